package id.serkom.cari;

import id.serkom.api.service.KeadaanCari;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what an index holds, and of how many documents it has no text and why. */
final class Rekap {

    private static final Set<String> SEBAB_TANPA_TEKS = Set.of("bukan-pdf", PembacaPdf.TERKUNCI, PembacaPdf.RUSAK, PembacaPdf.TANPA_TEKS,
            PembacaPdf.TERLALU_BESAR, PembacaPdf.TERLALU_LAMA, PembacaPdf.TERLALU_BERAT, PembacaPdf.TERPOTONG,
            "tidak-ada");

    private Rekap() {
    }

    /**
     * How it stands.
     *
     * @param membangun whether one is being made
     * @param karena why one is made anew, or is to be
     */
    static KeadaanCari dari(Optional<Indeks> ada, boolean membangun, Optional<String> karena) throws IOException {
        if (ada.isEmpty()) {
            return new KeadaanCari(false, membangun, 0, 0, 0, 0, Map.of(), karena);
        }
        Indeks indeks = ada.get();
        Map<String, Long> tanpa = new HashMap<>();
        for (String satu : SEBAB_TANPA_TEKS) {
            tanpa.put(satu, (long) indeks.jumlah(Bidang.TANPA_TEKS, satu));
        }
        tanpa.values().removeIf(banyak -> banyak == 0);
        return new KeadaanCari(true, membangun, indeks.letak().posisi(), indeks.jumlah(Bidang.JENIS, Bidang.SURAT),
                indeks.jumlah(Bidang.JENIS, Bidang.DOKUMEN), indeks.jumlah(Bidang.MENUNGGU, Bidang.YA), tanpa, karena);
    }
}
