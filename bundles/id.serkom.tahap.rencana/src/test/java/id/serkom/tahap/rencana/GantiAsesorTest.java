package id.serkom.tahap.rencana;

import static id.serkom.tahap.rencana.RencanaUji.BUDI_ASESOR;
import static id.serkom.tahap.rencana.RencanaUji.SELASA;
import static id.serkom.tahap.rencana.RencanaUji.SENIN;
import static id.serkom.tahap.rencana.RencanaUji.oleh;
import static id.serkom.tahap.rencana.RencanaUji.pagi;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class GantiAsesorTest {

    private final RencanaUji uji = new RencanaUji();
    private final TahapTester tahap = uji.tahap;

    @Test
    public void sebelumRencanaDitetapkanTidakAdaSuratYangDicabut() {
        uji.tersusun();

        ganti(Contoh.ANDI, BUDI_ASESOR);

        tahap.stayed().askedForNoSurat();
        assertEquals(Optional.of(BUDI_ASESOR), uji.kini(uji.rahma).asesor());
    }

    @Test
    public void asesorYangBerhalanganDigantiDenganPencabutanDanSuratTugasBaru() {
        uji.ditetapkan();
        String lama = tahap.surat("surat-tugas").id();
        tahap.inTahap("pelaksanaan");

        ganti(Contoh.ANDI, BUDI_ASESOR);

        tahap.stayed().askedForSurat("pencabutan-surat-tugas", "surat-tugas");
        assertEquals(Optional.of(new Rujukan(JenisRujukan.PENCABUTAN, lama)), tahap.surat("pencabutan-surat-tugas").merujuk());
        assertEquals("Budi Hartono", tahap.surat("surat-tugas").isi().object("asesor").text("nama"));
        assertEquals(3, tahap.surat("surat-tugas").isi().objects("sesi").get(0).objects("peserta").size());
        assertEquals(Optional.of(BUDI_ASESOR), uji.kini(uji.citra).asesor());
        assertTrue("jam pelaksanaan tidak disentuh", tahap.perubahan().jam().isEmpty());
    }

    @Test
    public void asesorInstansiLainDimohonkanDanDicabutMelaluiInstansinya() {
        uji.ditetapkan();
        ganti(Contoh.ANDI, Contoh.SITTI);
        tahap.askedForSurat("pencabutan-surat-tugas", "permohonan-penugasan");

        ganti(Contoh.SITTI, BUDI_ASESOR);

        tahap.askedForSurat("pencabutan-surat-tugas", "surat-tugas");
        assertEquals(Optional.of(Contoh.BKD), tahap.surat("pencabutan-surat-tugas").tujuan().instansi());
        assertTrue(tahap.surat("pencabutan-surat-tugas").isi().flag("kantorLain"));
    }

    @Test
    public void asesorYangTetapBertugasSebagianMendapatSuratTugasBaru() {
        duaSesiDitetapkan();

        tahap.run("ganti-asesor", masukan(Contoh.ANDI, BUDI_ASESOR).with("sesi", List.of(uji.sesi(2).id())));

        tahap.stayed().askedForSurat("pencabutan-surat-tugas", "surat-tugas", "surat-tugas");
        List<SuratRequest> tugas = tahap.perubahan().surat().stream().filter(s -> s.jenis().equals("surat-tugas")).toList();
        assertEquals("Andi Saputra", tugas.get(0).isi().object("asesor").text("nama"));
        assertEquals(1, tugas.get(0).isi().objects("sesi").size());
        assertTrue(tahap.surat("pencabutan-surat-tugas").isi().flag("masihBertugas"));
        assertEquals(Optional.of(Contoh.ANDI), uji.kini(uji.rahma).asesor());
    }

    @Test
    public void penggantiYangSudahBertugasMendapatPerubahanSuratTugas() {
        duaSesiDitetapkan();
        tahap.run("ganti-asesor", masukan(Contoh.ANDI, BUDI_ASESOR).with("sesi", List.of(uji.sesi(2).id()))).stayed();
        String suratBudi = tahap.perubahan().surat().get(2).id();

        ganti(Contoh.ANDI, BUDI_ASESOR);

        tahap.askedForSurat("pencabutan-surat-tugas", "surat-tugas");
        assertEquals(Optional.of(new Rujukan(JenisRujukan.PERUBAHAN, suratBudi)), tahap.surat("surat-tugas").merujuk());
        assertEquals(2, tahap.surat("surat-tugas").isi().objects("sesi").size());
    }

    @Test
    public void asesiYangSudahDinilaiTetapPadaAsesornyaDanYangHadirDicatatUlang() {
        uji.ditetapkan();
        tahap.inTahap("pelaksanaan").with(uji.kini(uji.rahma).menjadi(AsesiStatus.DINILAI),
                uji.kini(uji.budi).menjadi(AsesiStatus.HADIR));

        ganti(Contoh.ANDI, BUDI_ASESOR);

        tahap.stayed();
        assertEquals(Optional.of(Contoh.ANDI), tahap.asesi("Rahma").is(AsesiStatus.DINILAI).asesi().asesor());
        assertEquals(Optional.of(BUDI_ASESOR), tahap.asesi("Budi").is(AsesiStatus.TERJADWAL).asesi().asesor());
    }

    @Test
    public void penggantiDiperiksaKembali() {
        uji.tersusun();
        uji.gantiRegister(BUDI_ASESOR, "Budi Hartono", "198303032007031003", Contoh.POLMAN, LocalDate.of(2026, 3, 6),
                List.of("skema-lain"));
        tahap.isi().sesiBerkasLain(BUDI_ASESOR, RencanaUji.sesiBerkasLain("SESIZAN", SENIN, "10:00", "14:00"), 1);

        ganti(Contoh.ANDI, BUDI_ASESOR);

        tahap.refused().onlyBecause("rencana.lisensi-tidak-berlaku", "rencana.asesor-bukan-skema",
                "rencana.asesor-dua-tempat", "rencana.konflik-instansi")
                .because("rencana.lisensi-tidak-berlaku", "/baru");
    }

    @Test
    public void bebanPenggantiDijumlahkanDenganAsesinyaSendiri() {
        Asesi[] sepuluh = new Asesi[10];
        for (int i = 0; i < 10; i++) {
            sepuluh[i] = RencanaUji.asesi("Asesi " + i, 10 + i, Contoh.MAJENE, AsesiStatus.MEMENUHI);
        }
        tahap.with(sepuluh);
        uji.susun(pagi(1, SENIN, oleh(BUDI_ASESOR, sepuluh), oleh(Contoh.ANDI, uji.rahma)));
        tahap.stayed();

        ganti(Contoh.ANDI, BUDI_ASESOR);

        tahap.refused().onlyBecause("rencana.asesor-kelebihan-beban").saying("rencana.asesor-kelebihan-beban", "jumlah", "11");
    }

    @Test
    public void benturanYangDinyatakanMengikatPengganti() {
        uji.tersusun();

        tahap.run("ganti-asesor", masukan(Contoh.ANDI, BUDI_ASESOR).with("konflik",
                List.of(input("asesor", BUDI_ASESOR, "asesi", uji.rahma.id(), "alasan", "Hubungan keluarga"))));

        tahap.refused().onlyBecause("rencana.konflik-dinyatakan");
    }

    @Test
    public void asesorTanpaTugasDanAsesorSamaDitolak() {
        uji.tersusun();

        ganti(Contoh.SITTI, BUDI_ASESOR);
        tahap.refused().onlyBecause("rencana.asesor-tanpa-tugas");
        ganti(Contoh.ANDI, Contoh.ANDI);
        tahap.refused().onlyBecause("rencana.asesor-sama");
        tahap.run("ganti-asesor", masukan(Contoh.ANDI, BUDI_ASESOR).with("sesi", List.of(Contoh.id("ZAN", 1))));
        tahap.refused().onlyBecause("rencana.bukan-sesi-asesor");
    }

    @Test
    public void suratTugasYangMasihKonsepBelumDapatDicabut() {
        uji.ditetapkan();
        uji.tungguParaf(uji.surat("surat-tugas"));

        ganti(Contoh.ANDI, BUDI_ASESOR);

        tahap.refused().onlyBecause("rencana.surat-tugas-belum-bernomor")
                .saying("rencana.surat-tugas-belum-bernomor", "asesor", Contoh.ANDI);
    }

    @Test
    public void sesudahPenutupanDikembalikanAsesorDigantiTanpaSuratYangDicabut() {
        uji.ditetapkan();
        uji.penutupanDikembalikan();

        ganti(Contoh.ANDI, BUDI_ASESOR);

        tahap.stayed().askedForNoSurat();
    }

    @Test
    public void kantorPenggantiHarusTerdaftar() {
        uji.ditetapkan();
        tahap.referensi().tanpa(Instansi.class, Contoh.BKD);

        ganti(Contoh.ANDI, Contoh.SITTI);

        tahap.refused().onlyBecause("rencana.kantor-asesor-tidak-terdaftar");
    }

    @Test
    public void penggantianSaatMenungguRekomendasiMenarikPermohonan() {
        uji.tersusun();
        tahap.run("mohon-rekomendasi", input("kepada", Contoh.BKD)).stayed();

        ganti(Contoh.ANDI, BUDI_ASESOR);

        assertTrue(tahap.perubahan().jam().contains(new Jam.Lanjut(Optional.empty())));
        tahap.run("mohon-rekomendasi", input("kepada", Contoh.BKD)).stayed();
    }

    @Test
    public void penggantiYangSuratTugasnyaDikembalikanDapatDiganti() {
        uji.ditetapkan();
        tahap.inTahap("pelaksanaan");
        ganti(Contoh.ANDI, BUDI_ASESOR);
        uji.kembalikan(uji.surat("surat-tugas"));

        ganti(BUDI_ASESOR, Contoh.SITTI);

        tahap.stayed().askedForSurat("permohonan-penugasan");
        assertTrue(tahap.surat("permohonan-penugasan").merujuk().isEmpty());
    }

    @Test
    public void suratTugasDanPencabutanYangDikembalikanDimintaLagi() {
        uji.ditetapkan();
        String lama = tahap.surat("surat-tugas").id();
        tahap.inTahap("pelaksanaan");
        ganti(Contoh.ANDI, BUDI_ASESOR);
        uji.kembalikan(uji.surat("surat-tugas"));
        uji.kembalikan(uji.surat("pencabutan-surat-tugas"));

        tahap.run("ulangi-surat-tugas", input());

        tahap.stayed().askedForSurat("pencabutan-surat-tugas", "surat-tugas");
        assertEquals(Optional.of(new Rujukan(JenisRujukan.PENCABUTAN, lama)), tahap.surat("pencabutan-surat-tugas").merujuk());
        assertEquals("Sakit", tahap.surat("pencabutan-surat-tugas").isi().text("alasan"));
        assertEquals("Budi Hartono", tahap.surat("pencabutan-surat-tugas").isi().text("pengganti"));
        assertEquals("Budi Hartono", tahap.surat("surat-tugas").isi().object("asesor").text("nama"));
        tahap.run("ulangi-surat-tugas", input());
        tahap.refused().onlyBecause("rencana.surat-tugas-lengkap");
    }

    @Test
    public void suratTugasPerubahanYangDikembalikanDimintaLagiSebagaiPerubahan() {
        duaSesiDitetapkan();
        tahap.inTahap("pelaksanaan");
        ganti(Contoh.ANDI, BUDI_ASESOR, uji.sesi(2));
        String suratBudi = tahap.perubahan().surat().get(2).id();
        ganti(Contoh.ANDI, BUDI_ASESOR);
        uji.kembalikan(uji.surat("surat-tugas"));

        tahap.run("ulangi-surat-tugas", input());

        tahap.stayed().askedForSurat("surat-tugas");
        assertEquals(Optional.of(new Rujukan(JenisRujukan.PERUBAHAN, suratBudi)), tahap.surat("surat-tugas").merujuk());
        assertEquals(2, tahap.surat("surat-tugas").isi().objects("sesi").size());
    }

    @Test
    public void satuAsesiDapatDialihkanKarenaBenturanKepentingan() {
        uji.ditetapkan();
        tahap.inTahap("pelaksanaan");

        tahap.run("ganti-asesor", masukan(Contoh.ANDI, BUDI_ASESOR).with("asesi", List.of(uji.rahma.id())).with("konflik",
                List.of(input("asesor", Contoh.ANDI, "asesi", uji.rahma.id(), "alasan", "Pelatih asesi"))));

        tahap.stayed().askedForSurat("pencabutan-surat-tugas", "surat-tugas", "surat-tugas");
        assertEquals(Optional.of(BUDI_ASESOR), uji.kini(uji.rahma).asesor());
        assertEquals(Optional.of(Contoh.ANDI), uji.kini(uji.budi).asesor());
        tahap.run("ganti-asesor", masukan(Contoh.ANDI, BUDI_ASESOR).with("asesi", List.of(uji.rahma.id())));
        tahap.refused().onlyBecause("rencana.bukan-asesi-asesor");
    }

    @Test
    public void benturanDenganAsesiYangTetapDiujinyaDitolak() {
        duaSesiDitetapkan();

        tahap.run("ganti-asesor", masukan(Contoh.ANDI, BUDI_ASESOR).with("sesi", List.of(uji.sesi(2).id())).with("konflik",
                List.of(input("asesor", Contoh.ANDI, "asesi", uji.rahma.id(), "alasan", "Hubungan keluarga"))));

        tahap.refused().onlyBecause("rencana.konflik-dinyatakan").because("rencana.konflik-dinyatakan", "/konflik");
    }

    @Test
    public void benturanHanyaAntaraAsesorDanAsesiYangDikenal() {
        uji.tersusun();

        tahap.run("ganti-asesor", masukan(Contoh.ANDI, BUDI_ASESOR).with("konflik",
                List.of(input("asesor", "asesor-salah-ketik", "asesi", Contoh.id("ASING", 1), "alasan", "Hubungan keluarga"))));

        tahap.refused().onlyBecause("rencana.asesi-tidak-dikenal", "rencana.asesor-konflik-tidak-dikenal");
    }

    @Test
    public void penggantianSesudahRekomendasiDimohonkanLagi() {
        uji.direkomendasikan();

        ganti(Contoh.ANDI, BUDI_ASESOR);

        tahap.stayed();
        tahap.run("tetapkan-rencana", input());
        tahap.refused().onlyBecause("rencana.berbeda-dari-sk");
    }

    @Test
    public void suratTugasPerubahanMenyebutSuratYangDiubahnya() {
        duaSesiDitetapkan();
        ganti(Contoh.ANDI, BUDI_ASESOR, uji.sesi(2));
        String nomor = uji.surat("surat-tugas").nomor().orElseThrow();

        ganti(Contoh.ANDI, BUDI_ASESOR);

        assertTrue(tahap.surat("surat-tugas").isi().flag("mengubah"));
        assertEquals(nomor, tahap.surat("surat-tugas").isi().text("nomorLama"));
    }

    private void ganti(String lama, String baru, Sesi sesi) {
        tahap.run("ganti-asesor", masukan(lama, baru).with("sesi", List.of(sesi.id()))).stayed();
    }

    private void duaSesiDitetapkan() {
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)), pagi(2, SELASA, oleh(Contoh.ANDI, uji.budi, uji.citra)));
        tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("rekomendasi", input("untuk", "semua", "penerbit", "sendiri"));
        tahap.as(Contoh.bidang()).run("tetapkan-rencana", input()).advanced();
    }

    private void ganti(String lama, String baru) {
        tahap.as(Contoh.bidang()).run("ganti-asesor", masukan(lama, baru));
    }

    private static Data masukan(String lama, String baru) {
        return input("lama", lama, "baru", baru, "alasan", "Sakit");
    }
}
