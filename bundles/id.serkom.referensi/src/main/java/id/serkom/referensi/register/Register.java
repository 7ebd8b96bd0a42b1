package id.serkom.referensi.register;

import static id.serkom.referensi.register.Kolom.angka;
import static id.serkom.referensi.register.Kolom.daftarKode;
import static id.serkom.referensi.register.Kolom.daftarTeks;
import static id.serkom.referensi.register.Kolom.nip;
import static id.serkom.referensi.register.Kolom.pilihan;
import static id.serkom.referensi.register.Kolom.surel;
import static id.serkom.referensi.register.Kolom.tanggal;
import static id.serkom.referensi.register.Kolom.teks;
import static id.serkom.referensi.register.Kolom.yaTidak;

import id.serkom.api.data.RecordBinder;
import id.serkom.api.referensi.Akreditasi;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.DasarHukum;
import id.serkom.api.referensi.Entri;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.Jabatan;
import id.serkom.api.referensi.JenisAkreditasi;
import id.serkom.api.referensi.JenisMandat;
import id.serkom.api.referensi.JenisTuk;
import id.serkom.api.referensi.Kerjasama;
import id.serkom.api.referensi.Klasifikasi;
import id.serkom.api.referensi.Kop;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Tuk;
import id.serkom.api.referensi.UnitKerja;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A register: its code, the record of its entries, their fields and what they refer to. The twelve of them are {@link #SEMUA}, in
 * an order in which each refers only to those before it (or to itself).
 */
public record Register(String kode, Class<? extends Record> tipe, List<Kolom> kolom, List<Rujukan> rujukan) {

    /**
     * A field that holds the code of another entry.
     *
     * @param padaMulai whether that entry must be in force on the first day of the one that refers to it; else it must only exist
     */
    public record Rujukan(String kolom, String jenis, boolean padaMulai) {
    }

    private static final int NAMA = 200;
    private static final int ALAMAT = 300;

    public static final List<Register> SEMUA = List.of(
            of("instansi", Instansi.class, List.of(teks("nama", NAMA), teks("pimpinan", NAMA), teks("alamat", ALAMAT),
                    teks("kota", 100), yaTidak("luar"), surel()), List.of()),
            of("unit-kerja", UnitKerja.class, List.of(teks("nama", NAMA), teks("singkatan", 40),
                    Kolom.kode("induk").bolehKosong()), List.of(new Rujukan("induk", "unit-kerja", true))),
            of("tuk", Tuk.class, List.of(teks("nama", NAMA), pilihan("jenis", codes(JenisTuk.values())),
                    angka("kapasitas", 10_000), teks("alamat", ALAMAT), teks("kota", 100)), List.of()),
            of("asesor", Asesor.class, List.of(teks("nama", NAMA), nip(), Kolom.kode("instansi"), yaTidak("penguji"),
                    teks("nomorLisensi", 100), tanggal("lisensi-mulai", "lisensi", "mulai"),
                    tanggal("lisensi-sampai", "lisensi", "sampai").bolehKosong(), daftarTeks("skema", 60).bolehKosong(),
                    teks("orang", 60).bolehKosong()),
                    List.of(new Rujukan("instansi", "instansi", true))),
            of("kop", Kop.class, List.of(daftarTeks("baris", 120), teks("alamat", ALAMAT),
                    pilihan("lambang", Set.of("garuda", "daerah")), teks("tempat", 100)), List.of()),
            of("jabatan", Jabatan.class, List.of(teks("nama", NAMA), Kolom.kode("kop"), daftarKode("jenisSurat")),
                    List.of(new Rujukan("kop", "kop", true))),
            of("pejabat", Pejabat.class, List.of(teks("nama", NAMA), teks("namaGelar", NAMA), nip(),
                    teks("pangkat", 60).bolehKosong(), teks("golongan", 20).bolehKosong(), Kolom.kode("instansi"),
                    yaTidak("berwenang"), teks("orang", 60).bolehKosong()),
                    List.of(new Rujukan("instansi", "instansi", true))),
            of("mandat", Mandat.class, List.of(Kolom.kode("jabatan"), Kolom.kode("pejabat"),
                    pilihan("jenis", codes(JenisMandat.values())), Kolom.kode("sebagai").bolehKosong(), teks("dasar", NAMA),
                    daftarKode("jenisSurat")), List.of(new Rujukan("jabatan", "jabatan", true),
                            new Rujukan("pejabat", "pejabat", true), new Rujukan("sebagai", "jabatan", true))),
            of("dasar-hukum", DasarHukum.class, List.of(teks("judul", 500), Kolom.kode("digantiOleh").bolehKosong()),
                    List.of(new Rujukan("digantiOleh", "dasar-hukum", false))),
            of("kerjasama", Kerjasama.class, List.of(Kolom.kode("instansi"), teks("nomor", 100), teks("ruangLingkup", ALAMAT),
                    teks("berkas", 64).bolehKosong()), List.of(new Rujukan("instansi", "instansi", true))),
            of("akreditasi", Akreditasi.class, List.of(pilihan("jenis", codes(JenisAkreditasi.values())), Kolom.kode("perihal"),
                    daftarTeks("skema", 60).bolehKosong(), teks("nomor", 100), teks("berkas", 64).bolehKosong()), List.of()),
            of("klasifikasi", Klasifikasi.class, List.of(teks("uraian", ALAMAT)), List.of()));

    public Register {
        kolom = List.copyOf(kolom);
        rujukan = List.copyOf(rujukan);
    }

    private static Register of(String kode, Class<? extends Record> tipe, List<Kolom> sendiri, List<Rujukan> rujukan) {
        List<Kolom> semua = new ArrayList<>(List.of(Kolom.kode("kode"), tanggal("mulai", "masa", "mulai"),
                tanggal("sampai", "masa", "sampai").bolehKosong()));
        semua.addAll(sendiri);
        return new Register(kode, tipe, semua, rujukan);
    }

    public static Optional<Register> find(String kode) {
        return SEMUA.stream().filter(r -> r.kode.equals(kode)).findFirst();
    }

    /** The register that keeps this kind of entry. */
    public static Register of(Class<? extends Entri> tipe) {
        return SEMUA.stream().filter(r -> r.tipe == tipe).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("bukan entri register: " + tipe.getName()));
    }

    private static Set<String> codes(Enum<?>[] values) {
        return Arrays.stream(values).map(RecordBinder::kode).collect(Collectors.toSet());
    }
}
