package id.serkom.persistence;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Long texts as they lie in the database: UTF-8 in the zlib format. A letter takes a third of its size, and Derby writes bytes at a
 * third of the cost of characters.
 */
final class Padat {

    private static final int PENYANGGA = 8192;

    private Padat() {
    }

    /**
     * The text made small.
     *
     * @param kolom table and column, for the refusal of what no database takes as text: NUL, half a pair of surrogates
     */
    static byte[] padatkan(String kolom, String teks) {
        byte[] penuh = utf8(kolom, teks);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(penuh);
            deflater.finish();
            ByteArrayOutputStream hasil = new ByteArrayOutputStream(penuh.length / 2);
            byte[] sebagian = new byte[PENYANGGA];
            while (!deflater.finished()) {
                hasil.write(sebagian, 0, deflater.deflate(sebagian));
            }
            return hasil.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] utf8(String kolom, String teks) {
        try {
            if (teks.indexOf(0) >= 0) {
                throw takSah(kolom);
            }
            ByteBuffer bita = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(teks));
            byte[] penuh = new byte[bita.remaining()];
            bita.get(penuh);
            return penuh;
        } catch (CharacterCodingException e) {
            throw takSah(kolom);
        }
    }

    private static InvalidInput takSah(String kolom) {
        return new InvalidInput(Reason.of("simpan.teks-tidak-sah", "kolom", kolom));
    }

    /** The text as it was; {@code IllegalArgumentException} when the bytes are no longer those that were written. */
    static String lapangkan(byte[] padat) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(padat);
            ByteArrayOutputStream hasil = new ByteArrayOutputStream(padat.length * 4);
            byte[] sebagian = new byte[PENYANGGA];
            while (!inflater.finished()) {
                int terbaca = inflater.inflate(sebagian);
                if (terbaca == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException("teks padat terpotong");
                }
                hasil.write(sebagian, 0, terbaca);
            }
            return hasil.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("teks padat rusak", e);
        } finally {
            inflater.end();
        }
    }
}
