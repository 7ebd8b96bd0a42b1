package id.serkom.cari;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads PDF of strangers in a process of its own, which may run out of memory, hang or fall over without harm to anybody: what it has
 * for memory and time is given with its start. It gets length and bytes of one after the other, and answers each with a state and the
 * text. It knows nothing of Serkom, writes no file and opens no connection.
 */
final class Pengurai {

    static final int ADA = 0;
    static final int TERKUNCI = 1;
    static final int RUSAK = 2;
    /** There is more of it than fits, or than can be read in time. */
    static final int TERPOTONG = 3;
    /** The first that it says: it has its memory and its libraries. */
    static final int SIAP = 7;

    private static final int LEBIH_DETIK = 5;

    private Pengurai() {
    }

    /** The text is long enough, or has taken long enough. */
    private static final class Cukup extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Cukup() {
            super(null, null, false, false);
        }
    }

    /**
     * The main program.
     *
     * @param args most characters of a text; seconds for one PDF: what was read until shortly before is answered, and it ends by itself
     *             some seconds after, should nobody be left to end it
     */
    public static void main(String[] args) throws IOException {
        int huruf = Integer.parseInt(args[0]);
        int detik = Integer.parseInt(args[1]);
        AtomicInteger sisa = new AtomicInteger(Integer.MAX_VALUE);
        jaga(sisa);
        try (DataInputStream masuk = new DataInputStream(new BufferedInputStream(System.in));
                DataOutputStream keluar = new DataOutputStream(System.out)) {
            new PDFTextStripper();
            keluar.writeByte(SIAP);
            keluar.flush();
            while (true) {
                byte[] pdf = new byte[masuk.readInt()];
                masuk.readFully(pdf);
                sisa.set(detik + LEBIH_DETIK);
                jawab(pdf, new Terbatas(huruf, System.nanoTime() + TimeUnit.SECONDS.toNanos(detik) * 3 / 4), keluar);
                sisa.set(Integer.MAX_VALUE);
            }
        } catch (EOFException e) {
            // Nobody asks any more.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void jaga(AtomicInteger sisa) {
        Thread penjaga = new Thread(() -> {
            while (sisa.updateAndGet(s -> s == Integer.MAX_VALUE ? s : s - 1) > 0) {
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException e) {
                    return;
                }
            }
            Runtime.getRuntime().halt(1);
        }, "penjaga");
        penjaga.setDaemon(true);
        penjaga.start();
    }

    private static void jawab(byte[] pdf, Terbatas teks, DataOutputStream keluar) throws IOException {
        int keadaan = urai(pdf, teks);
        byte[] isi = teks.toString().getBytes(StandardCharsets.UTF_8);
        keluar.writeByte(keadaan);
        keluar.writeInt(isi.length);
        keluar.write(isi);
        keluar.flush();
    }

    private static int urai(byte[] pdf, Terbatas ke) {
        try (PDDocument dokumen = Loader.loadPDF(pdf)) {
            new PDFTextStripper().writeText(dokumen, ke);
            isian(dokumen, ke);
            return ADA;
        } catch (Cukup e) {
            return TERPOTONG;
        } catch (InvalidPasswordException e) {
            return TERKUNCI;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // What was read before it broke is as good as what is read of a whole one.
            return ke.toString().isBlank() ? RUSAK : ADA;
        }
    }

    /** What was filled into the fields of a form, and notes: they stand on the page, and in no text of it. */
    private static void isian(PDDocument dokumen, Writer ke) throws IOException {
        PDAcroForm formulir = dokumen.getDocumentCatalog().getAcroForm(null);
        if (formulir != null) {
            for (PDField bidang : formulir.getFieldTree()) {
                if (bidang instanceof PDTerminalField && !(bidang instanceof PDSignatureField)) {
                    ke.write('\n' + bidang.getValueAsString());
                }
            }
        }
        for (PDPage halaman : dokumen.getPages()) {
            for (PDAnnotation catatan : halaman.getAnnotations()) {
                if (!(catatan instanceof PDAnnotationWidget) && catatan.getContents() != null) {
                    ke.write('\n' + catatan.getContents());
                }
            }
        }
    }

    /** Takes so many characters until then and no more. */
    private static final class Terbatas extends Writer {

        private final StringBuilder teks = new StringBuilder();
        private final int huruf;
        private final long sampai;

        /** @param sampai of {@link System#nanoTime} */
        Terbatas(int huruf, long sampai) {
            this.huruf = huruf;
            this.sampai = sampai;
        }

        @Override
        public void write(char[] isi, int dari, int banyak) {
            int muat = Math.min(banyak, huruf - teks.length());
            teks.append(isi, dari, muat);
            if (muat < banyak || banyak > 0 && System.nanoTime() - sampai > 0) {
                throw new Cukup();
            }
        }

        @Override
        public String toString() {
            return teks.toString();
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }
}
