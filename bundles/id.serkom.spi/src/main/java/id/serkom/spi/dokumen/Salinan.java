package id.serkom.spi.dokumen;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.TooLarge;
import id.serkom.spi.dokumen.BlobStore.Tersimpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Copying and hashing as every {@link BlobStore} does it, in memory that does not grow with the document. */
public final class Salinan {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int AWAL = 4096;
    private static final int POTONGAN = 64 * 1024;
    private static final int MB = 1024 * 1024;

    private Salinan() {
    }

    /** Whether it can be the name of a document at all. */
    public static boolean sidik(String sha256) {
        return SHA256.matcher(sha256).matches();
    }

    /**
     * Copies a stream to its end and says what it was.
     *
     * @throws TooLarge beyond {@code batas} bytes
     */
    public static Tersimpan salin(InputStream isi, WritableByteChannel ke, long batas) throws IOException {
        MessageDigest digest = sha256();
        ByteArrayOutputStream awal = new ByteArrayOutputStream(AWAL);
        byte[] potongan = new byte[POTONGAN];
        long ukuran = 0;
        for (int n = isi.read(potongan); n >= 0; n = isi.read(potongan)) {
            ukuran += n;
            if (ukuran > batas) {
                throw new TooLarge(Reason.of("dokumen.terlalu-besar", "batas", batas / MB + " MB"));
            }
            digest.update(potongan, 0, n);
            awal.write(potongan, 0, Math.min(n, AWAL - awal.size()));
            ByteBuffer tulis = ByteBuffer.wrap(potongan, 0, n);
            while (tulis.hasRemaining()) {
                ke.write(tulis);
            }
        }
        return new Tersimpan(HexFormat.of().formatHex(digest.digest()), ukuran, awal.toByteArray());
    }

    /** Reads to the end and says whether it is that hash. */
    public static boolean cocok(ReadableByteChannel isi, String sha256) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer potongan = ByteBuffer.allocate(POTONGAN);
        while (isi.read(potongan) >= 0) {
            digest.update(potongan.flip());
            potongan.clear();
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
