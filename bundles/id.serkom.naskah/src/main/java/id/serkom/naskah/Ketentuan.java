package id.serkom.naskah;

import id.serkom.api.surat.CaraTtd;
import id.serkom.spi.naskah.JenisSurat.NomorLain;
import id.serkom.spi.naskah.JenisSurat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of a kind of letter as its {@code .properties} file states them; a mistake in it fails the pack. */
record Ketentuan(String judul, String tataLetak, String hal, String klasifikasi, String sifat, Optional<String> jabatan,
        boolean bernomor, String seri, String pola, List<String> paraf, Map<String, NomorLain> nomorLain,
        Optional<Integer> batasHariKerja) {

    static final String LAMPIRAN = "lampiran";
    static final Set<String> TATA_LETAK = Set.of("surat-dinas", "keputusan", "berita-acara", "perjanjian", "surat-tugas",
            "sertifikat", "formulir", LAMPIRAN);

    private static final String BATAS = "batas.hari-kerja";
    private static final int BATAS_TERPANJANG = 366;
    private static final Set<String> KUNCI = Set.of("judul", "tata-letak", "hal", "klasifikasi", "sifat", "jabatan", "bernomor",
            "seri", "pola", "paraf", BATAS);
    private static final Pattern NOMOR = Pattern.compile("nomor\\.([a-z][a-z0-9]*)\\.(seri|pola)");
    private static final String POLA_BIASA = "{klasifikasi}/{urut}/{unit}/{tahun}";

    static Ketentuan baca(String berkas, Map<String, String> isi) {
        for (String kunci : isi.keySet()) {
            if (!KUNCI.contains(kunci) && !NOMOR.matcher(kunci).matches()) {
                throw new NaskahException("naskah.ketentuan", berkas + ": kunci tidak dikenal \"" + kunci + "\"");
            }
        }
        String tataLetak = isi.getOrDefault("tata-letak", "surat-dinas");
        if (!TATA_LETAK.contains(tataLetak)) {
            throw new NaskahException("naskah.ketentuan", berkas + ": tata-letak tidak dikenal \"" + tataLetak + "\"");
        }
        String judul = wajib(berkas, isi, "judul");
        boolean formulir = "formulir".equals(tataLetak) || LAMPIRAN.equals(tataLetak);
        boolean bernomor = !LAMPIRAN.equals(tataLetak) && yaTidak(berkas, isi, "bernomor", !formulir);
        if (bernomor) {
            wajib(berkas, isi, "klasifikasi");
            wajib(berkas, isi, "jabatan");
        }
        return new Ketentuan(judul, tataLetak, isi.getOrDefault("hal", judul), isi.getOrDefault("klasifikasi", ""),
                isi.getOrDefault("sifat", "Biasa"), Optional.ofNullable(isi.get("jabatan")), bernomor,
                isi.getOrDefault("seri", "keluar"), isi.getOrDefault("pola", POLA_BIASA),
                daftar(isi.getOrDefault("paraf", "")), nomorLain(berkas, isi),
                Optional.ofNullable(isi.get(BATAS)).map(teks -> hari(berkas + ": " + BATAS, teks)));
    }

    /**
     * With what the office has set for this kind: {@code <jenis>.jabatan}, {@code .paraf}, {@code .klasifikasi}, {@code .sifat},
     * {@code .batas}, {@code .ttd}.
     */
    JenisSurat jenis(String jenis, String asal, Map<String, String> setelan) {
        String awalan = jenis + ".";
        return new JenisSurat(jenis, judul, tataLetak, setelan.getOrDefault(awalan + "klasifikasi", klasifikasi),
                setelan.getOrDefault(awalan + "sifat", sifat),
                Optional.ofNullable(setelan.get(awalan + "jabatan")).or(() -> jabatan), bernomor, seri, pola,
                Optional.ofNullable(setelan.get(awalan + "paraf")).map(Ketentuan::daftar).orElse(paraf), nomorLain, asal,
                Optional.ofNullable(setelan.get(awalan + "batas")).map(teks -> hari(awalan + "batas", teks))
                        .or(() -> batasHariKerja),
                Optional.ofNullable(setelan.get(awalan + "ttd")).map(teks -> ttd(awalan + "ttd", teks)).orElse(CaraTtd.BASAH));
    }

    static CaraTtd ttd(String tempat, String teks) {
        return switch (teks.strip()) {
            case "basah" -> CaraTtd.BASAH;
            case "elektronik" -> CaraTtd.ELEKTRONIK;
            default -> throw new NaskahException("naskah.setelan-keliru",
                    tempat + " harus \"basah\" atau \"elektronik\", bukan \"" + teks + "\"");
        };
    }

    private static Map<String, NomorLain> nomorLain(String berkas, Map<String, String> isi) {
        Map<String, NomorLain> semua = new TreeMap<>();
        for (String kunci : isi.keySet()) {
            Matcher cocok = NOMOR.matcher(kunci);
            if (cocok.matches()) {
                String awalan = "nomor." + cocok.group(1);
                semua.put(cocok.group(1),
                        new NomorLain(wajib(berkas, isi, awalan + ".seri"), wajib(berkas, isi, awalan + ".pola")));
            }
        }
        return semua;
    }

    private static List<String> daftar(String teks) {
        return Arrays.stream(teks.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    static int hari(String tempat, String teks) {
        try {
            int hari = Integer.parseInt(teks.strip());
            if (hari >= 1 && hari <= BATAS_TERPANJANG) {
                return hari;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of range.
        }
        throw new NaskahException("naskah.setelan-keliru",
                tempat + " harus bilangan hari kerja 1 sampai " + BATAS_TERPANJANG + ", bukan \"" + teks + "\"");
    }

    private static boolean yaTidak(String berkas, Map<String, String> isi, String kunci, boolean bawaan) {
        return switch (isi.getOrDefault(kunci, bawaan ? "ya" : "tidak")) {
            case "ya" -> true;
            case "tidak" -> false;
            default -> throw new NaskahException("naskah.ketentuan", berkas + ": " + kunci + " harus \"ya\" atau \"tidak\"");
        };
    }

    private static String wajib(String berkas, Map<String, String> isi, String kunci) {
        String nilai = isi.get(kunci);
        if (nilai == null || nilai.isBlank()) {
            throw new NaskahException("naskah.ketentuan", berkas + ": " + kunci + " belum diisi");
        }
        return nilai.strip();
    }
}
