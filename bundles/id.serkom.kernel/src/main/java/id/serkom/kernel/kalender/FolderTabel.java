package id.serkom.kernel.kalender;

import id.serkom.api.service.Karantina;
import id.serkom.spi.calendar.OfficeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables in a folder, by file name. A file is read again when its size or time has changed; while it is faulty, what it
 * last said rightly goes on counting.
 */
final class FolderTabel {

    private static final Logger LOG = LoggerFactory.getLogger(FolderTabel.class);

    private final Path folder;
    private final OfficeClock jam;
    private final Map<String, Terbaca> terbaca = new HashMap<>();

    FolderTabel(Path folder, OfficeClock jam) {
        this.folder = folder;
        this.jam = jam;
    }

    /** Files that were refused when they were last read. */
    synchronized List<Karantina> karantina() {
        return terbaca.values().stream().flatMap(t -> t.ditolak().stream()).toList();
    }

    synchronized List<TabelLibur> list() {
        Map<String, Path> ada;
        try {
            ada = files();
        } catch (IOException | UncheckedIOException e) {
            // A folder that cannot be read for a moment takes no holiday away.
            LOG.warn("Folder kalender {} tidak terbaca, yang terakhir dibaca tetap berlaku: {}", folder, e.toString());
            return terbaca.values().stream().flatMap(t -> t.tabel().stream()).toList();
        }
        terbaca.keySet().retainAll(ada.keySet());
        List<TabelLibur> tabel = new ArrayList<>();
        ada.forEach((nama, file) -> read(nama, file).ifPresent(tabel::add));
        return tabel;
    }

    private Map<String, Path> files() throws IOException {
        Map<String, Path> ada = new TreeMap<>();
        try (Stream<Path> isi = Files.list(folder)) {
            isi.filter(f -> TabelReader.dikenal(f.getFileName().toString()))
                    .forEach(f -> ada.put(f.getFileName().toString(), f));
        } catch (NoSuchFileException e) {
            return Map.of();
        }
        return ada;
    }

    private Optional<TabelLibur> read(String nama, Path file) {
        Terbaca dulu = terbaca.get(nama);
        Optional<TabelLibur> tabel = dulu == null ? Optional.empty() : dulu.tabel();
        try {
            BasicFileAttributes ciri = Files.readAttributes(file, BasicFileAttributes.class);
            String tanda = ciri.size() + "/" + ciri.lastModifiedTime();
            if (dulu != null && dulu.tanda().equals(tanda)) {
                return tabel;
            }
            Optional<Karantina> ditolak = Optional.empty();
            try {
                tabel = Optional.of(TabelReader.read("etc/kalender/" + nama, nama, isi(file, ciri)));
            } catch (IllegalArgumentException e) {
                LOG.warn("Tabel libur ditolak: {}", e.getMessage());
                ditolak = Optional.of(new Karantina("etc/kalender/" + nama, "kalender", e.getMessage(), jam.saat()));
            }
            terbaca.put(nama, new Terbaca(tanda, tabel, ditolak));
        } catch (IOException e) {
            LOG.warn("Tabel libur {} tidak terbaca: {}", file, e.toString());
        }
        return tabel;
    }

    private static byte[] isi(Path file, BasicFileAttributes ciri) throws IOException {
        if (!ciri.isRegularFile() || ciri.size() > TabelReader.UKURAN_TERBESAR) {
            throw new IllegalArgumentException(file + ": bukan berkas biasa, atau lebih besar dari "
                    + TabelReader.UKURAN_TERBESAR + " bita");
        }
        return Files.readAllBytes(file);
    }

    private record Terbaca(String tanda, Optional<TabelLibur> tabel, Optional<Karantina> ditolak) {
    }
}
