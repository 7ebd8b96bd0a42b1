package id.serkom.testing.store;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.JumlahBerkas;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.Menunggu;
import id.serkom.spi.store.Terisi;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Berkas and their contents in memory. */
final class MemoryBerkasStore implements BerkasStore {

    private final Gudang gudang;
    private final MemoryDaftarBerkas daftar;

    MemoryBerkasStore(Gudang gudang) {
        this.gudang = gudang;
        this.daftar = new MemoryDaftarBerkas(gudang);
    }

    @Override
    public Optional<Berkas> find(String id) {
        return gudang.satu(Berkas.class, id);
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
    public List<JumlahBerkas> belumSelesai() {
        return daftar.belumSelesai();
    }

    @Override
    public List<Berkas> find(Collection<String> id) {
        return gudang.daftar(Berkas.class, b -> id.contains(b.id()));
    }

    @Override
    public Set<String> terlihat(Collection<String> berkas, Lingkup lingkup) {
        return gudang.baca(() -> berkas.stream().filter(b -> terlihat(b, lingkup)).collect(Collectors.toSet()));
    }

    @Override
    public BerkasReader isi(String berkas) {
        return new MemoryBerkasReader(gudang, berkas);
    }

    @Override
    public List<PosisiTahap> perjalanan(String berkas) {
        return gudang.daftar(PosisiTahap.class, p -> p.berkas().equals(berkas));
    }

    @Override
    public Optional<PosisiTahap> posisi(String berkas, String tahap, int putaran) {
        return perjalanan(berkas).stream().filter(p -> p.tahap().equals(tahap) && p.putaran() == putaran).findFirst();
    }

    @Override
    public Halaman<Asesi> asesi(String berkas, Set<AsesiStatus> status, Lingkup lingkup, Potongan potongan) {
        List<Asesi> found = gudang.daftar(Asesi.class,
                a -> a.berkas().equals(berkas) && (status.isEmpty() || status.contains(a.status())) && dalam(a, lingkup),
                Comparator.comparingInt(Asesi::urut));
        return Gudang.halaman("asesi", found, Asesi::id, potongan);
    }

    private static boolean dalam(Asesi asesi, Lingkup lingkup) {
        return lingkup.instansi().map(asesi.instansi()::equals).orElse(true)
                && lingkup.asesor().map(a -> asesi.asesor().filter(a::equals).isPresent()).orElse(true);
    }

    @Override
    public Map<AsesiStatus, Integer> jumlah(String berkas, Lingkup lingkup) {
        Map<AsesiStatus, Integer> jumlah = new EnumMap<>(AsesiStatus.class);
        gudang.daftar(Asesi.class, a -> a.berkas().equals(berkas) && dalam(a, lingkup))
                .forEach(a -> jumlah.merge(a.status(), 1, Integer::sum));
        return jumlah;
    }

    @Override
    public List<Berkas> lanjutan(String berkas) {
        return gudang.daftar(Berkas.class, b -> b.merujukBerkas().filter(berkas::equals).isPresent());
    }

    @Override
    public Halaman<Asesi> tertunda(String berkas, Lingkup lingkup, Potongan potongan) {
        List<Asesi> found = tertunda(berkas).stream().filter(a -> lingkup.instansi().map(a.instansi()::equals).orElse(true))
                .filter(a -> lingkup.asesor().isEmpty() || a.asesor().equals(lingkup.asesor())).toList();
        return Gudang.halaman("tertunda", found, Asesi::id, potongan);
    }

    List<Asesi> tertunda(String berkas) {
        return gudang.daftar(Asesi.class, a -> a.berkas().equals(berkas) && a.status() == AsesiStatus.TUNDA
                && penerus(a.id()).isEmpty(), Comparator.comparingInt(Asesi::urut));
    }

    @Override
    public Optional<Asesi> penerus(String asesi) {
        return gudang.daftar(Asesi.class, a -> a.asalAsesi().filter(asesi::equals).isPresent()
                && !AsesiStatus.GUGUR.contains(a.status())).stream().findFirst();
    }

    @Override
    public List<Pemeriksaan> riwayatPemeriksaan(String asesi) {
        return gudang.daftar(Pemeriksaan.class, p -> p.asesi().equals(asesi));
    }

    @Override
    public List<Nilai> riwayatNilai(String asesi) {
        return gudang.daftar(Nilai.class, n -> n.asesi().equals(asesi));
    }

    @Override
    public List<Putusan> riwayatPutusan(String asesi) {
        return gudang.daftar(Putusan.class, p -> p.asesi().equals(asesi));
    }

    @Override
    public List<Formulir> riwayatFormulir(String perihal) {
        return gudang.daftar(Formulir.class, f -> f.perihal().equals(perihal));
    }

    @Override
    public Halaman<Formulir> formulir(String berkas, Lingkup lingkup, Potongan potongan) {
        return Gudang.halaman("formulir", gudang.daftar(Formulir.class, f -> f.berkas().equals(berkas)
                && Formulir.TANPA_ASESI.contains(f.kode()) && lingkup.instansi().isEmpty()
                && (lingkup.asesor().isEmpty() || f.kode().equals("MAPA-01") || lingkup.asesor().get().equals(f.oleh()))),
                Formulir::id, potongan);
    }

    @Override
    public List<Kelengkapan> kelengkapanBerkas(String berkas) {
        return gudang.daftar(Kelengkapan.class, k -> k.berkas().equals(berkas) && k.asesi().isEmpty());
    }

    @Override
    public boolean adaKelengkapan(String berkas, String kode) {
        return gudang.baca(() -> gudang.semua(Kelengkapan.class).anyMatch(k -> k.berkas().equals(berkas)
                && k.kode().equals(kode) && k.rujukan().flatMap(id -> gudang.satu(Surat.class, id))
                        .filter(s -> s.status() == SuratStatus.DITOLAK).isEmpty() && posisi(berkas, k.tahap(), k.putaran())
                        .filter(PosisiTahap::digantikan).isEmpty()));
    }

    @Override
    public List<Kelengkapan> kelengkapan(Collection<String> id) {
        return gudang.daftar(Kelengkapan.class, k -> id.contains(k.id()));
    }

    @Override
    public List<Permohonan> permohonanBernomor(String instansi, String nomorSurat) {
        return gudang.daftar(Permohonan.class,
                p -> p.instansi().equals(instansi) && p.nomorSurat().equals(nomorSurat));
    }

    @Override
    public List<Tenggat> tenggat(String berkas) {
        return gudang.daftar(Tenggat.class, t -> t.berkas().equals(berkas));
    }

    @Override
    public List<Tenggat> tenggatPermohonan(String permohonan) {
        return gudang.daftar(Tenggat.class, t -> t.permohonan().filter(permohonan::equals).isPresent());
    }

    @Override
    public Optional<Tenggat> tenggatById(String id) {
        return gudang.satu(Tenggat.class, id);
    }

    @Override
    public Halaman<Tenggat> jatuhTempo(LocalDate sampai, Lingkup lingkup, Potongan potongan) {
        List<Tenggat> found = gudang.daftar(Tenggat.class, t -> t.status() == TenggatStatus.BERJALAN
                && !t.jatuhTempo().isAfter(sampai) && daftar.dalam(t, lingkup), MemoryDaftarBerkas.MENURUT_JATUH_TEMPO);
        return Gudang.halaman("tempo", found, Tenggat::id, potongan);
    }

    @Override
    public Halaman<Tenggat> tenggatTerbuka(Potongan potongan) {
        return Gudang.halaman("tenggat", gudang.daftar(Tenggat.class,
                t -> t.status() == TenggatStatus.BERJALAN || t.status() == TenggatStatus.JEDA), Tenggat::id, potongan);
    }

    @Override
    public List<Tenggat> berjalan(Collection<String> berkas) {
        return gudang.daftar(Tenggat.class, t -> t.status() == TenggatStatus.BERJALAN && t.permohonan().isEmpty()
                && berkas.contains(t.berkas()));
    }

    private boolean di(Menunggu di, String berkas) {
        return find(berkas).filter(b -> b.status() == BerkasStatus.BERJALAN && b.sop().equals(di.sop()) && b.tahap().equals(di.tahap())
                && MemoryDaftarBerkas.mayor(b, di.milik()) == di.mayor()).isPresent();
    }

    @Override
    public List<Asesi> menunggu(Menunggu di, AsesiStatus status, int batas) {
        return gudang.daftar(Asesi.class, a -> a.status() == status && dalam(a, di.lingkup()) && di(di, a.berkas()),
                Comparator.comparing(Asesi::berkas).reversed().thenComparing(Asesi::urut)).stream().limit(batas).toList();
    }

    @Override
    public List<Permohonan> permohonanMenunggu(Menunggu di, AsesiStatus status, Optional<String> sesudah, int batas) {
        List<String> milik = menunggu(di, status, Integer.MAX_VALUE).stream().map(Asesi::permohonan).distinct().toList();
        return gudang.daftar(Permohonan.class, p -> milik.contains(p.id()) && p.status().aktif() && p.lengkapiSampai().isPresent()
                && sesudah.map(jenis -> disurati(p, jenis)).orElse(true), Comparator.comparing(Permohonan::berkas).reversed()
                        .thenComparing(Permohonan::diterimaTanggal).thenComparing(Permohonan::id)).stream().limit(batas).toList();
    }

    private boolean disurati(Permohonan permohonan, String jenis) {
        return isi(permohonan.berkas()).suratPermohonan(permohonan.id(), jenis).stream().anyMatch(s -> s.nomor().isPresent());
    }

    @Override
    public List<Berkas> berkasMenunggu(Menunggu di, Set<String> langkah, Optional<String> sesudah, Optional<String> sampai, int batas) {
        return gudang.daftar(Berkas.class, b -> di(di, b.id()) && daftar.dalam(b.id(), di.lingkup())
                && (langkah.isEmpty() || posisi(b.id(), b.tahap(), b.putaran()).filter(p -> p.keluar().isEmpty() && !p.digantikan())
                        .flatMap(PosisiTahap::langkah).filter(langkah::contains).isPresent())
                && sesudah.map(jenis -> surat(b, jenis).anyMatch(Terisi::beku)).orElse(true)
                && sampai.map(jenis -> surat(b, jenis).noneMatch(s -> s.status() != SuratStatus.DITOLAK)).orElse(true),
                Comparator.comparing(Berkas::id).reversed()).stream().limit(batas).toList();
    }

    private Stream<Surat> surat(Berkas berkas, String jenis) {
        return isi(berkas.id()).suratDanKonsep(jenis).stream().filter(s -> s.putaran() == berkas.putaran());
    }
}
