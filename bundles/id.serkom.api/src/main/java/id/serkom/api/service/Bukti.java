package id.serkom.api.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The proof of the letter book over a period: whole only when there is no finding.
 *
 * @param diperiksa how many of each were held against each other, e.g. "nomor", "surat", "dokumen", "jurnal"
 */
public record Bukti(Instant saat, Map<String, Long> diperiksa, List<Temuan> temuan) {

    public Bukti {
        diperiksa = Map.copyOf(diperiksa);
        temuan = List.copyOf(temuan);
    }

    public boolean utuh() {
        return temuan.isEmpty();
    }

    /**
     * Something that does not hold.
     *
     * @param jenis e.g. "nomor-hilang", "isi-berubah", "rantai-putus", "tahap-tanpa-surat", "dokumen-hilang"
     * @param letak which table or file, and which row
     */
    public record Temuan(String jenis, String letak, String uraian) {
    }
}
