package id.serkom.api.service;

import id.serkom.api.data.Data;
import java.util.List;

/**
 * An SOP: its head and its order of tahap.
 *
 * @param kepala number, dates, dasar hukum, kualifikasi pelaksana, keterkaitan, peralatan, peringatan, pencatatan, disahkan
 */
public record Sop(String kode, String versi, String judul, Data kepala, List<InfoTahap> tahap) {

    public Sop {
        tahap = List.copyOf(tahap);
    }
}
