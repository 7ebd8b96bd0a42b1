package id.serkom.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Search over a book of many letters, on a server and a database of its own: the index made anew, what people ask for, by whom, each held
 * against the list of letters and against Lucene alone on the same index, and how long a letter that was just issued is not found.
 */
final class BagianCari {

    private static final int HALAMAN = 50;
    /** A page of search reads the texts of its letters, too, and makes fifty excerpts. */
    private static final double TERHADAP_DAFTAR = 4;
    private static final double PALING_BANYAK_MS = 100;
    private static final double MENYUSUL_MS = 2500;
    private static final int BERKAS_PER_INSTANSI = 200;
    private static final int BERKAS_PER_ASESOR = 100;
    private static final int MENYUSUL = 10;
    private static final int CONTOH = 37;
    private static final Duration SABAR = Duration.ofHours(1);
    private static final double MEGA = 1024 * 1024;
    private static final double MILI = 1000;

    private final Peladen proses;
    private final int berkas;
    private final int kali;
    private final Consumer<String> kata;
    private final SkalaPeladen peladen;
    private final Map<String, Integer> galat = new TreeMap<>();

    /**
     * @param berkas so many are sown, each with some eleven letters
     * @param kali so often each is asked
     * @param kata says how far it is
     */
    BagianCari(Peladen proses, int berkas, int kali, Consumer<String> kata) throws IOException {
        this.proses = proses;
        this.berkas = berkas;
        this.kali = kali;
        this.kata = kata;
        this.peladen = new SkalaPeladen(proses.alamat(), proses.home());
    }

    Hasil ukur() throws IOException, InterruptedException {
        kata.accept("pencarian: " + Bilangan.teks(berkas) + " berkas ditabur");
        peladen.minta(Map.of("sejak", 0, "berkas", berkas, "instansi", Math.max(1, berkas / BERKAS_PER_INSTANSI), "asesor",
                Math.max(1, berkas / BERKAS_PER_ASESOR)));
        susul();
        kata.accept("pencarian: indeks dibangun ulang, lalu ditanyai");
        List<Tabel> tabel = List.of(new Tabel("Indeks dibangun ulang", bangun()), new Tabel("Pencarian", cari()),
                new Tabel("Dari terbit sampai ditemukan", menyusul()));
        proses.galat().forEach(g -> galat.merge("log peladen: " + g, 1, Integer::sum));
        return new Hasil("Pencarian", tabel, galat);
    }

    private JsonNode keadaan() {
        return peladen.akun("bidang").ambil("cari/keadaan").harus(200).json();
    }

    /** Until the index has all that the journal has. */
    private void susul() throws IOException, InterruptedException {
        long mulai = System.nanoTime();
        long posisi = -1;
        JsonNode kini = keadaan();
        while (!kini.get("siap").asBoolean() || kini.get("posisi").asLong() != posisi) {
            tunggu(mulai, 3000);
            posisi = kini.get("posisi").asLong();
            kini = keadaan();
        }
    }

    private static void tunggu(long mulai, long milidetik) throws IOException, InterruptedException {
        if (System.nanoTime() - mulai > SABAR.toNanos()) {
            throw new IOException("pencarian: tidak selesai dalam " + SABAR.toMinutes() + " menit");
        }
        TimeUnit.MILLISECONDS.sleep(milidetik);
    }

    private List<Angka> bangun() throws IOException, InterruptedException {
        double awal = Memori.dari(proses.pid()).heap();
        Properties jawaban = new Pesanan(proses.home(), "BundelCari", BundelCari.NAMA,
                List.of("id.serkom.api.actor", "id.serkom.api.service")).minta("", SABAR);
        if (jawaban.containsKey(BundelPesanan.GALAT)) {
            galat.merge("indeks tidak dibangun ulang: " + jawaban.getProperty(BundelPesanan.GALAT), 1, Integer::sum);
            return List.of();
        }
        double detik = Double.parseDouble(jawaban.getProperty("milidetik")) / MILI;
        double surat = keadaan().get("surat").asDouble();
        String baris = Bilangan.teks(surat) + " surat";
        return List.of(Angka.dari(baris, "lama", detik, "detik"), Angka.dari(baris, "laju", surat / detik, "/detik"),
                Angka.dari(baris, "heap sebelum", awal, "MB"),
                Angka.dari(baris, "heap terpakai terbanyak", Double.parseDouble(jawaban.getProperty("heap")) / MEGA, "MB"),
                Angka.dari(baris, "heap sesudah", Memori.dari(proses.pid()).heap(), "MB"));
    }

    private List<Angka> cari() throws IOException {
        List<Angka> angka = new ArrayList<>();
        Klien bidang = peladen.akun("bidang");
        String seri = bidang.ambil("surat?batas=1&arah=keluar&jenis=sk-penetapan").harus(200).json().at("/isi/0/nomor").asText();
        Takaran daftar = ukur(bidang, i -> "surat?batas=" + HALAMAN);
        angka.addAll(persentil("daftar surat, bidang", daftar));
        try (LucenePolos polos = new LucenePolos(proses.home())) {
            angka.addAll(persentil("Lucene saja, kata yang lazim", polos.ukur(SkalaDaftar.PEMANASAN, kali, "sertifikasi")));
            angka.addAll(persentil("Lucene saja, frasa yang lazim",
                    polos.ukur(SkalaDaftar.PEMANASAN, kali, "bersama", "ini", "disampaikan")));
            angka.addAll(persentil("Lucene saja, kata yang jarang", polos.ukur(SkalaDaftar.PEMANASAN, kali, Integer.toString(berkas / 2))));
        }
        for (String siapa : List.of("bidang", "polman", "hasnah")) {
            angka.addAll(cari(siapa, "nomor utuh", i -> seri, daftar));
            angka.addAll(cari(siapa, "nomor yang baru dimulai", i -> seri.substring(0, seri.lastIndexOf('/') + 3), daftar));
            angka.addAll(cari(siapa, "nama", i -> "\"Asesi " + CONTOH * i % berkas + " nomor " + (1 + i % SkalaRencana.ASESI) + "\"",
                    daftar));
            angka.addAll(cari(siapa, "kata yang jarang", i -> CONTOH * i % berkas + " ", daftar));
            angka.addAll(cari(siapa, "kata yang lazim", i -> "sertifikasi ", daftar));
            angka.addAll(cari(siapa, "kata yang lazim, baru dimulai", i -> "sertif", daftar));
            angka.addAll(cari(siapa, "dua kata yang lazim", i -> "pelaksanaan kompetensi ", daftar));
            angka.addAll(cari(siapa, "frasa yang lazim", i -> "\"bersama ini disampaikan\"", daftar));
            angka.addAll(cari(siapa, "yang tidak ada", i -> "tidakadakatasepertiini", daftar));
        }
        return angka;
    }

    private List<Angka> cari(String siapa, String apa, IntFunction<String> teks, Takaran daftar) {
        Takaran t = ukur(peladen.akun(siapa), i -> "cari?batas=" + HALAMAN + "&teks=" + Klien.kueri(teks.apply(i)));
        List<Angka> angka = new ArrayList<>(persentil(apa + ", " + siapa, t));
        angka.set(1, angka.get(1).sasaran(Sasaran.palingBanyak(PALING_BANYAK_MS)));
        angka.add(Angka.dari(apa + ", " + siapa, "p50 terhadap daftar surat", t.persentil(50) / daftar.persentil(50), "")
                .sasaran(Sasaran.palingBanyak(TERHADAP_DAFTAR)));
        return angka;
    }

    private Takaran ukur(Klien klien, IntFunction<String> path) {
        Takaran takaran = new Takaran();
        for (int i = -SkalaDaftar.PEMANASAN; i < kali; i++) {
            String ini = path.apply(i + SkalaDaftar.PEMANASAN);
            long mulai = System.nanoTime();
            Klien.Jawaban jawaban = klien.ambil(ini);
            long lama = System.nanoTime() - mulai;
            jawaban.harus(200);
            if (i >= 0) {
                takaran.catat(lama);
            }
        }
        return takaran;
    }

    private static List<Angka> persentil(String baris, Takaran t) {
        return List.of(Angka.dari(baris, "p50", t.persentil(50), "ms"), Angka.dari(baris, "p95", t.persentil(95), "ms"));
    }

    private List<Angka> menyusul() throws IOException, InterruptedException {
        Klien bidang = peladen.akun("bidang");
        Takaran takaran = new Takaran();
        for (int i = 0; i < MENYUSUL; i++) {
            String id = bidang.kirim("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Pencarian " + i)).harus(201).json()
                    .get("id").asText();
            bidang.kirim("berkas/" + id + "/aksi/umumkan", Map.of("masukan", Map.of("penerima", List.of("bkpsdm-polman"), "mulai",
                    peladen.hari(), "sampai", peladen.hari(), "kuota", 1))).harus(200);
            long mulai = System.nanoTime();
            JsonNode surat = bidang.ambil("surat?berkas=" + id).harus(200).json().at("/isi/0");
            String cari = "cari?batas=100&teks=" + Klien.kueri('"' + surat.get("nomor").asText() + '"');
            while (!ada(bidang.ambil(cari).harus(200).json(), surat.get("id").asText())) {
                tunggu(mulai, 10);
            }
            takaran.catat(System.nanoTime() - mulai);
        }
        return List.of(Angka.dari("surat", "p50", takaran.persentil(50), "ms"),
                Angka.dari("surat", "paling lama", takaran.persentil(100), "ms").sasaran(Sasaran.palingBanyak(MENYUSUL_MS)));
    }

    private static boolean ada(JsonNode halaman, String id) {
        for (JsonNode satu : halaman.get("isi")) {
            if (satu.get("id").asText().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
