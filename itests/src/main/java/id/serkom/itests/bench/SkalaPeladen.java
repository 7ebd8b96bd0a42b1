package id.serkom.itests.bench;

import id.serkom.itests.demo.Demo;
import id.serkom.itests.demo.Klien;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The running server that is sown and measured: who logs in to it, and orders to the bundle in it. */
final class SkalaPeladen {

    private final Path home;
    private final Demo demo;
    private final String dokumen;
    private final String hari;
    private int pesanan;

    /** Fills its registers and its accounts; the server is empty and runs as a demonstration does. */
    SkalaPeladen(URI server, Path home) throws IOException {
        this.home = home;
        this.demo = Demo.siapkan(server, home, home.resolve("surat"), new PrintStream(OutputStream.nullOutputStream(), true,
                StandardCharsets.UTF_8));
        this.hari = akun("bidang").ambil("sehat").harus(200).json().get("tanggal").asText();
        this.dokumen = akun("bidang").unggah("pindaian.pdf", "application/pdf",
                "%PDF-1.4\npindaian\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
        SkalaJar.pasang(home);
    }

    Klien akun(String nama) {
        return demo.akun(nama);
    }

    String hari() {
        return hari;
    }

    /** Gives an order and waits for its answer. */
    Properties minta(Map<String, ?> isi) throws IOException, InterruptedException {
        StringBuilder teks = new StringBuilder("dokumen=" + dokumen + "\nhari=" + hari + "\n");
        isi.forEach((k, v) -> teks.append(k).append('=').append(v).append('\n'));
        Path folder = Files.createDirectories(home.resolve(SkalaRencana.FOLDER));
        pesanan++;
        Path draf = Files.writeString(folder.resolve(pesanan + ".draf"), teks);
        Files.move(draf, folder.resolve(pesanan + ".minta"), StandardCopyOption.ATOMIC_MOVE);
        Path hasil = folder.resolve(pesanan + ".hasil");
        while (!Files.exists(hasil)) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Properties jawaban = new Properties();
        jawaban.load(new StringReader(Files.readString(hasil)));
        if (jawaban.containsKey("galat")) {
            throw new IllegalStateException(jawaban.getProperty("galat"));
        }
        return jawaban;
    }
}
