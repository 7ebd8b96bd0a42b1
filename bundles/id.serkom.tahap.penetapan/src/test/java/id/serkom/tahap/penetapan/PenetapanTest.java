package id.serkom.tahap.penetapan;

import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.JenisMandat;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Outcome;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class PenetapanTest {

    private static final Asesi RAHMA = ContohHasil.asesi("Rahma Wati, S.E.", 1, Contoh.MAJENE, AsesiStatus.KOMPETEN);
    private static final Asesi ILHAM = ContohHasil.asesi("Muh. Ilham", 2, Contoh.POLMAN, AsesiStatus.KOMPETEN);
    private static final Asesi RAHIM = ContohHasil.asesi("Abd. Rahim", 3, Contoh.MAJENE, AsesiStatus.BELUM_KOMPETEN);
    private static final Asesi SURIANI = ContohHasil.asesi("Suriani", 4, Contoh.POLMAN, AsesiStatus.TUNDA);
    private static final Asesi ARIF = ContohHasil.asesi("Muh. Arif", 5, Contoh.POLMAN, AsesiStatus.TIDAK_HADIR);
    private static final Surat BERITA_ACARA = ContohHasil.surat(Contoh.id("BA", 1), "berita-acara-rapat", "rapat", 1, "12/BA/2026");

    private final TahapTester tahap = TahapTester.of(new Penetapan()).with(RAHMA, ILHAM, RAHIM, SURIANI, ARIF)
            .with(ContohHasil.putusan(RAHMA, 1, Verdict.KOMPETEN), ContohHasil.putusan(ILHAM, 1, Verdict.KOMPETEN),
                    ContohHasil.putusan(RAHIM, 1, Verdict.BELUM_KOMPETEN), ContohHasil.putusan(SURIANI, 1, Verdict.TUNDA))
            .with(ContohHasil.nilai(RAHMA, Contoh.ANDI)).with(ContohHasil.nilai(ILHAM, Contoh.ANDI))
            .with(ContohHasil.nilai(RAHIM, Contoh.ANDI, 2)).with(ContohHasil.nilai(SURIANI, Contoh.ANDI))
            .with(BERITA_ACARA, ContohHasil.sidik(BERITA_ACARA, RAHMA, ILHAM)).as(Contoh.berwenang(Contoh.KEPALA));

    @Test
    public void skMenyebutTepatMerekaYangDiputuskanKompeten() {
        tahap.run("tetapkan", Data.KOSONG);

        tahap.stayed().askedForSurat("sk-penetapan");
        Data lampiran = tahap.surat("sk-penetapan").lampiran().get(0).isi();
        assertEquals(List.of(RAHMA.nama(), ILHAM.nama()),
                lampiran.objects("baris").stream().map(b -> b.text("nama")).toList());
        Data isi = tahap.surat("sk-penetapan").isi();
        assertEquals("12/BA/2026", isi.text("nomorBeritaAcara"));
        assertEquals("dua", isi.text("jumlahTerbilang"));
        assertFalse(isi.flag("perubahan"));
        assertEquals(1, tahap.isi().kelengkapan("sk-penetapan").size());
    }

    @Test
    public void tanpaYangKompetenSkMenyatakanNihil() {
        tahap.with(RAHMA.menjadi(AsesiStatus.BELUM_KOMPETEN), ILHAM.menjadi(AsesiStatus.BELUM_KOMPETEN),
                ContohHasil.putusan(RAHMA, 1, Verdict.BELUM_KOMPETEN), ContohHasil.putusan(ILHAM, 1, Verdict.BELUM_KOMPETEN),
                ContohHasil.sidik(BERITA_ACARA));

        tahap.run("tetapkan", Data.KOSONG);

        assertTrue(tahap.surat("sk-penetapan").isi().flag("nihil"));
    }

    @Test
    public void tidakAdaSkSebelumBeritaAcaraPutaranIniBernomor() {
        tahap.with(ContohHasil.menjadi(BERITA_ACARA, SuratStatus.KONSEP));

        tahap.run("tetapkan", Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.berita-acara-belum-bernomor");
        tahap.askedForNoSurat();
    }

    @Test
    public void beritaAcaraPutaranLamaTidakCukup() {
        tahap.withBerkas(tahap.berkas().pindah("penetapan", BerkasStatus.BERJALAN, 2));

        tahap.run("tetapkan", Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.berita-acara-belum-bernomor");
    }

    @Test
    public void kompetenTanpaPutusanMenghentikanPenetapanDanDisebutNamanya() {
        tahap.with(RAHIM.menjadi(AsesiStatus.KOMPETEN), ILHAM.menjadi(AsesiStatus.BELUM_KOMPETEN));

        tahap.run("tetapkan", Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.daftar-berbeda-dari-putusan")
                .saying("penetapan.daftar-berbeda-dari-putusan", "lebih", RAHIM.nama())
                .saying("penetapan.daftar-berbeda-dari-putusan", "kurang", ILHAM.nama());
    }

    @Test
    public void namaYangBerubahSejakBeritaAcaraMenghentikanPenetapan() {
        tahap.with(ContohHasil.sidik(BERITA_ACARA, RAHMA));

        tahap.run("tetapkan", Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.daftar-berbeda-dari-berita-acara")
                .saying("penetapan.daftar-berbeda-dari-berita-acara", "nomor", "12/BA/2026");
    }

    @Test
    public void daftarYangDisebutHarusSamaDenganHasilRapat() {
        tahap.run("tetapkan", input("asesi", List.of(RAHMA.id(), RAHIM.id(), Contoh.id("TAKADA", 1))));

        tahap.refused().because("penetapan.daftar-berbeda", "/asesi")
                .saying("penetapan.daftar-berbeda", "kurang", ILHAM.nama())
                .saying("penetapan.daftar-berbeda", "lebih", RAHIM.nama() + ", " + Contoh.id("TAKADA", 1))
                .onlyBecause("penetapan.daftar-berbeda");
    }

    @Test
    public void daftarKosongYangDisebutTidakSamaDenganTidakMenyebut() {
        tahap.run("tetapkan", input("asesi", List.of()));

        tahap.refused().onlyBecause("penetapan.daftar-berbeda");
    }

    @Test
    public void yangDiputusKompetenTanpaUnitLulusDikembalikan() {
        tahap.with(ContohHasil.nilai(RAHMA, Contoh.ANDI, 1, 2, 3, 4));

        tahap.run("tetapkan", Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.tanpa-unit-lulus").saying("penetapan.tanpa-unit-lulus", "nama", RAHMA.nama());
    }

    @Test
    public void yangMengujiTidakMenetapkan() {
        tahap.referensi().ganti(Contoh.asesor(Contoh.ANDI, "Andi Saputra", "19700303 199503 1 003", Contoh.BPSDM));

        tahap.run("tetapkan", Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.pelaku-menguji")
                .saying("penetapan.pelaku-menguji", "nama", RAHMA.nama() + ", " + ILHAM.nama());
    }

    @Test
    public void yangPernahMengujiTidakMenetapkanMeskipunNilainyaSudahDikoreksi() {
        tahap.referensi().ganti(Contoh.asesor(Contoh.SITTI, "Sitti Aminah", "197003031995031003", Contoh.BKD));
        tahap.with(new Nilai(Contoh.id("KAMA", 1), 1, Contoh.BERKAS, ILHAM.id(), "N.821100.053.02", 0, Optional.of(false),
                Optional.empty(), "Observasi", Contoh.SITTI, Optional.empty()));

        tahap.run("tetapkan", Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.pelaku-menguji").saying("penetapan.pelaku-menguji", "nama", ILHAM.nama());
    }

    @Test
    public void pelaksanaHarianYangMengujiTidakMenandatanganiSkYangDijalankanPejabatLain() {
        tahap.referensi().daftar(ContohHasil.sekretaris(), new Mandat("plh", Masa.sejak(LocalDate.of(2026, 3, 1)), "kepala-badan",
                Contoh.KABID, JenisMandat.PLH, Optional.empty(), "SP 1"));
        tahap.referensi().ganti(Contoh.asesor(Contoh.ANDI, "Andi Saputra", "197504042000042004", Contoh.BPSDM));

        tahap.as(Contoh.berwenang(ContohHasil.SEKRETARIS)).run("tetapkan", Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.pelaku-menguji")
                .saying("penetapan.pelaku-menguji", "pelaku", "Nur Aeni, S.Sos.");
    }

    @Test
    public void skPenerbitLainTidakMenyangkutPenandatanganKita() {
        tahap.referensi().daftar(ContohHasil.sekretaris());
        tahap.referensi().ganti(Contoh.asesor(Contoh.ANDI, "Andi Saputra", "197003031995031003", Contoh.BPSDM));
        tahap.with(ContohHasil.dokumen(1));

        tahap.as(Contoh.berwenang(ContohHasil.SEKRETARIS)).run("tetapkan",
                skLain("2026-02-27").with("asesi", List.of(ILHAM.id(), RAHMA.id())));

        tahap.stayed();
    }

    @Test
    public void yangMenjadiAsesiTidakMenetapkanDaftarnyaSendiri() {
        Pejabat kepala = tahap.referensi().find(Pejabat.class, Contoh.KEPALA, LocalDate.of(2026, 3, 2)).orElseThrow();
        tahap.referensi().ganti(new Pejabat(kepala.kode(), kepala.masa(), kepala.nama(), kepala.namaGelar(),
                RAHIM.identitas().nip().map(n -> n.substring(0, 8) + " " + n.substring(8)), kepala.pangkat(), kepala.golongan(),
                kepala.instansi()));

        tahap.run("tetapkan", Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.menetapkan-diri-sendiri");
    }

    @Test
    public void skDitetapkanSatuKaliDalamSatuPutaran() {
        tahap.run("tetapkan", Data.KOSONG);

        tahap.run("tetapkan", Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.sudah-ditetapkan");
    }

    @Test
    public void konsepSkYangDitolakParafDapatDimintaLagi() {
        tahap.run("tetapkan", Data.KOSONG);
        String sk = tahap.surat("sk-penetapan").id();
        ubahSk(sk, SuratStatus.KONSEP);
        tahap.run("tetapkan", Data.KOSONG);
        tahap.refused().onlyBecause("penetapan.sk-menunggu-paraf");

        ubahSk(sk, SuratStatus.DITOLAK);
        tahap.run("tetapkan", Data.KOSONG);

        tahap.stayed().askedForSurat("sk-penetapan");
    }

    @Test
    public void skPenerbitLainDicatatSebagaimanaBernomor() {
        tahap.with(ContohHasil.dokumen(1));

        tahap.run("tetapkan", skLain("2026-02-27").with("asesi", List.of(ILHAM.id(), RAHMA.id())));

        tahap.stayed().askedForNoSurat();
        assertEquals("KEP. 12 - LSP / 2026", tahap.perubahan().masuk().get(0).nomor());
        assertEquals(1, tahap.isi().kelengkapan("sk-penetapan").size());
    }

    @Test
    public void skPenerbitLainTanpaDaftarTanpaDokumenDanBertanggalMajuDitolakSekaligus() {
        tahap.run("tetapkan", skLain("2026-03-09"));

        tahap.refused().onlyBecause("penetapan.daftar-sk-wajib", "penetapan.tanggal-sk-mendatang",
                "penetapan.dokumen-tidak-ada");
    }

    @Test
    public void skPenerbitLainTidakBertanggalSebelumBeritaAcara() {
        tahap.with(ContohHasil.dokumen(1));

        tahap.run("tetapkan", skLain("2026-02-26").with("asesi", List.of(ILHAM.id(), RAHMA.id())));

        tahap.refused().because("penetapan.tanggal-sk-sebelum-rapat", "/sk/tanggal")
                .onlyBecause("penetapan.tanggal-sk-sebelum-rapat");
    }

    @Test
    public void pengembalianUntukAsesiTertentuMemulaiPutaranBaruDiRapat() {
        tahap.run("kembalikan", input("asesi", List.of(input("id", RAHIM.id(), "alasan", "Bukti unit 2 belum dibahas"))));

        tahap.wentBackTo("rapat").askedForNoSurat();
        assertEquals(List.of("Abd. Rahim: Bukti unit 2 belum dibahas"), ((Outcome.Back) tahap.outcome()).alasan());
        tahap.asesi(RAHIM.nama()).is(AsesiStatus.DINILAI).because("Bukti unit 2 belum dibahas");
        tahap.asesi(RAHMA.nama()).is(AsesiStatus.KOMPETEN);
    }

    @Test
    public void pengembalianSeluruhnyaCukupDenganAlasanUmum() {
        tahap.run("kembalikan", input("alasan", "Kuorum diragukan"));

        tahap.wentBackTo("rapat");
        assertEquals(List.of("Kuorum diragukan"), ((Outcome.Back) tahap.outcome()).alasan());
        tahap.asesi(RAHMA.nama()).is(AsesiStatus.KOMPETEN);
    }

    @Test
    public void pengembalianTanpaAlasanDitolak() {
        tahap.run("kembalikan", Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.pengembalian-tanpa-alasan");
    }

    @Test
    public void pengembalianMenyebutSetiapAsesiYangSalah() {
        tahap.run("kembalikan", input("asesi", List.of(alasan(ARIF.id()), alasan(Contoh.id("TAKADA", 1)), alasan(RAHMA.id()),
                alasan(RAHMA.id()))));

        tahap.refused().because("penetapan.asesi-belum-diputuskan", "/asesi/0/id")
                .because("penetapan.asesi-tidak-ada", "/asesi/1/id").because("penetapan.asesi-ganda", "/asesi/3/id")
                .onlyBecause("penetapan.asesi-belum-diputuskan", "penetapan.asesi-tidak-ada", "penetapan.asesi-ganda");
        tahap.asesi(RAHMA.nama()).is(AsesiStatus.KOMPETEN);
    }

    @Test
    public void skYangSudahBernomorTidakDihapusMelainkanDiubahDenganSkPerubahan() {
        tahap.run("tetapkan", Data.KOSONG);
        String lama = tahap.surat("sk-penetapan").id();
        tahap.run("kembalikan", input("alasan", "Nama keliru")).wentBackTo("rapat");
        Surat beritaAcara = ContohHasil.surat(Contoh.id("BA", 2), "berita-acara-rapat", "rapat", 2, "13/BA/2026");
        tahap.with(beritaAcara, ContohHasil.sidik(beritaAcara, RAHMA, ILHAM)).withData(Data.KOSONG).inTahap("penetapan");

        tahap.run("tetapkan", Data.KOSONG);

        assertEquals(JenisRujukan.PERUBAHAN, tahap.surat("sk-penetapan").merujuk().orElseThrow().jenis());
        assertEquals(lama, tahap.surat("sk-penetapan").merujuk().orElseThrow().surat());
        assertTrue(tahap.surat("sk-penetapan").isi().flag("perubahan"));
    }

    @Test
    public void selamaSkMenungguParafTidakAdaPengembalian() {
        tahap.run("tetapkan", Data.KOSONG);
        ubahSk(tahap.surat("sk-penetapan").id(), SuratStatus.KONSEP);

        tahap.run("kembalikan", input("alasan", "Nama keliru"));

        tahap.refused().onlyBecause("penetapan.sk-menunggu-paraf");
    }

    @Test
    public void hasilDisampaikanKepadaSetiapInstansiSetelahDitetapkan() {
        tahap.run("tetapkan", Data.KOSONG);

        sampaikan(Data.KOSONG);

        tahap.advanced().askedForSurat("surat-penyampaian", "surat-penyampaian");
        assertEquals(List.of(Contoh.MAJENE, Contoh.POLMAN),
                tahap.perubahan().surat().stream().map(s -> s.tujuan().instansi().orElseThrow()).toList());
        Data polman = tahap.perubahan().surat().get(1).isi();
        assertEquals(List.of("Kompeten", "Putusan ditunda", "Tidak hadir pada asesmen"),
                polman.objects("asesi").stream().map(a -> a.text("hasil")).toList());
        assertEquals("Dialihkan ke berkas berikutnya: Bukti belum diverifikasi",
                polman.objects("asesi").get(1).text("keterangan"));
    }

    @Test
    public void hasilTidakDisampaikanSebelumDitetapkan() {
        sampaikan(Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.belum-ditetapkan");
        tahap.askedForNoSurat();
    }

    @Test
    public void hasilTidakDisampaikanSelamaSkMenungguParaf() {
        tahap.run("tetapkan", Data.KOSONG);
        ubahSk(tahap.surat("sk-penetapan").id(), SuratStatus.KONSEP);

        sampaikan(Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.sk-menunggu-paraf");
    }

    @Test
    public void hasilYangBerubahSejakSkTidakDisampaikan() {
        tahap.run("tetapkan", Data.KOSONG);
        tahap.with(tahap.asesi(RAHMA.nama()).asesi().menjadi(AsesiStatus.BELUM_KOMPETEN));

        sampaikan(Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.daftar-berbeda-dari-sk");
    }

    @Test
    public void pemberitahuanBelumKompetenDilepasDenganTanganSesudahHasilDisampaikan() {
        tahap.run("tetapkan", Data.KOSONG);
        sampaikan(Data.KOSONG);
        tahap.advanced().askedForSurat("surat-penyampaian", "surat-penyampaian").inTahap("penerbitan");

        beritahu(RAHIM);

        tahap.stayed().askedForSurat("pemberitahuan-belum-kompeten");
        assertEquals(Optional.of(RAHIM.id()), tahap.surat("pemberitahuan-belum-kompeten").asesi());
        assertEquals(List.of("Kompeten", "Belum kompeten", "Kompeten", "Kompeten"), tahap.surat("pemberitahuan-belum-kompeten")
                .isi().objects("unit").stream().map(u -> u.text("nilai")).toList());
    }

    @Test
    public void pemberitahuanBelumKompetenTidakPernahUntukYangLain() {
        tahap.run("tetapkan", Data.KOSONG);

        for (Asesi lain : List.of(RAHMA, SURIANI, ARIF)) {
            beritahu(lain);

            tahap.refused().onlyBecause("penetapan.bukan-belum-kompeten");
            tahap.askedForNoSurat();
        }
    }

    @Test
    public void pemberitahuanBelumKompetenTidakSebelumSk() {
        beritahu(RAHIM);

        tahap.refused().onlyBecause("penetapan.belum-ditetapkan");
    }

    @Test
    public void setiapAsesiDiberitahuSatuKaliAtasSatuSk() {
        tahap.run("tetapkan", Data.KOSONG);
        beritahu(RAHIM);
        Surat surat = tahap.isi().surat("pemberitahuan-belum-kompeten").get(0);

        beritahu(RAHIM);
        tahap.refused().onlyBecause("penetapan.sudah-diberitahu")
                .saying("penetapan.sudah-diberitahu", "nomor", surat.nomor().orElseThrow());

        tahap.with(ContohHasil.menjadi(surat, SuratStatus.DITOLAK));
        beritahu(RAHIM);
        tahap.stayed().askedForSurat("pemberitahuan-belum-kompeten");
    }

    @Test
    public void penyampaianSebagianMenahanTahapSampaiInstansiTerakhir() {
        tahap.run("tetapkan", Data.KOSONG);
        sampaikan(input("instansi", List.of(Contoh.MAJENE)));
        tahap.stayed();

        sampaikan(input("instansi", List.of(Contoh.MAJENE)));
        tahap.refused().onlyBecause("penetapan.instansi-bukan-penerima");

        sampaikan(Data.KOSONG);
        tahap.advanced().askedForSurat("surat-penyampaian");
    }

    @Test
    public void suratPenyampaianYangDitolakParafDibuatLagi() {
        tahap.run("tetapkan", Data.KOSONG);
        sampaikan(Data.KOSONG);
        Surat majene = tahap.isi().surat("surat-penyampaian").get(0);
        tahap.with(ContohHasil.menjadi(majene, SuratStatus.DITOLAK));

        sampaikan(Data.KOSONG);

        tahap.advanced().askedForSurat("surat-penyampaian");
        assertEquals(majene.instansi(), tahap.surat("surat-penyampaian").tujuan().instansi());
    }

    @Test
    public void setelahDisampaikanTidakAdaPengembalian() {
        tahap.run("tetapkan", Data.KOSONG);
        sampaikan(input("instansi", List.of(Contoh.MAJENE)));

        tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("kembalikan", input("alasan", "Nama keliru"));

        tahap.refused().onlyBecause("penetapan.sudah-disampaikan");
    }

    @Test
    public void instansiYangTidakTerdaftarDisebutKodenya() {
        tahap.run("tetapkan", Data.KOSONG);
        tahap.referensi().tanpa(Instansi.class, Contoh.POLMAN);

        sampaikan(Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.instansi-tidak-terdaftar")
                .saying("penetapan.instansi-tidak-terdaftar", "instansi", Contoh.POLMAN);
    }

    @Test
    public void seratusLimaPuluhAsesiBelumKompetenDariSatuInstansiSemuanyaDapatDiberitahu() {
        List<Asesi> banyak = new ArrayList<>();
        for (int i = 10; i < 160; i++) {
            Asesi a = ContohHasil.asesi("Asesi " + i, i, Contoh.MAJENE, AsesiStatus.BELUM_KOMPETEN);
            tahap.with(a, ContohHasil.putusan(a, 1, Verdict.BELUM_KOMPETEN)).with(ContohHasil.nilai(a, Contoh.ANDI, 1));
            banyak.add(a);
        }
        tahap.run("tetapkan", Data.KOSONG);
        sampaikan(Data.KOSONG);
        tahap.advanced().inTahap("penerbitan");

        banyak.forEach(a -> {
            beritahu(a);
            tahap.stayed();
        });

        assertEquals(150, tahap.isi().surat("pemberitahuan-belum-kompeten").size());
    }

    @Test
    public void lebihDariSeratusInstansiDimintaDibagi() {
        for (int i = 10; i < 110; i++) {
            tahap.referensi().daftar(Contoh.instansi("instansi-" + i, "Instansi " + i, "Mamuju", true));
            tahap.with(ContohHasil.asesi("Asesi " + i, i, "instansi-" + i, AsesiStatus.TIDAK_HADIR));
        }
        tahap.run("tetapkan", Data.KOSONG);

        sampaikan(Data.KOSONG);

        tahap.refused().onlyBecause("penetapan.terlalu-banyak-surat").saying("penetapan.terlalu-banyak-surat", "jumlah", "102");
    }

    @Test
    public void namaYangDiperbaikiSetelahDisampaikanDitetapkanDenganSkPerubahan() {
        tahap.run("tetapkan", Data.KOSONG);
        String lama = tahap.surat("sk-penetapan").id();
        sampaikan(Data.KOSONG);
        tahap.inTahap("penerbitan").with(diperbaiki(RAHMA, "Rahma Wati, S.Pd.").menjadi(AsesiStatus.BERSERTIFIKAT));

        tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("ubah-sk", input("alasan", "gelar Rahma Wati tertulis S.E."));

        tahap.stayed().askedForSurat("sk-penetapan");
        assertEquals(Optional.of(new Rujukan(JenisRujukan.PERUBAHAN, lama)), tahap.surat("sk-penetapan").merujuk());
        assertEquals(List.of("Rahma Wati, S.Pd.", ILHAM.nama()), tahap.surat("sk-penetapan").lampiran().get(0).isi()
                .objects("baris").stream().map(b -> b.text("nama")).toList());
        assertTrue(tahap.surat("sk-penetapan").isi().text("sebab").endsWith("gelar Rahma Wati tertulis S.E."));
        String baru = tahap.surat("sk-penetapan").id();
        sampaikan(input("instansi", List.of(Contoh.MAJENE)));
        tahap.stayed().askedForSurat("surat-penyampaian");
        assertEquals(tahap.isi().suratById(baru).flatMap(Surat::nomor).orElseThrow(),
                tahap.surat("surat-penyampaian").isi().text("nomorSk"));
    }

    @Test
    public void namaYangDiperbaikiSebelumDisampaikanMenahanPenyampaianSampaiAdaSkPerubahan() {
        tahap.run("tetapkan", Data.KOSONG);
        tahap.with(diperbaiki(RAHMA, "Rahma Wati, S.Pd."));
        sampaikan(Data.KOSONG);
        tahap.refused().onlyBecause("penetapan.daftar-berbeda-dari-sk");

        tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("ubah-sk", input("alasan", "gelar Rahma Wati")).stayed();

        sampaikan(Data.KOSONG);
        tahap.advanced();
    }

    @Test
    public void tanpaNamaYangDiperbaikiTidakAdaSkPerubahan() {
        tahap.run("tetapkan", Data.KOSONG);

        tahap.run("ubah-sk", input("alasan", "tidak ada apa-apa"));

        tahap.refused().onlyBecause("penetapan.tidak-ada-yang-diubah");
    }

    @Test
    public void skPerubahanTidakMenambahAtauMengurangiOrang() {
        tahap.run("tetapkan", Data.KOSONG);
        tahap.with(RAHIM.menjadi(AsesiStatus.KOMPETEN));

        tahap.run("ubah-sk", input("alasan", "tambah satu orang"));

        tahap.refused().onlyBecause("penetapan.daftar-berbeda-dari-putusan");
    }

    @Test
    public void konsepSkPerubahanYangDitolakTidakMenggugurkanSkLama() {
        tahap.run("tetapkan", Data.KOSONG);
        tahap.with(diperbaiki(RAHMA, "Rahma Wati, S.Pd."));
        tahap.run("ubah-sk", input("alasan", "gelar Rahma Wati"));
        ubahSk(tahap.surat("sk-penetapan").id(), SuratStatus.DITOLAK);
        tahap.with(tahap.isi().asesi(RAHMA.id()).orElseThrow().beridentitas(RAHMA.identitas()));

        sampaikan(Data.KOSONG);

        tahap.advanced();
    }

    private static Asesi diperbaiki(Asesi a, String nama) {
        Identitas i = a.identitas();
        return a.beridentitas(new Identitas(nama, i.nik(), i.nip(), i.tempatLahir(), i.tanggalLahir(), i.jabatan(), i.unitKerja(),
                i.pendidikan(), i.surel(), i.telepon()));
    }

    private void beritahu(Asesi asesi) {
        tahap.as(Contoh.bidang()).about(asesi).run("beritahu-belum-kompeten", Data.KOSONG);
    }

    private void sampaikan(Data masukan) {
        tahap.as(Contoh.bidang()).run("sampaikan-hasil", masukan);
    }

    private void ubahSk(String id, SuratStatus status) {
        tahap.with(ContohHasil.menjadi(tahap.isi().suratById(id).orElseThrow(), status));
    }

    private static Data skLain(String tanggal) {
        return input("sk", input("penerbit", "LSP Kantor Digital", "nomor", "KEP. 12 - LSP / 2026", "tanggal", tanggal, "hal",
                "Penetapan hasil", "dokumen", Contoh.id("DOKUMEN", 1)));
    }

    private static Data alasan(String id) {
        return input("id", id, "alasan", "Perlu dibahas kembali");
    }
}
