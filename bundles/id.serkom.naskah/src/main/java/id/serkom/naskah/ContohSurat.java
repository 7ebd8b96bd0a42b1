package id.serkom.naskah;

import id.serkom.api.data.Data;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a sample says of its letter beside the content: its date, its number (a place in the series of its kind, or the whole as it is
 * written), whom it goes to, who has a copy, what is annexed. Samples that agree on these tell one story.
 */
final class ContohSurat {

    /** What only a sample may say; no template names it. */
    static final Set<String> KUNCI = Set.of("tanggal", "nomor", "tembusan");

    static final String BERKAS = "Sertifikasi Pengelolaan Perkantoran Digital I/2026";

    private static final long URUT = 346;
    private static final Tujuan KEPADA = Tujuan.kepada("Kepala BKPSDM Kabupaten Majene", "Majene");
    private static final Pattern TOKEN = Pattern.compile("\\{([a-z-]+)(?::([1-9]))?}");

    private final Map<String, Object> contoh;
    private final LocalDate tanggal;

    /** @param contoh of the whole model; empty when the sample is the content alone */
    ContohSurat(Map<String, Object> contoh) {
        this.contoh = contoh;
        contoh.forEach(ContohSurat::periksa);
        try {
            tanggal = contoh.get("tanggal") instanceof String teks ? LocalDate.parse(teks) : Contoh.TANGGAL;
        } catch (DateTimeParseException e) {
            throw salah("tanggal", "tanggal yang ada, seperti 2026-03-27", e);
        }
    }

    private static void periksa(String kunci, Object nilai) {
        String harus = switch (kunci) {
            case "tanggal" -> nilai instanceof String ? "" : "tanggal yang ada, seperti 2026-03-27";
            case "nomor" -> nilai instanceof String || nilai instanceof Long ? "" : "nomor urut atau nomor lengkap";
            case "tembusan" -> nilai instanceof List<?> semua && semua.stream().allMatch(String.class::isInstance) ? "" : "daftar teks";
            case "dasarHukum" -> nilai instanceof Map || nilai instanceof List ? "" : "daftar";
            case "lampiran" -> nilai instanceof Map || nilai instanceof List<?> semua && semua.stream().allMatch(ContohSurat::lampiran) ? ""
                    : "daftar dengan jenis, judul, dan isi";
            default -> nilai instanceof Map ? "" : "pasangan kunci dan nilai";
        };
        if (!harus.isEmpty()) {
            throw salah(kunci, harus, null);
        }
    }

    private static NaskahException salah(String kunci, String harus, Exception sebab) {
        return new NaskahException("naskah.contoh", "contoh: " + kunci + " harus " + harus, sebab);
    }

    private static boolean lampiran(Object satu) {
        return satu instanceof Map<?, ?> m && m.get("jenis") instanceof String && m.get("judul") instanceof String
                && (!m.containsKey("isi") || m.get("isi") instanceof Map);
    }

    LocalDate tanggal() {
        return tanggal;
    }

    String nomor(String pola, String klasifikasi) {
        return contoh.get("nomor") instanceof String nomor ? nomor : nomorSeri(pola, klasifikasi);
    }

    /** As the series of that pattern has it at the sample's place. */
    String nomorSeri(String pola, String klasifikasi) {
        String urut = Long.toString(contoh.get("nomor") instanceof Long tertentu ? tertentu : URUT);
        return TOKEN.matcher(pola).replaceAll(m -> switch (m.group(1)) {
            case "urut" -> m.group(2) == null ? urut : "0".repeat(Math.max(0, Integer.parseInt(m.group(2)) - urut.length())) + urut;
            case "klasifikasi" -> klasifikasi.isEmpty() ? "800.1.4" : klasifikasi;
            case "tahun" -> Integer.toString(tanggal.getYear());
            case "unit" -> "BPSDM";
            default -> m.group(1);
        });
    }

    /** Its name. */
    String berkas() {
        return contoh.get("berkas") instanceof Map<?, ?> m && m.get("nama") instanceof String nama ? nama : BERKAS;
    }

    Tujuan tujuan() {
        return contoh.get("tujuan") instanceof Map<?, ?> m && m.get("yth") instanceof String yth
                ? Tujuan.kepada(yth, Optional.ofNullable(m.get("tempat")).map(Object::toString).orElse("-")) : KEPADA;
    }

    @SuppressWarnings("unchecked")
    List<String> tembusan() {
        return (List<String>) contoh.getOrDefault("tembusan", List.of());
    }

    /**
     * {@code "lampiran": [{"jenis": …, "judul": …, "isi": {…}}]}.
     *
     * @param contohnya the content of an annex of that kind, for one that has none of its own here
     */
    @SuppressWarnings("unchecked")
    List<LampiranSurat> lampiran(Function<String, Map<String, Object>> contohnya) {
        return contoh.get("lampiran") instanceof List<?> daftar ? daftar.stream().map(satu -> (Map<String, Object>) satu).map(satu -> {
            String jenis = (String) satu.get("jenis");
            Object isi = satu.containsKey("isi") ? satu.get("isi") : contohnya.apply(jenis);
            return new LampiranSurat(jenis, (String) satu.get("judul"), Data.of((Map<String, Object>) isi));
        }).toList() : List.of();
    }
}
