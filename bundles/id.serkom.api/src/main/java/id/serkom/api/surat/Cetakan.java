package id.serkom.api.surat;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Reason;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The document of an outgoing letter that was frozen: one for each, written in the commit that froze it, and made ready afterwards. The
 * hash of the frozen text is the letter's own {@code sha256}; those of the PDF and of the signed PDF are two more.
 *
 * @param id that of its letter
 * @param kode unguessable, 26 characters, by which anybody may ask whether it is valid; printed on it
 * @param pejabat kode of the official who is to sign; empty when nobody signs
 * @param ujiCoba whether it bears "uji coba" on every page, since the key that it is to be signed with is one for trial
 * @param pdf SHA-256 of its PDF, which is the name of the content in the document store; absent until it is made
 * @param bertanda SHA-256 of the PDF with its signature, kept likewise
 * @param pindaian id of the scan of the paper signed by hand
 * @param ditandatangani when the signature was made and verified, or the scan attached
 * @param percobaan failed attempts in a row
 * @param berikut when it is tried again after a failure; absent when it is not, until somebody asks for it
 * @param galat code of the last failure
 */
public record Cetakan(String id, long revision, String kode, CetakanStatus status, CaraTtd cara, Optional<String> pejabat, boolean ujiCoba,
        Optional<String> pdf, Optional<String> bertanda, Optional<String> pindaian, Optional<Instant> ditandatangani, int percobaan,
        Optional<Instant> berikut, Optional<String> galat) implements Catatan {

    public Cetakan {
        Objects.requireNonNull(kode, "kode");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(cara, "cara");
    }

    /** One that was frozen now. */
    public static Cetakan beku(String surat, String kode, CaraTtd cara, Optional<String> pejabat, boolean ujiCoba) {
        return new Cetakan(surat, 0, kode, CetakanStatus.BEKU, cara, pejabat, ujiCoba, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    /**
     * Whether it is out, signed as it is to be: nobody sees from here whether a paper was signed before it was handed over.
     *
     * @param diserahkan whether it was dispatched or handed over
     */
    public boolean keluar(boolean diserahkan) {
        return switch (cara) {
            case TANPA -> true;
            case ELEKTRONIK -> status == CetakanStatus.DITANDATANGANI;
            case BASAH -> status == CetakanStatus.DITANDATANGANI || diserahkan;
        };
    }

    /** The same with its PDF. */
    public Cetakan tercetak(String sha256) {
        return new Cetakan(id, revision, kode, CetakanStatus.TERCETAK, cara, pejabat, ujiCoba, Optional.of(sha256), bertanda, pindaian,
                ditandatangani, 0, Optional.empty(), Optional.empty());
    }

    /** The same after an attempt that failed, which is to be tried again. */
    public Cetakan gagal(String alasan, Instant lagi) {
        return gagal(alasan, Optional.of(lagi));
    }

    /** The same after an attempt that failed. */
    public Cetakan gagal(String alasan, Optional<Instant> lagi) {
        return new Cetakan(id, revision, kode, CetakanStatus.GAGAL, cara, pejabat, ujiCoba, pdf, bertanda, pindaian, ditandatangani,
                percobaan + 1, lagi, Optional.of(alasan));
    }

    /** Whether its PDF could not be made and is not tried again by itself: somebody mends what is wrong and asks for it. */
    public boolean menyerah() {
        return status == CetakanStatus.GAGAL && berikut.isEmpty();
    }

    /** Why it is not there, how often it was tried and what to do; absent of one that did not fail. */
    public Optional<Reason> kegagalan() {
        return status != CetakanStatus.GAGAL ? Optional.empty()
                : Optional.of(Reason.of(menyerah() ? "cetakan.menyerah" : "cetakan.belum-jadi",
                "galat", galat.orElse("-")).with("percobaan", percobaan));
    }

    /** The same, signed in its PDF. */
    public Cetakan bertanda(String sha256, Instant saat) {
        return new Cetakan(id, revision, kode, CetakanStatus.DITANDATANGANI, cara, pejabat, ujiCoba, pdf, Optional.of(sha256), pindaian,
                Optional.of(saat), 0, Optional.empty(), Optional.empty());
    }

    /**
     * The same, to be signed on paper after all. What bore "uji coba" is printed anew without it and without the signature for trial;
     * other PDF stay.
     */
    public Cetakan kertas() {
        return ujiCoba ? new Cetakan(id, revision, kode, CetakanStatus.BEKU, CaraTtd.BASAH, pejabat, false,
                Optional.empty(), Optional.empty(), pindaian, Optional.empty(), 0, Optional.empty(), Optional.empty())
                : new Cetakan(id, revision, kode, status, CaraTtd.BASAH, pejabat, false, pdf, bertanda, pindaian, ditandatangani, percobaan,
                        berikut, galat);
    }

    /** The same, signed on paper: the frozen text and this scan belong together. Another scan makes it signed no later. */
    public Cetakan dipindai(String dokumen, Instant saat) {
        return new Cetakan(id, revision, kode, CetakanStatus.DITANDATANGANI, cara, pejabat, ujiCoba, pdf, bertanda, Optional.of(dokumen),
                Optional.of(ditandatangani.orElse(saat)), 0, Optional.empty(), Optional.empty());
    }
}
