package id.serkom.referensi.register;

import java.util.List;
import java.util.Set;

/**
 * A field of a register's entry, which is also a column of its CSV.
 *
 * @param nama heading in a CSV
 * @param jalur where it stands in the entry: {@code masa, mulai}
 * @param maks longest text, largest number, or longest item of a list
 * @param pilihan the codes that it may hold; empty where any may stand
 */
public record Kolom(String nama, List<String> jalur, Bentuk bentuk, boolean wajib, int maks, Set<String> pilihan) {

    /** Most items of a list. */
    public static final int ITEM_TERBANYAK = 50;

    /** What a field holds. */
    public enum Bentuk {
        TEKS, KODE, NIP, SUREL, TANGGAL, ANGKA, YA_TIDAK, PILIHAN, DAFTAR_TEKS, DAFTAR_KODE;

        public boolean daftar() {
            return this == DAFTAR_TEKS || this == DAFTAR_KODE;
        }
    }

    public Kolom {
        jalur = List.copyOf(jalur);
        pilihan = Set.copyOf(pilihan);
    }

    static Kolom teks(String nama, int maks) {
        return new Kolom(nama, List.of(nama), Bentuk.TEKS, true, maks, Set.of());
    }

    static Kolom kode(String nama) {
        return new Kolom(nama, List.of(nama), Bentuk.KODE, true, 60, Set.of());
    }

    static Kolom nip() {
        return new Kolom("nip", List.of("nip"), Bentuk.NIP, false, 40, Set.of());
    }

    static Kolom surel() {
        return new Kolom("surel", List.of("surel"), Bentuk.SUREL, false, 200, Set.of());
    }

    static Kolom tanggal(String nama, String... jalur) {
        return new Kolom(nama, List.of(jalur), Bentuk.TANGGAL, true, 10, Set.of());
    }

    static Kolom angka(String nama, int maks) {
        return new Kolom(nama, List.of(nama), Bentuk.ANGKA, true, maks, Set.of());
    }

    static Kolom yaTidak(String nama) {
        return new Kolom(nama, List.of(nama), Bentuk.YA_TIDAK, false, 5, Set.of());
    }

    static Kolom pilihan(String nama, Set<String> pilihan) {
        return new Kolom(nama, List.of(nama), Bentuk.PILIHAN, true, 60, pilihan);
    }

    static Kolom daftarTeks(String nama, int maks) {
        return new Kolom(nama, List.of(nama), Bentuk.DAFTAR_TEKS, true, maks, Set.of());
    }

    static Kolom daftarKode(String nama) {
        return new Kolom(nama, List.of(nama), Bentuk.DAFTAR_KODE, false, 60, Set.of());
    }

    Kolom bolehKosong() {
        return new Kolom(nama, jalur, bentuk, false, maks, pilihan);
    }

    /** JSON pointer of the field. */
    public String pointer() {
        return "/" + String.join("/", jalur);
    }
}
