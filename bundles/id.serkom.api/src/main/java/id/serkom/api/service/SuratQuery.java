package id.serkom.api.service;

import id.serkom.api.surat.Arah;
import java.time.LocalDate;
import java.util.Optional;

/** Which letters are listed: newest entry first; of a period, latest date first. */
public record SuratQuery(Optional<Arah> arah, Optional<String> jenis, Optional<String> nomor, Optional<String> berkas,
        Optional<LocalDate> dari, Optional<LocalDate> sampai) {

    public static final SuratQuery SEMUA = new SuratQuery(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    public static SuratQuery berkas(String id) {
        return new SuratQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(id), Optional.empty(),
                Optional.empty());
    }
}
