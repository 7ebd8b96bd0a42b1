package id.serkom.ttd;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is noted of the certificates that served. */
public class MasaSertifikatTest {

    private static final Otoritas OTORITAS = new Otoritas("CN=Akar Uji,O=Uji,C=ID");
    private static final X509Certificate SATU = OTORITAS.kepala().sertifikat();
    private static final X509Certificate DUA = OTORITAS.kepala().sertifikat();
    private static final FileTime TADI = FileTime.from(Instant.parse("2026-11-25T01:00:00Z"));

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path kunci;
    private Path catatan;
    private MasaSertifikat masa;

    @Before
    public void dicatat() throws IOException {
        kunci = folder.newFolder("kunci").toPath();
        catatan = kunci.resolve("kepala.crt");
        masa = new MasaSertifikat(kunci, KantorUji.JAM);
        masa.dipakai("kepala", SATU);
        Files.setLastModifiedTime(catatan, TADI);
    }

    private boolean ditulisLagi(X509Certificate dipakai) throws IOException {
        masa.dipakai("kepala", dipakai);
        return !Files.getLastModifiedTime(catatan).equals(TADI);
    }

    @Test
    public void yangSamaDicatatSekaliDanYangLainMenggantinya() throws IOException {
        byte[] semula = Files.readAllBytes(catatan);

        assertEquals(List.of(false, true), List.of(ditulisLagi(SATU), ditulisLagi(DUA)));
        masa.dipakai("kepala", SATU);
        assertArrayEquals(semula, Files.readAllBytes(catatan));
    }

    @Test
    public void yangRusakAtauLebihTuaDariKuncinyaDicatatLagi() throws IOException {
        byte[] semula = Files.readAllBytes(catatan);
        Files.writeString(catatan, "rusak");
        masa.dipakai("kepala", SATU);
        assertArrayEquals(semula, Files.readAllBytes(catatan));

        Files.setLastModifiedTime(catatan, TADI);
        Files.writeString(kunci.resolve("kepala.p12"), "kunci");
        Files.setLastModifiedTime(kunci.resolve("kepala.p12"), FileTime.from(TADI.toInstant().plus(Duration.ofHours(1))));
        assertTrue("kunci yang baru ditaruh, dengan sertifikat yang sama, tetap diperingatkan", ditulisLagi(SATU));
    }

    @Test
    public void yangTidakDapatDicatatTidakMeninggalkanSisa() throws IOException {
        Files.createDirectories(kunci.resolve("lain.crt/isi"));

        masa.dipakai("lain", SATU);

        try (Stream<Path> isi = Files.list(kunci)) {
            assertEquals(List.of("kepala.crt", "lain.crt"), isi.map(p -> p.getFileName().toString()).sorted().toList());
        }
    }
}
