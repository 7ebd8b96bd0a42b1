package id.serkom.tahap.penetapan;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The private data of the tahap in one putaran.
 *
 * @param sk id of each SK that was asked for or came in, oldest first; the later ones are SK perubahan
 * @param disampaikan code of each institution that was told of the newest SK, with the id of its letter
 */
record Keadaan(int versi, List<String> sk, Map<String, String> disampaikan) {

    private static final int VERSI = 1;

    static Keadaan dari(Context context) {
        return context.data().has("versi") ? context.data().as(Keadaan.class) : new Keadaan(VERSI, List.of(), Map.of());
    }

    /** Whoever was told of an earlier SK is told of this one. */
    Data ditetapkan(String idSk) {
        List<String> semua = new ArrayList<>(sk);
        semua.add(idSk);
        return Data.of(new Keadaan(VERSI, semua, Map.of()));
    }

    Data ditambah(Map<String, String> instansi) {
        Map<String, String> semua = new TreeMap<>(disampaikan);
        semua.putAll(instansi);
        return Data.of(new Keadaan(VERSI, sk, semua));
    }

    /** Codes of the institutions whose letter was not sent back as a draft. */
    Set<String> disampaikan(Context context) {
        Set<String> sah = context.isi().suratById(disampaikan.values()).stream()
                .filter(s -> s.status() != SuratStatus.DITOLAK).map(Surat::id).collect(Collectors.toSet());
        return disampaikan.entrySet().stream().filter(e -> sah.contains(e.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The newest SK of this putaran whose draft was not rejected. */
    Optional<Surat> sk(Context context) {
        return sk.stream().flatMap(id -> context.isi().suratById(id).stream())
                .filter(s -> s.status() != SuratStatus.DITOLAK).reduce((lama, baru) -> baru);
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
