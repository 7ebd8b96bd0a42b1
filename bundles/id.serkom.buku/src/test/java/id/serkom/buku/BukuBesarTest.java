package id.serkom.buku;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.service.Bukti;
import id.serkom.api.surat.Arah;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import org.junit.Test;

/** A book of many years' size is proved and printed page by page, with no question for each letter. */
public class BukuBesarTest {

    private static final int BANYAK = 200_000;
    private static final LocalDate AWAL = LocalDate.of(2026, 1, 1);
    private static final LocalDate AKHIR = LocalDate.of(2026, 12, 31);

    private final Kantor kantor = new Kantor();
    private final BukuBesar besar = new BukuBesar(BANYAK);
    private final StoreBukuSurat buku = kantor.buku(besar.store(), kantor.store.berkas(), kantor.store.dokumen(),
            kantor.store.sertifikat(), kantor.store.journal());

    @Test
    public void duaRatusRibuSuratDibuktikanTanpaBertanyaSatuSatu() {
        Bukti bukti = buku.buktikan(Kantor.BIDANG, AWAL, AKHIR);

        assertTrue(bukti.temuan().toString(), bukti.utuh());
        assertEquals(Long.valueOf(BANYAK), bukti.diperiksa().get("surat"));
        assertEquals(Long.valueOf(BANYAK), bukti.diperiksa().get("nomor"));
        tanyaPalingBanyak(BANYAK / 500 * 5 + BANYAK / 50 + 10);
    }

    @Test
    public void bukuDitulisSambilDibaca() throws IOException {
        Penghitung penghitung = new Penghitung();

        buku.cetak(Kantor.BIDANG, Arah.KELUAR, AWAL, AKHIR).tulis(penghitung);

        assertEquals(BANYAK, penghitung.baris);
        assertTrue("sekaligus " + penghitung.terpanjang, penghitung.terpanjang < 5_000);
        tanyaPalingBanyak(BANYAK / 500 * 3 + 10);
    }

    private void tanyaPalingBanyak(int batas) {
        int jumlah = besar.panggilan.values().stream().mapToInt(i -> i).sum();
        assertTrue(besar.panggilan.toString(), jumlah <= batas);
    }

    /** Keeps nothing of what is written. */
    private static final class Penghitung extends Writer {

        private int baris;
        private int terpanjang;

        @Override
        public void write(char[] isi, int awal, int panjang) {
            baris += new String(isi, awal, panjang).contains("/2026") ? 1 : 0;
            terpanjang = Math.max(terpanjang, panjang);
        }

        @Override
        public void flush() {
            // Nothing is kept.
        }

        @Override
        public void close() {
            // Nothing is kept.
        }
    }
}
