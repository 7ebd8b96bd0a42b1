package id.serkom.dokumen;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.UnsupportedContent;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.IsiDokumen;
import id.serkom.api.service.Settings;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.dokumen.BlobStore.Tersimpan;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.SuratStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Documents whose bytes are in a {@link BlobStore} and whose entries are in the store. The bytes come first: an entry whose
 * bytes are not there cannot be; bytes without an entry, left by a crash in between, harm nobody.
 *
 * <p>The bytes are held against their hash when a document is opened for the first time in this process, their number each time;
 * the proof of the letter book holds all of them against it.
 */
@Component(name = "id.serkom.dokumen", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class BlobDokumenService implements DokumenService {

    static final String RANTAI = "dokumen";

    /** What a program claims that does not know. */
    private static final Set<String> TANPA_TIPE = Set.of("", "application/octet-stream");
    private static final Set<Peran> PENGUNGGAH = Set.of(Peran.BIDANG_SERTIFIKASI, Peran.INSTANSI_TERKAIT, Peran.ASESOR,
            Peran.INSTANSI_BERWENANG);
    private static final int TAMPIL_TERPANJANG = 100;

    private final BlobStore blob;
    private final DokumenStore dokumen;
    private final Committer committer;
    private final OfficeClock jam;
    private final Settings settings;
    private final DokumenAccess access;
    private final SudahDiperiksa diperiksa = new SudahDiperiksa();

    @Activate
    public BlobDokumenService(@Reference BlobStore blob, @Reference DokumenStore dokumen, @Reference SuratStore surat,
            @Reference Committer committer, @Reference OfficeClock jam, @Reference Settings settings) {
        this.blob = blob;
        this.dokumen = dokumen;
        this.committer = committer;
        this.jam = jam;
        this.settings = settings;
        this.access = new DokumenAccess(dokumen, surat);
    }

    @Override
    public Dokumen unggah(Actor actor, String nama, String tipe, InputStream isi) throws IOException {
        Dokumen baru = simpan(actor, nama, tipe, isi);
        catat(actor, List.of(baru));
        return dokumen.find(baru.id()).orElseThrow();
    }

    @Override
    public Dokumen simpan(Actor actor, String nama, String tipe, InputStream isi) throws IOException {
        if (actor.peran().stream().noneMatch(PENGUNGGAH::contains)) {
            throw new Forbidden(Reason.of("dokumen.tidak-berperan"));
        }
        List<Reason> salah = NamaDokumen.check(nama);
        if (!salah.isEmpty()) {
            throw new InvalidInput(salah);
        }
        PengaturanDokumen pengaturan = PengaturanDokumen.of(settings);
        Optional<TipeDokumen> diakui = diakui(tipe == null ? "" : tipe, pengaturan);
        TipeDokumen[] ditemukan = new TipeDokumen[1];
        Tersimpan tersimpan = blob.simpan(isi, pengaturan.batas(),
                (apa, semua) -> ditemukan[0] = kenali(apa, semua, diakui, nama, pengaturan));
        return baru(actor, nama, ditemukan[0], tersimpan);
    }

    private static Optional<TipeDokumen> diakui(String tipe, PengaturanDokumen pengaturan) {
        if (TANPA_TIPE.contains(tipe.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(TipeDokumen.of(tipe).filter(pengaturan.tipe()::contains)
                .orElseThrow(() -> tidakDiterima(tipe, pengaturan)));
    }

    private static TipeDokumen kenali(Tersimpan apa, SeekableByteChannel semua, Optional<TipeDokumen> diakui, String nama,
            PengaturanDokumen pengaturan) throws IOException {
        if (apa.ukuran() == 0) {
            throw new InvalidInput(Reason.of("dokumen.kosong"));
        }
        TipeReader.Temuan temuan = TipeReader.read(apa.awal(), semua)
                .filter(t -> pengaturan.tipe().contains(t.tipe()))
                .orElseThrow(() -> tidakDiterima("", pengaturan));
        TipeDokumen tipe = temuan.tipe();
        if (!temuan.utuh()) {
            throw new UnsupportedContent(Reason.of("dokumen.terpotong", "tipe", tipe.mime()));
        }
        if (diakui.isPresent() && diakui.get() != tipe) {
            throw new UnsupportedContent(Reason.of("dokumen.tipe-tidak-cocok", "diakui", diakui.get().mime())
                    .with("ditemukan", tipe.mime()));
        }
        if (!tipe.berakhiran(nama)) {
            throw new UnsupportedContent(Reason.of("dokumen.akhiran-tidak-cocok", "ditemukan", tipe.mime()).at("/nama"));
        }
        return tipe;
    }

    private static UnsupportedContent tidakDiterima(String tipe, PengaturanDokumen pengaturan) {
        String diterima = pengaturan.tipe().stream().sorted().map(TipeDokumen::name).collect(Collectors.joining(", "));
        String tampil = tipe.isBlank() ? "isi yang tidak dikenali" : tipe.substring(0, Math.min(tipe.length(), TAMPIL_TERPANJANG));
        return new UnsupportedContent(Reason.of("dokumen.tipe-tidak-diterima", "tipe", tampil).with("diterima", diterima));
    }

    private Dokumen baru(Actor actor, String nama, TipeDokumen tipe, Tersimpan tersimpan) {
        Instant saat = jam.saat();
        boolean atasNamaInstansi = actor.adalah(Peran.INSTANSI_TERKAIT) && !actor.adalah(Peran.BIDANG_SERTIFIKASI);
        return new Dokumen(Ids.baru(saat), 0, tersimpan.sha256(), nama, tersimpan.ukuran(), tipe.mime(), actor.akun(),
                atasNamaInstansi ? actor.instansi() : Optional.empty(), saat);
    }

    @Override
    public void catat(Actor actor, List<Dokumen> tersimpan) {
        for (Dokumen baru : tersimpan) {
            if (!baru.diunggahOleh().equals(actor.akun())) {
                throw new Forbidden(Reason.of("dokumen.tidak-berperan"));
            }
            Instant saat = jam.saat();
            committer.commit(ChangeSet.of(saat, List.of(baru), JournalEntry.baru(RANTAI, saat, actor.akun(), Optional.empty(),
                    "dokumen.unggah", Optional.empty(), baru.id(),
                    Data.of(Map.of("sha256", baru.sha256(), "ukuran", baru.ukuran(), "tipe", baru.tipe())))));
        }
    }

    @Override
    public Dokumen find(Actor actor, String id) {
        return dokumen.find(id).filter(d -> access.terlihat(actor, d))
                .orElseThrow(() -> new NotFound(Reason.of("dokumen.tidak-ada")));
    }

    @Override
    public IsiDokumen buka(Actor actor, String id) {
        Dokumen ada = find(actor, id);
        try {
            if (!diperiksa.sudah(ada.sha256())) {
                if (!blob.utuh(ada.sha256()).orElseThrow(() -> rusak(ada))) {
                    throw rusak(ada);
                }
                diperiksa.tambah(ada.sha256());
            }
            SeekableByteChannel isi = blob.buka(ada.sha256()).orElseThrow(() -> rusak(ada));
            if (isi.size() != ada.ukuran()) {
                isi.close();
                throw rusak(ada);
            }
            return new IsiDokumen(ada, isi);
        } catch (IOException e) {
            throw new UncheckedIOException("dokumen " + id, e);
        }
    }

    private static Conflict rusak(Dokumen dokumen) {
        return new Conflict(Reason.of("dokumen.rusak", "id", dokumen.id()));
    }
}
