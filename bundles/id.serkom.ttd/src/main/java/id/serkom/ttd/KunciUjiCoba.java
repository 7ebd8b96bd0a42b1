package id.serkom.ttd;

import id.serkom.spi.sign.PemilikSertifikat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * This server's key for trial. It is nobody's: its certificate says "UJI COBA" of itself, its passphrase is no secret, and only the setting
 * {@code uji-coba = ya} lets it sign. It never expires in practice, since there is nothing to be renewed about it.
 */
final class KunciUjiCoba {

    /** In capitals, so that it is no official's: their codes have none. */
    static final String NAMA = "UJI-COBA.p12";
    private static final String SANDI = "uji-coba";
    private static final Instant DARI = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant HINGGA = Instant.parse("2099-12-31T00:00:00Z");
    private static final int ACAK = 8;

    private final FolderKunci folder;
    /** Opened last: deriving the key of the file from the passphrase takes as long as printing the page that is signed. */
    private volatile Terbuka terakhir;

    KunciUjiCoba(FolderKunci folder) {
        this.folder = folder;
    }

    /** Makes it unless it is there. */
    void siapkan() throws IOException {
        if (folder.ada(NAMA)) {
            return;
        }
        IzinBerkas.folder(folder.folder());
        try {
            IzinBerkas.tulisBaru(folder.folder().resolve(NAMA), buat());
        } catch (FileAlreadyExistsException e) {
            // Another start of this server was faster; its key is as good.
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("kunci uji coba tidak dapat dibuat", e);
        }
    }

    Kunci buka() {
        Path berkas = folder.folder().resolve(NAMA);
        try {
            siapkan();
            byte[] isi = Files.readAllBytes(berkas);
            Terbuka lama = terakhir;
            if (lama != null && Arrays.equals(lama.isi(), isi)) {
                return lama.kunci();
            }
            Kunci kunci = BerkasKunci.baca(isi, SANDI.toCharArray());
            terakhir = new Terbuka(isi, kunci);
            return kunci;
        } catch (IOException | BerkasKunci.Rusak e) {
            throw Penolakan.of("kunci-uji-coba-rusak", NAMA);
        }
    }

    /** What a file of these bytes holds. */
    private record Terbuka(byte[] isi, Kunci kunci) {
    }

    private static byte[] buat() throws GeneralSecurityException, OperatorCreationException, IOException {
        SecureRandom acak = new SecureRandom();
        KeyPairGenerator pembuat = KeyPairGenerator.getInstance("EC");
        pembuat.initialize(new ECGenParameterSpec("secp256r1"), acak);
        KeyPair pasangan = pembuat.generateKeyPair();
        byte[] nomor = new byte[ACAK];
        acak.nextBytes(nomor);
        X500Name nama = new X500Name("CN=" + PemilikSertifikat.UJI_COBA + " " + HexFormat.of().formatHex(nomor)
                + ",O=Bukan tanda tangan elektronik tersertifikasi");
        X509Certificate sertifikat = new JcaX509CertificateConverter().getCertificate(
                new JcaX509v3CertificateBuilder(nama, new BigInteger(1, nomor).add(BigInteger.ONE), Date.from(DARI),
                        Date.from(HINGGA), nama,
                        pasangan.getPublic())
                        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pasangan.getPrivate())));
        KeyStore simpanan = KeyStore.getInstance("PKCS12");
        simpanan.load(null, null);
        simpanan.setKeyEntry("uji-coba", pasangan.getPrivate(), SANDI.toCharArray(), new Certificate[] {sertifikat});
        ByteArrayOutputStream isi = new ByteArrayOutputStream();
        simpanan.store(isi, SANDI.toCharArray());
        return isi.toByteArray();
    }
}
