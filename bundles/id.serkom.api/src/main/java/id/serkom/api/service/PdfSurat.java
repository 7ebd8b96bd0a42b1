package id.serkom.api.service;

import java.nio.ByteBuffer;

/**
 * The PDF of a letter: the signed one, once there is one.
 *
 * @param nama a safe file name, made of its kind and number
 * @param sha256 of the bytes, which are these to the last one
 */
public record PdfSurat(String nama, String sha256, ByteBuffer isi) {

    public PdfSurat {
        isi = isi.asReadOnlyBuffer();
    }

    /** To be read once, from its beginning; each call gives one of its own. */
    @Override
    public ByteBuffer isi() {
        return isi.duplicate();
    }
}
