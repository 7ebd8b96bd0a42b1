package id.serkom.referensi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sheets in {@code etc/referensi/}. What was saved counts when it stood still between two looks: nobody's half-written file is read. */
final class FolderReferensi {

    private final Path folder;
    private Map<String, String> tadi = Map.of();
    private Map<String, String> dibaca = Map.of();

    FolderReferensi(Path folder) {
        this.folder = folder;
    }

    /** All sheets when one of them is another one than what was last read; empty when there is nothing new. */
    Optional<Map<String, byte[]>> yangBaru() throws IOException {
        Map<String, String> kini = tanda();
        boolean diam = kini.equals(tadi);
        tadi = kini;
        if (!diam || kini.equals(dibaca)) {
            return Optional.empty();
        }
        Map<String, byte[]> isi = new TreeMap<>();
        for (String nama : kini.keySet()) {
            isi.put(nama, Files.readAllBytes(folder.resolve(nama)));
        }
        // Saved once more while it was read: the next look finds it.
        if (!tanda().equals(kini)) {
            return Optional.empty();
        }
        dibaca = kini;
        return Optional.of(isi);
    }

    /** What was read could not be kept: it is new at the next look again. */
    void lagi() {
        dibaca = Map.of();
    }

    private Map<String, String> tanda() throws IOException {
        Map<String, String> tanda = new TreeMap<>();
        try (Stream<Path> isi = Files.list(folder)) {
            for (Path satu : isi.filter(f -> f.getFileName().toString().endsWith(LembarRegister.AKHIRAN)).toList()) {
                BasicFileAttributes ciri = Files.readAttributes(satu, BasicFileAttributes.class);
                if (ciri.isRegularFile() && ciri.size() <= LembarRegister.BITA_TERBANYAK) {
                    tanda.put(satu.getFileName().toString(), ciri.size() + "/" + ciri.lastModifiedTime() + "/" + ciri.fileKey());
                }
            }
        } catch (NoSuchFileException e) {
            return Map.of();
        }
        return tanda;
    }
}
