package id.serkom.tahap.rencana;

import static id.serkom.tahap.rencana.RencanaUji.SELASA;
import static id.serkom.tahap.rencana.RencanaUji.SENIN;
import static id.serkom.tahap.rencana.RencanaUji.oleh;
import static id.serkom.tahap.rencana.RencanaUji.pagi;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.JenisMandat;
import id.serkom.api.referensi.JenisTuk;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Tuk;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.tahap.Jam;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

/** Who may recommend; what a draft of the SK that was sent back leaves; a second SK; an answer in several parts. */
public class SkRekomendasiTest {

    private static final Data SEMUA = input("untuk", "semua", "penerbit", "sendiri");

    private final RencanaUji uji = new RencanaUji();
    private final TahapTester tahap = uji.tahap;

    @Test
    public void skSendiriHanyaDiputuskanPemegangJabatanAtauMandatnya() {
        uji.tersusun();

        tahap.as(Contoh.berwenang(RencanaUji.PEJABAT_BKD)).run("rekomendasi", SEMUA);
        tahap.refused().onlyBecause("rencana.pejabat-tidak-berwenang");
        tahap.as(Contoh.diAtasKertas(Contoh.berwenang(RencanaUji.PEJABAT_BKD), "B-1", LocalDate.of(2026, 3, 2),
                RencanaUji.SCAN)).run("rekomendasi", SEMUA);
        tahap.refused().onlyBecause("rencana.pejabat-tidak-berwenang");
        tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("rekomendasi", SEMUA).stayed();
    }

    @Test
    public void yangMelimpahkanPenandatangananTetapDapatMemutus() {
        uji.tersusun();
        tahap.referensi().tanpa(Mandat.class, "mandat-kepala").daftar(
                mandat("an", Contoh.KABID, JenisMandat.ATAS_NAMA), mandat("mandat-kepala", Contoh.KEPALA, JenisMandat.DEFINITIF));

        tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("rekomendasi", SEMUA).stayed();
    }

    @Test
    public void rekomendasiInstansiLainHanyaDariYangDimohon() {
        dimohonkan();

        tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("rekomendasi", lain());

        tahap.refused().onlyBecause("rencana.bukan-yang-dimohon");
    }

    @Test
    public void permohonanYangBelumAtauTidakJadiTerbitTidakDijawab() {
        dimohonkan();
        String permohonan = uji.surat("permohonan-rekomendasi").id();
        uji.tungguParaf(uji.surat("permohonan-rekomendasi"));
        tahap.as(Contoh.berwenang(RencanaUji.PEJABAT_BKD)).run("rekomendasi", lain());
        tahap.refused().onlyBecause("rencana.permohonan-belum-bernomor");

        uji.kembalikan(tahap.isi().suratById(permohonan).orElseThrow());
        tahap.run("rekomendasi", lain());
        tahap.refused().onlyBecause("rencana.belum-dimohonkan");
    }

    @Test
    public void jedaPermohonanYangRencananyaBerubahTidakDibawaKePermohonanBerikutnya() {
        dimohonkan();
        uji.kembalikan(uji.surat("permohonan-rekomendasi"));

        mohon();
        assertEquals(List.of(new Jam.Lanjut(Optional.empty())), tahap.perubahan().jam());
        assertTrue(tahap.surat("permohonan-rekomendasi").jeda().isPresent());

        uji.kembalikan(uji.surat("permohonan-rekomendasi"));
        uji.tersusun();
        assertTrue(tahap.perubahan().jam().contains(new Jam.Lanjut(Optional.empty())));
    }

    @Test
    public void yangDikecualikanKonsepSkYangDikembalikanDiputuskanLagi() {
        dimohonkan();
        kepala(tanpa(uji.budi)).stayed();
        uji.kembalikan(uji.surat("sk-rekomendasi"));

        kepala(SEMUA);
        tahap.refused().onlyBecause("rencana.pengecualian-belum-diputuskan")
                .saying("rencana.pengecualian-belum-diputuskan", "asesi", "Budi");
        kepala(tanpa(uji.citra));
        tahap.refused().onlyBecause("rencana.pengecualian-belum-diputuskan");
        kepala(tanpa(uji.budi)).stayed();

        assertEquals(List.of("Budi"), nama(tahap.surat("sk-rekomendasi").lampiran().get(0).isi().objects("tidak")));
    }

    @Test
    public void yangDikecualikanKonsepSkYangDikembalikanDapatDirencanakanLagi() {
        dimohonkan();
        kepala(tanpa(uji.budi)).stayed();
        uji.kembalikan(uji.surat("sk-rekomendasi"));

        uji.tersusun();
        tahap.asesi("Budi").is(AsesiStatus.TERJADWAL);
        kepala(SEMUA).stayed();
        assertEquals(3, tahap.surat("sk-rekomendasi").lampiran().get(0).isi().objects("peserta").size());
    }

    @Test
    public void sesudahSkBernomorYangDikecualikanTidakDirencanakanLagi() {
        uji.tersusun();
        kepala(tanpa(uji.budi)).stayed();

        uji.susun(pagi(1, SELASA, oleh(Contoh.ANDI, uji.rahma, uji.budi, uji.citra)));

        tahap.refused().onlyBecause("rencana.asesi-tidak-memenuhi");
    }

    @Test
    public void sesudahKonsepSkDikembalikanJawabanInstansiLainDiterima() {
        dimohonkan();
        kepala(SEMUA).stayed();
        uji.kembalikan(uji.surat("sk-rekomendasi"));

        tahap.as(Contoh.berwenang(RencanaUji.PEJABAT_BKD)).run("rekomendasi", lain());

        tahap.stayed();
    }

    @Test
    public void sesudahKonsepSkTanpaPermohonanDikembalikanRekomendasiDapatDimohonkan() {
        uji.direkomendasikan();
        uji.kembalikan(uji.surat("sk-rekomendasi"));

        mohon();

        tahap.stayed().askedForSurat("permohonan-rekomendasi");
    }

    @Test
    public void rencanaYangBerubahSesudahSkDimohonkanLagiDanSkKeduaMengubahYangPertama() {
        uji.direkomendasikan();
        String pertama = uji.surat("sk-rekomendasi").id();
        uji.susun(pagi(1, SELASA, oleh(Contoh.ANDI, uji.rahma, uji.budi, uji.citra)));
        tahap.stayed().run("tetapkan-rencana", input());
        tahap.refused().onlyBecause("rencana.berbeda-dari-sk");

        mohon();
        assertTrue(tahap.surat("permohonan-rekomendasi").isi().flag("adaSk"));
        kepala(SEMUA).stayed();

        assertEquals(Optional.of(new Rujukan(JenisRujukan.PERUBAHAN, pertama)), tahap.surat("sk-rekomendasi").merujuk());
        assertEquals("KETIGA", tahap.surat("sk-rekomendasi").isi().text("diktumUbah"));
        assertEquals("KEEMPAT", tahap.surat("sk-rekomendasi").isi().text("diktumBerlaku"));
        uji.tungguParaf(uji.surat("sk-rekomendasi"));
        tahap.as(Contoh.bidang()).run("tetapkan-rencana", input());
        tahap.refused().onlyBecause("rencana.sk-belum-bernomor");
    }

    @Test
    public void susunanYangTidakMengubahTempatWaktuDanAsesorTetapMenurutSk() {
        uji.direkomendasikan();

        uji.susun(pagi(2, SENIN, oleh(Contoh.ANDI, uji.rahma, uji.budi, uji.citra)));

        tahap.stayed().run("tetapkan-rencana", input()).advanced();
    }

    @Test
    public void sembilanRatusDariSeribuTidakDirekomendasikanDalamBeberapaBagian() {
        List<Asesi> banyak = seribu();

        for (int i = 0; i < 800; i += 400) {
            kepala(tanpa(banyak.subList(i, i + 400).toArray(Asesi[]::new)).with("berlanjut", true));
            tahap.stayed().askedForNoSurat();
        }
        tahap.as(Contoh.bidang()).run("tetapkan-rencana", input());
        tahap.refused().because("rencana.belum-direkomendasikan");
        kepala(SEMUA);
        tahap.refused().onlyBecause("rencana.pengecualian-belum-diputuskan");
        kepala(tanpa(banyak.subList(800, 900).toArray(Asesi[]::new)));

        tahap.stayed().askedForSurat("sk-rekomendasi");
        Data lampiran = tahap.surat("sk-rekomendasi").lampiran().get(0).isi();
        assertEquals(900, lampiran.objects("tidak").size());
        assertEquals(103, lampiran.objects("peserta").size());
        assertEquals(Optional.of(900), tahap.surat("sk-rekomendasi").isi().optNumber("jumlahTidak"));
    }

    @Test
    public void selamaDaftarBerlanjutSuratInstansiLainBelumDicatat() {
        dimohonkan();

        tahap.as(Contoh.berwenang(RencanaUji.PEJABAT_BKD)).run("rekomendasi",
                tanpa(uji.budi).with("penerbit", "lain").with("berlanjut", true).with("surat", lain().object("surat")));
        tahap.refused().onlyBecause("rencana.surat-pada-bagian-terakhir");
        tahap.run("rekomendasi", tanpa(uji.budi).with("penerbit", "lain").with("berlanjut", true)).stayed();
        assertFalse("masih menunggu", tahap.perubahan().jam().contains(new Jam.Lanjut(Optional.empty())));
        tahap.run("rekomendasi", input("untuk", "sebagian", "penerbit", "lain", "surat", lain().object("surat"))).stayed();

        assertEquals("sk-rekomendasi", tahap.perubahan().masuk().get(0).jenis());
    }

    private List<Asesi> seribu() {
        tahap.referensi().ganti(new Tuk(Contoh.TUK, Masa.sejak(LocalDate.of(2020, 1, 1)), "TUK BPSDM", JenisTuk.SEWAKTU,
                20_000, "Jalan Contoh 1", "Mamuju"));
        List<Asesi> banyak = IntStream.range(0, 1000)
                .mapToObj(i -> RencanaUji.asesi("Asesi " + i, 10 + i, Contoh.MAJENE, AsesiStatus.MEMENUHI)).toList();
        tahap.with(banyak.toArray(Asesi[]::new));
        List<Data> semua = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String kode = "asesor-" + i;
            tahap.referensi().daftar(Contoh.asesor(kode, "Asesor " + i, "1970010120050110" + (10 + i), Contoh.BPSDM));
            semua.add(pagi(i + 1, SENIN, oleh(kode, banyak.subList(i * 10, i * 10 + 10).toArray(Asesi[]::new))));
        }
        for (int i = 0; i < 100; i += 25) {
            uji.susun(semua.subList(i, i + 25).toArray(Data[]::new));
            tahap.stayed();
        }
        uji.susun(pagi(101, SENIN, oleh(Contoh.ANDI, uji.rahma, uji.budi, uji.citra)));
        tahap.stayed();
        return banyak;
    }

    private void dimohonkan() {
        uji.tersusun();
        mohon();
        tahap.stayed();
    }

    private void mohon() {
        tahap.as(Contoh.bidang()).run("mohon-rekomendasi", input("kepada", Contoh.BKD));
    }

    private TahapTester kepala(Data input) {
        return tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("rekomendasi", input);
    }

    private static Data tanpa(Asesi... asesi) {
        return input("untuk", "sebagian", "penerbit", "sendiri", "tidakDirekomendasikan",
                List.of(asesi).stream().map(a -> input("asesi", a.id(), "alasan", "Sedang tugas belajar")).toList());
    }

    private static Data lain() {
        return input("untuk", "semua", "penerbit", "lain", "surat", input("nomor", "B-12/BKD/III/2026", "tanggal",
                "2026-03-02", "hal", "Rekomendasi", "dokumen", RencanaUji.SCAN));
    }

    private static List<String> nama(List<Data> baris) {
        return baris.stream().map(b -> b.text("nama")).toList();
    }

    private static Mandat mandat(String kode, String pejabat, JenisMandat jenis) {
        return new Mandat(kode, Masa.sejak(LocalDate.of(2020, 1, 1)), "kepala-badan", pejabat, jenis, Optional.empty(), "SK",
                List.of());
    }
}
