package id.serkom.itests.cerita;

import static org.junit.Assert.assertEquals;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Kertas;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.Lingkup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One berkas of the office: where it stands, and any action on it. */
class BerkasUji {

    final Kantor kantor;
    final String id;

    BerkasUji(Kantor kantor, Optional<String> merujuk) {
        this(kantor, new BukaBerkas("sertifikasi", Optional.of("PPD"), Optional.empty(),
                "Sertifikasi Pengelolaan Perkantoran Digital I/2026", merujuk));
    }

    BerkasUji(Kantor kantor, BukaBerkas buka) {
        this(kantor, Orang.BIDANG, buka);
    }

    BerkasUji(Kantor kantor, Actor pembuka, BukaBerkas buka) {
        this.kantor = kantor;
        this.id = kantor.berkas().buka(pembuka, buka, Optional.empty()).id();
    }

    Berkas berkas() {
        return kantor.store.berkas().find(id).orElseThrow();
    }

    BerkasReader isi() {
        return kantor.store.berkas().isi(id);
    }

    void di(String tahap) {
        assertEquals(tahap, berkas().tahap());
        assertEquals(BerkasStatus.BERJALAN, berkas().status());
    }

    Asesi asesi(String nama) {
        return daftar().stream().filter(a -> a.nama().equals(nama)).findFirst().orElseThrow();
    }

    List<Asesi> daftar() {
        return kantor.store.berkas().asesi(id, Optional.empty(), Lingkup.SEMUA, Potongan.awal(Potongan.TERBANYAK)).isi();
    }

    List<Asesi> semua(AsesiStatus status) {
        return daftar().stream().filter(a -> a.status() == status).toList();
    }

    void status(String nama, AsesiStatus status) {
        assertEquals(nama, status, asesi(nama).status());
    }

    Permohonan permohonan(String permohonan) {
        return isi().permohonan(permohonan).orElseThrow();
    }

    String permohonanOf(String instansi) {
        return isi().permohonan().stream().filter(p -> p.instansi().equals(instansi)).findFirst().orElseThrow().id();
    }

    String permohonanBernomor(String nomor) {
        return isi().permohonan().stream().filter(p -> p.nomorSurat().equals(nomor)).findFirst().orElseThrow().id();
    }

    Sesi sesi(int nomor) {
        return isi().sesi().stream().filter(s -> s.nomor() == nomor).findFirst().orElseThrow();
    }

    List<Surat> surat(String jenis) {
        return isi().surat(jenis);
    }

    /** The newest clock of the berkas in that tahap. */
    Tenggat tenggat(String tahap) {
        return terakhir(kantor.tenggat.berkas(Orang.BIDANG, id).stream()
                .filter(t -> t.tahap().equals(tahap) && t.permohonan().isEmpty()).toList());
    }

    Tenggat tenggat(String tahap, String permohonan) {
        return terakhir(kantor.tenggat.berkas(Orang.BIDANG, id).stream()
                .filter(t -> t.tahap().equals(tahap) && t.permohonan().equals(Optional.of(permohonan))).toList());
    }

    private static Tenggat terakhir(List<Tenggat> tenggat) {
        return tenggat.get(tenggat.size() - 1);
    }

    static void jatuhTempo(Tenggat tenggat, String tanggal) {
        assertEquals(LocalDate.parse(tanggal), tenggat.jatuhTempo());
    }

    HasilAksi aksi(Actor actor, String aksi, Data masukan) {
        return jalankan(actor, minta(aksi, Optional.empty(), masukan));
    }

    HasilAksi tentang(String perihal, Actor actor, String aksi, Data masukan) {
        return jalankan(actor, minta(aksi, Optional.of(perihal), masukan));
    }

    HasilAksi dariKertas(String aksi, Optional<String> perihal, Data masukan, Kertas kertas) {
        return jalankan(Orang.BIDANG, new PermintaanAksi(id, aksi, perihal, masukan, Optional.empty(), Optional.empty(),
                Optional.of(kertas)));
    }

    HasilAksi jalankan(Actor actor, PermintaanAksi permintaan) {
        return kantor.berkas().jalankan(actor, permintaan);
    }

    PermintaanAksi minta(String aksi, Optional<String> perihal, Data masukan) {
        return new PermintaanAksi(id, aksi, perihal, masukan, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Kertas kertas(Pelaksana sebagai, String kode, String nama, String nomor) {
        return new Kertas(sebagai, kode, nama, nomor, kantor.jam.tanggal(), kantor.unggah(Orang.BIDANG, "kertas " + nomor));
    }
}
