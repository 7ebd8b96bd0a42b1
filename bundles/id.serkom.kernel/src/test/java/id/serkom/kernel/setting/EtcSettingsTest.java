package id.serkom.kernel.setting;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** What holds is what lies in etc/, whatever the framework remembers. */
public class EtcSettingsTest {

    private static final String DULU = "file:/srv/serkom-lama/etc/";

    @Rule
    public final TemporaryFolder etc = new TemporaryFolder();

    private final Map<String, Map<String, Object>> diingat = new LinkedHashMap<>();

    private ConfigurationAdmin admin() {
        return (ConfigurationAdmin) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ConfigurationAdmin.class},
                (diri, metode, isi) -> diingat.isEmpty() ? null : diingat.keySet().stream().map(this::configuration)
                        .toArray(Configuration[]::new));
    }

    private Configuration configuration(String pid) {
        return (Configuration) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Configuration.class},
                (diri, metode, isi) -> switch (metode.getName()) {
                    case "getPid" -> pid;
                    case "getProperties" -> new Hashtable<>(diingat.get(pid));
                    case "delete" -> diingat.remove(pid) == null ? null : null;
                    default -> throw new AssertionError(metode.getName());
                });
    }

    private EtcSettings mulai() {
        Path folder = etc.getRoot().toPath();
        return new EtcSettings(admin(), Optional.of(folder));
    }

    @Test
    public void berkasYangDihapusSelagiServerMatiTidakBerlakuLagi() {
        diingat.put("id.serkom.publik", Map.of("alamat-publik", "https://a.example", "felix.fileinstall.filename", DULU
                + "id.serkom.publik.cfg"));

        assertEquals(Map.of(), mulai().get("id.serkom.publik"));
        assertEquals("pada permulaan berikutnya pun tidak", Set.of(), diingat.keySet());
    }

    @Test
    public void folderYangDipindahkanMembawaSetelannya() throws IOException {
        Files.writeString(etc.newFile("id.serkom.publik.cfg").toPath(), "alamat-publik = https://a.example");
        diingat.put("id.serkom.publik", Map.of("alamat-publik", "https://a.example", "felix.fileinstall.filename", DULU
                + "id.serkom.publik.cfg"));

        assertEquals("https://a.example", mulai().get("id.serkom.publik").get("alamat-publik"));
    }

    @Test
    public void yangTidakDariBerkasTetapBerlaku() {
        diingat.put("id.serkom.publik", Map.of("alamat-publik", "https://a.example"));

        assertEquals("https://a.example", mulai().get("id.serkom.publik").get("alamat-publik"));
    }

    @Test
    public void tanpaSetelanApaPunServerMulai() {
        assertEquals(Map.of(), mulai().semua());
    }
}
