package id.serkom.api.service;

import java.nio.ByteBuffer;

/**
 * The official document of an SOP.
 *
 * @param nama a safe file name, made of its kode
 * @param sha256 of the bytes, which are these to the last one
 */
public record PdfSop(String nama, String sha256, ByteBuffer isi) {

    public PdfSop {
        isi = isi.asReadOnlyBuffer();
    }

    /** To be read once, from its beginning; each call gives one of its own. */
    @Override
    public ByteBuffer isi() {
        return isi.duplicate();
    }
}
