package id.serkom.referensi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Committer;
import id.serkom.testing.store.MemoryStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;

public class JournaledReferensiServiceTest {

    private static final LocalDate HARI_INI = LocalDate.of(2026, 3, 2);
    private static final Actor BIDANG = actor(Peran.BIDANG_SERTIFIKASI);

    private final MemoryStore store = new MemoryStore();
    private final JamUji jam = new JamUji();
    private Map<String, String> setelan = Map.of();
    private JournaledReferensiService service;

    @Before
    public void kantorDenganDataAwal() {
        service = service(store);
        new SeedReferensi(store.referensi(), store, jam, pid -> Map.of());
    }

    private JournaledReferensiService service(Committer committer) {
        return new JournaledReferensiService(store.referensi(), committer, jam, pid -> setelan);
    }

    private static Actor actor(Peran peran) {
        return new Actor("akun-uji", "Akun Uji", Set.of(peran), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Set<String> alasan(Runnable kerja) {
        return assertThrows(InvalidInput.class, kerja::run).reasons().stream().map(r -> r.field() + " " + r.code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> ditolak(String jenis, Data isi) {
        return alasan(() -> service.tambah(BIDANG, jenis, isi));
    }

    @Test
    public void entriYangDitambahkanBerlakuPadaMasanya() {
        EntriReferensi entri = service.tambah(BIDANG, "instansi", Isi.sampai(Isi.instansi("bkpsdm-majene", "2026-01-01"), "2026-06-30"));

        assertEquals(1, entri.revision());
        assertEquals(List.of("bkpsdm-majene", "bpsdm-sulbar"), kode("2026-06-30"));
        assertEquals(List.of("bpsdm-sulbar"), kode("2026-07-01"));
    }

    private List<String> kode(String pada) {
        return service.list(BIDANG, "instansi", LocalDate.parse(pada), Potongan.awal(10)).isi().stream()
                .map(EntriReferensi::kode).toList();
    }

    @Test
    public void semuaAlasanDisebutSekaligusPadaIsiannya() {
        Data isi = Data.of(Map.of("kode", "Asesor Satu", "masa", Map.of("mulai", "2026-02-30", "hingga", "x"), "nama", " ", "nip",
                "123", "instansi", 7, "penguji", "ya", "lisensi", Map.of("mulai", "2027-01-01", "sampai", "2026-01-01"), "skema",
                List.of("PPD", 5), "gaji", 1));

        assertEquals(new TreeSet<>(Set.of("/kode referensi.bukan-kode", "/masa/mulai referensi.bukan-tanggal",
                "/masa/hingga referensi.tidak-dikenal", "/nama referensi.kosong", "/nip referensi.bukan-nip",
                "/instansi referensi.bukan-teks", "/penguji referensi.bukan-ya-tidak", "/nomorLisensi referensi.wajib",
                "/lisensi/sampai referensi.masa-terbalik", "/skema/1 referensi.bukan-teks", "/gaji referensi.tidak-dikenal")),
                ditolak("asesor", isi));
    }

    @Test
    public void isianYangTerlaluPanjangAtauTakTercetakDitolak() {
        Data isi = Isi.instansi("x", "2026-01-01").with("nama", "a".repeat(201)).with("kota", "Maj\u0007ene").with("surel", "a@b");

        assertEquals(new TreeSet<>(Set.of("/nama referensi.terlalu-panjang", "/kota referensi.karakter-terlarang",
                "/surel referensi.bukan-surel")), ditolak("instansi", isi));
    }

    @Test
    public void nipDisimpanSebagaiDelapanBelasAngka() {
        EntriReferensi entri = service.tambah(BIDANG, "asesor", Isi.asesor("sitti", "bpsdm-sulbar"));

        assertEquals("198202022006022002", entri.isi().text("nip"));
    }

    @Test
    public void instansiYangBergantiNamaAdalahEntriBaruSejakTanggalItu() {
        EntriReferensi lama = service.tambah(BIDANG, "instansi", Isi.instansi("bkd", "2025-01-01"));
        Data nama = Isi.instansi("bkd", "2026-04-01").with("nama", "BKPSDM");
        assertEquals(Set.of("/masa/mulai referensi.masa-beririsan"), ditolak("instansi", nama));

        service.ubah(BIDANG, "instansi", lama.id(), 1, Isi.sampai(Isi.instansi("bkd", "2025-01-01"), "2026-03-31"));
        service.tambah(BIDANG, "instansi", nama);

        assertEquals(2, service.riwayat(BIDANG, "instansi", "bkd").size());
    }

    @Test
    public void rujukanHarusBerlakuPadaHariPertama() {
        service.tambah(BIDANG, "instansi", Isi.instansi("baru", "2026-01-02"));

        assertEquals(Set.of("/instansi referensi.rujukan-tidak-ada"), ditolak("asesor", Isi.asesor("sitti", "baru")));
        assertEquals(Set.of("/kop referensi.rujukan-tidak-ada"), ditolak("jabatan", Isi.jabatan("sekretaris").with("kop", "lain")));
    }

    @Test
    public void duaPemegangDefinitifPadaSatuWaktuDitolakTetapiPlhTidak() {
        service.tambah(BIDANG, "pejabat", Isi.pejabat("hasan"));

        assertEquals(Set.of("/masa/mulai referensi.mandat-ganda"),
                ditolak("mandat", Isi.mandat("m1", "kepala-badan", "hasan", "definitif", "2026-05-01")));
        EntriReferensi plh = service.tambah(BIDANG, "mandat", Isi.mandat("m1", "kepala-badan", "hasan", "plh", "2026-05-01"));

        assertEquals("m1", plh.kode());
    }

    @Test
    public void duaPemegangYangDitambahkanBersamaanTidakKeduanyaDiterima() {
        service.tambah(BIDANG, "pejabat", Isi.pejabat("hasan"));
        List<ChangeSet> pertama = new ArrayList<>();
        JournaledReferensiService tersalip = service(new Committer() {
            @Override
            public Committed commit(ChangeSet perubahan) {
                pertama.add(perubahan);
                if (pertama.size() == 1) {
                    service.tambah(BIDANG, "mandat", Isi.mandat("m1", "kepala-bidang", "hasan", "definitif", "2026-01-01"));
                }
                return store.commit(perubahan);
            }
        });

        assertEquals(Set.of("/masa/mulai referensi.mandat-ganda"), alasan(() -> tersalip.tambah(BIDANG, "mandat",
                Isi.mandat("m2", "kepala-bidang", "fariq-wajidi", "definitif", "2026-02-01"))));
    }

    @Test
    public void pelimpahanMenyebutJabatanDanJenisSurat() {
        service.tambah(BIDANG, "pejabat", Isi.pejabat("hasan"));

        assertEquals(new TreeSet<>(Set.of("/sebagai referensi.mandat-perlu-sebagai", "/jenisSurat referensi.mandat-perlu-jenis-surat")),
                ditolak("mandat", Isi.mandat("m1", "kepala-badan", "hasan", "atas-nama", "2026-05-01")));
        assertEquals(new TreeSet<>(Set.of("/sebagai referensi.mandat-tanpa-sebagai",
                "/jenisSurat referensi.mandat-tanpa-jenis-surat")),
                ditolak("mandat", Isi.limpahan("m1", "kepala-badan", "hasan", "plh", "kepala-bidang", "pemberitahuan")));
        assertEquals(Set.of("/sebagai referensi.mandat-kepada-diri"),
                ditolak("mandat", Isi.limpahan("m1", "kepala-badan", "hasan", "atas-nama", "kepala-badan", "pemberitahuan")));
    }

    @Test
    public void kodeDanMulaiTidakDapatDiubah() {
        EntriReferensi entri = service.tambah(BIDANG, "instansi", Isi.instansi("bkd", "2025-01-01"));

        assertEquals(new TreeSet<>(Set.of("/kode referensi.kode-tetap", "/masa/mulai referensi.mulai-tetap")),
                alasan(() -> service.ubah(BIDANG, "instansi", entri.id(), 1, Isi.instansi("bkd2", "2025-01-02"))));
    }

    @Test
    public void revisiYangUsangDitolakDanTidakMenulisApaPun() {
        EntriReferensi entri = service.tambah(BIDANG, "instansi", Isi.instansi("bkd", "2025-01-01"));
        service.ubah(BIDANG, "instansi", entri.id(), 1, Isi.instansi("bkd", "2025-01-01").with("kota", "Mamuju"));

        assertThrows(StaleRevision.class, () -> service.ubah(BIDANG, "instansi", entri.id(), 1, Isi.instansi("bkd", "2025-01-01")));

        assertEquals("Mamuju", service.riwayat(BIDANG, "instansi", "bkd").get(0).isi().text("kota"));
    }

    @Test
    public void jurnalMemuatKeadaanSebelumDanSesudah() {
        EntriReferensi entri = service.tambah(BIDANG, "instansi", Isi.instansi("bkd", "2025-01-01"));
        service.ubah(BIDANG, "instansi", entri.id(), 1, Isi.instansi("bkd", "2025-01-01").with("kota", "Mamuju"));

        List<JournalEntry> jurnal = store.journal().sesudah(0, 500);
        JournalEntry akhir = jurnal.get(jurnal.size() - 1);
        assertEquals("referensi", akhir.rantai());
        assertEquals("referensi.ubah", akhir.kejadian());
        assertEquals("akun-uji", akhir.akun());
        assertEquals(entri.id(), akhir.perihal());
        assertEquals("Majene", akhir.isi().object("sebelum").text("kota"));
        assertEquals("Mamuju", akhir.isi().object("sesudah").text("kota"));
    }

    @Test
    public void setiapPeranMembacaDanMenulisHanyaYangPerlu() {
        for (Peran peran : Peran.values()) {
            boolean semua = EnumSet.of(Peran.BIDANG_SERTIFIKASI, Peran.ADMINISTRATOR).contains(peran);
            boolean sebagian = EnumSet.of(Peran.OPERATOR, Peran.INSTANSI_BERWENANG).contains(peran);
            for (String jenis : service.jenis()) {
                boolean umum = Set.of("instansi", "tuk", "asesor").contains(jenis);
                boleh(semua || sebagian && umum, () -> service.list(actor(peran), jenis, HARI_INI, Potongan.awal(1)));
                boleh(semua || sebagian && umum, () -> service.ekspor(actor(peran), jenis));
                boleh(semua || sebagian && umum, () -> service.templat(actor(peran), jenis));
                boleh(semua, () -> service.tambah(actor(peran), jenis, Data.KOSONG));
                boleh(semua, () -> service.impor(actor(peran), jenis, ""));
                boleh(semua, () -> service.ubah(actor(peran), jenis, "tidak-ada", 1, Data.KOSONG));
            }
        }
    }

    private static void boleh(boolean boleh, Runnable kerja) {
        try {
            kerja.run();
            assertTrue(boleh);
        } catch (Forbidden e) {
            assertTrue(!boleh);
        } catch (SerkomException e) {
            assertTrue("lolos hak, ditolak aturan", boleh);
        }
    }

    @Test
    public void penulisRegisterDapatDiatur() {
        setelan = Map.of("penulis", "operator, instansi-terkait");

        assertEquals("bkd", service.tambah(actor(Peran.OPERATOR), "instansi", Isi.instansi("bkd", "2026-01-01")).kode());
        assertThrows(Forbidden.class, () -> service.tambah(BIDANG, "instansi", Isi.instansi("x", "2026-01-01")));
        assertThrows(Forbidden.class,
                () -> service.tambah(actor(Peran.INSTANSI_TERKAIT), "instansi", Isi.instansi("x", "2026-01-01")));
    }

    @Test
    public void registerAtauEntriYangTidakAdaTidakDitemukan() {
        assertThrows(NotFound.class, () -> service.list(BIDANG, "pegawai", HARI_INI, Potongan.awal(1)));
        assertThrows(NotFound.class, () -> service.riwayat(BIDANG, "instansi", "tidak-ada"));
        assertThrows(NotFound.class, () -> service.find(BIDANG, "instansi", "tidak-ada"));
        EntriReferensi ada = service.tambah(BIDANG, "instansi", Isi.instansi("bkd", "2025-01-01"));
        assertEquals(ada, service.find(BIDANG, "instansi", ada.id()));
        assertThrows("register lain", NotFound.class, () -> service.find(BIDANG, "tuk", ada.id()));
        assertThrows(NotFound.class, () -> service.ubah(BIDANG, "instansi", "tidak-ada", 1, Isi.instansi("x", "2026-01-01")));
    }

    @Test
    public void alasanMenunjukIsianDenganTeksnya() {
        Reason satu = assertThrows(InvalidInput.class,
                () -> service.tambah(BIDANG, "tuk", Data.of(Map.of("kode", "t", "masa", Map.of("mulai", "2026-01-01"), "nama",
                        "TUK", "jenis", "besar", "kapasitas", 20, "alamat", "a", "kota", "k")))).reasons().get(0);

        assertEquals("mandiri, sewaktu, tempat-kerja", satu.data().get("pilihan"));
    }
}
