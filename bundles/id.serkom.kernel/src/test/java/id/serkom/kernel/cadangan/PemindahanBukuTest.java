package id.serkom.kernel.cadangan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.Bukti;
import id.serkom.api.service.CadanganService.Pemindahan;
import id.serkom.spi.store.BasisDataStore;
import id.serkom.testing.store.MemoryBasisDataStore;
import id.serkom.testing.store.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The file that points the server to a database, while the book moves. */
public class PemindahanBukuTest {

    private static final Bukti UTUH = new Bukti(Instant.parse("2026-03-02T01:00:00Z"), Map.of(), List.of(), List.of());
    private static final String LAMA = "osgi.jdbc.driver.name = derby\nurl = jdbc:derby:${karaf.base}/db\npool = hikari\n";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final MemoryStore derby = new MemoryStore();
    private final MemoryStore postgres = MemoryStore.postgresql();
    private Path base;
    private Path cfg;

    @Before
    public void server() throws IOException {
        base = folder.getRoot().toPath();
        cfg = base.resolve(EtcKantor.SUMBER_DATA);
        Files.createDirectories(cfg.getParent());
        Files.writeString(cfg, LAMA);
        Files.writeString(base.resolve(PemindahanBuku.TUJUAN), MemoryBasisDataStore.sambungan(derby.basis(), postgres.basis()).entrySet()
                .stream().map(s -> s.getKey() + " = " + s.getValue() + "\n").collect(Collectors.joining()));
    }

    private List<String> etc() throws IOException {
        try (Stream<Path> isi = Files.list(cfg.getParent())) {
            return isi.map(p -> p.getFileName().toString().replace("org.ops4j.datasource-serkom", "")).sorted().toList();
        }
    }

    private Pemindahan pindah(BasisDataStore basis, PemindahanBuku.Ganti ganti) throws IOException {
        return new PemindahanBuku(basis, base, ganti).jalankan(() -> UTUH, () -> () -> UTUH);
    }

    private void beralih() throws IOException {
        assertTrue(Files.readString(cfg).contains("url = jdbc:postgresql:"));
        assertTrue(Files.readString(cfg).contains("pool = hikari"));
        assertEquals(List.of(".cfg", ".cfg.lama"), etc());
        assertEquals(LAMA, Files.readString(base.resolve(EtcKantor.SUMBER_DATA + ".lama")));
        assertEquals(Optional.empty(), postgres.basis().halangan());
        assertTrue(derby.basis().halangan().isPresent());
    }

    @Test
    public void serverMengikutiBukunya() throws IOException {
        pindah(derby.basis(), Milik::pindah);

        beralih();
    }

    /** The new name stands, whatever the disk says afterwards: nothing is undone any more. */
    @Test
    public void galatSesudahGantiNamaTidakMembatalkanApaPun() throws IOException {
        pindah(derby.basis(), (dari, ke) -> {
            Milik.pindah(dari, ke);
            throw new IOException("cakram penuh");
        });

        beralih();
    }

    @Test
    public void gantiNamaYangGagalMeninggalkanServerDiDerby() throws IOException {
        assertThrows(IOException.class, () -> pindah(derby.basis(), (dari, ke) -> {
            throw new IOException("etc tidak dapat ditulis");
        }));

        assertEquals(LAMA, Files.readString(cfg));
        assertEquals(List.of(".cfg", ".cfg.tujuan"), etc());
        assertEquals(Optional.empty(), derby.basis().halangan());
        assertEquals(List.of(), postgres.basis().terisi());
    }

    @Test
    public void yangDitolakTidakMeninggalkanApaPun() throws IOException {
        postgres.basis().skema("lain");

        assertThrows(Conflict.class, () -> pindah(derby.basis(), Milik::pindah));

        assertEquals(LAMA, Files.readString(cfg));
        assertEquals(List.of(".cfg", ".cfg.tujuan"), etc());
    }

    /** The next start needs the file that lies ready. */
    @Test
    public void yangTertundaMeninggalkanBerkasUntukMulaiBerikutnya() throws IOException {
        BasisTerganggu tertunda = new BasisTerganggu(derby.basis()) {
            @Override
            public Map<String, Long> pindah(Map<String, String> tujuan, Peralihan beralih) {
                throw new StoreUnavailable(Reason.of("pindah.tertunda"), null);
            }
        };

        assertThrows(StoreUnavailable.class, () -> pindah(tertunda, Milik::pindah));

        assertEquals(LAMA, Files.readString(cfg));
        assertEquals(List.of(".cfg", ".cfg.lama", ".cfg.pindah", ".cfg.tujuan"), etc());
        assertTrue(Files.readString(base.resolve(EtcKantor.SUMBER_DATA + ".pindah")).contains("url = jdbc:postgresql:"));
        assertFalse(Files.readString(base.resolve(EtcKantor.SUMBER_DATA + ".pindah")).contains("jdbc:derby:"));
    }
}
