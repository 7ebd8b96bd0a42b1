package id.serkom.itests.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that was measured, as a text to read and as JSON to keep. */
final class Laporan {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Map<String, String> mesin;
    private final Map<String, List<Hasil>> hasil = new LinkedHashMap<>();

    /** @param mesin what it was measured on and when, none of it a name of a host */
    Laporan(Map<String, String> mesin) {
        this.mesin = new LinkedHashMap<>(mesin);
    }

    /** @param kelompok the database, or what is common to all */
    void tambah(String kelompok, Hasil satu) {
        hasil.computeIfAbsent(kelompok, k -> new ArrayList<>()).add(satu);
    }

    /** What went wrong, and how often. */
    Map<String, Integer> galat() {
        Map<String, Integer> semua = new TreeMap<>();
        hasil.forEach((kelompok, bagian) -> bagian.forEach(h -> h.galat()
                .forEach((apa, kali) -> semua.merge(kelompok + ": " + apa, kali, Integer::sum))));
        return semua;
    }

    void cetak(PrintStream out) {
        mesin.forEach((apa, nilai) -> out.printf("%-12s %s%n", apa, nilai));
        hasil.forEach((kelompok, bagian) -> bagian.forEach(h -> h.tabel().forEach(t -> {
            out.printf("%n%s | %s | %s%n", kelompok, h.judul(), t.judul());
            t.baris().forEach(out::println);
        })));
        out.printf("%nSASARAN%n");
        hasil.forEach((kelompok, bagian) -> bagian.forEach(h -> h.tabel().forEach(t -> t.angka().stream()
                .filter(a -> a.sasaran().isPresent()).forEach(a -> cetak(out, kelompok + " | " + h.judul(), a)))));
        Map<String, Integer> galat = galat();
        if (!galat.isEmpty()) {
            out.printf("%nGALAT%n");
            galat.forEach((apa, kali) -> out.printf("  %d x %s%n", kali, apa));
        }
    }

    private static void cetak(PrintStream out, String letak, Angka a) {
        Sasaran sasaran = a.sasaran().orElseThrow();
        out.printf("  %-15s %-70s %10s %-8s %s%n", sasaran.dipenuhi(a.nilai()) ? "terpenuhi" : "TIDAK TERPENUHI",
                letak + " | " + a.baris() + ", " + a.kolom(), Bilangan.teks(a.nilai()), a.satuan(), sasaran.teks());
    }

    void simpan(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, JSON.writeValueAsBytes(json()));
    }

    ObjectNode json() {
        ObjectNode akar = JSON.createObjectNode();
        mesin.forEach(akar::put);
        ArrayNode angka = akar.putArray("angka");
        hasil.forEach((kelompok, bagian) -> bagian.forEach(h -> h.tabel().forEach(t -> t.angka()
                .forEach(a -> isi(angka.addObject(), kelompok, h, t, a)))));
        ObjectNode galat = akar.putObject("galat");
        galat().forEach(galat::put);
        return akar;
    }

    private static void isi(ObjectNode satu, String kelompok, Hasil h, Tabel t, Angka a) {
        satu.put("kelompok", kelompok).put("bagian", h.judul()).put("tabel", t.judul()).put("baris", a.baris()).put("kolom", a.kolom())
                .put("nilai", a.nilai()).put("satuan", a.satuan());
        a.sasaran().ifPresent(s -> satu.putObject("sasaran").put(s.palingBanyak() ? "palingBanyak" : "palingSedikit", s.batas())
                .put("terpenuhi", s.dipenuhi(a.nilai())));
    }
}
