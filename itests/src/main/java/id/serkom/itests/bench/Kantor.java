package id.serkom.itests.bench;

import id.serkom.itests.demo.Demo;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The office: the registers and accounts of the demonstration, and so many asesor and TUK more that no two runs need the same one at the
 * same hour of the one day on which all of them take place.
 */
final class Kantor {

    static final String INSTANSI = "bkpsdm-polman";
    static final String HARI = "2026-02-27";

    private static final int ASESOR = 64;
    private static final int MENIT = 5;
    private static final int SEHARI = 24 * 60 / MENIT;

    private final Demo demo;
    private final List<String> asesor = new ArrayList<>();
    private final Map<String, String> portofolio = new LinkedHashMap<>();
    private final AtomicInteger giliran = new AtomicInteger();

    /** One run's turn: who examines where and when, so that nobody else needs them then. */
    record Giliran(int nomor, String asesor, String token, String tuk, String mulai, String selesai) {
    }

    private Kantor(Demo demo) {
        this.demo = demo;
    }

    static Kantor buka(URI alamat, Path home) throws IOException {
        PrintStream diam = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Kantor kantor = new Kantor(Demo.siapkan(alamat, home, home, diam));
        kantor.impor();
        for (int i = 0; i < ASESOR; i++) {
            kantor.asesor.add(kantor.demo.tambahAkun(asesor(i), "asesor", Map.of("asesor", asesor(i))).token());
        }
        kantor.unggahPortofolio();
        return kantor;
    }

    private void impor() {
        StringBuilder semuaAsesor = new StringBuilder("kode,mulai,nama,nip,instansi,penguji,nomorLisensi,lisensi-mulai,skema\n");
        StringBuilder semuaTuk = new StringBuilder("kode,mulai,nama,jenis,kapasitas,alamat,kota\n");
        for (int i = 0; i < ASESOR; i++) {
            semuaAsesor.append("%s,2026-01-02,Asesor Beban %d,19800101200501%d%03d,bpsdm-sulbar,tidak,MET.000.1%05d 2025,2025-06-01,PPD%n"
                    .formatted(asesor(i), i, 1 + i % 2, i, i));
            semuaTuk.append("%s,2026-01-02,TUK Beban %d,sewaktu,20,Jalan Uji,Mamuju%n".formatted(tuk(i), i));
        }
        csv("asesor", semuaAsesor);
        csv("tuk", semuaTuk);
    }

    private void csv(String register, StringBuilder isi) {
        demo.akun("admin").mentah("POST", "referensi/" + register, "text/csv", BodyPublishers.ofString(isi.toString()), Map.of())
                .harus(200);
    }

    /** The files that prove an asesi's requirements: the institution has uploaded them once, and each of its applications names them. */
    private void unggahPortofolio() {
        Klien instansi = demo.akun("polman");
        for (String jenis : List.of("ijazah", "ktp", "cv", "contoh-surat", "contoh-dokumen")) {
            portofolio.put(jenis, instansi.unggah(jenis + ".pdf", "application/pdf", Kertas.pdf(jenis.toUpperCase(Locale.ROOT))));
        }
        portofolio.put("pas-foto", instansi.unggah("pas-foto.jpg", "image/jpeg", Kertas.foto("Asesi")));
    }

    private static String asesor(int i) {
        return "asesor-beban-%03d".formatted(i);
    }

    private static String tuk(int i) {
        return "tuk-beban-%03d".formatted(i);
    }

    /** The next run's turn. */
    Giliran giliran() {
        int nomor = giliran.getAndIncrement();
        int pukul = nomor / ASESOR;
        if (pukul >= SEHARI) {
            throw new IllegalStateException("hari itu sudah penuh: " + nomor + " putaran");
        }
        int i = nomor % ASESOR;
        int menit = pukul * MENIT;
        return new Giliran(nomor, asesor(i), asesor.get(i), tuk(i), jam(menit), jam(Math.min(menit + MENIT, 24 * 60 - 1)));
    }

    /** How many runs have had their turn. */
    int terpakai() {
        return giliran.get();
    }

    private static String jam(int menit) {
        return "%02d:%02d".formatted(menit / 60, menit % 60);
    }

    /** The account's token. */
    String token(String akun) {
        return demo.akun(akun).token();
    }

    Klien akun(String akun) {
        return demo.akun(akun);
    }

    /** Documents by the requirement that they prove. */
    Map<String, String> portofolio() {
        return portofolio;
    }
}
