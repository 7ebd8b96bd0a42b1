package id.serkom.itests;

import static id.serkom.itests.KantorKonsol.BEGIN;
import static id.serkom.itests.KantorKonsol.SANDI;
import static id.serkom.itests.KantorKonsol.SERVER;
import static id.serkom.itests.KantorKonsol.account;
import static id.serkom.itests.KantorKonsol.call;
import static id.serkom.itests.KantorKonsol.commands;
import static id.serkom.itests.KantorKonsol.plain;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.itests.Server.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.BeforeClass;
import org.junit.Test;

/** What the shell itself would allow to whoever has a login, and a partner's or an operator's console does not. */
public class KonsolTertutupTest {

    private static final String SSH = "org.apache.karaf.shell.cfg";

    @BeforeClass
    public static void theOfficeIsOpen() {
        KantorKonsol.buka();
    }

    @Test
    public void anInstitutionRunsNoCommandOfTheServer() throws IOException {
        List<String> commands = new ArrayList<>(commands("[a-z]+"));
        commands.removeIf(c -> c.startsWith("serkom:") || Set.of("shell:clear", "shell:echo", "shell:logout").contains(c));
        assertTrue(commands.toString(), commands.containsAll(List.of("bundle:list", "bundle:install", "feature:install",
                "config:property-set", "shell:exec", "shell:cat", "shell:source", "log:display", "jaas:realm-list")));
        commands.add("echo x > " + SERVER.home().resolve("data/tulis"));
        commands.add("echo (\"x\" length)");

        // Whoever is let through gives no such answer: then the next line is not typed, and the test ends there.
        String shown = plain(Ssh.type(SERVER.sshPort(), "majene", SANDI, commands,
                Pattern.compile("Command not found: |Insufficient credentials|Baris itu memuat")));

        assertTrue(shown, shown.contains("Command not found: bundle:install"));
        assertFalse(Files.exists(SERVER.home().resolve("data/tulis")));
    }

    /** The line editor as it comes opens a text editor on this key, with every file of the server in its reach. */
    @Test
    public void aConsoleHasNoWayToTheFilesOfTheServer() throws IOException {
        Path file = SERVER.home().resolve("data/riwayat");
        String shown = Ssh.type(SERVER.sshPort(), "majene", SANDI, List.of("echo siap\u0018\u0005", "history-file = '" + file + "'",
                "bundle:list"), Pattern.compile("No such widget|Baris itu memuat|Command not found"));

        assertFalse(shown, shown.contains("Nano"));
        assertFalse(Files.exists(file));
    }

    /** Each of these stops the server, lists its folders, or runs what nobody looked at, where the shell reads it. */
    @Test
    public void whatTheShellWouldEvaluateIsNotReadFromAnAccount() throws IOException {
        List<String> lines = List.of("echo {1..99999999}", "echo \"{1..99999999}\"", "f = { f & f }", "x = aaa; echo ${x//a}", "echo *",
                "echo \"%(1+1)\"", "echo // '\nbundle:list'", "gogo.option.noglob = false; echo /*", "USER=admin; serkom:akun");
        for (String line : lines) {
            for (String account : List.of("majene", "operator", "bidang")) {
                Shell refused = call(account, line);
                assertEquals(account + " " + line, 1, refused.status());
                assertEquals(1, refused.output().lines().count());
                assertTrue(refused.output(), refused.output().startsWith("Baris itu memuat tanda yang diolah konsol."));
            }
        }
        String shown = Ssh.type(SERVER.sshPort(), "majene", SANDI, List.of("echo {1..99999999}", "echo *", "echo 'a{1,2}*'"),
                Pattern.compile("Baris itu memuat tanda|(?m)" + BEGIN + "a\\{1,2\\}\\*"));
        assertFalse(shown, shown.contains("karaf"));
        assertEquals("a\nb\n", call("admin", "echo a; echo b").output());
        assertEquals(0, call("majene", "serkom:sop").status());
    }

    /** Karaf makes the shell's own variables of what an ssh client sends: this prompt would fill the memory. */
    @Test
    public void theEnvironmentOfAClientIsNotTheShells() throws IOException {
        Map<String, String> sent = Map.of("USER", "admin", "PROMPT", "${X}", "X", "${X}${X}", "SCOPE", "nothing");

        String shown = Ssh.type(SERVER.sshPort(), "majene", SANDI, sent, List.of("serkom:akun --json", "echo siap"),
                Pattern.compile("akun\\.tidak-berhak|(?m)" + BEGIN + "siap"));

        assertTrue(shown, plain(shown).contains("serkom> "));
    }

    /** Saving its settings starts the ssh server anew. */
    @Test
    public void theGuardStandsWhenTheSshServerWasStartedAnew() throws IOException {
        String before = Files.readString(SERVER.home().resolve("etc").resolve(SSH));
        int port = Machine.freePort();
        SERVER.save(SSH, before.replaceFirst("sshPort = .*", "sshPort = " + port).replace("sftpEnabled = false", "sftpEnabled = true"));
        try {
            SERVER.until("the ssh server is at another port", () -> answers(port));
            assertEquals(1, Ssh.run(port, "majene", SANDI, "echo {1..3}").status());
            assertThrows(IOException.class, () -> Ssh.tunnel(port, "majene", SANDI, SERVER.httpPort()));
            assertThrows(IOException.class, () -> Ssh.subsystem(port, "majene", SANDI, "sftp"));
        } finally {
            SERVER.save(SSH, before);
            SERVER.until("the ssh server is where it was", () -> answers(SERVER.sshPort()));
        }
    }

    private static boolean answers(int port) throws IOException {
        String password = SERVER.adminPassword();
        try {
            return Ssh.run(port, "admin", password, "serkom:sop --daftar").status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    public void aConsoleCompletesWhatTheAccountMaySee() throws IOException {
        String shown = plain(Ssh.type(SERVER.sshPort(), "majene", SANDI, List.of("serkom:skema P\t"), Pattern.compile("PPD versi")));

        assertTrue(shown, shown.contains("Skala"));
    }

    @Test
    public void nobodyTunnelsThroughTheServer() throws IOException {
        for (Map.Entry<String, String> account : Map.of("majene", SANDI, "admin", SERVER.adminPassword()).entrySet()) {
            assertThrows(IOException.class,
                    () -> Ssh.tunnel(SERVER.sshPort(), account.getKey(), account.getValue(), SERVER.httpPort()));
            assertThrows(IOException.class, () -> Ssh.listen(SERVER.sshPort(), account.getKey(), account.getValue()));
        }
    }

    /** The shell's own roles were given at the login: what an administrator took away is away in the middle of a session. */
    @Test
    public void aSessionEndsWithTheLoginThatItStandsOn() throws IOException {
        account("diturunkan", "administrator", "");
        List<String> lines = List.of("bundle:list -s", "serkom:akun nonaktifkan diturunkan --json", "bundle:list -s",
                "serkom:sop --daftar");

        String shown = plain(Ssh.type(SERVER.sshPort(), "diturunkan", SANDI, lines,
                Pattern.compile("START LEVEL|\"aktif\":false|Akun ini dinonaktifkan, disetel ulang")));

        assertEquals(shown, 1, Pattern.compile("START LEVEL").matcher(shown).results().count());
    }
}
