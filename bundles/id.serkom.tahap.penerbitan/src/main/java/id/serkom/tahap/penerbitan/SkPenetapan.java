package id.serkom.tahap.penerbitan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.util.List;
import java.util.Optional;

/** The SK that the certificates rest on: the newest with a number in this putaran. */
record SkPenetapan(Surat surat) {

    static final String KODE_SIDIK = "daftar-kompeten";

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
        String sidik = Asesi.sidik(asesi);
        return context.isi().kelengkapan(KODE_SIDIK).stream()
                .anyMatch(k -> k.rujukan().filter(surat.id()::equals).isPresent() && k.jenis().equals(sidik));
    }
}
