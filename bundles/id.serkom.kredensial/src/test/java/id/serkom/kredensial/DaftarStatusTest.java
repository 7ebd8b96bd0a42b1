package id.serkom.kredensial;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import com.nimbusds.jose.JWSObject;
import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Seri;
import id.serkom.testing.tahap.JamPalsu;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Lists of states follow the journal: what they read of their stores, counted. */
public class DaftarStatusTest {

    private static final String PENCABUTAN = "sertifikat-2026-0-pencabutan";
    private static final String PEMBEKUAN = "sertifikat-2026-0-pembekuan";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Kantor kantor = new Kantor();
    private final JamPalsu jam = new JamPalsu(Kantor.TANGGAL);
    private final List<Sertifikat> dicabut = new ArrayList<>();
    private Sertifikat berlaku;
    private Penerbit penerbit;

    @Before
    public void terbit() {
        kantor.simpan(new Seri("sertifikat/2026", 0, "sertifikat", 2026, 0, 100));
        for (int i = 0; i < 20; i++) {
            dicabut.add(kantor.terbit(i, "A" + i, SertifikatStatus.DICABUT));
        }
        berlaku = kantor.terbit(50, "B", SertifikatStatus.BERLAKU);
        penerbit = kantor.penerbit(Map.of("alamat-publik", "https://serkom.example"), jam, folder.getRoot().toPath().resolve("kunci"));
    }

    private String daftar(String nama) {
        return penerbit.daftarStatus(nama, "").orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static BitSet bit(String jwt) throws Exception {
        Map<String, Object> isi = (Map<String, Object>) JWSObject.parse(jwt).getPayload().toJSONObject().get("credentialSubject");
        byte[] bita = new GZIPInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(((String) isi.get("encodedList"))
                .substring(1)))).readAllBytes();
        BitSet bit = new BitSet();
        for (int i = 0; i < bita.length * 8; i++) {
            bit.set(i, (bita[i / 8] & 0x80 >> i % 8) != 0);
        }
        return bit;
    }

    private int letak(Sertifikat s) {
        return LetakStatus.dari(kantor.store.surat().find(s.surat()).orElseThrow()).orElseThrow().posisi();
    }

    private Map<String, Integer> panggilan(String nama) {
        kantor.panggilan.clear();
        daftar(nama);
        return Map.copyOf(kantor.panggilan);
    }

    @Test
    public void tanpaPerubahanTidakAdaYangDibacaUlang() throws Exception {
        String semula = daftar(PENCABUTAN);
        assertEquals(20, bit(semula).cardinality());

        assertEquals(Map.of("SidikStore.posisi", 1), panggilan(PENCABUTAN));
        jam.ke(Kantor.TANGGAL.plusDays(2));
        assertEquals("signed anew after a while, and nothing read for that", Map.of("SidikStore.posisi", 1), panggilan(PENCABUTAN));
        assertNotEquals(semula, daftar(PENCABUTAN));
    }

    @Test
    public void setiapPerubahanSatuPembacaanBerapaPunIsiDaftarnya() throws Exception {
        daftar(PEMBEKUAN);
        assertEquals(20, bit(daftar(PENCABUTAN)).cardinality());

        kantor.ubah(berlaku, SertifikatStatus.DICABUT);

        assertEquals(Map.of("SidikStore.posisi", 1, "JournalStore.sesudah", 1, "SertifikatStore.find", 1, "SuratStore.find", 1),
                panggilan(PENCABUTAN));
        assertTrue(bit(daftar(PENCABUTAN)).get(letak(berlaku)));
        assertEquals("its place is known by now", Map.of("SidikStore.posisi", 1, "JournalStore.sesudah", 1, "SertifikatStore.find", 1),
                panggilan(PEMBEKUAN));
        assertEquals(0, bit(daftar(PEMBEKUAN)).cardinality());
    }

    @Test
    public void pembekuanSeketikaTampakDanHilangBilaDipulihkan() throws Exception {
        assertEquals(0, bit(daftar(PEMBEKUAN)).cardinality());

        kantor.ubah(berlaku, SertifikatStatus.DIBEKUKAN);
        BitSet beku = bit(daftar(PEMBEKUAN));
        assertEquals(1, beku.cardinality());
        assertTrue(beku.get(letak(berlaku)));

        kantor.ubah(berlaku, SertifikatStatus.BERLAKU);
        assertEquals(0, bit(daftar(PEMBEKUAN)).cardinality());
    }

    @Test
    public void yangBaruTerbitTidakDibacaDanTampakSegeraSetelahDibekukan() throws Exception {
        daftar(PENCABUTAN);
        daftar(PEMBEKUAN);
        Sertifikat baru = kantor.terbit(61, "C", SertifikatStatus.BERLAKU);
        assertEquals(1, kantor.store.sertifikat().find(baru.id()).orElseThrow().revision());

        assertEquals(Map.of("SidikStore.posisi", 1, "JournalStore.sesudah", 1), panggilan(PENCABUTAN));

        kantor.ubah(baru, SertifikatStatus.DIBEKUKAN);
        assertTrue(bit(daftar(PEMBEKUAN)).get(letak(baru)));
        assertEquals(20, bit(daftar(PENCABUTAN)).cardinality());
    }

    @Test
    public void terbitLaluDibekukanSebelumDaftarnyaDilihatLagi() throws Exception {
        daftar(PEMBEKUAN);
        Sertifikat baru = kantor.terbit(61, "C", SertifikatStatus.BERLAKU);
        kantor.ubah(baru, SertifikatStatus.DIBEKUKAN);

        assertTrue(bit(daftar(PEMBEKUAN)).get(letak(baru)));
    }

    @Test
    public void yangBerubahBersamaDibacaBersama() throws Exception {
        List<Sertifikat> semua = List.of(kantor.terbit(61, "C", SertifikatStatus.BERLAKU), kantor.terbit(62, "D", SertifikatStatus.BERLAKU),
                kantor.terbit(63, "E", SertifikatStatus.BERLAKU));
        daftar(PENCABUTAN);
        semua.forEach(s -> kantor.ubah(s, SertifikatStatus.DICABUT));

        assertEquals(Map.of("SidikStore.posisi", 1, "JournalStore.sesudah", 1, "SertifikatStore.find", 1, "SuratStore.find", 1),
                panggilan(PENCABUTAN));
        assertEquals(23, bit(daftar(PENCABUTAN)).cardinality());
    }

    @Test
    public void yangTidakMengubahBitTidakMenandatanganiUlang() {
        String semula = daftar(PENCABUTAN);

        kantor.simpan(Kantor.surat(60));
        kantor.terbit(61, "C", SertifikatStatus.BERLAKU);

        assertEquals(semula, daftar(PENCABUTAN));
    }

    @Test
    public void terlaluJauhTertinggalDibacaUlangSekali() throws Exception {
        daftar(PENCABUTAN);
        kantor.ubah(berlaku, SertifikatStatus.DICABUT);
        for (int i = 0; i < 5_001; i++) {
            kantor.store.committer().commit(ChangeSet.of(Kantor.SAAT, List.of(), JournalEntry.baru("uji", Kantor.SAAT, "uji",
                    Optional.empty(),
                    "uji", Optional.empty(), "uji", Data.KOSONG)));
        }

        Map<String, Integer> dibaca = panggilan(PENCABUTAN);

        assertEquals(Integer.valueOf(2), dibaca.get("SertifikatStore.berstatus"));
        assertEquals(null, dibaca.get("JournalStore.sesudah"));
        assertTrue(bit(daftar(PENCABUTAN)).get(letak(berlaku)));
        assertEquals(Map.of("SidikStore.posisi", 1), panggilan(PENCABUTAN));
        assertNotNull(daftar(PEMBEKUAN));
    }
}
