package id.serkom.ttd;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.Settings;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.sign.PemilikSertifikat;
import id.serkom.spi.sign.PermintaanTtd;
import id.serkom.spi.sign.Signer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs with keys in {@code etc/kunci/} of this server: an official's own, or the one for trial while the setting says so. */
@Component(name = "id.serkom.ttd.pkcs12", configurationPolicy = ConfigurationPolicy.IGNORE, property = Signer.KODE + "=pkcs12")
public final class Pkcs12Signer implements Signer {

    private static final Logger LOG = LoggerFactory.getLogger(Pkcs12Signer.class);

    private final FolderKunci folder;
    private final KunciUjiCoba ujiCoba;
    private final PemeriksaSertifikat pemeriksa;
    private final PercobaanSandi percobaan = new PercobaanSandi();
    private final Settings settings;

    @Activate
    public Pkcs12Signer(@Reference Referensi referensi, @Reference Settings settings, @Reference OfficeClock clock) {
        this(etc().resolve("kunci"), referensi, settings, clock);
    }

    Pkcs12Signer(Path kunci, Referensi referensi, Settings settings, OfficeClock clock) {
        this.folder = new FolderKunci(kunci);
        this.ujiCoba = new KunciUjiCoba(folder);
        this.pemeriksa = new PemeriksaSertifikat(kunci, referensi, settings, clock);
        this.settings = settings;
        try {
            ujiCoba.siapkan();
        } catch (IOException e) {
            LOG.warn("Kunci uji coba tidak dapat dibuat di {}: {}", kunci, e.getMessage());
        }
    }

    static Path etc() {
        return Path.of(System.getProperty("karaf.etc", "etc"));
    }

    @Override
    public boolean ujiCoba(String pejabat) {
        return "ya".equals(settings.get(PemilikSertifikat.PID, "uji-coba", "tidak"));
    }

    @Override
    public List<Reason> peringatan(Collection<String> pejabat, Instant saat) {
        return ujiCoba("") ? List.of(Reason.of("ttd.uji-coba-berlaku")) : pemeriksa.peringatan(pejabat, saat);
    }

    @Override
    public byte[] sign(PermintaanTtd permintaan) {
        if (ujiCoba(permintaan.pejabat())) {
            return PenandaPdf.tandai(permintaan, PemilikSertifikat.UJI_COBA, ujiCoba.buka());
        }
        Kunci kunci = buka(permintaan);
        pemeriksa.periksa(permintaan.pejabat(), kunci.rantai(), permintaan.saat());
        return PenandaPdf.tandai(permintaan, NamaPenanda.dari(kunci.sertifikat()), kunci);
    }

    private Kunci buka(PermintaanTtd permintaan) {
        String pejabat = permintaan.pejabat();
        char[] sandi = permintaan.sandi().orElseThrow(() -> Penolakan.of("sandi-wajib", pejabat));
        percobaan.boleh(pejabat, permintaan.saat());
        try {
            Kunci kunci = folder.buka(pejabat, sandi);
            percobaan.benar(pejabat);
            return kunci;
        } catch (InvalidInput e) {
            if ("ttd.sandi-salah".equals(e.reasons().get(0).code())) {
                percobaan.salah(pejabat, permintaan.saat());
            }
            throw e;
        }
    }
}
