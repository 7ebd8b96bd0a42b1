package id.serkom.referensi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sheets in {@code etc/referensi/}. What was saved counts when it stood still between two looks:
 * nobody's half-written file is read.
 */
final class FolderReferensi {

    /** Of files that an editor keeps beside the one that it edits. */
    private static final String SAMPINGAN = ".~#";

    private final Path folder;
    private Map<String, String> tadi = Map.of();
    private Map<String, String> dibaca = Map.of();
    private Map<String, String> diambil = Map.of();

    FolderReferensi(Path folder) {
        this.folder = folder;
    }

    /**
     * Sheets, by name.
     *
     * @param rusak why one cannot be read
     */
    record Terbaca(Map<String, byte[]> isi, Map<String, String> rusak) {
    }

    /**
     * All sheets that were not taken yet, when one of them is another one than what was last read; empty when there is nothing new. One
     * that was taken is not said again until it is saved again: what somebody changed since stays.
     */
    Optional<Terbaca> yangBaru() throws IOException {
        Map<String, String> kini = tanda();
        boolean diam = kini.equals(tadi);
        tadi = kini;
        if (!diam || kini.equals(dibaca)) {
            return Optional.empty();
        }
        Terbaca terbaca = new Terbaca(new TreeMap<>(), new TreeMap<>());
        for (String nama : kini.keySet()) {
            if (!kini.get(nama).equals(diambil.get(nama))) {
                baca(nama, terbaca);
            }
        }
        // Saved once more while it was read: the next look finds it.
        if (!tanda().equals(kini)) {
            return Optional.empty();
        }
        dibaca = kini;
        return Optional.of(terbaca);
    }

    /** One more byte than may be, so that one that is too large is refused by name. */
    private void baca(String nama, Terbaca terbaca) {
        try (InputStream in = Files.newInputStream(folder.resolve(nama))) {
            terbaca.isi().put(nama, in.readNBytes(LembarRegister.BITA_TERBANYAK + 1));
        } catch (IOException e) {
            terbaca.rusak().put(nama, "tidak terbaca (" + e + "); periksa hak aksesnya, atau pindahkan dari etc/referensi");
        }
    }

    /** What was last read is in the registers, but for those. */
    void diambil(Set<String> ditolak) {
        Map<String, String> masuk = new TreeMap<>(dibaca);
        masuk.keySet().removeAll(ditolak);
        diambil = masuk;
    }

    /** What was read could not be kept: it is new at the next look again. */
    void lagi() {
        dibaca = Map.of();
    }

    private Map<String, String> tanda() throws IOException {
        Map<String, String> tanda = new TreeMap<>();
        try (Stream<Path> isi = Files.list(folder)) {
            for (Path satu : isi.filter(FolderReferensi::lembar).toList()) {
                tanda(satu).ifPresent(t -> tanda.put(satu.getFileName().toString(), t));
            }
        } catch (NoSuchFileException e) {
            return Map.of();
        }
        return tanda;
    }

    private static boolean lembar(Path satu) {
        String nama = satu.getFileName().toString();
        return nama.endsWith(LembarRegister.AKHIRAN) && SAMPINGAN.indexOf(nama.charAt(0)) < 0;
    }

    /** Empty of what is no file, or has just gone. One that cannot be read is named nevertheless: the others do not wait for it. */
    private static Optional<String> tanda(Path satu) {
        try {
            BasicFileAttributes ciri = Files.readAttributes(satu, BasicFileAttributes.class);
            return ciri.isRegularFile() ? Optional.of(ciri.size() + "/" + ciri.lastModifiedTime() + "/" + ciri.fileKey() + "/"
                    + Files.isReadable(satu)) : Optional.empty();
        } catch (IOException e) {
            return Files.exists(satu, LinkOption.NOFOLLOW_LINKS) ? Optional.of(e.toString()) : Optional.empty();
        }
    }
}
