package id.serkom.itests.house;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.BeforeClass;
import org.junit.Test;

/** The rules of the house that the manifests of the built jars and the feature files show. */
public class BundelRulesTest {

    private static final Set<String> EKSPORTIR = Set.of("id.serkom.api", "id.serkom.spi", "id.serkom.testing");
    /** Third-party code that is no bundle itself exports what it is. */
    private static final Set<String> KEMAS_ULANG = Set.of("id.serkom.derby");
    private static final Map<String, String> TEKNOLOGI = Map.of("javax.persistence", "id.serkom.persistence",
            "org.apache.openjpa", "id.serkom.persistence", "liquibase", "id.serkom.persistence", "org.apache.velocity",
            "id.serkom.naskah", "javax.ws.rs", "id.serkom.rest", "javax.jws", "id.serkom.soap", "javax.xml.ws",
            "id.serkom.soap", "org.apache.karaf.shell", "id.serkom.shell", "javax.servlet", "id.serkom.web");

    private static Map<String, Bundel> bundel;

    @BeforeClass
    public static void read() {
        bundel = Bundel.kita();
    }

    @Test
    public void rule1OnlyApiSpiAndTestingExport() {
        List<String> breaches = new ArrayList<>();
        bundel.values().stream().filter(b -> !EKSPORTIR.contains(b.nama()) && !KEMAS_ULANG.contains(b.nama()))
                .filter(b -> !b.ekspor().isEmpty()).forEach(b -> breaches.add(b.nama() + " exports " + b.ekspor().keySet()));
        assertEquals(List.of(), breaches);
    }

    @Test
    public void rule2ATahapImportsTheApiAndLoggingOnly() {
        List<String> breaches = new ArrayList<>();
        bundel.values().stream().filter(b -> b.nama().startsWith("id.serkom.tahap.") || b.nama().equals("id.serkom.contoh"))
                .forEach(b -> b.impor().keySet().stream()
                        .filter(p -> !p.startsWith("id.serkom.api.") && !p.startsWith("java.") && !p.equals("org.slf4j"))
                        .forEach(p -> breaches.add(b.nama() + " imports " + p)));
        assertEquals(List.of(), breaches);
    }

    @Test
    public void rule3NothingImportsATahapAnEdgeOrAnotherImplementation() {
        List<String> breaches = new ArrayList<>();
        bundel.values().stream().filter(b -> !b.nama().equals("id.serkom.testing"))
                .forEach(b -> b.impor().keySet().stream().filter(p -> p.startsWith("id.serkom."))
                        .filter(p -> !p.startsWith("id.serkom.api.") && !p.startsWith("id.serkom.spi."))
                        .forEach(p -> breaches.add(b.nama() + " imports " + p)));
        assertEquals(List.of(), breaches);
    }

    @Test
    public void rule4ExportedPackagesAreVersioned() {
        List<String> breaches = new ArrayList<>();
        EKSPORTIR.forEach(n -> bundel.get(n).ekspor().forEach((p, clause) -> {
            if (!clause.matches("(?s).*;version=\"?\\d+\\.\\d+.*")) {
                breaches.add(n + " exports " + p + " without a version");
            }
        }));
        assertEquals(List.of(), breaches);
    }

    @Test
    public void rule5ATechnologyIsInTheOneBundleThatOwnsIt() {
        List<String> breaches = new ArrayList<>();
        bundel.values().forEach(b -> b.impor().keySet().forEach(p -> {
            if (p.equals("jakarta") || p.startsWith("jakarta.")) {
                breaches.add(b.nama() + " imports " + p);
            }
            TEKNOLOGI.forEach((tech, owner) -> {
                if ((p.equals(tech) || p.startsWith(tech + ".")) && !b.nama().equals(owner)) {
                    breaches.add(b.nama() + " imports " + p);
                }
            });
        }));
        assertEquals(List.of(), breaches);
    }

    @Test
    public void rule8OneFeatureOwnsABundle() throws IOException {
        Map<String, Set<String>> owners = new TreeMap<>();
        String file = Files.readString(Bundel.ROOT.resolve("features/serkom/src/main/feature/features.xml"));
        Matcher feature = Pattern.compile("(?s)<feature name=\"([^\"]+)\".*?</feature>").matcher(file);
        while (feature.find()) {
            Matcher bundle = Pattern.compile("mvn:id\\.serkom/(id\\.serkom[^/]*)/").matcher(feature.group());
            while (bundle.find()) {
                owners.computeIfAbsent(bundle.group(1), n -> new TreeSet<>()).add(feature.group(1));
            }
        }
        List<String> breaches = new ArrayList<>();
        owners.forEach((n, f) -> {
            if (f.size() != 1) {
                breaches.add(n + " in " + f);
            }
        });
        Set<String> shipped = new TreeSet<>(bundel.keySet());
        shipped.removeAll(Set.of("id.serkom.testing", "id.serkom.contoh"));
        shipped.removeAll(owners.keySet());
        shipped.forEach(n -> breaches.add(n + " in no feature"));
        assertEquals(List.of(), breaches);
    }

    @Test
    public void rule9OneVersionALibraryAndOneExporterAJavaxPackage() {
        Path system = Bundel.ROOT.resolve("distribution/target/assembly/system");
        Map<String, Set<String>> versions = new TreeMap<>();
        Map<String, Set<String>> exporters = new TreeMap<>();
        for (Path jar : Bundel.jars(system)) {
            Bundel b = Bundel.of(jar);
            if (!b.nama().isEmpty()) {
                versions.computeIfAbsent(b.nama(), n -> new TreeSet<>()).add(jar.getParent().getFileName().toString());
                b.ekspor().keySet().stream().filter(p -> p.startsWith("javax."))
                        .forEach(p -> exporters.computeIfAbsent(p, n -> new TreeSet<>()).add(b.nama()));
            }
        }
        List<String> breaches = new ArrayList<>();
        versions.forEach((n, v) -> {
            if (v.size() > 1) {
                breaches.add(n + " in versions " + v);
            }
        });
        exporters.forEach((p, e) -> {
            if (e.size() > 1) {
                breaches.add(p + " exported by " + e);
            }
        });
        assertEquals(List.of(), breaches);
    }
}
