package id.serkom.persistence;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.Lingkup;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The contents of one berkas in the database. */
final class JpaBerkasReader implements BerkasReader {
    private static final String MILIK = "r.berkas = ? AND r.asesi IN ?";
    private static final String BELUM_DISERAHKAN = "r.diserahkan IS NULL OR EXISTS (SELECT s FROM SuratRow s"
            + " WHERE s.id = r.pengantar AND s.status = 'ditolak' AND r.diserahkan IS NOT NULL)";

    private final Database database;
    private final String berkas;

    JpaBerkasReader(Database database, String berkas) {
        this.database = database;
        this.berkas = berkas;
    }

    @Override
    public Optional<Pengumuman> pengumuman() {
        return milik(PengumumanRow.class).pertama();
    }

    @Override
    public Optional<Permohonan> permohonan(String id) {
        return Pilih.satu(database, PermohonanRow.class, id).filter(p -> p.berkas().equals(berkas));
    }

    @Override
    public List<Permohonan> permohonan() {
        return milik(PermohonanRow.class).urut("r.diterimaTanggal, r.id").daftar();
    }

    @Override
    public List<Permohonan> permohonanInstansi(String instansi) {
        return milik(PermohonanRow.class).dan("r.instansi = ?", instansi).urut("r.diterimaTanggal, r.id").daftar();
    }

    @Override
    public Optional<Asesi> asesi(String id) {
        return Pilih.satu(database, AsesiRow.class, id).filter(a -> a.berkas().equals(berkas));
    }

    @Override
    public List<Asesi> asesi(Collection<String> ids) {
        return Pilih.perBagian(ids, b -> milik(AsesiRow.class).dan("r.id IN ?", b).daftar()).stream()
                .sorted(Comparator.comparingInt(Asesi::urut)).toList();
    }

    @Override
    public List<Asesi> asesiPermohonan(String permohonan) {
        return milik(AsesiRow.class).dan("r.permohonan = ?", permohonan).urut("r.urut").daftar();
    }

    @Override
    public List<Asesi> asesi(Set<AsesiStatus> status, int batas) {
        return status.isEmpty() ? List.of() : milik(AsesiRow.class)
                .dan("r.status IN ?", status.stream().map(RecordBinder::kode).sorted().toList()).urut("r.urut").daftar(batas);
    }

    @Override
    public Map<AsesiStatus, Integer> jumlah() {
        return new JpaBerkasStore(database).jumlah(berkas, Lingkup.SEMUA);
    }

    @Override
    public Set<String> nikTerdaftar(Collection<String> nik) {
        List<String> gugur = AsesiStatus.GUGUR.stream().map(RecordBinder::kode).sorted().toList();
        return new HashSet<>(Pilih.perBagian(nik, bagian -> database.baca(em -> em.createQuery(
                "SELECT a.nik FROM AsesiRow a WHERE a.berkas = :berkas AND a.nik IN :nik AND a.status NOT IN :gugur",
                String.class).setParameter("berkas", berkas).setParameter("nik", bagian).setParameter("gugur", gugur).getResultList())));
    }

    @Override
    public List<Pemeriksaan> pemeriksaan(Collection<String> asesi) {
        return Pilih.terbaru(Pilih.perBagian(asesi, b -> Pilih.dari(database, PemeriksaanRow.class).dan(MILIK, berkas, b).daftar()),
                p -> p.asesi() + '/' + p.persyaratan(), Pemeriksaan::ke);
    }

    @Override
    public List<Nilai> nilai(Collection<String> asesi) {
        return Pilih.terbaru(riwayatNilai(asesi), n -> n.asesi() + '/' + n.unit(), Nilai::ke);
    }

    @Override
    public List<Nilai> riwayatNilai(Collection<String> asesi) {
        return Pilih.perBagian(asesi, b -> Pilih.dari(database, NilaiRow.class).dan(MILIK, berkas, b).daftar());
    }

    @Override
    public List<Putusan> putusan(Collection<String> asesi) {
        return Pilih.terbaru(Pilih.perBagian(asesi, b -> Pilih.dari(database, PutusanRow.class).dan(MILIK, berkas, b).daftar()),
                Putusan::asesi, Putusan::ke);
    }

    @Override
    public List<Formulir> formulir(String kode, Collection<String> perihal) {
        return Pilih.terbaru(new JpaFormulir(database, berkas).tentang(kode, perihal), Formulir::perihal, Formulir::ke);
    }

    @Override
    public List<Asesi> asesiTanpaFormulir(String kode, Set<AsesiStatus> status, int batas) {
        return new JpaFormulir(database, berkas).belumMengisi(kode, status, batas);
    }

    @Override
    public List<Sesi> sesi() {
        return milik(SesiRow.class).urut("r.nomor").daftar();
    }

    @Override
    public Optional<Sesi> sesi(String id) {
        return Pilih.satu(database, SesiRow.class, id).filter(s -> s.berkas().equals(berkas));
    }

    @Override
    public List<Sesi> sesiBerkasLain(Collection<String> ids) {
        return Pilih.perBagian(ids, b -> Pilih.dari(database, SesiRow.class)
                .dan("r.id IN ? AND r.berkas <> ? AND r.ditunda IS NULL", b, berkas).daftar());
    }

    @Override
    public Optional<HariSesi> hariSesi(String jenis, String kode, LocalDate tanggal) {
        return Pilih.dari(database, HariSesiRow.class).dan("r.kode = ? AND r.tanggal = ? AND r.jenis = ?", kode, tanggal, jenis).pertama();
    }

    @Override
    public Map<String, Map<String, Integer>> beban() {
        return beban("a.berkas = :yang AND a.sesi IS NOT NULL", berkas);
    }

    private Map<String, Map<String, Integer>> beban(String syarat, Object yang) {
        Map<String, Map<String, Integer>> beban = new TreeMap<>();
        database.baca(em -> em.createQuery("SELECT a.sesi, a.asesor, COUNT(a) FROM AsesiRow a WHERE " + syarat
                + " AND a.asesor IS NOT NULL GROUP BY a.sesi, a.asesor", Object[].class).setParameter("yang", yang).getResultList())
                .forEach(b -> beban.computeIfAbsent((String) b[0], k -> new TreeMap<>()).put((String) b[1], ((Number) b[2]).intValue()));
        return beban;
    }

    @Override
    public List<Asesi> asesiSesi(String sesi) {
        return milik(AsesiRow.class).dan("r.sesi = ?", sesi).urut("r.urut").daftar();
    }

    @Override
    public Map<String, Map<String, Integer>> bebanSesi(Collection<String> sesi) {
        Map<String, Map<String, Integer>> beban = new TreeMap<>();
        Pilih.perBagian(sesi, b -> List.of(beban("a.sesi IN :yang", b))).forEach(beban::putAll);
        return beban;
    }

    @Override
    public List<Kelengkapan> kelengkapan(Collection<String> asesi) {
        return Pilih.perBagian(asesi, b -> Pilih.dari(database, KelengkapanRow.class).dan(MILIK, berkas, b).daftar());
    }

    @Override
    public List<Kelengkapan> kelengkapan(String kode) {
        return milik(KelengkapanRow.class).dan("r.kode = ?", kode).daftar();
    }

    @Override
    public List<Kelengkapan> kelengkapan(String kode, String rujukan) {
        return milik(KelengkapanRow.class).dan("r.kode = ? AND r.rujukan = ?", kode, rujukan).daftar();
    }

    @Override
    public List<PrasyaratBerkas> prasyarat() {
        return milik(PrasyaratBerkasRow.class).urut("r.tahap, r.kode, r.perihal").daftar();
    }

    @Override
    public Optional<PrasyaratBerkas> prasyarat(String tahap, String kode, String perihal) {
        return milik(PrasyaratBerkasRow.class).dan("r.tahap = ? AND r.kode = ? AND r.perihal = ?", tahap, kode, perihal).pertama();
    }

    @Override
    public List<Surat> surat(String jenis) {
        return milik(SuratRow.class).dan("r.jenis = ? AND r.status NOT IN ('konsep', 'ditolak')", jenis).daftar();
    }

    @Override
    public List<Surat> suratDanKonsep(String jenis) {
        return milik(SuratRow.class).dan("r.jenis = ?", jenis).daftar();
    }

    @Override
    public List<Surat> suratPermohonan(String permohonan, String jenis) {
        return milik(SuratRow.class).dan("r.permohonan = ? AND r.jenis = ?", permohonan, jenis).daftar();
    }

    @Override
    public List<Surat> suratMasuk(String instansi, String nomor) {
        return milik(SuratRow.class).dan("r.instansi = ? AND r.nomor = ? AND r.arah = 'masuk'", instansi, nomor).daftar();
    }

    @Override
    public Map<String, Data> isiSurat(Collection<String> surat) {
        return Pilih.perBagian(surat, b -> Pilih.dari(database, IsiSuratRow.class).dan("r.surat IN ?", b)
                .dan("EXISTS (SELECT s FROM SuratRow s WHERE s.id = r.surat AND s.berkas = ?)", berkas).urut("r.surat")
                .daftar()).stream().filter(i -> i.model().has("isi"))
                .collect(Collectors.toMap(IsiSurat::surat, i -> i.model().object("isi")));
    }

    @Override
    public Optional<Surat> suratById(String id) {
        return Pilih.satu(database, SuratRow.class, id).filter(s -> s.berkas().filter(berkas::equals).isPresent());
    }

    @Override
    public List<Surat> suratById(Collection<String> ids) {
        return Pilih.perBagian(ids, b -> milik(SuratRow.class).dan("r.id IN ?", b).daftar());
    }

    @Override
    public List<Sertifikat> sertifikat(Collection<String> asesi) {
        return Pilih.perBagian(asesi, b -> Pilih.dari(database, SertifikatRow.class).dan(MILIK, berkas, b).daftar());
    }

    @Override
    public List<Cetakan> cetakan(Collection<String> surat) {
        return Pilih.perBagian(surat, b -> Pilih.dari(database, CetakanRow.class).dan("r.id IN ?", b).daftar());
    }

    @Override
    public List<Sertifikat> sertifikatById(Collection<String> ids) {
        return Pilih.perBagian(ids, b -> milik(SertifikatRow.class).dan("r.id IN ?", b).daftar());
    }

    @Override
    public List<Sertifikat> sertifikatMenunggu(String instansi, int batas) {
        return milik(SertifikatRow.class).dan("r.instansi = ? AND r.status = 'berlaku'", instansi).dan(BELUM_DISERAHKAN).daftar(batas);
    }

    @Override
    public int sertifikatMenunggu() {
        return database.baca(em -> em.createQuery("SELECT COUNT(r) FROM SertifikatRow r WHERE r.berkas = :berkas"
                + " AND r.status IN ('berlaku', 'dibekukan') AND (" + BELUM_DISERAHKAN + ")", Long.class)
                .setParameter("berkas", berkas).getSingleResult().intValue());
    }

    @Override
    public List<Sertifikat> sertifikatBernomor(String penerbit, Collection<String> nomor, Collection<String> registrasi) {
        return JpaSertifikatStore.bernomor(database, penerbit, nomor, registrasi);
    }

    @Override
    public List<Sertifikat> sertifikatAkanHabis(LocalDate dari, LocalDate sampai, Optional<String> sesudah, int batas) {
        return JpaSertifikatStore.akanHabis(database, dari, sampai, sesudah, batas);
    }

    @Override
    public List<Asesi> tertunda(String berkasAsal, Collection<String> nik) {
        return Pilih.perBagian(nik, b -> JpaBerkasStore.tertunda(database, berkasAsal).dan("r.nik IN ?", b).daftar());
    }

    @Override
    public Optional<Dokumen> dokumen(String id) {
        return Pilih.satu(database, DokumenRow.class, id);
    }

    @Override
    public List<Dokumen> dokumen(Collection<String> ids) {
        return Pilih.perBagian(ids, b -> Pilih.dari(database, DokumenRow.class).dan("r.id IN ?", b).daftar());
    }

    private <C> Pilih<C> milik(Class<? extends Row<C>> jenis) {
        return Pilih.dari(database, jenis).dan("r.berkas = ?", berkas);
    }
}
