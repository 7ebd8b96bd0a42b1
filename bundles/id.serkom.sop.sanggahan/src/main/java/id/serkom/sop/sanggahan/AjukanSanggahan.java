package id.serkom.sop.sanggahan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An institution files its own appeal, objection or complaint, in the berkas that it opened for it. It is received today, whenever its
 * last day was: the letter enters the book, its clock runs, and it is on file where it is about. The Bidang acknowledges it.
 */
final class AjukanSanggahan {

    /**
     * What the form asks.
     *
     * @param asesi id of the asesi, in the berkas that this one rests on
     */
    record Isian(Optional<String> asesi, Ajuan.Pengantar surat, List<String> alasan, Optional<List<String>> unit,
            Optional<Boolean> sudahDibahas) {
    }

    private final Sanggahan jenis;
    private final Berkas berkas;
    private final Isian isian;
    private final Context context;
    private final String pengaju;

    private AjukanSanggahan(Sanggahan jenis, Berkas berkas, Isian isian, Context context) {
        this.jenis = jenis;
        this.berkas = berkas;
        this.isian = isian;
        this.context = context;
        this.pengaju = context.pelaku().kode();
    }

    static Outcome decide(Sanggahan jenis, Berkas berkas, Input input, Context context) {
        AjukanSanggahan aksi = new AjukanSanggahan(jenis, berkas, input.as(Isian.class), context);
        return aksi.bukanDiSini().map(Outcome::refuse).orElseGet(aksi::decide);
    }

    private Optional<Reason> bukanDiSini() {
        if (context.pelaku().kertas().isPresent()) {
            return Optional.of(Reason.of("sanggahan.kertas-dicatat", "aksi", jenis.catat()));
        }
        if (context.isi().pengumuman().filter(p -> p.penerima().contains(pengaju)).isEmpty()) {
            return Optional.of(Reason.of("sanggahan.bukan-pembuka"));
        }
        // A letter that the book had from another berkas stands there.
        return DiajukanInstansi.dari(context).map(a -> a.surat().nomor())
                .or(() -> context.isi().surat(jenis.masuk()).stream().findFirst().map(s -> s.nomor().orElse("-")))
                .map(nomor -> Reason.of("sanggahan.sudah-diajukan", "nomor", nomor));
    }

    private Outcome decide() {
        List<Reason> keberatan = new ArrayList<>();
        Optional<Asesi> asesi = isian.asesi().flatMap(id -> context.isiAsal().flatMap(asal -> asal.asesi(id)))
                .filter(a -> a.instansi().equals(pengaju));
        if (isian.asesi().isPresent() && asesi.isEmpty()) {
            keberatan.add(Reason.of("sanggahan.asesi-tidak-ada").at("/asesi"));
        }
        asesi.ifPresent(a -> keberatan.addAll(new SyaratSanggahan(jenis, context, true).keberatan(a, isian.unit().orElse(List.of()))));
        Optional<Instansi> instansi = context.referensi().find(Instansi.class, pengaju, context.tanggal());
        if (instansi.isEmpty()) {
            keberatan.add(Reason.of("sanggahan.instansi-tidak-terdaftar", "kode", pengaju));
        }
        if (context.isi().dokumen(isian.surat().dokumen()).flatMap(Dokumen::instansi).filter(pengaju::equals).isEmpty()) {
            keberatan.add(Reason.of("sanggahan.dokumen-tidak-dikenal", "dokumen", isian.surat().dokumen()).at("/surat/dokumen"));
        }
        if (isian.surat().tanggal().isAfter(context.tanggal())) {
            keberatan.add(Reason.of("sanggahan.tanggal-surat-di-depan").at("/surat/tanggal"));
        }
        return keberatan.isEmpty() ? terima(asesi, instansi.orElseThrow()) : Outcome.refuse(keberatan);
    }

    private Outcome terima(Optional<Asesi> asesi, Instansi instansi) {
        Ajuan ajuan = new Ajuan(asesi.map(Asesi::id), new Ajuan.Pengaju(instansi.nama(), instansi.alamat(), Optional.of(instansi.kode())),
                isian.surat(), context.tanggal(), isian.alasan(), isian.unit().orElse(List.of()), isian.sudahDibahas());
        String surat = context.idBaru();
        Perubahan.Builder perubahan = Perubahan.baru().data(DiajukanInstansi.data(ajuan)).jam(new Jam.Lanjut(Optional.empty()));
        Optional<Permohonan> permohonan = ajuan.permohonan(jenis, berkas, Optional.of(instansi), surat, context);
        permohonan.ifPresent(perubahan::simpan);
        perubahan.masuk(ajuan.masuk(surat, jenis, permohonan, Optional.empty()));
        return perubahan.simpan(new PadaAsal(jenis, context).arsip(asesi, surat)).stay();
    }
}
