package id.serkom.api.skema;

import id.serkom.api.data.Data;
import java.util.Optional;

/**
 * The wording that a skema has for one kind of letter, in place of the usual one, for its own berkas alone. Number, signer and layout
 * stay those of the kind.
 *
 * @param badan the template of the body
 * @param hal the template of the subject; absent: that of the kind
 * @param contoh a sample that both are tried with when the skema comes
 */
public record NaskahSkema(String badan, Optional<String> hal, Data contoh) {
}
