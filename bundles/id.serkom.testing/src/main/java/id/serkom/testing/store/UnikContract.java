package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.HariSesi.JamSesi;
import id.serkom.api.berkas.HasilPeriksa;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.PrasyaratStatus;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.AkunInfo;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.Akun;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.PaketSkema;
import id.serkom.spi.store.SuratBaru;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What must be unique is, and the refusal names the key. */
public abstract class UnikContract extends StoreContract {

    @Test
    public void asesiKeduaDenganUrutYangSamaDitolak() {
        String berkas = id();
        simpan(asesi(berkas, 1));

        assertEquals("asesi-urut", kunciGanda(() -> simpan(asesi(berkas, 1))));
    }

    @Test
    public void yangDitundaDiteruskanOlehSatuAsesiYangMasihIkut() {
        String lama = id();
        Asesi penerus = penerus(lama);
        simpan(penerus);
        Asesi kedua = penerus(lama);

        assertEquals("asesi-penerus", kunciGanda(() -> simpan(kedua)));
        Asesi gugur = tersimpan(penerus).menjadi(AsesiStatus.TIDAK_MEMENUHI, "ijazah");
        simpan(gugur);
        assertEquals(Optional.empty(), ports().berkas().penerus(lama));
        simpan(kedua);
        assertEquals(Optional.of(tersimpan(kedua)), ports().berkas().penerus(lama));
    }

    private static Asesi penerus(String lama) {
        Asesi a = asesi(id(), 1);
        return new Asesi(a.id(), 0, a.berkas(), a.permohonan(), a.instansi(), 1, a.identitas(), a.status(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(lama));
    }

    @Test
    public void satuPrasyaratBerkasSatuJawaban() {
        String berkas = id();
        PrasyaratBerkas satu = prasyarat(berkas, "kerjasama", "bkpsdm-b");
        PrasyaratBerkas lain = prasyarat(berkas, "akreditasi", "bkpsdm-b").menjadi(PrasyaratStatus.TERPENUHI,
                "x".repeat(PrasyaratBerkas.DASAR_TERPANJANG), Optional.of(id()));
        simpan(satu, lain, prasyarat(id(), "kerjasama", "bkpsdm-b"));

        assertEquals("prasyarat-berkas", kunciGanda(() -> simpan(prasyarat(berkas, "kerjasama", "bkpsdm-b"))));
        PrasyaratBerkas baru = tersimpan(satu).menjadi(PrasyaratStatus.ATAS_KERTAS, "Surat Nomor 1", Optional.of(id()));
        simpan(baru);
        assertEquals(List.of(tersimpan(lain), tersimpan(baru)), ports().berkas().isi(berkas).prasyarat());
        assertEquals(Optional.of(tersimpan(baru)), ports().berkas().isi(berkas).prasyarat("permohonan", "kerjasama", "bkpsdm-b"));
        assertEquals(Optional.empty(), ports().berkas().isi(berkas).prasyarat("rencana", "kerjasama", "bkpsdm-b"));
    }

    private static PrasyaratBerkas prasyarat(String berkas, String kode, String perihal) {
        return new PrasyaratBerkas(id(), 0, berkas, "permohonan", kode, perihal, PrasyaratStatus.BELUM, "", Optional.empty());
    }

    @Test
    public void pemeriksaanNilaiDanPutusanKeYangSamaDitolak() {
        String a = id();
        simpan(periksa(a), nilai(a), putusan(a));

        assertEquals("pemeriksaan-ke", kunciGanda(() -> simpan(periksa(a))));
        assertEquals("nilai-ke", kunciGanda(() -> simpan(nilai(a))));
        assertEquals("putusan-ke", kunciGanda(() -> simpan(putusan(a))));
    }

    @Test
    public void formulirKeYangSamaDitolakTetapiBerikutnyaTidak() {
        String a = id();
        simpan(formulir(a, "AK-01", 1), formulir(a, "AK-01", 2), formulir(a, "AK-02", 1), formulir(id(), "AK-01", 1));

        assertEquals("formulir-ke", kunciGanda(() -> simpan(formulir(a, "AK-01", 2))));
    }

    private static Formulir formulir(String perihal, String kode, int ke) {
        return new Formulir(id(), 0, "b", perihal, kode, ke, Data.KOSONG, "a", TANGGAL, Optional.empty());
    }

    private static Pemeriksaan periksa(String asesi) {
        return new Pemeriksaan(id(), 0, "b", asesi, "ktp", 1, HasilPeriksa.MEMENUHI, Optional.empty(), "budi");
    }

    private static Nilai nilai(String asesi) {
        return new Nilai(id(), 0, "b", asesi, "U1", 1, Optional.of(true), Optional.empty(), "bukti", "a", Optional.empty());
    }

    private static Putusan putusan(String asesi) {
        return new Putusan(id(), 0, "b", asesi, 1, 1, Verdict.KOMPETEN, Verdict.KOMPETEN, Optional.empty(), "k", "K");
    }

    @Test
    public void satuAsesiSatuSertifikatYangTidakDiganti() {
        String asesi = id();
        Sertifikat rusak = sertifikat("b", asesi, id(), kode("no"), SertifikatStatus.BERLAKU);
        simpan(rusak);

        assertEquals("sertifikat-asesi",
                kunciGanda(() -> simpan(sertifikat("b", asesi, id(), kode("no"), SertifikatStatus.BERLAKU))));
        Sertifikat diganti = sertifikatDengan(rusak, SertifikatStatus.DIGANTI);
        Sertifikat pengganti = sertifikat("b", asesi, id(), kode("no"), SertifikatStatus.BERLAKU);
        simpan(pengganti, diganti);
        assertEquals(Optional.of(tersimpan(pengganti)), ports().sertifikat().find(pengganti.id()));
    }

    private static Sertifikat sertifikatDengan(Sertifikat s, SertifikatStatus status) {
        return new Sertifikat(s.id(), 1, s.berkas(), s.asesi(), s.instansi(), s.nama(), s.skema(), s.skemaVersi(), s.surat(),
                s.nomor(), s.registrasi(), s.tanggal(), s.berlakuSampai(), status, s.penerbit(), s.diserahkan(),
                s.diserahkanKepada());
    }

    @Test
    public void nomorSertifikatUnikPadaSatuPenerbit() {
        String nomor = kode("no");
        simpan(sertifikat("b", id(), id(), nomor, SertifikatStatus.BERLAKU));

        assertEquals("sertifikat-nomor",
                kunciGanda(() -> simpan(sertifikat("b", id(), id(), nomor, SertifikatStatus.BERLAKU))));
    }

    @Test
    public void akunSeriDanPaketSkemaUnik() {
        String nama = kode("ani");
        Akun akun = new Akun(nama, 0, new AkunInfo(nama, "Ani", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                true, false, 0), "x", 0, Optional.empty());
        simpan(akun);
        String kode = kode("skema");
        simpan(new PaketSkema(kode + "/1", 0, kode, "1", "", "", true, SAAT));

        assertEquals("akun", kunciGanda(() -> simpan(akun)));
        assertEquals("paket-skema",
                kunciGanda(() -> simpan(new PaketSkema(kode + "/lain", 0, kode, "1", "", "", true, SAAT))));
    }

    @Test
    public void hariSeorangAsesorAtauSebuahTukTercatatSekali() {
        String kode = kode("hasnah");
        HariSesi hari = hari(HariSesi.ASESOR, kode, TANGGAL);
        simpan(hari);

        assertEquals("hari-sesi", kunciGanda(() -> simpan(hari(HariSesi.ASESOR, kode, TANGGAL))));
        simpan(hari(HariSesi.TUK, kode, TANGGAL), hari(HariSesi.ASESOR, kode, TANGGAL.plusDays(1)));
        assertEquals(Optional.of(tersimpan(hari)), ports().berkas().isi(id()).hariSesi(HariSesi.ASESOR, kode, TANGGAL));
        assertEquals(Optional.empty(), ports().berkas().isi(id()).hariSesi(HariSesi.TUK, kode, TANGGAL.plusDays(1)));
    }

    private static HariSesi hari(String jenis, String kode, LocalDate tanggal) {
        return new HariSesi(id(), 0, jenis, kode, tanggal, List.of(new JamSesi(id(), LocalTime.of(8, 0), LocalTime.of(16, 30))));
    }

    @Test
    public void satuSuratMasukSatuEntriMenurutPengirimNomorDanTanggalnya() {
        String instansi = kode("bkpsdm");
        ports().committer().commit(surat(List.of(), masuk(instansi, "1/2026")));

        assertEquals("surat-masuk", kunciGanda(() -> ports().committer().commit(surat(List.of(), masuk(instansi, "1/2026")))));
        ports().committer().commit(surat(List.of(), masuk(instansi, "2/2026")));
        ports().committer().commit(surat(List.of(), masuk(kode("bkpsdm-lain"), "1/2026")));
        assertEquals(1, ports().surat().masukBernomor("1/2026", TANGGAL.minusDays(3)).stream()
                .filter(s -> s.instansi().equals(Optional.of(instansi))).count());
    }

    @Test
    public void suratMasukTanpaNomorDibedakanMenurutPindaiannya() {
        String instansi = kode("bkpsdm");
        ports().committer().commit(surat(List.of(), tanpaNomor(instansi, "ab")));

        ports().committer().commit(surat(List.of(), tanpaNomor(instansi, "cd")));
        assertEquals("surat-masuk", kunciGanda(() -> ports().committer().commit(surat(List.of(), tanpaNomor(instansi, "ab")))));
    }

    private static SuratBaru tanpaNomor(String instansi, String sha256) {
        SuratBaru baru = masuk(instansi, "-");
        Map<String, Object> isi = new HashMap<>(Data.of(baru.surat()).asMap());
        isi.put("sha256", sha256.repeat(32));
        return new SuratBaru(Data.of(isi).as(Surat.class), baru.html(), baru.model(), baru.nomor());
    }

    private static SuratBaru masuk(String instansi, String nomor) {
        String id = id();
        return new SuratBaru(masuk(id, instansi, nomor), "", Data.KOSONG, List.of(nomor(id, kode("agd"))));
    }

    @Test
    public void versiRegisterBerubahHanyaBilaRegisterBerubah() {
        EntriReferensi entri = new EntriReferensi(id(), 0, "tuk", kode("tuk"), TANGGAL, Optional.empty(), Data.KOSONG);
        String semula = ports().referensi().versi();
        simpan(hari(HariSesi.TUK, entri.kode(), TANGGAL));
        assertEquals(semula, ports().referensi().versi());

        ports().committer().commit(ChangeSet.of(SAAT, List.of(entri), JournalEntry.baru("referensi", SAAT, "budi", Optional.empty(),
                "referensi.tambah", Optional.empty(), entri.id(), Data.KOSONG)));

        assertNotEquals(semula, ports().referensi().versi());
    }

    @Test
    public void masaEntriRegisterTidakBolehBeririsan() {
        String kode = kode("bkpsdm");
        EntriReferensi lama = entri(kode, TANGGAL, Optional.empty());
        simpan(lama);

        assertEquals("referensi", kunciGanda(() -> simpan(entri(kode, TANGGAL, Optional.of(TANGGAL)))));
        assertEquals("referensi", kunciGanda(() -> simpan(entri(kode, TANGGAL.plusYears(1), Optional.empty()))));
        EntriReferensi berakhir = new EntriReferensi(lama.id(), 1, "instansi", kode, TANGGAL,
                Optional.of(TANGGAL.plusMonths(1)), lama.isi());
        EntriReferensi baru = entri(kode, TANGGAL.plusMonths(1).plusDays(1), Optional.empty());
        simpan(baru, berakhir);
        simpan(entri(kode, TANGGAL.minusYears(1), Optional.of(TANGGAL.minusDays(1))));
        assertEquals(3, ports().referensi().riwayat("instansi", kode).size());
        assertEquals(Optional.of(tersimpan(baru)), ports().referensi().find(baru.id()));
    }

    private static EntriReferensi entri(String kode, LocalDate mulai, Optional<LocalDate> sampai) {
        return new EntriReferensi(id(), 0, "instansi", kode, mulai, sampai, Data.of(Map.of("nama", "BKPSDM", "luar", false)));
    }

    private static String kunciGanda(Runnable jalan) {
        var alasan = ditolak(Conflict.class, jalan);
        assertEquals("simpan.sudah-ada", alasan.code());
        return alasan.data().get("kunci");
    }
}
