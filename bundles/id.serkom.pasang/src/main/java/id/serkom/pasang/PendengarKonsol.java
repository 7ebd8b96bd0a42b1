package id.serkom.pasang;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.security.auth.Subject;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what somebody does to bundles at the console ({@code bundle:*}): it happens in his session's own thread, and so with his login.
 * What the server does by itself has none.
 */
final class PendengarKonsol implements SynchronousBundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(PendengarKonsol.class);
    /** As {@code FeaturesServiceImpl} names it. */
    private static final String UTAS_FITUR = "features-";
    private static final Map<Integer, String> KEJADIAN = Map.of(BundleEvent.INSTALLED, Sebab.DIPASANG, BundleEvent.UPDATED,
            Sebab.DIPERBARUI,
            BundleEvent.UNINSTALLED, Sebab.DILEPAS, BundleEvent.STARTED, Sebab.DIMULAI, BundleEvent.STOPPED, Sebab.DIHENTIKAN);

    private final Pencatat pencatat;
    private final BooleanSupplier sendiri;
    private final Supplier<Optional<Subject>> masuk;

    /** @param sendiri whether it is we who change bundles now */
    PendengarKonsol(Pencatat pencatat, BooleanSupplier sendiri) {
        this(pencatat, sendiri, PendengarKonsol::pemanggil);
    }

    PendengarKonsol(Pencatat pencatat, BooleanSupplier sendiri, Supplier<Optional<Subject>> masuk) {
        this.pencatat = pencatat;
        this.sendiri = sendiri;
        this.masuk = masuk;
    }

    /**
     * A thread inherits its subject from whoever had it made: Karaf's one thread for {@code feature:*} would bear the name of the first who
     * ever used it, whoever waits for it now. Whose command it serves {@link PerintahKonsol} knows.
     */
    private static Optional<Subject> pemanggil() {
        return Thread.currentThread().getName().startsWith(UTAS_FITUR) ? Optional.empty() : PemakaiKonsol.subjek();
    }

    @Override
    public void bundleChanged(BundleEvent peristiwa) {
        String kejadian = KEJADIAN.get(peristiwa.getType());
        if (kejadian != null && !sendiri.getAsBoolean()) {
            masuk.get().flatMap(PemakaiKonsol::dari).ifPresent(p -> dicatat(kejadian, peristiwa.getBundle(), p));
        }
    }

    private void dicatat(String kejadian, Bundle bundel, PemakaiKonsol pemakai) {
        String nama = String.valueOf(bundel.getSymbolicName());
        pencatat.diKonsol(bundel.getBundleId(), new Sebab(kejadian, nama, pemakai.akun(), "konsol",
                bundel.getState() == Bundle.UNINSTALLED ? "" : sidik(bundel), Set.of(nama), pemakai.pengguna(), List.of()));
    }

    /** Over the names and contents of its entries: the file that it came from is not kept. */
    static String sidik(Bundle bundel) {
        MessageDigest sha256 = Gudang.sha256();
        try {
            for (String jalur : entri(bundel, "/", new TreeSet<>())) {
                sha256.update(jalur.getBytes(StandardCharsets.UTF_8));
                URL url = bundel.getEntry(jalur);
                try (InputStream isi = new DigestInputStream(url.openStream(), sha256)) {
                    isi.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException | RuntimeException e) {
            LOG.debug("Isi {} tidak terbaca", bundel, e);
            return "";
        }
    }

    private static Set<String> entri(Bundle bundel, String folder, Set<String> semua) {
        Enumeration<String> isi = bundel.getEntryPaths(folder);
        for (String satu : isi == null ? Set.<String>of() : Collections.list(isi)) {
            if (satu.endsWith("/")) {
                entri(bundel, satu, semua);
            } else {
                semua.add(satu);
            }
        }
        return semua;
    }
}
