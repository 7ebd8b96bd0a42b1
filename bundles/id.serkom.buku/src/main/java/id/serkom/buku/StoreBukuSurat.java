package id.serkom.buku;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.Bukti;
import id.serkom.api.service.BukuSurat;
import id.serkom.api.surat.Arah;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.SertifikatStore;
import id.serkom.spi.store.SidikStore;
import id.serkom.spi.store.SuratStore;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * The letter book over the stores. For whoever sees all letters; an institution or an asesor has no book.
 */
@Component(name = "id.serkom.buku", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class StoreBukuSurat implements BukuSurat {

    private static final int HARI_TERBANYAK = 366;
    /**
     * First answers to requests are kept seven days ({@code Idempotensi}) and swept by and by:
     * what is as old may be gone, or go meanwhile.
     */
    private static final Duration UMUR_JAWABAN = Duration.ofDays(6);

    private final SuratStore surat;
    private final BerkasStore berkas;
    private final DokumenStore dokumen;
    private final SertifikatStore sertifikat;
    private final JournalStore journal;
    private final SidikStore sidik;
    private final BlobStore blob;
    private final OfficeClock jam;
    private final AkunStore akun;
    private final CetakanStore cetakan;

    @Activate
    public StoreBukuSurat(@Reference SuratStore surat, @Reference BerkasStore berkas, @Reference DokumenStore dokumen,
            @Reference SertifikatStore sertifikat, @Reference JournalStore journal, @Reference SidikStore sidik,
            @Reference BlobStore blob, @Reference OfficeClock jam, @Reference AkunStore akun,
            @Reference CetakanStore cetakan) {
        this.surat = surat;
        this.berkas = berkas;
        this.dokumen = dokumen;
        this.sertifikat = sertifikat;
        this.journal = journal;
        this.sidik = sidik;
        this.blob = blob;
        this.jam = jam;
        this.akun = akun;
        this.cetakan = cetakan;
    }

    @Override
    public Cetakan cetak(Actor actor, Arah arah, LocalDate dari, LocalDate sampai) {
        Akses.semua(actor);
        kurun(dari, sampai);
        if (sampai.isAfter(dari.plusDays(HARI_TERBANYAK))) {
            throw new InvalidInput(Reason.of("buku.kurun-terlalu-panjang", "hari", HARI_TERBANYAK).at("/sampai"));
        }
        return new CetakBuku(surat, new NamaAkun(akun)::nama, arah, dari, sampai)::tulis;
    }

    @Override
    public Bukti buktikan(Actor actor, LocalDate dari, LocalDate sampai) {
        Akses.semua(actor);
        kurun(dari, sampai);
        HasilBukti hasil = new HasilBukti();
        BuktiDokumen buktiDokumen = new BuktiDokumen(dokumen, blob, hasil);
        BuktiSurat buktiSurat = new BuktiSurat(surat, cetakan, buktiDokumen, hasil);
        BuktiNomor nomor = new BuktiNomor(surat, buktiSurat, hasil, new BuktiNomor.Kurun(dari, sampai, jam.tanggal()));
        BuktiBaris baris = new BuktiBaris(sidik, journal, hasil, jam.saat().minus(UMUR_JAWABAN));
        new BuktiJurnal(journal, surat, sidik, baris, hasil).periksa();
        for (int tahun = dari.getYear(); tahun <= sampai.getYear(); tahun++) {
            int satu = tahun;
            terbaca(hasil, "nomor surat " + tahun, () -> nomor.tahun(satu));
        }
        terbaca(hasil, "surat", () -> buktiSurat.kurun(dari, sampai));
        terbaca(hasil, "berkas", () -> new BuktiBerkas(berkas, surat, sertifikat, buktiDokumen, hasil).kurun(dari, sampai));
        terbaca(hasil, "dokumen", () -> dokumen(buktiDokumen, dari, sampai));
        return hasil.bukti(jam.saat());
    }

    private void dokumen(BuktiDokumen bukti, LocalDate dari, LocalDate sampai) {
        for (Dokumen satu : Halaman500.semua(dokumen::list)) {
            LocalDate pada = satu.diunggah().atZone(ZoneOffset.UTC).toLocalDate();
            // The day may differ by one between the office's zone and UTC.
            if (!pada.isBefore(dari.minusDays(1)) && !pada.isAfter(sampai.plusDays(1))) {
                bukti.periksa(satu, "dokumen");
            }
        }
    }

    /** A row that is no longer what its kind must be stops the part that reads it; the row itself was named before. */
    private static void terbaca(HasilBukti hasil, String bagian, Runnable periksa) {
        try {
            periksa.run();
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            hasil.temuan("bagian-tak-terbaca", bagian, "Pemeriksaan " + bagian
                    + " terhenti pada baris yang tidak terbaca; perbaiki baris yang tercatat lalu buktikan lagi.");
        }
    }

    private static void kurun(LocalDate dari, LocalDate sampai) {
        if (sampai.isBefore(dari) || dari.getYear() < 2000 || sampai.getYear() > 2200) {
            throw new InvalidInput(Reason.of("buku.kurun-keliru").at("/sampai"));
        }
    }
}
