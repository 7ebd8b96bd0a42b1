package id.serkom.cari;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.service.Cuplikan;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;

/** The excerpt of a text that is long. */
public class PenyorotTest {

    private static final Kata KATA = new Kata();

    private static List<Cuplikan> cuplik(String dicari, String teks) {
        return new Penyorot(KATA, Kueri.baca(dicari, KATA)).cuplik(teks);
    }

    private static List<String> cocok(String dicari, String teks) {
        return cuplik(dicari, teks).stream().filter(Cuplikan::cocok).map(Cuplikan::teks).toList();
    }

    @Test
    public void yangBerdiriJauhDiBelakangPunDitunjuk() {
        String jauh = "Isi lain. ".repeat(40_000);

        assertEquals(List.of("RAHMAWATI"), cocok("rahma", jauh + "Yth. RAHMAWATI di Mamuju"));
        assertEquals("menurut akarnya", List.of("perpanjangan"), cocok("memperpanjang ", jauh + "mohon perpanjangan sertifikat"));
        assertEquals("nomor", List.of("45", "2023"), cocok("45/2023", jauh + "nomor 45/2023 tanggal"));
        assertEquals("yang lebih panjang lebih khas", List.of("Rahmawati"), cocok("is rahmawati ", jauh + "Yth. Rahmawati"));
    }

    @Test
    public void diTepiJendelaTidakTerlewat() {
        for (int sebelum = 9_980; sebelum < 10_010; sebelum++) {
            assertEquals(sebelum + " huruf", List.of("rahmawati"), cocok("rahmawati ", "x".repeat(sebelum) + " rahmawati"));
            assertEquals(sebelum + " huruf", List.of("rahmawati"), cocok("rahm", "x".repeat(sebelum) + " rahmawati, lain"));
        }
    }

    @Test
    public void yangTidakBerdiriDiManaPunMemberiAwalTeksnya() {
        String teks = "Awal. " + "Isi lain. ".repeat(40_000);
        String semua = cuplik("rahma", teks).stream().map(Cuplikan::teks).collect(Collectors.joining());

        assertTrue(semua, semua.startsWith("Awal. Isi") && semua.length() < 300);
        assertEquals(List.of(), cocok("rahma", teks));
    }
}
