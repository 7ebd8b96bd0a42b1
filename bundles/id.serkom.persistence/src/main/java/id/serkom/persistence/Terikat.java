package id.serkom.persistence;

/** Which major of a tahap a berkas is pinned to, as a condition: the one written down in its row, else that of its SOP. */
final class Terikat {

    private Terikat() {
    }

    /** Of the row of that alias; it takes {@link #nilai}. */
    static String pada(String alias) {
        return "(r.mayor LIKE ? OR r.mayor NOT LIKE ? AND (r.sopVersi = ? OR r.sopVersi LIKE ?))".replace("r.", alias + ".");
    }

    static Object[] nilai(String tahap, int mayor) {
        return new Object[] {"%," + tahap + "=" + mayor + ",%", "%," + tahap + "=%", String.valueOf(mayor), mayor + ".%"};
    }
}
