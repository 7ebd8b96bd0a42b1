package id.serkom.kredensial;

import id.serkom.api.surat.Surat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the state of a certificate stands in the lists: derived from the place of its letter in the letter book, which is its own and never
 * changes, so nothing has to be given out or kept.
 *
 * @param ke number of the list within series and year, from 0
 * @param posisi of its bit
 */
record LetakStatus(String seri, int tahun, int ke, int posisi) {

    /** Of one list: the least that the standard allows, 16 KiB of bits. */
    static final int PANJANG = 131_072;

    static final String PENCABUTAN = "pencabutan";
    static final String PEMBEKUAN = "pembekuan";

    /** Odd, so that each number of a list has a place of its own; neighbours in the book are none in the list. */
    private static final int PENGALI = 81_001;
    private static final Pattern NAMA = Pattern.compile("([a-z0-9.-]{1,60})-(\\d{4})-(\\d{1,4})-(" + PENCABUTAN + "|" + PEMBEKUAN + ")");

    /** Empty of a letter that has no number of ours. */
    static Optional<LetakStatus> dari(Surat surat) {
        return surat.urut().filter(u -> !surat.seri().isEmpty() && u >= 0)
                .map(u -> new LetakStatus(surat.seri(), surat.tahun(), u / PANJANG, posisi(u)));
    }

    /** A list by its name, whether it exists or not. */
    record Daftar(String seri, int tahun, int ke, String tujuan) {

        static Optional<Daftar> baca(String nama) {
            Matcher m = NAMA.matcher(nama);
            return m.matches() ? Optional.of(new Daftar(m.group(1), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)), m.group(4)))
                    : Optional.empty();
        }

        String nama() {
            return seri + '-' + tahun + '-' + ke + '-' + tujuan;
        }

        boolean memuat(LetakStatus letak) {
            return letak.seri.equals(seri) && letak.tahun == tahun && letak.ke == ke;
        }
    }

    Daftar daftar(String tujuan) {
        return new Daftar(seri, tahun, ke, tujuan);
    }

    private static int posisi(int urut) {
        return (int) ((long) (urut % PANJANG) * PENGALI % PANJANG);
    }
}
