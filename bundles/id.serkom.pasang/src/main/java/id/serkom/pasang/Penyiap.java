package id.serkom.pasang;

import id.serkom.spi.paket.IsiPaket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.osgi.framework.Version;

/** Makes the bundles that a file stands for: a jar is one, a YAML becomes one, a zip of letters too, a KAR holds several. */
final class Penyiap {

    private static final String ISI = "SERKOM-INF/";
    private static final String SIFAT = ISI + "paket.properties";

    private static final List<String> KEPALA = List.of("Bundle-SymbolicName", "Bundle-Version", "Fragment-Host", "Import-Package",
            "Export-Package", "Require-Capability", "Provide-Capability", "Serkom-Pangkat", "Serkom-Berlaku-Sejak",
            "Serkom-Berlaku-Sampai", "Serkom-Dasar");

    /** What a zip says of itself, and the header that it becomes. */
    private static final Map<String, String> SIFAT_NASKAH = Map.of("pangkat", "Serkom-Pangkat", "berlaku-sejak", "Serkom-Berlaku-Sejak",
            "berlaku-sampai", "Serkom-Berlaku-Sampai", "dasar", "Serkom-Dasar");

    private final Gudang gudang;

    Penyiap(Gudang gudang) {
        this.gudang = gudang;
    }

    static long batas(String nama, Batas batas) throws Penolakan {
        return switch (akhiran(nama)) {
            case "yaml", "yml" -> batas.yaml();
            case "zip" -> batas.zip();
            case "jar" -> batas.jar();
            case "kar" -> batas.kar();
            default -> throw new Penolakan(nama + ": jenis ini tidak dikenal; deploy/ menerima .yaml, .zip, .jar, dan .kar");
        };
    }

    List<BundelSiap> siapkan(Gudang.Salinan salinan, Batas batas) throws Penolakan, IOException {
        String akhiran = akhiran(salinan.nama());
        if (akhiran.startsWith("y")) {
            return List.of(yaml(salinan));
        }
        PeriksaArsip arsip = new PeriksaArsip(batas, salinan.ukuran());
        Map<String, byte[]> isi = arsip.periksa(salinan.nama(), salinan.jalur());
        return switch (akhiran) {
            case "jar" -> List.of(jar(salinan.nama(), salinan.jalur(), isi, 0));
            case "zip" -> List.of(zip(salinan, isi));
            default -> kar(salinan, arsip);
        };
    }

    /** What can be read of a jar that was installed before. */
    IsiPaket isi(Path jar) throws Penolakan, IOException {
        String nama = jar.getFileName().toString();
        return isi(nama, jar, new PeriksaArsip(Batas.dari(Map.of()), Files.size(jar)).periksa(nama, jar));
    }

    private static String akhiran(String nama) {
        return nama.substring(nama.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private BundelSiap yaml(Gudang.Salinan salinan) throws IOException {
        String jalur = ISI + "skema/" + salinan.nama().replaceAll("[^A-Za-z0-9._-]", "-");
        return buat(salinan, "Skema", Map.of(), Map.of(jalur, Files.readAllBytes(salinan.jalur())));
    }

    /** Letters in a zip: {@code SERKOM-INF/} only, its rank and validity in {@code SERKOM-INF/paket.properties}. */
    private BundelSiap zip(Gudang.Salinan salinan, Map<String, byte[]> isi) throws Penolakan, IOException {
        try (ZipFile zip = new ZipFile(salinan.jalur().toFile())) {
            List<String> lain = zip.stream().map(e -> e.getName()).filter(n -> !n.startsWith(ISI) || n.endsWith(".class")).toList();
            if (!lain.isEmpty() || isi.isEmpty()) {
                throw new Penolakan(salinan.nama() + (isi.isEmpty() ? " tidak memuat " + ISI : " memuat \"" + lain.get(0) + "\"")
                        + "; zip hanya untuk naskah di dalam folder " + ISI + ", kode Java dipasang sebagai .jar");
            }
        }
        Properties sifat = new Properties();
        sifat.load(new ByteArrayInputStream(isi.getOrDefault(SIFAT, new byte[0])));
        Map<String, String> kepala = new HashMap<>();
        // In one line: a value must not become a second header.
        SIFAT_NASKAH.forEach((nama, judul) -> Optional.ofNullable(sifat.getProperty(nama, sifat.getProperty(judul)))
                .ifPresent(nilai -> kepala.put(judul, nilai.strip().replaceAll("\\s+", " "))));
        return buat(salinan, "Naskah", kepala, isi);
    }

    private BundelSiap buat(Gudang.Salinan salinan, String jenis, Map<String, String> kepala, Map<String, byte[]> isi) throws IOException {
        String nama = salinan.nama();
        // Two files never share a name, or the second would be taken for a new version of the first.
        String simbolik = "deploy." + nama.replaceAll("[^A-Za-z0-9_-]", "-") + "-" + Integer.toHexString(nama.hashCode());
        Version versi = new Version(1, 0, 0, salinan.sha256().substring(0, 12));
        Manifest manifest = new Manifest();
        Attributes utama = manifest.getMainAttributes();
        utama.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        utama.putValue("Bundle-ManifestVersion", "2");
        utama.putValue("Bundle-SymbolicName", simbolik);
        utama.putValue("Bundle-Name", jenis + " dari deploy/" + nama.replaceAll("[^\\x20-\\x7E]", "?"));
        utama.putValue("Bundle-Version", versi.toString());
        kepala.forEach(utama::putValue);
        Path jar = gudang.sementara(0);
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream tulis = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> satu : new TreeMap<>(isi).entrySet()) {
                tulis.putNextEntry(new JarEntry(satu.getKey()));
                tulis.write(satu.getValue());
            }
        }
        return new BundelSiap(simbolik, versi, jar, new IsiPaket(simbolik, versi.toString(), kepala, isi));
    }

    private BundelSiap jar(String nama, Path jar, Map<String, byte[]> isi, int nomor) throws Penolakan, IOException {
        IsiPaket paket = isi(nama, jar, isi);
        Path milik = Files.move(jar, gudang.sementara(nomor), StandardCopyOption.REPLACE_EXISTING);
        return new BundelSiap(paket.simbolik(), Version.parseVersion(paket.versi()), milik, paket);
    }

    private static IsiPaket isi(String nama, Path jar, Map<String, byte[]> isi) throws Penolakan {
        Map<String, String> kepala = new HashMap<>();
        try (JarFile arsip = new JarFile(jar.toFile(), false)) {
            Manifest manifest = arsip.getManifest();
            if (manifest != null) {
                manifest.getMainAttributes().forEach((kunci, nilai) -> kepala.put(kunci.toString(), nilai.toString()));
                // The framework reads names whatever their case.
                KEPALA.forEach(k -> Optional.ofNullable(manifest.getMainAttributes().getValue(k)).ifPresent(v -> kepala.put(k, v)));
            }
        } catch (IOException e) {
            throw PeriksaArsip.rusak(nama, e);
        }
        String simbolik = kepala.getOrDefault("Bundle-SymbolicName", "").split(";")[0].strip();
        if (simbolik.isEmpty()) {
            throw new Penolakan(nama + " bukan bundel OSGi: META-INF/MANIFEST.MF tanpa Bundle-SymbolicName");
        }
        try {
            return new IsiPaket(simbolik, Version.parseVersion(kepala.get("Bundle-Version")).toString(), kepala, isi);
        } catch (IllegalArgumentException e) {
            throw new Penolakan(nama + ": Bundle-Version \"" + kepala.get("Bundle-Version") + "\" bukan versi OSGi, seperti 1.2.0");
        }
    }

    /**
     * The bundles of a KAR. Only what is in it counts: what the features service would also do (settings, conditions, files, bundles
     * from elsewhere) is refused, not left out.
     */
    private List<BundelSiap> kar(Gudang.Salinan salinan, PeriksaArsip arsip) throws Penolakan, IOException {
        List<BundelSiap> bundel = new ArrayList<>();
        try (ZipFile kar = new ZipFile(salinan.jalur().toFile())) {
            new IsiKar(salinan.nama(), kar).periksa();
            List<String> jars = kar.stream().map(e -> e.getName()).filter(n -> n.startsWith(IsiKar.REPOSITORI) && n.endsWith(".jar"))
                    .sorted().toList();
            if (jars.isEmpty()) {
                throw new Penolakan(salinan.nama() + " tidak memuat bundel (" + IsiKar.REPOSITORI + "….jar)");
            }
            for (String jar : jars) {
                String nama = salinan.nama() + "/" + jar.substring(jar.lastIndexOf('/') + 1);
                Path keluar = gudang.sementara(jars.size() + bundel.size());
                try (InputStream in = kar.getInputStream(kar.getEntry(jar))) {
                    Files.copy(in, keluar, StandardCopyOption.REPLACE_EXISTING);
                }
                bundel.add(jar(nama, keluar, arsip.periksa(nama, keluar), bundel.size()));
            }
        }
        return bundel;
    }
}
