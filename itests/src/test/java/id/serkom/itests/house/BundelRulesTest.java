package id.serkom.itests.house;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.BeforeClass;
import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The rules of the house that the manifests of the built jars and the feature files show. */
public class BundelRulesTest {

    private static final Set<String> EKSPORTIR = Set.of("id.serkom.api", "id.serkom.spi", "id.serkom.testing");
    private static final Map<String, String> TEKNOLOGI = Map.of("javax.persistence", "id.serkom.persistence",
            "org.apache.openjpa", "id.serkom.persistence", "liquibase", "id.serkom.persistence", "org.apache.velocity",
            "id.serkom.naskah", "javax.ws.rs", "id.serkom.rest", "javax.jws", "id.serkom.soap", "javax.xml.ws",
            "id.serkom.soap", "org.apache.karaf.shell", "id.serkom.shell", "javax.servlet", "id.serkom.web");

    /** The test kit and the samples to copy. */
    private static final Set<String> TIDAK_DIKIRIM = Set.of("id.serkom.testing", "id.serkom.contoh", "id.serkom.contoh.sop");

    private static Map<String, Bundel> bundel;

    @BeforeClass
    public static void read() {
        bundel = Bundel.kita();
    }

    @Test
    public void rule1OnlyApiSpiAndTestingExport() {
        List<String> breaches = new ArrayList<>();
        bundel.values().stream().filter(b -> !EKSPORTIR.contains(b.nama()))
                .filter(b -> !b.ekspor().isEmpty()).forEach(b -> breaches.add(b.nama() + " exports " + b.ekspor().keySet()));
        assertEquals(List.of(), breaches);
    }

    @Test
    public void rule2ATahapImportsTheApiAndLoggingOnly() {
        List<String> breaches = new ArrayList<>();
        bundel.values().stream().filter(b -> b.nama().startsWith("id.serkom.tahap.") || b.nama().startsWith("id.serkom.sop.")
                || b.nama().equals("id.serkom.contoh"))
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
    public void rule8OneFeatureOwnsABundleAndNamesNoOther() throws Exception {
        Map<String, Set<String>> owners = new TreeMap<>();
        List<String> breaches = new ArrayList<>();
        for (String module : List.of("serkom", "thirdparty")) {
            for (Element feature : features(module)) {
                String name = feature.getAttribute("name");
                List<String> held = children(feature, "bundle").stream().map(b -> b.getTextContent().strip())
                        .filter(b -> b.startsWith("mvn:id.serkom/")).map(b -> b.split("/")[1]).toList();
                held.forEach(b -> owners.computeIfAbsent(b, n -> new TreeSet<>()).add(name));
                if (module.equals("serkom") && !held.isEmpty()
                        && (!held.equals(List.of(name)) || !children(feature, "feature").isEmpty())) {
                    breaches.add(name + " holds " + held + " and " + children(feature, "feature").size() + " features");
                }
            }
        }
        owners.forEach((b, f) -> {
            if (f.size() != 1) {
                breaches.add(b + " in " + f);
            }
        });
        Set<String> shipped = new TreeSet<>(bundel.keySet());
        shipped.removeAll(TIDAK_DIKIRIM);
        shipped.removeAll(owners.keySet());
        shipped.forEach(b -> breaches.add(b + " in no feature"));
        assertEquals(List.of(), breaches);
    }

    @Test
    public void rule8WhatIsNotStartedAtBootIsShippedAsAKarOfItsOneBundle() throws Exception {
        Set<String> beside = new TreeSet<>();
        Set<String> started = new TreeSet<>();
        for (Element feature : features("serkom")) {
            if (!children(feature, "bundle").isEmpty()) {
                beside.add(feature.getAttribute("name"));
            }
            children(feature, "feature").forEach(f -> started.add(f.getTextContent().strip()));
        }
        beside.removeAll(started);
        Map<String, List<String>> held = new TreeMap<>();
        for (Path kar : Bundel.list(Bundel.ROOT.resolve("distribution/target/assembly/kar"))) {
            try (ZipFile zip = new ZipFile(kar.toFile())) {
                held.put(kar.getFileName().toString().replaceFirst("\\.kar$", ""), zip.stream().map(ZipEntry::getName)
                        .filter(n -> n.endsWith(".jar")).map(n -> n.replaceAll(".*/([^/]+)/[^/]+/[^/]+", "$1")).toList());
            }
        }
        assertEquals(beside, held.keySet());
        held.forEach((kar, jars) -> assertEquals(List.of(kar), jars));
    }

    private static List<Element> features(String module) throws Exception {
        Path file = Bundel.ROOT.resolve("features/" + module + "/src/main/feature/features.xml");
        return children(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement(), "feature");
    }

    private static List<Element> children(Element parent, String tag) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getTagName().equals(tag)) {
                found.add(e);
            }
        }
        return found;
    }

    @Test
    public void rule9OneVersionALibraryAndOneExporterAJavaxPackage() {
        Path system = Bundel.ROOT.resolve("distribution/target/assembly/system");
        Map<String, Set<String>> versions = new TreeMap<>();
        Map<String, Set<String>> exporters = new TreeMap<>();
        for (Path jar : Bundel.jars(system)) {
            Bundel b = Bundel.of(jar);
            // A fragment exports as its host.
            if (!b.nama().isEmpty() && !b.fragment()) {
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
