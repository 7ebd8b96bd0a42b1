package id.serkom.kernel.catalog;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.Test;

public class InstalledServicesTest {

    private final InstalledServices<String> services = new InstalledServices<>();
    private final Acuan<String> pertama = new Acuan<>(1, 0);
    private final Acuan<String> kedua = new Acuan<>(2, 0);
    private final Acuan<String> utama = new Acuan<>(3, 10);

    @Test
    public void selamaTidakAdaYangTerpasangKosong() {
        assertEquals(List.of(), services.list());
        assertEquals(Optional.empty(), services.best());
        assertEquals(Optional.empty(), services.best("kode", "a"));
    }

    @Test
    public void peringkatTertinggiLebihDahuluLaluYangLebihDahuluAda() {
        for (List<Acuan<String>> urutan : List.of(List.of(pertama, kedua, utama), List.of(utama, kedua, pertama),
                List.of(kedua, utama, pertama))) {
            InstalledServices<String> baru = new InstalledServices<>();
            urutan.forEach(a -> baru.put(a, nama(a)));

            assertEquals(List.of("utama", "pertama", "kedua"), baru.list());
            assertEquals(Optional.of("utama"), baru.best());
        }
    }

    @Test
    public void yangPergiMenyisakanYangLain() {
        pasang(pertama, kedua, utama);

        services.remove(utama);
        assertEquals(List.of("pertama", "kedua"), services.list());
        services.remove(pertama);
        services.remove(kedua);
        assertEquals(List.of(), services.list());
    }

    @Test
    public void melepasYangTidakTerpasangTidakMengubahApaPun() {
        services.remove(kedua);
        pasang(pertama);

        services.remove(kedua);
        services.remove(kedua);
        assertEquals(List.of("pertama"), services.list());
        services.remove(pertama);
        services.remove(pertama);
        assertEquals(List.of(), services.list());
    }

    @Test
    public void yangDipasangLagiMenggantikanYangLama() {
        pasang(pertama, kedua);

        services.put(pertama, "pengganti");

        assertEquals(List.of("pengganti", "kedua"), services.list());
        services.remove(pertama);
        assertEquals(List.of("kedua"), services.list());
    }

    /** An order once kept would now be false, and one that leaves would not be found in it. */
    @Test
    public void peringkatYangBerubahLangsungBerlakuDanYangBerubahDapatPergi() {
        pasang(pertama, kedua, utama);

        kedua.peringkat(20);
        assertEquals(List.of("kedua", "utama", "pertama"), services.list());
        utama.peringkat(-1);
        assertEquals(List.of("kedua", "pertama", "utama"), services.list());

        services.remove(kedua);
        services.remove(utama);
        assertEquals(List.of("pertama"), services.list());
    }

    @Test
    public void yangTerbaikDariYangBersifatDemikian() {
        pasang(pertama.sifat("kode", "a"), kedua.sifat("kode", "b"), utama.sifat("kode", "b"));

        assertEquals("pertama", services.best("kode", "a").orElseThrow().getValue());
        Map.Entry<?, String> b = services.best("kode", "b").orElseThrow();
        assertEquals("utama", b.getValue());
        assertSame(utama, b.getKey());
        assertEquals(Optional.empty(), services.best("kode", "c"));
        assertEquals(Optional.empty(), services.best("lain", "a"));

        utama.sifat("kode", "c");
        assertEquals("kedua", services.best("kode", "b").orElseThrow().getValue());
        assertEquals("utama", services.best("kode", "c").orElseThrow().getValue());
    }

    @Test
    public void yangSudahDibacaTidakBerubah() {
        pasang(pertama, kedua);
        List<String> dibaca = services.list();

        services.remove(pertama);
        pasang(utama);

        assertEquals(List.of("pertama", "kedua"), dibaca);
    }

    /** One comes before the other leaves: a look that falls between sees one of them or both, never none. */
    @Test
    public void yangMenggantikanTidakMenyisakanCelah() throws Exception {
        pasang(pertama);
        AtomicBoolean selesai = new AtomicBoolean();

        List<Boolean> utuh = bersama(List.of(() -> {
            for (int i = 0; i < 20_000; i++) {
                pasang(i % 2 == 0 ? kedua : pertama);
                services.remove(i % 2 == 0 ? pertama : kedua);
            }
            selesai.set(true);
            return true;
        }, () -> {
            boolean ada = true;
            while (!selesai.get()) {
                ada &= services.best().isPresent() && !services.list().isEmpty();
            }
            return ada;
        }));

        assertEquals(List.of(true, true), utuh);
    }

    @Test
    public void yangDatangBersamaanTidakHilang() throws Exception {
        List<Integer> nomor = IntStream.range(0, 1000).boxed().toList();

        bersama(IntStream.range(0, 4).mapToObj(bagian -> (Callable<Boolean>) () -> {
            nomor.stream().filter(n -> n % 4 == bagian).forEach(n -> {
                Acuan<String> sebentar = new Acuan<>(5000 + n, 0);
                services.put(sebentar, "sebentar");
                services.put(new Acuan<>(n, 0), String.valueOf(n));
                services.remove(sebentar);
            });
            return true;
        }).toList());

        assertEquals(nomor.stream().map(String::valueOf).toList(), services.list());
    }

    private static List<Boolean> bersama(List<Callable<Boolean>> kerja) throws Exception {
        ExecutorService utas = Executors.newFixedThreadPool(kerja.size());
        CyclicBarrier mulai = new CyclicBarrier(kerja.size());
        try {
            List<Future<Boolean>> hasil = utas.invokeAll(kerja.stream().<Callable<Boolean>>map(k -> () -> {
                mulai.await();
                return k.call();
            }).toList());
            List<Boolean> jawaban = new ArrayList<>();
            for (Future<Boolean> satu : hasil) {
                jawaban.add(satu.get());
            }
            return jawaban;
        } finally {
            utas.shutdownNow();
        }
    }

    @SafeVarargs
    private void pasang(Acuan<String>... acuan) {
        for (Acuan<String> satu : acuan) {
            services.put(satu, nama(satu));
        }
    }

    private String nama(Acuan<String> satu) {
        return satu == pertama ? "pertama" : satu == kedua ? "kedua" : "utama";
    }
}
