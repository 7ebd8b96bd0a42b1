package id.serkom.pasang;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.Karantina;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.paket.PemeriksaPaket;
import id.serkom.testing.tahap.JamPalsu;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.launch.Framework;

/** A real framework with what comes with the server, and a folder whose files the receiver is told of. */
final class ServerPaket extends ExternalResource {

    final JamPalsu jam = new JamPalsu(LocalDate.of(2026, 1, 5));
    /** What was shown to the one who checks, in that order. */
    final List<IsiPaket> diperiksa = new ArrayList<>();
    /** What he has against whatever comes. */
    final List<String> keberatan = new ArrayList<>();
    /** What a bundle of that name and version waits for. */
    final Map<String, String> menunggu = new HashMap<>();
    /** Run whenever a bundle that was started is looked at. */
    Runnable ditunggu = () -> { };
    /** Which bundles were stopped and uninstalled, in that order. */
    final List<String> peristiwa = new ArrayList<>();
    final List<Sebab> terjadi = new ArrayList<>();
    /** How long a bundle may take to start, from the next start of the receiver on. */
    long batasMulai = 60_000;
    boolean basisDataPergi;
    Path deploy;
    Framework kerangka;
    PenerimaBerkas penerima;

    private final TemporaryFolder temp = new TemporaryFolder();

    @Override
    protected void before() throws Throwable {
        temp.create();
        deploy = temp.newFolder("deploy").toPath();
        kerangka = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, temp.newFolder("cache").getPath()));
        kerangka.start();
        konteks().installBundle("mvn:kernel", new ByteArrayInputStream(Rakitan.bundel("id.serkom.kernel", "1.0.0").jar())).start();
        konteks().installBundle("mvn:tahap", new ByteArrayInputStream(Rakitan.bundel("id.serkom.tahap.uji", "1.0.0").jar())).start();
        konteks().addBundleListener((SynchronousBundleListener) e -> {
            if (e.getType() == BundleEvent.STOPPED || e.getType() == BundleEvent.UNINSTALLED) {
                peristiwa.add(e.getBundle().getSymbolicName() + " " + e.getBundle().getVersion());
            }
        });
        hidupkan();
    }

    /** As after a restart: nothing but what is written down is known. */
    void hidupkan() {
        Gudang gudang = new Gudang(folder().resolve("data/isi"));
        Pemasang pemasang = new Pemasang(konteks(), gudang,
                b -> {
                    ditunggu.run();
                    return Optional.ofNullable(menunggu.get(b.getSymbolicName() + " " + b.getVersion()));
                }, 100, new Pemulai(batasMulai));
        penerima = new PenerimaBerkas(gudang, pemasang, new Ingatan(folder().resolve("data/ingatan.properties")),
                new PeriksaTanda(folder(), () -> Map.of(), jam), List.of(new Pemeriksa()), () -> Batas.dari(Map.of()), jam,
                terjadi::add);
    }

    @Override
    protected void after() {
        try {
            kerangka.stop();
            kerangka.waitForStop(10_000);
        } catch (BundleException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            temp.delete();
        }
    }

    /** That of the server, which holds {@code deploy} and {@code data}. */
    Path folder() {
        return temp.getRoot().toPath();
    }

    BundleContext konteks() {
        return kerangka.getBundleContext();
    }

    void taruh(String nama, byte[] isi) throws IOException {
        penerima.ada(Files.write(deploy.resolve(nama), isi), "tanda");
    }

    void ditolak(String nama, String sebab) {
        List<Karantina> satu = penerima.karantina().stream().filter(k -> k.asal().equals("deploy/" + nama)).toList();
        assertEquals(nama, 1, satu.size());
        assertTrue(satu.get(0).alasan(), satu.get(0).alasan().contains(sebab));
    }

    Bundle bundel(String simbolik) {
        return Arrays.stream(konteks().getBundles()).filter(b -> b.getSymbolicName().equals(simbolik)).findFirst()
                .orElseThrow();
    }

    List<String> berjalan() {
        return Arrays.stream(konteks().getBundles()).filter(b -> b.getLocation().startsWith("serkom-pasang:"))
                .filter(b -> b.getState() == Bundle.ACTIVE).map(b -> b.getSymbolicName() + " " + b.getVersion()).sorted().toList();
    }

    private final class Pemeriksa implements PemeriksaPaket {

        @Override
        public List<String> keberatan(IsiPaket paket) {
            if (basisDataPergi) {
                throw new StoreUnavailable(Reason.of("simpan.tidak-tersedia"), new IOException());
            }
            diperiksa.add(paket);
            return List.copyOf(keberatan);
        }

        @Override
        public List<Karantina> karantina() {
            return List.of();
        }
    }
}
