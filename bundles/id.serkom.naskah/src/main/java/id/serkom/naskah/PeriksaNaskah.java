package id.serkom.naskah;

import id.serkom.api.skema.NaskahSkema;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.naskah.CacatNaskah;
import id.serkom.spi.paket.IsiPaket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lint of letters for a build: what it passes is not refused when it is installed beside the layouts that the server ships. */
public final class PeriksaNaskah {

    private static final OfficeClock JAM = new OfficeClock() {

        @Override
        public Instant saat() {
            return Contoh.TANGGAL.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        @Override
        public LocalDate tanggal() {
            return Contoh.TANGGAL;
        }
    };

    private PeriksaNaskah() {
    }

    /**
     * Why the letters would be refused, with file and line; empty when they would not.
     *
     * @param bundel folder that holds {@code SERKOM-INF}
     */
    public static List<String> keberatan(Path bundel) {
        String nama = "pengaya";
        Map<String, byte[]> berkas = PaketNaskah.folder(nama, 0, bundel).teks().entrySet().stream()
                .collect(Collectors.toMap(t -> PaketNaskah.AKAR + t.getKey(), t -> t.getValue().getBytes(StandardCharsets.UTF_8)));
        return VelocityRenderer.dari(List.of(), Contoh.referensi(), pid -> Map.of(), JAM)
                .keberatan(new IsiPaket(nama, "1.0.0", Map.of(), berkas));
    }

    /** What is wrong with a skema's own words of a kind of letter; empty when nothing is. */
    public static Optional<CacatNaskah> cacat(String jenis, NaskahSkema naskah) {
        return VelocityRenderer.dari(List.of(), Contoh.referensi(), pid -> Map.of(), JAM).cacat(jenis, naskah);
    }
}
