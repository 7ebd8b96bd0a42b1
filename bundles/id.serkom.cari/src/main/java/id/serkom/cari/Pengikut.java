package id.serkom.cari;

import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.KeadaanCari;
import id.serkom.cari.Indeks.Letak;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the one index of this server in step with the journal: opens it, makes it anew from the store where there is none, none that
 * is whole, one of another format or of another book, and has the texts of PDF read behind. It acts only when it is called.
 */
final class Pengikut {

    private static final Logger LOG = LoggerFactory.getLogger(Pengikut.class);
    private static final int KELOMPOK = 500;
    /** Looks between two commits of the index while entries come; a kill costs as many looks over again. */
    private static final int LANGKAH = 5;
    /** Looks left out after one that failed: twice as many each time, up to so many. */
    private static final int JEDA = 10;
    /** Looks between two at which the whole index is held against its checksums: what has become wrong need not fail. */
    private static final int PERIKSA = 3600;
    private static final int JEDA_TERBANYAK = 320;

    /** Why one is made anew whose predecessor is whole and of this book. */
    static final String DIMINTA = "diminta";
    private static final String HILANG = "hilang";

    private final Gudang gudang;
    private final Folder folder;
    private final Kata kata;
    private final Pengisi pengisi;
    private final AntreanPdf antrean;
    /** Who writes into the index holds this: the text of a document must not undo whose it has become meanwhile. */
    private final Object menulis = new Object();
    private final AtomicReference<Indeks> kini = new AtomicReference<>();
    private final AtomicReference<String> sebab = new AtomicReference<>("");
    private final AtomicBoolean diperiksa = new AtomicBoolean();
    private final AtomicLong sudah = new AtomicLong(-1);
    private volatile boolean berhenti;
    private int sejakSimpan;
    private int sejakPeriksa;
    private boolean belumDisimpan;
    private int jeda;
    private int jedaBerikut = JEDA;

    Pengikut(Gudang gudang, Path akar, Kata kata, Supplier<PengaturanCari> pengaturan, PembacaPdf.Pemulai pemulai) {
        this.gudang = gudang;
        this.folder = new Folder(akar);
        this.kata = kata;
        this.pengisi = new Pengisi(gudang, kata);
        this.antrean = new AntreanPdf(gudang, pengisi, new PembacaPdf(folder.alat(), pemulai), pengaturan, kini, menulis);
    }

    /** PDF whose texts wait. */
    AntreanPdf antrean() {
        return antrean;
    }

    /** The index that answers, if there is one. */
    Optional<Indeks> indeks() {
        return Optional.ofNullable(kini.get());
    }

    /** Entries that the index that is being made has. */
    long sudah() {
        return Math.max(0, sudah.get());
    }

    /** Has the index made anew at the next look. */
    void bangunUlang(String karena) {
        sebab.compareAndSet("", karena);
    }

    /** Has it made anew, and does not let the present one answer any more. */
    void rusak(Indeks yang, Throwable galat) {
        if (kini.compareAndSet(yang, null)) {
            LOG.warn("Indeks pencarian rusak ({}); dibangun ulang dari buku", galat.getClass().getSimpleName());
            sebab.set("rusak");
            tutup(yang);
        }
    }

    /**
     * Whether one with which something went wrong is broken: what lies on the disk may have become anything, and is then read as anything.
     * A broken one does not answer any more and is made anew.
     */
    boolean diragukan(Indeks yang, Throwable galat) {
        // It reads the whole index: one at a time, however many searches failed.
        if (!diperiksa.compareAndSet(false, true)) {
            return false;
        }
        boolean utuh = yang.utuh();
        diperiksa.set(false);
        if (!utuh) {
            rusak(yang, galat);
        }
        return !utuh;
    }

    /** One look: whatever is to be done, up to the end of the journal. */
    synchronized void lihat() {
        if (jeda > 0) {
            jeda--;
            return;
        }
        Indeks ada = kini.get();
        try {
            if (ada == null && sebab.get().isEmpty()) {
                ada = buka();
            } else if (ada != null && ada.hilang()) {
                LOG.warn("Folder indeks pencarian hilang; dibangun ulang dari buku, sementara yang lama menjawab");
                sebab.compareAndSet("", HILANG);
            }
            if (!sebab.get().isEmpty()) {
                bangun();
            } else if (ada != null) {
                ikuti(ada);
                periksa(ada);
            }
            jedaBerikut = JEDA;
        } catch (StoreUnavailable e) {
            LOG.debug("Buku sedang tidak terbaca; indeks pencarian menyusul", e);
        } catch (IOException | RuntimeException | VirtualMachineError e) {
            // Also what a file gives that was cut under us: whatever leaves here ends all further looks.
            if (!berhenti && (ada == null || !diragukan(ada, e))) {
                gagal(ada, e);
            }
        }
    }

    private void periksa(Indeks ada) throws IOException {
        if (++sejakPeriksa >= PERIKSA) {
            sejakPeriksa = 0;
            if (!ada.utuh()) {
                throw new CorruptIndexException("sidik berkasnya tidak cocok", "indeks");
            }
        }
    }

    /** What is whole goes on answering; one that cannot be written any more is opened anew, as it was last kept. */
    private void gagal(Indeks ada, Throwable e) {
        LOG.warn("Indeks pencarian tertinggal ({}); dicoba lagi", e.getClass().getSimpleName());
        LOG.debug("Indeks pencarian", e);
        jeda = jedaBerikut;
        jedaBerikut = Math.min(JEDA_TERBANYAK, jedaBerikut * 2);
        if (ada != null && !ada.terbuka() && kini.compareAndSet(ada, null)) {
            tutup(ada);
        }
    }

    /** The newest that is whole and of our format. */
    private Indeks buka() throws IOException {
        String karena = "baru";
        for (Path satu : folder.semua()) {
            try {
                if (!Indeks.format(satu).equals(Bidang.FORMAT)) {
                    karena = karena.equals("baru") ? "format" : karena;
                    continue;
                }
                Indeks ada = Indeks.buka(satu, kata);
                folder.hapusSelain(satu);
                kini.set(ada);
                return ada;
            } catch (LockObtainFailedException e) {
                // Whole, and somebody else's for the moment: who was here before has not let go of it yet.
                throw e;
            } catch (IOException | RuntimeException e) {
                LOG.warn("Indeks pencarian rusak ({}); dibangun ulang dari buku", e.getClass().getSimpleName());
                karena = "rusak";
            }
        }
        sebab.set(karena);
        return null;
    }

    private void bangun() throws IOException {
        LOG.info("Indeks pencarian dibangun dari buku ({})", sebab.get());
        Path tempat = folder.berikut();
        sudah.set(0);
        Indeks semula = kini.get();
        Indeks baru = Indeks.baru(tempat, kata);
        boolean jadi = false;
        try {
            // What is written meanwhile is in the journal after this.
            Letak mulai = gudang.akhir();
            if (pengisi.semua(baru, Optional.ofNullable(semula), sudah, () -> lanjut(semula))) {
                baru.sampai(mulai);
                // What the old one found it finds, too.
                susul(baru);
                baru.simpan();
                baru.segarkan();
                jadi = true;
                Indeks lama;
                synchronized (menulis) {
                    lama = kini.getAndSet(baru);
                }
                sebab.set("");
                if (lama != null) {
                    tutup(lama);
                }
                folder.hapusSelain(tempat);
            }
        } finally {
            sudah.set(-1);
            if (!jadi) {
                tutup(baru);
                Folder.hapus(tempat);
            }
        }
    }

    /** The one that answers goes on following the journal while another is made, unless it is not to be trusted. */
    private boolean lanjut(Indeks semula) {
        if (!berhenti && semula != null && kini.get() == semula && sebab.get().equals(DIMINTA)) {
            try {
                ikuti(semula);
            } catch (IOException | RuntimeException e) {
                LOG.debug("Indeks pencarian yang lama tidak mengikuti; yang baru menyusul", e);
            }
        }
        return !berhenti;
    }

    private void ikuti(Indeks indeks) throws IOException {
        if (!susul(indeks)) {
            LOG.warn("Indeks pencarian adalah milik buku yang lain; dibangun ulang");
            sebab.set("buku-lain");
        } else if (belumDisimpan && ++sejakSimpan >= LANGKAH) {
            simpan(indeks);
        }
    }

    /** Up to the end of the journal; false when the index is not of this book. */
    private boolean susul(Indeks indeks) throws IOException {
        List<JournalEntry> kelompok;
        do {
            Letak sampai = indeks.letak();
            kelompok = new ArrayList<>(gudang.journal().sesudah(Math.max(0, sampai.posisi() - 1), KELOMPOK + 1));
            if (sampai.posisi() > 0 && (kelompok.isEmpty() || !Letak.dari(kelompok.remove(0)).equals(sampai))) {
                return false;
            }
            if (!kelompok.isEmpty()) {
                synchronized (menulis) {
                    pengisi.ikuti(indeks, kelompok);
                }
                belumDisimpan = true;
            }
        } while (kelompok.size() >= KELOMPOK && !berhenti);
        return true;
    }

    private void simpan(Indeks indeks) throws IOException {
        indeks.simpan();
        sejakSimpan = 0;
        belumDisimpan = false;
    }

    KeadaanCari keadaan() throws IOException {
        return Rekap.dari(indeks(), sudah.get() >= 0, Optional.of(sebab.get()).filter(s -> !s.isEmpty()));
    }

    void berhenti() {
        berhenti = true;
        antrean.close();
    }

    /** Keeps what the index has and closes it. */
    synchronized void tutup() {
        Indeks indeks = kini.getAndSet(null);
        if (indeks != null) {
            try {
                simpan(indeks);
            } catch (IOException | RuntimeException e) {
                LOG.warn("Indeks pencarian tidak tersimpan sampai akhir ({}); sisanya menyusul", e.getClass().getSimpleName());
            }
            tutup(indeks);
        }
    }

    private static void tutup(Indeks indeks) {
        try {
            indeks.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("Indeks pencarian", e);
        }
    }
}
