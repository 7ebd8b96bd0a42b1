package id.serkom.kernel.catalog;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class SopFileTest {

    private static final List<String> KEDUANYA = List.of("bidang-sertifikasi", "instansi-terkait");

    private static Data sop(String skema, Object pembuka, String... pelaksana) {
        Map<String, Object> isi = new HashMap<>(Map.of("kode", "s", "versi", "1", "judul", "SOP", "kepala", Map.of(), "skema", skema,
                "tahap", List.of(Map.of("kode", "terima", "kegiatan", "Terima", "pelaksana", List.of(pelaksana), "keluaran", "surat"))));
        isi.put("pembuka", pembuka);
        return Data.of(isi);
    }

    private static void ditolak(String kata, Data sop) {
        String sebab = assertThrows(IllegalArgumentException.class, () -> SopFile.of(sop)).getMessage();
        assertTrue(sebab, sebab.startsWith("pembuka: ") && sebab.contains(kata));
    }

    @Test
    public void tanpaDisebutHanyaBidangYangMembuka() {
        SopFile file = SopFile.of(sop("asal", null, "bidang-sertifikasi", "instansi-terkait"));

        assertEquals(Set.of(Pelaksana.BIDANG_SERTIFIKASI), file.pembuka());
    }

    @Test
    public void instansiMembukaYangTentangBerkasLainAtauTanpaSkemaJugaSesudahBermayor() {
        for (String skema : List.of("asal", "tanpa")) {
            SopFile file = SopFile.of(sop(skema, KEDUANYA, "bidang-sertifikasi", "instansi-terkait"));

            assertEquals(Set.of(Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_TERKAIT), file.bermayor(Map.of("terima", 2)).pembuka());
        }
    }

    @Test
    public void pembukaYangTidakMasukAkalDitolakSaatDipasang() {
        ditolak("skema sendiri", sop("satu", KEDUANYA, "instansi-terkait"));
        ditolak("bukan pelaksana tahap pertama", sop("asal", KEDUANYA, "bidang-sertifikasi"));
        ditolak("sebut juga", sop("asal", List.of("instansi-terkait"), "instansi-terkait"));
        ditolak("sebut juga", sop("asal", List.of(), "instansi-terkait"));
        ditolak("\"asesor\" tidak dapat membuka", sop("asal", List.of("bidang-sertifikasi", "asesor"), "instansi-terkait"));
        ditolak("\"BIDANG_SERTIFIKASI\" tidak dapat membuka", sop("asal", List.of("BIDANG_SERTIFIKASI"), "instansi-terkait"));
        ditolak("harus daftar", sop("asal", "bidang-sertifikasi", "instansi-terkait"));
        ditolak("harus daftar", sop("asal", List.of(1), "instansi-terkait"));
    }
}
