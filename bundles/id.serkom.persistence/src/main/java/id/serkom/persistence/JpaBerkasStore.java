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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Berkas and their contents in the database. */
@Component(name = "id.serkom.persistence.berkas", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JpaBerkasStore implements BerkasStore {

    private final Database database;
    private final JpaDaftarBerkas daftar;

    @Activate
    public JpaBerkasStore(@Reference Database database) {
        this.database = database;
        this.daftar = new JpaDaftarBerkas(database);
    }

    @Override
    public Optional<Berkas> find(String id) {
        return Pilih.satu(database, BerkasRow.class, id);
    }

    @Override
    public List<Berkas> find(Collection<String> id) {
        return daftar.find(id);
    }

    @Override
    public Halaman<Berkas> list(BerkasQuery query, Lingkup lingkup, Potongan potongan) {
        return daftar.list(query, lingkup, potongan);
    }

    @Override
    public Halaman<Berkas> terikatLain(Set<String> sop, String tahap, int mayor, Potongan potongan) {
        return daftar.terikatLain(sop, tahap, mayor, potongan);
    }

    @Override
    public boolean terlihat(String berkas, Lingkup lingkup) {
        return daftar.terlihat(berkas, lingkup);
    }

    @Override
    public Set<String> terlihat(Collection<String> berkas, Lingkup lingkup) {
        return daftar.terlihat(berkas, lingkup);
    }

    @Override
    public List<JumlahBerkas> belumSelesai() {
        return HitungBerkas.belumSelesai(database);
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
                .dan("NOT EXISTS (SELECT s FROM SuratRow s WHERE s.id = r.rujukan AND s.status = 'ditolak')")
                .dan("NOT EXISTS (SELECT p FROM PosisiTahapRow p WHERE p.berkas = r.berkas AND p.tahap = r.tahap"
                        + " AND p.putaran = r.putaran AND p.digantikan = true)").pertama().isPresent();
    }

    @Override
    public List<Kelengkapan> kelengkapan(Collection<String> id) {
        return Pilih.perBagian(id, bagian -> Pilih.dari(database, KelengkapanRow.class).dan("r.id IN ?", bagian).daftar());
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
        return daftar.menunggu(di, langkah, sesudah, sampai, batas);
    }
}
