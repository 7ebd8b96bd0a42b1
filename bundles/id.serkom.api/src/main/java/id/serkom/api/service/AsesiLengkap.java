package id.serkom.api.service;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.sertifikat.Sertifikat;
import java.util.List;
import java.util.Optional;

/**
 * All that is on file of one asesi, older checks, marks, decisions and forms included, oldest first.
 *
 * @param penerus where he went over to, when his decision was postponed here and a later berkas took him up
 * @param formulir forms that were filled in about him, with the fields that the skema adds to those of the actions
 */
public record AsesiLengkap(Asesi asesi, List<Kelengkapan> dokumen, List<Pemeriksaan> pemeriksaan, List<Nilai> nilai,
        List<Putusan> putusan, List<Sertifikat> sertifikat, Optional<Penerus> penerus,
        List<Formulir> formulir) {

    public AsesiLengkap {
        dokumen = List.copyOf(dokumen);
        pemeriksaan = List.copyOf(pemeriksaan);
        nilai = List.copyOf(nilai);
        putusan = List.copyOf(putusan);
        sertifikat = List.copyOf(sertifikat);
        formulir = List.copyOf(formulir);
    }

    /** The same person in a later berkas. */
    public record Penerus(String berkas, String asesi) {
    }
}
