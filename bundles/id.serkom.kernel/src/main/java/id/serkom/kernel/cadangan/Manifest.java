package id.serkom.kernel.cadangan;

import id.serkom.api.data.Data;
import id.serkom.kernel.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * The last entry of an archive: what it is, and what every other entry must be.
 *
 * @param versi of the product, without qualifier
 * @param skema hash of the schema of the database
 * @param basisData the database it was taken from
 * @param posisi the last position of the journal in it
 */
record Manifest(long format, String versi, String skema, String basisData, Instant saat, long posisi, List<Isi> isi) {

    static final String NAMA = "manifest.json";
    static final long FORMAT = 1;

    /**
     * An entry.
     *
     * @param jumlah rows of a table, documents of an archive of them, 1 of a file
     */
    record Isi(String nama, long ukuran, String sha256, long jumlah) {
    }

    Manifest {
        isi = List.copyOf(isi);
    }

    byte[] teks() {
        return Json.tree(Data.of(this)).toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IOException when it is none */
    static Manifest baca(byte[] teks) throws IOException {
        try {
            return Json.parse(new ByteArrayInputStream(teks)).as(Manifest.class);
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    long jumlah(NamaIsi.Jenis jenis) {
        return isi.stream().filter(i -> NamaIsi.jenis(i.nama()).filter(jenis::equals).isPresent()).mapToLong(Isi::jumlah).sum();
    }
}
