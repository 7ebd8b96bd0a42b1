package id.serkom.cari;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.HasilCari;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

/** Pages: in which order, what they cost, what they give away. */
public class HalamanTest extends DenganIndeks {

    private List<String> semua(String teks, int sehalaman) {
        return semua(Kantor.BIDANG, teks, sehalaman);
    }

    private List<String> semua(Actor actor, String teks, int sehalaman) {
        List<String> id = new ArrayList<>();
        Optional<String> kursor = Optional.empty();
        do {
            Halaman<HasilCari> halaman = cari.search(actor, teks, new Potongan(kursor, sehalaman));
            halaman.isi().forEach(h -> id.add(h.id()));
            kursor = halaman.lanjut();
        } while (kursor.isPresent());
        return id;
    }

    @Test
    public void yangSamaBaiknyaTerbaruDahuluJugaBilaTersebarDiBanyakBagianIndeks() {
        List<Surat> surat = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            surat.add(kantor.surat("N/" + i, "Hal", "<p>Rapat</p>"));
            cari.lihat();
        }
        // Those that were written again lie in the newest part of the index, whatever their age.
        Random acak = new Random(5);
        for (int i = 0; i < 15; i++) {
            kantor.simpan(kantor.store.surat().find(surat.get(acak.nextInt(60)).id()).orElseThrow().menjadi(SuratStatus.DICABUT));
            cari.lihat();
        }
        List<String> terbaru = new ArrayList<>(surat.stream().map(Surat::id).toList());
        Collections.reverse(terbaru);

        for (int sehalaman : List.of(1, 7, 60, 100)) {
            assertEquals("sehalaman " + sehalaman, terbaru, semua("rapat", sehalaman));
        }
    }

    @Test
    public void halamanDemiHalamanSamaDenganSekaligus() {
        Random acak = new Random(11);
        List<String> kata = List.of("rapat", "pleno", "asesor", "majene", "undangan");
        for (int i = 0; i < 90; i++) {
            StringBuilder isi = new StringBuilder();
            for (int k = acak.nextInt(12); k >= 0; k--) {
                isi.append(kata.get(acak.nextInt(kata.size()))).append(' ');
            }
            kantor.surat("N/" + i, "Hal", "<p>" + isi + "</p>");
            if (i % 9 == 0) {
                cari.lihat();
            }
        }
        cari.lihat();

        for (String teks : List.of("rapat", "rapat pleno", "asesor majene undan", "\"rapat pleno\"", "n/1", "ple", "hal rapat")) {
            List<String> sekaligus = semua(teks, 100);
            assertTrue(teks, sekaligus.size() > 1);
            for (int sehalaman : List.of(1, 3, 50)) {
                assertEquals(teks, sekaligus, semua(teks, sehalaman));
            }
        }
    }

    @Test
    public void kursorTidakMengatakanSeberapaLazimSuatuKataDiLuarLingkup() {
        kantor.surat("1", "Hal", "<p>Rahma</p>");
        kantor.surat("2", "Hal", "<p>Rahma</p>");
        cari.lihat();
        String sebelum = kursor();
        for (int i = 0; i < 50; i++) {
            kantor.surat("P/" + i, "Hal", "i-polman", "", SuratStatus.BERNOMOR, "<p>Rahma</p>");
        }
        cari.lihat();

        // The last part is the state of the index.
        assertEquals(sebelum.substring(0, sebelum.lastIndexOf(' ')), kursor().substring(0, kursor().lastIndexOf(' ')));
    }

    private String kursor() {
        String kursor = cari.search(Kantor.MAJENE, "rahma", Potongan.awal(1)).lanjut().orElseThrow();
        return new String(Base64.getUrlDecoder().decode(kursor), StandardCharsets.UTF_8).replaceAll("[^\\w-]+", " ").strip();
    }

    @Test
    public void sehalamanDokumenDitanyakanSekaligus() throws IOException {
        for (int i = 0; i < 60; i++) {
            kantor.unggah("rapat " + i + ".png", "image/png", new byte[] {(byte) i}, "majene", Optional.of("i-majene"));
        }
        cari.lihat();
        kantor.ditanya.clear();

        assertEquals(60, cari.search(Kantor.MAJENE, "rapat", Potongan.awal(100)).isi().size());

        assertEquals(Map.of("DokumenStore.find", 2, "DokumenStore.pemilik", 2), kantor.ditanya);
    }

    @Test
    public void hanyaYangDiragukanDitanyakanKepadaLayanannya() throws IOException {
        Dokumen sendiri = kantor.unggah("rapat 1.png", "image/png", new byte[] {1}, "andi", Optional.empty());
        Asesi asesi = kantor.asesi();
        Dokumen lain = kantor.unggah("rapat 2.png", "image/png", new byte[] {2}, "bidang", Optional.empty());
        kantor.lekatkan(lain, asesi);
        kantor.tugaskan(asesi, "a-andi");
        cari.lihat();
        kantor.tugaskan(asesi, "a-hasnah");
        kantor.terpotong = true;
        kantor.ditanya.clear();

        assertEquals(Set.of(sendiri.id(), lain.id()), Set.copyOf(Kantor.id(cari, Kantor.ANDI, "rapat")));
        assertEquals(1, kantor.ditanya.get("DokumenService.satu").intValue());
        kantor.ditanya.clear();

        assertEquals(2, Kantor.id(cari, Kantor.BIDANG, "rapat").size());
        assertEquals(Map.of("DokumenStore.find", 1, "DokumenStore.pemilik", 1), kantor.ditanya);
    }

    @Test
    public void dibangunDanMengikutiDenganBeberapaPertanyaanSaja() throws IOException {
        for (int i = 0; i < 120; i++) {
            kantor.unggah("rapat " + i + ".png", "image/png", new byte[] {(byte) i}, "majene", Optional.of("i-majene"));
            kantor.surat("N/" + i, "Hal", "<p>Rapat</p>");
        }
        cari.lihat();
        assertTrue(kantor.ditanya.toString(), kantor.ditanya.values().stream().mapToInt(n -> n).sum() < 20);
        for (int i = 0; i < 120; i++) {
            kantor.unggah("pleno " + i + ".png", "image/png", new byte[] {(byte) i}, "majene", Optional.of("i-majene"));
        }
        kantor.ditanya.clear();

        cari.lihat();

        assertEquals(Map.of("DokumenStore.find", 3, "DokumenStore.pemilik", 3), kantor.ditanya);
        assertEquals(100, cari.search(Kantor.MAJENE, "pleno", Potongan.awal(100)).isi().size());
    }

    @Test
    public void yangTidakDibenarkanBukuTidakMembuatHalamanDicariTerus() throws IOException {
        Asesi asesi = kantor.asesi();
        for (int i = 0; i < 400; i++) {
            kantor.lekatkan(kantor.unggah("rapat " + i + ".png", "image/png", new byte[] {(byte) i, 1}, "bidang", Optional.empty()), asesi);
        }
        kantor.tugaskan(asesi, "a-andi");
        Surat s = kantor.surat("1", "Hal", "i-majene", "a-andi", SuratStatus.BERNOMOR, "<p>" + "Isi ".repeat(200) + "rapat</p>");
        cari.lihat();
        kantor.tugaskan(asesi, "a-hasnah");
        kantor.ditanya.clear();

        Halaman<HasilCari> halaman = cari.search(Kantor.ANDI, "rapat", Potongan.awal(20));

        assertEquals(List.of(), halaman.isi());
        assertEquals(5, kantor.ditanya.get("DokumenStore.find").intValue());
        assertEquals("selanjutnya tetap ditemukan", List.of(s.id()), semua(Kantor.ANDI, "rapat", 20));
    }
}
