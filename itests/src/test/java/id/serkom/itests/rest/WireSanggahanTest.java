package id.serkom.itests.rest;

import static id.serkom.itests.rest.KlienSoap.ditolak;
import static id.serkom.itests.rest.KlienSoap.pdf;
import static id.serkom.itests.rest.KlienSoap.soap;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import id.serkom.soap.v1.ArahSurat;
import id.serkom.soap.v1.BerkasStatus;
import id.serkom.soap.v1.HasilAksiBerkas;
import id.serkom.soap.v1.LampiranAksi;
import id.serkom.soap.v1.MasalahFault;
import id.serkom.soap.v1.Sertifikasi;
import id.serkom.soap.v1.SuratAksi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.Test;

/** What an institution brings against a result by its own program: filed, acknowledged, decided by others, its letters fetched. */
public class WireSanggahanTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INSTANSI = "bkpsdm-majene";

    private static Kantor kantor;

    /** The head has signed the decree: the secretary decides about it and signs the answer for him. */
    @BeforeClass
    public static void adaYangMemutus() throws Exception {
        kantor = Kantor.buka();
        kantor.putaran();
        Map<String, String> masa = Map.of("mulai", "2026-01-02");
        kantor.demo().tambahReferensi("jabatan", Map.of("kode", "sekretaris", "masa", masa, "nama", "Sekretaris", "kop", "bpsdm",
                "jenisSurat", List.of()));
        kantor.demo().tambahReferensi("mandat", Map.of("kode", "sekretaris", "masa", masa, "jabatan", "sekretaris", "pejabat",
                "sekretaris-badan", "jenis", "definitif", "dasar", "SK Pengangkatan (contoh)"));
        kantor.demo().tambahReferensi("mandat", Map.of("kode", "an-sekretaris", "masa", masa, "jabatan", "kepala-badan", "pejabat",
                "sekretaris-badan", "jenis", "atas-nama", "dasar", "Surat Perintah (contoh)", "sebagai", "sekretaris", "jenisSurat",
                List.of("hasil-banding", "jawaban-keberatan", "jawaban-keluhan")));
    }

    private static String putaran() {
        return kantor.demo().berkas();
    }

    private static String asesi(String instansi) {
        return Daftar.isi(kantor.akun("bidang"), "berkas/" + putaran() + "/asesi").stream()
                .filter(a -> a.get("instansi").asText().equals(instansi) && a.get("status").asText().equals("bersertifikat")).findFirst()
                .orElseThrow().get("id").asText();
    }

    private static Map<String, Object> ajuan(String nomor) {
        Map<String, Object> surat = new LinkedHashMap<>(Map.of("nomor", nomor, "tanggal", kantor.hariIni().toString(), "hal",
                "Keberatan atas hasil"));
        return new LinkedHashMap<>(Map.of("surat", surat, "alasan", List.of("Bukti observasi unit kedua tidak diperiksa.")));
    }

    private static Map<String, Object> ajuan(String nomor, String asesi, String dokumen) {
        Map<String, Object> isi = ajuan(nomor);
        @SuppressWarnings("unchecked")
        Map<String, Object> surat = (Map<String, Object>) isi.get("surat");
        surat.put("dokumen", dokumen);
        isi.put("asesi", asesi);
        return isi;
    }

    private static String buka(Klien klien, String sop) {
        return klien.kirim("berkas", Map.of("sop", sop, "nama", "Sanggahan", "merujukBerkas", putaran())).harus(201).json().get("id")
                .asText();
    }

    private static Jawaban jalankan(String akun, String berkas, String aksi, Map<String, ?> masukan) {
        return kantor.akun(akun).kirim("berkas/" + berkas + "/aksi/" + aksi, Map.of("masukan", masukan));
    }

    private static Map<String, Object> putusan() {
        return Map.of("hasil", "ditolak", "alasan", List.of("Rekaman asesmen sudah diperiksa."));
    }

    private static String surat(Klien klien, String berkas, String jenis) {
        return Daftar.isi(klien, "surat?batas=100&berkas=" + berkas).stream().filter(s -> s.get("jenis").asText().equals(jenis)).findFirst()
                .orElseThrow(() -> new AssertionError(jenis)).get("id").asText();
    }

    /** The institution fetches it when it is there; another one does not learn that there is such a letter. */
    private static void terambil(Klien klien, String surat) throws IOException {
        kantor.server().until("the PDF of " + surat + " is there", () -> klien.ambil("surat/" + surat + "/pdf").status() == 200);
        assertEquals("%PDF-", new String(klien.unduh("surat/" + surat + "/pdf"), 0, 5, StandardCharsets.US_ASCII));
        assertEquals("surat.tidak-ada", kantor.akun("polman").ambil("surat/" + surat + "/pdf").harus(404).kode());
    }

    @Test
    public void keberatanLewatRestSampaiDijawab() throws Exception {
        Klien majene = kantor.akun("majene");
        String berkas = buka(majene, "keberatan");
        assertEquals("berkas.tidak-ada", kantor.akun("polman").ambil("berkas/" + berkas).harus(404).kode());
        String dokumen = majene.unggah("keberatan.pdf", "application/pdf", Kertas.pdf("Keberatan"));
        Map<String, Object> masukan = ajuan("893.3/60/2026", asesi(INSTANSI), dokumen);
        Map<String, String> kunci = Map.of("Idempotency-Key", "keberatan-2026-1");

        Jawaban diajukan = majene.kirim("POST", "berkas/" + berkas + "/aksi/ajukan-keberatan", Map.of("masukan", masukan), kunci)
                .harus(200);

        long posisi = kantor.posisi();
        Jawaban ulang = majene.kirim("POST", "berkas/" + berkas + "/aksi/ajukan-keberatan", Map.of("masukan", masukan), kunci).harus(200);
        assertEquals(diajukan.json(), ulang.json());
        assertEquals("surat yang sama, juga tanpa kunci", diajukan.json(), jalankan("majene", berkas, "ajukan-keberatan", masukan)
                .harus(200).json());
        assertEquals("sanggahan.sudah-diajukan", jalankan("majene", berkas, "ajukan-keberatan", ajuan("893.3/62/2026", asesi(INSTANSI),
                dokumen)).harus(422).kode());
        assertEquals("ulangan dan yang ditolak tidak menulis", posisi, kantor.posisi());
        JsonNode masuk = diajukan.json().get("surat").get(0);
        assertEquals("surat-keberatan", masuk.get("jenis").asText());
        assertTrue(masuk.toString(), masuk.get("nomor").asText().matches("\\d+/2026"));

        jalankan("bidang", berkas, "akui-keberatan", Map.of()).harus(200);
        terambil(majene, surat(majene, berkas, "penerimaan-sanggahan"));
        assertEquals("sanggahan.pemutus-terlibat", jalankan("kepala", berkas, "putuskan-keberatan", putusan()).harus(422).kode());
        jalankan("sekretaris", berkas, "putuskan-keberatan", putusan()).harus(200);
        terambil(majene, surat(majene, berkas, "jawaban-keberatan"));
        assertEquals("selesai", majene.ambil("berkas/" + berkas).harus(200).json().get("status").asText());
        assertEquals(List.of(), kantor.server().logErrors());
    }

    @Test
    public void keluhanLewatSoapSampaiDijawab() throws Exception {
        Sertifikasi majene = soap("majene");
        String berkas = majene.bukaBerkas("keluhan", "Keluhan jadwal", null, "keluhan-2026-1").getId();
        assertEquals(berkas, majene.bukaBerkas("keluhan", "Keluhan jadwal", null, "keluhan-2026-1").getId());
        ditolak(404, () -> soap("polman").lihatBerkas(berkas));
        LampiranAksi lampiran = new LampiranAksi();
        lampiran.setLetak("/surat/dokumen");
        lampiran.setDokumen(pdf("Keluhan"));
        String masukan = JSON.writeValueAsString(ajuan("893.3/70/2026"));

        HasilAksiBerkas hasil = majene.jalankanAksi(berkas, "ajukan-keluhan", null, null, "keluhan-2026-1-surat", masukan,
                List.of(lampiran));

        assertEquals(List.of("surat-keluhan"), hasil.getSurat().stream().map(SuratAksi::getJenis).toList());
        LampiranAksi lain = new LampiranAksi();
        lain.setLetak("/surat/dokumen");
        lain.setDokumen(pdf("Keluhan lain"));
        assertEquals("aksi.surat-sama-isi-lain", ditolak(409, () -> majene.jalankanAksi(berkas, "ajukan-keluhan", null, null, null, masukan,
                List.of(lain))).getKode());
        jalankan("bidang", berkas, "akui-keluhan", Map.of("terlapor", List.of("fariq-wajidi"))).harus(200);
        jalankan("sekretaris", berkas, "jawab-keluhan", putusan()).harus(200);
        List<String> kepadanya = new ArrayList<>();
        for (var surat : majene.daftarSurat(berkas, ArahSurat.KELUAR, null, null, null, null, null, 500).getSurat()) {
            kepadanya.add(surat.getJenis());
            kantor.server().until("the PDF of " + surat.getJenis(), () -> kantor.akun("majene").ambil("surat/" + surat.getId() + "/pdf")
                    .status() == 200);
            assertEquals("%PDF-", new String(majene.ambilPdf(surat.getId(), null).getIsi().getInputStream().readNBytes(5),
                    StandardCharsets.US_ASCII));
            ditolak(404, () -> soap("polman").ambilPdf(surat.getId(), null));
        }
        kepadanya.sort(null);
        assertEquals(List.of("jawaban-keluhan", "penerimaan-sanggahan"), kepadanya);
        assertEquals(BerkasStatus.SELESAI, majene.lihatBerkas(berkas).getRingkas().getStatus());
    }

    @Test
    public void yangBukanHaknyaDitolakTanpaMenulisDanTanpaMemberitahu() throws MasalahFault {
        Klien majene = kantor.akun("majene");
        String dokumen = majene.unggah("keberatan.pdf", "application/pdf", Kertas.pdf("Keberatan lain"));
        String berkas = buka(majene, "keberatan");
        long posisi = kantor.posisi();

        assertEquals(403, majene.kirim("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "x")).status());
        Jawaban milikLain = jalankan("majene", berkas, "ajukan-keberatan", ajuan("893.3/61/2026", asesi("bkpsdm-polman"), dokumen))
                .harus(422);
        Jawaban tidakAda = jalankan("majene", berkas, "ajukan-keberatan", ajuan("893.3/61/2026", "01KJBQF2QYECMSY96D9JWNBD08", dokumen))
                .harus(422);
        assertEquals(milikLain.json().get("kesalahan"), tidakAda.json().get("kesalahan"));
        assertEquals("sanggahan.asesi-tidak-ada /masukan/asesi", milikLain.kode() + " " + milikLain.json().at(
                "/kesalahan/0/bidang").asText());
        assertEquals("berkas.tidak-ada", jalankan("polman", berkas, "ajukan-keberatan", ajuan("800/1/2026", asesi("bkpsdm-polman"),
                dokumen)).harus(404).kode());
        assertEquals(403, jalankan("majene", berkas, "akui-keberatan", Map.of()).status());
        Map<String, Object> lain = ajuan("893.3/61/2026", asesi(INSTANSI), dokumen);
        lain.put("tidakDikenal", 1);
        assertEquals("/masukan/tidakDikenal", jalankan("majene", berkas, "ajukan-keberatan", lain).harus(422).json()
                .at("/kesalahan/0/bidang").asText());
        assertEquals("yang bukan miliknya seperti yang tidak ada",
                ditolak(422, () -> soap("polman").bukaBerkas("keberatan", "x", "01KJBQF2QYECMSY96D9JWNBD08", null)).getPesan(),
                ditolak(422, () -> soap("polman").bukaBerkas("keberatan", "x", berkas, null)).getPesan());

        assertEquals(posisi, kantor.posisi());
    }
}
