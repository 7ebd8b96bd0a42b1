package id.serkom.kernel.catalog;

import static org.junit.Assert.assertEquals;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.MulaiHitung;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class FactsTest {

    private static final Map<String, Object> PROPERTIES = Map.of("serkom.sop", "sertifikasi", "serkom.kode", "verifikasi",
            "serkom.kegiatan", "Verifikasi", "serkom.pelaksana", new String[] {"BIDANG_SERTIFIKASI", "INSTANSI_TERKAIT"},
            "serkom.kelengkapan", new String[] {"portofolio"}, "serkom.waktu", 10, "serkom.hitung",
            "PENERIMAAN_PERMOHONAN", "serkom.keluaran", "surat");

    @Test
    public void faktaDibacaDariSifatLayanan() {
        Facts facts = Facts.of(PROPERTIES);

        assertEquals(List.of(Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_TERKAIT), facts.pelaksana());
        assertEquals(10, facts.waktu());
        assertEquals(MulaiHitung.PENERIMAAN_PERMOHONAN, facts.hitung());
    }

    @Test
    public void setelanKantorMenggantikanBawaanTanpaMengubahYangLain() {
        Facts facts = Facts.of(PROPERTIES).with(Map.of("verifikasi.waktu", " 12 ", "verifikasi.kelengkapan",
                "portofolio, surat-permohonan", "verifikasi.hitung", "masuk-tahap", "rencana.waktu", "99"));

        assertEquals(12, facts.waktu());
        assertEquals(List.of("portofolio", "surat-permohonan"), facts.kelengkapan());
        assertEquals(MulaiHitung.MASUK_TAHAP, facts.hitung());
        assertEquals("surat", facts.keluaran());
    }
}
