package id.serkom.kernel.kalender;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class TabelReaderTest {

    private static final String JSON = """
            { "tahun": 2027, "sumber": { "skb": "SKB 1/2026" },
              "hari": [ { "tanggal": "2027-01-01", "jenis": "libur", "nama": "Tahun Baru", "sumber": "skb" } ] }""";

    @Test
    public void jsonMenyebutSumberDenganNamaPendek() {
        TabelLibur tabel = baca("2027.json", JSON);

        assertEquals(Optional.of(2027), tabel.tahun());
        assertEquals(List.of(new HariKhusus(LocalDate.of(2027, 1, 1), HariKhusus.Jenis.LIBUR, "Tahun Baru", "SKB 1/2026")),
                tabel.hari());
    }

    @Test
    public void berkasYangTidakBernamaTahunHanyaMenambahHari() {
        TabelLibur tabel = baca("daerah.csv", "tanggal,jenis,nama,sumber\n2026-09-22,libur-daerah,\"Hari jadi, Sulbar\",Perda 1\n");

        assertEquals(Optional.empty(), tabel.tahun());
        assertEquals("Hari jadi, Sulbar", tabel.hari().get(0).nama());
    }

    @Test
    public void kesalahanMenolakSeluruhBerkasDenganLetaknya() {
        Map.of(JSON.replace("2027-01-01", "2027-02-30"), "/hari/0: tanggal harus berbentuk",
                JSON.replace("2027-01-01", "2026-01-01"), "bukan tahun 2027",
                JSON.replace("\"tahun\": 2027", "\"tahun\": 2028"), "/tahun harus 2027",
                JSON.replace("\"libur\"", "\"cuti\""), "/hari/0: jenis harus libur",
                JSON.replace("\"nama\"", "\"judul\""), "/hari/0/judul tidak dikenal",
                JSON.replace("\"sumber\": \"skb\"", "\"sumber\": \" \""), "nomor keputusan",
                JSON.replace("\"tahun\"", "\"hari\": [], \"tahun\""), "baris 2: bukan JSON yang sah",
                JSON + "x", "baris 2: bukan JSON yang sah",
                "{ \"tahun\": 2027 }", "/hari harus ada",
                JSON.replace("} ]", "}, { \"tanggal\": \"2027-01-01\", \"jenis\": \"libur\", \"nama\": \"a\", \"sumber\": \"b\" } ]"),
                "disebut dua kali").forEach((isi, pesan) -> ditolak("2027.json", isi, pesan));
        ditolak("a.csv", "tanggal;jenis;nama;sumber\n", "baris 1: judul kolom harus");
        ditolak("a.csv", "tanggal,jenis,nama,sumber\n2026-01-01,libur,Tahun Baru\n", "baris 2: harus empat kolom");
        String csv = "tanggal,jenis,nama,sumber\n2026-01-01,libur,";
        ditolak("a.csv", csv + "\"Tahun\"x,y\n", "bukan CSV yang sah: baris 2: masih ada teks sesudah");
        ditolak("a.csv", csv + "\"Tahun,y\n", "bukan CSV yang sah: baris 2: tanda kutip belum ditutup");
        ditolak("2027.json", "[".repeat(5000), "2027.json: bukan JSON yang sah: bersarang terlalu dalam");
        ditolak("2027.json", " ".repeat(TabelReader.UKURAN_TERBESAR + 1), "lebih besar");
    }

    @Test
    public void jsonYangSalahTulisDijelaskanDenganBarisnya() {
        json("{ \"tahun\": 2027,\n  \"hari\": [], }", 2, "koma sesudah yang terakhir, atau nilai yang belum diisi");
        json("{ \"hari\": [1,\n] }", 2, "koma sesudah yang terakhir");
        json("{ \"tahun\": }", 1, "koma sesudah yang terakhir, atau nilai yang belum diisi");
        json("{ tahun: 2027 }", 1, "nama tanpa tanda kutip; tulis \"nama\": nilai");
        json("{ \"tahun\" 2027 }", 1, "tidak ada titik dua antara nama dan nilai");
        json("{ \"tahun\": 2027\n \"hari\": [] }", 2, "tidak ada koma di antaranya");
        json("{ \"tahun\": 2027", 1, "{ belum ditutup; tutup dengan }");
        json("[ {\n }", 2, "[ belum ditutup; tutup dengan ]");
        json("{ \"nama", 1, "tanda kutip belum ditutup");
        json("{ \"jenis\": libur }", 1, "libur tanpa tanda kutip; tulis \"libur\"");
        json("{ \"jenis\": 'libur' }", 1, "tanda kutip tunggal");
        json("{ \"tahun\": 2027,", 1, "terpotong; lengkapi isinya");
        json("{ \"hari\": [1} }", 1, "} tidak menutup apa pun");
        json("{ \"tanggal\": 2027-01-01 }", 1, "tidak ada koma di antaranya; pisahkan dengan koma, dan apit tanggal dan teks");
        json("{ \"nama\": \u201cTahun\u201d }", 1, "nilai tidak dikenal; apit teks dengan tanda kutip biasa");
        json("// libur\n{}", 1, "komentar tidak dikenal");
        json("{ \"nama\": \"Tahun\nBaru\" }", 1, "tanda kutip belum ditutup, atau ada baris baru di dalamnya");
        json("{ \"nama\": \"a\\q\" }", 1, "garis miring terbalik; tulis \\\\");
        json("{ \"tahun\": 02027 }", 1, "angka berawalan nol");
        json("{ \"tahun\": 1, \"tahun\": 2 }", 1, "\"tahun\" disebut dua kali");
    }

    private static void json(String isi, int baris, String pesan) {
        ditolak("2027.json", isi, "baris " + baris + ": bukan JSON yang sah: " + pesan);
    }

    @Test
    public void penyandianSelainUtf8Ditolak() {
        byte[] isi = JSON.replace("Tahun Baru", "Tahún").getBytes(StandardCharsets.ISO_8859_1);

        IllegalArgumentException ditolak = assertThrows(IllegalArgumentException.class, () -> TabelReader.read("x", "2027.json", isi));

        assertTrue(ditolak.getMessage(), ditolak.getMessage().contains("bukan UTF-8"));
    }

    @Test
    public void akhirPekanMenurutSetelan() {
        assertEquals(Set.of(DayOfWeek.FRIDAY), PengaturanKalender.of(Map.of("akhir-pekan", "Jumat")).akhirPekan());
        assertEquals(List.of(), PengaturanKalender.of(Map.of("hari", "kalender")).salah());
    }

    @Test
    public void setelanYangSalahTidakBerlakuDanDisebut() {
        for (Map<String, String> salah : List.of(Map.of("akhir-pekan", "ahad"), Map.of("hari", "libur"),
                Map.of("akhir-pekan", "senin,selasa,rabu,kamis,jumat,sabtu,minggu"))) {
            PengaturanKalender dibaca = PengaturanKalender.of(salah);
            assertEquals(1, dibaca.salah().size());
            assertEquals(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), dibaca.akhirPekan());
        }
    }

    private static TabelLibur baca(String nama, String isi) {
        return TabelReader.read(nama, nama, isi.getBytes(StandardCharsets.UTF_8));
    }

    private static void ditolak(String nama, String isi, String pesan) {
        IllegalArgumentException e = assertThrows(pesan, IllegalArgumentException.class, () -> baca(nama, isi));
        assertTrue(e.getMessage(), e.getMessage().startsWith(nama + ": ") && e.getMessage().contains(pesan));
    }
}
