package id.serkom.cari;

import id.serkom.cari.Penyusun.Teks;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * Has PDF read by {@link Pengurai}: one process for as long as there are some, ended when it takes too long, gone when it takes too
 * much. In this server no byte of a stranger's PDF is looked at.
 */
final class PembacaPdf implements Closeable {

    static final String TERKUNCI = "terkunci";
    static final String RUSAK = "rusak";
    static final String TANPA_TEKS = "tanpa-teks";
    static final String TERPOTONG = "terpotong";
    static final String TERLALU_BESAR = "terlalu-besar";
    static final String TERLALU_LAMA = "terlalu-lama";
    static final String TERLALU_BERAT = "terlalu-berat";

    private static final int MB = 1 << 20;
    /** Asked of so many processes before one that is gone says anything of the PDF. */
    private static final int KALI = 2;
    /** Seconds for a process to be ready, on a machine that is busy with other things. */
    private static final int MULAI = 60;
    private static final Pattern JARAK = Pattern.compile("[\\s\\p{Z}\u0085]+");
    /** What steers a terminal, or turns a line around. */
    private static final Pattern TAK_TAMPAK = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final int BITA_SEHURUF = 4;
    /** Where our jar carries PDFBox; in a test it is on the class path. */
    private static final List<String> PUSTAKA = List.of("pdfbox.jar", "pdfbox-io.jar", "fontbox.jar", "commons-logging.jar");

    /** Starts a process. */
    @FunctionalInterface
    interface Pemulai {

        Process mulai(ProcessBuilder pembangun) throws IOException;
    }

    /** It is not the process: the bytes themselves cannot be read from where they are kept. */
    static final class BitaTidakTerbaca extends IOException {

        private static final long serialVersionUID = 1L;

        BitaTidakTerbaca(IOException sebab) {
            super(sebab);
        }
    }

    private final Path alat;
    private final Pemulai pemulai;
    private final ScheduledExecutorService penjaga = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread t = new Thread(r, "serkom-cari-pdf-penjaga");
        t.setDaemon(true);
        return t;
    });
    private volatile Process proses;
    private volatile boolean berhenti;
    private PengaturanCari dengan;

    /** @param alat a folder for the libraries of the process */
    PembacaPdf(Path alat, Pemulai pemulai) {
        this.alat = alat;
        this.pemulai = pemulai;
    }

    /**
     * The text of a PDF, or why there is none. A process may be gone for reasons of ours (memory of the machine, a stop), so that only
     * two of them, each of which was ready before, say something of the PDF.
     *
     * @throws BitaTidakTerbaca when the bytes cannot be read
     * @throws IOException when no process gets ready, or this ends: that says nothing of the PDF
     */
    synchronized Teks baca(SeekableByteChannel pdf, PengaturanCari pengaturan) throws IOException {
        byte[] isi;
        try {
            if (pdf.size() > (long) pengaturan.mb() * MB) {
                return Teks.tanpa(TERLALU_BESAR);
            }
            isi = semua(pdf);
        } catch (IOException e) {
            throw new BitaTidakTerbaca(e);
        }
        for (int kali = 1; kali <= KALI; kali++) {
            Process ada = proses;
            Process siapa = ada != null && ada.isAlive() && pengaturan.equals(dengan) ? ada : mulai(pengaturan);
            AtomicBoolean habis = new AtomicBoolean();
            try {
                return dalam(pengaturan.detik(), siapa, habis, () -> tanya(siapa, isi, pengaturan.huruf()));
            } catch (IOException e) {
                selesai();
                if (berhenti) {
                    throw e;
                }
                if (habis.get()) {
                    return Teks.tanpa(TERLALU_LAMA);
                }
            }
        }
        return Teks.tanpa(TERLALU_BERAT);
    }

    /** What is asked of a process. */
    @FunctionalInterface
    private interface Tanya<T> {

        T tanya() throws IOException;
    }

    /** Asks within so many seconds, after which the process is ended. */
    private <T> T dalam(int detik, Process siapa, AtomicBoolean habis, Tanya<T> apa) throws IOException {
        Future<?> waktu = penjaga.schedule(() -> {
            habis.set(true);
            siapa.destroyForcibly();
        }, detik, TimeUnit.SECONDS);
        try {
            return apa.tanya();
        } finally {
            waktu.cancel(false);
        }
    }

    private static byte[] semua(SeekableByteChannel pdf) throws IOException {
        ByteBuffer isi = ByteBuffer.allocate(Math.toIntExact(pdf.size()));
        while (isi.hasRemaining()) {
            if (pdf.read(isi) < 0) {
                throw new EOFException("PDF terputus");
            }
        }
        return isi.array();
    }

    /** What it answers is held to what may be answered: it has read what a stranger wrote. */
    private static Teks tanya(Process siapa, byte[] isi, int huruf) throws IOException {
        DataOutputStream ke = new DataOutputStream(siapa.getOutputStream());
        ke.writeInt(isi.length);
        ke.write(isi);
        ke.flush();
        DataInputStream dari = new DataInputStream(siapa.getInputStream());
        int keadaan = dari.readByte();
        int panjang = dari.readInt();
        if (panjang < 0 || panjang > huruf * BITA_SEHURUF) {
            throw new IOException("jawaban tidak dikenal");
        }
        String teks = TAK_TAMPAK.matcher(JARAK.matcher(new String(dari.readNBytes(panjang), StandardCharsets.UTF_8)).replaceAll(" "))
                .replaceAll("").strip();
        return switch (keadaan) {
            case Pengurai.ADA -> teks.isEmpty() ? Teks.tanpa(TANPA_TEKS) : Teks.ada(teks);
            case Pengurai.TERPOTONG -> teks.isEmpty() ? Teks.tanpa(TERPOTONG) : Teks.sebagian(teks, TERPOTONG);
            case Pengurai.TERKUNCI -> Teks.tanpa(TERKUNCI);
            default -> Teks.tanpa(RUSAK);
        };
    }

    private Process mulai(PengaturanCari pengaturan) throws IOException {
        selesai();
        if (berhenti) {
            throw new IOException("berhenti");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.createDirectories(alat);
        ProcessBuilder pembangun = new ProcessBuilder(java, "-Xmx" + pengaturan.memoriMb() + "m", "-Xss1m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash",
                "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + alat, "-Dpdfbox.fontcache=" + alat, "-cp", jalur(),
                Pengurai.class.getName(), Integer.toString(pengaturan.huruf()), Integer.toString(pengaturan.detik()));
        // What it says of a PDF is nobody's business, and it needs none of our environment.
        pembangun.environment().clear();
        Process baru = pemulai.mulai(pembangun.directory(alat.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD));
        proses = baru;
        dengan = pengaturan;
        boolean siap = false;
        try {
            // A stop that came before it was known is heeded here, one that comes later finds it.
            siap = !berhenti && dalam(MULAI, baru, new AtomicBoolean(), () -> baru.getInputStream().read()) == Pengurai.SIAP;
        } finally {
            if (!siap) {
                selesai();
            }
        }
        if (!siap) {
            throw new IOException("proses pembaca PDF tidak siap");
        }
        return baru;
    }

    private String jalur() throws IOException {
        if (PembacaPdf.class.getResource("/pdf/" + PUSTAKA.get(0)) == null) {
            return System.getProperty("java.class.path");
        }
        List<String> jalur = new ArrayList<>(List.of(alat.toString()));
        for (String pustaka : PUSTAKA) {
            jalur.add(salin("/pdf/" + pustaka, alat.resolve(pustaka)));
        }
        for (Class<?> c : kelas()) {
            String nama = "/" + c.getName().replace('.', '/') + ".class";
            salin(nama, alat.resolve(nama.substring(1)));
        }
        return String.join(File.pathSeparator, jalur);
    }

    private static List<Class<?>> kelas() {
        List<Class<?>> semua = new ArrayList<>(List.of(Pengurai.class));
        semua.addAll(List.of(Pengurai.class.getDeclaredClasses()));
        return semua;
    }

    private static String salin(String dari, Path ke) throws IOException {
        Files.createDirectories(ke.getParent());
        try (InputStream isi = PembacaPdf.class.getResourceAsStream(dari)) {
            Files.copy(isi, ke, StandardCopyOption.REPLACE_EXISTING);
        }
        return ke.toString();
    }

    /** Ends the process, until there is something to read again. */
    synchronized void selesai() {
        Process ada = proses;
        if (ada != null) {
            close(ada);
            proses = null;
        }
    }

    private static void close(Process siapa) {
        siapa.destroyForcibly();
        for (Closeable satu : List.<Closeable>of(siapa.getOutputStream(), siapa.getInputStream())) {
            try {
                satu.close();
            } catch (IOException e) {
                // What was still to be written goes nowhere.
                continue;
            }
        }
    }

    /** Ends the process at once, also while it is being asked: whoever asks learns nothing of his PDF, and no other is started. */
    @Override
    public void close() {
        berhenti = true;
        Process ada = proses;
        if (ada != null) {
            ada.destroyForcibly();
        }
        penjaga.shutdownNow();
    }
}
