package id.serkom.tahap.verifikasi;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.Data;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The letters that ask for what is missing of one permohonan: whom each names, and the date that it gives. */
final class Permintaan {

    /** In the model of a letter: ids of the asesi that it names. */
    static final String ASESI = "asesi";
    /** In the model of a letter: the last date that it gives. */
    static final String BATAS = "batas";

    private final Optional<LocalDate> sampai;
    private final List<Surat> surat;
    private final Map<String, Data> isi;

    private Permintaan(Optional<LocalDate> sampai, List<Surat> surat, Map<String, Data> isi) {
        this.sampai = sampai;
        this.surat = surat;
        this.isi = isi;
    }

    static Permintaan atas(Permohonan permohonan, Context context) {
        List<Surat> surat = context.isi().suratPermohonan(permohonan.id(), NaskahVerifikasi.PERMINTAAN).stream()
                .filter(s -> s.status() != SuratStatus.DITOLAK).toList();
        return new Permintaan(permohonan.lengkapiSampai(), surat,
                context.isi().isiSurat(surat.stream().map(Surat::id).toList()));
    }

    /** The newest that has its number, for the next to refer to. */
    Optional<Surat> terakhir() {
        return surat.stream().filter(Permintaan::terbit).reduce((a, b) -> b);
    }

    /** Whether a letter with its number has told him, before it, the date by which he is waited for. */
    boolean memberitahu(Asesi asesi) {
        return surat.stream().anyMatch(s -> terbit(s) && padaWaktunya(s) && menyebut(s, asesi));
    }

    /** Whether each of them is named, up to the date that stands, by a letter or by a draft that waits for its initials. */
    boolean sudahMenyebut(Collection<Asesi> semua) {
        return semua.stream().allMatch(a -> surat.stream()
                .anyMatch(s -> (!terbit(s) || padaWaktunya(s)) && menyebut(s, a)));
    }

    private static boolean terbit(Surat surat) {
        return surat.status() != SuratStatus.KONSEP;
    }

    /** A draft may lie so long that the date it names has come when it gets its number. */
    private boolean padaWaktunya(Surat surat) {
        return sampai.filter(surat.tanggal()::isBefore).isPresent();
    }

    private boolean menyebut(Surat satu, Asesi asesi) {
        Data model = isi.getOrDefault(satu.id(), Data.KOSONG);
        return model.texts(ASESI).contains(asesi.id())
                && model.optText(BATAS).equals(sampai.map(LocalDate::toString));
    }
}
