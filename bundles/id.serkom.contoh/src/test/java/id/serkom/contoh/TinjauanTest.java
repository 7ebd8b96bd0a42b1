package id.serkom.contoh;

import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import org.junit.Test;

public class TinjauanTest {

    private static final String NOTULA = Contoh.id("NOTULA", 1);

    private final TahapTester tahap = TahapTester.of(new Tinjauan());

    private static Data laporan(boolean disetujui) {
        return input("tanggal", "2026-03-02", "ringkasan", "Seluruh bukti sesuai.", "disetujui", disetujui, "notula", NOTULA);
    }

    @Test
    public void hasilYangDisetujuiDilaporkanDenganSuratDanTahapSelesai() {
        tahap.with(Contoh.dokumen(NOTULA));

        tahap.run("laporkan", laporan(true));

        tahap.advanced().askedForSurat("laporan-tinjauan");
        assertEquals("2 Maret 2026", tahap.surat("laporan-tinjauan").isi().text("tanggal"));
    }

    @Test
    public void hasilYangTidakDisetujuiHanyaDiarsipkan() {
        tahap.with(Contoh.dokumen(NOTULA));

        tahap.run("laporkan", laporan(false));

        tahap.stayed().askedForNoSurat();
        assertEquals(1, tahap.isi().kelengkapan("notula-tinjauan").size());
    }

    @Test
    public void notulaYangBelumDiunggahDitolak() {
        tahap.run("laporkan", laporan(true));

        tahap.refused().onlyBecause("tinjauan.notula-tidak-ada");
        assertTrue(tahap.isi().kelengkapan("notula-tinjauan").isEmpty());
    }

    @Test
    public void isianYangKurangDitolakSebelumSampaiKeTahap() {
        tahap.run("laporkan", input("tanggal", "2 Maret", "ringkasan", "Seluruh bukti sesuai.", "disetujui", true, "notula", NOTULA));

        tahap.refusedBySchemaAt("/tanggal");
    }
}
