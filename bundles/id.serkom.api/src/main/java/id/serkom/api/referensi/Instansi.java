package id.serkom.api.referensi;

import id.serkom.api.data.Masa;
import java.util.Optional;

/**
 * An institution that we write to: the sender of permohonan, the home of an asesor, the Instansi yang Berwenang.
 *
 * @param pimpinan jabatan of its head, as in "Yth. Kepala …"
 * @param luar whether it is outside the provincial government: then a cooperation agreement is asked for
 */
public record Instansi(String kode, Masa masa, String nama, String pimpinan, String alamat, String kota, boolean luar,
        Optional<String> surel) implements Entri {
}
