package id.serkom.itests.rest;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An endpoint and who may use it: accounts of {@link Orang}, "kantor" for those who see everything, "semua" for everybody with a role,
 * "terbuka" without a login. The others get one of {@code tolak}.
 */
record Pintu(String verb, String path, Set<String> boleh, Set<Integer> tolak, Map<String, ?> isi) {

    private static final Map<String, ?> KOSONG = Map.of();
    /** Whatever is about the berkas of the round exists for those who take part in it. */
    private static final String PESERTA = "kantor polman majene mamasa hasnah ilham";

    static final List<Pintu> SEMUA = List.of(
            terbuka("GET", "/sehat"), terbuka("POST", "/masuk"), terbuka("GET", "/openapi.json"),
            terbuka("GET", "/skema/skema.schema.json"),
            get("/saya", "semua"), post("/saya/sandi", "semua", KOSONG), post("/keluar", "semua", KOSONG),
            get("/sop", "semua"), get("/sop/{kode}", "semua"), get("/sop/{kode}.pdf", "semua"),
            get("/sop/{kode}/aksi", "semua"),
            get("/skema", "semua"), get("/skema/{kode}", "semua"), get("/skema/{kode}/{versi}", "semua"),
            get("/karantina", "bidang admin operator", 403), get("/simpul", "admin operator", 403),
            get("/paket", "bidang admin operator", 403), get("/paket/mesin-waktu?tanggal=2026-04-01", "bidang admin operator", 403),
            post("/paket", "admin", KOSONG, 403), post("/paket/rencana", "admin", KOSONG, 403),
            post("/paket/{nama}/rencana-lepas", "admin", KOSONG, 403), post("/paket/{nama}/lepas", "admin", KOSONG, 403),
            get("/berkas", "semua"),
            post("/berkas", "bidang", Map.of("sop", "sertifikasi", "skema", "PPD", "nama", "Tanpa hak"), 403),
            get("/berkas/{berkas}", PESERTA, 404), get("/berkas/{berkas}/perjalanan", PESERTA, 404),
            get("/berkas/{berkas}/tahap", PESERTA, 404), get("/berkas/{berkas}/prasyarat", PESERTA, 404),
            post("/berkas/{berkas}/migrasi/pratinjau", "admin", Map.of("tahap", "rapat", "mayor", 2), 403),
            post("/berkas/{berkas}/migrasi", "admin", Map.of("tahap", "rapat", "mayor", 2, "alasan", "uji"), 403),
            get("/berkas/{berkas}/lanjutan", PESERTA, 404),
            get("/berkas/{berkas}/tertunda", PESERTA, 404),
            get("/berkas/{berkas}/pengumuman", PESERTA, 404), get("/berkas/{berkas}/permohonan", PESERTA, 404),
            get("/berkas/{berkas}/permohonan/{permohonan}", "kantor polman", 404),
            get("/berkas/{berkas}/asesi", PESERTA, 404), get("/berkas/{berkas}/asesi/{asesi}", "kantor polman hasnah", 404),
            get("/berkas/{berkas}/jumlah", PESERTA, 404), get("/berkas/{berkas}/sesi", PESERTA, 404),
            get("/berkas/{berkas}/formulir", PESERTA, 404),
            get("/berkas/{berkas}/tenggat", PESERTA, 404), get("/berkas/{berkas}/aksi", PESERTA, 404),
            get("/berkas/{berkas}/pekerjaan", "kantor", 403),
            post("/berkas/{berkas}/aksi/{aksi}", PESERTA, Map.of("masukan", KOSONG), 404),
            post("/berkas/{berkas}/aksi/{aksi}/batch", "semua", Map.of("item", List.of())),
            get("/tenggat?sampai=2026-12-31", "semua"), get("/tenggat/{tenggat}/mengapa", "kantor polman", 404),
            get("/tugas", "semua"), get("/pekerjaan/{pekerjaan}", "tak-seorang-pun", 403, 404), get("/jurnal", "kantor", 403),
            get("/cari?teks=pemberitahuan", "semua"), get("/cari/keadaan", "kantor", 403),
            get("/ttd/kesiapan", "kantor", 403), get("/ttd", "bidang kepala sekretaris", 403),
            post("/ttd", "bidang kepala sekretaris", Map.of("surat", List.of("x"), "sandi", "y"), 403),
            post("/ttd/{surat}/pindaian", "bidang", Map.of("dokumen", "x"), 403),
            post("/ttd/{surat}/ganti-pindaian", "bidang", Map.of("dokumen", "x", "alasan", "Tanpa hak"), 403),
            post("/ttd/{surat}/alih-kertas", "bidang", Map.of("alasan", "Tanpa hak"), 403),
            get("/surat", "semua"), get("/surat/{surat}", "kantor polman", 404), get("/surat/{surat}/isi", "kantor polman", 404),
            get("/surat/{surat}/cetakan", "kantor polman", 404), get("/surat/{surat}/pdf", "kantor polman", 404),
            get("/surat/{surat}/pindaian", "tak-seorang-pun", 404),
            get("/surat/cetakan-gagal", "kantor", 403), post("/surat/{surat}/cetak-ulang", "kantor", KOSONG, 403, 404),
            get("/surat/{surat}/paraf", "kantor", 403),
            post("/surat/{surat}/paraf", "kantor", Map.of("setuju", true), 403, 404),
            post("/surat/{surat}/tarik", "bidang", Map.of("alasan", "Tanpa hak"), 403), post("/surat/{surat}/ajukan-ulang", "bidang",
                    KOSONG, 403),
            post("/surat/{surat}/ralat", "bidang", Map.of("ralat", List.of(Map.of("tertulis", "x", "seharusnya", "y")), "alasan",
                    "Tanpa hak"), 403),
            post("/surat/{surat}/cabut", "bidang", Map.of("alasan", "Tanpa hak"), 403),
            post("/surat/{surat}/petikan", "bidang", Map.of("asesi", "x"), 403), post("/surat/{surat}/salinan", "bidang", KOSONG, 403),
            post("/surat/{surat}/kirim", "bidang", Map.of("tanggal", "2026-04-08", "cara", "pos"), 403),
            post("/surat/masuk", "bidang", Map.of("jenis", "lain", "pengirim", "x", "nomor", "1", "tanggal", "2026-04-01",
                    "diterima", "2026-04-01", "hal", "x", "dokumen", "x"), 403),
            post("/surat/{surat}/asli-diterima", "bidang", Map.of("tanggal", "2026-04-01"), 403),
            get("/surat/{surat}/disposisi", "kantor", 403),
            post("/surat/{surat}/disposisi", "bidang kepala sekretaris", Map.of("kepada", "bidang", "perintah", "Tindak lanjuti",
                    "batas", "2026-12-31"), 403),
            post("/surat/disposisi/{disposisi}/selesai", "bidang kepala", KOSONG, 404),
            get("/buku/{arah}?dari=2026-01-01&sampai=2026-12-31", "kantor", 403),
            get("/buku/bukti?dari=2026-01-01&sampai=2026-12-31", "kantor", 403), get("/buku/nomor?seri=keluar&tahun=2026", "kantor", 403),
            post("/buku/nomor/cadangan", "bidang", Map.of("jenis", "pemberitahuan", "alasan", "Tanpa hak"), 403),
            post("/buku/nomor/sisipan", "bidang", Map.of("jenis", "pemberitahuan", "tahun", 2026, "urut", 1, "alasan", "x"), 403),
            post("/buku/nomor/{nomor}/ikat", "bidang", Map.of("jenis", "pemberitahuan", "pengirim", "x", "nomor", "1", "tanggal",
                    "2026-04-01", "diterima", "2026-04-01", "hal", "x", "dokumen", "x"), 403),
            post("/buku/nomor/{nomor}/batal", "bidang", Map.of("alasan", "Tanpa hak"), 403),
            post("/buku/saldo-awal", "bidang admin", Map.of("seri", "registrasi", "tahun", 2026, "terakhir", 5,
                    "alasan", "Tanpa hak"), 403),
            unggah("bidang polman majene mamasa luar hasnah ilham asesor-lain kepala sekretaris"),
            get("/dokumen/{dokumen}", "bidang kepala sekretaris polman hasnah", 404),
            get("/dokumen/{dokumen}/isi", "bidang kepala sekretaris polman hasnah", 404),
            new Pintu("HEAD", "/dokumen/{dokumen}/isi", accounts("bidang kepala sekretaris polman hasnah"), Set.of(404), KOSONG),
            get("/referensi", "semua"), get("/referensi/{jenis}", "kantor", 403), get("/referensi/{jenis}/kode/{kode}", "kantor", 403),
            get("/referensi/{jenis}/csv", "kantor", 403), post("/referensi/{jenis}", "bidang admin", KOSONG, 403),
            get("/referensi/{jenis}/entri/{id}", "kantor", 403),
            new Pintu("PUT", "/referensi/{jenis}/entri/{id}", accounts("bidang admin"), Set.of(403), KOSONG),
            get("/sertifikat", "semua"), get("/sertifikat/csv", "semua"), get("/sertifikat/dibekukan", "semua"),
            get("/sertifikat/{sertifikat}", "kantor polman", 404), get("/sertifikat/{sertifikat}/kredensial", "kantor polman", 404),
            get("/akun", "admin", 403), post("/akun", "admin", Map.of("akun", "tanpa-hak", "nama", "x", "peran",
                    List.of("administrator"), "sandi", "sandi-yang-panjang-sekali"), 403),
            get("/akun/{akun}", "admin", 403),
            new Pintu("PUT", "/akun/{akun}", accounts("admin"), Set.of(403), Map.of("nama", "x", "peran", List.of("operator"))),
            post("/akun/{akun}/aktif", "admin", Map.of("aktif", false), 403),
            post("/akun/{akun}/sandi", "admin", Map.of("sandi", "sandi-yang-panjang-sekali"), 403));

    private static Pintu terbuka(String verb, String path) {
        return new Pintu(verb, path, Set.of("terbuka"), Set.of(), KOSONG);
    }

    private static Pintu get(String path, String boleh, Integer... tolak) {
        return new Pintu("GET", path, accounts(boleh), Set.of(tolak), KOSONG);
    }

    private static Pintu post(String path, String boleh, Map<String, ?> isi, Integer... tolak) {
        return new Pintu("POST", path, accounts(boleh), Set.of(tolak), isi);
    }

    private static Pintu unggah(String boleh) {
        return new Pintu("POST", "/dokumen", accounts(boleh), Set.of(403), KOSONG);
    }

    private static Set<String> accounts(String names) {
        Set<String> all = new LinkedHashSet<>();
        for (String name : names.split(" ")) {
            all.addAll(switch (name) {
                case "semua" -> Orang.PERAN.keySet();
                case "kantor" -> Orang.KANTOR;
                default -> List.of(name);
            });
        }
        return all;
    }

    boolean terbuka() {
        return boleh.contains("terbuka");
    }

    /** As the classes and openapi.json name it. */
    String nama() {
        return verb + " " + path.replaceAll("\\?.*", "");
    }

    /** The path with the things of the round in place of the names. */
    String alamat(Map<String, String> hal) {
        String filled = path.substring(1);
        for (Map.Entry<String, String> one : hal.entrySet()) {
            filled = filled.replace("{" + one.getKey() + "}", one.getValue());
        }
        if (filled.indexOf('{') >= 0) {
            throw new AssertionError("tidak terisi: " + filled + " " + Arrays.toString(hal.keySet().toArray()));
        }
        return filled;
    }
}
