package id.serkom.api.tahap;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.data.Data;
import java.util.List;
import java.util.Optional;

/** Keeps what was filled in as the next {@link Formulir} of its kode about whatever it is about; one read, one row. */
public final class PengisianFormulir {

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

    Formulir berikut(String kode, String perihal, Data isi, Optional<String> surat) {
        int ke = context.isi().formulir(kode, List.of(perihal)).stream().mapToInt(Formulir::ke).max().orElse(0) + 1;
        return formulir(kode, perihal, ke, isi, surat);
    }

    private Formulir formulir(String kode, String perihal, int ke, Data isi, Optional<String> surat) {
        return new Formulir(context.idBaru(), 0, berkas.id(), perihal, kode, ke, isi, context.pelaku().kode(), context.tanggal(), surat);
    }
}
