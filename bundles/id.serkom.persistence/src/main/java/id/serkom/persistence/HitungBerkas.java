package id.serkom.persistence;

import id.serkom.spi.store.JumlahBerkas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts berkas in the database, by what they are pinned to. */
final class HitungBerkas {

    private static final String KOLOM = "b.sop, b.sopVersi, b.tahap, b.skema, b.skemaVersi, b.mayor";

    private HitungBerkas() {
    }

    static List<JumlahBerkas> belumSelesai(Database database) {
        List<Object[]> baris = database.baca(em -> em.createQuery("SELECT " + KOLOM
                + ", COUNT(b) FROM BerkasRow b WHERE b.status <> 'selesai' GROUP BY " + KOLOM, Object[].class).getResultList());
        // Those that differ in what other tahap are pinned to are one here.
        Map<JumlahBerkas, Long> jumlah = new LinkedHashMap<>();
        baris.forEach(b -> jumlah.merge(dari(b), ((Number) b[6]).longValue(), Long::sum));
        return jumlah.entrySet().stream().map(e -> new JumlahBerkas(e.getKey().sop(), e.getKey().tahap(), e.getKey().mayor(),
                e.getKey().skema(), e.getKey().skemaVersi(), e.getValue())).toList();
    }

    private static JumlahBerkas dari(Object[] b) {
        String tahap = (String) b[2];
        int mayor = BerkasRow.mayor((String) b[5]).getOrDefault(tahap, Integer.valueOf(((String) b[1]).split("\\.")[0]));
        return new JumlahBerkas((String) b[0], tahap, mayor, (String) b[3], (String) b[4], 0);
    }
}
