package id.serkom.itests.paket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Jars made for a test or a measurement, which appear whole or not at all. */
public final class Jar {

    private Jar() {
    }

    /** A bundle of one class, its activator, and what it imports beside the framework. */
    public static void activator(Class<?> activator, String name, Path to, String... packages) throws IOException {
        activator(List.of(activator.getName()), name, to, packages);
    }

    /** The same of classes that are not loaded here, where there is no framework; the first is the activator. */
    public static void activator(List<String> classes, String name, Path to, String... packages) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", classes.get(0));
        main.putValue("Import-Package", String.join(",", Stream.concat(Stream.of("org.osgi.framework"), Stream.of(packages)).toList()));
        Path draft = draft(to);
        try (OutputStream file = Files.newOutputStream(draft); JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (String one : classes) {
                String path = one.replace('.', '/') + ".class";
                try (InputStream in = Jar.class.getClassLoader().getResourceAsStream(path)) {
                    out.putNextEntry(new JarEntry(path));
                    in.transferTo(out);
                }
            }
        }
        Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A bundle of those entries. */
    public static void bundle(String name, String version, Map<String, String> headers, Map<String, byte[]> entries,
            Path to) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        headers.forEach(main::putValue);
        Path draft = draft(to);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(draft), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Its class as it is in a jar: path and bytes. */
    public static Map<String, byte[]> classFile(Class<?> c) throws IOException {
        String path = c.getName().replace('.', '/') + ".class";
        try (InputStream in = c.getClassLoader().getResourceAsStream(path)) {
            return Map.of(path, in.readAllBytes());
        }
    }

    /** The same bundle under another version. */
    public static void withVersion(Path from, String version, Path to) throws IOException {
        Path draft = draft(to);
        try (JarInputStream in = new JarInputStream(Files.newInputStream(from))) {
            Manifest manifest = in.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(draft), manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
        }
        Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Beside the folder that is watched: a half-written jar is not to be seen there. */
    private static Path draft(Path to) throws IOException {
        return Files.createTempFile(to.toAbsolutePath().getParent().getParent(), "draft", ".jar");
    }
}
