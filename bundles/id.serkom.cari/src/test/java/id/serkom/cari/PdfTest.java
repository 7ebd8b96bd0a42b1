package id.serkom.cari;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.Cuplikan;
import id.serkom.api.service.HasilCari;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;

/** Texts of uploaded PDF, and PDF that are made to do harm: nothing stops, and what has no text says why. */
public class PdfTest extends DenganIndeks {

    @Before
    @Override
    public void buka() {
        // Only what is made to take long is given little time: what can be read is read on a busy machine too.
        kantor.setelan.putAll(Map.of("pdf-memori-mb", "64", "pdf-detik", "120"));
        super.buka();
    }

    private HasilCari hasil(String teks) {
        return cari.search(Kantor.BIDANG, teks, Potongan.awal(5)).isi().get(0);
    }

    @Test
    public void pdfDitemukanMenurutKataDiDalamnya() throws IOException {
        Dokumen d = kantor.pdf("portofolio.pdf", Pdf.berisi("Ijazah atas nama Rahma", "Piagam penghargaan nomor 45/XII/2019"));
        cari.lihat();

        for (String kata : List.of("rahma", "piagam penghargaannya", "45/XII/2019", "portofolio")) {
            assertEquals(kata, List.of(d.id()), Kantor.id(cari, Kantor.BIDANG, kata));
        }
        HasilCari hasil = hasil("rahma");
        assertEquals("portofolio.pdf", hasil.hal());
        assertEquals(List.of("Rahma"), hasil.cuplikan().stream().filter(Cuplikan::cocok).map(Cuplikan::teks).toList());
        assertEquals(Optional.empty(), hasil.tanpaTeks());
        assertEquals(List.of(), Kantor.id(cari, Kantor.POLMAN, "rahma"));
    }

    @Test
    public void isianFormulirDanCatatanDitemukan() throws IOException {
        Dokumen d = kantor.pdf("apl-01.pdf", Pdf.formulir("Rahmawati", "Sudah diverifikasi"));
        cari.lihat();

        for (String kata : List.of("formulir", "rahmawati", "verifikasi")) {
            assertEquals(kata, List.of(d.id()), Kantor.id(cari, Kantor.BIDANG, kata));
        }
    }

    @Test
    public void yangTidakTerbacaDitemukanMenurutNamanyaDanMengatakanSebabnya() throws IOException {
        byte[] acak = new byte[20_000];
        new Random(3).nextBytes(acak);
        byte[] utuh = Pdf.berisi("Utuh");
        kantor.setelan.put("pdf-detik", "4");
        kantor.pdf("bom.pdf", Pdf.bom(400));
        kantor.pdf("berulang.pdf", Pdf.berulang(40));
        cari.lihat();
        kantor.setelan.put("pdf-detik", "120");
        kantor.pdf("terkunci.pdf", Pdf.terkunci("Rahasia"));
        kantor.pdf("acak.pdf", acak);
        kantor.pdf("kepala.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        kantor.pdf("gambar.pdf", Pdf.gambar());
        kantor.unggah("foto.png", "image/png", new byte[] {1}, "bidang", Optional.empty());
        kantor.simpan(new Dokumen("01HILANG000000000000000000", 0, "00".repeat(32), "hilang.pdf", 9, "application/pdf", "bidang",
                Optional.empty(), kantor.jam.saat()));
        Dokumen baik = kantor.pdf("baik.pdf", utuh);

        cari.lihat();

        assertEquals("rusaknya yang lain tidak menahan yang baik", List.of(baik.id()), Kantor.id(cari, Kantor.BIDANG, "utuh"));
        assertEquals(Optional.of("terkunci"), hasil("terkunci").tanpaTeks());
        assertEquals(Optional.of("rusak"), hasil("acak").tanpaTeks());
        assertEquals(Optional.of("rusak"), hasil("kepala").tanpaTeks());
        assertEquals(Optional.of("tanpa-teks"), hasil("gambar").tanpaTeks());
        assertEquals(Optional.of("bukan-pdf"), hasil("foto").tanpaTeks());
        assertEquals(Optional.of("tidak-ada"), hasil("hilang").tanpaTeks());
        assertTrue(hasil("bom").tanpaTeks().toString(),
                List.of("terlalu-berat", "terlalu-lama", "tanpa-teks", "rusak").contains(hasil("bom").tanpaTeks().orElseThrow()));
        assertTrue(hasil("berulang").tanpaTeks().toString(),
                List.of("terlalu-lama", "tanpa-teks", "rusak").contains(hasil("berulang").tanpaTeks().orElseThrow()));
        assertEquals(List.of(), Kantor.id(cari, Kantor.BIDANG, "rahasia"));
        assertEquals(0, cari.keadaan(Kantor.BIDANG).menunggu());
        // What is made to take long may break before that, as the machine is.
        assertEquals(Stream.of("acak", "kepala", "bom", "berulang").filter(n -> hasil(n).tanpaTeks().equals(Optional.of("rusak"))).count(),
                cari.keadaan(Kantor.BIDANG).tanpaTeks().get("rusak").longValue());
    }

    @Test
    public void teksYangPanjangDipotongBukanDitolak() throws IOException {
        kantor.setelan.put("pdf-huruf", "1000");
        String[] halaman = new String[50];
        java.util.Arrays.fill(halaman, "awal " + "kata ".repeat(20));
        halaman[49] = "ekor";
        Dokumen d = kantor.pdf("panjang.pdf", Pdf.berisi(halaman));
        cari.lihat();

        assertEquals(List.of(d.id()), Kantor.id(cari, Kantor.BIDANG, "awal kata"));
        assertEquals(List.of(), Kantor.id(cari, Kantor.BIDANG, "ekor"));
        assertEquals(Optional.of("terpotong"), hasil("awal").tanpaTeks());
        assertFalse("the text that there is shows where it was found", hasil("awal").cuplikan().isEmpty());
        assertEquals(Long.valueOf(1), cari.keadaan(Kantor.BIDANG).tanpaTeks().get("terpotong"));

        kantor.setelan.put("pdf-huruf", "");
        cari.bangunUlang(Kantor.OPERATOR);
        cari.lihat();
        cari.lihat();
        assertEquals("read again with the length that is given now", List.of(d.id()), Kantor.id(cari, Kantor.BIDANG, "ekor"));
        assertEquals(Optional.empty(), hasil("awal").tanpaTeks());
    }

    /** A bundle of decrees, a thousand pages long. */
    @Test
    public void kataTerakhirSeribuHalamanDitemukan() throws IOException {
        kantor.setelan.put("pdf-detik", "300");
        String[] halaman = new String[1_000];
        java.util.Arrays.fill(halaman, "awal " + "kata pengisi halaman ".repeat(60));
        halaman[999] = "ekor";
        Dokumen d = kantor.pdf("seribu-halaman.pdf", Pdf.berisi(halaman));
        cari.lihat();

        assertEquals(Optional.empty(), hasil("seribu").tanpaTeks());
        assertEquals(List.of(d.id()), Kantor.id(cari, Kantor.BIDANG, "ekor"));
    }

    @Test
    public void yangTerlaluBesarTidakDibaca() throws IOException {
        kantor.setelan.put("pdf-mb", "1");
        kantor.pdf("besar.pdf", new byte[2 << 20]);
        cari.lihat();

        assertEquals(Optional.of("terlalu-besar"), hasil("besar").tanpaTeks());
    }

    @Test
    public void yangMemerlukanLebihDariMemorinyaMematikanProsesnyaBukanServerIni() throws IOException {
        kantor.setelan.put("pdf-mb", "100");
        kantor.pdf("berat.pdf", new byte[90 << 20]);
        Dokumen baik = kantor.pdf("baik.pdf", Pdf.berisi("Utuh"));
        cari.lihat();

        assertEquals(Optional.of("terlalu-berat"), hasil("berat").tanpaTeks());
        assertEquals(List.of(baik.id()), Kantor.id(cari, Kantor.BIDANG, "utuh"));
    }

    @Test
    public void dimatikanTidakAdaPdfYangDibacaSampaiDihidupkan() throws IOException {
        kantor.setelan.put("pdf", "tidak");
        Dokumen d = kantor.pdf("surat.pdf", Pdf.berisi("Rahma"));
        cari.lihat();
        assertEquals(List.of(), Kantor.id(cari, Kantor.BIDANG, "rahma"));
        assertEquals(1, cari.keadaan(Kantor.BIDANG).menunggu());
        assertEquals(Optional.of("menunggu"), hasil("surat").tanpaTeks());

        kantor.setelan.put("pdf", "ya");
        cari.lihat();

        assertEquals(List.of(d.id()), Kantor.id(cari, Kantor.BIDANG, "rahma"));
    }
}
