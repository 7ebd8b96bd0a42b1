package id.serkom.pasang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at {@code deploy/}. A file counts when it stood still from one look to the next, and is gone when it was missing in two: an
 * editor that writes anew takes nothing away. A signature beside a file is part of that file. A folder that is not there says nothing.
 */
final class FolderDeploy {

    private static final List<String> BELUM_SELESAI = List.of(".tmp", ".part", ".swp", "~");
    private static final String PETUNJUK = "README";

    private final Path folder;
    private final Penerima penerima;
    private final Map<String, String> ditangani = new HashMap<>();
    private Map<String, String> terlihat = Map.of();
    private boolean sudahMelihat;

    FolderDeploy(Path folder, Penerima penerima) {
        this.folder = folder;
        this.penerima = penerima;
    }

    /** Who takes what lies in the folder. */
    interface Penerima {

        /** @param tanda another one for every change of the file */
        void ada(Path berkas, String tanda);

        void hilang(String nama);

        /** Names that it holds something of, from before too. */
        Set<String> dikenal();

        /** Whether that file is worth another try though it stands as it did. */
        boolean ulangi(String nama);
    }

    void lihat() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Map<String, String> kini = daftar();
        Set<String> lenyap = new HashSet<>(ditangani.keySet());
        if (sudahMelihat) {
            lenyap.addAll(penerima.dikenal());
        }
        sudahMelihat = true;
        lenyap.removeAll(kini.keySet());
        lenyap.removeAll(terlihat.keySet());
        for (String nama : lenyap) {
            ditangani.remove(nama);
            penerima.hilang(nama);
        }
        List<String> tenang = kini.keySet().stream().filter(n -> kini.get(n).equals(terlihat.get(n)))
                .sorted(Comparator.comparing(FolderDeploy::lama)).toList();
        terlihat = kini;
        for (String nama : tenang) {
            if (!kini.get(nama).equals(ditangani.get(nama)) || penerima.ulangi(nama)) {
                ditangani.put(nama, kini.get(nama));
                penerima.ada(folder.resolve(nama), kini.get(nama));
            }
        }
    }

    /** Code may take its time to come up: a skema does not wait for it. */
    private static boolean lama(String nama) {
        return nama.endsWith(".jar") || nama.endsWith(".kar");
    }

    private Map<String, String> daftar() throws IOException {
        Map<String, String> semua = new TreeMap<>();
        try (Stream<Path> isi = Files.list(folder)) {
            for (Path satu : isi.toList()) {
                String nama = satu.getFileName().toString();
                if (!nama.startsWith(".") && !nama.equals(PETUNJUK) && BELUM_SELESAI.stream().noneMatch(nama::endsWith)) {
                    tanda(satu, nama, semua);
                }
            }
        }
        return semua.entrySet().stream().filter(e -> !e.getKey().endsWith(PeriksaTanda.AKHIRAN)).collect(Collectors.toMap(Map.Entry::getKey,
                e -> e.getValue() + " " + semua.getOrDefault(e.getKey() + PeriksaTanda.AKHIRAN, "-"), (a, b) -> a, TreeMap::new));
    }

    private static void tanda(Path satu, String nama, Map<String, String> kini) throws IOException {
        try {
            BasicFileAttributes sifat = Files.readAttributes(satu, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            kini.put(nama, sifat.size() + " " + sifat.lastModifiedTime() + " " + sifat.fileKey());
        } catch (NoSuchFileException e) {
            kini.remove(nama);
        }
    }
}
