package id.serkom.pdf;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * A letter of each layout as it is printed with its code, word by word in its place. What changed on purpose is written anew with
 * {@code -Dserkom.golden=tulis}, and its pages are looked at before it is committed.
 */
public class RupaTest {

    private static final Path GOLDEN = Path.of(System.getProperty("basedir", ""), "src/test/resources/rupa");

    @Test
    public void setiapTataLetakTercetakSepertiYangPernahDilihat() throws IOException {
        Map<String, String> kini = new TreeMap<>();
        for (String nama : Surat.TATA_LETAK) {
            kini.put(nama, Rupa.dari(Surat.cetak(Surat.tataLetak(nama), false)));
        }
        kini.put("sertifikat-40-unit", Rupa.dari(Surat.cetak(Surat.sertifikat(40, Surat.NAMA_PANJANG, Surat.INSTANSI_PANJANG), false)));
        kini.put("keputusan-berlampiran", Rupa.dari(Surat.cetak(Surat.keputusan(9), true)));
        kini.put("sop", Rupa.dari(CetakSopTest.cetak("sertifikasi")));
        if ("tulis".equals(System.getProperty("serkom.golden"))) {
            Files.createDirectories(GOLDEN);
            for (Map.Entry<String, String> satu : kini.entrySet()) {
                Files.writeString(GOLDEN.resolve(satu.getKey() + ".txt"), satu.getValue(), StandardCharsets.UTF_8);
            }
        }
        try (Stream<Path> semua = Files.list(GOLDEN)) {
            assertEquals(kini.keySet(), semua.map(p -> p.getFileName().toString().replace(".txt", ""))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        for (Map.Entry<String, String> satu : kini.entrySet()) {
            assertEquals(satu.getKey(), Files.readString(GOLDEN.resolve(satu.getKey() + ".txt"), StandardCharsets.UTF_8), satu.getValue());
        }
    }
}
