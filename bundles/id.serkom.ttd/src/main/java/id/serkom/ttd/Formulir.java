package id.serkom.ttd;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A form of several parts, whose bytes are wiped once it was sent: one of them is a passphrase. */
final class Formulir implements AutoCloseable {

    private static final int ACAK = 16;

    private final String batas;
    private final List<byte[]> isi = new ArrayList<>();

    Formulir() {
        byte[] acak = new byte[ACAK];
        new SecureRandom().nextBytes(acak);
        this.batas = "serkom-" + HexFormat.of().formatHex(acak);
    }

    Formulir teks(String nama, String nilai) {
        return bagian("name=\"" + nama + "\"", "", nilai.getBytes(StandardCharsets.UTF_8));
    }

    Formulir rahasia(String nama, char[] nilai) {
        ByteBuffer mentah = StandardCharsets.UTF_8.encode(CharBuffer.wrap(nilai));
        byte[] tepat = new byte[mentah.remaining()];
        mentah.get(tepat);
        Arrays.fill(mentah.array(), (byte) 0);
        return bagian("name=\"" + nama + "\"", "", tepat);
    }

    Formulir pdf(String nama, byte[] pdf) {
        return bagian("name=\"" + nama + "\"; filename=\"surat.pdf\"", "Content-Type: application/pdf\r\n", pdf.clone());
    }

    private Formulir bagian(String nama, String tipe, byte[] nilai) {
        isi.add(("--" + batas + "\r\nContent-Disposition: form-data; " + nama + "\r\n" + tipe + "\r\n").getBytes(StandardCharsets.UTF_8));
        isi.add(nilai);
        isi.add("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String tipe() {
        return "multipart/form-data; boundary=" + batas;
    }

    BodyPublisher kirim() {
        List<byte[]> semua = new ArrayList<>(isi);
        semua.add(("--" + batas + "--\r\n").getBytes(StandardCharsets.UTF_8));
        long panjang = semua.stream().mapToLong(b -> b.length).sum();
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(semua), panjang);
    }

    @Override
    public void close() {
        isi.forEach(b -> Arrays.fill(b, (byte) 0));
        isi.clear();
    }

    /** What comes back, up to a size. */
    static final class Tampungan {

        private final ByteArrayOutputStream isi = new ByteArrayOutputStream();
        private final long terbanyak;

        Tampungan(long terbanyak) {
            this.terbanyak = terbanyak;
        }

        void tambah(byte[] potongan) {
            if (isi.size() + (long) potongan.length > terbanyak) {
                throw new IllegalStateException("jawaban terlalu besar");
            }
            isi.writeBytes(potongan);
        }

        byte[] isi() {
            return isi.toByteArray();
        }
    }
}
