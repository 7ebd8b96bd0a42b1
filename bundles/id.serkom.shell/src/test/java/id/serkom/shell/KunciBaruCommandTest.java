package id.serkom.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.KunciPenerbit;
import id.serkom.api.service.KredensialService;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class KunciBaruCommandTest {

    private String diminta = "";
    private final KonsolPalsu console = KonsolPalsu.person();
    private final SerkomCommand command = new KunciBaruCommand(new Meja(Path.of("target")).oleh("admin").desk(), new Kredensial());

    @Test
    public void kunciBaruDibuatAtasNamaPemintanyaDenganAlasan() {
        assertEquals(0, command.run(console, List.of("berkala")));

        assertEquals("admin: berkala", diminta);
        assertTrue(console.shown(), console.shown().contains("ab12") && console.shown().contains("tetap dapat diperiksa"));
    }

    @Test
    public void programMembacaKunciPubliknya() {
        KonsolPalsu program = KonsolPalsu.program("");

        assertEquals(0, command.run(program, List.of("berkala", "--json")));
        assertTrue(program.shown(), program.shown().contains("\"kode\":\"ab12\""));
    }

    @Test
    public void tanpaAlasanTidakAdaKunciBaru() {
        assertEquals(1, command.run(console, List.of()));
        assertEquals("", diminta);
    }

    private final class Kredensial implements KredensialService {

        @Override
        public String kredensial(Actor actor, String sertifikat) {
            throw new AssertionError("tidak ditanyakan");
        }

        @Override
        public String kunci() {
            throw new AssertionError("tidak ditanyakan");
        }

        @Override
        public Optional<String> kunci(String kode, String host) {
            return Optional.empty();
        }

        @Override
        public Optional<String> daftarStatus(String nama, String host) {
            throw new AssertionError("tidak ditanyakan");
        }

        @Override
        public KunciPenerbit kunciBaru(Actor actor, String alasan) {
            diminta = actor.akun() + ": " + alasan;
            return new KunciPenerbit("ab12", Masa.sejak(Meja.HARI_INI), "ES256", "x", "y");
        }
    }
}
