package id.serkom.kernel.cadangan;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.service.Settings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The office's own files in {@code etc/}: its settings, its calendars and register sheets, the key by which ssh knows the server. */
final class EtcKantor {

    static final String SUMBER_DATA = "etc/org.ops4j.datasource-serkom.cfg";
    private static final String PID = "id.serkom.";
    private static final String CFG = ".cfg";
    /** What says where something lies on this machine, and stays as it is here. */
    private static final Map<String, Set<String>> MILIK_SERVER = Map.of("etc/id.serkom.dokumen.cfg", Set.of("folder", "tempat"),
            "etc/id.serkom.shell.cfg", Set.of("kiriman"), "etc/id.serkom.cadangan.cfg", Set.of("folder"));
    private static final Duration SABAR = Duration.ofSeconds(30);
    private static final Duration JEDA = Duration.ofMillis(50);

    private final Path base;
    private final Settings settings;

    EtcKantor(Path base, Settings settings) {
        this.base = base;
        this.settings = settings;
    }

    /** Files by the names that they have in an archive. */
    Map<String, byte[]> isi() throws IOException {
        Map<String, byte[]> isi = new TreeMap<>();
        for (Path folder : List.of(base.resolve("etc"), base.resolve("etc/kalender"), base.resolve("etc/referensi"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        String nama = base.relativize(file).toString().replace('\\', '/');
                        if (NamaIsi.jenis(nama).filter(NamaIsi.Jenis.SETELAN::equals).isPresent()) {
                            isi.put(nama, nama.equals(SUMBER_DATA) ? tanpaSandi(Files.readString(file)) : Files.readAllBytes(file));
                        }
                    }
                }
            }
        }
        return isi;
    }

    private static byte[] tanpaSandi(String cfg) {
        return baris(cfg).map(b -> b.toLowerCase(Locale.ROOT).contains("password") ? "# password = (tidak ikut dicadangkan)" : b)
                .collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> baris(String cfg) {
        return cfg.lines();
    }

    private static String kunci(String baris) {
        return baris.split("[=:]", 2)[0].strip();
    }

    /**
     * Puts the files of an archive in the place of those here, which are put aside, and waits until what is read obeys them. The address of
     * the database stays this server's.
     *
     * @return names of the files that are the archive's now
     */
    List<String> pasang(Map<String, byte[]> arsip, Path lama) throws IOException {
        Map<String, byte[]> baru = new LinkedHashMap<>(arsip);
        baru.remove(SUMBER_DATA);
        for (Map.Entry<String, Set<String>> satu : MILIK_SERVER.entrySet()) {
            String gabungan = gabung(teks(baru.get(satu.getKey())), sini(satu.getKey()), satu.getValue());
            if (gabungan.isEmpty()) {
                baru.remove(satu.getKey());
            } else {
                baru.put(satu.getKey(), gabungan.getBytes(StandardCharsets.UTF_8));
            }
        }
        sisihkan(lama);
        try {
            ganti(baru);
            tunggu(baru);
        } catch (IOException | RuntimeException e) {
            kembalikan(lama);
            throw e;
        }
        return List.copyOf(baru.keySet());
    }

    /** Puts back what {@link #pasang} put aside. */
    void kembalikan(Path lama) throws IOException {
        Map<String, byte[]> semula = new EtcKantor(lama, settings).isi();
        for (String nama : isi().keySet()) {
            if (!nama.equals(SUMBER_DATA) && !semula.containsKey(nama)) {
                Files.delete(base.resolve(nama));
            }
        }
        for (Map.Entry<String, byte[]> satu : semula.entrySet()) {
            Milik.tulis(base.resolve(satu.getKey()), satu.getValue());
        }
    }

    private String sini(String nama) throws IOException {
        Path file = base.resolve(nama);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static String teks(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static String gabung(String arsip, String sini, Set<String> kunci) {
        return Stream.concat(baris(arsip).filter(b -> !kunci.contains(kunci(b))), baris(sini).filter(b -> kunci.contains(kunci(b))))
                .map(b -> b + "\n").collect(Collectors.joining());
    }

    private void sisihkan(Path lama) throws IOException {
        for (Map.Entry<String, byte[]> satu : isi().entrySet()) {
            if (!satu.getKey().equals(SUMBER_DATA)) {
                Path aside = lama.resolve(satu.getKey());
                Milik.folder(aside.getParent());
                Milik.tulis(aside, satu.getValue());
            }
        }
    }

    private void ganti(Map<String, byte[]> baru) throws IOException {
        for (Map.Entry<String, byte[]> satu : baru.entrySet()) {
            Files.createDirectories(base.resolve(satu.getKey()).getParent());
            Milik.tulis(base.resolve(satu.getKey()), satu.getValue());
        }
        for (String nama : isi().keySet()) {
            if (!nama.equals(SUMBER_DATA) && !baru.containsKey(nama)) {
                Files.delete(base.resolve(nama));
            }
        }
    }

    /** The files are read by another thread; no number may be given by the patterns of before. */
    private void tunggu(Map<String, byte[]> baru) throws IOException {
        Map<String, Properties> harus = new TreeMap<>();
        for (Map.Entry<String, byte[]> satu : baru.entrySet()) {
            String file = satu.getKey().substring("etc/".length());
            if (file.startsWith(PID) && file.endsWith(CFG)) {
                Properties nilai = new Properties();
                nilai.load(new StringReader(teks(satu.getValue())));
                harus.put(file.substring(0, file.length() - CFG.length()), nilai);
            }
        }
        long sampai = System.nanoTime() + SABAR.toNanos();
        List<String> belum = belum(harus);
        while (!belum.isEmpty()) {
            if (System.nanoTime() - sampai > 0) {
                throw new Conflict(Reason.of("pulihkan.setelan-belum-terbaca", "nama", String.join(", ", belum)));
            }
            LockSupport.parkNanos(JEDA.toNanos());
            belum = belum(harus);
        }
    }

    private List<String> belum(Map<String, Properties> harus) {
        List<String> belum = new ArrayList<>();
        harus.forEach((pid, nilai) -> {
            Map<String, String> kini = settings.get(pid);
            // A value with a variable of the server in it is read as something else.
            if (!nilai.stringPropertyNames().stream().allMatch(k -> kini.containsKey(k)
                    && (nilai.getProperty(k).contains("${") || kini.get(k).equals(nilai.getProperty(k).strip())))) {
                belum.add(pid);
            }
        });
        return belum;
    }
}
