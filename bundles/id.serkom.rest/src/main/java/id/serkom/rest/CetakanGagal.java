package id.serkom.rest;

import id.serkom.api.surat.Cetakan;
import java.util.Optional;

/**
 * A document whose PDF could not be made.
 *
 * @param menyerah whether it is not tried again by itself
 * @param kegagalan why, how often it was tried, and what to do: {@code kode} and {@code pesan}
 */
public record CetakanGagal(Cetakan cetakan, boolean menyerah, Optional<Kesalahan> kegagalan) {
}
