package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;

/** Konsep, paraf, number, in this order only. */
public class ParafTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    private void rantai(String jenis, String paraf) {
        kantor.setel("id.serkom.naskah", jenis + ".paraf", paraf);
    }

    private Surat paraf(Actor siapa, Surat surat) {
        return kantor.surat.paraf(siapa, surat.id(), true, Optional.empty());
    }

    private Surat kembalikan(Actor siapa, Surat surat, String catatan) {
        return kantor.surat.paraf(siapa, surat.id(), false, Optional.of(catatan));
    }

    /** Numbers of the series keluar, in order. */
    private List<Integer> nomor() {
        return kantor.surat.nomor(Orang.BIDANG, "keluar", 2026, Potongan.awal(500)).isi().stream()
                .map(NomorSurat::urut).toList();
    }

    private void diRencana() {
        putaran = Putaran.sampai(kantor, "rencana");
        putaran.susun();
        assertEquals(List.of(346, 347, 348, 349), nomor());
    }

    private Surat mohon() {
        putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        return kantor.terbit("konsep permohonan-rekomendasi").get(0);
    }

    @Test
    public void nomorBaruDiambilSesudahParafTerakhir() {
        diRencana();
        rantai("permohonan-rekomendasi", "kepala-bidang, kepala-badan");

        Surat konsep = mohon();

        assertEquals(Optional.empty(), konsep.nomor());
        String naskah = kantor.surat.isi(Orang.BIDANG, konsep.id());
        assertTrue(naskah.contains("KONSEP"));
        assertEquals("tidak ada nomor yang diambil", 4, nomor().size());
        assertTrue(kantor.tenggat.tugas(Orang.KABID).stream()
                .anyMatch(t -> t.jenis().equals("paraf") && t.perihal().equals(konsep.id())));
        kantor.ditolak(Forbidden.class, "paraf.bukan-giliran", () -> paraf(Orang.KEPALA, konsep));
        assertEquals(SuratStatus.KONSEP, paraf(Orang.KABID, konsep).status());
        kantor.hari("2026-03-12");
        Surat bernomor = paraf(Orang.KEPALA, konsep);

        assertEquals(SuratStatus.BERNOMOR, bernomor.status());
        assertEquals(Optional.of("800.1.4/350/BPSDM/2026"), bernomor.nomor());
        assertEquals("tanggal nomornya", kantor.jam.tanggal(), bernomor.tanggal());
        naskah = kantor.surat.isi(Orang.BIDANG, konsep.id());
        assertTrue(naskah.contains("800.1.4/350/BPSDM/2026") && naskah.contains("12 Maret 2026"));
        assertFalse(naskah.contains("KONSEP"));
        kantor.terbit("permohonan-rekomendasi");
        kantor.ditolak(Conflict.class, "paraf.bukan-konsep", () -> paraf(Orang.KEPALA, konsep));
    }

    @Test
    public void konsepYangDikembalikanTidakMembatalkanSatuNomorPun() {
        diRencana();
        rantai("permohonan-rekomendasi", "kepala-bidang");
        Surat konsep = mohon();
        kantor.ditolak(InvalidInput.class, "paraf.catatan-wajib",
                () -> kantor.surat.paraf(Orang.KABID, konsep.id(), false, Optional.empty()));

        assertEquals(SuratStatus.DITOLAK, kembalikan(Orang.KABID, konsep, "Jumlah sesi keliru").status());
        putaran.susun();
        Surat lagi = mohon();
        paraf(Orang.KABID, lagi);

        assertEquals(Optional.of("800.1.4/350/BPSDM/2026"), kantor.terbit("permohonan-rekomendasi").get(0).nomor());
        assertEquals(List.of(346, 347, 348, 349, 350), nomor());
        assertEquals("Jumlah sesi keliru", kantor.jurnal("surat.kembalikan").isi().text("catatan"));
    }

    @Test
    public void tahapYangSuratnyaMenungguParafDitutupBersamaNomorSuratTerakhir() {
        putaran = Putaran.sampai(kantor, "verifikasi");
        putaran.daftar().forEach(a -> putaran.periksa(a.nama()));
        rantai("hasil-verifikasi", "kepala-bidang");

        HasilAksi hasil = putaran.aksi(Orang.BIDANG, "rekap", Data.KOSONG);

        assertEquals("menunggu-surat", hasil.hasil());
        assertEquals(BerkasStatus.MENUNGGU_SURAT, putaran.berkas().status());
        assertEquals("verifikasi", putaran.berkas().tahap());
        List<Surat> konsep = kantor.terbit("konsep hasil-verifikasi", "konsep hasil-verifikasi");
        kantor.ditolak(Conflict.class, "berkas.menunggu-surat", putaran::rekap);
        paraf(Orang.KABID, konsep.get(1));
        assertEquals(BerkasStatus.MENUNGGU_SURAT, putaran.berkas().status());
        kantor.terbit();

        kantor.hari("2026-03-11");
        paraf(Orang.KABID, konsep.get(0));

        putaran.di("rencana");
        kantor.terbit("hasil-verifikasi", "hasil-verifikasi");
        assertEquals(List.of(346, 347, 348, 349), nomor());
        assertEquals(kantor.jam.tanggal(), kantor.store.berkas().posisi(putaran.id, "verifikasi", 1).orElseThrow().keluar()
                .orElseThrow());
        Putaran.jatuhTempo(putaran.tenggat("rencana"), "2026-03-25");
    }

    @Test
    public void penutupanYangSuratnyaDikembalikanDiulangDanSemuaKonsepnyaGugurBersama() {
        putaran = Putaran.sampai(kantor, "verifikasi");
        putaran.daftar().forEach(a -> putaran.periksa(a.nama()));
        rantai("hasil-verifikasi", "kepala-bidang");
        putaran.rekap();
        List<Surat> konsep = kantor.terbit("konsep hasil-verifikasi", "konsep hasil-verifikasi");

        kembalikan(Orang.KABID, konsep.get(0), "Nama instansi keliru");

        putaran.di("verifikasi");
        konsep.forEach(k -> assertEquals(SuratStatus.DITOLAK, kantor.surat.find(Orang.BIDANG, k.id()).status()));
        putaran.periksa(Putaran.RAHMA);
        putaran.rekap();
        for (Surat lagi : kantor.terbit("konsep hasil-verifikasi", "konsep hasil-verifikasi")) {
            paraf(Orang.KABID, lagi);
        }
        putaran.di("rencana");
        kantor.terbit("hasil-verifikasi", "hasil-verifikasi");
        assertEquals(List.of(346, 347, 348, 349), nomor());
    }

    @Test
    public void penutupanRencanaYangDikembalikanDisusunUlangDenganSkKedua() {
        diRencana();
        rantai("jadwal-undangan", "kepala-bidang");
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        List<Surat> konsep = kantor.terbit("sk-rekomendasi", "konsep jadwal-undangan", "konsep jadwal-undangan",
                "konsep surat-tugas", "konsep permohonan-penugasan");
        Surat sk = putaran.surat("sk-rekomendasi").get(0);

        kembalikan(Orang.KABID, konsep.stream().filter(s -> s.jenis().equals("jadwal-undangan")).findFirst().orElseThrow(),
                "Tanggal sesi keliru");
        putaran.aksi(Orang.BIDANG, "susun", data("sesi", List.of(Putaran.sesi(1, "2026-03-31",
                Putaran.penguji("hasnah", Stream.of(putaran.asesi(Putaran.RAHMA), putaran.asesi(Putaran.AKBAR))),
                Putaran.penguji("ilham", Stream.of(putaran.asesi(Putaran.DARMA), putaran.asesi(Putaran.IRWAN)))))));
        kantor.ditolak(InvalidInput.class, "rencana.berbeda-dari-sk",
                () -> putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG));
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        Surat kedua = kantor.terbit("sk-rekomendasi").get(0);
        assertEquals(Optional.of(new Rujukan(JenisRujukan.PERUBAHAN, sk.id())), kedua.merujuk());
        assertTrue(kantor.surat.isi(Orang.BIDANG, kedua.id()).contains(sk.nomor().orElseThrow()));

        putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        kantor.terbit("konsep jadwal-undangan", "konsep jadwal-undangan", "konsep surat-tugas", "konsep permohonan-penugasan")
                .stream().filter(s -> s.jenis().equals("jadwal-undangan")).forEach(s -> paraf(Orang.KABID, s));
        putaran.di("pelaksanaan");
        kantor.terbit("jadwal-undangan", "jadwal-undangan", "surat-tugas", "permohonan-penugasan");
    }

    @Test
    public void suratTugasPenggantiYangDikembalikanDimintaLagi() {
        putaran = Putaran.sampai(kantor, "pelaksanaan");
        List.of("surat-tugas", "pencabutan-surat-tugas").forEach(j -> rantai(j, "kepala-bidang"));
        Surat lama = putaran.surat("surat-tugas").get(0);
        putaran.aksi(Orang.BIDANG, "ganti-asesor", data("lama", "hasnah", "baru", "salma", "alasan", "Sakit"));
        kantor.terbit("konsep pencabutan-surat-tugas", "konsep surat-tugas")
                .forEach(s -> kembalikan(Orang.KABID, s, "Nama keliru"));

        putaran.aksi(Orang.BIDANG, "ulangi-surat-tugas", Data.KOSONG);
        kantor.terbit("konsep pencabutan-surat-tugas", "konsep surat-tugas").forEach(s -> paraf(Orang.KABID, s));

        kantor.terbit("pencabutan-surat-tugas", "surat-tugas");
        assertEquals(SuratStatus.DICABUT, kantor.surat.find(Orang.BIDANG, lama.id()).status());
        kantor.ditolak(InvalidInput.class, "rencana.surat-tugas-lengkap",
                () -> putaran.aksi(Orang.BIDANG, "ulangi-surat-tugas", Data.KOSONG));
    }

    @Test
    public void jedaRencanaBaruMulaiPadaHariPermohonannyaBernomor() {
        putaran = Putaran.sampai(kantor, "rencana");
        rantai("permohonan-rekomendasi", "kepala-bidang");
        kantor.hari("2026-03-11");
        putaran.susun();
        putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        assertEquals("belum dimohon", TenggatStatus.BERJALAN, putaran.tenggat("rencana").status());

        kantor.hari("2026-03-13");
        paraf(Orang.KABID, kantor.terbit("konsep permohonan-rekomendasi").get(0));

        assertEquals(TenggatStatus.JEDA, putaran.tenggat("rencana").status());
        assertEquals(LocalDate.of(2026, 3, 13), putaran.tenggat("rencana").jeda().get(0).sejak());
        kantor.terbit("permohonan-rekomendasi");
    }

    @Test
    public void pelaksanaanTidakDitutupSelamaSuratTugasAtauPencabutannyaDikembalikan() {
        putaran = Putaran.sampai(kantor, "pelaksanaan");
        List.of("surat-tugas", "pencabutan-surat-tugas").forEach(j -> rantai(j, "kepala-bidang"));
        putaran.aksi(Orang.BIDANG, "ganti-asesor", data("lama", "hasnah", "baru", "salma", "alasan", "Sakit"));
        kantor.terbit("konsep pencabutan-surat-tugas", "konsep surat-tugas")
                .forEach(s -> kembalikan(Orang.KABID, s, "Nama keliru"));
        ujian();

        String alasan = kantor.ditolak(InvalidInput.class, "pelaksanaan.surat-tugas-dikembalikan", this::selesai).get(0);

        assertTrue(alasan, alasan.contains("Salma Rauf") && alasan.contains("Hasnah Mustafa")
                && alasan.contains("ulangi-surat-tugas"));
        putaran.aksi(Orang.BIDANG, "ulangi-surat-tugas", Data.KOSONG);
        kantor.terbit("konsep pencabutan-surat-tugas", "konsep surat-tugas").forEach(s -> paraf(Orang.KABID, s));
        selesai();
        putaran.di("rapat");
        kantor.terbit("pencabutan-surat-tugas", "surat-tugas", "berita-acara-asesmen");
    }

    @Test
    public void pelaksanaanTidakDitutupSelamaPermohonanPenugasanDikembalikan() {
        putaran = Putaran.sampai(kantor, "pelaksanaan");
        rantai("permohonan-penugasan", "kepala-bidang");
        putaran.aksi(Orang.BIDANG, "ganti-asesor", data("lama", "hasnah", "baru", "ilham", "asesi",
                List.of(putaran.asesi(Putaran.AKBAR).id()), "alasan", "Sakit"));
        kantor.terbit("pencabutan-surat-tugas", "surat-tugas", "konsep permohonan-penugasan").stream()
                .filter(s -> s.status() == SuratStatus.KONSEP).forEach(s -> kembalikan(Orang.KABID, s, "Nama keliru"));
        ujian();

        kantor.ditolak(InvalidInput.class, "pelaksanaan.surat-tugas-dikembalikan", this::selesai);

        putaran.aksi(Orang.BIDANG, "ulangi-surat-tugas", Data.KOSONG);
        paraf(Orang.KABID, kantor.terbit("konsep permohonan-penugasan").get(0));
        selesai();
        kantor.terbit("permohonan-penugasan", "berita-acara-asesmen");
    }

    private void ujian() {
        kantor.hari("2026-03-30");
        putaran.hadir(putaran.sesi(1));
        putaran.semua(AsesiStatus.HADIR).forEach(a -> putaran.nilai(a.nama()));
    }

    private void selesai() {
        putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG);
    }

    @Test
    public void skYangMenungguParafBaruBerlakuSesudahBernomor() {
        putaran = Putaran.sampai(kantor, "penetapan");
        rantai("sk-penetapan", "kepala-bidang");
        putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        Surat konsep = kantor.terbit("konsep sk-penetapan").get(0);

        kantor.ditolak(InvalidInput.class, "penetapan.sk-menunggu-paraf",
                () -> putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG));
        kembalikan(Orang.KABID, konsep, "Konsideran keliru");
        putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        paraf(Orang.KABID, kantor.terbit("konsep sk-penetapan").get(0));
        putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);

        putaran.di("penerbitan");
        assertEquals(Optional.of("2 TAHUN 2026"), kantor.terbit("sk-penetapan", "surat-penyampaian", "surat-penyampaian").stream()
                .filter(s -> s.jenis().equals("sk-penetapan")).findFirst().orElseThrow().nomor());
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        assertEquals(4, putaran.semua(AsesiStatus.BERSERTIFIKAT).size());
        kantor.terbit("sertifikat", "sertifikat", "sertifikat", "sertifikat");
    }

    @Test
    public void suratMengikutiTanggalNomornyaDanBukanTanggalKonsepnya() {
        putaran = Putaran.sampai(kantor, "penetapan");
        rantai("sk-penetapan", "kepala-bidang");
        rantai("surat-penyampaian", "kepala-bidang");
        kantor.referensi.tambah(Orang.ADMIN, "dasar-hukum", data("kode", "uu-9-2026", "judul", "Undang-Undang Nomor 9 Tahun 2026",
                "masa", Map.of("mulai", "2026-04-07")));
        kantor.hari("2026-04-06");
        putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        Surat sk = kantor.terbit("konsep sk-penetapan").get(0);
        assertFalse("belum berlaku pada hari konsepnya", naskah(sk).contains("Undang-Undang Nomor 9 Tahun 2026"));

        kantor.hari("2026-04-07");
        paraf(Orang.KABID, sk);

        assertTrue(naskah(sk).contains("<li>Undang-Undang Nomor 9 Tahun 2026;</li>"));
        putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        kantor.terbit("sk-penetapan", "konsep surat-penyampaian", "konsep surat-penyampaian");
        kantor.store.surat().konsep(putaran.id).forEach(k -> assertTrue(naskah(k).contains("tanggal 7 Mei 2026")));

        kantor.hari("2026-04-08");
        kantor.store.surat().konsep(putaran.id).forEach(k -> paraf(Orang.KABID, k));

        kantor.terbit("surat-penyampaian", "surat-penyampaian")
                .forEach(s -> assertTrue(naskah(s).contains("21 hari kerja, paling lambat\ntanggal 8 Mei 2026")));
    }

    @Test
    public void beritaAcaraYangDiparafEsokHariMenyebutHariTanggalnya() {
        putaran = Putaran.sampai(kantor, "rapat");
        rantai("berita-acara-rapat", "kepala-bidang");
        putaran.undang("2026-03-31");
        kantor.hari("2026-03-31");
        putaran.daftar().forEach(a -> putaran.putuskan(Orang.KEPALA, a.nama(), "kompeten"));
        putaran.tutupRapat();
        Surat konsep = kantor.terbit("undangan-rapat", "konsep berita-acara-rapat").stream()
                .filter(s -> s.jenis().equals("berita-acara-rapat")).findFirst().orElseThrow();
        assertTrue(naskah(konsep).contains("Pada hari ini Selasa tanggal tiga puluh satu bulan Maret"));

        kantor.hari("2026-04-01");
        paraf(Orang.KABID, konsep);

        kantor.terbit("berita-acara-rapat");
        assertTrue(naskah(konsep).contains("Pada hari ini Rabu tanggal satu bulan April"));
        assertTrue("hari rapat ditutup tetap", naskah(konsep).contains("ditutup pada tanggal\n31 Maret 2026"));
    }

    private String naskah(Surat surat) {
        return kantor.surat.isi(Orang.BIDANG, surat.id());
    }

    @Test
    public void asesiTidakDianggapLalaiSelamaSuratPermintaannyaBelumTerbit() {
        putaran = Putaran.sampai(kantor, "verifikasi");
        putaran.daftar().forEach(a -> putaran.periksa(a.nama()));
        putaran.periksa(Putaran.IRWAN, "ijazah");
        rantai("permintaan-kelengkapan", "kepala-bidang");
        String majene = putaran.permohonanOf("bkpsdm-majene");
        Data sampai = data("sampai", "2026-03-13");
        putaran.tentang(majene, Orang.BIDANG, "minta-kelengkapan", sampai);
        kembalikan(Orang.KABID, kantor.terbit("konsep permintaan-kelengkapan").get(0), "Sebutkan jenis ijazahnya");
        kantor.hari("2026-03-16");

        kantor.ditolak(InvalidInput.class, "verifikasi.permintaan-belum-terbit", putaran::rekap);

        putaran.tentang(majene, Orang.BIDANG, "minta-kelengkapan", sampai.with("sampai", "2026-03-25"));
        paraf(Orang.KABID, kantor.terbit("konsep permintaan-kelengkapan").get(0));
        kantor.hari("2026-03-26");
        putaran.rekap();
        putaran.status(Putaran.IRWAN, AsesiStatus.TIDAK_MELENGKAPI);
        kantor.terbit("permintaan-kelengkapan", "hasil-verifikasi", "hasil-verifikasi");
    }

    @Test
    public void seluruhPutaranBerparafSampaiBeritaAcaraDanPencabutan() {
        for (String jenis : List.of("pemberitahuan", "jadwal-undangan", "surat-tugas", "pencabutan-surat-tugas",
                "berita-acara-asesmen", "undangan-rapat", "berita-acara-rapat", "surat-penyampaian")) {
            rantai(jenis, "kepala-bidang");
        }
        putaran = new Putaran(kantor);
        putaran.aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-03-02", "sampai",
                "2026-03-06", "kuota", 0));
        parafSemua("pemberitahuan");
        putaran.di("permohonan");
        putaran.terima(putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA)));
        kantor.hari("2026-03-09");
        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        putaran.periksa(Putaran.RAHMA);
        putaran.rekap();
        putaran.aksi(Orang.BIDANG, "susun", data("sesi", List.of(Putaran.sesi(1, "2026-03-30",
                Putaran.penguji("hasnah", putaran.daftar().stream())))));
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        kantor.terbit("surat-permohonan", "tanda-terima", "hasil-verifikasi", "sk-rekomendasi");
        putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        parafSemua("jadwal-undangan", "surat-tugas");
        putaran.di("pelaksanaan");
        Surat lama = putaran.surat("surat-tugas").get(0);
        putaran.aksi(Orang.BIDANG, "ganti-asesor", data("lama", "hasnah", "baru", "salma", "alasan", "Sakit"));
        assertEquals("masih berlaku selama pencabutannya konsep", SuratStatus.BERNOMOR,
                kantor.surat.find(Orang.BIDANG, lama.id()).status());
        parafSemua("pencabutan-surat-tugas", "surat-tugas");
        assertEquals(SuratStatus.DICABUT, kantor.surat.find(Orang.BIDANG, lama.id()).status());
        kantor.hari("2026-03-30");
        putaran.hadir(putaran.sesi(1));
        putaran.nilai(Putaran.RAHMA);
        putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG);
        parafSemua("berita-acara-asesmen");
        putaran.undang("2026-03-31");
        kantor.hari("2026-03-31");
        kantor.ditolak(InvalidInput.class, "rapat.undangan-menunggu-paraf",
                () -> putaran.putuskan(Orang.KEPALA, Putaran.RAHMA, "kompeten"));
        parafSemua("undangan-rapat");
        putaran.putuskan(Orang.KEPALA, Putaran.RAHMA, "kompeten");
        putaran.tutupRapat();
        parafSemua("berita-acara-rapat");
        putaran.di("penetapan");
        putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        kantor.terbit("sk-penetapan", "konsep surat-penyampaian");
        parafTerakhir("surat-penyampaian");
        putaran.di("penerbitan");
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        putaran.serahkan("bkpsdm-polman");
        kantor.terbit("sertifikat", "surat-pengantar", "tanda-terima-sertifikat");
        assertEquals(BerkasStatus.SELESAI, putaran.berkas().status());
    }

    private void parafSemua(String... jenis) {
        kantor.terbit(List.of(jenis).stream().map(j -> "konsep " + j).toArray(String[]::new));
        parafTerakhir(jenis);
    }

    private void parafTerakhir(String... jenis) {
        kantor.store.surat().konsep(putaran.id).forEach(k -> paraf(Orang.KABID, k));
        kantor.terbit(jenis);
    }

    @Test
    public void sertifikatTidakMenungguParafKarenaNomornyaMasukRegister() {
        putaran = Putaran.sampai(kantor, "penerbitan");
        rantai("sertifikat", "kepala-bidang");

        kantor.ditolak(InvalidInput.class, "surat.paraf-tidak-berlaku",
                () -> putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG));
    }

    private List<Optional<Boolean>> langkah(Surat surat) {
        return kantor.surat.paraf(Orang.BIDANG, surat.id()).stream().map(Paraf::setuju).toList();
    }

    private void dapatDiparaf(Actor siapa, Surat surat) {
        assertTrue(kantor.tenggat.tugas(siapa).stream()
                .anyMatch(t -> t.jenis().equals("paraf") && t.perihal().equals(surat.id())));
    }

    @Test
    public void konsepYangDikembalikanDiajukanUlangDenganIdYangSamaDanParafLamanyaTetapTerbaca() {
        diRencana();
        rantai("permohonan-rekomendasi", "kepala-bidang, kepala-badan");
        Surat konsep = mohon();
        paraf(Orang.KABID, konsep);
        kembalikan(Orang.KEPALA, konsep, "Jumlah sesi keliru");
        kantor.ditolak(Forbidden.class, "buku.hanya-bidang", () -> kantor.surat.ajukanUlang(Orang.KEPALA, konsep.id()));

        assertEquals(SuratStatus.KONSEP, kantor.surat.ajukanUlang(Orang.BIDANG, konsep.id()).status());

        assertEquals(List.of(Optional.of(true), Optional.of(false), Optional.empty(), Optional.empty()), langkah(konsep));
        assertEquals(Optional.of("Jumlah sesi keliru"), kantor.surat.paraf(Orang.BIDANG, konsep.id()).get(1).catatan());
        kantor.ditolak(Conflict.class, "konsep.tidak-dikembalikan", () -> kantor.surat.ajukanUlang(Orang.BIDANG, konsep.id()));
        dapatDiparaf(Orang.KABID, konsep);
        paraf(Orang.KABID, konsep);
        dapatDiparaf(Orang.KEPALA, konsep);
        assertEquals(Optional.of("800.1.4/350/BPSDM/2026"), paraf(Orang.KEPALA, konsep).nomor());
        kantor.terbit("permohonan-rekomendasi");
    }

    @Test
    public void konsepYangSudahDigantikanTidakDiajukanUlang() {
        diRencana();
        rantai("permohonan-rekomendasi", "kepala-bidang");
        Surat lama = mohon();
        kembalikan(Orang.KABID, lama, "Jumlah sesi keliru");
        putaran.susun();
        mohon();

        kantor.ditolak(Conflict.class, "konsep.sudah-lewat", () -> kantor.surat.ajukanUlang(Orang.BIDANG, lama.id()));
    }

    @Test
    public void konsepYangMenungguJabatanKosongDitarikDanDiajukanUlangDenganRantaiBaru() {
        diRencana();
        rantai("permohonan-rekomendasi", "kepala-bidang, kepala-badan, kepala-bidang");
        Surat konsep = mohon();
        kantor.ditolak(InvalidInput.class, "konsep.alasan-wajib", () -> kantor.surat.tarikKonsep(Orang.BIDANG, konsep.id(), " "));

        Surat ditarik = kantor.surat.tarikKonsep(Orang.BIDANG, konsep.id(), "Kepala Bidang pensiun");

        assertEquals(SuratStatus.DITOLAK, ditarik.status());
        assertEquals(Optional.of("Konsep ditarik: Kepala Bidang pensiun"), ditarik.keterangan());
        assertEquals("Kepala Bidang pensiun", kantor.jurnal("surat.tarik").isi().text("catatan"));
        rantai("permohonan-rekomendasi", "kepala-badan");
        Surat lagi = kantor.surat.ajukanUlang(Orang.BIDANG, konsep.id());
        assertEquals("alasannya tetap terbaca", ditarik.keterangan(), lagi.keterangan());
        assertEquals(Optional.of("800.1.4/350/BPSDM/2026"), paraf(Orang.KEPALA, konsep).nomor());
        kantor.terbit("permohonan-rekomendasi");
    }

    @Test
    public void konsepYangRantainyaDihapusBernomorSaatDiajukanUlang() {
        diRencana();
        rantai("permohonan-rekomendasi", "kepala-bidang");
        Surat konsep = mohon();
        kantor.surat.tarikKonsep(Orang.BIDANG, konsep.id(), "Tidak perlu paraf");
        rantai("permohonan-rekomendasi", "");

        assertEquals(SuratStatus.BERNOMOR, kantor.surat.ajukanUlang(Orang.BIDANG, konsep.id()).status());

        assertEquals(Optional.of("800.1.4/350/BPSDM/2026"), kantor.terbit("permohonan-rekomendasi").get(0).nomor());
    }

    @Test
    public void konsepPenutupanYangDitarikMengembalikanTahapnyaDanTidakDiajukanSendiri() {
        putaran = Putaran.sampai(kantor, "verifikasi");
        putaran.daftar().forEach(a -> putaran.periksa(a.nama()));
        rantai("hasil-verifikasi", "kepala-bidang");
        putaran.rekap();
        List<Surat> konsep = kantor.terbit("konsep hasil-verifikasi", "konsep hasil-verifikasi");

        kantor.surat.tarikKonsep(Orang.BIDANG, konsep.get(0).id(), "Nama instansi keliru");

        assertEquals(BerkasStatus.BERJALAN, putaran.berkas().status());
        konsep.forEach(k -> assertEquals(SuratStatus.DITOLAK, kantor.surat.find(Orang.BIDANG, k.id()).status()));
        kantor.ditolak(Conflict.class, "konsep.milik-penutupan",
                () -> kantor.surat.ajukanUlang(Orang.BIDANG, konsep.get(1).id()));
        rantai("hasil-verifikasi", "");
        putaran.rekap();
        putaran.di("rencana");
        kantor.terbit("hasil-verifikasi", "hasil-verifikasi");
    }

    @Test
    public void rantaiYangMenyebutJabatanTakDikenalMenolakAksinyaDanMenyebutSetelannya() {
        diRencana();
        rantai("permohonan-rekomendasi", "kepala-bidang, kepala-badang");

        List<String> alasan = kantor.ditolak(InvalidInput.class, "surat.jabatan-paraf-tidak-dikenal",
                () -> putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar")));

        assertTrue(alasan.toString(), alasan.get(0).contains("permohonan-rekomendasi.paraf") && alasan.get(0).contains("kepala-badang"));
    }

    @Test
    public void yangHanyaMenandatanganiAtasNamaAtauSudahBerhentiTidakMemaraf() {
        diRencana();
        rantai("permohonan-rekomendasi", "kepala-bidang");
        Surat konsep = mohon();
        kantor.daftarkan("jabatan", "kode", "sekretaris", "masa", Map.of("mulai", "2025-01-01"), "nama", "Sekretaris", "kop",
                "bpsdm", "jenisSurat", List.of());
        kantor.daftarkan("mandat", "kode", "an", "jabatan", "kepala-bidang", "pejabat", "sekretaris-badan", "jenis", "atas-nama",
                "sebagai", "sekretaris", "dasar", "SK", "masa", Map.of("mulai", "2025-01-01"), "jenisSurat",
                List.of("permohonan-rekomendasi"));

        kantor.ditolak(Forbidden.class, "paraf.bukan-giliran", () -> paraf(Orang.SEKRETARIS, konsep));
        kantor.akhiri("pejabat", "kabid-sertifikasi", kantor.jam.tanggal().minusDays(1).toString());
        kantor.ditolak(Forbidden.class, "paraf.bukan-giliran", () -> paraf(Orang.KABID, konsep));
    }
}
