package id.serkom.rest;

import id.serkom.api.data.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.RequestContext;

/**
 * A document on its way in: the one part "isi" of a form, as it streams. It ends well only where the form does; one that breaks off, or
 * goes on with a second part, ends with {@link IOException}, so that nothing of it is kept.
 */
final class Upload extends FilterInputStream {

    private static final String PART = "isi";
    /** Room for a name of 200 letters, four bytes each, written twice. */
    private static final int HEADER = 4096;

    private final FileItemIterator parts;
    private final FileItemStream part;
    private boolean ended;

    private Upload(FileItemIterator parts, FileItemStream part) throws IOException {
        super(part.openStream());
        this.parts = parts;
        this.part = part;
    }

    static Upload open(UploadBody body) {
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setPartHeaderSizeMax(HEADER);
        try {
            FileItemIterator parts = upload.getItemIterator(new Form(body));
            if (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (PART.equals(part.getFieldName()) && !part.isFormField()) {
                    return new Upload(parts, part);
                }
            }
        } catch (IOException e) {
            throw Request.broken(e);
        } catch (FileUploadException e) {
            throw misshapen();
        }
        throw misshapen();
    }

    private static BadRequest misshapen() {
        return new BadRequest(Reason.of("dokumen.bagian-isi"));
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
            if (parts.hasNext()) {
                throw new SecondPart();
            }
        } catch (FileUploadException e) {
            throw new IOException(e);
        }
    }

    /** What an upload that ended badly is answered with: the sender's fault, or ours, such as a full disk. */
    static RuntimeException failed(IOException cause) {
        if (cause instanceof BadForm) {
            return cause.getCause() instanceof SecondPart ? misshapen() : Request.broken((IOException) cause.getCause());
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

    /** There is one document in a form. */
    private static final class SecondPart extends IOException {

        private static final long serialVersionUID = 1L;
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
