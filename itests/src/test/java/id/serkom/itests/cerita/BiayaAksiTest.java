package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.itests.cerita.SumberHitung.Biaya;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Ids;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** What an action costs is known: the same statements in a berkas of four asesi and in one of thousands. */
public class BiayaAksiTest {

    private static final int BANYAK = 10_000;
    /** More than two of the pieces in which long lists of keys are asked for. */
    private static final int CUKUP = 1_200;
    private static final int SEKALI = 400;
    private static final int PER_SESI = 20;
    private static final int LANGKAH = 6;

    private final TokoDerby toko = new TokoDerby();
    private final Kantor kantor = new Kantor(Duration.ofMinutes(5), toko);

    @Rule
    public final RuleChain urutan = RuleChain.outerRule(toko).around(kantor);

    @After
    public void semuaSuratDisebut() {
        kantor.semuaTerbit();
    }

    private Biaya biaya(Runnable kerja) {
        return toko.biaya(kerja);
    }

    /** Nothing more of it is read than before: it is about one. */
    private static void sama(Biaya kecil, Biaya besar) {
        samaPerintah(kecil, besar);
        assertEquals("baris yang dibaca", kecil.baris(), besar.baris());
    }

    private static void samaPerintah(Biaya kecil, Biaya besar) {
        assertTrue("tanpa perintah", kecil.perintah().size() > 3);
        assertEquals(String.join("\n", kecil.perintah()), String.join("\n", besar.perintah()));
    }

    /** As many asesi more, in that state, with all that belongs to them. */
    private void besarkan(Putaran putaran, int banyak, AsesiStatus status) {
        boolean kompeten = status == AsesiStatus.KOMPETEN;
        boolean terjadwal = kompeten || status == AsesiStatus.HADIR || status == AsesiStatus.DINILAI;
        LocalDate hari = kantor.jam.tanggal();
        int urut = putaran.isi().jumlah().values().stream().mapToInt(Integer::intValue).sum();
        List<Catatan> baris = new ArrayList<>();
        Optional<String> permohonan = Optional.empty();
        Optional<String> sesi = Optional.empty();
        for (int i = 0; i < banyak; i++) {
            if (i % PER_SESI == 0) {
                Permohonan p = new Permohonan(baru(), 0, putaran.id, "bkpsdm-majene", baru(), "besar/" + i, hari, "Permohonan", hari,
                        PermohonanStatus.DITERIMA, Optional.empty(), Optional.empty(), PER_SESI);
                permohonan = Optional.of(p.id());
                baris.add(p);
                baris.add(new Tenggat(baru(), 0, putaran.id, "verifikasi", 1, permohonan, Optional.of("bkpsdm-majene"), hari, 10,
                        true, hari.plusDays(20), TenggatStatus.SELESAI, Optional.of(hari), List.of()));
                sesi = Optional.of(baru()).filter(s -> terjadwal);
                int nomor = 2 + i / PER_SESI;
                sesi.ifPresent(s -> baris.add(new Sesi(s, 0, putaran.id, nomor, "tuk-bpsdm", hari, LocalTime.of(8, 0), LocalTime.of(16, 0),
                        Optional.empty(), Optional.empty())));
            }
            urut++;
            Asesi a = new Asesi(baru(), 0, putaran.id, permohonan.orElseThrow(), "bkpsdm-majene", urut, orang(urut), status,
                    sesi.map(s -> "salma"), sesi, Optional.empty(), Optional.empty());
            baris.add(a);
            if (kompeten) {
                Putaran.UNIT.forEach(u -> baris.add(new Nilai(baru(), 0, putaran.id, a.id(), u, 1, Optional.of(true), Optional.empty(),
                        "Observasi", "salma", Optional.empty())));
                baris.add(new Putusan(baru(), 0, putaran.id, a.id(), 1, 1, Verdict.KOMPETEN, Verdict.KOMPETEN, Optional.empty(),
                        "fariq-wajidi", "Fariq Wajidi"));
            }
            baris.add(new Kelengkapan(baru(), 0, putaran.id, "permohonan", 1, "portofolio", "ijazah", permohonan, Optional.of(a.id()),
                    Optional.empty(), Optional.of(putaran.surat("pemberitahuan").get(0).id())));
        }
        for (int i = 0; i < baris.size(); i += SEKALI) {
            toko.committer().commit(ChangeSet.of(kantor.jam.saat(), baris.subList(i, Math.min(baris.size(), i + SEKALI)),
                    JournalEntry.baru("uji", kantor.jam.saat(), "uji", Optional.empty(), "uji.besar", Optional.empty(),
                            "uji", Data.KOSONG)));
        }
    }

    private String baru() {
        return Ids.baru(kantor.jam.saat());
    }

    private static Identitas orang(int urut) {
        return new Identitas("Asesi " + urut, String.format("99%014d", urut), Optional.empty(), "Majene",
                LocalDate.of(1990, 1, 1), "Pranata", "Subbagian Umum", Optional.of("S1"), Optional.empty(), Optional.empty());
    }

    @Test
    public void menilaiSatuAsesiDiAntaraSepuluhRibu() {
        Putaran putaran = Putaran.sampai(kantor, "pelaksanaan");
        kantor.hari("2026-03-30");
        putaran.hadir(putaran.sesi(1));
        String rahma = putaran.asesi(Putaran.RAHMA).id();
        String akbar = putaran.asesi(Putaran.AKBAR).id();
        Biaya kecil = biaya(() -> putaran.tentang(rahma, Orang.HASNAH, "nilai", Putaran.nilai()));

        besarkan(putaran, BANYAK, AsesiStatus.HADIR);

        sama(kecil, biaya(() -> putaran.tentang(akbar, Orang.HASNAH, "nilai", Putaran.nilai())));
    }

    /** A row and a paper of his, and nothing of the others. */
    @Test
    public void mengisiFormulirSatuAsesi() {
        Putaran putaran = Putaran.sampai(kantor, "verifikasi");
        kantor.hari("2026-03-10");
        Data isian = data("jenisKelamin", "perempuan", "kebangsaan", "Indonesia", "alamat", "Jalan Mawar 2", "tujuan", "sertifikasi",
                "bukti", List.of("ijazah", "ktp"));
        String rahma = putaran.asesi(Putaran.RAHMA).id();
        String akbar = putaran.asesi(Putaran.AKBAR).id();
        Biaya kecil = biaya(() -> putaran.tentang(rahma, Orang.POLMAN, "isi-apl-01", isian));

        besarkan(putaran, CUKUP, AsesiStatus.DIAJUKAN);

        sama(kecil, biaya(() -> putaran.tentang(akbar, Orang.POLMAN, "isi-apl-01", isian)));
    }

    @Test
    public void memeriksaSatuAsesi() {
        Putaran putaran = Putaran.sampai(kantor, "verifikasi");
        kantor.hari("2026-03-10");
        Data hasil = Putaran.periksaan();
        String rahma = putaran.asesi(Putaran.RAHMA).id();
        String darma = putaran.asesi(Putaran.DARMA).id();
        Biaya kecil = biaya(() -> putaran.tentang(rahma, Orang.BIDANG, "periksa", hasil));

        besarkan(putaran, CUKUP, AsesiStatus.DIAJUKAN);

        sama(kecil, biaya(() -> putaran.tentang(darma, Orang.BIDANG, "periksa", hasil)));
    }

    @Test
    public void memutuskanSatuAsesi() {
        Putaran putaran = Putaran.sampai(kantor, "rapat");
        putaran.undang("2026-04-01");
        kantor.hari("2026-04-01");
        String rahma = putaran.asesi(Putaran.RAHMA).id();
        String akbar = putaran.asesi(Putaran.AKBAR).id();
        Biaya kecil = biaya(() -> putaran.tentang(rahma, Orang.KEPALA, "putuskan", data("verdict", "kompeten")));

        besarkan(putaran, CUKUP, AsesiStatus.DINILAI);

        sama(kecil, biaya(() -> putaran.tentang(akbar, Orang.KEPALA, "putuskan", data("verdict", "kompeten"))));
    }

    @Test
    public void mencatatHadirSatuSesi() {
        Putaran putaran = Putaran.sampai(kantor, "pelaksanaan");
        kantor.hari("2026-03-30");
        Sesi sesi = putaran.sesi(1);
        putaran.hadir(sesi);
        Data daftar = putaran.daftarHadir(sesi, List.of());
        Biaya kecil = biaya(() -> putaran.aksi(Orang.BIDANG, "hadir", daftar));

        besarkan(putaran, CUKUP, AsesiStatus.HADIR);

        sama(kecil, biaya(() -> putaran.aksi(Orang.BIDANG, "hadir", daftar)));
    }

    @Test
    public void mengajukanDanMenerimaSatuPermohonan() {
        Putaran putaran = Putaran.sampai(kantor, "permohonan");
        kantor.hari("2026-03-03");
        putaran.terima(putaran.ajukan(Orang.POLMAN, "800/1", putaran.calon(Orang.POLMAN, "Pertama")));
        Biaya ajukan = mengajukan(putaran, "800/2", "Kedua");
        String kedua = putaran.permohonanBernomor("800/2");
        Biaya terima = biaya(() -> putaran.terima(kedua));

        besarkan(putaran, CUKUP, AsesiStatus.DITARIK);

        // How many asesi there are is counted by status, and of one more status there is one more count.
        samaPerintah(ajukan, mengajukan(putaran, "800/3", "Ketiga"));
        String ketiga = putaran.permohonanBernomor("800/3");
        sama(terima, biaya(() -> putaran.terima(ketiga)));
    }

    private Biaya mengajukan(Putaran putaran, String nomor, String nama) {
        Data isian = putaran.surat(Orang.POLMAN, nomor, putaran.calon(Orang.POLMAN, nama));
        return biaya(() -> putaran.aksi(Orang.POLMAN, "ajukan", isian));
    }

    /** A closing looks at each application; each list of them is read at once. */
    @Test
    public void menutupPenerimaanPermohonan() {
        Putaran kecil = diumumkan();
        Putaran besar = diumumkan();
        kantor.hari("2026-03-03");
        kecil.terima(kecil.ajukan(Orang.POLMAN, "800/1", kecil.calon(Orang.POLMAN, "Pertama")));
        besar.terima(besar.ajukan(Orang.POLMAN, "800/2", besar.calon(Orang.POLMAN, "Pertama")));
        besarkan(kecil, 2, AsesiStatus.DIAJUKAN);
        besarkan(besar, CUKUP, AsesiStatus.DIAJUKAN);
        kantor.hari("2026-03-09");

        samaPerintah(biaya(() -> kecil.aksi(Orang.BIDANG, "tutup", Data.KOSONG)),
                biaya(() -> besar.aksi(Orang.BIDANG, "tutup", Data.KOSONG)));
    }

    private Putaran diumumkan() {
        Putaran putaran = new Putaran(kantor);
        putaran.umumkan();
        return putaran;
    }

    /** A step of many reads what it issues, and nothing of what is issued already. */
    @Test
    public void setiapLangkahPenerbitanSamaBiayanya() {
        Putaran putaran = Putaran.sampai(kantor, "rapat");
        putaran.undang("2026-04-01");
        kantor.hari("2026-04-01");
        putaran.semua(AsesiStatus.DINILAI).forEach(a -> putaran.putuskan(Orang.KEPALA, a.nama(), "kompeten"));
        besarkan(putaran, LANGKAH * 50, AsesiStatus.KOMPETEN);
        putaran.tutupRapat();
        kantor.hari("2026-04-02");
        putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        kantor.hari("2026-04-06");
        List<Biaya> langkah = new ArrayList<>();
        kantor.sebelumCommit(set -> {
            if (!set.surat().isEmpty()) {
                langkah.add(toko.sejakTerakhir());
            }
        });

        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.kerjakan();

        kantor.sebelumCommit(set -> { });
        assertEquals(LANGKAH + 1, langkah.size());
        assertEquals(4 + LANGKAH * 50, putaran.isi().jumlah().get(AsesiStatus.BERSERTIFIKAT).intValue());
        for (int i = 3; i < LANGKAH; i++) {
            sama(langkah.get(2), langkah.get(i));
        }
    }
}
