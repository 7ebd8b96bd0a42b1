package id.serkom.itests.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is who in the office of the tests: each account with its role. */
final class Orang {

    static final String BIDANG = "bidang-sertifikasi";
    static final String INSTANSI = "instansi-terkait";
    static final String ASESOR = "asesor";
    static final String BERWENANG = "instansi-berwenang";

    static final Map<String, String> PERAN = Map.ofEntries(Map.entry("bidang", BIDANG), Map.entry("polman", INSTANSI),
            Map.entry("majene", INSTANSI), Map.entry("mamasa", INSTANSI), Map.entry("luar", INSTANSI),
            Map.entry("hasnah", ASESOR), Map.entry("ilham", ASESOR), Map.entry("asesor-lain", ASESOR),
            Map.entry("kepala", BERWENANG), Map.entry("sekretaris", BERWENANG), Map.entry("admin", "administrator"),
            Map.entry("operator", "operator"));

    /** Who sees everything that the office sees. */
    static final List<String> KANTOR = List.of("bidang", "kepala", "sekretaris", "admin", "operator");

    /** Who sees a part only. */
    static final List<String> TERBATAS = List.of("polman", "majene", "mamasa", "luar", "hasnah", "ilham", "asesor-lain");

    /** Who has nothing to do with the round. */
    static final Set<String> ASING = Set.of("luar", "asesor-lain");

    private Orang() {
    }

    static String peran(String akun) {
        return PERAN.get(akun);
    }

    static boolean terbatas(String akun) {
        return TERBATAS.contains(akun);
    }
}
