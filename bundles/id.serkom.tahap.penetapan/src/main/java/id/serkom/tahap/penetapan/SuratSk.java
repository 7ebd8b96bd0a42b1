package id.serkom.tahap.penetapan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratMasuk;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SK over the list of those competent: its paper with the annex of names, and the fingerprint of that list on file. */
final class SuratSk {

    static final String JENIS = "sk-penetapan";

    private final Berkas berkas;
    private final Daftar daftar;
    private final Surat beritaAcara;
    private final Keadaan keadaan;
    private final Context context;

    SuratSk(Berkas berkas, Daftar daftar, Surat beritaAcara, Keadaan keadaan, Context context) {
        this.berkas = berkas;
        this.daftar = daftar;
        this.beritaAcara = beritaAcara;
        this.keadaan = keadaan;
        this.context = context;
    }

    /** Another issuing body's, its number as given. */
    record Lain(String penerbit, Optional<String> instansi, String nomor, LocalDate tanggal, String hal, String dokumen) {

        List<Reason> periksa(Optional<Surat> beritaAcara, Context context) {
            List<Reason> alasan = new ArrayList<>();
            if (tanggal.isAfter(context.tanggal())) {
                alasan.add(Reason.of("penetapan.tanggal-sk-mendatang").at("/sk/tanggal"));
            }
            beritaAcara.map(Surat::tanggal).filter(tanggal::isBefore).ifPresent(t -> alasan.add(
                    Reason.of("penetapan.tanggal-sk-sebelum-rapat", "tanggal", Tanggal.panjang(t)).at("/sk/tanggal")));
            if (context.isi().dokumen(dokumen).isEmpty()) {
                alasan.add(Reason.of("penetapan.dokumen-tidak-ada", "dokumen", dokumen).at("/sk/dokumen"));
            }
            return alasan;
        }
    }

    Perubahan.Builder masuk(Lain sk) {
        String id = context.idBaru();
        return terbit(id).masuk(new SuratMasuk(id, JENIS, sk.instansi(), sk.penerbit(), sk.nomor(), sk.tanggal(), sk.hal(),
                sk.dokumen(), Optional.empty()));
    }

    /**
     * Our own; an SK perubahan when there is an earlier one, whose number stands.
     *
     * @param sebab why the earlier one is changed, as the considerations print it
     */
    Perubahan.Builder keluar(String sebab) {
        String id = context.idBaru();
        Optional<Surat> lama = context.isi().surat(JENIS).stream()
                .filter(s -> s.arah() == Arah.KELUAR && s.nomor().isPresent() && s.status() != SuratStatus.DICABUT)
                .reduce((dulu, kemudian) -> kemudian);
        SuratRequest surat = SuratRequest.baru(id, JENIS, Tujuan.tanpa(), Data.of(isi(lama, sebab))).lampiran(lampiran());
        return terbit(id).surat(lama.map(l -> surat.merujuk(new Rujukan(JenisRujukan.PERUBAHAN, l.id()))).orElse(surat));
    }

    private Perubahan.Builder terbit(String id) {
        return Perubahan.baru().data(keadaan.ditetapkan(id))
                .simpan(new Kelengkapan(context.idBaru(), 0, berkas.id(), "penetapan", berkas.putaran(), Daftar.KODE_SIDIK,
                        Asesi.sidikNama(daftar.kompeten()), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.of(id)));
    }

    private Map<String, Object> isi(Optional<Surat> lama, String sebab) {
        int jumlah = daftar.kompeten().size();
        int masaBerlaku = context.skema().masaBerlakuBulan();
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("tentang", (lama.isPresent() ? "Perubahan atas Penetapan " : "Penetapan ")
                + "Hasil Sertifikasi Kompetensi " + context.skema().judul());
        isi.put("nomorBeritaAcara", beritaAcara.nomor().orElseThrow());
        isi.put("tanggalBeritaAcara", Tanggal.panjang(beritaAcara.tanggal()));
        isi.put("nihil", jumlah == 0);
        isi.put("jumlah", jumlah);
        isi.put("jumlahTerbilang", Tanggal.terbilang(jumlah));
        isi.put("masaBerlakuBulan", masaBerlaku);
        isi.put("masaBerlakuTerbilang", Tanggal.terbilang(masaBerlaku));
        isi.put("perubahan", lama.isPresent());
        isi.put("nomorLama", lama.flatMap(Surat::nomor).orElse("-"));
        isi.put("tanggalLama", lama.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"));
        isi.put("sebab", sebab);
        return isi;
    }

    private LampiranSurat lampiran() {
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Asesi a : daftar.kompeten()) {
            Map<String, Object> satu = new LinkedHashMap<>();
            satu.put("no", baris.size() + 1);
            satu.put("nama", a.nama());
            satu.put("nip", a.identitas().nip().orElse("-"));
            satu.put("jabatan", a.identitas().jabatan());
            satu.put("unitKerja", a.identitas().unitKerja());
            satu.put("instansi", Daftar.namaInstansi(a.instansi(), context));
            baris.add(satu);
        }
        return new LampiranSurat("daftar-nama", "Daftar Nama Asesi yang Dinyatakan Kompeten",
                Data.of(Map.of("baris", baris, "nihil", baris.isEmpty())));
    }
}
