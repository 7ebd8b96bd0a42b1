package id.serkom.api.service;

import id.serkom.api.actor.Pelaksana;
import java.util.List;

/**
 * A row of an SOP's table as it stands at this moment.
 *
 * @param terpasang whether its bundle is there
 * @param versi version of its bundle; empty when it is not there
 */
public record InfoTahap(int urut, String kode, String kegiatan, List<Pelaksana> pelaksana, List<String> kelengkapan,
        String mutuKelengkapan, int waktu, String keluaran, boolean terpasang, String versi) {

    public InfoTahap {
        pelaksana = List.copyOf(pelaksana);
        kelengkapan = List.copyOf(kelengkapan);
    }
}
