package id.serkom.api.referensi;

import id.serkom.api.data.Masa;

/**
 * The public half of a key that credentials are signed with. Its masa is the time in which it signs; what it signed stays verifiable
 * afterwards, so it is never taken away. Entered by the server that holds the private half, by nobody else.
 *
 * @param kode its {@code kid}: from the digest of the key itself
 * @param algoritma "ES256"
 * @param x first coordinate of the point on P-256, base64url
 * @param y second one
 */
public record KunciPenerbit(String kode, Masa masa, String algoritma, String x, String y) implements Entri {
}
