package id.serkom.tahap.rapat;

import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Jam;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class RapatTest {

    private static final Asesi RAHMA = ContohHasil.asesi("Rahma Wati, S.E.", 1, Contoh.MAJENE, AsesiStatus.DINILAI);
    private static final Asesi RAHIM = ContohHasil.asesi("Abd. Rahim", 2, Contoh.MAMASA, AsesiStatus.DINILAI);
    private static final Asesi ARIF = ContohHasil.asesi("Muh. Arif", 3, Contoh.POLMAN, AsesiStatus.TIDAK_HADIR);

    private final TahapTester tahap = TahapTester.of(new Rapat()).with(RAHMA, RAHIM, ARIF)
            .with(ContohHasil.nilai(RAHMA, Contoh.ANDI)).with(ContohHasil.nilai(RAHIM, Contoh.ANDI, 2));

    public RapatTest() {
        tahap.referensi().daftar(ContohHasil.sekretaris());
    }

    @Test
    public void undanganMenetapkanTanggalDanMemulaiHitunganSatuHari() {
        tahap.run("undang", undangan("2026-03-04"));

        tahap.stayed().askedForSurat("undangan-rapat");
        assertEquals(List.of(new Jam.Ulang(Optional.empty(), LocalDate.of(2026, 3, 4))), tahap.perubahan().jam());
        assertEquals("Rabu", tahap.surat("undangan-rapat").isi().text("hari"));
        assertEquals(List.of("Nur Aeni, S.Sos.", "Dr. Hasan Basri, M.Si.", "Drs. Muhammad Yusuf"), tahap.surat("undangan-rapat")
                .isi().objects("peserta").stream().map(p -> p.text("nama")).toList());
    }

    @Test
    public void undanganBolehTerbitSelagiAsesmenBerlangsung() {
        tahap.withBerkas(tahap.berkas().dilaksanakan(LocalDate.of(2026, 3, 3))).inTahap("pelaksanaan");

        tahap.run("undang", undangan("2026-03-04"));

        tahap.stayed().askedForSurat("undangan-rapat");
        assertFalse("asesmen belum selesai", tahap.surat("undangan-rapat").isi().flag("asesmenSelesai"));
        tahap.inTahap("rapat").run("undang", undangan("2026-03-05"));
        assertTrue(tahap.surat("undangan-rapat").isi().flag("asesmenSelesai"));
    }

    @Test
    public void rapatTidakMendahuluiAsesmen() {
        tahap.withBerkas(tahap.berkas().dilaksanakan(LocalDate.of(2026, 3, 5)));

        tahap.run("undang", undangan("2026-03-04"));

        tahap.refused().onlyBecause("rapat.sebelum-pelaksanaan");
    }

    @Test
    public void undanganTidakBertanggalMundur() {
        tahap.run("undang", undangan("2026-03-01"));

        tahap.refused().because("rapat.tanggal-lampau", "/tanggal").onlyBecause("rapat.tanggal-lampau");
        tahap.askedForNoSurat();
    }

    @Test
    public void undanganMenyebutSemuaKesalahanPesertaSekaligus() {
        tahap.run("undang", undangan("2026-03-04", orang("pemutus", "tidak-ada"), orang("asesor", "tidak-ada"),
                input("kapasitas", "peserta", "jabatan", "Notulis"), orang("pemutus", Contoh.KEPALA),
                orang("pemutus", Contoh.KEPALA)));

        tahap.refused().onlyBecause("rapat.pemutus-tidak-terdaftar", "rapat.asesor-tidak-terdaftar",
                "rapat.peserta-tanpa-nama", "rapat.peserta-ganda", "rapat.pimpinan-harus-satu");
    }

    @Test
    public void undanganMemuatPemutusSebanyakKuorum() {
        tahap.run("undang", undangan("2026-03-04", orang("pimpinan", Contoh.KABID), orang("pemutus", Contoh.KEPALA)));

        tahap.refused().onlyBecause("rapat.pemutus-undangan-kurang");
    }

    @Test
    public void satuPemutusCukupBilaSetelanMengizinkan() {
        tahap.withSetting("kuorum.pemutus", "1");

        tahap.run("undang", undangan("2026-03-04", orang("pimpinan", Contoh.KABID), orang("pemutus", Contoh.KEPALA)));

        tahap.stayed();
    }

    @Test
    public void jadwalBaruMerujukUndanganLama() {
        tahap.run("undang", undangan("2026-03-04"));
        String lama = tahap.surat("undangan-rapat").id();

        tahap.run("undang", undangan("2026-03-05"));

        assertEquals(JenisRujukan.SUSULAN, tahap.surat("undangan-rapat").merujuk().orElseThrow().jenis());
        assertEquals(lama, tahap.surat("undangan-rapat").merujuk().orElseThrow().surat());
        assertFalse("tidak diskors", tahap.surat("undangan-rapat").isi().flag("diskors"));
    }

    @Test
    public void rapatYangSudahMemutusTidakDijadwalkanKembali() {
        bukaRapat();
        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "kompeten"));

        tahap.as(Contoh.bidang()).run("undang", undangan("2026-03-05"));

        tahap.refused().onlyBecause("rapat.sedang-memutus");
    }

    @Test
    public void undanganYangMenungguParafTidakDigantiDanBelumMembukaRapat() {
        bukaRapat();
        ubahUndangan(SuratStatus.KONSEP);

        tahap.run("undang", undangan("2026-03-05"));
        tahap.refused().onlyBecause("rapat.undangan-menunggu-paraf");

        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "kompeten"));
        tahap.refused().onlyBecause("rapat.undangan-menunggu-paraf");
    }

    @Test
    public void undanganYangDitolakDalamParafDibuatLagiTanpaRujukan() {
        bukaRapat();
        ubahUndangan(SuratStatus.DITOLAK);
        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "kompeten"));
        tahap.refused().onlyBecause("rapat.undangan-ditolak");

        tahap.as(Contoh.bidang()).run("undang", undangan("2026-03-05"));

        assertEquals(Optional.empty(), tahap.surat("undangan-rapat").merujuk());
    }

    @Test
    public void putusanSesuaiAturanTidakPerluAlasan() {
        bukaRapat();

        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "kompeten"));

        tahap.stayed().askedForNoSurat();
        tahap.asesi(RAHMA.nama()).is(AsesiStatus.KOMPETEN);
        Putusan putusan = tahap.isi().putusan(List.of(RAHMA.id())).get(0);
        assertEquals(Verdict.KOMPETEN, putusan.aturan());
        assertEquals(Contoh.KEPALA, putusan.oleh());
        assertEquals(1, putusan.ke());
    }

    @Test
    public void tidakAdaPutusanTanpaRapatYangTerbuka() {
        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "kompeten"));
        tahap.refused().onlyBecause("rapat.belum-diundang");

        tahap.as(Contoh.bidang()).run("undang", undangan("2026-03-04"));
        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "kompeten"));
        tahap.refused().onlyBecause("rapat.belum-hari-rapat").saying("rapat.belum-hari-rapat", "tanggal", "4 Maret 2026");
        tahap.asesi(RAHMA.nama()).is(AsesiStatus.DINILAI);
    }

    @Test
    public void putusanTidakPernahDianggapBawaan() {
        bukaRapat();

        tahap.as(Contoh.berwenang(Contoh.KEPALA)).about(RAHMA).run("putuskan", Data.KOSONG);

        tahap.refusedBySchemaAt("");
    }

    @Test
    public void verdictDiLuarDaftarDitolakSkema() {
        bukaRapat();

        tahap.as(Contoh.berwenang(Contoh.KEPALA)).about(RAHMA).run("putuskan", input("verdict", "lulus"));

        tahap.refusedBySchemaAt("/verdict");
    }

    @Test
    public void simpanganDariAturanPerluAlasan() {
        bukaRapat();
        putuskan(RAHIM, Contoh.KEPALA, input("verdict", "kompeten"));
        tahap.refused().onlyBecause("rapat.simpangan-tanpa-alasan")
                .saying("rapat.simpangan-tanpa-alasan", "aturan", "Belum kompeten");

        putuskan(RAHIM, Contoh.KEPALA, input("verdict", "kompeten", "alasan", "Bukti tambahan diterima"));

        tahap.asesi(RAHIM.nama()).is(AsesiStatus.KOMPETEN).because("Bukti tambahan diterima");
    }

    @Test
    public void putusanTundaPerluAlasan() {
        bukaRapat();
        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "tunda"));
        tahap.refused().onlyBecause("rapat.tunda-tanpa-alasan");

        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "tunda", "alasan", "Bukti belum diverifikasi"));

        tahap.asesi(RAHMA.nama()).is(AsesiStatus.TUNDA);
    }

    @Test
    public void yangMengujiTidakMemutusMeskipunBerkodeLain() {
        tahap.referensi().ganti(Contoh.asesor(Contoh.ANDI, "Andi Saputra", "19700303 199503 1 003", Contoh.BPSDM));
        bukaRapat();

        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "kompeten"));

        tahap.refused().onlyBecause("rapat.pemutus-menguji");
        tahap.asesi(RAHMA.nama()).is(AsesiStatus.DINILAI);
    }

    @Test
    public void yangMengujiTidakMemutusMeskipunDicatatBidangDariKertas() {
        tahap.referensi().ganti(Contoh.asesor(Contoh.ANDI, "Andi Saputra", "197003031995031003", Contoh.BPSDM));
        bukaRapat();

        tahap.as(Contoh.diAtasKertas(Contoh.berwenang(Contoh.KEPALA), "12/K", LocalDate.of(2026, 3, 2), Contoh.id("D", 1)))
                .about(RAHMA).run("putuskan", input("verdict", "kompeten"));

        tahap.refused().onlyBecause("rapat.pemutus-menguji");
    }

    @Test
    public void yangPernahMengujiTidakMemutusMeskipunNilainyaSudahDiganti() {
        tahap.referensi().ganti(Contoh.asesor(Contoh.SITTI, "Sitti Aminah", "197003031995031003", Contoh.BKD));
        tahap.with(new Nilai(Contoh.id("KAMA", 1), 1, Contoh.BERKAS, RAHMA.id(), "N.821100.053.02", 0,
                Optional.of(false), Optional.empty(), "Observasi", Contoh.SITTI, Optional.empty()));
        bukaRapat();

        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "kompeten"));

        tahap.refused().onlyBecause("rapat.pemutus-menguji");
    }

    @Test
    public void tidakSeorangPunMemutusDirinyaSendiri() {
        tahap.referensi().ganti(new Pejabat(Contoh.KEPALA, ContohHasil.sekretaris().masa(), "Rahma Wati",
                "Rahma Wati, S.E.", RAHMA.identitas().nip(), Optional.empty(), Optional.empty(), Contoh.BPSDM));
        bukaRapat();

        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "kompeten"));

        tahap.refused().onlyBecause("rapat.memutus-diri-sendiri");
    }

    @Test
    public void hanyaPemutusYangDiundangMemutus() {
        bukaRapat();

        putuskan(RAHMA, Contoh.KABID, input("verdict", "kompeten"));

        tahap.refused().onlyBecause("rapat.pemutus-tidak-diundang");
    }

    @Test
    public void yangTidakHadirTidakDiputuskan() {
        bukaRapat();

        putuskan(ARIF, Contoh.KEPALA, input("verdict", "belum-kompeten"));

        tahap.refused().because("rapat.tidak-hadir");
        tahap.asesi(ARIF.nama()).is(AsesiStatus.TIDAK_HADIR);
    }

    @Test
    public void nilaiYangBelumLengkapTidakDiputuskan() {
        Asesi tanpaNilai = ContohHasil.asesi("Suriani", 4, Contoh.MAJENE, AsesiStatus.DINILAI);
        tahap.with(tanpaNilai);
        bukaRapat();

        putuskan(tanpaNilai, Contoh.KEPALA, input("verdict", "kompeten"));

        tahap.refused().onlyBecause("rapat.nilai-belum-lengkap");
    }

    @Test
    public void yangSudahDiputuskanTidakDiputuskanLagiDalamPutaranYangSama() {
        bukaRapat();
        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "kompeten"));

        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "belum-kompeten", "alasan", "Berubah pikiran"));

        tahap.refused().onlyBecause("rapat.sudah-diputuskan").saying("rapat.sudah-diputuskan", "putusan", "Kompeten");
    }

    @Test
    public void setelahDikembalikanPutusanLamaDapatDiganti() {
        tahap.with(RAHMA.menjadi(AsesiStatus.KOMPETEN), ContohHasil.putusan(RAHMA, 1, Verdict.KOMPETEN));
        tahap.withBerkas(tahap.berkas().pindah("rapat", BerkasStatus.BERJALAN, 2));
        bukaRapat();

        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "belum-kompeten", "alasan", "Bukti tidak asli"));

        tahap.asesi(RAHMA.nama()).is(AsesiStatus.BELUM_KOMPETEN);
        assertEquals(2, tahap.isi().putusan(List.of(RAHMA.id())).get(0).ke());
    }

    @Test
    public void beritaAcaraRapatUlangMenyebutAlasanPengembalian() {
        tahap.withData(input("pengembalian", List.of("Notula belum lengkap", "Rahma: bukti perlu dibahas")));
        tahap.withBerkas(tahap.berkas().pindah("rapat", BerkasStatus.BERJALAN, 2));
        bukaRapat();
        putuskanSemua();

        tahap.as(Contoh.bidang()).run("tutup-rapat", penutupan());

        assertEquals(List.of("Notula belum lengkap", "Rahma: bukti perlu dibahas"),
                tahap.surat("berita-acara-rapat").isi().texts("pengembalian"));
    }

    @Test
    public void rapatDitutupDenganBeritaAcaraDanRekapNilai() {
        bukaRapat();
        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "kompeten"));
        putuskan(RAHIM, ContohHasil.SEKRETARIS, input("verdict", "belum-kompeten"));

        tahap.as(Contoh.bidang()).run("tutup-rapat", penutupan());

        tahap.advanced().askedForSurat("berita-acara-rapat");
        Data isi = tahap.surat("berita-acara-rapat").isi();
        assertEquals(List.of(RAHMA.nama()), nama(isi, "kompeten"));
        assertEquals(List.of(RAHIM.nama()), nama(isi, "belumKompeten"));
        assertEquals(List.of(ARIF.nama()), nama(isi, "tidakHadir"));
        assertFalse(isi.flag("adaTunda"));
        assertFalse(isi.flag("adaSimpangan"));
        Data rekap = tahap.surat("berita-acara-rapat").lampiran().get(0).isi();
        assertEquals(List.of("Kompeten", "Belum kompeten", "Tidak hadir"),
                rekap.objects("baris").stream().map(b -> b.text("hasil")).toList());
        assertEquals(List.of("K", "BK", "K", "K"), rekap.objects("baris").get(1).texts("nilai"));
        assertTrue(tahap.perubahan().takBoleh().contains(AsesiStatus.DINILAI));
    }

    @Test
    public void sidikYangKompetenTersimpanUntukSk() {
        bukaRapat();
        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "kompeten"));
        putuskan(RAHIM, Contoh.KEPALA, input("verdict", "belum-kompeten"));

        tahap.as(Contoh.bidang()).run("tutup-rapat", penutupan());

        assertEquals(Asesi.sidik(List.of(RAHMA)), tahap.isi().kelengkapan("daftar-kompeten").get(0).jenis());
        assertEquals(tahap.surat("berita-acara-rapat").id(),
                tahap.isi().kelengkapan("daftar-kompeten").get(0).rujukan().orElseThrow());
    }

    @Test
    public void simpanganTercantumDalamBeritaAcara() {
        bukaRapat();
        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "belum-kompeten", "alasan", "Bukti tidak asli"));
        putuskan(RAHIM, Contoh.KEPALA, input("verdict", "tunda", "alasan", "Menunggu bukti"));

        tahap.as(Contoh.bidang()).run("tutup-rapat", penutupan());

        Data isi = tahap.surat("berita-acara-rapat").isi();
        assertEquals(List.of(RAHMA.nama()), nama(isi, "simpangan"));
        assertEquals("Menunggu bukti", isi.objects("tunda").get(0).text("alasan"));
    }

    @Test
    public void rapatTidakDitutupSelamaMasihAdaYangBelumDiputuskan() {
        bukaRapat();
        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "kompeten"));

        tahap.as(Contoh.bidang()).run("tutup-rapat", penutupan());

        tahap.refused().onlyBecause("rapat.belum-diputuskan").saying("rapat.belum-diputuskan", "nama", RAHIM.nama());
        tahap.askedForNoSurat();
    }

    @Test
    public void rapatTanpaKuorumTidakDitutup() {
        bukaRapat();
        putuskanSemua();

        tahap.as(Contoh.bidang()).run("tutup-rapat",
                penutupan(orang("pimpinan", Contoh.KABID), orang("pemutus", Contoh.KEPALA)));

        tahap.refused().onlyBecause("rapat.tidak-kuorum").saying("rapat.tidak-kuorum", "hadir", "1");
    }

    @Test
    public void tepatSeparuhPemutusBelumKuorum() {
        tahap.withSetting("kuorum.pemutus", "1");
        bukaRapat();
        putuskanSemua();

        tahap.as(Contoh.bidang()).run("tutup-rapat",
                penutupan(orang("pimpinan", Contoh.KABID), orang("pemutus", Contoh.KEPALA)));

        tahap.refused().onlyBecause("rapat.tidak-kuorum");
    }

    @Test
    public void jumlahPemutusTersedikitBerlakuDiAtasPersentase() {
        bukaRapat();
        putuskanSemua();
        tahap.withSetting("kuorum.persen", "10");

        tahap.as(Contoh.bidang()).run("tutup-rapat",
                penutupan(orang("pimpinan", Contoh.KABID), orang("pemutus", Contoh.KEPALA)));

        tahap.refused().onlyBecause("rapat.tidak-kuorum");
    }

    @Test
    public void setelanKuorumYangSalahTidakDitebak() {
        tahap.withSetting("kuorum.persen", "separuh");

        tahap.run("undang", undangan("2026-03-04"));
        tahap.refused().onlyBecause("rapat.setelan-kuorum-salah");

        tahap.withSetting("kuorum.persen", "50");
        bukaRapat();
        putuskanSemua();
        tahap.withSetting("kuorum.pemutus", "0").as(Contoh.bidang()).run("tutup-rapat", penutupan());
        tahap.refused().onlyBecause("rapat.setelan-kuorum-salah");
    }

    @Test
    public void pemutusYangMemutusTetapiTidakHadirDisebut() {
        bukaRapat();
        putuskanSemua();
        tahap.withSetting("kuorum.pemutus", "1").withSetting("kuorum.persen", "10");

        tahap.as(Contoh.bidang()).run("tutup-rapat",
                penutupan(orang("pimpinan", Contoh.KABID), orang("pemutus", ContohHasil.SEKRETARIS)));

        tahap.refused().onlyBecause("rapat.pemutus-tidak-hadir");
    }

    @Test
    public void pemutusYangTidakDiundangTidakMenambahKuorum() {
        bukaRapat();
        putuskanSemua();

        tahap.as(Contoh.bidang()).run("tutup-rapat", penutupan(orang("pimpinan", Contoh.KABID),
                orang("pemutus", Contoh.KEPALA), orang("pemutus", Contoh.KABID)));

        tahap.refused().onlyBecause("rapat.pemutus-tidak-diundang", "rapat.tidak-kuorum");
    }

    @Test
    public void daftarHadirYangDisebutHarusSudahDiunggah() {
        bukaRapat();
        putuskanSemua();
        Data denganDaftar = penutupan().with("daftarHadir", Contoh.id("DOKUMEN", 1));

        tahap.as(Contoh.bidang()).run("tutup-rapat", denganDaftar);
        tahap.refused().because("rapat.dokumen-tidak-ada", "/daftarHadir");

        tahap.with(ContohHasil.dokumen(1)).run("tutup-rapat", denganDaftar);
        tahap.advanced();
        assertEquals(1, tahap.isi().kelengkapan("daftar-hadir-rapat").size());
    }

    @Test
    public void kedudukanTanpaPutusanTidakPernahDicetak() {
        bukaRapat();
        tahap.with(RAHMA.menjadi(AsesiStatus.KOMPETEN), RAHIM.menjadi(AsesiStatus.BELUM_KOMPETEN));

        tahap.run("tutup-rapat", penutupan());

        tahap.refused().onlyBecause("rapat.putusan-tidak-cocok");
        tahap.askedForNoSurat();
    }

    private void bukaRapat() {
        tahap.as(Contoh.bidang()).run("undang", undangan("2026-03-02"));
        tahap.stayed();
    }

    private void putuskanSemua() {
        putuskan(RAHMA, Contoh.KEPALA, input("verdict", "kompeten"));
        putuskan(RAHIM, Contoh.KEPALA, input("verdict", "belum-kompeten"));
        tahap.stayed();
    }

    private void putuskan(Asesi asesi, String pejabat, Data masukan) {
        tahap.as(Contoh.berwenang(pejabat)).about(asesi).run("putuskan", masukan);
    }

    private void ubahUndangan(SuratStatus status) {
        Surat surat = tahap.isi().surat("undangan-rapat").get(0);
        tahap.with(ContohHasil.menjadi(surat, status));
    }

    static Data undangan(String tanggal) {
        return undangan(tanggal, orang("pimpinan", Contoh.KABID), orang("pemutus", Contoh.KEPALA),
                orang("pemutus", ContohHasil.SEKRETARIS));
    }

    static Data undangan(String tanggal, Data... peserta) {
        return input("tanggal", tanggal, "mulai", "09:00", "tempat", "Ruang rapat", "acara", "Putusan hasil", "peserta",
                List.of(peserta));
    }

    static Data penutupan() {
        return penutupan(orang("pimpinan", Contoh.KABID), orang("pemutus", Contoh.KEPALA),
                orang("pemutus", ContohHasil.SEKRETARIS), orang("asesor", Contoh.ANDI));
    }

    static Data penutupan(Data... hadir) {
        return input("hadir", List.of(hadir), "jalannya", "Asesor melapor, pemutus memutus.");
    }

    static Data orang(String kapasitas, String kode) {
        return input("kapasitas", kapasitas, "kode", kode, "jabatan", "Jabatan " + kode);
    }

    private static List<String> nama(Data isi, String kelompok) {
        return isi.objects(kelompok).stream().map(a -> a.text("nama")).toList();
    }
}
