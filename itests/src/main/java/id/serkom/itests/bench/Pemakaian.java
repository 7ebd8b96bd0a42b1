package id.serkom.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * CPU time in milliseconds, from /proc: of the server, of the database's processes, of this client, of whatever ran on the machine, and
 * all that there was to have.
 */
record Pemakaian(double server, double basisData, double klien, double sibuk, double seluruh) {

    /** The kernel's unit is a hundredth of a second. */
    private static final double MILI_PER_DETAK = 10;
    private static final int UTIME = 11;
    private static final int SENDIRI = 2;
    private static final int DENGAN_ANAK_YANG_BERAKHIR = 4;
    private static final int IDLE = 3;
    private static final int IOWAIT = 4;
    private static final int TANPA_TAMU = 8;

    /** @param basisData the process above all of the database's own, where it has any */
    static Pemakaian kini(long server, OptionalLong basisData) {
        try {
            long[] mesin = Stream.of(Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +")).skip(1).limit(TANPA_TAMU)
                    .mapToLong(Long::parseLong).toArray();
            long seluruh = LongStream.of(mesin).sum();
            return new Pemakaian(proses(server, SENDIRI), basisData.isPresent() ? keluarga(basisData.getAsLong()) : 0,
                    proses(ProcessHandle.current().pid(), SENDIRI), (seluruh - mesin[IDLE] - mesin[IOWAIT]) * MILI_PER_DETAK,
                    seluruh * MILI_PER_DETAK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was used since then. */
    Pemakaian sejak(Pemakaian awal) {
        return new Pemakaian(server - awal.server, basisData - awal.basisData, klien - awal.klien, sibuk - awal.sibuk,
                seluruh - awal.seluruh);
    }

    /** The share of the machine that neither server nor database nor client used, in per cent; the kernel's work for all is among it. */
    double lain() {
        return Math.max(0, sibuk - server - basisData - klien) / seluruh * 100;
    }

    /** The share of the machine that was used at all, in per cent. */
    double terpakai() {
        return sibuk / seluruh * 100;
    }

    /** A process whose children come and go: what the ended ones used is added to their parent's. */
    private static double keluarga(long pid) throws IOException {
        double jumlah = proses(pid, DENGAN_ANAK_YANG_BERAKHIR);
        for (ProcessHandle anak : ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).toList()) {
            jumlah += proses(anak.pid(), DENGAN_ANAK_YANG_BERAKHIR);
        }
        return jumlah;
    }

    private static double proses(long pid, int nilai) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] kolom = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long detak = 0;
            for (int i = UTIME; i < UTIME + nilai; i++) {
                detak += Long.parseLong(kolom[i]);
            }
            return detak * MILI_PER_DETAK;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
