package id.serkom.ttd;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.spi.sign.PermintaanTtd;
import id.serkom.spi.sign.SignatureVerifier;
import id.serkom.spi.sign.Signer;
import id.serkom.testing.sign.SignerContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Keys at a remote service. */
public class JarakJauhSignerTest extends SignerContract {

    private static final Otoritas OTORITAS = new Otoritas("CN=Akar Uji,O=Uji,C=ID");
    private static final Kunci KEPALA = OTORITAS.kepala();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final SetelanUji setelan = new SetelanUji();
    private LayananTiruan layanan;
    private Signer signer;
    private Path kunci;

    @Before
    public void pasang() throws IOException {
        layanan = new LayananTiruan("7604011506690001", RAHASIA, KEPALA, saat());
        kunci = folder.getRoot().toPath();
        Files.writeString(kunci.resolve("jarak-jauh.sandi"), LayananTiruan.SANDI_AKUN + "\n");
        OTORITAS.percaya(kunci);
        // Long enough for any machine: only who never answers is waited for so long.
        setelan.setel("jarak-jauh.alamat", layanan.alamat()).setel("jarak-jauh.akun", LayananTiruan.AKUN)
                .setel("jarak-jauh.tunggu-detik", "120").setel("jarak-jauh.sambung-detik", "60");
        signer = new JarakJauhSigner(kunci, KantorUji.register(), setelan, KantorUji.JAM);
    }

    @After
    public void tutup() {
        layanan.close();
    }

    @Override
    protected Signer signer() {
        return signer;
    }

    @Override
    protected SignatureVerifier verifier() {
        return new PdfSignatureVerifier();
    }

    @Override
    protected byte[] pdf() {
        return Otoritas.pdf();
    }

    @Override
    protected Instant saat() {
        return KantorUji.JAM.saat();
    }

    @Override
    protected void kedaluwarsa() {
        layanan.kunci(OTORITAS.kunci(Otoritas.KEPALA, Otoritas.pasangan("EC", 256), Otoritas.DARI, saat().minus(Duration.ofDays(1))));
    }

    @Override
    protected void sertifikatOrangLain() {
        layanan.kunci(OTORITAS.kunci("CN=Lain,SERIALNUMBER=197501012000032001", Otoritas.pasangan("EC", 256),
                Otoritas.DARI, Otoritas.HINGGA));
    }

    /** The service says so of what is no PDF; nothing is sent of what is nothing. */
    @Test
    @Override
    public void yangBukanPdfDitolak() {
        assertEquals("ttd.layanan-menolak", ditolak(permintaan(PEJABAT, RAHASIA, "bukan pdf".getBytes(StandardCharsets.UTF_8), saat())));
        assertEquals("ttd.pdf-rusak", ditolak(permintaan(PEJABAT, RAHASIA, new byte[0], saat())));
        assertEquals(1, layanan.diterima.size());
    }

    @Test
    public void sandiTerkirimSampaiHurufTerakhirSekaliSaja() {
        byte[] hasil = signer.sign(permintaan());

        assertEquals(1, layanan.diterima.size());
        assertEquals(RAHASIA, new String(layanan.diterima.get(0).get("passphrase"), StandardCharsets.UTF_8));
        PenilaiDss dss = new PenilaiDss(hasil, OTORITAS.akar, saat().plusSeconds(60));
        assertEquals(SignatureLevel.PAdES_BASELINE_B, dss.tingkat());
        assertTrue(dss.utuh());
    }

    @Test
    public void nikYangTidakDiaturAtauTidakDikenalDitolakTanpaMenebak() {
        PermintaanTtd p = permintaan();
        assertEquals("ttd.nik-belum-diatur", ditolak(dengan(p, Optional.empty())));
        assertEquals("ttd.nik-belum-diatur", ditolak(dengan(p, Optional.of("76\"04"))));
        assertTrue(layanan.diterima.isEmpty());
        assertEquals("ttd.layanan-tidak-mengenal", ditolak(dengan(p, Optional.of("7604011506690009"))));
    }

    private static PermintaanTtd dengan(PermintaanTtd p, Optional<String> nik) {
        return new PermintaanTtd(p.surat(), p.pejabat(), nik, p.sandi(), p.pdf(), p.alasan(), p.tempat(), p.saat());
    }

    @Test
    public void akunKantorYangDitolakDikatakan() throws IOException {
        Files.writeString(kunci.resolve("jarak-jauh.sandi"), "lain\n");
        assertEquals("ttd.layanan-akun-ditolak", ditolak(permintaan()));
        Files.delete(kunci.resolve("jarak-jauh.sandi"));
        assertEquals("ttd.layanan-belum-diatur", ditolak(permintaan()));
    }

    @Test
    public void layananYangMatiTersendatAtauMenjawabTanpaAkhirDicobaLagiKemudian() {
        layanan.jawab(x -> LayananTiruan.kirim(x, 503, new byte[0]));
        assertEquals("ttd.layanan-tidak-menjawab", ditolak(StoreUnavailable.class, permintaan()));
        layanan.diamSesudahAwal();
        setelan.setel("jarak-jauh.tunggu-detik", "2");
        assertEquals("ttd.layanan-tidak-menjawab", ditolak(StoreUnavailable.class, permintaan()));
        setelan.setel("jarak-jauh.tunggu-detik", "120");
        layanan.jawab(x -> {
            byte[] banyak = new byte[6 << 20];
            LayananTiruan.kirim(x, 200, banyak);
        });
        assertEquals("ttd.layanan-tidak-menjawab", ditolak(StoreUnavailable.class, permintaan()));
        layanan.close();
        assertEquals("ttd.layanan-tidak-menjawab", ditolak(StoreUnavailable.class, permintaan()));
    }

    @Test
    public void sertifikatYangBerakhirMenurutLayananDikatakan() {
        layanan.jawab(x -> LayananTiruan.kirim(x, 400, "{\"error\":\"Sertifikat expired\"}".getBytes(StandardCharsets.UTF_8)));
        assertEquals("ttd.layanan-sertifikat-kedaluwarsa", ditolak(permintaan()));
    }

    @Test
    public void hanyaSuratItuDenganTandaYangSahDiterima() {
        layanan.hasil(hasil -> Otoritas.pdf());
        assertEquals("ttd.layanan-hasil-tidak-sah", ditolak(permintaan()));
        layanan.hasil(hasil -> Arrays.copyOf(hasil, hasil.length + 1));
        assertEquals("ttd.layanan-hasil-tidak-sah", ditolak(permintaan()));
        layanan.hasil(hasil -> {
            hasil[hasil.length - 8] ^= 1;
            return hasil;
        });
        assertEquals("ttd.layanan-hasil-tidak-sah", ditolak(permintaan()));
        layanan.hasil(hasil -> "<html>berhasil</html>".getBytes(StandardCharsets.UTF_8));
        assertEquals("ttd.layanan-hasil-tidak-sah", ditolak(permintaan()));
        PermintaanTtd lain = new PermintaanTtd("-", PEJABAT, Optional.empty(), Optional.empty(), Otoritas.pdf(2), "-", "-", saat());
        layanan.hasil(hasil -> PenandaPdf.tandai(lain, "-", KEPALA));
        assertEquals("ttd.layanan-hasil-tidak-sah", ditolak(permintaan()));
    }

    @Test
    public void tanpaTlsHanyaKeMesinIniSendiri() {
        for (String alamat : new String[] {"http://10.1.2.3/", "http://127.0.0.1.contoh.id/", "ftp://127.0.0.1/",
                "https://a:b@contoh.id/", "bukan alamat"}) {
            setelan.setel("jarak-jauh.alamat", alamat);
            assertEquals(alamat, "ttd.layanan-alamat-keliru", ditolak(permintaan()));
        }
        setelan.setel("jarak-jauh.alamat", "");
        assertEquals("ttd.layanan-belum-diatur", ditolak(permintaan()));
        assertTrue(layanan.diterima.isEmpty());
    }

    @Test
    public void pengalihanTidakDiikuti() {
        layanan.jawab(x -> {
            x.getResponseHeaders().add("Location", layanan.alamat() + "/lain");
            LayananTiruan.kirim(x, 307, new byte[0]);
        });
        assertEquals("ttd.layanan-menolak", ditolak(permintaan()));
        assertEquals(1, layanan.diterima.size());
    }
}
