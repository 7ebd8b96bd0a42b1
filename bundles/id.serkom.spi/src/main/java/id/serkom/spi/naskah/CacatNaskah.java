package id.serkom.spi.naskah;

/**
 * Why the wording of a skema is refused.
 *
 * @param bagian the part that is at fault: {@code badan}, {@code hal} or {@code contoh}; {@link #JENIS} when its kind is not installed
 * @param pesan what is wrong, for people; with the line where one is known
 */
public record CacatNaskah(String bagian, String pesan) {

    public static final String JENIS = "jenis";
}
