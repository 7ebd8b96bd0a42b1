package id.serkom.kernel.cetak;

import id.serkom.api.surat.Cetakan;
import java.util.Optional;

/**
 * What work on a letter came to.
 *
 * @param cetakan its row as it is now
 * @param pdf the bytes that the row names; absent when they could not be made
 */
record Hasil(Cetakan cetakan, Optional<byte[]> pdf) {
}
