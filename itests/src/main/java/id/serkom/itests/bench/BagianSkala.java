package id.serkom.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * How long lists, searches, somebody's work and marking one asesi take as the book grows, over a server and a database of its own: each
 * size is sown on top of the one before, asked, and the whole proven at the end. See docs/skala.md.
 */
final class BagianSkala {

    static final String DITABUR = "baris ditabur";

    private static final double PALING_BANYAK_MS = 10;
    private static final double TERHADAP_PERTAMA = 2;
    private static final double BESAR_TERHADAP_KECIL = 1.5;
    private static final int SEDIKIT = 10;
    /** Berkas of a size of their own are counted from here. */
    private static final int SENDIRI = 900_000;
    private static final int MACAM = 100;
    /** An office grows by whom it works with: each institution and asesor has as many berkas in a large book as in a small one. */
    private static final int BERKAS_PER_INSTANSI = 200;
    private static final int BERKAS_PER_ASESOR = 100;
    private static final Duration SABAR = Duration.ofHours(3);
    private static final double NANO = 1e9;
    private static final double MILI = 1000;

    private final Peladen proses;
    private final BasisData basis;
    private final List<Integer> ukuran;
    private final int banyak;
    private final Consumer<String> kata;
    private final SkalaPeladen peladen;
    private final SkalaDaftar daftar;
    private final Map<String, Integer> galat = new TreeMap<>();
    private int berikut = SENDIRI;

    /**
     * @param ukuran sizes in berkas, smallest first
     * @param banyak asesi of the one large berkas
     * @param kata says how far it is
     */
    BagianSkala(Peladen proses, BasisData basis, List<Integer> ukuran, int banyak, Consumer<String> kata) throws IOException {
        this.proses = proses;
        this.basis = basis;
        this.ukuran = ukuran;
        this.banyak = banyak;
        this.kata = kata;
        this.peladen = new SkalaPeladen(proses.alamat(), proses.home());
        this.daftar = new SkalaDaftar(peladen);
    }

    Hasil ukur() throws IOException, InterruptedException, SQLException {
        List<Angka> tabur = new ArrayList<>();
        Map<String, Map<Integer, Takaran>> semua = new LinkedHashMap<>();
        int ada = 0;
        for (int berkas : ukuran) {
            kata.accept(Bilangan.teks(berkas) + " berkas ditabur");
            tabur.addAll(tabur(ada, berkas));
            ada = berkas;
            kata.accept(Bilangan.teks(berkas) + " berkas ditanyai");
            if (semua.isEmpty()) {
                // The first size would pay for the compiler's work, and the others look flat beside it.
                daftar.ukur();
            }
            daftar.ukur().forEach((nama, t) -> semua.computeIfAbsent(nama, n -> new LinkedHashMap<>()).put(berkas, t));
        }
        kata.accept("satu asesi dinilai, sertifikat diterbitkan, buku dibuktikan");
        List<Tabel> tabel = new ArrayList<>(List.of(new Tabel("Penaburan", tabur), new Tabel("Daftar, pencarian, tugas", daftar(semua)),
                new Tabel("Menilai satu asesi", satuAsesi()), new Tabel("Berkas dengan banyak asesi", terbitkan()),
                new Tabel("Bukti buku", bukti())));
        proses.galat().forEach(g -> galat.merge("log peladen: " + g, 1, Integer::sum));
        return new Hasil("Skala", tabel, galat);
    }

    private List<Angka> tabur(int sejak, int berkas) throws IOException, InterruptedException, SQLException {
        Map<String, String> jawaban = new TreeMap<>();
        peladen.minta(Map.of("sejak", sejak, "berkas", berkas, "instansi", Math.max(1, berkas / BERKAS_PER_INSTANSI), "asesor",
                Math.max(1, berkas / BERKAS_PER_ASESOR)))
                .forEach((k, v) -> jawaban.put(k.toString(), v.toString()));
        double detik = Double.parseDouble(jawaban.get("milidetik")) / MILI;
        double baris = Double.parseDouble(jawaban.get("baris"));
        basis.tenang();
        String nama = nama(berkas);
        return List.of(Angka.dari(nama, DITABUR, baris, ""), Angka.dari(nama, "lama", detik, "detik"),
                Angka.dari(nama, "laju", baris / detik, "/detik"), Angka.dari(nama, "di cakram", basis.ukuran() / 1024d / 1024, "MB"));
    }

    private static String nama(int berkas) {
        return Bilangan.teks(berkas) + " berkas";
    }

    private List<Angka> daftar(Map<String, Map<Integer, Takaran>> semua) {
        List<Angka> angka = new ArrayList<>();
        semua.forEach((nama, menurutUkuran) -> {
            int pertama = menurutUkuran.keySet().iterator().next();
            menurutUkuran.forEach((berkas, t) -> {
                angka.add(Angka.dari(nama, nama(berkas) + ", p50", t.persentil(50), "ms"));
                angka.add(Angka.dari(nama, nama(berkas) + ", p95", t.persentil(95), "ms").sasaran(Sasaran.palingBanyak(PALING_BANYAK_MS)));
                if (berkas != pertama) {
                    angka.add(Angka.dari(nama, nama(berkas) + " terhadap " + nama(pertama),
                            t.persentil(50) / menurutUkuran.get(pertama).persentil(50), "")
                            .sasaran(Sasaran.palingBanyak(TERHADAP_PERTAMA)));
                }
            });
        });
        return angka;
    }

    /** One asesi after another, in berkas of ten and in one of ten thousand, in turns: whatever the machine does besides meets both. */
    private List<Angka> satuAsesi() throws IOException, InterruptedException {
        int kali = SkalaDaftar.UKUR + SkalaDaftar.PEMANASAN;
        List<String[]> kecil = new ArrayList<>();
        while (kecil.size() < kali) {
            kecil.addAll(asesi(besar(SEDIKIT, 4)));
        }
        List<String[]> besar = asesi(besar(banyak, 4));
        Takaran satu = new Takaran();
        Takaran dua = new Takaran();
        for (int i = 0; i < Math.min(kali, besar.size()); i++) {
            long lamaKecil = nilai(kecil.get(i));
            long lamaBesar = nilai(besar.get(i));
            if (i >= SkalaDaftar.PEMANASAN) {
                satu.catat(lamaKecil);
                dua.catat(lamaBesar);
            }
        }
        List<Angka> angka = new ArrayList<>(persentil("dari " + SEDIKIT, satu));
        angka.addAll(persentil("dari " + Bilangan.teks(banyak), dua));
        angka.add(Angka.dari("besar terhadap kecil", "p50", dua.persentil(50) / satu.persentil(50), "")
                .sasaran(Sasaran.palingBanyak(BESAR_TERHADAP_KECIL)));
        return angka;
    }

    private static List<Angka> persentil(String baris, Takaran t) {
        return List.of(Angka.dari(baris, "p50", t.persentil(50), "ms"), Angka.dari(baris, "p95", t.persentil(95), "ms"));
    }

    private String besar(int asesi, int tahap) throws IOException, InterruptedException {
        int ke = berikut;
        berikut += 1000;
        return peladen.minta(Map.of("sejak", ke, "berkas", ke, "instansi", MACAM, "asesor", 1, "asesi", asesi, "tahap", tahap))
                .getProperty("id");
    }

    private List<String[]> asesi(String berkas) {
        List<String[]> semua = new ArrayList<>();
        peladen.akun("bidang").ambil("berkas/" + berkas + "/asesi?batas=500").harus(200).json().get("isi")
                .forEach(a -> semua.add(new String[] {berkas, a.get("id").asText()}));
        return semua;
    }

    private long nilai(String[] berkasDanAsesi) {
        List<Map<String, Object>> unit = SkalaRencana.UNIT.stream().<Map<String, Object>>map(
                u -> Map.of("unit", u, "kompeten", true, "bukti", "Observasi")).toList();
        Klien asesor = peladen.akun("hasnah");
        long mulai = System.nanoTime();
        asesor.kirim("berkas/" + berkasDanAsesi[0] + "/aksi/nilai",
                Map.of("perihal", berkasDanAsesi[1], "masukan", Map.of("nilai", unit))).harus(200);
        return System.nanoTime() - mulai;
    }

    /** The certificates of a large berkas, in the background; the heap before, in the middle, after. */
    private List<Angka> terbitkan() throws IOException, InterruptedException {
        String berkas = besar(banyak, 7);
        Klien bidang = peladen.akun("bidang");
        List<Angka> angka = new ArrayList<>(List.of(heap("sebelum")));
        long mulai = System.nanoTime();
        String pekerjaan = bidang.kirim("berkas/" + berkas + "/aksi/terbitkan", Map.of("masukan", Map.of())).harus(202).json()
                .get("pekerjaan").asText();
        JsonNode kini = bidang.ambil("pekerjaan/" + pekerjaan).harus(200).json();
        boolean tengah = false;
        while (kini.get("status").asText().equals("berjalan")) {
            TimeUnit.SECONDS.sleep(1);
            kini = bidang.ambil("pekerjaan/" + pekerjaan).harus(200).json();
            if (!tengah && kini.at("/kemajuan/selesai").asInt() > banyak / 2) {
                tengah = true;
                angka.add(heap("di tengah"));
            }
        }
        angka.add(Angka.dari("terbitkan", "lama", (System.nanoTime() - mulai) / NANO, "detik"));
        angka.add(heap("sesudah"));
        if (!kini.get("status").asText().equals("selesai")) {
            galat.merge("terbitkan berakhir " + kini.get("status").asText(), 1, Integer::sum);
        }
        return angka;
    }

    private Angka heap(String kolom) throws IOException, InterruptedException {
        return Angka.dari("heap sesudah GC", kolom, Memori.dari(proses.pid()).heap(), "MB");
    }

    private List<Angka> bukti() {
        long mulai = System.nanoTime();
        JsonNode bukti = peladen.akun("bidang").ambil("buku/bukti?dari=2010-01-01&sampai=2030-12-31", SABAR).harus(200).json();
        double detik = (System.nanoTime() - mulai) / NANO;
        bukti.get("temuan").forEach(t -> galat.merge("bukti: " + t, 1, Integer::sum));
        List<Angka> angka = new ArrayList<>(List.of(Angka.dari("seluruh buku", "lama", detik, "detik")));
        bukti.get("diperiksa").properties().forEach(e -> angka.add(Angka.dari("seluruh buku", e.getKey(), e.getValue().asDouble(), "")));
        return angka;
    }
}
