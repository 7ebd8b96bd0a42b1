package id.serkom.kredensial;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.spi.store.Seri;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.JamPalsu;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * A credential held against Open Badges 3.0 (its data model and section 8.2, JSON Web Token proof) and a list against W3C Bitstring
 * Status List 1.0, rule by rule. The official JSON Schema of 1EdTech and a JSON-LD expansion that drops nothing were passed by the same
 * text; neither is part of this repository.
 */
public class BukaLencanaTest {

    private static final String ALAMAT = "https://serkom.example";
    private static final Actor ADMIN = new Actor("admin", "Admin", Set.of(Peran.ADMINISTRATOR), Optional.empty(), Optional.empty(),
            Optional.empty());
    private static final ObjectMapper JSON = new ObjectMapper();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Kantor kantor = new Kantor();
    private Penerbit penerbit;
    private Sertifikat sertifikat;

    @Before
    public void terbit() {
        kantor.simpan(new Seri("sertifikat/2026", 0, "sertifikat", 2026, 0, 100));
        sertifikat = kantor.terbit(7, "Rahma", SertifikatStatus.BERLAKU);
        penerbit = kantor.penerbit(Map.of("alamat-publik", ALAMAT), new JamPalsu(Kantor.TANGGAL),
                folder.getRoot().toPath().resolve("kunci"));
    }

    private static JsonNode bagian(String jwt, int ke) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[ke]));
    }

    private JsonNode kredensial() throws Exception {
        return bagian(penerbit.kredensial(ADMIN, sertifikat.id()), 1);
    }

    private static List<String> nama(JsonNode objek) {
        List<String> nama = new ArrayList<>();
        objek.fieldNames().forEachRemaining(nama::add);
        return nama;
    }

    private static List<String> teks(JsonNode larik) {
        return StreamSupport.stream(larik.spliterator(), false).map(JsonNode::asText).toList();
    }

    @Test
    public void kepalanyaHanyaYangDibolehkanDanKidnyaAlamatKunci() throws Exception {
        JsonNode kepala = bagian(penerbit.kredensial(ADMIN, sertifikat.id()), 0);

        assertEquals("additional headers are not allowed", Set.of("alg", "typ", "kid"), new HashSet<>(nama(kepala)));
        assertEquals(List.of("ES256", "JWT"), List.of(kepala.get("alg").asText(), kepala.get("typ").asText()));
        assertTrue("kid is a URI that gives the key", URI.create(kepala.get("kid").asText()).isAbsolute());
        assertTrue(kepala.get("kid").asText().startsWith(ALAMAT + "/kunci-penerbit/"));
        JsonNode kunci = JSON.readTree(penerbit.kunci()).get("keys").get(0);
        assertEquals(kepala.get("kid"), kunci.get("kid"));
        assertFalse(kunci.has("d"));
    }

    @Test
    public void klaimnyaSamaDenganYangDikatakanKredensial() throws Exception {
        JsonNode isi = kredensial();

        assertEquals(isi.at("/issuer/id").asText(), isi.get("iss").asText());
        assertEquals(isi.get("id").asText(), isi.get("jti").asText());
        assertEquals(isi.at("/credentialSubject/id").asText(), isi.get("sub").asText());
        assertTrue(URI.create(isi.get("sub").asText()).isAbsolute());
        assertEquals(OffsetDateTime.parse(isi.get("validFrom").asText()).toEpochSecond(), isi.get("nbf").asLong());
        assertEquals(OffsetDateTime.parse(isi.get("validUntil").asText()).toEpochSecond(), isi.get("exp").asLong());
        assertFalse("the credential itself is the payload", isi.has("vc"));
    }

    @Test
    public void bentuknyaSepertiModelDataOpenBadges() throws Exception {
        JsonNode isi = kredensial();

        assertEquals(List.of("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
                teks(isi.get("@context")));
        assertEquals(List.of("VerifiableCredential", "OpenBadgeCredential"), teks(isi.get("type")));
        assertEquals(List.of("Profile"), teks(isi.at("/issuer/type")));
        assertFalse(isi.at("/issuer/name").asText().isEmpty());
        JsonNode pemegang = isi.get("credentialSubject");
        assertEquals(List.of("AchievementSubject"), teks(pemegang.get("type")));
        for (JsonNode satu : pemegang.get("identifier")) {
            assertEquals("IdentityObject", satu.get("type").asText());
            assertTrue(satu.get("hashed").isBoolean() && satu.get("identityHash").isTextual());
            assertTrue(satu.get("identityType").asText().matches("name|ext:[A-Za-z0-9._-]+"));
        }
        JsonNode capaian = pemegang.get("achievement");
        assertEquals(List.of("Achievement"), teks(capaian.get("type")));
        assertTrue(URI.create(capaian.get("id").asText()).isAbsolute());
        assertEquals("Certification", capaian.get("achievementType").asText());
        for (String wajib : List.of("name", "description", "version", "inLanguage")) {
            assertFalse(wajib, capaian.path(wajib).asText().isEmpty());
        }
        Contoh.skema().unit().forEach(u -> assertTrue(capaian.at("/criteria/narrative").asText().contains(u.kode() + " " + u.judul())));
    }

    @Test
    public void keadaannyaSatuEntriDenganIndeksSebagaiTeks() throws Exception {
        JsonNode keadaan = kredensial().get("credentialStatus");

        assertTrue("Open Badges 3.0 allows one", keadaan.isObject());
        assertEquals(List.of("BitstringStatusListEntry", "revocation"), List.of(keadaan.get("type").asText(),
                keadaan.get("statusPurpose").asText()));
        assertTrue(keadaan.get("statusListIndex").isTextual() && keadaan.get("statusListIndex").asText().matches("0|[1-9]\\d*"));
        assertTrue(keadaan.get("id").isTextual() && !keadaan.get("id").equals(keadaan.get("statusListCredential")));
        for (String daftar : List.of("statusListCredential", "statusReference")) {
            String alamat = keadaan.get(daftar).asText();
            JsonNode isi = bagian(penerbit.daftarStatus(alamat.substring((ALAMAT + "/status/").length()), "").orElseThrow(), 1);
            assertEquals(alamat, isi.get("id").asText());
            assertEquals(daftar.equals("statusReference") ? "suspension" : "revocation",
                    isi.at("/credentialSubject/statusPurpose").asText());
        }
    }

    @Test
    public void daftarStatusSepertiBitstringStatusList() throws Exception {
        String jwt = penerbit.daftarStatus("sertifikat-2026-0-pencabutan", "").orElseThrow();
        JsonNode isi = bagian(jwt, 1);

        assertEquals("vc+jwt", bagian(jwt, 0).get("typ").asText());
        assertEquals("https://www.w3.org/ns/credentials/v2", isi.get("@context").get(0).asText());
        assertEquals(List.of("VerifiableCredential", "BitstringStatusListCredential"), teks(isi.get("type")));
        assertEquals("BitstringStatusList", isi.at("/credentialSubject/type").asText());
        assertTrue("multibase, base64url", isi.at("/credentialSubject/encodedList").asText().matches("u[A-Za-z0-9_-]+"));
        assertTrue(LetakStatus.PANJANG >= 131_072);
        assertEquals(15_000, isi.at("/credentialSubject/ttl").asInt());
        assertEquals(isi.get("issuer").asText(), isi.get("iss").asText());
        assertEquals(OffsetDateTime.parse(isi.get("validUntil").asText()).toEpochSecond(), isi.get("exp").asLong());
    }

    /** A renewed one may stand for less than its skema; its credential says no more than its paper. */
    @Test
    public void unitYangDikurangiTidakDisebut() throws Exception {
        String dikurangi = Contoh.skema().unit().get(0).kode();
        Sertifikat s = sertifikat;
        sertifikat = kantor.simpan(new Sertifikat(s.id(), 1, s.berkas(), s.asesi(), s.instansi(), s.nama(), s.skema(),
                s.skemaVersi(), s.surat(), s.nomor(), s.registrasi(), s.tanggal(), s.berlakuSampai(), s.status(), s.penerbit(),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(dikurangi), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty()));

        String jwt = penerbit.kredensial(ADMIN, s.id());

        assertFalse(new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]), StandardCharsets.UTF_8).contains(dikurangi));
        assertEquals(Contoh.skema().unit().size() - 1, kredensial().at("/credentialSubject/achievement/tag").size());
    }
}
