package id.serkom.buku;

import id.serkom.api.service.Bukti.Temuan;
import id.serkom.api.service.Bukti;
import id.serkom.api.surat.NomorSurat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The proof in the making: what was held against each other, and what does not hold. */
final class HasilBukti {

    /** Beyond this the book is broken as a whole; more lines tell nobody more. */
    static final int TEMUAN_TERBANYAK = 1_000;

    private final Map<String, Long> diperiksa = new TreeMap<>();
    private final List<Temuan> temuan = new ArrayList<>();
    private final List<NomorSurat> cadangan = new ArrayList<>();

    void hitung(String apa) {
        diperiksa.merge(apa, 1L, Long::sum);
    }

    void temuan(String jenis, String letak, String uraian) {
        if (temuan.size() < TEMUAN_TERBANYAK) {
            temuan.add(new Temuan(jenis, letak, uraian));
        } else if (temuan.size() == TEMUAN_TERBANYAK) {
            temuan.add(new Temuan("temuan-lain", "-", "Masih ada temuan lain; perbaiki yang tercatat lalu buktikan lagi."));
        }
    }

    /** A number that still waits for its paper, in time. */
    void cadangan(NomorSurat nomor) {
        hitung("cadangan");
        if (cadangan.size() < TEMUAN_TERBANYAK) {
            cadangan.add(nomor);
        }
    }

    Bukti bukti(Instant saat) {
        return new Bukti(saat, diperiksa, temuan, cadangan);
    }
}
