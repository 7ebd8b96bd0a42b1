package id.serkom.api.referensi;

/** Who signs for a jabatan on a date, and by which mandate. */
public record Penandatangan(Jabatan jabatan, Pejabat pejabat, Mandat mandat) {
}
