package id.serkom.cari;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.data.Potongan;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;

/** What people at a counter type, and what they should get. */
public class KataPetugasTest extends DenganIndeks {

    private void ditemukan(Surat s, String... teks) {
        for (String satu : teks) {
            assertEquals(satu, List.of(s.id()), id(satu));
        }
    }

    private void tidak(String... teks) {
        for (String satu : teks) {
            assertEquals(satu, List.of(), id(satu));
        }
    }

    @Test
    public void nomorDenganGarisMiringYangDiketikSebagian() {
        Surat s = kantor.surat("B.1/800/2026", "Undangan", "<p>Isi</p>");

        ditemukan(s, "B.1/800/2026", "b.1/800/2026", "B.1/800", "B.1/80", "B.1/", "800/2026", "800/20", "/800/",
                "B.1 / 800 / 2026", "B-1-800-2026",
                "\"B.1/800\"", "undangan B.1/8", "B.1/800/2026.", "B.1\\800\\2026", "nomor: B.1/800/2026".substring(7));
        tidak("B.1/801", "B.2/800", "1/8000", "00/2026");
    }

    @Test
    public void nomorYangBaruDimulaiBerapaPunBanyaknyaYangLain() {
        IntStream.range(0, 300).forEach(i -> kantor.surat("800/4" + i, "Hal", "i-polman", "", SuratStatus.BERNOMOR, "<p>Isi</p>"));
        Surat s = kantor.surat("800/4999", "Hal", "<p>Isi</p>");
        cari.lihat();

        assertEquals(List.of(s.id()), Kantor.id(cari, Kantor.MAJENE, "800/4"));
        assertEquals("yang diketik utuh lebih dahulu", "800/45", cari.search(Kantor.BIDANG, "800/45", Potongan.awal(1)).isi().get(0).nomor()
                .orElseThrow());
    }

    @Test
    public void namaDenganGelarDanApostrof() {
        Surat s = kantor.surat("1", "Hal", "<p>Kepada Dr. Hj. Nur'aini Ma\u2019ruf, S.Pd., M.Si. NIP 19850412 201001 2 003</p>");

        ditemukan(s, "Dr. Hj. Nur'aini Ma'ruf, S.Pd., M.Si.", "nur\u2019aini", "NUR'AINI", "aini", "nur'ai", "ma'ruf",
                "Ma\u2019ruf", "s.pd", "M.Si",
                "hj nur'aini", "dr. nur'aini m.si", "nur`aini", "19850412", "1985041", "19850412 201001 2 003", "198504", "nip 19850412");
        tidak("nur'aina", "m.pd");
    }

    @Test
    public void apostrofBolehTidakDiketik() {
        Surat s = kantor.surat("1", "Hal", "<p>Yth. Nur'aini Ma\u2019ruf</p>");

        ditemukan(s, "nuraini", "maruf", "nuraini maruf", "nurai");
    }

    @Test
    public void hurufBeraksenDalamKeduaBentuknya() {
        Surat susun = kantor.surat("1", "Hal", "<p>Andre\u0301as Mu\u0308ller</p>");
        ditemukan(susun, "andr\u00e9as", "Andre\u0301as", "andreas", "m\u00fcller", "muller", "ANDRE\u0301AS", "andre\u0301");

        Surat utuh = kantor.surat("2", "Hal", "<p>Ren\u00e9e</p>");
        ditemukan(utuh, "rene\u0301e", "renee", "ren\u00e9e");
    }

    @Test
    public void tandaKutipYangTidakBerpasangan() {
        Surat s = kantor.surat("1", "Hal", "<p>Rapat pleno asesor</p>");

        ditemukan(s, "\"rapat pleno", "rapat\" pleno", "\"\"rapat", "\"rapat\" \"pleno", "\u201crapat pleno", "rapat pleno\"");
    }

    @Test
    public void emojiDanTulisanDariKananKeKiri() {
        Surat arab = kantor.surat("1", "Hal", "<p>\u0645\u062d\u0645\u062f \u0646\u064f\u0648\u0631 hadir \ud83d\udc4d\ud83c\udffd</p>");

        ditemukan(arab, "\u0645\u062d\u0645\u062f", "\u0646\u0648\u0631", "\u202e\u0645\u062d\u0645\u062f\u202c",
                "hadir \ud83d\udc4d", "\ud83d\udc4dhadir");
        salah("cari.tanpa-kata", "\ud83d\udc4d", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "\u0301", "\u202e\u202d", "\u200b");
    }

    @Test
    public void yangKosongDanYangTerlaluBanyakDikatakan() {
        cari.lihat();
        salah("cari.kosong", "", " ", "\t\n");
        salah("cari.terlalu-panjang", "a".repeat(5000), "rapat ".repeat(1000), "*a*".repeat(2000));
        salah("cari.terlalu-banyak-kata", "*a* ".repeat(17), "a/".repeat(17));
    }

    private void salah(String kode, String... teks) {
        for (String satu : teks) {
            InvalidInput ditolak = assertThrows(InvalidInput.class, () -> cari.search(Kantor.BIDANG, satu, Potongan.awal(1)));
            assertEquals(satu, kode, ditolak.reasons().get(0).code());
        }
    }

    @Test
    public void kataYangSangatPanjangDalamSurat() {
        Surat s = kantor.surat("1", "Hal", "<p>" + "x".repeat(40_000) + " " + "\u0301".repeat(40_000) + " rapat</p>");

        ditemukan(s, "rapat", "x".repeat(200), "x".repeat(10));
    }

    @Test
    public void imbuhanYangDiketikOrang() {
        Surat s = kantor.surat("1", "Hal", "<p>Menindaklanjuti permohonan Saudara, pelaksanaan asesmen dijadwalkan</p>");

        ditemukan(s, "memohon ", "mohon ", "melaksanakan ", "laksana ", "menjadwalkan ", "jadwal ", "asesmen");
    }
}
