package id.serkom.cari;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** The life of the index: it follows, catches up, and is made anew without going silent. */
public class IndeksTest extends DenganFolderIndeks {

    @Test
    public void belumAdaIndeksDikatakanBukanTidakDitemukan() {
        kantor.surat("1", "Hal", "<p>Rapat</p>");
        LuceneCariService cari = kantor.cari(akar());
        semua.add(cari);

        assertEquals("cari.sedang-dibangun", assertThrows(StoreUnavailable.class,
                () -> cari.search(Kantor.BIDANG, "rapat", Potongan.awal(1)))
                .reasons().get(0).code());
        assertFalse(cari.keadaan(Kantor.BIDANG).siap());

        cari.lihat();
        assertEquals(1, id(cari, "rapat").size());
        assertTrue(cari.keadaan(Kantor.BIDANG).siap());
    }

    @Test
    public void suratBaruDanYangBerubahMenyusulDariJurnal() {
        LuceneCariService cari = mulai(akar());
        Surat s = kantor.surat("1", "Hal", "<p>Rapat</p>");
        assertEquals(List.of(), id(cari, "rapat"));
        cari.lihat();
        assertEquals(List.of(s.id()), id(cari, "rapat"));

        kantor.simpan(s.menjadi(SuratStatus.DICABUT));
        cari.lihat();

        assertEquals("yang dicabut tetap dalam buku", List.of(s.id()), id(cari, "rapat"));
        assertEquals(1, cari.keadaan(Kantor.BIDANG).surat());
        assertEquals(kantor.store.sidik().posisi(), cari.keadaan(Kantor.BIDANG).posisi());
    }

    @Test
    public void lebihDariSatuKelompokJurnalSekaliLihat() {
        LuceneCariService cari = mulai(akar());
        for (int i = 0; i < 1203; i++) {
            kantor.surat("N" + i, "Hal", "<p>Rapat</p>");
        }

        cari.lihat();

        assertEquals(1203, cari.keadaan(Kantor.BIDANG).surat());
    }

    @Test
    public void yangDimatikanPaksaMenyusulDariTempatTerakhirDisimpan() throws Exception {
        LuceneCariService cari = mulai(akar());
        Surat tersimpan = kantor.surat("1", "Hal", "<p>Rapat tersimpan</p>");
        for (int i = 0; i < 5; i++) {
            kantor.surat("X" + i, "Hal", "<p>Lain</p>");
            cari.lihat();
        }
        Surat belum = kantor.surat("2", "Hal", "<p>Rapat belum</p>");
        cari.lihat();
        assertEquals(2, id(cari, "rapat").size());
        Path mati = potret("-mati");
        Surat selagiMati = kantor.surat("3", "Hal", "<p>Rapat selagi mati</p>");

        LuceneCariService lagi = mulai(mati);

        assertEquals(List.of(belum.id(), selagiMati.id(), tersimpan.id()).stream().sorted().toList(),
                id(lagi, "rapat").stream().sorted().toList());
        assertEquals("tidak dibangun ulang", List.of("indeks-1"), indeks(mati).stream().map(p -> p.getFileName().toString()).toList());
    }

    @Test
    public void yangBerhentiBaikBaikMeneruskan() throws Exception {
        mulai(akar());
        kantor.surat("1", "Hal", "<p>Rapat</p>");
        semua.get(0).lihat();
        semua.get(0).close();

        LuceneCariService lagi = kantor.cari(akar());
        semua.set(0, lagi);
        lagi.lihat();

        assertEquals(1, id(lagi, "rapat").size());
        assertEquals(1, indeks(akar()).size());
        assertTrue(indeks(akar()).get(0).endsWith("indeks-1"));
    }

    @Test
    public void dibangunUlangDenganSatuPerintahDariBukuSaja() throws IOException {
        Surat s = kantor.surat("1", "Hal", "<p>Rapat</p>");
        Dokumen d = kantor.pdf("rapat.pdf", Pdf.berisi("Rapat"));
        LuceneCariService cari = mulai(akar());

        assertEquals("diminta", cari.bangunUlang(Kantor.OPERATOR).sebab().orElseThrow());
        assertEquals("yang lama menjawab sampai yang baru jadi", 2, id(cari, "rapat").size());
        cari.lihat();

        assertEquals(List.of(d.id(), s.id()).stream().sorted().toList(), id(cari, "rapat").stream().sorted().toList());
        assertEquals(List.of("indeks-2"), indeks(akar()).stream().map(p -> p.getFileName().toString()).toList());
    }

    @Test
    public void teksPdfYangPernahDibacaTidakHilangSaatDibangunUlang() throws IOException {
        Dokumen d = kantor.pdf("ijazah.pdf", Pdf.berisi("Rahma"));
        kantor.pdf("gambar.pdf", Pdf.gambar());
        kantor.setelan.put("pdf-mb", "1");
        kantor.pdf("besar.pdf", new byte[2 << 20]);
        LuceneCariService cari = mulai(akar());
        kantor.setelan.put("pdf", "tidak");

        cari.bangunUlang(Kantor.OPERATOR);
        cari.lihat();

        assertEquals(List.of(d.id()), id(cari, "rahma"));
        assertEquals(Map.of("tanpa-teks", 1L), cari.keadaan(Kantor.BIDANG).tanpaTeks());
        assertEquals("yang mungkin terbaca dengan setelan lain", 1, cari.keadaan(Kantor.BIDANG).menunggu());
    }

    @Test
    public void teksBitaLainTidakDiambil() throws Exception {
        Dokumen d = kantor.pdf("ijazah.pdf", Pdf.berisi("Rahma"));
        mulai(akar()).close();
        semua.clear();
        Kantor lain = new Kantor();
        lain.setelan.put("pdf", "tidak");
        lain.simpan(new Dokumen(d.id(), 0, "00".repeat(32), "ijazah.pdf", 9, "application/pdf", "bidang", Optional.empty(),
                lain.jam.saat()));
        lain.surat("1", "Hal", "<p>Rapat</p>");

        LuceneCariService cari = lain.cari(akar());
        semua.add(cari);
        cari.lihat();
        cari.lihat();

        assertEquals(List.of(d.id()), id(cari, "ijazah"));
        assertEquals(List.of(), id(cari, "rahma"));
        assertEquals(1, cari.keadaan(Kantor.BIDANG).menunggu());
    }

    @Test
    public void selamaDibangunUlangYangLamaTetapMengikuti() {
        for (int i = 0; i < 1001; i++) {
            kantor.surat("N" + i, "Hal", "<p>Isi</p>");
        }
        LuceneCariService cari = mulai(akar());
        List<Integer> ditemukan = new ArrayList<>();
        kantor.saatHalaman = () -> {
            ditemukan.add(id(cari, "rapat").size());
            kantor.surat("R" + ditemukan.size(), "Hal", "<p>Rapat</p>");
        };

        cari.bangunUlang(Kantor.OPERATOR);
        cari.lihat();
        kantor.saatHalaman = () -> { };

        assertEquals(List.of(0, 1, 2), ditemukan);
        assertEquals(3, id(cari, "rapat").size());
    }

    @Test
    public void yangBaruMenemukanSemuaYangDitemukanYangLama() {
        LuceneCariService cari = mulai(akar());
        kantor.surat("1", "Hal", "<p>Isi</p>");
        cari.lihat();
        Surat[] diTengah = new Surat[1];
        kantor.saatHalaman = () -> diTengah[0] = kantor.surat("2", "Hal", "<p>Rapat</p>");

        cari.bangunUlang(Kantor.OPERATOR);
        cari.lihat();

        assertEquals(List.of(diTengah[0].id()), id(cari, "rapat"));
        assertEquals(kantor.store.sidik().posisi(), cari.keadaan(Kantor.BIDANG).posisi());
    }

    @Test
    public void dimatikanSelamaDibangunUlangYangLamaTetapMenjawab() throws IOException {
        Surat s = kantor.surat("1", "Hal", "<p>Rapat</p>");
        LuceneCariService cari = mulai(akar());
        for (int i = 0; i < 5; i++) {
            kantor.surat("L" + i, "Hal", "<p>Isi</p>");
            cari.lihat();
        }
        List<Path> potret = new ArrayList<>();
        kantor.saatHalaman = () -> {
            try {
                potret.add(potret("-mati" + potret.size()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        cari.bangunUlang(Kantor.OPERATOR);
        cari.lihat();
        kantor.saatHalaman = () -> { };
        assertEquals("yang baru setengah jadi", 2, indeks(potret.get(0)).size());
        kantor.ditanya.clear();

        LuceneCariService lagi = mulai(potret.get(0));

        assertEquals(List.of(s.id()), id(lagi, "rapat"));
        assertEquals("tidak ada yang dibaca ulang", null, kantor.ditanya.get("SuratStore.menurutTanggal"));
        assertEquals(1, indeks(potret.get(0)).size());
    }
}
