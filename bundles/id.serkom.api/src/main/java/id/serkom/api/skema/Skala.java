package id.serkom.api.skema;

/** On what a unit is marked. */
public enum Skala {
    /** K or BK. */
    KOMPETENSI,
    /** A mark of 0 to 100 with a passing grade. */
    ANGKA,
    /** Both. */
    KEDUANYA
}
