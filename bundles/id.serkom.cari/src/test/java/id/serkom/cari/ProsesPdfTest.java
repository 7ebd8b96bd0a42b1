package id.serkom.cari;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.Cuplikan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.Test;

/** The process that reads PDF is gone for reasons that are not those of the PDF. */
public class ProsesPdfTest extends DenganIndeks {

    /** Ready, then gone as soon as something is asked. */
    private static final String MATI = "printf '\\007'; head -c 4 > /dev/null";
    /** Ready, and then nothing. */
    private static final String DIAM = "printf '\\007'; exec sleep 300";

    private final List<Process> dimulai = new ArrayList<>();

    /** What is started instead of the reader, one after the other; then the reader itself. */
    private void mulaikan(String... skrip) {
        dimulai.clear();
        kantor.pemulai = pembangun -> {
            Process baru = dimulai.size() < skrip.length ? new ProcessBuilder("sh", "-c", skrip[dimulai.size()]).start()
                    : pembangun.start();
            dimulai.add(baru);
            return baru;
        };
    }

    private Optional<String> sebab(String teks) {
        return cari.search(Kantor.BIDANG, teks, Potongan.awal(5)).isi().get(0).tanpaTeks();
    }

    @Test
    public void yangMatiSekaliDitanyaLagiDiProsesLain() throws IOException {
        Dokumen d = kantor.pdf("surat.pdf", Pdf.berisi("Rahma"));
        mulaikan(MATI);

        cari.lihat();

        assertEquals(List.of(d.id()), Kantor.id(cari, Kantor.BIDANG, "rahma"));
        assertEquals(2, dimulai.size());
    }

    @Test
    public void yangMengendalikanTerminalAtauMembalikBarisTidakIkut() throws IOException {
        byte[] pdf = Pdf.berisi("Rahma");
        kantor.pdf("surat.pdf", pdf);
        // ESC [2J, a line feed, BEL, a right-to-left override, a soft hyphen, a no-break space.
        mulaikan("printf '\\007'; head -c " + (pdf.length + 4)
                + " > /dev/null; printf '\\000\\000\\000\\000\\026Rah\\033[2J\\nB\\007\\342\\200\\256C\\302\\255D\\302\\240Ema'");

        cari.lihat();

        assertEquals("Rah[2J BCD Ema", cari.search(Kantor.BIDANG, "ema", Potongan.awal(1)).isi().get(0).cuplikan().stream()
                .map(Cuplikan::teks).collect(Collectors.joining()));
    }

    /** A text that takes long is found by what was read of it, not by its name alone. */
    @Test
    public void yangTerbacaSampaiWaktunyaHabisTidakHilang() throws IOException {
        Dokumen d = kantor.pdf("surat.pdf", Pdf.berisi("awal", "ekor"));
        kantor.pemulai = pembangun -> {
            pembangun.command().set(pembangun.command().size() - 1, "0");
            return pembangun.start();
        };

        cari.lihat();

        assertEquals(List.of(d.id()), Kantor.id(cari, Kantor.BIDANG, "awal"));
        assertEquals(Optional.of("terpotong"), sebab("awal"));
        assertEquals(List.of(), Kantor.id(cari, Kantor.BIDANG, "ekor"));
    }

    @Test
    public void yangMatiDuaKaliTerlaluBerat() throws IOException {
        kantor.pdf("surat.pdf", Pdf.berisi("Rahma"));
        mulaikan(MATI, MATI);

        cari.lihat();

        assertEquals(Optional.of("terlalu-berat"), sebab("surat"));
        assertEquals(2, dimulai.size());
    }

    @Test
    public void yangTidakPernahSiapTidakMengatakanApaApaTentangPdfDanDicobaMakinJarang() throws IOException {
        Dokumen d = kantor.pdf("surat.pdf", Pdf.berisi("Rahma"));
        mulaikan("exit 1", "printf x", "exit 1", "exit 1");

        for (int i = 0; i < 10; i++) {
            cari.lihat();
        }
        assertEquals(1, cari.keadaan(Kantor.BIDANG).menunggu());
        assertEquals("pada lihat ke-1, 3, dan 6", 3, dimulai.size());

        for (int i = 0; i < 30; i++) {
            cari.lihat();
        }

        assertEquals(List.of(d.id()), Kantor.id(cari, Kantor.BIDANG, "rahma"));
        assertEquals(5, dimulai.size());
    }

    @Test
    public void yangBitanyaTidakTerbacaTidakMenahanYangLain() throws IOException {
        List<Dokumen> rusak = new ArrayList<>(takTerbaca(1));
        Dokumen d = kantor.pdf("surat.pdf", Pdf.berisi("Rahma"));
        rusak.addAll(takTerbaca(2));
        rusak.forEach(satu -> kantor.takTerbaca.add(satu.sha256()));

        cari.lihat();

        assertEquals(List.of(d.id()), Kantor.id(cari, Kantor.BIDANG, "rahma"));
        assertEquals("yang lain masih menunggu", rusak.size(), cari.keadaan(Kantor.BIDANG).menunggu());

        kantor.takTerbaca.clear();
        for (int i = 0; i < 5; i++) {
            cari.lihat();
        }
        assertEquals(0, cari.keadaan(Kantor.BIDANG).menunggu());
    }

    @Test
    public void penyimpananYangTidakTerjangkauTidakDicobaUntukSetiapPdf() throws IOException {
        takTerbaca(1, 250).forEach(satu -> kantor.takTerbaca.add(satu.sha256()));
        kantor.ditanya.clear();

        cari.lihat();

        assertEquals(200, kantor.ditanya.get("BlobStore.buka").intValue());
        assertEquals(250, cari.keadaan(Kantor.BIDANG).menunggu());
    }

    @Test
    public void ratusanYangTidakTerbacaPunTidakMenahanYangLain() throws IOException {
        takTerbaca(1, 250).forEach(satu -> kantor.takTerbaca.add(satu.sha256()));
        cari.lihat();
        Dokumen d = kantor.pdf("surat.pdf", Pdf.berisi("Rahma"));

        for (int i = 0; i < 5; i++) {
            cari.lihat();
        }

        assertEquals(List.of(d.id()), Kantor.id(cari, Kantor.BIDANG, "rahma"));
        assertEquals(250, cari.keadaan(Kantor.BIDANG).menunggu());
    }

    @Test
    public void yangBaruTidakMenungguRibuanYangTidakTerbaca() throws IOException {
        for (int i = 0; i < 4; i++) {
            takTerbaca(i, 250).forEach(satu -> kantor.takTerbaca.add(satu.sha256()));
        }
        cari.lihat();
        Dokumen d = kantor.pdf("surat.pdf", Pdf.berisi("Rahma"));

        // The pause after two hundred, and then the newest at once.
        cari.lihat();
        cari.lihat();

        assertEquals(List.of(d.id()), Kantor.id(cari, Kantor.BIDANG, "rahma"));
        assertEquals(1000, cari.keadaan(Kantor.BIDANG).menunggu());
    }

    @Test
    public void setelahBitanyaTerbacaLagiSemuaTerbacaDalamPutaranBerikut() throws IOException {
        for (int i = 0; i < 3; i++) {
            takTerbaca(i, 250).forEach(satu -> kantor.takTerbaca.add(satu.sha256()));
        }
        for (int i = 0; i < 5; i++) {
            cari.lihat();
        }
        assertEquals(750, cari.keadaan(Kantor.BIDANG).menunggu());

        kantor.takTerbaca.clear();
        for (int i = 0; i < 60; i++) {
            cari.lihat();
        }

        assertEquals(0, cari.keadaan(Kantor.BIDANG).menunggu());
    }

    private List<Dokumen> takTerbaca(int awal) throws IOException {
        return takTerbaca(awal, 25);
    }

    private List<Dokumen> takTerbaca(int awal, int banyak) throws IOException {
        List<Dokumen> semua = new ArrayList<>();
        for (int i = 0; i < banyak; i++) {
            semua.add(kantor.unggah("rusak" + i + ".pdf", "application/pdf", new byte[] {(byte) awal, (byte) i},
                    "bidang", Optional.empty()));
        }
        return semua;
    }

    @Test(timeout = 300_000)
    public void berhentiTidakMenungguPdfYangLambatDanTidakMenyalahkannya() throws Exception {
        kantor.setelan.put("pdf-detik", "300");
        Dokumen d = kantor.pdf("surat.pdf", Pdf.berisi("Rahma"));
        CountDownLatch ditanya = new CountDownLatch(1);
        kantor.pemulai = pembangun -> {
            Process baru = new ProcessBuilder("sh", "-c", DIAM).start();
            dimulai.add(baru);
            ditanya.countDown();
            return baru;
        };
        ExecutorService lain = Executors.newSingleThreadExecutor();
        try {
            Future<?> lihat = lain.submit(cari::lihat);
            ditanya.await();

            cari.close();
            tunggu(lihat);
        } finally {
            lain.shutdownNow();
        }
        dimulai.get(0).waitFor();
        kantor.pemulai = ProcessBuilder::start;
        cari = kantor.cari(folder.getRoot().toPath());
        cari.lihat();

        assertEquals(1, dimulai.size());
        assertEquals(List.of(d.id()), Kantor.id(cari, Kantor.BIDANG, "rahma"));
    }

    private static void tunggu(Future<?> lihat) throws InterruptedException {
        try {
            lihat.get();
        } catch (ExecutionException e) {
            assertTrue(e.toString(), e.getCause() instanceof AlreadyClosedException);
        }
    }

    @Test
    public void setelahBerhentiTidakAdaProsesBaru() throws IOException {
        mulaikan(DIAM);
        PembacaPdf pembaca = new PembacaPdf(folder.getRoot().toPath(), kantor.pemulai);
        pembaca.close();

        String sha256 = kantor.pdf("surat.pdf", Pdf.berisi("Rahma")).sha256();
        assertThrows(IOException.class, () -> pembaca.baca(kantor.blob.buka(sha256).orElseThrow(),
                PengaturanCari.of(pid -> kantor.setelan)));
        assertEquals(List.of(), dimulai);
    }

    @Test(timeout = 300_000)
    public void dimatikanDiAntaraDuaKelompokProsesnyaTidakTinggal() throws Exception {
        for (int i = 0; i < 21; i++) {
            kantor.pdf("surat" + i + ".pdf", Pdf.berisi("Rahma"));
        }
        mulaikan();
        PembacaPdf.Pemulai biasa = kantor.pemulai;
        kantor.pemulai = pembangun -> {
            kantor.setelan.put("pdf", "tidak");
            return biasa.mulai(pembangun);
        };

        cari.lihat();

        assertEquals(1, cari.keadaan(Kantor.BIDANG).menunggu());
        dimulai.get(0).waitFor();
        assertFalse(dimulai.get(0).isAlive());
    }
}
