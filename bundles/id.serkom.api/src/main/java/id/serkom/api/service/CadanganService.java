package id.serkom.api.service;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The book as a whole: backup, restoring, and the move to another database. One of them at a time on a server, else
 * {@code Conflict} {@code cadangan.sedang-berjalan}. What the disk refuses is a {@code Conflict} {@code cadangan.cakram}.
 */
@ProviderType
public interface CadanganService {

    /**
     * Writes database, documents and settings into one archive, as of one instant, while others work. For administrators and operators. PDF
     * that were lost and that nobody signed are made again. What else is lost is left out of an archive of everything that is there, and
     * said.
     */
    Cadangan cadangkan(Actor actor);

    /**
     * Takes an archive into an empty server: checked whole before anything is written, then all or nothing; and proves the book. No token
     * and, until they log in anew, no session of before is valid. For administrators.
     *
     * @param arsip name of a file in the folder of backups
     * @throws id.serkom.api.fault.Conflict {@code simpan.tidak-kosong}; {@code pulihkan.versi-lain}
     * @throws id.serkom.api.fault.InvalidInput {@code pulihkan.…}: what is wrong with the archive
     * @throws id.serkom.api.fault.NotFound {@code pulihkan.tidak-ada}
     */
    Pemulihan pulihkan(Actor actor, String arsip);

    /**
     * Carries the book from Derby to the PostgreSQL that is named in {@code etc/org.ops4j.datasource-serkom.cfg.tujuan}, switches the
     * server over and proves it there; see {@code BasisDataStore}. For administrators.
     *
     * @throws id.serkom.api.fault.Conflict {@code pindah.buku-tidak-utuh}; {@code pindah.…}
     * @throws id.serkom.api.fault.NotFound {@code pindah.tanpa-tujuan}
     */
    Pemindahan pindahkan(Actor actor);

    /**
     * An archive.
     *
     * @param sha256 of the file
     * @param posisi the last position of the journal in it
     * @param dibuatUlang PDF that were lost and are there again
     * @param hilang documents that the book names and that are not there, or not as they were stored
     * @param temuan what they are and how to get them back; of the first of them, where there are many
     */
    record Cadangan(String arsip, long ukuran, String sha256, long posisi, long baris, long dokumen, long dibuatUlang, long hilang,
            List<Reason> temuan) {

        public Cadangan {
            temuan = List.copyOf(temuan);
        }

        /** Whether all that the book names is in it. */
        public boolean lengkap() {
            return hilang == 0;
        }
    }

    /**
     * A book that was taken in.
     *
     * @param setelan files of {@code etc/} that are the archive's now
     * @param lama folder of those that they replaced
     */
    record Pemulihan(String arsip, long baris, long dokumen, List<String> setelan, String lama, Bukti bukti) {

        public Pemulihan {
            setelan = List.copyOf(setelan);
        }
    }

    /**
     * A book that was moved.
     *
     * @param tujuan address of the database in which it is now
     * @param bukti the proof there
     */
    record Pemindahan(String tujuan, long baris, Bukti bukti) {
    }
}
