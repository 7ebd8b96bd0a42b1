package id.serkom.rest;

import id.serkom.api.service.PratinjauMigrasi;
import java.util.List;

/** What another major of a tahap would change, as it is answered: what speaks against it in words, as in a refusal. */
record PratinjauBody(String berkas, String tahap, int dari, int ke, String versi, List<String> aksiBaru, List<String> aksiHilang,
        List<String> formulirBerubah, int dataDari, int dataKe, List<Kesalahan> keberatan) {

    static PratinjauBody of(PratinjauMigrasi p, Problems problems) {
        return new PratinjauBody(p.berkas(), p.tahap(), p.dari(), p.ke(), p.versi(), p.aksiBaru(), p.aksiHilang(), p.formulirBerubah(),
                p.dataDari(), p.dataKe(), p.keberatan().stream().map(problems::item).toList());
    }
}
