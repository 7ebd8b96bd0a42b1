package id.serkom.pasang;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Private copies. A file is copied once and looked through, and that copy is what is installed: whoever writes to {@code deploy/}
 * meanwhile changes nothing. The jars of what runs are kept, for the way back.
 */
final class Gudang {

    private final Path folder;

    Gudang(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param nama by which it is known
     * @param batas bytes at most
     */
    Salinan salin(Path berkas, String nama, long batas) throws Penolakan, IOException {
        BasicFileAttributes sifat = Files.readAttributes(berkas, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (sifat.isSymbolicLink()) {
            throw new Penolakan(nama + " adalah tautan simbolik; salin berkasnya sendiri ke dalam deploy/");
        }
        if (!sifat.isRegularFile()) {
            throw new Penolakan(nama + " bukan berkas biasa; deploy/ hanya menerima berkas .yaml, .zip, .jar, dan .kar");
        }
        if (sifat.size() > batas) {
            throw terlaluBesar(nama, batas);
        }
        Path salinan = folder.resolve("masuk.tmp");
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(berkas, LinkOption.NOFOLLOW_LINKS), sha256);
                OutputStream out = Files.newOutputStream(salinan, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            byte[] penyangga = new byte[1 << 16];
            long ukuran = 0;
            for (int n = in.read(penyangga); n >= 0; n = in.read(penyangga)) {
                ukuran += n;
                if (ukuran > batas) {
                    throw terlaluBesar(nama, batas);
                }
                out.write(penyangga, 0, n);
            }
            return new Salinan(nama, salinan, HexFormat.of().formatHex(sha256.digest()), ukuran, Optional.empty());
        }
    }

    private static Penolakan terlaluBesar(String nama, long batas) {
        return new Penolakan(nama + " lebih besar dari " + (batas >> 20) + " MB; bila memang sebesar itu, naikkan batasnya dalam etc/"
                + Batas.PID + ".cfg");
    }

    Path sementara(int nomor) {
        return folder.resolve("siap-" + nomor + ".tmp");
    }

    /** Keeps a jar as that of a bundle. */
    Path simpan(Path jar, String lokasi) throws IOException {
        return Files.move(jar, jalur(lokasi), StandardCopyOption.REPLACE_EXISTING);
    }

    Optional<Path> jar(String lokasi) {
        return Optional.of(jalur(lokasi)).filter(Files::isRegularFile);
    }

    /** Throws away all but the jars of those bundles. */
    void bersihkan(Set<String> lokasi) throws IOException {
        List<Path> dipakai = lokasi.stream().map(this::jalur).toList();
        try (Stream<Path> semua = Files.list(folder)) {
            for (Path satu : semua.filter(p -> !dipakai.contains(p)).toList()) {
                Files.deleteIfExists(satu);
            }
        }
    }

    private Path jalur(String lokasi) {
        return folder.resolve(HexFormat.of().formatHex(sha256().digest(lokasi.getBytes(java.nio.charset.StandardCharsets.UTF_8))) + ".jar");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A file as it was at one moment.
     *
     * @param tanda signature that came along with it; without one that in {@code deploy/} counts
     */
    record Salinan(String nama, Path jalur, String sha256, long ukuran, Optional<byte[]> tanda) {

        Salinan bertanda(Optional<byte[]> oleh) {
            return new Salinan(nama, jalur, sha256, ukuran, oleh);
        }
    }
}
