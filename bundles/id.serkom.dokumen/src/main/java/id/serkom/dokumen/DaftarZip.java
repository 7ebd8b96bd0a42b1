package id.serkom.dokumen;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.HashSet;
import java.util.Set;

/**
 * Names of the entries of a zip archive, from its central directory alone: nothing is unpacked, so that an archive made to
 * burst stays shut.
 */
final class DaftarZip {

    private static final int AKHIR = 0x06054b50;
    private static final int ENTRI = 0x02014b50;
    private static final int AKHIR_TERPENDEK = 22;
    private static final int AKHIR_TERPANJANG = AKHIR_TERPENDEK + 65_535;
    private static final int DAFTAR_TERBESAR = 4 * 1024 * 1024;

    private DaftarZip() {
    }

    /** Empty when there is no directory, or none that can be read. */
    static Optional<Set<String>> read(SeekableByteChannel isi) throws IOException {
        int panjang = (int) Math.min(isi.size(), AKHIR_TERPANJANG);
        ByteBuffer ekor = buffer(isi, isi.size() - panjang, panjang);
        for (int i = panjang - AKHIR_TERPENDEK; i >= 0; i--) {
            if (ekor.getInt(i) == AKHIR) {
                long ukuran = Integer.toUnsignedLong(ekor.getInt(i + 12));
                long letak = Integer.toUnsignedLong(ekor.getInt(i + 16));
                if (ukuran > DAFTAR_TERBESAR || letak + ukuran > isi.size()) {
                    return Optional.empty();
                }
                return nama(buffer(isi, letak, (int) ukuran), Short.toUnsignedInt(ekor.getShort(i + 10)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Set<String>> nama(ByteBuffer daftar, int banyak) {
        Set<String> nama = new HashSet<>();
        try {
            for (int i = 0; i < banyak; i++) {
                int awal = daftar.position();
                if (daftar.getInt(awal) != ENTRI) {
                    return Optional.empty();
                }
                byte[] satu = new byte[Short.toUnsignedInt(daftar.getShort(awal + 28))];
                int tambahan = Short.toUnsignedInt(daftar.getShort(awal + 30)) + Short.toUnsignedInt(daftar.getShort(awal + 32));
                daftar.position(awal + 46).get(satu);
                nama.add(new String(satu, StandardCharsets.UTF_8));
                daftar.position(daftar.position() + tambahan);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(nama);
    }

    private static ByteBuffer buffer(SeekableByteChannel isi, long dari, int banyak) throws IOException {
        return ByteBuffer.wrap(TipeReader.baca(isi, dari, banyak)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
