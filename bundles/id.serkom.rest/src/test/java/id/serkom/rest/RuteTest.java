package id.serkom.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.ws.rs.core.Response;
import org.junit.Test;

/** Every route of this edge, as its description says what may become of a request. */
public class RuteTest {

    /** "get /surat/{surat}" and the method behind it. */
    private static Map<String, Method> rute() throws IOException {
        Map<String, Method> rute = new TreeMap<>();
        try (Stream<Path> sumber = Files.list(Path.of("src/main/java/id/serkom/rest"))) {
            for (String nama : sumber.map(f -> f.getFileName().toString()).filter(f -> f.endsWith("Resource.java")).sorted().toList()) {
                Class<?> kelas = Class.forName("id.serkom.rest." + nama.replace(".java", ""));
                for (Method m : kelas.getDeclaredMethods()) {
                    String verb = Operation.verb(m);
                    if (!verb.isEmpty()) {
                        rute.put(verb + " " + Operation.path(kelas, m) + " " + m.getName(), m);
                    }
                }
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        assertTrue("rute: " + rute.size(), rute.size() > 80);
        return rute;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> jawaban(Method m) {
        return (Map<String, Object>) Operation.of(m).get("responses");
    }

    @Test
    public void setiapRuteMenyebutPenolakanYangMungkin() throws IOException {
        Map<String, Set<String>> kurang = new TreeMap<>();
        rute().forEach((rute, m) -> {
            Set<String> harus = new TreeSet<>(Set.of("400", "503", "default"));
            if (!m.isAnnotationPresent(Terbuka.class)) {
                harus.addAll(Set.of("401", "403"));
            }
            if (rute.contains("{")) {
                harus.add("404");
            }
            if (!rute.startsWith("get ")) {
                harus.addAll(Set.of("408", "409", "413", "415", "422"));
            }
            harus.removeAll(jawaban(m).keySet());
            if (!harus.isEmpty()) {
                kurang.put(rute, harus);
            }
        });
        assertEquals(Map.of(), kurang);
    }

    /** What a program gets is said; but for the description, which says it of the others. */
    @Test
    public void setiapRuteMenyebutBentukJawabannya() throws IOException {
        List<String> tanpaBentuk = new ArrayList<>();
        rute().forEach((rute, m) -> {
            if (m.getDeclaringClass() != OpenApiResource.class && m.getReturnType() == Response.class && !m.isAnnotationPresent(Hasil.class)
                    && !m.isAnnotationPresent(javax.ws.rs.Produces.class)) {
                tanpaBentuk.add(rute);
            }
        });
        assertEquals(List.of(), tanpaBentuk);
    }

    /** Two methods of one route are one operation, such as a register's entries as JSON and as CSV. */
    private static Map<String, Map<String, Object>> operasi() throws IOException {
        Map<String, Map<String, Object>> operasi = new TreeMap<>();
        rute().forEach((rute, m) -> operasi.put(rute.substring(0, rute.lastIndexOf(' ')), Operation.of(m)));
        return operasi;
    }

    @Test
    public void setiapRuteMempunyaiNamaTunggalRingkasanDanKelompok() throws IOException {
        Set<Object> nama = new TreeSet<>();
        operasi().forEach((rute, o) -> {
            assertTrue(rute + " " + o.get("operationId"), ((String) o.get("operationId")).matches("[a-z][A-Za-z]+"));
            assertTrue(rute + ": nama dipakai dua kali", nama.add(o.get("operationId")));
            assertTrue(rute + " " + o.get("summary"), ((String) o.get("summary")).matches("[A-Z].{5,118}[^.]"));
            assertTrue(rute + " " + o.get("tags"), Uraian.kelompok().keySet().containsAll((List<?>) o.get("tags")));
        });
    }

    @Test
    public void tidakAdaUraianTanpaRutenya() throws IOException {
        assertEquals(operasi().keySet(), new TreeSet<>(Uraian.semua()));
    }

    @Test
    public void setiapParameterDiuraikanDanYangWajibDisebutWajib() throws IOException {
        Set<String> wajib = new TreeSet<>();
        operasi().forEach((rute, o) -> ((List<?>) o.get("parameters")).forEach(p -> {
            Map<?, ?> satu = (Map<?, ?>) p;
            assertTrue(rute + " " + satu, !((String) satu.get("description")).isBlank());
            if ("query".equals(satu.get("in")) && Boolean.TRUE.equals(satu.get("required"))) {
                wajib.add(rute + " " + satu.get("name"));
            }
        }));
        assertEquals(Set.of("get /buku/{arah} dari", "get /buku/{arah} sampai", "get /buku/bukti dari", "get /buku/bukti sampai",
                "get /paket/mesin-waktu tanggal", "get /tenggat sampai"), wajib);
    }

    @Test
    public void setiapSkemaBernamaAdaSekaliDanDirujuk() throws IOException {
        Komponen komponen = new Komponen();
        Object semua = komponen.pindahkan(operasi());

        Set<String> nama = komponen.skema().keySet();
        assertTrue(nama.toString(), nama.containsAll(List.of("Berkas", "HalamanBerkas", "BukaBerkasIsian", "BerkasStatus", "Surat",
                "HasilButir", "InstansiIsian")));
        assertTrue(komponen.skema().get("HalamanBerkas").toString(),
                komponen.skema().get("HalamanBerkas").toString().contains("#/components/schemas/Berkas}"));
        assertTrue(!semua.toString().contains("x-nama") && !komponen.skema().toString().contains("x-nama"));
    }

    @Test
    public void bitaBukanTeks() throws IOException {
        for (String rute : List.of("get /surat/{surat}/pdf", "get /sop/{kode}.pdf", "get /dokumen/{dokumen}/isi")) {
            String jawaban = ((Map<?, ?>) operasi().get(rute).get("responses")).get("200").toString();
            assertTrue(rute + " " + jawaban, jawaban.contains("format=binary"));
        }
        assertTrue(operasi().get("post /dokumen").get("requestBody").toString().contains("format=binary"));
    }

    @Test
    public void parameterDariBeberapaKataMenyebutKatanya() throws IOException {
        Map<String, Method> rute = rute();

        assertTrue(parameter(rute.get("get /surat list")).contains("enum=[masuk, keluar]"));
        assertTrue(parameter(rute.get("get /sertifikat list")).contains("enum=[berlaku, dibekukan, dicabut, diganti]"));
        assertTrue(parameter(rute.get("get /sertifikat list")).contains("enum=[ya, tidak]"));
        assertTrue(parameter(rute.get("get /berkas/{berkas}/asesi asesi")).contains("bersertifikat"));
    }

    private static String parameter(Method m) {
        return Operation.of(m).get("parameters").toString();
    }

    @Test
    public void pindaianAdaDiAlamatLain() throws IOException {
        Map<String, Object> jawaban = jawaban(rute().get("get /surat/{surat}/pindaian pindaian"));

        assertTrue(jawaban.toString(), jawaban.containsKey("303") && !jawaban.containsKey("200"));
        assertTrue(jawaban.get("303").toString().contains("Location"));
    }
}
