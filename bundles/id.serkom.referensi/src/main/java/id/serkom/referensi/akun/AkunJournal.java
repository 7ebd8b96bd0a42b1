package id.serkom.referensi.akun;

import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.AkunInfo;
import id.serkom.spi.store.ChangeSet;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Change sets of accounts with their entries in the chain "akun"; no password, hash or token ever stands in one. */
final class AkunJournal {

    static final String RANTAI = "akun";

    private AkunJournal() {
    }

    static ChangeSet catat(Instant saat, String oleh, String kejadian, String akun, Map<String, ?> isi,
            List<? extends Catatan> catatan) {
        return ChangeSet.of(saat, catatan, JournalEntry.baru(RANTAI, saat, oleh, Optional.empty(), "akun." + kejadian,
                Optional.empty(), akun, Data.of(isi)));
    }

    /** An account as the journal shows it. */
    static Data gambaran(AkunInfo akun) {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("nama", akun.nama());
        isi.put("peran", akun.peran().stream().sorted().map((Peran p) -> RecordBinder.kode(p)).toList());
        isi.put("instansi", akun.instansi());
        isi.put("asesor", akun.asesor());
        isi.put("pejabat", akun.pejabat());
        isi.put("aktif", akun.aktif());
        isi.put("gantiSandi", akun.gantiSandi());
        return Data.of(isi);
    }
}
