package id.serkom.cari;

import id.serkom.api.berkas.Dokumen;
import id.serkom.cari.PembacaPdf.BitaTidakTerbaca;
import id.serkom.cari.Penyusun.Teks;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PDF of the index that answers whose texts wait to be read: one by one, behind everything else. It acts only when it is called. */
final class AntreanPdf implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(AntreanPdf.class);

    private static final int SEKALI = 20;
    /** So many one after the other whose bytes cannot be read: then it is not they, it is where they are kept. */
    private static final int GAGAL_BERUNTUN = 200;
    /** Looks left out after one that failed: twice as many each time, up to this. */
    private static final int JEDA_TERBANYAK = 256;

    private final Gudang gudang;
    private final Pengisi pengisi;
    private final PembacaPdf pembaca;
    private final Supplier<PengaturanCari> pengaturan;
    private final AtomicReference<Indeks> kini;
    private final Object menulis;
    private final Giliran giliran = new Giliran();
    private Indeks terakhir;
    /** So many could not be read since the round began. */
    private int dilewati;
    private volatile boolean berhenti;
    private int gagalBeruntun;
    private int jeda;
    private int jedaBerikut = 1;

    /**
     * @param kini the index that answers
     * @param menulis held by who writes into it
     */
    AntreanPdf(Gudang gudang, Pengisi pengisi, PembacaPdf pembaca, Supplier<PengaturanCari> pengaturan, AtomicReference<Indeks> kini,
            Object menulis) {
        this.gudang = gudang;
        this.pengisi = pengisi;
        this.pembaca = pembaca;
        this.pengaturan = pengaturan;
        this.kini = kini;
        this.menulis = menulis;
    }

    /** Reads the texts of some that wait; true when there may be more. */
    boolean baca() {
        Indeks indeks = kini.get();
        PengaturanCari kiniDiatur = pengaturan.get();
        if (indeks == null || !kiniDiatur.pdf()) {
            pembaca.selesai();
            return false;
        }
        if (jeda > 0) {
            jeda--;
            return false;
        }
        if (terakhir != indeks) {
            terakhir = indeks;
            ulang();
        }
        try {
            List<String> menunggu = indeks.baca(pencari -> giliran.berikut(pencari, SEKALI));
            for (String id : menunggu) {
                if (berhenti || kini.get() != indeks) {
                    return false;
                }
                try {
                    baca(indeks, id, kiniDiatur);
                    giliran.sudah(id);
                    jedaBerikut = 1;
                    gagalBeruntun = 0;
                } catch (BitaTidakTerbaca e) {
                    lewati(id, e);
                }
            }
            int banyak = dilewati;
            if (menunggu.size() < SEKALI && (menunggu.isEmpty() || banyak == 0)) {
                ulang();
            }
            if (menunggu.isEmpty() && banyak > 0) {
                throw new IOException(banyak + " PDF tidak terbaca dari penyimpanan");
            }
            if (menunggu.size() < SEKALI) {
                pembaca.selesai();
            }
            if (!menunggu.isEmpty()) {
                synchronized (menulis) {
                    indeks.simpan();
                }
            }
            return menunggu.size() == SEKALI;
        } catch (IOException | RuntimeException | VirtualMachineError e) {
            if (!berhenti && kini.get() == indeks) {
                LOG.warn("Teks PDF belum dapat dibaca untuk pencarian ({}); dicoba lagi", e.getClass().getSimpleName());
                LOG.debug("Teks PDF", e);
                jeda = jedaBerikut;
                jedaBerikut = Math.min(JEDA_TERBANYAK, jedaBerikut * 2);
            }
            return false;
        }
    }

    private void ulang() {
        giliran.ulang();
        dilewati = 0;
    }

    /** Those left out stay so until all others had their turn, also across a pause: else the first would hold up the rest for ever. */
    private void lewati(String id, BitaTidakTerbaca sebab) throws IOException {
        LOG.debug("Isi PDF {} tidak terbaca dari penyimpanan", id, sebab);
        giliran.sudah(id);
        dilewati++;
        if (++gagalBeruntun >= GAGAL_BERUNTUN) {
            gagalBeruntun = 0;
            throw new IOException(GAGAL_BERUNTUN + " PDF berturut-turut tidak terbaca dari penyimpanan", sebab);
        }
    }

    private void baca(Indeks indeks, String id, PengaturanCari kiniDiatur) throws IOException {
        Optional<Dokumen> dokumen = gudang.dokumen().find(id);
        Teks teks = Teks.tanpa("tidak-ada");
        if (dokumen.isPresent()) {
            Optional<SeekableByteChannel> bita = buka(dokumen.get());
            if (bita.isPresent()) {
                try (SeekableByteChannel isi = bita.get()) {
                    teks = pembaca.baca(isi, kiniDiatur);
                }
            }
        }
        synchronized (menulis) {
            if (dokumen.isPresent()) {
                pengisi.teks(indeks, dokumen.get(), teks);
            } else {
                indeks.hapus(Bidang.kunci(Bidang.DOKUMEN, id));
                indeks.segarkan();
            }
        }
    }

    private Optional<SeekableByteChannel> buka(Dokumen dokumen) throws BitaTidakTerbaca {
        try {
            return gudang.blob().buka(dokumen.sha256());
        } catch (IOException e) {
            throw new BitaTidakTerbaca(e);
        }
    }

    /** Nothing is begun any more, and what is being read is broken off. */
    @Override
    public void close() {
        berhenti = true;
        pembaca.close();
    }
}
