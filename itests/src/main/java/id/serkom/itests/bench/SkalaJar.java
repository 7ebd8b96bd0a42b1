package id.serkom.itests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The sowing bundle, made of classes of this bench. */
final class SkalaJar {

    private static final List<Class<?>> ISI = List.of(SkalaBundel.class, SkalaBenih.class, SkalaBerkas.class, SkalaSurat.class,
            SkalaRencana.class);

    private SkalaJar() {
    }

    static void pasang(Path home) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", SkalaBundel.NAMA);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", SkalaBundel.class.getName());
        main.putValue("Import-Package", String.join(",", Stream.concat(Stream.of("org.osgi.framework"), SkalaBundel.IMPOR.stream()).toList()));
        Path draf = Files.createTempFile(home, "skala", ".jar");
        try (OutputStream file = Files.newOutputStream(draf); JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Class<?> satu : ISI) {
                String path = satu.getName().replace('.', '/') + ".class";
                try (InputStream in = satu.getClassLoader().getResourceAsStream(path)) {
                    out.putNextEntry(new JarEntry(path));
                    in.transferTo(out);
                }
            }
        }
        Files.move(draf, home.resolve("deploy/skala.jar"), StandardCopyOption.ATOMIC_MOVE);
    }
}
