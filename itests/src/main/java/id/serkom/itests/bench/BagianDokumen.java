package id.serkom.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * PDF of letters and of signed certificates a second, by one thread and by two, beside openhtmltopdf alone on the same page, in turns; and
 * a berkas of many certificates from the first to the last PDF. Over a server of its own, whose papers bear codes and signatures for trial.
 */
final class BagianDokumen {

    private static final List<String> IMPOR = List.of("id.serkom.spi.naskah", "id.serkom.spi.sign", "id.serkom.spi.store");
    private static final double TERHADAP_POLOS = 0.9;
    private static final double TUMBUH = 1.15;
    /** More than one step of the job takes, so that it is one. */
    private static final int SEDIKIT = 60;
    private static final int SENDIRI = 900_000;
    private static final int MACAM = 100;
    private static final Duration SABAR = Duration.ofHours(1);
    private static final double NANO = 1e9;

    private final Peladen proses;
    private final int banyak;
    private final Duration jendela;
    private final Consumer<String> kata;
    private final SkalaPeladen peladen;
    private final Pesanan bundel;
    private final Map<String, Integer> galat = new TreeMap<>();
    private int berikut = SENDIRI;

    /**
     * @param banyak asesi of the one large berkas
     * @param jendela of one measurement; each is done three times
     * @param kata says how far it is
     */
    BagianDokumen(Peladen proses, int banyak, Duration jendela, Consumer<String> kata) throws IOException {
        this.proses = proses;
        this.banyak = banyak;
        this.jendela = jendela;
        this.kata = kata;
        proses.ubah("etc/id.serkom.publik.cfg", isi -> isi + "\nalamat-publik = https://serkom.example.go.id\n");
        proses.ubah("etc/id.serkom.naskah.cfg", isi -> isi + "\nsertifikat.ttd = elektronik\n");
        proses.ubah("etc/id.serkom.ttd.cfg", isi -> isi + "\nuji-coba = ya\n");
        this.peladen = new SkalaPeladen(proses.alamat(), proses.home());
        this.bundel = new Pesanan(proses.home(), "BundelDokumen", BundelDokumen.NAMA, IMPOR);
    }

    Hasil ukur() throws IOException, InterruptedException {
        kata.accept("dokumen: surat dan sertifikat dicetak, dengan openhtmltopdf polos di sampingnya");
        String surat = surat();
        String sertifikat = sertifikat();
        List<Angka> laju = new ArrayList<>();
        for (int utas : List.of(1, 2)) {
            laju.addAll(laju("surat", surat, utas, Optional.empty()));
            laju.addAll(laju("sertifikat bertanda tangan", sertifikat, utas, Optional.of("kepala")));
        }
        kata.accept("dokumen: " + Bilangan.teks(banyak) + " sertifikat satu berkas");
        List<Tabel> tabel = List.of(new Tabel("PDF per detik", laju), new Tabel("Satu berkas, semua PDF sertifikatnya", seberkas()));
        proses.galat().forEach(g -> galat.merge("log peladen: " + g, 1, Integer::sum));
        return new Hasil("Dokumen", tabel, galat);
    }

    /** The text of an announcement: one page with kop, a table of facts, a signature block. */
    private String surat() {
        Klien bidang = peladen.akun("bidang");
        String berkas = bidang.kirim("berkas", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Dokumen")).harus(201).json()
                .get("id").asText();
        bidang.kirim("berkas/" + berkas + "/aksi/umumkan", Map.of("masukan", Map.of("penerima", List.of("bkpsdm-polman"), "mulai",
                peladen.hari(), "sampai", peladen.hari(), "kuota", 1))).harus(200);
        return isi(bidang.ambil("surat?berkas=" + berkas).harus(200).json().get("isi").get(0).get("id").asText());
    }

    private String sertifikat() throws IOException, InterruptedException {
        String berkas = berkas(SEDIKIT);
        terbitkan(berkas);
        return isi(peladen.akun("bidang").ambil("sertifikat?berkas=" + berkas).harus(200).json().get("isi").get(0).get("surat").asText());
    }

    private String isi(String surat) {
        return peladen.akun("bidang").ambil("surat/" + surat + "/isi").harus(200).teks();
    }

    private List<Angka> laju(String apa, String html, int utas, Optional<String> pejabat) throws IOException, InterruptedException {
        Path file = Files.writeString(proses.home().resolve("ukur.html"), html);
        Properties hasil = bundel.minta("html=" + file + "\nutas=" + utas + "\nmilidetik=" + jendela.toMillis() + "\n"
                + pejabat.map(p -> "pejabat=" + p + "\n").orElse(""), SABAR);
        if (hasil.containsKey(BundelPesanan.GALAT)) {
            galat.merge(apa + ": " + hasil.getProperty(BundelPesanan.GALAT), 1, Integer::sum);
            return List.of();
        }
        double kita = Double.parseDouble(hasil.getProperty("kita"));
        double polos = Double.parseDouble(hasil.getProperty("polos"));
        String baris = apa + ", " + utas + " utas";
        return List.of(Angka.dari(baris, "Serkom", kita, "/detik"), Angka.dari(baris, "openhtmltopdf polos", polos, "/detik"),
                Angka.dari(baris, "terhadap polos", kita / polos, "").sasaran(Sasaran.palingSedikit(TERHADAP_POLOS)),
                Angka.dari(baris, "besar", Double.parseDouble(hasil.getProperty("bita")) / 1024, "KB"),
                Angka.dari(baris, "besar polos", Double.parseDouble(hasil.getProperty("bitaPolos")) / 1024, "KB"));
    }

    /** The second berkas of that many: what is only a cache with a bound, as the pages of Derby, has been filled by the first. */
    private List<Angka> seberkas() throws IOException, InterruptedException {
        terbitkan(berkas(banyak));
        bundel.minta("tunggu=ya\n", SABAR);
        String berkas = berkas(banyak);
        double awal = Memori.dari(proses.pid()).heap();
        long mulai = System.nanoTime();
        terbitkan(berkas);
        double terbit = (System.nanoTime() - mulai) / NANO;
        double tengah = Memori.dari(proses.pid()).heap();
        bundel.minta("tunggu=ya\n", SABAR);
        double semua = (System.nanoTime() - mulai) / NANO;
        double akhir = Memori.dari(proses.pid()).heap();
        String baris = Bilangan.teks(banyak) + " sertifikat";
        return List.of(Angka.dari(baris, "terbit dan bernomor", terbit, "detik"), Angka.dari(baris, "semua PDF siap", semua, "detik"),
                Angka.dari(baris, "laju", banyak / semua, "/detik"), Angka.dari(baris, "heap sebelum", awal, "MB"),
                Angka.dari(baris, "heap di tengah", tengah, "MB"), Angka.dari(baris, "heap sesudah", akhir, "MB"),
                Angka.dari(baris, "sesudah terhadap sebelum", akhir / awal, "").sasaran(Sasaran.palingBanyak(TUMBUH)));
    }

    private String berkas(int asesi) throws IOException, InterruptedException {
        int ke = berikut;
        berikut += 1000;
        return peladen.minta(Map.of("sejak", ke, "berkas", ke, "instansi", MACAM, "asesor", 1, "asesi", asesi, "tahap", 7))
                .getProperty("id");
    }

    private void terbitkan(String berkas) throws InterruptedException {
        Klien bidang = peladen.akun("bidang");
        String pekerjaan = bidang.kirim("berkas/" + berkas + "/aksi/terbitkan", Map.of("masukan", Map.of())).harus(202).json()
                .get("pekerjaan").asText();
        JsonNode kini = bidang.ambil("pekerjaan/" + pekerjaan).harus(200).json();
        while (kini.get("status").asText().equals("berjalan")) {
            TimeUnit.MILLISECONDS.sleep(100);
            kini = bidang.ambil("pekerjaan/" + pekerjaan).harus(200).json();
        }
        if (!kini.get("status").asText().equals("selesai")) {
            galat.merge("terbitkan berakhir " + kini.get("status").asText(), 1, Integer::sum);
        }
    }
}
