package id.serkom.kredensial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.spi.naskah.AlamatPublik;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON and signed JSON in their compact form. The order in which a map holds its keys is that of the text. */
final class Jwt {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private Jwt() {
    }

    static String json(Object isi) {
        try {
            return JSON.writeValueAsString(isi);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where anybody reads that public key: under this name it is in headers and in the set of keys. */
    static String alamatKunci(AlamatPublik alamat, String kid) {
        return alamat.alamat() + "/kunci-penerbit/" + kid;
    }

    /** @param tipe of the header */
    static String tandaTangani(Kunci kunci, AlamatPublik alamat, String tipe, Map<String, Object> isi) {
        Map<String, Object> kepala = new LinkedHashMap<>();
        kepala.put("alg", Kunci.ALGORITMA);
        kepala.put("typ", tipe);
        kepala.put("kid", alamatKunci(alamat, kunci.kid()));
        String teks = base64(json(kepala)) + '.' + base64(json(isi));
        return teks + '.' + BASE64URL.encodeToString(kunci.tandaTangani(teks.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(String teks) {
        return BASE64URL.encodeToString(teks.getBytes(StandardCharsets.UTF_8));
    }
}
