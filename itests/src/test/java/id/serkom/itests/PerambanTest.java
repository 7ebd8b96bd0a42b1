package id.serkom.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Demo;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Saksi;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/**
 * What anybody sees who holds a certificate, in a real browser of the size of a phone: the pages of the packaged server without a
 * script, and
 * the page that needs no server, opened as a file. After the round of the demonstration one certificate was suspended and one withdrawn.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class PerambanTest {

    private static final String HOST = "serkom.example";
    private static final String ALAMAT = "https://" + HOST;
    private static final ZoneId KANTOR = ZoneId.of("Asia/Makassar");
    private static final Server SERVER = Server.named("peramban").onDay(LocalDate.of(2026, 2, 26))
            .etc("id.serkom.publik.cfg", isi -> isi + "\nalamat-publik = " + ALAMAT + "\n")
            .etc("id.serkom.web.cfg", isi -> isi + "\npermintaan-per-menit = 5000\n");

    private static Klien bidang;
    private static String berkas;
    private static Sertifikat berlaku;
    private static Sertifikat dibekukan;
    private static Sertifikat dicabut;
    private static Path folder;

    private record Sertifikat(String id, String nomor, String nama, String kode, byte[] pdf) {
    }

    @BeforeClass
    public static void putaran() throws Exception {
        SERVER.open();
        folder = Files.createDirectories(SERVER.home().resolve("peramban"));
        Demo demo = Demo.siapkan(SERVER.http(""), SERVER.home(), folder,
                new PrintStream(Files.newOutputStream(folder.resolve("peragaan.txt")), true,
                StandardCharsets.UTF_8));
        demo.mainkan(new Saksi() {
        });
        bidang = demo.akun("bidang");
        berkas = demo.berkas();
        JsonNode semua = bidang.ambil("sertifikat?batas=100&berkas=" + berkas).harus(200).json().get("isi");
        berlaku = sertifikat(semua.get(0));
        dibekukan = sertifikat(semua.get(1));
        dicabut = sertifikat(semua.get(2));
        ubah(demo, dibekukan, "bekukan");
        ubah(demo, dicabut, "cabut");
    }

    @AfterClass
    public static void tutup() {
        SERVER.kill();
    }

    private static Sertifikat sertifikat(JsonNode s) {
        String surat = "surat/" + s.get("surat").asText();
        return new Sertifikat(s.get("id").asText(), s.get("nomor").asText(), s.get("nama").asText(), bidang.ambil(surat
                + "/cetakan").harus(200).json().get("kode").asText(),
                bidang.unduh(surat + "/pdf"));
    }

    private static void ubah(Demo demo, Sertifikat s, String jenis) {
        String id = bidang.kirim("berkas", Map.of("sop", "pemeliharaan", "nama", "Pemeliharaan " + jenis, "merujukBerkas",
                berkas)).harus(201).json()
                .get("id").asText();
        String bukti = bidang.unggah("bukti.pdf", "application/pdf", Kertas.pdf("Surveilans", jenis));
        bidang.kirim("berkas/" + id + "/aksi/usulkan-perubahan", Map.of("masukan", Map.of("nomor", s.nomor(), "jenis", jenis, "alasan",
                List.of("Surveilans tidak dipenuhi."), "dokumen", bukti))).harus(200);
        demo.akun("kepala").kirim("berkas/" + id + "/aksi/setujui-perubahan", Map.of("masukan", Map.of())).harus(200);
    }

    private static String halaman(Peramban peramban, String kode) {
        peramban.buka(SERVER.http("/verifikasi/" + kode).toString());
        assertEquals(kode, Peramban.LEBAR, peramban.lebarIsi());
        return peramban.teks("main");
    }

    /** An uploaded file as the form sends it, and what the page says then. */
    private static String unggah(Peramban peramban, byte[] isi, String kode) throws IOException {
        peramban.buka(SERVER.http("/verifikasi").toString()).isi("kode2", kode).pilih("berkas", folder.resolve("diunggah.pdf"),
                isi).tekan("berkas");
        // The form has none: so this is the answer.
        peramban.teks(".hasil");
        String teks = peramban.teks("main");
        assertEquals(Peramban.LEBAR, peramban.lebarIsi());
        return teks;
    }

    private static byte[] satuBitaLebih(byte[] isi) {
        return Arrays.copyOf(isi, isi.length + 1);
    }

    @Test
    public void berkasDariFormulirDikenaliSampaiBitaTerakhir() throws Exception {
        try (Peramban peramban = Peramban.tanpaSkrip()) {
            assertTrue(unggah(peramban, berlaku.pdf(), "").contains("persis seperti yang diterbitkan"));
            assertTrue(peramban.teks("dl").contains(berlaku.nama()));
            String berbeda = unggah(peramban, satuBitaLebih(berlaku.pdf()), "");
            assertTrue(berbeda, berbeda.contains("BERBEDA dari yang diterbitkan") && berbeda.contains("Dokumen aslinya: Berlaku."));
            assertTrue("by its code", berbeda.contains(berlaku.nomor()));
            JsonNode surat = bidang.ambil("surat?arah=keluar&jenis=hasil-verifikasi&batas=1&berkas=" + berkas).harus(200).json()
                    .at("/isi/0");
            String diubah = unggah(peramban, satuBitaLebih(bidang.unduh("surat/" + surat.get("id").asText() + "/pdf")), "");
            assertTrue("also a letter: " + diubah, diubah.contains("BERBEDA dari yang diterbitkan")
                    && diubah.contains(surat.get("nomor").asText()));
            String lain = unggah(peramban, Kertas.pdf("Sertifikat palsu"), "");
            assertTrue(lain, lain.contains("tidak ditemukan kode"));
            assertTrue(unggah(peramban, Kertas.pdf("Sertifikat palsu"), berlaku.kode()).contains("BERBEDA dari yang diterbitkan"));
        }
    }

    @Test
    public void keadaanTerbacaPadaTeleponTanpaSkrip() {
        try (Peramban peramban = Peramban.tanpaSkrip()) {
            String teks = halaman(peramban, berlaku.kode());
            assertTrue(teks, teks.contains("Berlaku.") && teks.contains(berlaku.nama()) && teks.contains(berlaku.nomor())
                    && teks.contains("versi"));
            assertFalse(peramban.sumber().contains("<script"));
            assertTrue(halaman(peramban, dibekukan.kode()).contains("Dibekukan."));
            assertTrue(halaman(peramban, dicabut.kode()).contains("Dicabut."));
            assertTrue(halaman(peramban, "0".repeat(26)).contains("Tidak dikenal."));
            peramban.buka(SERVER.http("/verifikasi").toString()).isi("kode",
                    berlaku.kode().toLowerCase(java.util.Locale.ROOT)).tekan("kode");
            peramban.teks(".hasil");
            assertTrue("a code that is typed", peramban.teks("main").contains(berlaku.nomor()));
        }
    }

    /** The page as a file: chosen are a certificate and, unless empty, the keys; told is what it says. */
    private static String luring(Peramban peramban, byte[] sertifikat, String jwks) throws IOException {
        Path file = folder.resolve("periksa-luring.html");
        Files.writeString(file, bidang.ambil("/periksa-luring.html").harus(200).teks());
        peramban.buka(file.toUri().toString()).pilih("pdf", folder.resolve("dipilih.pdf"), sertifikat).isi("penerbit", ALAMAT);
        if (!jwks.isEmpty()) {
            peramban.pilih("berkaskunci", folder.resolve("jwks.json"), jwks.getBytes(StandardCharsets.UTF_8));
        }
        peramban.tekan("pdf");
        String hasil = peramban.teks("#hasil .hasil") + "\n" + peramban.teks("#hasil");
        assertEquals(Peramban.LEBAR, peramban.lebarIsi());
        return hasil;
    }

    private static void mengatakan(String apa, String hasil) {
        assertTrue(hasil, hasil.startsWith(apa));
    }

    @Test
    public void luringDariBerkasMengatakanYangSahDanYangTidak() throws Exception {
        String jwks = bidang.ambil("/.well-known/jwks.json").harus(200).teks();
        LocalDate hari = LocalDate.parse(bidang.ambil("sehat").harus(200).json().get("tanggal").asText());
        PintuTls pintu = new PintuTls(SERVER, HOST);
        try (Peramban peramban = Peramban.pada(hari.atTime(12, 0).atZone(KANTOR).toInstant(), HOST, pintu.port())) {
            String sah = luring(peramban, berlaku.pdf(), jwks);
            mengatakan("Sah dan berlaku.", sah);
            assertTrue(sah, sah.contains(berlaku.nama()) && sah.contains(berlaku.nomor()));
            mengatakan("Sah dan berlaku.", luring(peramban, berlaku.pdf(), ""));
            mengatakan("Dibekukan.", luring(peramban, dibekukan.pdf(), jwks));
            mengatakan("Dicabut atau diganti.", luring(peramban, dicabut.pdf(), jwks));

            String jwt = kredensial(berlaku);
            mengatakan("Sah dan berlaku.", luring(peramban, jwt.getBytes(StandardCharsets.US_ASCII), jwks));
            assertTrue("its looks are nobody's word", luring(peramban, satuBitaLebih(berlaku.pdf()), jwks).contains("bukan tampilannya"));
            String tidakSah = luring(peramban, bernama(jwt, "Orang Lain"), jwks);
            mengatakan("Tidak dapat dinyatakan sah.", tidakSah);
            assertTrue(tidakSah, tidakSah.contains("TIDAK SAH"));
            assertTrue(luring(peramban, Kertas.pdf("Sertifikat"), jwks).contains("tidak ada kredensial"));
            assertTrue("the same name, another key", luring(peramban, berlaku.pdf(), kunciLain(jwks)).contains("TIDAK SAH"));
            assertTrue(luring(peramban, berlaku.pdf(), "{\"keys\":[]}").contains("bukan kunci penerbit itu"));

            String berganti = kunciBerganti(jwks);
            mengatakan("Sah dan berlaku.", luring(peramban, berlaku.pdf(), berganti));
            mengatakan("Dicabut atau diganti.", luring(peramban, dicabut.pdf(), berganti));
            byte[] baru = kredensial(berlaku).getBytes(StandardCharsets.US_ASCII);
            mengatakan("Sah dan berlaku.", luring(peramban, baru, berganti));
            assertTrue("by the new key", luring(peramban, baru, jwks).contains("bukan kunci penerbit itu"));

            pintu.close();
            String tanpaJaringan = luring(peramban, dicabut.pdf(), jwks);
            mengatakan("Tanda tangan sah.", tanpaJaringan);
            assertTrue(tanpaJaringan, tanpaJaringan.contains("Tidak diperiksa: pencabutan dan pembekuan."));
        } finally {
            pintu.close();
        }
    }

    /** The keys once the server signs with another one. */
    private static String kunciBerganti(String semula) throws IOException {
        Server.Shell ganti = SERVER.shell("serkom:kunci-baru \"Penggantian berkala\"");
        assertEquals(ganti.output(), 0, ganti.status());
        String berganti = bidang.ambil("/.well-known/jwks.json").harus(200).teks();
        assertNotEquals(semula, berganti);
        return berganti;
    }

    private static String kredensial(Sertifikat s) {
        return bidang.ambil("sertifikat/" + s.id() + "/kredensial").harus(200).teks();
    }

    private static String isi(String jwt) {
        return new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    /** A PDF with that credential in the name of somebody else. */
    private static byte[] bernama(String jwt, String nama) {
        String[] bagian = jwt.split("\\.");
        String lain = isi(jwt).replace('"' + berlaku.nama() + '"', '"' + nama + '"');
        assertTrue(lain.contains(nama));
        return ("%PDF-1.7\n1 0 obj\n<<>>\nstream\n" + bagian[0] + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(
                lain.getBytes(StandardCharsets.UTF_8)) + '.' + bagian[2] + "\nendstream\nendobj\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String kunciLain(String jwks) throws Exception {
        KeyPairGenerator pembuat = KeyPairGenerator.getInstance("EC");
        pembuat.initialize(new ECGenParameterSpec("secp256r1"));
        ECPublicKey kunci = (ECPublicKey) pembuat.generateKeyPair().getPublic();
        return jwks.replaceAll("\"x\":\"[^\"]+\"", "\"x\":\"" + koordinat(kunci.getW().getAffineX().toByteArray()) + '"')
                .replaceAll("\"y\":\"[^\"]+\"", "\"y\":\"" + koordinat(kunci.getW().getAffineY().toByteArray()) + '"');
    }

    private static String koordinat(byte[] angka) {
        byte[] tetap = new byte[32];
        int n = Math.min(angka.length, tetap.length);
        System.arraycopy(angka, angka.length - n, tetap, tetap.length - n, n);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(tetap);
    }

    @Test
    public void orangTidakDapatDikenaliDariNomornya() throws Exception {
        Set<String> nomor = new HashSet<>();
        for (String path : List.of("berkas/" + berkas + "/asesi?batas=100", "referensi/pejabat?batas=100", "referensi/asesor?batas=100")) {
            Matcher m = Pattern.compile("\"(\\d{16}|\\d{18})\"").matcher(bidang.ambil(path).harus(200).teks());
            while (m.find()) {
                nomor.add(m.group(1));
            }
        }
        assertTrue("there are some to look for: " + nomor.size(), nomor.size() > 10);

        for (JsonNode s : bidang.ambil("surat?arah=keluar&batas=100&berkas=" + berkas).harus(200).json().get("isi")) {
            String kode = bidang.ambil("surat/" + s.get("id").asText() + "/cetakan").harus(200).json().get("kode").asText();
            JsonNode json = bidang.ambil("/verifikasi/" + kode + ".json").harus(200).json();
            assertEquals(s.path("nomor").asText(""), json.path("nomor").asText(""));
            assertTrue(json.toString(), List.of("keabsahan", "judul", "kepada", "tanggal").stream().allMatch(json::hasNonNull));
            tanpa(nomor, json.toString());
            tanpa(nomor, bidang.ambil("/verifikasi/" + kode).harus(200).teks());
        }
        JsonNode satu = bidang.ambil("/verifikasi/" + berlaku.kode() + ".json").harus(200).json().get("sertifikat");
        assertTrue(satu.toString(), List.of("skema", "versiSkema", "berlakuSampai", "unit").stream().allMatch(satu::hasNonNull));
        String isi = isi(kredensial(berlaku));
        tanpa(nomor, isi);
        Matcher daftar = Pattern.compile(ALAMAT + "(/status/[a-z0-9-]+)").matcher(isi);
        Set<String> dibaca = new HashSet<>();
        while (daftar.find()) {
            dibaca.add(daftar.group(1));
            tanpa(nomor, isi(bidang.ambil(daftar.group(1)).harus(200).teks()));
        }
        assertEquals(dibaca.toString(), 2, dibaca.size());
    }

    private static void tanpa(Set<String> nomor, String jawaban) {
        String rapat = jawaban.replaceAll("[ .]", "");
        Optional<String> ada = nomor.stream().filter(rapat::contains).findFirst();
        assertFalse("a number of a person in " + jawaban, ada.isPresent());
    }

    /** The clock never goes back: last of all. */
    @Test
    public void zamanBerlaluSertifikatKedaluwarsa() throws Exception {
        LocalDate nanti = LocalDate.of(2029, 12, 3);
        SERVER.moveTo(nanti);

        try (Peramban peramban = Peramban.tanpaSkrip()) {
            assertTrue(halaman(peramban, berlaku.kode()).contains("Kedaluwarsa."));
            assertTrue("what is final goes first", halaman(peramban, dicabut.kode()).contains("Dicabut."));
        }
    }
}
