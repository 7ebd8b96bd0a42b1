package id.serkom.itests.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection to the server, used by one thread. It speaks as much HTTP/1.1 as it takes, since every millisecond that the
 * client needs is one that the server does not get: they share the machine.
 */
final class Sambungan implements Closeable {

    private static final int SABAR_MILIDETIK = 60_000;
    private static final byte[] KOSONG = new byte[0];

    private final URI server;
    private Socket socket;
    private InputStream masuk;

    /** An answer: its status and its body. */
    record Jawaban(int status, byte[] isi) {

        boolean berhasil() {
            return status >= 200 && status < 300;
        }

        String teks() {
            return new String(isi, StandardCharsets.UTF_8);
        }
    }

    Sambungan(URI server) {
        this.server = server;
    }

    Jawaban ambil(String path, String token) throws IOException {
        return kirim("GET", path, token, "", KOSONG);
    }

    /** Whether it is answered with that status. */
    boolean menjawab(String path, String token, int status) {
        try {
            return ambil(path, token).status() == status;
        } catch (IOException e) {
            return false;
        }
    }

    /** @param path below the interface's own; @param tipe of the body, empty where there is none */
    Jawaban kirim(String metode, String path, String token, String tipe, byte[] isi) throws IOException {
        if (socket == null) {
            sambung();
        }
        StringBuilder kepala = new StringBuilder(256).append(metode).append(" /api/v1/").append(path).append(" HTTP/1.1\r\nHost: ")
                .append(server.getAuthority()).append("\r\n");
        if (!token.isEmpty()) {
            kepala.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (!tipe.isEmpty()) {
            kepala.append("Content-Type: ").append(tipe).append("\r\nContent-Length: ").append(isi.length).append("\r\n");
        }
        byte[] awal = kepala.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] semua = new byte[awal.length + isi.length];
        System.arraycopy(awal, 0, semua, 0, awal.length);
        System.arraycopy(isi, 0, semua, awal.length, isi.length);
        try {
            socket.getOutputStream().write(semua);
            return baca();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void sambung() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(SABAR_MILIDETIK);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), SABAR_MILIDETIK);
        masuk = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    private Jawaban baca() throws IOException {
        String status = baris();
        int panjang = 0;
        boolean potongan = false;
        boolean tutup = false;
        for (String kepala = baris(); !kepala.isEmpty(); kepala = baris()) {
            String kecil = kepala.toLowerCase(Locale.ROOT);
            if (kecil.startsWith("content-length:")) {
                panjang = Integer.parseInt(kecil.substring(15).strip());
            } else if (kecil.startsWith("transfer-encoding:")) {
                potongan = kecil.contains("chunked");
            } else if (kecil.startsWith("connection:")) {
                tutup = kecil.contains("close");
            }
        }
        byte[] isi = potongan ? potongan() : penuh(panjang);
        if (tutup) {
            close();
        }
        return new Jawaban(Integer.parseInt(status.split(" ")[1]), isi);
    }

    private byte[] potongan() throws IOException {
        ByteArrayOutputStream isi = new ByteArrayOutputStream();
        for (int panjang = Integer.parseInt(baris().strip(), 16); panjang > 0; panjang = Integer.parseInt(baris().strip(), 16)) {
            isi.writeBytes(penuh(panjang));
            baris();
        }
        baris();
        return isi.toByteArray();
    }

    private byte[] penuh(int panjang) throws IOException {
        byte[] isi = masuk.readNBytes(panjang);
        if (isi.length < panjang) {
            throw new EOFException("jawaban terputus");
        }
        return isi;
    }

    private String baris() throws IOException {
        StringBuilder baris = new StringBuilder(64);
        for (int b = masuk.read(); b != '\n'; b = masuk.read()) {
            if (b < 0) {
                throw new EOFException("sambungan ditutup peladen");
            }
            if (b != '\r') {
                baris.append((char) b);
            }
        }
        return baris.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
