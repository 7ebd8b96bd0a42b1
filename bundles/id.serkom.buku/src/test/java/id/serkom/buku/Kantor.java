package id.serkom.buku;

import static org.junit.Assert.assertThrows;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.AkunInfo;
import id.serkom.api.service.CatatMasuk;
import id.serkom.api.service.Karantina;
import id.serkom.api.service.PdfSurat;
import id.serkom.api.service.Sop;
import id.serkom.api.skema.NaskahSkema;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Ralat;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.dokumen.BlobCheck;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.naskah.CacatNaskah;
import id.serkom.spi.naskah.CetakanHandler;
import id.serkom.spi.naskah.JenisSurat.NomorLain;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Konteks;
import id.serkom.spi.naskah.LanjutanHandler;
import id.serkom.spi.naskah.NaskahSiap;
import id.serkom.spi.naskah.ParafHandler;
import id.serkom.spi.naskah.Renderer;
import id.serkom.spi.store.Akun;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.NomorDiminta;
import id.serkom.spi.store.SertifikatStore;
import id.serkom.spi.store.SuratBaru;
import id.serkom.spi.store.SuratStore;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.JamPalsu;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/** An office with a letter book over the store in memory, and a clock that moves. */
final class Kantor {

    static final Actor BIDANG = new Actor("bidang", "Petugas Bidang", Set.of(Peran.BIDANG_SERTIFIKASI), Optional.empty(),
            Optional.empty(), Optional.empty());
    static final Actor MAJENE = new Actor("majene", "Petugas Majene", Set.of(Peran.INSTANSI_TERKAIT),
            Optional.of(Contoh.MAJENE), Optional.empty(), Optional.empty());
    static final Actor ANDI = new Actor("andi", "Andi", Set.of(Peran.ASESOR), Optional.empty(), Optional.of(Contoh.ANDI),
            Optional.empty());
    static final JenisSurat DICABUT_TAHAP = jenis("jadwal", "keluar");
    static final JenisSurat TUGAS = new JenisSurat("surat-tugas", "Surat tugas", "surat-tugas", "800.1.11.1", "Biasa",
            Optional.of("kepala-badan"), true, "tugas", "{klasifikasi}/{urut}/ST/{tahun}", List.of(), Map.of(), "uji");
    static final JenisSurat UNDANGAN = jenis("undangan-rapat", "keluar");

    final MemoryStore store = new MemoryStore();
    final JamPalsu jam = new JamPalsu(LocalDate.of(2026, 3, 2));
    final Map<String, String> setelan = new HashMap<>();
    final Map<String, Boolean> blob = new HashMap<>();
    final PengaturanBuku pengaturan = new PengaturanBuku(pid -> Map.copyOf(setelan));
    final SeriPenomoran penomoran = new SeriPenomoran(pengaturan, new RendererPalsu());
    final Suratan surat;

    private int id;

    Kantor() {
        surat = simpul();
    }

    /** One more server over the same store. */
    Suratan simpul() {
        return new Suratan(store.surat(), store.dokumen(), store.berkas(), store.idempotensi(), store, jam, Contoh.referensi(),
                new RendererPalsu(), penomoran, pengaturan, new TanpaParaf(), new TanpaLanjutan(), store.akun(),
                store.cetakan(), new CetakPalsu());
    }

    /** Prints the id of the letter, and so loses none. */
    static final class CetakPalsu implements CetakanHandler {

        @Override
        public PdfSurat pdf(Surat surat, Cetakan cetakan) {
            return new PdfSurat(surat.jenis() + ".pdf", cetakan.kode(), ByteBuffer.wrap(surat.id().getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public boolean pulihkan(Surat surat, Cetakan cetakan) {
            return true;
        }

        @Override
        public Cetakan ulangi(Surat surat, Cetakan cetakan) {
            return cetakan.tercetak("a".repeat(64));
        }
    }

    /** No draft waits in this office. */
    private final class TanpaParaf implements ParafHandler {

        @Override
        public Surat paraf(Actor actor, String surat, boolean setuju, Optional<String> catatan) {
            return store.surat().find(surat).orElseThrow();
        }

        @Override
        public Surat tarik(Actor actor, String surat, String alasan) {
            return store.surat().find(surat).orElseThrow();
        }

        @Override
        public Surat ajukanUlang(Actor actor, String surat) {
            return store.surat().find(surat).orElseThrow();
        }
    }

    /** Nor is a letter here about another: that is the kernel's. */
    private final class TanpaLanjutan implements LanjutanHandler {

        @Override
        public Surat ralat(Actor actor, String surat, List<Ralat> ralat, String alasan, Optional<String> kunci) {
            return store.surat().find(surat).orElseThrow();
        }

        @Override
        public Surat cabut(Actor actor, String surat, String alasan, Optional<String> kunci) {
            return store.surat().find(surat).orElseThrow();
        }

        @Override
        public Surat petikan(Actor actor, String surat, String asesi, Optional<String> kunci) {
            return store.surat().find(surat).orElseThrow();
        }

        @Override
        public Surat salinan(Actor actor, String surat, Optional<String> kunci) {
            return store.surat().find(surat).orElseThrow();
        }
    }

    /** The code of the refusal. */
    static String ditolak(Class<? extends SerkomException> jenis, Callable<?> kerja) {
        return assertThrows(jenis, kerja::call).reasons().get(0).code();
    }

    static String ditolak(Class<? extends SerkomException> jenis, Runnable kerja) {
        return assertThrows(jenis, kerja::run).reasons().get(0).code();
    }

    String id(String jenis) {
        id++;
        return Contoh.id(jenis, id);
    }

    static JenisSurat jenis(String jenis, String seri) {
        return new JenisSurat(jenis, "Undangan rapat", "surat-dinas", "000.1.5", "Biasa", Optional.of("kepala-badan"), true, seri,
                "{klasifikasi}/{urut}/{unit}/{tahun}", List.of(), Map.of("registrasi", new NomorLain("registrasi", "REG {urut:3}")),
                "uji");
    }

    void akun(String nama, String panggilan, boolean aktif, Optional<String> pejabat) {
        simpan(new Akun(nama, 0, new AkunInfo(nama, panggilan, Set.of(Peran.BIDANG_SERTIFIKASI), Optional.empty(), Optional.empty(),
                pejabat, aktif, false, 0), "x", 0, Optional.empty()));
    }

    Dokumen unggah(String sha256) {
        Dokumen d = new Dokumen(id("DOC"), 0, sha256, "surat.pdf", 10, "application/pdf", "bidang", Optional.empty(), jam.saat());
        blob.put(sha256, true);
        simpan(d);
        return d;
    }

    CatatMasuk suratMasuk(String nomor, Dokumen scan) {
        return new CatatMasuk("surat-umum", Optional.of(Contoh.MAJENE), "BKPSDM Kabupaten Majene", nomor, jam.tanggal(),
                jam.tanggal(), "Permintaan keterangan", scan.id(), Optional.empty());
    }

    void simpan(Catatan... catatan) {
        store.commit(ChangeSet.of(jam.saat(), List.of(catatan), jurnal("uji.simpan", Data.KOSONG)));
    }

    JournalEntry jurnal(String kejadian, Data isi) {
        return JournalEntry.baru(Contoh.BERKAS, jam.saat(), "bidang", Optional.empty(), kejadian, Optional.of(Contoh.BERKAS),
                Contoh.BERKAS, isi);
    }

    /** A letter of ours, as the kernel asks for it. */
    Surat keluar(JenisSurat jenis, UnaryOperator<Surat> ubah) {
        return keluar(jenis, ubah, Data.KOSONG);
    }

    Surat keluar(JenisSurat jenis, UnaryOperator<Surat> ubah, Data model) {
        String idSurat = id("SURAT");
        String tanda = Nomor.tanda(idSurat);
        Surat s = ubah.apply(new Surat(idSurat, 0, Arah.KELUAR, jenis.jenis(), SuratStatus.BERNOMOR, "", jam.tanggal().getYear(),
                Optional.empty(), Optional.empty(), Optional.empty(), jam.tanggal(), Optional.empty(), Optional.empty(),
                "Undangan A & B", "Kepala BKPSDM Kabupaten Majene", Optional.of(Contoh.MAJENE), jenis.klasifikasi(), "Biasa", 0,
                Optional.of(Contoh.BERKAS), Optional.of("rapat"), 1, Optional.empty(), Optional.empty(), Optional.of("mandat-kepala"),
                Optional.empty(), Optional.empty(), "", Optional.empty(), jam.saat(), "bidang"));
        String html = "<html><title>Undangan A &amp; B</title><p>Yth. Kepala BKPSDM Kabupaten Majene</p><p>" + tanda + ", "
                + Tanggal.panjang(s.tanggal()) + ", Rahma, \u27e6registrasi:" + idSurat + "\u27e7</p></html>";
        List<NomorDiminta> nomor = new ArrayList<>();
        if (s.status() == SuratStatus.BERNOMOR && s.nomor().isEmpty()) {
            nomor.add(penomoran.surat(jenis, s.tanggal(), tanda));
            nomor.add(penomoran.lain(jenis, "registrasi", s.tanggal(), "\u27e6registrasi:" + idSurat + "\u27e7"));
        }
        Data isi = Data.of(Map.of("surat", List.of(Map.of("id", idSurat, "nomor", tanda))));
        store.commit(new ChangeSet(jam.saat(), List.of(),
                List.of(new SuratBaru(s, s.nomor().isPresent() ? html.replaceAll("\u27e6[^\u27e7]*\u27e7", s.nomor().get()) : html,
                        model, nomor)), Optional.empty(), List.of(),
                List.of(jurnal("uji.surat", nomor.isEmpty() ? Data.KOSONG : isi)), Optional.empty()));
        return store.surat().find(idSurat).orElseThrow();
    }

    /** A berkas that closed its rapat with a letter, has a document on file and a certificate. */
    Surat berkasDenganSertifikat() {
        Dokumen bukti = unggah("b".repeat(64));
        Berkas berkas = Contoh.berkas("penetapan");
        simpan(new Berkas(berkas.id(), 0, berkas.sop(), berkas.sopVersi(), berkas.skema(), berkas.skemaVersi(), berkas.nama(),
                berkas.tahap(), berkas.status(), 1, 0, Optional.empty(), berkas.dibuka(), "bidang"),
                new PosisiTahap(id("POS"), 0, berkas.id(), "rapat", 1, jam.tanggal(), Optional.of(jam.tanggal()), 1,
                        List.of("rekap-nilai"), "surat", Data.KOSONG, false),
                new Kelengkapan(id("KEL"), 0, berkas.id(), "rapat", 1, "rekap-nilai", "rekap-nilai", Optional.empty(),
                        Optional.empty(), Optional.of(bukti.id()), Optional.empty()));
        Surat s = keluar(UNDANGAN, u -> u);
        simpan(new Kelengkapan(id("KEL"), 0, berkas.id(), "rapat", 1, "surat", "surat", Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(s.id())),
                new Sertifikat(id("SERT"), 0, berkas.id(), id("ASESI"), Contoh.MAJENE, "Rahma", "ppd", "1.0", s.id(),
                        s.nomor().orElseThrow(), "REG 001", s.tanggal(), s.tanggal().plusYears(3), SertifikatStatus.BERLAKU,
                        "sendiri", Optional.empty(), Optional.empty()));
        return s;
    }

    StoreBukuSurat buku() {
        return buku(store.surat(), store.berkas(), store.dokumen(), store.sertifikat(), store.journal());
    }

    StoreBukuSurat buku(SuratStore suratStore, BerkasStore berkas, DokumenStore dokumen, SertifikatStore sertifikat,
            JournalStore journal) {
        return new StoreBukuSurat(suratStore, berkas, dokumen, sertifikat, journal, store.sidik(), new BlobPalsu(), jam,
                store.akun(), store.cetakan());
    }

    private final class BlobPalsu implements BlobStore {

        @Override
        public Tersimpan simpan(InputStream isi, long batas, BlobCheck check) {
            throw new AssertionError("tidak ditanyakan");
        }

        @Override
        public Optional<SeekableByteChannel> buka(String sha256) {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> utuh(String sha256) {
            return Optional.ofNullable(blob.get(sha256));
        }
    }

    static final class RendererPalsu implements Renderer {

        @Override
        public Optional<JenisSurat> jenis(String jenis, LocalDate pada, Optional<BundelVersi> peminta) {
            return jenis().stream().filter(j -> j.jenis().equals(jenis)).findFirst();
        }

        @Override
        public List<JenisSurat> jenis() {
            return List.of(UNDANGAN, TUGAS, DICABUT_TAHAP, Kantor.jenis("pencabutan-jadwal", "keluar"),
                    new JenisSurat("daftar-hadir", "Daftar hadir", "formulir", "", "Biasa", Optional.empty(), false,
                    "keluar", "{urut}", List.of(), Map.of(), "uji"));
        }

        @Override
        public boolean terhenti(String jenis, LocalDate pada) {
            return jenis.equals("jadwal-undangan");
        }

        @Override
        public Optional<CacatNaskah> cacat(String jenis, NaskahSkema naskah) {
            return Optional.empty();
        }

        @Override
        public NaskahSiap render(Konteks konteks) {
            return new NaskahSiap("<p></p>", "uji", "uji", "uji", List.of());
        }

        @Override
        public String sop(Sop sop, List<Aksi> aksi, LocalDate pada) {
            throw new AssertionError("tidak ditanyakan");
        }

        @Override
        public List<Karantina> karantina() {
            return List.of();
        }
    }
}
