package id.serkom.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import id.serkom.itests.demo.Klien;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.ClassRule;
import org.junit.Test;

/** The distribution as it is shipped: it boots by itself, whole, without a network and without a word of error. */
public class DistributionTest {

    private static final String UNSET = "Alamat publik belum disetel";

    @ClassRule
    public static final Server SERVER = Server.named("distribution");

    @Test
    public void everyBundleIsActive() throws Exception {
        List<String[]> bundles = table("bundle:list -t 0 -s --no-format");

        assertTrue("bundles: " + bundles.size(), bundles.size() > 100);
        assertEquals(List.of(), bundles.stream().filter(bundle -> !active(bundle)).map(Arrays::toString).toList());
    }

    /** Fragments rest in the state Resolved; we ship none of our own. */
    private static boolean active(String[] bundle) {
        return bundle[1].equals("Active") || bundle[1].equals("Resolved") && !bundle[4].startsWith("id.serkom");
    }

    @Test
    public void whatOnlyAChangeOfTheSchemaNeedsIsNotStarted() throws Exception {
        Set<String> needed = Set.of("org.liquibase.core", "org.apache.aries.spifly.dynamic.bundle");

        assertEquals(List.of("Resolved", "Resolved"), table("bundle:list -t 0 -s --no-format").stream()
                .filter(bundle -> needed.contains(bundle[4])).map(bundle -> bundle[1]).toList());
    }

    @Test
    public void nothingIsLoggedAsAnError() throws Exception {
        assertEquals(List.of(), SERVER.logErrors());
    }

    @Test
    public void everyJavaxPackageHasOneExporter() throws Exception {
        Map<String, Set<String>> exporters = new TreeMap<>();
        for (String[] export : table("package:exports --no-format")) {
            if (export[0].startsWith("javax.") && !export[3].startsWith("org.ops4j.pax.web.pax-web-compatibility-")) {
                exporters.computeIfAbsent(export[0], key -> new TreeSet<>()).add(export[3]);
            }
        }
        // The JTA bundle carries it beside javax.transaction, imports it and is given the JDK's.
        exporters.remove("javax.transaction.xa");
        exporters.values().removeIf(bundles -> bundles.size() == 1);
        assertEquals(Map.of(), exporters);
    }

    @Test
    public void noPortIsOpenToOthers() throws Exception {
        long pid = SERVER.process().pid();
        List<String> listeners = Arrays.stream(run("ss", "-Hltnp").split("\n")).filter(line -> line.contains("pid=" + pid + ",")).toList();
        assumeTrue("ss shows no process here", !listeners.isEmpty());

        Pattern loopback = Pattern.compile("(\\[::ffff:127\\.0\\.0\\.1]|127\\.0\\.0\\.1|\\[::1]):\\d+");
        assertEquals(List.of(), listeners.stream().filter(line -> !loopback.matcher(line).find()).toList());
    }

    @Test
    public void theSecondStartKeepsTheDatabaseAndIsAsQuiet() throws Exception {
        SERVER.stop();
        SERVER.start();

        assertTrue(Files.isDirectory(SERVER.home().resolve("db/serkom")));
        assertEquals(List.of(), SERVER.logErrors());
    }

    @Test
    public void aSettingWhoseFileWasDeletedWhileItWasDownIsTheDefaultAgain() throws Exception {
        Klien nobody = new Klien(SERVER.http(""), "", "");
        SERVER.save("id.serkom.publik.cfg", "alamat-publik = https://serkom.example\n");
        SERVER.until("it is live", () -> !warnings(nobody).contains(UNSET));
        SERVER.stop();
        Files.delete(SERVER.home().resolve("etc/id.serkom.publik.cfg"));
        SERVER.start();

        assertTrue(warnings(nobody), warnings(nobody).contains(UNSET));
    }

    private static String warnings(Klien client) {
        return client.ambil("sehat").harus(200).json().get("peringatan").toString();
    }

    /** The rows that a shell command prints, cell by cell. */
    private static List<String[]> table(String command) throws IOException {
        return SERVER.shell(command).output().lines().map(line -> line.strip().split("\\s*\t\\s*")).filter(cells -> cells.length > 3)
                .toList();
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
