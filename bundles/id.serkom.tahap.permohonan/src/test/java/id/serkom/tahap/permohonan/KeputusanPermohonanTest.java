package id.serkom.tahap.permohonan;

import static id.serkom.tahap.permohonan.PermohonanFixture.IJAZAH_MAJENE;
import static id.serkom.tahap.permohonan.PermohonanFixture.IJAZAH_POLMAN;
import static id.serkom.tahap.permohonan.PermohonanFixture.calon;
import static id.serkom.tahap.permohonan.PermohonanFixture.permohonan;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.PrasyaratStatus;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tanya;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class KeputusanPermohonanTest {

    private final TahapTester tahap = PermohonanFixture.diumumkan(20);

    private Permohonan diajukan() {
        tahap.run("ajukan", permohonan("800/1", calon("Rahma", 1, "ijazah", IJAZAH_POLMAN), calon("Rahim", 2))).stayed();
        tahap.as(Contoh.bidang());
        return tahap.isi().permohonan().get(0);
    }

    private PermohonanStatus status() {
        return tahap.isi().permohonan().get(0).status();
    }

    @Test
    public void permohonanYangDiterimaMendapatTandaTerimaTanpaNomor() {
        Permohonan permohonan = diajukan();

        tahap.run("terima", input());

        tahap.stayed().askedForSurat("tanda-terima");
        SuratRequest tandaTerima = tahap.surat("tanda-terima");
        assertEquals("1/2026", tandaTerima.isi().text("agenda"));
        assertEquals(Optional.of(1), tandaTerima.isi().objects("asesi").get(0).optNumber("dokumen"));
        assertEquals(Optional.of(permohonan.id()), tandaTerima.permohonan());
        Surat formulir = tahap.isi().surat("tanda-terima").get(0);
        assertTrue(formulir.nomor().isEmpty());
        assertEquals(PermohonanStatus.DITERIMA, status());
        assertEquals(List.of(new Jam.Selesai(Optional.of(permohonan.id()))), tahap.perubahan().jam());
        tahap.asesi("Rahma").is(AsesiStatus.DIAJUKAN);
    }

    @Test
    public void permohonanYangDitolakKarenaBentukMelepasAsesinyaDenganSurat() {
        diajukan();

        tahap.run("tolak", input("alasan", List.of("Surat tidak ditandatangani", "Daftar tidak dilampirkan")));

        tahap.stayed().askedForSurat("penolakan-permohonan");
        assertEquals(2, tahap.surat("penolakan-permohonan").isi().objects("alasan").size());
        assertTrue(tahap.surat("penolakan-permohonan").isi().flag("masihDibuka"));
        assertEquals(PermohonanStatus.DITOLAK, status());
        tahap.asesi("Rahma").is(AsesiStatus.DITOLAK).because("Surat tidak ditandatangani; Daftar tidak dilampirkan");
        tahap.asesi("Rahim").is(AsesiStatus.DITOLAK);
    }

    @Test
    public void setelahMasaPenerimaanSuratPenolakanTidakMenjanjikanPengajuanUlang() {
        diajukan();
        tahap.jam().ke("2026-03-16");

        tahap.run("tolak", input("alasan", List.of("Surat tidak ditandatangani")));

        assertFalse(tahap.surat("penolakan-permohonan").isi().flag("masihDibuka"));
    }

    @Test
    public void asesiDariPermohonanYangDitolakDapatDiajukanLagiDenganSuratBaru() {
        diajukan();
        tahap.run("tolak", input("alasan", List.of("Surat tidak ditandatangani"))).stayed();
        tahap.as(Contoh.instansi(Contoh.POLMAN));

        tahap.run("ajukan", permohonan("800/2", calon("Rahma lagi", 1)));

        tahap.stayed();
        tahap.asesi("Rahma lagi").is(AsesiStatus.DIAJUKAN);
    }

    @Test
    public void keputusanAtasBentukHanyaSatuKali() {
        diajukan();
        tahap.run("terima", input()).stayed();

        tahap.run("terima", input());
        tahap.refused().onlyBecause("permohonan.sudah-diputuskan").saying("permohonan.sudah-diputuskan", "status", "diterima");
        tahap.run("tolak", input("alasan", List.of("Berubah pikiran")));
        tahap.refused().onlyBecause("permohonan.sudah-diputuskan");
        tahap.askedForNoSurat();
        assertEquals(PermohonanStatus.DITERIMA, status());
    }

    private void penolakanDikembalikan() {
        tahap.run("tolak", input("alasan", List.of("Surat tidak ditandatangani"))).stayed();
        tahap.with(ContohHasil.menjadi(tahap.isi().surat("penolakan-permohonan").get(0), SuratStatus.DITOLAK));
    }

    @Test
    public void penolakanYangKonsepnyaDikembalikanDitolakLagiDenganAlasanBaru() {
        diajukan();
        penolakanDikembalikan();

        tahap.run("tolak", input("alasan", List.of("Surat tidak berstempel")));

        tahap.stayed().askedForSurat("penolakan-permohonan");
        assertEquals(Optional.of("Surat tidak berstempel"), tahap.isi().permohonan().get(0).alasan());
        tahap.asesi("Rahma").is(AsesiStatus.DITOLAK).because("Surat tidak berstempel");
        tahap.run("tolak", input("alasan", List.of("Sekali lagi")));
        tahap.refused().onlyBecause("permohonan.sudah-diputuskan");
    }

    @Test
    public void penolakanYangMasihMenungguParafTidakDiulang() {
        diajukan();
        tahap.run("tolak", input("alasan", List.of("Surat tidak ditandatangani"))).stayed();
        tahap.with(ContohHasil.menjadi(tahap.isi().surat("penolakan-permohonan").get(0), SuratStatus.KONSEP));

        tahap.run("tolak", input("alasan", List.of("Surat tidak berstempel")));

        tahap.refused().onlyBecause("permohonan.sudah-diputuskan");
    }

    @Test
    public void penerimaanTidakDitutupSelamaAdaYangDitolakTanpaSurat() {
        diajukan();
        penolakanDikembalikan();
        tahap.as(Contoh.instansi(Contoh.MAJENE));
        tahap.run("ajukan", permohonan("800/Majene", "2026-03-02", IJAZAH_MAJENE, List.of(calon("Suri", 3)))).stayed();
        tahap.as(Contoh.bidang()).about(tahap.isi().permohonan().get(1)).run("terima", input()).stayed();
        tahap.jam().ke("2026-03-16");

        tahap.run("tutup", input());

        tahap.refused().onlyBecause("permohonan.penolakan-belum-terbit")
                .saying("permohonan.penolakan-belum-terbit", "nomor", "800/1");
    }

    @Test
    public void instansiYangTidakTerdaftarLagiTidakDapatDisurati() {
        diajukan();
        tahap.referensi().tanpa(Instansi.class, Contoh.POLMAN);

        tahap.run("tolak", input("alasan", List.of("Surat tidak ditandatangani")));

        tahap.refused().onlyBecause("permohonan.instansi-tidak-terdaftar");
    }

    @Test
    public void permohonanYangDitarikMelepasSemuaAsesinyaDanMenghentikanJamnya() {
        Permohonan permohonan = diajukan();
        tahap.as(Contoh.instansi(Contoh.POLMAN));

        tahap.run("tarik", input("alasan", "Anggaran belum tersedia"));

        tahap.stayed().askedForNoSurat();
        assertEquals(PermohonanStatus.DITARIK, status());
        tahap.asesi("Rahma").is(AsesiStatus.DITARIK).because("Anggaran belum tersedia");
        assertEquals(List.of(new Jam.Selesai(Optional.of(permohonan.id()))), tahap.perubahan().jam());
    }

    @Test
    public void permohonanTidakDapatDitarikDuaKali() {
        diajukan();
        tahap.as(Contoh.instansi(Contoh.POLMAN)).run("tarik", input("alasan", "Anggaran belum tersedia")).stayed();

        tahap.run("tarik", input("alasan", "Anggaran belum tersedia"));

        tahap.refused().onlyBecause("permohonan.tidak-aktif");
    }

    @Test
    public void permohonanMasihDapatDitarikSaatVerifikasiTetapiTidakSesudahRekap() {
        Permohonan permohonan = diajukan();
        tahap.run("terima", input()).stayed();
        tahap.with(tahap.asesi("Rahma").asesi().menjadi(AsesiStatus.MEMENUHI),
                tahap.asesi("Rahim").asesi().menjadi(AsesiStatus.TERJADWAL));
        tahap.as(Contoh.instansi(Contoh.POLMAN)).inTahap("verifikasi").about(permohonan);
        tahap.run("tarik", input("alasan", "Anggaran belum tersedia"));
        tahap.refused().onlyBecause("permohonan.sudah-direkap");

        tahap.with(tahap.asesi("Rahim").asesi().menjadi(AsesiStatus.TIDAK_MEMENUHI, "Ijazah tidak sah"));
        tahap.run("tarik", input("alasan", "Anggaran belum tersedia"));

        tahap.stayed();
        tahap.asesi("Rahma").is(AsesiStatus.DITARIK);
        tahap.asesi("Rahim").is(AsesiStatus.TIDAK_MEMENUHI).because("Ijazah tidak sah");
    }

    @Test(expected = AssertionError.class)
    public void setelahTahapVerifikasiTarikTidakDibukaLagi() {
        diajukan();

        tahap.as(Contoh.instansi(Contoh.POLMAN)).inTahap("rencana").run("tarik", input("alasan", "Terlambat"));
    }

    @Test
    public void penerimaanDitutupSetelahSemuaPermohonanDiputuskanDanMasanyaBerakhir() {
        diajukan();
        tahap.run("terima", input()).stayed();
        tahap.jam().ke("2026-03-16");

        tahap.run("tutup", input());

        tahap.advanced().askedForNoSurat();
    }

    @Test
    public void permohonanYangBelumDiputuskanDisebutNomornya() {
        diajukan();
        tahap.as(Contoh.instansi(Contoh.MAJENE));
        tahap.run("ajukan", permohonan("800/Majene", "2026-03-02", IJAZAH_MAJENE, List.of(calon("Suri", 3)))).stayed();
        tahap.as(Contoh.bidang()).about(tahap.isi().permohonan().get(0)).run("terima", input()).stayed();
        tahap.jam().ke("2026-03-16");

        tahap.run("tutup", input());

        tahap.refused().onlyBecause("permohonan.belum-diputuskan")
                .saying("permohonan.belum-diputuskan", "nomor", "800/Majene");
    }

    @Test
    public void tanpaPermohonanYangDiterimaBerkasTidakMaju() {
        diajukan();
        tahap.run("tolak", input("alasan", List.of("Surat tidak ditandatangani"))).stayed();
        tahap.jam().ke("2026-03-16");

        tahap.run("tutup", input());

        tahap.refused().onlyBecause("permohonan.tidak-ada-permohonan");
    }

    @Test
    public void menutupLebihAwalDariYangDiumumkanPerluAlasan() {
        diajukan();
        tahap.run("terima", input()).stayed();
        tahap.run("tutup", input());
        tahap.refused().onlyBecause("permohonan.masih-dibuka").because("permohonan.masih-dibuka", "/alasan");

        tahap.run("tutup", input("alasan", "Semua instansi sudah mengajukan"));

        tahap.advanced();
        assertEquals("Semua instansi sudah mengajukan", tahap.data().text("alasanDitutupDini"));
    }

    @Test
    public void kuotaYangPenuhMenutupPenerimaanTanpaAlasan() {
        TahapTester penuh = PermohonanFixture.diumumkan(1);
        penuh.run("ajukan", permohonan("800/1", calon("Rahma", 1, "ijazah", IJAZAH_POLMAN))).stayed();
        penuh.as(Contoh.bidang()).run("terima", input()).stayed();

        penuh.run("tutup", input());

        penuh.advanced();
    }

    /** Its first application was received while it was outside our government; the second one, later, was not. */
    @Test
    public void buktiKerjasamaDimintaAtasPermohonanYangDiterimaSepertiSaatDitutup() {
        tahap.referensi().ganti(polman("2020-01-01", "2026-03-04", true)).daftar(polman("2026-03-05", "2030-12-31", false));
        diajukan();
        tahap.run("terima", input()).stayed();
        tahap.jam().ke("2026-03-06");
        tahap.as(Contoh.instansi(Contoh.POLMAN));
        tahap.run("ajukan", permohonan("800/2", calon("Sitti", 3, "ijazah", IJAZAH_POLMAN))).stayed();
        Permohonan kedua = tahap.isi().permohonan().get(1);
        tahap.as(Contoh.bidang()).about(kedua).run("tolak", input("alasan", List.of("Surat tidak ditandatangani"))).stayed();

        tahap.run("lampirkan-kerjasama", input("instansi", Contoh.POLMAN, "surat", Map.of("nomor", "019/PKS/2025", "tanggal",
                "2025-06-02", "hal", "Perjanjian kerja sama", "dokumen", PermohonanFixture.PINDAIAN_BIDANG)));

        tahap.stayed();
        assertEquals(PrasyaratStatus.ATAS_KERTAS, tahap.isi().prasyarat("permohonan", "kerjasama", Contoh.POLMAN).orElseThrow().status());
        tahap.run("tutup", input("alasan", "Semua sudah mengajukan")).advanced();
        assertEquals(List.of(new Tanya("kerjasama", Contoh.POLMAN, "BKPSDM Polewali Mandar", LocalDate.of(2026, 3, 2))),
                tahap.perubahan().tanya());
    }

    private static Instansi polman(String mulai, String sampai, boolean luar) {
        return new Instansi(Contoh.POLMAN, Masa.antara(LocalDate.parse(mulai), LocalDate.parse(sampai)), "BKPSDM Polewali Mandar", "Kepala",
                "Jalan Contoh 1", "Polewali", luar, Optional.empty());
    }
}
