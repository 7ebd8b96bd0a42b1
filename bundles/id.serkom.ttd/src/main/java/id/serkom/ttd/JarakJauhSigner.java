package id.serkom.ttd;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.Settings;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.sign.PermintaanTtd;
import id.serkom.spi.sign.Signer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Has a document signed by a remote service that keeps the officials' keys, and gives it each time the NIK and passphrase of the official.
 * What comes back counts only when it is the very document, signed whole by a certificate of that official.
 */
@Component(name = "id.serkom.ttd.jarak-jauh", configurationPolicy = ConfigurationPolicy.IGNORE, property = Signer.KODE + "=jarak-jauh")
public final class JarakJauhSigner implements Signer {

    private static final String NIK = "[0-9]{16}";

    private final LayananTtd layanan;
    private final PemeriksaSertifikat pemeriksa;
    private final PercobaanSandi percobaan = new PercobaanSandi();
    private final Settings settings;

    @Activate
    public JarakJauhSigner(@Reference Referensi referensi, @Reference Settings settings, @Reference OfficeClock clock) {
        this(Pkcs12Signer.etc().resolve("kunci"), referensi, settings, clock);
    }

    JarakJauhSigner(Path kunci, Referensi referensi, Settings settings, OfficeClock clock) {
        this.layanan = new LayananTtd(kunci);
        this.pemeriksa = new PemeriksaSertifikat(kunci, referensi, settings, clock);
        this.settings = settings;
    }

    @Override
    public boolean ujiCoba(String pejabat) {
        return PengaturanJarakJauh.ujiCoba(settings);
    }

    @Override
    public List<Reason> peringatan(Collection<String> pejabat, Instant saat) {
        return PengaturanJarakJauh.ujiCoba(settings) ? List.of(Reason.of("ttd.uji-coba-berlaku")) : pemeriksa.peringatan(pejabat, saat);
    }

    @Override
    public byte[] sign(PermintaanTtd permintaan) {
        String pejabat = permintaan.pejabat();
        char[] sandi = permintaan.sandi().orElseThrow(() -> Penolakan.of("sandi-wajib", pejabat));
        String nik = permintaan.nik().filter(n -> n.matches(NIK)).orElseThrow(() -> Penolakan.of("nik-belum-diatur", pejabat));
        if (permintaan.pdf().length == 0) {
            throw Penolakan.of("pdf-rusak", pejabat);
        }
        PengaturanJarakJauh pengaturan = PengaturanJarakJauh.kini(settings);
        percobaan.boleh(pejabat, permintaan.saat());
        try {
            byte[] hasil = layanan.minta(pengaturan, permintaan, nik, sandi);
            percobaan.benar(pejabat);
            periksa(permintaan, hasil);
            return hasil;
        } catch (InvalidInput e) {
            if ("ttd.sandi-salah".equals(e.reasons().get(0).code())) {
                percobaan.salah(pejabat, permintaan.saat());
            }
            throw e;
        }
    }

    private void periksa(PermintaanTtd permintaan, byte[] hasil) {
        byte[] pdf = permintaan.pdf();
        // First what was added to the document that was sent: only of that it is known to be another's, and little.
        List<TandaTerbaca> tanda = IsiTetap.periksa(pdf, hasil) ? PembacaTanda.baca(hasil) : List.of();
        TandaTerbaca baru = tanda.isEmpty() ? null : tanda.get(tanda.size() - 1);
        if (baru == null || tanda.size() != PembacaTanda.baca(pdf).size() + 1 || !baru.tanda().utuh() || !baru.tanda().seluruhnya()) {
            throw new InvalidInput(Reason.of("ttd.layanan-hasil-tidak-sah"));
        }
        pemeriksa.periksa(permintaan.pejabat(), baru.rantai(), permintaan.saat());
    }
}
