package id.serkom.spi.sign;

import java.time.Instant;
import java.util.Optional;

/**
 * A document for a signature.
 *
 * @param surat id of its letter
 * @param pejabat kode of the official
 * @param nik of the official, for a remote service that knows him by it; never stored or logged
 * @param sandi passphrase of his key, for this one signing; never stored or logged, and emptied by who gave it
 * @param alasan why it is signed, as the signature says
 */
public record PermintaanTtd(String surat, String pejabat, Optional<String> nik, Optional<char[]> sandi, byte[] pdf, String alasan,
        String tempat, Instant saat) {
}
