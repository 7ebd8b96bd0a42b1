package id.serkom.api.tahap;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keeps what was filled in as the next {@link Formulir} of its kode about whatever it is about, with its paper; one read, one row, one
 * paper, however many others there are. And says whose forms are missing when a tahap closes.
 */
public final class PengisianFormulir {

    /** Setting of a tahap: whether it closes only when every form of its own is there ({@code ya}); {@code tidak} unless it says so. */
    public static final String WAJIB = "formulir-wajib";

    private static final int DISEBUT_TERBANYAK = 20;

    private final Berkas berkas;
    private final Context context;

    public PengisianFormulir(Berkas berkas, Context context) {
        this.berkas = berkas;
        this.context = context;
    }

    /** The fields that the skema adds to an action about an asesi; nothing is read or kept where none was filled in. */
    public Optional<Formulir> tambahan(String aksi, String asesi, Data isian) {
        return isian.asMap().isEmpty() ? Optional.empty()
                : Optional.of(berikut(Formulir.kodeTambahan(aksi), asesi, isian, Optional.empty()));
    }

    /** Those of somebody of whom nothing is on file yet. */
    public Optional<Formulir> tambahanPertama(String aksi, String asesi, Data isian) {
        return isian.asMap().isEmpty() ? Optional.empty()
                : Optional.of(formulir(Formulir.kodeTambahan(aksi), asesi, 1, isian, Optional.empty()));
    }

    /** Refuses, under that code, a form that the skema does not ask for. */
    public List<Reason> tidakDipakai(String alasan, String kode) {
        return dipakai(kode) ? List.of()
                : List.of(Reason.of(alasan, "formulir", kode).with("skema", context.skema().judul()));
    }

    public boolean dipakai(String kode) {
        return context.skema().formulir().contains(kode);
    }

    /**
     * The form as data and as paper.
     *
     * @param cetak what its template prints; the day of filling in is added
     */
    public Perubahan.Builder terisi(String kode, String perihal, Data isi, Tujuan tujuan, Optional<Asesi> asesi, Data cetak) {
        SuratRequest surat = SuratRequest.baru(context.idBaru(), Formulir.jenisSurat(kode), tujuan,
                cetak.with("diisiPada", Tanggal.panjang(diisiPada())));
        return Perubahan.baru().simpan(berikut(kode, perihal, isi, Optional.of(surat.id())))
                .surat(asesi.map(surat::tentangAsesi).orElse(surat));
    }

    /** Whether the tahap closes only when its forms are there. */
    public boolean wajib() {
        return context.setting(WAJIB, "tidak").equals("ya");
    }

    /**
     * One reason, under that code, for each form that the skema asks for and that somebody lacks.
     *
     * @param kode which of its forms count here
     * @param status of whom they are asked
     */
    public List<Reason> kurang(String alasan, Predicate<String> kode, Set<AsesiStatus> status) {
        List<Reason> kurang = new ArrayList<>();
        for (String satu : context.skema().formulir().stream().filter(kode).toList()) {
            List<Asesi> belum = context.isi().asesiTanpaFormulir(satu, status, DISEBUT_TERBANYAK + 1);
            if (!belum.isEmpty()) {
                kurang.add(Reason.of(alasan, "formulir", satu).with("asesi", nama(belum)));
            }
        }
        return kurang;
    }

    private static String nama(List<Asesi> asesi) {
        String nama = asesi.stream().limit(DISEBUT_TERBANYAK).map(Asesi::nama).collect(Collectors.joining("; "));
        return asesi.size() <= DISEBUT_TERBANYAK ? nama : nama + "; dan lainnya";
    }

    private Formulir berikut(String kode, String perihal, Data isi, Optional<String> surat) {
        int ke = context.isi().formulir(kode, List.of(perihal)).stream().mapToInt(Formulir::ke).max().orElse(0) + 1;
        return formulir(kode, perihal, ke, isi, surat);
    }

    private Formulir formulir(String kode, String perihal, int ke, Data isi, Optional<String> surat) {
        return new Formulir(context.idBaru(), 0, berkas.id(), perihal, kode, ke, isi, context.pelaku().kode(), diisiPada(), surat);
    }

    /** One that is recorded from a paper was filled in on the day that the paper bears, whenever it is recorded. */
    private LocalDate diisiPada() {
        return context.pelaku().bertindakPada(context.tanggal());
    }
}
