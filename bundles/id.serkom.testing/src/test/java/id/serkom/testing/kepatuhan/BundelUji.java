package id.serkom.testing.kepatuhan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;

/** A bundle made for a trial, whole until a test spoils it. */
final class BundelUji {

    static final String MANIFES = "META-INF/MANIFEST.MF";
    static final String KEPALA = "Manifest-Version: 1.0\nBundle-SymbolicName: uji\nBundle-Version: 1.0.0\n";

    private final Path akar;

    BundelUji(Path akar) {
        this.akar = akar;
    }

    Path akar() {
        return akar;
    }

    BundelUji tulis(String berkas, String isi) {
        try {
            Files.createDirectories(akar.resolve(berkas).getParent());
            Files.writeString(akar.resolve(berkas), isi);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    BundelUji tanpa(String berkas) {
        try {
            Files.delete(akar.resolve(berkas));
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts that text in the place of the other, which must be there. */
    BundelUji ganti(String berkas, String dari, String jadi) {
        try {
            String isi = Files.readString(akar.resolve(berkas), StandardCharsets.UTF_8);
            if (!isi.contains(dari)) {
                throw new IllegalArgumentException(berkas + " tidak memuat " + dari);
            }
            return tulis(berkas, isi.replace(dari, jadi));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    BundelUji kelas(Class<?> kelas) {
        String berkas = kelas.getName().replace('.', '/') + ".class";
        try (InputStream in = kelas.getClassLoader().getResourceAsStream(berkas)) {
            Files.createDirectories(akar.resolve(berkas).getParent());
            Files.write(akar.resolve(berkas), in.readAllBytes());
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What failed of a contract, with its words, by the name of the rule. */
    static Map<String, String> gagal(Class<?> kontrak) {
        Result hasil = JUnitCore.runClasses(kontrak);
        return hasil.getFailures().stream().collect(Collectors.toMap(f -> f.getDescription().getMethodName(),
                f -> String.valueOf(f.getMessage()), (a, b) -> a, TreeMap::new));
    }
}
