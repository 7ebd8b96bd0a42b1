package id.serkom.sop.pemeliharaan;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.sertifikat.JenisPerubahan;
import id.serkom.api.sertifikat.PerubahanSertifikat;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.skema.Unit;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.tahap.Akibat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Agreed: the letter that makes the change. A spoiled certificate is issued again first, and handed over against minutes. */
final class SetujuiPerubahan {

    private static final Map<JenisPerubahan, String> SURAT = Map.of(JenisPerubahan.BEKUKAN, "pembekuan-sertifikat", JenisPerubahan.PULIHKAN,
            "pemulihan-sertifikat", JenisPerubahan.CABUT, "pencabutan-sertifikat", JenisPerubahan.KURANGI_LINGKUP, "pengurangan-lingkup",
            JenisPerubahan.PERBARUI, "pembaruan-sertifikat");

    /** After these its paper is void in the book, with the reason: nobody signs it any more. */
    private static final Set<JenisPerubahan> BATAL = Set.of(JenisPerubahan.CABUT, JenisPerubahan.PERBARUI);

    /** What the form asks. */
    record Isian(Optional<String> catatan) {
    }

    private SetujuiPerubahan() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Usulan usulan = Usulan.dari(context);
        Sertifikat sertifikat = Terdaftar.sertifikat(usulan.sertifikat(), context);
        String surat = SURAT.getOrDefault(usulan.jenis(), SertifikatPengganti.SURAT);
        List<Reason> keberatan = new ArrayList<>(Pemutus.keberatan(usulan, surat, context));
        if (keberatan.isEmpty()) {
            Terdaftar.halangan(usulan.jenis(), sertifikat, context).ifPresent(keberatan::add);
        }
        List<String> lingkup = usulan.jenis() == JenisPerubahan.KURANGI_LINGKUP
                ? Terdaftar.lingkup(sertifikat, context).stream().map(Unit::kode).toList() : List.of();
        if (keberatan.isEmpty() && usulan.jenis() == JenisPerubahan.KURANGI_LINGKUP) {
            PerubahanSertifikat.halanganLingkup(usulan.unit(), lingkup)
                    .ifPresent(h -> keberatan.add(Reason.of("pemeliharaan." + h, "nomor", sertifikat.nomor())));
        }
        usulan.batas().filter(b -> !b.isAfter(context.tanggal()))
                .ifPresent(b -> keberatan.add(Reason.of("pemeliharaan.batas-usulan-lewat", "tanggal", Tanggal.panjang(b))));
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        if (usulan.jenis() == JenisPerubahan.GANTI_RUSAK) {
            return new SertifikatPengganti(berkas, usulan, sertifikat, context).terbitkan();
        }
        Optional<Sertifikat> pembaruan = usulan.pembaruan().flatMap(id -> pembaruan(usulan, sertifikat, context));
        if (usulan.pembaruan().isPresent() && pembaruan.isEmpty()) {
            return Outcome.refuse(Reason.of("pemeliharaan.pembaruan-berubah"));
        }
        String id = context.idBaru();
        PerubahanSertifikat perubahan = new PerubahanSertifikat(sertifikat.berkas(), sertifikat.id(), usulan.jenis(), usulan.unit(),
                lingkup, pembaruan, usulan.batas());
        return Perubahan.baru().surat(SuratRequest.baru(id, surat, Terdaftar.tujuan(sertifikat, context),
                isi(usulan, sertifikat, pembaruan, input.as(Isian.class).catatan(), context))
                .merujuk(new Rujukan(BATAL.contains(usulan.jenis()) ? JenisRujukan.PENCABUTAN : JenisRujukan.PERUBAHAN,
                        sertifikat.surat()))
                .berakibat(Akibat.atas(perubahan).keterangan((pembaruan.isPresent() ? "Diperbarui: " : "Dicabut: ")
                        + String.join("; ", usulan.alasan())))).advance();
    }

    /** The newer one, by the number that the proposal names; its entry may have moved on, as by its hand-over. */
    private static Optional<Sertifikat> pembaruan(Usulan usulan, Sertifikat lama, Context context) {
        return context.isi().isiSurat(List.of(Usulan.surat(context).id())).values().stream().map(d -> d.text("nomorPembaruan"))
                .flatMap(n -> context.isi().sertifikatBernomor(lama.penerbit(), List.of(n), List.of()).stream())
                .filter(s -> usulan.pembaruan().filter(s.id()::equals).isPresent()
                        && PerubahanSertifikat.pembaru(s, context.tanggal())).findFirst();
    }

    private static Data isi(Usulan usulan, Sertifikat s, Optional<Sertifikat> pembaruan, Optional<String> catatan, Context context) {
        return usulan.isi(s, pembaruan, context).with("nomorUsulan", Usulan.surat(context).nomor().orElseThrow())
                .with("tanggalUsulan", Tanggal.panjang(Usulan.surat(context).tanggal()))
                .with("adaCatatan", catatan.isPresent()).with("catatan", catatan.orElse("-"));
    }
}
