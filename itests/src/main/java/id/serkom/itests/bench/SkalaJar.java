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

/** The sowing bundle, made of classes of this bench, which only the server can load: the bench itself has no framework and none of our api. */
final class SkalaJar {

    private static final String NAMA = "id.serkom.itests.skala";
    private static final String PAKET = SkalaJar.class.getPackageName();
    private static final String AKTIVATOR = "SkalaBundel";
    private static final List<String> ISI = List.of(AKTIVATOR, "SkalaBenih", "SkalaBerkas", "SkalaSurat", "SkalaRencana");
    private static final List<String> IMPOR = List.of("org.osgi.framework", "id.serkom.api.berkas", "id.serkom.api.data",
            "id.serkom.api.journal", "id.serkom.api.sertifikat", "id.serkom.api.surat", "id.serkom.spi.store", "org.slf4j");

    private SkalaJar() {
    }

    static void pasang(Path home) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", NAMA);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", PAKET + "." + AKTIVATOR);
        main.putValue("Import-Package", String.join(",", IMPOR));
        Path draf = Files.createTempFile(home, "skala", ".jar");
        try (OutputStream file = Files.newOutputStream(draf); JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (String satu : ISI) {
                String path = PAKET.replace('.', '/') + '/' + satu + ".class";
                try (InputStream in = SkalaJar.class.getClassLoader().getResourceAsStream(path)) {
                    out.putNextEntry(new JarEntry(path));
                    in.transferTo(out);
                }
            }
        }
        Files.move(draf, home.resolve("deploy/skala.jar"), StandardCopyOption.ATOMIC_MOVE);
    }
}
