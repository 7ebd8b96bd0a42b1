package id.serkom.naskah;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Masa;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of one pack as they stand in its bundle or folder, not yet looked into.
 *
 * @param asal name of the bundle or folder, for people
 * @param pangkat of two packs with the same kind of letter the one of the higher rank counts; of equal rank, {@link KatalogNaskah}
 *        says which
 * @param teks by path below {@code SERKOM-INF/}: {@code naskah/undangan-rapat.vm}, {@code tata-letak/cetak.css},
 *        {@code lambang/daerah.svg}
 * @param bundel that it comes with; a folder comes with none
 * @param masa the dates of the letters that it counts for: the letter's own date chooses
 * @param dasar codes of the laws that it rests on, in the register of legal bases
 */
public record PaketNaskah(String asal, int pangkat, Map<String, String> teks, Optional<BundelVersi> bundel, Masa masa,
        List<String> dasar) {

    /** For letters of any date. */
    public static final Masa SELALU = Masa.sejak(LocalDate.MIN);

    static final String AKAR = "SERKOM-INF/";
    static final List<String> FOLDER = List.of("naskah/", "tata-letak/", "lambang/");

    public PaketNaskah {
        teks = Map.copyOf(teks);
        dasar = List.copyOf(dasar);
    }

    public PaketNaskah(String asal, int pangkat, Map<String, String> teks) {
        this(asal, pangkat, teks, Optional.empty(), SELALU, List.of());
    }

    /** The pack in a folder that holds {@code SERKOM-INF/}, such as {@code src/main/resources}. */
    public static PaketNaskah folder(String asal, int pangkat, Path folder) {
        Path akar = folder.resolve(AKAR);
        Map<String, String> teks = new TreeMap<>();
        for (String bagian : FOLDER) {
            if (Files.isDirectory(akar.resolve(bagian))) {
                try (Stream<Path> semua = Files.walk(akar.resolve(bagian))) {
                    for (Path satu : semua.filter(Files::isRegularFile).toList()) {
                        teks.put(akar.relativize(satu).toString().replace('\\', '/'),
                                Files.readString(satu, StandardCharsets.UTF_8));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return new PaketNaskah(asal, pangkat, teks);
    }
}
