package id.serkom.cari;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.Cuplikan;
import id.serkom.api.service.HasilCari;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.Test;

/** What is found by which words. */
public class CariTest extends DenganIndeks {

    @Test
    public void suratDitemukanDenganSetiapKatanyaJugaYangLazim() {
        Surat s = kantor.surat("005/1/2026", "Undangan rapat", "<html><head><title>X</title><style>p{color:red}</style></head><body>"
                + "<p>Dengan hormat, kami mengundang Saudara <b>Rah</b>ma &amp; Nur Aisyah pada hari Senin.</p></body></html>");

        for (String kata : List.of("dengan", "hormat", "RAHMA", "rahma senin", "aisyah", "undangan", "bkpsdm", "pada hari", "kami")) {
            assertEquals(kata, List.of(s.id()), id(kata));
        }
        for (String kata : List.of("color", "red", "rahmat", "rahma selasa", "html", "amp")) {
            assertEquals(kata, List.of(), id(kata));
        }
    }

    @Test
    public void imbuhanDanBesarKecilHurufTidakBerarti() {
        Surat s = kantor.surat("1", "Hal", "<p>Perpanjangan masa berlaku sertifikat untuk peserta yang dinyatakan kompeten</p>");

        for (String kata : List.of("memperpanjang masa", "PANJANG masa", "pernyataan kompeten", "Sertifikat untuk")) {
            assertEquals(kata, List.of(s.id()), id(kata));
        }
        String keputusan = kantor.surat("2", "Hal", "<p>Penetapan, pengiriman, pemeriksaan, keputusan, undangan</p>").id();
        for (String kata : List.of("menetapkan", "ditetapkan", "mengirim", "dikirimkan", "memeriksa", "diperiksa", "memutuskan",
                "mengundang")) {
            assertEquals(kata, List.of(keputusan), id(kata));
        }
    }

    @Test
    public void nomorDitemukanUtuhDanSebagian() {
        Surat s = kantor.surat("002.00.01/45/2023", "SOP", "<p>Isi</p>");
        Surat lain = kantor.surat("002.00.01/451/2023", "SOP", "<p>Isi</p>");
        Surat merujuk = kantor.surat("7", "Jawaban", "<p>Menjawab surat nomor 002.00.01/45/2023 tanggal 2 Maret</p>");

        assertEquals("nomornya sendiri lebih dahulu", List.of(s.id(), merujuk.id()), id("002.00.01/45/2023"));
        assertEquals(List.of(s.id(), merujuk.id()), id("45/2023"));
        assertEquals(List.of(lain.id()), id("451/2023"));
        assertEquals(3, id("002.00.01").size());
        assertEquals("bagian akhir boleh baru dimulai", 3, id("002.00.01/45").size());
        assertEquals("yang selesai tidak", 2, id("\"002.00.01/45\"").size());
        assertEquals(List.of(), id("45/2024"));
    }

    @Test
    public void kataTerakhirBolehBaruDimulaiYangLainTidak() {
        Surat s = kantor.surat("1", "Hal", "<p>Kabupaten Mamuju Tengah</p>");

        assertEquals(List.of(s.id()), id("mamuju teng"));
        assertEquals(List.of(), id("mamu tengah"));
        assertEquals("setelah spasi kata itu selesai", List.of(), id("mamuju teng "));
    }

    @Test
    public void dalamTandaKutipKataHarusBerdampingan() {
        Surat s = kantor.surat("1", "Hal", "<p>Rapat pleno asesor di Majene</p>");

        assertEquals(List.of(s.id()), id("\"pleno asesor\""));
        assertEquals(List.of(s.id()), id("majene \u201crapat pleno\u201d"));
        assertEquals(List.of(), id("\"asesor pleno\""));
        assertEquals("tidak ada frasa dari satu bagian ke bagian lain", List.of(), id("\"hal kepala\""));
    }

    @Test
    public void cuplikanMenunjukYangDitemukan() {
        kantor.surat("1", "Hal", "<p>" + "Pembuka yang panjang sekali. ".repeat(40) + "Diundang Saudara Rahmawati ke Mamuju.</p>");
        cari.lihat();

        HasilCari hasil = cari.search(Kantor.BIDANG, "mamuju undangan rahma", Potongan.awal(5)).isi().get(0);

        assertEquals(List.of("Diundang", "Rahmawati", "Mamuju"),
                hasil.cuplikan().stream().filter(Cuplikan::cocok).map(Cuplikan::teks).toList());
        String semua = hasil.cuplikan().stream().map(Cuplikan::teks).collect(Collectors.joining());
        assertTrue(semua, semua.endsWith("Diundang Saudara Rahmawati ke Mamuju.") && semua.length() < 300);
    }

    @Test
    public void halamanDemiHalamanSetiapSuratSekali() {
        List<String> semua = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            semua.add(kantor.surat("N/" + i, "Undangan", "<p>Rapat koordinasi " + "rapat ".repeat(i % 3) + "</p>").id());
        }
        cari.lihat();

        List<String> dibaca = new ArrayList<>();
        Optional<String> kursor = Optional.empty();
        do {
            Halaman<HasilCari> halaman = cari.search(Kantor.BIDANG, "rapat", new Potongan(kursor, 13));
            halaman.isi().forEach(h -> dibaca.add(h.id()));
            kursor = halaman.lanjut();
        } while (kursor.isPresent());

        assertEquals(semua.stream().sorted().toList(), dibaca.stream().sorted().toList());
        assertEquals("sehalaman paling banyak", 100, cari.search(Kantor.BIDANG, "rapat", Potongan.awal(500)).isi().size());
    }

    @Test
    public void yangDitulisDiAntaraDuaHalamanTidakMengulangDanTidakMelewatkan() {
        List<String> semua = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            semua.add(kantor.surat("N/" + i, "Hal", "<p>" + (i % 2 == 0 ? "rapat pleno pleno" : "rapat rapat rapat pleno") + "</p>").id());
        }
        cari.lihat();

        List<String> dibaca = new ArrayList<>();
        Optional<String> kursor = Optional.empty();
        do {
            Halaman<HasilCari> halaman = cari.search(Kantor.BIDANG, "rapat pleno", new Potongan(kursor, 7));
            halaman.isi().forEach(h -> dibaca.add(h.id()));
            kursor = halaman.lanjut();
            // From now on the one word is common and the other rare.
            for (int i = 0; i < 40; i++) {
                kantor.surat("L/" + dibaca.size() + "/" + i, "Hal", "<p>pleno " + "lain ".repeat(i) + "</p>");
            }
            cari.lihat();
        } while (kursor.isPresent());

        assertEquals(semua.stream().sorted().toList(), dibaca.stream().sorted().toList());
    }

    @Test
    public void kursorYangKeadaannyaTidakDiingatLagiTetapDijawab() {
        kantor.surat("1", "Hal", "<p>Rapat</p>");
        kantor.surat("2", "Hal", "<p>Rapat</p>");
        cari.lihat();
        Optional<String> lanjut = cari.search(Kantor.BIDANG, "rapat", Potongan.awal(1)).lanjut();
        cari.bangunUlang(Kantor.BIDANG);
        cari.lihat();

        assertEquals(1, cari.search(Kantor.BIDANG, "rapat", new Potongan(lanjut, 1)).isi().size());
    }

    @Test
    public void kursorMilikPencarianLainDitolak() {
        kantor.surat("1", "Undangan", "<p>Rapat</p>");
        kantor.surat("2", "Undangan", "<p>Rapat</p>");
        cari.lihat();
        Optional<String> lanjut = cari.search(Kantor.BIDANG, "rapat", Potongan.awal(1)).lanjut();

        for (Potongan salah : List.of(new Potongan(lanjut, 1), new Potongan(Optional.of("!"), 1), new Potongan(Optional.of("Y2FyaQ"), 1))) {
            assertEquals("simpan.kursor-salah", assertThrows(InvalidInput.class, () -> cari.search(Kantor.BIDANG, "undangan", salah))
                    .reasons().get(0).code());
        }
        assertEquals(1, cari.search(Kantor.BIDANG, "rapat", new Potongan(lanjut, 1)).isi().size());
    }

    @Test
    public void konsepTidakDitemukan() {
        kantor.surat("", "Konsep", "i-majene", "", SuratStatus.KONSEP, "<p>Rahasia</p>");

        assertEquals(List.of(), id("rahasia"));
    }

    @Test
    public void yangTidakDapatDicariDitolakDenganJelas() {
        cari.lihat();
        assertEquals("cari.kosong", kode(""));
        assertEquals("cari.kosong", kode(" \t"));
        assertEquals("cari.kosong", kode(null));
        assertEquals("cari.tanpa-kata", kode("*:* && \"\" !!"));
        assertEquals("cari.terlalu-panjang", kode("a".repeat(201)));
        assertEquals("cari.terlalu-banyak-kata", kode("a ".repeat(17)));
        assertEquals("cari.terlalu-banyak-kata", kode("\"" + "a.".repeat(17) + "\""));
    }

    private String kode(String teks) {
        return assertThrows(InvalidInput.class, () -> cari.search(Kantor.BIDANG, teks, Potongan.awal(1))).reasons().get(0).code();
    }

    @Test
    public void sintaksOrangLainTidakBerartiApaApaDanTidakPernahGagal() {
        Surat s = kantor.surat("1", "Hal", "<p>OR AND rapat</p>");
        cari.lihat();

        assertEquals(List.of(), Kantor.id(cari, Kantor.BIDANG, "isi:rapat OR tidak-ada"));
        assertEquals(List.of(s.id()), Kantor.id(cari, Kantor.BIDANG, "rapat OR AND"));
        assertEquals(List.of(), Kantor.id(cari, Kantor.BIDANG, "r*t"));
        assertEquals(List.of(), Kantor.id(cari, Kantor.BIDANG, "jenis/surat"));
        String[] potong = {"*", "?", ":", "\"", "\\", "(", ")", "[", "{", "TO", "~2", "^9", "&&", "||", "!", "+", "-", "/r.*/", "\u0000",
            "\u202e", "\ud83d", "\ud83d\ude00", "\ufffd", "rapat",
            "AND", "NOT", "<b>", "a", "1.2/3", " ", "\u201c", "'", "%00", "\n", "é", "ß", "İ"};
        Random acak = new Random(7);
        for (int i = 0; i < 3000; i++) {
            StringBuilder teks = new StringBuilder();
            for (int k = acak.nextInt(14); k >= 0; k--) {
                teks.append(potong[acak.nextInt(potong.length)]);
            }
            try {
                assertTrue(cari.search(Kantor.BIDANG, teks.toString(), Potongan.awal(3)).isi().size() <= 1);
            } catch (InvalidInput e) {
                assertTrue(e.reasons().get(0).code(), e.reasons().get(0).code().startsWith("cari."));
            }
        }
    }
}
