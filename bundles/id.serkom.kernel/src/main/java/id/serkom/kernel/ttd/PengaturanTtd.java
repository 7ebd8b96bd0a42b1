package id.serkom.kernel.ttd;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.referensi.Pejabat;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.sign.PemilikSertifikat;
import id.serkom.spi.sign.Signer;
import java.util.Map;
import java.util.Optional;

/** What {@code etc/id.serkom.ttd.cfg} says of signing now. */
final class PengaturanTtd {

    private static final String SIGNER = "signer";
    private static final String SIGNER_BIASA = "pkcs12";
    private static final String NIK = "[0-9]{16}";

    private final Ports ports;

    PengaturanTtd(Ports ports) {
        this.ports = ports;
    }

    private Map<String, String> kini() {
        return ports.settings.get(PemilikSertifikat.PID);
    }

    String kodeSigner() {
        return kini().getOrDefault(SIGNER, SIGNER_BIASA);
    }

    Signer signer() {
        return ports.cetak.signer(kodeSigner())
                .orElseThrow(() -> new Conflict(Reason.of("ttd.signer-tidak-terpasang", SIGNER, kodeSigner())));
    }

    /** As the setting says, or else as the register does. */
    Optional<String> nik(Pejabat pejabat) {
        return Optional.ofNullable(kini().get("nik." + pejabat.kode())).or(pejabat::orang).map(n -> n.replaceAll("[ .]", ""))
                .filter(n -> n.matches(NIK));
    }

    String sertifikat(String pejabat) {
        return kini().getOrDefault("sertifikat." + pejabat, "");
    }

    String tempat() {
        return kini().getOrDefault("tempat", "");
    }
}
