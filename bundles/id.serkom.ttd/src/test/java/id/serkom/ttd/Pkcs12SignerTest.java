package id.serkom.ttd;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import id.serkom.api.fault.InvalidInput;
import id.serkom.spi.sign.SignatureVerifier;
import id.serkom.spi.sign.Signer;
import id.serkom.testing.sign.SignerContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Keys in files of this server. */
public class Pkcs12SignerTest extends SignerContract {

    private static final Otoritas OTORITAS = new Otoritas("CN=Akar Uji,O=Uji,C=ID");
    private static final Kunci KEPALA = OTORITAS.kepala();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final SetelanUji setelan = new SetelanUji();
    private Path kunci;
    private Signer signer;

    @Before
    public void pasang() {
        kunci = folder.getRoot().toPath().resolve("kunci");
        signer = new Pkcs12Signer(kunci, KantorUji.register(), setelan, KantorUji.JAM);
        Otoritas.simpan(kunci, PEJABAT, RAHASIA, KEPALA);
        OTORITAS.percaya(kunci);
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
        pakai(OTORITAS.kunci(Otoritas.KEPALA, Otoritas.pasangan("EC", 256), Otoritas.DARI, saat().minus(Duration.ofDays(1))));
    }

    @Override
    protected void sertifikatOrangLain() {
        pakai(OTORITAS.kunci("CN=Fariq Wajidi,SERIALNUMBER=197501012000032001", Otoritas.pasangan("EC", 256),
                Otoritas.DARI, Otoritas.HINGGA));
    }

    private void pakai(Kunci lain) {
        Otoritas.simpan(kunci, PEJABAT, RAHASIA, lain);
    }

    private PenilaiDss dinilai(byte[] pdf) {
        return new PenilaiDss(pdf, OTORITAS.akar, saat().plusSeconds(60));
    }

    @Test
    public void penilaiLuarMembacaPadesBaselineBYangUtuh() {
        PenilaiDss dss = dinilai(signer.sign(permintaan()));

        assertEquals(SignatureLevel.PAdES_BASELINE_B, dss.tingkat());
        assertTrue(dss.utuh());
        assertTrue(dss.penanda(), dss.penanda().contains("Fariq Wajidi"));
    }

    @Test
    public void penilaiLuarMembacaTandaDenganKunciRsa() {
        pakai(OTORITAS.kunci(Otoritas.KEPALA, Otoritas.pasangan("RSA", 2048), Otoritas.DARI, Otoritas.HINGGA));

        PenilaiDss dss = dinilai(signer.sign(permintaan()));

        assertEquals(SignatureLevel.PAdES_BASELINE_B, dss.tingkat());
        assertTrue(dss.utuh());
    }

    @Test
    public void penilaiLuarTidakMenerimaSatuByteYangDiubah() {
        byte[] hasil = signer.sign(permintaan());
        hasil[20] ^= 1;

        assertFalse(dinilai(hasil).utuh());
    }

    @Test
    public void kunciYangLemahDitolak() {
        pakai(OTORITAS.kunci(Otoritas.KEPALA, Otoritas.pasangan("RSA", 1024), Otoritas.DARI, Otoritas.HINGGA));
        assertEquals("ttd.kunci-lemah", ditolak(permintaan()));
    }

    @Test
    public void sertifikatYangBelumBerlakuDitolak() {
        pakai(OTORITAS.kunci(Otoritas.KEPALA, Otoritas.pasangan("EC", 256), saat().plus(Duration.ofDays(1)), Otoritas.HINGGA));
        assertEquals("ttd.sertifikat-belum-berlaku", ditolak(permintaan()));
    }

    @Test
    public void namaYangSamaDenganPetikNomorDiDalamnyaBukanBukti() {
        pakai(OTORITAS.kunci("CN=Fariq\\, SERIALNUMBER\\=196906101995031012", Otoritas.pasangan("EC", 256),
                Otoritas.DARI, Otoritas.HINGGA));
        assertEquals("ttd.sertifikat-orang-lain", ditolak(permintaan()));
    }

    @Test
    public void sertifikatTanpaNomorBerlakuBilaDidaftarkanDanHanyaYangItu() {
        Kunci tanpa = OTORITAS.kunci("CN=Fariq Wajidi", Otoritas.pasangan("EC", 256), Otoritas.DARI, Otoritas.HINGGA);
        pakai(tanpa);
        assertEquals("ttd.sertifikat-orang-lain", ditolak(permintaan()));

        setelan.setel("sertifikat.kepala", Sertifikat.sidik(tanpa.sertifikat()).toUpperCase(java.util.Locale.ROOT));
        assertTrue(dinilai(signer.sign(permintaan())).utuh());
        pakai(KEPALA);
        assertEquals("ttd.sertifikat-orang-lain", ditolak(permintaan()));
    }

    @Test
    public void penerbitYangTidakDiterimaKantorDitolak() {
        new Otoritas("CN=Akar Lain").percaya(kunci);
        assertEquals("ttd.penerbit-tidak-diterima", ditolak(permintaan()));

        OTORITAS.percaya(kunci);
        assertTrue(dinilai(signer.sign(permintaan())).utuh());
    }

    @Test
    public void tanpaDaftarPenerbitTidakSiapaPunDiterima() throws IOException {
        Files.delete(kunci.resolve("percaya.pem"));
        assertEquals("ttd.penerbit-belum-ditentukan", ditolak(permintaan()));
        setelan.setel("uji-coba", "ya");
        assertEquals(1, verifier().baca(signer.sign(permintaan())).size());
    }

    @Test
    public void penerbitAntaraBerurutanBagaimanaPun() {
        Otoritas antara = new Otoritas("CN=Penerbit Antara,C=ID", OTORITAS);
        Kunci satu = antara.kepala();
        List<X509Certificate> acak = List.of(satu.sertifikat(), OTORITAS.akar, antara.akar);
        PemeriksaSertifikat pemeriksa = new PemeriksaSertifikat(kunci, KantorUji.register(), setelan, KantorUji.JAM);

        pemeriksa.periksa(PEJABAT, acak, saat());

        assertThrows(InvalidInput.class, () -> pemeriksa.periksa(PEJABAT, List.of(satu.sertifikat(), OTORITAS.akar), saat()));
        new Otoritas("CN=Akar Uji,O=Uji,C=ID").percaya(kunci);
        assertThrows(InvalidInput.class, () -> pemeriksa.periksa(PEJABAT, acak, saat()));
    }

    /** 16:30 in UTC is the next day where the office is. */
    @Test
    public void masaSertifikatDisebutMenurutHariKantor() {
        pakai(OTORITAS.kunci(Otoritas.KEPALA, Otoritas.pasangan("EC", 256), Otoritas.DARI, Instant.parse("2026-05-31T16:30:00Z")));
        InvalidInput e = assertThrows(InvalidInput.class, () -> signer.sign(permintaan()));
        assertEquals("1 Juni 2026", e.reasons().get(0).data().get("tanggal"));
    }

    @Test
    public void berkasKunciYangTidakAdaRusakAtauDiLuarFolderDitolak() throws IOException {
        assertEquals("ttd.kunci-tidak-ada", ditolak(permintaan("sekretaris", RAHASIA, pdf(), saat())));
        assertEquals("ttd.kunci-tidak-ada", ditolak(permintaan("../kunci/kepala", RAHASIA, pdf(), saat())));
        assertEquals("ttd.kunci-tidak-ada", ditolak(permintaan("UJI-COBA", "uji-coba", pdf(), saat())));

        byte[] utuh = Files.readAllBytes(kunci.resolve("kepala.p12"));
        Files.write(kunci.resolve("kepala.p12"), java.util.Arrays.copyOf(utuh, utuh.length / 2));
        assertEquals("ttd.kunci-rusak", ditolak(permintaan()));
        Files.write(kunci.resolve("kepala.p12"), "bukan kunci".getBytes(StandardCharsets.UTF_8));
        assertEquals("ttd.kunci-rusak", ditolak(permintaan()));
        Files.write(kunci.resolve("kepala.p12"), new byte[(1 << 20) + 1]);
        assertEquals("ttd.kunci-rusak", ditolak(permintaan()));
    }

    @Test
    public void kunciUjiCobaDibuatSekaliDanHanyaUntukServer() throws IOException {
        byte[] pertama = Files.readAllBytes(kunci.resolve("UJI-COBA.p12"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kunci.resolve("UJI-COBA.p12"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kunci)));

        Signer lagi = new Pkcs12Signer(kunci, KantorUji.register(), setelan, KantorUji.JAM);

        assertFalse(lagi.ujiCoba(PEJABAT));
        org.junit.Assert.assertArrayEquals(pertama, Files.readAllBytes(kunci.resolve("UJI-COBA.p12")));
    }

    @Test
    public void denganSetelanUjiCobaKunciUjiCobaYangMenandatanganiTanpaSandi() {
        setelan.setel("uji-coba", "ya");
        var p = permintaan();
        byte[] hasil = signer.sign(new id.serkom.spi.sign.PermintaanTtd(p.surat(), "sekretaris", Optional.empty(),
                Optional.empty(), p.pdf(), p.alasan(), p.tempat(), p.saat()));

        assertTrue(signer.ujiCoba("sekretaris"));
        SignatureVerifier.TandaPdf tanda = verifier().baca(hasil).get(0);
        assertTrue(tanda.utuh() && tanda.seluruhnya());
        assertTrue(tanda.subjek(), id.serkom.spi.sign.PemilikSertifikat.ujiCoba(tanda.subjek()));
        assertEquals(SignatureLevel.PAdES_BASELINE_B, dinilai(hasil).tingkat());
    }

    @Test
    public void kunciUjiCobaYangDigantiAtauRusakTidakDipakaiDariIngatan() throws IOException {
        setelan.setel("uji-coba", "ya");
        Path berkas = kunci.resolve("UJI-COBA.p12");
        String pertama = verifier().baca(signer.sign(permintaan())).get(0).subjek();
        assertEquals("tetap", pertama, verifier().baca(signer.sign(permintaan())).get(0).subjek());

        Files.delete(berkas);
        assertNotEquals(pertama, verifier().baca(signer.sign(permintaan())).get(0).subjek());
        Files.write(berkas, new byte[0]);
        assertEquals("ttd.kunci-uji-coba-rusak", ditolak(permintaan()));
    }

    @Test
    public void sandiDenganHurufAsingSalahBukanKunciYangRusak() {
        assertEquals("ttd.sandi-salah", ditolak(permintaan(PEJABAT, "r\u00e4hasia", pdf(), saat())));
        assertEquals("ttd.sandi-salah", ditolak(permintaan(PEJABAT, "\u0000", pdf(), saat())));
    }

    /** Of many that might issue one another every order would be tried. */
    @Test
    public void rantaiYangTerlaluPanjangTidakDitelusuri() {
        PemeriksaSertifikat pemeriksa = new PemeriksaSertifikat(kunci, KantorUji.register(), setelan, KantorUji.JAM);
        List<X509Certificate> rantai = new ArrayList<>(Collections.nCopies(8, KEPALA.sertifikat()));
        pemeriksa.periksa(PEJABAT, rantai, saat());
        rantai.add(KEPALA.sertifikat());

        InvalidInput e = assertThrows(InvalidInput.class, () -> pemeriksa.periksa(PEJABAT, rantai, saat()));
        assertEquals("ttd.penerbit-tidak-diterima", e.reasons().get(0).code());
    }

    private List<String> peringatan(Duration kemudian) {
        return signer.peringatan(List.of(PEJABAT, "sekretaris"), saat().plus(kemudian)).stream()
                .map(r -> r.code() + " " + r.data().getOrDefault("pejabat", r.data().getOrDefault("tanggal", ""))).toList();
    }

    @Test
    public void yangSegeraBerakhirDiperingatkanSebulanSebelumnyaSesudahKuncinyaPernahDipakai() throws IOException {
        pakai(OTORITAS.kunci(Otoritas.KEPALA, Otoritas.pasangan("EC", 256), Otoritas.DARI, saat().plus(Duration.ofDays(40))));
        assertEquals(List.of(), peringatan(Duration.ofDays(11)));
        signer.sign(permintaan());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kunci.resolve("kepala.crt"))));
        assertEquals(List.of(), peringatan(Duration.ofDays(9)));
        assertEquals("hari ketiga puluh", List.of("ttd.sertifikat-segera-berakhir kepala"), peringatan(Duration.ofDays(10)));
        assertEquals(List.of("ttd.sertifikat-segera-berakhir kepala"), peringatan(Duration.ofDays(40)));
        assertEquals(List.of("ttd.sertifikat-telah-berakhir kepala"), peringatan(Duration.ofDays(40).plusMillis(1)));
        signer = new Pkcs12Signer(kunci, KantorUji.register(), setelan, KantorUji.JAM);
        assertEquals("juga sesudah server dimulai lagi", 1, peringatan(Duration.ofDays(41)).size());

        pakai(KEPALA);
        Files.setLastModifiedTime(kunci.resolve("kepala.crt"), java.nio.file.attribute.FileTime.from(Instant.EPOCH));
        assertEquals("kunci baru", List.of(), peringatan(Duration.ofDays(11)));
    }

    @Test
    public void penerbitYangTidakAdaTidakTerbacaAtauBerakhirDiperingatkan() throws IOException {
        assertEquals(List.of(), peringatan(Duration.ZERO));
        assertEquals(1, peringatan(Duration.ofDays(3650 + 400)).size());
        assertTrue(peringatan(Duration.ofDays(3650 + 400)).get(0).startsWith("ttd.penerbit-segera-berakhir"));
        assertTrue(peringatan(Duration.ofDays(3650 + 450)).get(0).startsWith("ttd.penerbit-telah-berakhir"));
        Files.writeString(kunci.resolve("percaya.pem"), "bukan sertifikat");
        assertEquals(List.of("ttd.percaya-tidak-terbaca "), peringatan(Duration.ZERO));
        Files.delete(kunci.resolve("percaya.pem"));
        assertEquals(List.of("ttd.percaya-belum-ada "), peringatan(Duration.ZERO));
        setelan.setel("uji-coba", "ya");
        assertEquals(List.of("ttd.uji-coba-berlaku "), peringatan(Duration.ZERO));
    }

    @Test
    public void izinYangTerbukaDiketahui() throws IOException {
        Path berkas = kunci.resolve("kepala.p12");
        assertFalse(IzinBerkas.terbuka(berkas));
        Files.setPosixFilePermissions(berkas, PosixFilePermissions.fromString("rw-r-----"));
        assertTrue(IzinBerkas.terbuka(berkas));
    }
}
