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

    /** It may be taken back: nothing is bound to it, and what serves goes on serving. */
    @Test
    public void yangMasihDicobaTidakMenggantikanYangAda() {
        AtomicBoolean diterima = new AtomicBoolean();
        catalog.add(installed("1.0.0", FORM));
        catalog.add(dicoba("1.1.0", diterima));
        catalog.add(dicoba("2.0.0", diterima));

        assertEquals("1.0.0", catalog.find("s", "coba", 1).orElseThrow().versi());
        assertEquals("2.0.0", catalog.find("s", "coba", 2).orElseThrow().versi());
        assertEquals(Map.of("coba", 1), catalog.tertinggi(sop(Map.of())));
        assertEquals(List.of(), catalog.dicoba(sop(Map.of())));
        assertEquals("who installs it sees it", 3, catalog.all().size());

        diterima.set(true);
        assertEquals("1.1.0", catalog.find("s", "coba", 1).orElseThrow().versi());
        assertEquals(Map.of("coba", 2), catalog.tertinggi(sop(Map.of())));
    }

    @Test
    public void berkasTidakDibukaSelamaSopAtauTahapnyaHanyaDicoba() {
        AtomicBoolean diterima = new AtomicBoolean();
        catalog.add(dicoba("2.0.0", diterima));
        SopFile satu = sop(Map.of());
        SopFile dua = new SopFile("s", "2", "SOP", Data.KOSONG, satu.tahap(), false, Map.of());
        Sops sops = new Sops(catalog, pid -> Map.of(), List.of(new Sops.Terpasang(satu, () -> true),
                new Sops.Terpasang(dua, diterima::get)));

        TahapUnavailable nanti = assertThrows(TahapUnavailable.class, () -> sops.mengikat("s"));
        assertEquals("sop.sedang-dipasang", nanti.reasons().get(0).code());
        assertEquals("1", sops.file("s").orElseThrow().versi());
        assertEquals(Optional.empty(), sops.mengikat("lain"));
        assertThrows(TahapUnavailable.class, () -> new Sops(new TahapCatalog(new JamPalsu(LocalDate.of(2026, 1, 5))), pid -> Map.of(),
                List.of(new Sops.Terpasang(satu, () -> false))).mengikat("s"));

        catalog.add(installed("1.0.0", FORM));
        assertEquals(Map.of("coba", 1), sops.mengikat("s").orElseThrow().mayor());
        assertEquals("1", sops.mengikat("s").orElseThrow().versi());
        diterima.set(true);
        assertEquals(Map.of("coba", 2), sops.mengikat("s").orElseThrow().mayor());
        assertEquals("2", sops.mengikat("s").orElseThrow().versi());
    }

    private static InstalledTahap dicoba(String versi, AtomicBoolean diterima) {
        return new InstalledTahap(tahap(), facts(), versi, Optional.empty(), diterima::get,
                path -> Optional.of(new ByteArrayInputStream(FORM.getBytes(StandardCharsets.UTF_8))));
    }

    private static SopFile sop(Map<String, Integer> mayor) {
        Facts belum = new Facts("s", "belum-terpasang", "Lain", List.of(Pelaksana.BIDANG_SERTIFIKASI), List.of(), "", 1,
                MulaiHitung.MASUK_TAHAP, "surat");
        return new SopFile("s", "1", "SOP", Data.KOSONG, List.of(belum, new Facts("s", "coba", "Coba",
                List.of(Pelaksana.BIDANG_SERTIFIKASI), List.of(), "", 1, MulaiHitung.MASUK_TAHAP, "surat")), false, mayor);
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
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<String> running = CompletableFuture.supplyAsync(() -> catalog.call("s", "coba", 1, t -> {
            inside.countDown();
            await(goOn);
            ended.set(true);
            return "selesai";
        }));
        await(inside);

        CompletableFuture<Boolean> leaving = CompletableFuture.supplyAsync(() -> {
            long begin = System.nanoTime();
            catalog.remove(old.tahap());
            // A machine that stood still meanwhile has used up what it waits at most.
            return ended.get() || System.nanoTime() - begin >= TahapCatalog.WAIT.toNanos();
        });
        while (catalog.find("s", "coba", 1).isPresent()) {
            Thread.onSpinWait();
        }

        assertThrows(TahapUnavailable.class, () -> catalog.call("s", "coba", 1, t -> "x"));
        goOn.countDown();
        assertEquals("selesai", running.get(60, TimeUnit.SECONDS));
        assertTrue("menunggu yang berjalan", leaving.get(60, TimeUnit.SECONDS));
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

        catalog.remove(old.tahap());
        catalog.add(installed("1.0.1", FORM));
        String next = catalog.call("s", "coba", 1, InstalledTahap::versi);

        assertFalse("masih berjalan", running.isDone());
        assertEquals("1.0.1", next);
        assertTrue(TahapCatalog.WAIT.compareTo(Duration.ofSeconds(TahapCatalog.away("coba").retryAfterSeconds())) < 0);
        goOn.countDown();
        assertEquals("selesai", running.get(60, TimeUnit.SECONDS));
    }

    /** One that takes over before the other leaves: between them nobody meets an absence. */
    @Test
    public void penggantiYangDatangLebihDahuluTidakMenyisakanCelah() throws Exception {
        catalog.add(installed("1.0.0", FORM));
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch first = new CountDownLatch(1);
        CompletableFuture<Integer> calls = CompletableFuture.supplyAsync(() -> {
            int answered = 0;
            while (!over.get()) {
                catalog.call("s", "coba", 1, InstalledTahap::versi);
                answered++;
                first.countDown();
            }
            return answered;
        });
        await(first);

        for (int i = 1; i <= 3000; i++) {
            InstalledTahap old = catalog.find("s", "coba", 1).orElseThrow();
            catalog.add(installed("1.0." + i, FORM));
            catalog.remove(old.tahap());
        }
        over.set(true);

        assertTrue(calls.get(60, TimeUnit.SECONDS) > 0);
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
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
