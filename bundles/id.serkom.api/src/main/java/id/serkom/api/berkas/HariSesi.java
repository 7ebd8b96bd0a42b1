package id.serkom.api.berkas;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A day of an asesor or of a TUK on which sessions are planned, of whichever berkas. Who plans on it reads it before the sessions that it
 * names and writes it with his own, so that two who plan at once do not both find the place free: the second is decided anew.
 *
 * @param jenis register of the kode: {@link #ASESOR} or {@link #TUK}
 * @param jam sessions ever planned there, each once; whether one still is, it says itself
 */
public record HariSesi(String id, long revision, String jenis, String kode, LocalDate tanggal, List<JamSesi> jam)
        implements Catatan {

    public static final String ASESOR = "asesor";
    public static final String TUK = "tuk";

    public HariSesi {
        jam = List.copyOf(jam);
    }

    /** The hours that a session takes. */
    public record JamSesi(String sesi, LocalTime mulai, LocalTime selesai) {

        boolean bersamaan(Sesi lain) {
            return mulai.isBefore(lain.selesai()) && lain.mulai().isBefore(selesai);
        }
    }

    /** The day with the session at the hours that it has now. */
    public HariSesi dengan(Sesi sesi) {
        List<JamSesi> baru = new ArrayList<>(jam);
        baru.removeIf(j -> j.sesi().equals(sesi.id()));
        baru.add(new JamSesi(sesi.id(), sesi.mulai(), sesi.selesai()));
        return new HariSesi(id, revision, jenis, kode, tanggal, baru);
    }

    /** Ids of the sessions whose hours overlap with those of that one. */
    public List<String> bersamaan(Sesi sesi) {
        return jam.stream().filter(j -> j.bersamaan(sesi)).map(JamSesi::sesi).toList();
    }
}
