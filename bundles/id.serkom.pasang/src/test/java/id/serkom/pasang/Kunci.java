package id.serkom.pasang;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Keys and certificates made by {@code keytool} for a test, and what they sign. */
final class Kunci {

    static final String SANDI = "rahasia";

    /** Of the office itself. */
    static final String KANTOR = "kantor";
    /** An authority that the office trusts, and two of its certificates: one for code, one for a web server. */
    static final String PENERBIT = "penerbit";
    static final String PEMBUAT = "pembuat";
    static final String PELADEN = "peladen";
    /** By one that may issue none. */
    static final String TURUNAN = "turunan";
    /** An authority below the other, until 2025, and what it has issued for longer. */
    static final String MADYA = "madya";
    static final String CUCU = "cucu";
    /** Trusted, until 2025. */
    static final String LEWAT = "lewat";
    static final String EDWARDS = "edwards";
    static final String ASING = "asing";

    private static final String SEMUA_WAKTU = "2024/01/01 00:00:00";

    private final Path folder;
    private final KeyStore simpanan;

    private Kunci(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        this.folder = folder;
        buat(KANTOR, SEMUA_WAKTU, 7300, "-keyalg", "RSA", "-keysize", "2048");
        buat(PENERBIT, SEMUA_WAKTU, 7300, "-keyalg", "EC", "-groupname", "secp256r1", "-ext", "bc:c=ca:true", "-ext", "ku:c=keyCertSign");
        buat(LEWAT, SEMUA_WAKTU, 366, "-keyalg", "RSA", "-keysize", "2048");
        buat(EDWARDS, SEMUA_WAKTU, 7300, "-keyalg", "Ed25519");
        buat(ASING, SEMUA_WAKTU, 7300, "-keyalg", "EC", "-groupname", "secp256r1");
        terbit(PEMBUAT, PENERBIT, 7300, "eku=codeSigning");
        terbit(PELADEN, PENERBIT, 7300, "eku=serverAuth");
        terbit(TURUNAN, PEMBUAT, 7300, "eku=codeSigning");
        terbit(MADYA, PENERBIT, 366, "bc:c=ca:true");
        terbit(CUCU, MADYA, 7300, "eku=codeSigning");
        simpanan = KeyStore.getInstance(folder.resolve("kunci.p12").toFile(), SANDI.toCharArray());
    }

    static Kunci buat(File folder) throws IOException, GeneralSecurityException, InterruptedException {
        return new Kunci(folder.toPath());
    }

    private void buat(String nama, String sejak, int hari, String... lain) throws IOException, InterruptedException {
        List<String> perintah = new ArrayList<>(List.of("-genkeypair", "-alias", nama, "-dname", "CN=" + nama + ",O=Uji", "-startdate",
                sejak,
                "-validity", Integer.toString(hari)));
        perintah.addAll(List.of(lain));
        keytool(perintah);
    }

    private void terbit(String nama, String penerbit, int hari, String guna) throws IOException, InterruptedException {
        buat(nama, SEMUA_WAKTU, 7300, "-keyalg", "EC", "-groupname", "secp256r1");
        String minta = folder.resolve(nama + ".csr").toString();
        String sertifikat = folder.resolve(nama + ".pem").toString();
        keytool(List.of("-certreq", "-alias", nama, "-file", minta));
        keytool(List.of("-gencert", "-alias", penerbit, "-infile", minta, "-outfile", sertifikat, "-startdate", SEMUA_WAKTU, "-validity",
                Integer.toString(hari),
                "-ext", guna, "-rfc"));
        keytool(List.of("-importcert", "-alias", nama, "-file", sertifikat, "-noprompt"));
    }

    private void keytool(List<String> perintah) throws IOException, InterruptedException {
        List<String> semua = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        semua.addAll(perintah);
        semua.addAll(List.of("-keystore", folder.resolve("kunci.p12").toString(), "-storetype", "PKCS12", "-storepass", SANDI));
        Process proses = new ProcessBuilder(semua).redirectErrorStream(true).start();
        String kata = new String(proses.getInputStream().readAllBytes());
        if (proses.waitFor() != 0) {
            throw new IOException(semua + ": " + kata);
        }
    }

    X509Certificate sertifikat(String nama) throws GeneralSecurityException {
        return (X509Certificate) simpanan.getCertificate(nama);
    }

    PenandaTangan penanda(String nama) throws GeneralSecurityException {
        return PenandaTangan.dari(sertifikat(nama));
    }

    /** A trust store with certificates of those. */
    void percayai(Path berkas, String... siapa) throws IOException, GeneralSecurityException {
        KeyStore percaya = KeyStore.getInstance("PKCS12");
        percaya.load(null, null);
        for (String satu : siapa) {
            percaya.setCertificateEntry(satu, sertifikat(satu));
        }
        try (OutputStream out = Files.newOutputStream(berkas)) {
            percaya.store(out, SANDI.toCharArray());
        }
    }

    byte[] jar(byte[] jar, String oleh) throws IOException, GeneralSecurityException {
        return jar(jar, oleh, "TANDA", "SHA-256", false);
    }

    /**
     * @param nama of the signature within the archive
     * @param bagian whether only the sections of the manifest are signed
     */
    byte[] jar(byte[] jar, String oleh, String nama, String sidik, boolean bagian) throws IOException, GeneralSecurityException {
        Path berkas = Files.write(folder.resolve("tanda.jar"), jar);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(berkas.toFile())) {
            new JarSigner.Builder(kunci(oleh)).signerName(nama).digestAlgorithm(sidik).setProperty("sectionsonly", Boolean.toString(bagian))
                    .build().sign(zip, out);
        }
        return out.toByteArray();
    }

    /** As {@code openssl} makes it for a file. */
    byte[] lepas(byte[] isi, String oleh) throws GeneralSecurityException {
        Signature tanda = Signature.getInstance(switch (kunci(oleh).getPrivateKey().getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "Ed25519";
        });
        tanda.initSign(kunci(oleh).getPrivateKey());
        tanda.update(isi);
        return tanda.sign();
    }

    private PrivateKeyEntry kunci(String nama) throws GeneralSecurityException {
        return (PrivateKeyEntry) simpanan.getEntry(nama, new KeyStore.PasswordProtection(SANDI.toCharArray()));
    }
}
