package id.serkom.naskah;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ContohSuratTest {

    private static String tulis(String contoh) {
        Map<String, String> teks = new HashMap<>(Uji.naskahDengan("uji", "judul = Surat\ntata-letak = surat-dinas\nhal = Uji\n"
                + "klasifikasi = 800.1.4\njabatan = kepala-badan\npola = {klasifikasi}/{urut}/{unit}/{tahun}\nbatas.hari-kerja = 21\n",
                "<p>$isi.nama, $surat.hariTerbilang, oleh $surat.jabatan, sampai $batas.tanggal, $berkas.nama</p>", contoh));
        teks.putAll(Uji.naskahDengan("lampiran-daftar", "judul = Daftar\ntata-letak = lampiran\n", "<p>Daftar $isi.isinya</p>",
                "{\"tanggal\": \"2026-03-30\", \"nomor\": \"15 TAHUN 2026\", \"isi\": {\"isinya\": \"dari contohnya\"}}"));
        Map<String, String> hasil = VelocityRenderer.contoh(Uji.paket("uji", 0, teks));
        return hasil.get("uji") + hasil.get("lampiran-daftar");
    }

    private static void berisi(String html, String... bagian) {
        String polos = html.replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        for (String satu : bagian) {
            assertTrue(satu + " tidak ada dalam " + polos, polos.contains(satu));
        }
    }

    @Test
    public void contohMenentukanTanggalNomorAlamatDanTembusanSuratnya() {
        String html = tulis("{\"tanggal\": \"2026-03-30\", \"nomor\": 385, \"tujuan\": {\"yth\": \"Kepala Badan\", \"tempat\": \"Tempat\"},"
                + " \"tembusan\": [\"Sekretaris Daerah\"], \"berkas\": {\"nama\": \"Akreditasi\"}, \"isi\": {\"nama\": \"Rahma\"}}");

        berisi(html, "Mamuju, 30 Maret 2026", ": 800.1.4/385/BPSDM/2026", "Yth. Kepala Badan", "Tembusan: Sekretaris Daerah",
                "Rahma, Senin tanggal tiga puluh bulan Maret tahun dua ribu dua puluh enam,",
                "oleh Kepala Badan Pengembangan Sumber Daya Manusia,", "Akreditasi");
        berisi(html, "sampai 29 April 2026");
        berisi(html, "Nomor : 15 TAHUN 2026");
    }

    @Test
    public void contohYangHanyaIsiBertanggalDanBernomorSepertiBiasa() {
        berisi(tulis("{\"nama\": \"Rahma\"}"), "Mamuju, 2 Februari 2026", ": 800.1.4/346/BPSDM/2026", "Lampiran : -", "di Majene");
    }

    @Test
    public void lampiranTanpaIsiMemakaiContohJenisnya() {
        String html = tulis("{\"lampiran\": [{\"jenis\": \"daftar\", \"judul\": \"Daftar Satu\"},"
                + " {\"jenis\": \"daftar\", \"judul\": \"Daftar Dua\", \"isi\": {\"isinya\": \"sendiri\"}}],"
                + " \"isi\": {\"nama\": \"Rahma\"}}");

        berisi(html, "Lampiran : 2 (dua) berkas", "Daftar Satu Daftar dari contohnya", "Daftar Dua Daftar sendiri");
    }

    @Test
    public void yangTidakDapatDibacaDisebutDalamPenolakannya() {
        Map<String, List<String>> salah = Map.of("tanggal", List.of("\"31 Maret 2026\"", "\"2026-02-30\"", "3"),
                "nomor", List.of("1.5", "[]"), "tembusan", List.of("\"Arsip\"", "[1]"),
                "lampiran", List.of("\"daftar\"", "[{\"jenis\": \"daftar\"}]"),
                "berkas", List.of("\"Akreditasi\""));
        salah.forEach((kunci, nilai) -> nilai.forEach(satu -> {
            IllegalArgumentException gagal = assertThrows(kunci + " " + satu, IllegalArgumentException.class,
                    () -> tulis("{\"" + kunci + "\": " + satu + ", \"isi\": {\"nama\": \"Rahma\"}}"));
            assertEquals(kunci, gagal.getMessage().replaceAll("naskah.contoh: contoh: (\\w+) harus .*", "$1"));
        }));
    }
}
