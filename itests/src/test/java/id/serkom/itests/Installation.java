package id.serkom.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The packaged distribution, unpacked into a folder: its settings, its clock, its first administrator, and what it says. */
final class Installation {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Makassar");
    private static final String CLOCK = "etc/id.serkom.jam.cfg";

    private final Path home;
    private final Map<String, UnaryOperator<String>> settings = new HashMap<>();
    private Optional<LocalDate> firstDay = Optional.empty();

    Installation(Path home) {
        this.home = home;
    }

    Path home() {
        return home;
    }

    /** A file of settings of {@code etc/}, changed as an operator would before the first start. */
    void etc(String file, UnaryOperator<String> change) {
        settings.merge("etc/" + file, change, (before, more) -> cfg -> more.apply(before.apply(cfg)));
    }

    /** Its clock stands on nine in the morning of that day when it is unpacked. */
    void onDay(LocalDate day) {
        firstDay = Optional.of(day);
    }

    /** Anew, whatever was there. */
    void unpack() throws IOException, InterruptedException {
        if (Files.exists(home)) {
            Machine.run("rm", "-rf", home.toString());
        }
        Files.createDirectories(home);
        Machine.run("tar", "xzf", System.getProperty("serkom.distribution"), "--strip-components=1", "-C", home.toString());
        for (Map.Entry<String, UnaryOperator<String>> one : settings.entrySet()) {
            Path file = home.resolve(one.getKey());
            Files.writeString(file, one.getValue().apply(Files.exists(file) ? Files.readString(file) : ""));
        }
        if (firstDay.isPresent()) {
            Files.writeString(home.resolve(CLOCK), nineOn(firstDay.get()));
        }
    }

    private static String nineOn(LocalDate day) {
        Duration offset = Duration.between(Instant.now(), day.atTime(9, 0).atZone(OFFICE).toInstant());
        return "zona = " + OFFICE + "\ngeser = " + offset.withNanos(0) + "\n";
    }

    /** To nine in the morning of that day, in one step. */
    void moveClock(LocalDate day) throws IOException {
        save(CLOCK, nineOn(day));
    }

    /** Saves a file in one step, as an editor does: who looks meanwhile finds it whole. */
    void save(String file, String text) throws IOException {
        Path draft = home.resolve(file + ".baru");
        Files.writeString(draft, text);
        Files.move(draft, home.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }

    boolean firstAdministrator() {
        return Files.exists(adminFile());
    }

    String adminPassword() throws IOException {
        return Files.readAllLines(adminFile()).stream().filter(line -> line.startsWith("sandi:")).findFirst().orElseThrow()
                .substring("sandi:".length()).strip();
    }

    private Path adminFile() {
        return home.resolve("serkom/admin-awal.txt");
    }

    private Path logFile() {
        return home.resolve("data/log/serkom.log");
    }

    long logSize() throws IOException {
        return Files.exists(logFile()) ? Files.size(logFile()) : 0;
    }

    /** Whether the boot is done of a start before which the log was so long. */
    boolean bootDone(long from) throws IOException {
        return Files.exists(logFile()) && (from > 0 || log().contains("| Done."));
    }

    String log() throws IOException {
        return Files.exists(logFile()) ? Files.readString(logFile()) : "";
    }

    List<String> logErrors() throws IOException {
        try (Stream<String> lines = log().lines()) {
            return lines.filter(line -> line.contains("| ERROR |")).toList();
        }
    }

    Path consoleFile() {
        return home.resolve("console.log");
    }

    String console() throws IOException {
        return Files.readString(consoleFile());
    }
}
