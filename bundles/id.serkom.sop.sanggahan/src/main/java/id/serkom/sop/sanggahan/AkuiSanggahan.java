package id.serkom.sop.sanggahan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Bidang acknowledges what an institution filed, as that filed it; it adds what is the office's to say: what there is to say of its
 * being late, which the decision weighs, and whom a complaint is about.
 */
final class AkuiSanggahan {

    /** What the form asks. */
    record Isian(Optional<List<String>> terlapor, Optional<String> alasanLewatWaktu) {
    }

    private AkuiSanggahan() {
    }

    static Outcome decide(Sanggahan jenis, Input input, Context context) {
        Optional<Ajuan> diajukan = DiajukanInstansi.dari(context);
        if (diajukan.isEmpty()) {
            return Outcome.refuse(Reason.of("sanggahan.belum-diajukan", "aksi", jenis.catat()));
        }
        Ajuan ajuan = diajukan.get();
        Isian isian = input.as(Isian.class);
        List<Reason> keberatan = new ArrayList<>();
        Optional<Asesi> asesi = ajuan.asesi().flatMap(id -> context.isiAsal().flatMap(asal -> asal.asesi(id)));
        asesi.flatMap(a -> new SyaratSanggahan(jenis, context, false).lewatWaktu(a, ajuan.diterima(), isian.alasanLewatWaktu()))
                .ifPresent(keberatan::add);
        String kode = ajuan.pengaju().instansi().orElseThrow();
        Optional<Instansi> instansi = context.referensi().find(Instansi.class, kode, context.tanggal());
        if (instansi.isEmpty()) {
            keberatan.add(Reason.of("sanggahan.instansi-tidak-terdaftar", "kode", kode));
        }
        return keberatan.isEmpty() ? Perubahan.baru().surat(ajuan.penerimaan(jenis, asesi, instansi,
                isian.terlapor().orElse(List.of()), isian.alasanLewatWaktu(), context)).advance() : Outcome.refuse(keberatan);
    }
}
