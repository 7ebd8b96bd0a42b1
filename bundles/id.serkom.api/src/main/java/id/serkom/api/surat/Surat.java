package id.serkom.api.surat;

import id.serkom.api.berkas.Catatan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the letter book: one letter, in or out. Its frozen text is kept beside it and known by {@code sha256}.
 *
 * @param jenis kind, which names its template and rules, e.g. "hasil-verifikasi"
 * @param seri code of the number series, empty for a number given by another
 * @param urut number in the series and year; absent for a draft and for a number given by another
 * @param nomor as printed; for MASUK the sender's own number, to the letter
 * @param agenda our agenda number of an incoming letter
 * @param tanggal date of the letter
 * @param diterima office date of receipt, for MASUK
 * @param dikirim office date of dispatch, for KELUAR
 * @param pihak sender of an incoming, addressee of an outgoing letter, as the book prints it
 * @param instansi code of that party, when it is on the register: the scope in which it is seen
 * @param penandatangan kode of the mandate that it is signed on
 * @param sha256 hash of the frozen text (out) or of the scan (in); empty for a draft and while the original is awaited
 * @param dokumen id of the scan of an incoming letter
 * @param asesor kode of the asesor who sees it: it is addressed to him, or about an asesi who was his when it was written
 * @param lampiran annexes of a letter made outside, as the clerk writes them; {@code jumlahLampiran} counts those of our own
 * @param asliDiterima office date on which the paper came, of a letter whose scan came first
 * @param dokumenAsli id of the scan of that paper, kept beside the first
 */
public record Surat(String id, long revision, Arah arah, String jenis, SuratStatus status, String seri, int tahun,
        Optional<Integer> urut, Optional<String> nomor, Optional<String> agenda, LocalDate tanggal,
        Optional<LocalDate> diterima, Optional<LocalDate> dikirim, String hal, String pihak, Optional<String> instansi,
        String klasifikasi, String sifat, int jumlahLampiran, Optional<String> berkas, Optional<String> tahap, int putaran,
        Optional<String> permohonan, Optional<String> asesi, Optional<String> penandatangan, Optional<Rujukan> merujuk,
        Optional<String> dokumen, String sha256, Optional<String> keterangan, Instant dicatat, String dicatatOleh,
        Optional<String> asesor, Optional<String> lampiran, Optional<LocalDate> asliDiterima, Optional<String> dokumenAsli)
        implements Catatan {

    public Surat {
        Objects.requireNonNull(arah, "arah");
        Objects.requireNonNull(jenis, "jenis");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(urut, "urut");
        Objects.requireNonNull(nomor, "nomor");
        Objects.requireNonNull(agenda, "agenda");
    }

    /** A letter that is addressed to no asesor, and came as one piece. */
    public Surat(String id, long revision, Arah arah, String jenis, SuratStatus status, String seri, int tahun,
            Optional<Integer> urut, Optional<String> nomor, Optional<String> agenda, LocalDate tanggal,
            Optional<LocalDate> diterima, Optional<LocalDate> dikirim, String hal, String pihak, Optional<String> instansi,
            String klasifikasi, String sifat, int jumlahLampiran, Optional<String> berkas, Optional<String> tahap, int putaran,
            Optional<String> permohonan, Optional<String> asesi, Optional<String> penandatangan, Optional<Rujukan> merujuk,
            Optional<String> dokumen, String sha256, Optional<String> keterangan, Instant dicatat, String dicatatOleh) {
        this(id, revision, arah, jenis, status, seri, tahun, urut, nomor, agenda, tanggal, diterima, dikirim, hal, pihak,
                instansi, klasifikasi, sifat, jumlahLampiran, berkas, tahap, putaran, permohonan, asesi, penandatangan, merujuk,
                dokumen, sha256, keterangan, dicatat, dicatatOleh, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** The same letter, addressed to that asesor, if any. */
    public Surat kepadaAsesor(Optional<String> kode) {
        return new Surat(id, revision, arah, jenis, status, seri, tahun, urut, nomor, agenda, tanggal, diterima, dikirim, hal,
                pihak, instansi, klasifikasi, sifat, jumlahLampiran, berkas, tahap, putaran, permohonan, asesi, penandatangan,
                merujuk, dokumen, sha256, keterangan, dicatat, dicatatOleh, kode, lampiran, asliDiterima, dokumenAsli);
    }

    /** The same letter in another state of its life. */
    public Surat menjadi(SuratStatus baru) {
        return menjadi(baru, keterangan);
    }

    /** The same with the remark that the book has of it from then on. */
    public Surat menjadi(SuratStatus baru, Optional<String> catatan) {
        return new Surat(id, revision, arah, jenis, baru, seri, tahun, urut, nomor, agenda, tanggal, diterima, dikirim, hal,
                pihak, instansi, klasifikasi, sifat, jumlahLampiran, berkas, tahap, putaran, permohonan, asesi, penandatangan,
                merujuk, dokumen, sha256, catatan, dicatat, dicatatOleh, asesor, lampiran, asliDiterima, dokumenAsli);
    }
}
