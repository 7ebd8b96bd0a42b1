package id.serkom.api.referensi;

import id.serkom.api.data.Masa;
import java.util.Optional;

/** A unit of our own office, as the number of a letter and its kop name it. */
public record UnitKerja(String kode, Masa masa, String nama, String singkatan, Optional<String> induk) implements Entri {
}
