package id.serkom.skema;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Reads {@code serkom-skema:file:…} as a bundle with that one file in it. Of a file that is too large only so much is taken that the
 * reader of packs finds it too large, and says so.
 */
final class PaketStreamHandler extends URLStreamHandler {

    private static final String FOLDER = "SERKOM-INF/skema/";

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        Path file = file(url);
        return new URLConnection(url) {
            @Override
            public void connect() {
                connected = true;
            }

            @Override
            public InputStream getInputStream() throws IOException {
                return new ByteArrayInputStream(bundle(file));
            }
        };
    }

    private static Path file(URL url) throws IOException {
        try {
            URI uri = new URI(url.getPath());
            if (!"file".equals(uri.getScheme())) {
                throw new IOException("bukan berkas setempat: " + url);
            }
            return Path.of(uri);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("bukan alamat berkas: " + url, e);
        }
    }

    private static byte[] bundle(Path file) throws IOException {
        String nama = file.getFileName().toString();
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", simbolik(nama));
        main.putValue("Bundle-Name", "Skema dari deploy/" + nama.replaceAll("[^\\x20-\\x7E]", "?"));
        main.putValue("Bundle-Version", "1.0.0");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out, manifest); InputStream isi = Files.newInputStream(file)) {
            jar.putNextEntry(new JarEntry(FOLDER + nama.replaceAll("[^A-Za-z0-9._-]", "-")));
            jar.write(isi.readNBytes(YamlReader.UKURAN_TERBESAR + 1));
        }
        return out.toByteArray();
    }

    /** Two files never share a name, or the second would be taken for a new version of the first. */
    private static String simbolik(String nama) {
        return "deploy." + nama.replaceAll("[^A-Za-z0-9_-]", "-") + "-" + Integer.toHexString(nama.hashCode());
    }
}
