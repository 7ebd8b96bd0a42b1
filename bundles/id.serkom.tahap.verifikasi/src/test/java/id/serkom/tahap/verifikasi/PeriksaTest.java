package id.serkom.tahap.verifikasi;

import static id.serkom.tahap.verifikasi.VerifikasiFixture.POLMAN;
import static id.serkom.tahap.verifikasi.VerifikasiFixture.RAHIM;
import static id.serkom.tahap.verifikasi.VerifikasiFixture.RAHMA;
import static id.serkom.tahap.verifikasi.VerifikasiFixture.hasil;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.HasilPeriksa;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.tahap.Jam;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class PeriksaTest {

    private final TahapTester tahap = VerifikasiFixture.diterima().about(RAHMA);

    @Test
    public void asesiYangSemuaPersyaratanWajibnyaTerpenuhiMemenuhi() {
        tahap.run("periksa", hasil());

        tahap.stayed().askedForNoSurat();
        tahap.asesi("Rahma").is(AsesiStatus.MEMENUHI);
        assertEquals(7, tahap.isi().pemeriksaan(List.of(RAHMA.id())).size());
        assertEquals("bidang", tahap.isi().pemeriksaan(List.of(RAHMA.id())).get(0).oleh());
    }

    @Test
    public void satuPersyaratanWajibYangTidakMemenuhiMenggugurkanDenganAlasan() {
        tahap.run("periksa", hasil("ijazah", "tidak-memenuhi", "Tidak dilegalisasi", "ktp", "belum-ada", "Tidak terbaca"));

        tahap.stayed().askedForNoSurat();
        tahap.asesi("Rahma").is(AsesiStatus.TIDAK_MEMENUHI).because("Ijazah terakhir (Tidak dilegalisasi)");
    }

    @Test
    public void yangBelumAdaTidakMemutuskanApaApa() {
        tahap.about(RAHIM).run("periksa", hasil("ijazah", "belum-ada", "Belum diunggah"));

        tahap.stayed();
        tahap.asesi("Rahim").is(AsesiStatus.DIAJUKAN);
    }

    @Test
    public void persyaratanTidakWajibTidakMenggugurkan() {
        tahap.run("periksa", hasil("sertifikat-pengalaman", "tidak-memenuhi", "Bukan bidangnya"));

        tahap.asesi("Rahma").is(AsesiStatus.MEMENUHI);
    }

    @Test
    public void hasilDapatDibetulkanDanYangLamaTetapTercatat() {
        tahap.run("periksa", hasil("ijazah", "tidak-memenuhi", "Salah lihat")).stayed();

        tahap.run("periksa", hasil());

        tahap.asesi("Rahma").is(AsesiStatus.MEMENUHI);
        assertTrue(tahap.asesi("Rahma").asesi().alasan().isEmpty());
        List<Pemeriksaan> ijazah = tahap.isi().list(Pemeriksaan.class).stream()
                .filter(p -> p.persyaratan().equals("ijazah")).toList();
        assertEquals(List.of(1, 2), ijazah.stream().map(Pemeriksaan::ke).toList());
        assertEquals(HasilPeriksa.TIDAK_MEMENUHI, ijazah.get(0).hasil());
        assertEquals(Optional.of("Salah lihat"), ijazah.get(0).catatan());
    }

    @Test
    public void setiapPersyaratanSkemaHarusDiperiksaTepatSatuKali() {
        tahap.run("periksa", input("pemeriksaan", List.of(
                Map.of("persyaratan", "ijazah", "hasil", "memenuhi"), Map.of("persyaratan", "ktp", "hasil", "memenuhi"),
                Map.of("persyaratan", "ktp", "hasil", "memenuhi"), Map.of("persyaratan", "akta", "hasil", "memenuhi"),
                Map.of("persyaratan", "pas-foto", "hasil", "memenuhi"), Map.of("persyaratan", "cv", "hasil", "memenuhi"),
                Map.of("persyaratan", "contoh-surat", "hasil", "memenuhi"))));

        tahap.refused().onlyBecause("verifikasi.persyaratan-ganda", "verifikasi.persyaratan-tidak-dikenal",
                "verifikasi.persyaratan-belum-diperiksa", "verifikasi.persyaratan-belum-diperiksa")
                .because("verifikasi.persyaratan-ganda", "/pemeriksaan/2/persyaratan")
                .because("verifikasi.persyaratan-tidak-dikenal", "/pemeriksaan/3/persyaratan");
        assertTrue(tahap.isi().list(Pemeriksaan.class).isEmpty());
    }

    @Test
    public void tidakMemenuhiDanBelumAdaPerluCatatanKecualiYangTidakWajib() {
        tahap.run("periksa", hasil("ijazah", "tidak-memenuhi", "", "ktp", "belum-ada", "",
                "sertifikat-pengalaman", "tidak-memenuhi", ""));

        tahap.refused().onlyBecause("verifikasi.catatan-wajib", "verifikasi.catatan-wajib", "verifikasi.catatan-wajib")
                .because("verifikasi.catatan-wajib", "/pemeriksaan/0/catatan");
    }

    @Test
    public void dokumenYangTidakAdaPadaBerkasTidakDapatDinyatakanMemenuhi() {
        tahap.about(RAHIM).run("periksa", hasil());

        tahap.refused().onlyBecause("verifikasi.dokumen-tidak-ada")
                .because("verifikasi.dokumen-tidak-ada", "/pemeriksaan/0/hasil");
        tahap.asesi("Rahim").is(AsesiStatus.DIAJUKAN);
    }

    @Test
    public void asesiDariPermohonanYangBelumDiterimaBelumDiperiksa() {
        tahap.with(POLMAN.menjadi(PermohonanStatus.DIAJUKAN, Optional.empty())).inTahap("permohonan");

        tahap.run("periksa", hasil());

        tahap.refused().onlyBecause("verifikasi.permohonan-belum-diterima");
    }

    @Test
    public void pemeriksaanSudahDapatDimulaiSaatPenerimaanMasihDibuka() {
        tahap.inTahap("permohonan").run("periksa", hasil());

        tahap.stayed();
        tahap.asesi("Rahma").is(AsesiStatus.MEMENUHI);
    }

    @Test
    public void asesiYangSudahKeluarAtauSudahTerjadwalTidakDiperiksaLagi() {
        for (AsesiStatus status : List.of(AsesiStatus.DITARIK, AsesiStatus.DITOLAK, AsesiStatus.TERJADWAL)) {
            tahap.with(RAHMA.menjadi(status));

            tahap.run("periksa", hasil());

            tahap.refused().onlyBecause("verifikasi.asesi-tidak-diperiksa-lagi");
        }
    }

    @Test
    public void yangDinyatakanTidakMelengkapiDiperiksaLagiSelamaInstansinyaBelumDikabari() {
        tahap.with(RAHMA.menjadi(AsesiStatus.TIDAK_MELENGKAPI, "Tidak melengkapi"));
        tahap.run("periksa", hasil()).stayed();
        tahap.asesi("Rahma").is(AsesiStatus.MEMENUHI);

        tahap.with(tahap.asesi("Rahma").asesi().menjadi(AsesiStatus.TIDAK_MELENGKAPI, "Tidak melengkapi"),
                VerifikasiFixture.hasilKepada(Contoh.POLMAN, LocalDate.of(2026, 3, 16)));
        tahap.run("periksa", hasil());

        tahap.refused().onlyBecause("verifikasi.asesi-tidak-diperiksa-lagi");
    }

    @Test
    public void keputusanAtasAsesiTerakhirMengakhiriHitunganWaktuPermohonannya() {
        tahap.run("periksa", hasil()).stayed();
        assertEquals("Rahim belum diputuskan", List.of(), tahap.perubahan().jam());

        tahap.about(RAHIM).run("periksa", hasil("ijazah", "tidak-memenuhi", "Tidak sah")).stayed();
        assertEquals(List.of(new Jam.Selesai(Optional.of(POLMAN.id()))), tahap.perubahan().jam());

        tahap.run("periksa", hasil("ijazah", "belum-ada", "Belum diunggah")).stayed();
        assertEquals(List.of(new Jam.Buka(Optional.of(POLMAN.id()))), tahap.perubahan().jam());
    }

    @Test
    public void duaKeputusanSekaligusTidakSalingMenungguKarenaKeduanyaMenulisPermohonannya() {
        tahap.run("periksa", hasil()).stayed();
        assertTrue(tahap.perubahan().catatan().stream().anyMatch(c -> c.id().equals(POLMAN.id())));

        tahap.run("periksa", hasil("ijazah", "tidak-memenuhi", "Tidak sah")).stayed();

        assertTrue("pembetulan tidak mengubah siapa yang masih ditunggu",
                tahap.perubahan().catatan().stream().noneMatch(c -> c.id().equals(POLMAN.id())));
    }

    private void rahmaGugur(int kuota) {
        tahap.with(new Pengumuman(Contoh.id("PENGVMVMAN", 1), 1, Contoh.BERKAS, List.of(Contoh.POLMAN), LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 13), kuota));
        tahap.run("periksa", hasil("ijazah", "tidak-memenuhi", "Salah lihat")).stayed();
    }

    @Test
    public void pembetulanTidakMengikutkanOrangYangSudahDiajukanLagi() {
        rahmaGugur(0);
        tahap.with(new Asesi(Contoh.id("ASESJ", 7), 1, Contoh.BERKAS, Contoh.id("PERMOHONAN", 7), Contoh.POLMAN, 7,
                RAHMA.identitas(), AsesiStatus.DIAJUKAN, Optional.empty(), Optional.empty(), Optional.empty()));

        tahap.run("periksa", hasil());

        tahap.refused().onlyBecause("verifikasi.sudah-ikut-lagi").saying("verifikasi.sudah-ikut-lagi", "urut", "1");
    }

    @Test
    public void pembetulanTidakMelampauiKuotaYangSudahTerisi() {
        rahmaGugur(1);

        tahap.run("periksa", hasil());

        tahap.refused().onlyBecause("verifikasi.kuota-terlampaui");
    }

    @Test
    public void pembetulanYangMengikutkanLagiMenulisPengumumanSepertiSetiapPermohonan() {
        rahmaGugur(2);

        tahap.run("periksa", hasil());

        tahap.asesi("Rahma").is(AsesiStatus.MEMENUHI);
        assertTrue(tahap.stayed().perubahan().catatan().stream().anyMatch(Pengumuman.class::isInstance));
    }

    @Test
    public void selamaInstansiDimintaMelengkapiHasilnyaTidakDiubah() {
        tahap.with(RAHMA.menjadi(AsesiStatus.DIMINTA_LENGKAP));

        tahap.run("periksa", hasil());

        tahap.refused().onlyBecause("verifikasi.menunggu-kelengkapan");
    }

    @Test
    public void alasanYangSangatPanjangDipotongTetapiCatatannyaUtuh() {
        String panjang = "x".repeat(400);
        tahap.run("periksa", hasil("ijazah", "tidak-memenuhi", panjang, "ktp", "tidak-memenuhi", panjang, "pas-foto",
                "tidak-memenuhi", panjang, "cv", "tidak-memenuhi", panjang, "contoh-surat", "tidak-memenuhi", panjang,
                "contoh-dokumen", "tidak-memenuhi", panjang));

        assertEquals(2000, tahap.asesi("Rahma").asesi().alasan().orElseThrow().length());
        assertEquals(Optional.of(panjang), tahap.isi().pemeriksaan(List.of(RAHMA.id())).get(5).catatan());
    }

    @Test
    public void skemaMenolakHasilYangTidakDikenal() {
        tahap.run("periksa", hasil("ijazah", "mungkin", "Ragu-ragu")).refusedBySchemaAt("/pemeriksaan/0/hasil");
        tahap.run("periksa", input("pemeriksaan", List.of())).refusedBySchemaAt("/pemeriksaan");
    }
}
