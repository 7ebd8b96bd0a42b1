package id.serkom.sertifikat;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.RuangLingkup;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.DokumenTerverifikasi;
import id.serkom.api.service.HasilVerifikasi;
import id.serkom.api.service.Keabsahan;
import id.serkom.api.service.KecocokanBerkas;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.api.service.VerifikasiService;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Renderer;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.PindaianLama;
import id.serkom.spi.store.SertifikatStore;
import id.serkom.spi.store.SuratStore;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Answers by the code that a document bears: read live from the register, nothing kept. */
@Component(name = "id.serkom.sertifikat.verifikasi", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class KodeVerifikasiService implements VerifikasiService {

    /** NIK, NIP and whatever else identifies a person by number, should one stand in a name, in groups or not. */
    private static final Pattern NOMOR_ORANG = Pattern.compile("\\p{Nd}(?:[\\p{Z}\\s.,/_\\p{Pd}]{0,2}\\p{Nd}){7,}");

    private final CetakanStore cetakan;
    private final SuratStore surat;
    private final SertifikatStore sertifikat;
    private final DokumenStore dokumen;
    private final JournalStore journal;
    private final SkemaCatalog skema;
    private final Renderer renderer;
    private final OfficeClock clock;

    @Activate
    public KodeVerifikasiService(@Reference CetakanStore cetakan, @Reference SuratStore surat, @Reference SertifikatStore sertifikat,
            @Reference DokumenStore dokumen, @Reference JournalStore journal, @Reference SkemaCatalog skema, @Reference Renderer renderer,
            @Reference OfficeClock clock) {
        this.cetakan = cetakan;
        this.surat = surat;
        this.sertifikat = sertifikat;
        this.dokumen = dokumen;
        this.journal = journal;
        this.skema = skema;
        this.renderer = renderer;
        this.clock = clock;
    }

    @Override
    public HasilVerifikasi periksa(String kode) {
        return cetakan.berkode(KodeDokumen.baca(kode)).map(c -> hasil(c, KecocokanBerkas.TIDAK_DIPERIKSA))
                .orElse(HasilVerifikasi.tidakDikenal(KecocokanBerkas.TIDAK_DIPERIKSA));
    }

    @Override
    public HasilVerifikasi periksa(InputStream pdf, Optional<String> kode) throws IOException {
        byte[] isi = pdf.readNBytes((int) BITA_TERBANYAK + 1);
        if (isi.length > BITA_TERBANYAK) {
            throw new TooLarge(Reason.of("verifikasi.berkas-terlalu-besar", "maks", BITA_TERBANYAK >> 20));
        }
        // The very bytes are known by themselves: neither a scan nor an older letter carries its code where it can be read.
        String sidik = sha256(isi);
        Optional<Cetakan> asli = cetakan.berisi(sidik);
        if (asli.isPresent()) {
            return hasil(asli.get(), cocok(asli.get(), sidik));
        }
        Optional<Cetakan> dipindai = cetakan.berpindai(sidik);
        if (dipindai.isPresent()) {
            return hasil(dipindai.get(), KecocokanBerkas.DITERBITKAN);
        }
        Optional<HasilVerifikasi> diganti = PindaianLama.cari(sidik, dokumen, journal).flatMap(this::diganti);
        if (diganti.isPresent()) {
            return diganti.get();
        }
        Set<String> kandidat = new LinkedHashSet<>(kode.map(KodeDokumen::baca).stream().toList());
        kandidat.addAll(KodeDalamPdf.cari(isi));
        if (kandidat.isEmpty()) {
            return HasilVerifikasi.tidakDikenal(KecocokanBerkas.TANPA_KODE);
        }
        return kandidat.stream().flatMap(k -> cetakan.berkode(k).stream()).findFirst().map(c -> hasil(c, KecocokanBerkas.BERBEDA))
                .orElse(HasilVerifikasi.tidakDikenal(KecocokanBerkas.BERBEDA));
    }

    /** Of bytes that are its own, signed or not. */
    private static KecocokanBerkas cocok(Cetakan c, String sidik) {
        boolean bertanda = c.bertanda().filter(sidik::equals).isPresent();
        return bertanda || c.cara() != CaraTtd.ELEKTRONIK ? KecocokanBerkas.DITERBITKAN : KecocokanBerkas.TANPA_TANDA_TANGAN;
    }

    private Optional<HasilVerifikasi> diganti(JournalEntry e) {
        return cetakan.find(e.perihal()).map(c -> hasil(c, KecocokanBerkas.PINDAIAN_LAMA, Optional.of(clock.tanggal(e.saat()))));
    }

    private HasilVerifikasi hasil(Cetakan c, KecocokanBerkas berkas) {
        return hasil(c, berkas, Optional.empty());
    }

    private HasilVerifikasi hasil(Cetakan c, KecocokanBerkas berkas, Optional<LocalDate> diganti) {
        // The document and its letter are of one commit.
        Surat s = surat.find(c.id()).orElseThrow();
        Optional<Sertifikat> sert = sertifikat.bersurat(s.id());
        DokumenTerverifikasi tentang = new DokumenTerverifikasi(c.kode(), judul(s), samar(sert.map(Sertifikat::nama).orElse(s.pihak())),
                sert.map(Sertifikat::nomor).or(s::nomor), sert.map(Sertifikat::tanggal).orElse(s.tanggal()), sert.map(this::isi),
                c.ujiCoba());
        return new HasilVerifikasi(keabsahan(c, s, sert), berkas, diganti, Optional.of(tentang));
    }

    private String judul(Surat s) {
        return renderer.jenis(s.jenis(), s.tanggal()).map(JenisSurat::judul).orElse(s.jenis().replace('-', ' '));
    }

    private DokumenTerverifikasi.LingkupSertifikat isi(Sertifikat s) {
        Optional<Skema> versi = skema.find(s.skema(), s.skemaVersi());
        List<DokumenTerverifikasi.Unit> unit = versi.map(v -> RuangLingkup.kini(s, v, surat.isi(s.surat()).map(IsiSurat::model)).stream()
                .map(u -> new DokumenTerverifikasi.Unit(u.kode(), u.judul())).toList()).orElse(List.of());
        return new DokumenTerverifikasi.LingkupSertifikat(s.registrasi(), versi.map(Skema::judul).orElse(s.skema()), s.skema(),
                s.skemaVersi(), s.berlakuSampai(), unit, s.sejak());
    }

    /** What is final goes before what may still change. */
    private Keabsahan keabsahan(Cetakan c, Surat s, Optional<Sertifikat> sert) {
        LocalDate hariIni = clock.tanggal();
        Optional<SertifikatStatus> status = sert.map(Sertifikat::status);
        if (status.filter(SertifikatStatus.DIGANTI::equals).isPresent()) {
            return Keabsahan.DIGANTI;
        }
        if (s.status() == SuratStatus.DICABUT || status.filter(SertifikatStatus.DICABUT::equals).isPresent()) {
            return Keabsahan.DICABUT;
        }
        if (!c.keluar(s.dikirim().isPresent() || sert.flatMap(Sertifikat::diserahkan).isPresent())) {
            return Keabsahan.BELUM_BERLAKU;
        }
        if (c.ujiCoba()) {
            return Keabsahan.UJI_COBA;
        }
        if (sert.filter(x -> x.kedaluwarsa(hariIni)).isPresent()) {
            return Keabsahan.KEDALUWARSA;
        }
        return status.filter(SertifikatStatus.DIBEKUKAN::equals).isPresent() ? Keabsahan.DIBEKUKAN : Keabsahan.BERLAKU;
    }

    private static String samar(String nama) {
        return NOMOR_ORANG.matcher(nama).replaceAll("…");
    }

    private static String sha256(byte[] isi) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(isi));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
