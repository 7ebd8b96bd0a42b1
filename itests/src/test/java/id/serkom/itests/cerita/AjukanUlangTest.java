package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.IRWAN;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;

/** A draft that went no further goes on only as long as what it says still stands. */
public class AjukanUlangTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    private void rantai(String paraf, String... jenis) {
        Stream.of(jenis).forEach(j -> kantor.setel("id.serkom.naskah", j + ".paraf", paraf));
    }

    private Surat paraf(Surat surat) {
        return kantor.surat.paraf(Orang.KABID, surat.id(), true, Optional.empty());
    }

    private void kembalikan(Surat surat) {
        kantor.surat.paraf(Orang.KABID, surat.id(), false, Optional.of("Perbaiki"));
    }

    private Surat ajukanUlang(Surat surat) {
        return kantor.surat.ajukanUlang(Orang.BIDANG, surat.id());
    }

    private void sudahLewat(Surat surat) {
        kantor.ditolak(Conflict.class, "konsep.sudah-lewat", () -> ajukanUlang(surat));
    }

    private Surat rekomendasi() {
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        return kantor.terbit("konsep sk-rekomendasi").get(0);
    }

    /** Irwan's ijazah is asked for by a draft that is sent back. */
    private Surat permintaanDikembalikan() {
        putaran = Putaran.sampai(kantor, "verifikasi");
        rantai("kepala-bidang", "permintaan-kelengkapan");
        putaran.daftar().forEach(a -> putaran.periksa(a.nama()));
        putaran.periksa(IRWAN, "ijazah");
        putaran.tentang(majene(), Orang.BIDANG, "minta-kelengkapan", data("sampai", "2026-03-25"));
        Surat surat = kantor.terbit("konsep permintaan-kelengkapan").get(0);
        kembalikan(surat);
        return surat;
    }

    private String majene() {
        return putaran.permohonanOf("bkpsdm-majene");
    }

    @Test
    public void skRekomendasiAtasRencanaLamaTidakDiajukanUlang() {
        putaran = Putaran.sampai(kantor, "rencana");
        putaran.susun();
        rantai("kepala-bidang", "sk-rekomendasi");
        Surat sk = rekomendasi();
        kembalikan(sk);
        putaran.aksi(Orang.BIDANG, "susun", data("sesi", List.of(Putaran.sesi(1, "2026-03-31",
                Putaran.penguji("hasnah", putaran.daftar().stream())))));

        sudahLewat(sk);

        paraf(rekomendasi());
        assertEquals(Optional.of("1 TAHUN 2026"), kantor.terbit("sk-rekomendasi").get(0).nomor());
    }

    @Test
    public void permintaanAtasYangSudahAdaTidakDiajukanUlang() {
        Surat permintaan = permintaanDikembalikan();
        putaran.tentang(majene(), Orang.MAJENE, "lengkapi", data("dokumen", List.of(Map.of("asesi", putaran.asesi(IRWAN).id(),
                "jenis", "ijazah", "dokumen", kantor.unggah(Orang.MAJENE, "ijazah")))));

        sudahLewat(permintaan);

        putaran.periksa(IRWAN);
        putaran.rekap();
        kantor.terbit("hasil-verifikasi", "hasil-verifikasi");
    }

    @Test
    public void aksiYangBersamaanDenganPengajuanUlangTidakTerlewat() {
        putaran = Putaran.sampai(kantor, "rencana");
        putaran.susun();
        rantai("kepala-bidang", "sk-rekomendasi");
        Surat sk = rekomendasi();
        kembalikan(sk);
        AtomicBoolean sudah = new AtomicBoolean();
        kantor.sebelumCommit(set -> {
            if (!sudah.getAndSet(true)) {
                putaran.susun();
            }
        });

        Conflict ditolak = assertThrows(Conflict.class, () -> ajukanUlang(sk));

        assertEquals("konsep.sudah-lewat", ditolak.reasons().get(0).code());
        assertEquals(SuratStatus.DITOLAK, kantor.surat.find(Orang.BIDANG, sk.id()).status());
    }

    @Test
    public void suratLainYangDiajukanUlangAtauDiparafBukanHalanganBagiYangBerikutnya() {
        putaran = Putaran.sampai(kantor, "pelaksanaan");
        rantai("kepala-bidang", "berita-acara-penundaan", "perubahan-jadwal", "perubahan-tugas");
        tunda(DARMA, "2026-04-06");
        tunda(IRWAN, "2026-04-07");
        List<Surat> konsep = kantor.terbit("konsep berita-acara-penundaan", "konsep berita-acara-penundaan",
                "konsep perubahan-jadwal", "konsep perubahan-jadwal", "konsep perubahan-tugas", "konsep perubahan-tugas");
        konsep.forEach(this::kembalikan);

        konsep.forEach(k -> {
            ajukanUlang(k);
            paraf(k);
        });

        List<Surat> terbit = kantor.terbit("berita-acara-penundaan", "berita-acara-penundaan", "perubahan-jadwal",
                "perubahan-jadwal", "perubahan-tugas", "perubahan-tugas");
        assertEquals("dua sesi, masing-masing suratnya", List.of("6 April 2026", "7 April 2026"), terbit.stream()
                .filter(s -> s.jenis().equals("perubahan-jadwal")).map(s -> kantor.surat.isi(Orang.BIDANG, s.id()))
                .map(isi -> isi.contains("6 April 2026") ? "6 April 2026" : "7 April 2026").toList());
    }

    private void tunda(String nama, String tanggal) {
        putaran.aksi(Orang.BIDANG, "tunda", data("sesi", putaran.sesi(1).id(), "alasan", "Sakit dengan surat dokter", "asesi",
                List.of(putaran.asesi(nama).id()), "pengganti", Map.of("tuk", "tuk-bpsdm", "tanggal", tanggal, "mulai", "08:00",
                        "selesai", "16:00")));
    }

    @Test
    public void permintaanYangDiajukanUlangTanpaRantaiMenjedaJamnyaSejakBernomor() {
        Surat permintaan = permintaanDikembalikan();
        rantai("", "permintaan-kelengkapan");
        kantor.hari("2026-03-11");

        assertEquals(SuratStatus.BERNOMOR, ajukanUlang(permintaan).status());

        kantor.terbit("permintaan-kelengkapan");
        assertEquals(TenggatStatus.JEDA, putaran.tenggat("verifikasi", majene()).status());
        assertEquals(LocalDate.of(2026, 3, 11), putaran.tenggat("verifikasi", majene()).jeda().get(0).sejak());
    }

    @Test
    public void suratPutaranLamaYangBaruBernomorSesudahBerkasMundurTetapMilikPutarannya() {
        putaran = Putaran.sampai(kantor, "verifikasi");
        rantai("kepala-bidang", "hasil-verifikasi");
        putaran.daftar().forEach(a -> putaran.tentang(a.id(), Orang.BIDANG, "periksa", data("pemeriksaan",
                Stream.of("ijazah", "ktp", "pas-foto", "cv", "contoh-surat", "contoh-dokumen", "sertifikat-pengalaman")
                        .map(p -> Map.of("persyaratan", p, "hasil", "tidak-memenuhi", "catatan", "Tidak sesuai")).toList())));
        putaran.rekap();
        putaran.di("permohonan");
        assertEquals(2, putaran.berkas().putaran());

        kantor.terbit("konsep hasil-verifikasi", "konsep hasil-verifikasi").forEach(this::paraf);

        kantor.terbit("hasil-verifikasi", "hasil-verifikasi").forEach(s -> assertEquals(1, s.putaran()));
        assertTrue(kantor.store.surat().adaBernomor(putaran.id, "verifikasi", 1));
        assertFalse("putaran ini masih harus bersurat sendiri", kantor.store.surat().adaBernomor(putaran.id, "verifikasi", 2));
    }

    @Test
    public void skYangPenandatangannyaBergantiDiputuskanLagiAgarYangBaruDiperiksa() {
        putaran = Putaran.sampai(kantor, "penetapan");
        rantai("kepala-bidang", "sk-penetapan");
        putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        Surat konsep = kantor.terbit("konsep sk-penetapan").get(0);
        kantor.daftarkan("mandat", "kode", "plh-april", "jabatan", "kepala-badan", "pejabat", "sekretaris-badan", "jenis", "plh",
                "dasar", "Surat Perintah Nomor 800/77/2026", "masa", Map.of("mulai", "2026-04-06", "sampai", "2026-04-10"));
        kantor.hari("2026-04-06");

        List<String> alasan = kantor.ditolak(Conflict.class, "surat.penandatangan-berganti", () -> paraf(konsep));

        assertTrue(alasan.get(0), alasan.get(0).contains("Drs. Abdul Rahman Saleh, M.M."));
        kantor.surat.tarikKonsep(Orang.BIDANG, konsep.id(), "Penandatangan berganti");
        kantor.ditolak(Conflict.class, "surat.penandatangan-berganti", () -> ajukanUlang(konsep));
        putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        paraf(kantor.terbit("konsep sk-penetapan").get(0));
        assertEquals(Optional.of("plh-april"), kantor.terbit("sk-penetapan").get(0).penandatangan());
    }
}
