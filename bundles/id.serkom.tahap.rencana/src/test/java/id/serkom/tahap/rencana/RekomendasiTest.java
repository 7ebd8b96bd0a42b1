package id.serkom.tahap.rencana;

import static id.serkom.tahap.rencana.RencanaUji.SENIN;
import static id.serkom.tahap.rencana.RencanaUji.oleh;
import static id.serkom.tahap.rencana.RencanaUji.pagi;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.data.Data;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class RekomendasiTest {

    private final RencanaUji uji = new RencanaUji();
    private final TahapTester tahap = uji.tahap;

    @Test
    public void rencanaDimohonkanKepadaInstansiYangBerwenangDanJamDijeda() {
        uji.tersusun();

        tahap.run("mohon-rekomendasi", input("kepada", Contoh.BKD, "catatan", "Mohon segera."));

        tahap.stayed().askedForSurat("permohonan-rekomendasi");
        SuratRequest surat = tahap.surat("permohonan-rekomendasi");
        assertEquals(Optional.of(Contoh.BKD), surat.tujuan().instansi());
        assertEquals("rencana-sertifikasi", surat.lampiran().get(0).jenis());
        assertEquals(3, surat.lampiran().get(0).isi().objects("sesi").get(0).objects("peserta").size());
        assertTrue("jeda mulai bila suratnya bernomor", surat.jeda().isPresent() && tahap.perubahan().jam().isEmpty());
    }

    @Test
    public void permohonanYangKeduaMenyusulYangPertama() {
        uji.tersusun();
        tahap.run("mohon-rekomendasi", input("kepada", Contoh.BKD));
        String pertama = tahap.surat("permohonan-rekomendasi").id();
        uji.tersusun();

        tahap.run("mohon-rekomendasi", input("kepada", Contoh.BKD));

        SuratRequest kedua = tahap.surat("permohonan-rekomendasi");
        assertEquals(JenisRujukan.SUSULAN, kedua.merujuk().orElseThrow().jenis());
        assertEquals(pertama, kedua.merujuk().orElseThrow().surat());
    }

    @Test
    public void rekomendasiTidakDimohonkanDuaKali() {
        uji.tersusun();
        tahap.run("mohon-rekomendasi", input("kepada", Contoh.BKD)).stayed();

        tahap.run("mohon-rekomendasi", input("kepada", Contoh.BKD));

        tahap.refused().onlyBecause("rencana.sudah-dimohonkan");
    }

    @Test
    public void rencanaYangKosongTidakDimohonkan() {
        tahap.referensi().tanpa(Instansi.class, Contoh.BKD);

        tahap.run("mohon-rekomendasi", input("kepada", Contoh.BKD));

        tahap.refused().onlyBecause("rencana.instansi-tidak-terdaftar", "rencana.belum-ada-rencana",
                "rencana.asesi-belum-terencana");
    }

    @Test
    public void yangBelumTerencanaDisebutNamanya() {
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)));

        tahap.run("mohon-rekomendasi", input("kepada", Contoh.BKD));

        tahap.refused().onlyBecause("rencana.asesi-belum-terencana")
                .saying("rencana.asesi-belum-terencana", "asesi", "Budi; Citra");
    }

    @Test
    public void rekomendasiInstansiLainMasukSebagaiSurat() {
        dimohonkan();

        rekomendasiBkd(input("untuk", "semua", "penerbit", "lain", "surat",
                surat("2026-02-27").with("diterima", "2026-02-28")));

        tahap.stayed().askedForNoSurat();
        assertEquals(Optional.of(LocalDate.of(2026, 2, 28)), tahap.perubahan().masuk().get(0).diterima());
        assertEquals("sk-rekomendasi", tahap.perubahan().masuk().get(0).jenis());
        assertEquals("B-12/BKD/III/2026", tahap.perubahan().masuk().get(0).nomor());
        assertEquals(Optional.of(Contoh.BKD), tahap.perubahan().masuk().get(0).instansi());
        assertTrue(tahap.perubahan().jam().contains(new Jam.Lanjut(Optional.empty())));
    }

    @Test
    public void skSendiriDapatTerbitTanpaPermohonan() {
        uji.tersusun();

        rekomendasi(input("untuk", "semua", "penerbit", "sendiri"));

        tahap.stayed().askedForSurat("sk-rekomendasi");
        assertTrue(tahap.perubahan().jam().isEmpty());
        tahap.asesi("Rahma").is(AsesiStatus.TERJADWAL);
    }

    @Test
    public void rekomendasiSebagianMengeluarkanYangLainDenganAlasan() {
        dimohonkan();

        rekomendasi(sebagian("Budi sedang tugas belajar"));

        tahap.stayed().askedForSurat("sk-rekomendasi");
        tahap.asesi("Budi").is(AsesiStatus.TIDAK_DIREKOMENDASIKAN).because("Budi sedang tugas belajar");
        assertTrue(uji.kini(uji.budi).sesi().isEmpty());
        tahap.asesi("Rahma").is(AsesiStatus.TERJADWAL);
        Data lampiran = tahap.surat("sk-rekomendasi").lampiran().get(0).isi();
        assertEquals(2, lampiran.objects("peserta").size());
        assertEquals("Budi", lampiran.objects("tidak").get(0).text("nama"));
    }

    @Test
    public void sesiYangKosongKarenaRekomendasiTidakDipakaiLagi() {
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma, uji.citra)),
                pagi(2, RencanaUji.SELASA, oleh(Contoh.ANDI, uji.budi)));

        rekomendasi(sebagian("Pindah tugas"));

        tahap.stayed();
        assertEquals(Optional.of(Susunan.TIDAK_DIPAKAI), uji.sesi(2).ditunda());
    }

    @Test
    public void yangBelumTerencanaDapatDikeluarkanOlehRekomendasi() {
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma, uji.citra)));

        rekomendasi(sebagian("Pindah tugas"));

        tahap.stayed();
        tahap.asesi("Budi").is(AsesiStatus.TIDAK_DIREKOMENDASIKAN);
    }

    @Test
    public void rekomendasiTidakMencakupYangBelumTerencana() {
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, uji.rahma)));

        rekomendasi(input("untuk", "semua", "penerbit", "sendiri"));

        tahap.refused().onlyBecause("rencana.asesi-belum-terencana");
    }

    @Test
    public void rekomendasiUntukTidakSeorangPunMengharuskanSusunUlang() {
        dimohonkan();

        rekomendasiBkd(input("untuk", "tidak-ada", "penerbit", "lain", "alasan", "Anggaran belum tersedia", "surat",
                surat("2026-03-02")));

        tahap.stayed().askedForNoSurat();
        assertEquals("penolakan-rekomendasi", tahap.perubahan().masuk().get(0).jenis());
        assertTrue("bukan kelengkapan SK", tahap.isi().kelengkapan("sk-rekomendasi").isEmpty());
        tahap.as(Contoh.bidang()).run("mohon-rekomendasi", input("kepada", Contoh.BKD));
        tahap.refused().onlyBecause("rencana.harus-disusun-ulang");
        rekomendasi(input("untuk", "semua", "penerbit", "sendiri"));
        tahap.refused().onlyBecause("rencana.harus-disusun-ulang");
        uji.tersusun();
        tahap.run("mohon-rekomendasi", input("kepada", Contoh.BKD)).stayed();
    }

    @Test
    public void penolakanHarusBeralasan() {
        uji.tersusun();

        rekomendasi(input("untuk", "tidak-ada", "penerbit", "sendiri"));

        tahap.refused().onlyBecause("rencana.alasan-wajib");
    }

    @Test
    public void rekomendasiInstansiLainHarusDimohonkanDanBersurat() {
        uji.tersusun();

        rekomendasi(input("untuk", "semua", "penerbit", "lain"));

        tahap.refused().onlyBecause("rencana.belum-dimohonkan", "rencana.surat-wajib");
    }

    @Test
    public void suratInstansiLainHarusAdaPindaiannyaDanTidakBertanggalDepan() {
        dimohonkan();

        rekomendasiBkd(input("untuk", "semua", "penerbit", "lain", "surat",
                surat("2026-03-03").with("dokumen", Contoh.id("HZANG", 1)).with("diterima", "2026-03-01")));

        tahap.refused().onlyBecause("rencana.surat-bertanggal-depan", "rencana.dokumen-tidak-ada",
                "rencana.tanggal-terima-keliru");
    }

    @Test
    public void skSendiriTidakMembawaSuratInstansiLain() {
        uji.tersusun();

        rekomendasi(input("untuk", "semua", "penerbit", "sendiri", "surat", surat("2026-03-02")));

        tahap.refused().onlyBecause("rencana.surat-tidak-perlu");
    }

    @Test
    public void pengecualianHanyaUntukRekomendasiSebagian() {
        uji.tersusun();

        rekomendasi(sebagian("x").with("untuk", "semua"));
        tahap.refused().onlyBecause("rencana.pengecualian-tidak-perlu");
        rekomendasi(input("untuk", "sebagian", "penerbit", "sendiri"));
        tahap.refused().onlyBecause("rencana.pengecualian-wajib");
    }

    @Test
    public void rekomendasiSebagianMenyisakanSekurangnyaSatu() {
        uji.tersusun();

        rekomendasi(input("untuk", "sebagian", "penerbit", "sendiri", "tidakDirekomendasikan",
                List.of(tanpa(uji.rahma.id()), tanpa(uji.budi.id()), tanpa(uji.citra.id()))));

        tahap.refused().onlyBecause("rencana.tidak-ada-yang-direkomendasikan");
    }

    @Test
    public void yangDikecualikanHarusPesertaRencana() {
        uji.tersusun();
        tahap.with(RencanaUji.asesi("Gugur", 8, Contoh.MAJENE, AsesiStatus.TIDAK_MEMENUHI));

        rekomendasi(input("untuk", "sebagian", "penerbit", "sendiri", "tidakDirekomendasikan",
                List.of(tanpa(Contoh.id("ASESI", 8)), tanpa(Contoh.id("ASING", 1)), tanpa(Contoh.id("ASING", 1)))));

        tahap.refused().onlyBecause("rencana.asesi-tidak-memenuhi", "rencana.asesi-tidak-dikenal", "rencana.asesi-ganda");
    }

    @Test
    public void rekomendasiDiberikanSatuKali() {
        uji.direkomendasikan();

        rekomendasi(input("untuk", "semua", "penerbit", "sendiri"));
        tahap.refused().onlyBecause("rencana.sudah-direkomendasikan");
        tahap.as(Contoh.bidang()).run("mohon-rekomendasi", input("kepada", Contoh.BKD));
        tahap.refused().onlyBecause("rencana.sudah-direkomendasikan");
    }

    @Test
    public void konsepSkYangDitolakDalamParafDapatDibuatLagi() {
        uji.direkomendasikan();
        uji.kembalikan(uji.surat("sk-rekomendasi"));

        rekomendasi(input("untuk", "semua", "penerbit", "sendiri"));

        tahap.stayed().askedForSurat("sk-rekomendasi");
    }

    private void dimohonkan() {
        uji.tersusun();
        tahap.run("mohon-rekomendasi", input("kepada", Contoh.BKD)).stayed();
    }

    private void rekomendasiBkd(Data input) {
        tahap.as(Contoh.berwenang(RencanaUji.PEJABAT_BKD)).run("rekomendasi", input);
    }

    private void rekomendasi(Data input) {
        tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("rekomendasi", input);
    }

    private Data sebagian(String alasan) {
        return input("untuk", "sebagian", "penerbit", "sendiri", "tidakDirekomendasikan",
                List.of(input("asesi", uji.budi.id(), "alasan", alasan)));
    }

    private static Data tanpa(String asesi) {
        return input("asesi", asesi, "alasan", "Alasan");
    }

    private static Data surat(String tanggal) {
        return input("nomor", "B-12/BKD/III/2026", "tanggal", tanggal, "hal", "Rekomendasi", "dokumen", RencanaUji.SCAN);
    }
}
