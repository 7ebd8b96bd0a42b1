package id.serkom.api.service;

import id.serkom.api.data.Reason;
import java.util.List;

/**
 * What another major of a tahap would change for one berkas.
 *
 * @param dari present major of the tahap, {@code ke} the other one
 * @param versi version of the bundle that would count; empty when none of that major is installed
 * @param aksiBaru names of actions that would come, {@code aksiHilang} that would go
 * @param formulirBerubah names of actions whose form is another one
 * @param dataDari version of the private data of the tahap, {@code dataKe} that it would be brought to; 0 while there is none
 * @param keberatan why it would be refused; empty when it would not
 */
public record PratinjauMigrasi(String berkas, String tahap, int dari, int ke, String versi, List<String> aksiBaru, List<String> aksiHilang,
        List<String> formulirBerubah, int dataDari, int dataKe, List<Reason> keberatan) {

    public PratinjauMigrasi {
        aksiBaru = List.copyOf(aksiBaru);
        aksiHilang = List.copyOf(aksiHilang);
        formulirBerubah = List.copyOf(formulirBerubah);
        keberatan = List.copyOf(keberatan);
    }
}
