package id.serkom.kernel.letter;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.naskah.JenisSurat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a letter gets when its text is frozen: its document, which is signed as its kind says. */
final class Pembekuan {

    private static final String PID = "id.serkom.ttd";
    private static final String SIGNER = "signer";
    private static final String SIGNER_BIASA = "pkcs12";
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final Pattern TANDA = Pattern.compile("\u27e6[^\u27e7]*\u27e7");

    private final Ports ports;

    Pembekuan(Ports ports) {
        this.ports = ports;
    }

    /** @param kode as it is printed in the text */
    Cetakan cetakan(String surat, JenisSurat jenis, Optional<Penandatangan> signer, String kode) {
        CaraTtd cara = signer.isEmpty() ? CaraTtd.TANPA : jenis.ttd();
        Optional<String> pejabat = signer.map(Penandatangan::pejabat).map(Pejabat::kode);
        return Cetakan.beku(surat, kode, cara, pejabat, cara == CaraTtd.ELEKTRONIK && ujiCoba(jenis, pejabat.orElseThrow()));
    }

    /** It is printed on every page, so nobody guesses it: while whoever signs is away the letter waits for him. */
    private boolean ujiCoba(JenisSurat jenis, String pejabat) {
        String kode = ports.settings.get(PID).getOrDefault(SIGNER, SIGNER_BIASA);
        return ports.cetak.signer(kode).orElseThrow(() -> new TahapUnavailable(Reason.of("surat.signer-tidak-terpasang", SIGNER, kode)
                .with("judul", jenis.judul()).with("jenis", jenis.jenis()), RETRY_AFTER_SECONDS)).ujiCoba(pejabat);
    }

    /** Refuses a text that could not be printed, before it gets a number; its marks give way to numbers then. */
    void dapatDicetak(JenisSurat jenis, String html) {
        ports.cetak.pdf().flatMap(pdf -> pdf.keberatan(TANDA.matcher(html).replaceAll("0"))).ifPresent(keberatan -> {
            throw new InvalidInput(keberatan.with("jenis", jenis.judul()));
        });
    }
}
