package id.serkom.tahap.penerbitan;

import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.skema.AturanKeputusan;
import id.serkom.api.skema.Skala;
import id.serkom.api.surat.Surat;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class PenerbitanTest {

    private static final Asesi RAHMA = ContohHasil.asesi("Rahma Wati, S.E.", 1, Contoh.MAJENE, AsesiStatus.KOMPETEN);
    private static final Asesi ILHAM = ContohHasil.asesi("Muh. Ilham", 2, Contoh.POLMAN, AsesiStatus.KOMPETEN);
    private static final Asesi SURIANI = ContohHasil.asesi("Suriani", 4, Contoh.POLMAN, AsesiStatus.TUNDA);
    private static final Surat SK = ContohHasil.surat(Contoh.id("SK", 1), "sk-penetapan", "penetapan", 1, "7 TAHUN 2026");

    private final TahapTester tahap = TahapTester.of(new Penerbitan());

    @Test
    public void satuSertifikatUntukSetiapAsesiYangDitetapkan() {
        ditetapkan(RAHMA, ILHAM);
        tahap.with(SURIANI);

        tahap.run("terbitkan", Data.KOSONG);

        tahap.stayed().askedForSurat("sertifikat", "sertifikat");
        tahap.asesi(RAHMA.nama()).is(AsesiStatus.BERSERTIFIKAT);
        tahap.asesi(SURIANI.nama()).is(AsesiStatus.TUNDA);
        Sertifikat satu = sertifikat(RAHMA);
        assertEquals(LocalDate.of(2026, 3, 2), satu.tanggal());
        assertEquals(LocalDate.of(2029, 3, 1), satu.berlakuSampai());
        assertEquals("sendiri", satu.penerbit());
        assertFalse(satu.nomor().equals(satu.registrasi()));
        assertEquals(2, tahap.isi().kelengkapan("sertifikat").size());
    }

    @Test
    public void sertifikatHanyaMenyebutUnitYangLulus() {
        ditetapkan(RAHMA, ILHAM);
        tahap.withSkema(Contoh.skema(Skala.KOMPETENSI, new AturanKeputusan("minimal-unit", BigDecimal.ZERO, 3)))
                .with(ContohHasil.nilai(RAHMA, Contoh.ANDI, 4));

        tahap.run("terbitkan", Data.KOSONG);

        assertEquals(List.of("N.821100.053.02", "N.821100.056.02", "N.821100.058.02"), unit(0));
        assertEquals(4, unit(1).size());
    }

    @Test
    public void unitDiBawahBatasLulusTidakDisebut() {
        ditetapkan(RAHMA);
        tahap.withSkema(Contoh.skema(Skala.ANGKA, new AturanKeputusan("minimal-unit", BigDecimal.valueOf(70), 3)));
        for (Nilai n : tahap.isi().list(Nilai.class)) {
            tahap.with(new Nilai(n.id(), 1, n.berkas(), n.asesi(), n.unit(), 1, Optional.empty(),
                    Optional.of(BigDecimal.valueOf(n.unit().contains(".058.") ? 69 : 70)), "Tes", n.asesor(), Optional.empty()));
        }

        tahap.run("terbitkan", penerbit("2026-02-28", nomor(RAHMA, "NO-1")));

        assertEquals(List.of("N.821100.053.02", "N.821100.056.02", "N.821100.060.02"), unit(0));
    }

    @Test
    public void sertifikatMenyebutSkDanSemuaUnit() {
        ditetapkan(RAHMA);

        tahap.run("terbitkan", Data.KOSONG);

        Data isi = tahap.surat("sertifikat").isi();
        assertEquals("7 TAHUN 2026", isi.text("nomorSk"));
        assertEquals("27 Februari 2026", isi.text("tanggalSk"));
        assertEquals("1 Maret 2029", isi.text("berlakuSampai"));
        assertEquals(List.of("N.821100.053.02", "N.821100.056.02", "N.821100.058.02", "N.821100.060.02"),
                tahap.surat("sertifikat").lampiran().get(0).isi().objects("unit").stream().map(u -> u.text("kode")).toList());
    }

    @Test
    public void masaBerlakuBerakhirSehariSebelumTanggalYangSama() {
        assertEquals(LocalDate.of(2029, 3, 1), SuratSertifikat.berlakuSampai(LocalDate.of(2026, 3, 2), 36));
        assertEquals(LocalDate.of(2027, 2, 27), SuratSertifikat.berlakuSampai(LocalDate.of(2026, 8, 31), 6));
    }

    @Test
    public void penerbitanBerjalanBertahapLimaPuluhDanTidakMengulang() {
        Asesi[] banyak = banyak(120);
        ditetapkan(banyak);
        List<Integer> langkah = new ArrayList<>();
        boolean lagi = true;
        while (lagi) {
            tahap.run("terbitkan", Data.KOSONG).stayed();
            langkah.add(tahap.perubahan().surat().size());
            lagi = tahap.perubahan().lagi();
        }

        assertEquals(List.of(50, 50, 20), langkah);
        assertEquals(120, tahap.isi().list(Sertifikat.class).stream().map(Sertifikat::asesi).distinct().count());

        tahap.run("terbitkan", Data.KOSONG);
        tahap.stayed().askedForNoSurat();
        assertEquals(120, tahap.isi().list(Sertifikat.class).size());
    }

    @Test
    public void tepatLimaPuluhSelesaiDalamSatuLangkah() {
        ditetapkan(banyak(50));

        tahap.run("terbitkan", Data.KOSONG);

        assertFalse(tahap.perubahan().lagi());
    }

    @Test
    public void tanpaSkTidakAdaSertifikat() {
        tahap.with(RAHMA, ContohHasil.putusan(RAHMA, 1, Verdict.KOMPETEN));

        tahap.run("terbitkan", Data.KOSONG);

        tahap.refused().onlyBecause("penerbitan.sk-belum-ada");
        tahap.askedForNoSurat();
    }

    @Test
    public void skPutaranLamaTidakBerlaku() {
        ditetapkan(RAHMA);
        tahap.withBerkas(tahap.berkas().pindah("penerbitan", BerkasStatus.BERJALAN, 2));

        tahap.run("terbitkan", Data.KOSONG);

        tahap.refused().onlyBecause("penerbitan.sk-belum-ada");
    }

    @Test
    public void namaDiLuarLampiranSkMenghentikanPenerbitan() {
        ditetapkan(RAHMA);
        tahap.with(ILHAM, ContohHasil.putusan(ILHAM, 1, Verdict.KOMPETEN));

        tahap.run("terbitkan", Data.KOSONG);

        tahap.refused().onlyBecause("penerbitan.daftar-berbeda-dari-sk")
                .saying("penerbitan.daftar-berbeda-dari-sk", "nomor", "7 TAHUN 2026");
    }

    @Test
    public void tanpaPutusanKompetenTidakAdaSertifikatMeskipunTercantumDalamSk() {
        ditetapkan(RAHMA);
        tahap.with(ContohHasil.putusan(RAHMA, 1, Verdict.BELUM_KOMPETEN));

        tahap.run("terbitkan", Data.KOSONG);

        tahap.refused().onlyBecause("penerbitan.tanpa-putusan-kompeten");
        tahap.asesi(RAHMA.nama()).is(AsesiStatus.KOMPETEN);
    }

    @Test
    public void tanpaYangKompetenPenerbitanMenunjukTutupNihil() {
        ditetapkan();

        tahap.run("terbitkan", Data.KOSONG);

        tahap.refused().onlyBecause("penerbitan.tidak-ada-kompeten");
    }

    @Test
    public void yangSudahBersertifikatTidakDiterbitkanLagi() {
        ditetapkan(RAHMA);
        tahap.run("terbitkan", Data.KOSONG);
        tahap.with(tahap.asesi(RAHMA.nama()).asesi().menjadi(AsesiStatus.KOMPETEN));

        tahap.run("terbitkan", Data.KOSONG);

        tahap.refused().onlyBecause("penerbitan.sudah-bersertifikat");
    }

    @Test
    public void nomorPenerbitLainDicatatSebagaimanaDiberikan() {
        ditetapkan(RAHMA, ILHAM);

        tahap.run("terbitkan", penerbit("2026-02-28", nomor(RAHMA, " 82110 4110 2 0001 2026")));

        tahap.stayed().askedForSurat("sertifikat-penerbit-lain");
        assertEquals(" 82110 4110 2 0001 2026", sertifikat(RAHMA).nomor());
        assertEquals("REG 1", sertifikat(RAHMA).registrasi());
        assertEquals("LSP Kantor Digital", sertifikat(RAHMA).penerbit());
        assertEquals(LocalDate.of(2029, 2, 27), sertifikat(RAHMA).berlakuSampai());
        tahap.asesi(ILHAM.nama()).is(AsesiStatus.KOMPETEN);
        assertEquals(1, tahap.isi().kelengkapan("sertifikat").size());
    }

    @Test
    public void penerbitLainJugaBertahapDanTidakMengulang() {
        Asesi[] banyak = banyak(60);
        ditetapkan(banyak);
        List<Data> nomor = new ArrayList<>();
        for (Asesi a : banyak) {
            nomor.add(nomor(a, "NO-" + a.urut()));
        }
        Data masukan = penerbit("2026-02-28", nomor.toArray(Data[]::new));

        tahap.run("terbitkan", masukan);
        assertTrue(tahap.perubahan().lagi());
        tahap.run("terbitkan", masukan);

        assertFalse(tahap.perubahan().lagi());
        assertEquals(10, tahap.perubahan().surat().size());
        assertEquals(60, tahap.isi().list(Sertifikat.class).size());
    }

    @Test
    public void kesalahanNomorPenerbitLainDisebutSekaligus() {
        ditetapkan(RAHMA, ILHAM);
        tahap.with(SURIANI);

        tahap.run("terbitkan", penerbit("2026-03-09", nomor(RAHMA, "NO-1"), nomor(ILHAM, "NO-1"), nomor(SURIANI, "NO-3"),
                nomor(RAHMA, "NO-4")));

        tahap.refused().because("penerbitan.nomor-ganda", "/penerbit/sertifikat/1/nomor")
                .because("penerbitan.bukan-kompeten", "/penerbit/sertifikat/2/asesi")
                .because("penerbitan.asesi-ganda", "/penerbit/sertifikat/3/asesi")
                .onlyBecause("penerbitan.tanggal-mendatang", "penerbitan.nomor-ganda", "penerbitan.bukan-kompeten",
                        "penerbitan.asesi-ganda");
    }

    @Test
    public void nomorLainUntukYangSudahBersertifikatDitolak() {
        ditetapkan(RAHMA);
        tahap.run("terbitkan", penerbit("2026-02-28", nomor(RAHMA, "NO-1")));

        tahap.run("terbitkan", penerbit("2026-02-28", nomor(RAHMA, "NO-2")));

        tahap.refused().onlyBecause("penerbitan.sudah-bersertifikat");
    }

    @Test
    public void sertifikatPenerbitLainTidakBertanggalSebelumSk() {
        ditetapkan(RAHMA);

        tahap.run("terbitkan", penerbit("2026-02-26", nomor(RAHMA, "NO-1")));

        tahap.refused().because("penerbitan.tanggal-sebelum-sk", "/penerbit/tanggal")
                .onlyBecause("penerbitan.tanggal-sebelum-sk");
    }

    @Test
    public void masaBerlakuDariBlangkoPenerbitLainDicatatSebagaimanaTertulis() {
        ditetapkan(RAHMA);

        tahap.run("terbitkan", penerbit("2026-02-28", nomor(RAHMA, "NO-1").with("berlakuSampai", "2031-02-28")));

        assertEquals(LocalDate.of(2031, 2, 28), sertifikat(RAHMA).berlakuSampai());
        assertEquals("28 Februari 2031", tahap.surat("sertifikat-penerbit-lain").isi().text("berlakuSampai"));
        tahap.run("terbitkan", penerbit("2026-02-28", nomor(RAHMA, "NO-1").with("berlakuSampai", "2026-02-28")));
        tahap.refused().because("penerbitan.berlaku-sebelum-terbit", "/penerbit/sertifikat/0/berlakuSampai");
    }

    @Test
    public void registrasiYangSudahDipakaiPenerbitItuDitolak() {
        ditetapkan(RAHMA, ILHAM);
        tahap.run("terbitkan", penerbit("2026-02-28", nomor(RAHMA, "NO-1")));

        tahap.run("terbitkan", penerbit("2026-02-28", nomor(ILHAM, "NO-2").with("registrasi", "REG 1")));

        tahap.refused().because("penerbitan.registrasi-ganda", "/penerbit/sertifikat/0/registrasi")
                .onlyBecause("penerbitan.registrasi-ganda");
    }

    @Test
    public void namaPenerbitLainTidakBolehSendiri() {
        ditetapkan(RAHMA);

        tahap.run("terbitkan", input("penerbit", input("nama", "sendiri", "tanggal", "2026-02-28", "sertifikat",
                List.of(nomor(RAHMA, "NO-1")))));

        tahap.refusedBySchemaAt("/penerbit/nama");
    }

    @Test
    public void tutupNihilHanyaBilaTidakAdaYangKompeten() {
        ditetapkan();
        tahap.with(SURIANI);

        tahap.run("tutup-nihil", input("keterangan", "Asesmen ulang disarankan"));

        tahap.advanced().askedForSurat("laporan-nihil");
        assertEquals("nihil", tahap.isi().kelengkapan("sertifikat").get(0).jenis());
    }

    @Test
    public void tutupNihilDitolakSelamaAdaYangKompeten() {
        ditetapkan(RAHMA);

        tahap.run("tutup-nihil", input("keterangan", "Asesmen ulang disarankan"));

        tahap.refused().onlyBecause("penerbitan.bukan-nihil");
        tahap.askedForNoSurat();
    }

    @Test
    public void tutupNihilPerluSkYangMemangNihil() {
        tahap.run("tutup-nihil", input("keterangan", "Asesmen ulang disarankan"));
        tahap.refused().onlyBecause("penerbitan.sk-belum-ada");

        tahap.with(SK, ContohHasil.sidikNama(SK, RAHMA)).run("tutup-nihil", input("keterangan", "Asesmen ulang disarankan"));
        tahap.refused().onlyBecause("penerbitan.daftar-berbeda-dari-sk");
    }

    private void ditetapkan(Asesi... asesi) {
        for (Asesi a : asesi) {
            tahap.with((Catatan) a).with(ContohHasil.putusan(a, 1, Verdict.KOMPETEN))
                    .with(ContohHasil.nilai(a, Contoh.ANDI));
        }
        tahap.with(SK, ContohHasil.sidikNama(SK, asesi));
    }

    private static Asesi[] banyak(int jumlah) {
        Asesi[] banyak = new Asesi[jumlah];
        for (int i = 0; i < jumlah; i++) {
            banyak[i] = ContohHasil.asesi("Asesi " + (i + 1), i + 1, Contoh.MAJENE, AsesiStatus.KOMPETEN);
        }
        return banyak;
    }

    private List<String> unit(int surat) {
        return tahap.perubahan().surat().get(surat).lampiran().get(0).isi().objects("unit").stream().map(u -> u.text("kode"))
                .toList();
    }

    private Sertifikat sertifikat(Asesi asesi) {
        return tahap.isi().sertifikat(List.of(asesi.id())).get(0);
    }

    private static Data penerbit(String tanggal, Data... nomor) {
        return input("penerbit", input("nama", "LSP Kantor Digital", "tanggal", tanggal, "sertifikat", List.of(nomor)));
    }

    private static Data nomor(Asesi asesi, String nomor) {
        return input("asesi", asesi.id(), "nomor", nomor, "registrasi", "REG " + asesi.urut());
    }
}
