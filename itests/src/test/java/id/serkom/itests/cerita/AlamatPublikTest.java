package id.serkom.itests.cerita;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.spi.naskah.AlamatPublik;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** An office that moves to another public address is told what it leaves behind, and whom that concerns. */
public class AlamatPublikTest {

    private static final String LAMA = "https://lama.example";
    private static final String BARU = "https://baru.example";

    @Rule
    public final Kantor kantor = new Kantor();

    private List<String> ditinggalkan() {
        return kantor.peladen.ttd.peringatan().stream().filter(r -> r.code().equals("ttd.alamat-ditinggalkan"))
                .map(r -> r.data().get("alamat")).toList();
    }

    private void terbit(String tanggal) {
        new TtdUji(kantor).tercetak(tanggal);
    }

    @Test
    public void alamatYangTelahTercetakTidakDitinggalkanDiamDiam() {
        kantor.setel(AlamatPublik.PID, AlamatPublik.KUNCI, LAMA);
        kantor.setel(AlamatPublik.PID, AlamatPublik.KUNCI, BARU);
        assertEquals("belum ada yang terbit", List.of(), ditinggalkan());
        kantor.setel(AlamatPublik.PID, AlamatPublik.KUNCI, LAMA + "/");
        terbit("2026-03-02");
        terbit("2026-03-03");
        assertEquals(List.of(), ditinggalkan());

        kantor.setel(AlamatPublik.PID, AlamatPublik.KUNCI, BARU);
        assertEquals(List.of(LAMA), ditinggalkan());
        terbit("2026-03-04");
        assertEquals(List.of(LAMA), ditinggalkan());
        kantor.setel(AlamatPublik.PID, AlamatPublik.KUNCI_LAMA, LAMA);
        assertEquals(List.of(), ditinggalkan());

        kantor.setel(AlamatPublik.PID, AlamatPublik.KUNCI, "");
        assertEquals(List.of(BARU), ditinggalkan());
        assertEquals("satu catatan bagi tiap alamat", List.of(LAMA, BARU), kantor.jurnal().stream()
                .filter(e -> e.kejadian().equals("alamat-publik.terpakai")).map(e -> e.perihal()).toList());
    }

    @Test
    public void alamatLamaYangSehostDenganYangKiniDisebutTidakTerjawab() {
        Map<String, String> setelan = Map.of(AlamatPublik.KUNCI, BARU + "/sertifikasi", AlamatPublik.KUNCI_LAMA,
                LAMA + ", https://BARU.example/serkom");
        Map<String, String> rapi = Map.of(AlamatPublik.KUNCI, BARU, AlamatPublik.KUNCI_LAMA, LAMA + "/serkom, " + BARU + "/");

        String peringatan = AlamatPublik.peringatan(pid -> setelan).orElseThrow();

        assertTrue(peringatan, peringatan.contains("\"https://BARU.example/serkom\"") && peringatan.contains("tidak dijawab"));
        assertEquals(Optional.empty(), AlamatPublik.peringatan(pid -> rapi));
    }

    /** Its code was printed when its text was frozen; when its PDF is made the office may have moved. */
    @Test
    public void yangDibekukanMencatatAlamatPadaKodenyaSebelumPdfNyaDibuat() {
        kantor.setel(AlamatPublik.PID, AlamatPublik.KUNCI, LAMA);
        TtdUji uji = new TtdUji(kantor);
        uji.umumkan("2026-03-02");
        kantor.setel(AlamatPublik.PID, AlamatPublik.KUNCI, BARU);
        assertEquals(List.of(LAMA), ditinggalkan());
        kantor.peladen.cetak();

        assertEquals(List.of(LAMA), ditinggalkan());
        assertEquals(List.of(LAMA, BARU), kantor.jurnal().stream().filter(e -> e.kejadian().equals("alamat-publik.terpakai"))
                .map(e -> e.perihal()).toList());
    }

    @Test
    public void alamatLamaYangBukanAlamatDisebut() {
        Map<String, String> setelan = Map.of(AlamatPublik.KUNCI, BARU, AlamatPublik.KUNCI_LAMA, LAMA + ", lama.example");

        String peringatan = AlamatPublik.peringatan(pid -> setelan).orElseThrow();

        assertTrue(peringatan, peringatan.contains("\"lama.example\"") && peringatan.contains("https"));
        assertEquals(List.of(BARU, LAMA), AlamatPublik.semua(pid -> setelan).stream().map(AlamatPublik::alamat).toList());
    }
}
