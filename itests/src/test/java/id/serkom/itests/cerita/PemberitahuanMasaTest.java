package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.sop.pemeliharaan.PemberitahuanMasa;
import id.serkom.spi.store.ChangeSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Holders are told when their certificates end: each once, by a letter with a number, however many there are. */
public class PemberitahuanMasaTest {

    private static final String BUNDEL = "id.serkom.sop.pemeliharaan";
    private static final String SURAT = "pemberitahuan-masa-berlaku";
    private static final List<String> INSTANSI = List.of("bkpsdm-polman", "bkpsdm-majene");

    @Rule
    public final Kantor kantor = new Kantor();

    @Before
    public void terpasang() {
        kantor.kerangka.pasangLagi(BUNDEL);
        kantor.pasangTahap(new PemberitahuanMasa(), "1.0.0", kantor.kerangka.versi(BUNDEL));
        new Putaran(kantor);
        kantor.semuaTerbit();
        kantor.hari("2029-01-05");
    }

    /** Certificates that end one after another, by turns of two institutions. */
    private void terbit(int banyak) {
        List<Catatan> semua = new ArrayList<>();
        for (int i = 0; i < banyak; i++) {
            String nomor = String.format("%026d", i);
            semua.add(new Sertifikat(nomor, 0, "B" + nomor.substring(1), "A" + nomor.substring(1), INSTANSI.get(i % 2), "Pemegang " + i,
                    "PPD", "1.0", "S" + nomor.substring(1), "800.1.4/" + i, "REG." + i, LocalDate.of(2026, 2, 1),
                    LocalDate.of(2029, 2, 1).plusDays(i / 100), SertifikatStatus.BERLAKU, "sendiri", Optional.empty(), Optional.empty()));
        }
        for (int dari = 0; dari < banyak; dari += 200) {
            kantor.store.committer().commit(ChangeSet.of(kantor.jam.saat(), semua.subList(dari, Math.min(banyak, dari + 200)),
                    JournalEntry.baru("uji", kantor.jam.saat(), "uji", Optional.empty(), "uji", Optional.empty(), "uji", Data.KOSONG)));
        }
    }

    private long diberitahukan() {
        return sertifikat().stream().filter(s -> s.diberitahukan().isPresent()).count();
    }

    private List<Sertifikat> sertifikat() {
        List<Sertifikat> semua = new ArrayList<>();
        for (int i = 0; kantor.store.sertifikat().find(String.format("%026d", i)).isPresent(); i++) {
            semua.add(kantor.store.sertifikat().find(String.format("%026d", i)).orElseThrow());
        }
        return semua;
    }

    private BerkasUji diberitahukanSemua() {
        BerkasUji berkas = SertifikatUji.pemberitahuan(kantor);
        berkas.aksi(Orang.BIDANG, "beritahukan-masa", Data.KOSONG);
        kantor.kerjakan();
        return berkas;
    }

    private List<Surat> konsep(BerkasUji berkas) {
        return berkas.isi().suratDanKonsep(SURAT).stream().filter(s -> s.status() == SuratStatus.KONSEP).toList();
    }

    /** How often the letters with a number, and those that wait, name the holder. */
    private long disebut(BerkasUji berkas, String nama) {
        return berkas.isi().suratDanKonsep(SURAT).stream().filter(s -> s.status() != SuratStatus.DITOLAK)
                .filter(s -> kantor.surat.isi(Orang.BIDANG, s.id()).contains("<td>" + nama + "</td>")).count();
    }

    @Test
    public void lebihBanyakDaripadaSatuLangkahDiberitahukanMasingMasingSatuKaliLaluBerkasDitutup() {
        terbit(450);
        BerkasUji berkas = diberitahukanSemua();
        kantor.terbit(SURAT, SURAT, SURAT, SURAT, SURAT, SURAT);
        assertEquals(450, diberitahukan());
        for (int i : List.of(0, 199, 200, 399, 400, 449)) {
            assertEquals(1, disebut(berkas, "Pemegang " + i));
        }
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
    }

    @Test
    public void konsepYangDikembalikanTidakMemberitahukanSiapaPunDanDibuatLagi() {
        kantor.setel("id.serkom.naskah", SURAT + ".paraf", "kepala-bidang");
        terbit(4);
        BerkasUji berkas = diberitahukanSemua();
        List<Surat> konsep = kantor.terbit("konsep " + SURAT, "konsep " + SURAT);
        assertEquals("konsep belum memberitahukan", 0, diberitahukan());
        kantor.surat.paraf(Orang.KABID, konsep.get(0).id(), false, Optional.of("Daftarnya belum diperiksa"));
        assertEquals(0, diberitahukan());
        berkas.di("pemberitahuan-masa");

        berkas.aksi(Orang.BIDANG, "beritahukan-masa", Data.KOSONG);
        kantor.hari("2029-01-09");
        konsep(berkas).forEach(s -> kantor.surat.paraf(Orang.KABID, s.id(), true, Optional.empty()));

        kantor.semuaTerbit();
        assertEquals(4, diberitahukan());
        assertEquals("sejak suratnya bernomor", Optional.of(LocalDate.of(2029, 1, 9)), sertifikat().get(0).diberitahukan());
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
    }

    @Test
    public void konsepBeberapaLangkahDitungguDanYangDikembalikanDiberitahukanLagi() {
        kantor.setel("id.serkom.naskah", SURAT + ".paraf", "kepala-bidang");
        terbit(250);
        BerkasUji berkas = diberitahukanSemua();
        List<Surat> konsep = konsep(berkas);
        assertEquals(4, konsep.size());
        assertEquals("sekali saja", 1, disebut(berkas, "Pemegang 10"));
        assertEquals(0, diberitahukan());
        kantor.ditolak(InvalidInput.class, "pemberitahuan.konsep-menunggu", () -> beritahukan(berkas));
        kantor.surat.paraf(Orang.KABID, konsep.get(0).id(), false, Optional.of("Instansinya keliru"));
        konsep.subList(1, 4).forEach(s -> kantor.surat.paraf(Orang.KABID, s.id(), true, Optional.empty()));
        assertEquals(150, diberitahukan());

        kantor.hari("2029-01-08");
        kantor.kerjakan();
        konsep(berkas).forEach(s -> kantor.surat.paraf(Orang.KABID, s.id(), true, Optional.empty()));

        kantor.semuaTerbit();
        assertEquals(250, diberitahukan());
        assertEquals(1, disebut(berkas, "Pemegang 0"));
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
    }

    private void beritahukan(BerkasUji berkas) {
        berkas.aksi(Orang.BIDANG, "beritahukan-masa", Data.KOSONG);
    }

    @Test
    public void yangSudahDiberiTahuDenganSuratLainTidakDisuratiDuaKali() {
        kantor.setel("id.serkom.naskah", SURAT + ".paraf", "kepala-bidang");
        terbit(1);
        BerkasUji satu = diberitahukanSemua();
        BerkasUji dua = diberitahukanSemua();
        Surat pertama = konsep(satu).get(0);
        Surat kedua = konsep(dua).get(0);
        kantor.surat.paraf(Orang.KABID, pertama.id(), true, Optional.empty());
        kantor.semuaTerbit();
        kantor.ditolak(Conflict.class, "surat.akibat-diberitahukan",
                () -> kantor.surat.paraf(Orang.KABID, kedua.id(), true, Optional.empty()));
        kantor.surat.tarikKonsep(Orang.BIDANG, kedua.id(), "Sudah diberitahukan");
        kantor.ditolak(InvalidInput.class, "pemberitahuan.tidak-ada",
                () -> dua.aksi(Orang.BIDANG, "beritahukan-masa", data("hari", 365)));
        assertTrue(kantor.semuaSurat().stream().anyMatch(s -> s.id().equals(kedua.id()) && s.status() == SuratStatus.DITOLAK));
    }
}
