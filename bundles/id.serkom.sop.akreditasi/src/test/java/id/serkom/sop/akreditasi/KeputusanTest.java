package id.serkom.sop.akreditasi;

import static id.serkom.sop.akreditasi.AkreditasiUji.SCAN;
import static id.serkom.sop.akreditasi.AkreditasiUji.SKEMA;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class KeputusanTest {

    private final AkreditasiUji uji = new AkreditasiUji(new Keputusan());
    private final TahapTester tahap = uji.tahap;

    private static Data keputusan() {
        return input("mulai", "2026-03-02", "sampai", "2029-03-01", "skema", List.of(SKEMA), "alasan",
                List.of("Peralatan untuk skema lain belum ada."));
    }

    private TahapTester tetapkan(Data isian) {
        return tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("tetapkan-akreditasi", isian);
    }

    private TahapTester sampaikan() {
        return tahap.as(Contoh.bidang()).run("sampaikan-akreditasi", Data.KOSONG);
    }

    private static Data skLain(String tanggal, String dokumen) {
        return input("penerbit", "Lembaga Sertifikasi", "nomor", "77/LSP/2026", "tanggal", tanggal, "hal", "Akreditasi",
                "dokumen", dokumen);
    }

    @Test
    public void akreditasiDitetapkanUntukSebagianSkema() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);

        tetapkan(keputusan());

        tahap.stayed().askedForSurat("sk-akreditasi");
        Data sk = tahap.surat("sk-akreditasi").isi();
        assertEquals("Akreditasi Tempat Uji Kompetensi (TUK) BPSDM Provinsi Sulawesi Barat", sk.text("tentang"));
        assertEquals(List.of(SKEMA), sk.objects("skema").stream().map(s -> s.text("kode")).toList());
        assertEquals(List.of("LAIN"), sk.objects("tidak").stream().map(s -> s.text("kode")).toList());
        assertEquals("3/BA/2026", sk.text("nomorBeritaAcara"));
        assertEquals(List.of("Peralatan untuk skema lain belum ada."), sk.objects("alasan").stream().map(a -> a.text("teks")).toList());
    }

    @Test
    public void skemaYangTidakDikabulkanDiberiAlasan() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);

        tetapkan(input("mulai", "2026-03-02", "sampai", "2029-03-01", "skema", List.of(SKEMA)));
        tahap.refused().because("keputusan.alasan-wajib", "/alasan").saying("keputusan.alasan-wajib", "skema", "LAIN");

        tetapkan(input("mulai", "2026-03-02", "sampai", "2029-03-01", "skema", List.of(SKEMA, "LAIN"))).stayed();
    }

    /** The SK is dated on the day of its last initials. */
    @Test
    public void masaTidakMulaiSebelumTanggalSk() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);
        tetapkan(keputusan());
        skBertanggal("2026-03-05");

        sampaikan().advanced();

        EntriReferensi entri = tahap.isi().list(EntriReferensi.class).get(0);
        assertEquals(Masa.antara(LocalDate.of(2026, 3, 5), LocalDate.of(2029, 3, 1)), new Masa(entri.mulai(), entri.sampai()));
        assertEquals("5 Maret 2026", tahap.surat("penyampaian-akreditasi").isi().text("mulai"));
    }

    @Test
    public void skYangBertanggalSesudahMasanyaTidakDidaftarkan() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);
        tetapkan(keputusan().with("sampai", "2026-03-04"));
        skBertanggal("2026-03-05");

        sampaikan();

        tahap.refused().saying("keputusan.sk-sesudah-masa", "tanggal", "5 Maret 2026");
    }

    private void skBertanggal(String tanggal) {
        tahap.isi().suratDanKonsep("sk-akreditasi").forEach(s -> tahap.with(ContohHasil.bertanggal(s, LocalDate.parse(tanggal))));
    }

    @Test
    public void akreditasiYangDisampaikanMasukRegisterDanBerkasSelesai() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);
        tetapkan(keputusan());

        sampaikan();

        tahap.advanced().askedForSurat("penyampaian-akreditasi");
        EntriReferensi entri = tahap.isi().list(EntriReferensi.class).get(0);
        assertEquals("akreditasi", entri.jenis());
        assertEquals("tuk", entri.isi().text("jenis"));
        assertEquals(Contoh.TUK, entri.isi().text("perihal"));
        assertEquals(List.of(SKEMA), entri.isi().texts("skema"));
        assertEquals("1/2026", entri.isi().text("nomor"));
        assertEquals(Contoh.BERKAS, entri.isi().text("berkas"));
        assertEquals(Masa.antara(LocalDate.of(2026, 3, 2), LocalDate.of(2029, 3, 1)), new Masa(entri.mulai(), entri.sampai()));
        assertEquals(PermohonanStatus.DITERIMA, tahap.isi().permohonan().get(0).status());
    }

    @Test
    public void skYangMenungguParafBelumDidaftarkan() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);
        tetapkan(keputusan());
        uji.menjadi("sk-akreditasi", SuratStatus.KONSEP);

        sampaikan();
        tahap.refused().onlyBecause("keputusan.sk-menunggu-paraf");
        tetapkan(keputusan());
        tahap.refused().onlyBecause("keputusan.sk-menunggu-paraf");
    }

    @Test
    public void skYangDikembalikanParafnyaDitetapkanLagi() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);
        tetapkan(keputusan());
        uji.menjadi("sk-akreditasi", SuratStatus.DITOLAK);

        sampaikan();
        tahap.refused().onlyBecause("keputusan.belum-ditetapkan");
        tetapkan(keputusan()).stayed().askedForSurat("sk-akreditasi");
    }

    @Test
    public void skYangDicabutTidakDisampaikanDanDitetapkanLagi() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);
        tetapkan(keputusan());
        uji.menjadi("sk-akreditasi", SuratStatus.DICABUT);

        sampaikan();
        tahap.refused().onlyBecause("keputusan.belum-ditetapkan");
        tetapkan(keputusan()).stayed().askedForSurat("sk-akreditasi");
    }

    @Test
    public void keputusanTidakDiberikanDuaKali() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);
        tetapkan(keputusan());

        tetapkan(keputusan());
        tahap.refused().saying("keputusan.sudah-ditetapkan", "nomor", "1/2026");
        tahap.run("tolak-akreditasi", input("alasan", List.of("Berubah pikiran.")));
        tahap.refused().onlyBecause("keputusan.sudah-ditetapkan");
    }

    @Test
    public void standarWajibYangBelumTerpenuhiMenahanAkreditasi() {
        uji.divisitasi(false, Contoh.ANDI, Contoh.SITTI);

        tetapkan(keputusan());

        tahap.refused().saying("keputusan.standar-wajib-belum-terpenuhi", "standar", "Tempat dan ruang");
    }

    @Test
    public void yangMelakukanVisitasiTidakMemutuskanDanTidakMenandatangani() {
        uji.divisitasi(true, "asesor-kepala", Contoh.SITTI);
        tahap.referensi().daftar(Contoh.asesor("asesor-kepala", "Hasan Basri", "19700303 199503 1 003", Contoh.BPSDM),
                ContohHasil.sekretaris());

        tetapkan(keputusan());
        tahap.refused().onlyBecause("keputusan.pelaku-penilai");

        tahap.as(Contoh.berwenang(ContohHasil.SEKRETARIS)).run("tetapkan-akreditasi", keputusan());
        tahap.refused().saying("keputusan.pelaku-penilai", "pelaku", "Dr. Hasan Basri, M.Si.");
        tahap.run("tolak-akreditasi", input("alasan", List.of("Tidak memadai.")));
        tahap.refused().onlyBecause("keputusan.pelaku-penilai");
    }

    /** He went there; that his surat tugas was withdrawn afterwards does not undo it. One withdrawn before the day saw nothing. */
    @Test
    public void yangSuratTugasnyaDicabutSesudahHarinyaTidakMemutuskan() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);
        tahap.referensi().daftar(Contoh.asesor("asesor-kepala", "Hasan Basri", "19700303 199503 1 003", Contoh.BPSDM));
        Surat tugas = ContohHasil.surat(Contoh.id("TVGAS", 1), "surat-tugas-visitasi", "visitasi", 1, "7/2026")
                .kepadaAsesor(Optional.of("asesor-kepala"));
        Surat cabut = ContohHasil.surat(Contoh.id("TVGAS", 2), "pencabutan-tugas-visitasi", "visitasi", 1, "8/2026");
        tahap.with(ContohHasil.menjadi(tugas, SuratStatus.DICABUT), ContohHasil.merujuk(cabut,
                new Rujukan(JenisRujukan.PENCABUTAN, tugas.id())));

        tahap.isi().isiSurat(tugas.id(), input("tanggalVisitasi", "2026-02-26"));
        tetapkan(keputusan());
        tahap.refused().onlyBecause("keputusan.pelaku-penilai");

        tahap.isi().isiSurat(tugas.id(), input("tanggalVisitasi", "2026-02-28"));
        tetapkan(keputusan()).stayed();
    }

    private void suratTugasDicabutPadaHariVisitasi(String... penilai) {
        uji.divisitasi(true, penilai);
        tahap.referensi().daftar(Contoh.asesor("asesor-kepala", "Hasan Basri", "19700303 199503 1 003", Contoh.BPSDM));
        Surat tugas = ContohHasil.surat(Contoh.id("TVGAS", 1), "surat-tugas-visitasi", "visitasi", 1, "7/2026")
                .kepadaAsesor(Optional.of("asesor-kepala"));
        Surat cabut = ContohHasil.surat(Contoh.id("TVGAS", 2), "pencabutan-tugas-visitasi", "visitasi", 1, "8/2026");
        tahap.with(ContohHasil.menjadi(tugas, SuratStatus.DICABUT), ContohHasil.merujuk(cabut,
                new Rujukan(JenisRujukan.PENCABUTAN, tugas.id())));
        tahap.isi().isiSurat(tugas.id(), input("tanggalVisitasi", cabut.tanggal().toString()));
    }

    /** Replaced on the morning of the visit, he has seen nothing. */
    @Test
    public void yangDigantiPadaHariVisitasiDanTidakDisebutBeritaAcaraMemutuskan() {
        suratTugasDicabutPadaHariVisitasi(Contoh.ANDI, Contoh.SITTI);

        tetapkan(keputusan()).stayed();
    }

    @Test
    public void yangDigantiPadaHariVisitasiTetapiDisebutBeritaAcaraTidakMemutuskan() {
        suratTugasDicabutPadaHariVisitasi("asesor-kepala", Contoh.SITTI);

        tetapkan(keputusan());

        tahap.refused().onlyBecause("keputusan.pelaku-penilai");
    }

    /** Nobody took his letter back: he is taken to have gone today. */
    @Test
    public void yangBertugasHariIniTidakMemutuskan() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);
        tahap.referensi().daftar(Contoh.asesor("asesor-kepala", "Hasan Basri", "19700303 199503 1 003", Contoh.BPSDM));
        Surat tugas = ContohHasil.surat(Contoh.id("TVGAS", 1), "surat-tugas-visitasi", "visitasi", 1, "7/2026")
                .kepadaAsesor(Optional.of("asesor-kepala"));
        tahap.with(tugas);
        tahap.isi().isiSurat(tugas.id(), input("tanggalVisitasi", tahap.jam().tanggal().toString()));

        tetapkan(keputusan());

        tahap.refused().onlyBecause("keputusan.pelaku-penilai");
    }

    @Test
    public void hanyaSkemaYangDiajukanDanMasaYangWajar() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);

        tetapkan(input("mulai", "2026-03-01", "sampai", "2029-03-01", "skema", List.of(SKEMA, "ENTAH")));
        tahap.refused().because("keputusan.skema-tidak-diajukan", "/skema/1").because("keputusan.mulai-sebelum-sk", "/mulai")
                .saying("keputusan.masa-terlalu-lama", "terakhir", "28 Februari 2029");

        tetapkan(keputusan().with("sampai", "2026-03-01"));
        tahap.refused().because("keputusan.masa-terbalik", "/sampai");
    }

    @Test
    public void masaTerlamaMenurutSetelan() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);
        tahap.withSetting("masa-terlama-bulan", "48");

        tetapkan(keputusan().with("sampai", "2030-03-01")).stayed();
    }

    @Test
    public void skPenerbitLainDicatatDenganNomornya() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);

        tetapkan(keputusan().with("sk", skLain("2026-03-02", SCAN))).stayed().askedForNoSurat();
        sampaikan();

        tahap.advanced();
        assertEquals("77/LSP/2026", tahap.isi().list(EntriReferensi.class).get(0).isi().text("nomor"));
    }

    @Test
    public void skPenerbitLainBertanggalDanBerdokumen() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);

        tetapkan(keputusan().with("sk", skLain("2026-02-26", Contoh.id("ENTAH", 1))));

        tahap.refused().because("keputusan.tanggal-sk-keliru", "/sk/tanggal").because("keputusan.dokumen-tidak-dikenal", "/sk/dokumen");
        tetapkan(keputusan().with("mulai", "2026-03-03").with("sk", skLain("2026-03-03", SCAN)));
        tahap.refused().onlyBecause("keputusan.tanggal-sk-keliru");
    }

    @Test
    public void akreditasiDitolakDenganAlasanDanBerkasSelesai() {
        uji.divisitasi(false, Contoh.ANDI, Contoh.SITTI);

        tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("tolak-akreditasi", input("alasan", List.of("Ruang belum memadai.")));

        tahap.advanced().askedForSurat("penolakan-akreditasi");
        assertEquals(PermohonanStatus.DITOLAK, tahap.isi().permohonan().get(0).status());
        assertEquals(List.of(), tahap.isi().list(EntriReferensi.class));
    }

    @Test
    public void pemohonYangTidakTerdaftarTidakDapatDisurati() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);
        tetapkan(keputusan());
        tahap.referensi().tanpa(Instansi.class, Contoh.MAJENE);

        sampaikan();
        tahap.refused().onlyBecause("keputusan.instansi-tidak-terdaftar");
        uji.menjadi("sk-akreditasi", SuratStatus.DITOLAK);
        tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("tolak-akreditasi", input("alasan", List.of("Ruang belum memadai.")));
        tahap.refused().onlyBecause("keputusan.instansi-tidak-terdaftar");
    }

    @Test
    public void tanpaKeputusanTidakAdaYangDisampaikan() {
        uji.divisitasi(true, Contoh.ANDI, Contoh.SITTI);

        sampaikan();

        tahap.refused().onlyBecause("keputusan.belum-ditetapkan");
    }
}
