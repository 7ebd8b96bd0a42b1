package id.serkom.spi.naskah;

/**
 * A rendered letter: XHTML with a mark where its number will stand.
 *
 * @param hal its subject line
 */
public record NaskahSiap(String html, String hal) {
}
