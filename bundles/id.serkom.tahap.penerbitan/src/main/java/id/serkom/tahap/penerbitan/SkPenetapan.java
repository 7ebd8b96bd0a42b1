package id.serkom.tahap.penerbitan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The SK that the certificates rest on: the newest with a number in this putaran. */
record SkPenetapan(Surat surat) {

    static final Set<AsesiStatus> DITETAPKAN = Set.copyOf(EnumSet.of(AsesiStatus.KOMPETEN, AsesiStatus.BERSERTIFIKAT));

    private static final String KODE_SIDIK = "daftar-kompeten";
    private static final String PERBAIKAN = "perbaikan-identitas";
    private static final int SEMUA = 20_000;

    static Optional<SkPenetapan> berlaku(Berkas berkas, Context context) {
        return context.isi().surat("sk-penetapan").stream()
                .filter(s -> s.putaran() == berkas.putaran() && s.nomor().isPresent() && s.status() != SuratStatus.DICABUT)
                .reduce((lama, baru) -> baru).map(SkPenetapan::new);
    }

    String nomor() {
        return surat.nomor().orElseThrow();
    }

    /** Whether its annex was frozen with exactly these persons under these names. */
    boolean menyebut(List<Asesi> asesi, Context context) {
        String sidik = Asesi.sidikNama(asesi);
        return context.isi().kelengkapan(KODE_SIDIK).stream()
                .anyMatch(k -> k.rujukan().filter(surat.id()::equals).isPresent() && k.jenis().equals(sidik));
    }

    /** Whether it names exactly those who are certified; the whole list is read only where {@link #dicocokkan} does not say so. */
    boolean menyebutSemua(Context context) {
        return dicocokkan(context) || menyebut(context.isi().asesi(DITETAPKAN, SEMUA), context);
    }

    /** Whether the list has been compared already, and neither a newer SK nor a corrected name has come since. */
    boolean dicocokkan(Context context) {
        return context.data().optText("sk").filter(surat.id()::equals).isPresent()
                && context.data().optNumber(PERBAIKAN).orElse(0) == perbaikan(context);
    }

    Data dicatatCocok(Context context) {
        return context.data().with("versi", 1).with("sk", surat.id()).with(PERBAIKAN, perbaikan(context));
    }

    private static int perbaikan(Context context) {
        return context.isi().kelengkapan(PERBAIKAN).size();
    }
}
