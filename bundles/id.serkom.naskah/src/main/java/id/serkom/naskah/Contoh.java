package id.serkom.naskah;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.DasarHukum;
import id.serkom.api.referensi.Entri;
import id.serkom.api.referensi.Jabatan;
import id.serkom.api.referensi.JenisMandat;
import id.serkom.api.referensi.Kop;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.skema.AturanKeputusan;
import id.serkom.api.skema.Skala;
import id.serkom.api.skema.Skema;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Konteks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What surrounds the sample of a template when it is tried at load: an office, a signer, a round of certification. */
final class Contoh {

    static final LocalDate TANGGAL = LocalDate.of(2026, 2, 2);

    private static final String ID = "0".repeat(26);
    private static final String URUT = "346";
    private static final Pattern TOKEN = Pattern.compile("\\{([a-z-]+)(?::([1-9]))?}");
    private static final Tujuan KEPADA = Tujuan.kepada("Kepala BKPSDM Kabupaten Polewali Mandar", "Polewali");
    private static final Masa MASA = Masa.sejak(LocalDate.of(2020, 1, 1));
    private static final Kop KOP = new Kop("bpsdm", MASA,
            List.of("PEMERINTAH PROVINSI SULAWESI BARAT", "BADAN PENGEMBANGAN SUMBER DAYA MANUSIA"),
            "Jalan H. Abdul Malik Pattana Endeng, Mamuju", "daerah", "Mamuju");
    private static final List<Entri> DAFTAR = List.of(KOP,
            new DasarHukum("uu-20-2023", MASA, "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara",
                    Optional.empty()),
            new DasarHukum("pp-17-2020", MASA, "Peraturan Pemerintah Nomor 17 Tahun 2020 tentang Perubahan atas Peraturan "
                    + "Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil", Optional.empty()));

    private Contoh() {
    }

    /** A sample file is the whole model ({@code {"surat": …, "isi": …}}) or {@code isi} alone. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> isi(Map<String, Object> contoh) {
        return utuh(contoh) ? (Map<String, Object>) contoh.get("isi") : contoh;
    }

    static boolean utuh(Map<String, Object> contoh) {
        return contoh.get("isi") instanceof Map<?, ?> && Model.AKAR.containsAll(contoh.keySet());
    }

    /** The model of the sample: what the file says, over what is usual. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> model(Konteks konteks, Map<String, Object> contoh) {
        Map<String, Object> model = new LinkedHashMap<>(Model.surat(konteks, referensi().list(DasarHukum.class, TANGGAL)));
        if (utuh(contoh)) {
            contoh.forEach((akar, nilai) -> {
                if ("lampiran".equals(akar) && nilai instanceof List) {
                    // The annexes of the letter; the root of that name is the annex that is being written.
                    return;
                }
                if (nilai instanceof Map<?, ?> m && !"isi".equals(akar)) {
                    Map<String, Object> gabung = new LinkedHashMap<>((Map<String, Object>) model.get(akar));
                    gabung.putAll((Map<String, Object>) m);
                    model.put(akar, gabung);
                } else {
                    model.put(akar, nilai);
                }
            });
        }
        return model;
    }

    static Konteks konteks(JenisSurat jenis, Map<String, Object> contoh) {
        periksa(contoh);
        Map<String, String> nomorLain = new LinkedHashMap<>();
        jenis.nomorLain().forEach((nama, lain) -> nomorLain.put(nama, nomor(lain.pola(), jenis.klasifikasi())));
        boolean beralamat = "surat-dinas".equals(jenis.tataLetak());
        SuratRequest surat = SuratRequest.baru(ID, jenis.jenis(), beralamat ? KEPADA : Tujuan.tanpa(), Data.of(isi(contoh)));
        for (LampiranSurat satu : lampiran(contoh)) {
            surat = surat.lampiran(satu);
        }
        boolean bernomor = jenis.bernomor() || Ketentuan.LAMPIRAN.equals(jenis.tataLetak());
        return new Konteks(surat, jenis, berkas(), skema(), TANGGAL, bernomor ? nomor(jenis.pola(), jenis.klasifikasi()) : "", nomorLain,
                jenis.jabatan().map(Contoh::penandatangan),
                jenis.batasHariKerja().map(hari -> TANGGAL.plusDays(hari * 7L / 5)), Optional.empty(), Optional.of(ID));
    }

    private static void periksa(Map<String, Object> contoh) {
        if (!utuh(contoh)) {
            return;
        }
        contoh.forEach((akar, nilai) -> {
            boolean daftar = "lampiran".equals(akar) && nilai instanceof List<?> semua && semua.stream().allMatch(Contoh::lampiran);
            if (!(nilai instanceof Map) && !daftar && !("dasarHukum".equals(akar) && nilai instanceof List)) {
                throw new NaskahException("naskah.contoh", "contoh: " + akar + ("lampiran".equals(akar)
                        ? " harus daftar dengan jenis, judul, dan isi" : " harus pasangan kunci dan nilai"));
            }
        });
    }

    private static boolean lampiran(Object satu) {
        return satu instanceof Map<?, ?> m && m.get("jenis") instanceof String && m.get("judul") instanceof String
                && m.get("isi") instanceof Map;
    }

    /** A letter that has all that a letter may have. */
    static Konteks lengkap(JenisSurat jenis) {
        LampiranSurat lampiran = new LampiranSurat("contoh", "Contoh", Data.KOSONG);
        return new Konteks(SuratRequest.baru(ID, jenis.jenis(), KEPADA, Data.KOSONG).lampiran(lampiran).lampiran(lampiran)
                .tembusan(List.of("Contoh", "Arsip")), jenis, berkas(), skema(), TANGGAL, "1", Map.of("registrasi", "1"),
                Optional.of(penandatangan("kepala-badan")), Optional.empty(), Optional.empty(), Optional.of("0".repeat(26)));
    }

    /** A letter without number, address, signer and copies, with a single annex. */
    static Konteks kosong(JenisSurat jenis) {
        return new Konteks(SuratRequest.baru(ID, jenis.jenis(), Tujuan.tanpa(), Data.KOSONG)
                .lampiran(new LampiranSurat("contoh", "Contoh", Data.KOSONG)), jenis, berkas(), skema(), TANGGAL, "", Map.of(),
                Optional.empty(), Optional.empty());
    }

    /** The annexes that a sample of the whole model lists: {@code "lampiran": [{"jenis": …, "judul": …, "isi": {…}}]}. */
    @SuppressWarnings("unchecked")
    private static List<LampiranSurat> lampiran(Map<String, Object> contoh) {
        return utuh(contoh) && contoh.get("lampiran") instanceof List<?> daftar ? daftar.stream()
                .map(satu -> (Map<String, Object>) satu).map(satu -> new LampiranSurat((String) satu.get("jenis"),
                        (String) satu.get("judul"), Data.of((Map<String, Object>) satu.get("isi")))).toList() : List.of();
    }

    private static String nomor(String pola, String klasifikasi) {
        return TOKEN.matcher(pola).replaceAll(m -> switch (m.group(1)) {
            case "urut" -> m.group(2) == null ? URUT : "0".repeat(Math.max(0, Integer.parseInt(m.group(2)) - URUT.length())) + URUT;
            case "klasifikasi" -> klasifikasi.isEmpty() ? "800.1.4" : klasifikasi;
            case "tahun" -> Integer.toString(TANGGAL.getYear());
            case "unit" -> "BPSDM";
            default -> m.group(1);
        });
    }

    static Referensi referensi() {
        return new Referensi() {

            @Override
            public <T extends Entri> Optional<T> find(Class<T> jenis, String kode, LocalDate pada) {
                // Whatever letterhead the office names stands in its own register, not here.
                return jenis == Kop.class ? Optional.of(jenis.cast(KOP))
                        : list(jenis, pada).stream().filter(e -> e.kode().equals(kode)).findFirst();
            }

            @Override
            public <T extends Entri> List<T> list(Class<T> jenis, LocalDate pada) {
                return DAFTAR.stream().filter(jenis::isInstance).map(jenis::cast).toList();
            }

            @Override
            public <T extends Entri> List<T> riwayat(Class<T> jenis) {
                return list(jenis, TANGGAL);
            }

            @Override
            public Optional<Penandatangan> penandatangan(String jabatan, String jenisSurat, LocalDate pada) {
                return Optional.of(Contoh.penandatangan(jabatan));
            }
        };
    }

    private static Penandatangan penandatangan(String jabatan) {
        boolean kepala = "kepala-badan".equals(jabatan);
        return new Penandatangan(
                new Jabatan(jabatan, MASA, kepala ? "Kepala Badan Pengembangan Sumber Daya Manusia"
                        : "Kepala Bidang Sertifikasi Kompetensi dan Pengelolaan Kelembagaan", KOP.kode(), List.of()),
                new Pejabat("contoh", MASA, "Nama Pejabat", "Dr. Nama Pejabat, M.Si.", Optional.of("197001011995031001"),
                        Optional.of("Pembina Utama Madya"), Optional.of("IV/d"), "bpsdm"),
                new Mandat("contoh", MASA, jabatan, "contoh", JenisMandat.DEFINITIF, Optional.empty(), "SK contoh"));
    }

    private static Berkas berkas() {
        return new Berkas("0".repeat(26), 1, "sertifikasi", "1", "ppd", "1.0",
                "Sertifikasi Pengelolaan Perkantoran Digital I/2026", "informasi", BerkasStatus.BERJALAN, 1, 0, Optional.empty(),
                Instant.parse("2026-01-05T01:00:00Z"), "contoh");
    }

    private static Skema skema() {
        return new Skema("ppd", "1.0", "Pengelolaan Perkantoran Digital", "klaster", LocalDate.of(2025, 1, 2),
                "Kepmenaker 183/2016", List.of(), List.of(), List.of(), List.of(), Skala.KOMPETENSI,
                new AturanKeputusan("semua-unit", BigDecimal.ZERO, 0), 36, Optional.empty(), List.of(), 10, Map.of(),
                Data.KOSONG, true, "0".repeat(64));
    }
}
