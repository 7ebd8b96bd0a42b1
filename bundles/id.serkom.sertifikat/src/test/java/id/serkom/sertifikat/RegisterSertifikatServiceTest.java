package id.serkom.sertifikat;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.NotFound;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.JenisPerubahan;
import id.serkom.api.sertifikat.PerubahanSertifikat;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.SertifikatDibekukan;
import id.serkom.api.service.SertifikatQuery;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Akibat;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.SuratBaru;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.JamPalsu;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class RegisterSertifikatServiceTest {

    private static final Instant SAAT = Instant.parse("2026-04-06T01:00:00Z");
    private static final Actor BIDANG = actor(Peran.BIDANG_SERTIFIKASI, Optional.empty(), Optional.empty());

    private final MemoryStore store = new MemoryStore();
    private final JamPalsu jam = new JamPalsu(LocalDate.of(2026, 9, 30));
    private final RegisterSertifikatService register = new RegisterSertifikatService(store.sertifikat(), store.surat(), jam);
    private final Sertifikat polman = simpan("polman", "1");
    private final Sertifikat majene = simpan("majene", "2");

    @Test
    public void bidangMelihatSemua() {
        assertEquals(2, register.list(BIDANG, Optional.empty(), Optional.empty(), Potongan.awal(10)).isi().size());
        assertEquals(polman.nomor(), register.find(BIDANG, polman.id()).nomor());
        assertEquals(1, register.list(BIDANG, Optional.empty(), Optional.of("2"), Potongan.awal(10)).isi().size());
    }

    @Test
    public void instansiHanyaMelihatMilikOrangnya() {
        Actor instansi = actor(Peran.INSTANSI_TERKAIT, Optional.of("polman"), Optional.empty());

        assertEquals(List.of(polman.id()), register.list(instansi, Optional.empty(), Optional.empty(), Potongan.awal(10)).isi()
                .stream().map(Sertifikat::id).toList());
        assertThrows(NotFound.class, () -> register.find(instansi, majene.id()));
        assertEquals(List.of(), register.list(instansi, Optional.empty(), Optional.of("2"), Potongan.awal(10)).isi());
    }

    @Test
    public void asesorDanYangTanpaPeranTidakMelihatApaApa() {
        Actor asesor = actor(Peran.ASESOR, Optional.empty(), Optional.of("hasnah"));

        assertEquals(List.of(), register.list(asesor, Optional.empty(), Optional.empty(), Potongan.awal(10)).isi());
        assertThrows(NotFound.class, () -> register.find(asesor, polman.id()));
        assertThrows(Forbidden.class, () -> register.find(Actor.SISTEM, polman.id()));
    }

    @Test
    public void instansiMencariDanMengeksporHanyaMilikOrangnyaAsesorTidakApaApa() throws IOException {
        Actor instansi = actor(Peran.INSTANSI_TERKAIT, Optional.of("polman"), Optional.empty());
        Actor asesor = actor(Peran.ASESOR, Optional.empty(), Optional.of("hasnah"));

        assertEquals(List.of(polman.id()), register.cari(instansi, SertifikatQuery.SEMUA, Potongan.awal(10)).isi().stream()
                .map(Sertifikat::id).toList());
        assertEquals(2, register.cari(BIDANG, SertifikatQuery.SEMUA, Potongan.awal(10)).isi().size());
        assertEquals(List.of(), register.cari(asesor, SertifikatQuery.SEMUA, Potongan.awal(10)).isi());
        assertEquals(2, lembar(instansi).split("\r\n").length);
        assertEquals(1, lembar(asesor).split("\r\n").length);
        assertThrows(Forbidden.class, () -> register.ekspor(Actor.SISTEM, SertifikatQuery.SEMUA));
    }

    @Test
    public void lembarnyaTidakMenjalankanRumusDanDibacaSebagaiUtf8() throws IOException {
        simpan("polman", "=HYPERLINK(\"x\"),1");

        String lembar = lembar(BIDANG);

        assertEquals('\uFEFF', lembar.charAt(0));
        assertTrue(lembar, lembar.contains("\r\n\"'=HYPERLINK(\"\"x\"\"),1\",\"REG.="));
    }

    /** The register says who waits for a decision; the day itself ends nothing. */
    @Test
    public void yangDibekukanTerbacaDenganBatasPerbaikanMenurutSuratnya() {
        dibekukan(polman, Optional.of(LocalDate.of(2026, 9, 29)));
        dibekukan(majene, Optional.of(LocalDate.of(2026, 9, 30)));
        Sertifikat tanpa = dibekukan(simpan("polman", "3"), Optional.empty());
        Actor instansi = actor(Peran.INSTANSI_TERKAIT, Optional.of("majene"), Optional.empty());

        assertEquals(List.of("1 2026-09-29 true", "2 2026-09-30 false", "3 - false"), terbaca(BIDANG, false));
        assertEquals(List.of("1 2026-09-29 true"), terbaca(BIDANG, true));
        assertEquals(List.of("2 2026-09-30 false"), terbaca(instansi, false));
        assertEquals(List.of(), terbaca(actor(Peran.ASESOR, Optional.empty(), Optional.of("hasnah")), false));
        jam.majuHari(1);
        assertEquals(List.of("1 2026-09-29 true", "2 2026-09-30 true"), terbaca(BIDANG, true));
        assertEquals(SertifikatStatus.DIBEKUKAN, register.find(BIDANG, tanpa.id()).status());
    }

    /** Of one that ended while it was suspended nothing waits for a decision: it can be restored no more. */
    @Test
    public void yangSudahKedaluwarsaTidakMenungguKeputusanDanHalamannyaTetapPenuh() {
        dibekukan(simpan("polman", "3", LocalDate.of(2026, 9, 29)), Optional.of(LocalDate.of(2026, 9, 1)));
        dibekukan(simpan("polman", "4", LocalDate.of(2026, 9, 30)), Optional.of(LocalDate.of(2026, 9, 1)));
        dibekukan(polman, Optional.of(LocalDate.of(2026, 9, 29)));
        dibekukan(majene, Optional.of(LocalDate.of(2026, 9, 30)));

        Halaman<SertifikatDibekukan> awal = register.dibekukan(BIDANG, false, Potongan.awal(2));
        Halaman<SertifikatDibekukan> sisa = register.dibekukan(BIDANG, false, new Potongan(awal.lanjut(), 2));

        assertEquals(List.of("4", "1"), awal.isi().stream().map(d -> d.sertifikat().nomor()).toList());
        assertEquals(List.of("2"), sisa.isi().stream().map(d -> d.sertifikat().nomor()).toList());
        assertEquals(Optional.empty(), sisa.lanjut());
        assertEquals(List.of("4 2026-09-01 true", "1 2026-09-29 true"), terbaca(BIDANG, true));
        jam.majuHari(1);
        assertEquals(List.of("1 2026-09-29 true", "2 2026-09-30 true"), terbaca(BIDANG, true));
    }

    private List<String> terbaca(Actor actor, boolean lewat) {
        return register.dibekukan(actor, lewat, Potongan.awal(10)).isi().stream().map(d -> d.sertifikat().nomor() + " "
                + d.batas().map(LocalDate::toString).orElse("-") + " " + d.lewat()).toList();
    }

    private Sertifikat dibekukan(Sertifikat s, Optional<LocalDate> batas) {
        PerubahanSertifikat bekukan = new PerubahanSertifikat(s.berkas(), s.id(), JenisPerubahan.BEKUKAN, List.of(), List.of(),
                Optional.empty(), batas);
        Surat surat = Kantor.surat("pembekuan-sertifikat", "Dinas", SuratStatus.BERNOMOR, Optional.empty());
        Data model = Data.of(SuratRequest.baru(surat.id(), surat.jenis(), Tujuan.kepada("Dinas", "-"), Data.KOSONG)
                .berakibat(Akibat.atas(bekukan)));
        Sertifikat kini = store.sertifikat().find(s.id()).orElseThrow();
        store.committer().commit(new ChangeSet(SAAT, List.copyOf(bekukan.terapkan(kini, Optional.empty(), surat.id(),
                LocalDate.of(2026, 8, 12))), List.of(new SuratBaru(surat, "<p>isi</p>", model, List.of())), Optional.empty(), List.of(),
                List.of(JournalEntry.baru("uji", SAAT, "uji", Optional.empty(), "uji", Optional.empty(), s.id(), Data.KOSONG)),
                Optional.empty()));
        return kini;
    }

    private String lembar(Actor actor) throws IOException {
        StringBuilder ke = new StringBuilder();
        register.ekspor(actor, SertifikatQuery.SEMUA).tulis(ke);
        return ke.toString();
    }

    private Sertifikat simpan(String instansi, String nomor) {
        return simpan(instansi, nomor, LocalDate.of(2029, 4, 5));
    }

    private Sertifikat simpan(String instansi, String nomor, LocalDate sampai) {
        Sertifikat baru = new Sertifikat(Ids.baru(SAAT), 0, Ids.baru(SAAT), Ids.baru(SAAT), instansi, "Nama", "PPD", "1.0",
                Ids.baru(SAAT), nomor, "REG." + nomor, LocalDate.of(2026, 4, 6), sampai,
                SertifikatStatus.BERLAKU, "sendiri", Optional.empty(), Optional.empty());
        store.committer().commit(ChangeSet.of(SAAT, List.of(baru), JournalEntry.baru("uji", SAAT, "uji", Optional.empty(),
                "uji", Optional.empty(), baru.id(), Data.KOSONG)));
        return baru;
    }

    private static Actor actor(Peran peran, Optional<String> instansi, Optional<String> asesor) {
        return new Actor("a", "A", Set.of(peran), instansi, asesor, Optional.empty());
    }
}
