package id.serkom.api.sertifikat;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class PerubahanSertifikatTest {

    private static final LocalDate HARI_TERAKHIR = LocalDate.of(2029, 4, 5);

    private static Sertifikat sertifikat(SertifikatStatus status) {
        return new Sertifikat("s", 1, "b", "a", "i", "Rahma", "PPD", "1.0", "surat", "1", "R1", LocalDate.of(2026, 4, 6), HARI_TERAKHIR,
                status, "sendiri", Optional.empty(), Optional.empty());
    }

    private static String halangan(JenisPerubahan jenis, SertifikatStatus status, LocalDate tanggal) {
        return PerubahanSertifikat.halangan(jenis, sertifikat(status), tanggal).orElse("");
    }

    @Test
    public void setiapKeadaanMengizinkanPerubahannyaSendiri() {
        for (JenisPerubahan jenis : JenisPerubahan.values()) {
            assertEquals("sudah-dicabut", halangan(jenis, SertifikatStatus.DICABUT, HARI_TERAKHIR));
            assertEquals("sudah-diganti", halangan(jenis, SertifikatStatus.DIGANTI, HARI_TERAKHIR));
            assertEquals(jenis == JenisPerubahan.PULIHKAN ? "tidak-dibekukan" : "", halangan(jenis, SertifikatStatus.BERLAKU,
                    HARI_TERAKHIR));
        }
        assertEquals("sudah-dibekukan", halangan(JenisPerubahan.BEKUKAN, SertifikatStatus.DIBEKUKAN, HARI_TERAKHIR));
        assertEquals("", halangan(JenisPerubahan.PULIHKAN, SertifikatStatus.DIBEKUKAN, HARI_TERAKHIR));
        assertEquals("", halangan(JenisPerubahan.CABUT, SertifikatStatus.DIBEKUKAN, HARI_TERAKHIR));
        assertEquals("masih-dibekukan", halangan(JenisPerubahan.GANTI_RUSAK, SertifikatStatus.DIBEKUKAN, HARI_TERAKHIR));
    }

    @Test
    public void sesudahHariTerakhirHanyaDicabutAtauDiperbarui() {
        for (JenisPerubahan jenis : JenisPerubahan.values()) {
            boolean boleh = jenis == JenisPerubahan.CABUT || jenis == JenisPerubahan.PERBARUI;
            assertEquals(boleh ? "" : "sudah-kedaluwarsa", halangan(jenis, SertifikatStatus.BERLAKU, HARI_TERAKHIR.plusDays(1)));
        }
    }

    @Test
    public void unitYangSudahDikeluarkanTidakDisebutDuaKali() {
        Sertifikat kini = sertifikat(SertifikatStatus.BERLAKU).dikurangi(List.of("u1"), "l", HARI_TERAKHIR);
        PerubahanSertifikat lagi = new PerubahanSertifikat("b", "s", JenisPerubahan.KURANGI_LINGKUP, List.of("u1", "u2"),
                List.of(), Optional.empty());

        List<Sertifikat> sesudah = lagi.terapkan(kini, Optional.empty(), "surat-2", HARI_TERAKHIR);

        assertEquals(List.of("u1", "u2"), sesudah.get(0).unitDikurangi());
        assertEquals(Optional.of("surat-2"), sesudah.get(0).dasar());
        assertEquals("nomor dan naskahnya tetap", List.of("1", "surat"), List.of(sesudah.get(0).nomor(), sesudah.get(0).surat()));
    }
}
