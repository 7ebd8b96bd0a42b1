package id.serkom.api.service;

import java.time.Instant;

/** The answer to a login: shown once, stored only as a hash. */
public record Token(String token, Instant sampai) {
}
