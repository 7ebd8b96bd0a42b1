package id.serkom.sop.pemeliharaan;

import id.serkom.api.berkas.Nilai;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.sertifikat.JenisPerubahan;
import id.serkom.api.sertifikat.PerubahanSertifikat;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.skema.PenentuKeputusan;
import id.serkom.api.skema.Unit;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Tujuan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Certificates of the berkas that this one rests on, as the register has them now. */
final class Terdaftar {

    private Terdaftar() {
    }

    static Optional<Sertifikat> bernomor(String penerbit, String nomor, Context context) {
        String berkas = context.asal().orElseThrow().id();
        return context.isi().sertifikatBernomor(penerbit, List.of(nomor), List.of()).stream()
                .filter(s -> s.nomor().equals(nomor) && s.berkas().equals(berkas)).findFirst();
    }

    static Sertifikat sertifikat(String id, Context context) {
        return context.isiAsal().orElseThrow().sertifikatById(List.of(id)).get(0);
    }

    /** The institution of its holder, or himself where that is not on the register any more: what is decided is told to somebody. */
    static Tujuan tujuan(Sertifikat kini, Context context) {
        return context.referensi().find(Instansi.class, kini.instansi(), context.tanggal()).map(Tujuan::kepada)
                .orElseGet(() -> new Tujuan(Optional.of(kini.instansi()), kini.nama(), "Tempat"));
    }

    /** Name of that institution, as last known where it is not on the register any more. */
    static String instansi(Sertifikat kini, Context context) {
        return context.referensi().find(Instansi.class, kini.instansi(), context.tanggal())
                .or(() -> context.referensi().find(Instansi.class, kini.instansi(), kini.tanggal())).map(Instansi::nama)
                .orElse(kini.instansi());
    }

    /** Why that may not be done to it today. */
    static Optional<Reason> halangan(JenisPerubahan jenis, Sertifikat kini, Context context) {
        return PerubahanSertifikat.halangan(jenis, kini, context.tanggal()).map(h -> Reason.of("pemeliharaan." + h, "nomor", kini.nomor())
                .with("sampai", Tanggal.panjang(kini.berlakuSampai())));
    }

    /** The units that it still attests: those that its holder passed, without those that were taken out. */
    static List<Unit> lingkup(Sertifikat sertifikat, Context context) {
        BerkasReader asal = context.isiAsal().orElseThrow();
        PenentuKeputusan aturan = context.aturan();
        Set<String> lulus = asal.nilai(List.of(sertifikat.asesi())).stream().filter(n -> aturan.lulus(context.skema(), n)).map(Nilai::unit)
                .collect(Collectors.toSet());
        return context.skema().unit().stream().filter(u -> lulus.contains(u.kode()) && !sertifikat.unitDikurangi().contains(u.kode()))
                .toList();
    }
}
