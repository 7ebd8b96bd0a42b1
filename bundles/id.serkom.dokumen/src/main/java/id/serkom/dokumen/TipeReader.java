package id.serkom.dokumen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the type of a document from its bytes: how it begins and, because an upload that broke off begins alike, how it ends.
 */
final class TipeReader {

    private static final int EKOR = 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] JPEG_AKHIR = {(byte) 0xFF, (byte) 0xD9};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private TipeReader() {
    }

    /**
     * What was found.
     *
     * @param utuh whether it also ends as its type must
     */
    record Temuan(TipeDokumen tipe, boolean utuh) {
    }

    /** Empty when it is none of the types known. */
    static Optional<Temuan> read(byte[] awal, SeekableByteChannel isi) throws IOException {
        if (mulai(awal, ascii("%PDF-1.")) || mulai(awal, ascii("%PDF-2."))) {
            return temuan(TipeDokumen.PDF, memuat(ekor(isi), ascii("%%EOF")));
        }
        if (mulai(awal, JPEG)) {
            return temuan(TipeDokumen.JPEG, memuat(ekor(isi), JPEG_AKHIR));
        }
        if (mulai(awal, PNG)) {
            return temuan(TipeDokumen.PNG, memuat(ekor(isi), ascii("IEND")));
        }
        return mulai(awal, ZIP) ? zip(awal, isi) : Optional.empty();
    }

    private static Optional<Temuan> zip(byte[] awal, SeekableByteChannel isi) throws IOException {
        Optional<TipeDokumen> odf = odf(awal);
        Optional<Set<String>> daftar = DaftarZip.read(isi);
        if (odf.isPresent() || daftar.isEmpty()) {
            return odf.map(t -> new Temuan(t, daftar.isPresent()));
        }
        Set<String> nama = daftar.get();
        if (!nama.contains("[Content_Types].xml") || nama.stream().anyMatch(n -> n.endsWith("vbaProject.bin"))) {
            return Optional.empty();
        }
        if (nama.contains("word/document.xml")) {
            return temuan(TipeDokumen.DOCX, true);
        }
        return nama.contains("xl/workbook.xml") ? temuan(TipeDokumen.XLSX, true) : Optional.empty();
    }

    /** ODF begins with an uncompressed entry {@code mimetype}, so that its type stands at a fixed place. */
    private static Optional<TipeDokumen> odf(byte[] awal) {
        int nama = 30;
        int tipe = nama + "mimetype".length();
        if (awal.length < tipe || awal[8] != 0 || !mulai(Arrays.copyOfRange(awal, nama, tipe), ascii("mimetype"))) {
            return Optional.empty();
        }
        int panjang = ByteBuffer.wrap(awal).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(18);
        if (panjang < 0 || panjang > awal.length - tipe) {
            return Optional.empty();
        }
        String mime = new String(awal, tipe, panjang, StandardCharsets.US_ASCII);
        return TipeDokumen.of(mime).filter(t -> t == TipeDokumen.ODT || t == TipeDokumen.ODS);
    }

    private static Optional<Temuan> temuan(TipeDokumen tipe, boolean utuh) {
        return Optional.of(new Temuan(tipe, utuh));
    }

    private static byte[] ekor(SeekableByteChannel isi) throws IOException {
        return baca(isi, Math.max(0, isi.size() - EKOR), (int) Math.min(EKOR, isi.size()));
    }

    static byte[] baca(SeekableByteChannel isi, long dari, int banyak) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(banyak);
        isi.position(dari);
        while (buffer.hasRemaining() && isi.read(buffer) >= 0) {
            continue;
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static boolean mulai(byte[] isi, byte[] dengan) {
        return isi.length >= dengan.length && Arrays.equals(isi, 0, dengan.length, dengan, 0, dengan.length);
    }

    private static boolean memuat(byte[] isi, byte[] apa) {
        for (int i = 0; i + apa.length <= isi.length; i++) {
            if (Arrays.equals(isi, i, i + apa.length, apa, 0, apa.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
