package id.serkom.itests.tabrak;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.rest.Daftar;
import id.serkom.itests.tabrak.BukuJanji.Janji;
import id.serkom.itests.tabrak.Permintaan.Jenis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds the server against what its clients were promised: everything promised is there, once and whole, and nothing else is. No more
 * may be under way.
 */
final class Pemeriksa {

    /** What else is in the journal: the office as it was set up, uploads, the job. */
    private static final Set<String> LAINNYA = Set.of("paket", "akun", "referensi", "skema", "dokumen", "pekerjaan", "cetakan",
            "kredensial");

    private final Function<String, Klien> akun;
    private final Klien bidang;
    private final Map<String, Janji> janji;
    private final Set<String> bukanBeban;
    private final List<JsonNode> surat;

    Pemeriksa(Function<String, Klien> akun, Map<String, Janji> janji, Set<String> bukanBeban) {
        this.akun = akun;
        this.bidang = akun.apply("bidang");
        this.janji = janji;
        this.bukanBeban = bukanBeban;
        this.surat = Daftar.isi(bidang, "surat?batas=500");
    }

    void periksa() {
        JsonNode bukti = bidang.ambil("buku/bukti?dari=2026-01-01&sampai=2026-12-31").harus(200).json();
        assertTrue(bukti.toString(), bukti.get("utuh").asBoolean());
        ditepatiKataDemiKata();
        berkas();
        surat();
        jurnal();
        nomor("keluar");
        nomor("masuk");
        cadangan();
        dokumen();
    }

    /** Asked again, each request under a key gets its first answer. */
    private void ditepatiKataDemiKata() {
        long sebelum = atasPermintaan();
        for (Janji satu : janji.values()) {
            if (satu.permintaan().jenis() == Jenis.BERKUNCI) {
                Klien.Jawaban lagi = satu.permintaan().kirim(akun.apply(satu.permintaan().akun())).harus(satu.status());
                assertEquals(satu.permintaan().tanda(), satu.teks(), lagi.teks());
            }
        }
        assertEquals("yang diulang tidak menulis", sebelum, atasPermintaan());
    }

    /** Entries of the journal but for what a server enters by itself when it comes to it: PDF behind each letter, what it works with. */
    private long atasPermintaan() {
        return Daftar.isi(bidang, "jurnal?batas=500").stream().map(e -> e.get("kejadian").asText())
                .filter(k -> !k.startsWith("cetakan.") && !k.equals("paket.keadaan") && !k.startsWith("tenggat.")).count();
    }

    private boolean beban(Janji janji) {
        return bukanBeban.stream().noneMatch(janji.permintaan().path()::contains);
    }

    private List<Janji> dari(String apa) {
        return janji.values().stream().filter(j -> j.permintaan().tanda().endsWith("-" + apa)).toList();
    }

    /** Every berkas promised and no other, each as far as its client was told, with one open tahap and its clock. */
    private void berkas() {
        Map<String, String> dijanjikan = new TreeMap<>();
        dari(Kerja.BERKAS).forEach(j -> dijanjikan.put(j.json().get("id").asText(), "informasi"));
        for (Janji satu : janji.values()) {
            if (beban(satu) && satu.permintaan().path().contains("/aksi/")) {
                dijanjikan.put(satu.permintaan().path().split("/")[1], satu.json().get("tahap").asText());
            }
        }
        Map<String, String> ada = new TreeMap<>();
        Daftar.isi(bidang, "berkas?batas=500").forEach(b -> ada.put(b.get("id").asText(), b.get("tahap").asText()));
        ada.keySet().removeAll(bukanBeban);
        assertEquals(dijanjikan, ada);
        Set<String> rupa = new TreeSet<>();
        ada.keySet().forEach(id -> rupa.add(rupa(id)));
        assertEquals("semua berkas menempuh jalan yang sama: " + rupa, 1, rupa.size());
    }

    /** Its tahap, clocks and asesi, without what is its own. */
    private String rupa(String id) {
        List<String> rupa = new ArrayList<>();
        bidang.ambil("berkas/" + id + "/perjalanan").harus(200).json().get("isi")
                .forEach(p -> rupa.add(p.get("tahap").asText() + (p.has("keluar") ? " ditutup" : " berjalan")));
        // In no order: what they are listed by is no part of what was promised.
        Set<String> jam = new TreeSet<>();
        bidang.ambil("berkas/" + id + "/tenggat").harus(200).json().get("isi")
                .forEach(t -> jam.add("tenggat " + t.get("tahap").asText() + ' ' + t.get("status").asText()));
        rupa.addAll(jam);
        bidang.ambil("berkas/" + id + "/asesi").harus(200).json().get("isi").forEach(a -> rupa.add(a.get("status").asText()));
        return rupa.toString();
    }

    /** Every letter promised and no other, under the number that was promised. */
    private void surat() {
        Map<String, String> dijanjikan = new TreeMap<>();
        for (Janji satu : janji.values()) {
            if (beban(satu)) {
                satu.json().path("surat").forEach(s -> dijanjikan.put(s.get("id").asText(), s.get("nomor").asText()));
            }
            if (satu.permintaan().path().equals("surat/masuk") || satu.permintaan().path().endsWith("/ikat")) {
                dijanjikan.put(satu.json().get("id").asText(), nomor(satu.json()));
            }
        }
        Map<String, String> ada = new TreeMap<>();
        surat.stream().filter(s -> !bukanBeban.contains(s.path("berkas").asText()))
                .forEach(s -> ada.put(s.get("id").asText(), nomor(s)));
        assertEquals(dijanjikan, ada);
    }

    /** Every request that wrote has its one entry, and nobody else has. */
    private void jurnal() {
        Map<String, Integer> dijanjikan = new TreeMap<>();
        janji.values().stream().filter(j -> j.permintaan().jenis() != Jenis.DOKUMEN)
                .filter(this::beban)
                .forEach(j -> dijanjikan.merge(kejadian(j), 1, Integer::sum));
        Map<String, Integer> ada = new TreeMap<>();
        Daftar.isi(bidang, "jurnal?batas=500").stream().filter(e -> !bukanBeban.contains(e.path("berkas").asText()))
                .filter(e -> !LAINNYA.contains(e.get("kejadian").asText().split("\\.")[0])
                        && !e.get("kejadian").asText().equals("buku.catat"))
                .forEach(e -> ada.merge(e.path("berkas").asText() + ' ' + e.get("kejadian").asText().split("\\.")[1], 1, Integer::sum));
        assertEquals(dijanjikan, ada);
    }

    /** The berkas that it was about, and what is said of it in the journal. */
    private static String kejadian(Janji janji) {
        String[] path = janji.permintaan().path().split("/");
        return switch (path[path.length - 1]) {
            case "berkas" -> janji.json().get("id").asText() + " buka";
            case "masuk" -> " catat-masuk";
            case "cadangan" -> " cadangkan";
            case "batal" -> " batalkan";
            case "ikat" -> " ikat";
            default -> path[1] + ' ' + path[path.length - 1];
        };
    }

    private static String nomor(JsonNode surat) {
        return surat.get("arah").asText().equals("masuk") ? surat.path("agenda").asText() : surat.path("nomor").asText();
    }

    /** From the first to the last each once, printed once, and accounted for. */
    void nomor(String seri) {
        Set<Integer> urut = new TreeSet<>();
        Set<String> tercetak = new TreeSet<>();
        List<JsonNode> semua = Daftar.isi(bidang, "buku/nomor?seri=" + seri + "&tahun=2026&batas=500");
        for (JsonNode satu : semua) {
            assertTrue(satu.toString(), urut.add(satu.get("urut").asInt()) && tercetak.add(satu.get("nomor").asText()));
            boolean surat = satu.has("surat");
            assertTrue(satu.toString(), satu.get("status").asText().equals("terikat") ? surat
                    : !surat && !satu.path("alasan").asText().isBlank());
        }
        assertEquals(seri + " tanpa lubang", semua.size(), Collections.max(urut).intValue());
    }

    /** Each reservation once. */
    private void cadangan() {
        Map<String, Long> alasan = Daftar.isi(bidang, "buku/nomor?seri=keluar&tahun=2026&batas=500").stream()
                .filter(n -> n.has("alasan")).collect(Collectors.groupingBy(n -> n.get("alasan").asText(), TreeMap::new,
                        Collectors.counting()));
        Map<String, Long> dijanjikan = dari(Kerja.CADANGAN).stream().collect(Collectors.toMap(j -> j.permintaan().tanda(), j -> 1L,
                Long::sum, TreeMap::new));
        assertEquals(dijanjikan, alasan);
    }

    private void dokumen() {
        for (Janji satu : janji.values()) {
            if (satu.permintaan().jenis() == Jenis.DOKUMEN) {
                String isi = akun.apply(satu.permintaan().akun()).ambil("dokumen/" + satu.json().get("id").asText() + "/isi").harus(200)
                        .teks();
                assertTrue(satu.permintaan().tanda(), satu.permintaan().naskahTeks().equals(isi));
            }
        }
    }
}
