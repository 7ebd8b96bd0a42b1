package id.serkom.tahap.verifikasi;

import static id.serkom.tahap.verifikasi.VerifikasiFixture.POLMAN;
import static id.serkom.tahap.verifikasi.VerifikasiFixture.RAHIM;
import static id.serkom.tahap.verifikasi.VerifikasiFixture.RAHMA;
import static id.serkom.tahap.verifikasi.VerifikasiFixture.hasil;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class RekapTest {

    private final TahapTester tahap = VerifikasiFixture.diterima();

    private void rahmaMemenuhiRahimDiminta() {
        tahap.about(RAHMA).run("periksa", hasil()).stayed();
        tahap.about(RAHIM).run("periksa", hasil("ijazah", "belum-ada", "Belum diunggah")).stayed();
        tahap.about(POLMAN).run("minta-kelengkapan", input("sampai", "2026-03-13")).stayed();
    }

    @Test
    public void formulirYangDiwajibkanDitungguDanYangBelumMengisiDisebut() {
        tahap.with(RAHMA.menjadi(AsesiStatus.MEMENUHI), RAHIM.menjadi(AsesiStatus.TIDAK_MEMENUHI, "Ijazah tidak sah"))
                .withSetting("formulir-wajib", "ya");
        tahap.run("rekap", input());
        tahap.refused().onlyBecause("verifikasi.formulir-belum-lengkap", "verifikasi.formulir-belum-lengkap")
                .saying("verifikasi.formulir-belum-lengkap", "formulir", "APL-01")
                .saying("verifikasi.formulir-belum-lengkap", "asesi", "Rahma");

        tahap.with(formulir("APL-01"), formulir("APL-02"));
        tahap.run("rekap", input());

        tahap.advanced();
    }

    @Test
    public void formulirDenganIdentitasYangSudahDiperbaikiDimintaDiisiLagi() {
        tahap.with(RAHMA.menjadi(AsesiStatus.MEMENUHI), RAHIM.menjadi(AsesiStatus.TIDAK_MEMENUHI, "Ijazah tidak sah"),
                formulir("APL-01"), formulir("APL-02"), new Kelengkapan(Contoh.id("IDENT", 1), 1, Contoh.BERKAS, "permohonan", 1,
                        "perbaikan-identitas", "nama", Optional.empty(), Optional.of(RAHMA.id()), Optional.empty(), Optional.empty()))
                .withSetting("formulir-wajib", "ya");
        tahap.run("rekap", input());
        tahap.refused().onlyBecause("verifikasi.formulir-beridentitas-lama")
                .saying("verifikasi.formulir-beridentitas-lama", "asesi", "Rahma");

        tahap.with(formulir("APL-01", 2, input("perbaikanIdentitas", 1)));
        tahap.run("rekap", input());

        tahap.advanced();
    }

    private static Formulir formulir(String kode) {
        return formulir(kode, 1, input());
    }

    private static Formulir formulir(String kode, int ke, Data isi) {
        return new Formulir(Contoh.id("FORM" + kode, ke), 1, Contoh.BERKAS, RAHMA.id(), kode, ke, isi, Contoh.POLMAN,
                LocalDate.of(2026, 3, 2), Optional.empty());
    }

    @Test
    public void hasilDisampaikanPerInstansiDenganRekapTerlampirDanBerkasMaju() {
        Permohonan majene = VerifikasiFixture.permohonan(2, Contoh.MAJENE, PermohonanStatus.DITERIMA);
        tahap.with(majene, VerifikasiFixture.asesi(3, "Suriani", majene).menjadi(AsesiStatus.MEMENUHI),
                RAHMA.menjadi(AsesiStatus.MEMENUHI), RAHIM.menjadi(AsesiStatus.TIDAK_MEMENUHI, "Ijazah tidak sah"));

        tahap.run("rekap", input());

        tahap.advanced().askedForSurat("hasil-verifikasi", "hasil-verifikasi");
        SuratRequest polman = tahap.perubahan().surat().get(0);
        assertEquals(Optional.of(Contoh.POLMAN), polman.tujuan().instansi());
        assertEquals(Optional.of(1), polman.isi().optNumber("memenuhi"));
        assertEquals(Optional.of(1), polman.isi().optNumber("tidakMemenuhi"));
        assertEquals("rekap-asesi", polman.lampiran().get(0).jenis());
        List<Data> rekap = polman.lampiran().get(0).isi().objects("asesi");
        assertEquals(List.of("Rahma", "Rahim"), rekap.stream().map(r -> r.text("nama")).toList());
        assertEquals("Ijazah tidak sah", rekap.get(1).text("alasan"));
        assertEquals(Set.of(AsesiStatus.DIAJUKAN, AsesiStatus.DIMINTA_LENGKAP), tahap.perubahan().takBoleh());
        assertEquals("jamnya berakhir saat tahapnya ditutup", List.of(), tahap.perubahan().jam());
        assertFalse(tahap.perubahan().lagi());
    }

    @Test
    public void asesiYangBelumDiputuskanDisebutNomorUrutnya() {
        tahap.with(RAHMA.menjadi(AsesiStatus.MEMENUHI));

        tahap.run("rekap", input());

        tahap.refused().onlyBecause("verifikasi.belum-diputuskan").saying("verifikasi.belum-diputuskan", "urut", "2")
                .saying("verifikasi.belum-diputuskan", "jumlah", "1");
        tahap.askedForNoSurat();
    }

    @Test
    public void palingBanyakDuaPuluhNomorUrutDisebut() {
        for (int urut = 3; urut <= 30; urut++) {
            tahap.with(VerifikasiFixture.asesi(urut, "Asesi " + urut, POLMAN));
        }

        tahap.run("rekap", input());

        String urut = tahap.refused().saying("verifikasi.belum-diputuskan", "jumlah", "30").reasons().get(0).data()
                .get("urut");
        assertEquals(20, urut.split(", ").length);
    }

    @Test
    public void selamaKelengkapanMasihDitungguTidakDirekap() {
        rahmaMemenuhiRahimDiminta();
        tahap.jam().ke("2026-03-13");

        tahap.run("rekap", input());

        tahap.refused().onlyBecause("verifikasi.belum-diputuskan", "verifikasi.masih-ditunggu")
                .saying("verifikasi.masih-ditunggu", "sampai", "13 Maret 2026")
                .saying("verifikasi.belum-diputuskan", "urut", "2");
        tahap.asesi("Rahim").is(AsesiStatus.DIMINTA_LENGKAP);
    }

    @Test
    public void setelahTanggalTerakhirYangTidakMelengkapiKeluarDanYangLainMaju() {
        rahmaMemenuhiRahimDiminta();
        tahap.jam().ke("2026-03-16");

        tahap.run("rekap", input());

        tahap.advanced().askedForSurat("hasil-verifikasi");
        tahap.asesi("Rahma").is(AsesiStatus.MEMENUHI);
        tahap.asesi("Rahim").is(AsesiStatus.TIDAK_MELENGKAPI)
                .because("Tidak melengkapi sampai dengan 13 Maret 2026. Belum ada: Ijazah terakhir (Belum diunggah)");
        Data rekap = tahap.surat("hasil-verifikasi").lampiran().get(0).isi();
        assertEquals("Tidak melengkapi", rekap.objects("asesi").get(1).text("hasil"));
    }

    @Test
    public void permohonanYangDitarikTidakDisuratiDanTidakMasukRekap() {
        Permohonan majene = VerifikasiFixture.permohonan(2, Contoh.MAJENE, PermohonanStatus.DITARIK);
        tahap.with(majene, VerifikasiFixture.asesi(3, "Suriani", majene).menjadi(AsesiStatus.DITARIK),
                RAHMA.menjadi(AsesiStatus.MEMENUHI), RAHIM.menjadi(AsesiStatus.MEMENUHI));

        tahap.run("rekap", input());

        tahap.advanced().askedForSurat("hasil-verifikasi");
        assertEquals(Optional.of(Contoh.POLMAN), tahap.surat("hasil-verifikasi").tujuan().instansi());
        assertEquals(2, tahap.surat("hasil-verifikasi").lampiran().get(0).isi().objects("asesi").size());
    }

    @Test
    public void bilaTidakSeorangPunMemenuhiPenerimaanDibukaKembali() {
        tahap.with(RAHMA.menjadi(AsesiStatus.TIDAK_MEMENUHI, "Ijazah tidak sah"),
                RAHIM.menjadi(AsesiStatus.TIDAK_MEMENUHI, "Ijazah tidak sah"));

        tahap.run("rekap", input());

        tahap.wentBackTo("permohonan").askedForSurat("hasil-verifikasi");
        assertEquals(2, tahap.berkas().putaran());
        assertFalse(tahap.surat("hasil-verifikasi").isi().flag("adaMemenuhi"));
    }

    @Test
    public void instansiYangTidakTerdaftarLagiTidakDapatDisurati() {
        tahap.with(RAHMA.menjadi(AsesiStatus.MEMENUHI), RAHIM.menjadi(AsesiStatus.MEMENUHI));
        tahap.referensi().tanpa(Instansi.class, Contoh.POLMAN);

        tahap.run("rekap", input());

        tahap.refused().onlyBecause("verifikasi.instansi-tidak-terdaftar");
    }

    @Test
    public void tidakSeorangPunLewatBatasYangSuratnyaTidakPernahTerbit() {
        tahap.with(POLMAN.dimintaLengkap(Optional.of(LocalDate.of(2026, 2, 27))), RAHMA.menjadi(AsesiStatus.MEMENUHI),
                RAHIM.menjadi(AsesiStatus.DIMINTA_LENGKAP, "Belum ada: ijazah"));

        tahap.run("rekap", input());

        tahap.refused().onlyBecause("verifikasi.permintaan-belum-terbit");
    }

    @Test
    public void yangHanyaDisebutSuratYangDikembalikanTidakDianggapLalai() {
        rahmaMemenuhiRahimDiminta();
        tahap.about(RAHMA).run("periksa", hasil("ktp", "belum-ada", "Tidak terbaca")).stayed();
        tahap.about(POLMAN).run("minta-kelengkapan", input("sampai", "2026-03-16")).stayed();
        tahap.with(ContohHasil.menjadi(tahap.isi().surat("permintaan-kelengkapan").get(1), SuratStatus.DITOLAK));
        tahap.jam().ke("2026-03-17");

        tahap.run("rekap", input());

        tahap.refused().onlyBecause("verifikasi.permintaan-belum-terbit");
        tahap.asesi("Rahma").is(AsesiStatus.DIMINTA_LENGKAP);
    }

    @Test
    public void instansiYangTemuannyaDibetulkanSetelahDikabariDikabariLagi() {
        Permohonan majene = VerifikasiFixture.permohonan(2, Contoh.MAJENE, PermohonanStatus.DITERIMA);
        tahap.with(majene, VerifikasiFixture.asesi(3, "Suriani", majene).menjadi(AsesiStatus.TIDAK_MEMENUHI, "Ijazah"),
                RAHIM.menjadi(AsesiStatus.TIDAK_MEMENUHI, "Ijazah tidak sah"));
        tahap.about(RAHMA).run("periksa", hasil("ijazah", "tidak-memenuhi", "Salah lihat")).stayed();
        tahap.jam().ke("2026-03-03");
        tahap.run("rekap", input()).wentBackTo("permohonan").askedForSurat("hasil-verifikasi", "hasil-verifikasi");
        Surat pertama = tahap.isi().surat("hasil-verifikasi").get(0);
        tahap.run("periksa", hasil()).stayed();
        tahap.inTahap("verifikasi");

        tahap.run("rekap", input());

        tahap.advanced().askedForSurat("hasil-verifikasi");
        SuratRequest lagi = tahap.surat("hasil-verifikasi");
        assertEquals(Optional.of(Contoh.POLMAN), lagi.tujuan().instansi());
        assertEquals(Optional.of(new Rujukan(JenisRujukan.SUSULAN, pertama.id())), lagi.merujuk());
        assertEquals(pertama.nomor(), lagi.isi().optText("nomorSebelumnya"));
    }

    @Test
    public void ribuanAsesiYangTidakMelengkapiDikerjakanBertahapSampaiSelesai() {
        tahap.with(RAHMA.menjadi(AsesiStatus.MEMENUHI), RAHIM.menjadi(AsesiStatus.MEMENUHI));
        int urut = 2;
        for (int p = 2; p <= 6; p++) {
            Permohonan satu = VerifikasiFixture.permohonan(p, Contoh.POLMAN, PermohonanStatus.DITERIMA)
                    .dimintaLengkap(Optional.of(LocalDate.of(2026, 2, 28)));
            List<String> diminta = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                urut++;
                Asesi asesi = VerifikasiFixture.asesi(urut, "Asesi " + urut, satu);
                tahap.with(asesi.menjadi(AsesiStatus.DIMINTA_LENGKAP, "Belum ada: KTP"));
                diminta.add(asesi.id());
            }
            Surat surat = VerifikasiFixture.permintaan(p, satu);
            tahap.with(satu, surat).isi().isiSurat(surat.id(), input("asesi", diminta, "batas", "2026-02-28"));
        }

        int langkah = 0;
        do {
            tahap.run("rekap", input());
            langkah++;
        } while (tahap.perubahan().lagi());

        tahap.advanced().askedForSurat("hasil-verifikasi");
        assertTrue("langkah: " + langkah, langkah > 2);
        assertEquals(Optional.of(1000), Optional.ofNullable(tahap.isi().jumlah().get(AsesiStatus.TIDAK_MELENGKAPI)));
        assertEquals(1002, tahap.surat("hasil-verifikasi").lampiran().get(0).isi().objects("asesi").size());
    }
}
