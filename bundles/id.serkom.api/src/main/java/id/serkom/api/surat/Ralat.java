package id.serkom.api.surat;

/** One slip in a letter that went out: what it says, and what it should have said. */
public record Ralat(String tertulis, String seharusnya) {
}
