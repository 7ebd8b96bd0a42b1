package id.serkom.skema;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.skema.NaskahSkema;
import id.serkom.api.skema.Skema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** Letters in a skema's own words. */
public class NaskahSkemaTest {

    private static final String SURAT = """
            naskah:
              hasil-verifikasi:
                hal: Hasil verifikasi $skema.judul
                badan: |
                  <p>Satu.</p>
                  <p>Dua $isi.jumlah.</p>
                contoh: { jumlah: 4, rata: 7.5, nama: [Rahma] }
            """;

    private final SkemaReader reader = Naskah.reader();

    @Test
    public void naskahTerbacaDenganContohnya() throws PaketSalah {
        Skema skema = reader.read(Naskah.KECIL + SURAT);

        NaskahSkema surat = skema.naskah().get("hasil-verifikasi");
        assertEquals("<p>Satu.</p>\n<p>Dua $isi.jumlah.</p>\n", surat.badan());
        assertEquals(Optional.of("Hasil verifikasi $skema.judul"), surat.hal());
        assertEquals(Map.of("jumlah", 4L, "rata", new BigDecimal("7.5"), "nama", List.of("Rahma")), surat.contoh().asMap());
        assertEquals(Map.of(), reader.read(Naskah.KECIL).naskah());
    }

    @Test
    public void naskahYangCacatDitolakDenganBarisDanLetaknya() {
        int awal = (int) Naskah.KECIL.lines().count();

        List<Kesalahan> badan = salah(SURAT.replace("Dua", "#set($x = 1)"));
        assertEquals(List.of("/naskah/hasil-verifikasi/badan"), badan.stream().map(Kesalahan::letak).toList());
        assertEquals(awal + 4, badan.get(0).baris());
        assertTrue(badan.get(0).pesan().contains("#set"));

        List<Kesalahan> hal = salah(SURAT.replace("Hasil verifikasi", "#set"));
        assertEquals("/naskah/hasil-verifikasi/hal", hal.get(0).letak());
        assertEquals(awal + 3, hal.get(0).baris());
    }

    @Test
    public void susunanYangKeliruDitolak() {
        assertEquals("/naskah/hasil-verifikasi", salah(SURAT.replaceAll("(?m)^    contoh.*\\n", "")).get(0).letak());
        assertEquals("/naskah/hasil-verifikasi/pejabat", salah(SURAT + "    pejabat: kepala\n").get(0).letak());
        assertEquals("/naskah", salah(SURAT.replace("hasil-verifikasi", "\"../Hasil\"")).get(0).letak());
        assertEquals("/naskah/hasil-verifikasi/badan", salah(SURAT.replace("Satu.", "x".repeat(32_768))).get(0).letak());
    }

    /** What the commented example shows. */
    @Test
    public void yangDicontohkanDapatDipakai() throws PaketSalah {
        String contoh = Naskah.contoh();
        String naskah = contoh.substring(contoh.indexOf("# naskah:")).lines().map(l -> l.replaceFirst("^# ?", "") + "\n")
                .collect(Collectors.joining());

        assertEquals(Set.of("hasil-verifikasi"), reader.read(contoh + naskah).naskah().keySet());
    }

    /** What was accepted once is not looked through again: it must not be lost to berkas that run with it. */
    @Test
    public void yangSudahDiterimaTidakDiperiksaLagi() throws PaketSalah {
        assertEquals(1, reader.diterima(Naskah.KECIL + SURAT.replace("Dua", "#set($x = 1)")).naskah().size());
    }

    private List<Kesalahan> salah(String tambahan) {
        return assertThrows(PaketSalah.class, () -> reader.read(Naskah.KECIL + tambahan)).kesalahan();
    }
}
