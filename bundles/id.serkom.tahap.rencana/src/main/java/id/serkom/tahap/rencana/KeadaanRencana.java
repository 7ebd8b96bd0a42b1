package id.serkom.tahap.rencana;

import id.serkom.api.data.Data;
import id.serkom.api.tahap.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Private data of the tahap: how far the plan has got, which conflicts of interest were declared, which letters are out.
 *
 * @param semula where it stood before the recommendation: it stands there again when the draft of our SK is sent back
 * @param permohonan id of the newest permohonan-rekomendasi
 * @param sk id of our own SK, when the recommendation is ours
 * @param konflik declared so far; a declaration holds for the whole berkas
 * @param penugasan the letters that the asesor examine on
 * @param terutang asesor whose newest letter was sent back
 * @param undangan the letter of each institution
 * @param dikecualikan asesi whom the present answer does not recommend, as far as it was recorded
 * @param gugur asesi whom only a draft that was sent back did not recommend: they are decided on again
 */
record KeadaanRencana(int versi, Langkah langkah, Optional<Langkah> semula, Optional<String> permohonan, Optional<String> sk,
        List<Konflik> konflik, List<Penugasan> penugasan, List<String> terutang, List<Undangan> undangan,
        List<String> dikecualikan, List<String> gugur) {

    static final int VERSI = 1;

    enum Langkah {
        DISUSUN, DIMOHONKAN,
        /** Recommended for nobody: the plan must change before it is asked for again. */
        DITOLAK, DIREKOMENDASIKAN
    }

    /** An asesor who may not examine an asesi, and why (trainer, family, declared by himself). */
    record Konflik(String asesor, String asesi, String alasan) {

        boolean antara(String kodeAsesor, String idAsesi) {
            return asesor.equals(kodeAsesor) && asesi.equals(idAsesi);
        }
    }

    record Undangan(String instansi, String surat) {
    }

    /** As what became of its letters leaves it. */
    static KeadaanRencana dari(Context context) {
        return context.data().has("versi") ? context.data().as(KeadaanRencana.class).menurut(new StatusSurat(context))
                : new KeadaanRencana(VERSI, Langkah.DISUSUN, Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                        List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private KeadaanRencana menurut(StatusSurat surat) {
        KeadaanRencana kini = tugas(tugas().menurut(surat))
                .undangan(undangan.stream().filter(u -> !surat.ditolak(u.surat())).toList());
        if (direkomendasikan() && sk.filter(surat::ditolak).isPresent()) {
            return kini.langkah(semula.orElse(Langkah.DISUSUN), Optional.empty())
                    .nama(List.of(), gabung(gugur, dikecualikan)).tanpaPermohonan(surat);
        }
        return kini.tanpaPermohonan(surat);
    }

    private KeadaanRencana tanpaPermohonan(StatusSurat surat) {
        return menunggu() && permohonan.filter(surat::ditolak).isPresent() ? langkah(Langkah.DISUSUN, sk) : this;
    }

    Data data() {
        return Data.of(this);
    }

    boolean menunggu() {
        return langkah == Langkah.DIMOHONKAN;
    }

    boolean direkomendasikan() {
        return langkah == Langkah.DIREKOMENDASIKAN;
    }

    /** The clock may stand still for an answer, or for a request whose plan has changed since. */
    boolean mungkinJeda() {
        return permohonan.isPresent() && !direkomendasikan();
    }

    boolean adaSuratTerbit() {
        return !penugasan.isEmpty() || !undangan.isEmpty();
    }

    /** Not recommended for anybody; whom a part of this answer excluded is decided on again too. */
    KeadaanRencana tidakDirekomendasikan() {
        return langkah(Langkah.DITOLAK, sk).nama(List.of(), gabung(gugur, dikecualikan));
    }

    /** What was asked for, or recommended, is no longer this plan. Whom a numbered SK excluded stays so. */
    KeadaanRencana berubah() {
        return langkah(Langkah.DISUSUN, Optional.empty()).nama(direkomendasikan() ? List.of() : dikecualikan, gugur);
    }

    KeadaanRencana dimohonkan(String surat) {
        return new KeadaanRencana(versi, Langkah.DIMOHONKAN, Optional.empty(), Optional.of(surat), Optional.empty(), konflik,
                penugasan, terutang, undangan, dikecualikan, gugur);
    }

    KeadaanRencana direkomendasikan(Optional<String> skSendiri) {
        return new KeadaanRencana(versi, Langkah.DIREKOMENDASIKAN, Optional.of(langkah), permohonan, skSendiri, konflik,
                penugasan, terutang, undangan, dikecualikan, gugur);
    }

    private KeadaanRencana langkah(Langkah baru, Optional<String> skBaru) {
        return new KeadaanRencana(versi, baru, semula, permohonan, skBaru, konflik, penugasan, terutang, undangan, dikecualikan,
                gugur);
    }

    /** They leave by the answer that is being recorded. */
    KeadaanRencana mengecualikan(Collection<String> asesi) {
        return nama(gabung(dikecualikan, asesi), gugur.stream().filter(id -> !asesi.contains(id)).toList());
    }

    /** They are in the plan again. */
    KeadaanRencana merencanakan(Collection<String> asesi) {
        return nama(dikecualikan.stream().filter(id -> !asesi.contains(id)).toList(),
                gugur.stream().filter(id -> !asesi.contains(id)).toList());
    }

    /** No SK stands behind his exclusion: he may be planned, or excluded, again. */
    boolean belumTetapKeluar(String asesi) {
        return !direkomendasikan() && (dikecualikan.contains(asesi) || gugur.contains(asesi));
    }

    private KeadaanRencana nama(List<String> keluar, List<String> batal) {
        return new KeadaanRencana(versi, langkah, semula, permohonan, sk, konflik, penugasan, terutang, undangan, keluar, batal);
    }

    private static List<String> gabung(Collection<String> a, Collection<String> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().toList();
    }

    KeadaanRencana berkonflik(List<Konflik> dinyatakan) {
        List<Konflik> semua = new ArrayList<>(konflik);
        dinyatakan.stream().filter(k -> konflik(k.asesor(), k.asesi()).isEmpty()).forEach(semua::add);
        return new KeadaanRencana(versi, langkah, semula, permohonan, sk, List.copyOf(semua), penugasan, terutang, undangan,
                dikecualikan, gugur);
    }

    Optional<Konflik> konflik(String asesor, String asesi) {
        return konflik.stream().filter(k -> k.antara(asesor, asesi)).findFirst();
    }

    Tugas tugas() {
        return new Tugas(penugasan, terutang);
    }

    KeadaanRencana tugas(Tugas baru) {
        return new KeadaanRencana(versi, langkah, semula, permohonan, sk, konflik, baru.penugasan(), baru.terutang(), undangan,
                dikecualikan, gugur);
    }

    boolean diundang(String instansi) {
        return undangan.stream().anyMatch(u -> u.instansi().equals(instansi));
    }

    KeadaanRencana mengundang(String instansi, String surat) {
        return undangan(Stream.concat(undangan.stream(), Stream.of(new Undangan(instansi, surat))).toList());
    }

    private KeadaanRencana undangan(List<Undangan> baru) {
        return new KeadaanRencana(versi, langkah, semula, permohonan, sk, konflik, penugasan, terutang, baru, dikecualikan, gugur);
    }
}
