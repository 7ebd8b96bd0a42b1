package id.serkom.kernel.cetak;

import id.serkom.api.surat.Surat;

/** File names that every system takes: the kind of the letter and its number, without what a path or a header could trip over. */
final class NamaPdf {

    private static final int TERPANJANG = 120;

    private NamaPdf() {
    }

    static String dari(Surat surat) {
        String nama = (surat.jenis() + "-" + surat.nomor().orElse(surat.id())).replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("\\.{2,}", ".")
                .replaceAll("^[-.]+", "");
        return nama.substring(0, Math.min(nama.length(), TERPANJANG)).replaceAll("[-.]+$", "") + ".pdf";
    }
}
