package id.serkom.referensi.akun;

import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.service.AkunInfo;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.Akun;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.Committer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes accounts. There is always one active administrator left: who takes that away from an account holds another
 * administrator's row in the same commit, so that two who take it from each other cannot both succeed.
 */
final class AkunWriter {

    private static final int PERCOBAAN = 5;

    private final AkunStore store;
    private final Committer committer;
    private final OfficeClock clock;

    AkunWriter(AkunStore store, Committer committer, OfficeClock clock) {
        this.store = store;
        this.committer = committer;
        this.clock = clock;
    }

    Akun tambah(String oleh, Akun baru) {
        committer.commit(AkunJournal.catat(clock.saat(), oleh, "tambah", baru.id(),
                Map.of("sesudah", AkunJournal.gambaran(baru.info())), List.of(baru)));
        return tersimpan(baru);
    }

    /** Makes the change against the row as it stands, anew when somebody wrote in between. */
    Akun ubah(String oleh, String kejadian, String akun, UnaryOperator<Akun> ubah) {
        for (int ke = 1;; ke++) {
            Akun lama = store.find(akun).orElseThrow(() -> new NotFound(Reason.of("akun.tidak-ada")));
            Akun baru = ubah.apply(lama);
            List<Catatan> catatan = new ArrayList<>(List.of(baru));
            if (administrator(lama) && !administrator(baru)) {
                catatan.add(pengganti(akun));
            }
            Instant saat = clock.saat();
            try {
                committer.commit(AkunJournal.catat(saat, oleh, kejadian, akun, isi(lama.info(), baru.info()), catatan));
                return tersimpan(baru);
            } catch (StaleRevision e) {
                if (ke == PERCOBAAN) {
                    throw e;
                }
            }
        }
    }

    private static Map<String, Data> isi(AkunInfo lama, AkunInfo baru) {
        return Map.of("sebelum", AkunJournal.gambaran(lama), "sesudah", AkunJournal.gambaran(baru));
    }

    private static boolean administrator(Akun akun) {
        return akun.info().aktif() && akun.info().peran().contains(Peran.ADMINISTRATOR);
    }

    private Akun pengganti(String akun) {
        return store.list().stream().filter(a -> !a.id().equals(akun)).filter(AkunWriter::administrator).findFirst()
                .orElseThrow(() -> new Conflict(Reason.of("akun.administrator-terakhir", "akun", akun)));
    }

    static AkunInfo info(AkunInfo akun, boolean aktif, boolean gantiSandi) {
        return new AkunInfo(akun.akun(), akun.nama().strip(), akun.peran(), akun.instansi(), akun.asesor(), akun.pejabat(), aktif,
                gantiSandi, akun.revision());
    }

    private static Akun tersimpan(Akun a) {
        AkunInfo i = a.info();
        return new Akun(a.id(), a.revision() + 1, new AkunInfo(i.akun(), i.nama(), i.peran(), i.instansi(), i.asesor(),
                i.pejabat(), i.aktif(), i.gantiSandi(), a.revision() + 1), a.hash(), a.salah(), a.terkunciSampai());
    }
}
