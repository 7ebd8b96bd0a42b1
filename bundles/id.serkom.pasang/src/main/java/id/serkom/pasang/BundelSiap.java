package id.serkom.pasang;

import id.serkom.spi.paket.IsiPaket;
import java.nio.file.Path;
import org.osgi.framework.Version;

/**
 * A bundle that a file of {@code deploy/} stands for, checked and in a private copy.
 *
 * @param isi what those who look through packs get to see
 */
record BundelSiap(String simbolik, Version versi, Path jar, IsiPaket isi) {

    String nama() {
        return simbolik + " " + versi;
    }
}
