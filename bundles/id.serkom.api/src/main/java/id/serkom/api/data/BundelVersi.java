package id.serkom.api.data;

/**
 * A bundle in one of its versions. Two versions of a bundle may be installed side by side: what acts is then one of them, and its
 * letters and texts are its own.
 *
 * @param nama symbolic name
 * @param versi whole, qualifier included
 */
public record BundelVersi(String nama, String versi) {
}
