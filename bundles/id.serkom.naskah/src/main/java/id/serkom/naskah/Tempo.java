package id.serkom.naskah;

/** How long a pack may be tried altogether: each rendering has its own limit, but a pack may have very many, and the next one waits. */
final class Tempo {

    static final long PAKET_NANO = 60_000_000_000L;

    private final long batasNano;

    Tempo(long nano) {
        this.batasNano = System.nanoTime() + nano;
    }

    void periksa(String berkas) {
        if (System.nanoTime() - batasNano > 0) {
            throw new NaskahException("naskah.terlalu-lama", berkas + ": mencoba seluruh paket melewati batas waktu; kurangi isinya");
        }
    }
}
