package id.serkom.referensi;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.service.ReferensiService;
import id.serkom.api.service.Settings;
import id.serkom.referensi.RegisterWriter.Baru;
import id.serkom.referensi.register.Csv;
import id.serkom.referensi.register.Pandangan;
import id.serkom.referensi.register.Register;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.ReferensiStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Keeping of the registers: rights first, then the rules; each change with what stood there before in the journal. */
@Component(name = "id.serkom.referensi.service", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JournaledReferensiService implements ReferensiService {

    private static final int CSV_TERPANJANG = 1_000_000;

    private final ReferensiStore store;
    private final RegisterWriter writer;
    private final HakReferensi hak;

    @Activate
    public JournaledReferensiService(@Reference ReferensiStore store, @Reference Committer committer,
            @Reference OfficeClock clock, @Reference Settings settings) {
        this.store = store;
        this.writer = new RegisterWriter(store, committer, clock);
        this.hak = new HakReferensi(settings);
    }

    @Override
    public List<String> jenis() {
        return Register.SEMUA.stream().map(Register::kode).toList();
    }

    @Override
    public Halaman<EntriReferensi> list(Actor actor, String jenis, LocalDate pada, Potongan potongan) {
        return store.list(baca(actor, jenis).kode(), pada, potongan);
    }

    @Override
    public EntriReferensi find(Actor actor, String jenis, String id) {
        String kode = baca(actor, jenis).kode();
        return store.find(id).filter(e -> e.jenis().equals(kode))
                .orElseThrow(() -> new NotFound(Reason.of("referensi.entri-tidak-ada")));
    }

    @Override
    public List<EntriReferensi> riwayat(Actor actor, String jenis, String kode) {
        List<EntriReferensi> riwayat = store.riwayat(baca(actor, jenis).kode(), kode);
        if (riwayat.isEmpty()) {
            throw new NotFound(Reason.of("referensi.entri-tidak-ada"));
        }
        return riwayat;
    }

    @Override
    public EntriReferensi tambah(Actor actor, String jenis, Data isi) {
        return writer.tambah(actor.akun(), List.of(new Baru(tulis(actor, jenis), isi, Optional.empty()))).get(0);
    }

    @Override
    public EntriReferensi ubah(Actor actor, String jenis, String id, long revisi, Data isi) {
        return writer.ubah(actor.akun(), tulis(actor, jenis), id, revisi, isi);
    }

    @Override
    public List<EntriReferensi> impor(Actor actor, String jenis, String csv) {
        Register register = tulis(actor, jenis);
        if (csv.length() > CSV_TERPANJANG) {
            throw new TooLarge(Reason.of("referensi.csv-terlalu-besar", "maks", CSV_TERPANJANG));
        }
        Csv.Lembar lembar = Csv.baca(register, csv);
        if (!lembar.alasan().isEmpty()) {
            throw new InvalidInput(lembar.alasan());
        }
        if (lembar.baris().isEmpty()) {
            throw new InvalidInput(Reason.of("referensi.csv-kosong"));
        }
        if (lembar.baris().size() > ChangeSet.CATATAN_TERBANYAK) {
            throw new TooLarge(Reason.of("referensi.terlalu-banyak-baris", "maks", ChangeSet.CATATAN_TERBANYAK));
        }
        return writer.tambah(actor.akun(),
                lembar.baris().stream().map(b -> new Baru(register, b.isi(), Optional.of(b.nomor()))).toList());
    }

    @Override
    public String ekspor(Actor actor, String jenis) {
        Register register = baca(actor, jenis);
        return Csv.tulis(register, Pandangan.semua(store, jenis).stream().map(EntriReferensi::isi).toList());
    }

    @Override
    public String templat(Actor actor, String jenis) {
        return Csv.tulis(baca(actor, jenis), List.of());
    }

    private Register baca(Actor actor, String jenis) {
        hak.baca(actor, jenis);
        return register(jenis);
    }

    private Register tulis(Actor actor, String jenis) {
        hak.tulis(actor);
        return register(jenis);
    }

    private static Register register(String jenis) {
        return Register.find(jenis).orElseThrow(() -> new NotFound(Reason.of("referensi.register-tidak-ada")));
    }
}
