package id.serkom.itests.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

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

/** {@code ./serkom tahap-baru}: what it makes compiles, passes its test and is known to the build. */
public class TahapBaruTest {

    private static final String BUNDEL = "id.serkom.tahap.pemantauan";
    private static final List<String> DIPAKAI = List.of("id.serkom.api", "id.serkom.spi", "id.serkom.testing");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path tree;

    @Before
    public void checkout() throws IOException {
        tree = folder.getRoot().toPath();
        for (String part : List.of("serkom", "bundles/pom.xml", "bundles/id.serkom.contoh", "features/serkom/pom.xml",
                "features/serkom/src")) {
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
        files(copy.resolve("src")).stream().map(Path::toString).filter(f -> f.endsWith(".java") && !f.matches(".*(Golden|Kepatuhan)Test\\.java"))
                .forEach(arguments::add);

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
        assertEquals(List.of("id.serkom.contoh", BUNDEL, "pom.xml"), Bundel.list(tree.resolve("bundles")).stream()
                .map(p -> p.getFileName().toString()).toList());
        assertEquals(1, count("bundles/pom.xml", "<module>" + BUNDEL + "</module>"));
    }

    private Process serkom(String kode) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "serkom", "tahap-baru", kode).directory(tree.toFile()).redirectErrorStream(true)
                .start();
        process.waitFor();
        return process;
    }

    private long count(String file, String text) throws IOException {
        return Files.readAllLines(tree.resolve(file)).stream().filter(l -> l.contains(text)).count();
    }
}
