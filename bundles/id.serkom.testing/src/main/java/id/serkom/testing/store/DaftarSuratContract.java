package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Potongan;

import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.Lingkup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Lists of letters: each order, each filter, page by page, and whose they are. */
public abstract class DaftarSuratContract extends StoreContract {

    private final String jenis = kode("jenis");

    private Surat surat(int ke, LocalDate tanggal, Optional<String> nomor, Optional<String> agenda, Optional<String> asesor,
            Optional<String> asesi) {
        return new Surat(Ids.baru(SAAT.plusSeconds(ke)), 0, agenda.isPresent() ? Arah.MASUK : Arah.KELUAR, jenis, SuratStatus.BERNOMOR, "",
                2026, Optional.empty(), nomor, agenda, tanggal, Optional.empty(), Optional.empty(), "Hal", "Pihak", Optional.of("i-a"),
                "", "Biasa", 0, Optional.empty(), Optional.empty(), 1, Optional.empty(), asesi, Optional.empty(), Optional.empty(),
                Optional.of(kode("d")), "ab", Optional.empty(), SAAT, "budi", asesor, Optional.empty(), Optional.empty(),
                Optional.of(kode("d")));
    }

    private Surat surat(int ke, LocalDate tanggal) {
        return surat(ke, tanggal, Optional.of("n" + ke), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private SuratQuery query(Optional<LocalDate> dari, Optional<LocalDate> sampai) {
        return new SuratQuery(Optional.empty(), Optional.of(jenis), Optional.empty(), Optional.empty(), dari, sampai);
    }

    private List<String> baca(int batas, SuratQuery query, Lingkup lingkup) {
        return semua(batas, p -> ports().surat().list(query, lingkup, p)).stream().map(Surat::id).toList();
    }

    private static List<String> id(Surat... surat) {
        return List.of(surat).stream().map(Surat::id).toList();
    }

    @Test
    public void tanpaTanggalYangTerbaruDicatatLebihDahulu() {
        Surat lama = surat(0, TANGGAL.plusDays(9));
        Surat baru = surat(1, TANGGAL);
        simpan(baru, lama);

        assertEquals(id(baru, lama), baca(1, query(Optional.empty(), Optional.empty()), Lingkup.SEMUA));
    }

    /** A letter dated back stands where its date puts it; those of one day by when they were entered, across pages too. */
    @Test
    public void menurutTanggalYangTerbaruLebihDahuluHalamanDemiHalaman() {
        List<Surat> semua = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            semua.add(surat(i, TANGGAL.minusDays(i / 3)));
        }
        List<Surat> acak = new ArrayList<>(semua);
        Collections.shuffle(acak);
        simpan(acak.toArray(Catatan[]::new));
        List<Integer> urutan = List.of(2, 1, 0, 5, 4, 3, 8, 7, 6);
        List<String> harus = urutan.stream().map(i -> semua.get(i).id()).toList();

        for (int batas : List.of(1, 2, 4, 9)) {
            assertEquals(harus, baca(batas, query(Optional.of(TANGGAL.minusDays(2)), Optional.of(TANGGAL)), Lingkup.SEMUA));
        }
        assertEquals(harus.subList(3, 6), baca(2, query(Optional.of(TANGGAL.minusDays(1)), Optional.of(TANGGAL.minusDays(1))),
                Lingkup.SEMUA));
        assertEquals(harus.subList(3, 9), baca(2, query(Optional.empty(), Optional.of(TANGGAL.minusDays(1))), Lingkup.SEMUA));
    }

    @Test
    public void kursorUrutanLainDitolak() {
        simpan(surat(0, TANGGAL), surat(1, TANGGAL));
        String menurutId = ports().surat().list(query(Optional.empty(), Optional.empty()), Lingkup.SEMUA, Potongan.awal(1)).lanjut()
                .orElseThrow();

        assertEquals("simpan.kursor-salah", ditolak(InvalidInput.class, () -> ports().surat().list(
                query(Optional.of(TANGGAL), Optional.empty()), Lingkup.SEMUA, new Potongan(Optional.of(menurutId), 1))).code());
    }

    @Test
    public void nomorSuratDanNomorAgendaDalamSatuDaftarTanpaGanda() {
        String nomor = kode("no");
        List<Surat> semua = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            semua.add(surat(i, TANGGAL, i % 3 < 2 ? Optional.of(nomor) : Optional.of("lain"),
                    i % 3 > 0 ? Optional.of(nomor) : Optional.empty(), Optional.empty(), Optional.empty()));
        }
        // One sender's number and date is taken once.
        for (Surat s : semua) {
            simpan(new Surat(s.id(), 0, Arah.KELUAR, s.jenis(), s.status(), "", 2026, Optional.empty(), s.nomor(), s.agenda(),
                    s.tanggal(), Optional.empty(), Optional.empty(), s.hal(), s.pihak(), s.instansi(), "", "Biasa", 0, Optional.empty(),
                    Optional.empty(), 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "ab",
                    Optional.empty(), SAAT, "budi"));
        }
        SuratQuery query = new SuratQuery(Optional.empty(), Optional.empty(), Optional.of(nomor), Optional.empty(), Optional.empty(),
                Optional.empty());
        List<String> harus = new ArrayList<>(semua.stream().map(Surat::id).toList());
        Collections.reverse(harus);

        assertEquals(harus, baca(1, query, Lingkup.SEMUA));
        assertEquals(harus, baca(4, query, Lingkup.SEMUA));
    }

    /** Under whichever of its uploads. */
    @Test
    public void suratYangDiterimaDikenaliDariBitaPindaiannya() {
        Surat satu = surat(0, TANGGAL, Optional.of("1"), Optional.empty(), Optional.empty(), Optional.empty());
        Surat lain = surat(1, TANGGAL, Optional.of("2"), Optional.empty(), Optional.empty(), Optional.empty());
        String salinan = id() + "a".repeat(38);
        String asli = id() + "b".repeat(38);
        simpan(satu, lain, dokumen(id(), salinan), dokumen(satu.dokumen().orElseThrow(), salinan),
                dokumen(satu.dokumenAsli().orElseThrow(), asli), dokumen(id(), id() + "c".repeat(38)));

        for (String sama : List.of(salinan, asli)) {
            assertEquals(Optional.of(satu.id()), ports().surat().berpindai(sama).map(Surat::id));
        }
        assertEquals(Optional.empty(), ports().surat().berpindai(id() + "c".repeat(38)));
    }

    private static Dokumen dokumen(String id, String sha256) {
        return new Dokumen(id, 0, sha256, "a.pdf", 1, "application/pdf", "budi", Optional.empty(), SAAT);
    }

    @Test
    public void asesorMelihatSuratnyaDanSuratTentangAsesinya() {
        String asesor = kode("a");
        Surat kepadanya = surat(0, TANGGAL, Optional.of("1"), Optional.empty(), Optional.of(asesor), Optional.empty());
        Surat tentang = surat(1, TANGGAL, Optional.of("2"), Optional.empty(), Optional.of(asesor), Optional.of(id()));
        Surat lain = surat(2, TANGGAL, Optional.of("3"), Optional.empty(), Optional.of(kode("a")), Optional.of(id()));
        simpan(kepadanya, tentang, lain);

        assertEquals(id(tentang, kepadanya), baca(1, SuratQuery.SEMUA, Lingkup.asesor(asesor)));
        assertEquals(id(tentang, kepadanya), baca(2, query(Optional.of(TANGGAL), Optional.of(TANGGAL)), Lingkup.asesor(asesor)));
        for (Surat milik : List.of(kepadanya, tentang)) {
            assertTrue(ports().surat().menyebut(milik.dokumen().orElseThrow(), Lingkup.asesor(asesor)));
            assertTrue(ports().surat().menyebut(milik.dokumenAsli().orElseThrow(), Lingkup.asesor(asesor)));
        }
        assertFalse(ports().surat().menyebut(lain.dokumen().orElseThrow(), Lingkup.asesor(asesor)));
        assertTrue(ports().surat().menyebut(lain.dokumenAsli().orElseThrow(), Lingkup.SEMUA));
        Cetakan beku = Cetakan.beku(kepadanya.id(), id().substring(0, 26), CaraTtd.BASAH, Optional.of("kepala"), false);
        String pindaian = id();
        simpan(beku);
        assertFalse(ports().surat().menyebut(pindaian, Lingkup.SEMUA));
        simpan(tersimpan(beku).dipindai(pindaian, SAAT));
        assertTrue(ports().surat().menyebut(pindaian, Lingkup.SEMUA));
        assertTrue(ports().surat().menyebut(pindaian, Lingkup.asesor(asesor)));
        assertFalse(ports().surat().menyebut(pindaian, Lingkup.asesor(kode("a"))));
    }
}
