package id.serkom.cari;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.NotFound;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.HasilCari;
import id.serkom.api.service.IsiDokumen;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.PemilikDokumen;
import id.serkom.spi.store.SuratBaru;
import id.serkom.spi.store.SuratStore;
import id.serkom.testing.dokumen.MemoryBlobStore;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.JamPalsu;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;

/** An office whose letters and documents are searched, over stores in memory and a real index. */
final class Kantor {

    static final Actor BIDANG = actor("bidang", Peran.BIDANG_SERTIFIKASI, "", "");
    static final Actor OPERATOR = actor("operator", Peran.OPERATOR, "", "");
    static final Actor KEPALA = actor("kepala", Peran.INSTANSI_BERWENANG, "", "");
    static final Actor MAJENE = actor("majene", Peran.INSTANSI_TERKAIT, "i-majene", "");
    static final Actor POLMAN = actor("polman", Peran.INSTANSI_TERKAIT, "i-polman", "");
    static final Actor ANDI = actor("andi", Peran.ASESOR, "", "a-andi");
    static final Actor HASNAH = actor("hasnah", Peran.ASESOR, "", "a-hasnah");

    final MemoryStore store = new MemoryStore();
    final MemoryBlobStore blob = new MemoryBlobStore();
    final JamPalsu jam = new JamPalsu(LocalDate.of(2026, 3, 2));
    final Map<String, String> setelan = new HashMap<>();
    /** Documents that the service of documents shows to nobody, whatever the index says. */
    final Set<String> tertutup = new HashSet<>();
    /** Of no document is all read that says whose it is: then the service is asked, which shows everything that is not closed. */
    boolean terpotong;
    /** How often the store and the service of documents were asked, by method. */
    final Map<String, Integer> ditanya = new HashMap<>();
    /** What happens when a page of the letter book is read. */
    Runnable saatHalaman = () -> { };
    /** Hashes of bytes that the disk does not give back. */
    final Set<String> takTerbaca = new HashSet<>();
    /** How the process is started that reads PDF. */
    PembacaPdf.Pemulai pemulai = ProcessBuilder::start;

    static Actor actor(String akun, Peran peran, String instansi, String asesor) {
        return new Actor(akun, akun, Set.of(peran), Optional.of(instansi).filter(s -> !s.isEmpty()),
                Optional.of(asesor).filter(s -> !s.isEmpty()), Optional.empty());
    }

    LuceneCariService cari(Path akar) {
        return new LuceneCariService(new Gudang(surat(), hitung(DokumenStore.class, store.dokumen()),
                hitung(BerkasStore.class, store.berkas()), store.journal(), store.sidik(), blob()),
                new Akses(), jam, pid -> Map.copyOf(setelan), akar, Executors.newScheduledThreadPool(1),
                pembangun -> pemulai.mulai(pembangun));
    }

    private BlobStore blob() {
        return (BlobStore) Proxy.newProxyInstance(Kantor.class.getClassLoader(), new Class<?>[] {BlobStore.class}, (p, m, a) -> {
            ditanya.merge("BlobStore." + m.getName(), 1, Integer::sum);
            if (m.getName().equals("buka") && takTerbaca.contains(a[0])) {
                throw new IOException("Input/output error");
            }
            return m.invoke(blob, a);
        });
    }

    private static PemilikDokumen terpotong(Object pemilik) {
        PemilikDokumen p = (PemilikDokumen) pemilik;
        return new PemilikDokumen(p.dokumen(), p.berkas(), p.instansi(), p.asesor(), p.asesi(), p.surat(), true);
    }

    private SuratStore surat() {
        return hitung(SuratStore.class, store.surat());
    }

    private <T> T hitung(Class<T> jenis, T isi) {
        return jenis.cast(Proxy.newProxyInstance(Kantor.class.getClassLoader(), new Class<?>[] {jenis}, (p, m, a) -> {
            ditanya.merge(jenis.getSimpleName() + "." + m.getName(), 1, Integer::sum);
            if (m.getName().equals("menurutTanggal")) {
                saatHalaman.run();
            }
            try {
                Object hasil = m.invoke(isi, a);
                return terpotong && m.getName().equals("pemilik") ? ((List<?>) hasil).stream().map(Kantor::terpotong).toList() : hasil;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    static List<String> id(LuceneCariService cari, Actor actor, String teks) {
        return cari.search(actor, teks, Potongan.awal(50)).isi().stream().map(HasilCari::id).toList();
    }

    void simpan(Catatan... catatan) {
        store.commit(ChangeSet.of(jam.saat(), List.of(catatan), jurnal()));
    }

    private JournalEntry jurnal() {
        return JournalEntry.baru("buku", jam.saat(), "bidang", Optional.empty(), "uji.simpan", Optional.empty(), "uji", Data.KOSONG);
    }

    Surat surat(String nomor, String hal, String instansi, String asesor, SuratStatus status, String isi) {
        Surat s = new Surat(Ids.baru(jam.saat()), 0, Arah.KELUAR, "surat-dinas", status, "", 2026, Optional.empty(), Optional.of(nomor),
                Optional.empty(), jam.tanggal(), Optional.empty(), Optional.empty(), hal, "Kepala BKPSDM", Optional.of(instansi), "000.1.5",
                "Biasa", 0, Optional.empty(), Optional.empty(), 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), "", Optional.empty(), jam.saat(), "bidang").kepadaAsesor(Optional.of(asesor).filter(a -> !a.isEmpty()));
        store.commit(new ChangeSet(jam.saat(), List.of(), List.of(new SuratBaru(s, isi, Data.KOSONG, List.of())), Optional.empty(),
                List.of(), List.of(jurnal()), List.of()));
        return store.surat().find(s.id()).orElseThrow();
    }

    Surat surat(String nomor, String hal, String isi) {
        return surat(nomor, hal, "i-majene", "", SuratStatus.BERNOMOR, isi);
    }

    Dokumen unggah(String nama, String tipe, byte[] isi, String oleh, Optional<String> instansi) throws IOException {
        String sha = blob.simpan(new ByteArrayInputStream(isi), Long.MAX_VALUE).sha256();
        Dokumen d = new Dokumen(Ids.baru(jam.saat()), 0, sha, nama, isi.length, tipe, oleh, instansi, jam.saat());
        simpan(d);
        return d;
    }

    Dokumen pdf(String nama, byte[] isi) throws IOException {
        return unggah(nama, "application/pdf", isi, "bidang", Optional.empty());
    }

    Asesi asesi() {
        Asesi asesi = new Asesi(Ids.baru(jam.saat()), 0, Contoh.BERKAS, Ids.baru(jam.saat()), "i-majene", 1,
                new Identitas("Rahma", "7602011204850001", Optional.empty(), "Majene", LocalDate.of(1985, 4, 12), "Pengelola", "Umum",
                        Optional.empty(), Optional.empty(), Optional.empty()),
                AsesiStatus.DIAJUKAN, Optional.empty(), Optional.empty(), Optional.empty());
        simpan(asesi);
        return asesi;
    }

    void lekatkan(Dokumen d, Asesi asesi) {
        simpan(new Kelengkapan(Ids.baru(jam.saat()), 0, asesi.berkas(), "permohonan", 1, "portofolio", "ijazah", Optional.empty(),
                Optional.of(asesi.id()), Optional.of(d.id()), Optional.empty()));
    }

    void tugaskan(Asesi asesi, String asesor) {
        simpan(store.berkas().isi(asesi.berkas()).asesi(asesi.id()).orElseThrow().ditugaskan(asesor, "S1"));
    }

    /** Shows everything that is not closed: so that what is not found is the work of the query. */
    private final class Akses implements DokumenService {

        @Override
        public Dokumen unggah(Actor actor, String nama, String tipe, InputStream isi) {
            throw new AssertionError("tidak ditanyakan");
        }

        @Override
        public Dokumen simpan(Actor actor, String nama, String tipe, InputStream isi) {
            throw new AssertionError("tidak ditanyakan");
        }

        @Override
        public void catat(Actor actor, List<Dokumen> tersimpan) {
            throw new AssertionError("tidak ditanyakan");
        }

        @Override
        public Dokumen find(Actor actor, String id) {
            ditanya.merge("DokumenService.satu", 1, Integer::sum);
            return store.dokumen().find(id).filter(d -> !tertutup.contains(id))
                    .orElseThrow(() -> new NotFound(Reason.of("dokumen.tidak-ada")));
        }

        @Override
        public IsiDokumen buka(Actor actor, String id) {
            throw new AssertionError("tidak ditanyakan");
        }
    }
}
