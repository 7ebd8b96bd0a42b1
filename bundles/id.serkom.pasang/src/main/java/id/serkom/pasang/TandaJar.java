package id.serkom.pasang;

import id.serkom.pasang.Penolakan.Ulang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The signature within an archive. Everything that is in it has to be signed, by one signer, and everything that was signed has to be in
 * it: Java itself is content with an archive of which a part is signed, and with a manifest that has grown since.
 */
final class TandaJar {

    private static final String MANIFES = "META-INF/MANIFEST.MF";
    private static final Pattern SF = Pattern.compile("META-INF/[^/]+\\.SF");
    private static final Pattern BLOK = Pattern.compile("META-INF/[^/]+\\.(?:RSA|DSA|EC)");
    private static final String SIDIK = "-Digest-Manifest";
    private static final Set<String> KUAT = Set.of("SHA-256", "SHA-384", "SHA-512");

    private final String nama;
    private final JarFile arsip;
    private final List<JarEntry> semua;

    private TandaJar(String nama, JarFile arsip) {
        this.nama = nama;
        this.arsip = arsip;
        this.semua = arsip.stream().toList();
    }

    /** Whether it claims to be signed at all. */
    static boolean ada(Path jar) throws IOException {
        try (JarFile arsip = new JarFile(jar.toFile(), false)) {
            return arsip.stream().anyMatch(e -> SF.matcher(e.getName()).matches() || BLOK.matcher(e.getName()).matches());
        }
    }

    /** Certificates of the one who signed all of it, his own first; whether he is trusted is another question. */
    static List<X509Certificate> rantai(String nama, Path jar) throws Penolakan, IOException {
        if (!ada(jar)) {
            throw tolak(nama + " tidak bertanda tangan; tandatangani dengan jarsigner, atau mintalah yang bertanda tangan"
                    + " kepada pembuatnya");
        }
        try (JarFile arsip = new JarFile(jar.toFile(), true)) {
            TandaJar satu = new TandaJar(nama, arsip);
            CodeSigner penanda = satu.penanda();
            satu.manifes();
            return penanda.getSignerCertPath().getCertificates().stream().map(X509Certificate.class::cast).collect(Collectors.toList());
        } catch (SecurityException e) {
            throw berubah(nama, "isinya (" + e.getMessage() + ")");
        }
    }

    private CodeSigner penanda() throws Penolakan, IOException {
        if (jumlah(SF) > 1 || jumlah(BLOK) > 1) {
            throw duaPenanda();
        }
        Optional<CodeSigner> penanda = Optional.empty();
        Optional<String> luar = Optional.empty();
        for (JarEntry satu : semua) {
            String jalur = satu.getName();
            if (jalur.equals(MANIFES) || SF.matcher(jalur).matches() || BLOK.matcher(jalur).matches()) {
                continue;
            }
            long ukuran = baca(satu);
            CodeSigner[] milik = satu.getCodeSigners();
            if (milik != null && milik.length > 1) {
                throw duaPenanda();
            }
            if (milik == null || milik.length == 0) {
                // The signing tools leave folders out, which have no content; one that has is none.
                luar = jalur.endsWith("/") && ukuran == 0 ? luar : luar.or(() -> Optional.of(jalur));
                continue;
            }
            if (penanda.filter(p -> !p.equals(milik[0])).isPresent()) {
                throw duaPenanda();
            }
            penanda = Optional.of(milik[0]);
        }
        if (penanda.isPresent() && luar.isPresent()) {
            throw tolak(nama + " memuat \"" + luar.get() + "\" di luar tanda tangan; jangan dipasang, tanyakan asalnya");
        }
        return penanda.orElseThrow(() -> tolak(nama
                + ": tanda tangannya tidak lengkap, rusak, atau dengan cara yang tidak lagi aman (SHA-1, MD5);"
                + " mintalah tanda tangan baru kepada pembuatnya"));
    }

    /** Reads to the end, or nothing of it is verified. */
    private long baca(JarEntry satu) throws Penolakan, IOException {
        try (InputStream in = arsip.getInputStream(satu)) {
            return in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (SecurityException e) {
            throw berubah(nama, "\"" + satu.getName() + "\"");
        }
    }

    private long jumlah(Pattern pola) {
        return semua.stream().filter(e -> pola.matcher(e.getName()).matches()).count();
    }

    /** Headers decide what a bundle may and needs: they are the signer's to the letter, and nothing that he signed is missing. */
    private void manifes() throws Penolakan, IOException {
        JarEntry sf = semua.stream().filter(e -> SF.matcher(e.getName()).matches()).findFirst().orElseThrow();
        byte[] isi;
        Manifest tertera;
        try (InputStream manifes = arsip.getInputStream(arsip.getEntry(MANIFES)); InputStream daftar = arsip.getInputStream(sf)) {
            isi = manifes.readAllBytes();
            tertera = new Manifest(daftar);
        }
        boolean ada = false;
        for (Map.Entry<Object, Object> satu : tertera.getMainAttributes().entrySet()) {
            String kunci = satu.getKey().toString();
            if (kunci.endsWith(SIDIK)) {
                String cara = kunci.substring(0, kunci.length() - SIDIK.length()).toUpperCase(Locale.ROOT);
                if (!KUAT.contains(cara)) {
                    throw tolak(nama + " ditandatangani dengan " + cara + ", yang tidak lagi aman; mintalah tanda tangan SHA-256");
                }
                if (!Base64.getEncoder().encodeToString(sidik(cara, isi)).equals(satu.getValue())) {
                    throw berubah(nama, MANIFES);
                }
                ada = true;
            }
        }
        if (!ada) {
            throw tolak(nama + ": tanda tangannya tidak mencakup " + MANIFES + " seutuhnya; tandatangani tanpa -sectionsonly");
        }
        // A section may be about a folder, which needs no entry of its own.
        Optional<String> hilang = arsip.getManifest().getEntries().keySet().stream()
                .filter(j -> !j.endsWith("/") && arsip.getEntry(j) == null).sorted().findFirst();
        if (hilang.isPresent()) {
            throw tolak(nama + " tidak lagi memuat \"" + hilang.get() + "\", yang ditandatangani; jangan dipasang, tanyakan asalnya");
        }
    }

    private static byte[] sidik(String cara, byte[] isi) {
        try {
            return MessageDigest.getInstance(cara).digest(isi);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Penolakan duaPenanda() {
        return tolak(nama + " ditandatangani lebih dari satu pihak; mintalah yang ditandatangani pembuatnya saja");
    }

    private static Penolakan berubah(String nama, String apa) {
        return tolak(nama + ": " + apa + " berubah sesudah ditandatangani; jangan dipasang, tanyakan asalnya");
    }

    private static Penolakan tolak(String alasan) {
        return new Penolakan(alasan, Ulang.BILA_DIPERCAYA);
    }
}
