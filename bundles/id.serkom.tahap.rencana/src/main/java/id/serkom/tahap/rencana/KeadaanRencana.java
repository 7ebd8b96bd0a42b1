package id.serkom.tahap.rencana;

import id.serkom.api.data.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Private data of the tahap: how far the plan has got, which conflicts of interest were declared, which letters are out.
 *
 * @param permohonan id of the newest permohonan-rekomendasi
 * @param sk id of our own SK, when it is ours
 * @param konflik declared so far; a declaration holds for the whole berkas
 * @param penugasan the letter that each asesor examines on
 * @param undangan the invitation of each institution
 */
record KeadaanRencana(int versi, Langkah langkah, Optional<String> permohonan, Optional<String> sk,
        List<Konflik> konflik, List<Penugasan> penugasan, List<Undangan> undangan) {

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

    record Penugasan(String asesor, String surat) {
    }

    record Undangan(String instansi, String surat) {
    }

    static KeadaanRencana dari(Data data) {
        return data.has("versi") ? data.as(KeadaanRencana.class)
                : new KeadaanRencana(VERSI, Langkah.DISUSUN, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
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

    KeadaanRencana menjadi(Langkah baru) {
        return new KeadaanRencana(versi, baru, permohonan, sk, konflik, penugasan, undangan);
    }

    /** What was asked for is no longer this plan; what was recommended stays so. */
    KeadaanRencana berubah() {
        return direkomendasikan() ? this : menjadi(Langkah.DISUSUN);
    }

    KeadaanRencana dimohonkan(String surat) {
        return new KeadaanRencana(versi, Langkah.DIMOHONKAN, Optional.of(surat), sk, konflik, penugasan, undangan);
    }

    KeadaanRencana direkomendasikan(Optional<String> skSendiri) {
        return new KeadaanRencana(versi, Langkah.DIREKOMENDASIKAN, permohonan, skSendiri, konflik, penugasan, undangan);
    }

    KeadaanRencana berkonflik(List<Konflik> dinyatakan) {
        List<Konflik> semua = new ArrayList<>(konflik);
        dinyatakan.stream().filter(k -> konflik(k.asesor(), k.asesi()).isEmpty()).forEach(semua::add);
        return new KeadaanRencana(versi, langkah, permohonan, sk, List.copyOf(semua), penugasan, undangan);
    }

    Optional<Konflik> konflik(String asesor, String asesi) {
        return konflik.stream().filter(k -> k.antara(asesor, asesi)).findFirst();
    }

    Optional<String> suratTugas(String asesor) {
        return penugasan.stream().filter(p -> p.asesor().equals(asesor)).map(Penugasan::surat).findFirst();
    }

    KeadaanRencana bertugas(String asesor, String surat) {
        return denganPenugasan(Stream.concat(tugasLain(asesor), Stream.of(new Penugasan(asesor, surat))).toList());
    }

    KeadaanRencana tidakBertugas(String asesor) {
        return denganPenugasan(tugasLain(asesor).toList());
    }

    private Stream<Penugasan> tugasLain(String asesor) {
        return penugasan.stream().filter(p -> !p.asesor().equals(asesor));
    }

    private KeadaanRencana denganPenugasan(List<Penugasan> baru) {
        return new KeadaanRencana(versi, langkah, permohonan, sk, konflik, baru, undangan);
    }

    /** Without the letters that will never be numbered: they are asked for again. */
    KeadaanRencana tanpaSurat(Predicate<String> ditolak) {
        return new KeadaanRencana(versi, langkah, permohonan, sk, konflik,
                penugasan.stream().filter(p -> !ditolak.test(p.surat())).toList(),
                undangan.stream().filter(u -> !ditolak.test(u.surat())).toList());
    }

    boolean diundang(String instansi) {
        return undangan.stream().anyMatch(u -> u.instansi().equals(instansi));
    }

    KeadaanRencana mengundang(String instansi, String surat) {
        return new KeadaanRencana(versi, langkah, permohonan, sk, konflik, penugasan,
                Stream.concat(undangan.stream(), Stream.of(new Undangan(instansi, surat))).toList());
    }
}
