package id.serkom.api.service;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.sertifikat.Sertifikat;
import java.util.List;

/** All that is on file of one asesi, older checks, marks and decisions included, oldest first. */
public record AsesiLengkap(Asesi asesi, List<Kelengkapan> dokumen, List<Pemeriksaan> pemeriksaan, List<Nilai> nilai,
        List<Putusan> putusan, List<Sertifikat> sertifikat) {

    public AsesiLengkap {
        dokumen = List.copyOf(dokumen);
        pemeriksaan = List.copyOf(pemeriksaan);
        nilai = List.copyOf(nilai);
        putusan = List.copyOf(putusan);
        sertifikat = List.copyOf(sertifikat);
    }
}
