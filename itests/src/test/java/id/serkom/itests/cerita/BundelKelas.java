package id.serkom.itests.cerita;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/** A bundle as far as its files go: one of ours on the class path, or a folder that a story wrote. */
final class BundelKelas implements InvocationHandler {

    private static final String MILIK_KITA = "id.serkom.";
    private static final Map<String, Path> KELAS = kelas();

    private final long id;
    private final String nama;
    private final Path akar;
    private volatile int keadaan = Bundle.ACTIVE;

    private BundelKelas(long id, String nama, Path akar) {
        this.id = id;
        this.nama = nama;
        this.akar = akar;
    }

    /** Our bundles on the class path, by symbolic name. */
    static List<String> semua() {
        return List.copyOf(KELAS.keySet());
    }

    static Bundle kelas(long id, String nama) {
        return folder(id, nama, KELAS.get(nama));
    }

    static Bundle folder(long id, String nama, Path akar) {
        return (Bundle) Proxy.newProxyInstance(BundelKelas.class.getClassLoader(), new Class<?>[] {Bundle.class},
                new BundelKelas(id, nama, akar));
    }

    /** From now on the bundle is not there any more. */
    static void lepas(Bundle bundle) {
        ((BundelKelas) Proxy.getInvocationHandler(bundle)).keadaan = Bundle.UNINSTALLED;
    }

    private static Map<String, Path> kelas() {
        Map<String, Path> semua = new TreeMap<>();
        try {
            for (URL url : Collections.list(BundelKelas.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
                try (InputStream in = url.openStream()) {
                    String nama = new Manifest(in).getMainAttributes().getValue("Bundle-SymbolicName");
                    if (nama != null && nama.startsWith(MILIK_KITA)) {
                        semua.put(nama, akar(url));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return semua;
    }

    private static Path akar(URL manifest) throws IOException {
        if (manifest.openConnection() instanceof JarURLConnection jar) {
            return FileSystems.newFileSystem(Path.of(URI.create(jar.getJarFileURL().toString()))).getPath("/");
        }
        return Path.of(URI.create(manifest.toString())).getParent().getParent();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getBundleId" -> id;
            case "getSymbolicName", "toString" -> nama;
            case "getVersion" -> Version.parseVersion(kepala().getOrDefault("Bundle-Version", "1.0.0"));
            case "getState" -> keadaan;
            case "getHeaders" -> kepala();
            case "adapt" -> null;
            case "getEntry" -> entri((String) arguments[0]);
            case "getEntryPaths" -> daftar((String) arguments[0]);
            case "findEntries" -> cari((String) arguments[0], (String) arguments[1]);
            case "hashCode" -> Long.hashCode(id);
            case "equals" -> proxy == arguments[0];
            case "compareTo" -> Long.compare(id, ((Bundle) arguments[0]).getBundleId());
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }

    private Hashtable<String, String> kepala() throws IOException {
        Hashtable<String, String> kepala = new Hashtable<>();
        Path manifest = akar.resolve("META-INF/MANIFEST.MF");
        if (Files.exists(manifest)) {
            try (InputStream in = Files.newInputStream(manifest)) {
                new Manifest(in).getMainAttributes().forEach((nama, isi) -> kepala.put(nama.toString(), isi.toString()));
            }
        }
        return kepala;
    }

    private URL entri(String path) throws IOException {
        Path file = akar.resolve(path.startsWith("/") ? path.substring(1) : path);
        return Files.exists(file) ? file.toUri().toURL() : null;
    }

    private Enumeration<String> daftar(String folder) throws IOException {
        List<String> isi = new ArrayList<>();
        for (Path satu : isi(folder)) {
            isi.add(relatif(satu) + (Files.isDirectory(satu) ? "/" : ""));
        }
        return isi.isEmpty() ? null : Collections.enumeration(isi);
    }

    private Enumeration<URL> cari(String folder, String pola) throws IOException {
        List<URL> isi = new ArrayList<>();
        for (Path satu : isi(folder)) {
            if (satu.getFileName().toString().matches(pola.replace(".", "\\.").replace("*", ".*"))) {
                isi.add(satu.toUri().toURL());
            }
        }
        return isi.isEmpty() ? null : Collections.enumeration(isi);
    }

    private List<Path> isi(String folder) throws IOException {
        Path path = akar.resolve(folder.startsWith("/") ? folder.substring(1) : folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> isi = Files.list(path)) {
            return isi.sorted().toList();
        }
    }

    private String relatif(Path file) {
        return akar.relativize(file).toString().replace('\\', '/');
    }
}
