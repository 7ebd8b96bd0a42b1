package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.NomorDiminta;
import id.serkom.spi.store.SuratBaru;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

/** What is read of letters: those of a berkas, by number, by day, and what waits for somebody. */
public abstract class SuratContract extends StoreContract {

    @Test
    public void suratBerkasTanpaKonsep() {
        String berkas = id();
        String bernomor = id();
        String konsep = id();
        ports().committer().commit(surat(List.of(),
                new SuratBaru(keluar(bernomor, SuratStatus.BERNOMOR, Optional.of(berkas)), "<p/>", Data.KOSONG,
                        List.of(nomor(bernomor, kode("keluar")))),
                new SuratBaru(keluar(konsep, SuratStatus.KONSEP, Optional.of(berkas)), "<p/>", Data.KOSONG, List.of())));
        BerkasReader isi = ports().berkas().isi(berkas);

        assertEquals(List.of(bernomor), isi.surat("hasil-verifikasi").stream().map(Surat::id).toList());
        assertEquals(List.of(konsep), ports().surat().konsep(berkas).stream().map(Surat::id).toList());
        assertTrue(isi.suratById(konsep).isPresent());
        assertTrue(ports().berkas().isi(id()).suratById(konsep).isEmpty());
        assertTrue(ports().surat().adaBernomor(berkas, "verifikasi", 1));
        assertFalse(ports().surat().adaBernomor(berkas, "verifikasi", 2));
        assertEquals(2, semua(1, p -> ports().surat().list(SuratQuery.berkas(berkas), Lingkup.SEMUA, p)).size());
        assertEquals(List.of(bernomor), semua(1, p -> ports().surat().list(SuratQuery.berkas(berkas),
                Lingkup.instansi("instansi-a"), p)).stream().map(Surat::id).toList());
        assertEquals(List.of(), semua(1, p -> ports().surat().list(SuratQuery.berkas(berkas), Lingkup.instansi("lain"), p)));
    }

    @Test
    public void suratBagiAsesorTidakTerlihatBagiInstansiSekode() {
        String asesor = kode("asesor");
        Surat miliknya = keluar(id(), SuratStatus.BERNOMOR, Optional.empty()).kepadaAsesor(Optional.of(asesor));
        Surat instansiSekode = keluar(id(), SuratStatus.BERNOMOR, Optional.empty());
        simpan(miliknya, instansiSekode);

        assertEquals(List.of(), semua(5, p -> ports().surat().list(SuratQuery.SEMUA, Lingkup.asesor("instansi-a"), p)).stream()
                .map(Surat::id).filter(instansiSekode.id()::equals).toList());
        assertEquals(List.of(miliknya.id()), semua(5, p -> ports().surat().list(SuratQuery.SEMUA, Lingkup.asesor(asesor), p)).stream()
                .map(Surat::id).toList());
    }

    @Test
    public void suratDicariMenurutNomorDanAgenda() {
        String instansi = kode("a");
        String id = id();
        String agenda = kode("agd");
        ports().committer().commit(surat(List.of(), new SuratBaru(masuk(id, instansi, "X/" + instansi), "", Data.KOSONG,
                List.of(new NomorDiminta(Nomor.tanda(id), agenda, 2026, agenda + "-{urut}", 0)))));

        for (String nomor : List.of("X/" + instansi, agenda + "-1")) {
            SuratQuery query = new SuratQuery(Optional.of(Arah.MASUK), Optional.of("surat-permohonan"), Optional.of(nomor),
                    Optional.empty(), Optional.of(TANGGAL.minusDays(3)), Optional.of(TANGGAL));
            assertEquals(List.of(id), semua(2, p -> ports().surat().list(query, Lingkup.SEMUA, p)).stream().map(Surat::id).toList());
        }
        assertEquals(1, ports().surat().masukBernomor("X/" + instansi, TANGGAL.minusDays(3)).size());
        assertEquals(0, ports().surat().masukBernomor("X/" + instansi, TANGGAL).size());
    }

    @Test
    public void dokumenYangMenjadiPindaianSuratDitemukanDalamLingkupSuratnya() {
        String instansi = kode("a");
        Surat masuk = masuk(id(), instansi, kode("no"));
        ports().committer().commit(surat(List.of(), new SuratBaru(masuk, "", Data.KOSONG,
                List.of(new NomorDiminta(Nomor.tanda(masuk.id()), kode("agd"), 2026, "{urut}", 0)))));
        String dokumen = masuk.dokumen().orElseThrow();

        assertTrue(ports().surat().menyebut(dokumen, Lingkup.SEMUA));
        assertTrue(ports().surat().menyebut(dokumen, Lingkup.instansi(instansi)));
        assertFalse(ports().surat().menyebut(dokumen, Lingkup.instansi(kode("b"))));
        assertFalse(ports().surat().menyebut(dokumen, Lingkup.asesor(kode("c"))));
        assertFalse(ports().surat().menyebut(id(), Lingkup.SEMUA));
    }

    @Test
    public void suratMenurutTanggalUntukBuku() {
        LocalDate hari = LocalDate.of(1999, 5, 5);
        List<String> ids = IntStream.range(0, 3).mapToObj(i -> Ids.baru(SAAT.plusSeconds(i))).toList();
        simpan(padaTanggal(ids.get(0), hari.plusDays(1)), padaTanggal(ids.get(1), hari), padaTanggal(ids.get(2), hari));

        List<Surat> terbaca = semua(1, p -> ports().surat().menurutTanggal(hari, hari.plusDays(1), p));

        assertEquals(List.of(ids.get(1), ids.get(2), ids.get(0)), terbaca.stream().map(Surat::id).toList());
        assertEquals(2, semua(10, p -> ports().surat().menurutTanggal(hari, hari, p)).size());
    }

    private static Surat padaTanggal(String id, LocalDate tanggal) {
        return new Surat(id, 0, Arah.KELUAR, "lain", SuratStatus.BERNOMOR, "", 1999, Optional.empty(), Optional.empty(),
                Optional.empty(), tanggal, Optional.empty(), Optional.empty(), "Hal", "Pihak", Optional.empty(), "", "Biasa", 0,
                Optional.empty(), Optional.empty(), 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), "", Optional.empty(), SAAT, "budi");
    }

    @Test
    public void parafMenungguGilirannya() {
        String kasubbid = kode("kasubbid");
        String kabid = kode("kabid");
        String id = id();
        Paraf pertama = paraf(id, 1, kasubbid);
        Paraf kedua = paraf(id, 2, kabid);
        ports().committer().commit(surat(List.of(pertama, kedua),
                new SuratBaru(keluar(id, SuratStatus.KONSEP, Optional.empty()), "<p/>", Data.KOSONG, List.of())));

        List<Paraf> sebelum = ports().surat().parafMenunggu(List.of(kasubbid, kabid), 10);
        simpan(new Paraf(pertama.id(), 1, id, 1, kasubbid, Optional.of(true), Optional.of("ani"), Optional.of(SAAT), Optional.empty()));

        assertEquals(List.of(tersimpan(pertama)), sebelum);
        assertEquals(List.of(tersimpan(kedua)), ports().surat().parafMenunggu(List.of(kasubbid, kabid), 10));
        assertEquals(List.of(), ports().surat().parafMenunggu(List.of(), 10));
    }

    @Test
    public void langkahYangMengembalikanTidakMenahanPutaranParafBerikutnya() {
        String kabid = kode("kabid");
        String id = id();
        Paraf lama = new Paraf(id(), 0, id, 1, kabid, Optional.of(false), Optional.of("ani"), Optional.of(SAAT), Optional.of("Keliru"));
        Paraf lagi = paraf(id, 2, kabid);
        ports().committer().commit(surat(List.of(lama, lagi),
                new SuratBaru(keluar(id, SuratStatus.KONSEP, Optional.empty()), "<p/>", Data.KOSONG, List.of())));

        assertEquals(List.of(tersimpan(lagi)), ports().surat().parafMenunggu(List.of(kabid), 10));
    }

    private static Paraf paraf(String surat, int langkah, String jabatan) {
        return new Paraf(id(), 0, surat, langkah, jabatan, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    public void disposisiTerbukaMenurutBatas() {
        String kepada = kode("ani");
        Disposisi lambat = disposisi(kepada, TANGGAL.plusDays(5), Optional.empty());
        Disposisi segera = disposisi(kepada, TANGGAL.plusDays(1), Optional.empty());
        simpan(lambat, segera, disposisi(kepada, TANGGAL, Optional.of(TANGGAL)));

        assertEquals(List.of(tersimpan(segera), tersimpan(lambat)), ports().surat().disposisiTerbuka(kepada, 10));
        assertEquals(1, ports().surat().disposisiTerbuka(kepada, 1).size());
    }

    private static Disposisi disposisi(String kepada, LocalDate batas, Optional<LocalDate> selesai) {
        return new Disposisi(id(), 0, id(), kepada, "Telaah", batas, "budi", SAAT, selesai);
    }
}
