package id.serkom.itests.tabrak;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.itests.Machine;
import id.serkom.itests.Postgres;
import id.serkom.itests.Server;
import id.serkom.itests.demo.Demo;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

/**
 * The packaged server killed at twenty random points under load, in the middle of a long issue of certificates too, and the database
 * under it stopped at once. Whatever a client was promised is there, whole and once, and the promise is repeated word for word.
 *
 * <p>The points are drawn from a seed that is printed; {@code -Dserkom.benih=…} draws the same again.
 */
public class TabrakTest {

    private static final int TABRAKAN = Integer.getInteger("serkom.tabrakan", 20);
    private static final int DI_TENGAH_PENERBITAN = 6;
    private static final int BASIS_BERHENTI = 4;
    private static final long BENIH = Long.getLong("serkom.benih", System.nanoTime());
    private static final LocalDate MULAI = LocalDate.of(2026, 2, 26);

    private final Random acak = new Random(BENIH);

    @Test
    public void derbyYangDimatikanDuaPuluhKaliMenepatiSemuaJanji() throws Exception {
        Server server = server("tabrak-derby").open();
        try (Arena arena = new Arena(server)) {
            matikanBerkali(arena);
            arena.periksa();
        } finally {
            server.kill();
        }
    }

    @Test
    public void postgresDanPeladennyaYangDimatikanBerkaliMenepatiSemuaJanji() throws Exception {
        try (Postgres basis = Postgres.named("tabrak-postgres-data")) {
            Server server = server("tabrak-postgres").etc("org.ops4j.datasource-serkom.cfg", basis::settings).open();
            try (Arena arena = new Arena(server)) {
                matikanBerkali(arena);
                for (int i = 0; i < BASIS_BERHENTI; i++) {
                    arena.beban.tunggu(60);
                    Machine.pause(acak.nextInt(300));
                    basis.stopAtOnce();
                    basis.startAgain();
                }
                arena.beban.tunggu(60);
                arena.periksa();
            } finally {
                server.kill();
            }
        }
    }

    /** Compiled once over: a server that lives for seconds starts sooner so. */
    private static Server server(String nama) {
        return Server.named(nama).onDay(MULAI).with("SERKOM_JAVA_OPTS", "-Xms128m -Xmx768m -XX:TieredStopAtLevel=1");
    }

    /** The server with its office, a berkas about to get its certificates, and the clients. */
    private static final class Arena implements AutoCloseable {

        private final Server server;
        private final Demo demo;
        private final BerkasBesar besar;
        private final Beban beban;

        Arena(Server server) throws IOException {
            this.server = server;
            Path hasil = Files.createDirectories(server.home().resolve("peragaan"));
            demo = Demo.siapkan(server.http(""), server.home(), hasil, new PrintStream(
                    Files.newOutputStream(hasil.resolve("peragaan.txt")), true, StandardCharsets.UTF_8));
            besar = new BerkasBesar(server, demo);
            beban = new Beban(server.home().resolve("janji"), demo::akun);
        }

        void periksa() throws Exception {
            beban.tungguSampai("semua sertifikat terbit", () -> besar.terbit() == BerkasBesar.ASESI);
            beban.selesaikan();
            Map<String, BukuJanji.Janji> janji = beban.janji();
            assertEquals(beban.dijawab(), janji.size());
            System.out.println(server.home().getFileName() + ": " + janji.size() + " janji, " + beban.diulang() + " terputus");
            assertTrue("tidak ada permintaan yang terputus", beban.diulang() >= TABRAKAN);
            Pemeriksa pemeriksa = new Pemeriksa(demo::akun, janji, Set.of(besar.id()));
            pemeriksa.periksa();
            pemeriksa.nomor("sertifikat");
            besar.periksa();
        }

        @Override
        public void close() throws IOException {
            beban.close();
        }
    }

    private void matikanBerkali(Arena arena) throws Exception {
        System.out.println(arena.server.home().getFileName() + ": -Dserkom.benih=" + BENIH);
        arena.beban.mulai(BENIH);
        int diTengah = 0;
        int sebelum = 0;
        for (int i = 0; i < TABRAKAN; i++) {
            boolean penerbitan = i >= TABRAKAN / 4 && i < TABRAKAN / 4 + DI_TENGAH_PENERBITAN;
            if (i == TABRAKAN / 4) {
                arena.beban.sekali("penerbit", p -> Permintaan.berkunci(p.tanda("terbitkan"), "bidang", "berkas/" + arena.besar.id()
                        + "/aksi/terbitkan", Map.of("masukan", Map.of())));
            } else if (penerbitan) {
                int terbit = sebelum;
                arena.beban.tungguSampai("penerbitan maju", () -> terbit == BerkasBesar.ASESI || arena.besar.terbit() > terbit);
                sebelum = arena.besar.terbit();
            } else {
                arena.beban.tunggu(40 + acak.nextInt(80));
            }
            Machine.pause(acak.nextInt(penerbitan ? 150 : 400));
            diTengah += penerbitan && arena.besar.terbit() < BerkasBesar.ASESI ? 1 : 0;
            arena.server.kill();
            arena.server.start();
        }
        // The first when it was asked for, the second when it had begun; how far it comes while a server starts is the machine's matter.
        assertTrue("di tengah penerbitan: " + diTengah, TABRAKAN < 20 || diTengah >= 2);
        List.of("bidang", "polman").forEach(a -> arena.demo.akun(a).ambil("saya").harus(200));
    }
}
