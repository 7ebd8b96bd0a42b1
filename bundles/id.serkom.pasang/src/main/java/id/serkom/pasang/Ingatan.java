package id.serkom.pasang;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What came of each file, across restarts: the SHA-256 of what was installed from it, and of what was refused the reason and since
 * when, so that the log says it once. What is written as installed is so whole: it is written last.
 */
final class Ingatan {

    private static final String TERPASANG = "terpasang.";
    private static final String DITOLAK = "ditolak.";
    private static final String ALASAN = "alasan.";
    private static final String SEJAK = "sejak.";

    private final Path berkas;
    private Properties isi = new Properties();

    Ingatan(Path berkas) {
        this.berkas = berkas;
        if (Files.exists(berkas)) {
            try (Reader baca = Files.newBufferedReader(berkas)) {
                isi.load(baca);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    synchronized Optional<String> terpasang(String nama) {
        return Optional.ofNullable(isi.getProperty(TERPASANG + nama));
    }

    synchronized Set<String> dikenal() {
        Set<String> dikenal = new TreeSet<>();
        for (String kunci : isi.stringPropertyNames()) {
            dikenal.add(kunci.substring(kunci.indexOf('.') + 1));
        }
        return dikenal;
    }

    synchronized void terima(String nama, String sha256) {
        ubah(lagi -> {
            hapusTolakan(lagi, nama);
            lagi.setProperty(TERPASANG + nama, sha256);
        });
    }

    /** Whether that is said for the first time of that content. It is in quarantine even when that cannot be written down. */
    synchronized boolean tolak(String nama, String isiDitolak, String alasan, Instant saat) {
        if (isiDitolak.equals(isi.getProperty(DITOLAK + nama)) && alasan.equals(isi.getProperty(ALASAN + nama))) {
            return false;
        }
        isi.setProperty(DITOLAK + nama, isiDitolak);
        isi.setProperty(ALASAN + nama, alasan);
        isi.setProperty(SEJAK + nama, saat.toString());
        tulis(isi);
        return true;
    }

    /** Whether that content was refused before. */
    synchronized boolean ditolak(String nama, String isiDitolak) {
        return isiDitolak.equals(isi.getProperty(DITOLAK + nama));
    }

    synchronized void lupakan(String nama) {
        ubah(lagi -> {
            lagi.remove(TERPASANG + nama);
            hapusTolakan(lagi, nama);
        });
    }

    /** What cannot be written down has not happened. */
    private void ubah(Consumer<Properties> perubahan) {
        Properties lagi = new Properties();
        lagi.putAll(isi);
        perubahan.accept(lagi);
        tulis(lagi);
        isi = lagi;
    }

    synchronized Map<String, Tolakan> ditolak() {
        Map<String, Tolakan> ditolak = new TreeMap<>();
        for (String kunci : isi.stringPropertyNames()) {
            if (kunci.startsWith(DITOLAK)) {
                String nama = kunci.substring(DITOLAK.length());
                ditolak.put(nama, new Tolakan(isi.getProperty(ALASAN + nama), Instant.parse(isi.getProperty(SEJAK + nama))));
            }
        }
        return ditolak;
    }

    private static void hapusTolakan(Properties isi, String nama) {
        isi.remove(DITOLAK + nama);
        isi.remove(ALASAN + nama);
        isi.remove(SEJAK + nama);
    }

    private void tulis(Properties semua) {
        Path konsep = berkas.resolveSibling(berkas.getFileName() + ".tmp");
        try {
            try (Writer tulis = Files.newBufferedWriter(konsep)) {
                semua.store(tulis, null);
            }
            Files.move(konsep, berkas, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file in quarantine. */
    record Tolakan(String alasan, Instant sejak) {
    }
}
