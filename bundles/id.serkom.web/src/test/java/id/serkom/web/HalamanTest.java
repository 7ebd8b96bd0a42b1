package id.serkom.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.service.DokumenTerverifikasi;
import id.serkom.api.service.HasilVerifikasi;
import id.serkom.api.service.Keabsahan;
import id.serkom.api.service.KecocokanBerkas;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.Test;

/** What the page says of a file, by the eye and by the ear. */
public class HalamanTest {

    private static final DokumenTerverifikasi SURAT = new DokumenTerverifikasi("7Q0V5XJ2M8KD3TZ9WC4RB6HNPA", "Undangan", "Dinas",
            Optional.of("800/1"), LocalDate.of(2026, 4, 6), Optional.empty(), false);

    private static HasilVerifikasi hasil(Keabsahan keabsahan, KecocokanBerkas berkas) {
        return new HasilVerifikasi(keabsahan, berkas, Optional.empty(), Optional.of(SURAT));
    }

    private static String halaman(HasilVerifikasi hasil) {
        String halaman = Halaman.hasil(hasil, "/verifikasi");
        return halaman.substring(halaman.indexOf("<body>"));
    }

    @Test
    public void diAtasBerkasYangDiubahTidakTertulisBerlaku() {
        for (KecocokanBerkas lain : new KecocokanBerkas[] {KecocokanBerkas.BERBEDA, KecocokanBerkas.TANPA_TANDA_TANGAN}) {
            String teks = halaman(hasil(Keabsahan.BERLAKU, lain));

            assertTrue(teks, teks.indexOf("yang diterbitkan") < teks.indexOf("Berlaku."));
            assertTrue(teks, teks.contains("<strong>Dokumen aslinya: Berlaku.</strong>"));
            assertFalse("nothing on it is green", teks.contains("hasil ya"));
        }
        assertEquals("Isi berkas ini BERBEDA dari yang diterbitkan. Jangan percayai isinya; mintalah berkas aslinya."
                + " Dokumen aslinya: Berlaku.", Halaman.kalimat(hasil(Keabsahan.BERLAKU, KecocokanBerkas.BERBEDA)));
    }

    /** Neither what was issued nor a stranger's, and it is said which. */
    @Test
    public void pindaianTerdahuluDikatakanSudahDigantiPadaHarinya() {
        HasilVerifikasi lama = new HasilVerifikasi(Keabsahan.BERLAKU, KecocokanBerkas.PINDAIAN_LAMA,
                Optional.of(LocalDate.of(2026, 3, 5)), Optional.of(SURAT));

        assertEquals("Berkas ini pernah dilampirkan sebagai pindaian dokumen ini; pada 5 Maret 2026 kantor menggantinya dengan pindaian"
                + " lain. Mintalah pindaian yang sekarang. Dokumen aslinya: Berlaku.", Halaman.kalimat(lama));
        assertFalse("nothing on it is green", halaman(lama).contains("hasil ya"));
    }

    @Test
    public void berkasAsliTidakMenutupiKeadaannya() {
        String teks = halaman(hasil(Keabsahan.DICABUT, KecocokanBerkas.DITERBITKAN));

        assertTrue(teks, teks.indexOf("Dicabut.") < teks.indexOf("persis seperti yang diterbitkan"));
        assertEquals("Dicabut. Dokumen ini tidak berlaku lagi. Berkas ini persis seperti yang diterbitkan, bita demi bita.",
                Halaman.kalimat(hasil(Keabsahan.DICABUT, KecocokanBerkas.DITERBITKAN)));
    }

    @Test
    public void berkasTanpaKodeTidakDijawabSeolahAdaKodenya() {
        HasilVerifikasi tanpaKode = HasilVerifikasi.tidakDikenal(KecocokanBerkas.TANPA_KODE);

        assertTrue(halaman(tanpaKode).contains("tidak ditemukan kode"));
        assertFalse(halaman(tanpaKode).contains("dengan kode itu"));
        assertFalse(Halaman.kalimat(tanpaKode).contains("dengan kode itu"));
    }

    @Test
    public void berkasDenganKodeYangTidakDikenalTidakDikatakanPernahDiterbitkan() {
        String teks = halaman(HasilVerifikasi.tidakDikenal(KecocokanBerkas.BERBEDA));

        assertTrue(teks, teks.contains("tidak pernah diterbitkan di sini") && teks.contains("Tidak dikenal."));
        assertFalse(teks, teks.contains("dari yang diterbitkan"));
    }
}
