package id.serkom.testing.kepatuhan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Assert;

/** A bundle as its build leaves it in {@code target/classes}: what becomes its jar. */
record IsiBundel(Path akar) {

    static final Pattern KODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final String MANIFES = "META-INF/MANIFEST.MF";
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final Pattern SIFAT = Pattern.compile("name=\"serkom\\.(sop|kode)\"[^>]*value=\"([^\"]*)\"");

    /** Where the build of the module that is being tested leaves it. */
    static Path bangunan() {
        return Path.of(System.getProperty("basedir", ""), "target/classes");
    }

    static void patuh(List<String> keberatan) {
        Assert.assertEquals("", String.join("\n", keberatan));
    }

    /** Names, below that folder, of the files that end so; sorted. */
    List<String> berkas(String folder, String akhiran) {
        if (!Files.isDirectory(akar.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> semua = Files.walk(akar.resolve(folder))) {
            return semua.filter(Files::isRegularFile).map(p -> akar.resolve(folder).relativize(p).toString().replace('\\', '/'))
                    .filter(n -> n.endsWith(akhiran)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean ada(String berkas) {
        return Files.isRegularFile(akar.resolve(berkas));
    }

    byte[] isi(String berkas) {
        try {
            return Files.readAllBytes(akar.resolve(berkas));
        } catch (IOException e) {
            throw new UncheckedIOException(berkas, e);
        }
    }

    String teks(String berkas) {
        return new String(isi(berkas), StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException with the line, when it is no JSON or says a key twice */
    JsonNode json(String berkas) {
        try {
            return JSON.readTree(isi(berkas));
        } catch (JsonProcessingException e) {
            int baris = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IllegalArgumentException(berkas + " baris " + baris + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(berkas, e);
        }
    }

    Properties properties(String berkas) {
        Properties isi = new Properties();
        if (ada(berkas)) {
            try {
                isi.load(new StringReader(teks(berkas)));
            } catch (IOException e) {
                throw new UncheckedIOException(berkas, e);
            }
        }
        return isi;
    }

    /** Headers of the manifest; empty while there is none. */
    Map<String, String> kepala() {
        Map<String, String> kepala = new TreeMap<>();
        if (ada(MANIFES)) {
            try (InputStream in = Files.newInputStream(akar.resolve(MANIFES))) {
                Attributes utama = new Manifest(in).getMainAttributes();
                utama.forEach((nama, nilai) -> kepala.put(nama.toString(), nilai.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(MANIFES, e);
            }
        }
        return kepala;
    }

    /** Packages of Import-Package. */
    Set<String> impor() {
        Set<String> paket = new TreeSet<>();
        for (String klausa : kepala().getOrDefault("Import-Package", "").split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            for (String bagian : klausa.split(";")) {
                if (!bagian.isBlank() && !bagian.contains("=")) {
                    paket.add(bagian.strip());
                }
            }
        }
        return paket;
    }

    /** What the manifest of any plug-in must and must not say. */
    List<String> keberatanManifes() {
        Map<String, String> kepala = kepala();
        List<String> keberatan = new ArrayList<>();
        for (String wajib : List.of("Bundle-SymbolicName", "Bundle-Version")) {
            if (kepala.getOrDefault(wajib, "").isBlank()) {
                keberatan.add(MANIFES + " tidak memuat " + wajib + "; biarkan bnd menulisnya (bnd-maven-plugin, bnd-process)");
            }
        }
        for (String larangan : List.of("Export-Package", "DynamicImport-Package", "Require-Bundle", "Fragment-Host",
                "Bundle-Activator", "Bundle-ClassPath")) {
            if (kepala.containsKey(larangan)) {
                keberatan.add(MANIFES + " memuat " + larangan + "; sebuah pengaya hanya mendaftarkan layanan dan membawa berkas");
            }
        }
        return keberatan;
    }

    /** Kodes of the tahap that its components offer for that SOP. */
    Set<String> tahap(String sop) {
        Set<String> kode = new TreeSet<>();
        for (String berkas : berkas("OSGI-INF", ".xml")) {
            Map<String, String> sifat = new TreeMap<>();
            Matcher cocok = SIFAT.matcher(teks("OSGI-INF/" + berkas));
            while (cocok.find()) {
                sifat.put(cocok.group(1), cocok.group(2));
            }
            if (sop.equals(sifat.get("sop")) && sifat.containsKey("kode")) {
                kode.add(sifat.get("kode"));
            }
        }
        return kode;
    }

    List<Kelas> kelas() {
        return berkas("", ".class").stream().map(n -> Kelas.baca(n, isi(n))).toList();
    }
}
