package id.serkom.kernel.ttd;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether an official may sign a letter: it is he whom it names, and the registers still say of its date that this very mandate signs
 * letters of its kind. A register that was put right since it was frozen may say otherwise; then the letter names the wrong signer.
 */
final class Wewenang {

    private final Referensi referensi;

    Wewenang(Referensi referensi) {
        this.referensi = referensi;
    }

    static String pejabat(Actor actor) {
        return actor.pejabat().orElseThrow(() -> new Forbidden(Reason.of("ttd.hanya-pejabat")));
    }

    /** The official as the register knows him today. */
    Pejabat periksa(Actor actor, Surat surat, Cetakan cetakan, LocalDate hariIni) {
        String kode = pejabat(actor);
        if (cetakan.pejabat().filter(kode::equals).isEmpty()) {
            throw new Forbidden(Reason.of("ttd.bukan-pejabatnya"));
        }
        Pejabat pejabat = referensi.find(Pejabat.class, kode, hariIni)
                .orElseThrow(() -> new Forbidden(Reason.of("ttd.tidak-lagi-terdaftar", "pejabat", kode)));
        String mandat = surat.penandatangan().orElse("");
        Optional<String> berwenang = referensi.find(Mandat.class, mandat, surat.tanggal())
                .flatMap(m -> referensi.penandatangan(m.jabatan(), surat.jenis(), surat.tanggal()))
                .filter(p -> p.mandat().kode().equals(mandat) && p.pejabat().kode().equals(kode)).map(p -> p.mandat().kode());
        if (berwenang.isEmpty()) {
            throw new Conflict(Reason.of("ttd.tidak-berwenang", "mandat", mandat).with("tanggal", Tanggal.panjang(surat.tanggal())));
        }
        return pejabat;
    }
}
