package id.serkom.itests.cerita;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.PdfSop;
import id.serkom.api.service.Sop;
import id.serkom.sop.kerjasama.Perjanjian;
import id.serkom.sop.kerjasama.SyaratPerjanjian;
import id.serkom.sop.kerjasama.Telaah;
import id.serkom.sop.kerjasama.Usulan;
import id.serkom.testing.naskah.MemoryPdfRenderer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** The SOP prints itself as it is installed and set at that moment. */
public class CetakSopTest {

    private static final String PID = "id.serkom.sop.sertifikasi";

    @Rule
    public final Kantor kantor = new Kantor();

    private PdfSop pdf(String kode) {
        return kantor.peladen.cetakSop().pdf(kode).orElseThrow();
    }

    private String kata(String kode) {
        return StandardCharsets.UTF_8.decode(pdf(kode).isi()).toString().replaceAll("\\s+", " ");
    }

    @Test
    public void waktuTahapYangDiubahDalamPengaturanTercetakBegituDisimpan() {
        String semula = kata("sertifikasi");
        assertTrue(semula, semula.contains("10 hari") && !semula.contains("17 hari"));
        PdfSop sebelum = pdf("sertifikasi");

        kantor.setel(PID, "verifikasi.waktu", "17");

        String kini = kata("sertifikasi");
        assertTrue(kini, kini.contains("17 hari") && !kini.contains("10 hari"));
        assertNotEquals(sebelum.sha256(), pdf("sertifikasi").sha256());
        kantor.setel(PID, "verifikasi.waktu", "tujuh belas");
        assertEquals(sebelum.sha256(), pdf("sertifikasi").sha256());
    }

    @Test
    public void kepalaYangDiubahDanDasarHukumYangBerakhirTercetak() {
        kantor.setel(PID, "kepala.nomor", "000.8.3.3/15/OR");
        kantor.setel(PID, "kepala.tanggalRevisi", "2026-02-03");
        kantor.setel(PID, "kepala.disahkan.jabatan", "Kepala Badan Baru");

        String kini = kata("sertifikasi");

        assertTrue(kini, kini.contains("000.8.3.3/15/OR") && kini.contains("3 Februari 2026") && kini.contains("Kepala Badan Baru"));
        assertTrue(kini, kini.contains("tidak berlaku lagi sejak 1 Januari 2024;"
                + " diganti dengan Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023"));
        assertTrue(kini, kini.contains("tidak berlaku lagi sejak 31 Oktober 2023"));
    }

    @Test
    public void yangDapatMenolakDanMengembalikanDisebutDariTahapTerpasang() {
        String kini = kata("sertifikasi");

        assertTrue(kini, kini.contains("Bila tidak: Tolak permohonan.") && kini.contains("Bila tidak: Kembalikan ke rapat."));
    }

    @Test
    public void setiapSopYangTerpasangTercetakDanYangDilepasTidakAdaLagi() {
        assertEquals(Optional.empty(), kantor.peladen.cetakSop().pdf("kerjasama"));
        Runnable lepas = kantor.pasangSop("id.serkom.sop.kerjasama", List.of(new Usulan(), new Telaah(), new Perjanjian()), "kerjasama",
                new SyaratPerjanjian());

        assertEquals(List.of("kerjasama", "sertifikasi"), kantor.peladen.sops().list().stream().map(Sop::kode).toList());
        for (Sop sop : kantor.peladen.sops().list()) {
            PdfSop pdf = pdf(sop.kode());
            assertEquals("sop-" + sop.kode() + ".pdf", pdf.nama());
            assertEquals(pdf.sha256(), pdf(sop.kode()).sha256());
            String kata = kata(sop.kode());
            sop.tahap().forEach(t -> assertTrue(t.kode() + ": " + kata, kata.contains(t.kegiatan())));
        }
        lepas.run();
        assertEquals(Optional.empty(), kantor.peladen.cetakSop().pdf("kerjasama"));
    }

    @Test
    public void tanpaPencetakDisebutkanSebabnyaDanKembaliSetelahDipasang() {
        kantor.peladen.lepasPencetak();
        TahapUnavailable belum = assertThrows(TahapUnavailable.class, () -> pdf("sertifikasi"));
        assertEquals("cetakan.pencetak-tidak-terpasang", belum.reasons().get(0).code());
        assertFalse(kantor.peladen.cetakSop().pdf("tidak-ada").isPresent());

        kantor.peladen.pasangPencetak(new MemoryPdfRenderer());
        assertTrue(kata("sertifikasi").contains("STANDAR OPERASIONAL PROSEDUR"));
    }
}
