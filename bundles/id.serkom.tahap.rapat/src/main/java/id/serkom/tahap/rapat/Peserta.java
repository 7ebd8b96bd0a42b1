package id.serkom.tahap.rapat;

import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Referensi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One who was invited or was present.
 *
 * @param kode code of the pejabat (PEMUTUS) or asesor (ASESOR); others may go without
 * @param nama as printed; of a registered person the register's
 */
record Peserta(Kapasitas kapasitas, Optional<String> kode, Optional<String> nama, String jabatan) {

    boolean pemutus() {
        return kapasitas == Kapasitas.PEMUTUS;
    }

    static List<Peserta> pemutus(List<Peserta> semua) {
        return semua.stream().filter(Peserta::pemutus).toList();
    }

    /** Reasons against the list as filled in under {@code /<field>}; at most one person a code. */
    static List<Reason> periksa(List<Peserta> semua, String field, Referensi referensi, LocalDate pada) {
        List<Reason> salah = new ArrayList<>();
        Set<String> kode = new HashSet<>();
        for (int i = 0; i < semua.size(); i++) {
            Peserta p = semua.get(i);
            String di = "/" + field + "/" + i;
            p.periksa(referensi, pada).map(r -> r.at(di)).ifPresent(salah::add);
            if (p.kode().isPresent() && !kode.add(p.kapasitas() + "/" + p.kode().get())) {
                salah.add(Reason.of("rapat.peserta-ganda", "kode", p.kode().get()).at(di));
            }
        }
        return salah;
    }

    private Optional<Reason> periksa(Referensi referensi, LocalDate pada) {
        return switch (kapasitas) {
            case PEMUTUS -> kode.flatMap(k -> referensi.find(Pejabat.class, k, pada)).isPresent() ? Optional.empty()
                    : Optional.of(Reason.of("rapat.pemutus-tidak-terdaftar", "kode", kode.orElse("-")));
            case ASESOR -> kode.flatMap(k -> referensi.find(Asesor.class, k, pada)).isPresent() ? Optional.empty()
                    : Optional.of(Reason.of("rapat.asesor-tidak-terdaftar", "kode", kode.orElse("-")));
            case PIMPINAN, SEKRETARIS, PESERTA -> terdaftar(referensi, pada).or(() -> nama).isPresent() ? Optional.empty()
                    : Optional.of(Reason.of("rapat.peserta-tanpa-nama", "jabatan", jabatan));
        };
    }

    /** With the register's name in place of a typed one, so that a code and a name never name two persons. */
    Peserta bernama(Referensi referensi, LocalDate pada) {
        return terdaftar(referensi, pada).map(n -> new Peserta(kapasitas, kode, Optional.of(n), jabatan)).orElse(this);
    }

    private Optional<String> terdaftar(Referensi referensi, LocalDate pada) {
        if (kapasitas == Kapasitas.ASESOR) {
            return kode.flatMap(k -> referensi.find(Asesor.class, k, pada)).map(Asesor::nama);
        }
        return kode.flatMap(k -> referensi.find(Pejabat.class, k, pada)).map(Pejabat::namaGelar);
    }

    /** Rows of those who sign the minutes: who chaired, who decided, who kept the record. */
    static List<Map<String, Object>> penandatangan(List<Peserta> hadir) {
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Kapasitas kapasitas : List.of(Kapasitas.PIMPINAN, Kapasitas.PEMUTUS, Kapasitas.SEKRETARIS)) {
            hadir.stream().filter(p -> p.kapasitas() == kapasitas).forEach(p -> baris.add(Map.of("no", baris.size() + 1, "nama",
                    p.nama().orElseThrow(), "kedudukan", kapasitas.sebutan() + ", " + p.jabatan())));
        }
        return baris;
    }

    /** One line in a letter: who was there. */
    static String sebutan(List<Peserta> hadir) {
        return hadir.stream().map(p -> p.nama().orElseThrow() + " (" + p.kapasitas().sebutan() + ")")
                .collect(Collectors.joining("; "));
    }

    /** Rows of a table in a letter. */
    static List<Map<String, Object>> baris(List<Peserta> semua) {
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Peserta p : semua) {
            Map<String, Object> satu = new LinkedHashMap<>();
            satu.put("no", baris.size() + 1);
            satu.put("nama", p.nama().orElseThrow());
            satu.put("jabatan", p.jabatan());
            satu.put("kapasitas", p.kapasitas().sebutan());
            baris.add(satu);
        }
        return baris;
    }
}
