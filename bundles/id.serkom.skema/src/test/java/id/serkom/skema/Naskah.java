package id.serkom.skema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
