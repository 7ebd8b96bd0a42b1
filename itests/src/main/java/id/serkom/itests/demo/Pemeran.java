package id.serkom.itests.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fills the registers and makes an account for everybody who takes part, as an administrator would on the first day. */
final class Pemeran {

    private static final String MULAI = "2026-01-02";

    private final Panggung panggung;

    Pemeran(Panggung panggung) {
        this.panggung = panggung;
    }

    void daftarkan() {
        instansi("bkpsdm-polman", "BKPSDM Kabupaten Polewali Mandar", "Polewali");
        instansi("bkpsdm-majene", "BKPSDM Kabupaten Majene", "Majene");
        instansi("satpolpp-mamasa", "Satuan Polisi Pamong Praja Kabupaten Mamasa", "Mamasa");
        instansi("diskominfo-sulbar", "Dinas Komunikasi dan Informatika Provinsi Sulawesi Barat", "Mamuju");
        tambah("pejabat", Map.of("kode", "kabid-sertifikasi", "masa", masa(), "nama", "Nurhayati Arsyad", "namaGelar",
                "Nurhayati Arsyad, S.Sos., M.Si.", "nip", "197803122003122004", "pangkat", "Pembina", "golongan", "IV/a",
                "instansi", "bpsdm-sulbar"));
        tambah("pejabat", Map.of("kode", "sekretaris-badan", "masa", masa(), "nama", "Abdul Rahman Saleh", "namaGelar",
                "Drs. Abdul Rahman Saleh, M.M.", "nip", "197005151996031003", "pangkat", "Pembina Tingkat I", "golongan",
                "IV/b", "instansi", "bpsdm-sulbar"));
        tambah("mandat", Map.of("kode", "kepala-bidang", "masa", masa(), "jabatan", "kepala-bidang", "pejabat",
                "kabid-sertifikasi", "jenis", "definitif", "dasar", "SK Gubernur Nomor 821.2/15/2026 (contoh)"));
        asesor("hasnah", "Hasnah Mustafa", "198204172006042011", "bpsdm-sulbar", "MET.000.001234 2025");
        asesor("ilham", "Ilham Jaya", "198511232010011008", "diskominfo-sulbar", "MET.000.005678 2025");
        tambah("tuk", Map.of("kode", "tuk-bpsdm", "masa", masa(), "nama", "TUK BPSDM Provinsi Sulawesi Barat", "jenis",
                "sewaktu", "kapasitas", 20, "alamat", "Jalan H. Abdul Malik Pattana Endeng", "kota", "Mamuju"));
        akun("bidang", "Rahmawati (Bidang Sertifikasi)", "bidang-sertifikasi", Map.of("pejabat", "kabid-sertifikasi"));
        akun("polman", "Operator BKPSDM Polewali Mandar", "instansi-terkait", Map.of("instansi", "bkpsdm-polman"));
        akun("majene", "Operator BKPSDM Majene", "instansi-terkait", Map.of("instansi", "bkpsdm-majene"));
        akun("hasnah", "Hasnah Mustafa", "asesor", Map.of("asesor", "hasnah"));
        akun("ilham", "Ilham Jaya", "asesor", Map.of("asesor", "ilham"));
        akun("kepala", "Fariq Wajidi", "instansi-berwenang", Map.of("pejabat", "fariq-wajidi"));
        akun("sekretaris", "Abdul Rahman Saleh", "instansi-berwenang", Map.of("pejabat", "sekretaris-badan"));
    }

    private void instansi(String kode, String nama, String kota) {
        tambah("instansi", Map.of("kode", kode, "masa", masa(), "nama", nama, "pimpinan", "Kepala", "alamat",
                "Kompleks Perkantoran " + kota, "kota", kota, "luar", false));
    }

    private void asesor(String kode, String nama, String nip, String instansi, String lisensi) {
        tambah("asesor", Map.of("kode", kode, "masa", masa(), "nama", nama, "nip", nip, "instansi", instansi, "penguji", false,
                "nomorLisensi", lisensi, "lisensi", Map.of("mulai", "2025-06-01", "sampai", "2028-05-31"), "skema",
                List.of("PPD")));
    }

    private static Map<String, Object> masa() {
        return Map.of("mulai", MULAI);
    }

    void tambah(String jenis, Map<String, ?> isi) {
        panggung.akun("admin").kirim("referensi/" + jenis, isi).harus(201);
    }

    void akun(String nama, String lengkap, String peran, Map<String, String> lingkup) {
        String sandi = "peragaan-" + Long.toHexString(Double.doubleToLongBits(Math.random()));
        Map<String, Object> body = new LinkedHashMap<>(lingkup);
        body.put("akun", nama);
        body.put("nama", lengkap);
        body.put("peran", List.of(peran));
        body.put("gantiSandi", false);
        body.put("sandi", sandi);
        panggung.akun("admin").kirim("akun", body).harus(201);
        panggung.akun(nama, sandi);
    }

    /** An asesi of the round. */
    record Peserta(String nama, String nik, Optional<String> nip, String tempatLahir, String tanggalLahir, String jabatan,
            String unitKerja) {

        /** As his NIP has it. */
        String jenisKelamin() {
            return nip.orElseThrow().charAt(14) == '2' ? "perempuan" : "laki-laki";
        }

        Map<String, Object> isian() {
            Map<String, Object> isian = new LinkedHashMap<>();
            isian.put("nama", nama);
            isian.put("nik", nik);
            nip.ifPresent(n -> isian.put("nip", n));
            isian.put("tempatLahir", tempatLahir);
            isian.put("tanggalLahir", tanggalLahir);
            isian.put("jabatan", jabatan);
            isian.put("unitKerja", unitKerja);
            isian.put("pendidikan", "S1");
            return isian;
        }
    }

    static final List<Peserta> POLMAN = List.of(
            peserta("Rahma Yusuf, S.E.", 1, "Polewali", "1988-04-12", "198804122011012005"),
            peserta("Muh. Akbar Tandiono, S.Kom.", 2, "Wonomulyo", "1990-09-03", "199009032015031002"),
            peserta("Sitti Nurbaya, S.Sos.", 3, "Polewali", "1985-01-22", "198501222009042003"),
            peserta("Andi Baso Maming", 4, "Campalagian", "1993-07-17", "199307172019031004"),
            peserta("Hasriani Ramli, S.A.P.", 5, "Tinambung", "1991-12-30", "199112302018012001"));
    static final List<Peserta> MAJENE = List.of(
            peserta("Darmawati Saleh, S.Pd.", 6, "Majene", "1987-03-05", "198703052010012007"),
            peserta("Irwan Kaco", 7, "Pamboang", "1994-11-11", "199411112020121003"),
            peserta("Nur Fadillah, A.Md.", 8, "Majene", "1996-06-25", "199606252022032002"),
            peserta("Kamaruddin Lopa, S.IP.", 9, "Sendana", "1983-02-14", "198302142007011006"));
    static final List<Peserta> MAMASA = List.of(
            peserta("Yosep Demmatande", 10, "Mamasa", "1989-08-19", "198908192014061001"),
            peserta("Marlina Bongga, S.H.", 11, "Sumarorong", "1992-10-02", "199210022017082001"),
            peserta("Daniel Sambolangi", 12, "Tabulahan", "1986-05-27", "198605272008011004"));

    private static Peserta peserta(String nama, int urut, String lahir, String tanggal, String nip) {
        return new Peserta(nama, "76020" + tanggal.substring(8) + tanggal.substring(5, 7) + tanggal.substring(2, 4)
                + String.format("%05d", urut), Optional.of(nip), lahir, tanggal, "Pengelola Perkantoran",
                "Subbagian Umum dan Kepegawaian");
    }

    /** The portfolio of one asesi, uploaded; without the kinds that are left out. */
    static List<Map<String, Object>> portofolio(Klien klien, Peserta peserta, List<String> tanpa) {
        Map<String, Map<String, Object>> dokumen = new LinkedHashMap<>();
        for (String jenis : List.of("ijazah", "ktp", "cv", "contoh-surat", "contoh-dokumen")) {
            if (!tanpa.contains(jenis)) {
                dokumen.put(jenis, Map.of("jenis", jenis, "dokumen", klien.unggah(jenis + ".pdf", "application/pdf",
                        Kertas.pdf(jenis.toUpperCase(Locale.ROOT), peserta.nama()))));
            }
        }
        dokumen.put("pas-foto", Map.of("jenis", "pas-foto", "dokumen",
                klien.unggah("pas-foto.jpg", "image/jpeg", Kertas.foto(peserta.nama()))));
        return List.copyOf(dokumen.values());
    }
}
