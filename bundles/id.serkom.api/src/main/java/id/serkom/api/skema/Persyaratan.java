package id.serkom.api.skema;

/**
 * A basic requirement of the applicant and the document that proves it.
 *
 * @param kode also the jenis under which the document is uploaded, e.g. "ijazah"
 */
public record Persyaratan(String kode, String judul, boolean wajib) {
}
