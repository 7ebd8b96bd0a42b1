package id.serkom.testing.store;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.Pekerjaan;
import id.serkom.spi.store.Akun;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.IdempotensiStore;
import id.serkom.spi.store.JournalStore;
import id.serkom.spi.store.JournalStore.Kepala;
import id.serkom.spi.store.PaketSkema;
import id.serkom.spi.store.PekerjaanStore;
import id.serkom.spi.store.ReferensiStore;
import id.serkom.spi.store.SertifikatStore;
import id.serkom.spi.store.SidikStore;
import id.serkom.spi.store.Simpul;
import id.serkom.spi.store.SimpulStore;
import id.serkom.spi.store.SkemaStore;
import id.serkom.spi.store.SuratStore;
import id.serkom.spi.store.TokenAkun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * All that is stored, in memory: the fake of every store port over one structure. It refuses what a database refuses, and
 * {@code StoreContract} holds it to that.
 */
public final class MemoryStore implements Committer, StorePorts {

    private final Gudang gudang = new Gudang();
    private final Map<String, Simpul> semuaSimpul = new ConcurrentSkipListMap<>();
    private final Committer committer = new MemoryCommitter(gudang);
    private final MemoryBasisDataStore basis;

    /** As a Derby of a server. */
    public MemoryStore() {
        this(MemoryBasisDataStore.DERBY, "jdbc:derby:" + UUID.randomUUID());
    }

    private MemoryStore(String jenis, String alamat) {
        this.basis = new MemoryBasisDataStore(gudang, jenis, alamat);
    }

    /** As a PostgreSQL that servers share. */
    public static MemoryStore postgresql() {
        return new MemoryStore(MemoryBasisDataStore.POSTGRESQL, "jdbc:postgresql://127.0.0.1/" + UUID.randomUUID());
    }

    /** It is away from now on: who reads or writes gets {@code StoreUnavailable}; or it is back. */
    public void pergi(boolean menjadi) {
        if (menjadi) {
            gudang.tutup(Reason.of("simpan.tidak-terbaca"));
        } else {
            gudang.buka();
        }
    }

    @Override
    public MemoryBasisDataStore basis() {
        return basis;
    }

    @Override
    public Committed commit(ChangeSet perubahan) {
        return committer.commit(perubahan);
    }

    @Override
    public Committer committer() {
        return committer;
    }

    @Override
    public BerkasStore berkas() {
        return new MemoryBerkasStore(gudang);
    }

    @Override
    public SuratStore surat() {
        return new MemorySuratStore(gudang);
    }

    @Override
    public CetakanStore cetakan() {
        return new MemoryCetakanStore(gudang);
    }

    @Override
    public SertifikatStore sertifikat() {
        return new MemorySertifikatStore(gudang);
    }

    @Override
    public DokumenStore dokumen() {
        return new MemoryDokumenStore(gudang);
    }

    @Override
    public ReferensiStore referensi() {
        return new MemoryReferensiStore(gudang);
    }

    @Override
    public AkunStore akun() {
        return new AkunStore() {
            @Override
            public Optional<Akun> find(String akun) {
                return gudang.satu(Akun.class, akun);
            }

            @Override
            public List<Akun> list() {
                return gudang.daftar(Akun.class, a -> true);
            }

            @Override
            public Optional<TokenAkun> token(String sha256) {
                return gudang.satu(TokenAkun.class, sha256);
            }

            @Override
            public List<TokenAkun> tokenAktif(String akun, Instant pada) {
                return gudang.daftar(TokenAkun.class,
                        t -> t.akun().equals(akun) && t.dicabut().isEmpty() && t.sampai().isAfter(pada));
            }
        };
    }

    @Override
    public SkemaStore skema() {
        return new SkemaStore() {
            @Override
            public List<PaketSkema> list() {
                return gudang.daftar(PaketSkema.class, p -> true,
                        Comparator.comparing(PaketSkema::kode).thenComparing(PaketSkema::versi));
            }

            @Override
            public Optional<PaketSkema> find(String kode, String versi) {
                return list().stream().filter(p -> p.kode().equals(kode) && p.versi().equals(versi)).findFirst();
            }
        };
    }

    @Override
    public SidikStore sidik() {
        return new MemorySidikStore(gudang);
    }

    @Override
    public IdempotensiStore idempotensi() {
        return (akun, kunci) -> gudang.baca(() -> Optional.ofNullable(gudang.idempotensi.get(List.of(akun, kunci))));
    }

    @Override
    public SimpulStore simpul() {
        return new SimpulStore() {
            @Override
            public void lapor(Simpul simpul) {
                semuaSimpul.put(simpul.id(), simpul);
            }

            @Override
            public List<Simpul> list() {
                return List.copyOf(semuaSimpul.values());
            }

            @Override
            public void hapus(String id) {
                semuaSimpul.remove(id);
            }
        };
    }

    @Override
    public PekerjaanStore pekerjaan() {
        return new PekerjaanStore() {
            @Override
            public Optional<Pekerjaan> find(String id) {
                return gudang.satu(Pekerjaan.class, id);
            }

            @Override
            public List<Pekerjaan> berkas(String berkas) {
                return gudang.daftar(Pekerjaan.class, p -> p.berkas().equals(berkas));
            }

            @Override
            public List<Pekerjaan> menunggu(Instant pada, Set<String> hidup, int batas) {
                return gudang.daftar(Pekerjaan.class, p -> switch (p.status()) {
                    case "berjalan" -> p.pemegang().filter(hidup::contains).isEmpty();
                    case "gagal" -> !p.sampai().isAfter(pada);
                    default -> false;
                }).stream().limit(batas).toList();
            }
        };
    }

    @Override
    public JournalStore journal() {
        return new JournalStore() {
            @Override
            public Halaman<JournalEntry> list(Optional<String> berkas, Potongan potongan) {
                List<JournalEntry> found = gudang.baca(() -> gudang.journal.stream()
                        .filter(e -> berkas.isEmpty() || e.berkas().equals(berkas)).toList());
                return Gudang.halaman("jurnal", found, e -> Long.toString(e.posisi()), potongan);
            }

            @Override
            public List<JournalEntry> sesudah(long posisi, int batas) {
                return gudang.baca(() -> gudang.journal.stream().skip(posisi).limit(batas).toList());
            }

            @Override
            public List<JournalEntry> rantai(String rantai, long sesudahKe, int batas) {
                return gudang.baca(() -> gudang.journal.stream()
                        .filter(e -> e.rantai().equals(rantai) && e.ke() > sesudahKe).limit(batas).toList());
            }

            @Override
            public long ke(String rantai) {
                return gudang.baca(() -> gudang.kepala.getOrDefault(rantai, new Kepala(rantai, 0, "")).ke());
            }

            @Override
            public Halaman<Kepala> kepala(Potongan potongan) {
                return Gudang.halaman("kepala", gudang.baca(() -> new ArrayList<>(gudang.kepala.values())), Kepala::rantai,
                        potongan);
            }
        };
    }
}
