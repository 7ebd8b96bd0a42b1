package id.serkom.pasang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** Something that a bundle cannot do without, as its manifest says it before it is installed. */
final class Kebutuhan implements Requirement {

    private final String namespace;
    private final String saringan;
    private final Optional<String> paket;
    private final VersionRange rentang;

    private Kebutuhan(String namespace, String saringan, Optional<String> paket, VersionRange rentang) {
        this.namespace = namespace;
        this.saringan = saringan;
        this.paket = paket;
        this.rentang = rentang;
    }

    /** @throws IllegalArgumentException when a range of versions is none */
    static List<Kebutuhan> dari(Map<String, String> kepala) {
        List<Kebutuhan> semua = new ArrayList<>();
        for (Klausa satu : Klausa.baca(kepala.getOrDefault("Import-Package", ""))) {
            if (wajib(satu)) {
                VersionRange rentang = new VersionRange(satu.atribut().getOrDefault("version", "0.0.0"));
                satu.jalur().stream().filter(p -> !p.startsWith("java.")).forEach(p -> semua.add(new Kebutuhan(
                        PackageNamespace.PACKAGE_NAMESPACE, "(&(" + PackageNamespace.PACKAGE_NAMESPACE + "=" + p + ")"
                                + rentang.toFilterString("version") + ")", Optional.of(p), rentang)));
            }
        }
        for (Klausa satu : Klausa.baca(kepala.getOrDefault("Require-Capability", ""))) {
            String berlaku = satu.arahan().getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE);
            if (wajib(satu) && Constants.EFFECTIVE_RESOLVE.equals(berlaku)) {
                satu.jalur().forEach(n -> semua.add(new Kebutuhan(n, satu.arahan().getOrDefault(Constants.FILTER_DIRECTIVE, ""),
                        Optional.empty(), new VersionRange("0.0.0"))));
            }
        }
        return semua;
    }

    private static boolean wajib(Klausa satu) {
        return !Constants.RESOLUTION_OPTIONAL.equals(satu.arahan().get(Constants.RESOLUTION_DIRECTIVE));
    }

    /** Whether a bundle with these headers provides it. */
    boolean dipenuhi(Map<String, String> kepala) {
        return paket.isPresent() && Klausa.baca(kepala.getOrDefault("Export-Package", "")).stream()
                .anyMatch(k -> k.jalur().contains(paket.get())
                        && rentang.includes(Version.parseVersion(k.atribut().getOrDefault("version", "0.0.0"))))
                || Klausa.baca(kepala.getOrDefault("Provide-Capability", "")).stream().anyMatch(k -> k.jalur().contains(namespace));
    }

    /** For people. */
    String nama() {
        String versi = rentang.equals(new VersionRange("0.0.0")) ? "" : " " + rentang;
        return paket.map(p -> "paket Java " + p + versi).orElse(namespace + " " + saringan);
    }

    @Override
    public String getNamespace() {
        return namespace;
    }

    @Override
    public Map<String, String> getDirectives() {
        return saringan.isEmpty() ? Map.of() : Map.of(Constants.FILTER_DIRECTIVE, saringan);
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Resource getResource() {
        return null;
    }
}
