package id.serkom.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.surat.NomorSurat;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.Kunci;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.TakBoleh;
import id.serkom.testing.store.StoreContract;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * What shares a commit comes out as if one had been written after the other, in their order; it is only written with fewer statements.
 */
public abstract class GrupContract extends StoreContract {

    private final List<String> dijalankan = new ArrayList<>();

    @Override
    protected abstract JpaPorts ports();

    /** Those that share one commit, in this order, and what came of each. */
    private List<Anggota> bersama(ChangeSet... sets) {
        List<Anggota> anggota = Stream.of(sets).map(Anggota::new).toList();
        dijalankan.clear();
        try (Connection asli = ports().sumber().getConnection()) {
            asli.setAutoCommit(false);
            Connection connection = tercatat(Connection.class, asli, "");
            try (Perintah perintah = new Perintah(connection)) {
                new Grup(connection, perintah).tulis(anggota);
            }
            asli.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        anggota.forEach(Anggota::umumkan);
        return anggota;
    }

    private <T> T tercatat(Class<T> jenis, T asli, String sql) {
        return jenis.cast(Proxy.newProxyInstance(GrupContract.class.getClassLoader(), new Class<?>[] {jenis}, (diri, metode, isi) -> {
            if (metode.getName().startsWith("execute")) {
                dijalankan.add(sql);
            }
            try {
                Object hasil = metode.invoke(asli, isi);
                return hasil instanceof PreparedStatement ps ? tercatat(PreparedStatement.class, ps, (String) isi[0]) : hasil;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private long dijalankan(String awal) {
        return dijalankan.stream().filter(s -> s.startsWith(awal)).count();
    }

    private static boolean diterima(Anggota anggota) {
        return anggota.diterima();
    }

    private static Asesi menjadi(Asesi asesi, AsesiStatus status) {
        return tersimpan(asesi).menjadi(status);
    }

    @Test
    public void semuaDitulisSekaliSetiapTabel() {
        String seri = kode("keluar");
        Berkas berkas = berkas();
        List<Asesi> asesi = IntStream.rangeClosed(1, 30).mapToObj(i -> asesi(berkas.id(), i)).toList();
        simpan(berkas);
        ports().committer().commit(set(asesi));

        List<Anggota> grup = bersama(asesi.stream().map(a -> surat(List.of(menjadi(a, AsesiStatus.DINILAI)), bernomor(id(), seri)))
                .toArray(ChangeSet[]::new));

        assertTrue(grup.stream().allMatch(GrupContract::diterima));
        for (String perintah : List.of("UPDATE asesi", "INSERT INTO surat", "INSERT INTO isi_surat", "INSERT INTO nomor_surat",
                "INSERT INTO jurnal", "UPDATE rantai", "UPDATE urutan", "SELECT terakhir FROM urutan")) {
            assertEquals(perintah, 1, dijalankan(perintah));
        }
        assertEquals("satu rantai, dan tidak ada yang baru", 0, dijalankan("INSERT INTO rantai"));
        assertEquals(30, (int) ports().berkas().isi(berkas.id()).jumlah().get(AsesiStatus.DINILAI));
    }

    @Test
    public void nomorDanPosisiMenurutUrutanAnggotaTanpaCelahWalauAdaYangGugur() {
        String seri = kode("keluar");
        Berkas usang = berkas();
        simpan(usang);
        simpan(tersimpan(usang));
        List<ChangeSet> semua = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            semua.add(surat(i == 3 || i == 11 ? List.of(tersimpan(usang)) : List.of(), bernomor(id(), seri)));
        }
        long sebelum = ports().sidik().posisi();

        List<Anggota> grup = bersama(semua.toArray(ChangeSet[]::new));

        int urut = 0;
        for (int i = 0; i < grup.size(); i++) {
            if (i == 3 || i == 11) {
                assertThrows(StaleRevision.class, grup.get(i)::tunggu);
            } else {
                urut++;
                Committed jadi = grup.get(i).tunggu();
                assertEquals(sebelum + urut, jadi.posisi());
                assertEquals(urut, jadi.surat().get(0).urut().orElseThrow().intValue());
            }
        }
        assertEquals(IntStream.rangeClosed(1, 15).boxed().toList(),
                semua(50, p -> ports().surat().nomor(seri, 2026, p)).stream().map(NomorSurat::urut).toList());
        assertEquals(15, ports().surat().seri(seri, 2026).orElseThrow().terakhir());
        assertEquals(sebelum + 15, ports().sidik().posisi());
    }

    /** Nobody can have read it, but who wrote so would be written. */
    @Test
    public void yangMelanjutkanBarisAnggotaSebelumnyaTertulis() {
        Berkas berkas = berkas();
        Asesi asesi = asesi(berkas.id(), 1);

        List<Anggota> grup = bersama(set(List.of(berkas)), set(List.of(asesi), new Kunci(berkas.id(), 0, false)),
                set(List.of(menjadi(asesi, AsesiStatus.HADIR)), new Kunci(berkas.id(), 0, false)),
                set(List.of(tersimpan(menjadi(asesi, AsesiStatus.HADIR)).menjadi(AsesiStatus.DINILAI))));

        assertTrue(grup.stream().allMatch(GrupContract::diterima));
        Asesi akhir = ports().berkas().isi(berkas.id()).asesi(asesi.id()).orElseThrow();
        assertEquals(AsesiStatus.DINILAI, akhir.status());
        assertEquals(3, akhir.revision());
    }

    @Test
    public void dariDuaYangMengubahBarisYangSamaYangPertamaMenang() {
        Berkas berkas = berkas();
        Asesi asesi = asesi(berkas.id(), 1);
        simpan(berkas, asesi);

        List<Anggota> grup = bersama(set(List.of(menjadi(asesi, AsesiStatus.HADIR))), set(List.of(menjadi(asesi, AsesiStatus.DINILAI))),
                set(List.of(berkas())));

        assertEquals(List.of(true, false, true), grup.stream().map(GrupContract::diterima).toList());
        assertThrows(StaleRevision.class, grup.get(1)::tunggu);
        assertEquals(AsesiStatus.HADIR, ports().berkas().isi(berkas.id()).asesi(asesi.id()).orElseThrow().status());
    }

    @Test
    public void kunciGandaDanTeksYangTidakMuatGugurSendiri() {
        Berkas berkas = berkas();
        Asesi tujuh = asesi(berkas.id(), 7);
        ChangeSet panjang = ChangeSet.of(SAAT, List.of(berkas()), JournalEntry.baru("x".repeat(301), SAAT, "budi",
                Optional.empty(), "uji", Optional.empty(), "p", Data.KOSONG));

        List<Anggota> grup = bersama(set(List.of(berkas)), set(List.of(tujuh)), set(List.of(asesi(berkas.id(), 7))), panjang,
                set(List.of(asesi(berkas.id(), 8))));

        assertEquals(List.of(true, true, false, false, true), grup.stream().map(GrupContract::diterima).toList());
        assertEquals("asesi-urut", assertThrows(Conflict.class, grup.get(2)::tunggu).reasons().get(0).data().get("kunci"));
        assertThrows(InvalidInput.class, grup.get(3)::tunggu);
    }

    /** Who comes after a closing in the same commit is late; who came before it is counted. */
    @Test
    public void penutupanDiTengahAnggotaLain() {
        Berkas berkas = berkas();
        Asesi satu = asesi(berkas.id(), 1, "instansi-a", AsesiStatus.DINILAI);
        Asesi dua = asesi(berkas.id(), 2, "instansi-a", AsesiStatus.HADIR);
        simpan(berkas, satu, dua);
        TakBoleh hadir = new TakBoleh(berkas.id(), Set.of(AsesiStatus.HADIR));

        List<Anggota> grup = bersama(set(List.of(), new Kunci(berkas.id(), 0, true), hadir),
                set(List.of(menjadi(dua, AsesiStatus.DINILAI)), new Kunci(berkas.id(), 0, false)),
                set(List.of(), new Kunci(berkas.id(), 0, true), hadir),
                set(List.of(menjadi(satu, AsesiStatus.HADIR)), new Kunci(berkas.id(), 0, false)));

        assertEquals(List.of(false, true, true, false), grup.stream().map(GrupContract::diterima).toList());
        assertThrows(Conflict.class, grup.get(0)::tunggu);
        assertThrows(StaleRevision.class, grup.get(3)::tunggu);
    }

    /** What an earlier one of the commit writes into the chain of the berkas counts, what a refused one would have written does not. */
    @Test
    public void kepalaRantaiBergerakDenganSetiapAnggota() {
        Berkas berkas = berkas();
        ports().committer().commit(tentang(berkas.id(), List.of(berkas), new Kunci(simpanan(), 0, false)));
        Asesi tujuh = asesi(berkas.id(), 7);

        List<Anggota> grup = bersama(tentang(berkas.id(), List.of(tujuh), pada(berkas, 1)),
                tentang(berkas.id(), List.of(asesi(berkas.id(), 7)), pada(berkas, 2)),
                tentang(berkas.id(), List.of(asesi(berkas.id(), 8)), pada(berkas, 1)),
                tentang(berkas.id(), List.of(asesi(berkas.id(), 9)), pada(berkas, 2)));

        assertEquals(List.of(true, false, false, true), grup.stream().map(GrupContract::diterima).toList());
        assertEquals(3, ports().journal().ke(berkas.id()));
    }

    /** More chains than are asked for at once, old and new ones, and one that several write into. */
    @Test
    public void banyakRantaiDalamSatuCommit() {
        List<String> rantai = IntStream.range(0, 70).mapToObj(i -> kode("r" + i)).toList();
        rantai.subList(0, 40).forEach(r -> ports().committer().commit(ChangeSet.of(SAAT, List.of(), jurnal(r))));
        List<ChangeSet> sets = new ArrayList<>(rantai.stream().map(r -> ChangeSet.of(SAAT, List.of(), jurnal(r))).toList());
        sets.add(ChangeSet.of(SAAT, List.of(), jurnal(rantai.get(69))));

        List<Anggota> grup = bersama(sets.toArray(ChangeSet[]::new));

        assertTrue(grup.stream().allMatch(GrupContract::diterima));
        assertEquals(2, dijalankan("SELECT rantai, ke, hash"));
        for (int i = 0; i < 70; i++) {
            assertEquals(i < 40 || i == 69 ? 2 : 1, ports().journal().ke(rantai.get(i)));
            String hash = "";
            for (JournalEntry e : ports().journal().rantai(rantai.get(i), 0, 9)) {
                assertEquals(JournalHash.of(e, hash), e.hash());
                hash = e.hash();
            }
        }
    }

    private String simpanan() {
        Berkas lain = berkas();
        simpan(lain);
        return lain.id();
    }

    private static Kunci pada(Berkas berkas, long ke) {
        return new Kunci(berkas.id(), 0, false, OptionalLong.of(ke));
    }

    /** A series that somebody sets by hand, between others that take numbers from it. */
    @Test
    public void seriYangDisetelDiAntaraPengambilNomor() {
        String seri = kode("keluar");
        ports().committer().commit(surat(List.of(), bernomor(id(), seri)));
        Seri kini = ports().surat().seri(seri, 2026).orElseThrow();

        List<Anggota> grup = bersama(surat(List.of(), bernomor(id(), seri)),
                set(List.of(new Seri(kini.id(), kini.revision() + 1, seri, 2026, kini.saldo(), 40))),
                surat(List.of(), bernomor(id(), seri)), surat(List.of(), bernomor(id(), seri)));

        assertTrue(grup.stream().allMatch(GrupContract::diterima));
        assertEquals(List.of(2, 41, 42), Stream.of(0, 2, 3).map(i -> grup.get(i).tunggu().surat().get(0).urut().orElseThrow()).toList());
        assertEquals(42, ports().surat().seri(seri, 2026).orElseThrow().terakhir());
    }
}
