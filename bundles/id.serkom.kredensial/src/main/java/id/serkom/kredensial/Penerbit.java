package id.serkom.kredensial;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.referensi.KunciPenerbit;
import id.serkom.api.sertifikat.RuangLingkup;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.KredensialService;
import id.serkom.api.service.SertifikatService;
import id.serkom.api.service.Settings;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.naskah.AlamatPublik;
import id.serkom.spi.naskah.LampiranPdf;
import id.serkom.spi.naskah.PenyertaPdf;
import id.serkom.spi.store.BilaTersedia;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.ReferensiStore;
import id.serkom.spi.store.SertifikatStore;
import id.serkom.spi.store.SidikStore;
import id.serkom.spi.store.SuratStore;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues credentials: into the PDF of each certificate of our own, and to who asks. Without a public address there is no issuer, so
 * there is none.
 */
@Component(name = "id.serkom.kredensial", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Penerbit implements KredensialService, PenyertaPdf {

    private static final Logger LOG = LoggerFactory.getLogger(Penerbit.class);
    private static final String PID = "id.serkom.kredensial";
    private static final String SENDIRI = "sendiri";
    private static final int ALASAN_TERPANJANG = 500;

    private final SertifikatService register;
    private final SertifikatStore sertifikat;
    private final SuratStore surat;
    private final CetakanStore cetakan;
    private final SkemaCatalog skema;
    private final Settings settings;
    private final KunciTerdaftar terdaftar;
    private final KunciServer kunci;
    private final DaftarStatus status;
    private final BilaTersedia persiapan;

    @Activate
    public Penerbit(@Reference SertifikatService register, @Reference SertifikatStore sertifikat, @Reference SuratStore surat,
            @Reference CetakanStore cetakan, @Reference SkemaCatalog skema, @Reference ReferensiStore referensi,
            @Reference JournalStore journal, @Reference SidikStore sidik, @Reference Committer committer, @Reference OfficeClock clock,
            @Reference Settings settings, BundleContext context) {
        this(register, sertifikat, surat, cetakan, skema, referensi, new JejakSertifikat(journal, sidik), committer, clock, settings,
                Path.of(Optional.ofNullable(context.getProperty("karaf.etc")).orElse("etc"), "kunci"));
    }

    Penerbit(SertifikatService register, SertifikatStore sertifikat, SuratStore surat, CetakanStore cetakan, SkemaCatalog skema,
            ReferensiStore referensi, JejakSertifikat perubahan, Committer committer, OfficeClock clock, Settings settings, Path folder) {
        this.register = register;
        this.sertifikat = sertifikat;
        this.surat = surat;
        this.cetakan = cetakan;
        this.skema = skema;
        this.settings = settings;
        this.terdaftar = new KunciTerdaftar(referensi, committer, clock);
        this.kunci = new KunciServer(new FolderKunci(folder), terdaftar);
        this.status = new DaftarStatus(sertifikat, surat, perubahan, clock, kunci::kini);
        this.persiapan = BilaTersedia.jalankan("serkom-kunci-kredensial", this::siapkan);
    }

    /** A key that cannot be read holds up nothing but credentials: what needs one says so then, and is tried again. */
    private void siapkan() {
        try {
            kunci.kini();
        } catch (UncheckedIOException e) {
            LOG.error("Kunci kredensial tidak dapat dipakai; perbaiki berkasnya di etc/kunci", e);
        }
    }

    @Deactivate
    public void tutup() {
        persiapan.close();
    }

    @Override
    public List<LampiranPdf> untuk(Surat surat) {
        Optional<Sertifikat> satu = sertifikat.bersurat(surat.id()).filter(s -> s.penerbit().equals(SENDIRI));
        if (satu.isEmpty()) {
            return List.of();
        }
        if (AlamatPublik.dari(settings).isEmpty()) {
            LOG.warn("Sertifikat {} terbit tanpa kredensial: alamat-publik belum disetel dengan benar di etc/{}.cfg", satu.get().id(),
                    AlamatPublik.PID);
            return List.of();
        }
        return bahan(satu.get()).map(b -> List.of(new LampiranPdf("sertifikat.jwt", "application/vc+jwt",
                "Kredensial sertifikat (Open Badges 3.0) yang dapat diperiksa tanpa server penerbit",
                tandaTangani(b).getBytes(StandardCharsets.US_ASCII)))).orElse(List.of());
    }

    @Override
    public String kredensial(Actor actor, String id) {
        Sertifikat satu = register.find(actor, id);
        if (AlamatPublik.dari(settings).isEmpty()) {
            throw new Conflict(Reason.of("kredensial.alamat-belum-disetel"));
        }
        IsiKredensial.Bahan bahan = bahan(satu).orElseThrow(() -> new Conflict(Reason.of("kredensial.bukan-terbitan-sendiri")));
        if (!keluar(satu)) {
            throw new Conflict(Reason.of("kredensial.belum-berlaku"));
        }
        return tandaTangani(bahan);
    }

    /** As its code answers: who checks a credential without a server must not be told more. */
    private boolean keluar(Sertifikat s) {
        boolean diserahkan = s.diserahkan().isPresent() || surat.find(s.surat()).flatMap(Surat::dikirim).isPresent();
        return cetakan.find(s.surat()).filter(c -> c.keluar(diserahkan)).isPresent();
    }

    private String tandaTangani(IsiKredensial.Bahan bahan) {
        return Jwt.tandaTangani(kunci.kini(), bahan.alamat(), "JWT", IsiKredensial.isi(bahan));
    }

    /** Empty of one that another body numbered, or whose text was not frozen here. */
    private Optional<IsiKredensial.Bahan> bahan(Sertifikat s) {
        Optional<Cetakan> dokumen = s.penerbit().equals(SENDIRI) ? cetakan.find(s.surat()) : Optional.empty();
        Optional<LetakStatus> letak = surat.find(s.surat()).flatMap(LetakStatus::dari);
        Optional<Skema> versi = skema.find(s.skema(), s.skemaVersi());
        Optional<AlamatPublik> alamat = AlamatPublik.dari(settings);
        return dokumen.isEmpty() || letak.isEmpty() || versi.isEmpty() || alamat.isEmpty() ? Optional.empty()
                : Optional.of(new IsiKredensial.Bahan(alamat.get(), settings.get(PID, "nama-penerbit", "Penerbit sertifikat kompetensi"), s,
                        dokumen.get().kode(), versi.get(), RuangLingkup.kini(s, versi.get(), surat.isi(s.surat()).map(IsiSurat::model)),
                        letak.get(), dokumen.get().ujiCoba()));
    }

    @Override
    public String kunci() {
        List<AlamatPublik> alamat = AlamatPublik.semua(settings);
        return Jwt.json(Map.of("keys", terdaftar.semua().stream().flatMap(k -> alamat.isEmpty() ? Stream.of(jwk(k, Optional.empty()))
                : alamat.stream().map(a -> jwk(k, Optional.of(a)))).toList()));
    }

    @Override
    public Optional<String> kunci(String kode, String host) {
        return terdaftar.semua().stream().filter(k -> k.kode().equals(kode)).findFirst()
                .map(k -> jwk(k, AlamatPublik.di(settings, host))).map(Jwt::json);
    }

    /** While there is no address nothing is signed, and nobody asks for a key by its own. */
    private static Map<String, Object> jwk(KunciPenerbit k, Optional<AlamatPublik> alamat) {
        String kid = alamat.map(a -> Jwt.alamatKunci(a, k.kode())).orElse(k.kode());
        return IsiKredensial.urut("kty", "EC", "crv", "P-256", "alg", k.algoritma(), "use", "sig", "kid", kid, "x", k.x(), "y", k.y());
    }

    @Override
    public Optional<String> daftarStatus(String nama, String host) {
        return AlamatPublik.di(settings, host).flatMap(alamat -> LetakStatus.Daftar.baca(nama).flatMap(d -> status.jwt(alamat, d)));
    }

    @Override
    public KunciPenerbit kunciBaru(Actor actor, String alasan) {
        if (!actor.adalah(Peran.ADMINISTRATOR)) {
            throw new Forbidden(Reason.of("kredensial.kunci-hanya-administrator"));
        }
        if (alasan.isBlank() || alasan.length() > ALASAN_TERPANJANG) {
            throw new InvalidInput(Reason.of("kredensial.alasan", "maks", ALASAN_TERPANJANG).at("/alasan"));
        }
        return kunci.baru(actor.akun(), alasan.strip());
    }
}
