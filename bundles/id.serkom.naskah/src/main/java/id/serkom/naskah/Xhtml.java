package id.serkom.naskah;

/** Text that is XHTML already: the one kind of value that a layout inserts unescaped. No template can make one. */
record Xhtml(String teks) {

    static final Xhtml KOSONG = new Xhtml("");

    @Override
    public String toString() {
        return teks;
    }
}
