package id.serkom.sop.akreditasi;

import static id.serkom.sop.akreditasi.AkreditasiUji.MILIK_MAJENE;
import static id.serkom.sop.akreditasi.AkreditasiUji.SCAN;
import static id.serkom.sop.akreditasi.AkreditasiUji.SKEMA;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

public class PengajuanTest {

    private final AkreditasiUji uji = new AkreditasiUji(new Pengajuan());
    private final TahapTester tahap = uji.tahap;

    private static Data undangan(String sampai) {
        return input("instansi", Contoh.MAJENE, "sampai", sampai);
    }

    private static Data pengajuan(String dokumen) {
        return input("jenis", "tuk", "perihal", Contoh.TUK, "skema", List.of(SKEMA), "surat", input("nomor", "893.3/045/BKPSDM", "tanggal",
                "2026-03-02", "hal", "Akreditasi TUK", "dokumen", dokumen), "borang",
                List.of(input("jenis", "borang", "dokumen", dokumen)));
    }

    private TahapTester ajukan(Data isian) {
        return tahap.as(Contoh.instansi(Contoh.MAJENE)).run("ajukan-akreditasi", isian);
    }

    @Test
    public void instansiDiundangSampaiHariTerakhir() {
        tahap.run("buka-pengajuan", undangan("2026-03-20"));

        tahap.stayed().askedForSurat("undangan-pengajuan");
        assertEquals(List.of(Contoh.MAJENE), tahap.isi().pengumuman().orElseThrow().penerima());
        assertEquals(LocalDate.of(2026, 3, 20), tahap.isi().pengumuman().orElseThrow().sampai());
        assertEquals("20 Maret 2026", tahap.surat("undangan-pengajuan").isi().text("sampai"));
    }

    @Test
    public void hariTerakhirDimundurkanDenganSuratYangMerujukUndangan() {
        tahap.run("buka-pengajuan", undangan("2026-03-20"));
        String pertama = tahap.surat("undangan-pengajuan").id();

        tahap.run("buka-pengajuan", undangan("2026-03-27"));

        tahap.stayed().askedForSurat("undangan-pengajuan");
        assertEquals(JenisRujukan.SUSULAN, tahap.surat("undangan-pengajuan").merujuk().orElseThrow().jenis());
        assertEquals(pertama, tahap.surat("undangan-pengajuan").merujuk().orElseThrow().surat());
        assertEquals(LocalDate.of(2026, 3, 27), tahap.isi().pengumuman().orElseThrow().sampai());
    }

    @Test
    public void undanganYangSamaTidakDikirimDuaKali() {
        tahap.run("buka-pengajuan", undangan("2026-03-20"));

        tahap.run("buka-pengajuan", undangan("2026-03-20"));

        tahap.refused().onlyBecause("pengajuan.sudah-diundang");
    }

    @Test
    public void undanganYangDikembalikanParafnyaDikirimLagi() {
        tahap.run("buka-pengajuan", undangan("2026-03-20"));
        uji.menjadi("undangan-pengajuan", SuratStatus.DITOLAK);

        tahap.run("buka-pengajuan", undangan("2026-03-20"));

        tahap.stayed().askedForSurat("undangan-pengajuan");
    }

    /** The last day moved when the letter was asked for, but nobody was told of it. */
    @Test
    public void undanganSusulanYangDikembalikanParafnyaDikirimLagi() {
        tahap.run("buka-pengajuan", undangan("2026-03-20"));
        String pertama = tahap.surat("undangan-pengajuan").id();
        tahap.run("buka-pengajuan", undangan("2026-03-27"));
        String susulan = tahap.surat("undangan-pengajuan").id();
        tahap.with(ContohHasil.menjadi(tahap.isi().suratById(susulan).orElseThrow(), SuratStatus.DITOLAK));

        tahap.run("buka-pengajuan", undangan("2026-03-27"));

        tahap.stayed().askedForSurat("undangan-pengajuan");
        assertEquals(pertama, tahap.surat("undangan-pengajuan").merujuk().orElseThrow().surat());
    }

    @Test
    public void sesudahSuratPengembalianDikembalikanParafnyaDiundangLagi() {
        tahap.run("buka-pengajuan", undangan("2026-03-20"));
        Surat pengembalian = ContohHasil.surat(Contoh.id("SRAT", 7), "pengembalian-pengajuan", "visitasi", 1, "9/2026");
        tahap.with(pengembalian).run("buka-pengajuan", undangan("2026-03-20"));
        tahap.refused().onlyBecause("pengajuan.sudah-diundang");

        tahap.with(ContohHasil.menjadi(pengembalian, SuratStatus.DITOLAK));
        tahap.withBerkas(tahap.berkas().pindah("pengajuan", BerkasStatus.BERJALAN, 2)).run("buka-pengajuan", undangan("2026-03-20"));
        tahap.stayed().askedForSurat("undangan-pengajuan");
        tahap.run("buka-pengajuan", undangan("2026-03-20"));
        tahap.refused().onlyBecause("pengajuan.sudah-diundang");
    }

    @Test
    public void undanganYangMenungguParafTidakDapatDirujuk() {
        tahap.run("buka-pengajuan", undangan("2026-03-20"));
        uji.menjadi("undangan-pengajuan", SuratStatus.KONSEP);

        tahap.run("buka-pengajuan", undangan("2026-03-27"));

        tahap.refused().onlyBecause("pengajuan.undangan-belum-bernomor");
    }

    @Test
    public void satuBerkasUntukSatuInstansi() {
        tahap.run("buka-pengajuan", undangan("2026-03-20"));

        tahap.run("buka-pengajuan", input("instansi", Contoh.POLMAN, "sampai", "2026-03-20"));

        tahap.refused().because("pengajuan.instansi-lain-diundang", "/instansi");
    }

    @Test
    public void hanyaInstansiTerdaftarYangDiundangDanTidakSampaiHariYangLewat() {
        tahap.run("buka-pengajuan", input("instansi", "entah", "sampai", "2026-03-01"));

        tahap.refused().onlyBecause("pengajuan.instansi-tidak-terdaftar", "pengajuan.hari-terakhir-lewat");
    }

    @Test
    public void pengajuanMasukBukuSuratDanMenutupTahap() {
        uji.diundang("2026-03-20");

        ajukan(pengajuan(MILIK_MAJENE));

        tahap.advanced().askedForNoSurat();
        Permohonan permohonan = tahap.isi().permohonan(PermohonanStatus.DIAJUKAN).get(0);
        assertEquals(permohonan.surat(), tahap.isi().surat("surat-pengajuan").get(0).id());
        assertEquals(List.of(Contoh.TUK), tahap.isi().kelengkapan("akreditasi-tuk").stream().map(Kelengkapan::jenis).toList());
        assertEquals(List.of(SKEMA), tahap.isi().kelengkapan("akreditasi-skema").stream().map(Kelengkapan::jenis).toList());
    }

    @Test
    public void lembagaMengajukanDirinyaSendiri() {
        uji.diundang("2026-03-20");

        ajukan(pengajuan(MILIK_MAJENE).with("jenis", "lembaga").with("perihal", Contoh.MAJENE));

        tahap.advanced();
        assertEquals(1, tahap.isi().kelengkapan("akreditasi-lembaga").size());
    }

    @Test
    public void lembagaLainTidakDapatDiajukan() {
        uji.diundang("2026-03-20");

        ajukan(pengajuan(MILIK_MAJENE).with("jenis", "lembaga").with("perihal", Contoh.POLMAN));

        tahap.refused().because("pengajuan.bukan-lembaga-sendiri", "/perihal");
    }

    @Test
    public void tanpaUndanganTidakAdaPengajuan() {
        ajukan(pengajuan(MILIK_MAJENE));

        tahap.refused().onlyBecause("pengajuan.belum-dibuka");
    }

    @Test
    public void instansiYangTidakDiundangTidakDapatMengajukan() {
        uji.diundang("2026-03-20");
        Data isian = pengajuan(SCAN);

        tahap.as(Contoh.diAtasKertas(Contoh.instansi(Contoh.POLMAN), "893.3/045/BKPSDM", LocalDate.of(2026, 3, 2), SCAN))
                .run("ajukan-akreditasi", isian);

        tahap.refused().onlyBecause("pengajuan.tidak-diundang");
    }

    @Test
    public void sesudahHariTerakhirTidakDiterima() {
        uji.diundang("2026-03-02");
        tahap.jam().ke("2026-03-03");

        ajukan(pengajuan(MILIK_MAJENE));

        tahap.refused().onlyBecause("pengajuan.sudah-ditutup");
    }

    @Test
    public void suratKertasBolehDicatatSesudahDiterima() {
        uji.diundang("2026-03-02");
        tahap.jam().ke("2026-03-04");

        tahap.as(Contoh.diAtasKertas(Contoh.instansi(Contoh.MAJENE), "893.3/045/BKPSDM", LocalDate.of(2026, 3, 2), SCAN))
                .run("ajukan-akreditasi", pengajuan(SCAN).with("diterima", "2026-03-02"));

        tahap.advanced();
        assertEquals(LocalDate.of(2026, 3, 2), tahap.isi().permohonan().get(0).diterimaTanggal());
    }

    @Test
    public void tanggalDiterimaTidakBolehSebelumSuratnyaAtauTerlaluLama() {
        uji.diundang("2026-03-20");
        tahap.jam().ke("2026-03-16");
        tahap.as(Contoh.diAtasKertas(Contoh.instansi(Contoh.MAJENE), "893.3/045/BKPSDM", LocalDate.of(2026, 3, 2), SCAN));

        for (String diterima : List.of("2026-03-01", "2026-03-02", "2026-03-17")) {
            tahap.run("ajukan-akreditasi", pengajuan(SCAN).with("diterima", diterima));
            tahap.refused().onlyBecause("pengajuan.diterima-keliru");
        }
    }

    @Test
    public void suratTidakDiterimaSebelumDitulis() {
        uji.diundang("2026-03-20");
        tahap.jam().ke("2026-03-03");
        tahap.as(Contoh.diAtasKertas(Contoh.instansi(Contoh.MAJENE), "1", LocalDate.of(2026, 3, 3), SCAN));

        tahap.run("ajukan-akreditasi", pengajuan(SCAN).with("diterima", "2026-03-02")
                .with("surat", input("nomor", "1", "tanggal", "2026-03-03", "hal", "Akreditasi", "dokumen", SCAN)));

        tahap.refused().onlyBecause("pengajuan.diterima-keliru");
    }

    @Test
    public void instansiYangKeluarDariRegisterTidakDapatMengajukan() {
        uji.diundang("2026-03-20");
        tahap.referensi().tanpa(Instansi.class, Contoh.MAJENE);

        ajukan(pengajuan(MILIK_MAJENE));

        tahap.refused().onlyBecause("pengajuan.instansi-tidak-terdaftar");
    }

    @Test
    public void tanggalDiterimaHanyaUntukSuratKertas() {
        uji.diundang("2026-03-20");

        ajukan(pengajuan(MILIK_MAJENE).with("diterima", "2026-03-02"));

        tahap.refused().because("pengajuan.diterima-hanya-kertas", "/diterima");
    }

    @Test
    public void tukSkemaDanDokumenHarusAda() {
        uji.diundang("2026-03-20");

        ajukan(pengajuan(SCAN).with("perihal", "tuk-entah").with("skema", List.of(SKEMA, "ENTAH")));

        tahap.refused().because("pengajuan.tuk-tidak-terdaftar", "/perihal").because("pengajuan.skema-tidak-dibuka", "/skema/1")
                .because("pengajuan.dokumen-tidak-dikenal", "/surat/dokumen").because("pengajuan.dokumen-tidak-dikenal",
                        "/borang/0/dokumen");
    }

    @Test
    public void suratYangSamaTidakDiajukanDuaKali() {
        uji.diajukan(SKEMA);

        ajukan(pengajuan(MILIK_MAJENE));

        tahap.refused().because("pengajuan.nomor-sudah-ada", "/surat/nomor");
    }

    @Test
    public void suratBertanggalDepanDitolak() {
        uji.diundang("2026-03-20");

        ajukan(pengajuan(MILIK_MAJENE).with("surat", input("nomor", "1", "tanggal", "2026-03-03", "hal", "Akreditasi",
                "dokumen", MILIK_MAJENE)));

        tahap.refused().because("pengajuan.tanggal-surat-di-depan", "/surat/tanggal");
    }

    @Test
    public void formulirTertutupDanBerbatas() {
        ajukan(pengajuan(MILIK_MAJENE).with("lain", true)).refusedBySchemaAt("");
        ajukan(pengajuan(MILIK_MAJENE).with("skema", List.of())).refusedBySchemaAt("/skema");
        ajukan(pengajuan(MILIK_MAJENE).with("borang", List.of())).refusedBySchemaAt("/borang");
    }
}
