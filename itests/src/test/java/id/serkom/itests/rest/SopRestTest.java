package id.serkom.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.BeforeClass;
import org.junit.Test;

/** The whole SOP on the packaged server, as partners and officials play it over REST, through a restart and a power failure. */
public class SopRestTest {

    private static Kantor kantor;
    private static PutaranSop putaran;

    @BeforeClass
    public static void mainkan() throws Exception {
        kantor = Kantor.buka();
        putaran = kantor.putaran();
    }

    @Test
    public void satuPutaranSelesaiMelaluiMulaiUlangDanMatiListrik() {
        assertEquals(List.of("stop", "kill -9"), putaran.henti());
        JsonNode berkas = kantor.akun("bidang").ambil("berkas/" + kantor.demo().berkas()).harus(200).json();
        assertEquals("selesai", berkas.get("status").asText());
    }

    @Test
    public void setiapTahapDilaluiDanRapatDuaKali() {
        List<String> tahap = new ArrayList<>();
        kantor.akun("bidang").ambil("berkas/" + kantor.demo().berkas() + "/perjalanan").harus(200).json().get("isi")
                .forEach(p -> tahap.add(p.get("tahap").asText() + " " + p.get("putaran").asInt()));
        assertEquals(List.of("informasi 1", "permohonan 1", "verifikasi 1", "rencana 1", "pelaksanaan 1", "rapat 1",
                "penetapan 1", "rapat 2", "penetapan 2", "penerbitan 2"), tahap);
    }

    @Test
    public void bukuSuratTerbuktiUtuhSesudahnya() {
        JsonNode bukti = kantor.akun("bidang").ambil("buku/bukti?dari=2026-01-01&sampai=2026-12-31").harus(200).json();
        assertTrue(bukti.toString(), bukti.get("utuh").asBoolean());
        assertEquals(0, bukti.get("temuan").size());
        for (String jenis : List.of("nomor", "surat", "dokumen", "jurnal", "sertifikat", "tahap")) {
            assertTrue(bukti.toString(), bukti.at("/diperiksa/" + jenis).asLong() > 0);
        }
    }

    @Test
    public void peladenTidakMencatatGalat() throws Exception {
        assertEquals(List.of(), kantor.server().logErrors());
    }
}
