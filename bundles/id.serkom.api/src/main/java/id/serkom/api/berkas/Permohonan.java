package id.serkom.api.berkas;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An application letter of an institution, naming one or more asesi.
 *
 * @param instansi code of the institution
 * @param surat id of the incoming letter in the letter book (its agenda number)
 * @param nomorSurat the institution's own number, to the letter
 * @param diterimaTanggal office date of receipt; the clocks of permohonan and verifikasi start on the day after
 * @param lengkapiSampai last date to complete what is missing; present while the institution has been asked
 * @param jumlahAsesi how many it names
 */
public record Permohonan(String id, long revision, String berkas, String instansi, String surat, String nomorSurat,
        LocalDate tanggalSurat, String perihal, LocalDate diterimaTanggal, PermohonanStatus status,
        Optional<String> alasan, Optional<LocalDate> lengkapiSampai, int jumlahAsesi) implements Catatan {

    public Permohonan {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(berkas, "berkas");
        Objects.requireNonNull(instansi, "instansi");
        Objects.requireNonNull(nomorSurat, "nomorSurat");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(alasan, "alasan");
        Objects.requireNonNull(lengkapiSampai, "lengkapiSampai");
    }

    public Permohonan menjadi(PermohonanStatus baru, Optional<String> alasanBaru) {
        return new Permohonan(id, revision, berkas, instansi, surat, nomorSurat, tanggalSurat, perihal, diterimaTanggal,
                baru, alasanBaru, lengkapiSampai, jumlahAsesi);
    }

    public Permohonan dimintaLengkap(Optional<LocalDate> sampai) {
        return new Permohonan(id, revision, berkas, instansi, surat, nomorSurat, tanggalSurat, perihal, diterimaTanggal,
                status, alasan, sampai, jumlahAsesi);
    }
}
