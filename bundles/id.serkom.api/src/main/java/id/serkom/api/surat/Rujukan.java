package id.serkom.api.surat;

/** A reference to an earlier letter. */
public record Rujukan(JenisRujukan jenis, String surat) {
}
