package id.serkom.api;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.tahap.Tahap;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** The words of the contract are the words of the glossary. */
public class GlosariumTest {

    private static final Path GLOSARIUM = Path.of("../../docs/glosarium.md");
    private static final String PERAN = "Words that exist because of the computer";

    private final Map<String, List<String>> baris = baca();

    @Test
    public void setiapJenisDalamApiTersebutDalamGlosarium() throws Exception {
        Set<String> tidakAda = new TreeSet<>();
        for (Class<?> type : types()) {
            if (!dikenal(type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])"))) {
                tidakAda.add(type.getName());
            }
            if (type.isEnum()) {
                Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).filter(n -> !dikenal(n.split("_")))
                        .forEach(n -> tidakAda.add(type.getName() + "." + n));
            }
        }

        assertEquals("tambahkan ke docs/glosarium.md", Set.of(), tidakAda);
    }

    @Test
    public void setiapBarisMenyebutArtiDanSumbernya() {
        baris.forEach((kata, sel) -> assertTrue(kata, sel.size() == 2 && sel.stream().noneMatch(String::isBlank)));
    }

    @Test
    public void kataYangTidakAdaDitemukan() {
        assertTrue(!dikenal("Ijazah", "Palsu") && !dikenal("Surat", "Manager") && dikenal("Surat", "Masuk") && dikenal("Berkas", "Status"));
    }

    private boolean dikenal(String... kata) {
        String sisa = Arrays.stream(kata).map(k -> k.toLowerCase(Locale.ROOT))
                .filter(k -> !baris.containsKey(PERAN + "/" + k)).collect(Collectors.joining(" "));
        return sisa.isEmpty() || baris.containsKey(sisa);
    }

    private static List<Class<?>> types() throws IOException, URISyntaxException, ClassNotFoundException {
        Path akar = Path.of(Tahap.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> semua = Files.walk(akar.resolve("id/serkom/api"))) {
            for (Path file : semua.filter(f -> f.toString().endsWith(".class")).toList()) {
                String nama = akar.relativize(file).toString().replaceAll("\\.class$", "")
                        .replace(file.getFileSystem().getSeparator(), ".");
                Class<?> type = Class.forName(nama, false, Tahap.class.getClassLoader());
                if (Modifier.isPublic(type.getModifiers()) && !type.isSynthetic()) {
                    types.add(type);
                }
            }
        }
        assertTrue(types.size() > 50);
        return types;
    }

    /** Cells after the first by word; words of the last part under its heading. */
    private static Map<String, List<String>> baca() {
        Map<String, List<String>> baris = new LinkedHashMap<>();
        String bagian = "";
        try {
            for (String satu : Files.readAllLines(GLOSARIUM)) {
                if (satu.startsWith("## ")) {
                    bagian = satu.substring(3).equals(PERAN) ? PERAN + "/" : "";
                } else if (satu.startsWith("| ") && !satu.startsWith("| Indonesian |") && !satu.startsWith("| English |")) {
                    List<String> sel = Arrays.stream(satu.substring(1, satu.lastIndexOf('|')).split("\\|")).map(String::strip).toList();
                    assertEquals("dua kali: " + sel.get(0), null, baris.put(bagian + sel.get(0), sel.subList(1, sel.size())));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return baris;
    }
}
