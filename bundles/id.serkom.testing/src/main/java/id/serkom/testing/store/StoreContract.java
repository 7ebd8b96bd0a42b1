package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.Kunci;
import id.serkom.spi.store.NomorDiminta;
import id.serkom.spi.store.SidikBaris;
import id.serkom.spi.store.SuratBaru;
import id.serkom.spi.store.TakBoleh;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.After;
import org.junit.Assert;
import org.junit.Before;

/**
 * What every store keeps to. A store's tests extend the contracts of this package and give their ports; the contracts share one
 * store, so each test makes ids and codes of its own.
 */
public abstract class StoreContract {

    protected static final Instant SAAT = Instant.parse("2026-03-02T01:00:00Z");
    protected static final LocalDate TANGGAL = LocalDate.of(2026, 3, 2);
    /** What a database may spoil. */
    protected static final String EMOJI = "Rahma \ud83d\ude00 \u00e9\u4e2d \u201cA\u201d";

    private long sebelum;

    protected abstract StorePorts ports();

    protected static String id() {
        return Ids.baru(SAAT);
    }

    /** A code that no other test uses. */
    protected static String kode(String awal) {
        return awal + '-' + id().substring(12).toLowerCase(Locale.ROOT);
    }

    @Before
    public final void posisiSebelumUji() {
        sebelum = ports().sidik().posisi();
    }

    /** Whatever a test wrote: the journal says what each row must hold, and the row reads as just that. */
    @After
    public final void setiapBarisTerbacaSepertiDisebutJurnal() {
        Map<String, SidikBaris> terakhir = new LinkedHashMap<>();
        List<JournalEntry> kelompok = ports().journal().sesudah(sebelum, 500);
        while (!kelompok.isEmpty()) {
            for (JournalEntry e : kelompok) {
                e.isi().texts(SidikBaris.KUNCI).stream().map(SidikBaris::baca)
                        .forEach(b -> terakhir.put(b.jenis() + ' ' + b.id(), b));
            }
            kelompok = ports().journal().sesudah(kelompok.get(kelompok.size() - 1).posisi(), 500);
        }
        for (SidikBaris b : terakhir.values()) {
            assertEquals(b, ports().sidik().baca(b.jenis(), List.of(b.id())).get(b.id()));
        }
    }

    protected final Committed simpan(Catatan... catatan) {
        return ports().committer().commit(set(List.of(catatan)));
    }

    protected static ChangeSet set(List<? extends Catatan> catatan) {
        return ChangeSet.of(SAAT, catatan, jurnal("uji"));
    }

    protected static ChangeSet set(List<? extends Catatan> catatan, Kunci kunci, TakBoleh... syarat) {
        return new ChangeSet(SAAT, List.copyOf(catatan), List.of(), Optional.of(kunci), List.of(syarat),
                List.of(jurnal("uji")), Optional.empty());
    }

    /** Written into the journal chain of the berkas too, as every action on it is. */
    protected static ChangeSet tentang(String berkas, List<? extends Catatan> catatan, Kunci kunci) {
        return new ChangeSet(SAAT, List.copyOf(catatan), List.of(), Optional.of(kunci), List.of(), List.of(jurnal(berkas)),
                Optional.empty());
    }

    protected static ChangeSet surat(List<? extends Catatan> catatan, SuratBaru... surat) {
        return new ChangeSet(SAAT, List.copyOf(catatan), List.of(surat), Optional.empty(), List.of(), List.of(jurnal("uji")),
                Optional.empty());
    }

    protected static ChangeSet dengan(ChangeSet set, Idempotensi idempotensi) {
        return new ChangeSet(set.saat(), set.catatan(), set.surat(), set.kunci(), set.bersama(), set.syarat(), set.journal(),
                List.of(idempotensi));
    }

    protected static JournalEntry jurnal(String rantai) {
        return jurnal(rantai, Data.KOSONG);
    }

    protected static JournalEntry jurnal(String rantai, Data isi) {
        return JournalEntry.baru(rantai, SAAT, "budi", Optional.empty(), "uji.tulis", Optional.empty(), "perihal", isi);
    }

    protected static Berkas berkas() {
        return new Berkas(id(), 0, "sertifikasi", "1", "PPD", "1.0", "Sertifikasi I/2026", "verifikasi",
                BerkasStatus.BERJALAN, 1, 0, Optional.empty(), SAAT, "budi");
    }

    /** The same as stored once. */
    protected static <C extends Catatan> C tersimpan(C catatan) {
        @SuppressWarnings("unchecked")
        C berikutnya = (C) Simpan.berikutnya(catatan);
        return berikutnya;
    }

    protected static Asesi asesi(String berkas, int urut) {
        return asesi(berkas, urut, "instansi-a", AsesiStatus.DIAJUKAN);
    }

    protected static Asesi asesi(String berkas, int urut, String instansi, AsesiStatus status) {
        Identitas identitas = new Identitas("Rahma, S.Kom.", String.format("76010101900%05d", urut), Optional.empty(), "Majene",
                LocalDate.of(1990, 1, 1), "Pranata Komputer", "Bidang Data", Optional.of("S1"), Optional.empty(),
                Optional.empty());
        return new Asesi(id(), 0, berkas, "permohonan-" + berkas, instansi, urut, identitas, status, Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    protected static Permohonan permohonan(String berkas, String instansi, LocalDate diterima) {
        return new Permohonan(id(), 0, berkas, instansi, id(), "005/" + instansi, TANGGAL, "Permohonan", diterima,
                PermohonanStatus.DIAJUKAN, Optional.empty(), Optional.empty(), 1);
    }

    protected static Tenggat tenggat(String berkas, Optional<Permohonan> permohonan, LocalDate jatuhTempo) {
        return new Tenggat(id(), 0, berkas, "verifikasi", 1, permohonan.map(Permohonan::id), permohonan.map(Permohonan::instansi), TANGGAL,
                10, true, jatuhTempo, TenggatStatus.BERJALAN, Optional.empty(), List.of());
    }

    protected static Surat keluar(String id, SuratStatus status, Optional<String> berkas) {
        return new Surat(id, 0, Arah.KELUAR, "hasil-verifikasi", status, "", 2026, Optional.empty(), Optional.empty(),
                Optional.empty(), TANGGAL, Optional.empty(), Optional.empty(), "Hasil verifikasi", "Kepala BKPSDM",
                Optional.of("instansi-a"), "800.1.4", "Biasa", 1, berkas, berkas.map(b -> "verifikasi"), 1,
                Optional.empty(), Optional.empty(), Optional.of("kepala"), Optional.empty(), Optional.empty(), "",
                Optional.empty(), SAAT, "budi");
    }

    protected static Surat masuk(String id, String instansi, String nomor) {
        return new Surat(id, 0, Arah.MASUK, "surat-permohonan", SuratStatus.DITERIMA, "", 2026, Optional.empty(),
                Optional.of(nomor), Optional.empty(), TANGGAL.minusDays(3), Optional.of(TANGGAL), Optional.empty(),
                "Permohonan", "BKPSDM", Optional.of(instansi), "", "Biasa", 0, Optional.empty(), Optional.empty(), 1,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Ids.baru(SAAT)),
                "ab".repeat(32), Optional.empty(), SAAT, "budi");
    }

    protected static NomorDiminta nomor(String surat, String seri) {
        return new NomorDiminta(Nomor.tanda(surat), seri, 2026, "800.1.4/{urut:3}/" + seri + "/2026", 0);
    }

    /** The first number of the series, as {@link #nomor} prints it. */
    protected static String pertama(String seri) {
        return "800.1.4/001/" + seri + "/2026";
    }

    protected static SuratBaru bernomor(String id, String seri) {
        return new SuratBaru(keluar(id, SuratStatus.BERNOMOR, Optional.empty()), "<p>Nomor " + Nomor.tanda(id) + "</p>",
                Data.KOSONG, List.of(nomor(id, seri)));
    }

    protected static Sertifikat sertifikat(String berkas, String asesi, String surat, String nomor, SertifikatStatus status) {
        return new Sertifikat(id(), 0, berkas, asesi, "instansi-a", "Rahma, S.Kom.", "PPD", "1.0", surat, nomor, nomor,
                TANGGAL, TANGGAL.plusYears(3), status, "sendiri", Optional.empty(), Optional.empty());
    }

    /** Runs what must be refused; the first reason of the refusal. */
    protected static <E extends SerkomException> Reason ditolak(Class<E> sebagai, Runnable jalan) {
        E galat = Assert.assertThrows(sebagai, jalan::run);
        return galat.reasons().get(0);
    }

    /** Reads a list to its end in small pages. */
    protected static <T> List<T> semua(int batas, Function<Potongan, Halaman<T>> daftar) {
        List<T> semua = new ArrayList<>();
        Optional<String> sesudah = Optional.empty();
        do {
            Halaman<T> halaman = daftar.apply(new Potongan(sesudah, batas));
            Assert.assertTrue("halaman lebih dari " + batas, halaman.isi().size() <= batas);
            semua.addAll(halaman.isi());
            sesudah = halaman.lanjut();
        } while (sesudah.isPresent());
        return semua;
    }
}
