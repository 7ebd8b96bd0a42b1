package id.serkom.api.berkas;

import java.time.LocalDate;

/**
 * A day of an asesor or of a TUK on which sessions are planned, of whichever berkas. Who plans on it reads it before the sessions of
 * that day and writes it with his own, so that two who plan at once do not both find the place free: the second is decided anew.
 *
 * @param jenis register of the kode: {@link #ASESOR} or {@link #TUK}
 */
public record HariSesi(String id, long revision, String jenis, String kode, LocalDate tanggal) implements Catatan {

    public static final String ASESOR = "asesor";
    public static final String TUK = "tuk";
}
