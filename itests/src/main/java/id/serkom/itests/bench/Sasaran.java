package id.serkom.itests.bench;

/** What a figure should be: at least or at most that. */
record Sasaran(boolean palingBanyak, double batas) {

    static Sasaran palingBanyak(double batas) {
        return new Sasaran(true, batas);
    }

    static Sasaran palingSedikit(double batas) {
        return new Sasaran(false, batas);
    }

    boolean dipenuhi(double nilai) {
        return palingBanyak ? nilai <= batas : nilai >= batas;
    }

    String teks() {
        return (palingBanyak ? "paling banyak " : "paling sedikit ") + Bilangan.teks(batas);
    }
}
