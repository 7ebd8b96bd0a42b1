package id.serkom.soap;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.service.DokumenService;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import javax.activation.DataSource;

/** A stored document as part of an answer: opened only when the answer is written, so that nothing stays open when it is not. */
final class DokumenSource implements DataSource {

    private final DokumenService service;
    private final Actor actor;
    private final Dokumen dokumen;

    private DokumenSource(DokumenService service, Actor actor, Dokumen dokumen) {
        this.service = service;
        this.actor = actor;
        this.dokumen = dokumen;
    }

    /** Opens it once for a try: a damaged document is a fault, not half an answer. */
    static DokumenSource checked(DokumenService service, Actor actor, Dokumen dokumen) {
        DokumenSource source = new DokumenSource(service, actor, dokumen);
        try {
            source.getInputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return source;
    }

    @Override
    public InputStream getInputStream() {
        return Channels.newInputStream(service.buka(actor, dokumen.id()).isi());
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getContentType() {
        return dokumen.tipe();
    }

    @Override
    public String getName() {
        return dokumen.nama();
    }
}
