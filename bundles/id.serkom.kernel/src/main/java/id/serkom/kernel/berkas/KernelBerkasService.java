package id.serkom.kernel.berkas;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.AsesiLengkap;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.HasilItem;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.service.PratinjauMigrasi;
import id.serkom.api.skema.IsianTambahan;
import id.serkom.api.skema.Skema;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.kernel.action.ActionRunner;
import id.serkom.kernel.action.Rehearsal;
import id.serkom.kernel.port.Ports;
import id.serkom.kernel.job.JobRunner;
import id.serkom.spi.store.Lingkup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Berkas as the edges see them: each read within the actor's scope, each action through the runner. */
@Component(name = "id.serkom.kernel.berkas", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class KernelBerkasService implements BerkasService {

    private static final Logger LOG = LoggerFactory.getLogger(KernelBerkasService.class);
    private static final int BATCH = 500;

    private final Ports ports;
    private final ActionRunner runner;
    private final Disclosure disclosure;
    private final JobRunner jobs;

    @Activate
    public KernelBerkasService(@Reference Ports ports, @Reference JobRunner jobs) {
        this.ports = ports;
        this.jobs = jobs;
        this.runner = new ActionRunner(ports);
        this.disclosure = new Disclosure(ports);
    }

    @Override
    public Berkas buka(Actor actor, BukaBerkas permintaan, Optional<String> kunci) {
        return new Opening(ports).open(actor, permintaan, kunci);
    }

    @Override
    public Berkas find(Actor actor, String berkas) {
        return visible(ports, actor, berkas);
    }

    /** The berkas, if it is within the actor's scope; else it does not exist for him. */
    public static Berkas visible(Ports ports, Actor actor, String id) {
        Lingkup lingkup = Lingkup.of(actor);
        return ports.berkas.find(id).filter(b -> lingkup.semua() || ports.berkas.terlihat(id, lingkup))
                .orElseThrow(() -> new NotFound(Reason.of("berkas.tidak-ada")));
    }

    @Override
    public Halaman<Berkas> list(Actor actor, BerkasQuery query, Potongan potongan) {
        Lingkup lingkup = Lingkup.of(actor);
        // Who takes part beside him is not his to find out.
        if (!lingkup.semua() && query.instansi().isPresent() && !query.instansi().equals(lingkup.instansi())) {
            return new Halaman<>(List.of(), Optional.empty());
        }
        return ports.berkas.list(query, lingkup, potongan);
    }

    @Override
    public List<PosisiTahap> perjalanan(Actor actor, String berkas) {
        List<PosisiTahap> all = ports.berkas.perjalanan(find(actor, berkas).id());
        return Lingkup.of(actor).semua() ? all : all.stream().map(p -> p.dengan(Data.KOSONG)).toList();
    }

    @Override
    public List<InfoTahap> tahap(Actor actor, String berkas) {
        return ports.sops.tahap(find(actor, berkas));
    }

    @Override
    public List<PrasyaratBerkas> prasyarat(Actor actor, String berkas) {
        Lingkup lingkup = Lingkup.of(actor);
        List<PrasyaratBerkas> all = ports.berkas.isi(find(actor, berkas).id()).prasyarat();
        return lingkup.semua() ? all : all.stream().filter(p -> lingkup.instansi().filter(p.perihal()::equals).isPresent()).toList();
    }

    @Override
    public Optional<Pengumuman> pengumuman(Actor actor, String berkas) {
        Optional<Pengumuman> found = ports.berkas.isi(find(actor, berkas).id()).pengumuman();
        Lingkup lingkup = Lingkup.of(actor);
        return lingkup.semua() ? found
                : found.map(p -> new Pengumuman(p.id(), p.revision(), p.berkas(),
                        p.penerima().stream().filter(k -> lingkup.instansi().filter(k::equals).isPresent()).toList(),
                        p.mulai(), p.sampai(), p.kuota()));
    }

    @Override
    public List<Permohonan> permohonan(Actor actor, String berkas) {
        Lingkup lingkup = Lingkup.of(actor);
        List<Permohonan> all = ports.berkas.isi(find(actor, berkas).id()).permohonan();
        if (lingkup.asesor().isPresent()) {
            return List.of();
        }
        return all.stream().filter(p -> lingkup.instansi().map(p.instansi()::equals).orElse(true)).toList();
    }

    @Override
    public Permohonan permohonan(Actor actor, String berkas, String permohonan) {
        Lingkup lingkup = Lingkup.of(actor);
        return ports.berkas.isi(find(actor, berkas).id()).permohonan(permohonan).filter(p -> lingkup.asesor().isEmpty())
                .filter(p -> lingkup.instansi().map(p.instansi()::equals).orElse(true))
                .orElseThrow(() -> new NotFound(Reason.of("permohonan.tidak-ada")));
    }

    @Override
    public Halaman<Asesi> asesi(Actor actor, String berkas, Optional<AsesiStatus> status, Potongan potongan) {
        Lingkup lingkup = Lingkup.of(actor);
        Berkas found = find(actor, berkas);
        if (!disclosure.covered(found, lingkup)) {
            return ports.berkas.asesi(found.id(), status, lingkup, potongan);
        }
        Set<AsesiStatus> shown = status.map(Disclosure::shownAs).orElse(Set.of());
        return status.isPresent() && shown.isEmpty() ? new Halaman<>(List.of(), Optional.empty())
                : ports.berkas.asesi(found.id(), shown, lingkup, potongan).map(Disclosure::cover);
    }

    @Override
    public AsesiLengkap asesi(Actor actor, String berkas, String id) {
        Berkas found = find(actor, berkas);
        BerkasReader isi = ports.berkas.isi(found.id());
        Lingkup lingkup = Lingkup.of(actor);
        Asesi asesi = isi.asesi(id).filter(a -> lingkup.instansi().map(a.instansi()::equals).orElse(true))
                .filter(a -> lingkup.asesor().isEmpty() || a.asesor().equals(lingkup.asesor()))
                .orElseThrow(() -> new NotFound(Reason.of("asesi.tidak-ada")));
        AsesiLengkap all = new AsesiLengkap(asesi, isi.kelengkapan(List.of(id)), ports.berkas.riwayatPemeriksaan(id),
                ports.berkas.riwayatNilai(id), ports.berkas.riwayatPutusan(id), isi.sertifikat(List.of(id)),
                ports.berkas.penerus(id).map(a -> new AsesiLengkap.Penerus(a.berkas(), a.id())), ports.berkas.riwayatFormulir(id));
        AsesiLengkap own = lingkup.semua() ? all : disclosure.withoutComplaintsOfOthers(all, lingkup);
        AsesiLengkap seen = lingkup.instansi().isPresent() ? Disclosure.withoutExaminers(own) : own;
        return disclosure.covered(found, lingkup) ? Disclosure.cover(seen) : seen;
    }

    @Override
    public List<Berkas> lanjutan(Actor actor, String berkas) {
        Lingkup lingkup = Lingkup.of(actor);
        return ports.berkas.lanjutan(find(actor, berkas).id()).stream()
                .filter(b -> lingkup.semua() || ports.berkas.terlihat(b.id(), lingkup)).toList();
    }

    @Override
    public Halaman<Asesi> tertunda(Actor actor, String berkas, Potongan potongan) {
        Lingkup lingkup = Lingkup.of(actor);
        Berkas found = find(actor, berkas);
        return disclosure.covered(found, lingkup) ? new Halaman<>(List.of(), Optional.empty())
                : ports.berkas.tertunda(found.id(), lingkup, potongan);
    }

    @Override
    public Map<AsesiStatus, Integer> jumlah(Actor actor, String berkas) {
        Lingkup lingkup = Lingkup.of(actor);
        Berkas found = find(actor, berkas);
        Map<AsesiStatus, Integer> counts = ports.berkas.jumlah(found.id(), lingkup);
        return disclosure.covered(found, lingkup) ? Disclosure.cover(counts) : counts;
    }

    @Override
    public List<Sesi> sesi(Actor actor, String berkas) {
        return ports.berkas.isi(find(actor, berkas).id()).sesi();
    }

    @Override
    public Halaman<Formulir> formulir(Actor actor, String berkas, Potongan potongan) {
        return ports.berkas.formulir(find(actor, berkas).id(), Lingkup.of(actor), potongan);
    }

    @Override
    public List<Aksi> aksi(Actor actor, String berkas) {
        Berkas found = find(actor, berkas);
        Optional<Skema> skema = ports.skema.find(found.skema(), found.skemaVersi());
        return ports.sops.aksi(ports.sops.file(found)).stream().filter(a -> runner.may(actor, a))
                .map(a -> skema.map(s -> a.dengan(IsianTambahan.dalam(a.schema(), a.nama(), s))).orElse(a))
                .sorted(Comparator.comparing((Aksi a) -> !a.diTahap().contains(found.tahap()))).toList();
    }

    @Override
    public Optional<HasilAksi> periksa(Actor actor, PermintaanAksi permintaan, List<Dokumen> belumTercatat) {
        return new Rehearsal(ports).run(actor, permintaan, belumTercatat);
    }

    @Override
    public PratinjauMigrasi pratinjauMigrasi(Actor actor, String berkas, String tahap, int mayor) {
        return new Migrasi(ports).pratinjau(actor, berkas, tahap, mayor);
    }

    @Override
    public Halaman<Berkas> calonMigrasi(Actor actor, String tahap, int mayor, Potongan potongan) {
        return new Migrasi(ports).calon(actor, tahap, mayor, potongan);
    }

    @Override
    public Berkas migrasi(Actor actor, String berkas, String tahap, int mayor, String alasan) {
        return new Migrasi(ports).jalankan(actor, berkas, tahap, mayor, alasan);
    }

    @Override
    public HasilAksi jalankan(Actor actor, PermintaanAksi permintaan) {
        HasilAksi hasil = runner.run(actor, permintaan);
        hasil.pekerjaan().ifPresent(id -> jobs.wake());
        return hasil;
    }

    @Override
    public List<HasilItem> jalankan(Actor actor, List<PermintaanAksi> permintaan) {
        Reason size = Reason.of("aksi.batch-ukuran", "paling-banyak", BATCH);
        if (permintaan.isEmpty()) {
            throw new InvalidInput(size);
        }
        if (permintaan.size() > BATCH) {
            throw new TooLarge(size);
        }
        List<HasilItem> results = new ArrayList<>();
        for (PermintaanAksi item : permintaan) {
            String about = item.perihal().orElse(item.berkas());
            try {
                results.add(new HasilItem(about, Optional.of(jalankan(actor, item)), List.of()));
            } catch (SerkomException e) {
                results.add(new HasilItem(about, Optional.empty(), e.reasons()));
            } catch (RuntimeException e) {
                // Those before it are written: the caller must learn which, whatever becomes of this one.
                String id = UUID.randomUUID().toString();
                LOG.error("Galat {}", id, e);
                results.add(new HasilItem(about, Optional.empty(), List.of(Reason.of("aksi.galat", "id", id))));
            }
        }
        return results;
    }
}
