package id.serkom.api.journal;

import id.serkom.api.data.Data;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of the journal. Entries are never changed or removed.
 *
 * @param posisi position in the whole journal, in commit order over all nodes; 0 before the commit
 * @param rantai chain it belongs to: the id of a berkas, or "buku", "akun", "referensi", "paket"
 * @param ke number in its chain, from 1; 0 before the commit
 * @param akun who did it
 * @param untuk the person on the paper, when recorded for somebody
 * @param kejadian what happened, e.g. "verifikasi.periksa"
 * @param perihal id of what it is about
 * @param isi before and after, reasons, versions; no document contents
 * @param hash SHA-256 over the entry and the hash before it, hex; empty before the commit
 */
public record JournalEntry(long posisi, String rantai, long ke, Instant saat, String akun, Optional<String> untuk,
        String kejadian, Optional<String> berkas, String perihal, Data isi, String hash) {

    public JournalEntry {
        Objects.requireNonNull(rantai, "rantai");
        Objects.requireNonNull(saat, "saat");
        Objects.requireNonNull(akun, "akun");
        Objects.requireNonNull(untuk, "untuk");
        Objects.requireNonNull(kejadian, "kejadian");
        Objects.requireNonNull(berkas, "berkas");
        Objects.requireNonNull(isi, "isi");
    }

    /** An entry that is not committed yet. */
    public static JournalEntry baru(String rantai, Instant saat, String akun, Optional<String> untuk, String kejadian,
            Optional<String> berkas, String perihal, Data isi) {
        return new JournalEntry(0, rantai, 0, saat, akun, untuk, kejadian, berkas, perihal, isi, "");
    }
}
