package id.serkom.skema;

import id.serkom.spi.naskah.CacatNaskah;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The shipped sample and variants of a small skema. */
final class Naskah {

    static final String KECIL = """
            kode: UJI
            versi: "1.0"
            judul: Skema uji
            jenis: klaster
            tanggalEdisi: 2026-01-02
            dasar: Keputusan uji
            unit:
              - kode: N.821100.053.02
                judul: Unit satu
                elemen: [{ judul: Elemen satu, kuk: [Kriteria satu] }]
              - kode: J.630PR00.001.2
                judul: Unit dua
                elemen: [{ judul: Elemen dua, kuk: [Kriteria dua] }]
            persyaratan:
              - { kode: ijazah, judul: Ijazah, wajib: true }
            metode: [Observasi]
            skala: kompetensi
            aturan: { nama: semua-unit }
            asesiPerAsesor: 10
            """;

    private Naskah() {
    }

    /** A reader to which a wording with {@code #set} is faulty, in its subject if that says so. */
    static SkemaReader reader() {
        return new SkemaReader((jenis, satu) -> satu.hal().filter(h -> h.contains("#set"))
                .map(h -> new CacatNaskah("hal", jenis + ": #set"))
                .or(() -> satu.badan().contains("#set") ? Optional.of(new CacatNaskah("badan", jenis + " baris 2: #set"))
                        : Optional.empty()));
    }

    static String contoh() {
        try {
            return Files.readString(Path.of("../id.serkom.skema.contoh/src/main/resources/SERKOM-INF/skema/ppd.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String versi(String versi) {
        return KECIL.replace("\"1.0\"", "\"" + versi + "\"");
    }
}
