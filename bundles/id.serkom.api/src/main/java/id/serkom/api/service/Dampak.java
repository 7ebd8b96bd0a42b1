package id.serkom.api.service;

/**
 * A change that installing or removing a pack brings.
 *
 * @param jenis {@code bundel}, {@code skema}, {@code naskah}, {@code tahap}, {@code aksi}, {@code sop}, {@code kalender}, {@code peringatan}
 * @param apa of that kind, e.g. {@code sertifikasi/verifikasi}
 * @param sebelum version, or whose it is, before; "-" when there is none
 * @param sesudah the same afterwards
 * @param akibat what follows from it
 * @param berkas how many berkas that are not finished it concerns
 */
public record Dampak(String jenis, String apa, String sebelum, String sesudah, String akibat, long berkas) {

    public static final String TIDAK_ADA = "-";

    /** Of which nobody has counted the berkas. */
    public Dampak(String jenis, String apa, String sebelum, String sesudah, String akibat) {
        this(jenis, apa, sebelum, sesudah, akibat, 0);
    }

    public Dampak menyangkut(long jumlah) {
        return new Dampak(jenis, apa, sebelum, sesudah, akibat, jumlah);
    }
}
