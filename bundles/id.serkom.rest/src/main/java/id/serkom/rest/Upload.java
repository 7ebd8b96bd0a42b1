package id.serkom.rest;

import id.serkom.api.data.Reason;
import id.serkom.api.service.PaketService;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.RequestContext;

/**
 * A document on its way in: the one part "isi" of a form, as it streams. It ends well only where the form does; one that breaks off, or
 * goes on with a second part, ends with {@link IOException}, so that nothing of it is kept. A pack may have one part "tanda" before or
 * behind it, its signature.
 */
final class Upload extends FilterInputStream {

    private static final String PART = "isi";
    private static final String TANDA = "tanda";
    /** Room for a name of 200 letters, four bytes each, written twice. */
    private static final int HEADER = 4096;

    private final FileItemIterator parts;
    private final FileItemStream part;
    private final boolean bertanda;
    private Optional<byte[]> tanda;
    private boolean ended;

    private Upload(FileItemIterator parts, FileItemStream part, boolean bertanda, Optional<byte[]> tanda) throws IOException {
        super(part.openStream());
        this.parts = parts;
        this.part = part;
        this.bertanda = bertanda;
        this.tanda = tanda;
    }

    static Upload open(UploadBody body) {
        return open(body, false);
    }

    /** One that may have a signature with it. */
    static Upload denganTanda(UploadBody body) {
        return open(body, true);
    }

    private static Upload open(UploadBody body, boolean bertanda) {
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setPartHeaderSizeMax(HEADER);
        try {
            FileItemIterator parts = upload.getItemIterator(new Form(body));
            Optional<byte[]> tanda = Optional.empty();
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (berkas(part, PART)) {
                    return new Upload(parts, part, bertanda, tanda);
                }
                if (!bertanda || tanda.isPresent() || !berkas(part, TANDA)) {
                    throw misshapen(bertanda);
                }
                tanda = Optional.of(isi(part));
            }
        } catch (IOException e) {
            throw Request.broken(e);
        } catch (FileUploadException e) {
            throw misshapen(bertanda);
        }
        throw misshapen(bertanda);
    }

    private static BadRequest misshapen(boolean bertanda) {
        return new BadRequest(Reason.of(bertanda ? "paket.bagian-isi" : "dokumen.bagian-isi"));
    }

    private static boolean berkas(FileItemStream part, String nama) {
        return nama.equals(part.getFieldName()) && !part.isFormField();
    }

    /** One byte more than a signature has shows that it is none; no more is kept of it. */
    private static byte[] isi(FileItemStream part) throws IOException {
        try (InputStream in = part.openStream()) {
            return in.readNBytes(PaketService.TANDA_TERBESAR + 1);
        }
    }

    /** The signature that came with it, to be read after it; empty when none did. */
    InputStream tanda() {
        return new InputStream() {
            private InputStream isi;

            @Override
            public int read() throws IOException {
                if (isi == null) {
                    isi = new ByteArrayInputStream(tanda.orElseGet(() -> new byte[0]));
                }
                return isi.read();
            }
        };
    }

    /** The file name as the sender wrote it; the keeper of documents says what is wrong with it. */
    String nama() {
        try {
            return part.getName();
        } catch (InvalidFileNameException e) {
            return e.getName();
        }
    }

    /** What it claims to be; empty when it says nothing. */
    String tipe() {
        return part.getContentType() == null ? "" : part.getContentType();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        try {
            int n = super.read(buffer, offset, length);
            if (n < 0) {
                ended = true;
                mustBeLast();
            }
            return n;
        } catch (IOException e) {
            throw new BadForm(e);
        }
    }

    private void mustBeLast() throws IOException {
        try {
            while (parts.hasNext()) {
                FileItemStream lain = parts.next();
                if (!bertanda || tanda.isPresent() || !berkas(lain, TANDA)) {
                    throw new SecondPart(bertanda);
                }
                tanda = Optional.of(isi(lain));
            }
        } catch (FileUploadException e) {
            throw new IOException(e);
        }
    }

    /** What an upload that ended badly is answered with: the sender's fault, or ours, such as a full disk. */
    static RuntimeException failed(IOException cause) {
        if (cause instanceof BadForm) {
            return cause.getCause() instanceof SecondPart dua ? misshapen(dua.bertanda) : Request.broken((IOException) cause.getCause());
        }
        return new NotKept(cause);
    }

    /** The form broke off or is none, as told apart from whatever happens where its document is kept. */
    private static final class BadForm extends IOException {

        private static final long serialVersionUID = 1L;

        BadForm(IOException cause) {
            super(cause);
        }
    }

    /** There is one document in a form, and one signature at most. */
    private static final class SecondPart extends IOException {

        private static final long serialVersionUID = 1L;

        private final boolean bertanda;

        SecondPart(boolean bertanda) {
            this.bertanda = bertanda;
        }
    }

    /** The document came whole, and could not be kept. */
    static final class NotKept extends UncheckedIOException {

        private static final long serialVersionUID = 1L;

        NotKept(IOException cause) {
            super(cause);
        }
    }

    private record Form(UploadBody body) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return body.contentType();
        }

        @Override
        @SuppressWarnings("deprecation")
        public int getContentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() {
            return body.stream();
        }
    }
}
