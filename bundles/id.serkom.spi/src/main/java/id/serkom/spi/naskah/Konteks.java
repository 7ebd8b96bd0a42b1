package id.serkom.spi.naskah;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.BundelVersi;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.skema.Skema;
import id.serkom.api.tahap.SuratRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a letter is rendered from.
 *
 * @param tanggal the letter's own date: that of its number, not of its draft. Whatever depends on a date is taken from this one
 * @param nomor what stands for its number: a mark, a given number, or "KONSEP"
 * @param nomorLain the same for further numbers, by name
 * @param batas the last day that the letter names, counted from {@code tanggal}; absent when its kind names none
 * @param peminta the bundle whose tahap asks for the letter: its own templates count before those of another version
 * @param kode code of the document, printed so that anybody may ask whether it is valid; a draft has none
 */
public record Konteks(SuratRequest surat, JenisSurat jenis, Berkas berkas, Skema skema, LocalDate tanggal, String nomor,
        Map<String, String> nomorLain, Optional<Penandatangan> penandatangan, Optional<LocalDate> batas,
        Optional<BundelVersi> peminta, Optional<String> kode) {

    public Konteks {
        nomorLain = Map.copyOf(nomorLain);
    }

    /** A letter without a code, as a draft is. */
    public Konteks(SuratRequest surat, JenisSurat jenis, Berkas berkas, Skema skema, LocalDate tanggal, String nomor,
            Map<String, String> nomorLain, Optional<Penandatangan> penandatangan, Optional<LocalDate> batas,
            Optional<BundelVersi> peminta) {
        this(surat, jenis, berkas, skema, tanggal, nomor, nomorLain, penandatangan, batas, peminta, Optional.empty());
    }

    /** A letter that no bundle in particular asks for. */
    public Konteks(SuratRequest surat, JenisSurat jenis, Berkas berkas, Skema skema, LocalDate tanggal, String nomor,
            Map<String, String> nomorLain, Optional<Penandatangan> penandatangan, Optional<LocalDate> batas) {
        this(surat, jenis, berkas, skema, tanggal, nomor, nomorLain, penandatangan, batas, Optional.empty());
    }
}
