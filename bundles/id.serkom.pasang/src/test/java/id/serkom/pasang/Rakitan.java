package id.serkom.pasang;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives made for a test. */
final class Rakitan {

    private final Map<String, String> kepala = new LinkedHashMap<>();
    private final Map<String, byte[]> isi = new LinkedHashMap<>();

    static Rakitan bundel(String simbolik, String versi) {
        return new Rakitan().kepala("Bundle-ManifestVersion", "2").kepala("Bundle-SymbolicName", simbolik).kepala("Bundle-Version", versi);
    }

    Rakitan kepala(String nama, String nilai) {
        kepala.put(nama, nilai);
        return this;
    }

    Rakitan berkas(String jalur, byte[] bytes) {
        isi.put(jalur, bytes);
        return this;
    }

    Rakitan berkas(String jalur, String teks) {
        return berkas(jalur, teks.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Rakitan penggerak(Class<?> kelas) throws IOException {
        String jalur = kelas.getName().replace('.', '/') + ".class";
        try (InputStream in = kelas.getClassLoader().getResourceAsStream(jalur)) {
            return kepala("Bundle-Activator", kelas.getName()).kepala("Import-Package", "org.osgi.framework").berkas(jalur,
                    in.readAllBytes());
        }
    }

    byte[] jar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        kepala.forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(entri(JarFile.MANIFEST_NAME));
            manifest.write(jar);
            tulis(jar);
        }
        return out.toByteArray();
    }

    byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            tulis(zip);
        }
        return out.toByteArray();
    }

    /** Of one time, so that what is made alike is alike, whenever it is made. */
    private static ZipEntry entri(String jalur) {
        ZipEntry entri = new ZipEntry(jalur);
        entri.setTimeLocal(LocalDateTime.of(2026, 1, 5, 0, 0));
        return entri;
    }

    private void tulis(ZipOutputStream zip) throws IOException {
        for (Map.Entry<String, byte[]> satu : isi.entrySet()) {
            zip.putNextEntry(entri(satu.getKey()));
            zip.write(satu.getValue());
        }
    }
}
