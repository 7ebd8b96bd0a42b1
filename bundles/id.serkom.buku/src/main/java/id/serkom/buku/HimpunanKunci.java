package id.serkom.buku;

import java.util.Arrays;

/** Keys of very many rows, in eight bytes each: what two keys share a hash is counted once, which is one in millions of millions. */
final class HimpunanKunci {

    private static final int AWAL = 512;

    private long[] kunci = new long[AWAL];
    private int banyak;
    private boolean urut = true;

    void tambah(String teks) {
        if (banyak == kunci.length) {
            rapikan();
            if (banyak > kunci.length / 2) {
                kunci = Arrays.copyOf(kunci, kunci.length * 2);
            }
        }
        kunci[banyak++] = hash(teks);
        urut = false;
    }

    boolean ada(String teks) {
        rapikan();
        return Arrays.binarySearch(kunci, 0, banyak, hash(teks)) >= 0;
    }

    /** How many different ones. */
    int banyak() {
        rapikan();
        return banyak;
    }

    private void rapikan() {
        if (urut) {
            return;
        }
        Arrays.sort(kunci, 0, banyak);
        int beda = 0;
        for (int i = 0; i < banyak; i++) {
            if (beda == 0 || kunci[i] != kunci[beda - 1]) {
                kunci[beda++] = kunci[i];
            }
        }
        banyak = beda;
        urut = true;
    }

    /** FNV-1a, 64 bits. */
    static long hash(String teks) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < teks.length(); i++) {
            hash = (hash ^ teks.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
