package id.serkom.api.service;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import java.util.List;

/**
 * An action as the edges offer it.
 *
 * @param perihal "berkas", "permohonan" or "asesi": what it is about
 * @param diTahap kode of each tahap in which it may be run
 * @param pekerjaan whether it runs on as a job in the background
 * @param schema its JSON Schema 2020-12; of a berkas, with the fields that its skema adds
 */
public record Aksi(String sop, String tahap, String nama, String judul, List<Pelaksana> pelaksana, String perihal,
        List<String> diTahap, boolean pekerjaan, Data schema) {

    public Aksi {
        pelaksana = List.copyOf(pelaksana);
        diTahap = List.copyOf(diTahap);
    }

    /** The same with another form. */
    public Aksi dengan(Data lain) {
        return new Aksi(sop, tahap, nama, judul, pelaksana, perihal, diTahap, pekerjaan, lain);
    }
}
