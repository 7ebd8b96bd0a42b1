package id.serkom.kernel.ttd;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.AntreanTtd;
import id.serkom.api.service.HasilTtd;
import id.serkom.api.service.TtdService;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.DokumenStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signatures as the edges call them; each way of signing is a class of its own. */
@Component(name = "id.serkom.kernel.ttd", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class KernelTtdService implements TtdService {

    private static final Logger LOG = LoggerFactory.getLogger(KernelTtdService.class);
    private static final int TERBANYAK = 100;
    private static final Set<Peran> KANTOR = Set.of(Peran.ADMINISTRATOR, Peran.OPERATOR, Peran.BIDANG_SERTIFIKASI);
    /** After these another attempt would only lock the key, or wait once more for who does not answer. */
    private static final Set<String> SELESAI = Set.of("ttd.sandi-salah", "ttd.sandi-wajib", "ttd.sandi-terlalu-sering");

    private final Ports ports;
    private final CetakanStore cetakan;
    private final Penandatanganan penandatanganan;
    private final Pindaian pindaian;
    private final AlihKertas alih;
    private final KesiapanTtd kesiapan;

    @Activate
    public KernelTtdService(@Reference Ports ports, @Reference CetakanStore cetakan, @Reference DokumenStore dokumen,
            @Reference BlobStore blob) {
        this.ports = ports;
        this.cetakan = cetakan;
        CatatanTtd catatan = new CatatanTtd(ports, cetakan);
        this.penandatanganan = new Penandatanganan(ports, cetakan, new IsiCetakan(blob), catatan);
        this.pindaian = new Pindaian(ports, cetakan, dokumen, catatan);
        this.alih = new AlihKertas(ports, cetakan, catatan);
        this.kesiapan = new KesiapanTtd(ports);
    }

    @Override
    public List<Reason> peringatan() {
        return kesiapan.peringatan();
    }

    @Override
    public List<Reason> kesiapan(Actor actor) {
        if (actor.pejabat().isEmpty() && KANTOR.stream().noneMatch(actor::adalah)) {
            throw new Forbidden(Reason.of("ttd.hanya-kantor-kesiapan"));
        }
        return peringatan();
    }

    @Override
    public Halaman<AntreanTtd> antrean(Actor actor, Potongan potongan) {
        Halaman<Cetakan> menunggu = cetakan.menungguTtd(Wewenang.pejabat(actor), potongan);
        Map<String, Surat> surat = ports.surat.find(menunggu.isi().stream().map(Cetakan::id).toList()).stream()
                .collect(Collectors.toMap(Surat::id, s -> s));
        return new Halaman<>(menunggu.isi().stream().filter(c -> surat.containsKey(c.id())).map(c -> new AntreanTtd(surat.get(c.id()), c))
                .toList(), menunggu.lanjut());
    }

    @Override
    public List<HasilTtd> tandaTangani(Actor actor, List<String> surat, Optional<char[]> sandi) {
        try {
            Wewenang.pejabat(actor);
            if (surat.isEmpty() || surat.size() > TERBANYAK || new HashSet<>(surat).size() != surat.size()) {
                throw new InvalidInput(Reason.of("ttd.jumlah-surat", "batas", TERBANYAK).at("/surat"));
            }
            return semua(actor, surat, sandi);
        } finally {
            sandi.ifPresent(s -> Arrays.fill(s, '\0'));
        }
    }

    private List<HasilTtd> semua(Actor actor, List<String> surat, Optional<char[]> sandi) {
        List<HasilTtd> hasil = new ArrayList<>();
        Optional<List<Reason>> selesai = Optional.empty();
        for (String id : surat) {
            if (selesai.isPresent()) {
                hasil.add(new HasilTtd(id, Optional.empty(), selesai.get()));
                continue;
            }
            try {
                hasil.add(new HasilTtd(id, Optional.of(penandatanganan.tandaTangani(actor, id, sandi)), List.of()));
            } catch (SerkomException e) {
                hasil.add(new HasilTtd(id, Optional.empty(), e.reasons()));
                if (e instanceof StoreUnavailable || SELESAI.contains(e.reasons().get(0).code())) {
                    selesai = Optional.of(e.reasons());
                }
            } catch (RuntimeException e) {
                String kejadian = ports.idBaru();
                LOG.error("Penandatanganan surat {} gagal ({})", id, kejadian, e);
                hasil.add(new HasilTtd(id, Optional.empty(), List.of(Reason.of("ttd.galat", "kejadian", kejadian))));
            }
        }
        return List.copyOf(hasil);
    }

    @Override
    public Cetakan lampirkanPindaian(Actor actor, String surat, String dokumen) {
        return pindaian.lampirkan(actor, surat, dokumen);
    }

    @Override
    public Cetakan gantiPindaian(Actor actor, String surat, String dokumen, String alasan) {
        return pindaian.ganti(actor, surat, dokumen, alasan);
    }

    @Override
    public Cetakan alihkanKeKertas(Actor actor, String surat, String alasan) {
        return alih.alihkan(actor, surat, alasan);
    }
}
