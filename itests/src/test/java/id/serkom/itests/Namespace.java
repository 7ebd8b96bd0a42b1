package id.serkom.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A network namespace in which there is nothing but loopback, or a mount namespace with small disks. */
final class Namespace {

    private Namespace() {
    }

    /** Whether this machine lets a test make one. */
    static boolean available() {
        try {
            Process probe = new ProcessBuilder("unshare", "-rn", "sh", "-c", "ip link set lo up").redirectErrorStream(true).start();
            return probe.waitFor(10, SECONDS) && probe.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The program, started in a new one. */
    static List<String> around(String program) {
        return List.of("unshare", "-rn", "sh", "-c", "ip link set lo up && exec " + program);
    }

    /** The program, started where each of the folders is a disk of its own of that size, which nobody else sees. */
    static List<String> withDisks(Map<String, String> disks, String program) {
        String mounts = disks.entrySet().stream().map(d -> "mkdir -p " + d.getKey() + " && mount -t tmpfs -o mode=755,size=" + d.getValue()
                + " serkom " + d.getKey() + " && ").collect(Collectors.joining());
        return List.of("unshare", "-rm", "sh", "-c", mounts + "exec " + program);
    }

    /** Runs a program in that of the process and returns what it printed. */
    static String inside(long pid, String... program) throws IOException {
        List<String> command = new ArrayList<>(List.of("nsenter", "-t", Long.toString(pid), "-U", "-n", "--preserve-credentials"));
        command.addAll(List.of(program));
        Process inner = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(inner.getInputStream().readAllBytes(), UTF_8);
    }
}
