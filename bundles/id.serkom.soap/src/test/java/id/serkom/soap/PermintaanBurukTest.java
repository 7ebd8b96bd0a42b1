package id.serkom.soap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.soap.Peladen.Jawaban;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** What the wire can carry wrongly: each is one fault of the contract, and nothing is stored or run. */
public class PermintaanBurukTest {

    private static final String BATAS = "batas-lampiran";
    private static final String SURAT = "<t:surat><t:nomor>800/12</t:nomor><t:tanggal>2026-03-02</t:tanggal>"
            + "<t:perihal>Permohonan</t:perihal><t:dokumen><t:nama>surat.pdf</t:nama><t:tipe>application/pdf</t:tipe>"
            + "<t:isi>JVBERg==</t:isi></t:dokumen></t:surat>";
    private static final String ASESI = "<t:asesi><t:nama>Rahma</t:nama><t:nik>7605010101900001</t:nik>"
            + "<t:tempatLahir>Majene</t:tempatLahir><t:tanggalLahir>1990-01-01</t:tanggalLahir><t:jabatan>Analis</t:jabatan>"
            + "<t:unitKerja>BKPSDM</t:unitKerja></t:asesi>";
    private static final String PERMOHONAN = "<t:kirimPermohonan><t:berkas>" + Dunia.BERKAS + "</t:berkas>" + SURAT + ASESI
            + "</t:kirimPermohonan>";
    private static final String SKEMA = "<t:daftarSkema/>";

    @ClassRule
    public static final Peladen peladen = new Peladen();

    @Before
    public void mulai() {
        peladen.dunia().bersihkan();
    }

    @After
    public void tidakAdaYangDitulis() {
        assertEquals(List.of(), peladen.dunia().dokumen);
        assertEquals(List.of(), peladen.dunia().dijalankan);
        Bersih.tanpaSisa();
    }

    private static void ditolak(int status, String kode, Jawaban jawaban) {
        assertEquals(jawaban.teks(), 500, jawaban.status());
        assertEquals(jawaban.teks(), kode, jawaban.isi("kode"));
        assertEquals(jawaban.teks(), Integer.toString(status), jawaban.isi("status"));
        assertFalse(jawaban.teks(), jawaban.teks().contains("Exception"));
    }

    private static void ditolakDi(String letak, String kode, String tubuh) throws Exception {
        Jawaban jawaban = peladen.kirim(tubuh);
        ditolak(422, kode, jawaban);
        assertEquals(letak, jawaban.isi("letak"));
        assertFalse(jawaban.teks(), jawaban.teks().contains("7605"));
    }

    @Test
    public void tipeIsiYangGanjilDitolakDenganTeratur() throws Exception {
        for (String tipe : List.of("multipart/related", "multipart/related; boundary=", "multipart/related; boundary=\"\"",
                "multipart/form-data; batas=a")) {
            ditolak(400, "soap.permintaan-rusak", bita(tipe, String.format(Peladen.AMPLOP, "<t:daftarSkema/>")
                    .getBytes(StandardCharsets.UTF_8)));
        }
        ditolak(400, "soap.terputus", bita("multipart/related; boundary=\"" + "x".repeat(3000) + "\"",
                String.format(Peladen.AMPLOP, "<t:daftarSkema/>").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    public void entitasLuarTidakDibaca() throws Exception {
        try (ServerSocket luar = new ServerSocket(0)) {
            luar.setSoTimeout(500);
            String alamat = "http://127.0.0.1:" + luar.getLocalPort() + "/x.dtd";
            for (String doctype : List.of("<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                    "<!DOCTYPE s [<!ENTITY x SYSTEM \"" + alamat + "\">]>", "<!DOCTYPE s SYSTEM \"" + alamat + "\">",
                    "<!DOCTYPE s [<!ENTITY % p SYSTEM \"" + alamat + "\"> %p;]>")) {
                Jawaban jawaban = peladen.mentah(doctype + String.format(Peladen.AMPLOP,
                        "<t:ambilSurat><t:surat>&x;</t:surat></t:ambilSurat>"));
                ditolak(400, "soap.xml-rusak", jawaban);
                assertFalse(jawaban.teks().contains("root:"));
            }
            assertThrows("tersambung ke luar", SocketTimeoutException.class, luar::accept);
        }
    }

    @Test
    public void entitasYangMengembangDitolak() throws Exception {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE s [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        ditolak(400, "soap.xml-rusak", peladen.mentah(dtd + "]>" + String.format(Peladen.AMPLOP, "<t:daftarSkema>&a9;</t:daftarSkema>")));
        ditolak(400, "soap.xml-rusak", peladen.kirim("<t:daftarSkema>&a9;</t:daftarSkema>"));
    }

    @Test
    public void sepuluhRibuTingkatDitolakDiTubuhMaupunKepala() throws Exception {
        String dalam = "<t:a>".repeat(10_000) + "</t:a>".repeat(10_000);
        ditolak(400, "soap.xml-rusak", peladen.kirim(dalam));
        ditolak(400, "soap.xml-rusak", peladen.mentah("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\"x\">"
                + "<s:Header>" + dalam + "</s:Header><s:Body/></s:Envelope>"));
    }

    @Test
    public void terlaluBanyakUnsurAtributAtauHurufDitolak() throws Exception {
        ditolak(400, "soap.xml-rusak", peladen.kirim("<t:daftarSkema>" + "<t:x/>".repeat(5_000) + "</t:daftarSkema>"));
        StringBuilder atribut = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            atribut.append(" a").append(i).append("=\"1\"");
        }
        ditolak(400, "soap.xml-rusak", peladen.kirim("<t:daftarSkema" + atribut + "/>"));
        ditolak(400, "soap.xml-rusak", peladen.kirim("<t:daftarSkema x=\"" + "a".repeat(100_000) + "\"/>"));
        ditolak(400, "soap.xml-rusak", peladen.kirim("<t:daftarSkema>" + "a".repeat(20_000_000) + "</t:daftarSkema>"));
    }

    @Test
    public void permintaanYangTerpotongDitolak() throws Exception {
        String utuh = String.format(Peladen.AMPLOP, PERMOHONAN);
        for (int sampai : new int[] {10, 100, utuh.length() / 2, utuh.length() - 20, utuh.length() - 1}) {
            ditolak(400, "soap.xml-rusak", peladen.mentah(utuh.substring(0, sampai)));
        }
        ditolak(400, "soap.xml-rusak", peladen.mentah(""));
    }

    @Test
    public void sambunganYangPutusDiTengahTidakMenjalankanApaPun() throws Exception {
        byte[] tubuh = lampiran(1, 50_000, true);
        URI alamat = URI.create(peladen.alamat());
        try (Socket socket = new Socket(alamat.getHost(), alamat.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + alamat.getPath() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-majene\r\nContent-Type: " + tipe()
                    + "\r\nContent-Length: " + tubuh.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(tubuh, 0, tubuh.length / 2);
            out.flush();
            socket.shutdownOutput();
            String jawaban = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(jawaban, jawaban.isEmpty() || jawaban.contains("soap.terputus") || jawaban.startsWith("HTTP/1.1 400"));
        }
    }

    @Test
    public void lampiranTanpaBatasPenutupDianggapTerputus() throws Exception {
        ditolak(400, "soap.terputus", peladen.kirim("Bearer token-majene", tipe(), BodyPublishers.ofByteArray(lampiran(1, 50_000, false))));
    }

    @Test
    public void hanyaUtf8YangDibaca() throws Exception {
        String rene = String.format(Peladen.AMPLOP, PERMOHONAN.replace("Rahma", "Ren\u00e9"));
        String utf16 = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + rene;
        for (String tipe : List.of("text/xml", "text/xml; charset=UTF-8", "text/xml; charset=\"utf-8\"")) {
            ditolak(400, "soap.xml-rusak", bita(tipe, rene.getBytes(StandardCharsets.ISO_8859_1)));
            ditolak(400, "soap.bukan-utf8", bita(tipe, utf16.getBytes(StandardCharsets.UTF_8)));
            ditolak(400, "soap.xml-rusak", bita(tipe, utf16.getBytes(StandardCharsets.UTF_16)));
        }
        ditolak(400, "soap.bukan-utf8", bita("text/xml; charset=ISO-8859-1", rene.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Jawaban bita(String tipe, byte[] tubuh) throws Exception {
        return peladen.kirim("Bearer token-majene", tipe, BodyPublishers.ofByteArray(tubuh));
    }

    @Test
    public void unsurYangTidakDikenalDitolak() throws Exception {
        ditolakDi("", "soap.unsur-bukan-di-sini", "<t:daftarSkema><t:rahasia/></t:daftarSkema>");
        ditolakDi("/asesi/0/agama", "soap.unsur-bukan-di-sini",
                PERMOHONAN.replace("<t:unitKerja>BKPSDM</t:unitKerja>", "<t:unitKerja>BKPSDM</t:unitKerja><t:agama>x</t:agama>"));
        ditolakDi("", "soap.atribut", "<t:daftarSkema rahasia=\"1\"/>");
    }

    @Test
    public void isianYangSalahDisebutBidangnyaTanpaNilainya() throws Exception {
        ditolakDi("/asesi/0/nik", "masukan.pattern", PERMOHONAN.replace("7605010101900001", "7605010101900ABC"));
        ditolakDi("/asesi/1/tanggalLahir", "soap.jenis-nilai", PERMOHONAN.replace("</t:kirimPermohonan>",
                ASESI.replace("1990-01-01", "1990-02-31") + "</t:kirimPermohonan>"));
        ditolakDi("/asesi/0/nama", "masukan.maxLength", PERMOHONAN.replace("Rahma", "R".repeat(151)));
        ditolakDi("/surat/perihal", "masukan.minLength", PERMOHONAN.replace("<t:perihal>Permohonan", "<t:perihal>x"));
        ditolakDi("/surat/dokumen/isi", "soap.jenis-nilai", PERMOHONAN.replace("JVBERg==", "bukan base64!"));
        ditolakDi("/berkas", "masukan.pattern", PERMOHONAN.replace(Dunia.BERKAS, "1"));
        ditolakDi("", "soap.unsur-kurang", PERMOHONAN.replace(ASESI, ""));
        ditolakDi("/asesi/0/tempatLahir", "soap.unsur-bukan-di-sini", PERMOHONAN.replace("<t:nik>7605010101900001</t:nik>", ""));
        ditolakDi("/asesi/200", "masukan.maxItems", PERMOHONAN.replace(ASESI, ASESI.repeat(201)));
        ditolakDi("/batas", "masukan.maximum", "<t:daftarBerkas><t:batas>501</t:batas></t:daftarBerkas>");
        ditolakDi("/batas", "soap.jenis-nilai", "<t:daftarBerkas><t:batas>banyak</t:batas></t:daftarBerkas>");
        ditolakDi("/arah", "masukan.enum", "<t:daftarSurat><t:arah>samping</t:arah></t:daftarSurat>");
    }

    @Test
    public void semuaYangSalahDisebutSekaligus() throws Exception {
        Jawaban jawaban = peladen.kirim(PERMOHONAN.replace("7605010101900001", "76").replace("2026-03-02", "kemarin"));

        assertEquals(2, jawaban.teks().split("<([a-z0-9]+:)?letak>").length - 1);
        assertTrue(jawaban.teks(), jawaban.teks().contains("/asesi/0/nik") && jawaban.teks().contains("/surat/tanggal"));
    }

    @Test
    public void jenisYangDiakuiLainTidakBerlaku() throws Exception {
        ditolak(422, "soap.tidak-sesuai-skema", peladen.mentah(
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\"urn:serkom:sertifikasi:v1\" "
                + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><s:Body>"
                + "<t:ambilSurat><t:surat xsi:type=\"t:Surat\">x</t:surat></t:ambilSurat></s:Body></s:Envelope>"));
    }

    @Test
    public void duaOperasiAtauTidakSatuPunDitolak() throws Exception {
        ditolak(400, "soap.tubuh-ganda", peladen.kirim(SKEMA + SKEMA));
        ditolak(400, "soap.tubuh-kosong", peladen.kirim(""));
        ditolak(400, "soap.operasi-tidak-dikenal", peladen.kirim("<t:hapusSemua/>"));
        ditolak(400, "soap.operasi-tidak-dikenal", peladen.kirim("<t:masalah/>"));
        ditolak(422, "soap.tidak-sesuai-skema", peladen.kirim("<daftarSkema xmlns=\"urn:lain\"/>"));
    }

    @Test
    public void yangBukanSoapSatuTitikSatuDitolak() throws Exception {
        ditolak(400, "soap.permintaan-rusak", peladen.mentah("<x/>"));
        ditolak(400, "soap.xml-rusak", peladen.mentah("{\"a\": 1}"));
        assertTrue(peladen.mentah(String.format(Peladen.AMPLOP, SKEMA).replace("http://schemas.xmlsoap.org/soap/envelope/",
                "http://www.w3.org/2003/05/soap-envelope")).teks().contains("soap.permintaan-rusak"));
        ditolak(400, "soap.permintaan-rusak", peladen.mentah(String.format(Peladen.AMPLOP, SKEMA).replace("<s:Body>",
                "<s:Header><t:x s:mustUnderstand=\"1\"/></s:Header><s:Body>")));
    }

    @Test
    public void tanpaLoginHanyaPermintaanKecilYangDibaca() throws Exception {
        ditolak(401, "soap.belum-masuk", peladen.kirim("", "text/xml", BodyPublishers.ofString(String.format(Peladen.AMPLOP, SKEMA))));
        ditolak(413, "soap.permintaan-terlalu-besar", peladen.kirim("", "text/xml", BodyPublishers.ofString(
                String.format(Peladen.AMPLOP, "<t:masuk><t:akun>" + "a".repeat(70_000) + "</t:akun><t:sandi>x</t:sandi></t:masuk>"))));
    }

    @Test
    public void permintaanMelebihiBatasSeluruhnyaDitolak() throws Exception {
        peladen.dunia().settings.put("id.serkom.soap", Map.of("batas-mb", "2"));
        try {
            ditolak(413, "soap.permintaan-terlalu-besar",
                    peladen.kirim("Bearer token-majene", tipe(), BodyPublishers.ofByteArray(lampiran(5, 600_000, true))));
        } finally {
            peladen.dunia().settings.remove("id.serkom.soap");
        }
    }

    @Test
    public void pengirimYangTerlaluLambatDiputus() throws Exception {
        peladen.dunia().settings.put("id.serkom.soap", Map.of("lambat-detik", "1", "lambat-bita-per-detik", "99999"));
        URI alamat = URI.create(peladen.alamat());
        try (Socket socket = new Socket(alamat.getHost(), alamat.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + alamat.getPath() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-majene\r\nContent-Type: text/xml"
                    + "\r\nContent-Length: 100000\r\n\r\n<?xml version=\"1.0\"?>").getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(50);
            ByteArrayOutputStream jawaban = new ByteArrayOutputStream();
            for (int i = 0; i < 200 && !jawaban.toString(StandardCharsets.UTF_8).contains("</soap:Envelope>"); i++) {
                out.write(' ');
                out.flush();
                baca(socket, jawaban);
            }
            assertTrue(jawaban.toString(StandardCharsets.UTF_8), jawaban.toString(StandardCharsets.UTF_8).contains("<status>408</status>"));
        } finally {
            peladen.dunia().settings.remove("id.serkom.soap");
        }
    }

    /** What has come within the time of the socket; it is also what waits between two bytes that are sent. */
    private static void baca(Socket socket, ByteArrayOutputStream ke) throws IOException {
        byte[] buffer = new byte[4096];
        try {
            ke.write(buffer, 0, Math.max(0, socket.getInputStream().read(buffer)));
        } catch (SocketTimeoutException e) {
            assertFalse("dijawab lebih dahulu", ke.toString(StandardCharsets.UTF_8).contains("</soap:Envelope>"));
        }
    }

    @Test
    public void lebihDariLimaRatusLampiranDitolak() throws Exception {
        ditolak(413, "soap.terlalu-banyak-lampiran",
                peladen.kirim("Bearer token-majene", tipe(), BodyPublishers.ofByteArray(lampiran(501, 10, true))));
    }

    @Test
    public void rujukanLampiranYangTidakAdaDariLuarAtauGandaDitolak() throws Exception {
        for (String href : List.of("cid:entah", "http://127.0.0.1/x", "file:///etc/passwd", "cid:%zz", "")) {
            ditolak(400, "soap.lampiran-tidak-ada", peladen.kirim(dengan("JVBERg==", include(href))));
            ditolak(400, "soap.lampiran-tidak-ada", kirimMultipart(dengan("JVBERg==", include(href))));
        }
        String dua = dengan("JVBERg==", include("cid:l0")).replace("</t:asesi>", "<t:dokumen><t:jenis>ktp</t:jenis><t:dokumen>"
                + "<t:nama>ktp.pdf</t:nama><t:tipe>application/pdf</t:tipe><t:isi>" + include("cid:%6c0")
                + "</t:isi></t:dokumen></t:dokumen></t:asesi>");
        ditolak(400, "soap.lampiran-ganda", kirimMultipart(dua));
        ditolak(400, "soap.lampiran-tidak-dirujuk", kirimMultipart("<t:daftarSkema/>"));
        ditolak(422, "soap.jenis-nilai", kirimMultipart(dengan("<t:nik>7605010101900001", "<t:nik>" + include("cid:l0"))));
    }

    private static String dengan(String lama, String baru) {
        return PERMOHONAN.replace(lama, baru);
    }

    private static String include(String href) {
        return "<x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\" href=\"" + href + "\"/>";
    }

    private static String tipe() {
        return "multipart/related; type=\"application/xop+xml\"; start=\"<akar>\"; start-info=\"text/xml\"; boundary=\"" + BATAS + "\"";
    }

    private static Jawaban kirimMultipart(String tubuh) throws Exception {
        return peladen.kirim("Bearer token-majene", tipe(), BodyPublishers.ofByteArray(multipart(tubuh, 1, 20_000, true)));
    }

    private static byte[] lampiran(int banyak, int ukuran, boolean ditutup) {
        return multipart(dengan("JVBERg==", include("cid:l0")), banyak, ukuran, ditutup);
    }

    private static byte[] multipart(String tubuh, int banyak, int ukuran, boolean ditutup) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(("--" + BATAS + "\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n"
                + "Content-ID: <akar>\r\n\r\n"
                + String.format(Peladen.AMPLOP, tubuh)).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < banyak; i++) {
            all.writeBytes(("\r\n--" + BATAS + "\r\nContent-Type: application/pdf\r\nContent-ID: <l" + i + ">\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            all.writeBytes(new byte[ukuran]);
        }
        if (ditutup) {
            all.writeBytes(("\r\n--" + BATAS + "--\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }
}
