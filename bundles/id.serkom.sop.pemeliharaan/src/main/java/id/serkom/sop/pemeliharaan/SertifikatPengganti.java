package id.serkom.sop.pemeliharaan;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.sertifikat.PerubahanSertifikat;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.skema.Unit;
import id.serkom.api.tahap.Akibat;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A certificate in the place of a spoiled one: the same words, the same last day of validity, the scope as it is now, numbers of its own.
 * The old paper is void in the book, with the reason.
 */
final class SertifikatPengganti {

    static final String SURAT = "sertifikat";

    private final Berkas berkas;
    private final Usulan usulan;
    private final Sertifikat lama;
    private final Context context;

    SertifikatPengganti(Berkas berkas, Usulan usulan, Sertifikat lama, Context context) {
        this.berkas = berkas;
        this.usulan = usulan;
        this.lama = lama;
        this.context = context;
    }

    Outcome terbitkan() {
        String id = context.idBaru();
        Sertifikat baru = new Sertifikat(context.idBaru(), 0, lama.berkas(), lama.asesi(), lama.instansi(), lama.nama(), lama.skema(),
                lama.skemaVersi(), id, Nomor.tanda(id), Nomor.tanda(id, "registrasi"), context.tanggal(), lama.berlakuSampai(),
                SertifikatStatus.BERLAKU, lama.penerbit(), Optional.empty(), Optional.empty(), Optional.empty(), lama.unitDikurangi(),
                Optional.of(lama.id()), lama.memperbarui(), Optional.of(id), Optional.of(context.tanggal()), lama.diberitahukan());
        PerubahanSertifikat perubahan = new PerubahanSertifikat(lama.berkas(), lama.id(), usulan.jenis(), List.of(), List.of(),
                Optional.of(baru));
        return Perubahan.baru().surat(SuratRequest.baru(id, SURAT, new Tujuan(Optional.of(lama.instansi()), lama.nama(), "-"), isi())
                .lampiran(halamanUnit()).merujuk(new Rujukan(JenisRujukan.PENCABUTAN, lama.surat()))
                .berakibat(Akibat.atas(perubahan).keterangan("Diganti karena: " + String.join("; ", usulan.alasan())
                        + " (berkas " + berkas.nama() + ")"))).stay();
    }

    /**
     * The words on the paper. That of a replacement is a letter of the berkas that issued it, which cannot be read from here, but its words
     * are those of the one that it took the place of.
     */
    private Data isi() {
        BerkasReader asal = context.isiAsal().orElseThrow();
        Sertifikat satu = lama;
        Optional<Data> isi = isi(asal, satu);
        while (isi.isEmpty()) {
            String sebelum = satu.menggantikan().orElseThrow(() -> new IllegalStateException("sertifikat tanpa isi: " + lama.id()));
            satu = asal.sertifikatById(List.of(sebelum)).get(0);
            isi = isi(asal, satu);
        }
        return isi.get();
    }

    private static Optional<Data> isi(BerkasReader asal, Sertifikat satu) {
        return Optional.ofNullable(asal.isiSurat(List.of(satu.surat())).get(satu.surat()));
    }

    private LampiranSurat halamanUnit() {
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Unit u : Terdaftar.lingkup(lama, context)) {
            baris.add(Map.of("no", baris.size() + 1, "kode", u.kode(), "judul", u.judul()));
        }
        return new LampiranSurat("unit-kompetensi", "Daftar Unit Kompetensi", Data.of(Map.of("nama", lama.nama(), "unit", baris)));
    }
}
