package id.serkom.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien.Jawaban;
import java.util.ArrayList;
import java.util.List;

/** What a refusal must look like (RFC 9457), in Indonesian and never a bare code. */
final class Masalah {

    private Masalah() {
    }

    /** Asserts the whole shape of it, its status and the code of its first reason. */
    static JsonNode harus(String apa, Jawaban jawaban, int status, String kode) {
        assertEquals(apa + ": " + jawaban.teks(), status, jawaban.status());
        assertEquals(apa, "application/problem+json", jawaban.kepala().get("Content-Type"));
        JsonNode masalah = jawaban.json();
        assertEquals(apa + ": " + jawaban.teks(), kode, masalah.at("/kesalahan/0/kode").asText());
        assertEquals(apa, "urn:serkom:masalah:" + kode, masalah.get("type").asText());
        assertEquals(apa, status, masalah.get("status").asInt());
        assertText(apa, masalah.get("title"));
        assertText(apa, masalah.get("detail"));
        for (JsonNode satu : masalah.get("kesalahan")) {
            assertText(apa, satu.get("pesan"));
            assertTrue(apa, satu.get("bidang").isTextual());
            assertFalse(apa + ": " + satu, satu.get("pesan").asText().equals(satu.get("kode").asText()));
            assertFalse(apa + ": " + satu, satu.get("pesan").asText().matches(".*\\{[a-z-]+}.*"));
        }
        return masalah;
    }

    private static void assertText(String apa, JsonNode node) {
        assertTrue(apa, node != null && node.isTextual() && node.asText().contains(" "));
    }

    /** The fields that the reasons point at. */
    static List<String> bidang(JsonNode masalah) {
        List<String> fields = new ArrayList<>();
        masalah.get("kesalahan").forEach(k -> fields.add(k.get("bidang").asText()));
        return fields;
    }
}
