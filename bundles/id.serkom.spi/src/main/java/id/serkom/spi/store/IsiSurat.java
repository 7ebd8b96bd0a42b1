package id.serkom.spi.store;

import id.serkom.api.data.Data;

/** The stored text of a letter and what it was made from. */
public record IsiSurat(String surat, String html, Data model) {
}
