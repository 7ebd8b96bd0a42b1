package id.serkom.testing.tahap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.api.actor.Pelaku;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Data;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tahap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the actions of one tahap against a berkas in memory, as the kernel would: the schema first, then the decision, then what
 * it keeps becomes visible to the next run. Begins on Monday 2 March 2026, as the Bidang, with the registers of {@link Contoh}.
 * Each run also checks that reasons and letters have their words in the bundle.
 */
public final class TahapTester {

    private final Tahap tahap;
    private final BundelTahap bundel;
    private final PeriksaSurat periksa;
    private final Penerap penerap;
    private final IsiBerkas isi = new IsiBerkas();
    private final JamPalsu jam = new JamPalsu(LocalDate.of(2026, 3, 2));
    private final ReferensiPalsu referensi = Contoh.referensi();
    private final Map<String, String> setelan = new HashMap<>();
    private final List<String> kelengkapan;
    private Berkas berkas;
    private Skema skema = Contoh.skema();
    private Pelaku pelaku = Contoh.bidang();
    private Data data = Data.KOSONG;
    private Optional<String> perihal = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private List<String> pelanggaran = List.of();
    private int idTerakhir;

    private TahapTester(Tahap tahap, String kode, List<String> kelengkapan) {
        this.tahap = tahap;
        this.kelengkapan = kelengkapan;
        this.bundel = new BundelTahap(tahap);
        this.periksa = new PeriksaSurat(bundel);
        this.penerap = new Penerap(isi, bundel, this::idBaru);
        this.berkas = Contoh.berkas(kode);
    }

    /** Takes the code and the kelengkapan from its mutu baku. */
    public static TahapTester of(Tahap tahap) {
        MutuBaku mutuBaku = tahap.getClass().getAnnotation(MutuBaku.class);
        return of(tahap, mutuBaku.kode(), mutuBaku.kelengkapan());
    }

    /** @param kelengkapan codes that must be on file when it closes, as its mutu baku says */
    public static TahapTester of(Tahap tahap, String kode, String... kelengkapan) {
        return new TahapTester(tahap, kode, List.of(kelengkapan));
    }

    /** An input from names and values in turn. */
    public static Data input(Object... namaNilai) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namaNilai.length; i += 2) {
            map.put((String) namaNilai[i], namaNilai[i + 1]);
        }
        return Data.of(map);
    }

    public TahapTester with(Catatan... catatan) {
        isi.put(catatan);
        return this;
    }

    public TahapTester withSkema(Skema lain) {
        skema = lain;
        return this;
    }

    public TahapTester withSetting(String kunci, String nilai) {
        setelan.put(kunci, nilai);
        return this;
    }

    public TahapTester withBerkas(Berkas lain) {
        berkas = lain;
        return this;
    }

    public TahapTester withData(Data lain) {
        data = lain;
        return this;
    }

    /** Who acts from now on. */
    public TahapTester as(Pelaku lain) {
        pelaku = lain;
        return this;
    }

    /** The tahap that the berkas is in, for an action that is open in more than one. */
    public TahapTester inTahap(String kode) {
        berkas = berkas.pindah(kode, berkas.status(), berkas.putaran());
        return this;
    }

    /** What the next runs are about: an asesi or a permohonan, read anew at each run. */
    public TahapTester about(Catatan catatan) {
        perihal = Optional.of(catatan.id());
        return this;
    }

    public IsiBerkas isi() {
        return isi;
    }

    public JamPalsu jam() {
        return jam;
    }

    public ReferensiPalsu referensi() {
        return referensi;
    }

    public Berkas berkas() {
        return berkas;
    }

    public Data data() {
        return data;
    }

    public String idBaru() {
        return Contoh.id("N", ++idTerakhir);
    }

    public TahapTester run(String aksi, Data input) {
        JsonNode sifat = bundel.aksi(aksi);
        JsonNode serkom = sifat.path("x-serkom");
        bolehDijalankan(aksi, serkom);
        outcome = Optional.empty();
        pelanggaran = bundel.pelanggaran(sifat, input, aksi, skema);
        if (pelanggaran.isEmpty()) {
            Action action = Optional.ofNullable(tahap.actions().get(aksi))
                    .orElseThrow(() -> new AssertionError("tahap tidak punya aksi " + aksi));
            Outcome hasil = action.decide(berkas, new Input(input), konteks(serkom.path("perihal").asText()));
            outcome = Optional.of(hasil);
            keep(hasil);
        }
        return this;
    }

    private void bolehDijalankan(String aksi, JsonNode serkom) {
        List<String> pelaksana = new ArrayList<>();
        serkom.path("pelaksana").forEach(p -> pelaksana.add(p.asText()));
        assertTrue(aksi + " bukan aksi " + pelaku.sebagai(), pelaksana.contains(RecordBinder.kode(pelaku.sebagai())));
        List<String> tempat = new ArrayList<>();
        serkom.path("tahap").forEach(t -> tempat.add(t.asText()));
        assertTrue(aksi + " tidak dibuka pada tahap " + berkas.tahap(), tempat.contains(berkas.tahap()));
    }

    private KonteksPalsu konteks(String tentang) {
        Optional<Catatan> catatan = "berkas".equals(tentang) ? Optional.empty() : perihalAtauSatuSatunya(tentang);
        PosisiTahap posisi = new PosisiTahap(Contoh.id("POSISI", 1), 1, berkas.id(), berkas.tahap(), berkas.putaran(),
                jam.tanggal(), Optional.empty(), 0, kelengkapan, "surat", data, false);
        return new KonteksPalsu(pelaku, jam, skema, referensi, isi,
                catatan.filter(Permohonan.class::isInstance).map(Permohonan.class::cast),
                catatan.filter(Asesi.class::isInstance).map(Asesi.class::cast), posisi, this::idBaru, Map.copyOf(setelan),
                bundel::jabatan);
    }

    private Optional<Catatan> perihalAtauSatuSatunya(String tentang) {
        Class<? extends Catatan> jenis = "asesi".equals(tentang) ? Asesi.class : Permohonan.class;
        Optional<Catatan> dipilih = perihal.flatMap(isi::find).filter(jenis::isInstance);
        if (dipilih.isPresent()) {
            return dipilih;
        }
        List<? extends Catatan> semua = isi.list(jenis);
        assertEquals("sebutkan perihalnya dengan about(...)", 1, semua.size());
        return Optional.of(semua.get(0));
    }

    private void keep(Outcome hasil) {
        if (hasil instanceof Outcome.Refuse tolak) {
            tolak.reasons().forEach(periksa::alasan);
            return;
        }
        Perubahan perubahan = perubahanDari(hasil).orElseThrow();
        perubahan.surat().forEach(periksa::surat);
        penerap.terapkan(perubahan, berkas, jam.tanggal(), pelaku);
        perubahan.data().ifPresent(d -> data = d);
        perubahan.pelaksanaan().ifPresent(t -> berkas = berkas.dilaksanakan(t));
        if (hasil instanceof Outcome.Back kembali) {
            berkas = berkas.pindah(kembali.tahap(), BerkasStatus.BERJALAN, berkas.putaran() + 1);
        }
    }

    private static Optional<Perubahan> perubahanDari(Outcome hasil) {
        if (hasil instanceof Outcome.Advance maju) {
            return Optional.of(maju.perubahan());
        }
        if (hasil instanceof Outcome.Stay tetap) {
            return Optional.of(tetap.perubahan());
        }
        return hasil instanceof Outcome.Back kembali ? Optional.of(kembali.perubahan()) : Optional.empty();
    }

    public Outcome outcome() {
        return outcome.orElseThrow(() -> new AssertionError("ditolak skema: " + pelanggaran));
    }

    /** What the last accepted run kept and asked for. */
    public Perubahan perubahan() {
        return perubahanDari(outcome()).orElseThrow(() -> new AssertionError("ditolak: " + outcome()));
    }

    /** The letter of that kind that the last run asked for; there must be exactly one. */
    public SuratRequest surat(String jenis) {
        List<SuratRequest> found = perubahan().surat().stream().filter(s -> s.jenis().equals(jenis)).toList();
        assertEquals("surat " + jenis, 1, found.size());
        return found.get(0);
    }

    public PenolakanCheck refused() {
        if (outcome() instanceof Outcome.Refuse tolak) {
            return new PenolakanCheck(tolak.reasons());
        }
        throw new AssertionError("seharusnya ditolak, tetapi " + outcome());
    }

    /** The input did not get past the schema; the violation is said of that place, e.g. {@code /nik}. */
    public TahapTester refusedBySchemaAt(String pointer) {
        assertTrue("tidak ditolak skema pada " + pointer + ": " + pelanggaran,
                pelanggaran.stream().anyMatch(p -> p.startsWith(pointer + ":")));
        return this;
    }

    public TahapTester stayed() {
        assertTrue("seharusnya tetap, tetapi " + outcome(), outcome() instanceof Outcome.Stay);
        return this;
    }

    /** The tahap closes, its kelengkapan is on file and it has a numbered letter. */
    public TahapTester advanced() {
        assertTrue("seharusnya maju, tetapi " + outcome(), outcome() instanceof Outcome.Advance);
        for (String kode : kelengkapan) {
            assertTrue("belum ada kelengkapan " + kode, !isi.kelengkapan(kode).isEmpty());
        }
        assertTrue("tahap ditutup tanpa surat bernomor", isi.list(Surat.class).stream()
                .anyMatch(s -> s.tahap().filter(berkas.tahap()::equals).isPresent()
                        && (s.nomor().isPresent() || s.agenda().isPresent())));
        return this;
    }

    public TahapTester wentBackTo(String kode) {
        if (outcome() instanceof Outcome.Back kembali) {
            assertEquals(kode, kembali.tahap());
            return this;
        }
        throw new AssertionError("seharusnya kembali, tetapi " + outcome());
    }

    /** Exactly these letters, in any order, one name for each, and no others. */
    public TahapTester askedForSurat(String... jenis) {
        assertEquals(Arrays.stream(jenis).sorted().toList(),
                perubahan().surat().stream().map(SuratRequest::jenis).sorted().toList());
        return this;
    }

    public TahapTester askedForNoSurat() {
        int banyak = perubahanDari(outcome()).map(p -> p.surat().size()).orElse(0);
        if (banyak > 0) {
            fail("tidak seharusnya ada surat: " + perubahan().surat());
        }
        return this;
    }

    public AsesiCheck asesi(String nama) {
        return new AsesiCheck(isi.asesiBernama(nama));
    }
}
