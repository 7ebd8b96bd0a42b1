package id.serkom.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.BeforeClass;
import org.junit.Test;

/** Thirty-two clients at one letter series: correct, not fast. */
public class LoadTest {

    private static final int KLIEN = 32;
    private static final int PUTARAN = 4;

    private static Kantor kantor;
    private static Klien bidang;
    private static final Map<Integer, Integer> STATUS = new ConcurrentHashMap<>();

    @BeforeClass
    public static void siapkan() {
        kantor = Kantor.buka();
        bidang = kantor.akun("bidang");
    }

    /** Letters of announcements, reserved numbers that are bound or voided, and incoming letters, all at once. */
    @Test
    public void tigaPuluhDuaKlienPadaSatuSeriTidakMenimbulkanNomorGandaAtauLubang() throws Exception {
        int awalKeluar = terpakai("keluar");
        int awalMasuk = terpakai("masuk");
        String pindai = bidang.unggah("pindai.pdf", "application/pdf", Kertas.pdf("pindai"));
        List<Callable<Void>> kerja = new ArrayList<>();
        for (int k = 0; k < KLIEN; k++) {
            int ke = k;
            kerja.add(() -> {
                for (int p = 0; p < PUTARAN; p++) {
                    satu(ke, p, pindai);
                }
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(KLIEN);
        try {
            for (Future<Void> satu : pool.invokeAll(kerja)) {
                satu.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals("jawaban: " + STATUS, Set.of(200, 201), STATUS.keySet());
        berurut("keluar", awalKeluar + KLIEN * PUTARAN / 4 * (2 + 1 + 1));
        berurut("masuk", awalMasuk + KLIEN * PUTARAN / 4);
        JsonNode bukti = bidang.ambil("buku/bukti?dari=2026-01-01&sampai=2026-12-31").harus(200).json();
        assertTrue(bukti.toString(), bukti.get("utuh").asBoolean());
        assertEquals(List.of(), kantor.server().logErrors());
    }

    private static void satu(int klien, int putaran, String pindai) {
        String tanda = klien + "/" + putaran;
        switch (klien % 4) {
            case 0 -> {
                String berkas = catat(bidang.kirim("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Beban " + tanda)))
                        .get("id").asText();
                catat(bidang.kirim("berkas/" + berkas + "/aksi/umumkan", Map.of("masukan", kantor.pengumuman())));
            }
            case 1 -> catat(bidang.kirim("buku/nomor/" + cadangkan().get("id").asText() + "/batal", Map.of("alasan",
                    "Uji beban " + tanda)));
            case 2 -> {
                JsonNode nomor = cadangkan();
                catat(bidang.kirim("buku/nomor/" + nomor.get("id").asText() + "/ikat", masuk(nomor.get("nomor").asText(), pindai)));
            }
            default -> catat(bidang.kirim("surat/masuk", masuk("masuk " + tanda, pindai)));
        }
    }

    private static JsonNode cadangkan() {
        return catat(bidang.kirim("buku/nomor/cadangan", Map.of("jenis", "pemberitahuan", "alasan", "Uji beban")));
    }

    private static Map<String, ?> masuk(String nomor, String pindai) {
        String hari = kantor.hariIni().toString();
        return Map.of("jenis", "pemberitahuan", "pengirim", "Kantor " + nomor, "nomor", nomor, "tanggal", hari, "diterima", hari, "hal",
                "Uji beban", "dokumen", pindai);
    }

    private static JsonNode catat(Jawaban jawaban) {
        STATUS.merge(jawaban.status(), 1, Integer::sum);
        if (jawaban.status() >= 400) {
            throw new AssertionError(jawaban.teks());
        }
        return jawaban.json();
    }

    private static int terpakai(String seri) {
        return Daftar.isi(bidang, "buku/nomor?seri=" + seri + "&tahun=2026&batas=500").size();
    }

    /** Every number from the first to the last is there once, and says what became of it. */
    private static void berurut(String seri, int paling) {
        Map<Integer, String> nomor = new TreeMap<>();
        Set<String> tercetak = new TreeSet<>();
        for (JsonNode satu : Daftar.isi(bidang, "buku/nomor?seri=" + seri + "&tahun=2026&batas=500")) {
            assertEquals(null, nomor.put(satu.get("urut").asInt(), satu.get("status").asText()));
            assertTrue(satu.toString(), tercetak.add(satu.get("nomor").asText()));
            boolean batal = satu.get("status").asText().equals("batal");
            assertTrue(satu.toString(), batal ? !satu.path("alasan").asText().isBlank() : satu.has("surat")
                    || satu.get("status").asText().equals("dicadangkan"));
        }
        assertTrue(seri + " " + nomor.size(), nomor.size() >= paling);
        List<Integer> urut = new ArrayList<>(nomor.keySet());
        assertEquals(seri + " tanpa lubang", urut.size(), Collections.max(urut) - Collections.min(urut) + 1);
    }
}
