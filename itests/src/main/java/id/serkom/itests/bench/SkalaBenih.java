package id.serkom.itests.bench;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.surat.Nomor;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.SuratBaru;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sows a store through its committer, so that numbers, chains and fingerprints are what actions would have left. In the memory of a few
 * berkas, however many are sown.
 */
final class SkalaBenih {

    private static final int PENABUR = 12;
    /** An action leaves some tens of rows, and so many does each entry of the journal name. */
    private static final int SEKALI = 40;
    private static final int SEKALI_BESAR = 400;
    private static final int SURAT_SEKALI = 100;

    private final Committer committer;
    private final Dokumen dokumen;
    private final AtomicLong baris = new AtomicLong();

    /** @param dokumen the paper that every scan is, not yet entered when its revision is 0 */
    SkalaBenih(Committer committer, Dokumen dokumen) {
        this.committer = committer;
        this.dokumen = dokumen;
        if (dokumen.revision() == 0) {
            committer.commit(ChangeSet.of(dokumen.diunggah(), List.of(dokumen), JournalEntry.baru("dokumen", dokumen.diunggah(), "bidang",
                    Optional.empty(), "dokumen.unggah", Optional.empty(), dokumen.id(), Data.KOSONG)));
        }
    }

    /** How many rows were written so far, those of the journal not counted. */
    long baris() {
        return baris.get();
    }

    void tabur(SkalaRencana rencana) throws InterruptedException {
        AtomicInteger berikut = new AtomicInteger(rencana.sejak());
        ExecutorService pool = Executors.newFixedThreadPool(PENABUR);
        try {
            List<Future<?>> semua = new ArrayList<>();
            for (int i = 0; i < PENABUR; i++) {
                semua.add(pool.submit(() -> {
                    for (int ke = berikut.getAndIncrement(); ke < rencana.berkas(); ke = berikut.getAndIncrement()) {
                        int tahap = SkalaBerkas.tahap(ke);
                        tabur(new SkalaBerkas(rencana, ke, tahap, List.of(SkalaRencana.ASESI / 2,
                                SkalaRencana.ASESI - SkalaRencana.ASESI / 2), dokumen.id()));
                    }
                }));
            }
            for (Future<?> satu : semua) {
                satu.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("penaburan terhenti", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** One berkas, in as many commits as it needs; certificates go with their letters, in whose commit their numbers are taken. */
    SkalaBerkas tabur(SkalaBerkas berkas) {
        List<Catatan> catatan = berkas.catatan();
        int sekali = catatan.size() > SEKALI_BESAR ? SEKALI_BESAR : SEKALI;
        for (int i = 0; i < catatan.size(); i += sekali) {
            commit(berkas, catatan.subList(i, Math.min(catatan.size(), i + sekali)), List.of());
        }
        SkalaSurat surat = new SkalaSurat(berkas, dokumen.sha256());
        if (surat.surat().size() > SURAT_SEKALI) {
            if (berkas.sampai == SkalaBerkas.SELESAI) {
                throw new IllegalArgumentException("terlalu besar untuk ditabur selesai: " + berkas.asesi.size());
            }
            for (int i = 0; i < surat.surat().size(); i += SURAT_SEKALI) {
                commit(berkas, List.of(), surat.surat().subList(i, Math.min(surat.surat().size(), i + SURAT_SEKALI)));
            }
            commit(berkas, surat.catatan(), List.of());
        } else if (!surat.surat().isEmpty()) {
            commit(berkas, surat.catatan(), surat.surat());
        }
        return berkas;
    }

    private void commit(SkalaBerkas berkas, List<Catatan> catatan, List<SuratBaru> surat) {
        List<Map<String, String>> sebut = surat.stream().map(s -> Map.of("id", s.surat().id(), "jenis", s.surat().jenis(), "nomor",
                Nomor.tanda(s.surat().id()))).toList();
        List<JournalEntry> jurnal = new ArrayList<>();
        jurnal.add(JournalEntry.baru(berkas.id, berkas.saat, "bidang", Optional.empty(), "benih.tabur", Optional.of(berkas.id), berkas.id,
                Data.KOSONG.with("surat", sebut)));
        if (!surat.isEmpty()) {
            jurnal.add(JournalEntry.baru("buku", berkas.saat, "bidang", Optional.empty(), "buku.catat", Optional.of(berkas.id), berkas.id,
                    Data.KOSONG.with("surat", sebut)));
        }
        committer.commit(new ChangeSet(berkas.saat, catatan, surat, Optional.empty(), List.of(), jurnal, List.of()));
        baris.addAndGet(catatan.size() + 3L * surat.size());
    }
}
