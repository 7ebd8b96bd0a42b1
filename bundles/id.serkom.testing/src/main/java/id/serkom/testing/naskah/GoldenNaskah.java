package id.serkom.testing.naskah;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Assert;

/**
 * Holds every template of a bundle, rendered from its sample, against {@code src/test/resources/golden/<jenis>.xhtml}. What
 * changed on purpose is written anew with {@code -Dserkom.golden=tulis}, and read by a person before it is committed. The style
 * sheet and the drawings are left out: a letter's golden file is its words.
 */
public final class GoldenNaskah {

    private static final Path MODUL = Path.of(System.getProperty("basedir", ""));
    private static final Path GOLDEN = MODUL.resolve("src/test/resources/golden");
    private static final String AKHIRAN = ".xhtml";
    private static final Pattern GAYA = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
    private static final Pattern GAMBAR = Pattern.compile("<svg .*?</svg>", Pattern.DOTALL);

    /** Where the bundle's own {@code SERKOM-INF} stands. */
    public static final Path SUMBER = MODUL.resolve("src/main/resources");

    private GoldenNaskah() {
    }

    /** @param hasil whole letters by kind */
    public static void periksa(Map<String, String> hasil) {
        Assert.assertFalse("bundel tanpa naskah", hasil.isEmpty());
        try {
            if ("tulis".equals(System.getProperty("serkom.golden"))) {
                tulis(hasil);
            }
            Assert.assertEquals("berkas golden (tulis dengan -Dserkom.golden=tulis, lalu baca)", new TreeSet<>(hasil.keySet()),
                    tersimpan());
            for (Map.Entry<String, String> satu : hasil.entrySet()) {
                Assert.assertEquals(satu.getKey() + AKHIRAN,
                        Files.readString(GOLDEN.resolve(satu.getKey() + AKHIRAN), StandardCharsets.UTF_8), kata(satu.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tulis(Map<String, String> hasil) throws IOException {
        Files.createDirectories(GOLDEN);
        for (String lama : tersimpan()) {
            Files.delete(GOLDEN.resolve(lama + AKHIRAN));
        }
        for (Map.Entry<String, String> satu : hasil.entrySet()) {
            Files.writeString(GOLDEN.resolve(satu.getKey() + AKHIRAN), kata(satu.getValue()), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> tersimpan() throws IOException {
        if (!Files.isDirectory(GOLDEN)) {
            return Set.of();
        }
        try (Stream<Path> semua = Files.list(GOLDEN)) {
            return semua.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(AKHIRAN))
                    .map(n -> n.substring(0, n.length() - AKHIRAN.length())).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String kata(String html) {
        return GAMBAR.matcher(GAYA.matcher(html).replaceFirst("<style></style>")).replaceAll("<svg></svg>");
    }
}
