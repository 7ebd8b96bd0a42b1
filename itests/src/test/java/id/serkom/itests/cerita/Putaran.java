package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.HasilAksi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A berkas and those who act on it. {@link #sampai} plays an ordinary round up to a tahap: two institutions, four asesi, two
 * asesor; a story leaves it where its own begins.
 */
final class Putaran extends BerkasUji {

    static final String RAHMA = "Rahma Yusuf, S.E.";
    static final String AKBAR = "Muh. Akbar Tandiono";
    static final String DARMA = "Darmawati Saleh, S.Pd.";
    static final String IRWAN = "Irwan Kaco";

    static final List<String> UNIT = List.of("N.821100.053.02", "N.821100.056.02", "N.821100.058.02", "N.821100.060.02");

    private static final List<String> WAJIB = List.of("ijazah", "ktp", "pas-foto", "cv", "contoh-surat", "contoh-dokumen");

    private int urutNik;

    Putaran(Kantor kantor) {
        this(kantor, Optional.empty());
    }

    Putaran(Kantor kantor, Optional<String> merujuk) {
        super(kantor, merujuk);
    }

    /** An ordinary round up to that tahap; its letters count as named. */
    static Putaran sampai(Kantor kantor, String tahap) {
        Putaran putaran = new Putaran(kantor);
        putaran.lanjut(tahap);
        return putaran;
    }

    /** Goes on as an ordinary round does, from where it stands to that tahap. */
    void lanjut(String tahap) {
        Map<String, Runnable> langkah = Map.of("informasi", this::umumkan, "permohonan", this::permohonan, "verifikasi", this::verifikasi,
                "rencana", this::rencana, "pelaksanaan", this::pelaksanaan, "rapat", this::rapat, "penetapan", this::penetapan);
        while (!berkas().tahap().equals(tahap)) {
            langkah.get(berkas().tahap()).run();
        }
    }

    void umumkan() {
        kantor.hari("2026-03-02");
        aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman", "bkpsdm-majene"), "mulai", "2026-03-02",
                "sampai", "2026-03-06", "kuota", 20));
        kantor.terbit("pemberitahuan", "pemberitahuan");
        di("permohonan");
    }

    private void permohonan() {
        kantor.hari("2026-03-03");
        String polman = ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", calon(Orang.POLMAN, RAHMA), calon(Orang.POLMAN, AKBAR));
        String majene = ajukan(Orang.MAJENE, "893.3/ 045 - BKPSDM", calon(Orang.MAJENE, DARMA), calon(Orang.MAJENE, IRWAN));
        kantor.hari("2026-03-04");
        terima(polman);
        terima(majene);
        kantor.hari("2026-03-09");
        aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        kantor.terbit("surat-permohonan", "surat-permohonan", "tanda-terima", "tanda-terima");
        di("verifikasi");
    }

    private void verifikasi() {
        kantor.hari("2026-03-10");
        semua(AsesiStatus.DIAJUKAN).forEach(a -> periksa(a.nama()));
        rekap();
        kantor.terbit("hasil-verifikasi", "hasil-verifikasi");
        di("rencana");
    }

    private void rencana() {
        kantor.hari("2026-03-12");
        susun();
        aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        kantor.hari("2026-03-13");
        aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        kantor.terbit("permohonan-rekomendasi", "sk-rekomendasi", "jadwal-undangan", "jadwal-undangan", "surat-tugas",
                "permohonan-penugasan");
        di("pelaksanaan");
    }

    private void pelaksanaan() {
        kantor.hari("2026-03-30");
        hadir(sesi(1));
        semua(AsesiStatus.HADIR).forEach(a -> nilai(a.nama()));
        aksi(Orang.BIDANG, "selesai", Data.KOSONG);
        kantor.terbit("berita-acara-asesmen");
        di("rapat");
    }

    private void rapat() {
        undang("2026-04-01");
        kantor.hari("2026-04-01");
        semua(AsesiStatus.DINILAI).forEach(a -> putuskan(Orang.KEPALA, a.nama(), "kompeten"));
        tutupRapat();
        kantor.terbit("undangan-rapat", "berita-acara-rapat");
        di("penetapan");
    }

    private void penetapan() {
        kantor.hari("2026-04-02");
        aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        kantor.terbit("sk-penetapan", "surat-penyampaian", "surat-penyampaian");
        di("penerbitan");
    }

    void penerbitan() {
        kantor.hari("2026-04-06");
        aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.hari("2026-04-08");
        serahkan("bkpsdm-polman");
        serahkan("bkpsdm-majene");
        assertEquals(BerkasStatus.SELESAI, berkas().status());
    }

    /** @return id of the permohonan */
    String ajukan(Actor instansi, String nomor, Data... calon) {
        HasilAksi hasil = aksi(instansi, "ajukan", surat(instansi, nomor, calon));
        return hasil.baru().stream().filter(b -> b.jenis().equals("permohonan")).findFirst().orElseThrow().id();
    }

    Data surat(Actor pengunggah, String nomor, Data... calon) {
        return data("surat", Map.of("nomor", nomor, "tanggal", kantor.jam.tanggal().toString(), "perihal",
                "Permohonan sertifikasi kompetensi", "dokumen", kantor.unggah(pengunggah, "permohonan " + nomor)),
                "asesi", List.of(calon));
    }

    /** A candidate with his whole portfolio but for the kinds that are left out. */
    Data calon(Actor pengunggah, String nama, String... tanpa) {
        return calon(nama, portofolio(pengunggah, nama, tanpa));
    }

    Data calon(String nama, List<Map<String, String>> portofolio) {
        urutNik++;
        return data("nama", nama, "nik", "76020%011d".formatted(urutNik), "nip", "1990010120150%05d".formatted(urutNik),
                "tempatLahir", "Majene", "tanggalLahir", "1990-01-01", "jabatan", "Pengelola Perkantoran", "unitKerja",
                "Subbagian Umum", "pendidikan", "S1", "dokumen", portofolio);
    }

    List<Map<String, String>> portofolio(Actor pengunggah, String nama, String... tanpa) {
        return WAJIB.stream().filter(jenis -> !List.of(tanpa).contains(jenis))
                .map(jenis -> Map.of("jenis", jenis, "dokumen", kantor.unggah(pengunggah, jenis + " " + nama))).toList();
    }

    void terima(String permohonan) {
        tentang(permohonan, Orang.BIDANG, "terima", Data.KOSONG);
    }

    /** Every requirement is met, but for those named. */
    void periksa(String nama, String... belumAda) {
        tentang(asesi(nama).id(), Orang.BIDANG, "periksa", periksaan(belumAda));
    }

    static Data periksaan(String... belumAda) {
        List<Map<String, String>> hasil = new ArrayList<>();
        for (String satu : WAJIB) {
            hasil.add(List.of(belumAda).contains(satu)
                    ? Map.of("persyaratan", satu, "hasil", "belum-ada", "catatan", satu + " belum dilampirkan")
                    : Map.of("persyaratan", satu, "hasil", "memenuhi"));
        }
        hasil.add(Map.of("persyaratan", "sertifikat-pengalaman", "hasil", "belum-ada", "catatan", "Tidak wajib"));
        return data("pemeriksaan", hasil);
    }

    void rekap() {
        aksi(Orang.BIDANG, "rekap", Data.KOSONG);
    }

    /** Session 1 on 30 March: Hasnah examines those of Polewali Mandar, Ilham those of Majene. */
    void susun() {
        aksi(Orang.BIDANG, "susun", data("sesi", List.of(sesi(1, "2026-03-30", penguji("hasnah", "bkpsdm-polman"),
                penguji("ilham", "bkpsdm-majene")))));
    }

    private Data penguji(String asesor, String instansi) {
        return penguji(asesor, isi().asesi(Set.of(AsesiStatus.MEMENUHI, AsesiStatus.TERJADWAL), Potongan.TERBANYAK).stream()
                .filter(a -> a.instansi().equals(instansi)));
    }

    static Data penguji(String asesor, Stream<Asesi> asesi) {
        return data("kode", asesor, "asesi", asesi.map(Asesi::id).toList());
    }

    static Data sesi(int nomor, String tanggal, Data... asesor) {
        return data("nomor", nomor, "tuk", "tuk-bpsdm", "tanggal", tanggal, "mulai", "08:00", "selesai", "16:00", "asesor",
                List.of(asesor));
    }

    /** Everybody of the session came, but for those named. */
    void hadir(Sesi sesi, String... absen) {
        aksi(Orang.BIDANG, "hadir", daftarHadir(sesi, List.of(absen)));
    }

    Data daftarHadir(Sesi sesi, List<String> absen) {
        List<Data> asesi = new ArrayList<>();
        List<Data> asesor = new ArrayList<>();
        for (Asesi satu : isi().asesiSesi(sesi.id())) {
            asesi.add(absen.contains(satu.nama())
                    ? data("asesi", satu.id(), "hadir", false, "keterangan", "Tanpa pemberitahuan")
                    : data("asesi", satu.id(), "hadir", true));
        }
        isi().beban().get(sesi.id()).keySet()
                .forEach(kode -> asesor.add(data("asesor", kode, "hadir", !absen.contains(kode))));
        return data("sesi", sesi.id(), "asesi", asesi, "asesor", asesor, "daftarHadir",
                kantor.unggah(Orang.BIDANG, "daftar hadir " + kantor.jam.saat()));
    }

    /** His asesor marks every unit K, but for those of the numbers, counted from 1. */
    void nilai(String nama, Integer... belumKompeten) {
        Asesi asesi = asesi(nama);
        Actor asesor = Stream.of(Orang.HASNAH, Orang.ILHAM, Orang.SALMA)
                .filter(a -> a.asesor().equals(asesi.asesor())).findFirst().orElseThrow();
        tentang(asesi.id(), asesor, "nilai", nilai(belumKompeten));
    }

    static Data nilai(Integer... belumKompeten) {
        List<Data> nilai = new ArrayList<>();
        for (String unit : UNIT) {
            nilai.add(data("unit", unit, "kompeten", !List.of(belumKompeten).contains(nilai.size() + 1), "bukti",
                    "Observasi demonstrasi dan tes lisan"));
        }
        return data("nilai", nilai);
    }

    void undang(String tanggal) {
        aksi(Orang.BIDANG, "undang", data("tanggal", tanggal, "mulai", "09:00", "tempat", "Ruang Rapat BPSDM", "acara",
                "Rapat hasil sertifikasi kompetensi", "peserta", peserta()));
    }

    static List<Data> peserta() {
        return List.of(data("kapasitas", "pimpinan", "kode", "kabid-sertifikasi", "jabatan", "Kepala Bidang"),
                data("kapasitas", "pemutus", "kode", "fariq-wajidi", "jabatan", "Kepala Badan"),
                data("kapasitas", "pemutus", "kode", "sekretaris-badan", "jabatan", "Sekretaris Badan"),
                data("kapasitas", "asesor", "kode", "hasnah", "jabatan", "Asesor"),
                data("kapasitas", "asesor", "kode", "ilham", "jabatan", "Asesor"));
    }

    void putuskan(Actor pemutus, String nama, String verdict) {
        tentang(asesi(nama).id(), pemutus, "putuskan", data("verdict", verdict));
    }

    void tutupRapat() {
        aksi(Orang.BIDANG, "tutup-rapat", data("hadir", peserta(), "jalannya",
                "Rapat dibuka oleh pimpinan; asesor melaporkan hasil; pemutus memutuskan setiap asesi."));
    }

    void serahkan(String instansi) {
        aksi(Orang.BIDANG, "serahkan", data("instansi", instansi, "selaku", "instansi", "penerima",
                Map.of("nama", "Petugas " + instansi, "jabatan", "Pengelola Kepegawaian")));
    }
}
