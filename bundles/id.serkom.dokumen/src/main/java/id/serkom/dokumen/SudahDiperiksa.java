package id.serkom.dokumen;

import java.util.LinkedHashMap;
import java.util.Map;

/** Hashes of documents that were read whole in this process and matched: the last ten thousand asked for. */
final class SudahDiperiksa {

    private static final int TERBANYAK = 10_000;

    private final Map<String, Boolean> hash = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> tertua) {
            return size() > TERBANYAK;
        }
    };

    synchronized boolean sudah(String sha256) {
        return hash.get(sha256) != null;
    }

    synchronized void tambah(String sha256) {
        hash.put(sha256, true);
    }
}
