package id.serkom.api.service;

import java.util.List;

/**
 * A change that installing or removing a pack brings.
 *
 * @param jenis {@code bundel}, {@code skema}, {@code naskah}, {@code tahap}, {@code aksi}, {@code sop}, {@code kalender},
 *        {@code peringatan}
 * @param apa of that kind, e.g. {@code sertifikasi/verifikasi}
 * @param sebelum version, or whose it is, before; "-" when there is none
 * @param sesudah the same afterwards
 * @param akibat what follows from it
 * @param berkas how many berkas that are not finished it concerns
 * @param diTahap of an action kode of each tahap in which it may be run, before or afterwards; else empty
 */
public record Dampak(String jenis, String apa, String sebelum, String sesudah, String akibat, long berkas,
        List<String> diTahap) {

    public static final String TIDAK_ADA = "-";

    public Dampak {
        diTahap = List.copyOf(diTahap);
    }

    /** Of which nobody has counted the berkas. */
    public Dampak(String jenis, String apa, String sebelum, String sesudah, String akibat) {
        this(jenis, apa, sebelum, sesudah, akibat, 0, List.of());
    }

    public Dampak menyangkut(long jumlah) {
        return new Dampak(jenis, apa, sebelum, sesudah, akibat, jumlah, diTahap);
    }

    /** The same of an action that may be run there. */
    public Dampak diTahap(List<String> tahap) {
        return new Dampak(jenis, apa, sebelum, sesudah, akibat, berkas, tahap);
    }
}
