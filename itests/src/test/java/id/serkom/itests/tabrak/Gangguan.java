package id.serkom.itests.tabrak;

import static org.junit.Assert.assertTrue;

import id.serkom.itests.Server;
import id.serkom.itests.demo.Demo;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A server with its office and clients that work on while something is done to its disk. */
final class Gangguan implements AutoCloseable {

    private static final int DITOLAK = 10;
    private static final int MAJU = 40;

    private final Server server;
    private final Demo demo;
    private final Klien bidang;
    private final Beban beban;
    private final String berkas;
    private final String surat;
    private final String dokumen;
    private int unggahan;

    Gangguan(Server server) throws Exception {
        this.server = server;
        Path hasil = Files.createDirectories(server.home().resolve("peragaan"));
        demo = Demo.siapkan(server.http(""), server.home(), hasil, new PrintStream(
                Files.newOutputStream(hasil.resolve("peragaan.txt")), true, StandardCharsets.UTF_8));
        bidang = demo.akun("bidang");
        dokumen = unggah().harus(201).json().get("id").asText();
        beban = new Beban(server.home().resolve("janji"), demo::akun);
        beban.mulai(1);
        beban.tungguSampai("surat keluar pertama", () -> bidang.ambil("surat?arah=keluar").harus(200).json().at("/isi/0/berkas")
                .isTextual());
        surat = bidang.ambil("surat?arah=keluar").harus(200).json().at("/isi/0/id").asText();
        berkas = bidang.ambil("surat/" + surat).harus(200).json().get("berkas").asText();
    }

    @FunctionalInterface
    interface Langkah {
        void jalankan() throws Exception;
    }

    /** Disturbs it, and waits until an upload that needs the disk was refused often enough: never otherwise than so. */
    void mulai(Langkah ganggu, String jawaban) throws Exception {
        beban.tunggu(MAJU);
        ganggu.jalankan();
        int[] ditolak = new int[1];
        beban.tungguSampai("ditolak", () -> {
            Jawaban satu = unggah();
            if (satu.status() != 201) {
                assertTrue(satu.teks(), (satu.status() + " " + satu.kode()).startsWith(jawaban));
                assertTrue(satu.teks(), satu.json().get("detail").asText().length() > 40);
                assertTrue(satu.status() == 507 || Integer.parseInt(satu.kepala().get("Retry-After")) > 0);
                ditolak[0]++;
            }
            return ditolak[0] == DITOLAK;
        });
    }

    /** Something new each time: the same bytes would be there already. */
    private Jawaban unggah() {
        unggahan++;
        return bidang.unggahMentah("uji.pdf", "application/pdf", Kertas.pdf("unggahan " + unggahan, "x".repeat(3000)));
    }

    void masihTerbaca() {
        for (String satu : List.of("berkas/" + berkas, "surat/" + surat + "/isi", "dokumen/" + dokumen + "/isi",
                "buku/nomor?seri=keluar")) {
            bidang.ambil(satu).harus(200);
        }
    }

    /** Puts it right, and waits until every client has got further. */
    void selesai(Langkah pulihkan) throws Exception {
        pulihkan.jalankan();
        server.until("an upload works again", () -> unggah().status() == 201);
        beban.tunggu(MAJU);
    }

    void periksa() throws Exception {
        beban.selesaikan();
        new Pemeriksa(demo::akun, beban.janji(), Set.of()).periksa();
    }

    @Override
    public void close() throws IOException {
        beban.close();
    }
}
