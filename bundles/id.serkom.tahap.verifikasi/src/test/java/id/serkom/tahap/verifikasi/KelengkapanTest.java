package id.serkom.tahap.verifikasi;

import static id.serkom.tahap.verifikasi.VerifikasiFixture.BARU;
import static id.serkom.tahap.verifikasi.VerifikasiFixture.BARU_LAGI;
import static id.serkom.tahap.verifikasi.VerifikasiFixture.MAJENE_PUNYA;
import static id.serkom.tahap.verifikasi.VerifikasiFixture.PINDAIAN_BIDANG;
import static id.serkom.tahap.verifikasi.VerifikasiFixture.POLMAN;
import static id.serkom.tahap.verifikasi.VerifikasiFixture.RAHIM;
import static id.serkom.tahap.verifikasi.VerifikasiFixture.RAHMA;
import static id.serkom.tahap.verifikasi.VerifikasiFixture.hasil;
import static id.serkom.tahap.verifikasi.VerifikasiFixture.tambahan;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Jam;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class KelengkapanTest {

    private static final Data SAMPAI_JUMAT = input("sampai", "2026-03-13");

    private final TahapTester tahap = VerifikasiFixture.diterima();

    private void ijazahRahimBelumAda() {
        tahap.about(RAHIM).run("periksa", hasil("ijazah", "belum-ada", "Belum diunggah")).stayed();
        tahap.about(POLMAN);
    }

    private void dimintaLengkap() {
        ijazahRahimBelumAda();
        tahap.run("minta-kelengkapan", SAMPAI_JUMAT).stayed();
        tahap.as(Contoh.instansi(Contoh.POLMAN));
    }

    private Permohonan permohonan() {
        return tahap.isi().permohonan().get(0);
    }

    @Test
    public void yangBelumAdaDimintaDenganAlasanTiapButirDanHitunganWaktuDijeda() {
        ijazahRahimBelumAda();

        tahap.run("minta-kelengkapan", SAMPAI_JUMAT);

        tahap.stayed().askedForSurat("permintaan-kelengkapan");
        Data isi = tahap.surat("permintaan-kelengkapan").isi();
        assertEquals("Jumat tanggal 13 Maret 2026", isi.text("sampai"));
        assertEquals(1, isi.objects("kekurangan").size());
        assertEquals("Ijazah terakhir", isi.objects("kekurangan").get(0).text("persyaratan"));
        assertEquals("Belum diunggah", isi.objects("kekurangan").get(0).text("catatan"));
        tahap.asesi("Rahim").is(AsesiStatus.DIMINTA_LENGKAP).because("Belum ada: Ijazah terakhir (Belum diunggah)");
        tahap.asesi("Rahma").is(AsesiStatus.DIAJUKAN);
        assertEquals(Optional.of(LocalDate.of(2026, 3, 13)), permohonan().lengkapiSampai());
        assertEquals(Optional.of("menunggu kelengkapan dari instansi sampai 13 Maret 2026"),
                tahap.surat("permintaan-kelengkapan").jeda());
        assertFalse(isi.flag("adaSebelumnya"));
    }

    @Test
    public void tanpaKekuranganTidakAdaYangDiminta() {
        tahap.about(POLMAN).run("minta-kelengkapan", SAMPAI_JUMAT);
        tahap.refused().onlyBecause("verifikasi.tidak-ada-kekurangan");

        tahap.about(RAHIM).run("periksa", hasil("ijazah", "tidak-memenuhi", "Tidak sah")).stayed();
        tahap.about(POLMAN).run("minta-kelengkapan", SAMPAI_JUMAT);
        tahap.refused().onlyBecause("verifikasi.tidak-ada-kekurangan");
        tahap.askedForNoSurat();
    }

    @Test
    public void tanggalTerakhirHarusHariKerjaSesudahHariIni() {
        ijazahRahimBelumAda();
        tahap.run("minta-kelengkapan", input("sampai", "2026-03-02"));
        tahap.refused().onlyBecause("verifikasi.tanggal-terakhir-sudah-lewat");

        tahap.run("minta-kelengkapan", input("sampai", "2026-03-14"));
        tahap.refused().onlyBecause("verifikasi.bukan-hari-kerja");

        tahap.jam().libur("2026-03-13");
        tahap.run("minta-kelengkapan", SAMPAI_JUMAT);
        tahap.refused().onlyBecause("verifikasi.bukan-hari-kerja").because("verifikasi.bukan-hari-kerja", "/sampai");
    }

    @Test
    public void permohonanYangBelumDiterimaTidakDimintaLengkap() {
        tahap.with(POLMAN.menjadi(PermohonanStatus.DIAJUKAN, Optional.empty())).about(POLMAN);

        tahap.run("minta-kelengkapan", SAMPAI_JUMAT);

        tahap.refused().onlyBecause("verifikasi.permohonan-belum-diterima");
    }

    @Test
    public void instansiYangTidakTerdaftarLagiTidakDapatDisurati() {
        ijazahRahimBelumAda();
        tahap.referensi().tanpa(Instansi.class, Contoh.POLMAN);

        tahap.run("minta-kelengkapan", SAMPAI_JUMAT);

        tahap.refused().onlyBecause("verifikasi.instansi-tidak-terdaftar");
    }

    @Test
    public void permintaanKeduaMenyebutSemuaYangMasihTerbukaDanSuratSebelumnya() {
        dimintaLengkap();
        String pertama = tahap.isi().surat("permintaan-kelengkapan").get(0).id();
        tahap.as(Contoh.bidang()).about(RAHMA).run("periksa", hasil("ktp", "belum-ada", "Tidak terbaca")).stayed();

        tahap.about(POLMAN).run("minta-kelengkapan", input("sampai", "2026-03-16"));

        tahap.stayed();
        assertEquals(2, tahap.surat("permintaan-kelengkapan").isi().objects("kekurangan").size());
        assertEquals(Optional.of(new Rujukan(JenisRujukan.SUSULAN, pertama)),
                tahap.surat("permintaan-kelengkapan").merujuk());
        assertEquals("1/2026", tahap.surat("permintaan-kelengkapan").isi().text("nomorSebelumnya"));
        assertEquals(Optional.of(LocalDate.of(2026, 3, 16)), permohonan().lengkapiSampai());
    }

    @Test
    public void tanggalYangSudahDijanjikanTidakDimajukanDanPermintaanYangSamaTidakDiulang() {
        dimintaLengkap();
        tahap.as(Contoh.bidang());

        tahap.run("minta-kelengkapan", input("sampai", "2026-03-12"));
        tahap.refused().onlyBecause("verifikasi.tanggal-terakhir-mundur");
        tahap.run("minta-kelengkapan", SAMPAI_JUMAT);
        tahap.refused().onlyBecause("verifikasi.sudah-diminta");
    }

    @Test
    public void batasDapatDiperpanjangDenganSuratBaru() {
        dimintaLengkap();
        tahap.jam().ke("2026-03-16");

        tahap.as(Contoh.bidang()).run("minta-kelengkapan", input("sampai", "2026-03-17"));

        tahap.stayed().askedForSurat("permintaan-kelengkapan");
        assertEquals(Optional.of(LocalDate.of(2026, 3, 17)), permohonan().lengkapiSampai());
        assertEquals("dijeda lagi", Optional.of("menunggu kelengkapan dari instansi sampai 17 Maret 2026"),
                tahap.surat("permintaan-kelengkapan").jeda());
    }

    private void permintaanTerakhirMenjadi(SuratStatus status) {
        List<Surat> surat = tahap.isi().suratDanKonsep("permintaan-kelengkapan");
        tahap.with(ContohHasil.menjadi(surat.get(surat.size() - 1), status));
    }

    @Test
    public void permintaanYangKonsepnyaDikembalikanDimintaLagiDenganTanggalYangSama() {
        dimintaLengkap();
        permintaanTerakhirMenjadi(SuratStatus.KONSEP);
        tahap.as(Contoh.bidang()).run("minta-kelengkapan", SAMPAI_JUMAT);
        tahap.refused().onlyBecause("verifikasi.sudah-diminta");

        permintaanTerakhirMenjadi(SuratStatus.DITOLAK);
        tahap.run("minta-kelengkapan", SAMPAI_JUMAT);

        tahap.stayed().askedForSurat("permintaan-kelengkapan");
    }

    @Test
    public void yangTidakPernahDiberitahuTidakTerlambatMelengkapi() {
        dimintaLengkap();
        permintaanTerakhirMenjadi(SuratStatus.DITOLAK);
        tahap.jam().ke("2026-03-16");

        tahap.run("lengkapi", tambahan(RAHIM.id(), "ijazah", BARU));

        tahap.stayed();
        tahap.asesi("Rahim").is(AsesiStatus.DIAJUKAN);
    }

    /** As rekap left him, its letters not yet numbered. */
    private void rahimTidakMelengkapi() {
        dimintaLengkap();
        tahap.with(tahap.asesi("Rahim").asesi().menjadi(AsesiStatus.TIDAK_MELENGKAPI, "Tidak melengkapi"));
        tahap.jam().ke("2026-03-16");
    }

    @Test
    public void kertasYangTernyataTepatWaktuMembukaLagiYangDinyatakanTidakMelengkapi() {
        rahimTidakMelengkapi();
        tahap.run("lengkapi", tambahan(RAHIM.id(), "ijazah", BARU));
        tahap.refused().onlyBecause("verifikasi.lewat-batas-kelengkapan");
        tahap.with(tahap.asesi("Rahma").asesi().menjadi(AsesiStatus.MEMENUHI));
        tahap.as(Contoh.diAtasKertas(Contoh.instansi(Contoh.POLMAN), "800/9", LocalDate.of(2026, 3, 12), PINDAIAN_BIDANG));

        tahap.run("lengkapi", diterima(tambahan(RAHIM.id(), "ijazah", PINDAIAN_BIDANG), "2026-03-12"));

        tahap.stayed();
        tahap.asesi("Rahim").is(AsesiStatus.DIAJUKAN);
        assertEquals(List.of(new Jam.Buka(Optional.of(POLMAN.id())), new Jam.Lanjut(Optional.of(POLMAN.id()),
                Optional.of(LocalDate.of(2026, 3, 12)))), tahap.perubahan().jam());
    }

    @Test
    public void yangDinyatakanTidakMelengkapiDapatDimintaLagiSebelumInstansinyaDikabari() {
        rahimTidakMelengkapi();
        tahap.with(tahap.asesi("Rahma").asesi().menjadi(AsesiStatus.MEMENUHI));

        tahap.as(Contoh.bidang()).run("minta-kelengkapan", input("sampai", "2026-03-18"));

        tahap.stayed().askedForSurat("permintaan-kelengkapan");
        tahap.asesi("Rahim").is(AsesiStatus.DIMINTA_LENGKAP);
        assertEquals(List.of(new Jam.Buka(Optional.of(POLMAN.id()))), tahap.perubahan().jam());
    }

    @Test
    public void yangSudahDikabariTidakMelengkapiTidakDimintaDanTidakDilengkapiLagi() {
        rahimTidakMelengkapi();
        tahap.with(VerifikasiFixture.hasilKepada(Contoh.POLMAN, LocalDate.of(2026, 3, 16)));

        tahap.run("lengkapi", tambahan(RAHIM.id(), "ijazah", BARU));
        tahap.refused().onlyBecause("verifikasi.asesi-sudah-diputuskan");
        tahap.as(Contoh.bidang()).run("minta-kelengkapan", input("sampai", "2026-03-18"));
        tahap.refused().onlyBecause("verifikasi.tidak-ada-kekurangan");
    }

    @Test
    public void duaPelengkapSekaligusTidakSalingMelewatkanKarenaKeduanyaMenulisPermohonannya() {
        tahap.as(Contoh.instansi(Contoh.POLMAN)).about(POLMAN);

        tahap.run("lengkapi", tambahan(RAHIM.id(), "ijazah", BARU));

        assertTrue(tahap.stayed().perubahan().catatan().stream().anyMatch(c -> c.id().equals(POLMAN.id())));
    }

    @Test
    public void setelahDilengkapiAsesiDiperiksaLagiDanHitunganWaktuBerlanjut() {
        dimintaLengkap();
        tahap.jam().ke("2026-03-13");

        tahap.run("lengkapi", tambahan(RAHIM.id(), "ijazah", BARU));

        tahap.stayed().askedForNoSurat();
        tahap.asesi("Rahim").is(AsesiStatus.DIAJUKAN);
        assertTrue(permohonan().lengkapiSampai().isEmpty());
        assertEquals(List.of(new Jam.Lanjut(Optional.of(POLMAN.id()))), tahap.perubahan().jam());

        tahap.as(Contoh.bidang()).about(RAHIM).run("periksa", hasil());
        tahap.asesi("Rahim").is(AsesiStatus.MEMENUHI);
    }

    @Test
    public void yangSudahMenyusulTidakDimintaLagi() {
        dimintaLengkap();
        tahap.run("lengkapi", tambahan(RAHIM.id(), "ijazah", BARU)).stayed();

        tahap.as(Contoh.bidang()).run("minta-kelengkapan", SAMPAI_JUMAT);

        tahap.refused().onlyBecause("verifikasi.tidak-ada-kekurangan");
    }

    @Test
    public void yangBaruSebagianMasihDitunggu() {
        tahap.about(RAHIM).run("periksa",
                hasil("ijazah", "belum-ada", "Belum diunggah", "ktp", "belum-ada", "Tidak terbaca")).stayed();
        tahap.about(POLMAN).run("minta-kelengkapan", SAMPAI_JUMAT).stayed();
        tahap.as(Contoh.instansi(Contoh.POLMAN));

        tahap.run("lengkapi", tambahan(RAHIM.id(), "ijazah", BARU)).stayed();
        tahap.asesi("Rahim").is(AsesiStatus.DIMINTA_LENGKAP);
        assertEquals(List.of(), tahap.perubahan().jam());

        tahap.run("lengkapi", tambahan(RAHIM.id(), "ktp", BARU_LAGI)).stayed();
        tahap.asesi("Rahim").is(AsesiStatus.DIAJUKAN);
        assertEquals(List.of(new Jam.Lanjut(Optional.of(POLMAN.id()))), tahap.perubahan().jam());
    }

    @Test
    public void selamaSatuAsesiMasihDitungguHitunganWaktuTetapDijeda() {
        tahap.about(RAHMA).run("periksa", hasil("ktp", "belum-ada", "Tidak terbaca")).stayed();
        dimintaLengkap();

        tahap.run("lengkapi", tambahan(RAHMA.id(), "ktp", BARU));

        tahap.stayed();
        tahap.asesi("Rahma").is(AsesiStatus.DIAJUKAN);
        tahap.asesi("Rahim").is(AsesiStatus.DIMINTA_LENGKAP);
        assertEquals(List.of(), tahap.perubahan().jam());
        assertTrue(permohonan().lengkapiSampai().isPresent());
    }

    @Test
    public void setelahTanggalTerakhirTidakDapatDilengkapi() {
        dimintaLengkap();
        tahap.jam().ke("2026-03-14");

        tahap.run("lengkapi", tambahan(RAHIM.id(), "ijazah", BARU));

        tahap.refused().onlyBecause("verifikasi.lewat-batas-kelengkapan")
                .saying("verifikasi.lewat-batas-kelengkapan", "sampai", "13 Maret 2026");
    }

    @Test
    public void kertasYangDiterimaTepatWaktuMasihDapatDicatatKemudian() {
        dimintaLengkap();
        tahap.jam().ke("2026-03-16");
        tahap.as(Contoh.diAtasKertas(Contoh.instansi(Contoh.POLMAN), "800/9", LocalDate.of(2026, 3, 13), PINDAIAN_BIDANG));

        tahap.run("lengkapi", diterima(tambahan(RAHIM.id(), "ijazah", PINDAIAN_BIDANG), "2026-03-13"));

        tahap.stayed();
        tahap.asesi("Rahim").is(AsesiStatus.DIAJUKAN);
    }

    @Test
    public void tanggalTerimaHanyaUntukKertasTidakDiDepanDanTidakLama() {
        dimintaLengkap();
        Data isian = tambahan(RAHIM.id(), "ijazah", BARU);
        tahap.jam().ke("2026-03-12");
        tahap.run("lengkapi", diterima(isian, "2026-03-11"));
        tahap.refused().onlyBecause("verifikasi.tanggal-terima-hanya-kertas");

        tahap.as(Contoh.diAtasKertas(Contoh.instansi(Contoh.POLMAN), "800/9", LocalDate.of(2026, 3, 2), PINDAIAN_BIDANG));
        tahap.run("lengkapi", diterima(isian, "2026-03-13"));
        tahap.refused().onlyBecause("verifikasi.tanggal-terima-di-depan");
        tahap.run("lengkapi", diterima(isian, "2026-03-06"));
        tahap.refused().onlyBecause("verifikasi.tanggal-terima-terlalu-lama");
    }

    private static Data diterima(Data isian, String tanggal) {
        Map<String, Object> semua = new LinkedHashMap<>(isian.asMap());
        semua.put("diterima", tanggal);
        return Data.of(semua);
    }

    @Test
    public void instansiBolehMenambahDokumenSebelumDiperiksaTanpaDiminta() {
        tahap.as(Contoh.instansi(Contoh.POLMAN)).about(POLMAN).inTahap("permohonan");

        tahap.run("lengkapi", tambahan(RAHIM.id(), "ijazah", BARU));

        tahap.stayed();
        assertEquals(List.of(), tahap.perubahan().jam());
        tahap.asesi("Rahim").is(AsesiStatus.DIAJUKAN);
    }

    @Test
    public void asesiYangSudahDiputuskanAtauBukanDariPermohonanTidakDilengkapi() {
        tahap.with(RAHMA.menjadi(AsesiStatus.MEMENUHI)).as(Contoh.instansi(Contoh.POLMAN)).about(POLMAN);

        tahap.run("lengkapi", tambahan(RAHMA.id(), "ktp", BARU, RAHMA.id(), "cv", BARU, Contoh.id("ASESJ", 99), "ktp",
                BARU_LAGI));

        tahap.refused().onlyBecause("verifikasi.asesi-sudah-diputuskan", "verifikasi.asesi-bukan-dari-permohonan")
                .because("verifikasi.asesi-bukan-dari-permohonan", "/dokumen/2/asesi");
    }

    @Test
    public void dokumenHarusMilikSendiriDikenalSkemaDanBelumAda() {
        tahap.as(Contoh.instansi(Contoh.POLMAN)).about(POLMAN);

        tahap.run("lengkapi", tambahan(RAHIM.id(), "akta", BARU, RAHIM.id(), "ijazah", MAJENE_PUNYA, RAHIM.id(), "ijazah",
                PINDAIAN_BIDANG, RAHIM.id(), "ijazah", Contoh.id("D", 404), RAHIM.id(), "ijazah", BARU, RAHIM.id(),
                "ijazah", BARU));

        tahap.refused().onlyBecause("verifikasi.persyaratan-tidak-dikenal", "verifikasi.dokumen-tidak-dikenal",
                "verifikasi.dokumen-tidak-dikenal", "verifikasi.dokumen-tidak-dikenal", "verifikasi.dokumen-sudah-ada")
                .because("verifikasi.dokumen-sudah-ada", "/dokumen/5");
    }

    @Test
    public void permohonanYangDitarikTidakDilengkapi() {
        tahap.with(POLMAN.menjadi(PermohonanStatus.DITARIK, Optional.of("Batal")), RAHIM.menjadi(AsesiStatus.DITARIK));

        tahap.as(Contoh.instansi(Contoh.POLMAN)).about(POLMAN).run("lengkapi", tambahan(RAHIM.id(), "ijazah", BARU));

        tahap.refused().because("verifikasi.permohonan-tidak-aktif");
    }

    @Test
    public void suratPengantarMendapatNomorAgenda() {
        dimintaLengkap();

        tahap.run("lengkapi", denganSurat("800/77", "2026-03-02"));

        tahap.stayed();
        Surat masuk = tahap.isi().surat("surat-kelengkapan").get(0);
        assertTrue(masuk.agenda().isPresent());
        assertEquals(Optional.of(POLMAN.id()), masuk.permohonan());
    }

    @Test
    public void suratPengantarTidakMemakaiNomorLamaDanTidakBertanggalBesok() {
        dimintaLengkap();

        tahap.run("lengkapi", denganSurat(POLMAN.nomorSurat(), "2026-03-03"));

        tahap.refused().onlyBecause("verifikasi.nomor-surat-sudah-ada", "verifikasi.tanggal-surat-di-depan");
    }

    private static Data denganSurat(String nomor, String tanggal) {
        Map<String, Object> isian = new LinkedHashMap<>(tambahan(RAHIM.id(), "ijazah", BARU).asMap());
        isian.put("surat", Map.of("nomor", nomor, "tanggal", tanggal, "perihal", "Kelengkapan berkas", "dokumen", BARU_LAGI));
        return Data.of(isian);
    }
}
