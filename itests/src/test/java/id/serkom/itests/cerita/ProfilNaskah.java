package id.serkom.itests.cerita;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/** The trial profiles of letters, installed as the bundle that {@code deploy/} makes of their zip. */
final class ProfilNaskah {

    static final String TAHUN_2009 = "tata-naskah-2009";
    static final String TAHUN_2023 = "tata-naskah-2023";

    private static final Map<String, String> JUDUL = Map.of("pangkat", "Serkom-Pangkat", "berlaku-sejak", "Serkom-Berlaku-Sejak",
            "berlaku-sampai", "Serkom-Berlaku-Sampai", "dasar", "Serkom-Dasar");

    private ProfilNaskah() {
    }

    /** With its own dates. */
    static Bundle pasang(Kerangka kerangka, String nama) {
        return pasang(kerangka, nama, Map.of());
    }

    /** @param lain properties that the story gives in place of its own, such as the day on which the profiles change */
    static Bundle pasang(Kerangka kerangka, String nama, Map<String, String> lain) {
        Path akar = akar(nama);
        Map<String, String> isi = new HashMap<>();
        Properties sifat = new Properties();
        try (Stream<Path> semua = Files.walk(akar); Reader teks = Files.newBufferedReader(akar.resolve("SERKOM-INF/paket.properties"))) {
            sifat.load(teks);
            for (Path satu : semua.filter(Files::isRegularFile).toList()) {
                isi.put(akar.relativize(satu).toString(), Files.readString(satu));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sifat.putAll(lain);
        StringBuilder manifest = new StringBuilder("Manifest-Version: 1.0\nBundle-Version: 1.0.0\n");
        sifat.forEach((kunci, nilai) -> manifest.append(JUDUL.get(kunci)).append(": ").append(nilai).append('\n'));
        isi.put("META-INF/MANIFEST.MF", manifest.toString());
        return kerangka.pasang(nama, isi);
    }

    private static Path akar(String nama) {
        try {
            return Path.of(ProfilNaskah.class.getResource("/paket/" + nama).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(nama, e);
        }
    }
}
