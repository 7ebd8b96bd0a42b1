package id.serkom.tahap.penerbitan;

import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.data.Data;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Certificates handed over, with or without a proxy, until the last one closes the berkas. */
public class SerahkanTest extends DenganSertifikatTerbit {

    @Test
    public void serahTerimaTercatatDenganPengantarDanTandaTerima() {
        tahap.run("serahkan", serah(Contoh.MAJENE));

        tahap.stayed().askedForSurat("surat-pengantar", "tanda-terima-sertifikat");
        assertEquals(Optional.of(LocalDate.of(2026, 3, 4)), sertifikat(RAHMA).diserahkan());
        assertEquals(Optional.of("Hasnah (Pengelola Kepegawaian)"), sertifikat(RAHMA).diserahkanKepada());
        assertEquals(Optional.empty(), sertifikat(ILHAM).diserahkan());
        assertEquals(Optional.of(tahap.surat("surat-pengantar").id()), sertifikat(RAHMA).pengantar());
        assertEquals(List.of(RAHMA.nama()), tahap.surat("surat-pengantar").isi().objects("sertifikat").stream()
                .map(s -> s.text("nama")).toList());
    }

    @Test
    public void berkasSelesaiDenganSertifikatTerakhir() {
        tahap.run("serahkan", serah(Contoh.MAJENE)).stayed();
        tahap.run("serahkan", serah(Contoh.POLMAN).with("sertifikat", List.of(sertifikat(ILHAM).id()))).stayed();

        tahap.run("serahkan", serah(Contoh.POLMAN));

        tahap.advanced();
        assertTrue(tahap.perubahan().takBoleh().contains(AsesiStatus.KOMPETEN));
    }

    @Test
    public void berkasTidakSelesaiSelamaMasihAdaSertifikatYangBelumTerbit() {
        tahap.with(tahap.asesi(RAHMA.nama()).asesi().menjadi(AsesiStatus.KOMPETEN));

        tahap.run("serahkan", serah(Contoh.POLMAN));

        tahap.stayed();
    }

    @Test
    public void tidakAdaYangDiserahkanDuaKali() {
        tahap.run("serahkan", serah(Contoh.MAJENE));

        tahap.run("serahkan", serah(Contoh.MAJENE));
        tahap.refused().onlyBecause("penerbitan.tidak-ada-yang-diserahkan");

        tahap.run("serahkan", serah(Contoh.MAJENE).with("sertifikat", List.of(sertifikat(RAHMA).id())));
        tahap.refused().onlyBecause("penerbitan.sudah-diserahkan")
                .saying("penerbitan.sudah-diserahkan", "kepada", "Hasnah (Pengelola Kepegawaian)");
        tahap.askedForNoSurat();
    }

    @Test
    public void sertifikatInstansiLainTidakDiserahkan() {
        tahap.run("serahkan", serah(Contoh.MAJENE).with("sertifikat", List.of(sertifikat(ILHAM).id())));

        tahap.refused().because("penerbitan.sertifikat-tidak-ada", "/sertifikat")
                .onlyBecause("penerbitan.sertifikat-tidak-ada");
        assertEquals(Optional.empty(), sertifikat(ILHAM).diserahkan());
    }

    @Test
    public void kuasaDicatatDenganSuratKuasanya() {
        tahap.with(ContohHasil.dokumen(1));

        tahap.run("serahkan", kuasa("2026-03-03"));

        assertEquals(Optional.of("Hasnah (Pengelola Kepegawaian), kuasa dari Kepala BKPSDM, surat kuasa Nomor 800/12/2026 "
                + "tanggal 3 Maret 2026"), sertifikat(RAHMA).diserahkanKepada());
        Surat kuasa = tahap.isi().surat("surat-kuasa").get(0);
        assertEquals(Optional.of(Contoh.id("DOKUMEN", 1)), kuasa.dokumen());
        assertEquals(Optional.of("800/12/2026"), kuasa.nomor());
        assertTrue(kuasa.agenda().isPresent());
        assertEquals(Optional.of(new Rujukan(JenisRujukan.BALASAN, kuasa.id())), tahap.surat("surat-pengantar").merujuk());
        assertTrue(tahap.surat("tanda-terima-sertifikat").isi().flag("berkuasa"));
    }

    @Test
    public void kuasaTanpaDokumenAtauBertanggalMajuDitolak() {
        tahap.run("serahkan", kuasa("2026-03-05"));

        tahap.refused().because("penerbitan.dokumen-tidak-ada", "/kuasa/dokumen")
                .because("penerbitan.kuasa-mendatang", "/kuasa/tanggal")
                .onlyBecause("penerbitan.dokumen-tidak-ada", "penerbitan.kuasa-mendatang");
        assertEquals(Optional.empty(), sertifikat(RAHMA).diserahkan());
    }

    @Test
    public void kuasaWajibMenyebutPemberiDanDokumen() {
        tahap.run("serahkan", serah(Contoh.MAJENE).with("selaku", "kuasa").with("kuasa", input("nomor", "1",
                "tanggal", "2026-03-03")));

        tahap.refusedBySchemaAt("/kuasa");
    }

    @Test
    public void selakuKuasaTanpaSuratKuasaDitolakDanSebaliknya() {
        tahap.run("serahkan", serah(Contoh.MAJENE).with("selaku", "kuasa"));
        tahap.refused().because("penerbitan.kuasa-wajib", "/kuasa").onlyBecause("penerbitan.kuasa-wajib");

        tahap.with(ContohHasil.dokumen(1)).run("serahkan", kuasa("2026-03-03").with("selaku", "instansi"));
        tahap.refused().because("penerbitan.bukan-kuasa", "/kuasa").onlyBecause("penerbitan.bukan-kuasa");
    }

    @Test
    public void suratKuasaYangSamaDicatatSatuKaliUntukPenyerahanBertahap() {
        tahap.with(ContohHasil.dokumen(1));
        Data polman = kuasa("2026-03-03").with("instansi", Contoh.POLMAN);
        tahap.run("serahkan", polman.with("sertifikat", List.of(sertifikat(ILHAM).id()))).stayed();

        tahap.run("serahkan", polman).stayed();

        Surat kuasa = tahap.isi().surat("surat-kuasa").get(0);
        assertEquals(1, tahap.isi().surat("surat-kuasa").size());
        assertEquals(Optional.of(kuasa.id()), tahap.surat("surat-pengantar").merujuk().map(Rujukan::surat));
    }

    @Test
    public void sertifikatYangDibekukanTidakDiserahkan() {
        tahap.with(berstatus(sertifikat(RAHMA), SertifikatStatus.DIBEKUKAN));

        tahap.run("serahkan", serah(Contoh.MAJENE).with("sertifikat", List.of(sertifikat(RAHMA).id())));
        tahap.refused().onlyBecause("penerbitan.tidak-berlaku");

        tahap.run("serahkan", serah(Contoh.POLMAN));
        tahap.stayed();
    }

    @Test
    public void sertifikatYangDicabutTidakMenahanBerkas() {
        tahap.with(berstatus(sertifikat(RAHMA), SertifikatStatus.DICABUT));

        tahap.run("serahkan", serah(Contoh.POLMAN));

        tahap.advanced();
    }

    @Test
    public void instansiYangTidakTerdaftarDitolak() {
        tahap.run("serahkan", serah("tidak-ada"));

        tahap.refused().because("penerbitan.instansi-tidak-terdaftar", "/instansi");
    }

    @Test
    public void namaSertifikatYangLainDariNamaAsesiMenahanPenutupan() {
        tahap.run("serahkan", serah(Contoh.MAJENE)).stayed();
        Sertifikat s = sertifikat(RAHMA);
        tahap.with(new Sertifikat(s.id(), s.revision(), s.berkas(), s.asesi(), s.instansi(), "Orang Lain", s.skema(),
                s.skemaVersi(), s.surat(), s.nomor(), s.registrasi(), s.tanggal(), s.berlakuSampai(), s.status(),
                s.penerbit(), s.diserahkan(), s.diserahkanKepada()));

        tahap.run("serahkan", serah(Contoh.POLMAN));

        tahap.refused().onlyBecause("penerbitan.sertifikat-tidak-cocok")
                .saying("penerbitan.sertifikat-tidak-cocok", "nama", RAHMA.nama());
    }

    @Test
    public void daftarYangBerbedaDariSkMenahanPenutupan() {
        tahap.with(ContohHasil.sidikNama(SK, RAHMA, ILHAM));
        tahap.run("serahkan", serah(Contoh.MAJENE)).stayed();

        tahap.run("serahkan", serah(Contoh.POLMAN));

        tahap.refused().onlyBecause("penerbitan.daftar-berbeda-dari-sk");
    }

    @Test
    public void pengantarYangDitolakParafDibuatLagi() {
        tahap.run("serahkan", serah(Contoh.MAJENE)).stayed();
        Surat pengantar = tahap.isi().surat("surat-pengantar").get(0);
        tahap.with(ContohHasil.menjadi(pengantar, SuratStatus.DITOLAK));
        tahap.run("serahkan", serah(Contoh.POLMAN)).stayed();

        tahap.run("serahkan", serah(Contoh.MAJENE));

        tahap.advanced().askedForSurat("surat-pengantar", "tanda-terima-sertifikat");
        assertFalse(tahap.surat("surat-pengantar").id().equals(pengantar.id()));
    }

    @Test
    public void pengantarPenggantiTidakDibuatDuaKali() {
        tahap.run("serahkan", serah(Contoh.MAJENE));
        tahap.with(ContohHasil.menjadi(tahap.isi().surat("surat-pengantar").get(0), SuratStatus.DITOLAK));
        tahap.run("serahkan", serah(Contoh.MAJENE)).stayed();

        tahap.run("serahkan", serah(Contoh.MAJENE));

        tahap.refused().onlyBecause("penerbitan.tidak-ada-yang-diserahkan");
    }

    @Test
    public void lebihDariEmpatRatusDimintaDibagi() {
        for (int i = 100; i < 501; i++) {
            Asesi a = ContohHasil.asesi("Asesi " + i, i, Contoh.MAJENE, AsesiStatus.BERSERTIFIKAT);
            tahap.with(a, new Sertifikat(Contoh.id("S", i), 1, Contoh.BERKAS, a.id(), a.instansi(), a.nama(), "skema", "1",
                    Contoh.id("T", i), "N" + i, "R" + i, LocalDate.of(2026, 3, 2), LocalDate.of(2029, 3, 1),
                    SertifikatStatus.BERLAKU, "sendiri", Optional.empty(), Optional.empty()));
        }

        tahap.run("serahkan", serah(Contoh.MAJENE));

        tahap.refused().onlyBecause("penerbitan.terlalu-banyak").saying("penerbitan.terlalu-banyak", "batas", "400");
    }

    private static Sertifikat berstatus(Sertifikat s, SertifikatStatus status) {
        return new Sertifikat(s.id(), s.revision(), s.berkas(), s.asesi(), s.instansi(), s.nama(), s.skema(), s.skemaVersi(),
                s.surat(), s.nomor(), s.registrasi(), s.tanggal(), s.berlakuSampai(), status, s.penerbit(), s.diserahkan(),
                s.diserahkanKepada());
    }

    private static Data kuasa(String tanggal) {
        return serah(Contoh.MAJENE).with("selaku", "kuasa").with("kuasa", input("nomor", "800/12/2026", "tanggal", tanggal,
                "pemberi", "Kepala BKPSDM", "dokumen", Contoh.id("DOKUMEN", 1)));
    }
}
