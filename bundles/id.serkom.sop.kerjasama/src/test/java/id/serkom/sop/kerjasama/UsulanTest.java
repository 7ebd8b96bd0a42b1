package id.serkom.sop.kerjasama;

import static id.serkom.sop.kerjasama.KerjasamaFixture.PINDAIAN;
import static id.serkom.sop.kerjasama.KerjasamaFixture.SURAT_MAJENE;
import static id.serkom.sop.kerjasama.KerjasamaFixture.SURAT_POLMAN;
import static id.serkom.sop.kerjasama.KerjasamaFixture.usul;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class UsulanTest {

    private static final LocalDate SURAT = LocalDate.of(2026, 3, 2);

    private TahapTester tahap = KerjasamaFixture.diTahap(new Usulan(), "usulan");

    private void diundang() {
        tahap = KerjasamaFixture.diundang();
    }

    private static Data undang(String instansi, String sampai) {
        return input("instansi", instansi, "sampai", sampai);
    }

    private void diAtasKertas(String instansi) {
        tahap.as(Contoh.diAtasKertas(Contoh.instansi(instansi), "415/1", SURAT, PINDAIAN));
    }

    @Test
    public void instansiYangDiundangMelihatBerkasDanMendapatSuratnya() {
        tahap.run("buka-usulan", undang(Contoh.POLMAN, "2026-03-13").with("keterangan", "Hubungi Bidang Sertifikasi."));

        tahap.stayed().askedForSurat("undangan-usulan");
        Pengumuman pengumuman = tahap.isi().pengumuman().orElseThrow();
        assertEquals(List.of(Contoh.POLMAN), pengumuman.penerima());
        assertEquals(LocalDate.of(2026, 3, 13), pengumuman.sampai());
        assertEquals(Optional.of(Contoh.POLMAN), tahap.surat("undangan-usulan").tujuan().instansi());
        assertEquals("13 Maret 2026", tahap.surat("undangan-usulan").isi().text("sampai"));
        assertTrue("yang ditunggu bukan kami", tahap.surat("undangan-usulan").jeda().isPresent());
    }

    @Test
    public void yangDiundangInstansiLuarYangTerdaftar() {
        tahap.run("buka-usulan", undang("tidak-ada", "2026-03-13"));
        tahap.refused().because("kerjasama.instansi-tidak-terdaftar", "/instansi");

        tahap.run("buka-usulan", undang(Contoh.BKD, "2026-03-13"));
        tahap.refused().because("kerjasama.instansi-sendiri", "/instansi");
    }

    @Test
    public void hariYangSudahLewatTidakDijanjikan() {
        tahap.run("buka-usulan", undang(Contoh.POLMAN, "2026-03-01"));
        tahap.refused().because("kerjasama.batas-sudah-lewat", "/sampai");
    }

    @Test
    public void undanganDiulangiBilaHariTerakhirnyaLewatTanpaUsulan() {
        tahap.run("buka-usulan", undang(Contoh.POLMAN, "2026-03-13"));
        tahap.run("buka-usulan", undang(Contoh.POLMAN, "2026-03-20"));
        tahap.refused().onlyBecause("kerjasama.sudah-diundang");
        tahap.run("buka-usulan", undang(Contoh.MAJENE, "2026-03-20"));
        tahap.refused().because("kerjasama.instansi-lain", "/instansi");

        tahap.jam().ke("2026-03-16");
        tahap.run("buka-usulan", undang(Contoh.POLMAN, "2026-03-20"));
        tahap.stayed().askedForSurat("undangan-usulan");
        assertEquals(LocalDate.of(2026, 3, 20), tahap.isi().pengumuman().orElseThrow().sampai());
    }

    @Test
    public void undanganYangDikembalikanDalamParafDitulisLagiDanYangMenungguDitunggu() {
        diundang();
        tahap.as(Contoh.bidang());
        KerjasamaFixture.surat(tahap, Contoh.id("SRAT", 1), "undangan-usulan", Arah.KELUAR, SuratStatus.KONSEP, Data.KOSONG);
        tahap.run("buka-usulan", undang(Contoh.POLMAN, "2026-03-20"));
        tahap.refused().onlyBecause("kerjasama.undangan-menunggu-paraf");

        KerjasamaFixture.surat(tahap, Contoh.id("SRAT", 1), "undangan-usulan", Arah.KELUAR, SuratStatus.DITOLAK, Data.KOSONG);
        tahap.run("buka-usulan", undang(Contoh.POLMAN, "2026-03-20"));
        tahap.stayed().askedForSurat("undangan-usulan");
    }

    @Test
    public void usulanMasukBukuAgendaDanMenutupTahap() {
        diundang();
        tahap.run("usul", usul("415/1", "2026-03-02", SURAT_POLMAN));

        tahap.advanced().askedForSurat("tanda-terima-usulan");
        Permohonan usulan = tahap.isi().permohonan(PermohonanStatus.DIAJUKAN).get(0);
        assertEquals(Contoh.POLMAN, usulan.instansi());
        assertEquals(0, usulan.jumlahAsesi());
        Surat masuk = tahap.isi().surat("surat-usulan").get(0);
        assertEquals(Optional.of("1/2026"), masuk.agenda());
        assertEquals(Optional.of("415/1"), masuk.nomor());
        assertEquals("36 (tiga puluh enam) bulan", tahap.surat("tanda-terima-usulan").isi().text("lama"));
    }

    /** A proposal was sent back, its letter was sent back too: the partner knows of nothing yet. */
    @Test
    public void sesudahSuratPengembalianDikembalikanDalamParafDiundangLagi() {
        diundang();
        KerjasamaFixture.surat(tahap, Contoh.id("SRAT", 1), "undangan-usulan", Arah.KELUAR, SuratStatus.BERNOMOR, Data.KOSONG);
        KerjasamaFixture.surat(tahap, Contoh.id("SRAT", 2), "pengembalian-usulan", Arah.KELUAR, SuratStatus.BERNOMOR, Data.KOSONG);
        tahap.as(Contoh.bidang()).run("buka-usulan", undang(Contoh.POLMAN, "2026-03-13"));
        tahap.refused().onlyBecause("kerjasama.sudah-diundang");
        KerjasamaFixture.surat(tahap, Contoh.id("SRAT", 2), "pengembalian-usulan", Arah.KELUAR, SuratStatus.KONSEP, Data.KOSONG);
        tahap.run("buka-usulan", undang(Contoh.POLMAN, "2026-03-13"));
        tahap.refused().onlyBecause("kerjasama.undangan-menunggu-paraf");

        KerjasamaFixture.surat(tahap, Contoh.id("SRAT", 2), "pengembalian-usulan", Arah.KELUAR, SuratStatus.DITOLAK, Data.KOSONG);
        tahap.withBerkas(tahap.berkas().pindah("usulan", BerkasStatus.BERJALAN, 2)).run("buka-usulan", undang(Contoh.POLMAN, "2026-03-13"));
        tahap.stayed().askedForSurat("undangan-usulan");
        tahap.run("buka-usulan", undang(Contoh.POLMAN, "2026-03-13"));
        tahap.refused().onlyBecause("kerjasama.sudah-diundang");
    }

    @Test
    public void hanyaYangDiundangYangMengusulkan() {
        tahap.as(Contoh.instansi(Contoh.POLMAN)).run("usul", usul("415/1", "2026-03-02", SURAT_POLMAN));
        tahap.refused().onlyBecause("kerjasama.belum-diundang");

        diundang();
        tahap.as(Contoh.instansi(Contoh.MAJENE)).run("usul", usul("415/1", "2026-03-02", SURAT_MAJENE));
        tahap.refused().onlyBecause("kerjasama.instansi-lain");
    }

    @Test
    public void suratKertasDicatatJugaTanpaUndanganDanBerkasnyaMenjadiTentangInstansiItu() {
        diAtasKertas(Contoh.MAJENE);
        tahap.run("usul", usul("415/1", "2026-03-02", PINDAIAN));

        tahap.advanced();
        assertEquals(List.of(Contoh.MAJENE), tahap.isi().pengumuman().orElseThrow().penerima());
        assertEquals(Contoh.MAJENE, tahap.isi().permohonan().get(0).instansi());
    }

    @Test
    public void suratKertasInstansiLainDitolak() {
        diundang();
        diAtasKertas(Contoh.MAJENE);
        tahap.run("usul", usul("415/1", "2026-03-02", PINDAIAN));
        tahap.refused().onlyBecause("kerjasama.instansi-lain");
    }

    @Test
    public void usulanSesudahHariTerakhirDitolak() {
        diundang();
        tahap.jam().ke("2026-03-16");
        tahap.run("usul", usul("415/1", "2026-03-02", SURAT_POLMAN));
        tahap.refused().onlyBecause("kerjasama.usulan-ditutup");
    }

    @Test
    public void instansiSendiriTidakMengusulkan() {
        tahap.as(Contoh.instansi(Contoh.BKD)).run("usul", usul("415/1", "2026-03-02", SURAT_POLMAN));
        tahap.refused().because("kerjasama.instansi-sendiri").because("kerjasama.dokumen-tidak-dikenal", "/surat/dokumen");

        tahap.as(Contoh.instansi("tidak-ada")).run("usul", usul("415/1", "2026-03-02", SURAT_POLMAN));
        tahap.refused().because("kerjasama.instansi-tidak-terdaftar");
    }

    @Test
    public void suratnyaMilikSendiriBernomorBaruDanBertanggalYangSudahTiba() {
        diundang();
        tahap.run("usul", usul("415/1", "2026-03-03", SURAT_POLMAN));
        tahap.refused().onlyBecause("kerjasama.tanggal-surat-di-depan");
        tahap.run("usul", usul("415/1", "2026-03-02", SURAT_MAJENE));
        tahap.refused().onlyBecause("kerjasama.dokumen-tidak-dikenal");
        tahap.run("usul", usul("415/1", "2026-03-02", PINDAIAN));
        tahap.refused().onlyBecause("kerjasama.dokumen-tidak-dikenal");

        tahap.with(new Permohonan(Contoh.id("PERM", 9), 1, Contoh.BERKAS, Contoh.POLMAN, Contoh.id("SRAT", 9), "415 / 1", SURAT,
                "Usulan", SURAT, PermohonanStatus.DITOLAK, Optional.of("Dikembalikan"), Optional.empty(), 0));
        tahap.run("usul", usul("415/1", "2026-03-02", SURAT_POLMAN));
        tahap.refused().because("kerjasama.nomor-surat-sudah-ada", "/surat/nomor");
    }

    @Test
    public void tanggalDiterimaHanyaUntukKertasDanTidakTerlaluLama() {
        diundang();
        Data usul = usul("415/1", "2026-03-02", PINDAIAN);
        tahap.run("usul", usul("415/1", "2026-03-02", SURAT_POLMAN).with("diterima", "2026-03-02"));
        tahap.refused().onlyBecause("kerjasama.tanggal-terima-hanya-kertas");

        diAtasKertas(Contoh.POLMAN);
        tahap.run("usul", usul.with("diterima", "2026-03-03"));
        tahap.refused().onlyBecause("kerjasama.tanggal-terima-di-depan");
        tahap.run("usul", usul.with("diterima", "2026-02-27"));
        tahap.refused().onlyBecause("kerjasama.diterima-sebelum-tanggal-surat");

        tahap.jam().ke("2026-03-09");
        tahap.run("usul", usul.with("diterima", "2026-03-02"));
        tahap.refused().saying("kerjasama.tanggal-terima-terlalu-lama", "hari", "3");
        tahap.withSetting("hari-catat-mundur", "5").run("usul", usul.with("diterima", "2026-03-02"));
        tahap.advanced();
        assertEquals(SURAT, tahap.isi().permohonan().get(0).diterimaTanggal());
    }

    @Test
    public void formulirnyaTertutupDanTerbatas() {
        diundang();
        tahap.run("usul", usul("415/1", "2026-03-02", SURAT_POLMAN).with("lain", "x")).refusedBySchemaAt("");
        tahap.run("usul", usul("415/1", "2026-03-02", SURAT_POLMAN).with("lamaBulan", 121)).refusedBySchemaAt("/lamaBulan");
        tahap.run("usul", usul("415/1", "2026-03-02", SURAT_POLMAN).with("ruangLingkup", " pendek")).refusedBySchemaAt("/ruangLingkup");
    }
}
