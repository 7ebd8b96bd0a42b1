package id.serkom.spi.naskah;

/**
 * A file that travels inside a PDF.
 *
 * @param nama file name, e.g. "sertifikat.jwt"
 * @param tipe media type
 * @param keterangan what it is, in Indonesian
 */
public record LampiranPdf(String nama, String tipe, String keterangan, byte[] isi) {
}
