package id.serkom.sop.akreditasi;

import static id.serkom.sop.akreditasi.AkreditasiUji.SCAN;
import static id.serkom.sop.akreditasi.AkreditasiUji.SELASA;
import static id.serkom.sop.akreditasi.AkreditasiUji.SKEMA;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class VisitasiTest {

    private static final List<String> STANDAR = List.of("legalitas", "penanggung-jawab", "tempat", "peralatan",
            "keselamatan", "kerahasiaan", "prosedur", "akses");

    private final AkreditasiUji uji = new AkreditasiUji(new Visitasi());
    private final TahapTester tahap = uji.tahap;

    @Before
    public void diajukan() {
        uji.diajukan(SKEMA);
    }

    private static Data tim(String tanggal, String... penilai) {
        return input("penilai", List.of(penilai), "tanggal", tanggal);
    }

    private TahapTester tugaskan(Data isian) {
        return tahap.as(Contoh.bidang()).run("tugaskan-penilai", isian);
    }

    private void ditugaskan() {
        tugaskan(tim(SELASA, Contoh.ANDI, Contoh.SITTI)).stayed();
    }

    private static Data hasil(String... tidakTerpenuhi) {
        List<Data> hasil = new ArrayList<>();
        for (String standar : STANDAR) {
            boolean terpenuhi = !List.of(tidakTerpenuhi).contains(standar);
            hasil.add(terpenuhi ? input("standar", standar, "terpenuhi", true)
                    : input("standar", standar, "terpenuhi", false, "catatan", "Belum tersedia."));
        }
        return input("hasil", hasil, "dokumen", SCAN);
    }

    @Test
    public void setiapPenilaiMendapatSuratTugasDanWaktuDihitungSejakTanggalVisitasi() {
        tugaskan(tim(SELASA, Contoh.ANDI, Contoh.SITTI));

        tahap.stayed().askedForSurat("surat-tugas-visitasi", "surat-tugas-visitasi");
        assertEquals(Optional.of(LocalDate.parse(SELASA)), tahap.perubahan().pelaksanaan());
        assertEquals(List.of(new Jam.Ulang(Optional.empty(), LocalDate.parse(SELASA))), tahap.perubahan().jam());
        SuratRequest sitti = tahap.perubahan().surat().get(1);
        assertEquals(Optional.of(Contoh.SITTI), sitti.tujuan().asesor());
        assertEquals(List.of("Kepala Badan Kepegawaian dan Pengembangan SDM Kabupaten Majene",
                "Kepala Badan Kepegawaian Daerah Provinsi Sulawesi Barat"), sitti.tembusan());
        assertEquals("kantor sendiri tidak perlu tembusan", 1, tahap.perubahan().surat().get(0).tembusan().size());
    }

    @Test
    public void sekurangKurangnyaDuaPenilaiAtauMenurutSetelan() {
        tugaskan(tim(SELASA, Contoh.ANDI));
        tahap.refused().onlyBecause("visitasi.penilai-kurang");

        tahap.withSetting("penilai-terkecil", "1");
        tugaskan(tim(SELASA, Contoh.ANDI)).stayed();
    }

    @Test
    public void penilaiTerdaftarBerlisensiDanBukanDariPemohon() {
        Asesor dasar = Contoh.asesor(Contoh.ANDI, "Andi Saputra", "198001012005011001", Contoh.BPSDM);
        tahap.referensi().ganti(new Asesor(Contoh.ANDI, dasar.masa(), dasar.nama(), dasar.nip(), dasar.instansi(), false,
                dasar.nomorLisensi(), Masa.antara(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 3, 9)), List.of()))
                .daftar(Contoh.asesor("asesor-majene", "Rusdi", "198801012010011001", Contoh.MAJENE));

        tugaskan(tim(SELASA, Contoh.ANDI, "asesor-majene", "entah"));

        tahap.refused().because("visitasi.lisensi-tidak-berlaku", "/penilai/0").because("visitasi.penilai-dari-pemohon", "/penilai/1")
                .because("visitasi.penilai-tidak-terdaftar", "/penilai/2");
    }

    @Test
    public void visitasiPadaHariKerjaYangBelumLewat() {
        tugaskan(tim("2026-02-27", Contoh.ANDI, Contoh.SITTI));
        tahap.refused().because("visitasi.tanggal-lewat", "/tanggal");

        tugaskan(tim("2026-03-08", Contoh.ANDI, Contoh.SITTI));
        tahap.refused().saying("visitasi.bukan-hari-kerja", "tanggal", "Minggu, 8 Maret 2026");

        tahap.withSetting("visitasi-di-hari-libur", "ya");
        tugaskan(tim("2026-03-08", Contoh.ANDI, Contoh.SITTI)).stayed();
    }

    @Test
    public void tugasYangSamaTidakDiberikanDuaKali() {
        ditugaskan();

        tugaskan(tim(SELASA, Contoh.SITTI, Contoh.ANDI));

        tahap.refused().onlyBecause("visitasi.penugasan-sama");
    }

    @Test
    public void penilaiYangDigantiMenerimaPencabutan() {
        ditugaskan();
        tahap.referensi().daftar(Contoh.asesor("asesor-budi", "Budi Hartono", "198303032007031003", Contoh.BPSDM));
        tugaskan(tim(SELASA, Contoh.ANDI, "asesor-budi"));
        tahap.refused().because("visitasi.alasan-perubahan-wajib", "/alasan");

        tugaskan(tim(SELASA, Contoh.ANDI, "asesor-budi").with("alasan", "Sitti sakit."));

        tahap.stayed().askedForSurat("pencabutan-tugas-visitasi", "surat-tugas-visitasi");
        assertEquals(Optional.of(Contoh.SITTI), tahap.surat("pencabutan-tugas-visitasi").tujuan().asesor());
        assertEquals(JenisRujukan.PENCABUTAN, tahap.surat("pencabutan-tugas-visitasi").merujuk().orElseThrow().jenis());
        assertEquals("jam tidak diulang", List.of(), tahap.perubahan().jam());
    }

    /** His licence entry begins after the letter and before the visit: found by the day of the visit, as when he was sent. */
    @Test
    public void penilaiYangTerdaftarBaruPadaHariVisitasiMenerimaPencabutan() {
        Asesor dasar = Contoh.asesor("asesor-baru", "Budi Hartono", "198303032007031003", Contoh.BPSDM);
        tahap.referensi().daftar(new Asesor("asesor-baru", Masa.sejak(LocalDate.of(2026, 3, 9)), dasar.nama(),
                dasar.nip(), dasar.instansi(), false, dasar.nomorLisensi(), dasar.lisensi(), List.of()));
        tugaskan(tim(SELASA, Contoh.ANDI, "asesor-baru")).stayed();

        tugaskan(tim(SELASA, Contoh.ANDI, Contoh.SITTI).with("alasan", "Berhalangan."));
        tahap.stayed().askedForSurat("pencabutan-tugas-visitasi", "surat-tugas-visitasi");

        tugaskan(tim(SELASA, Contoh.ANDI, Contoh.SITTI, "asesor-baru").with("alasan", "Ditambah.")).stayed();
        tahap.run("kembalikan-pengajuan", input("alasan", List.of("Denah belum ada."), "sampai", "2026-03-20"));
        tahap.wentBackTo("pengajuan").askedForSurat("pengembalian-pengajuan", "pencabutan-tugas-visitasi", "pencabutan-tugas-visitasi",
                "pencabutan-tugas-visitasi");
    }

    @Test
    public void tanggalYangBergeserMengubahSetiapSuratTugas() {
        ditugaskan();

        tugaskan(tim("2026-03-12", Contoh.ANDI, Contoh.SITTI).with("alasan", "Pemohon meminta mundur."));

        tahap.stayed().askedForSurat("surat-tugas-visitasi", "surat-tugas-visitasi");
        assertTrue(tahap.perubahan().surat().stream().allMatch(s -> s.merujuk().orElseThrow().jenis() == JenisRujukan.PERUBAHAN));
        assertEquals(Optional.of(LocalDate.of(2026, 3, 12)), tahap.berkas().tanggalPelaksanaan());
    }

    @Test
    public void suratTugasYangMenungguParafMenahanPerubahanDanPencatatan() {
        ditugaskan();
        uji.menjadi("surat-tugas-visitasi", SuratStatus.KONSEP);

        tugaskan(tim("2026-03-12", Contoh.ANDI, Contoh.SITTI));
        tahap.refused().saying("visitasi.surat-tugas-belum-bernomor", "penilai", "Andi Saputra");

        tahap.jam().ke(SELASA);
        tahap.run("catat-visitasi", hasil());
        tahap.refused().onlyBecause("visitasi.surat-tugas-belum-bernomor", "visitasi.surat-tugas-belum-bernomor");

        tahap.run("kembalikan-pengajuan", input("alasan", List.of("Denah belum ada."), "sampai", "2026-03-20"));
        tahap.refused().because("visitasi.surat-tugas-belum-bernomor");
    }

    @Test
    public void suratTugasYangDikembalikanDimintaLagi() {
        ditugaskan();
        uji.menjadi("surat-tugas-visitasi", SuratStatus.DITOLAK);

        tugaskan(tim(SELASA, Contoh.ANDI, Contoh.SITTI));

        tahap.stayed().askedForSurat("surat-tugas-visitasi", "surat-tugas-visitasi");
    }

    @Test
    public void hasilVisitasiDicatatDenganBeritaAcaraDanMenutupTahap() {
        ditugaskan();
        tahap.jam().ke(SELASA);

        tahap.as(Contoh.asesor(Contoh.SITTI)).run("catat-visitasi", hasil("akses"));

        tahap.advanced().askedForSurat("berita-acara-visitasi");
        SuratRequest ba = tahap.surat("berita-acara-visitasi");
        assertEquals(Optional.of(Contoh.MAJENE), ba.tujuan().instansi());
        assertEquals(List.of(Contoh.ANDI, Contoh.SITTI), ba.isi().objects("penilai").stream().map(p -> p.text("kode")).toList());
        assertEquals(Optional.of(7), ba.isi().optNumber("jumlahTerpenuhi"));
        assertEquals("tidak terpenuhi", ba.isi().objects("standar").get(7).text("hasil"));
    }

    @Test
    public void tanpaPenugasanTidakAdaHasil() {
        tahap.run("catat-visitasi", hasil());

        tahap.refused().onlyBecause("visitasi.belum-ditugaskan");
    }

    @Test
    public void hasilTidakDicatatSebelumHarinya() {
        ditugaskan();

        tahap.run("catat-visitasi", hasil());

        tahap.refused().saying("visitasi.belum-tiba", "tanggal", "10 Maret 2026");
    }

    @Test
    public void asesorYangTidakDitugaskanTidakMencatat() {
        ditugaskan();
        tahap.jam().ke(SELASA);

        tahap.as(Contoh.asesor("asesor-budi")).run("catat-visitasi", hasil());

        tahap.refused().onlyBecause("visitasi.bukan-penilai");
    }

    @Test
    public void setiapStandarDinilaiSatuKali() {
        ditugaskan();
        tahap.jam().ke(SELASA);

        tahap.run("catat-visitasi", input("dokumen", Contoh.id("ENTAH", 1), "hasil", List.of(input("standar", "tempat", "terpenuhi", true),
                input("standar", "tempat", "terpenuhi", true), input("standar", "kantin", "terpenuhi", true),
                input("standar", "akses", "terpenuhi", false))));

        tahap.refused().because("visitasi.standar-ganda", "/hasil/1/standar").because("visitasi.standar-tidak-dikenal", "/hasil/2/standar")
                .because("visitasi.catatan-wajib", "/hasil/3/catatan").because("visitasi.standar-belum-dinilai", "/hasil")
                .because("visitasi.dokumen-tidak-dikenal", "/dokumen");
    }

    @Test
    public void standarMenurutSetelanKantor() {
        tahap.withSetting("standar", "ruang! = Ruang uji; kantin = Kantin");
        ditugaskan();
        tahap.jam().ke(SELASA);

        tahap.run("catat-visitasi", input("dokumen", SCAN, "hasil", List.of(input("standar", "ruang", "terpenuhi", true),
                input("standar", "kantin", "terpenuhi", false, "catatan", "Tidak ada."))));

        List<Data> standar = tahap.advanced().surat("berita-acara-visitasi").isi().objects("standar");
        assertEquals(List.of("Ruang uji", "Kantin"), standar.stream().map(s -> s.text("judul")).toList());
        assertEquals(List.of(true, false), standar.stream().map(s -> s.flag("wajib")).toList());
    }

    @Test
    public void pengajuanDikembalikanDenganAlasanDanVisitasiYangBelumBerlangsungDibatalkan() {
        ditugaskan();

        tahap.run("kembalikan-pengajuan", input("alasan", List.of("Denah belum ada.", "Daftar alat belum ada."), "sampai", "2026-03-25"));

        tahap.wentBackTo("pengajuan").askedForSurat("pengembalian-pengajuan", "pencabutan-tugas-visitasi", "pencabutan-tugas-visitasi");
        Permohonan permohonan = tahap.isi().permohonan().get(0);
        assertEquals(PermohonanStatus.DITOLAK, permohonan.status());
        assertEquals(Optional.of("Denah belum ada.; Daftar alat belum ada."), permohonan.alasan());
        assertEquals(LocalDate.of(2026, 3, 25), tahap.isi().pengumuman().orElseThrow().sampai());
    }

    @Test
    public void pengembalianSesudahVisitasiTidakMencabutTugas() {
        ditugaskan();
        tahap.jam().ke("2026-03-11");

        tahap.run("kembalikan-pengajuan", input("alasan", List.of("Alamat keliru."), "sampai", "2026-03-25"));

        tahap.wentBackTo("pengajuan").askedForSurat("pengembalian-pengajuan");
    }

    @Test
    public void pengembalianMenyuratiInstansiTerdaftarDenganHariTerakhirYangBelumLewat() {
        tahap.referensi().tanpa(Instansi.class, Contoh.MAJENE);

        tahap.run("kembalikan-pengajuan", input("alasan", List.of("Alamat keliru."), "sampai", "2026-03-01"));

        tahap.refused().onlyBecause("visitasi.instansi-tidak-terdaftar", "visitasi.hari-terakhir-lewat");
    }
}
