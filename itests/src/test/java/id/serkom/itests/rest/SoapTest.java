package id.serkom.itests.rest;

import static id.serkom.itests.rest.KlienSoap.ALAMAT;
import static id.serkom.itests.rest.KlienSoap.PERSYARATAN;
import static id.serkom.itests.rest.KlienSoap.calon;
import static id.serkom.itests.rest.KlienSoap.ditolak;
import static id.serkom.itests.rest.KlienSoap.dokumen;
import static id.serkom.itests.rest.KlienSoap.pdf;
import static id.serkom.itests.rest.KlienSoap.soap;
import static id.serkom.itests.rest.KlienSoap.surat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.itests.demo.Kertas;
import id.serkom.soap.v1.ArahSurat;
import id.serkom.soap.v1.Asesi;
import id.serkom.soap.v1.AsesiStatus;
import id.serkom.soap.v1.Berkas;
import id.serkom.soap.v1.CalonAsesi;
import id.serkom.soap.v1.Dokumen;
import id.serkom.soap.v1.DokumenKelengkapan;
import id.serkom.soap.v1.Naskah;
import id.serkom.soap.v1.Permohonan;
import id.serkom.soap.v1.PermohonanStatus;
import id.serkom.soap.v1.Sertifikasi;
import id.serkom.soap.v1.Sertifikat;
import id.serkom.soap.v1.Surat;
import id.serkom.soap.v1.TandaTerima;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.BeforeClass;
import org.junit.Test;

/** What an institution's program does over SOAP, on the office of the REST tests. */
public class SoapTest {

    private static final int MB = 1024 * 1024;
    private static final String AMPLOP = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" "
            + "xmlns:t=\"urn:serkom:sertifikasi:v1\"><s:Body>%s</s:Body></s:Envelope>";

    private static Kantor kantor;

    @BeforeClass
    public static void buka() {
        kantor = Kantor.buka();
    }

    private static void bidang(String berkas, String aksi, String perihal, Map<String, ?> masukan) {
        kantor.akun("bidang").kirim("berkas/" + berkas + "/aksi/" + aksi, Map.of("perihal", perihal, "masukan", masukan)).harus(200);
    }

    private static void periksa(String berkas, String asesi, List<String> kurang) {
        List<Map<String, Object>> hasil = new ArrayList<>();
        for (String persyaratan : PERSYARATAN) {
            hasil.add(kurang.contains(persyaratan)
                    ? Map.of("persyaratan", persyaratan, "hasil", "belum-ada", "catatan", "Belum dilampirkan")
                    : Map.of("persyaratan", persyaratan, "hasil", "memenuhi"));
        }
        hasil.add(Map.of("persyaratan", "sertifikat-pengalaman", "hasil", "belum-ada", "catatan", "Tidak wajib"));
        bidang(berkas, "periksa", asesi, Map.of("pemeriksaan", hasil));
    }

    /** An attachment can be read once. */
    private static byte[] isi(Naskah naskah) throws Exception {
        return naskah.getIsi().getInputStream().readAllBytes();
    }

    private static String sidik(byte[] isi) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(isi));
    }

    @Test
    public void permohonanDikirimDimintaLengkapDilengkapiDanSuratnyaDiambil() throws Exception {
        String berkas = kantor.berkasDiumumkan();
        Sertifikasi majene = soap("majene");
        assertTrue(majene.daftarBerkas(null, 500).getBerkas().stream().map(Berkas::getId).toList().contains(berkas));
        assertFalse(soap("luar").daftarBerkas(null, 500).getBerkas().stream().map(Berkas::getId).toList().contains(berkas));

        TandaTerima tanda = majene.kirimPermohonan(berkas, null, surat("893/1 - SOAP", pdf("Permohonan")),
                List.of(calon(1, "Ren\u00e9 Andi, S.E.", List.of()), calon(2, "Sudirman", List.of("ijazah"))));

        String permohonan = tanda.getPermohonan();
        String sudirman = tanda.getAsesi().get(1).getId();
        bidang(berkas, "terima", permohonan, Map.of());
        periksa(berkas, tanda.getAsesi().get(0).getId(), List.of());
        periksa(berkas, sudirman, List.of("ijazah"));
        bidang(berkas, "minta-kelengkapan", permohonan, Map.of("sampai", kantor.hariIni().plusDays(7).toString()));

        Permohonan diminta = majene.statusPermohonan(berkas, permohonan);
        assertEquals(PermohonanStatus.DITERIMA, diminta.getStatus());
        assertEquals(kantor.hariIni().plusDays(7), diminta.getLengkapiSampai());
        assertEquals(List.of(AsesiStatus.MEMENUHI, AsesiStatus.DIMINTA_LENGKAP),
                diminta.getAsesi().stream().map(Asesi::getStatus).toList());
        assertEquals("Ren\u00e9 Andi, S.E.", diminta.getAsesi().get(0).getNama());
        assertTrue(diminta.getAsesi().get(1).getKekurangan().stream().anyMatch(k -> k.getPersyaratan().equals("ijazah")));

        DokumenKelengkapan ijazah = new DokumenKelengkapan();
        ijazah.setAsesi(sudirman);
        ijazah.setJenis("ijazah");
        ijazah.setDokumen(pdf("IJAZAH", "Sudirman"));
        Permohonan lengkap = majene.lengkapiPermohonan(berkas, permohonan, null, null, List.of(ijazah));
        assertEquals(AsesiStatus.DIAJUKAN, lengkap.getAsesi().get(1).getStatus());
        assertEquals(null, lengkap.getLengkapiSampai());

        List<Surat> surat = majene.daftarSurat(berkas, null, null, null, null, null, null, null).getSurat();
        assertTrue(surat.stream().map(Surat::getJenis).toList()
                .containsAll(List.of("surat-permohonan", "tanda-terima", "permintaan-kelengkapan")));
        for (Surat satu : surat) {
            Naskah naskah = majene.ambilSurat(satu.getId());
            assertEquals(satu.getJenis(), naskah.getSha256(), sidik(isi(naskah)));
        }
        assertEquals(1, majene.daftarSurat(berkas, ArahSurat.MASUK, null, null, null, null, null, null).getSurat().size());

        Sertifikasi polman = soap("polman");
        ditolak(404, () -> polman.statusPermohonan(berkas, permohonan));
        ditolak(404, () -> polman.ambilSurat(tanda.getSurat()));
        ditolak(404, () -> polman.lengkapiPermohonan(berkas, permohonan, null, null, List.of(ijazah)));
        ditolak(404, () -> soap("luar").kirimPermohonan(berkas, null, surat("1", pdf("x")), List.of(calon(3, "Lain", List.of()))));
        assertTrue(polman.daftarSurat(berkas, null, null, null, null, null, null, null).getSurat().stream()
                .noneMatch(s -> s.getId().equals(tanda.getSurat())));
    }

    @Test
    public void suratYangSamaMendapatJawabanPertamanya() throws Exception {
        String berkas = kantor.berkasDiumumkan();
        Sertifikasi majene = soap("majene");
        for (String kunci : Arrays.asList(null, "kunci-soap")) {
            int urut = kunci == null ? 4 : 5;
            String nomor = "893/" + urut;
            TandaTerima pertama = majene.kirimPermohonan(berkas, kunci, surat(nomor, pdf("Permohonan")),
                    List.of(calon(urut, "Rahma", List.of())));
            long posisi = kantor.posisi();
            TandaTerima ulang = majene.kirimPermohonan(berkas, kunci, surat(nomor, pdf("Permohonan")),
                    List.of(calon(urut, "Rahma", List.of())));

            assertEquals(pertama.getPermohonan(), ulang.getPermohonan());
            assertEquals(pertama.getAgenda(), ulang.getAgenda());
            assertEquals(pertama.getAsesi().get(0).getId(), ulang.getAsesi().get(0).getId());
            ditolak(kunci == null ? 409 : 422, () -> majene.kirimPermohonan(berkas, kunci, surat(nomor, pdf("Lain")),
                    List.of(calon(urut, "Rahma", List.of()))));
            assertEquals("ulangan dan isi lain tidak menulis apa pun", posisi, kantor.posisi());
        }
        assertEquals(2, kantor.akun("majene").ambil("berkas/" + berkas + "/permohonan").harus(200).json().get("isi").size());
    }

    @Test
    public void permohonanYangSudahDiagendakanDijawabDenganAgendanya() throws Exception {
        String berkas = kantor.berkasDiumumkan();
        String hari = kantor.hariIni().toString();
        String pindai = kantor.akun("bidang").unggah("permohonan.pdf", "application/pdf", Kertas.pdf("Permohonan"));
        String agenda = kantor.akun("bidang").kirim("surat/masuk", Map.of("jenis", "surat-permohonan", "pengirim", "BKPSDM Majene",
                "nomor", "893/agenda", "tanggal", hari, "diterima", hari, "hal", "Permohonan", "dokumen", pindai))
                .harus(201).json().get("agenda").asText();

        TandaTerima tanda = soap("majene").kirimPermohonan(berkas, null, surat("893/agenda", pdf("Permohonan")),
                List.of(calon(7, "Rahma", List.of())));

        assertEquals(agenda, tanda.getAgenda());
        assertEquals(1, tanda.getAsesi().size());
    }

    @Test
    public void yangDitolakAksinyaTidakMencatatDokumen() throws Exception {
        kantor.putaran();
        String berkas = kantor.berkasDiumumkan();
        Sertifikasi majene = soap("majene");
        List<CalonAsesi> berlebih = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            CalonAsesi satu = calon(8, "Calon " + i, List.of());
            satu.setNik("76050101019001%02d".formatted(i));
            berlebih.add(satu);
        }
        long posisi = kantor.posisi();

        assertEquals("berkas.selesai", ditolak(409, () -> majene.kirimPermohonan(kantor.demo().berkas(), null,
                surat("893/lewat", pdf("Permohonan")), List.of(calon(8, "Rahma", List.of())))).getKode());
        assertEquals("permohonan.kuota-terlampaui", ditolak(422, () -> majene.kirimPermohonan(berkas, null,
                surat("893/banyak", pdf("Permohonan")), berlebih)).getKode());

        assertEquals(posisi, kantor.posisi());
    }

    @Test
    public void sertifikatPutaranDiambilOlehInstansinyaSendiri() throws Exception {
        kantor.putaran();
        List<Sertifikat> majene = soap("majene").daftarSertifikat(kantor.demo().berkas(), null, null, null).getSertifikat();
        List<Sertifikat> polman = soap("polman").daftarSertifikat(kantor.demo().berkas(), null, null, null).getSertifikat();

        assertEquals(3, majene.size());
        for (Sertifikat satu : majene) {
            Naskah naskah = soap("majene").ambilSertifikat(satu.getId());
            byte[] isi = isi(naskah);
            assertEquals(naskah.getSha256(), sidik(isi));
            assertTrue(new String(isi, StandardCharsets.UTF_8).contains(satu.getNomor()));
            ditolak(404, () -> soap("polman").ambilSertifikat(satu.getId()));
        }
        assertTrue(polman.stream().noneMatch(p -> majene.stream().anyMatch(m -> m.getId().equals(p.getId()))));
    }

    @Test
    public void dokumenLimaPuluhMegabitaMengalirDanYangLebihBesarDitolak() throws Exception {
        String berkas = kantor.berkasDiumumkan();
        Sertifikasi majene = soap("majene");
        long posisi = kantor.posisi();

        ditolak(413, () -> majene.kirimPermohonan(berkas, null, surat("893/besar", pdfBesar(50 * MB + 1)),
                List.of(calon(7, "Rahma", List.of()))));
        assertEquals(posisi, kantor.posisi());

        TandaTerima tanda = majene.kirimPermohonan(berkas, null, surat("893/besar", pdfBesar(50 * MB)),
                List.of(calon(7, "Rahma", List.of())));
        Naskah kembali = majene.ambilSurat(tanda.getSurat());
        assertEquals(kembali.getSha256(), sidik(isi(kembali)));
    }

    private static Dokumen pdfBesar(int ukuran) {
        byte[] isi = Arrays.copyOf("%PDF-1.4\n%".getBytes(StandardCharsets.US_ASCII), ukuran);
        byte[] akhir = "\nstartxref\n0\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(isi, 10, ukuran, (byte) 'x');
        System.arraycopy(akhir, 0, isi, ukuran - akhir.length, akhir.length);
        return dokumen("besar.pdf", "application/pdf", isi);
    }

    @Test
    public void permintaanBurukMenjadiMasalahDanTidakAdaYangDitulis() throws Exception {
        long posisi = kantor.posisi();
        String ambil = "<t:ambilSurat><t:surat>&x;</t:surat></t:ambilSurat>";
        Map<String, byte[]> buruk = new TreeMap<>();
        buruk.put("entitas", ("<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + String.format(AMPLOP, ambil)).getBytes());
        buruk.put("entitas tak dikenal", String.format(AMPLOP, ambil).getBytes());
        buruk.put("dalam", String.format(AMPLOP, "<t:a>".repeat(10_000) + "</t:a>".repeat(10_000)).getBytes());
        buruk.put("terpotong", String.format(AMPLOP, "<t:daftarSkema/>").substring(0, 120).getBytes());
        buruk.put("latin-1", String.format(AMPLOP, "<t:masuk><t:akun>\u00e9</t:akun></t:masuk>").getBytes(StandardCharsets.ISO_8859_1));
        buruk.put("utf-16 disebut", ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + String.format(AMPLOP, "<t:daftarSkema/>")).getBytes());
        buruk.put("dua operasi", String.format(AMPLOP, "<t:daftarSkema/><t:daftarSkema/>").getBytes());
        buruk.put("operasi lain", String.format(AMPLOP, "<t:hapus/>").getBytes());
        buruk.put("huruf", String.format(AMPLOP, "<t:daftarSkema>" + "a".repeat(20 * MB) + "</t:daftarSkema>").getBytes());
        for (Map.Entry<String, byte[]> satu : buruk.entrySet()) {
            periksaJawaban(satu.getKey(), "<status>400</status>", mentah(satu.getValue()));
        }
        periksaJawaban("unsur", "<status>422</status>", mentah(String.format(AMPLOP,
                "<t:daftarBerkas><t:rahasia/></t:daftarBerkas>").getBytes()));
        periksaJawaban("jenis", "<letak>/batas</letak>", mentah(String.format(AMPLOP,
                "<t:daftarBerkas><t:batas>x</t:batas></t:daftarBerkas>").getBytes()));
        assertEquals(posisi, kantor.posisi());
        assertEquals(List.of(), kantor.server().logErrors());
    }

    private static void periksaJawaban(String apa, String diharapkan, HttpResponse<String> jawaban) {
        assertEquals(apa, 500, jawaban.statusCode());
        assertTrue(apa + ": " + jawaban.body(), jawaban.body().contains(diharapkan));
        assertFalse(apa, jawaban.body().contains("root:"));
        assertFalse(apa, jawaban.body().contains("Exception"));
    }

    private static HttpResponse<String> mentah(byte[] tubuh) throws Exception {
        URI alamat = kantor.server().http(ALAMAT);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(alamat).header("Content-Type", "text/xml; charset=UTF-8")
                .header("Authorization", "Bearer " + kantor.akun("majene").token()).POST(BodyPublishers.ofByteArray(tubuh)).build(),
                BodyHandlers.ofString());
    }
}
