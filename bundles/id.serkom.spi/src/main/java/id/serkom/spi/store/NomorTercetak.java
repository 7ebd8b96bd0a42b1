package id.serkom.spi.store;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Surat;

/**
 * In which books a printed number must be the only one of its year, whichever series it came from: outgoing numbers in the outgoing
 * book, agenda numbers in the agenda, and agenda numbers that are taken from a series of outgoing letters in both.
 */
public final class NomorTercetak {

    /** The series of agenda numbers while they are counted apart from outgoing letters. */
    public static final String SERI_AGENDA = "masuk";

    private NomorTercetak() {
    }

    public static boolean keluar(NomorSurat n) {
        return n.arah() == Arah.KELUAR || !n.seri().equals(SERI_AGENDA);
    }

    public static boolean agenda(NomorSurat n) {
        return n.arah() == Arah.MASUK;
    }

    /**
     * The refusal {@code simpan.nomor-ganda} of a number that is printed already, with the setting that keeps its letters apart from
     * those of the other series.
     */
    public static Conflict ganda(NomorSurat n, Terisi terisi) {
        String pola = terisi.surat().stream().filter(s -> n.surat().filter(s.surat().id()::equals).isPresent()).findFirst()
                .map(s -> pola(n, s)).orElse("pola.<jenis>");
        return new Conflict(Reason.of("simpan.nomor-ganda", "nomor", n.nomor()).with("pola", pola));
    }

    private static String pola(NomorSurat n, SuratBaru baru) {
        Surat surat = baru.surat();
        if (surat.arah() == Arah.MASUK) {
            return "masuk.pola";
        }
        return baru.nomor().stream().filter(d -> d.seri().equals(n.seri()) && d.cetak(n.urut()).equals(n.nomor())).findFirst()
                .map(NomorDiminta::tanda).filter(tanda -> !tanda.equals(Nomor.tanda(surat.id())))
                .map(tanda -> "pola." + surat.jenis() + "." + tanda.substring(1, tanda.indexOf(':')))
                .orElse("pola." + surat.jenis());
    }
}
