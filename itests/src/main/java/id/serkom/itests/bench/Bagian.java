package id.serkom.itests.bench;

/**
 * A section of the bench: a question that it answers with figures. The sections of one database are asked one after the other, in the
 * order of {@code Bench.bagian}, over the same data; each leaves the server as it found it, running or stopped.
 */
interface Bagian {

    String judul();

    Hasil ukur(Lingkungan lingkungan) throws Exception;
}
