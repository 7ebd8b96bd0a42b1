package id.serkom.tahap.permohonan;

import static id.serkom.tahap.permohonan.PermohonanFixture.IJAZAH_MAJENE;
import static id.serkom.tahap.permohonan.PermohonanFixture.IJAZAH_POLMAN;
import static id.serkom.tahap.permohonan.PermohonanFixture.PINDAIAN_BIDANG;
import static id.serkom.tahap.permohonan.PermohonanFixture.SURAT_POLMAN;
import static id.serkom.tahap.permohonan.PermohonanFixture.calon;
import static id.serkom.tahap.permohonan.PermohonanFixture.dengan;
import static id.serkom.tahap.permohonan.PermohonanFixture.permohonan;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.Surat;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

public class AjukanTest {

    private final TahapTester tahap = PermohonanFixture.diumumkan(20);

    @Test
    public void permohonanMencatatSuratMasukAsesiDanPortofolionya() {
        tahap.run("ajukan", permohonan("800/123/2026", calon("Rahma", 1, "ijazah", IJAZAH_POLMAN), calon("Rahim", 2)));

        tahap.stayed().askedForNoSurat();
        tahap.asesi("Rahma").is(AsesiStatus.DIAJUKAN);
        tahap.asesi("Rahim").is(AsesiStatus.DIAJUKAN);
        Permohonan disimpan = tahap.isi().permohonan().get(0);
        assertEquals(PermohonanStatus.DIAJUKAN, disimpan.status());
        assertEquals(LocalDate.of(2026, 3, 2), disimpan.diterimaTanggal());
        assertEquals(2, disimpan.jumlahAsesi());
        Surat masuk = tahap.isi().surat("surat-permohonan").get(0);
        assertEquals(disimpan.surat(), masuk.id());
        assertEquals(Optional.of("800/123/2026"), masuk.nomor());
        assertEquals(Optional.of("1/2026"), masuk.agenda());
        Kelengkapan ijazah = tahap.isi().kelengkapan("portofolio").get(0);
        assertEquals("ijazah", ijazah.jenis());
        assertEquals(Optional.of(tahap.asesi("Rahma").asesi().id()), ijazah.asesi());
    }

    @Test
    public void nomorUrutAsesiBerlanjutDariPermohonanKePermohonan() {
        tahap.run("ajukan", permohonan("800/1", calon("Satu", 1), calon("Dua", 2))).stayed();

        tahap.run("ajukan", permohonan("800/2", calon("Tiga", 3))).stayed();

        assertEquals(List.of(1, 2, 3), tahap.isi().list(Asesi.class).stream().map(Asesi::urut).toList());
    }

    @Test
    public void yangDitundaDalamBerkasYangDirujukTerikatPadaAsesiLamanya() {
        Asesi lama = new Asesi(Contoh.id("LAMA", 1), 1, Contoh.id("BERKAS", 9), Contoh.id("PERMOHONAN", 9), Contoh.MAJENE, 3,
                Contoh.identitas("Rahma", 1), AsesiStatus.TUNDA, Optional.empty(), Optional.empty(), Optional.empty());
        tahap.isi().tertundaBerkasLain(lama);
        tahap.withBerkas(merujuk(lama.berkas()));

        tahap.run("ajukan", permohonan("800/1", calon("Rahma", 1).with("nik", lama.identitas().nik()), calon("Rahim", 2)));

        tahap.stayed();
        assertEquals(Optional.of(lama.id()), tahap.asesi("Rahma").asesi().asalAsesi());
        assertEquals(Optional.empty(), tahap.asesi("Rahim").asesi().asalAsesi());
    }

    private Berkas merujuk(String asal) {
        Berkas b = tahap.berkas();
        return new Berkas(b.id(), b.revision(), b.sop(), b.sopVersi(), b.skema(), b.skemaVersi(), b.nama(), b.tahap(), b.status(),
                b.putaran(), b.epoch(), b.tanggalPelaksanaan(), b.dibuka(), b.dibukaOleh(), Optional.of(asal));
    }

    @Test
    public void dokumenWajibBolehMenyusul() {
        tahap.run("ajukan", permohonan("800/1", calon("Rahma", 1)));

        tahap.stayed();
        assertTrue(tahap.isi().kelengkapan("portofolio").isEmpty());
    }

    @Test
    public void permohonanDiLuarMasaPenerimaanDitolak() {
        tahap.jam().ke("2026-03-14");
        tahap.run("ajukan", permohonan("800/1", calon("Rahma", 1)));
        tahap.refused().onlyBecause("permohonan.sudah-ditutup").saying("permohonan.sudah-ditutup", "sampai", "13 Maret 2026");

        tahap.jam().ke("2026-03-01");
        tahap.run("ajukan", permohonan("800/1", "2026-02-27", SURAT_POLMAN, List.of(calon("Rahma", 1))));
        tahap.refused().onlyBecause("permohonan.belum-dibuka");
    }

    @Test
    public void hariPertamaDanHariTerakhirMasihDiterima() {
        tahap.jam().ke("2026-03-02");
        tahap.run("ajukan", permohonan("800/1", calon("Rahma", 1))).stayed();

        tahap.jam().ke("2026-03-13");
        tahap.run("ajukan", permohonan("800/2", calon("Rahim", 2))).stayed();
    }

    @Test
    public void permohonanSebelumPengumumanDitolak() {
        TahapTester baru = TahapTester.of(new TahapPermohonan()).as(Contoh.instansi(Contoh.POLMAN))
                .with(PermohonanFixture.dokumen(SURAT_POLMAN, Contoh.POLMAN));

        baru.run("ajukan", permohonan("800/1", calon("Rahma", 1)));

        baru.refused().onlyBecause("permohonan.belum-diumumkan");
    }

    @Test
    public void instansiYangTidakDiumumiDitolak() {
        tahap.with(PermohonanFixture.dokumen(Contoh.id("D", 9), Contoh.MAMASA)).as(Contoh.instansi(Contoh.MAMASA));

        tahap.run("ajukan", permohonan("800/1", "2026-03-02", Contoh.id("D", 9), List.of(calon("Rahma", 1))));

        tahap.refused().onlyBecause("permohonan.instansi-tidak-diumumi");
    }

    @Test
    public void instansiYangTidakTerdaftarLagiDitolak() {
        tahap.referensi().tanpa(Instansi.class, Contoh.POLMAN);

        tahap.run("ajukan", permohonan("800/1", calon("Rahma", 1)));

        tahap.refused().onlyBecause("permohonan.instansi-tidak-terdaftar");
    }

    @Test
    public void kuotaMenghitungAsesiYangMasihIkutSaja() {
        TahapTester sempit = PermohonanFixture.diumumkan(2);
        sempit.run("ajukan", permohonan("800/1", calon("Satu", 1), calon("Dua", 2))).stayed();
        sempit.run("ajukan", permohonan("800/2", calon("Tiga", 3)));
        sempit.refused().onlyBecause("permohonan.kuota-terlampaui").saying("permohonan.kuota-terlampaui", "sisa", "0");
        sempit.run("tarik", TahapTester.input("alasan", "Anggaran belum tersedia")).stayed();

        sempit.run("ajukan", permohonan("800/3", calon("Tiga", 3), calon("Satu lagi", 1)));

        sempit.stayed();
        assertEquals(4, sempit.asesi("Satu lagi").asesi().urut());
    }

    @Test
    public void tanpaKuotaTidakDibatasi() {
        TahapTester longgar = PermohonanFixture.diumumkan(0);

        longgar.run("ajukan", permohonan("800/1", calon("Satu", 1), calon("Dua", 2), calon("Tiga", 3)));

        longgar.stayed();
    }

    @Test
    public void nomorSuratYangSudahTercatatDenganIsiLainDitolakWalauDiketikBerbeda() {
        tahap.run("ajukan", permohonan("800/123-BKPSDM", calon("Rahma", 1))).stayed();

        tahap.run("ajukan", permohonan("800 / 123\u2013bkpsdm", calon("Rahim", 2)));

        tahap.refused().onlyBecause("permohonan.nomor-surat-sudah-ada")
                .because("permohonan.nomor-surat-sudah-ada", "/surat/nomor");
    }

    @Test
    public void nomorSuratYangSamaDariInstansiLainBukanGanda() {
        tahap.run("ajukan", permohonan("800/1", calon("Rahma", 1))).stayed();
        tahap.as(Contoh.instansi(Contoh.MAJENE));

        tahap.run("ajukan", permohonan("800/1", "2026-03-02", IJAZAH_MAJENE, List.of(calon("Rahim", 2))));

        tahap.stayed();
    }

    @Test
    public void nikYangSamaDuaKaliDisebutBarisnyaTanpaNiknya() {
        tahap.run("ajukan", permohonan("800/1", calon("Rahma", 1), calon("Rahim", 2), calon("Rahma Wati", 1)));

        tahap.refused().onlyBecause("permohonan.nik-ganda").because("permohonan.nik-ganda", "/asesi/2/nik")
                .saying("permohonan.nik-ganda", "sama", "1");
        assertFalse(tahap.outcome().toString().contains("7600000000000001"));
    }

    @Test
    public void nipYangSamaDuaKaliDitolak() {
        tahap.run("ajukan", permohonan("800/1", dengan(calon("Rahma", 1), "nip", "199001012015011001"),
                dengan(calon("Rahim", 2), "nip", "199001012015011001"), calon("Tanpa NIP", 3), calon("Tanpa NIP pula", 4)));

        tahap.refused().onlyBecause("permohonan.nip-ganda").because("permohonan.nip-ganda", "/asesi/1/nip");
    }

    @Test
    public void nikYangSudahTerdaftarPadaBerkasDitolak() {
        tahap.run("ajukan", permohonan("800/1", calon("Rahma", 1))).stayed();

        tahap.run("ajukan", permohonan("800/2", calon("Rahim", 2), calon("Rahma", 1)));

        tahap.refused().onlyBecause("permohonan.nik-sudah-terdaftar")
                .because("permohonan.nik-sudah-terdaftar", "/asesi/1/nik");
    }

    @Test
    public void persyaratanYangTidakAdaPadaSkemaDitolak() {
        tahap.run("ajukan", permohonan("800/1", calon("Rahma", 1, "akta-lahir", IJAZAH_POLMAN)));

        tahap.refused().onlyBecause("permohonan.persyaratan-tidak-dikenal")
                .because("permohonan.persyaratan-tidak-dikenal", "/asesi/0/dokumen/0/jenis");
    }

    @Test
    public void dokumenYangTidakAdaAtauMilikInstansiLainTidakDapatDibedakan() {
        tahap.run("ajukan", permohonan("800/1", calon("Rahma", 1, "ijazah", Contoh.id("D", 404)),
                calon("Rahim", 2, "ijazah", IJAZAH_MAJENE), calon("Suri", 3, "ijazah", PINDAIAN_BIDANG)));

        tahap.refused().onlyBecause("permohonan.dokumen-tidak-dikenal", "permohonan.dokumen-tidak-dikenal",
                "permohonan.dokumen-tidak-dikenal").because("permohonan.dokumen-tidak-dikenal", "/asesi/1/dokumen/0/dokumen");
    }

    @Test
    public void pindaianSuratYangTidakAdaDitolak() {
        tahap.run("ajukan", permohonan("800/1", "2026-03-02", IJAZAH_MAJENE, List.of(calon("Rahma", 1))));

        tahap.refused().onlyBecause("permohonan.dokumen-tidak-dikenal")
                .because("permohonan.dokumen-tidak-dikenal", "/surat/dokumen");
    }

    @Test
    public void dokumenYangSamaUntukPersyaratanYangSamaDitolakTetapiDuaHalamanBoleh() {
        tahap.run("ajukan", permohonan("800/1", calon("Rahma", 1, "ijazah", IJAZAH_POLMAN, "ijazah", IJAZAH_POLMAN)));
        tahap.refused().onlyBecause("permohonan.dokumen-ganda");

        tahap.run("ajukan", permohonan("800/1", calon("Rahma", 1, "ijazah", IJAZAH_POLMAN, "ijazah", SURAT_POLMAN)));
        tahap.stayed();
        assertEquals(2, tahap.isi().kelengkapan("portofolio").size());
    }

    @Test
    public void suratBertanggalBesokDitolak() {
        tahap.run("ajukan", permohonan("800/1", "2026-03-03", SURAT_POLMAN, List.of(calon("Rahma", 1))));

        tahap.refused().onlyBecause("permohonan.tanggal-surat-di-depan");
    }

    @Test
    public void tanggalLahirAnakAtauDiMasaDepanDitolak() {
        tahap.run("ajukan", permohonan("800/1", dengan(calon("Anak", 1), "tanggalLahir", "2009-03-03"),
                dengan(calon("Tepat tujuh belas", 2), "tanggalLahir", "2009-03-02"),
                dengan(calon("Besok", 3), "tanggalLahir", "2026-03-03"), dengan(calon("Tua", 4), "tanggalLahir", "1900-01-01")));

        tahap.refused().onlyBecause("permohonan.tanggal-lahir-tidak-wajar", "permohonan.tanggal-lahir-tidak-wajar",
                "permohonan.tanggal-lahir-tidak-wajar").because("permohonan.tanggal-lahir-tidak-wajar", "/asesi/0/tanggalLahir")
                .because("permohonan.tanggal-lahir-tidak-wajar", "/asesi/2/tanggalLahir");
    }

    @Test
    public void duaRatusAsesiDiterimaDuaRatusSatuHarusDibagi() {
        TahapTester longgar = PermohonanFixture.diumumkan(0);
        longgar.run("ajukan", permohonan("800/1", "2026-03-02", SURAT_POLMAN, banyak(201))).refusedBySchemaAt("/asesi");

        longgar.run("ajukan", permohonan("800/1", "2026-03-02", SURAT_POLMAN, banyak(200)));
        longgar.stayed();
        assertEquals(200, longgar.isi().list(Asesi.class).size());
    }

    @Test
    public void asesiDanDokumenBersamaSamaLebihDariBatasHarusDibagi() {
        TahapTester longgar = PermohonanFixture.diumumkan(0);
        List<Data> calon = new ArrayList<>();
        for (int i = 1; i <= 123; i++) {
            calon.add(calon("Asesi " + i, i, "ijazah", IJAZAH_POLMAN, "ktp", IJAZAH_POLMAN, "cv", IJAZAH_POLMAN));
        }

        longgar.run("ajukan", permohonan("800/1", "2026-03-02", SURAT_POLMAN, calon));
        longgar.refused().onlyBecause("permohonan.terlalu-banyak-baris");

        longgar.run("ajukan", permohonan("800/1", "2026-03-02", SURAT_POLMAN, calon.subList(0, 122)));
        longgar.stayed();
    }

    private static List<Data> banyak(int jumlah) {
        return Stream.iterate(1, i -> i + 1).limit(jumlah).map(i -> calon("Asesi " + i, i)).toList();
    }

    @Test
    public void semuaKeberatanDisampaikanSekaligus() {
        tahap.jam().ke("2026-03-16");

        tahap.run("ajukan", permohonan("800/1", "2026-03-17", IJAZAH_MAJENE,
                List.of(calon("Rahma", 1, "akta", IJAZAH_POLMAN), calon("Rahma", 1))));

        tahap.refused().onlyBecause("permohonan.sudah-ditutup", "permohonan.tanggal-surat-di-depan", "permohonan.nik-ganda",
                "permohonan.dokumen-tidak-dikenal", "permohonan.persyaratan-tidak-dikenal");
    }

    @Test
    public void suratKertasDicatatBidangDenganHariPenerimaannya() {
        tahap.jam().ke("2026-03-16");
        tahap.as(Contoh.diAtasKertas(Contoh.instansi(Contoh.POLMAN), "800/1", LocalDate.of(2026, 3, 12), PINDAIAN_BIDANG));

        tahap.run("ajukan", kertas("2026-03-13"));

        tahap.stayed();
        assertEquals(LocalDate.of(2026, 3, 13), tahap.isi().permohonan().get(0).diterimaTanggal());
        assertEquals(Contoh.POLMAN, tahap.isi().permohonan().get(0).instansi());
    }

    @Test
    public void tanggalTerimaHanyaUntukKertasDanTidakJauhKeBelakang() {
        tahap.jam().ke("2026-03-12");
        tahap.run("ajukan", diterima("2026-03-11"));
        tahap.refused().onlyBecause("permohonan.tanggal-terima-hanya-kertas");

        tahap.as(Contoh.diAtasKertas(Contoh.instansi(Contoh.POLMAN), "800/1", LocalDate.of(2026, 3, 2), PINDAIAN_BIDANG));
        tahap.run("ajukan", diterima("2026-03-06"));
        tahap.refused().onlyBecause("permohonan.tanggal-terima-terlalu-lama");

        tahap.run("ajukan", diterima("2026-03-13"));
        tahap.refused().onlyBecause("permohonan.tanggal-terima-di-depan");

        tahap.withSetting("hari-catat-mundur", "5").run("ajukan", diterima("2026-03-06"));
        tahap.stayed();
    }

    @Test
    public void kertasTidakDiterimaSebelumTanggalSuratnya() {
        tahap.jam().ke("2026-03-13");
        tahap.as(Contoh.diAtasKertas(Contoh.instansi(Contoh.POLMAN), "800/1", LocalDate.of(2026, 3, 12), PINDAIAN_BIDANG));

        tahap.run("ajukan", kertas("2026-03-11"));

        tahap.refused().onlyBecause("permohonan.diterima-sebelum-tanggal-surat");
    }

    private static Data kertas(String diterima) {
        return dengan(permohonan("800/1", "2026-03-12", PINDAIAN_BIDANG, List.of(calon("Rahma", 1))), "diterima", diterima);
    }

    private static Data diterima(String tanggal) {
        return dengan(permohonan("800/1", calon("Rahma", 1)), "diterima", tanggal);
    }

    @Test
    public void skemaMenolakIdentitasYangTidakMungkin() {
        tahap.run("ajukan", permohonan("800/1", dengan(calon("Rahma", 1), "nik", "123"))).refusedBySchemaAt("/asesi/0/nik");
        tahap.run("ajukan", permohonan("800/1", dengan(calon("Rahma", 1), "nip", "1990"))).refusedBySchemaAt("/asesi/0/nip");
        tahap.run("ajukan", permohonan("800/1", dengan(calon("Rahma", 1), "tanggalLahir", "1990-02-30")))
                .refusedBySchemaAt("/asesi/0/tanggalLahir");
        tahap.run("ajukan", permohonan("800/1", calon(" Rahma", 1))).refusedBySchemaAt("/asesi/0/nama");
        tahap.run("ajukan", permohonan("800/1", calon("Rahma\n", 1))).refusedBySchemaAt("/asesi/0/nama");
        tahap.run("ajukan", permohonan("800/1", dengan(calon("Rahma", 1), "surel", "bukan surel")))
                .refusedBySchemaAt("/asesi/0/surel");
        tahap.run("ajukan", permohonan("800/1", dengan(calon("Rahma", 1), "gaji", "1"))).refusedBySchemaAt("/asesi/0");
        tahap.run("ajukan", permohonan("800/1")).refusedBySchemaAt("/asesi");
    }
}
