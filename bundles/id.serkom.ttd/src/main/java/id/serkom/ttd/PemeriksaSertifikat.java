package id.serkom.ttd;

import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.Settings;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.sign.PemilikSertifikat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a certificate may stand for an official at a moment: valid then, strong, his own, of an issuer that the office accepts. */
final class PemeriksaSertifikat {

    /** Issuers that the office accepts, as PEM; without it none is, or a certificate that somebody made himself would do. */
    static final String PERCAYA = "percaya.pem";
    private static final int RSA_TERPENDEK = 2048;
    private static final int EC_TERPENDEK = 256;
    /** With many of one name every order of them would be tried. */
    private static final int RANTAI_TERPANJANG = 8;
    private static final int TANDA_TANGAN = 0;
    private static final int TANPA_SANGKAL = 1;

    private final Path folder;
    private final Referensi referensi;
    private final Settings settings;
    private final OfficeClock clock;
    private final MasaSertifikat masa;

    PemeriksaSertifikat(Path folder, Referensi referensi, Settings settings, OfficeClock clock) {
        this.folder = folder;
        this.referensi = referensi;
        this.settings = settings;
        this.clock = clock;
        this.masa = new MasaSertifikat(folder, clock);
    }

    void periksa(String pejabat, List<X509Certificate> rantai, Instant saat) {
        X509Certificate satu = rantai.get(0);
        masa(pejabat, satu, saat);
        kuat(pejabat, satu.getPublicKey());
        boolean[] guna = satu.getKeyUsage();
        if (guna != null && !guna[TANDA_TANGAN] && !guna[TANPA_SANGKAL]) {
            throw Penolakan.of("sertifikat-bukan-tanda-tangan", pejabat);
        }
        milik(pejabat, satu);
        penerbit(pejabat, rantai, saat);
        masa.dipakai(pejabat, satu);
    }

    List<Reason> peringatan(Collection<String> pejabat, Instant saat) {
        return masa.peringatan(pejabat, saat);
    }

    private void masa(String pejabat, X509Certificate satu, Instant saat) {
        if (saat.isAfter(satu.getNotAfter().toInstant())) {
            throw Penolakan.of("sertifikat-kedaluwarsa", pejabat, "tanggal", hari(satu.getNotAfter()));
        }
        if (saat.isBefore(satu.getNotBefore().toInstant())) {
            throw Penolakan.of("sertifikat-belum-berlaku", pejabat, "tanggal", hari(satu.getNotBefore()));
        }
    }

    private String hari(Date saat) {
        return Tanggal.panjang(clock.tanggal(saat.toInstant()));
    }

    private static void kuat(String pejabat, PublicKey kunci) {
        boolean kuat = kunci instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= RSA_TERPENDEK
                || kunci instanceof ECPublicKey ec && ec.getParams().getCurve().getField().getFieldSize() >= EC_TERPENDEK;
        if (!kuat) {
            throw Penolakan.of("kunci-lemah", pejabat);
        }
    }

    private void milik(String pejabat, X509Certificate satu) {
        Pejabat orang = referensi.find(Pejabat.class, pejabat, clock.tanggal())
                .orElseThrow(() -> Penolakan.of("pejabat-tidak-terdaftar", pejabat));
        String subjek = Sertifikat.subjek(satu);
        String terdaftar = settings.get(PemilikSertifikat.PID, "sertifikat." + pejabat, "");
        if (PemilikSertifikat.ujiCoba(subjek) || !PemilikSertifikat.milik(orang, subjek, Sertifikat.sidik(satu), terdaftar)) {
            throw Penolakan.of("sertifikat-orang-lain", pejabat);
        }
    }

    private void penerbit(String pejabat, List<X509Certificate> rantai, Instant saat) {
        Path percaya = folder.resolve(PERCAYA);
        if (!Files.exists(percaya)) {
            throw Penolakan.of("penerbit-belum-ditentukan", pejabat);
        }
        try (InputStream in = Files.newInputStream(percaya)) {
            Set<X509Certificate> akar = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast).collect(Collectors.toSet());
            if (!akar.contains(rantai.get(0))) {
                if (rantai.size() > RANTAI_TERPANJANG) {
                    throw Penolakan.of("penerbit-tidak-diterima", pejabat);
                }
                sambung(rantai, akar, saat);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw Penolakan.of("penerbit-tidak-diterima", pejabat);
        }
    }

    /** From his certificate to one that is accepted; those between may stand in any order, as a service sends them. */
    private static void sambung(List<X509Certificate> rantai, Set<X509Certificate> akar, Instant saat) throws GeneralSecurityException {
        X509CertSelector satu = new X509CertSelector();
        satu.setCertificate(rantai.get(0));
        PKIXBuilderParameters aturan = new PKIXBuilderParameters(
                akar.stream().map(s -> new TrustAnchor(s, null)).collect(Collectors.toSet()), satu);
        aturan.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(rantai)));
        aturan.setRevocationEnabled(false);
        aturan.setDate(Date.from(saat));
        CertPathBuilder.getInstance("PKIX").build(aturan);
    }
}
