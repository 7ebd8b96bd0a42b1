package id.serkom.cari;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.HasilCari;
import id.serkom.api.surat.Surat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;

/** A number that is only begun finds just the letters in whose number, or in whose text, it is begun: however long, however many. */
public class NomorBermulaTest extends DenganIndeks {

    private static final String[] BAGIAN = {"800", "8", "80", "000.8.3.3", "B", "BA", "SK", "LSP-KAP", "IV", "2026", "2025",
        "20", "45.a", "OR"};

    private Set<String> semua(String teks) {
        Set<String> id = new HashSet<>();
        Optional<String> kursor = Optional.empty();
        do {
            Halaman<HasilCari> halaman = cari.search(Kantor.BIDANG, teks, new Potongan(kursor, 100));
            halaman.isi().forEach(h -> assertTrue(h.id(), id.add(h.id())));
            kursor = halaman.lanjut();
        } while (kursor.isPresent());
        return id;
    }

    @Test
    public void ditemukanTepatYangNomornyaMemuatnya() {
        Random acak = new Random(42);
        Map<String, String> nomor = new TreeMap<>();
        for (int i = 0; i < 250; i++) {
            List<String> bagian = new ArrayList<>();
            for (int k = 1 + acak.nextInt(6); k >= 0; k--) {
                bagian.add(acak.nextInt(3) == 0 ? Integer.toString(acak.nextInt(300)) : BAGIAN[acak.nextInt(BAGIAN.length)]);
            }
            String satu = String.join("/", bagian);
            nomor.put(kantor.surat(satu, "Hal", "<p>Isi</p>").id(), satu);
        }
        cari.lihat();

        for (String satu : nomor.values()) {
            for (int i = 0; i < 4; i++) {
                int dari = acak.nextInt(satu.length());
                String teks = satu.substring(dari, dari + 1 + acak.nextInt(satu.length() - dari));
                if (rata(teks).contains(" ") && Character.isLetterOrDigit(teks.charAt(teks.length() - 1))) {
                    Set<String> diharap = new HashSet<>();
                    nomor.forEach((id, n) -> {
                        if ((' ' + rata(n)).contains(' ' + rata(teks))) {
                            diharap.add(id);
                        }
                    });
                    assertEquals(teks, diharap, semua(teks));
                }
            }
        }
    }

    private static String rata(String teks) {
        return teks.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    @Test
    public void nomorYangSangatPanjangDitemukanSampaiHurufTerakhirnya() {
        String panjang = "400.14.5.4/SETDA/BAGIAN-PEREKONOMIAN/SULAWESI-BARAT/UMUM/2026/";
        Surat satu = kantor.surat(panjang + "1234", "Hal", "<p>Isi</p>");
        Surat lain = kantor.surat(panjang + "1299", "Hal", "<p>Isi</p>");
        cari.lihat();

        assertEquals(Set.of(satu.id(), lain.id()), semua(panjang + "12"));
        assertEquals(Set.of(satu.id()), semua(panjang + "123"));
        assertEquals(Set.of(satu.id()), semua("UMUM/2026/123"));
        assertEquals(Set.of(), semua(panjang + "13"));
    }

    @Test
    public void yangMenyebutnyaDalamTeksDitemukanSesudahYangBernomorBegitu() {
        Surat sebut = kantor.surat("1", "Jawaban", "<p>Menjawab surat 800/4512/2026 dan 800/4513/2026</p>");
        Surat lama = kantor.surat("800/4510/2026", "Hal", "<p>Isi</p>");
        Surat baru = kantor.surat("800/4511/2026", "Hal", "<p>" + "Isi yang panjang sekali ".repeat(50) + "</p>");
        cari.lihat();

        List<String> id = cari.search(Kantor.BIDANG, "800/451", Potongan.awal(10)).isi().stream().map(HasilCari::id).toList();
        assertEquals("terbaru dahulu", List.of(baru.id(), lama.id(), sebut.id()), id);
    }
}
