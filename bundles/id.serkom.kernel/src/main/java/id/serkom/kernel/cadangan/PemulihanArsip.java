package id.serkom.kernel.cadangan;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.CadanganService.Pemulihan;
import id.serkom.kernel.cadangan.PembacaArsip.Terperiksa;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.store.BasisDataStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Takes an archive in: read once whole before anything is written; documents, which harm nobody if it ends there; then, with everybody kept
 * out, settings and database. What breaks off before the database has them all leaves a server as empty as it was.
 */
final class PemulihanArsip {

    private static final String ADMIN_AWAL = "serkom/admin-awal.txt";

    private final BasisDataStore basis;
    private final BlobStore blob;
    private final OfficeClock jam;
    private final FolderCadangan folder;
    private final EtcKantor etc;
    private final Path base;
    private final String versi;

    PemulihanArsip(BasisDataStore basis, BlobStore blob, OfficeClock jam, FolderCadangan folder, EtcKantor etc, Path base, String versi) {
        this.basis = basis;
        this.blob = blob;
        this.jam = jam;
        this.folder = folder;
        this.etc = etc;
        this.base = base;
        this.versi = versi;
    }

    /** @param bukti proves the book that is in then */
    Pemulihan jalankan(Actor actor, String nama, Pembukti bukti) throws IOException {
        PembacaArsip arsip = new PembacaArsip(folder.arsip(nama));
        List<String> terisi = basis.terisi();
        if (!terisi.isEmpty()) {
            throw new Conflict(Reason.of("simpan.tidak-kosong", "isi", String.join(", ", terisi)));
        }
        try {
            Terperiksa isi = arsip.periksa();
            cocok(isi.manifest());
            arsip.dokumen(this::dokumen);
            Instant saat = jam.saat();
            Path lama = folder.lama(saat);
            List<String> setelan = pulihkan(actor, nama, arsip, isi, lama);
            sisihkanAdminAwal(lama);
            return new Pemulihan(nama, isi.manifest().jumlah(NamaIsi.Jenis.TABEL), isi.manifest().jumlah(NamaIsi.Jenis.DOKUMEN),
                    setelan, lama.toString(), bukti.buktikan());
        } catch (ArsipSalah e) {
            throw new InvalidInput(e.alasan());
        }
    }

    private void cocok(Manifest manifest) {
        if (manifest.format() != Manifest.FORMAT || !manifest.versi().equals(versi)
                || !manifest.skema().equals(basis.basis().skema())) {
            throw new Conflict(Reason.of("pulihkan.versi-lain", Map.of("arsip", manifest.versi(), "server", versi)));
        }
    }

    private void dokumen(String sha256, InputStream isi) throws IOException {
        if (!blob.simpan(isi, Long.MAX_VALUE).sha256().equals(sha256)) {
            throw new ArsipSalah("tidak-cocok", sha256);
        }
    }

    private List<String> pulihkan(Actor actor, String nama, PembacaArsip arsip, Terperiksa isi, Path lama) throws IOException {
        Instant saat = jam.saat();
        JournalEntry catatan = JournalEntry.baru(Pencadangan.RANTAI, saat, actor.akun(), Optional.empty(), "cadangan.dipulihkan",
                Optional.empty(), nama, Data.KOSONG.with("posisi", isi.manifest().posisi()).with("dari", isi.manifest().basisData()));
        AtomicReference<Optional<List<String>>> setelan = new AtomicReference<>(Optional.empty());
        try {
            basis.isi(catatan, wadah -> {
                setelan.set(Optional.of(etc.pasang(isi.setelan(), lama)));
                arsip.tabel(isi.manifest(), wadah::isi);
            });
            return setelan.get().orElseThrow();
        } catch (IOException | RuntimeException e) {
            if (takPasti(e)) {
                // With the settings of before a book that is in would give other numbers; an empty server is harmed by neither.
                throw new StoreUnavailable(Reason.of("pulihkan.hasil-tidak-pasti", Map.of("nama", nama, "folder", lama.toString())), e);
            }
            if (setelan.get().isPresent()) {
                etc.kembalikan(lama);
            }
            throw e;
        }
    }

    private static boolean takPasti(Exception galat) {
        return galat instanceof StoreUnavailable s && s.reasons().get(0).code().equals("simpan.hasil-tidak-pasti");
    }

    /** The password in it is that of an account that is no more. */
    private void sisihkanAdminAwal(Path lama) throws IOException {
        Path file = base.resolve(ADMIN_AWAL);
        if (Files.exists(file)) {
            Files.move(file, lama.resolve(file.getFileName()));
        }
    }
}
