package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.surat.NomorSurat;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;

/** Two at once. */
public class BalapanTest {

    private static final int KALI = 50;
    private static final Set<AsesiStatus> BELUM = Set.of(AsesiStatus.TERJADWAL, AsesiStatus.HADIR);

    @Rule
    public final Kantor kantor = new Kantor(Duration.ofSeconds(60));

    private final ExecutorService orang = Executors.newFixedThreadPool(4);

    @After
    public void pulang() {
        orang.shutdownNow();
    }

    /** A quarter of an hour for each round, so that the asesor is at one place at a time. */
    private static Map<String, String> jam(int ke) {
        LocalTime mulai = LocalTime.of(6, 0).plusMinutes(15L * ke);
        return Map.of("mulai", mulai.toString(), "selesai", mulai.plusMinutes(15).toString());
    }

    /** Two asesi whose requirements are still to be checked. */
    private Putaran verifikasi() {
        Putaran putaran = new Putaran(kantor);
        putaran.aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-03-02", "sampai",
                "2026-03-02", "kuota", 0));
        putaran.terima(putaran.ajukan(Orang.POLMAN, putaran.id, putaran.calon(Orang.POLMAN, RAHMA),
                putaran.calon(Orang.POLMAN, DARMA)));
        putaran.aksi(Orang.BIDANG, "tutup", data("alasan", "Kuota telah terpenuhi"));
        return putaran;
    }

    /** A round of one day: two asesi, the second absent when {@code absen}, the first marked. */
    private Putaran hariUji(int ke, boolean absen) {
        Putaran putaran = verifikasi();
        putaran.periksa(RAHMA);
        putaran.periksa(DARMA);
        putaran.rekap();
        Data sesi = Putaran.sesi(1, "2026-03-02", Putaran.penguji("hasnah", putaran.daftar().stream()))
                .with("mulai", jam(ke).get("mulai")).with("selesai", jam(ke).get("selesai"));
        putaran.aksi(Orang.BIDANG, "susun", data("sesi", List.of(sesi)));
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        putaran.hadir(putaran.sesi(1), absen ? new String[] {DARMA} : new String[0]);
        putaran.nilai(RAHMA);
        return putaran;
    }

    /** Runs both at once; whoever is refused has lost the race. */
    private List<Boolean> sekaligus(Runnable satu, Runnable dua) throws Exception {
        CyclicBarrier mulai = new CyclicBarrier(2);
        List<Future<Boolean>> hasil = new ArrayList<>();
        for (Runnable kerja : List.of(satu, dua)) {
            hasil.add(orang.submit((Callable<Boolean>) () -> {
                mulai.await();
                try {
                    kerja.run();
                    return true;
                } catch (SerkomException e) {
                    return false;
                }
            }));
        }
        return List.of(hasil.get(0).get(), hasil.get(1).get());
    }

    private void sebutSemua() {
        kantor.terbit(kantor.semuaSurat().stream().map(s -> s.jenis()).toArray(String[]::new));
    }

    @Test
    public void nilaiTerakhirDanPenutupanSekaligusTidakPernahMenutupTahapDenganAsesiBelumDinilai() throws Exception {
        for (int i = 0; i < KALI; i++) {
            Putaran putaran = hariUji(i, false);

            List<Boolean> jadi = sekaligus(() -> putaran.nilai(DARMA),
                    () -> putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG));

            assertTrue("nilai tidak pernah kalah", jadi.get(0));
            putaran.status(DARMA, AsesiStatus.DINILAI);
            putaran.di(jadi.get(1) ? "rapat" : "pelaksanaan");
            if (!jadi.get(1)) {
                putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG);
            }
            putaran.di("rapat");
        }
        sebutSemua();
    }

    @Test
    public void penutupanDanPenundaanYangSamaSamaSudahDiputuskanTidakPernahKeduanyaTerjadi() throws Exception {
        for (int i = 0; i < KALI; i++) {
            Putaran putaran = hariUji(i, true);
            keduanyaMemutuskanDahulu();
            Data tunda = data("sesi", putaran.sesi(1).id(), "alasan", "Sakit", "asesi", List.of(putaran.asesi(DARMA).id()),
                    "pengganti", data("tuk", "tuk-bpsdm", "tanggal", "2026-03-06").with("mulai", jam(i).get("mulai"))
                            .with("selesai", jam(i).get("selesai")));

            List<Boolean> jadi = sekaligus(() -> putaran.aksi(Orang.BIDANG, "tunda", tunda),
                    () -> putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG));

            kantor.sebelumCommit(set -> { });
            assertEquals("tepat satu yang terjadi", 1, jadi.stream().filter(j -> j).count());
            putaran.di(jadi.get(1) ? "rapat" : "pelaksanaan");
            assertEquals(jadi.get(1), putaran.daftar().stream().map(Asesi::status).noneMatch(BELUM::contains));
        }
        sebutSemua();
    }

    /** A meeting of the same day that may decide on Rahma. */
    private Putaran rapat(int ke) {
        Putaran putaran = hariUji(ke, true);
        putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG);
        putaran.undang("2026-03-02");
        return putaran;
    }

    @Test
    public void putusanYangMembacaRapatTerbukaTidakPernahTersimpanDalamRapatYangDiskors() throws Exception {
        Data skors = data("alasan", "Kepala Badan berhalangan", "hadir", Putaran.peserta());
        for (int i = 0; i < KALI; i++) {
            Putaran putaran = rapat(i);
            keduanyaMemutuskanDahulu();

            List<Boolean> jadi = sekaligus(() -> putaran.putuskan(Orang.KEPALA, RAHMA, "kompeten"),
                    () -> putaran.aksi(Orang.BIDANG, "skors", skors));

            kantor.sebelumCommit(set -> { });
            assertEquals("tepat satu yang terjadi", 1, jadi.stream().filter(j -> j).count());
            putaran.status(RAHMA, jadi.get(0) ? AsesiStatus.KOMPETEN : AsesiStatus.DINILAI);
        }
        sebutSemua();
    }

    @Test
    public void putusanYangMembacaUndanganLamaTidakPernahTersimpanDalamRapatYangDijadwalkanKembali() throws Exception {
        for (int i = 0; i < KALI; i++) {
            Putaran putaran = rapat(i);
            keduanyaMemutuskanDahulu();

            List<Boolean> jadi = sekaligus(() -> putaran.putuskan(Orang.KEPALA, RAHMA, "kompeten"),
                    () -> putaran.undang("2026-03-04"));

            kantor.sebelumCommit(set -> { });
            assertEquals("tepat satu yang terjadi", 1, jadi.stream().filter(j -> j).count());
            putaran.status(RAHMA, jadi.get(0) ? AsesiStatus.KOMPETEN : AsesiStatus.DINILAI);
        }
        sebutSemua();
    }

    @Test
    public void rekapDanTemuanBaruYangSamaSamaSudahDiputuskanTidakPernahKeduanyaTerjadi() throws Exception {
        for (int i = 0; i < KALI; i++) {
            Putaran putaran = verifikasi();
            putaran.periksa(RAHMA);
            putaran.periksa(DARMA);
            keduanyaMemutuskanDahulu();

            List<Boolean> jadi = sekaligus(() -> putaran.periksa(DARMA, "ijazah"), putaran::rekap);

            kantor.sebelumCommit(set -> { });
            assertEquals("tepat satu yang terjadi", 1, jadi.stream().filter(j -> j).count());
            putaran.di(jadi.get(1) ? "rencana" : "verifikasi");
            putaran.status(DARMA, jadi.get(1) ? AsesiStatus.MEMENUHI : AsesiStatus.DIAJUKAN);
        }
        sebutSemua();
    }

    /** From now on two threads wait for each other before the first commit of each. */
    private void keduanyaMemutuskanDahulu() {
        CyclicBarrier sudahMemutuskan = new CyclicBarrier(2);
        ThreadLocal<Boolean> pertama = ThreadLocal.withInitial(() -> true);
        kantor.sebelumCommit(set -> {
            if (pertama.get()) {
                pertama.set(false);
                tunggu(sudahMemutuskan);
            }
        });
    }

    private static void tunggu(CyclicBarrier sudahMemutuskan) {
        try {
            sudahMemutuskan.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    public void banyakSuratSekaligusTidakAdaNomorGandaDanTidakAdaCelah() throws Exception {
        List<Putaran> semua = IntStream.range(0, KALI).mapToObj(i -> new Putaran(kantor)).toList();
        List<Future<?>> hasil = new ArrayList<>();
        for (Putaran putaran : semua) {
            hasil.add(orang.submit(() -> putaran.aksi(Orang.BIDANG, "umumkan", data("penerima",
                    List.of("bkpsdm-polman", "bkpsdm-majene"), "mulai", "2026-03-02", "sampai", "2026-03-06", "kuota", 0))));
        }
        for (Future<?> satu : hasil) {
            satu.get();
        }

        assertEquals(IntStream.rangeClosed(346, 345 + 2 * KALI).boxed().toList(), kantor.surat.nomor(Orang.BIDANG, "keluar", 2026,
                Potongan.awal(500)).isi().stream().map(NomorSurat::urut).toList());
        sebutSemua();
    }

    @Test
    public void duaPermohonanSekaligusTidakMelampauiKuota() throws Exception {
        Putaran putaran = new Putaran(kantor);
        putaran.aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman", "bkpsdm-majene"), "mulai", "2026-03-02",
                "sampai", "2026-03-06", "kuota", 1));
        Data polman = putaran.surat(Orang.POLMAN, "1", putaran.calon(Orang.POLMAN, RAHMA));
        Data majene = putaran.surat(Orang.MAJENE, "2", putaran.calon(Orang.MAJENE, DARMA));

        List<Boolean> jadi = sekaligus(() -> putaran.aksi(Orang.POLMAN, "ajukan", polman),
                () -> putaran.aksi(Orang.MAJENE, "ajukan", majene));

        assertEquals(1, jadi.stream().filter(j -> j).count());
        assertEquals(1, putaran.daftar().size());
        kantor.terbit("pemberitahuan", "pemberitahuan", "surat-permohonan");
    }
}
