package id.serkom.kernel.action;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Tanya;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** Which letter of another tahap still proves; that it is taken over is told by the stories. */
public class PrasyaratanTest {

    private static final Surat BUKTI = ContohHasil.menjadi(ContohHasil.surat(Contoh.id("SVRAT", 1), "bukti-akreditasi",
            "rencana", 1, "7/2026"), SuratStatus.DITERIMA);

    private static List<Tanya> pada(LocalDate... hari) {
        return Stream.of(hari).map(h -> new Tanya("akreditasi", Contoh.TUK, "TUK", h)).toList();
    }

    @Test
    public void aLetterProvesTheDayThatItBearsAndLaterOnes() {
        assertTrue(Prasyaratan.cocok(BUKTI, pada(BUKTI.tanggal(), BUKTI.tanggal().plusYears(1))));
    }

    @Test
    public void aLetterProvesNothingWhereOneOfTheDaysIsBeforeIt() {
        assertFalse(Prasyaratan.cocok(BUKTI, pada(BUKTI.tanggal(), BUKTI.tanggal().minusDays(1))));
    }

    @Test
    public void aLetterThatWasWithdrawnProvesNothing() {
        assertFalse(Prasyaratan.cocok(ContohHasil.menjadi(BUKTI, SuratStatus.DICABUT), pada(BUKTI.tanggal())));
    }
}
