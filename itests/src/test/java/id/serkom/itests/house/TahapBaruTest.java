package id.serkom.itests.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;

/**
 * {@code ./serkom tahap-baru, sop-baru, skema-baru}: what they make compiles, passes its test and is known to the build, or is a build of
 * its own outside of it ({@link PanduanTest} builds that).
 */
public class TahapBaruTest {

    private static final String BUNDEL = "id.serkom.tahap.pemantauan";
    private static final List<String> DIPAKAI = List.of("id.serkom.api", "id.serkom.spi", "id.serkom.testing");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path tree;

    @Before
    public void checkout() throws IOException {
        tree = folder.getRoot().toPath();
        for (String part : List.of("serkom", "bundles/pom.xml", "bundles/id.serkom.contoh", "bundles/id.serkom.contoh.sop",
                "bundles/id.serkom.skema.contoh/src", "features/serkom/pom.xml", "features/serkom/src")) {
            copy(Bundel.ROOT.resolve(part), tree.resolve(part));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(p -> !p.toString().contains("/target/")).sorted().toList();
        }
    }

    @Test
    public void theCopyHasItsOwnNameEverywhereAndTheBuildKnowsIt() throws Exception {
        assertEquals(0, serkom("pemantauan").exitValue());

        for (Path file : files(tree.resolve("bundles/" + BUNDEL))) {
            assertTrue(file.toString(), !(file + Files.readString(file)).matches("(?s).*([Tt]injauan|id.serkom.contoh).*"));
        }
        assertEquals(1, count("bundles/pom.xml", "<module>" + BUNDEL + "</module>"));
        assertEquals(1, count("features/serkom/pom.xml", "<artifactId>" + BUNDEL + "</artifactId>"));
        assertEquals(1, count("features/serkom/src/main/feature/features.xml", "<feature name=\"" + BUNDEL + "\""));
        assertEquals(1, count("features/serkom/src/main/feature/features.xml", "<feature>" + BUNDEL + "</feature>"));
    }

    @Test
    public void theCopyCompilesAndPassesItsTest() throws Exception {
        assertEquals(0, serkom("pemantauan").exitValue());
        Path copy = tree.resolve("bundles/" + BUNDEL);
        Path classes = Files.createDirectories(tree.resolve("classes"));
        copy(copy.resolve("src/main/resources"), classes);
        String path = Stream.concat(DIPAKAI.stream().map(b -> Bundel.ROOT.resolve("bundles/" + b + "/target/classes").toString()),
                Stream.of(System.getProperty("java.class.path"))).collect(Collectors.joining(File.pathSeparator));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", path));
        files(copy.resolve("src")).stream().map(Path::toString).filter(f -> f.endsWith(".java")
                && !f.matches(".*(Golden|Kepatuhan)Test\\.java")).forEach(arguments::add);

        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (String bundle : DIPAKAI) {
            urls.add(Bundel.ROOT.resolve("bundles/" + bundle + "/target/classes/").toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader())) {
            Result result = JUnitCore.runClasses(loader.loadClass(BUNDEL + ".PemantauanTest"));
            assertEquals(result.getFailures().toString(), 0, result.getFailureCount());
            assertEquals(4, result.getRunCount());
        }
    }

    @Test
    public void aNameThatIsTakenOrMeansSomethingElseIsRefusedAndNothingIsMade() throws Exception {
        for (String kode : List.of("contoh", "berkas", "super", "Uji", "uji-ulang", "a", "../x")) {
            assertEquals(kode, 1, serkom(kode).exitValue());
        }
        assertEquals(0, serkom("pemantauan").exitValue());
        Process again = serkom("pemantauan");
        assertEquals(1, again.exitValue());
        assertTrue(new String(again.getInputStream().readAllBytes(), UTF_8).contains("sudah ada"));
        assertEquals(List.of("id.serkom.contoh", "id.serkom.contoh.sop", "id.serkom.skema.contoh", BUNDEL, "pom.xml"),
                Bundel.list(tree.resolve("bundles")).stream().map(p -> p.getFileName().toString()).toList());
        assertEquals(1, count("bundles/pom.xml", "<module>" + BUNDEL + "</module>"));
    }

    @Test
    public void anSopHasARowForEachTahapInTheirOrderAndTheBuildKnowsIt() throws Exception {
        assertEquals(0, run(tree, "serkom", "sop-baru", "pemantauan", "--tahap", "kunjungan,laporan-akhir").exitValue());

        Path made = tree.resolve("bundles/id.serkom.sop.pemantauan");
        JsonNode sop = new ObjectMapper().readTree(made.resolve("src/main/resources/SERKOM-INF/sop/pemantauan.json").toFile());
        assertEquals("pemantauan", sop.get("kode").asText());
        assertEquals(List.of("kunjungan", "laporan-akhir"), sop.get("tahap").findValuesAsText("kode"));
        assertEquals("notula-laporan-akhir", sop.at("/tahap/1/kelengkapan/0").asText());
        assertTrue(Files.readString(made.resolve("src/test/java/id/serkom/sop/pemantauan/KepatuhanTest.java"))
                .contains("Set.of(\"kunjungan\", \"laporan-akhir\")"));
        assertEquals(1, count("bundles/pom.xml", "<module>id.serkom.sop.pemantauan</module>"));
        assertEquals(1, count("features/serkom/src/main/feature/features.xml", "<feature>id.serkom.sop.pemantauan</feature>"));
    }

    @Test
    public void outsideTheRepositoryACopyIsABuildOfItsOwnUnderItsOwnName() throws Exception {
        Path outside = Files.createDirectories(tree.resolve("luar sana"));
        Path kit = Files.createDirectories(tree.resolve(".serkom/kit/maven")).getParent();
        String bundles = Files.readString(tree.resolve("bundles/pom.xml"));

        assertEquals(0, run(outside, "../serkom", "tahap-baru", "kunjungan", "--di", ".", "--sop", "pemantauan", "--bundel",
                "id.go.uji.kunjungan").exitValue());
        assertEquals(0, run(outside, "../serkom", "sop-baru", "pemantauan", "--tahap", "kunjungan", "--di", ".").exitValue());
        assertEquals(0, run(outside, "../serkom", "skema-baru", "ADM-1").exitValue());

        Path tahap = outside.resolve("id.go.uji.kunjungan");
        assertTrue(Files.readString(tahap.resolve("src/main/java/id/go/uji/kunjungan/Kunjungan.java"))
                .contains("@MutuBaku(sop = \"pemantauan\", kode = \"kunjungan\""));
        String pom = Files.readString(tahap.resolve("pom.xml"));
        assertTrue(pom, pom.contains("<artifactId>id.serkom.plugin</artifactId>")
                && pom.contains("<artifactId>id.go.uji.kunjungan</artifactId>") && pom.contains("file://" + kit.toRealPath() + "/maven"));
        assertTrue(Files.exists(outside.resolve("id.serkom.sop.pemantauan/src/main/resources/SERKOM-INF/sop/pemantauan.json")));
        assertTrue(Files.readString(outside.resolve("adm-1.yaml")).contains("\nkode: ADM-1\n"));
        assertEquals(bundles, Files.readString(tree.resolve("bundles/pom.xml")));
    }

    /** The folder that it stands in has a script and bundles, too, and is no kit. */
    @Test
    public void aKitIsNeverMadeOverACheckout() throws Exception {
        assertEquals(1, run(tree, "./serkom", "kit", ".").exitValue());
        assertTrue(Files.exists(tree.resolve("bundles/pom.xml")));
    }

    @Test
    public void whatCannotBeIsRefusedAndNothingIsMade() throws Exception {
        Path outside = Files.createDirectories(tree.resolve("luar"));
        Files.createDirectories(tree.resolve(".serkom/kit/maven"));
        for (List<String> salah : List.of(List.of("tahap-baru", "kunjungan", "--di"), List.of("tahap-baru", "kunjungan", "--ke", "."),
                List.of("tahap-baru", "kunjungan", "--di", ".", "--bundel", "id.new.kunjungan"),
                List.of("tahap-baru", "kunjungan", "--di", ".", "--bundel", "kunjungan"),
                List.of("tahap-baru", "kunjungan", "--di", ".", "--sop", "Pemantauan"), List.of("sop-baru", "pemantauan", "--di", "."),
                List.of("sop-baru", "pemantauan", "--tahap", "satu,satu", "--di", "."),
                List.of("sop-baru", "pemantauan", "--tahap", "satu,../dua", "--di", "."), List.of("skema-baru", "adm"),
                List.of("skema-baru", "ADM", "--sop", "x"))) {
            List<String> command = new ArrayList<>(List.of("../serkom"));
            command.addAll(salah);
            assertEquals(salah.toString(), 1, run(outside, command.toArray(String[]::new)).exitValue());
        }
        assertEquals(List.of(), files(outside));
    }

    private Process serkom(String kode) throws IOException, InterruptedException {
        return run(tree, "serkom", "tahap-baru", kode);
    }

    private static Process run(Path from, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("bash"));
        all.addAll(List.of(command));
        Process process = new ProcessBuilder(all).directory(from.toFile()).redirectErrorStream(true).start();
        process.waitFor();
        return process;
    }

    private long count(String file, String text) throws IOException {
        return Files.readAllLines(tree.resolve(file)).stream().filter(l -> l.contains(text)).count();
    }
}
