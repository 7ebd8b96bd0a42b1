package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.JournalStore.Kepala;
import id.serkom.spi.store.Kunci;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.TakBoleh;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

/** A change set is written whole or not at all; what is refused says why. */
public abstract class CommitContract extends StoreContract {

    @Test
    public void catatanBaruMendapatRevisiSatuDanTiapPerubahanMenaikkannya() {
        Berkas berkas = berkas();

        simpan(berkas);
        simpan(tersimpan(berkas).pindah("rencana", BerkasStatus.BERJALAN, 1));

        Berkas kini = ports().berkas().find(berkas.id()).orElseThrow();
        assertEquals(2, kini.revision());
        assertEquals("rencana", kini.tahap());
    }

    @Test
    public void revisiUsangDitolakDanTidakAdaYangTertulis() {
        Berkas berkas = berkas();
        simpan(berkas);
        simpan(tersimpan(berkas).pindah("rencana", BerkasStatus.BERJALAN, 1));
        Asesi ikut = asesi(berkas.id(), 1);
        String rantai = kode("rantai");

        String kodeTolak = ditolak(StaleRevision.class, () -> ports().committer().commit(
                ChangeSet.of(SAAT, List.of(ikut, tersimpan(berkas)), jurnal(rantai)))).code();

        assertEquals("simpan.revisi-usang", kodeTolak);
        assertTrue(ports().berkas().isi(berkas.id()).asesi(ikut.id()).isEmpty());
        assertTrue(ports().journal().rantai(rantai, 0, 10).isEmpty());
        assertEquals("rencana", ports().berkas().find(berkas.id()).orElseThrow().tahap());
    }

    @Test
    public void perubahanCatatanYangTidakAdaDitolakSebagaiUsang() {
        assertEquals("simpan.revisi-usang", ditolak(StaleRevision.class, () -> simpan(tersimpan(berkas()))).code());
    }

    @Test
    public void idYangSudahAdaDitolak() {
        Berkas berkas = berkas();
        simpan(berkas);

        assertEquals("berkas", ditolak(Conflict.class, () -> simpan(berkas)).data().get("kunci"));
    }

    @Test
    public void syaratPenutupanDiperiksaSetelahCatatanSendiriDitulis() {
        Berkas berkas = berkas();
        Asesi asesi = asesi(berkas.id(), 1);
        simpan(berkas, asesi);
        TakBoleh takBoleh = new TakBoleh(berkas.id(), Set.of(AsesiStatus.DIAJUKAN, AsesiStatus.DIMINTA_LENGKAP));
        Kunci kunci = new Kunci(berkas.id(), 0, true);

        var alasan = ditolak(Conflict.class, () -> ports().committer().commit(set(List.of(), kunci, takBoleh)));
        ports().committer().commit(set(List.of(tersimpan(asesi).menjadi(AsesiStatus.MEMENUHI)), kunci, takBoleh));

        assertEquals("simpan.syarat", alasan.code());
        assertEquals("1", alasan.data().get("jumlah"));
        assertEquals(Map.of(AsesiStatus.MEMENUHI, 1), ports().berkas().jumlah(berkas.id(), Lingkup.SEMUA));
    }

    @Test
    public void penutupanMenggeserEpochTetapiTidakMenaikkanRevisi() {
        Berkas berkas = berkas();
        simpan(berkas);

        ports().committer().commit(set(List.of(), new Kunci(berkas.id(), 0, true)));

        Berkas kini = ports().berkas().find(berkas.id()).orElseThrow();
        assertEquals(1, kini.epoch());
        assertEquals(1, kini.revision());
    }

    @Test
    public void menulisBerkasTidakMengubahEpoch() {
        Berkas berkas = berkas();
        simpan(berkas);

        ports().committer().commit(set(List.of(tersimpan(berkas).pindah("rencana", BerkasStatus.BERJALAN, 1)),
                new Kunci(berkas.id(), 0, true)));

        assertEquals(1, ports().berkas().find(berkas.id()).orElseThrow().epoch());
    }

    @Test
    public void pemegangBersamaGagalSetelahEpochBergeser() {
        Berkas berkas = berkas();
        simpan(berkas);
        ports().committer().commit(set(List.of(), new Kunci(berkas.id(), 0, false)));
        ports().committer().commit(set(List.of(), new Kunci(berkas.id(), 0, true)));

        assertEquals("simpan.revisi-usang", ditolak(StaleRevision.class,
                () -> ports().committer().commit(set(List.of(), new Kunci(berkas.id(), 0, false)))).code());
        assertEquals("simpan.revisi-usang", ditolak(StaleRevision.class,
                () -> ports().committer().commit(set(List.of(), new Kunci(berkas.id(), 0, true)))).code());
    }

    @Test
    public void penutupanGagalBilaBerkasDitulisiSejakDibaca() {
        Berkas berkas = berkas();
        simpan(berkas);
        long dibaca = ports().journal().ke(berkas.id());
        ports().committer().commit(tentang(berkas.id(), List.of(), new Kunci(berkas.id(), 0, false)));
        long kini = ports().journal().ke(berkas.id());

        assertEquals("simpan.revisi-usang", ditolak(StaleRevision.class, () -> ports().committer()
                .commit(set(List.of(), new Kunci(berkas.id(), 0, true, OptionalLong.of(dibaca))))).code());
        ports().committer().commit(set(List.of(), new Kunci(berkas.id(), 0, true, OptionalLong.of(kini))));

        assertEquals(dibaca + 1, kini);
        assertEquals(1, ports().berkas().find(berkas.id()).orElseThrow().epoch());
    }

    @Test
    public void yangBertumpuPadaBerkasLainGagalSetelahBerkasItuBergeserTanpaMenggesernya() {
        Berkas lain = berkas();
        Berkas sendiri = berkas();
        simpan(lain, sendiri);
        Kunci tertutup = new Kunci(sendiri.id(), 0, true);
        List<Kunci> pada = List.of(new Kunci(lain.id(), 0, false));
        ports().committer().commit(set(List.of()).bersama(pada));
        ports().committer().commit(set(List.of(), new Kunci(lain.id(), 0, true)));
        Berkas ketiga = berkas();

        var alasan = ditolak(StaleRevision.class, () -> ports().committer().commit(set(List.of(ketiga), tertutup).bersama(pada)));
        ports().committer().commit(set(List.of(), tertutup).bersama(List.of(new Kunci(lain.id(), 1, false))));

        assertEquals(List.of("simpan.revisi-usang", lain.id()), List.of(alasan.code(), alasan.data().get("id")));
        assertTrue(ports().berkas().find(ketiga.id()).isEmpty());
        assertEquals(List.of(1L, 1L), Stream.of(lain, sendiri).map(b -> ports().berkas().find(b.id()).orElseThrow().epoch()).toList());
    }

    /** Of its own too, which a closing moves in the same commit. */
    @Test
    public void yangBertumpuPadaBerkasLainGagalBilaBerkasItuDitulisiSejakDibaca() {
        Berkas lain = berkas();
        simpan(lain);
        long dibaca = ports().journal().ke(lain.id());
        ports().committer().commit(tentang(lain.id(), List.of(), new Kunci(lain.id(), 0, false)));
        OptionalLong kini = OptionalLong.of(ports().journal().ke(lain.id()));

        assertEquals("simpan.revisi-usang", ditolak(StaleRevision.class, () -> ports().committer()
                .commit(set(List.of()).bersama(List.of(new Kunci(lain.id(), 0, false, OptionalLong.of(dibaca)))))).code());
        ports().committer().commit(tentang(lain.id(), List.of(), new Kunci(lain.id(), 0, true, kini))
                .bersama(List.of(new Kunci(lain.id(), 0, false, kini))));

        assertEquals(1, ports().berkas().find(lain.id()).orElseThrow().epoch());
    }

    @Test
    public void jawabanPertamaDisimpanDalamCommitYangSama() {
        Idempotensi jawaban = new Idempotensi(kode("akun"), "kunci-1", "ab".repeat(32), Data.of(Map.of("id", "X")), SAAT);
        ports().committer().commit(dengan(set(List.of()), jawaban));
        Berkas kedua = berkas();

        String tolak = ditolak(Conflict.class,
                () -> ports().committer().commit(dengan(set(List.of(kedua)), jawaban))).code();

        assertEquals("simpan.permintaan-ganda", tolak);
        assertEquals(Optional.of(jawaban), ports().idempotensi().find(jawaban.akun(), "kunci-1"));
        assertTrue(ports().berkas().find(kedua.id()).isEmpty());
        assertTrue(ports().idempotensi().find(jawaban.akun(), "kunci-2").isEmpty());
    }

    @Test
    public void jawabanYangSamaDapatDisimpanDenganDuaKunci() {
        Idempotensi satu = new Idempotensi(kode("akun"), "kunci", "ab".repeat(32), Data.KOSONG, SAAT);
        Idempotensi dua = new Idempotensi(kode("instansi"), "surat", "ab".repeat(32), Data.KOSONG, SAAT);

        ports().committer().commit(new ChangeSet(SAAT, List.of(), List.of(), Optional.empty(), List.of(),
                List.of(jurnal("uji")), List.of(satu, dua)));

        assertEquals(Optional.of(satu), ports().idempotensi().find(satu.akun(), "kunci"));
        assertEquals(Optional.of(dua), ports().idempotensi().find(dua.akun(), "surat"));
    }

    @Test
    public void kunciPermintaanBolehDipakaiLagiSetelahTujuhHari() {
        Idempotensi lama = new Idempotensi(kode("akun"), "kunci", "ab".repeat(32), Data.KOSONG, SAAT);
        ports().committer().commit(dengan(set(List.of()), lama));
        Idempotensi baru = new Idempotensi(lama.akun(), "kunci", "cd".repeat(32), Data.KOSONG, SAAT.plus(Duration.ofDays(8)));

        ports().committer().commit(dengan(new ChangeSet(baru.saat(), List.of(), List.of(), Optional.empty(), List.of(),
                List.of(jurnal("uji")), Optional.empty()), baru));

        assertEquals(Optional.of(baru), ports().idempotensi().find(lama.akun(), "kunci"));
    }

    @Test
    public void jurnalBerantaiDanPosisinyaNaikTanpaCelah() {
        String rantai = kode("rantai");
        Data isi = Data.of(Map.of("sebelum", Map.of("angka", new BigDecimal("7.50")), "daftar", List.of(1, "dua")));

        long posisi = ports().committer().commit(new ChangeSet(SAAT, List.of(), List.of(), Optional.empty(), List.of(),
                List.of(jurnal(rantai, isi), jurnal(rantai)), Optional.empty())).posisi();
        Committed kedua = ports().committer().commit(ChangeSet.of(SAAT, List.of(), jurnal(rantai)));

        List<JournalEntry> entri = ports().journal().rantai(rantai, 0, 10);
        assertEquals(List.of(1L, 2L, 3L), entri.stream().map(JournalEntry::ke).toList());
        assertEquals(posisi, entri.get(1).posisi());
        assertEquals(kedua.posisi(), entri.get(2).posisi());
        assertEquals(isi, entri.get(0).isi());
        String hash = "";
        for (JournalEntry e : entri) {
            assertEquals(JournalHash.of(e, hash), e.hash());
            hash = e.hash();
        }
        assertTrue(semua(100, p -> ports().journal().kepala(p)).contains(new Kepala(rantai, 3, hash)));
        assertEquals(List.of(3L), ports().journal().rantai(rantai, 2, 10).stream().map(JournalEntry::ke).toList());
    }

    @Test
    public void pembacaJurnalMelihatEntriMenurutPosisi() {
        long awal = simpan(berkas()).posisi();
        simpan(berkas());
        simpan(berkas());

        List<JournalEntry> sesudah = ports().journal().sesudah(awal, 2);

        assertEquals(List.of(awal + 1, awal + 2), sesudah.stream().map(JournalEntry::posisi).toList());
        assertNotEquals(sesudah.get(0).hash(), sesudah.get(1).hash());
        assertFalse(sesudah.get(0).hash().isEmpty());
    }
}
