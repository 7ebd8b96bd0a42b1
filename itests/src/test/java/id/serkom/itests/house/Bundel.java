package id.serkom.itests.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A built jar, as its manifest describes it. */
record Bundel(Path jar, String nama, boolean fragment, Map<String, String> impor, Map<String, String> ekspor) {

    static final Path ROOT = Path.of(System.getProperty("serkom.root", ".."));

    /** Our own bundles, by name. */
    static Map<String, Bundel> kita() {
        Map<String, Bundel> found = new TreeMap<>();
        for (Path folder : list(ROOT.resolve("bundles"))) {
            if (Files.isDirectory(folder.resolve("target"))) {
                list(folder.resolve("target")).stream()
                        .filter(p -> p.getFileName().toString().matches(".*SNAPSHOT\\.jar|.*-\\d[\\d.]*\\.jar"))
                        .max(Comparator.comparing(Path::toString)).map(Bundel::of).ifPresent(b -> found.put(b.nama(), b));
            }
        }
        if (found.size() < 20) {
            throw new AssertionError("bundel belum dibangun: " + found.keySet());
        }
        return found;
    }

    static Bundel of(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            return new Bundel(jar, name == null ? "" : name.replaceAll(";.*", "").trim(),
                    !header(manifest, "Fragment-Host").isEmpty(), header(manifest, "Import-Package"), header(manifest, "Export-Package"));
        } catch (IOException e) {
            throw new UncheckedIOException(jar.toString(), e);
        }
    }

    /** Packages of a header with their attributes; commas within quotes do not part. */
    private static Map<String, String> header(Manifest manifest, String name) {
        Map<String, String> clauses = new TreeMap<>();
        String value = manifest == null ? null : manifest.getMainAttributes().getValue(name);
        for (String clause : value == null ? List.<String>of() : clauses(value)) {
            String[] parts = clause.split(";");
            for (String part : parts) {
                if (!part.contains("=")) {
                    clauses.put(part.trim(), clause);
                }
            }
        }
        return clauses;
    }

    private static List<String> clauses(String value) {
        List<String> clauses = new ArrayList<>();
        StringBuilder clause = new StringBuilder();
        boolean quoted = false;
        for (char c : value.toCharArray()) {
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                clauses.add(clause.toString());
                clause.setLength(0);
            } else {
                clause.append(c);
            }
        }
        clauses.add(clause.toString());
        return clauses;
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(p -> p.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
