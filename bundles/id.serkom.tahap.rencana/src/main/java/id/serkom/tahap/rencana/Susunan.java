package id.serkom.tahap.rencana;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.tahap.AturanPenugasan;
import id.serkom.api.tahap.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan while it is being changed: the sessions and how many asesi each asesor has there. A session that nobody is left in is
 * taken out of use; its number stays and may be planned again.
 */
final class Susunan {

    static final String TIDAK_DIPAKAI = "Tidak dipakai dalam rencana";

    private final Berkas berkas;
    private final Context context;
    private final Map<String, Sesi> semula = new LinkedHashMap<>();
    private final Map<String, Sesi> sesi = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> beban = new HashMap<>();
    private final Map<String, Sesi> berubah = new LinkedHashMap<>();

    Susunan(Berkas berkas, Context context) {
        this.berkas = berkas;
        this.context = context;
        context.isi().sesi().forEach(s -> semula.put(s.id(), s));
        sesi.putAll(semula);
        context.isi().beban().forEach((s, perAsesor) -> beban.put(s, new HashMap<>(perAsesor)));
    }

    Optional<Sesi> bernomor(int nomor) {
        return sesi.values().stream().filter(s -> s.nomor() == nomor).findFirst();
    }

    Optional<Sesi> sesi(String id) {
        return Optional.ofNullable(sesi.get(id));
    }

    void taruh(Sesi satu) {
        sesi.put(satu.id(), satu);
        berubah.put(satu.id(), satu);
    }

    /** The asesi no longer sits where he was planned. */
    void keluarkan(Asesi asesi) {
        if (asesi.sesi().isPresent() && asesi.asesor().isPresent()) {
            beban.getOrDefault(asesi.sesi().get(), new HashMap<>())
                    .computeIfPresent(asesi.asesor().get(), (k, n) -> n > 1 ? n - 1 : null);
        }
    }

    void tugaskan(String idSesi, String asesor, int jumlah) {
        beban.computeIfAbsent(idSesi, k -> new HashMap<>()).merge(asesor, jumlah, Integer::sum);
    }

    /** Who examines at the session, with how many asesi. */
    Map<String, Integer> beban(String idSesi) {
        return Map.copyOf(beban.getOrDefault(idSesi, Map.of()));
    }

    List<Sesi> dipakai() {
        return sesi.values().stream().filter(s -> s.ditunda().isEmpty() && !beban(s.id()).isEmpty()).toList();
    }

    /** Sessions to be written: those changed, and those that are empty now. */
    List<Sesi> berubah() {
        List<Sesi> tulis = new ArrayList<>();
        for (Sesi s : sesi.values()) {
            if (s.ditunda().isEmpty() && beban(s.id()).isEmpty()) {
                tulis.add(tidakDipakai(s));
            } else if (berubah.containsKey(s.id())) {
                tulis.add(s);
            }
        }
        return tulis;
    }

    /** Whether another asesor, place or time than before is planned for him: what the annex of the SK fixes. */
    boolean berbeda(Asesi sebelum, Asesi sesudah) {
        Optional<Sesi> lama = sebelum.sesi().map(semula::get);
        Optional<Sesi> baru = sesudah.sesi().map(sesi::get);
        return !sebelum.asesor().equals(sesudah.asesor()) || !lama.map(Susunan::tempatWaktu).equals(baru.map(Susunan::tempatWaktu));
    }

    private static List<Object> tempatWaktu(Sesi s) {
        return List.of(s.tuk(), s.tanggal(), s.mulai(), s.selesai());
    }

    AturanPenugasan aturan() {
        return new AturanPenugasan(Rencana.KODE, berkas, context, dipakai(), beban);
    }

    /** The asesi out of the plan again. */
    static Asesi lepas(Asesi a, AsesiStatus menjadi, Optional<String> alasan) {
        return new Asesi(a.id(), a.revision(), a.berkas(), a.permohonan(), a.instansi(), a.urut(), a.identitas(), menjadi,
                Optional.empty(), Optional.empty(), alasan, a.asalAsesi());
    }

    private static Sesi tidakDipakai(Sesi s) {
        return new Sesi(s.id(), s.revision(), s.berkas(), s.nomor(), s.tuk(), s.tanggal(), s.mulai(), s.selesai(),
                Optional.of(TIDAK_DIPAKAI), Optional.empty());
    }
}
