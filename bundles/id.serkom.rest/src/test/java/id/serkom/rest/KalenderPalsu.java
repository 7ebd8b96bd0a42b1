package id.serkom.rest;

import id.serkom.api.berkas.HariTenggat;
import id.serkom.api.berkas.Jeda;
import id.serkom.api.berkas.Tenggat;
import id.serkom.spi.calendar.Kalender;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Asked for its years, and for nothing else here. */
record KalenderPalsu(List<Integer> tahun) implements Kalender {

    @Override
    public Optional<String> libur(LocalDate tanggal) {
        throw new AssertionError(tanggal);
    }

    @Override
    public LocalDate jatuhTempo(LocalDate mulai, int hari, boolean hariKerja, List<Jeda> jeda) {
        throw new AssertionError(mulai);
    }

    @Override
    public List<HariTenggat> urai(Tenggat tenggat) {
        throw new AssertionError(tenggat);
    }

    @Override
    public long versi() {
        throw new AssertionError();
    }
}
