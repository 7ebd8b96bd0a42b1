package id.serkom.itests.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the bench was called.
 *
 * @param panggung folder for everything that goes when the bench ends
 * @param basis databases to measure, in their order
 * @param cepat a trial: everything is done, but so shortly that the figures say little
 * @param ukuran sizes of the growing book in berkas, with commas between; "bawaan" for the usual ones, empty for none
 * @param bagian names of the sections that are wanted; empty for all
 */
record Pilihan(Path arsip, Path panggung, int porta, int portaSsh, Path hasil, List<String> basis, boolean cepat, String ukuran,
        Set<String> bagian) {

    private static final int DERBY_TERBANYAK = 10_000;

    /**
     * Arguments: archive, stage, HTTP port, ssh port, file for the result, {@code derby,postgresql},
     * "cepat" or "penuh", sizes, sections.
     */
    static Pilihan dari(String[] args) {
        return new Pilihan(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]), Path.of(args[4]),
                List.of(args[5].split(",")), args[6].equals("cepat"), args[7],
                Stream.of(args[8].split(",")).filter(b -> !b.isEmpty()).collect(Collectors.toUnmodifiableSet()));
    }

    /** Sizes of the growing book. By default Derby ends where an office would leave it. */
    List<Integer> skala(String namaBasis) {
        if (!ukuran.equals("bawaan")) {
            return Stream.of(ukuran.split(",")).filter(u -> !u.isEmpty()).map(Integer::valueOf).sorted().toList();
        }
        return (cepat ? Stream.of(50, 200) : Stream.of(1000, DERBY_TERBANYAK, 100_000))
                .filter(u -> u <= DERBY_TERBANYAK || !namaBasis.equals("derby")).toList();
    }

    /** Whether that section was asked for, by its name or with all. */
    boolean ingin(String nama) {
        return bagian.isEmpty() || bagian.contains(nama);
    }

    /** Asesi whose certificates are printed. */
    int sertifikat() {
        return cepat ? 60 : 1000;
    }

    /** Berkas of the book that is searched: of each some eleven letters. */
    int berkasCari() {
        return cepat ? 200 : 9000;
    }

    int ulanganCari() {
        return cepat ? 20 : 200;
    }

    Duration jendelaDokumen() {
        return Duration.ofSeconds(cepat ? 2 : 15);
    }

    /** Asesi of the one large berkas. */
    int berkasBesar() {
        return cepat ? 1000 : 10_000;
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

    /** How often each kind of file is put into {@code deploy/} and taken away. */
    int pemasangan() {
        return cepat ? 3 : 20;
    }

    /** How often a bundle is updated in place. */
    int perbaruan() {
        return cepat ? 50 : 1000;
    }

    /** How long a server is left alone before its memory is read. */
    Duration tenang() {
        return Duration.ofSeconds(cepat ? 3 : 20);
    }
}
