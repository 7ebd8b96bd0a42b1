package id.serkom.tahap.informasi;

import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

public class InformasiTest {

    private final TahapTester tahap = TahapTester.of(new Informasi());

    private static Data pengumuman(String mulai, String sampai, Object... penerima) {
        return input("penerima", List.of(penerima), "mulai", mulai, "sampai", sampai, "kuota", 20);
    }

    private void sudahDiumumkan() {
        tahap.run("umumkan", pengumuman("2026-03-02", "2026-03-13", Contoh.POLMAN, Contoh.MAJENE)).advanced();
        tahap.inTahap("permohonan");
    }

    @Test
    public void setiapInstansiMenerimaPemberitahuanDenganSkemaTerlampirDanTahapSelesai() {
        tahap.run("umumkan", pengumuman("2026-03-02", "2026-03-13", Contoh.POLMAN, Contoh.MAJENE));

        tahap.advanced().askedForSurat("pemberitahuan", "pemberitahuan");
        SuratRequest surat = tahap.perubahan().surat().get(0);
        assertEquals(Optional.of(Contoh.POLMAN), surat.tujuan().instansi());
        assertEquals("skema-sertifikasi", surat.lampiran().get(0).jenis());
        assertEquals("13 Maret 2026", surat.isi().text("sampai"));
        assertEquals(4, surat.lampiran().get(0).isi().objects("unit").size());
        Pengumuman disimpan = tahap.isi().pengumuman().orElseThrow();
        assertEquals(List.of(Contoh.POLMAN, Contoh.MAJENE), disimpan.penerima());
        assertEquals(20, disimpan.kuota());
    }

    @Test
    public void instansiYangTidakTerdaftarDisebutSatuPerSatu() {
        tahap.run("umumkan", pengumuman("2026-03-02", "2026-03-13", Contoh.POLMAN, "bkpsdm-tiada", "bkpsdm-hilang"));

        tahap.refused().onlyBecause("informasi.instansi-tidak-dikenal", "informasi.instansi-tidak-dikenal")
                .because("informasi.instansi-tidak-dikenal", "/penerima/1")
                .because("informasi.instansi-tidak-dikenal", "/penerima/2");
        tahap.askedForNoSurat();
        assertTrue(tahap.isi().pengumuman().isEmpty());
    }

    @Test
    public void instansiYangMasaBerlakunyaHabisTidakDapatDisurati() {
        Instansi lama = tahap.referensi().find(Instansi.class, Contoh.MAJENE, tahap.jam().tanggal()).orElseThrow();
        tahap.referensi().ganti(new Instansi(lama.kode(), Masa.antara(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 3, 1)),
                lama.nama(), lama.pimpinan(), lama.alamat(), lama.kota(), lama.luar(), lama.surel()));

        tahap.run("umumkan", pengumuman("2026-03-02", "2026-03-13", Contoh.MAJENE));

        tahap.refused().onlyBecause("informasi.instansi-tidak-dikenal");
    }

    @Test
    public void masaPenerimaanTidakDapatDimulaiKemarin() {
        tahap.run("umumkan", pengumuman("2026-03-01", "2026-03-13", Contoh.POLMAN));

        tahap.refused().onlyBecause("informasi.mulai-sudah-lewat");
    }

    @Test
    public void masaPenerimaanTidakDapatBerakhirSebelumDimulai() {
        tahap.run("umumkan", pengumuman("2026-03-13", "2026-03-12", Contoh.POLMAN));

        tahap.refused().onlyBecause("informasi.jendela-terbalik").because("informasi.jendela-terbalik", "/sampai");
    }

    @Test
    public void semuaKeberatanDisampaikanSekaligus() {
        tahap.run("umumkan", pengumuman("2026-02-01", "2026-02-13", "bkpsdm-tiada"));

        tahap.refused().onlyBecause("informasi.instansi-tidak-dikenal", "informasi.mulai-sudah-lewat",
                "informasi.jendela-sudah-lewat");
    }

    @Test
    public void skemaMenolakTanpaPenerimaPenerimaGandaDanTanggalYangTidakAda() {
        tahap.run("umumkan", pengumuman("2026-03-02", "2026-03-13")).refusedBySchemaAt("/penerima");
        tahap.run("umumkan", pengumuman("2026-03-02", "2026-03-13", Contoh.POLMAN, Contoh.POLMAN))
                .refusedBySchemaAt("/penerima");
        tahap.run("umumkan", pengumuman("2026-03-02", "2026-02-30", Contoh.POLMAN)).refusedBySchemaAt("/sampai");
        tahap.run("umumkan", pengumuman("2026-03-02", "2026-03-13",
                IntStream.rangeClosed(1, 101).mapToObj(i -> "instansi-" + i).toArray())).refusedBySchemaAt("/penerima");
    }

    @Test
    public void jadwalYangBergeserDisusulkanDenganMerujukSuratPertama() {
        sudahDiumumkan();
        String pertama = tahap.isi().surat("pemberitahuan").get(0).id();
        tahap.jam().ke("2026-03-16");

        tahap.run("susulkan", input("sampai", "2026-03-27"));

        tahap.stayed().askedForSurat("pemberitahuan-susulan", "pemberitahuan-susulan");
        SuratRequest surat = tahap.perubahan().surat().get(0);
        assertEquals(Optional.of(new Rujukan(JenisRujukan.SUSULAN, pertama)), surat.merujuk());
        assertEquals("1/2026", surat.isi().text("nomorPertama"));
        assertEquals("13 Maret 2026", surat.isi().text("sampaiSemula"));
        assertTrue(surat.isi().flag("jadwalBerubah"));
        assertFalse(surat.isi().flag("kuotaBerubah"));
        assertEquals(LocalDate.of(2026, 3, 27), tahap.isi().pengumuman().orElseThrow().sampai());
        assertEquals(20, tahap.isi().pengumuman().orElseThrow().kuota());
    }

    @Test
    public void susulanKeduaTetapMerujukSuratPertama() {
        sudahDiumumkan();
        String pertama = tahap.isi().surat("pemberitahuan").get(0).id();
        tahap.run("susulkan", input("sampai", "2026-03-20")).stayed();

        tahap.run("susulkan", input("kuota", 30));

        assertEquals(Optional.of(new Rujukan(JenisRujukan.SUSULAN, pertama)),
                tahap.stayed().perubahan().surat().get(0).merujuk());
        assertEquals(LocalDate.of(2026, 3, 20), tahap.isi().pengumuman().orElseThrow().sampai());
    }

    @Test
    public void instansiYangDitambahkanMenerimaPemberitahuanPertamaDanYangLamaTidakDisurati() {
        sudahDiumumkan();

        tahap.run("susulkan", input("tambahPenerima", List.of(Contoh.MAMASA)));

        tahap.stayed().askedForSurat("pemberitahuan");
        assertEquals(Optional.of(Contoh.MAMASA), tahap.surat("pemberitahuan").tujuan().instansi());
        assertEquals(List.of(Contoh.POLMAN, Contoh.MAJENE, Contoh.MAMASA),
                tahap.isi().pengumuman().orElseThrow().penerima());
    }

    @Test
    public void instansiYangSudahDiumumiTidakDitambahkanLagi() {
        sudahDiumumkan();

        tahap.run("susulkan", input("tambahPenerima", List.of(Contoh.MAJENE)));

        tahap.refused().onlyBecause("informasi.sudah-diumumi");
    }

    @Test
    public void susulanTanpaPerubahanDitolak() {
        sudahDiumumkan();

        tahap.run("susulkan", input("sampai", "2026-03-13", "kuota", 20));

        tahap.refused().onlyBecause("informasi.susulan-tanpa-perubahan");
    }

    @Test
    public void perubahanYangTidakPernahDikabarkanDapatDibatalkanTanpaSurat() {
        sudahDiumumkan();
        tahap.run("susulkan", input("sampai", "2026-03-20")).stayed();
        tahap.isi().surat("pemberitahuan-susulan").forEach(s -> menjadi(s, SuratStatus.DITOLAK));

        tahap.run("susulkan", input("sampai", "2026-03-13"));

        tahap.stayed().askedForNoSurat();
        assertEquals(LocalDate.of(2026, 3, 13), tahap.isi().pengumuman().orElseThrow().sampai());
    }

    @Test
    public void keteranganSajaSudahMerupakanSusulan() {
        sudahDiumumkan();

        tahap.run("susulkan", input("keterangan", "Alamat pengiriman berkas berubah."));

        tahap.stayed().askedForSurat("pemberitahuan-susulan", "pemberitahuan-susulan");
        assertEquals("Alamat pengiriman berkas berubah.", tahap.perubahan().surat().get(0).isi().text("keterangan"));
    }

    @Test
    public void susulanSebelumDiumumkanDitolak() {
        tahap.inTahap("permohonan").run("susulkan", input("kuota", 30));

        tahap.refused().onlyBecause("informasi.belum-diumumkan");
    }

    @Test
    public void tanggalTerakhirTidakDapatDigeserKeHariYangSudahLewat() {
        sudahDiumumkan();
        tahap.jam().ke("2026-03-16");

        tahap.run("susulkan", input("sampai", "2026-03-14"));

        tahap.refused().onlyBecause("informasi.jendela-sudah-lewat");
    }

    @Test
    public void kuotaYangDinaikkanSetelahMasaPenerimaanTidakMenggangguTanggalnya() {
        sudahDiumumkan();
        tahap.jam().ke("2026-03-16");

        tahap.run("susulkan", input("kuota", 0));

        assertEquals("tidak dibatasi", tahap.stayed().perubahan().surat().get(0).isi().text("kuota"));
    }

    @Test
    public void tanggalMulaiTidakDigeserMelewatiPermohonanYangSudahDiterima() {
        sudahDiumumkan();
        tahap.with(permohonan(LocalDate.of(2026, 3, 3)));
        tahap.jam().ke("2026-03-04");

        tahap.run("susulkan", input("mulai", "2026-03-05"));

        tahap.refused().onlyBecause("informasi.sudah-ada-permohonan");
    }

    @Test
    public void kuotaTidakTurunDiBawahAsesiYangSudahDiajukan() {
        sudahDiumumkan();
        tahap.with(asesi(1, AsesiStatus.DIAJUKAN), asesi(2, AsesiStatus.MEMENUHI), asesi(3, AsesiStatus.DITARIK));

        tahap.run("susulkan", input("kuota", 1));

        tahap.refused().onlyBecause("informasi.kuota-di-bawah-jumlah")
                .saying("informasi.kuota-di-bawah-jumlah", "jumlah", "2");
    }

    private void menjadi(Surat surat, SuratStatus status) {
        tahap.with(ContohHasil.menjadi(surat, status));
    }

    @Test
    public void suratPertamaYangMasihKonsepBelumDapatDirujuk() {
        sudahDiumumkan();
        menjadi(tahap.isi().surat("pemberitahuan").get(1), SuratStatus.KONSEP);

        tahap.run("susulkan", input("kuota", 30));

        tahap.refused().onlyBecause("informasi.surat-pertama-belum-terbit")
                .saying("informasi.surat-pertama-belum-terbit", "kode", Contoh.MAJENE);
    }

    @Test
    public void susulanYangKonsepnyaDikembalikanDisusulkanLagiKepadaYangBelumTahuSaja() {
        sudahDiumumkan();
        tahap.run("susulkan", input("sampai", "2026-03-20")).stayed();
        menjadi(tahap.isi().surat("pemberitahuan-susulan").get(1), SuratStatus.DITOLAK);

        tahap.run("susulkan", input());

        tahap.stayed().askedForSurat("pemberitahuan-susulan");
        SuratRequest lagi = tahap.surat("pemberitahuan-susulan");
        assertEquals(Optional.of(Contoh.MAJENE), lagi.tujuan().instansi());
        assertEquals("13 Maret 2026", lagi.isi().text("sampaiSemula"));
        assertEquals("20 Maret 2026", lagi.isi().text("sampai"));
        assertTrue(lagi.isi().flag("jadwalBerubah"));
        tahap.run("susulkan", input("sampai", "2026-03-20"));
        tahap.refused().onlyBecause("informasi.susulan-tanpa-perubahan");
    }

    @Test
    public void perubahanBerikutnyaMenyebutYangTerakhirDiketahuiInstansiItu() {
        sudahDiumumkan();
        tahap.run("susulkan", input("sampai", "2026-03-20")).stayed();
        menjadi(tahap.isi().surat("pemberitahuan-susulan").get(1), SuratStatus.DITOLAK);

        tahap.run("susulkan", input("sampai", "2026-03-27"));

        assertEquals(List.of("20 Maret 2026", "13 Maret 2026"), tahap.stayed().perubahan().surat().stream()
                .map(s -> s.isi().text("sampaiSemula")).toList());
    }

    @Test
    public void penerimaTambahanYangPemberitahuannyaDikembalikanDapatDitambahkanLagi() {
        sudahDiumumkan();
        tahap.run("susulkan", input("tambahPenerima", List.of(Contoh.MAMASA))).stayed();
        menjadi(tahap.isi().surat("pemberitahuan").get(2), SuratStatus.DITOLAK);

        tahap.run("susulkan", input("tambahPenerima", List.of(Contoh.MAMASA)));

        tahap.stayed().askedForSurat("pemberitahuan");
        assertEquals(Optional.of(Contoh.MAMASA), tahap.surat("pemberitahuan").tujuan().instansi());
        assertEquals(3, tahap.isi().pengumuman().orElseThrow().penerima().size());
    }

    @Test
    public void penerimaTambahanYangPemberitahuannyaDikembalikanTidakMenahanPerubahanBagiYangLain() {
        sudahDiumumkan();
        tahap.run("susulkan", input("tambahPenerima", List.of(Contoh.MAMASA))).stayed();
        menjadi(tahap.isi().surat("pemberitahuan").get(2), SuratStatus.DITOLAK);

        tahap.run("susulkan", input("kuota", 30));

        tahap.stayed().askedForSurat("pemberitahuan", "pemberitahuan-susulan", "pemberitahuan-susulan");
        assertEquals("30 orang", tahap.surat("pemberitahuan").isi().text("kuota"));
    }

    private static Permohonan permohonan(LocalDate diterima) {
        return new Permohonan(Contoh.id("PERMOHONAN", 1), 1, Contoh.BERKAS, Contoh.POLMAN, Contoh.id("SURAT", 1), "800/1",
                diterima, "Permohonan", diterima, PermohonanStatus.DIAJUKAN, Optional.empty(), Optional.empty(), 1);
    }

    private static Asesi asesi(int urut, AsesiStatus status) {
        return new Asesi(Contoh.id("ASESI", urut), 1, Contoh.BERKAS, Contoh.id("PERMOHONAN", 1), Contoh.POLMAN, urut,
                Contoh.identitas("Asesi " + urut, urut), status, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
