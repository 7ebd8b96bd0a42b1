package id.serkom.sop.kerjasama;

import static id.serkom.sop.kerjasama.KerjasamaFixture.PINDAIAN;
import static id.serkom.sop.kerjasama.KerjasamaFixture.sepakat;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;

public class PerjanjianTest {

    private final TahapTester tahap = KerjasamaFixture.ditelaah(true);

    private List<EntriReferensi> register() {
        return tahap.isi().list(EntriReferensi.class);
    }

    private PermohonanStatus status() {
        return tahap.isi().permohonan().get(0).status();
    }

    @Test
    public void perjanjianMendapatNomorDanMasukRegister() {
        tahap.run("sepakati", sepakat());

        tahap.advanced().askedForSurat("perjanjian-kerja-sama");
        assertEquals(PermohonanStatus.DITERIMA, status());
        EntriReferensi entri = register().get(0);
        assertEquals("kerjasama", entri.jenis());
        assertEquals("pks-" + Contoh.BERKAS.toLowerCase(Locale.ROOT), entri.kode());
        assertEquals(Contoh.POLMAN, entri.isi().text("instansi"));
        assertEquals("nomor suratnya", tahap.isi().surat("perjanjian-kerja-sama").get(0).nomor().orElseThrow(), entri.isi().text("nomor"));
        assertEquals(KerjasamaFixture.LINGKUP, entri.isi().text("ruangLingkup"));
        assertEquals(Contoh.BERKAS, entri.isi().text("berkas"));
        assertEquals(LocalDate.of(2026, 3, 2), entri.mulai());
        assertEquals(Optional.of(LocalDate.of(2029, 3, 1)), entri.sampai());
        Kelengkapan naskah = tahap.isi().kelengkapan("keputusan-kerja-sama").get(0);
        assertEquals("naskah-perjanjian", naskah.jenis());
        assertEquals(Optional.of(PINDAIAN), naskah.dokumen());
        assertEquals("415.4/07/PKS/2026", tahap.surat("perjanjian-kerja-sama").isi().text("nomorPihakLain"));
    }

    @Test
    public void tanpaPindaianKelengkapannyaTidakAda() {
        tahap.run("sepakati", KerjasamaFixture.tanpa(sepakat(), "naskah"));
        assertEquals(List.of(), tahap.isi().kelengkapan("keputusan-kerja-sama"));
        tahap.run("sepakati", sepakat().with("naskah", Contoh.id("TJDAKADA", 1)));
        tahap.refused().because("kerjasama.dokumen-tidak-dikenal", "/naskah");
    }

    @Test
    public void masanyaMajuPalingLamaLimaTahunDanBelumBerakhir() {
        tahap.run("sepakati", sepakat().with("sampai", "2026-03-02"));
        tahap.refused().because("kerjasama.masa-terbalik", "/sampai");
        tahap.run("sepakati", sepakat().with("sampai", "2031-03-02"));
        tahap.refused().saying("kerjasama.masa-terlalu-lama", "tahun", "5");
        tahap.jam().ke("2026-03-04");
        tahap.run("sepakati", sepakat().with("sampai", "2026-03-03"));
        tahap.refused().onlyBecause("kerjasama.masa-sudah-berakhir");

        tahap.withSetting("tahun-terlama", "10").run("sepakati", sepakat().with("sampai", "2031-03-03"));
        tahap.advanced();
    }

    @Test
    public void tepatLimaTahunBoleh() {
        tahap.run("sepakati", sepakat().with("sampai", "2031-03-01"));
        tahap.advanced();
    }

    @Test
    public void masanyaTidakMulaiSebelumUsulanDiterima() {
        tahap.run("sepakati", sepakat().with("mulai", "2026-03-01"));
        tahap.refused().onlyBecause("kerjasama.mulai-sebelum-usulan").because("kerjasama.mulai-sebelum-usulan", "/mulai");
    }

    @Test
    public void menyimpangDariTelaahDenganAlasan() {
        TahapTester lain = KerjasamaFixture.ditelaah(false);
        lain.run("sepakati", sepakat());
        lain.refused().because("kerjasama.tidak-direkomendasikan", "/alasan");

        lain.run("sepakati", sepakat().with("alasan", "Arahan Gubernur"));
        lain.advanced();
    }

    @Test
    public void usulanDitolakDenganSuratYangMenjadiKelengkapannya() {
        tahap.run("tolak-usulan", input("alasan", List.of("Di luar kewenangan", "Anggaran tidak tersedia")));

        tahap.advanced().askedForSurat("penolakan-kerja-sama");
        assertEquals(PermohonanStatus.DITOLAK, status());
        assertEquals(Optional.of("Di luar kewenangan; Anggaran tidak tersedia"), tahap.isi().permohonan().get(0).alasan());
        assertEquals("penolakan-kerja-sama", tahap.isi().kelengkapan("keputusan-kerja-sama").get(0).jenis());
        assertEquals(2, tahap.surat("penolakan-kerja-sama").isi().objects("alasan").size());
        assertTrue("tidak ada perjanjian", register().isEmpty());
    }

    /** The commit of the refusal holds; only its letter comes back. */
    @Test
    public void sesudahKonsepPenolakanDikembalikanMasihDapatDiputuskan() {
        tahap.run("tolak-usulan", input("alasan", List.of("Di luar kewenangan"))).advanced();
        tahap.isi().suratDanKonsep("penolakan-kerja-sama").forEach(s -> tahap.with(ContohHasil.menjadi(s, SuratStatus.DITOLAK)));

        tahap.run("tolak-usulan", input("alasan", List.of("Di luar kewenangan kami"))).advanced();
        tahap.run("sepakati", sepakat()).advanced();
        assertEquals(PermohonanStatus.DITERIMA, status());
    }

    @Test
    public void instansiYangTidakTerdaftarLagiTidakDapatDisurati() {
        tahap.referensi().tanpa(Instansi.class, Contoh.POLMAN);
        tahap.run("sepakati", sepakat());
        tahap.refused().onlyBecause("kerjasama.instansi-tidak-terdaftar");
        tahap.run("tolak-usulan", input("alasan", List.of("Di luar kewenangan")));
        tahap.refused().onlyBecause("kerjasama.instansi-tidak-terdaftar");
    }

    @Test
    public void penolakanMenyebutAlasan() {
        tahap.run("tolak-usulan", input("alasan", List.of())).refusedBySchemaAt("/alasan");
        tahap.run("sepakati", KerjasamaFixture.tanpa(sepakat(), "nomorPihakLain")).refusedBySchemaAt("");
    }
}
