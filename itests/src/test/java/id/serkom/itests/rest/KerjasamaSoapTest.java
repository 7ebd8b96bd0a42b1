package id.serkom.itests.rest;

import static id.serkom.itests.rest.KlienSoap.ditolak;
import static id.serkom.itests.rest.KlienSoap.pdf;
import static id.serkom.itests.rest.KlienSoap.soap;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import id.serkom.soap.v1.AksiBerkas;
import id.serkom.soap.v1.ArahSurat;
import id.serkom.soap.v1.BerkasStatus;
import id.serkom.soap.v1.HasilAksiBerkas;
import id.serkom.soap.v1.KeadaanBerkas;
import id.serkom.soap.v1.KeadaanCetakan;
import id.serkom.soap.v1.LampiranAksi;
import id.serkom.soap.v1.MasalahFault;
import id.serkom.soap.v1.Pdf;
import id.serkom.soap.v1.PermohonanStatus;
import id.serkom.soap.v1.RingkasBerkas;
import id.serkom.soap.v1.Sertifikasi;
import id.serkom.soap.v1.Surat;
import id.serkom.soap.v1.SuratAksi;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The linked SOP Kerjasama as the program of a partner lives it: the KAR that is shipped, and of the server nothing but its SOAP. */
public class KerjasamaSoapTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KAR = "id.serkom.sop.kerjasama.kar";

    private static final Pattern PERINTAH = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    private static Kantor kantor;
    private static Sertifikasi mitra;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @BeforeClass
    public static void pasang() throws IOException {
        kantor = Kantor.buka();
        kantor.demo().tambahReferensi("instansi", Map.of("kode", "bkpsdm-mitra", "masa", Map.of("mulai", "2026-01-02"), "nama",
                "BKPSDM Kabupaten Mitra", "pimpinan", "Kepala", "alamat", "Kompleks Perkantoran", "kota", "Mitra", "luar", true));
        kantor.demo().tambahAkun("mitra", "instansi-terkait", Map.of("instansi", "bkpsdm-mitra"));
        mitra = soap("mitra");
        Path draf = kantor.server().home().resolve("data/" + KAR);
        Files.copy(kantor.server().home().resolve("kar").resolve(KAR), draf);
        Files.move(draf, diDeploy());
        kantor.server().until("the SOP is there with its tahap", () -> tahapTerpasang() == 3);
        tercatat("paket.dipasang");
    }

    /** Until it is written down too, which is a moment later: what somebody else counts then must not be ours. */
    private static void tercatat(String kejadian) throws IOException {
        kantor.server().until(kejadian + " is entered", () -> Daftar.isi(kantor.akun("bidang"), "jurnal?batas=500").stream()
                .anyMatch(e -> e.get("kejadian").asText().equals(kejadian) && e.toString().contains(KAR)));
    }

    /** As it was before: what a round of certification asks for must not hang on which class ran first. */
    @AfterClass
    public static void lepas() throws IOException {
        Files.deleteIfExists(diDeploy());
        kantor.server().until("the SOP is gone", () -> kantor.akun("bidang").ambil("sop/kerjasama").status() == 404);
        tercatat("paket.dilepas");
    }

    private static Path diDeploy() {
        return kantor.server().home().resolve("deploy").resolve(KAR);
    }

    private static int tahapTerpasang() {
        int ada = 0;
        for (JsonNode tahap : kantor.akun("bidang").ambil("sop/kerjasama").json().path("tahap")) {
            ada += tahap.get("terpasang").asBoolean() ? 1 : 0;
        }
        return ada;
    }

    private static void kantor(String akun, String berkas, String aksi, Map<String, ?> masukan) {
        kantor.akun(akun).kirim("berkas/" + berkas + "/aksi/" + aksi, Map.of("masukan", masukan)).harus(200);
    }

    private static String undangan() {
        String berkas = kantor.akun("bidang").kirim("berkas", Map.of("sop", "kerjasama", "nama", "Kerja sama sertifikasi")).harus(201)
                .json().get("id").asText();
        ditolak(404, () -> mitra.lihatBerkas(berkas));
        kantor("bidang", berkas, "buka-usulan", Map.of("instansi", "bkpsdm-mitra", "sampai", kantor.hariIni().plusDays(7).toString()));
        return berkas;
    }

    private static String usulan(String nomor, int bulan) throws IOException {
        return JSON.writeValueAsString(Map.of("surat", Map.of("nomor", nomor, "tanggal", kantor.hariIni().toString(), "perihal",
                "Usulan kerja sama"), "ruangLingkup", "Sertifikasi kompetensi aparatur", "lamaBulan", bulan));
    }

    /** Its letter beside the form, at the place in the form where its id goes. */
    private static List<LampiranAksi> lampiran(String letak, String teks) {
        LampiranAksi lampiran = new LampiranAksi();
        lampiran.setLetak(letak);
        lampiran.setDokumen(pdf(teks));
        return List.of(lampiran);
    }

    private static HasilAksiBerkas usul(String berkas, Long revisi, String kunci, String nomor) throws Exception {
        return mitra.jalankanAksi(berkas, "usul", null, revisi, kunci, usulan(nomor, 36), lampiran("/surat/dokumen", "Usulan " + nomor));
    }

    private static Set<String> jenisSurat(String berkas) throws MasalahFault {
        return mitra.daftarSurat(berkas, null, null, null, null, null, null, 500).getSurat().stream().map(Surat::getJenis)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Waits until its document is there, as a program does, and fetches it. */
    private static void pdfTerambil(String berkas, String jenis) throws Exception {
        String surat = mitra.daftarSurat(berkas, ArahSurat.KELUAR, jenis, null, null, null, null, null).getSurat().get(0).getId();
        kantor.server().until("the PDF of " + jenis + " is there", () -> cetakan(surat).getSha256() != null);
        Pdf pdf = mitra.ambilPdf(surat, null);
        byte[] isi = pdf.getIsi().getInputStream().readAllBytes();

        assertEquals(jenis, "%PDF-", new String(isi, 0, 5, StandardCharsets.US_ASCII));
        assertEquals(jenis, pdf.getSha256(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(isi)));
        assertEquals(jenis, pdf.getSurat().getJenis());
        assertTrue(pdf.getNama(), pdf.getNama().endsWith(".pdf"));
        ditolak(404, () -> soap("luar").ambilPdf(surat, null));
    }

    private static KeadaanCetakan cetakan(String surat) throws IOException {
        try {
            return mitra.lihatCetakan(surat);
        } catch (MasalahFault e) {
            throw new IOException(e.getFaultInfo().getPesan(), e);
        }
    }

    @Test
    public void mitraDiundangMengusulkanMendengarJawabannyaDanMengambilPerjanjiannya() throws Exception {
        String berkas = undangan();
        RingkasBerkas terdaftar = mitra.daftarBerkasSaya("usulan", null, null, 500).getBerkas().stream()
                .filter(b -> b.getId().equals(berkas)).findFirst().orElseThrow();
        assertEquals("kerjasama", terdaftar.getSop());
        assertEquals("SOP tanpa skema", null, terdaftar.getSkema());
        AksiBerkas usul = mitra.lihatBerkas(berkas).getAksi().get(0);
        assertEquals("usul", usul.getNama());
        assertTrue(usul.isTerbuka());
        assertTrue(usul.getIsian(), JSON.readTree(usul.getIsian()).at("/properties/surat/properties/dokumen").isObject());
        pdfTerambil(berkas, "undangan-usulan");

        HasilAksiBerkas hasil = usul(berkas, null, "usulan-1", "415/1/MITRA");

        assertEquals("maju", hasil.getHasil());
        assertEquals("telaah", hasil.getTahap());
        assertEquals(Set.of("surat-usulan", "tanda-terima-usulan"),
                hasil.getSurat().stream().map(SuratAksi::getJenis).collect(Collectors.toSet()));
        pdfTerambil(berkas, "tanda-terima-usulan");
        String masuk = hasil.getSurat().stream().filter(s -> s.getJenis().equals("surat-usulan")).findFirst().orElseThrow().getId();
        assertTrue("pindaian yang dikirimnya sendiri", Arrays.equals(Kertas.pdf("Usulan 415/1/MITRA"),
                mitra.ambilSurat(masuk).getIsi().getInputStream().readAllBytes()));

        kantor("bidang", berkas, "kembalikan-usulan", Map.of("alasan", List.of("Ruang lingkup belum dirinci"), "sampai",
                kantor.hariIni().plusDays(7).toString()));
        KeadaanBerkas kembali = mitra.lihatBerkas(berkas);
        assertEquals("usulan", kembali.getRingkas().getTahap());
        assertEquals(2, kembali.getRingkas().getPutaran());
        assertEquals(PermohonanStatus.DITOLAK, kembali.getPermohonan().get(0).getStatus());
        pdfTerambil(berkas, "pengembalian-usulan");
        long revisi = kembali.getRingkas().getRevisi();
        ditolak(412, () -> usul(berkas, revisi - 1, null, "415/2/MITRA"));
        usul(berkas, revisi, null, "415/2/MITRA");

        kantor("bidang", berkas, "telaah", Map.of("rekomendasi", "lanjut", "alasan", List.of("Sesuai dengan kewenangan")));
        assertEquals("perjanjian", mitra.lihatBerkas(berkas).getRingkas().getTahap());
        assertFalse("yang di dalam tidak dilihat mitra", jenisSurat(berkas).contains("hasil-telaah"));
        String naskah = kantor.akun("bidang").unggah("perjanjian.pdf", "application/pdf", Kertas.pdf("Perjanjian"));
        kantor("kepala", berkas, "sepakati", Map.of("mulai", kantor.hariIni().toString(), "sampai",
                kantor.hariIni().plusYears(3).minusDays(1).toString(), "nomorPihakLain", "415.4/07/PKS/2026", "naskah", naskah,
                "penandatanganPihakLain", Map.of("nama", "Drs. Ahmad Syarif", "jabatan", "Kepala BKPSDM")));

        KeadaanBerkas selesai = mitra.lihatBerkas(berkas);
        assertEquals(BerkasStatus.SELESAI, selesai.getRingkas().getStatus());
        assertEquals(List.of("usulan 1", "telaah 1", "usulan 2", "telaah 2", "perjanjian 2"),
                selesai.getPerjalanan().stream().map(l -> l.getTahap() + " " + l.getPutaran()).toList());
        assertEquals(List.of(PermohonanStatus.DITOLAK, PermohonanStatus.DITERIMA),
                selesai.getPermohonan().stream().map(p -> p.getStatus()).toList());
        pdfTerambil(berkas, "perjanjian-kerja-sama");
        assertEquals("berkas.selesai", ditolak(409, () -> usul(berkas, null, null, "415/3/MITRA")).getKode());
        assertEquals(List.of(), kantor.server().logErrors());
    }

    /** {@code docs/mitra.md} word for word: its blocks of commands, in their order, as whoever reads it types them. */
    @Test
    public void panduanMitraBerjalanKataDemiKata() throws Exception {
        Path rumah = folder.getRoot().toPath().toRealPath();
        Files.createSymbolicLink(Files.createDirectories(rumah.resolve(".serkom")).resolve("serkom"),
                kantor.server().home().toRealPath());
        String panduan = Files.readString(Path.of(System.getProperty("serkom.root", ".."), "docs/mitra.md"));
        String perintah = PERINTAH.matcher(panduan).results().map(m -> m.group(1)).collect(Collectors.joining("\n"));
        Path naskah = Files.writeString(rumah.resolve("mitra.sh"), "set -euo pipefail\n" + perintah);
        Path keluaran = rumah.resolve("keluaran.txt");
        ProcessBuilder builder = new ProcessBuilder("bash", naskah.toString()).directory(rumah.toFile()).redirectErrorStream(true)
                .redirectOutput(keluaran.toFile());
        builder.environment().put("SERKOM_HTTP_PORT", String.valueOf(kantor.server().httpPort()));

        int kode = builder.start().waitFor();

        assertEquals(Files.readString(keluaran), 0, kode);
        assertTrue(perintah, perintah.lines().count() > 40);
    }

    /** Behind a proxy that ends TLS, what leads back to us leads there. */
    @Test
    public void dibalikTlsAlamatKembaliJugaTls() {
        Map<String, String> proksi = Map.of("X-Forwarded-Proto", "https");
        String jenis = "multipart/form-data; boundary=batas";
        Klien program = kantor.akun("mitra");
        Jawaban baru = program.mentah("POST", "dokumen", jenis, BodyPublishers.ofByteArray(Klien.formulir("batas", "a.pdf",
                "application/pdf", Kertas.pdf("Di balik TLS"))), proksi).harus(201);
        String lokasi = baru.kepala().get("Location");
        assertTrue(lokasi, lokasi.matches("https://.*/api/v1/dokumen/" + baru.json().get("id").asText()));

        String wsdl = program.kirim("GET", "/soap/v1/sertifikasi?wsdl", Map.of(), proksi).harus(200).teks();
        assertTrue(wsdl, wsdl.contains("soap:address location=\"https://") && !wsdl.contains("ocation=\"http://"));
        assertTrue("tanpa proksi", program.ambil("/soap/v1/sertifikasi?wsdl").teks().contains("soap:address location=\"http://"));
    }

    @Test
    public void usulanYangDitolakTidakMenulisDanYangDiulangTidakMenulisLagi() throws Exception {
        String berkas = undangan();
        long posisi = kantor.posisi();

        assertEquals("/masukan/lamaBulan", ditolak(422, () -> mitra.jalankanAksi(berkas, "usul", null, null, null,
                usulan("415/9/MITRA", 0), lampiran("/surat/dokumen", "Usulan"))).getBidang().get(0).getLetak());
        assertEquals("/lampiran/0/letak", ditolak(422, () -> mitra.jalankanAksi(berkas, "usul", null, null, null,
                usulan("415/9/MITRA", 36), lampiran("/surat/nomor", "Usulan"))).getBidang().get(0).getLetak());
        ditolak(422, () -> mitra.jalankanAksi(berkas, "usul", null, null, null, usulan("415/9/MITRA", 36), List.of()));
        ditolak(404, () -> soap("luar").jalankanAksi(berkas, "usul", null, null, null, usulan("415/9", 36), List.of()));
        ditolak(403, () -> mitra.jalankanAksi(berkas, "buka-usulan", null, null, null,
                "{\"instansi\":\"bkpsdm-mitra\",\"sampai\":\"2026-12-31\"}", List.of()));
        assertEquals(posisi, kantor.posisi());

        HasilAksiBerkas pertama = usul(berkas, null, "usulan-2", "415/9/MITRA");
        long sesudah = kantor.posisi();
        HasilAksiBerkas ulang = usul(berkas, null, "usulan-2", "415/9/MITRA");
        assertEquals(pertama.getSurat().stream().map(SuratAksi::getId).toList(), ulang.getSurat().stream().map(SuratAksi::getId).toList());
        ditolak(422, () -> usul(berkas, null, "usulan-2", "415/10/MITRA"));
        assertEquals("ulangan dan isi lain tidak menulis apa pun", sesudah, kantor.posisi());
    }
}
