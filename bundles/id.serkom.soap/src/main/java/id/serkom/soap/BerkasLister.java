package id.serkom.soap;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.service.BerkasService;
import id.serkom.soap.v1.HalamanBerkas;
import id.serkom.spi.calendar.OfficeClock;
import java.util.Optional;

/** Berkas that take in permohonan of the caller: announced to him, and the last day of the intake is not over. */
final class BerkasLister {

    private static final BerkasQuery MENERIMA = new BerkasQuery(Optional.of("permohonan"), Optional.empty(), Optional.empty(),
            Optional.empty());

    private final BerkasService berkas;
    private final OfficeClock clock;

    BerkasLister(BerkasService berkas, OfficeClock clock) {
        this.berkas = berkas;
        this.clock = clock;
    }

    HalamanBerkas list(Actor actor, Potongan potongan) {
        Halaman<Berkas> page = berkas.list(actor, MENERIMA, potongan);
        HalamanBerkas answer = new HalamanBerkas();
        for (Berkas round : page.isi()) {
            berkas.pengumuman(actor, round.id()).filter(p -> takesIn(actor, p))
                    .ifPresent(p -> answer.getBerkas().add(entry(round, p)));
        }
        answer.setLanjut(page.lanjut().orElse(null));
        return answer;
    }

    private boolean takesIn(Actor actor, Pengumuman announced) {
        return !clock.tanggal().isAfter(announced.sampai())
                && actor.instansi().map(announced.penerima()::contains).orElse(true);
    }

    private static id.serkom.soap.v1.Berkas entry(Berkas round, Pengumuman announced) {
        id.serkom.soap.v1.Berkas entry = new id.serkom.soap.v1.Berkas();
        entry.setId(round.id());
        entry.setNama(round.nama());
        entry.setSkema(round.skema());
        entry.setSkemaVersi(round.skemaVersi());
        entry.setMulai(announced.mulai());
        entry.setSampai(announced.sampai());
        entry.setKuota(announced.kuota());
        return entry;
    }
}
