package id.serkom.testing.tahap;

import id.serkom.api.actor.Kertas;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.actor.Pelaku;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.Jabatan;
import id.serkom.api.referensi.JenisMandat;
import id.serkom.api.referensi.JenisTuk;
import id.serkom.api.referensi.Kop;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Tuk;
import id.serkom.api.skema.AturanKeputusan;
import id.serkom.api.skema.Elemen;
import id.serkom.api.skema.Persyaratan;
import id.serkom.api.skema.Skala;
import id.serkom.api.skema.Skema;
import id.serkom.api.skema.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sample entries: the skema, institutions, asesor, TUK and officials that the tests of a tahap begin with. */
public final class Contoh {

    public static final String BERKAS = id("BERKAS", 1);

    public static final String POLMAN = "bkpsdm-polman";
    public static final String MAJENE = "bkpsdm-majene";
    public static final String MAMASA = "satpolpp-mamasa";
    /** Our own office, the employer of {@link #ANDI}. */
    public static final String BPSDM = "bpsdm-sulbar";
    /** The office of {@link #SITTI}: its surat tugas is theirs. */
    public static final String BKD = "bkd-sulbar";

    public static final String ANDI = "asesor-andi";
    public static final String SITTI = "asesor-sitti";
    public static final String TUK = "tuk-bpsdm";
    public static final String KEPALA = "pejabat-kepala";
    public static final String KABID = "pejabat-kabid";

    private static final Masa MASA = Masa.sejak(LocalDate.of(2020, 1, 1));

    private Contoh() {
    }

    /** A valid id of 26 characters that shows what it is of; letters that Crockford base 32 lacks are replaced. */
    public static String id(String jenis, int urut) {
        String awal = jenis.toUpperCase(java.util.Locale.ROOT).replaceAll("[ILOU]", "Z").replaceAll("[^0-9A-Z]", "");
        String nomor = Integer.toString(urut);
        return awal + "0".repeat(26 - awal.length() - nomor.length()) + nomor;
    }

    public static Skema skema() {
        return new Skema("pengelolaan-perkantoran-digital", "1.0.0", "Pengelolaan Perkantoran Digital", "klaster",
                LocalDate.of(2025, 1, 2), "Kepmenaker 183/2016",
                List.of(unit("N.821100.053.02", "Memproduksi Dokumen di Komputer"),
                        unit("N.821100.056.02", "Memelihara Data di Komputer"),
                        unit("N.821100.058.02", "Mengakses Data di Komputer"),
                        unit("N.821100.060.02", "Membuat Surat/Dokumen Elektronik")),
                List.of(new Persyaratan("ijazah", "Ijazah terakhir", true), new Persyaratan("ktp", "KTP", true),
                        new Persyaratan("pas-foto", "Pas foto", true),
                        new Persyaratan("cv", "Daftar riwayat hidup", true),
                        new Persyaratan("contoh-surat", "Contoh surat", true),
                        new Persyaratan("contoh-dokumen", "Contoh dokumen", true),
                        new Persyaratan("sertifikat-pengalaman", "Sertifikat pengalaman", false)),
                List.of("observasi", "tes tertulis"), List.of("APL-01", "APL-02"), Skala.KOMPETENSI,
                new AturanKeputusan("semua-unit", BigDecimal.ZERO, 0), 36, Optional.empty(), List.of(), 10, Map.of(),
                Data.KOSONG, true, "0".repeat(64));
    }

    /** The same skema with another scale and rule. */
    public static Skema skema(Skala skala, AturanKeputusan aturan) {
        Skema s = skema();
        return new Skema(s.kode(), s.versi(), s.judul(), s.jenis(), s.tanggalEdisi(), s.dasar(), s.unit(),
                s.persyaratan(), s.metode(), s.formulir(), skala, aturan, s.masaBerlakuBulan(), s.biaya(),
                s.hakKewajiban(), s.asesiPerAsesor(), s.waktu(), s.tambahan(), s.naskah(), s.contoh(), s.sha256());
    }

    /** The same skema that asks for these forms. */
    public static Skema berformulir(String... formulir) {
        return berformulir(skema(), formulir);
    }

    public static Skema berformulir(Skema s, String... formulir) {
        return new Skema(s.kode(), s.versi(), s.judul(), s.jenis(), s.tanggalEdisi(), s.dasar(), s.unit(),
                s.persyaratan(), s.metode(), List.of(formulir), s.skala(), s.aturan(), s.masaBerlakuBulan(), s.biaya(),
                s.hakKewajiban(), s.asesiPerAsesor(), s.waktu(), s.tambahan(), s.contoh(), s.sha256());
    }

    private static Unit unit(String kode, String judul) {
        return new Unit(kode, judul, List.of(new Elemen("Elemen contoh", List.of("Kriteria unjuk kerja contoh"))));
    }

    public static Berkas berkas(String tahap) {
        return new Berkas(BERKAS, 1, "sertifikasi", "1", skema().kode(), skema().versi(),
                "Sertifikasi Pengelolaan Perkantoran Digital I/2026", tahap, BerkasStatus.BERJALAN, 1, 0, Optional.empty(),
                Instant.parse("2026-01-05T01:00:00Z"), "bidang");
    }

    /** A scan of one page that the Bidang has uploaded. */
    public static Dokumen dokumen(String id) {
        return new Dokumen(id, 1, "0".repeat(64), "pindaian.pdf", 1000, "application/pdf", "bidang", Optional.empty(),
                Instant.parse("2026-01-05T01:00:00Z"));
    }

    public static ReferensiPalsu referensi() {
        return new ReferensiPalsu().daftar(
                instansi(POLMAN, "Badan Kepegawaian dan Pengembangan SDM Kabupaten Polewali Mandar", "Polewali", true),
                instansi(MAJENE, "Badan Kepegawaian dan Pengembangan SDM Kabupaten Majene", "Majene", true),
                instansi(MAMASA, "Satuan Polisi Pamong Praja Kabupaten Mamasa", "Mamasa", true),
                instansi(BPSDM, "Badan Pengembangan SDM Provinsi Sulawesi Barat", "Mamuju", false),
                instansi(BKD, "Badan Kepegawaian Daerah Provinsi Sulawesi Barat", "Mamuju", false),
                asesor(ANDI, "Andi Saputra", "198001012005011001", BPSDM),
                asesor(SITTI, "Sitti Aminah", "198202022006022002", BKD),
                new Tuk(TUK, MASA, "TUK BPSDM Provinsi Sulawesi Barat", JenisTuk.SEWAKTU, 20, "Jalan Contoh 1", "Mamuju"),
                new Kop("bpsdm", MASA, List.of("PEMERINTAH PROVINSI SULAWESI BARAT",
                        "BADAN PENGEMBANGAN SUMBER DAYA MANUSIA"), "Jalan Contoh 1, Mamuju", "daerah", "Mamuju"),
                new Jabatan("kepala-badan", MASA, "Kepala Badan Pengembangan Sumber Daya Manusia", "bpsdm", List.of()),
                new Jabatan("kepala-bidang", MASA, "Kepala Bidang Sertifikasi Kompetensi", "bpsdm", List.of()),
                new Pejabat(KEPALA, MASA, "Hasan Basri", "Dr. Hasan Basri, M.Si.", Optional.of("197003031995031003"),
                        Optional.of("Pembina Utama Madya"), Optional.of("IV/d"), BPSDM),
                new Pejabat(KABID, MASA, "Nur Aeni", "Nur Aeni, S.Sos.", Optional.of("197504042000042004"),
                        Optional.of("Pembina"), Optional.of("IV/a"), BPSDM),
                new Mandat("mandat-kepala", MASA, "kepala-badan", KEPALA, JenisMandat.DEFINITIF, Optional.empty(), "SK 1"),
                new Mandat("mandat-kabid", MASA, "kepala-bidang", KABID, JenisMandat.DEFINITIF, Optional.empty(), "SK 2"));
    }

    public static Instansi instansi(String kode, String nama, String kota, boolean luar) {
        return new Instansi(kode, MASA, nama, "Kepala", "Jalan Contoh 1", kota, luar, Optional.empty());
    }

    public static Asesor asesor(String kode, String nama, String nip, String instansi) {
        return new Asesor(kode, MASA, nama, Optional.of(nip), instansi, false, "MET.000.000001 2024",
                Masa.antara(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)), List.of());
    }

    /** Identity number {@code urut}: the NIK and NIP follow from it. */
    public static Identitas identitas(String nama, int urut) {
        return new Identitas(nama, "76" + "%014d".formatted(urut), Optional.of("1990010120150110%02d".formatted(urut % 100)),
                "Mamuju", LocalDate.of(1990, 1, 1), "Pengelola Arsip", "Sekretariat", Optional.of("S1"), Optional.empty(),
                Optional.empty());
    }

    public static Pelaku bidang() {
        return new Pelaku(Pelaksana.BIDANG_SERTIFIKASI, "bidang", "Petugas Bidang", "bidang", Optional.empty());
    }

    public static Pelaku instansi(String kode) {
        return new Pelaku(Pelaksana.INSTANSI_TERKAIT, kode, "Petugas " + kode, "akun-" + kode, Optional.empty());
    }

    public static Pelaku asesor(String kode) {
        return new Pelaku(Pelaksana.ASESOR, kode, "Asesor " + kode, "akun-" + kode, Optional.empty());
    }

    public static Pelaku berwenang(String kode) {
        return new Pelaku(Pelaksana.INSTANSI_BERWENANG, kode, "Pejabat " + kode, "akun-" + kode, Optional.empty());
    }

    /** The Bidang keys in what the person did on paper. */
    public static Pelaku diAtasKertas(Pelaku siapa, String nomor, LocalDate tanggal, String dokumen) {
        return new Pelaku(siapa.sebagai(), siapa.kode(), siapa.nama(), "bidang", Optional.of(
                new Kertas(siapa.sebagai(), siapa.kode(), siapa.nama(), nomor, tanggal, dokumen)));
    }
}
