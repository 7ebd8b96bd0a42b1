package id.serkom.skema;

/**
 * What is wrong in a file, and where.
 *
 * @param baris from 1; 0 when it is not about a line
 * @param letak JSON pointer; empty for the whole
 */
record Kesalahan(int baris, String letak, String pesan) {

    static Kesalahan berkas(String pesan) {
        return new Kesalahan(0, "", pesan);
    }

    @Override
    public String toString() {
        String tempat = (baris > 0 ? "baris " + baris : "") + (baris > 0 && !letak.isEmpty() ? ", " : "") + letak;
        return tempat.isEmpty() ? pesan : tempat + ": " + pesan;
    }
}
