package id.serkom.spi.naskah;

import id.serkom.api.surat.CaraTtd;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a kind of letter: its template's properties, overridden by {@code etc/id.serkom.naskah.cfg}
 * ({@code <jenis>.jabatan = …}, {@code <jenis>.paraf = a, b}, {@code <jenis>.batas = 21}, {@code <jenis>.ttd = elektronik}).
 *
 * @param tataLetak surat-dinas, keputusan, berita-acara, perjanjian, surat-tugas, sertifikat, formulir, lampiran
 * @param jabatan kode of the jabatan that signs; absent for forms
 * @param bernomor whether it takes a number
 * @param paraf jabatan of the chain of initials, in order; empty for none
 * @param nomorLain further numbers by name: series and pattern
 * @param ttd how its letters are signed, where somebody signs them
 * @param batasHariKerja working days, counted from the day after the letter's date, until the last day that the letter names (for an
 *        objection); absent when it names none
 */
public record JenisSurat(String jenis, String judul, String tataLetak, String klasifikasi, String sifat,
        Optional<String> jabatan, boolean bernomor, String seri, String pola, List<String> paraf,
        Map<String, NomorLain> nomorLain, String asal, Optional<Integer> batasHariKerja, CaraTtd ttd) {

    public JenisSurat {
        paraf = List.copyOf(paraf);
        nomorLain = Map.copyOf(nomorLain);
    }

    /** A kind that names no last day. */
    public JenisSurat(String jenis, String judul, String tataLetak, String klasifikasi, String sifat, Optional<String> jabatan,
            boolean bernomor, String seri, String pola, List<String> paraf, Map<String, NomorLain> nomorLain, String asal) {
        this(jenis, judul, tataLetak, klasifikasi, sifat, jabatan, bernomor, seri, pola, paraf, nomorLain, asal, Optional.empty());
    }

    /** A kind that is signed by hand. */
    public JenisSurat(String jenis, String judul, String tataLetak, String klasifikasi, String sifat, Optional<String> jabatan,
            boolean bernomor, String seri, String pola, List<String> paraf, Map<String, NomorLain> nomorLain, String asal,
            Optional<Integer> batasHariKerja) {
        this(jenis, judul, tataLetak, klasifikasi, sifat, jabatan, bernomor, seri, pola, paraf, nomorLain, asal, batasHariKerja,
                CaraTtd.BASAH);
    }

    /** A further number on the paper. */
    public record NomorLain(String seri, String pola) {
    }
}
