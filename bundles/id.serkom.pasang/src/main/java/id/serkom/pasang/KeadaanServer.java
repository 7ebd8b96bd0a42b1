package id.serkom.pasang;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * What this server works with, by name: each bundle of Serkom by its versions, all others together by a hash over their names and
 * versions, settings and calendar as the kernel says them.
 */
final class KeadaanServer implements Supplier<Map<String, String>> {

    static final String BUNDEL = "bundel ";
    static final String PUSTAKA = "pustaka";

    private static final int SIDIK = 12;

    private final BundleContext context;
    private final DaftarPaket daftar;
    private final Supplier<Map<String, String>> setelan;

    KeadaanServer(BundleContext context, DaftarPaket daftar, Supplier<Map<String, String>> setelan) {
        this.context = context;
        this.daftar = daftar;
        this.setelan = setelan;
    }

    @Override
    public Map<String, String> get() {
        Map<String, String> keadaan = new TreeMap<>(setelan.get());
        Map<String, TreeSet<String>> versi = new TreeMap<>();
        daftar.bundel().forEach(b -> versi.computeIfAbsent(BUNDEL + b.getSymbolicName(), k -> new TreeSet<>()).add(versi(b)));
        versi.forEach((hal, semua) -> keadaan.put(hal, String.join(", ", semua)));
        TreeSet<String> lain = Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName() != null && !daftar.serkom(b))
                .map(b -> b.getSymbolicName() + " " + b.getVersion()).collect(Collectors.toCollection(TreeSet::new));
        keadaan.put(PUSTAKA, lain.size() + " bundel, " + sidik(lain));
        return keadaan;
    }

    private static String versi(Bundle satu) {
        String sha256 = Pemasang.berkas(satu).isEmpty() ? "" : " " + Pemasang.sha256(satu).substring(0, SIDIK);
        return satu.getVersion() + sha256 + (DaftarPaket.berjalan(satu) ? "" : " (berhenti)");
    }

    private static String sidik(TreeSet<String> nama) {
        MessageDigest sha256 = Gudang.sha256();
        nama.forEach(n -> sha256.update((n + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha256.digest()).substring(0, SIDIK);
    }
}
