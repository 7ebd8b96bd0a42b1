package id.serkom.itests.house;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.itests.Server;
import id.serkom.itests.demo.Klien;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * {@code docs/plugin.md}, tried word for word: its blocks of commands, in their order, as somebody whose home holds nothing but the
 * checkout and a server that runs. Maven works offline, on what the build of the house has fetched and on the kit that the guide makes.
 */
public class PanduanTest {

    @ClassRule
    public static final Server SERVER = Server.named("panduan");

    private static final Pattern PERINTAH = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final List<String> CHECKOUT = List.of("serkom", "pom.xml", "bundles", "features", "distribution", "docs");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path rumah;

    @Before
    public void home() throws IOException {
        rumah = folder.getRoot().toPath().toRealPath();
        Path checkout = Files.createDirectories(rumah.resolve("serkom/.serkom")).getParent();
        for (String part : CHECKOUT) {
            Files.createSymbolicLink(checkout.resolve(part), Bundel.ROOT.toRealPath().resolve(part));
        }
        Files.createSymbolicLink(checkout.resolve(".serkom/serkom"), SERVER.home().toRealPath());
        maven();
    }

    /** A local repository of its own over the one of this build, which the trial must leave as it is. */
    private void maven() throws IOException {
        Path milik = Path.of(System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"));
        Path repository = Files.createDirectories(rumah.resolve(".m2/repository"));
        link(milik, repository, "id");
        link(milik.resolve("id"), Files.createDirectories(repository.resolve("id")), "serkom");
        Files.writeString(rumah.resolve(".m2/settings.xml"), "<settings><localRepository>" + repository + "</localRepository>"
                + "<offline>true</offline></settings>");
    }

    private static void link(Path from, Path to, String except) throws IOException {
        for (Path one : Files.isDirectory(from) ? Bundel.list(from) : List.<Path>of()) {
            if (!one.getFileName().toString().equals(except)) {
                Files.createSymbolicLink(to.resolve(one.getFileName()), one);
            }
        }
    }

    private static String blocks() throws IOException {
        String guide = Files.readString(Bundel.ROOT.resolve("docs/plugin.md"));
        return PERINTAH.matcher(guide).results().map(m -> m.group(1)).collect(Collectors.joining("\n"));
    }

    private int run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(rumah.resolve("panduan.sh"), "set -euo pipefail\n" + script);
        ProcessBuilder builder = new ProcessBuilder("bash", file.toString()).directory(rumah.toFile()).redirectErrorStream(true)
                .redirectOutput(new File(rumah.toFile(), "keluaran.txt"));
        Map<String, String> environment = builder.environment();
        environment.put("HOME", rumah.toString());
        environment.put("SERKOM_HTTP_PORT", String.valueOf(SERVER.http("/").getPort()));
        // The guide's Maven may not ask the network; what is a file it may read.
        environment.put("MAVEN_OPTS", "-Duser.home=" + rumah + " -Daether.offline.protocols=file -XX:TieredStopAtLevel=1");
        return builder.start().waitFor();
    }

    @Test
    public void fromAnEmptyFolderToATahapThatRunsInTheServer() throws Exception {
        int code = run(blocks());
        assertEquals(seen(), 0, code);

        Klien admin = new Klien(SERVER.http("/"), "admin", SERVER.adminPassword()).masuk();
        var sop = admin.ambil("sop/pemantauan").harus(200).json();
        assertEquals("1.0.1", sop.get("tahap").get(0).get("versi").asText());
        assertTrue(sop.toString(), sop.get("tahap").get(0).get("terpasang").asBoolean());
        Klien bidang = new Klien(SERVER.http("/"), "pemantau", "ganti-sandi-ini-segera").masuk();
        var berkas = bidang.ambil("berkas").harus(200).json().get("isi");
        assertEquals(berkas.toString(), 1, berkas.size());
        assertEquals("selesai", berkas.get(0).get("status").asText());
        assertEquals(List.of(), SERVER.logErrors());
    }

    private String seen() throws IOException {
        return Files.readString(rumah.resolve("keluaran.txt"));
    }
}
