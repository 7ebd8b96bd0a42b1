package id.serkom.itests.cerita;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.itests.cerita.SumberHitung.Biaya;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.NomorDiminta;
import id.serkom.spi.store.SuratBaru;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** No list asks once more for each of its entries: a page of a hundred takes the statements of a page of ten. */
public class BiayaDaftarTest {

    private static final int BANYAK = 120;
    private static final int SEDIKIT = 10;
    private static final int PENUH = 100;

    private final TokoDerby toko = new TokoDerby();
    private final Kantor kantor = new Kantor(Duration.ofMinutes(5), toko);
    private final List<Berkas> berkas = new ArrayList<>();

    @Rule
    public final RuleChain urutan = RuleChain.outerRule(toko).around(kantor);

    private String baru() {
        return Ids.baru(kantor.jam.saat());
    }

    /** So many running berkas, each with an asesi of Hasnah's who waits for his mark, clocks, a numbered letter. */
    @Before
    public void isi() {
        LocalDate hari = kantor.jam.tanggal();
        for (int i = 0; i < BANYAK; i++) {
            String id = baru();
            Berkas b = new Berkas(id, 0, "sertifikasi", "1", "PPD", "1.0", "Uji " + i, "pelaksanaan", BerkasStatus.BERJALAN, 1, 0,
                    Optional.empty(), kantor.jam.saat(), "bidang", Optional.empty());
            berkas.add(b);
            Identitas orang = new Identitas("Asesi " + i, "99%014d".formatted(i), Optional.empty(), "Majene", LocalDate.of(1990, 1, 1),
                    "Pranata", "Umum", Optional.empty(), Optional.empty(), Optional.empty());
            commit(List.of(), List.of(b, new PosisiTahap(baru(), 0, id, "pelaksanaan", 1, hari, Optional.empty(), 3, List.of(), "surat",
                    Data.KOSONG, false), new Pengumuman(baru(), 0, id, List.of("bkpsdm-polman"), hari, hari, 0), asesi(id, 1, orang),
                    new Tenggat(baru(), 0, id, "pelaksanaan", 1, Optional.empty(), Optional.empty(), hari, 3, true, hari,
                            TenggatStatus.BERJALAN, Optional.empty(), List.of())));
            SuratBaru tugas = surat(id);
            commit(List.of(tugas), List.of(Cetakan.beku(tugas.surat().id(), tugas.surat().id(), CaraTtd.TANPA, Optional.empty(), false)));
        }
        List<Catatan> seberkas = new ArrayList<>();
        for (int i = 2; i < BANYAK; i++) {
            Identitas orang = new Identitas("Asesi lain " + i, "98%014d".formatted(i), Optional.empty(), "Majene", LocalDate.of(1990, 1, 1),
                    "Pranata", "Umum", Optional.empty(), Optional.empty(), Optional.empty());
            seberkas.add(asesi(berkas.get(0).id(), i, orang));
        }
        commit(List.of(), seberkas);
    }

    @After
    public void semuaSuratDisebut() {
        kantor.semuaTerbit();
    }

    private Asesi asesi(String id, int urut, Identitas orang) {
        return new Asesi(baru(), 0, id, baru(), "bkpsdm-polman", urut, orang, AsesiStatus.HADIR, Optional.of("hasnah"), Optional.of(baru()),
                Optional.empty(), Optional.empty());
    }

    private SuratBaru surat(String milik) {
        String id = baru();
        LocalDate hari = kantor.jam.tanggal();
        Surat s = new Surat(id, 0, Arah.KELUAR, "surat-tugas", SuratStatus.BERNOMOR, "", 2026, Optional.empty(), Optional.empty(),
                Optional.empty(), hari, Optional.empty(), Optional.empty(), "Hal", "Pihak", Optional.of("bkpsdm-polman"), "", "Biasa", 0,
                Optional.of(milik), Optional.of("rencana"), 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), "", Optional.empty(), kantor.jam.saat(), "bidang", Optional.of("hasnah"), Optional.empty(),
                Optional.empty(), Optional.empty());
        return new SuratBaru(s, "<p>" + Nomor.tanda(id) + " Hal</p>", Data.KOSONG,
                List.of(new NomorDiminta(Nomor.tanda(id), "uji", 2026, "{urut}/UJI", 0)));
    }

    private void commit(List<SuratBaru> surat, List<? extends Catatan> catatan) {
        toko.committer().commit(new ChangeSet(kantor.jam.saat(), List.copyOf(catatan), surat, Optional.empty(), List.of(),
                List.of(JournalEntry.baru("uji", kantor.jam.saat(), "uji", Optional.empty(), "uji.isi", Optional.empty(), "uji",
                        Data.KOSONG)), List.of()));
    }

    private void sama(String apa, Function<Potongan, Halaman<?>> daftar) {
        Halaman<?> dua = daftar.apply(Potongan.awal(2));
        Potongan sedikit = new Potongan(dua.lanjut(), SEDIKIT);
        Potongan penuh = new Potongan(dua.lanjut(), PENUH);
        Biaya kecil = toko.biaya(() -> assertEquals(apa, SEDIKIT, daftar.apply(sedikit).isi().size()));
        Biaya besar = toko.biaya(() -> assertEquals(apa, PENUH, daftar.apply(penuh).isi().size()));

        assertTrue(apa, kecil.perintah().size() > 0);
        assertEquals(apa, kecil.perintah().size(), besar.perintah().size());
    }

    @Test
    public void setiapDaftarBagiSetiapPelaku() {
        LocalDate hari = kantor.jam.tanggal();
        BerkasQuery mendesak = new BerkasQuery(Optional.of("pelaksanaan"), Optional.of("PPD"), Optional.empty(), Optional.of(hari));
        SuratQuery sehari = new SuratQuery(Optional.of(Arah.KELUAR), Optional.of("surat-tugas"), Optional.empty(), Optional.empty(),
                Optional.of(hari), Optional.of(hari));
        for (Actor siapa : List.of(Orang.BIDANG, Orang.KEPALA, Orang.POLMAN, Orang.HASNAH)) {
            sama("berkas", p -> kantor.berkas().list(siapa, BerkasQuery.SEMUA, p));
            sama("surat", p -> kantor.surat.list(siapa, SuratQuery.SEMUA, p));
            sama("surat menurut tanggal", p -> kantor.surat.list(siapa, sehari, p));
            sama("asesi", p -> kantor.berkas().asesi(siapa, berkas.get(0).id(), Optional.of(AsesiStatus.HADIR), p));
        }
        for (Actor siapa : List.of(Orang.BIDANG, Orang.KEPALA, Orang.HASNAH)) {
            sama("berkas mendesak", p -> kantor.berkas().list(siapa, mendesak, p));
            sama("jatuh tempo", p -> kantor.tenggat.jatuhTempo(siapa, hari, p));
        }
        sama("nomor", p -> kantor.surat.nomor(Orang.BIDANG, "uji", 2026, p));
        sama("jurnal", p -> toko.journal().list(Optional.empty(), p));
    }

    /** His work is found by the state in which it waits: what has not to do with him, however much it is, is not even looked at. */
    @Test
    public void tugasSayaTidakBertambahMahal() {
        for (Actor siapa : List.of(Orang.BIDANG, Orang.KEPALA, Orang.POLMAN, Orang.HASNAH)) {
            Biaya banyak = toko.biaya(() -> kantor.tenggat.tugas(siapa));
            Actor lain = siapa == Orang.HASNAH ? Orang.SALMA : siapa == Orang.POLMAN ? Orang.MAJENE : siapa;
            Biaya tanpa = toko.biaya(() -> kantor.tenggat.tugas(lain));

            // Who has none asks for no clocks of his berkas, and for no berkas and clocks of his work.
            assertTrue(siapa.akun() + banyak.perintah(), banyak.perintah().size() - tanpa.perintah().size() <= 3);
            assertTrue(siapa.akun(), banyak.baris() <= 2 * 200 + 3 * BANYAK);
        }
        assertTrue(kantor.tenggat.tugas(Orang.HASNAH).stream().filter(t -> t.jenis().equals("aksi")).count() == 200);
    }
}
