package id.serkom.tahap.pelaksanaan;

import id.serkom.api.data.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Private data of the tahap: which asesor was present at which session. Presence of an asesi is his status. */
record KeadaanPelaksanaan(int versi, List<Kehadiran> asesor) {

    static final int VERSI = 1;

    record Kehadiran(String sesi, String asesor, boolean hadir) {
    }

    static KeadaanPelaksanaan dari(Data data) {
        return data.has("versi") ? data.as(KeadaanPelaksanaan.class) : new KeadaanPelaksanaan(VERSI, List.of());
    }

    Data data() {
        return Data.of(this);
    }

    /** What is recorded now counts in place of what was recorded of the same asesor at the session. */
    KeadaanPelaksanaan mencatat(String sesi, List<Kehadiran> baru, Set<String> lingkup) {
        List<Kehadiran> semua = new ArrayList<>(asesor);
        semua.removeIf(k -> k.sesi().equals(sesi) && lingkup.contains(k.asesor()));
        semua.addAll(baru);
        return new KeadaanPelaksanaan(versi, List.copyOf(semua));
    }

    /** Who was there, by code; also one who was replaced in the course of it. */
    List<String> hadir(String sesi) {
        return asesor.stream().filter(k -> k.sesi().equals(sesi) && k.hadir()).map(Kehadiran::asesor).distinct().sorted()
                .toList();
    }
}
