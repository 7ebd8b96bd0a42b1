package id.serkom.kernel.catalog;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MulaiHitung;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Tahap;
import id.serkom.testing.tahap.JamPalsu;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Test;

public class TahapCatalogTest {

    private static final String FORM = """
            {"title": "Coba", "type": "object",
             "x-serkom": {"pelaksana": ["bidang-sertifikasi"], "perihal": "berkas", "tahap": ["coba"]}}""";

    private final TahapCatalog catalog = new TahapCatalog(new JamPalsu(LocalDate.of(2026, 1, 5)));

    @Test
    public void versiTertinggiDalamMayorYangDipakai() {
        catalog.add(installed("1.2.0", FORM));
        catalog.add(installed("1.10.0", FORM));
        catalog.add(installed("2.0.0", FORM));

        assertEquals("1.10.0", catalog.find("s", "coba", 1).orElseThrow().versi());
        assertEquals("2.0.0", catalog.find("s", "coba", 2).orElseThrow().versi());
        assertEquals(List.of("1.10.0"), catalog.list(sop(Map.of())).stream().map(InstalledTahap::versi).toList());
        assertEquals(List.of("2.0.0"), catalog.list(sop(Map.of("coba", 2))).stream().map(InstalledTahap::versi).toList());
        assertEquals(List.of(), catalog.list(sop(Map.of("coba", 3))));
        assertEquals(Map.of("coba", 2), catalog.tertinggi(sop(Map.of())));
        assertEquals(List.of("1.10.0", "2.0.0"), catalog.terbaik().stream().map(InstalledTahap::versi).toList());
    }

    private static SopFile sop(Map<String, Integer> mayor) {
        Facts belum = new Facts("s", "belum-terpasang", "Lain", List.of(Pelaksana.BIDANG_SERTIFIKASI), List.of(), "", 1, MulaiHitung.MASUK_TAHAP,
                "surat");
        return new SopFile("s", "1", "SOP", Data.KOSONG, List.of(belum, new Facts("s", "coba", "Coba", List.of(Pelaksana.BIDANG_SERTIFIKASI),
                List.of(), "", 1, MulaiHitung.MASUK_TAHAP, "surat")), false, mayor);
    }

    @Test
    public void tahapYangTidakAdaDijawabTidakTersedia() {
        TahapUnavailable away = assertThrows(TahapUnavailable.class, () -> catalog.call("s", "coba", 1, t -> "x"));

        assertEquals(2, away.retryAfterSeconds());
        assertEquals("tahap.tidak-tersedia", away.reasons().get(0).code());
    }

    @Test
    public void aksiYangBerjalanSelesaiDenganKodeLamaSebelumTahapPergi() throws Exception {
        InstalledTahap old = installed("1.0.0", FORM);
        catalog.add(old);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<String> running = CompletableFuture.supplyAsync(() -> catalog.call("s", "coba", 1, t -> {
            inside.countDown();
            await(goOn);
            return "selesai";
        }));
        await(inside);

        CompletableFuture<Void> leaving = CompletableFuture.runAsync(() -> catalog.remove(old.tahap()));
        while (catalog.find("s", "coba", 1).isPresent()) {
            Thread.onSpinWait();
        }

        assertThrows(TahapUnavailable.class, () -> catalog.call("s", "coba", 1, t -> "x"));
        assertFalse("menunggu yang berjalan", leaving.isDone());
        goOn.countDown();
        assertEquals("selesai", running.get(10, TimeUnit.SECONDS));
        leaving.get(10, TimeUnit.SECONDS);
    }

    /** An action that hangs holds the update up, and with it all that wait for the tahap, no longer than they were told. */
    @Test
    public void aksiYangTidakSelesaiDitungguKurangDariYangDiumumkan() throws Exception {
        InstalledTahap old = installed("1.0.0", FORM);
        catalog.add(old);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<String> running = CompletableFuture.supplyAsync(() -> catalog.call("s", "coba", 1, t -> {
            inside.countDown();
            await(goOn);
            return "selesai";
        }));
        await(inside);

        long began = System.nanoTime();
        catalog.remove(old.tahap());
        catalog.add(installed("1.0.1", FORM));
        String next = catalog.call("s", "coba", 1, InstalledTahap::versi);
        Duration away = Duration.ofNanos(System.nanoTime() - began);

        assertFalse("masih berjalan", running.isDone());
        assertEquals("1.0.1", next);
        assertTrue("dijawab tidak tersedia selama " + away, away.compareTo(Duration.ofSeconds(2)) < 0);
        goOn.countDown();
        assertEquals("selesai", running.get(10, TimeUnit.SECONDS));
    }

    /** One that takes over before the other leaves: between them nobody meets an absence. */
    @Test
    public void penggantiYangDatangLebihDahuluTidakMenyisakanCelah() throws Exception {
        catalog.add(installed("1.0.0", FORM));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> calls = CompletableFuture.supplyAsync(() -> {
            int answered = 0;
            while (!over.get()) {
                catalog.call("s", "coba", 1, InstalledTahap::versi);
                answered++;
            }
            return answered;
        });

        for (int i = 1; i <= 3000; i++) {
            InstalledTahap old = catalog.find("s", "coba", 1).orElseThrow();
            catalog.add(installed("1.0." + i, FORM));
            catalog.remove(old.tahap());
        }
        over.set(true);

        assertTrue(calls.get(10, TimeUnit.SECONDS) > 0);
    }

    @Test
    public void penggantiLangsungDipakai() {
        InstalledTahap old = installed("1.0.0", FORM);
        catalog.add(old);
        catalog.add(installed("1.1.0", FORM));
        catalog.remove(old.tahap());

        assertEquals("1.1.0", catalog.call("s", "coba", 1, InstalledTahap::versi));
    }

    @Test
    public void tahapTanpaFormulirAtauTanpaFaktaAksiDitolakUtuh() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new InstalledTahap(tahap(), facts(), "1.0.0",
                path -> Optional.empty())).getMessage().contains("aksi/coba.json"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> installed("1.0.0", "{\"title\": \"Coba\"}"))
                .getMessage().contains("x-serkom"));
        assertThrows(IllegalArgumentException.class, () -> installed("1.0.0", "{\"title\": "));
    }

    private static InstalledTahap installed(String version, String form) {
        return new InstalledTahap(tahap(), facts(), version,
                path -> Optional.of(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8))));
    }

    private static Tahap tahap() {
        return new Tahap() {
            @Override
            public Map<String, Action> actions() {
                return Map.of("coba", (berkas, input, context) -> Outcome.refuse("coba.tidak"));
            }
        };
    }

    private static Facts facts() {
        return new Facts("s", "coba", "Mencoba", List.of(Pelaksana.BIDANG_SERTIFIKASI), List.of(), "", 3,
                MulaiHitung.MASUK_TAHAP, "surat");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
