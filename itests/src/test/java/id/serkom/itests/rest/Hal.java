package id.serkom.itests.rest;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.itests.demo.Klien;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The things of the round, as the Bidang sees all of them: what is whose. */
final class Hal {

    private static final String POLMAN = "bkpsdm-polman";
    /** Whose instansi or asesor code an account's own things bear. */
    private static final Map<String, String> KODE = Map.of("polman", POLMAN, "majene", "bkpsdm-majene", "mamasa",
            "satpolpp-mamasa", "luar", "diskominfo-sulbar", "hasnah", "hasnah", "ilham", "ilham", "asesor-lain", "asesor-lain");

    private final Klien bidang;
    private final String berkas;
    private final List<JsonNode> asesi;
    private final List<JsonNode> permohonan;
    private final List<JsonNode> surat;
    private final List<JsonNode> sertifikat;

    Hal(Kantor kantor) {
        bidang = kantor.akun("bidang");
        berkas = kantor.demo().berkas();
        asesi = isi("berkas/" + berkas + "/asesi?batas=100");
        permohonan = isi("berkas/" + berkas + "/permohonan");
        surat = isi("surat?berkas=" + berkas + "&batas=100");
        sertifikat = isi("sertifikat?berkas=" + berkas + "&batas=100");
    }

    private List<JsonNode> isi(String path) {
        return List.copyOf(Daftar.isi(bidang, path));
    }

    List<JsonNode> surat() {
        return surat;
    }

    List<JsonNode> sertifikat() {
        return sertifikat;
    }

    /** Places in paths: an application of Polewali Mandar, an asesi of it whom Hasnah examined, a letter to it, and so on. */
    Map<String, String> tempat() {
        JsonNode satu = asesi.stream().filter(a -> a.path("instansi").asText().equals(POLMAN)
                && a.path("asesor").asText().equals("hasnah")).findFirst().orElseThrow();
        JsonNode lengkap = bidang.ambil("berkas/" + berkas + "/asesi/" + satu.get("id").asText()).harus(200).json();
        Map<String, String> places = new LinkedHashMap<>();
        places.put("berkas", berkas);
        places.put("permohonan", milik(permohonan));
        places.put("asesi", satu.get("id").asText());
        places.put("surat", surat.stream().filter(s -> s.path("instansi").asText().equals(POLMAN)
                && s.get("jenis").asText().equals("hasil-verifikasi")).findFirst().orElseThrow().get("id").asText());
        places.put("sertifikat", milik(sertifikat));
        places.put("dokumen", lengkap.at("/dokumen/0/dokumen").asText());
        places.put("tenggat", isi("berkas/" + berkas + "/tenggat").stream()
                .filter(t -> t.path("permohonan").asText().equals(places.get("permohonan"))).findFirst().orElseThrow()
                .get("id").asText());
        places.put("nomor", isi("buku/nomor?seri=keluar&tahun=2026").get(0).get("id").asText());
        places.putAll(Map.of("kode", "sertifikasi", "versi", "1.0", "aksi", "terima", "arah", "keluar", "jenis", "instansi", "id",
                bidang.ambil("referensi/instansi").harus(200).json().at("/isi/0/id").asText(), "disposisi", disposisi(), "pekerjaan",
                "tidak-ada", "akun", "bidang", "nama", "tidak-ada.yaml"));
        return places;
    }

    /** An application passed on to the head of the office; made once. */
    private String disposisi() {
        String masuk = surat.stream().filter(s -> s.get("jenis").asText().equals("surat-permohonan")).findFirst().orElseThrow()
                .get("id").asText();
        List<JsonNode> ada = isi("surat/" + masuk + "/disposisi");
        return (ada.isEmpty() ? bidang.kirim("surat/" + masuk + "/disposisi", Map.of("kepada", "kepala", "perintah", "Tindak lanjuti",
                "batas", "2026-12-31")).harus(200).json() : ada.get(0)).get("id").asText();
    }

    private static String milik(List<JsonNode> list) {
        return list.stream().filter(e -> e.path("instansi").asText().equals(POLMAN)).findFirst().orElseThrow().get("id").asText();
    }

    /** Ids, names and numbers of people, applications, letters and certificates that are none of this account's business. */
    Set<String> asing(String akun) {
        boolean asesor = Orang.peran(akun).equals(Orang.ASESOR);
        Set<String> milik = new TreeSet<>();
        Set<String> foreign = new TreeSet<>();
        for (JsonNode a : asesi) {
            boolean his = a.path(asesor ? "asesor" : "instansi").asText().equals(KODE.get(akun));
            Set<String> to = his ? milik : foreign;
            to.addAll(List.of(a.get("id").asText(), a.at("/identitas/nama").asText(), a.at("/identitas/nik").asText(),
                    a.at("/identitas/nip").asText(), a.get("permohonan").asText()));
            sertifikat.stream().filter(s -> s.get("asesi").equals(a.get("id")))
                    .forEach(s -> to.addAll(List.of(s.get("id").asText(), s.get("nomor").asText())));
        }
        if (!asesor) {
            surat.stream().filter(s -> !s.path("instansi").asText().equals(KODE.get(akun)))
                    .forEach(s -> foreign.add(s.get("id").asText()));
        }
        foreign.removeAll(milik);
        return foreign;
    }

    /** How many asesi are his. */
    long asesi(String akun) {
        String pemilik = Orang.peran(akun).equals(Orang.ASESOR) ? "asesor" : "instansi";
        return asesi.stream().filter(a -> a.path(pemilik).asText().equals(KODE.get(akun))).count();
    }
}
