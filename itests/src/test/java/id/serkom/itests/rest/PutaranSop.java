package id.serkom.itests.rest;

import id.serkom.itests.demo.Saksi;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The round of the demonstration as the tests play it: guarded by a {@link Penjaga}, with a restart after the first applications and a
 * {@code kill -9} in the middle of the examination.
 */
final class PutaranSop implements Saksi {

    private static final LocalDate MULAI_ULANG = LocalDate.of(2026, 3, 4);

    private final Kantor kantor;
    private final Penjaga penjaga;
    private final List<String> henti = new ArrayList<>();
    private Throwable gagal;

    PutaranSop(Kantor kantor) {
        this.kantor = kantor;
        this.penjaga = new Penjaga(kantor);
        try {
            kantor.demo().mainkan(this);
            penjaga.sesudahnya();
        } catch (IOException | RuntimeException | AssertionError e) {
            gagal = e;
        }
    }

    /** The round, or why it broke off. */
    PutaranSop selesai() {
        if (gagal != null) {
            throw new AssertionError("putaran SOP terhenti: " + gagal.getMessage(), gagal);
        }
        return this;
    }

    Penjaga penjaga() {
        return penjaga;
    }

    /** How the server ended on the way. */
    List<String> henti() {
        return henti;
    }

    @Override
    public void hari(LocalDate hari) {
        penjaga.hari(hari);
        if (hari.equals(MULAI_ULANG)) {
            kantor.server().stop();
            henti.add("stop");
            mulai();
        }
    }

    @Override
    public void sebelum(String akun, String aksi, String path, Map<String, ?> isi) {
        penjaga.sebelum(akun, aksi, path, isi);
    }

    /** The attendance was just acknowledged: it must be there when the server comes back. */
    @Override
    public void sesudah(String akun, String aksi) {
        if (aksi.equals("hadir")) {
            kantor.server().kill();
            henti.add("kill -9");
            mulai();
        }
    }

    private void mulai() {
        try {
            kantor.server().start();
        } catch (IOException e) {
            throw new AssertionError("peladen tidak mulai kembali", e);
        }
    }
}
