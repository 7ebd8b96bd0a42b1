package id.serkom.tahap.rencana;

import static id.serkom.tahap.rencana.RencanaUji.SELASA;
import static id.serkom.tahap.rencana.RencanaUji.SENIN;
import static id.serkom.tahap.rencana.RencanaUji.oleh;
import static id.serkom.tahap.rencana.RencanaUji.pagi;
import static id.serkom.tahap.rencana.RencanaUji.rencana;
import static id.serkom.tahap.rencana.RencanaUji.sesi;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.JenisTuk;
import id.serkom.api.referensi.Tuk;
import id.serkom.api.tahap.Jam;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

public class SusunTest {

    private final RencanaUji uji = new RencanaUji();
    private final TahapTester tahap = uji.tahap;

    @Test
    public void asesiYangMemenuhiMendapatSesiDanAsesor() {
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma, uji.budi), oleh(Contoh.SITTI, uji.citra)));

        tahap.stayed().askedForNoSurat();
        Asesi rahma = tahap.asesi("Rahma").is(AsesiStatus.TERJADWAL).asesi();
        assertEquals(Optional.of(Contoh.ANDI), rahma.asesor());
        assertEquals(Optional.of(uji.sesi(1).id()), rahma.sesi());
        assertEquals(Optional.of(Contoh.SITTI), uji.kini(uji.citra).asesor());
    }

    @Test
    public void yangTidakDisebutTetapBelumTerencana() {
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)));

        tahap.asesi("Budi").is(AsesiStatus.MEMENUHI);
        tahap.asesi("Citra").is(AsesiStatus.MEMENUHI);
    }

    @Test
    public void sesiYangDisebutLagiDiaturPersisSepertiIsianTerakhir() {
        uji.tersusun();
        String sesi = uji.sesi(1).id();

        uji.susun(sesi(1, SELASA, "13:00", "15:00", oleh(Contoh.SITTI, uji.rahma)));

        tahap.stayed();
        assertEquals("sesi yang sama", sesi, uji.sesi(1).id());
        assertEquals(LocalDate.parse(SELASA), uji.sesi(1).tanggal());
        assertEquals(Optional.of(Contoh.SITTI), uji.kini(uji.rahma).asesor());
        Asesi budi = tahap.asesi("Budi").is(AsesiStatus.MEMENUHI).asesi();
        assertTrue(budi.sesi().isEmpty() && budi.asesor().isEmpty());
    }

    @Test
    public void sesiYangTidakDisebutTetapAdanya() {
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)));
        uji.susun(pagi(2, SELASA, oleh(Contoh.ANDI, uji.budi, uji.citra)));

        assertEquals(Optional.of(uji.sesi(1).id()), uji.kini(uji.rahma).sesi());
        assertTrue(uji.sesi(1).ditunda().isEmpty());
    }

    @Test
    public void sesiYangDitinggalkanAsesinyaTidakDipakaiLagi() {
        uji.tersusun();

        uji.susun(pagi(2, SELASA, oleh(Contoh.ANDI, uji.rahma, uji.budi, uji.citra)));

        assertEquals(Optional.of(Susunan.TIDAK_DIPAKAI), uji.sesi(1).ditunda());
        assertTrue(uji.sesi(2).ditunda().isEmpty());
    }

    @Test
    public void nomorSesiYangTidakDipakaiDapatDipakaiLagi() {
        uji.tersusun();
        uji.susun(pagi(2, SELASA, oleh(Contoh.ANDI, uji.rahma, uji.budi, uji.citra)));

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)));

        tahap.stayed();
        assertTrue(uji.sesi(1).ditunda().isEmpty());
    }

    @Test
    public void sesiYangDibatalkanMelepasAsesinya() {
        uji.tersusun();

        tahap.run("susun", input("sesi", List.of(), "batal", List.of(1)));

        tahap.stayed();
        tahap.asesi("Rahma").is(AsesiStatus.MEMENUHI);
        assertEquals(Optional.of(Susunan.TIDAK_DIPAKAI), uji.sesi(1).ditunda());
    }

    @Test
    public void sesiYangDibatalkanHarusAda() {
        tahap.run("susun", input("sesi", List.of(), "batal", List.of(7)));

        tahap.refused().onlyBecause("rencana.sesi-tidak-dikenal");
    }

    @Test
    public void asesiDanSesiDisebutSatuKaliSaja() {
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)), pagi(1, SELASA, oleh(Contoh.ANDI, uji.rahma),
                oleh(Contoh.ANDI, uji.budi)));

        tahap.refused().onlyBecause("rencana.asesi-ganda", "rencana.sesi-ganda", "rencana.asesor-ganda");
    }

    @Test
    public void hanyaAsesiYangMemenuhiDapatDirencanakan() {
        Asesi gugur = RencanaUji.asesi("Gugur", 8, Contoh.MAJENE, AsesiStatus.TIDAK_MEMENUHI);
        Asesi asing = RencanaUji.asesi("Asing", 9, Contoh.MAJENE, AsesiStatus.MEMENUHI);
        tahap.with(gugur);

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, gugur, asing)));

        tahap.refused().onlyBecause("rencana.asesi-tidak-memenuhi", "rencana.asesi-tidak-dikenal");
    }

    @Test
    public void rasioAsesiPerAsesorBerlakuPerSesi() {
        List<Asesi> banyak = banyak(11);

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, banyak.toArray(Asesi[]::new))));

        tahap.refused().onlyBecause("rencana.asesor-kelebihan-beban").saying("rencana.asesor-kelebihan-beban", "jumlah", "11")
                .because("rencana.asesor-kelebihan-beban", "/sesi/0/asesor/0");
    }

    @Test
    public void asesorDenganAsesiPenuhDalamDuaSesiBerurutanDibolehkan() {
        List<Asesi> banyak = banyak(20);

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, banyak.subList(0, 10).toArray(Asesi[]::new))),
                sesi(2, SENIN, "12:00", "16:00", oleh(Contoh.ANDI, banyak.subList(10, 20).toArray(Asesi[]::new))));

        tahap.stayed();
    }

    @Test
    public void tukHarusTerdaftar() {
        tahap.referensi().tanpa(Tuk.class, Contoh.TUK);

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)));

        tahap.refused().onlyBecause("rencana.tuk-tidak-terdaftar").because("rencana.tuk-tidak-terdaftar", "/sesi/0");
    }

    @Test
    public void kapasitasTukBerlakuUntukSesiYangBersamaan() {
        kapasitas(3);
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma, uji.budi)));

        uji.susun(sesi(2, SENIN, "11:00", "14:00", oleh(Contoh.SITTI, uji.citra, banyak(1).get(0))));

        tahap.refused().onlyBecause("rencana.tuk-penuh").saying("rencana.tuk-penuh", "peserta", "4");
    }

    @Test
    public void duaSesiBersamaanYangTidakSalingBeririsanTidakDijumlahkan() {
        kapasitas(2);
        uji.susun(sesi(1, SENIN, "08:00", "10:00", oleh(Contoh.ANDI, uji.rahma)),
                sesi(2, SENIN, "10:00", "12:00", oleh(Contoh.ANDI, uji.budi)));

        uji.susun(pagi(3, SENIN, oleh(Contoh.SITTI, uji.citra)));

        tahap.stayed();
    }

    @Test
    public void kapasitasTukMenghitungBerkasLain() {
        kapasitas(3);
        tahap.isi().sesiBerkasLain(Contoh.SITTI, RencanaUji.sesiBerkasLain("SESIZAN", SENIN, "10:00", "14:00"), 2);

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma, uji.budi)));

        tahap.refused().onlyBecause("rencana.tuk-penuh").saying("rencana.tuk-penuh", "peserta", "4");
    }

    @Test
    public void asesorHarusTerdaftar() {
        uji.susun(pagi(1, SENIN, oleh("asesor-hantu", uji.rahma)));

        tahap.refused().onlyBecause("rencana.asesor-tidak-terdaftar");
    }

    @Test
    public void lisensiHarusBerlakuPadaTanggalSesiBukanHariIni() {
        uji.gantiRegister(Contoh.ANDI, "Andi Saputra", "198001012005011001", Contoh.BPSDM, LocalDate.of(2026, 3, 9),
                List.of());

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)));
        tahap.stayed();
        uji.susun(pagi(1, SELASA, oleh(Contoh.ANDI, uji.rahma)));

        tahap.refused().onlyBecause("rencana.lisensi-tidak-berlaku");
    }

    @Test
    public void asesorHarusBerwenangAtasSkema() {
        uji.gantiRegister(Contoh.ANDI, "Andi Saputra", "198001012005011001", Contoh.BPSDM, LocalDate.of(2026, 12, 31),
                List.of("skema-lain"));

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)));

        tahap.refused().onlyBecause("rencana.asesor-bukan-skema");
    }

    @Test
    public void asesorDariInstansiPengirimTidakMenguji() {
        uji.gantiRegister(Contoh.ANDI, "Andi Saputra", "198001012005011001", Contoh.MAJENE, LocalDate.of(2026, 12, 31),
                List.of());

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma, uji.citra)));

        tahap.refused().onlyBecause("rencana.konflik-instansi").saying("rencana.konflik-instansi", "asesi", "Rahma");
    }

    @Test
    public void asesorDariUnitKerjaAsesiTidakMenguji() {
        Asesi sekantor = dengan(uji.rahma, "badan  pengembangan SDM provinsi sulawesi barat", uji.rahma.identitas().nip());
        tahap.with(sekantor);

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)));

        tahap.refused().onlyBecause("rencana.konflik-instansi");
    }

    @Test
    public void asesorDariOpdLainDalamProvinsiYangSamaBolehMenguji() {
        tahap.with(RencanaUji.asesi("Dewi", 4, Contoh.BKD, AsesiStatus.MEMENUHI));

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, RencanaUji.asesi("Dewi", 4, Contoh.BKD, AsesiStatus.MEMENUHI))));

        tahap.stayed();
    }

    @Test
    public void asesorTidakMengujiDirinyaSendiri() {
        tahap.with(dengan(uji.rahma, "Sekretariat", Optional.of("198001012005011001")));

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)));

        tahap.refused().onlyBecause("rencana.konflik-diri-sendiri");
    }

    @Test
    public void benturanKepentinganYangDinyatakanBerlakuSeterusnya() {
        tahap.run("susun", rencana(pagi(1, SENIN, oleh(Contoh.ANDI, uji.budi))).with("konflik",
                List.of(input("asesor", Contoh.ANDI, "asesi", uji.rahma.id(), "alasan", "Pelatih asesi"))));
        tahap.stayed();

        uji.susun(pagi(2, SELASA, oleh(Contoh.ANDI, uji.rahma)));

        tahap.refused().onlyBecause("rencana.konflik-dinyatakan")
                .saying("rencana.konflik-dinyatakan", "alasan", "Pelatih asesi");
    }

    @Test
    public void benturanYangBaruDinyatakanMenolakPenugasanLama() {
        uji.tersusun();

        tahap.run("susun", input("sesi", List.of(), "konflik",
                List.of(input("asesor", Contoh.ANDI, "asesi", uji.rahma.id(), "alasan", "Hubungan keluarga"))));

        tahap.refused().onlyBecause("rencana.konflik-dinyatakan");
    }

    @Test
    public void benturanHanyaUntukAsesiYangDikenal() {
        tahap.run("susun", input("sesi", List.of(), "konflik",
                List.of(input("asesor", Contoh.ANDI, "asesi", Contoh.id("ASING", 1), "alasan", "Hubungan keluarga"))));

        tahap.refused().onlyBecause("rencana.asesi-tidak-dikenal");
    }

    @Test
    public void benturanHanyaUntukAsesorYangDikenal() {
        tahap.run("susun", input("sesi", List.of(), "konflik",
                List.of(input("asesor", "asesor-salah-ketik", "asesi", uji.rahma.id(), "alasan", "Hubungan keluarga"))));

        tahap.refused().onlyBecause("rencana.asesor-konflik-tidak-dikenal");
    }

    @Test
    public void sesudahPenutupanDikembalikanRencanaDapatDisusunLagi() {
        uji.ditetapkan();
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma, uji.budi, uji.citra)));
        tahap.refused().onlyBecause("rencana.undangan-sudah-terbit");
        uji.penutupanDikembalikan();

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma, uji.budi, uji.citra)));

        tahap.stayed();
        tahap.run("tetapkan-rencana", input()).advanced().askedForSurat("jadwal-undangan", "jadwal-undangan", "surat-tugas");
    }

    @Test
    public void selamaSkMenungguParafRencanaTidakDiubah() {
        uji.direkomendasikan();
        uji.tungguParaf(uji.surat("sk-rekomendasi"));

        uji.susun(pagi(1, SELASA, oleh(Contoh.ANDI, uji.rahma, uji.budi, uji.citra)));
        tahap.refused().onlyBecause("rencana.sk-menunggu-paraf");
        tahap.run("ganti-asesor", input("lama", Contoh.ANDI, "baru", Contoh.SITTI, "alasan", "Sakit"));
        tahap.refused().onlyBecause("rencana.sk-menunggu-paraf");
    }

    @Test
    public void asesorTidakBeradaDiDuaTempatDalamSatuRencana() {
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)),
                sesi(2, SENIN, "11:30", "13:00", oleh(Contoh.ANDI, uji.budi)));

        tahap.refused().onlyBecause("rencana.asesor-dua-tempat", "rencana.asesor-dua-tempat");
    }

    @Test
    public void asesorTidakBeradaDiDuaTempatDalamSusunanSebelumnya() {
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)));

        uji.susun(sesi(2, SENIN, "11:30", "13:00", oleh(Contoh.ANDI, uji.budi)));

        tahap.refused().onlyBecause("rencana.asesor-dua-tempat");
    }

    @Test
    public void asesorYangDipindahkanDariSesiLamaTidakDihitungDuaKali() {
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)));

        uji.susun(sesi(2, SENIN, "11:30", "13:00", oleh(Contoh.ANDI, uji.rahma, uji.budi)));

        tahap.stayed();
    }

    @Test
    public void asesorTidakBeradaDiDuaTempatAntarBerkas() {
        tahap.isi().sesiBerkasLain(Contoh.ANDI, RencanaUji.sesiBerkasLain("SESIZAN", SENIN, "10:00", "14:00"), 1);

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)));

        tahap.refused().onlyBecause("rencana.asesor-dua-tempat")
                .saying("rencana.asesor-dua-tempat", "pukulLain", "10:00-14:00");
    }

    @Test
    public void sesiHanyaPadaHariKerjaYangAkanDatang() {
        tahap.jam().libur(SENIN);

        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)), pagi(2, "2026-03-14", oleh(Contoh.ANDI, uji.budi)),
                pagi(3, "2026-02-27", oleh(Contoh.ANDI, uji.citra)));

        tahap.refused().onlyBecause("rencana.bukan-hari-kerja", "rencana.bukan-hari-kerja", "rencana.tanggal-lewat");
    }

    @Test
    public void setelanMembolehkanSesiDiHariLibur() {
        tahap.withSetting("sesi-di-hari-libur", "ya");

        uji.susun(pagi(1, "2026-03-14", oleh(Contoh.ANDI, uji.rahma)));

        tahap.stayed();
    }

    @Test
    public void pukulSelesaiSesudahPukulMulai() {
        uji.susun(sesi(1, SENIN, "12:00", "12:00", oleh(Contoh.ANDI, uji.rahma)));

        tahap.refused().onlyBecause("rencana.jam-terbalik");
    }

    @Test
    public void sekaliSusunPalingBanyakEmpatRatusPenugasan() {
        List<String> banyak = IntStream.range(0, 401).mapToObj(i -> Contoh.id("X", i)).toList();

        tahap.run("susun", rencana(
                pagi(1, SENIN, input("kode", Contoh.ANDI, "asesi", banyak.subList(0, 200))),
                pagi(2, SELASA, input("kode", Contoh.ANDI, "asesi", banyak.subList(200, 401)))));

        tahap.refused().onlyBecause("rencana.terlalu-banyak-penugasan");
    }

    @Test
    public void susunanYangMengosongkanTerlaluBanyakDibagi() {
        for (int i = 0; i < 490; i++) {
            Asesi a = RencanaUji.asesi("Asesi " + i, 100 + i, Contoh.MAJENE, AsesiStatus.TERJADWAL)
                    .ditugaskan(Contoh.ANDI, Contoh.id("SESI", 1));
            tahap.with(a);
        }
        tahap.with(new Sesi(Contoh.id("SESI", 1), 1, Contoh.BERKAS, 1, Contoh.TUK, LocalDate.parse(SENIN),
                LocalTime.of(8, 0), LocalTime.of(9, 0), Optional.empty(), Optional.empty()));

        tahap.run("susun", input("sesi", List.of(), "batal", List.of(1)));

        tahap.refused().onlyBecause("rencana.terlalu-banyak-baris");
    }

    @Test
    public void susunUlangSaatMenungguRekomendasiMenarikPermohonan() {
        uji.tersusun();
        tahap.run("mohon-rekomendasi", input("kepada", Contoh.BKD)).stayed();

        uji.susun(pagi(1, SELASA, oleh(Contoh.ANDI, uji.rahma, uji.budi, uji.citra)));

        tahap.stayed();
        assertTrue(tahap.perubahan().jam().contains(new Jam.Lanjut(Optional.empty())));
        tahap.run("mohon-rekomendasi", input("kepada", Contoh.BKD)).stayed();
    }

    @Test
    public void sesudahRekomendasiPesertaDapatDipindahTetapiTidakDikeluarkan() {
        uji.direkomendasikan();

        uji.susun(pagi(1, SELASA, oleh(Contoh.SITTI, uji.rahma, uji.budi, uji.citra)));
        tahap.stayed();
        uji.susun(pagi(1, SELASA, oleh(Contoh.SITTI, uji.rahma)));

        tahap.refused().onlyBecause("rencana.peserta-sudah-direkomendasikan")
                .saying("rencana.peserta-sudah-direkomendasikan", "asesi", "Budi; Citra");
    }

    @Test
    public void isianDibatasiSkema() {
        uji.susun(sesi(0, SENIN, "25:00", "12:00", oleh("ASESOR", uji.rahma)).with("ruang", "A"));

        tahap.refusedBySchemaAt("/sesi/0/nomor").refusedBySchemaAt("/sesi/0/mulai")
                .refusedBySchemaAt("/sesi/0/asesor/0/kode").refusedBySchemaAt("/sesi/0");
    }

    private void kapasitas(int berapa) {
        tahap.referensi().ganti(new Tuk(Contoh.TUK, Masa.sejak(LocalDate.of(2020, 1, 1)), "TUK BPSDM", JenisTuk.SEWAKTU,
                berapa, "Jalan Contoh 1", "Mamuju"));
    }

    private List<Asesi> banyak(int berapa) {
        List<Asesi> banyak = IntStream.range(0, berapa)
                .mapToObj(i -> RencanaUji.asesi("Asesi " + i, 10 + i, Contoh.MAJENE, AsesiStatus.MEMENUHI)).toList();
        tahap.with(banyak.toArray(Asesi[]::new));
        return banyak;
    }

    private static Asesi dengan(Asesi a, String unitKerja, Optional<String> nip) {
        Identitas i = a.identitas();
        return new Asesi(a.id(), a.revision(), a.berkas(), a.permohonan(), a.instansi(), a.urut(),
                new Identitas(i.nama(), i.nik(), nip, i.tempatLahir(), i.tanggalLahir(), i.jabatan(), unitKerja,
                        i.pendidikan(), i.surel(), i.telepon()),
                a.status(), a.asesor(), a.sesi(), a.alasan());
    }
}
