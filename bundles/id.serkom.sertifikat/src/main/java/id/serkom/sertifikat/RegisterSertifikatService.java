package id.serkom.sertifikat;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.NotFound;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.SertifikatDibekukan;
import id.serkom.api.service.SertifikatQuery;
import id.serkom.api.service.SertifikatService;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SertifikatStore;
import id.serkom.spi.store.SuratStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The register of certificates: an institution sees those of the people it sent, an asesor none. */
@Component(name = "id.serkom.sertifikat", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class RegisterSertifikatService implements SertifikatService {

    private final SertifikatStore sertifikat;
    private final SuratStore surat;
    private final OfficeClock clock;

    @Activate
    public RegisterSertifikatService(@Reference SertifikatStore sertifikat, @Reference SuratStore surat, @Reference OfficeClock clock) {
        this.sertifikat = sertifikat;
        this.surat = surat;
        this.clock = clock;
    }

    @Override
    public Sertifikat find(Actor actor, String id) {
        Lingkup lingkup = Lingkup.of(actor);
        return sertifikat.find(id)
                .filter(s -> lingkup.semua() || lingkup.instansi().filter(s.instansi()::equals).isPresent())
                .orElseThrow(() -> new NotFound(Reason.of("sertifikat.tidak-ada")));
    }

    @Override
    public Halaman<Sertifikat> list(Actor actor, Optional<String> berkas, Optional<String> nomor, Potongan potongan) {
        Lingkup lingkup = Lingkup.of(actor);
        return lingkup.asesor().isPresent() ? new Halaman<>(List.of(), Optional.empty())
                : sertifikat.list(berkas, nomor, lingkup, potongan);
    }

    @Override
    public Halaman<Sertifikat> cari(Actor actor, SertifikatQuery query, Potongan potongan) {
        Lingkup lingkup = Lingkup.of(actor);
        return lingkup.asesor().isPresent() ? new Halaman<>(List.of(), Optional.empty()) : sertifikat.cari(query, lingkup, potongan);
    }

    @Override
    public Halaman<SertifikatDibekukan> dibekukan(Actor actor, boolean lewat, Potongan potongan) {
        LocalDate hariIni = clock.tanggal();
        Halaman<Sertifikat> halaman = cari(actor, beku(hariIni), potongan);
        Map<String, LocalDate> batas = new HashMap<>();
        surat.isi(halaman.isi().stream().flatMap(s -> s.dasar().stream()).distinct().toList())
                .forEach(i -> batas(i.model()).ifPresent(b -> batas.put(i.surat(), b)));
        List<SertifikatDibekukan> isi = halaman.isi().stream().map(s -> dibekukan(s, s.dasar().map(batas::get), hariIni))
                .filter(d -> d.lewat() || !lewat).toList();
        return new Halaman<>(isi, halaman.lanjut());
    }

    /** Nobody can restore one that is expired. */
    private static SertifikatQuery beku(LocalDate hariIni) {
        return new SertifikatQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(SertifikatStatus.DIBEKUKAN), Optional.of(hariIni), Optional.empty(), Optional.empty());
    }

    private static SertifikatDibekukan dibekukan(Sertifikat s, Optional<LocalDate> batas, LocalDate hariIni) {
        return new SertifikatDibekukan(s, batas, batas.filter(b -> b.isBefore(hariIni)).isPresent());
    }

    /** As the letter brought it about; the register itself does not keep it. */
    private static Optional<LocalDate> batas(Data model) {
        return model.object("akibat").object("sertifikat").optText("batas").map(LocalDate::parse);
    }

    @Override
    public Ekspor ekspor(Actor actor, SertifikatQuery query) {
        Lingkup.of(actor);
        return ke -> LembarSertifikat.tulis(ke, potongan -> cari(actor, query, potongan));
    }
}
