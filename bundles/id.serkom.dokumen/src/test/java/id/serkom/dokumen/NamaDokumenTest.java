package id.serkom.dokumen;

import static org.junit.Assert.assertEquals;

import id.serkom.api.data.Reason;
import java.util.List;
import org.junit.Test;

public class NamaDokumenTest {

    @Test
    public void namaBiasaDiterima() {
        for (String nama : List.of("ijazah.pdf", "Pas foto (2026).JPG", "Surat no. 800-12_Ny. Nur'aini.pdf", "ijazah\u00e9 \u65e5.pdf",
                "a".repeat(196) + ".pdf")) {
            assertEquals(nama, List.of(), NamaDokumen.check(nama));
        }
    }

    @Test
    public void namaYangDapatMenjadiJalurDitolak() {
        for (String nama : List.of("../etc/passwd.pdf", "a/b.pdf", "a\\b.pdf", "C:a.pdf", ".ssh.pdf", "con.pdf", "NUL",
                "a*.pdf", "a|b.pdf")) {
            assertEquals(nama, "dokumen.nama-berjalur", NamaDokumen.check(nama).get(0).code());
        }
    }

    @Test
    public void hurufYangTidakTampakDitolak() {
        for (String nama : List.of("a\u0000.pdf", "a\r\nContent-Type.pdf", "ijazah\u202Efdp.exe", "a\u200B.pdf",
                "a\uD800.pdf", "a\u2028.pdf")) {
            assertEquals(nama, "dokumen.nama-tak-tampak", NamaDokumen.check(nama).get(0).code());
        }
    }

    @Test
    public void namaTanpaAkhiranAtauBerspasiDitolak() {
        for (String nama : List.of("ijazah", " a.pdf", "a.pdf ", "a.pdf.")) {
            assertEquals(nama, "dokumen.nama-akhiran", NamaDokumen.check(nama).get(0).code());
        }
    }

    @Test
    public void namaKosongAtauTerlaluPanjangDitolak() {
        assertEquals("dokumen.nama-kosong", NamaDokumen.check("  ").get(0).code());
        assertEquals("dokumen.nama-terlalu-panjang", NamaDokumen.check("a".repeat(197) + ".pdf").get(0).code());
    }

    @Test
    public void semuaAlasanDisebutSekaligus() {
        assertEquals(List.of("dokumen.nama-berjalur", "dokumen.nama-tak-tampak", "dokumen.nama-akhiran"),
                NamaDokumen.check("../a\u0007 ").stream().map(Reason::code).toList());
    }
}
