package id.serkom.itests.bench;

import id.serkom.itests.paket.Jar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The sowing bundle, made of classes of this bench, which only the server can load: the bench itself has no framework and none of
 * our api.
 */
final class SkalaJar {

    private static final String NAMA = "id.serkom.itests.skala";
    private static final String PAKET = SkalaJar.class.getPackageName();
    private static final List<String> ISI = List.of("SkalaBundel", "SkalaBenih", "SkalaBerkas", "SkalaSurat", "SkalaRencana");
    private static final List<String> IMPOR = List.of("id.serkom.api.berkas", "id.serkom.api.data",
            "id.serkom.api.journal", "id.serkom.api.sertifikat", "id.serkom.api.surat", "id.serkom.spi.store", "org.slf4j");

    private SkalaJar() {
    }

    static void pasang(Path home) throws IOException {
        Jar.activator(ISI.stream().map(satu -> PAKET + "." + satu).toList(), NAMA, home.resolve("deploy/skala.jar"),
                IMPOR.toArray(String[]::new));
    }
}
