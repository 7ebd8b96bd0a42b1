package id.serkom.testing.store;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.BasisDataStore;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.TokenAkun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A database in memory as a whole: a Derby, or a PostgreSQL that a Derby reaches. */
public final class MemoryBasisDataStore implements BasisDataStore {

    static final String DERBY = "derby";
    static final String POSTGRESQL = "postgresql";
    private static final String DRIVER = "PostgreSQL JDBC Driver";

    private final Gudang gudang;
    private final String jenis;
    private final String alamat;
    private final Map<String, MemoryBasisDataStore> terjangkau = new ConcurrentHashMap<>();
    private volatile String skema = "skema";
    private volatile Optional<Tanda> tanda = Optional.empty();

    /** What a move left: on the book that went, and on the one that came. */
    private record Tanda(boolean pergi, String id, MemoryBasisDataStore lain) {
    }

    MemoryBasisDataStore(Gudang gudang, String jenis, String alamat) {
        this.gudang = gudang;
        this.jenis = jenis;
        this.alamat = alamat;
    }

    /** What a database of that version says of its schema. */
    public MemoryBasisDataStore skema(String menjadi) {
        skema = menjadi;
        return this;
    }

    /** The lines of a data source's file that lead from the one to the other, which is reached from now on. */
    public static Map<String, String> sambungan(MemoryBasisDataStore dari, MemoryBasisDataStore ke) {
        dari.terjangkau.put(ke.alamat, ke);
        return Map.of("osgi.jdbc.driver.name", DRIVER, "url", ke.alamat, "user", "serkom", "password", "rahasia");
    }

    /** Why no server may work on it; empty when it is live. */
    public Optional<String> halangan() {
        if (tanda.filter(Tanda::pergi).isPresent()) {
            return tanda.map(t -> "Buku ini sudah dipindahkan ke " + t.lain().alamat);
        }
        if (tanda.filter(t -> t.lain().tanda.filter(a -> a.pergi() && a.id().equals(t.id())).isEmpty()).isPresent()) {
            return Optional.of("Pemindahan buku belum selesai");
        }
        tanda = Optional.empty();
        return Optional.empty();
    }

    /** As one is whose move ended before it left its mark here. */
    public void lupakanTanda() {
        tanda = Optional.empty();
    }

    @Override
    public Basis basis() {
        return new Basis(jenis, skema);
    }

    @Override
    public List<String> terisi() {
        return gudang.baca(() -> SemuaTabel.terisi(gudang));
    }

    @Override
    public Potret potret(Path kerja) {
        Map<String, List<? extends Record>> isi = gudang.baca(() -> SemuaTabel.isi(gudang));
        return new Potret() {
            @Override
            public List<String> tabel() {
                return List.copyOf(SemuaTabel.JENIS.keySet());
            }

            @Override
            public long posisi() {
                return isi.get(SemuaTabel.JURNAL).size();
            }

            @Override
            public long tulis(String tabel, OutputStream ke) throws IOException {
                return TabelPalsu.tulis(SemuaTabel.JENIS.get(tabel), isi.get(tabel), ke);
            }

            @Override
            public void dokumen(OutputStream ke) throws IOException {
                String semua = SemuaTabel.dokumen(isi).distinct().sorted().map(s -> s + "\n").collect(Collectors.joining());
                ke.write(semua.getBytes(StandardCharsets.US_ASCII));
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    @Override
    public void isi(JournalEntry catatan, Pengisi pengisi) throws IOException {
        List<String> terisi = terisi();
        if (!terisi.isEmpty()) {
            throw new Conflict(Reason.of("simpan.tidak-kosong", "isi", String.join(", ", terisi)));
        }
        gudang.tutup(Reason.of("simpan.sedang-dipulihkan"));
        try {
            Gudang baru = isi(pengisi);
            akhiri(baru, catatan);
            gudang.ganti(baru);
        } finally {
            gudang.buka();
        }
    }

    private static Gudang isi(Pengisi pengisi) throws IOException {
        Map<String, List<? extends Record>> isi = new LinkedHashMap<>();
        pengisi.isi((tabel, dari) -> {
            if (!SemuaTabel.JENIS.containsKey(tabel) || isi.containsKey(tabel)) {
                throw salah(tabel, "tidak dikenal, atau diberikan dua kali");
            }
            isi.put(tabel, TabelPalsu.baca(SemuaTabel.JENIS.get(tabel), dari));
            return isi.get(tabel).size();
        });
        for (String tabel : SemuaTabel.JENIS.keySet()) {
            if (!isi.containsKey(tabel)) {
                throw salah(tabel, "tidak ada");
            }
        }
        try {
            Gudang baru = new Gudang();
            SemuaTabel.masukkan(baru, isi);
            return baru;
        } catch (SerkomException e) {
            throw salah(e.reasons().get(0).data().get("kunci"), "dua baris yang sama");
        }
    }

    private static void akhiri(Gudang baru, JournalEntry catatan) {
        MemoryCommitter committer = new MemoryCommitter(baru);
        List<TokenAkun> berlaku = SemuaTabel.berlaku(baru, catatan.saat());
        for (int i = 0; i < berlaku.size(); i += ChangeSet.CATATAN_TERBANYAK) {
            List<? extends Catatan> sebagian = berlaku.subList(i, Math.min(i + ChangeSet.CATATAN_TERBANYAK, berlaku.size()));
            committer.commit(ChangeSet.of(catatan.saat(), sebagian, JournalEntry.baru("akun", catatan.saat(), catatan.akun(),
                    Optional.empty(), "akun.cabut-token", Optional.empty(), "", Data.KOSONG.with("jumlah", sebagian.size()))));
        }
        committer.commit(ChangeSet.of(catatan.saat(), List.of(), catatan));
    }

    private static InvalidInput salah(String tabel, String sebab) {
        return new InvalidInput(Reason.of("simpan.isi-tabel-salah", Map.of("tabel", tabel, "sebab", sebab)));
    }

    @Override
    public Map<String, Long> pindah(Map<String, String> tujuan, Peralihan beralih) throws IOException {
        if (!jenis.equals(DERBY)) {
            throw new Conflict(Reason.of("pindah.bukan-derby"));
        }
        if (!DRIVER.equals(tujuan.get("osgi.jdbc.driver.name"))) {
            throw new InvalidInput(Reason.of("pindah.bukan-postgresql"));
        }
        MemoryBasisDataStore ke = Optional.ofNullable(terjangkau.get(tujuan.get("url").split("[?]", 2)[0]))
                .orElseThrow(() -> new InvalidInput(Reason.of("pindah.tujuan-tak-terjangkau", "sebab", "tidak ada di sana")));
        ke.siapkan(this);
        gudang.tutupPenulis(Reason.of("simpan.sedang-dipindah"));
        String id = UUID.randomUUID().toString();
        try {
            Map<String, List<? extends Record>> isi = gudang.baca(() -> SemuaTabel.isi(gudang));
            ke.terima(isi, new Tanda(false, id, this));
            tanda = Optional.of(new Tanda(true, id, ke));
            beralih.alihkan();
            Map<String, Long> baris = new LinkedHashMap<>();
            isi.forEach((tabel, satu) -> baris.put(tabel, (long) satu.size()));
            return baris;
        } catch (IOException | RuntimeException e) {
            tanda = Optional.empty();
            ke.kosongkan();
            gudang.buka();
            throw e;
        }
    }

    private void siapkan(MemoryBasisDataStore asal) {
        if (!skema.equals(asal.skema)) {
            throw new Conflict(Reason.of("pindah.skema-lain"));
        }
        if (tanda.filter(t -> !t.pergi() && t.lain() == asal).isPresent()) {
            kosongkan();
        } else if (tanda.isPresent() || !SemuaTabel.berbaris(gudang).isEmpty()) {
            throw new Conflict(Reason.of("pindah.tujuan-tidak-kosong", "isi", String.join(", ", SemuaTabel.berbaris(gudang))));
        }
    }

    private void terima(Map<String, List<? extends Record>> isi, Tanda datang) {
        Gudang baru = new Gudang();
        SemuaTabel.masukkan(baru, isi);
        gudang.ganti(baru);
        tanda = Optional.of(datang);
    }

    private void kosongkan() {
        gudang.ganti(new Gudang());
        tanda = Optional.empty();
    }
}
