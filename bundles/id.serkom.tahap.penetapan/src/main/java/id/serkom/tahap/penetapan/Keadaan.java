package id.serkom.tahap.penetapan;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The private data of the tahap in one putaran.
 *
 * @param sk id of the SK that was asked for or came in
 * @param disampaikan code of each institution that was told, with the id of its letter
 * @param diberitahu id of each asesi not competent who was told by hand, with the id of his letter
 */
record Keadaan(int versi, Optional<String> sk, Map<String, String> disampaikan, Map<String, String> diberitahu) {

    private static final int VERSI = 1;

    static Keadaan dari(Context context) {
        return context.data().has("versi") ? context.data().as(Keadaan.class)
                : new Keadaan(VERSI, Optional.empty(), Map.of(), Map.of());
    }

    Data ditetapkan(String idSk) {
        return Data.of(new Keadaan(VERSI, Optional.of(idSk), disampaikan, diberitahu));
    }

    Data ditambah(Map<String, String> instansi, Map<String, String> asesi) {
        return Data.of(new Keadaan(VERSI, sk, gabung(disampaikan, instansi), gabung(diberitahu, asesi)));
    }

    private static Map<String, String> gabung(Map<String, String> lama, Map<String, String> baru) {
        Map<String, String> semua = new TreeMap<>(lama);
        semua.putAll(baru);
        return semua;
    }

    /** Codes of the institutions whose letter was not sent back as a draft. */
    Set<String> disampaikan(Context context) {
        return sah(disampaikan, context);
    }

    Set<String> diberitahu(Context context) {
        return sah(diberitahu, context);
    }

    private static Set<String> sah(Map<String, String> surat, Context context) {
        return surat.entrySet().stream().filter(e -> context.isi().suratById(e.getValue())
                .filter(s -> s.status() != SuratStatus.DITOLAK).isPresent()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The SK of this putaran, unless its draft was rejected: then there is none. */
    Optional<Surat> sk(Context context) {
        return sk.flatMap(context.isi()::suratById).filter(s -> s.status() != SuratStatus.DITOLAK);
    }

    /** Why there is no SK in force in this putaran; empty when it has its number. */
    Optional<Reason> belumDitetapkan(Context context) {
        Optional<Surat> surat = sk(context);
        if (surat.isEmpty()) {
            return Optional.of(Reason.of("penetapan.belum-ditetapkan"));
        }
        return surat.get().nomor().isPresent() ? Optional.empty() : Optional.of(Reason.of("penetapan.sk-menunggu-paraf"));
    }
}
