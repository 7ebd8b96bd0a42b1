package id.serkom.pasang;

import id.serkom.pasang.Penolakan.Ulang;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** What bundles need of one another. */
final class Kabel {

    private static final long TUNGGU_DETIK = 30;
    private static final Pattern PAKET = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]*)\\)");

    private final FrameworkWiring wiring;

    Kabel(BundleContext context) {
        wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    void selesaikan(List<Bundle> bundel) throws Penolakan {
        if (wiring.resolveBundles(bundel)) {
            return;
        }
        for (Bundle satu : bundel) {
            if (satu.getState() == Bundle.INSTALLED) {
                TreeSet<String> kurang = new TreeSet<>();
                satu.adapt(BundleRevision.class).getDeclaredRequirements(null).stream().filter(this::kurang)
                        .forEach(r -> kurang.add(nama(r)));
                throw new Penolakan(tidakDisediakan(satu.getSymbolicName(), kurang.isEmpty() ? "susunan paket yang tidak bertentangan"
                        : String.join(", ", kurang)), Ulang.BILA_ADA_PERUBAHAN);
            }
        }
    }

    /** What these would find nowhere, without any of them being installed. */
    List<String> kurang(List<BundelSiap> siap) {
        List<String> kurang = new ArrayList<>();
        for (BundelSiap satu : siap) {
            TreeSet<String> nama = new TreeSet<>();
            try {
                Kebutuhan.dari(satu.isi().kepala()).stream().filter(k -> wiring.findProviders(k).isEmpty()
                        && siap.stream().noneMatch(s -> k.dipenuhi(s.isi().kepala()))).forEach(k -> nama.add(k.nama()));
            } catch (IllegalArgumentException e) {
                kurang.add(satu.nama() + ": manifes tidak terbaca: " + e.getMessage() + "; bangun ulang");
            }
            if (!nama.isEmpty()) {
                kurang.add(tidakDisediakan(satu.simbolik(), String.join(", ", nama)));
            }
        }
        return kurang;
    }

    private static String tidakDisediakan(String bundel, String apa) {
        return bundel + " membutuhkan yang tidak disediakan bundel mana pun: " + apa + "; pasang dahulu penyedianya";
    }

    private boolean kurang(BundleRequirement r) {
        String resolusi = r.getDirectives().getOrDefault(Constants.RESOLUTION_DIRECTIVE, Constants.RESOLUTION_MANDATORY);
        String berlaku = r.getDirectives().getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE);
        return Constants.RESOLUTION_MANDATORY.equals(resolusi) && Constants.EFFECTIVE_RESOLVE.equals(berlaku)
                && wiring.findProviders(r).isEmpty();
    }

    private static String nama(BundleRequirement r) {
        String saringan = r.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        Matcher paket = PAKET.matcher(saringan);
        if (BundleRevision.PACKAGE_NAMESPACE.equals(r.getNamespace()) && paket.find()) {
            String lain = saringan.replace(paket.group(), "");
            return "paket Java " + paket.group(1) + (lain.replaceAll("[(&)]", "").isEmpty() ? "" : " " + saringan);
        }
        return r.getNamespace() + " " + saringan;
    }

    /** Those of them that bundles outside hold on to. */
    List<Bundle> dipakaiLain(Collection<Bundle> bundel) {
        List<Bundle> dipakai = new ArrayList<>();
        for (Bundle satu : bundel) {
            BundleWiring kabel = satu.adapt(BundleWiring.class);
            if (kabel != null && kabel.getProvidedWires(null).stream().anyMatch(w -> !bundel.contains(w.getRequirer().getBundle()))) {
                dipakai.add(satu);
            }
        }
        return dipakai;
    }

    /** Bundles that hold on to those, by name. */
    List<String> pemakai(Collection<Bundle> bundel) {
        TreeSet<String> pemakai = new TreeSet<>();
        for (Bundle satu : bundel) {
            BundleWiring kabel = satu.adapt(BundleWiring.class);
            if (kabel != null) {
                kabel.getProvidedWires(null).stream().map(w -> w.getRequirer().getBundle()).filter(b -> !bundel.contains(b))
                        .forEach(b -> pemakai.add(b.getSymbolicName() + " " + b.getVersion()));
            }
        }
        return List.copyOf(pemakai);
    }

    /** Lets those who held on to them find what there is now. */
    void segarkan(Collection<Bundle> dipakai) {
        if (dipakai.isEmpty()) {
            return;
        }
        CountDownLatch selesai = new CountDownLatch(1);
        wiring.refreshBundles(dipakai, e -> selesai.countDown());
        try {
            selesai.await(TUNGGU_DETIK, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
