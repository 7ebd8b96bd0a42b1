package id.serkom.itests.cerita;
import id.serkom.api.data.BundelVersi;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.BukuSurat;
import id.serkom.api.service.CetakSop;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.PesanCatalog;
import id.serkom.api.service.ReferensiService;
import id.serkom.api.service.Settings;
import id.serkom.api.service.SuratService;
import id.serkom.api.service.TenggatService;
import id.serkom.api.service.TtdService;
import id.serkom.api.skema.PenentuKeputusan;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Prasyarat;
import id.serkom.api.tahap.Tahap;
import id.serkom.buku.PengaturanBuku;
import id.serkom.buku.SeriPenomoran;
import id.serkom.buku.StoreBukuSurat;
import id.serkom.buku.Suratan;
import id.serkom.dokumen.BlobDokumenService;
import id.serkom.kernel.berkas.KernelBerkasService;
import id.serkom.kernel.catalog.AturanCatalog;
import id.serkom.kernel.catalog.PrasyaratCatalog;
import id.serkom.kernel.catalog.CetakCatalog;
import id.serkom.kernel.catalog.Facts;
import id.serkom.kernel.catalog.InstalledTahap;
import id.serkom.kernel.catalog.Sops;
import id.serkom.kernel.catalog.TahapCatalog;
import id.serkom.kernel.cetak.KernelCetakSop;
import id.serkom.kernel.cetak.KernelCetakanHandler;
import id.serkom.kernel.clock.DeadlineKeeper;
import id.serkom.kernel.job.JobRunner;
import id.serkom.kernel.kalender.KalenderTerpasang;
import id.serkom.kernel.lanjutan.KernelLanjutanHandler;
import id.serkom.kernel.message.BundlePesanCatalog;
import id.serkom.kernel.paraf.KernelParafHandler;
import id.serkom.kernel.port.Ports;
import id.serkom.kernel.report.KernelTenggatService;
import id.serkom.kernel.simpul.Denyut;
import id.serkom.kernel.simpul.Keadaan;
import id.serkom.kernel.ttd.KernelTtdService;
import id.serkom.naskah.VelocityRenderer;
import id.serkom.referensi.JournaledReferensiService;
import id.serkom.referensi.SeedReferensi;
import id.serkom.referensi.StoreReferensi;
import id.serkom.skema.PaketSkemaCatalog;
import id.serkom.spi.naskah.PdfRenderer;
import id.serkom.spi.naskah.PenyertaPdf;
import id.serkom.spi.naskah.Renderer;
import id.serkom.spi.sign.SignatureVerifier;
import id.serkom.spi.sign.Signer;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.tahap.informasi.Informasi;
import id.serkom.tahap.pelaksanaan.Pelaksanaan;
import id.serkom.tahap.penerbitan.Penerbitan;
import id.serkom.tahap.penetapan.Penetapan;
import id.serkom.tahap.permohonan.TahapPermohonan;
import id.serkom.tahap.rapat.Rapat;
import id.serkom.tahap.rencana.Rencana;
import id.serkom.tahap.verifikasi.Verifikasi;
import id.serkom.testing.dokumen.MemoryBlobStore;
import id.serkom.testing.naskah.MemoryPdfRenderer;
import id.serkom.testing.store.StorePorts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** The server: every bundle as it is shipped, over the stores of a story. */
final class Peladen {

    private static final List<String> REGISTER = List.of("instansi", "tuk", "asesor", "pejabat", "mandat");

    final StorePorts store;
    final Penyela penyela = new Penyela();
    final Kerangka kerangka = new Kerangka();
    final TahapCatalog tahap;
    final AturanCatalog aturan = new AturanCatalog();
    final PrasyaratCatalog prasyarat = new PrasyaratCatalog();
    final CetakCatalog cetak = new CetakCatalog();
    final KernelCetakanHandler cetakan;
    final TtdService ttd;
    final MemoryBlobStore gudang = new MemoryBlobStore();
    final ReferensiService referensi;
    final DokumenService dokumen;
    final Renderer naskah;
    final PaketSkemaCatalog skema;
    final SuratService surat;
    final BukuSurat buku;
    final TenggatService tenggat;
    final PesanCatalog pesan;
    final DeadlineKeeper penjaga;

    private final Map<String, Map<String, String>> setelan = new ConcurrentHashMap<>();
    private final ServiceReference<PdfRenderer> pencetak = acuan("", "", null);
    private final Ports ports;
    private volatile Consumer<ChangeSet> sebelumCommit = set -> { };
    private Denyut simpul;
    private JobRunner pekerja;
    private BerkasService berkas;

    Peladen(Jam jam, StorePorts store) {
        this.store = store;
        this.tahap = new TahapCatalog(jam);
        setel("id.serkom.buku", "saldo.keluar.2026", "345");
        Settings settings = pid -> Map.copyOf(setelan.getOrDefault(pid, Map.of()));
        pasangTahap();
        Sops sops = new Sops(kerangka.konteks(), tahap, settings, jam);
        pesan = new BundlePesanCatalog(kerangka.konteks());
        StoreReferensi register = new StoreReferensi(store.referensi());
        naskah = new VelocityRenderer(kerangka.konteks(), register, settings, jam);
        skema = new PaketSkemaCatalog(kerangka.konteks(), store.skema(), this::commit, jam, naskah);
        KalenderTerpasang kalender = new KalenderTerpasang(kerangka.konteks(), settings, jam);
        new SeedReferensi(store.referensi(), this::commit, jam, settings);
        referensi = new JournaledReferensiService(store.referensi(), this::commit, jam, settings);
        REGISTER.forEach(r -> referensi.impor(Orang.ADMIN, r, berkasUji("/cerita/" + r + ".csv")));
        PengaturanBuku pengaturan = new PengaturanBuku(settings);
        SeriPenomoran penomoran = new SeriPenomoran(pengaturan, naskah);
        ports = new Ports(tahap, sops, aturan, prasyarat, cetak, skema, penyela.atas(store.berkas()), store.surat(), store.idempotensi(),
                store.pekerjaan(), store.journal(), this::commit, register, naskah, penomoran, jam, kalender, settings);
        pasangPencetak(new MemoryPdfRenderer());
        cetakan = new KernelCetakanHandler(ports, store.cetakan(), gudang, store.sertifikat(), diam());
        ttd = new KernelTtdService(ports, store.cetakan(), store.dokumen(), gudang);
        dokumen = new BlobDokumenService(gudang, store.dokumen(), store.surat(), this::commit, jam, settings);
        surat = new Suratan(store.surat(), store.dokumen(), store.berkas(), store.idempotensi(), this::commit, jam, register,
                naskah, penomoran, pengaturan, new KernelParafHandler(ports), new KernelLanjutanHandler(ports), store.akun(),
                store.cetakan(), cetakan);
        buku = new StoreBukuSurat(store.surat(), store.berkas(), store.dokumen(), store.sertifikat(), store.journal(), store.sidik(),
                gudang, jam, store.akun(), store.cetakan());
        nyalakan();
        penjaga = new DeadlineKeeper(ports, simpul);
        penjaga.close();
        tenggat = new KernelTenggatService(ports, penjaga);
    }

    /** A server that looks at the others only when the story says so; after a restart it is another one. */
    private void nyalakan() {
        String nama = "peladen-" + store.simpul().list().size();
        simpul = new Denyut(store.simpul(), ports.clock, () -> nama,
                () -> Map.of(Keadaan.KALENDER, Long.toHexString(ports.kalender.versi())), new ScheduledThreadPoolExecutor(1));
        simpul.lihat();
        pekerja = pekerjaBaru();
        berkas = new KernelBerkasService(ports, pekerja);
    }

    Sops sops() {
        return ports.sops;
    }

    /** The printer of the SOPs. */
    CetakSop cetakSop() {
        return new KernelCetakSop(ports.sops, cetak, naskah, ports.clock);
    }

    BerkasService berkas() {
        return berkas;
    }

    /** Installs the eight tahap, as new bundles would. */
    void pasangTahap() {
        for (Tahap satu : List.of(new Informasi(), new TahapPermohonan(), new Verifikasi(), new Rencana(), new Pelaksanaan(),
                new Rapat(), new Penetapan(), new Penerbitan())) {
            String nama = satu.getClass().getPackageName();
            pasangTahap(satu, "1.0.0", kerangka.versi(nama));
        }
    }

    /** Installs one, with the forms of our bundle of that name. */
    void pasangTahap(Tahap satu, String versi, BundelVersi bundel) {
        tahap.add(new InstalledTahap(satu, Facts.of(satu.getClass().getAnnotation(MutuBaku.class)), versi, Optional.of(bundel),
                path -> kerangka.buka(bundel.nama(), path)));
    }

    Runnable pasangAturan(String nama, PenentuKeputusan satu) {
        ServiceReference<PenentuKeputusan> acuan = acuan(PenentuKeputusan.LAYANAN, nama, null);
        aturan.bind(acuan, satu);
        return () -> aturan.remove(acuan);
    }

    /** Installs what prints letters. */
    void pasangPencetak(PdfRenderer satu) {
        cetak.bindPdf(pencetak, satu);
    }

    void lepasPencetak() {
        cetak.removePdf(pencetak);
    }

    /** That of another server. */
    KernelCetakanHandler cetakanLain() {
        return new KernelCetakanHandler(ports, store.cetakan(), gudang, store.sertifikat(), diam());
    }

    /** Installs what travels in PDF; what is given back takes it away. */
    Runnable pasangPenyerta(PenyertaPdf satu) {
        ServiceReference<PenyertaPdf> acuan = acuan("", "", null);
        cetak.bindPenyerta(acuan, satu);
        return () -> cetak.removePenyerta(acuan);
    }

    Runnable pasangSigner(String kode, Signer satu) {
        ServiceReference<Signer> acuan = acuan(Signer.KODE, kode, null);
        cetak.bindSigner(acuan, satu);
        return () -> cetak.removeSigner(acuan);
    }

    void pasangVerifier(SignatureVerifier satu) {
        cetak.bindVerifier(acuan("", "", null), satu);
    }

    /** As the register knows him today. */
    Pejabat pejabat(String kode) {
        return ports.referensi.find(Pejabat.class, kode, ports.clock.tanggal()).orElseThrow();
    }

    /** @param bundel one of ours whose texts say its reasons */
    Runnable pasangPrasyarat(String kode, Prasyarat satu, String bundel) {
        ServiceReference<Prasyarat> acuan = acuan(Prasyarat.KODE, kode, kerangka.bundel(bundel));
        prasyarat.bind(acuan, satu);
        return () -> prasyarat.remove(acuan);
    }

    /**
     * Installs a linked SOP: its bundle with its tahap and the precondition that it offers; what is given back takes it all away.
     *
     * @param prasyarat kode of the precondition
     */
    Runnable pasangSop(String bundel, List<Tahap> baru, String prasyarat, Prasyarat satu) {
        kerangka.pasangLagi(bundel);
        baru.forEach(t -> pasangTahap(t, "1.0.0", kerangka.versi(bundel)));
        Runnable lepasPrasyarat = pasangPrasyarat(prasyarat, satu, bundel);
        return () -> {
            lepasPrasyarat.run();
            baru.forEach(tahap::remove);
            kerangka.lepas(bundel);
        };
    }

    /** A service with one property. */
    @SuppressWarnings("unchecked")
    private static <S> ServiceReference<S> acuan(String properti, String nilai, Bundle bundel) {
        return (ServiceReference<S>) Proxy.newProxyInstance(Peladen.class.getClassLoader(), new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getProperty" -> properti.equals(arguments[0]) ? nilai : null;
                    case "getBundle" -> bundel;
                    case "compareTo" -> proxy == arguments[0] ? 0 : 1;
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A runner of jobs that works only when the story says so. */
    private JobRunner pekerjaBaru() {
        return new JobRunner(ports, simpul, diam());
    }

    private static ScheduledThreadPoolExecutor diam() {
        return new ScheduledThreadPoolExecutor(1) {
            @Override
            public void execute(Runnable kerja) {
                Objects.requireNonNull(kerja);
            }
        };
    }

    private static String berkasUji(String path) {
        try (InputStream in = Peladen.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Committed commit(ChangeSet set) {
        sebelumCommit.accept(set);
        return store.committer().commit(set);
    }

    /** What happens before each commit from now on, such as the server dying. */
    void sebelumCommit(Consumer<ChangeSet> apa) {
        sebelumCommit = apa;
    }

    void setel(String pid, String kunci, String nilai) {
        Map<String, String> baru = new TreeMap<>(setelan.getOrDefault(pid, Map.of()));
        baru.put(kunci, nilai);
        setelan.put(pid, Map.copyOf(baru));
    }

    /** Runs the jobs that wait, until none is left. */
    void kerjakan() {
        pekerja.round();
    }

    /** Prints the letters that wait for it. */
    void cetak() {
        cetakan.round();
    }

    /** Some seconds go by in which this server looks at the others. */
    void lihat(int kali) {
        for (int i = 0; i < kali; i++) {
            simpul.lihat();
        }
    }

    /** It goes away and comes back: nothing that it held in memory is left. */
    void hidupkanLagi() {
        pekerja.close();
        nyalakan();
    }

    void matikan() {
        pekerja.close();
        kerangka.tutup();
    }
}
