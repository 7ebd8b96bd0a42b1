package id.serkom.sop.kerjasama;

import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The proposal that is being decided on.
 *
 * @param isi what its receipt says of it, e.g. "ruangLingkup"
 */
record UsulanKini(Permohonan permohonan, Instansi instansi, Data isi) {

    /** Empty when the institution is not on the register any more: nobody could be written to. */
    static Optional<UsulanKini> baca(Context context) {
        Permohonan permohonan = permohonan(context);
        return context.referensi().find(Instansi.class, permohonan.instansi(), context.tanggal())
                .map(instansi -> new UsulanKini(permohonan, instansi, isi(permohonan, context)));
    }

    static Reason tanpaInstansi(Context context) {
        return Reason.of("kerjasama.instansi-tidak-terdaftar", "kode", permohonan(context).instansi());
    }

    /** The tahap before closed with one: the newest, also when it is refused already by a letter whose draft was sent back. */
    private static Permohonan permohonan(Context context) {
        return context.isi().permohonan().stream().reduce((lama, baru) -> baru).orElseThrow();
    }

    private static Data isi(Permohonan permohonan, Context context) {
        Surat tanda = context.isi().suratPermohonan(permohonan.id(), NaskahKerjasama.TANDA_TERIMA).stream()
                .reduce((lama, baru) -> baru).orElseThrow();
        return context.isi().isiSurat(List.of(tanda.id())).get(tanda.id());
    }

    String ruangLingkup() {
        return isi.text("ruangLingkup");
    }

    /** What each letter about it says of it. */
    Map<String, Object> pokok() {
        Map<String, Object> pokok = new LinkedHashMap<>();
        pokok.put("instansi", instansi.nama());
        pokok.put("nomorSurat", permohonan.nomorSurat());
        pokok.put("tanggalSurat", Tanggal.panjang(permohonan.tanggalSurat()));
        pokok.put("perihal", permohonan.perihal());
        pokok.put("ruangLingkup", ruangLingkup());
        pokok.put("lama", isi.text("lama"));
        return pokok;
    }
}
