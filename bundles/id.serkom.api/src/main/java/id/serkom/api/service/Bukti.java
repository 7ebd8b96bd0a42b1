package id.serkom.api.service;

import id.serkom.api.surat.NomorSurat;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The proof of the letter book over a period: whole only when there is no finding.
 *
 * @param cadangan numbers of the running period that are reserved and wait for their paper, at most 1,000; one whose period is over
 *        is a finding
 * @param diperiksa how many of each were held against each other, e.g. "nomor", "surat", "dokumen", "jurnal"
 */
public record Bukti(Instant saat, Map<String, Long> diperiksa, List<Temuan> temuan, List<NomorSurat> cadangan) {

    public Bukti {
        diperiksa = Map.copyOf(diperiksa);
        temuan = List.copyOf(temuan);
        cadangan = List.copyOf(cadangan);
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
