package id.serkom.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.RequestContext;

/** A file that somebody sends, as a form or bare, read as it streams: within a time, and no more of it than may be. */
final class Unggahan {

    private static final int KODE_TERPANJANG = 100;
    private static final int KEPALA = 4096;
    private static final int BAGIAN_TERBANYAK = 8;
    private static final long NANO_TERLAMA = 60_000_000_000L;

    private final HttpServletRequest request;
    private final int batas;
    private final InputStream isi;

    Unggahan(HttpServletRequest request, long batas) throws IOException {
        this.request = request;
        this.batas = Math.toIntExact(batas);
        this.isi = new Terbatas(request.getInputStream(), batas + (64 << 10));
    }

    /** What is done with the file. */
    interface Penerima<T> {
        T terima(InputStream pdf, Optional<String> kode) throws IOException;
    }

    /** Empty when there is no file in it or more than one, or it is no form. */
    <T> Optional<T> baca(Penerima<T> penerima) throws IOException {
        String tipe = Optional.ofNullable(request.getContentType()).orElse("");
        if (tipe.startsWith("application/pdf")) {
            return Optional.of(penerima.terima(isi, kode(PublikServlet.ditanyakan(request))));
        }
        if (!tipe.startsWith("multipart/form-data")) {
            return Optional.empty();
        }
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setPartHeaderSizeMax(KEPALA);
        try {
            return bagian(upload.getItemIterator(new Formulir(tipe, isi)), penerima);
        } catch (FileUploadException | MultipartStream.MalformedStreamException e) {
            return Optional.empty();
        }
    }

    /** The code may stand behind the file: so the file is kept until the form is read. One byte too many shows that it is too large. */
    private <T> Optional<T> bagian(FileItemIterator semua, Penerima<T> penerima) throws IOException, FileUploadException {
        Optional<String> kode = Optional.empty();
        Optional<byte[]> pdf = Optional.empty();
        for (int i = 0; i < BAGIAN_TERBANYAK && pdf.filter(p -> p.length > batas).isEmpty() && semua.hasNext(); i++) {
            FileItemStream satu = semua.next();
            if ("kode".equals(satu.getFieldName())) {
                kode = kode(new String(satu.openStream().readNBytes(KODE_TERPANJANG), StandardCharsets.UTF_8));
            } else if ("berkas".equals(satu.getFieldName()) && !satu.isFormField()) {
                if (pdf.isPresent()) {
                    return Optional.empty();
                }
                pdf = Optional.of(satu.openStream().readNBytes(batas + 1));
            }
        }
        return pdf.isEmpty() ? Optional.empty() : Optional.of(penerima.terima(new ByteArrayInputStream(pdf.get()), kode));
    }

    private static Optional<String> kode(String teks) {
        return Optional.ofNullable(teks).map(String::strip).filter(k -> !k.isEmpty());
    }

    /** It took too long, or there was too much around the file. */
    static final class Berlebihan extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private static final class Terbatas extends InputStream {

        private final InputStream dalam;
        private final long mulai = System.nanoTime();
        private long sisa;

        Terbatas(InputStream dalam, long batas) {
            this.dalam = dalam;
            this.sisa = batas;
        }

        @Override
        public int read() throws IOException {
            byte[] satu = new byte[1];
            return read(satu, 0, 1) < 0 ? -1 : satu[0] & 0xFF;
        }

        @Override
        public int read(byte[] ke, int dari, int banyak) throws IOException {
            int n = baca(ke, dari, banyak);
            sisa -= Math.max(n, 0);
            if (sisa < 0 || System.nanoTime() - mulai > NANO_TERLAMA) {
                throw new Berlebihan();
            }
            return n;
        }

        /** The container refuses what is sent in pieces that are none with an exception of its own. */
        private int baca(byte[] ke, int dari, int banyak) throws IOException {
            try {
                return dalam.read(ke, dari, banyak);
            } catch (RuntimeException e) {
                throw new IOException(e);
            }
        }
    }

    private record Formulir(String tipe, InputStream isi) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return tipe;
        }

        @Override
        @SuppressWarnings("deprecation")
        public int getContentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() {
            return isi;
        }
    }
}
