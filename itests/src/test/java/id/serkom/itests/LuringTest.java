package id.serkom.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * The script of the page that needs no server, as it is shipped, in a real browser that opened it as a file: asked itself, with files and
 * answers of an issuer that no server of ours would give. {@link PerambanTest} fills in its form.
 */
public class LuringTest {

    private static final Path HALAMAN = Path.of(System.getProperty("serkom.root", ".."),
            "bundles/id.serkom.web/src/main/resources/SERKOM-INF/web/periksa-luring.html").toAbsolutePath().normalize();
    private static final String ISS = "https://serkom.example";
    private static final String TAMPAK = "SAH ";
    private static final long KINI = 1_800_000_000_000L;
    private static final String TANYA = """
            const [pdf, penerbit, jwks, pencabutan, pembekuan, kini, selesai] = arguments;
            const ambil = async a => {
              const t = a.endsWith('pencabutan') ? pencabutan : a.endsWith('pembekuan') ? pembekuan : '';
              if (!t) throw new Error();
              return t;
            };
            Periksa.periksa({bita: Uint8Array.from(atob(pdf), c => c.charCodeAt(0)), penerbit, jwks, ambil, kini}).then(
              h => selesai(['SAH', h.isi.credentialSubject.name, h.belum, h.kedaluwarsa, h.status.dicabut, h.status.dibekukan,
                h.status.sebab].map(String).join(' ').trim()),
              e => selesai(e instanceof Periksa.Galat ? e.message : 'GALAT ' + e.stack));
            """;

    private static Peramban peramban;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final KeyPair kunci = pasangan();
    private final KeyPair lain = pasangan();

    @BeforeClass
    public static void buka() {
        peramban = Peramban.biasa();
        peramban.buka(HALAMAN.toUri().toString());
    }

    @AfterClass
    public static void tutup() {
        if (peramban != null) {
            peramban.close();
        }
    }

    private static KeyPair pasangan() {
        try {
            KeyPairGenerator g = KeyPairGenerator.getInstance("EC");
            g.initialize(new ECGenParameterSpec("secp256r1"));
            return g.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String b64(byte[] isi) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(isi);
    }

    private static String b64(String isi) {
        return b64(isi.getBytes(StandardCharsets.UTF_8));
    }

    private static String angka(BigInteger i) {
        byte[] b = new byte[32];
        byte[] a = i.toByteArray();
        int n = Math.min(32, a.length);
        System.arraycopy(a, a.length - n, b, 32 - n, n);
        return b64(b);
    }

    private static String jwks(KeyPair p) {
        ECPublicKey k = (ECPublicKey) p.getPublic();
        return "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"k1\",\"x\":\"" + angka(k.getW().getAffineX()) + "\",\"y\":\""
                + angka(k.getW().getAffineY()) + "\"}]}";
    }

    private static String jwt(KeyPair p, String kepala, String isi) throws Exception {
        String teks = b64(kepala) + "." + b64(isi);
        Signature s = Signature.getInstance("SHA256withECDSAinP1363Format");
        s.initSign(p.getPrivate());
        s.update(teks.getBytes(StandardCharsets.US_ASCII));
        return teks + "." + b64(s.sign());
    }

    private static final String ES256 = "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"k1\"}";

    private static String kredensial() {
        return """
                {"type":["VerifiableCredential","OpenBadgeCredential"],"id":"%1$s/verifikasi/K","issuer":{"id":"%1$s","name":"BPSDM"},
                 "iss":"%1$s",
                "nbf":1700000000,"exp":1900000000,"validFrom":"2026-04-06T00:00:00+08:00","validUntil":"2029-04-06T23:59:59+08:00",
                "credentialSubject":{"name":"Rahma","licenseNumber":"SERT/7","achievement":{"name":"Skema","version":"1"}},
                "credentialStatus":{"statusPurpose":"revocation","statusListIndex":"9","statusListCredential":"%1$s/status/a-pencabutan",
                "statusReference":"%1$s/status/a-pembekuan"}}""".formatted(ISS);
    }

    private String daftar(KeyPair p, String nama, String tujuan, int bit) throws Exception {
        byte[] isi = new byte[16_384];
        if (bit >= 0) {
            isi[bit / 8] |= (byte) (0x80 >>> bit % 8);
        }
        ByteArrayOutputStream padat = new ByteArrayOutputStream();
        try (GZIPOutputStream g = new GZIPOutputStream(padat)) {
            g.write(isi);
        }
        return jwt(p, ES256, "{\"iss\":\"" + ISS + "\",\"jti\":\"" + ISS + "/status/" + nama
                + "\",\"exp\":1900000000,\"credentialSubject\":{\"type\":"
                + "\"BitstringStatusList\",\"statusPurpose\":\"" + tujuan + "\",\"encodedList\":\"u" + b64(padat.toByteArray()) + "\"}}");
    }

    private static byte[] padat(byte[] isi) throws IOException {
        ByteArrayOutputStream keluar = new ByteArrayOutputStream();
        try (DeflaterOutputStream d = new DeflaterOutputStream(keluar)) {
            d.write(isi);
        }
        return keluar.toByteArray();
    }

    private static byte[] pdf(byte[]... aliran) {
        ByteArrayOutputStream keluar = new ByteArrayOutputStream();
        keluar.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        for (byte[] satu : aliran) {
            keluar.writeBytes("1 0 obj\n<</Type/EmbeddedFile/Filter/FlateDecode>>\nstream\n".getBytes(StandardCharsets.US_ASCII));
            keluar.writeBytes(satu);
            keluar.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        return keluar.toByteArray();
    }

    /** What the page says: SAH with what it found, or its refusal. */
    private static String periksa(byte[] pdf, String penerbit, String jwks, String pencabutan, String pembekuan) {
        return peramban.tanya(TANYA, Base64.getEncoder().encodeToString(pdf), penerbit, jwks, pencabutan, pembekuan, KINI);
    }

    private String tanpaJaringan(byte[] pdf) throws Exception {
        return periksa(pdf, ISS, jwks(kunci), "", "");
    }

    private byte[] asli() throws Exception {
        return pdf(padat("q 1 0 0 1 0 0 cm".getBytes(StandardCharsets.US_ASCII)), padat(jwt(kunci, ES256,
                kredensial()).getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    public void kredensialDalamPdfSahJugaTanpaJaringan() throws Exception {
        assertEquals(TAMPAK + "Rahma false false null null Penerbit tidak terjangkau.", tanpaJaringan(asli()));
    }

    @Test
    public void daftarStatusDibacaBilaAdaJaringan() throws Exception {
        assertEquals(TAMPAK + "Rahma false false false false", periksa(asli(), ISS + "/", jwks(kunci), daftar(kunci, "a-pencabutan",
                "revocation", 10),
                daftar(kunci, "a-pembekuan", "suspension", -1)));
        assertEquals(TAMPAK + "Rahma false false true true", periksa(asli(), ISS, jwks(kunci), daftar(kunci, "a-pencabutan", "revocation",
                9),
                daftar(kunci, "a-pembekuan", "suspension", 9)));
    }

    @Test
    public void duaEntriDibacaJuga() throws Exception {
        String dua = kredensial().replace("\"credentialStatus\":{", "\"credentialStatus\":[{").replace(",\n\"statusReference\":\"" + ISS
                + "/status/a-pembekuan\"}}", "},{\"statusPurpose\":\"suspension\",\"statusListIndex\":\"8\",\"statusListCredential\":\""
                + ISS
                + "/status/a-pembekuan\"}]}");
        assertEquals(TAMPAK + "Rahma false false false true", periksa(pdf(padat(jwt(kunci, ES256,
                dua).getBytes(StandardCharsets.US_ASCII))), ISS,
                jwks(kunci), daftar(kunci, "a-pencabutan", "revocation", 8), daftar(kunci, "a-pembekuan", "suspension", 8)));
    }

    @Test
    public void daftarStatusPalsuAtauTertukarTidakDipercaya() throws Exception {
        assertEquals(TAMPAK + "Rahma false false null null Daftar status bukan yang disebut kredensial.", periksa(asli(), ISS, jwks(kunci),
                daftar(lain, "a-pencabutan", "revocation", -1), daftar(kunci, "a-pencabutan", "revocation", -1)));
    }

    @Test
    public void kredensialYangDiubahTidakSah() throws Exception {
        String[] b = jwt(kunci, ES256, kredensial()).split("\\.");
        byte[] ubahan = pdf(padat((b[0] + "." + b64(kredensial().replace("Rahma", "Rahmi")) + "."
                + b[2]).getBytes(StandardCharsets.US_ASCII)));
        assertEquals("Tanda tangan TIDAK SAH: kredensial ini diubah atau bukan dari penerbit itu.", tanpaJaringan(ubahan));
        assertEquals("Tanda tangan TIDAK SAH: kredensial ini diubah atau bukan dari penerbit itu.",
                tanpaJaringan(pdf(padat(jwt(lain, ES256, kredensial()).getBytes(StandardCharsets.US_ASCII)))));
    }

    @Test
    public void caraTandaTanganLainDitolak() throws Exception {
        for (String alg : new String[] {"none", "None", "HS256", "RS256", "ES384", ""}) {
            byte[] palsu = pdf(padat(jwt(kunci, ES256.replace("ES256", alg), kredensial()).getBytes(StandardCharsets.US_ASCII)));
            assertEquals(alg, "Kredensial ditandatangani dengan cara yang tidak diterima (hanya ES256).", tanpaJaringan(palsu));
        }
        assertEquals("Kunci yang disebut kredensial bukan kunci penerbit itu.",
                tanpaJaringan(pdf(padat(jwt(kunci, ES256.replace("k1", "k2"), kredensial()).getBytes(StandardCharsets.US_ASCII)))));
    }

    @Test
    public void kunciDalamKredensialSendiriTidakDipercaya() throws Exception {
        String kepala = ES256.replace("}", ",\"jwk\":" + jwks(lain).replace("{\"keys\":[", "").replace("]}", "") + "}");
        assertEquals("Tanda tangan TIDAK SAH: kredensial ini diubah atau bukan dari penerbit itu.",
                tanpaJaringan(pdf(padat(jwt(lain, kepala, kredensial()).getBytes(StandardCharsets.US_ASCII)))));
    }

    @Test
    public void penerbitLainDitolak() throws Exception {
        byte[] palsu = pdf(padat(jwt(lain, ES256, kredensial().replace(ISS, "https://jahat.example")).getBytes(StandardCharsets.US_ASCII)));
        assertEquals("Penerbitnya https://jahat.example, bukan " + ISS + ".", tanpaJaringan(palsu));
        assertEquals("Isilah alamat penerbit yang Anda percayai, atau kuncinya. Kredensial ini menyebut https://jahat.example.",
                periksa(palsu, "", "", "", ""));
    }

    @Test
    public void duaKredensialDalamSatuBerkasDitolak() throws Exception {
        byte[] dua = pdf(padat(jwt(kunci, ES256, kredensial()).getBytes(StandardCharsets.US_ASCII)),
                padat(jwt(lain, ES256, kredensial().replace("Rahma", "Rahmi")).getBytes(StandardCharsets.US_ASCII)));
        assertEquals("Di dalam berkas itu ada lebih dari satu kredensial. Berkas itu bukan yang diterbitkan.", tanpaJaringan(dua));
    }

    @Test
    public void berkasTanpaKredensialDanBomDikatakanTanpaMenggantung() throws Exception {
        String tidakAda = "Di dalam berkas itu tidak ada kredensial. Sertifikat lama atau hasil pindai tidak memuatnya; gunakan kode QR.";
        assertEquals(tidakAda, tanpaJaringan(pdf(padat(new byte[64 << 20]))));
        assertEquals(tidakAda, tanpaJaringan(pdf(new byte[] {0x78, 0, 1, 2})));
        byte[] satu = padat(new byte[1 << 20]);
        assertEquals("Isi berkas itu terlalu banyak untuk diperiksa. Berkas itu bukan yang diterbitkan.",
                tanpaJaringan(pdf(java.util.Collections.nCopies(200, satu).toArray(byte[][]::new))));
        assertEquals("Berkas itu bukan PDF dan bukan kredensial.", tanpaJaringan("halo".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("Kunci penerbit tidak terbaca: bukan JSON.", periksa(asli(), ISS, "<html>", "", ""));
    }

    /** Its form, filled in as people do; the issuer cannot be reached from here. */
    private String tertulis(String nama) throws Exception {
        String isi = kredensial().replace("\"iss\":", "\"name\":\"" + nama + "\",\"iss\":");
        peramban.buka(HALAMAN.toUri().toString()).pilih("pdf", folder.newFile().toPath(),
                pdf(padat(jwt(kunci, ES256, isi).getBytes(StandardCharsets.US_ASCII)))).isi("kunci", jwks(kunci)).tekan("pdf");
        peramban.teks("#hasil dl");
        return peramban.teks("#hasil");
    }

    @Test
    public void yangUjiCobaTidakTampakSah() throws Exception {
        String uji = tertulis("UJI COBA: Sertifikat kompetensi Skema");
        assertTrue(uji, uji.startsWith("Uji coba.") && uji.contains("tidak pernah berlaku") && uji.contains("Rahma"));
        assertFalse(uji, uji.contains("sah"));

        String biasa = tertulis("Sertifikat kompetensi Skema");
        assertTrue(biasa, biasa.startsWith("Tanda tangan sah."));
    }
}
