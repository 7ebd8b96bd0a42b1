package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.CetakanUji.isi;
import static id.serkom.itests.cerita.CetakanUji.sidik;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.ChangeSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** Bytes of a document that were lost come back as the very same, or not at all. */
public class CetakanPulihTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private final CetakanUji uji = new CetakanUji(kantor);

    @Test
    public void matiSebelumBarisnyaTertulisMeninggalkanIsiYangTerpakaiLagi() {
        Surat surat = uji.pemberitahuan();
        kantor.sebelumPertama("cetakan.tercetak", () -> {
            throw new OutOfMemoryError("mati");
        });
        kantor.peladen.cetak();
        Cetakan sesudah = uji.cetakan(surat);
        assertEquals("isinya sudah ada, barisnya belum", List.of(CetakanStatus.BEKU, Optional.empty(), 0),
                List.of(sesudah.status(), sesudah.pdf(), sesudah.percobaan()));

        kantor.peladen.cetak();

        assertEquals(CetakanStatus.TERCETAK, uji.cetakan(surat).status());
        assertEquals(uji.cetakan(surat).pdf(), Optional.of(sidik(uji.pdf(surat))));
    }

    @Test
    public void isiYangHilangAtauBerubahDibuatLagiDenganSidikYangSama() {
        Surat surat = uji.pemberitahuan();
        byte[] semula = uji.pdf(surat);
        String sidik = uji.cetakan(surat).pdf().orElseThrow();

        kantor.peladen.gudang.ubah(sidik, new byte[] {1});

        assertArrayEquals(semula, uji.pdf(surat));
        assertEquals(Optional.of(sidik), uji.cetakan(surat).pdf());
        assertEquals("tidak ada yang ditulis lagi", 1, uji.jurnal("cetakan.tercetak").size());
        Pencetak lain = uji.pencetak();
        lain.galat = Optional.of(new InvalidInput(Reason.of("pdf.gagal")));
        assertArrayEquals("isinya pulih, tidak dicetak", semula, uji.pdf(surat));
    }

    /** Whatever became of the letter: only the very bytes are kept, and no row is written. */
    @Test
    public void pdfYangHilangDipulihkanDariNaskahBekuAtauDariYangBertanda() {
        Surat surat = uji.pemberitahuan();
        byte[] semula = uji.pdf(surat);
        String sidik = uji.cetakan(surat).pdf().orElseThrow();
        assertTrue(kantor.peladen.cetakan.pulihkan(surat, uji.cetakan(surat)));
        kantor.peladen.gudang.ubah(sidik, new byte[] {1});
        assertTrue(kantor.peladen.cetakan.pulihkan(surat, uji.cetakan(surat)));
        assertArrayEquals(semula, tersimpan(sidik));

        Pencetak lain = uji.pencetak();
        lain.akhir = "versi lain";
        kantor.peladen.gudang.ubah(sidik, new byte[] {1});
        assertFalse(kantor.peladen.cetakan.pulihkan(surat, uji.cetakan(surat)));
        lain.galat = Optional.of(new IllegalStateException("rusak"));
        assertFalse(kantor.peladen.cetakan.pulihkan(surat, uji.cetakan(surat)));
        assertArrayEquals(new byte[] {1}, tersimpan(sidik));

        byte[] pdf = "%PDF-1.7 satu %%EOF tengah\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        byte[] bertanda = (new String(pdf, StandardCharsets.UTF_8) + "tanda\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        tulis(uji.cetakan(surat).tercetak(simpan(pdf)));
        tulis(uji.cetakan(surat).bertanda(simpan(bertanda), kantor.jam.saat()));
        kantor.peladen.gudang.ubah(sidik(pdf), new byte[] {1});
        Cetakan kini = uji.cetakan(surat);
        assertTrue(kantor.peladen.cetakan.pulihkan(surat, kini));
        assertArrayEquals(pdf, tersimpan(sidik(pdf)));
        assertEquals(kini, uji.cetakan(surat));
    }

    /** What the disk gives no more is as good as gone; but other bytes do not take its place, since it may be read again later. */
    @Test
    public void pdfTanpaTandaYangTidakTerbacaDisebutPembuktianDanDibuatLagiDenganBitaYangSama() {
        Surat surat = uji.pemberitahuan();
        byte[] semula = uji.pdf(surat);
        Cetakan kini = uji.cetakan(surat);
        String sidik = kini.pdf().orElseThrow();
        kantor.peladen.gudang.rusak(sidik);
        assertEquals(List.of("dokumen-tidak-terbaca surat " + surat.id() + ", PDF, berkas isi " + sidik), temuan());

        Pencetak lain = uji.pencetak();
        lain.akhir = "versi lain";
        kantor.ditolak(StoreUnavailable.class, "cetakan.tidak-terbaca", () -> uji.pdf(surat));
        assertFalse(kantor.peladen.cetakan.pulihkan(surat, kini));
        lain.akhir = "";
        kantor.jam.majuDetik(31);

        assertArrayEquals(semula, uji.pdf(surat));
        assertArrayEquals(semula, tersimpan(sidik));
        assertEquals(List.of(), temuan());
        kantor.peladen.gudang.rusak(sidik);
        assertTrue(kantor.peladen.cetakan.pulihkan(surat, kini));
        assertArrayEquals(semula, tersimpan(sidik));
        assertEquals(kini, uji.cetakan(surat));

        byte[] bertanda = "%PDF bertanda".getBytes(StandardCharsets.UTF_8);
        tulis(kini.bertanda(simpan(bertanda), kantor.jam.saat()));
        kantor.peladen.gudang.rusak(sidik(bertanda));
        kantor.ditolak(StoreUnavailable.class, "cetakan.tidak-terbaca", () -> uji.pdf(surat));
        simpan(bertanda);
    }

    /** Who asks for it again and again must not have it printed each time only to hear that there is no place for it. */
    @Test
    public void pdfYangTidakTerbacaTidakDicetakSetiapKaliDiminta() {
        Surat surat = uji.pemberitahuan();
        byte[] semula = uji.pdf(surat);
        Pencetak lain = uji.pencetak();
        lain.akhir = "versi lain";
        kantor.peladen.gudang.rusak(sidik(semula));
        mintaTigaKali(surat, "cetakan.tidak-terbaca");
        assertEquals("bitanya lain", 1, lain.kali.get());

        lain.akhir = "";
        kantor.peladen.gudang.penuh(true);
        kantor.jam.majuDetik(31);
        mintaTigaKali(surat, "cetakan.tidak-tersimpan");
        assertEquals("tidak ada tempatnya", 2, lain.kali.get());

        kantor.peladen.gudang.penuh(false);
        kantor.jam.majuDetik(31);
        assertArrayEquals(semula, uji.pdf(surat));
        assertEquals(3, lain.kali.get());
    }

    /** Neither does the queue print a letter once a second while there is no place for it. */
    @Test
    public void tanpaTempatSuratTidakDicetakBerulangUlang() {
        Pencetak lain = uji.pencetak();
        Surat surat = uji.pemberitahuan();
        kantor.peladen.gudang.penuh(true);
        kantor.peladen.cetak();
        kantor.peladen.cetak();
        mintaTigaKali(surat, "cetakan.tidak-tersimpan");
        assertEquals(List.of(1, CetakanStatus.BEKU), List.of(lain.kali.get(), uji.cetakan(surat).status()));

        kantor.peladen.gudang.penuh(false);
        kantor.jam.majuDetik(31);
        kantor.peladen.cetak();
        assertEquals(CetakanStatus.TERCETAK, uji.cetakan(surat).status());
    }

    private void mintaTigaKali(Surat surat, String kode) {
        for (int i = 0; i < 3; i++) {
            kantor.ditolak(StoreUnavailable.class, kode, () -> uji.pdf(surat));
        }
    }

    @Test
    public void yangSudahDitandatanganiTidakPernahDicetakUlang() {
        Surat surat = uji.pemberitahuan();
        uji.pdf(surat);
        byte[] bertanda = "%PDF bertanda".getBytes(StandardCharsets.UTF_8);
        tulis(uji.cetakan(surat).bertanda(simpan(bertanda), kantor.jam.saat()));
        assertArrayEquals(bertanda, uji.pdf(surat));

        kantor.peladen.gudang.ubah(sidik(bertanda), new byte[0]);

        kantor.ditolak(Conflict.class, "cetakan.hilang", () -> uji.pdf(surat));
        kantor.peladen.cetak();
        assertEquals(CetakanStatus.DITANDATANGANI, uji.cetakan(surat).status());
        kantor.peladen.gudang.ubah(sidik(bertanda), bertanda);
    }

    private byte[] tersimpan(String sha256) {
        try (var isi = Channels.newInputStream(kantor.peladen.gudang.buka(sha256).orElseThrow())) {
            return isi.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String simpan(byte[] isi) {
        try {
            return kantor.peladen.gudang.simpan(new ByteArrayInputStream(isi), 1_000).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tulis(Cetakan baru) {
        kantor.store.committer().commit(ChangeSet.of(kantor.jam.saat(), List.of(baru), JournalEntry.baru("cetakan", kantor.jam.saat(),
                "uji", Optional.empty(), "cetakan.uji", Optional.empty(), baru.id(), Data.KOSONG)));
    }

    @Test
    public void yangSudahDikirimTidakDigantiBytenya() {
        Surat surat = uji.pemberitahuan();
        String sidik = kantor.surat.pdf(Orang.BIDANG, surat.id()).sha256();
        kantor.surat.kirim(Orang.BIDANG, surat.id(), kantor.jam.tanggal(), "pos");
        kantor.peladen.gudang.ubah(sidik, new byte[] {1});
        Pencetak lain = uji.pencetak();
        lain.akhir = "versi lain";

        kantor.ditolak(Conflict.class, "cetakan.hilang", () -> uji.pdf(surat));

        assertEquals(Optional.of(sidik), uji.cetakan(surat).pdf());
        lain.akhir = "";
        assertEquals(sidik, kantor.surat.pdf(Orang.BIDANG, surat.id()).sha256());
    }

    @Test
    public void pdfYangHilangAtauBerubahDisebutPembuktianBesertaSuratnya() {
        Putaran putaran = new Putaran(kantor);
        putaran.umumkan();
        kantor.peladen.cetak();
        List<Surat> dua = uji.keluar();
        byte[] bertanda = "%PDF bertanda".getBytes(StandardCharsets.UTF_8);
        tulis(uji.cetakan(dua.get(0)).bertanda(simpan(bertanda), kantor.jam.saat()));
        assertEquals(List.of(), temuan());

        byte[] polos = uji.pdf(dua.get(1));
        kantor.peladen.gudang.ubah(sidik(bertanda), new byte[] {1});
        kantor.peladen.gudang.ubah(uji.cetakan(dua.get(1)).pdf().orElseThrow(), new byte[] {1});

        List<String> temuan = temuan();
        assertEquals(temuan.toString(), 2, temuan.size());
        for (Surat s : dua.subList(0, 2)) {
            assertTrue(temuan.toString(), temuan.stream().anyMatch(t -> t.contains("dokumen-berubah surat " + s.id())));
        }
        kantor.peladen.gudang.ubah(sidik(bertanda), bertanda);
        kantor.peladen.gudang.ubah(sidik(polos), polos);
        assertEquals(List.of(), temuan());
    }

    private List<String> temuan() {
        return kantor.peladen.buku.buktikan(Orang.BIDANG, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)).temuan()
                .stream().map(t -> t.jenis() + " " + t.letak()).filter(t -> t.startsWith("dokumen-")).toList();
    }
}
