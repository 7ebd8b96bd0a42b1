package id.serkom.itests.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the bench was called.
 *
 * @param panggung folder for everything that goes when the bench ends
 * @param basis databases to measure, in their order
 * @param cepat a trial: everything is done, but so shortly that the figures say little
 */
record Pilihan(Path arsip, Path panggung, int porta, int portaSsh, Path hasil, List<String> basis, boolean cepat) {

    /** Arguments: archive, stage, HTTP port, ssh port, file for the result, {@code derby,postgresql}, "cepat" or "penuh". */
    static Pilihan dari(String[] args) {
        return new Pilihan(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]), Path.of(args[4]),
                List.of(args[5].split(",")), args[6].equals("cepat"));
    }

    List<Integer> klien() {
        return List.of(1, 8, 32);
    }

    int pemanasan() {
        return cepat ? 40 : 1000;
    }

    Duration jendela() {
        return Duration.ofSeconds(cepat ? 6 : 60);
    }

    /** How often a start is measured. */
    int ulangan() {
        return cepat ? 1 : 5;
    }

    /** Runs whose rows are written again as they are. */
    int putaranSetara() {
        return cepat ? 100 : 500;
    }

    Duration jendelaSetara() {
        return Duration.ofSeconds(cepat ? 3 : 20);
    }

    /** How long a server is left alone before its memory is read. */
    Duration tenang() {
        return Duration.ofSeconds(cepat ? 3 : 20);
    }
}
