package id.serkom.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.BeforeClass;
import org.junit.Test;

/** Deny by default: who may use which endpoint, and that what is not his does not exist for anybody. */
public class AccessTest {

    private static Kantor kantor;
    /** Nobody set a public address here; whether an account may have a credential is asked before. */
    private static final String TANPA_ALAMAT = "kredensial.alamat-belum-disetel";

    private static PutaranSop putaran;
    private static Hal hal;

    @BeforeClass
    public static void mainkan() throws Exception {
        kantor = Kantor.buka();
        putaran = kantor.putaran();
        hal = new Hal(kantor);
    }

    @Test
    public void tidakAdaAksiYangTerbukaBagiPeranAtauInstansiLain() {
        assertEquals(List.of(), putaran.penjaga().pelanggaran());
        assertTrue("percobaan: " + putaran.penjaga().percobaan(), putaran.penjaga().percobaan() > 300);
    }

    @Test
    public void setiapPintuDikenal() {
        Set<String> dikenal = new TreeSet<>();
        Pintu.SEMUA.forEach(p -> dikenal.add(p.nama()));
        assertEquals("pintu di kelas REST", dikenal, Endpoint.declared());

        Set<String> tertulis = new TreeSet<>();
        JsonNode paths = kantor.akun("bidang").ambil("openapi.json").harus(200).json().get("paths");
        paths.fieldNames().forEachRemaining(path -> paths.get(path).fieldNames().forEachRemaining(verb -> {
            if (!path.matches("/berkas/\\{berkas}/aksi/[^{]*")) {
                tertulis.add(verb.toUpperCase(Locale.ROOT) + " " + path);
            }
        }));
        dikenal.removeIf(p -> p.startsWith("HEAD "));
        assertEquals("pintu di openapi.json", dikenal, tertulis);
    }

    @Test
    public void tanpaTokenSemuaPintuTertutup() {
        Klien tamu = new Klien(kantor.server().http(""), "", "");
        Map<String, String> tempat = hal.tempat();
        for (Pintu pintu : Pintu.SEMUA) {
            if (!pintu.terbuka()) {
                Jawaban jawaban = minta(tamu, pintu, tempat);
                ditolak(pintu, jawaban, 401, "http.401");
                assertEquals("Bearer", jawaban.kepala().get("WWW-Authenticate"));
            }
        }
    }

    /** What answers a HEAD has no body to look into. */
    private static void ditolak(Pintu pintu, Jawaban jawaban, int status, String kode) {
        if (pintu.verb().equals("HEAD")) {
            assertEquals(pintu.nama(), status, jawaban.status());
        } else {
            Masalah.harus(pintu.nama(), jawaban, status, kode);
        }
    }

    @Test
    public void yangHarusMenggantiSandiHanyaMelewatiPintuUntukDirinya() {
        Klien baru = kantor.akunBaru("akses-ganti-sandi", true).masuk();
        Map<String, String> tempat = hal.tempat();
        for (Pintu pintu : Pintu.SEMUA) {
            if (!pintu.terbuka() && !Set.of("/saya", "/saya/sandi", "/keluar").contains(pintu.path())) {
                ditolak(pintu, minta(baru, pintu, tempat), 403, "http.tanpa-peran");
            }
        }
        assertEquals(200, baru.ambil("saya").status());
    }

    @Test
    public void jamInstansiLainTidakTerbacaDariUrutanBerkas() {
        String berkas = kantor.berkasDiumumkan();
        Klien majene = kantor.akun("majene");
        String surat = majene.unggah("permohonan.pdf", "application/pdf", Kertas.pdf("Permohonan Majene"));
        majene.kirim("berkas/" + berkas + "/aksi/ajukan", Map.of("masukan", Map.of("surat", Map.of("nomor", "893/akses/2026", "tanggal",
                kantor.hariIni().toString(), "perihal", "Permohonan", "dokumen", surat), "asesi", List.of(Map.of("nama", "Darmawati",
                "nik", "7605011204880009", "tempatLahir", "Majene", "tanggalLahir", "1988-04-12", "jabatan", "Pengelola", "unitKerja",
                "Sekretariat"))))).harus(200);

        assertTrue(mendesak("majene").contains(berkas));
        assertTrue(mendesak("bidang").contains(berkas));
        assertFalse(mendesak("polman").contains(berkas));
    }

    private static Set<String> mendesak(String akun) {
        Set<String> ids = new TreeSet<>();
        Daftar.isi(kantor.akun(akun), "berkas?jatuh-tempo=2030-01-01&batas=2").forEach(b -> ids.add(b.get("id").asText()));
        return ids;
    }

    @Test
    public void setiapPeranHanyaMelewatiPintunya() {
        Map<String, String> tempat = hal.tempat();
        List<String> pelanggaran = new ArrayList<>();
        long posisi = kantor.posisi();
        for (Pintu pintu : Pintu.SEMUA) {
            for (String akun : Orang.PERAN.keySet()) {
                boolean boleh = pintu.terbuka() || pintu.boleh().contains(akun);
                if (!boleh) {
                    Jawaban jawaban = minta(kantor.akun(akun), pintu, tempat);
                    if (!pintu.tolak().contains(jawaban.status())) {
                        pelanggaran.add(pintu.nama() + " sebagai " + akun + ": " + jawaban.status() + " " + jawaban.teks());
                    }
                } else if (pintu.verb().equals("GET")) {
                    Jawaban jawaban = minta(kantor.akun(akun), pintu, skema(pintu, tempat));
                    if (jawaban.status() != 200 && !jawaban.teks().contains(TANPA_ALAMAT)) {
                        pelanggaran.add(pintu.nama() + " tertutup bagi " + akun + ": " + jawaban.status() + " " + jawaban.teks());
                    }
                }
            }
        }
        assertEquals(String.join("\n", pelanggaran), 0, pelanggaran.size());
        assertEquals("yang ditolak dan yang dibaca tidak mencatat apa pun", posisi, kantor.posisi());
    }

    /** The word "kode" stands for an SOP, a skema or an institution. */
    private static Map<String, String> skema(Pintu pintu, Map<String, String> tempat) {
        Map<String, String> own = new LinkedHashMap<>(tempat);
        if (pintu.path().startsWith("/skema")) {
            own.put("kode", "PPD");
        } else if (pintu.path().startsWith("/referensi")) {
            own.put("kode", "bkpsdm-polman");
        }
        return own;
    }

    private static Jawaban minta(Klien klien, Pintu pintu, Map<String, String> tempat) {
        String alamat = pintu.alamat(tempat);
        return switch (pintu.verb()) {
            case "GET" -> klien.ambil(alamat);
            case "HEAD" -> klien.kepala(alamat);
            case "PUT" -> klien.kirim("PUT", alamat, pintu.isi(), Map.of("If-Match", "\"1\""));
            default -> Set.of("dokumen", "paket", "paket/rencana").contains(alamat)
                    ? klien.unggahMentah(alamat, "a.pdf", "application/pdf", Kertas.pdf("a"))
                    : klien.kirim(alamat, pintu.isi());
        };
    }

    @Test
    public void yangBukanMiliknyaTidakMunculDiManaPun() {
        List<String> bocor = new ArrayList<>();
        Map<String, String> tempat = hal.tempat();
        for (String akun : Orang.TERBATAS) {
            Set<String> asing = hal.asing(akun);
            assertTrue(akun, asing.size() > 20);
            for (Pintu pintu : Pintu.SEMUA) {
                if (pintu.verb().equals("GET") && !pintu.terbuka()) {
                    bocor(akun, pintu.nama(), minta(kantor.akun(akun), pintu, skema(pintu, tempat)), asing, bocor);
                }
            }
            for (JsonNode surat : Daftar.isi(kantor.akun(akun), "surat?batas=50")) {
                if (surat.get("jenis").asText().equals("permohonan-penugasan")) {
                    // It tells the asesor's own office whom he is to examine.
                    continue;
                }
                Jawaban naskah = kantor.akun(akun).ambil("surat/" + surat.get("id").asText() + "/isi");
                bocor(akun, "isi surat " + surat.get("jenis").asText(), naskah, asing, bocor);
            }
        }
        assertEquals(String.join("\n", bocor), 0, bocor.size());
    }

    private static void bocor(String akun, String di, Jawaban jawaban, Set<String> asing, List<String> bocor) {
        asing.stream().filter(a -> !a.isEmpty() && jawaban.teks().contains(a)).findFirst()
                .ifPresent(a -> bocor.add(akun + " melihat " + a + " di " + di));
    }

    @Test
    public void pencarianDanHitunganHanyaAtasMiliknya() {
        String berkas = kantor.demo().berkas();
        for (String akun : List.of("polman", "majene", "mamasa", "hasnah", "ilham")) {
            Klien klien = kantor.akun(akun);
            assertEquals(akun, hal.asesi(akun), Daftar.isi(klien, "berkas/" + berkas + "/asesi?batas=2").size());
            long jumlah = 0;
            for (JsonNode n : klien.ambil("berkas/" + berkas + "/jumlah").harus(200).json()) {
                jumlah += n.asLong();
            }
            assertEquals(akun, hal.asesi(akun), jumlah);
            Set<String> asing = hal.asing(akun);
            for (JsonNode surat : hal.surat()) {
                if (surat.path("nomor").asText().length() > 3) {
                    bersih(akun, "surat?nomor=" + Klien.kueri(surat.get("nomor").asText()), asing);
                }
            }
            for (JsonNode sertifikat : hal.sertifikat()) {
                bersih(akun, "sertifikat?nomor=" + Klien.kueri(sertifikat.get("nomor").asText()), asing);
            }
        }
        assertEquals("siapa lagi yang ikut bukan urusan instansi lain", 0,
                kantor.akun("polman").ambil("berkas?instansi=bkpsdm-majene").harus(200).json().get("isi").size());
        assertEquals(0, kantor.akun("luar").ambil("berkas").harus(200).json().get("isi").size());
        assertEquals(0, kantor.akun("asesor-lain").ambil("tenggat?sampai=2030-01-01").harus(200).json().get("isi").size());
    }

    @Test
    public void kataSuratDitemukanKantorDanPenerimanyaBukanInstansiLain() {
        String surat = hal.tempat().get("surat");
        JsonNode isi = kantor.akun("bidang").ambil("surat/" + surat).harus(200).json();
        String nomor = "cari?batas=100&teks=" + Klien.kueri("\"" + isi.get("nomor").asText() + "\"");
        kantor.tungguIndeks();

        for (String akun : List.of("bidang", "kepala", "polman")) {
            assertTrue(akun, ditemukan(akun, nomor).contains(surat));
        }
        for (String akun : List.of("majene", "mamasa", "luar", "asesor-lain")) {
            assertFalse(akun, ditemukan(akun, nomor).contains(surat));
            bersih(akun, nomor, hal.asing(akun));
        }
    }

    private static Set<String> ditemukan(String akun, String path) {
        Set<String> ids = new TreeSet<>();
        kantor.akun(akun).ambil(path).harus(200).json().get("isi").forEach(h -> ids.add(h.get("id").asText()));
        return ids;
    }

    private static void bersih(String akun, String path, Set<String> asing) {
        List<String> bocor = new ArrayList<>();
        bocor(akun, path, kantor.akun(akun).ambil(path).harus(200), asing, bocor);
        assertEquals(List.of(), bocor);
    }
}
