package id.serkom.itests;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.rules.ExternalResource;

/**
 * The packaged distribution, unpacked into a folder of its own and running as a process on free loopback ports.
 *
 * <p>Started before the test and ended after it, also when the start itself fails. The folder is left for inspection until the next
 * run of the same name.
 */
public final class Server extends ExternalResource {

    /** What a shell command printed, and how it ended. */
    public record Shell(int status, String output) {
    }

    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("serkom.sabar", 300));
    private static final String HEALTH = "/api/v1/sehat";
    private static final String CONTRACT = "/soap/v1/sertifikasi?wsdl";
    private static final String ADMIN = "admin";

    private final String name;
    private final Installation files;
    private final Map<String, String> environment = new HashMap<>();
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Thread reaper = new Thread(this::kill);
    private final int httpPort = Machine.freePort();
    private final int sshPort = Machine.freePort();
    private final Map<String, String> disks = new LinkedHashMap<>();
    private boolean offline;
    private boolean alone = true;
    private Process process;
    private Duration startTime = Duration.ZERO;

    private Server(String name) {
        this.name = name;
        this.files = new Installation(Path.of(System.getProperty("serkom.servers"), name));
    }

    /** A server in {@code target/servers/<name>}, wiped before it is used. */
    public static Server named(String name) {
        return new Server(name);
    }

    /** In a network namespace of its own with nothing but loopback: only {@link #inside} reaches it. */
    public Server offline() {
        offline = true;
        return this;
    }

    /** That folder on a disk of its own of that size, such as {@code 24m}; empty at each start. {@link #inner} reaches it. */
    public Server disk(String folder, String size) {
        disks.put(folder, size);
        return this;
    }

    /** An environment variable of the process, such as {@code SERKOM_JAVA_OPTS}: options, so that more are given behind those. */
    public Server with(String variable, String value) {
        environment.merge(variable, value, (before, more) -> before + " " + more);
        return this;
    }

    /** A file of settings of {@code etc/}, changed as an operator would before the first start. */
    public Server etc(String file, UnaryOperator<String> change) {
        files.etc(file, change);
        return this;
    }

    /** Whose requests wait for the database as long as a machine may stand still: it is not about when they are refused. */
    public Server patient() {
        return etc("org.ops4j.datasource-serkom.cfg", cfg -> cfg.replace("connectionTimeout = 5000", "connectionTimeout = 120000")
                .replace("lock_timeout=10s", "lock_timeout=120s").replace("socketTimeout=60", "socketTimeout=180"));
    }

    /** On nine in the morning of that day, as a demonstration may be; its clock goes on from there and never back. */
    public Server onDay(LocalDate day) {
        files.onDay(day);
        return with("EXTRA_JAVA_OPTS", "-Dserkom.demo=true");
    }

    /** One of several over one database: which of them makes the first administrator is open. */
    public Server besides() {
        alone = false;
        return this;
    }

    /** Whether this one made the first administrator. */
    public boolean firstAdministrator() {
        return files.firstAdministrator();
    }

    /** Starts it for several test classes at once: it ends with this JVM. */
    public Server open() throws Exception {
        before();
        return this;
    }

    @Override
    protected void before() throws Exception {
        try {
            files.unpack();
            start();
        } catch (Exception | Error e) {
            kill();
            throw e;
        }
    }

    @Override
    protected void after() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    /** Saves a file of {@code etc/} in one step, as an editor does. */
    public void save(String file, String text) throws IOException {
        files.save("etc/" + file, text);
    }

    /** Moves its clock, which never goes back, to nine in the morning of that day; tokens may have expired by then. */
    public void moveTo(LocalDate day) throws IOException {
        files.moveClock(day);
        until("it is " + day, () -> health().contains(day.toString()));
    }

    /** Empty as long as it does not answer: on a busy machine it may take its time over another day. */
    private String health() {
        try {
            return client.send(HttpRequest.newBuilder(http(HEALTH)).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            throw Machine.interrupted(e);
        }
    }

    /** Starts the process in its folder and waits until the boot is done and the interface answers. */
    public void start() throws IOException {
        long from = files.logSize();
        Instant begin = Instant.now();
        launch();
        until("the interface answers", () -> files.bootDone(from) && (!alone || firstAdministrator()) && answers());
        startTime = Duration.between(begin, Instant.now());
    }

    /** Unpacks it and starts it for the first time, and kills it as soon as that is so, and so much later. */
    public Server killedWhen(String what, Condition condition, long laterMillis) throws Exception {
        if (process == null) {
            files.unpack();
        }
        launch();
        until(what, condition);
        Machine.pause(laterMillis);
        kill();
        return this;
    }

    private void launch() throws IOException {
        List<String> command = offline ? Namespace.around("bin/karaf daemon")
                : disks.isEmpty() ? List.of("bin/karaf", "daemon") : Namespace.withDisks(disks, "bin/karaf daemon");
        ProcessBuilder builder = new ProcessBuilder(command).directory(home().toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(files.consoleFile().toFile()));
        Path userHome = Files.createDirectories(home().resolve("home"));
        builder.environment().put("HOME", userHome.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SERKOM_HTTP_PORT", Integer.toString(httpPort));
        builder.environment().put("SERKOM_SSH_PORT", Integer.toString(sshPort));
        builder.environment().putAll(environment);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(reaper);
    }

    /** Something that will be true of the running server in a moment. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws IOException;
    }

    /** Waits for it; fails with what the server said when it does not come, or the server ends. */
    public void until(String what, Condition condition) throws IOException {
        Instant begin = Instant.now();
        while (!condition.holds()) {
            if (!process.isAlive()) {
                throw new IOException(name + " ended with " + process.exitValue() + ":\n" + console());
            }
            if (Duration.between(begin, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IOException(name + ": not in " + PATIENCE + " that " + what + ":\n" + console() + "\n" + log());
            }
            Machine.pause(100);
        }
    }

    /** Asks the process to end and waits for it. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), SECONDS)) {
                String threads = Machine.threads(process.pid());
                kill();
                throw new IllegalStateException(name + " did not stop within " + PATIENCE + ":\n" + threads);
            }
        } catch (InterruptedException e) {
            throw Machine.interrupted(e);
        } finally {
            forget();
        }
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() {
        if (process != null && process.isAlive()) {
            process.destroyForcibly().onExit().orTimeout(PATIENCE.toSeconds(), SECONDS).join();
            forget();
        }
    }

    private void forget() {
        if (Thread.currentThread() != reaper) {
            Runtime.getRuntime().removeShutdownHook(reaper);
        }
    }

    /** From the start of the process to the first HTTP answer after the boot. */
    public Duration startTime() {
        return startTime;
    }

    /** The process, for its memory or its threads. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** The folder that holds bin, etc, deploy, data and db. */
    public Path home() {
        return files.home();
    }

    /** A path below it, as the process itself sees it. */
    public Path inner(String path) {
        return Path.of("/proc/" + process.pid() + "/root" + home().toAbsolutePath().resolve(path));
    }

    /** The address of a path such as {@code /api/berkas}. */
    public URI http(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    /** The port of the shell on loopback. */
    public int sshPort() {
        return sshPort;
    }

    /** The port of HTTP on loopback. */
    public int httpPort() {
        return httpPort;
    }

    /** The password of the first administrator, whose account is {@code admin}. */
    public String adminPassword() throws IOException {
        return files.adminPassword();
    }

    /** Runs a shell command as the first administrator. */
    public Shell shell(String command) throws IOException {
        return shell(ADMIN, adminPassword(), command);
    }

    /** Runs a shell command as that account. */
    public Shell shell(String account, String password, String command) throws IOException {
        return Ssh.run(sshPort, account, password, command);
    }

    /** Runs a shell command as the first administrator, with something to read. */
    public Shell shell(String command, byte[] input) throws IOException {
        return Ssh.run(sshPort, ADMIN, adminPassword(), command, input);
    }

    /** Runs a program in the network of an {@link #offline} server and returns what it printed. */
    public String inside(String... program) throws IOException {
        return Namespace.inside(process.pid(), program);
    }

    /** What the server has logged since it was unpacked. */
    public String log() throws IOException {
        return files.log();
    }

    /** The lines of the log with level ERROR. */
    public List<String> logErrors() throws IOException {
        return files.logErrors();
    }

    /** What the process has printed itself, before and beside its log. */
    public String console() throws IOException {
        return files.console();
    }

    private boolean answers() throws IOException {
        if (offline) {
            return httpInside(HEALTH).startsWith("HTTP/1.1 200");
        }
        try {
            return answers(HEALTH) && answers(CONTRACT);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw Machine.interrupted(e);
        }
    }

    private boolean answers(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(http(path)).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.discarding())
                .statusCode() == 200;
    }

    /** The whole answer, status line first, to a GET from inside the network of an {@link #offline} server. */
    public String httpInside(String path) throws IOException {
        return inside("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/" + httpPort
                + " && printf 'GET " + path + " HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nConnection: close\\r\\n\\r\\n' >&3 && cat <&3");
    }
}
