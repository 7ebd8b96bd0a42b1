package id.serkom.itests.tabrak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.itests.demo.Kertas;
import id.serkom.itests.demo.Klien;
import id.serkom.itests.demo.Klien.Jawaban;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;

/**
 * What a client asks for, all of it, so that it can be asked again word for word.
 *
 * @param tanda the client's own sign of it: the Idempotency-Key where there is one, else the reason or the name of the file
 */
record Permintaan(String tanda, Jenis jenis, String akun, String path, JsonNode isi) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BARIS_TERBANYAK = 3000;

    /** Whether the interface takes a key for it. */
    enum Jenis {
        BERKUNCI, TANPA_KUNCI, DOKUMEN
    }

    static Permintaan berkunci(String tanda, String akun, String path, Map<String, ?> isi) {
        return new Permintaan(tanda, Jenis.BERKUNCI, akun, path, JSON.valueToTree(isi));
    }

    static Permintaan tanpaKunci(String tanda, String path, Map<String, ?> isi) {
        return new Permintaan(tanda, Jenis.TANPA_KUNCI, "bidang", path, JSON.valueToTree(isi));
    }

    static Permintaan dokumen(String tanda, String akun) {
        return new Permintaan(tanda, Jenis.DOKUMEN, akun, "dokumen", JSON.nullNode());
    }

    Jawaban kirim(Klien klien) {
        return switch (jenis) {
            case BERKUNCI -> klien.kirim("POST", path, isi, Map.of("Idempotency-Key", tanda));
            case TANPA_KUNCI -> klien.kirim(path, isi);
            case DOKUMEN -> klien.unggahMentah(namaBerkas(), "application/pdf", naskah());
        };
    }

    String namaBerkas() {
        return tanda.replaceAll("[^0-9a-z]", "-") + ".pdf";
    }

    /** The document that belongs to its sign: a page or a hundred kilobytes. */
    byte[] naskah() {
        Random acak = new Random(tanda.hashCode());
        String[] baris = new String[1 + acak.nextInt(BARIS_TERBANYAK)];
        for (int i = 0; i < baris.length; i++) {
            baris[i] = tanda + ' ' + Long.toHexString(acak.nextLong());
        }
        return Kertas.pdf(baris);
    }

    String naskahTeks() {
        return new String(naskah(), StandardCharsets.ISO_8859_1);
    }
}
