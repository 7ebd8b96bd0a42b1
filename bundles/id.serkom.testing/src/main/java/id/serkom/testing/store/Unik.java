package id.serkom.testing.store;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.KunciSurat;
import id.serkom.spi.store.NomorTercetak;
import id.serkom.spi.store.PaketSkema;
import id.serkom.spi.store.Seri;
import java.util.ArrayList;
import java.util.List;

/** A unique key that an entry takes, beside its id. */
record Unik(String nama, List<Object> kunci) {

    /** A number as printed, among outgoing ones and among agenda numbers of its year. */
    static final String KELUAR = "nomor-surat-keluar";
    static final String AGENDA = "nomor-surat-agenda";

    private static Unik of(String nama, Object... bagian) {
        List<Object> kunci = new ArrayList<>(List.of(bagian));
        kunci.add(0, nama);
        return new Unik(nama, kunci);
    }

    static List<Unik> dari(Catatan catatan) {
        if (catatan instanceof Asesi a) {
            Unik urut = of("asesi-urut", a.berkas(), a.urut());
            return a.asalAsesi().isEmpty() || AsesiStatus.GUGUR.contains(a.status()) ? List.of(urut)
                    : List.of(urut, of("asesi-penerus", a.asalAsesi().get()));
        }
        if (catatan instanceof Pemeriksaan p) {
            return List.of(of("pemeriksaan-ke", p.asesi(), p.persyaratan(), p.ke()));
        }
        if (catatan instanceof Nilai n) {
            return List.of(of("nilai-ke", n.asesi(), n.unit(), n.ke()));
        }
        if (catatan instanceof Putusan p) {
            return List.of(of("putusan-ke", p.asesi(), p.ke()));
        }
        if (catatan instanceof PrasyaratBerkas p) {
            return List.of(of("prasyarat-berkas", p.berkas(), p.tahap(), p.kode(), p.perihal()));
        }
        if (catatan instanceof Formulir f) {
            return List.of(of("formulir-ke", f.perihal(), f.kode(), f.ke()));
        }
        if (catatan instanceof Pengumuman p) {
            return List.of(of("pengumuman-berkas", p.berkas()));
        }
        if (catatan instanceof PosisiTahap p) {
            return List.of(of("posisi-tahap", p.berkas(), p.tahap(), p.putaran()));
        }
        if (catatan instanceof Sesi s) {
            return List.of(of("sesi-nomor", s.berkas(), s.nomor()));
        }
        if (catatan instanceof HariSesi h) {
            return List.of(of("hari-sesi", h.jenis(), h.kode(), h.tanggal()));
        }
        return lain(catatan);
    }

    private static List<Unik> lain(Catatan catatan) {
        if (catatan instanceof NomorSurat n) {
            List<Unik> semua = new ArrayList<>(List.of(of("nomor-surat", n.seri(), n.tahun(), n.urut(), n.sisipan())));
            if (NomorTercetak.keluar(n)) {
                semua.add(of(KELUAR, n.tahun(), n.nomor()));
            }
            if (NomorTercetak.agenda(n)) {
                semua.add(of(AGENDA, n.tahun(), n.nomor()));
            }
            return semua;
        }
        if (catatan instanceof Paraf p) {
            return List.of(of("paraf-langkah", p.surat(), p.langkah()));
        }
        if (catatan instanceof Cetakan c) {
            return List.of(of("cetakan-kode", c.kode()));
        }
        if (catatan instanceof Sertifikat s) {
            Unik nomor = of("sertifikat-nomor", s.penerbit(), s.nomor());
            return s.status() == SertifikatStatus.DIGANTI ? List.of(nomor)
                    : List.of(nomor, of("sertifikat-asesi", s.asesi()));
        }
        if (catatan instanceof EntriReferensi r) {
            return List.of(of("referensi", r.jenis(), r.kode(), r.mulai()));
        }
        if (catatan instanceof Seri s) {
            return List.of(of("seri", s.seri(), s.tahun()));
        }
        if (catatan instanceof Surat s) {
            return KunciSurat.dari(s).map(k -> of(KunciSurat.NAMA, k)).stream().toList();
        }
        return catatan instanceof PaketSkema p ? List.of(of("paket-skema", p.kode(), p.versi())) : List.of();
    }
}
