package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.itests.cerita.SumberHitung.Biaya;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Ids;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** What it costs to plan a day does not depend on how many sessions others hold on it, nor on how many its asesor and its TUK have. */
public class BiayaHariSesiTest {

    private static final String HARI = "2026-03-04";
    private static final String TUK = "tuk-bpsdm";
    private static final int RAMAI = 150;

    private final TokoDerby toko = new TokoDerby();
    private final Kantor kantor = new Kantor(Duration.ofMinutes(5), toko);

    @Rule
    public final RuleChain urutan = RuleChain.outerRule(toko).around(kantor);

    @After
    public void semuaSuratDisebut() {
        kantor.semuaTerbit();
    }

    /** Two asesi, all in one day up to the plan. */
    private Putaran rencana() {
        Putaran putaran = new Putaran(kantor);
        putaran.aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-03-02", "sampai",
                "2026-03-02", "kuota", 0));
        putaran.terima(putaran.ajukan(Orang.POLMAN, putaran.id, putaran.calon(Orang.POLMAN, RAHMA), putaran.calon(Orang.POLMAN, DARMA)));
        putaran.aksi(Orang.BIDANG, "tutup", data("alasan", "Kuota telah terpenuhi"));
        putaran.periksa(RAHMA);
        putaran.periksa(DARMA);
        putaran.rekap();
        return putaran;
    }

    private Biaya susun(Putaran putaran, String mulai, String selesai) {
        Data isian = data("sesi", List.of(Putaran.sesi(1, HARI, Putaran.penguji("hasnah", putaran.daftar().stream()))
                .with("mulai", mulai).with("selesai", selesai)));
        return toko.biaya(() -> putaran.aksi(Orang.BIDANG, "susun", isian));
    }

    private Biaya tetapkan(Putaran putaran) {
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        return toko.biaya(() -> putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG));
    }

    private String baru() {
        return Ids.baru(kantor.jam.saat());
    }

    /** Sessions of another berkas in the afternoon: half are held by that asesor, all of them at that TUK. */
    private void ramaikan() {
        LocalDate hari = LocalDate.parse(HARI);
        String lain = baru();
        HariSesi asesor = kantor.store.berkas().isi(lain).hariSesi(HariSesi.ASESOR, "hasnah", hari).orElseThrow();
        HariSesi tuk = kantor.store.berkas().isi(lain).hariSesi(HariSesi.TUK, TUK, hari).orElseThrow();
        List<Catatan> baris = new ArrayList<>();
        for (int i = 1; i <= RAMAI; i++) {
            Sesi sesi = new Sesi(baru(), 0, lain, i, TUK, hari, LocalTime.of(13, 0), LocalTime.of(16, 0),
                    Optional.empty(), Optional.empty());
            boolean hasnah = i % 2 == 0;
            baris.add(sesi);
            baris.add(new Asesi(baru(), 0, lain, baru(), "bkpsdm-majene", i, new Identitas("Asesi " + i, String.format("99%014d", i),
                    Optional.empty(), "Majene", LocalDate.of(1990, 1, 1), "Pranata", "Subbagian Umum", Optional.of("S1"), Optional.empty(),
                    Optional.empty()), AsesiStatus.TERJADWAL, Optional.of(hasnah ? "hasnah" : "ilham"), Optional.of(sesi.id()),
                    Optional.empty(), Optional.empty()));
            tuk = tuk.dengan(sesi);
            asesor = hasnah ? asesor.dengan(sesi) : asesor;
        }
        baris.add(asesor);
        baris.add(tuk);
        toko.committer().commit(ChangeSet.of(kantor.jam.saat(), baris, JournalEntry.baru("uji", kantor.jam.saat(), "uji",
                Optional.empty(), "uji.ramai", Optional.empty(), "uji", Data.KOSONG)));
    }

    private static void sama(Biaya lengang, Biaya ramai) {
        assertTrue("tanpa perintah", lengang.perintah().size() > 3);
        assertEquals(String.join("\n", lengang.perintah()), String.join("\n", ramai.perintah()));
        assertEquals("baris yang dibaca", lengang.baris(), ramai.baris());
    }

    @Test
    public void merencanakanPadaHariYangRamai() {
        susun(rencana(), "08:00", "09:00");
        Putaran lengang = rencana();
        Putaran ramai = rencana();
        Biaya susunLengang = susun(lengang, "09:00", "10:00");
        Biaya tetapkanLengang = tetapkan(lengang);

        ramaikan();

        sama(susunLengang, susun(ramai, "10:00", "11:00"));
        sama(tetapkanLengang, tetapkan(ramai));
    }
}
