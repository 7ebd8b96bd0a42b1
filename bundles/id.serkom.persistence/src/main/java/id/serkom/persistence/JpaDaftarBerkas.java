package id.serkom.persistence;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.BerkasQuery;
import id.serkom.spi.store.Kursor;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.Menunggu;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lists of berkas in the database, whole or within the scope of an institution or of an asesor. */
final class JpaDaftarBerkas {

    private static final String UNTUK_INSTANSI = "EXISTS (SELECT p FROM PenerimaRow p WHERE p.berkas = r.id AND p.instansi = ?)"
            + " OR EXISTS (SELECT m FROM PermohonanRow m WHERE m.berkas = r.id AND m.instansi = ?)";
    private static final String UNTUK_ASESOR =
            "EXISTS (SELECT a FROM AsesiRow a WHERE a.berkas = r.id AND a.asesor = ?)";
    private static final String BERKASNYA = "EXISTS (SELECT b FROM BerkasRow b WHERE b.id = r.berkas AND b.";

    private final Database database;

    JpaDaftarBerkas(Database database) {
        this.database = database;
    }

    Halaman<Berkas> list(BerkasQuery query, Lingkup lingkup, Potongan potongan) {
        if (query.jatuhTempoSampai().isPresent()) {
            return mendesak(query, lingkup, potongan);
        }
        Optional<String> sebelum = Kursor.baca("berkas", 1, potongan.sesudah()).map(k -> k.teks(0));
        List<Berkas> found = lingkup.semua() && query.instansi().isEmpty()
                ? Pilih.dari(database, BerkasRow.class).jika(query.tahap(), "r.tahap = ?").jika(query.skema(), "r.skema = ?")
                        .jika(sebelum, "r.id < ?").urut("r.id DESC").daftar(potongan.batas() + 1)
                : milik(query, lingkup, sebelum, potongan.batas() + 1);
        return Pilih.halaman(found, potongan, b -> Kursor.tulis("berkas", b.id()));
    }

    /** The newest of those that the party has a part in, read from where that is written: how many others there are costs nothing. */
    private List<Berkas> milik(BerkasQuery query, Lingkup lingkup, Optional<String> sebelum, int batas) {
        Optional<String> instansi = lingkup.instansi().or(query::instansi);
        List<Pilih<?>> dari = lingkup.asesor().isPresent()
                ? List.of(Pilih.dari(database, AsesiRow.class).jika(lingkup.asesor(), "r.asesor = ?"))
                : List.of(Pilih.dari(database, PenerimaRow.class).jika(instansi, "r.instansi = ?"),
                        Pilih.dari(database, PermohonanRow.class).jika(instansi, "r.instansi = ?"));
        TreeSet<String> terbaru = new TreeSet<>(Comparator.reverseOrder());
        for (Pilih<?> satu : dari) {
            satu.jika(sebelum, "r.berkas < ?").jika(query.tahap(), BERKASNYA + "tahap = ?)").jika(query.skema(), BERKASNYA + "skema = ?)");
            if (!lingkup.semua()) {
                query.instansi().ifPresent(i -> satu.dan(UNTUK_INSTANSI.replace("r.id", "r.berkas"), i, i));
            }
            terbaru.addAll(satu.berbeda("r.berkas", batas));
        }
        return find(terbaru.stream().limit(batas).toList()).stream().sorted(Comparator.comparing(Berkas::id).reversed()).toList();
    }

    /** Each berkas stands where the first open clock stands of those that the reader may see; the others he learns nothing of. */
    private Halaman<Berkas> mendesak(BerkasQuery query, Lingkup lingkup, Potongan potongan) {
        String lebihDahulu = "NOT EXISTS (SELECT t FROM TenggatRow t WHERE t.berkas = r.berkas AND t.status = 'berjalan'"
                + " AND (t.jatuhTempo < r.jatuhTempo OR t.jatuhTempo = r.jatuhTempo AND t.id < r.id)";
        Halaman<Tenggat> jam = new JpaTenggat(database).berjalan("berkas-tempo", lingkup, potongan, pilih -> {
            pilih.dan("r.jatuhTempo <= ?", query.jatuhTempoSampai().get());
            if (lingkup.instansi().isPresent()) {
                pilih.dan(lebihDahulu + " AND t.instansi = ?)", lingkup.instansi().get());
            } else {
                pilih.dan(lebihDahulu + (lingkup.asesor().isPresent() ? " AND t.permohonan IS NULL)" : ")"));
            }
            pilih.jika(query.tahap(), BERKASNYA + "tahap = ?)").jika(query.skema(), BERKASNYA + "skema = ?)");
            query.instansi().ifPresent(i -> pilih.dan(UNTUK_INSTANSI.replace("r.id", "r.berkas"), i, i));
        });
        Map<String, Berkas> menurutId = new HashMap<>();
        find(jam.isi().stream().map(Tenggat::berkas).toList()).forEach(b -> menurutId.put(b.id(), b));
        return jam.map(t -> menurutId.get(t.berkas()));
    }

    List<Berkas> find(Collection<String> id) {
        return Pilih.perBagian(id, bagian -> Pilih.dari(database, BerkasRow.class).dan("r.id IN ?", bagian).daftar());
    }

    Halaman<Berkas> terikatLain(Set<String> sop, String tahap, int mayor, Potongan potongan) {
        if (sop.isEmpty()) {
            return new Halaman<>(List.of(), Optional.empty());
        }
        Optional<String> sebelum = Kursor.baca("berkas", 1, potongan.sesudah()).map(k -> k.teks(0));
        return Pilih.dari(database, BerkasRow.class).dan("r.status IN ?", List.of("berjalan", "menunggu-surat"))
                .dan("r.sop IN ?", sop.stream().sorted().toList()).dan("NOT " + Terikat.pada("r"), Terikat.nilai(tahap, mayor))
                .jika(sebelum, "r.id < ?").urut("r.id DESC").halaman(potongan, b -> Kursor.tulis("berkas", b.id()));
    }

    List<Berkas> menunggu(Menunggu di, Set<String> langkah, Optional<String> sesudah, Optional<String> sampai, int batas) {
        JpaMenunggu menunggu = new JpaMenunggu(database, di);
        if (langkah.isEmpty()) {
            return dalam(menunggu.berkas(sesudah, sampai), di.lingkup()).daftar(batas);
        }
        Pilih<PosisiTahap> posisi = menunggu.posisi(langkah, sesudah, sampai);
        di.lingkup().instansi().ifPresent(i -> posisi.dan(UNTUK_INSTANSI.replace("r.id", "r.berkas"), i, i));
        posisi.jika(di.lingkup().asesor(), UNTUK_ASESOR.replace("r.id", "r.berkas"));
        return find(posisi.daftar(batas).stream().map(PosisiTahap::berkas).toList()).stream()
                .sorted(Comparator.comparing(Berkas::id).reversed()).toList();
    }

    boolean terlihat(String berkas, Lingkup lingkup) {
        return dalam(Pilih.dari(database, BerkasRow.class).dan("r.id = ?", berkas), lingkup).pertama().isPresent();
    }

    Set<String> terlihat(Collection<String> berkas, Lingkup lingkup) {
        return Set.copyOf(Pilih.perBagian(berkas,
                b -> dalam(Pilih.dari(database, BerkasRow.class).dan("r.id IN ?", b), lingkup).berbeda("r.id", b.size())));
    }

    private static Pilih<Berkas> dalam(Pilih<Berkas> pilih, Lingkup lingkup) {
        lingkup.instansi().ifPresent(i -> pilih.dan(UNTUK_INSTANSI, i, i));
        return pilih.jika(lingkup.asesor(), UNTUK_ASESOR);
    }
}
