package id.serkom.persistence;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.JumlahBerkas;
import id.serkom.spi.store.Kursor;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.Menunggu;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Berkas and their contents in the database. */
@Component(name = "id.serkom.persistence.berkas", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaBerkasStore implements BerkasStore {

    private static final String UNTUK_INSTANSI = "EXISTS (SELECT p FROM PenerimaRow p WHERE p.berkas = r.id AND p.instansi = ?)"
            + " OR EXISTS (SELECT m FROM PermohonanRow m WHERE m.berkas = r.id AND m.instansi = ?)";
    private static final String UNTUK_ASESOR =
            "EXISTS (SELECT a FROM AsesiRow a WHERE a.berkas = r.id AND a.asesor = ?)";
    private static final String BERKASNYA = "EXISTS (SELECT b FROM BerkasRow b WHERE b.id = r.berkas AND b.";

    private final Database database;

    @Activate
    public JpaBerkasStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<Berkas> find(String id) {
        return Pilih.satu(database, BerkasRow.class, id);
    }

    @Override
    public Halaman<Berkas> list(BerkasQuery query, Lingkup lingkup, Potongan potongan) {
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

    @Override
    public List<Berkas> find(Collection<String> id) {
        return Pilih.perBagian(id, bagian -> Pilih.dari(database, BerkasRow.class).dan("r.id IN ?", bagian).daftar());
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

    @Override
    public boolean terlihat(String berkas, Lingkup lingkup) {
        return dalam(Pilih.dari(database, BerkasRow.class).dan("r.id = ?", berkas), lingkup).pertama().isPresent();
    }

    @Override
    public List<JumlahBerkas> belumSelesai() {
        return HitungBerkas.belumSelesai(database);
    }

    private static Pilih<Berkas> dalam(Pilih<Berkas> pilih, Lingkup lingkup) {
        lingkup.instansi().ifPresent(i -> pilih.dan(UNTUK_INSTANSI, i, i));
        return pilih.jika(lingkup.asesor(), UNTUK_ASESOR);
    }

    @Override
    public BerkasReader isi(String berkas) {
        return new JpaBerkasReader(database, berkas);
    }

    @Override
    public List<PosisiTahap> perjalanan(String berkas) {
        return Pilih.dari(database, PosisiTahapRow.class).dan("r.berkas = ?", berkas).daftar();
    }

    @Override
    public Optional<PosisiTahap> posisi(String berkas, String tahap, int putaran) {
        return Pilih.dari(database, PosisiTahapRow.class).dan("r.berkas = ? AND r.tahap = ? AND r.putaran = ?", berkas, tahap,
                putaran).pertama();
    }

    @Override
    public Halaman<Asesi> asesi(String berkas, Set<AsesiStatus> status, Lingkup lingkup, Potongan potongan) {
        List<String> kode = status.stream().map(RecordBinder::kode).sorted().toList();
        Pilih<Asesi> pilih = Pilih.dari(database, AsesiRow.class).dan("r.berkas = ?", berkas)
                .jika(Optional.of(kode).filter(k -> !k.isEmpty()), "r.status IN ?").jika(lingkup.instansi(), "r.instansi = ?")
                .jika(lingkup.asesor(), "r.asesor = ?").urut("r.urut");
        Kursor.baca("asesi", 1, potongan.sesudah())
                .ifPresent(k -> pilih.dan("r.urut > ?", k.<Integer>bagian(0, Integer::valueOf)));
        return pilih.halaman(potongan, a -> Kursor.tulis("asesi", a.urut()));
    }

    @Override
    public List<Berkas> lanjutan(String berkas) {
        return Pilih.dari(database, BerkasRow.class).dan("r.merujukBerkas = ?", berkas).daftar();
    }

    @Override
    public Halaman<Asesi> tertunda(String berkas, Lingkup lingkup, Potongan potongan) {
        Pilih<Asesi> pilih = tertunda(database, berkas).jika(lingkup.instansi(), "r.instansi = ?")
                .jika(lingkup.asesor(), "r.asesor = ?");
        Kursor.baca("tertunda", 1, potongan.sesudah())
                .ifPresent(k -> pilih.dan("r.urut > ?", k.<Integer>bagian(0, Integer::valueOf)));
        return pilih.halaman(potongan, a -> Kursor.tulis("tertunda", a.urut()));
    }

    /** Postponed, and not taken up by a later berkas; who left that again may still come over. */
    static Pilih<Asesi> tertunda(Database database, String berkas) {
        return Pilih.dari(database, AsesiRow.class).dan("r.berkas = ? AND r.status = 'tunda'", berkas)
                .dan("NOT EXISTS (SELECT a FROM AsesiRow a WHERE a.penerusDari = r.id)")
                .urut("r.urut");
    }

    @Override
    public Optional<Asesi> penerus(String asesi) {
        return Pilih.dari(database, AsesiRow.class).dan("r.penerusDari = ?", asesi).pertama();
    }

    @Override
    public Map<AsesiStatus, Integer> jumlah(String berkas, Lingkup lingkup) {
        return database.baca(em -> {
            TypedQuery<Object[]> query = em.createQuery("SELECT a.status, COUNT(a) FROM AsesiRow a WHERE a.berkas = :berkas"
                    + lingkup.instansi().map(i -> " AND a.instansi = :instansi").orElse("")
                    + lingkup.asesor().map(i -> " AND a.asesor = :asesor").orElse("") + " GROUP BY a.status", Object[].class)
                    .setParameter("berkas", berkas);
            lingkup.instansi().ifPresent(i -> query.setParameter("instansi", i));
            lingkup.asesor().ifPresent(a -> query.setParameter("asesor", a));
            Map<AsesiStatus, Integer> jumlah = new EnumMap<>(AsesiStatus.class);
            query.getResultList().forEach(b -> jumlah.put(RecordBinder.dariKode(AsesiStatus.class, (String) b[0]),
                    ((Number) b[1]).intValue()));
            return jumlah;
        });
    }

    @Override
    public List<Pemeriksaan> riwayatPemeriksaan(String asesi) {
        return Pilih.dari(database, PemeriksaanRow.class).dan("r.asesi = ?", asesi).daftar();
    }

    @Override
    public List<Nilai> riwayatNilai(String asesi) {
        return Pilih.dari(database, NilaiRow.class).dan("r.asesi = ?", asesi).daftar();
    }

    @Override
    public List<Putusan> riwayatPutusan(String asesi) {
        return Pilih.dari(database, PutusanRow.class).dan("r.asesi = ?", asesi).daftar();
    }

    @Override
    public List<Formulir> riwayatFormulir(String perihal) {
        return Pilih.dari(database, FormulirRow.class).dan("r.perihal = ?", perihal).daftar();
    }

    @Override
    public Halaman<Formulir> formulir(String berkas, Lingkup lingkup, Potongan potongan) {
        return new JpaFormulir(database, berkas).daftar(lingkup, potongan);
    }

    @Override
    public List<Kelengkapan> kelengkapanBerkas(String berkas) {
        return Pilih.dari(database, KelengkapanRow.class).dan("r.berkas = ? AND r.asesi IS NULL", berkas).daftar();
    }

    @Override
    public boolean adaKelengkapan(String berkas, String kode) {
        return Pilih.dari(database, KelengkapanRow.class).dan("r.berkas = ? AND r.kode = ?", berkas, kode)
                .dan("NOT EXISTS (SELECT p FROM PosisiTahapRow p WHERE p.berkas = r.berkas AND p.tahap = r.tahap"
                        + " AND p.putaran = r.putaran AND p.digantikan = true)").pertama().isPresent();
    }

    @Override
    public List<Kelengkapan> pemakaian(String dokumen) {
        return Pilih.dari(database, KelengkapanRow.class).dan("r.dokumen = ?", dokumen).daftar();
    }

    @Override
    public List<Permohonan> permohonanBernomor(String instansi, String nomorSurat) {
        return Pilih.dari(database, PermohonanRow.class).dan("r.instansi = ? AND r.nomorSurat = ?", instansi, nomorSurat)
                .daftar();
    }

    @Override
    public List<Tenggat> tenggat(String berkas) {
        return Pilih.dari(database, TenggatRow.class).dan("r.berkas = ?", berkas).daftar();
    }

    @Override
    public List<Tenggat> tenggatPermohonan(String permohonan) {
        return Pilih.dari(database, TenggatRow.class).dan("r.permohonan = ?", permohonan).daftar();
    }

    @Override
    public Optional<Tenggat> tenggatById(String id) {
        return Pilih.satu(database, TenggatRow.class, id);
    }

    @Override
    public Halaman<Tenggat> jatuhTempo(LocalDate sampai, Lingkup lingkup, Potongan potongan) {
        return new JpaTenggat(database).berjalan("tempo", lingkup, potongan, pilih -> pilih.dan("r.jatuhTempo <= ?", sampai));
    }

    @Override
    public Halaman<Tenggat> tenggatTerbuka(Potongan potongan) {
        return new JpaTenggat(database).terbuka(potongan);
    }

    @Override
    public List<Tenggat> berjalan(Collection<String> berkas) {
        return Pilih.perBagian(berkas, bagian -> Pilih.dari(database, TenggatRow.class)
                .dan("r.berkas IN ? AND r.permohonan IS NULL AND r.status = 'berjalan'", bagian).daftar());
    }

    @Override
    public List<Asesi> menunggu(Menunggu di, AsesiStatus status, int batas) {
        return new JpaMenunggu(database, di).asesi(status, batas);
    }

    @Override
    public List<Permohonan> permohonanMenunggu(Menunggu di, AsesiStatus status, Optional<String> sesudah, int batas) {
        return new JpaMenunggu(database, di).permohonan(status, sesudah, batas);
    }

    @Override
    public List<Berkas> berkasMenunggu(Menunggu di, Set<String> langkah, Optional<String> sesudah, Optional<String> sampai, int batas) {
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
}
