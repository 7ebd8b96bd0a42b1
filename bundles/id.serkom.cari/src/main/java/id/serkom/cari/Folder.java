package id.serkom.cari;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the index: each index in one of its own, numbered; what is newer and whole counts, so that none is ever half replaced. */
final class Folder {

    private static final String AWALAN = "indeks-";

    private final Path akar;
    private int terakhir;

    Folder(Path akar) {
        this.akar = akar;
    }

    Path alat() {
        return akar.resolve("pdf");
    }

    /** Newest first. */
    List<Path> semua() throws IOException {
        Files.createDirectories(akar);
        try (Stream<Path> isi = Files.list(akar)) {
            List<Path> ada = isi.filter(p -> p.getFileName().toString().matches(AWALAN + "\\d{1,9}"))
                    .sorted(Comparator.comparingInt(Folder::nomor).reversed()).toList();
            terakhir = ada.stream().mapToInt(Folder::nomor).reduce(terakhir, Math::max);
            return ada;
        }
    }

    /** One that was never there, as far as is known: whoever deletes a folder does not close what is open in it. */
    Path berikut() throws IOException {
        semua();
        terakhir++;
        return akar.resolve(AWALAN + terakhir);
    }

    private static int nomor(Path folder) {
        return Integer.parseInt(folder.getFileName().toString().substring(AWALAN.length()));
    }

    void hapusSelain(Path ini) throws IOException {
        for (Path lain : semua()) {
            if (!lain.equals(ini)) {
                hapus(lain);
            }
        }
    }

    static void hapus(Path folder) throws IOException {
        try (Stream<Path> isi = Files.walk(folder)) {
            isi.sorted(Comparator.reverseOrder()).forEach(p -> {
                try {
                    Files.deleteIfExists(p);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
