package id.serkom.testing.store;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.Pekerjaan;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.Akun;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.JournalStore.Kepala;
import id.serkom.spi.store.PaketSkema;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.TokenAkun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is in a {@link Gudang} as tables that are called as the databases call theirs. */
final class SemuaTabel {

    static final String JURNAL = "jurnal";
    static final String RANTAI = "rantai";
    static final String URUTAN = "urutan";
    private static final String ISI_SURAT = "isi_surat";
    private static final String IDEMPOTENSI = "idempotensi";

    /** Each by its name, in the order in which rows are taken in. */
    static final Map<String, Class<? extends Record>> JENIS = new LinkedHashMap<>();

    /** What a first start writes into. */
    private static final Set<String> AWAL = Set.of("akun", "token_akun", "referensi", "paket_skema", JURNAL, RANTAI, URUTAN);
    /** What a first start, and whoever only logs in, leave in the journal. */
    private static final Set<String> HANYA_MASUK = Set.of("akun.masuk", "akun.keluar", "akun.sandi-salah", "akun.terkunci", "akun.pulih",
            "akun.ganti-sandi", "akun.cabut-token", "cadangan.dibuat");

    static {
        for (Class<? extends Record> satu : List.of(Berkas.class, PosisiTahap.class, Pengumuman.class, Permohonan.class, Asesi.class,
                Sesi.class, HariSesi.class, Pemeriksaan.class, Nilai.class, Putusan.class, Formulir.class, Tenggat.class, Dokumen.class,
                Kelengkapan.class, PrasyaratBerkas.class, Surat.class, Paraf.class, Disposisi.class, NomorSurat.class, Cetakan.class,
                Sertifikat.class, Akun.class, TokenAkun.class, PaketSkema.class, Pekerjaan.class, Seri.class)) {
            JENIS.put(satu.getSimpleName().replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(Locale.ROOT), satu);
        }
        JENIS.put("referensi", EntriReferensi.class);
        JENIS.put(ISI_SURAT, IsiSurat.class);
        JENIS.put(IDEMPOTENSI, Idempotensi.class);
        JENIS.put(JURNAL, JournalEntry.class);
        JENIS.put(RANTAI, Kepala.class);
        JENIS.put(URUTAN, Urutan.class);
    }

    /** The last number of a sequence. */
    record Urutan(String nama, long terakhir) {
    }

    private SemuaTabel() {
    }

    /** All rows, as of now. */
    static Map<String, List<? extends Record>> isi(Gudang gudang) {
        Map<String, List<? extends Record>> isi = new TreeMap<>();
        JENIS.forEach((nama, jenis) -> isi.put(nama, baris(gudang, nama, jenis)));
        return isi;
    }

    private static List<? extends Record> baris(Gudang gudang, String nama, Class<? extends Record> jenis) {
        return switch (nama) {
            case ISI_SURAT -> List.copyOf(gudang.isiSurat.values());
            case IDEMPOTENSI -> List.copyOf(gudang.idempotensi.values());
            case JURNAL -> List.copyOf(gudang.journal);
            case RANTAI -> List.copyOf(gudang.kepala.values());
            case URUTAN -> List.of(new Urutan(JURNAL, gudang.journal.size()));
            default -> gudang.semua(jenis.asSubclass(Catatan.class)).map(Record.class::cast).toList();
        };
    }

    /** Puts rows into an empty one. */
    static void masukkan(Gudang gudang, Map<String, List<? extends Record>> isi) {
        isi.values().forEach(baris -> baris.stream().filter(Catatan.class::isInstance).map(Catatan.class::cast).forEach(gudang::tulis));
        baris(isi, ISI_SURAT, IsiSurat.class).forEach(s -> gudang.tulis(gudang.isiSurat, s.surat(), s));
        baris(isi, IDEMPOTENSI, Idempotensi.class).forEach(i -> gudang.tulis(gudang.idempotensi, List.of(i.akun(), i.kunci()), i));
        baris(isi, JURNAL, JournalEntry.class).stream().sorted(Comparator.comparing(JournalEntry::posisi)).forEach(gudang::tulis);
        baris(isi, RANTAI, Kepala.class).forEach(k -> gudang.tulis(gudang.kepala, k.rantai(), k));
        gudang.tetapkan();
    }

    /** Hashes of whatever is pointed to: what was handed in, and the PDF that were made of letters. */
    static Stream<String> dokumen(Map<String, List<? extends Record>> isi) {
        return Stream.concat(baris(isi, "dokumen", Dokumen.class).stream().map(Dokumen::sha256),
                baris(isi, "cetakan", Cetakan.class).stream().flatMap(c -> Stream.of(c.pdf(), c.bertanda())).flatMap(Optional::stream));
    }

    private static <R extends Record> List<R> baris(Map<String, List<? extends Record>> isi, String nama, Class<R> jenis) {
        return isi.get(nama).stream().map(jenis::cast).toList();
    }

    /** What is in it beyond what a first start puts there. */
    static List<String> terisi(Gudang gudang) {
        Map<String, List<? extends Record>> isi = isi(gudang);
        List<String> terisi = new ArrayList<>(JENIS.keySet().stream().filter(t -> !AWAL.contains(t) && !isi.get(t).isEmpty()).toList());
        gudang.journal.stream().filter(e -> !e.akun().equals("sistem") && !HANYA_MASUK.contains(e.kejadian())
                && !e.kejadian().startsWith("paket.")).map(JournalEntry::kejadian)
                .distinct().sorted().forEach(terisi::add);
        return terisi;
    }

    /** What is in one that no server may have started on yet. */
    static List<String> berbaris(Gudang gudang) {
        Map<String, List<? extends Record>> isi = isi(gudang);
        return JENIS.keySet().stream().filter(t -> t.equals(URUTAN) ? !gudang.journal.isEmpty() : !isi.get(t).isEmpty()).toList();
    }

    /** Tokens that hold at that time. */
    static List<TokenAkun> berlaku(Gudang gudang, Instant pada) {
        return gudang.semua(TokenAkun.class).filter(t -> t.dicabut().isEmpty() && t.sampai().isAfter(pada))
                .map(t -> new TokenAkun(t.id(), t.revision(), t.akun(), t.dibuat(), t.sampai(), Optional.of(pada))).toList();
    }
}
