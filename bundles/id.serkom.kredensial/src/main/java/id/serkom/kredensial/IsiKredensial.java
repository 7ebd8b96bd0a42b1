package id.serkom.kredensial;

import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.skema.Skema;
import id.serkom.api.skema.Unit;
import id.serkom.spi.naskah.AlamatPublik;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a credential says: what stands on the certificate, of the person nothing but the name. The same certificate gives the same text. */
final class IsiKredensial {

    private static final ZoneId KANTOR = ZoneId.of("Asia/Makassar");

    private IsiKredensial() {
    }

    /**
     * What a credential is made of.
     *
     * @param kode of the document
     * @param skema as it was certified
     * @param unit that it attests today
     */
    record Bahan(AlamatPublik alamat, String penerbit, Sertifikat sertifikat, String kode, Skema skema, List<Unit> unit, LetakStatus letak,
            boolean ujiCoba) {
    }

    static Map<String, Object> isi(Bahan b) {
        Sertifikat s = b.sertifikat();
        OffsetDateTime mulai = saat(s.tanggal(), LocalTime.MIN);
        OffsetDateTime sampai = saat(s.berlakuSampai(), LocalTime.of(23, 59, 59));
        String id = b.alamat().pemeriksaan(b.kode());
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("@context", List.of("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
        isi.put("id", id);
        isi.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        isi.put("name", (b.ujiCoba() ? "UJI COBA: " : "") + "Sertifikat kompetensi " + b.skema().judul());
        isi.put("issuer", penerbit(b));
        isi.put("validFrom", mulai.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        isi.put("validUntil", sampai.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        isi.put("credentialSubject", pemegang(b));
        isi.put("credentialStatus", status(b));
        isi.put("iss", b.alamat().alamat());
        isi.put("jti", id);
        isi.put("sub", idPemegang(b));
        isi.put("nbf", mulai.toEpochSecond());
        isi.put("exp", sampai.toEpochSecond());
        return isi;
    }

    private static OffsetDateTime saat(LocalDate tanggal, LocalTime jam) {
        return tanggal.atTime(jam.withNano(0)).atZone(KANTOR).toOffsetDateTime();
    }

    private static Map<String, Object> penerbit(Bahan b) {
        return urut("id", b.alamat().alamat(), "type", List.of("Profile"), "name", b.penerbit(), "url", b.alamat().alamat());
    }

    /** Of the holder within this certificate alone: the standard asks for one, and he shall not be followed from one to the next by it. */
    private static String idPemegang(Bahan b) {
        return b.alamat().pemeriksaan(b.kode()) + "#pemegang";
    }

    private static Map<String, Object> pemegang(Bahan b) {
        Sertifikat s = b.sertifikat();
        return urut("id", idPemegang(b), "type", List.of("AchievementSubject"), "name", s.nama(),
                "identifier", List.of(identitas("name", s.nama()), identitas("ext:nomorRegistrasi", s.registrasi())),
                "licenseNumber", s.nomor(), "achievement", capaian(b.skema(), b.unit()));
    }

    private static Map<String, Object> identitas(String jenis, String nilai) {
        return urut("type", "IdentityObject", "hashed", false, "identityHash", nilai, "identityType", jenis);
    }

    private static Map<String, Object> capaian(Skema skema, List<Unit> lingkup) {
        String unit = lingkup.stream().map(u -> "- " + u.kode() + " " + u.judul()).collect(Collectors.joining("\n"));
        return urut("id", "urn:serkom:skema:" + skema.kode() + ":" + skema.versi(), "type", List.of("Achievement"), "achievementType",
                "Certification", "name", skema.judul(), "version", skema.versi(), "inLanguage", "id", "description",
                "Kompeten pada skema sertifikasi " + skema.judul() + " versi " + skema.versi() + " (" + skema.dasar() + ").", "criteria",
                Map.of("narrative", "Unit kompetensi:\n" + unit), "tag", lingkup.stream().map(Unit::kode).toList());
    }

    /**
     * Open Badges 3.0 allows one entry: that of withdrawal, which is final. The list of suspensions, which has the same place for it, is
     * what the entry refers to besides.
     */
    private static Map<String, Object> status(Bahan b) {
        String daftar = alamatDaftar(b.alamat(), b.letak().daftar(LetakStatus.PENCABUTAN));
        return urut("id", daftar + "#" + b.letak().posisi(), "type", "BitstringStatusListEntry", "statusPurpose", "revocation",
                "statusListIndex", Integer.toString(b.letak().posisi()), "statusListCredential", daftar, "statusReference",
                alamatDaftar(b.alamat(), b.letak().daftar(LetakStatus.PEMBEKUAN)));
    }

    static String alamatDaftar(AlamatPublik alamat, LetakStatus.Daftar daftar) {
        return alamat.alamat() + "/status/" + daftar.nama();
    }

    static Map<String, Object> urut(Object... isi) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < isi.length; i += 2) {
            map.put((String) isi[i], isi[i + 1]);
        }
        return map;
    }
}
