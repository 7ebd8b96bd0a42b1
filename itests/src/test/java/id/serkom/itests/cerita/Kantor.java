package id.serkom.itests.cerita;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.AkunInfo;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.Bukti;
import id.serkom.api.service.BukuSurat;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.service.ReferensiService;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.service.SuratService;
import id.serkom.api.service.TenggatService;
import id.serkom.api.skema.PenentuKeputusan;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Prasyarat;
import id.serkom.api.tahap.Tahap;
import id.serkom.kernel.catalog.TahapCatalog;
import id.serkom.spi.naskah.Renderer;
import id.serkom.spi.paket.PemeriksaPaket;
import id.serkom.spi.store.Akun;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.Terisi;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.store.StorePorts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.function.ThrowingRunnable;
import org.junit.rules.ExternalResource;

/**
 * The office of a story: the server in one JVM and a clock that the story moves. When the story ends it has named every letter,
 * and the proof of the letter book is whole.
 */
final class Kantor extends ExternalResource {

    /** The first round of a JVM loads its classes; it is no story's. */
    private static final AtomicBoolean DINGIN = new AtomicBoolean(true);

    final Jam jam = new Jam("2026-03-02");

    final StorePorts store;
    final Kerangka kerangka;
    final TahapCatalog tahap;
    final SuratService surat;
    final BukuSurat buku;
    final TenggatService tenggat;
    final ReferensiService referensi;
    final Renderer naskah;
    final PemeriksaPaket skema;

    final Peladen peladen;

    private final Set<String> disebut = new HashSet<>();
    private final Duration anggaran;
    private Duration mulai;

    /** A story has less than one second, and six so that none fails on a slow processor or one that others use by half. */
    Kantor() {
        this(Duration.ofSeconds(6));
    }

    /** @param anggaran time that a story may work, of its own thread, so that a busy machine fails none */
    Kantor(Duration anggaran) {
        this(anggaran, new MemoryStore());
    }

    Kantor(Duration anggaran, StorePorts store) {
        this.anggaran = anggaran;
        this.store = store;
        this.peladen = new Peladen(jam, store);
        this.kerangka = peladen.kerangka;
        this.tahap = peladen.tahap;
        this.surat = peladen.surat;
        this.buku = peladen.buku;
        this.tenggat = peladen.tenggat;
        this.referensi = peladen.referensi;
        this.naskah = peladen.naskah;
        this.skema = peladen.skema;
    }

    BerkasService berkas() {
        return peladen.berkas();
    }

    void pasangTahap() {
        peladen.pasangTahap();
    }

    /** Installs a decision rule written in Java under that name; what is given back takes it away. */
    Runnable pasangAturan(String nama, PenentuKeputusan aturan) {
        return peladen.pasangAturan(nama, aturan);
    }

    /** Installs a precondition that speaks with the texts of that bundle; what is given back takes it away. */
    Runnable pasangPrasyarat(String kode, Prasyarat prasyarat, String bundel) {
        return peladen.pasangPrasyarat(kode, prasyarat, bundel);
    }

    /** Installs a linked SOP with its tahap and its precondition; what is given back takes it away. */
    Runnable pasangSop(String bundel, List<Tahap> tahap, String prasyarat, Prasyarat satu) {
        return peladen.pasangSop(bundel, tahap, prasyarat, satu);
    }

    /** Installs one of another version beside it. */
    void pasangTahap(Tahap satu, String versi, BundelVersi bundel) {
        peladen.pasangTahap(satu, versi, bundel);
    }

    /** What happens before each commit from now on, such as the server dying. */
    void sebelumCommit(Consumer<ChangeSet> apa) {
        peladen.sebelumCommit(apa);
    }

    /** Runs once, just before the first commit of that event. */
    void sebelumPertama(String kejadian, Runnable apa) {
        AtomicBoolean sudah = new AtomicBoolean();
        sebelumCommit(set -> {
            if (set.journal().stream().map(JournalEntry::kejadian).anyMatch(kejadian::equals) && sudah.compareAndSet(false, true)) {
                apa.run();
            }
        });
    }

    /** Runs once, just after an action next read the contents of a berkas by that method. */
    void sesudahBaca(String bacaan, Runnable apa) {
        peladen.penyela.sesudah(bacaan, apa);
    }

    void setel(String pid, String kunci, String nilai) {
        peladen.setel(pid, kunci, nilai);
    }

    /** Nine in the morning of that day; the rounds that run by night have run. */
    void hari(String tanggal) {
        jam.ke(tanggal);
        peladen.penjaga.round();
    }

    /** Runs the jobs that wait, until none is left. */
    void kerjakan() {
        peladen.kerjakan();
    }

    /** Seconds in which the server looks at the others go by. */
    void lihatSimpul(int kali) {
        peladen.lihat(kali);
    }

    /** The server goes away and comes back: nothing that it held in memory is left. */
    void hidupkanLagi() {
        peladen.hidupkanLagi();
    }

    DokumenService dokumen() {
        return peladen.dokumen;
    }

    String unggah(Actor actor, String nama) {
        byte[] isi = ("%PDF-1.4\n" + nama + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        try {
            Dokumen baru = peladen.dokumen.unggah(actor, "pindaian.pdf", "application/pdf", new ByteArrayInputStream(isi));
            return baru.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EntriReferensi daftarkan(String register, Object... isi) {
        return referensi.tambah(Orang.ADMIN, register, data(isi));
    }

    /** Ends the period of the entry of a register that is in force on the date. */
    void akhiri(String register, String kode, String sampai) {
        EntriReferensi lama = store.referensi().find(register, kode, LocalDate.parse(sampai)).orElseThrow();
        referensi.ubah(Orang.ADMIN, register, lama.id(), lama.revision(),
                lama.isi().with("masa", Map.of("mulai", lama.mulai().toString(), "sampai", sampai)));
    }

    static Data data(Object... namaNilai) {
        Map<String, Object> isi = new TreeMap<>();
        for (int i = 0; i < namaNilai.length; i += 2) {
            isi.put((String) namaNilai[i], namaNilai[i + 1]);
        }
        return Data.of(isi);
    }

    /**
     * The action is refused with that reason, every reason has its text, and nothing was written.
     *
     * @return texts of all reasons
     */
    List<String> ditolak(Class<? extends SerkomException> jenis, String kode, ThrowingRunnable kerja) {
        long sebelum = tertulis();
        List<Reason> alasan = assertThrows(jenis, kerja).reasons();
        assertTrue("ditolak karena " + alasan, alasan.stream().anyMatch(a -> a.code().equals(kode)));
        assertEquals("ditolak, tetapi ada yang tertulis", sebelum, tertulis());
        return alasan.stream().map(this::teks).toList();
    }

    private String teks(Reason alasan) {
        String teks = peladen.pesan.text(alasan);
        assertFalse("alasan tanpa teks: " + alasan, teks.equals(alasan.code()));
        assertFalse("nilai yang tidak ada: " + teks, teks.matches("(?s).*\\{[a-zA-Z-]+\\}.*"));
        return teks;
    }

    /** Entries of the journal; that a document was uploaded does not count. */
    private long tertulis() {
        return jurnal().stream().filter(e -> !e.rantai().equals("dokumen")).count();
    }

    /** The whole journal, oldest first. */
    List<JournalEntry> jurnal() {
        List<JournalEntry> semua = new ArrayList<>();
        List<JournalEntry> lagi = store.journal().sesudah(0, Potongan.TERBANYAK);
        while (!lagi.isEmpty()) {
            semua.addAll(lagi);
            lagi = store.journal().sesudah(lagi.get(lagi.size() - 1).posisi(), Potongan.TERBANYAK);
        }
        return semua;
    }

    /** The newest entry of that kind. */
    JournalEntry jurnal(String kejadian) {
        return jurnal().stream().filter(e -> e.kejadian().equals(kejadian)).reduce((lama, baru) -> baru).orElseThrow();
    }

    /**
     * The letters since the last time, in any order, one kind for each and no others. A draft is "konsep" and its kind, and
     * appears once more with its number.
     */
    List<Surat> terbit(String... jenis) {
        List<Surat> baru = new ArrayList<>();
        for (Surat satu : semuaSurat()) {
            if (disebut.add(satu.id() + (satu.status() == SuratStatus.KONSEP ? "-konsep" : ""))
                    && satu.status() != SuratStatus.DITOLAK) {
                baru.add(satu);
            }
        }
        assertEquals("surat yang terbit", Arrays.stream(jenis).sorted().toList(),
                baru.stream().map(Kantor::sebutan).sorted().toList());
        return baru;
    }

    /** Whatever letters there are: what the story is about is something else. */
    void semuaTerbit() {
        semuaSurat().forEach(s -> disebut.add(s.id() + (s.status() == SuratStatus.KONSEP ? "-konsep" : "")));
    }

    private static String sebutan(Surat surat) {
        return (surat.status() == SuratStatus.KONSEP ? "konsep " : "") + surat.jenis();
    }

    /** Every letter of the book, oldest first. */
    List<Surat> semuaSurat() {
        List<Surat> semua = new ArrayList<>();
        Optional<String> lanjut = Optional.empty();
        do {
            Halaman<Surat> halaman = store.surat().list(SuratQuery.SEMUA, Lingkup.SEMUA,
                    new Potongan(lanjut, Potongan.TERBANYAK));
            semua.addAll(0, halaman.isi().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList());
            lanjut = halaman.lanjut();
        } while (lanjut.isPresent());
        return semua;
    }

    String bukuTercetak(Arah arah, LocalDate dari, LocalDate sampai) {
        StringBuilder tertulis = new StringBuilder();
        try {
            buku.cetak(Orang.BIDANG, arah, dari, sampai).tulis(tertulis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tertulis.toString();
    }

    /** Somebody gets an account. */
    void akun(Actor siapa) {
        AkunInfo info = new AkunInfo(siapa.akun(), siapa.nama(), siapa.peran(), siapa.instansi(), siapa.asesor(), siapa.pejabat(), true,
                false, 0);
        store.committer().commit(ChangeSet.of(jam.saat(), List.of(new Akun(siapa.akun(), 0, info, "x", 0, Optional.empty())),
                JournalEntry.baru("akun", jam.saat(), "admin", Optional.empty(), "akun.tambah", Optional.empty(), siapa.akun(),
                        Data.KOSONG)));
    }

    Bukti buktikan() {
        return buku.buktikan(Orang.BIDANG, LocalDate.of(2026, 1, 1), jam.tanggal());
    }

    @Override
    protected void before() {
        assertEquals("paket naskah yang ditolak", List.of(), peladen.naskah.karantina());
        if (DINGIN.getAndSet(false)) {
            Putaran.sampai(new Kantor(), "penerbitan");
        }
        mulai = terpakai();
    }

    private static Duration terpakai() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    /** Every letter of ours that was frozen from a text has its document since then, and nothing else has one. */
    private void bercetakanBilaBeku(Surat satu) {
        boolean bernaskah = store.surat().isi(satu.id()).filter(i -> !i.html().isEmpty()).isPresent();
        Optional<Cetakan> cetakan = store.cetakan().find(satu.id());
        assertEquals(satu.jenis(), satu.arah() == Arah.KELUAR && Terisi.beku(satu) && bernaskah, cetakan.isPresent());
        assertTrue(satu.jenis(), cetakan.map(Cetakan::kode).orElse("0".repeat(26)).matches("[0-9A-HJKMNP-TV-Z]{26}"));
    }

    @Override
    protected void after() {
        Duration lama = terpakai().minus(mulai);
        peladen.sebelumCommit(set -> { });
        peladen.matikan();
        terbit();
        assertEquals(List.of(), buktikan().temuan());
        semuaSurat().forEach(this::bercetakanBilaBeku);
        assertTrue("cerita terlalu lama: " + lama, lama.compareTo(anggaran) < 0);
    }
}
