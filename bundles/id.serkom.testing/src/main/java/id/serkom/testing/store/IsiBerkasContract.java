package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.HasilPeriksa;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.NomorDiminta;
import id.serkom.spi.store.SuratBaru;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;

/** What a tahap reads of one berkas, and what the book reads of its letters. */
public abstract class IsiBerkasContract extends StoreContract {

    @Test
    public void yangTerbaruSajaDariTiapPersyaratanUnitDanAsesi() {
        String berkas = id();
        String a = id();
        simpan(periksa(berkas, a, 1, HasilPeriksa.BELUM_ADA), periksa(berkas, a, 2, HasilPeriksa.MEMENUHI));
        simpan(nilai(berkas, a, 1, true), nilai(berkas, a, 2, false));
        simpan(putusan(berkas, a, 1, Verdict.TUNDA), putusan(berkas, a, 2, Verdict.KOMPETEN));
        BerkasReader isi = ports().berkas().isi(berkas);

        assertEquals(List.of(HasilPeriksa.MEMENUHI), isi.pemeriksaan(List.of(a, id())).stream().map(Pemeriksaan::hasil).toList());
        assertEquals(List.of(Optional.of(false)), isi.nilai(List.of(a)).stream().map(Nilai::kompeten).toList());
        assertEquals(List.of(Verdict.KOMPETEN), isi.putusan(List.of(a)).stream().map(Putusan::verdict).toList());
        assertEquals(2, isi.riwayatNilai(List.of(a)).size());
        assertEquals(2, ports().berkas().riwayatPemeriksaan(a).size());
        assertEquals(List.of(), isi.nilai(List.of()));
    }

    private static Pemeriksaan periksa(String berkas, String asesi, int ke, HasilPeriksa hasil) {
        return new Pemeriksaan(id(), 0, berkas, asesi, "ktp", ke, hasil, Optional.empty(), "budi");
    }

    private static Nilai nilai(String berkas, String asesi, int ke, boolean kompeten) {
        return new Nilai(id(), 0, berkas, asesi, "U1", ke, Optional.of(kompeten), Optional.empty(), "b", "a", Optional.empty());
    }

    private static Putusan putusan(String berkas, String asesi, int ke, Verdict verdict) {
        return new Putusan(id(), 0, berkas, asesi, 1, ke, verdict, verdict, Optional.empty(), "k", "Kepala");
    }

    @Test
    public void formulirTerbaruDanSiapaYangBelumMengisi() {
        Asesi satu = asesi(id(), 1);
        Asesi dua = asesi(satu.berkas(), 2);
        simpan(satu, dua, formulir(satu.berkas(), satu.id(), "AK-01", 1), formulir(satu.berkas(), satu.id(), "AK-01", 2),
                formulir(satu.berkas(), dua.id(), "AK-03", 1));
        BerkasReader isi = ports().berkas().isi(satu.berkas());

        assertEquals(List.of(2), isi.formulir("AK-01", List.of(satu.id(), dua.id())).stream().map(Formulir::ke).toList());
        assertEquals(List.of(), isi.formulir("AK-01", List.of()));
        assertEquals(List.of(), ports().berkas().isi(id()).formulir("AK-01", List.of(satu.id())));
        assertEquals(2, ports().berkas().riwayatFormulir(satu.id()).size());
        assertEquals(List.of(dua.id()), belumMengisi(isi, "AK-01", 10, satu.status()));
        assertEquals(List.of(satu.id()), belumMengisi(isi, "AK-03", 10, satu.status()));
        assertEquals(List.of(satu.id()), belumMengisi(isi, "AK-05", 1, satu.status()));
        assertEquals(List.of(), isi.asesiTanpaFormulir("AK-05", Set.of(), 10));
        assertEquals(List.of(), belumMengisi(isi, "AK-05", 10, AsesiStatus.GUGUR.iterator().next()));
    }

    @Test
    public void formulirBerkasMenurutLingkup() {
        String berkas = id();
        Formulir rencana = new Formulir(id(), 0, berkas, berkas, "MAPA-01", 1, Data.KOSONG, "bidang", TANGGAL, Optional.empty());
        Formulir andi = laporan(berkas, "asesor-a");
        Formulir sitti = laporan(berkas, "asesor-b");
        simpan(rencana, andi, sitti, laporan(id(), "asesor-a"), formulir(berkas, id(), "AK-02", 1));

        assertEquals(List.of(rencana.id(), andi.id(), sitti.id()), formulirBerkas(berkas, Lingkup.SEMUA, Potongan.awal(10)).isi().stream()
                .map(Formulir::id).toList());
        assertEquals(List.of(rencana.id(), andi.id()), formulirBerkas(berkas, Lingkup.asesor("asesor-a"), Potongan.awal(10)).isi().stream()
                .map(Formulir::id).toList());
        assertEquals(List.of(), formulirBerkas(berkas, Lingkup.instansi("instansi-a"), Potongan.awal(10)).isi());
        Halaman<Formulir> dua = formulirBerkas(berkas, Lingkup.SEMUA, Potongan.awal(2));
        assertEquals(List.of(tersimpan(sitti)), formulirBerkas(berkas, Lingkup.SEMUA, new Potongan(dua.lanjut(), 2)).isi());
    }

    private Halaman<Formulir> formulirBerkas(String berkas, Lingkup lingkup, Potongan potongan) {
        return ports().berkas().formulir(berkas, lingkup, potongan);
    }

    private static Formulir laporan(String berkas, String asesor) {
        return new Formulir(id(), 0, berkas, Formulir.perihalLaporan(id(), asesor), "AK-05", 1, Data.KOSONG, asesor, TANGGAL, Optional.empty());
    }

    private static List<String> belumMengisi(BerkasReader isi, String kode, int batas, AsesiStatus status) {
        return isi.asesiTanpaFormulir(kode, Set.of(status), batas).stream().map(Asesi::id).toList();
    }

    private static Formulir formulir(String berkas, String asesi, String kode, int ke) {
        return new Formulir(id(), 0, berkas, asesi, kode, ke, Data.of(Map.of("ke", ke)), "instansi-a", TANGGAL, Optional.empty());
    }

    @Test
    public void milikBerkasLainTidakDitemukan() {
        Asesi asesi = asesi(id(), 1);
        Permohonan permohonan = permohonan(asesi.berkas(), "instansi-a", TANGGAL);
        simpan(asesi, permohonan);
        BerkasReader lain = ports().berkas().isi(id());

        assertEquals(Optional.empty(), lain.asesi(asesi.id()));
        assertEquals(List.of(), lain.asesi(List.of(asesi.id())));
        assertEquals(Optional.empty(), lain.permohonan(permohonan.id()));
        assertEquals(List.of(tersimpan(permohonan)), ports().berkas().isi(asesi.berkas()).permohonan());
    }

    @Test
    public void asesiBanyakSekaligusMenurutUrut() {
        String berkas = id();
        List<Asesi> semua = IntStream.rangeClosed(1, 1200).mapToObj(i -> asesi(berkas, i)).toList();
        for (int i = 0; i < 1200; i += 400) {
            ports().committer().commit(set(semua.subList(i, i + 400)));
        }
        BerkasReader isi = ports().berkas().isi(berkas);

        List<Asesi> terbaca = isi.asesi(semua.stream().map(Asesi::id).toList());

        assertEquals(IntStream.rangeClosed(1, 1200).boxed().toList(), terbaca.stream().map(Asesi::urut).toList());
        assertEquals(List.of(3), isi.asesi(List.of(semua.get(2).id())).stream().map(Asesi::urut).toList());
        assertEquals(List.of(1, 2), isi.asesi(Set.of(AsesiStatus.DIAJUKAN), 2).stream().map(Asesi::urut).toList());
        assertEquals(List.of(), isi.asesi(Set.of(), 2));
        assertEquals(Map.of(AsesiStatus.DIAJUKAN, 1200), isi.jumlah());
        assertEquals(1200, isi.asesiPermohonan("permohonan-" + berkas).size());
    }

    @Test
    public void nikTerdaftarHanyaYangMasihIkut() {
        String berkas = id();
        Asesi ikut = asesi(berkas, 1);
        Asesi gugur = asesi(berkas, 2).menjadi(AsesiStatus.TIDAK_MEMENUHI, "ijazah");
        simpan(ikut, gugur);

        assertEquals(Set.of(ikut.identitas().nik()), ports().berkas().isi(berkas)
                .nikTerdaftar(List.of(ikut.identitas().nik(), gugur.identitas().nik(), "9999")));
    }

    @Test
    public void sesiBerkasLainDenganBebannya() {
        String asesor = kode("asesor");
        String tuk = kode("tuk");
        String berkas = id();
        Sesi sesi = new Sesi(id(), 0, berkas, 1, tuk, TANGGAL, LocalTime.of(8, 0), LocalTime.of(12, 0), Optional.empty(),
                Optional.empty());
        Sesi ditunda = new Sesi(id(), 0, berkas, 2, tuk, TANGGAL, LocalTime.of(13, 0), LocalTime.of(15, 0), Optional.of("banjir"),
                Optional.empty());
        simpan(sesi, ditunda, asesi(berkas, 1).ditugaskan(asesor, sesi.id()), asesi(berkas, 2).ditugaskan(asesor, sesi.id()),
                asesi(berkas, 3).ditugaskan("lain", sesi.id()), asesi(berkas, 4).ditugaskan(asesor, ditunda.id()));
        BerkasReader lain = ports().berkas().isi(id());

        List<String> keduanya = List.of(sesi.id(), ditunda.id(), id());
        assertEquals(List.of(tersimpan(sesi)), lain.sesiBerkasLain(keduanya));
        assertEquals(List.of(), lain.sesiBerkasLain(List.of()));
        assertEquals(List.of(), ports().berkas().isi(berkas).sesiBerkasLain(keduanya));
        assertEquals(Map.of(sesi.id(), Map.of(asesor, 2, "lain", 1)), lain.bebanSesi(List.of(sesi.id(), id())));
        assertEquals(Map.of(), lain.bebanSesi(List.of()));
        assertEquals(Map.of(asesor, 2, "lain", 1), ports().berkas().isi(berkas).beban().get(sesi.id()));
        assertEquals(List.of(1, 2, 3), ports().berkas().isi(berkas).asesiSesi(sesi.id()).stream().map(Asesi::urut).toList());
        assertEquals(List.of(), lain.asesiSesi(sesi.id()));
    }

    @Test
    public void kelengkapanMilikAsesiDanMilikBerkas() {
        String berkas = id();
        String asesi = id();
        Kelengkapan ijazah = kelengkapan(berkas, "portofolio", Optional.of(asesi));
        Kelengkapan surat = kelengkapan(berkas, "surat-permohonan", Optional.empty());
        simpan(ijazah, surat);

        assertEquals(List.of(tersimpan(ijazah)), ports().berkas().isi(berkas).kelengkapan(List.of(asesi)));
        assertEquals(List.of(tersimpan(surat)), ports().berkas().isi(berkas).kelengkapan("surat-permohonan"));
        assertEquals(List.of(tersimpan(surat)), ports().berkas().kelengkapanBerkas(berkas));
    }

    private static Kelengkapan kelengkapan(String berkas, String kode, Optional<String> asesi) {
        return new Kelengkapan(id(), 0, berkas, "permohonan", 1, kode, kode, Optional.empty(), asesi, Optional.of(id()),
                Optional.empty());
    }

    @Test
    public void permohonanBernomorDariInstansiItu() {
        String instansi = kode("a");
        Permohonan permohonan = permohonan(id(), instansi, TANGGAL);
        simpan(permohonan);

        assertEquals(List.of(tersimpan(permohonan)), ports().berkas().permohonanBernomor(instansi, "005/" + instansi));
        assertEquals(List.of(), ports().berkas().permohonanBernomor("lain", "005/" + instansi));
    }

    @Test
    public void suratBerkasTanpaKonsep() {
        String berkas = id();
        String bernomor = id();
        String konsep = id();
        ports().committer().commit(surat(List.of(),
                new SuratBaru(keluar(bernomor, SuratStatus.BERNOMOR, Optional.of(berkas)), "<p/>", Data.KOSONG,
                        List.of(nomor(bernomor, kode("keluar")))),
                new SuratBaru(keluar(konsep, SuratStatus.KONSEP, Optional.of(berkas)), "<p/>", Data.KOSONG, List.of())));
        BerkasReader isi = ports().berkas().isi(berkas);

        assertEquals(List.of(bernomor), isi.surat("hasil-verifikasi").stream().map(Surat::id).toList());
        assertEquals(List.of(konsep), ports().surat().konsep(berkas).stream().map(Surat::id).toList());
        assertTrue(isi.suratById(konsep).isPresent());
        assertTrue(ports().berkas().isi(id()).suratById(konsep).isEmpty());
        assertTrue(ports().surat().adaBernomor(berkas, "verifikasi", 1));
        assertFalse(ports().surat().adaBernomor(berkas, "verifikasi", 2));
        assertEquals(2, semua(1, p -> ports().surat().list(SuratQuery.berkas(berkas), Lingkup.SEMUA, p)).size());
        assertEquals(List.of(bernomor), semua(1, p -> ports().surat().list(SuratQuery.berkas(berkas),
                Lingkup.instansi("instansi-a"), p)).stream().map(Surat::id).toList());
        assertEquals(List.of(), semua(1, p -> ports().surat().list(SuratQuery.berkas(berkas), Lingkup.instansi("lain"), p)));
    }

    @Test
    public void suratBagiAsesorTidakTerlihatBagiInstansiSekode() {
        String asesor = kode("asesor");
        Surat miliknya = keluar(id(), SuratStatus.BERNOMOR, Optional.empty()).kepadaAsesor(Optional.of(asesor));
        Surat instansiSekode = keluar(id(), SuratStatus.BERNOMOR, Optional.empty());
        simpan(miliknya, instansiSekode);

        assertEquals(List.of(), semua(5, p -> ports().surat().list(SuratQuery.SEMUA, Lingkup.asesor("instansi-a"), p)).stream()
                .map(Surat::id).filter(instansiSekode.id()::equals).toList());
        assertEquals(List.of(miliknya.id()), semua(5, p -> ports().surat().list(SuratQuery.SEMUA, Lingkup.asesor(asesor), p)).stream()
                .map(Surat::id).toList());
    }

    @Test
    public void suratDicariMenurutNomorDanAgenda() {
        String instansi = kode("a");
        String id = id();
        String agenda = kode("agd");
        ports().committer().commit(surat(List.of(), new SuratBaru(masuk(id, instansi, "X/" + instansi), "", Data.KOSONG,
                List.of(new NomorDiminta(Nomor.tanda(id), agenda, 2026, agenda + "-{urut}", 0)))));

        for (String nomor : List.of("X/" + instansi, agenda + "-1")) {
            SuratQuery query = new SuratQuery(Optional.of(Arah.MASUK), Optional.of("surat-permohonan"), Optional.of(nomor),
                    Optional.empty(), Optional.of(TANGGAL.minusDays(3)), Optional.of(TANGGAL));
            assertEquals(List.of(id), semua(2, p -> ports().surat().list(query, Lingkup.SEMUA, p)).stream().map(Surat::id).toList());
        }
        assertEquals(1, ports().surat().masukBernomor("X/" + instansi, TANGGAL.minusDays(3)).size());
        assertEquals(0, ports().surat().masukBernomor("X/" + instansi, TANGGAL).size());
    }

    @Test
    public void dokumenYangMenjadiPindaianSuratDitemukanDalamLingkupSuratnya() {
        String instansi = kode("a");
        Surat masuk = masuk(id(), instansi, kode("no"));
        ports().committer().commit(surat(List.of(), new SuratBaru(masuk, "", Data.KOSONG,
                List.of(new NomorDiminta(Nomor.tanda(masuk.id()), kode("agd"), 2026, "{urut}", 0)))));
        String dokumen = masuk.dokumen().orElseThrow();

        assertTrue(ports().surat().menyebut(dokumen, Lingkup.SEMUA));
        assertTrue(ports().surat().menyebut(dokumen, Lingkup.instansi(instansi)));
        assertFalse(ports().surat().menyebut(dokumen, Lingkup.instansi(kode("b"))));
        assertFalse(ports().surat().menyebut(dokumen, Lingkup.asesor(kode("c"))));
        assertFalse(ports().surat().menyebut(id(), Lingkup.SEMUA));
    }

    @Test
    public void suratMenurutTanggalUntukBuku() {
        LocalDate hari = LocalDate.of(1999, 5, 5);
        List<String> ids = IntStream.range(0, 3).mapToObj(i -> Ids.baru(SAAT.plusSeconds(i))).toList();
        simpan(padaTanggal(ids.get(0), hari.plusDays(1)), padaTanggal(ids.get(1), hari), padaTanggal(ids.get(2), hari));

        List<Surat> terbaca = semua(1, p -> ports().surat().menurutTanggal(hari, hari.plusDays(1), p));

        assertEquals(List.of(ids.get(1), ids.get(2), ids.get(0)), terbaca.stream().map(Surat::id).toList());
        assertEquals(2, semua(10, p -> ports().surat().menurutTanggal(hari, hari, p)).size());
    }

    private static Surat padaTanggal(String id, LocalDate tanggal) {
        return new Surat(id, 0, Arah.KELUAR, "lain", SuratStatus.BERNOMOR, "", 1999, Optional.empty(), Optional.empty(),
                Optional.empty(), tanggal, Optional.empty(), Optional.empty(), "Hal", "Pihak", Optional.empty(), "", "Biasa", 0,
                Optional.empty(), Optional.empty(), 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), "", Optional.empty(), SAAT, "budi");
    }

    @Test
    public void parafMenungguGilirannya() {
        String kasubbid = kode("kasubbid");
        String kabid = kode("kabid");
        String id = id();
        Paraf pertama = paraf(id, 1, kasubbid);
        Paraf kedua = paraf(id, 2, kabid);
        ports().committer().commit(surat(List.of(pertama, kedua),
                new SuratBaru(keluar(id, SuratStatus.KONSEP, Optional.empty()), "<p/>", Data.KOSONG, List.of())));

        List<Paraf> sebelum = ports().surat().parafMenunggu(List.of(kasubbid, kabid), 10);
        simpan(new Paraf(pertama.id(), 1, id, 1, kasubbid, Optional.of(true), Optional.of("ani"), Optional.of(SAAT), Optional.empty()));

        assertEquals(List.of(tersimpan(pertama)), sebelum);
        assertEquals(List.of(tersimpan(kedua)), ports().surat().parafMenunggu(List.of(kasubbid, kabid), 10));
        assertEquals(List.of(), ports().surat().parafMenunggu(List.of(), 10));
    }

    @Test
    public void langkahYangMengembalikanTidakMenahanPutaranParafBerikutnya() {
        String kabid = kode("kabid");
        String id = id();
        Paraf lama = new Paraf(id(), 0, id, 1, kabid, Optional.of(false), Optional.of("ani"), Optional.of(SAAT), Optional.of("Keliru"));
        Paraf lagi = paraf(id, 2, kabid);
        ports().committer().commit(surat(List.of(lama, lagi),
                new SuratBaru(keluar(id, SuratStatus.KONSEP, Optional.empty()), "<p/>", Data.KOSONG, List.of())));

        assertEquals(List.of(tersimpan(lagi)), ports().surat().parafMenunggu(List.of(kabid), 10));
    }

    private static Paraf paraf(String surat, int langkah, String jabatan) {
        return new Paraf(id(), 0, surat, langkah, jabatan, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    public void disposisiTerbukaMenurutBatas() {
        String kepada = kode("ani");
        Disposisi lambat = disposisi(kepada, TANGGAL.plusDays(5), Optional.empty());
        Disposisi segera = disposisi(kepada, TANGGAL.plusDays(1), Optional.empty());
        simpan(lambat, segera, disposisi(kepada, TANGGAL, Optional.of(TANGGAL)));

        assertEquals(List.of(tersimpan(segera), tersimpan(lambat)), ports().surat().disposisiTerbuka(kepada, 10));
        assertEquals(1, ports().surat().disposisiTerbuka(kepada, 1).size());
    }

    private static Disposisi disposisi(String kepada, LocalDate batas, Optional<LocalDate> selesai) {
        return new Disposisi(id(), 0, id(), kepada, "Telaah", batas, "budi", SAAT, selesai);
    }
}
