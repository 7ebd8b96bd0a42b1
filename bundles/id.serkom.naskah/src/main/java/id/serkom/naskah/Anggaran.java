package id.serkom.naskah;

/**
 * What one rendering may cost: loop turns, characters and time. Spent, it fails the rendering; Velocity's own limit would cut
 * a list short in silence.
 */
final class Anggaran {

    static final int PUTARAN = 200_000;
    static final int AKSARA = 8_000_000;
    static final long NANO = 5_000_000_000L;

    private final int putaran;
    private final int aksara;
    private final long batasNano;
    private int terpakaiPutaran;
    private int terpakaiAksara;

    Anggaran(int putaran, int aksara, long nano) {
        this.putaran = putaran;
        this.aksara = aksara;
        this.batasNano = System.nanoTime() + nano;
    }

    static Anggaran biasa() {
        return new Anggaran(PUTARAN, AKSARA, NANO);
    }

    void putar() {
        terpakaiPutaran++;
        if (terpakaiPutaran > putaran) {
            throw new NaskahException("naskah.terlalu-panjang", "lebih dari " + putaran + " putaran #foreach");
        }
        waktu();
    }

    void tulis(int jumlah) {
        terpakaiAksara += jumlah;
        if (terpakaiAksara > aksara) {
            throw new NaskahException("naskah.terlalu-panjang", "lebih dari " + aksara + " aksara");
        }
        waktu();
    }

    private void waktu() {
        if (System.nanoTime() - batasNano > 0) {
            throw new NaskahException("naskah.terlalu-lama", "melewati batas waktu");
        }
    }
}
