package id.serkom.itests.tabrak;

import static org.junit.Assert.assertEquals;

import id.serkom.itests.Machine;
import id.serkom.itests.Postgres;
import id.serkom.itests.Server;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * The disk under the packaged server gets full, or its database read-only, while clients work: each request that cannot be kept is
 * refused clearly, reading goes on, and when there is room again everything works by itself and nothing is
 * half there.
 *
 * <p>The disks are small ones of the test's own: in a mount namespace of the server's, or, where one must outlive it, mounted by root.
 */
public class PenuhTest {

    private static final LocalDate MULAI = LocalDate.of(2026, 2, 26);
    private static final long SEMEGA = 1 << 20;
    /** Less than Derby is left with before it is no longer written to. */
    private static final long NYARIS = 20 * SEMEGA;
    private static final int MENDADAK = 3;

    @Test
    public void derbyYangDisknyaPenuhMenolakDenganJelasDanPulihSendiri() throws Exception {
        Server server = Server.named("penuh-derby").onDay(MULAI).disk("db", "160m").disk("dokumen", "16m").open();
        try (Gangguan gangguan = new Gangguan(server)) {
            Path db = server.inner("db/pengisi");
            gangguan.mulai(() -> isi(db, db.getParent().toFile().getUsableSpace() - NYARIS), "503 simpan.tidak-tersedia");
            penuhi(db);
            gangguan.masihTerbaca();
            gangguan.selesai(() -> Files.delete(db));

            Path dokumen = server.inner("dokumen/pengisi");
            gangguan.mulai(() -> penuhi(dokumen), "507 dokumen.tidak-tersimpan");
            gangguan.masihTerbaca();
            server.until("what was refused is not left on the full disk", () -> berisi(server.inner("dokumen/.sementara")).isEmpty());
            gangguan.selesai(() -> Files.delete(dokumen));
            gangguan.periksa();
            server.until("nothing of what was refused is left", () -> berisi(server.inner("dokumen/.sementara")).isEmpty());
        } finally {
            server.kill();
        }
    }

    /** The files in it that take room. */
    private static List<Path> berisi(Path folder) throws IOException {
        try (Stream<Path> semua = Files.list(folder)) {
            return semua.filter(satu -> satu.toFile().length() > 0).toList();
        }
    }

    /**
     * At a stroke, to the last byte, so that Derby may run into it within a commit or behind one, and end itself. It
     * opens again as soon as there is room, and not before.
     */
    @Test
    public void derbyYangDisknyaMendadakPenuhTerbukaLagiSendiriBegituAdaRuang() throws Exception {
        try (Cakram cakram = new Cakram("penuh-mendadak-data", "160m")) {
            Server server = Server.named("penuh-mendadak").onDay(MULAI).etc("org.ops4j.datasource-serkom.cfg",
                    isi -> isi.replace("${karaf.base}/db/", cakram.folder + "/")).open();
            try (Gangguan gangguan = new Gangguan(server)) {
                Path pengisi = cakram.folder.resolve("pengisi");
                for (int kali = 0; kali < MENDADAK; kali++) {
                    gangguan.mulai(() -> penuhi(pengisi), "503 simpan.");
                    gangguan.selesai(() -> Files.delete(pengisi));
                }
                gangguan.periksa();
            } finally {
                server.kill();
            }
        }
    }

    @Test
    public void postgresYangDisknyaPenuhAtauHanyaBacaMenolakDenganJelasDanPulihSendiri() throws Exception {
        try (Cakram cakram = new Cakram("penuh-postgres-data", "160m"); Postgres basis = Postgres.in(cakram.folder.resolve("data"))) {
            Server server = Server.named("penuh-postgres").onDay(MULAI).etc("org.ops4j.datasource-serkom.cfg", basis::settings).open();
            try (Gangguan gangguan = new Gangguan(server)) {
                // A log without room stops PostgreSQL itself: this begins a new piece of it, which has some.
                basis.sql("SELECT pg_switch_wal()");
                basis.sql("CHECKPOINT");
                Path pengisi = cakram.folder.resolve("pengisi");
                gangguan.mulai(() -> penuhi(pengisi), "503 simpan.tidak-tersedia");
                gangguan.masihTerbaca();
                gangguan.selesai(() -> Files.delete(pengisi));

                gangguan.mulai(() -> {
                    basis.sql("ALTER DATABASE postgres SET default_transaction_read_only = on");
                    basis.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'postgres'"
                            + " AND pid <> pg_backend_pid()");
                }, "503 simpan.");
                gangguan.masihTerbaca();
                gangguan.selesai(() -> basis.sql(
                        "BEGIN READ WRITE; ALTER DATABASE postgres SET default_transaction_read_only = off; COMMIT"));
                gangguan.periksa();
            } finally {
                server.kill();
            }
        }
    }

    /** A small disk that outlives the server. */
    private static final class Cakram implements Closeable {

        private final Path folder;

        Cakram(String nama, String ukuran) throws Exception {
            folder = Path.of(System.getProperty("serkom.servers"), nama).toAbsolutePath();
            Files.createDirectories(folder);
            Machine.run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + ukuran, "serkom", folder.toString());
        }

        @Override
        public void close() throws IOException {
            try {
                Machine.run("umount", "-l", folder.toString());
            } catch (InterruptedException e) {
                throw Machine.interrupted(e);
            }
        }
    }

    private static void isi(Path file, long banyak) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long sisa = banyak; sisa > 0; sisa -= SEMEGA) {
                out.write(new byte[(int) SEMEGA]);
            }
        }
    }

    /** Until not one byte more goes in. */
    private static void penuhi(Path file) {
        for (int sepotong : new int[] {(int) SEMEGA, 4096, 1}) {
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (byte[] isi = new byte[sepotong];;) {
                    out.write(isi);
                }
            } catch (IOException e) {
                assertEquals("No space left on device", e.getMessage());
            }
        }
    }
}
