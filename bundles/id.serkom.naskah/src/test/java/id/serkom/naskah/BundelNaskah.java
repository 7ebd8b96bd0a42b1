package id.serkom.naskah;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/** Bundles with templates, as a framework shows them: each with a state that the test sets, and a gate before what it has. */
final class BundelNaskah {

    private final Path folder;
    private final Map<Long, Integer> keadaan = new Hashtable<>();
    /** What a bundle waits for before it shows what it has. */
    private final Map<Long, CountDownLatch> gerbang = new Hashtable<>();

    BundelNaskah(Path folder) {
        this.folder = folder;
    }

    void menjadi(Bundle bundel, int keadaannya) {
        keadaan.put(bundel.getBundleId(), keadaannya);
    }

    /** It shows nothing until that is counted down. */
    void menunggu(long id, CountDownLatch sampai) {
        gerbang.put(id, sampai);
    }

    Bundle bundel(long id, Map<String, String> kepala, Map<String, String> teks) {
        return bundel(id, "bundel" + id, "1.0.0", kepala, teks);
    }

    Bundle bundel(long id, String simbolik, String versi, Map<String, String> kepala, Map<String, String> teks) {
        Path akar = folder.resolve("b" + id);
        teks.forEach((jalur, isi) -> tulis(akar.resolve("SERKOM-INF").resolve(jalur), isi));
        Dictionary<String, String> header = new Hashtable<>(kepala);
        return palsu(Bundle.class, (nama, args) -> switch (nama) {
            case "getBundleId" -> id;
            case "getState" -> keadaan.getOrDefault(id, Bundle.ACTIVE);
            case "getSymbolicName" -> simbolik;
            case "getVersion" -> Version.parseVersion(versi);
            case "getHeaders" -> header;
            case "getEntryPaths" -> terbuka(id) && Files.isDirectory(akar.resolve((String) args[0]))
                    ? Collections.emptyEnumeration() : null;
            case "getEntry" -> Files.exists(akar.resolve((String) args[0])) ? url(akar.resolve((String) args[0])) : null;
            case "findEntries" -> Collections.enumeration(berkas(akar.resolve((String) args[0])));
            case "hashCode" -> (int) id;
            case "equals" -> args[0] instanceof Bundle b && b.getBundleId() == id;
            case "toString" -> "bundel" + id;
            default -> throw new AssertionError("tidak terduga: " + nama);
        });
    }

    private boolean terbuka(long id) {
        try {
            gerbang.getOrDefault(id, new CountDownLatch(0)).await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<URL> berkas(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> semua = Files.list(folder)) {
            return semua.map(BundelNaskah::url).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tulis(Path path, String isi) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, isi, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a call of a method is answered with. */
    interface Jawaban {

        Object atas(String nama, Object[] args);
    }

    static <T> T palsu(Class<T> jenis, Jawaban jawaban) {
        return jenis.cast(Proxy.newProxyInstance(jenis.getClassLoader(), new Class<?>[] {jenis},
                (proxy, method, args) -> jawaban.atas(method.getName(), args)));
    }
}
