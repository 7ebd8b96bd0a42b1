package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.jatuhTempo;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.HariTenggat;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.TugasSaya;
import id.serkom.kernel.simpul.Denyut;
import id.serkom.spi.store.Simpul;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** Clocks: the calendar changes under them, a setting changes under them, a limit is reached. */
public class TenggatTest {

    private static final String LIBUR_BARU = "{\"hari\": [{\"tanggal\": \"2026-03-12\", \"jenis\": \"libur-daerah\", "
            + "\"nama\": \"Hari Jadi Kabupaten\", \"sumber\": \"Keputusan Gubernur 1/2026\"}]}";

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;
    private String polman;

    @Before
    public void permohonanDiterima3Maret() {
        putaran = new Putaran(kantor);
        putaran.umumkan();
        kantor.hari("2026-03-03");
        polman = putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA));
        kantor.terbit("surat-permohonan");
    }

    private Tenggat verifikasi() {
        return putaran.tenggat("verifikasi", polman);
    }

    @Test
    public void liburYangDitambahkanKemudianMenggeserTenggatTerbukaDanTercatatDalamJurnal() {
        putaran.terima(polman);
        kantor.terbit("tanda-terima");
        Tenggat selesai = putaran.tenggat("permohonan", polman);
        jatuhTempo(verifikasi(), "2026-03-17");

        Bundle libur = kantor.kerangka.pasang("kalender.kabupaten", Map.of("SERKOM-INF/kalender/daerah.json", LIBUR_BARU));
        kantor.hari("2026-03-04");

        jatuhTempo(verifikasi(), "2026-03-25");
        assertEquals("yang sudah selesai tidak bergeser", selesai, putaran.tenggat("permohonan", polman));
        JournalEntry jurnal = kantor.jurnal("tenggat.bergeser");
        assertEquals("sistem", jurnal.akun());
        assertEquals("2026-03-17", jurnal.isi().text("dari"));
        assertEquals("2026-03-25", jurnal.isi().text("menjadi"));
        HariTenggat hari = kantor.tenggat.mengapa(Orang.POLMAN, verifikasi().id()).stream()
                .filter(h -> h.tanggal().equals(LocalDate.of(2026, 3, 12))).findFirst().orElseThrow();
        assertEquals("dilewati", hari.nilai());
        assertTrue(hari.alasan(), hari.alasan().contains("Hari Jadi Kabupaten")
                && hari.alasan().contains("Keputusan Gubernur 1/2026"));

        kantor.kerangka.lepas(libur);
        kantor.hari("2026-03-05");
        jatuhTempo(verifikasi(), "2026-03-17");
    }

    /** Two servers whose calendars differ would move a deadline back and forth: until they agree, none moves it. */
    @Test
    public void tenggatTidakDigeserSelamaSimpulLainMemakaiKalenderLain() {
        putaran.terima(polman);
        kantor.terbit("tanda-terima");
        kantor.store.simpul().lapor(new Simpul("lain", "peladen lain", kantor.jam.saat(), kantor.jam.saat(), 1,
                Map.of("kalender", "lain")));
        kantor.kerangka.pasang("kalender.kabupaten", Map.of("SERKOM-INF/kalender/daerah.json", LIBUR_BARU));
        kantor.lihatSimpul(1);

        kantor.hari("2026-03-04");
        jatuhTempo(verifikasi(), "2026-03-17");

        kantor.lihatSimpul(Denyut.DIAM);
        kantor.hari("2026-03-04");
        jatuhTempo(verifikasi(), "2026-03-25");
    }

    @Test
    public void setelanWaktuYangDiubahMengikatYangMasukKemudianSaja() {
        kantor.setel("id.serkom.sop.sertifikasi", "verifikasi.waktu", "12");
        kantor.hari("2026-03-04");
        String majene = putaran.ajukan(Orang.MAJENE, "893.3/ 045 - BKPSDM", putaran.calon(Orang.MAJENE, Putaran.DARMA));
        kantor.terbit("surat-permohonan");

        kantor.hari("2026-03-05");
        jatuhTempo(verifikasi(), "2026-03-17");
        jatuhTempo(putaran.tenggat("verifikasi", majene), "2026-03-27");
    }

    @Test
    public void hariKalenderDihitungBilaKantorMenghendaki() {
        kantor.setel("id.serkom.kalender", "hari", "kalender");
        kantor.hari("2026-03-04");
        String majene = putaran.ajukan(Orang.MAJENE, "893.3/ 045 - BKPSDM", putaran.calon(Orang.MAJENE, Putaran.DARMA));
        kantor.terbit("surat-permohonan");

        jatuhTempo(putaran.tenggat("verifikasi", majene), "2026-03-14");
        jatuhTempo(verifikasi(), "2026-03-17");
    }

    @Test
    public void tenggatYangTerlampauiMemperingatkanTetapiTidakMemutuskan() {
        kantor.hari("2026-03-09");
        assertEquals(List.of("segera"), keadaan("permohonan"));
        kantor.hari("2026-03-11");
        assertEquals(List.of("terlambat"), keadaan("permohonan"));
        kantor.hari("2026-03-26");

        assertEquals(List.of("terlambat"), keadaan("verifikasi"));
        assertFalse(verifikasi().tepatWaktu(kantor.jam.tanggal()));
        putaran.di("permohonan");
        assertTrue(kantor.tenggat.jatuhTempo(Orang.POLMAN, kantor.jam.tanggal(), Potongan.awal(10)).isi().stream()
                .anyMatch(t -> t.id().equals(verifikasi().id())));
        assertTrue("bukan urusan instansi lain",
                kantor.tenggat.jatuhTempo(Orang.MAJENE, kantor.jam.tanggal(), Potongan.awal(10)).isi().isEmpty());
        putaran.terima(polman);
        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        putaran.di("verifikasi");
        kantor.terbit("tanda-terima");
    }

    private List<String> keadaan(String tahap) {
        return kantor.tenggat.tugas(Orang.BIDANG).stream().filter(t -> t.jenis().equals("tenggat") && t.judul().equals(tahap))
                .map(TugasSaya::keadaan).toList();
    }

    @Test
    public void menungguPihakLainMenjedaJamRencanaDanHariJedanyaTidakDihitung() {
        putaran.terima(polman);
        kantor.hari("2026-03-09");
        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        putaran.periksa(Putaran.RAHMA);
        putaran.rekap();
        putaran.aksi(Orang.BIDANG, "susun", data("sesi", List.of(Putaran.sesi(1, "2026-03-30",
                Putaran.penguji("hasnah", putaran.daftar().stream())))));
        jatuhTempo(putaran.tenggat("rencana"), "2026-03-16");
        kantor.hari("2026-03-11");
        putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        kantor.hari("2026-03-25");
        assertEquals("yang dijeda tidak ditagih", List.of(), keadaan("rencana"));

        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));

        jatuhTempo(putaran.tenggat("rencana"), "2026-03-31");
        assertTrue(putaran.tenggat("rencana").tepatWaktu(kantor.jam.tanggal()));
        kantor.terbit("tanda-terima", "hasil-verifikasi", "permohonan-rekomendasi", "sk-rekomendasi");
    }
}
