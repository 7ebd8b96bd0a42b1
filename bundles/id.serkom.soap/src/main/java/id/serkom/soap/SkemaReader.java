package id.serkom.soap;

import id.serkom.api.service.SkemaCatalog;
import id.serkom.soap.v1.Persyaratan;
import id.serkom.soap.v1.Skema;
import id.serkom.soap.v1.Unit;
import java.util.List;

/** Schemes open to new berkas, with what an applicant must know of them. */
final class SkemaReader {

    private final SkemaCatalog catalog;

    SkemaReader(SkemaCatalog catalog) {
        this.catalog = catalog;
    }

    List<Skema> list() {
        return catalog.list().stream().map(SkemaReader::skema).toList();
    }

    private static Skema skema(id.serkom.api.skema.Skema skema) {
        Skema answer = new Skema();
        answer.setKode(skema.kode());
        answer.setVersi(skema.versi());
        answer.setJudul(skema.judul());
        answer.setJenis(skema.jenis());
        answer.setContoh(skema.contoh());
        skema.unit().forEach(u -> {
            Unit unit = new Unit();
            unit.setKode(u.kode());
            unit.setJudul(u.judul());
            answer.getUnit().add(unit);
        });
        skema.persyaratan().forEach(p -> {
            Persyaratan persyaratan = new Persyaratan();
            persyaratan.setKode(p.kode());
            persyaratan.setJudul(p.judul());
            persyaratan.setWajib(p.wajib());
            answer.getPersyaratan().add(persyaratan);
        });
        return answer;
    }
}
