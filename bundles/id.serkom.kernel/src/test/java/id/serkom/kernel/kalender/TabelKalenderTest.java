package id.serkom.kernel.kalender;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.HariTenggat;
import id.serkom.api.berkas.Jeda;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.spi.calendar.TabelTahun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

public class TabelKalenderTest {

    private static final Set<DayOfWeek> SABTU_MINGGU = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Path TABEL_2026 = Path.of("../id.serkom.kalender.indonesia/src/main/resources/SERKOM-INF/kalender/2026.json");

    private final TabelKalender kalender = new TabelKalender(List.of(tabel2026()), SABTU_MINGGU);

    @Test
    public void hariPenerimaanTidakDihitung() {
        assertEquals(hari("2026-01-09"), kalender.jatuhTempo(hari("2026-01-05"), 4, true, List.of()));
    }

    @Test
    public void akhirPekanDanLiburTidakDihitung() {
        assertEquals(hari("2026-01-22"), kalender.jatuhTempo(hari("2026-01-08"), 9, true, List.of()));
        assertEquals("Sabtu", kalender.libur(hari("2026-01-10")).orElseThrow());
        assertTrue(kalender.libur(hari("2026-01-16")).orElseThrow().startsWith("Isra Mikraj Nabi Muhammad saw. (SKB Menteri Agama"));
        assertEquals(Optional.empty(), kalender.libur(hari("2026-01-15")));
    }

    @Test
    public void tahunYangBelumBertabelDisebutSejakNovember() {
        assertEquals(Optional.empty(), TabelTahun.peringatan(kalender, hari("2026-10-31")));
        String sejak = TabelTahun.peringatan(kalender, hari("2026-11-01")).orElseThrow();
        assertTrue(sejak, sejak.contains("tabel libur tahun 2027,") && sejak.contains("misalnya 2027.csv"));
        String lewat = TabelTahun.peringatan(kalender, hari("2027-01-01")).orElseThrow();
        assertTrue(lewat, lewat.contains("tabel libur tahun 2027,"));
        String keduanya = TabelTahun.peringatan(new TabelKalender(List.of(), SABTU_MINGGU), hari("2026-12-31")).orElseThrow();
        assertTrue(keduanya, keduanya.contains("tahun 2026 dan 2027,") && keduanya.contains("misalnya 2026.csv"));
        TabelLibur berikutnya = TabelReader.read("etc", "2027.csv", "tanggal,jenis,nama,sumber\n2027-01-01,libur,Tahun Baru,SKB 1\n"
                .getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), TabelTahun.peringatan(new TabelKalender(List.of(tabel2026(), berikutnya), SABTU_MINGGU),
                hari("2026-12-31")));
    }

    @Test
    public void idulFitriDenganCutiBersamanyaDilewati() {
        assertEquals(hari("2026-03-25"), kalender.jatuhTempo(hari("2026-03-17"), 1, true, List.of()));
    }

    @Test
    public void hariKalenderMenghitungLiburJuga() {
        assertEquals(hari("2026-03-18"), kalender.jatuhTempo(hari("2026-03-17"), 1, false, List.of()));
    }

    @Test
    public void nolHariJatuhTempoPadaHariMulai() {
        assertEquals(hari("2026-03-21"), kalender.jatuhTempo(hari("2026-03-21"), 0, true, List.of()));
    }

    @Test
    public void hariMulaiJedaDanHariBerakhirnyaTidakDihitung() {
        Jeda jeda = new Jeda(hari("2026-01-06"), Optional.of(hari("2026-01-07")), "menunggu kelengkapan");

        assertEquals(hari("2026-01-09"), kalender.jatuhTempo(hari("2026-01-05"), 2, true, List.of(jeda)));
    }

    @Test
    public void jedaYangBelumBerakhirTidakMemindahkanJatuhTempo() {
        Jeda jeda = new Jeda(hari("2026-01-07"), Optional.empty(), "menunggu kelengkapan");
        Tenggat tenggat = tenggat(hari("2026-01-05"), 4, true, List.of(jeda));

        assertEquals(hari("2026-01-09"), tenggat.jatuhTempo());
        assertEquals(List.of("dilewati", "dihitung", "dijeda", "dijeda", "dijeda"),
                kalender.urai(tenggat).stream().map(HariTenggat::nilai).toList());
    }

    @Test
    public void uraianMenyebutAlasanTiapHari() {
        List<HariTenggat> urai = kalender.urai(tenggat(hari("2026-05-26"), 2, true, List.of()));

        assertEquals(List.of("hari mulai, tidak dihitung", "Idul Adha 1447 Hijriah", "Cuti bersama Idul Adha 1447 Hijriah", "hari ke-1",
                "Sabtu", "Hari Raya Waisak 2570 BE", "Hari Lahir Pancasila", "hari ke-2"),
                urai.stream().map(h -> h.alasan().replaceAll(" \\(SKB.*", "")).toList());
    }

    @Test
    public void tahunTanpaTabelMenghitungHariBiasaDanMengatakannya() {
        List<HariTenggat> urai = kalender.urai(tenggat(hari("2026-12-31"), 1, true, List.of()));

        assertEquals(hari("2027-01-01"), urai.get(1).tanggal());
        assertEquals("hari ke-1; belum ada tabel libur tahun 2027", urai.get(1).alasan());
        assertEquals(List.of(2026), kalender.tahun());
    }

    @Test
    public void tabelYangKemudianMengalahkanYangLebihDahulu() {
        TabelLibur dicabut = csv("tambahan.csv", "2026-05-15,kerja,Masuk kerja,Keputusan Gubernur 1/2026\n"
                + "2026-01-10,kerja,Pengganti,Keputusan Gubernur 2/2026\n2026-01-12,libur-daerah,Hari jadi,Perda 3/2025");
        TabelKalender baru = new TabelKalender(List.of(tabel2026(), dicabut), SABTU_MINGGU);

        assertEquals(Optional.empty(), baru.libur(hari("2026-05-15")));
        assertEquals(Optional.empty(), baru.libur(hari("2026-01-10")));
        assertEquals("Hari jadi (Perda 3/2025)", baru.libur(hari("2026-01-12")).orElseThrow());
        assertNotEquals(kalender.versi(), baru.versi());
        assertEquals(kalender.versi(), new TabelKalender(List.of(tabel2026()), SABTU_MINGGU).versi());
        assertNotEquals(kalender.versi(), new TabelKalender(List.of(tabel2026()), Set.of(DayOfWeek.FRIDAY)).versi());
    }

    @Test
    public void jumlahHariTerhitungSelaluSebanyakWaktunya() {
        Random acak = new Random(20260102);
        for (int i = 0; i < 2000; i++) {
            Tenggat tenggat = tenggat(tanggal(acak), acak.nextInt(40), acak.nextBoolean(), jeda(acak));
            List<HariTenggat> urai = kalender.urai(tenggat);

            assertEquals(tenggat.toString(), tenggat.hari(), urai.stream().filter(h -> h.nilai().equals("dihitung")).count());
            assertEquals(tenggat.mulai(), urai.get(0).tanggal());
            assertEquals(tenggat.jatuhTempo(), urai.get(urai.size() - 1).tanggal());
            assertEquals(urai.size() - 1L, tenggat.mulai().until(tenggat.jatuhTempo(), java.time.temporal.ChronoUnit.DAYS));
        }
    }

    @Test
    public void jedaTidakPernahMemendekkanTenggat() {
        Random acak = new Random(20260103);
        for (int i = 0; i < 2000; i++) {
            LocalDate mulai = tanggal(acak);
            int hari = acak.nextInt(30);
            boolean hariKerja = acak.nextBoolean();
            List<Jeda> jeda = new ArrayList<>();
            LocalDate sebelum = kalender.jatuhTempo(mulai, hari, hariKerja, jeda);
            for (Jeda satu : jeda(acak)) {
                jeda.add(satu);
                LocalDate sesudah = kalender.jatuhTempo(mulai, hari, hariKerja, jeda);
                assertFalse(mulai + " " + hari + " " + jeda, sesudah.isBefore(sebelum));
                sebelum = sesudah;
            }
        }
    }

    @Test
    public void hariKerjaTidakPernahLebihCepatDariHariKalender() {
        Random acak = new Random(20260104);
        for (int i = 0; i < 500; i++) {
            LocalDate mulai = tanggal(acak);
            int hari = acak.nextInt(30);
            assertFalse(kalender.jatuhTempo(mulai, hari, true, List.of()).isBefore(kalender.jatuhTempo(mulai, hari, false, List.of())));
        }
    }

    private static LocalDate tanggal(Random acak) {
        return hari("2025-12-01").plusDays(acak.nextInt(400));
    }

    private static List<Jeda> jeda(Random acak) {
        List<Jeda> jeda = new ArrayList<>();
        for (int i = acak.nextInt(4); i > 0; i--) {
            LocalDate sejak = tanggal(acak);
            jeda.add(new Jeda(sejak, Optional.of(sejak.plusDays(acak.nextInt(20))), "menunggu"));
        }
        return jeda;
    }

    private Tenggat tenggat(LocalDate mulai, int hari, boolean hariKerja, List<Jeda> jeda) {
        return new Tenggat("T", 1, "B", "verifikasi", 1, Optional.empty(), Optional.empty(), mulai, hari, hariKerja,
                kalender.jatuhTempo(mulai, hari, hariKerja, jeda), TenggatStatus.BERJALAN, Optional.empty(), jeda);
    }

    private static TabelLibur csv(String nama, String baris) {
        return TabelReader.read(nama, nama, ("tanggal,jenis,nama,sumber\n" + baris).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static LocalDate hari(String iso) {
        return LocalDate.parse(iso);
    }

    private static TabelLibur tabel2026() {
        try {
            return TabelReader.read("2026.json", "2026.json", Files.readAllBytes(TABEL_2026));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
