package id.serkom.api.skema;

import java.util.List;

/** A unit of competence of an SKKNI. */
public record Unit(String kode, String judul, List<Elemen> elemen) {

    public Unit {
        elemen = List.copyOf(elemen);
    }
}
