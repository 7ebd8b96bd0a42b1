package id.serkom.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien.Jawaban;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the round is played: the server, its accounts, its clock, one berkas. Every action is printed with its letters, every fact
 * that is printed is asserted before.
 */
final class Panggung {

    private static final ZoneId ZONA = ZoneId.of("Asia/Makassar");
    private static final int PAGI = 9;
    private static final AtomicInteger DIPERIKSA = new AtomicInteger();
    private static final Duration SABAR = Duration.ofMinutes(2);

    private final URI base;
    private final List<Path> etc;
    private final PrintStream out;
    private Saksi saksi = new Saksi() {
    };
    private final Map<String, Klien> klien = new LinkedHashMap<>();
    private final List<String> jenisSurat = new ArrayList<>();
    private String berkas = "";
    private LocalDate tanggal;

    Panggung(URI base, List<Path> etc, PrintStream out) {
        this.base = base;
        this.etc = etc;
        this.out = out;
    }

    void saksi(Saksi watching) {
        saksi = watching;
    }

    void kata(String format, Object... values) {
        out.printf(format + "%n", values);
    }

    /** How many facts held so far. */
    int diperiksa() {
        return DIPERIKSA.get();
    }

    static void pastikan(boolean benar, String fakta) {
        DIPERIKSA.incrementAndGet();
        if (!benar) {
            throw new AssertionError("tidak benar: " + fakta);
        }
    }

    Klien akun(String nama, String sandi) {
        return klien.computeIfAbsent(nama, n -> new Klien(base, n, sandi)).masuk();
    }

    Klien akun(String nama) {
        return klien.get(nama);
    }

    LocalDate tanggal() {
        return tanggal;
    }

    /** Whoever comes along, without an account. */
    Klien siapaPun() {
        return new Klien(base, "", "");
    }

    /** Moves the clock of each server to nine in the morning of that day; tokens have expired over night, so everybody logs in again. */
    void hari(LocalDate hari, String peristiwa) {
        Duration geser = Duration.between(Instant.now(), hari.atTime(PAGI, 0).atZone(ZONA).toInstant());
        try {
            for (Path satu : etc) {
                Path draft = satu.resolve("id.serkom.jam.cfg.baru");
                Files.writeString(draft, "zona = Asia/Makassar\ngeser = " + geser.withNanos(0) + "\n");
                Files.move(draft, satu.resolve("id.serkom.jam.cfg"), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Klien nobody = new Klien(base, "", "");
        Instant begin = Instant.now();
        while (!hari.toString().equals(nobody.ambil("sehat").harus(200).json().get("tanggal").asText())) {
            if (Duration.between(begin, Instant.now()).compareTo(SABAR) > 0) {
                throw new AssertionError("jam peladen tidak berpindah ke " + hari);
            }
            pause();
        }
        tanggal = hari;
        saksi.hari(hari);
        klien.values().forEach(Klien::masuk);
        kata("%n[%s] %s", Tanggalan.panjang(hari), peristiwa);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void berkas(String id) {
        berkas = id;
    }

    String berkas() {
        return berkas;
    }

    String url(String path) {
        return "berkas/" + berkas + path;
    }

    /** Runs an action about the berkas. */
    JsonNode aksi(String akun, String aksi, Map<String, ?> masukan) {
        return aksi(akun, aksi, Map.of("masukan", masukan), "");
    }

    /** Runs an action about one permohonan or asesi. */
    JsonNode aksi(String akun, String aksi, String perihal, String sebutan, Map<String, ?> masukan) {
        return aksi(akun, aksi, Map.of("perihal", perihal, "masukan", masukan), sebutan);
    }

    /** Runs an action that the Bidang records from paper. */
    JsonNode dariKertas(String akun, String aksi, Map<String, ?> masukan, Map<String, ?> kertas) {
        return aksi(akun, aksi, Map.of("masukan", masukan, "kertas", kertas),
                "dicatat oleh Bidang berdasarkan surat no. " + kertas.get("nomor"));
    }

    private JsonNode aksi(String akun, String aksi, Map<String, ?> body, String sebutan) {
        saksi.sebelum(akun, aksi, url("/aksi/" + aksi), body);
        Jawaban jawaban = akun(akun).kirim(url("/aksi/" + aksi), body);
        if (jawaban.status() != 202) {
            jawaban.harus(200);
        }
        saksi.sesudah(akun, aksi);
        cetak(akun, aksi, sebutan, jawaban.json());
        return jawaban.json();
    }

    /** Runs an action for many at once; each must succeed. */
    void banyak(String akun, String aksi, List<Map<String, ?>> item) {
        Map<String, ?> body = Map.of("item", item);
        saksi.sebelum(akun, aksi, url("/aksi/" + aksi + "/batch"), body);
        JsonNode hasil = akun(akun).kirim(url("/aksi/" + aksi + "/batch"), body).harus(200).json().get("isi");
        saksi.sesudah(akun, aksi);
        for (JsonNode satu : hasil) {
            pastikan(satu.has("hasil"), aksi + " " + satu);
            catat(satu.get("hasil"));
        }
        pastikan(hasil.size() == item.size(), "satu hasil per butir");
        kata("  %-18s %-22s %d butir", akun, aksi, hasil.size());
    }

    /** An action that must be refused, with that reason; nothing is written. */
    void ditolak(String akun, String aksi, Map<String, ?> body, int status, String kode) {
        Jawaban jawaban = akun(akun).kirim(url("/aksi/" + aksi), body);
        pastikan(jawaban.status() == status && jawaban.kode().equals(kode),
                aksi + " ditolak dengan " + status + " " + kode + ", bukan " + jawaban.teks());
        kata("  %-18s %-22s ditolak (%d): %s", akun, aksi, status, jawaban.json().at("/detail").asText());
    }

    private void cetak(String akun, String aksi, String sebutan, JsonNode hasil) {
        kata("%s", ("  " + String.format("%-18s %-22s %s", akun, aksi, sebutan)).stripTrailing());
        for (JsonNode surat : hasil.get("surat")) {
            kata("  %18s   %-6s %-26s %-36s %s", "", surat.get("arah").asText(), surat.get("jenis").asText(),
                    nomor(surat), surat.get("kepada").asText());
        }
        catat(hasil);
    }

    private static String nomor(JsonNode surat) {
        String nomor = surat.get("nomor").asText();
        return nomor.isEmpty() ? "(" + surat.get("status").asText() + ")" : nomor;
    }

    private void catat(JsonNode hasil) {
        hasil.get("surat").forEach(s -> jenisSurat.add(s.get("jenis").asText()));
    }

    /** Kinds of all letters so far, in their order. */
    List<String> jenisSurat() {
        return jenisSurat;
    }

    /** Asserts that the berkas is in that tahap, and prints how the clocks of the one that closed stand. */
    void masuk(String tahap, String ditutup) {
        JsonNode kini = akun("bidang").ambil(url("")).harus(200).json();
        pastikan(kini.get("tahap").asText().equals(tahap), "berkas di tahap " + tahap + ", bukan " + kini);
        tenggat(ditutup);
        kata("  → tahap %s", tahap);
    }

    /** Whose clock it is, where each application has its own; of a tahap gone through again, in which putaran. */
    private String milik(JsonNode tenggat) {
        if (tenggat.path("permohonan").asText("").isEmpty()) {
            return tenggat.get("putaran").asInt() > 1 ? " (putaran " + tenggat.get("putaran").asInt() + ")" : "";
        }
        return " " + akun("bidang").ambil(url("/permohonan/") + tenggat.get("permohonan").asText()).harus(200).json()
                .at("/nomorSurat").asText();
    }

    /** Prints how the clocks of a tahap that closed stand, and asserts that it was in time; how many there are. */
    int tenggat(String ditutup) {
        int selesai = 0;
        for (JsonNode t : akun("bidang").ambil(url("/tenggat")).harus(200).json().get("isi")) {
            if (t.get("tahap").asText().equals(ditutup) && t.get("status").asText().equals("selesai")) {
                boolean tepat = t.get("selesai").asText().compareTo(t.get("jatuhTempo").asText()) <= 0;
                kata("  tenggat %s%s: %d hari, jatuh tempo %s, selesai %s: %s%s", ditutup, milik(t), t.get("hari").asInt(),
                        t.get("jatuhTempo").asText(), t.get("selesai").asText(), tepat ? "tepat waktu" : "TERLAMBAT",
                        t.get("jeda").isEmpty() ? "" : " (dijeda " + t.get("jeda").size() + " kali)");
                pastikan(tepat, "tahap " + ditutup + " selesai tepat waktu");
                selesai++;
            }
        }
        return selesai;
    }

    /** Ids of the asesi by name. */
    Map<String, JsonNode> asesi() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        akun("bidang").ambil(url("/asesi?batas=500")).harus(200).json().get("isi")
                .forEach(a -> all.put(a.at("/identitas/nama").asText(), a));
        return all;
    }

    String id(String nama) {
        return asesi().get(nama).get("id").asText();
    }

    void status(String nama, String status) {
        String kini = asesi().get(nama).get("status").asText();
        pastikan(kini.equals(status), nama + " " + status + ", bukan " + kini);
    }
}
