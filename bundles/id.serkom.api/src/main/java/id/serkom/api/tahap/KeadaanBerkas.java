package id.serkom.api.tahap;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import java.util.Objects;

/**
 * Where another berkas stood when a letter about it was decided on: what the letter promises presumes that it still stands there.
 *
 * @param berkas its id
 * @param bersertifikat whether any of its certificates was out
 */
public record KeadaanBerkas(String berkas, String tahap, int putaran, boolean selesai, boolean bersertifikat) {

    public KeadaanBerkas {
        Objects.requireNonNull(berkas, "berkas");
        Objects.requireNonNull(tahap, "tahap");
    }

    public static KeadaanBerkas dari(Berkas berkas, BerkasReader isi) {
        return new KeadaanBerkas(berkas.id(), berkas.tahap(), berkas.putaran(), berkas.status() == BerkasStatus.SELESAI,
                isi.jumlah().getOrDefault(AsesiStatus.BERSERTIFIKAT, 0) > 0);
    }
}
