package id.serkom.persistence;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.RecordBinder;
import id.serkom.spi.store.Menunggu;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Work that waits, found by the state it waits in and not by walking the berkas: what is done long since costs nothing. A condition that
 * must be looked up for each row stands behind an OR, since Derby would otherwise make a join of it and sort all that waits; what it
 * says of the row once more inside keeps PostgreSQL from looking up all rows there could be, beforehand.
 */
final class JpaMenunggu {

    private static final String DALAM_BERKAS = "r.urut < 0 OR EXISTS (SELECT b FROM BerkasRow b WHERE b.id = r.berkas AND b.sop = ?"
            + " AND b.tahap = ? AND b.status = 'berjalan' AND r.urut >= 0 AND (" + Terikat.pada("b") + "))";
    private static final String SUDAH = "r.putaran < 0 OR EXISTS (SELECT s FROM SuratRow s WHERE s.berkas = r.id AND s.jenis = ?"
            + " AND s.putaran = r.putaran AND s.status NOT IN ('konsep', 'ditolak') AND r.putaran >= 0)";
    private static final String BELUM = "r.putaran < 0 OR NOT EXISTS (SELECT s FROM SuratRow s WHERE s.berkas = r.id AND s.jenis = ?"
            + " AND s.putaran = r.putaran AND s.status <> 'ditolak' AND r.putaran >= 0)";
    private static final String DIMINTA = "EXISTS (SELECT p FROM PermohonanRow p WHERE p.id = r.permohonan AND p.status IN ?"
            + " AND p.lengkapiSampai IS NOT NULL)";
    private static final String DISURATI = "EXISTS (SELECT s FROM SuratRow s WHERE s.permohonan = r.permohonan AND s.berkas = r.berkas"
            + " AND s.jenis = ? AND s.nomor IS NOT NULL)";
    private static final List<String> AKTIF = Arrays.stream(PermohonanStatus.values()).filter(PermohonanStatus::aktif)
            .map(RecordBinder::kode).toList();

    private final Database database;
    private final Menunggu di;

    JpaMenunggu(Database database, Menunggu di) {
        this.database = database;
        this.di = di;
    }

    List<Asesi> asesi(AsesiStatus status, int batas) {
        return pilih(status).urut("r.berkas DESC, r.urut").daftar(batas);
    }

    private Pilih<Asesi> pilih(AsesiStatus status) {
        return Pilih.dari(database, AsesiRow.class).dan("r.status = ?", RecordBinder.kode(status))
                .jika(di.lingkup().instansi(), "r.instansi = ?").jika(di.lingkup().asesor(), "r.asesor = ?")
                .dan(DALAM_BERKAS, diBerkas());
    }

    private Object[] diBerkas() {
        return Stream.concat(Stream.of(di.sop(), di.tahap()), Arrays.stream(Terikat.nilai(di.milik(), di.mayor()))).toArray();
    }

    List<Permohonan> permohonan(AsesiStatus status, Optional<String> sesudah, int batas) {
        List<String> id = pilih(status).dan(DIMINTA, AKTIF).jika(sesudah, DISURATI).berbeda("r.permohonan", batas);
        return Pilih.perBagian(id, bagian -> Pilih.dari(database, PermohonanRow.class).dan("r.id IN ?", bagian).daftar()).stream()
                .sorted(Comparator.comparing(Permohonan::berkas).reversed().thenComparing(Permohonan::diterimaTanggal)
                        .thenComparing(Permohonan::id)).toList();
    }

    /** The berkas by their step in the tahap: however many others run in it, they cost nothing. */
    Pilih<PosisiTahap> posisi(Set<String> langkah, Optional<String> sesudah, Optional<String> sampai) {
        return Pilih.dari(database, PosisiTahapRow.class).dan("r.tahap = ? AND r.langkah IN ?", di.tahap(),
                langkah.stream().sorted().toList())
                .dan("r.keluar IS NULL AND r.digantikan = false").dan(DALAM_BERKAS.replace("r.urut", "r.waktu"), diBerkas())
                .jika(sesudah, SUDAH.replace("r.id", "r.berkas")).jika(sampai, BELUM.replace("r.id", "r.berkas")).urut("r.berkas DESC");
    }

    Pilih<Berkas> berkas(Optional<String> sesudah, Optional<String> sampai) {
        return Pilih.dari(database, BerkasRow.class).dan("r.tahap = ? AND r.sop = ? AND r.status = 'berjalan'", di.tahap(), di.sop())
                .dan(Terikat.pada("r"), Terikat.nilai(di.milik(), di.mayor())).jika(sesudah, SUDAH).jika(sampai, BELUM).urut("r.id DESC");
    }
}
