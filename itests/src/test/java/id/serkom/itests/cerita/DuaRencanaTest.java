package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.fault.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Two berkas that plan for the same day at the same moment: nobody is at two places at once, no room takes more than it holds. */
public class DuaRencanaTest {

    private static final String HARI = "2026-03-04";

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran satu;
    private Putaran dua;

    @Before
    public void keduanyaDirencanakan() {
        satu = rencana();
        dua = rencana();
    }

    /** Two asesi, all in one day up to the plan. */
    private Putaran rencana() {
        Putaran putaran = new Putaran(kantor);
        putaran.aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-03-02", "sampai",
                "2026-03-02", "kuota", 0));
        putaran.terima(putaran.ajukan(Orang.POLMAN, putaran.id, putaran.calon(Orang.POLMAN, RAHMA),
                putaran.calon(Orang.POLMAN, DARMA)));
        putaran.aksi(Orang.BIDANG, "tutup", data("alasan", "Kuota telah terpenuhi"));
        putaran.periksa(RAHMA);
        putaran.periksa(DARMA);
        putaran.rekap();
        kantor.terbit("pemberitahuan", "surat-permohonan", "tanda-terima", "hasil-verifikasi");
        return putaran;
    }

    private static void susun(Putaran putaran, String asesor, String hari, String mulai) {
        susun(putaran, asesor, hari, mulai, "16:00");
    }

    private static void susun(Putaran putaran, String asesor, String hari, String mulai, String selesai) {
        putaran.aksi(Orang.BIDANG, "susun", data("sesi", List.of(Putaran.sesi(1, hari, Putaran.penguji(asesor,
                putaran.daftar().stream())).with("mulai", mulai).with("selesai", selesai))));
    }

    private static String ditolak(Runnable kerja) {
        return assertThrows(InvalidInput.class, kerja::run).reasons().get(0).code();
    }

    @Test
    public void duaRencanaTidakMemakaiAsesorYangSamaPadaJamYangSama() {
        kantor.sebelumPertama("rencana.susun", () -> susun(dua, "hasnah", HARI, "08:00"));

        assertEquals("rencana.asesor-dua-tempat", ditolak(() -> susun(satu, "hasnah", HARI, "13:00")));

        assertEquals(List.of(), satu.isi().sesi());
    }

    @Test
    public void asesorYangDilepasRencanaSatuDapatDirencanakanYangLain() {
        susun(satu, "hasnah", HARI, "08:00");
        susun(satu, "ilham", HARI, "08:00");

        susun(dua, "hasnah", HARI, "08:00");

        assertEquals("rencana.asesor-dua-tempat", ditolak(() -> susun(dua, "ilham", HARI, "08:00")));
    }

    @Test
    public void sesiYangDipindahJamnyaMelepasJamLamaDanMemakaiJamBaru() {
        susun(satu, "hasnah", HARI, "08:00", "12:00");
        susun(satu, "hasnah", HARI, "13:00");

        assertEquals("rencana.asesor-dua-tempat", ditolak(() -> susun(dua, "hasnah", HARI, "14:00")));
        susun(dua, "hasnah", HARI, "08:00", "12:00");
        assertEquals("rencana.asesor-dua-tempat", ditolak(() -> susun(satu, "hasnah", HARI, "11:00")));
    }

    @Test
    public void sesiYangDipindahHarinyaMelepasHariLamaDanMemakaiHariBaru() {
        susun(satu, "hasnah", HARI, "08:00");
        susun(satu, "hasnah", "2026-03-05", "08:00");

        assertEquals("rencana.asesor-dua-tempat", ditolak(() -> susun(dua, "hasnah", "2026-03-05", "08:00")));
        susun(dua, "hasnah", HARI, "08:00");
    }

    @Test
    public void duaRencanaTidakMelampauiIsiTuk() {
        kantor.akhiri("tuk", "tuk-bpsdm", "2026-03-03");
        kantor.daftarkan("tuk", "kode", "tuk-bpsdm", "nama", "TUK BPSDM", "jenis", "sewaktu", "kapasitas", 3, "alamat", "Jalan Abdul",
                "kota", "Mamuju", "masa", Map.of("mulai", HARI));
        kantor.sebelumPertama("rencana.susun", () -> susun(dua, "hasnah", HARI, "08:00"));

        assertEquals("rencana.tuk-penuh", ditolak(() -> susun(satu, "ilham", HARI, "13:00")));
    }

    @Test
    public void duaPenggantianTidakMemakaiPenggantiYangSamaPadaJamYangSama() {
        susun(satu, "hasnah", HARI, "08:00");
        susun(dua, "ilham", HARI, "08:00");
        kantor.sebelumPertama("rencana.ganti-asesor", () -> ganti(dua, "ilham"));

        assertEquals("rencana.asesor-dua-tempat", ditolak(() -> ganti(satu, "hasnah")));
    }

    private static void ganti(Putaran putaran, String lama) {
        putaran.aksi(Orang.BIDANG, "ganti-asesor", data("lama", lama, "baru", "salma", "alasan", "Sakit"));
    }

    @Test
    public void penundaanTidakMemakaiAsesorYangBaruSajaDirencanakanBerkasLain() {
        susun(satu, "hasnah", HARI, "08:00");
        satu.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        satu.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        kantor.terbit("sk-rekomendasi", "jadwal-undangan", "surat-tugas");
        kantor.hari(HARI);
        kantor.sebelumPertama("pelaksanaan.tunda", () -> susun(dua, "hasnah", "2026-03-06", "13:00"));

        assertEquals("pelaksanaan.asesor-dua-tempat", ditolak(() -> satu.aksi(Orang.BIDANG, "tunda", data("sesi", satu.sesi(1).id(),
                "alasan", "Listrik padam", "pengganti", data("tuk", "tuk-bpsdm", "tanggal", "2026-03-06", "mulai", "08:00", "selesai",
                "16:00")))));

        assertEquals(List.of(LocalDate.parse(HARI)), satu.isi().sesi().stream().map(Sesi::tanggal).toList());
    }
}
