package id.serkom.ttd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An issuer of certificates for tests. */
final class Otoritas {

    static final Instant DARI = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant HINGGA = Instant.parse("2028-01-01T00:00:00Z");
    static final String KEPALA = "CN=Fariq Wajidi,SERIALNUMBER=196906101995031012,O=BPSDM,C=ID";

    private final KeyPair kunci;
    private final String nama;
    final X509Certificate akar;

    Otoritas(String nama) {
        this.nama = nama;
        this.kunci = pasangan("EC", 256);
        this.akar = terbit(nama, kunci, DARI.minusSeconds(86_400), HINGGA.plusSeconds(86_400 * 3650L), true, nama, kunci.getPrivate());
    }

    static KeyPair pasangan(String cara, int panjang) {
        try {
            KeyPairGenerator pembuat = KeyPairGenerator.getInstance(cara);
            pembuat.initialize(panjang);
            return pembuat.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Kunci kunci(String subjek, KeyPair pasangan, Instant dari, Instant hingga) {
        return new Kunci(pasangan.getPrivate(),
                List.of(terbit(subjek, pasangan, dari, hingga, false, nama, kunci.getPrivate()), akar));
    }

    /** One that this one issued. */
    Otoritas(String nama, Otoritas dari) {
        this.nama = nama;
        this.kunci = pasangan("EC", 256);
        this.akar = terbit(nama, kunci, DARI, HINGGA, true, dari.nama, dari.kunci.getPrivate());
    }

    void percaya(Path folder) {
        try {
            Files.writeString(folder.resolve("percaya.pem"), "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(akar.getEncoded()) + "\n-----END CERTIFICATE-----\n");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Kunci kepala() {
        return kunci(KEPALA, pasangan("EC", 256), DARI, HINGGA);
    }

    private static X509Certificate terbit(String subjek, KeyPair pasangan, Instant dari, Instant hingga, boolean akar, String penerbit,
            PrivateKey dengan) {
        try {
            JcaX509v3CertificateBuilder b = new JcaX509v3CertificateBuilder(new X500Name(penerbit), BigInteger.valueOf(System.nanoTime()),
                    Date.from(dari), Date.from(hingga), new X500Name(subjek), pasangan.getPublic());
            b.addExtension(Extension.keyUsage, true,
                    new KeyUsage(akar ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            b.addExtension(Extension.basicConstraints, true, new BasicConstraints(akar));
            return new JcaX509CertificateConverter().getCertificate(b.build(new JcaContentSignerBuilder(
                    "EC".equals(dengan.getAlgorithm()) ? "SHA256withECDSA" : "SHA256withRSA").build(dengan)));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static void simpan(Path folder, String pejabat, String sandi, Kunci kunci) {
        try {
            KeyStore simpanan = KeyStore.getInstance("PKCS12");
            simpanan.load(null, null);
            simpanan.setKeyEntry("kunci", kunci.rahasia(), sandi.toCharArray(), kunci.rantai().toArray(Certificate[]::new));
            ByteArrayOutputStream isi = new ByteArrayOutputStream();
            simpanan.store(isi, sandi.toCharArray());
            Path berkas = folder.resolve(pejabat + ".p12");
            Files.write(berkas, isi.toByteArray());
            Files.setPosixFilePermissions(berkas, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] pdf() {
        return pdf(1);
    }

    static byte[] pdf(int halaman) {
        try (PDDocument dokumen = new PDDocument()) {
            dokumen.setDocumentId(1L);
            for (int n = 0; n < halaman; n++) {
                dokumen.addPage(new PDPage());
            }
            ByteArrayOutputStream isi = new ByteArrayOutputStream();
            dokumen.save(isi);
            return isi.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
