package id.serkom.testing.sign;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.TooMany;
import id.serkom.spi.sign.PermintaanTtd;
import id.serkom.spi.sign.SignatureVerifier;
import id.serkom.spi.sign.SignatureVerifier.TandaPdf;
import id.serkom.spi.sign.Signer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What a signer must do, wherever the keys are: sign whole and for that official alone, or say why not and leave nothing signed. */
public abstract class SignerContract {

    protected static final String RAHASIA = "Rahasia-9f3 &<%\"+=";

    /** The official who has a key with the passphrase {@link #RAHASIA} and a certificate of his own, valid now. */
    protected static final String PEJABAT = "kepala";

    /** A signer that is set up for {@link #PEJABAT}. */
    protected abstract Signer signer();

    protected abstract SignatureVerifier verifier();

    /** A PDF of one page without a signature. */
    protected abstract byte[] pdf();

    protected abstract Instant saat();

    /** Lets the official's certificate be over one day before now. */
    protected abstract void kedaluwarsa();

    /** Gives the official a certificate with the numbers of somebody else. */
    protected abstract void sertifikatOrangLain();

    protected final PermintaanTtd permintaan(String pejabat, String sandi, byte[] pdf, Instant saat) {
        return new PermintaanTtd("surat-1", pejabat, Optional.of("7604011506690001"), Optional.of(sandi).map(String::toCharArray), pdf,
                "Menandatangani surat dinas", "Mamuju", saat);
    }

    protected final PermintaanTtd permintaan() {
        return permintaan(PEJABAT, RAHASIA, pdf(), saat());
    }

    protected final String ditolak(PermintaanTtd permintaan) {
        return ditolak(InvalidInput.class, permintaan);
    }

    /** The code of the refusal, which says the passphrase nowhere. */
    protected final String ditolak(Class<? extends SerkomException> galat, PermintaanTtd permintaan) {
        SerkomException e = assertThrows(galat, () -> signer().sign(permintaan));
        StringWriter semua = new StringWriter();
        e.printStackTrace(new PrintWriter(semua));
        String kata = semua + e.reasons().toString();
        permintaan.sandi().filter(s -> s.length > 1).ifPresent(s -> assertFalse(kata, kata.contains(new String(s))));
        return e.reasons().get(0).code();
    }

    @Test
    public void ditandatanganiSeluruhnyaOlehPejabatItu() {
        byte[] hasil = signer().sign(permintaan());

        List<TandaPdf> tanda = verifier().baca(hasil);
        assertEquals(1, tanda.size());
        assertTrue(tanda.get(0).utuh());
        assertTrue(tanda.get(0).seluruhnya());
        assertTrue(tanda.get(0).subjek(), tanda.get(0).subjek().contains("196906101995031012"));
        assertTrue(tanda.get(0).sidikSertifikat().matches("[0-9a-f]{64}"));
        assertTrue(Duration.between(tanda.get(0).saat(), saat()).abs().compareTo(Duration.ofMinutes(10)) < 0);
        assertFalse(signer().ujiCoba(PEJABAT));
    }

    @Test
    public void yangAdaSebelumnyaTetapSampaiByteTerakhir() {
        byte[] pdf = pdf();
        byte[] hasil = signer().sign(permintaan(PEJABAT, RAHASIA, pdf, saat()));

        assertTrue(hasil.length > pdf.length);
        assertArrayEquals(pdf, Arrays.copyOf(hasil, pdf.length));
        assertArrayEquals(pdf(), pdf);
    }

    @Test
    public void tandaYangTerdahuluTidakHilang() {
        byte[] dua = signer().sign(permintaan(PEJABAT, RAHASIA, signer().sign(permintaan()), saat()));

        List<TandaPdf> tanda = verifier().baca(dua);
        assertEquals(2, tanda.size());
        assertTrue(tanda.get(0).utuh());
        assertFalse(tanda.get(0).seluruhnya());
        assertTrue(tanda.get(1).utuh());
        assertTrue(tanda.get(1).seluruhnya());
    }

    @Test
    public void satuByteYangDiubahKetahuanDiManaPunLetaknya() {
        byte[] hasil = signer().sign(permintaan());
        for (int di : new int[] {20, pdf().length / 2, pdf().length + 10, hasil.length - 8}) {
            byte[] diubah = hasil.clone();
            diubah[di] ^= 1;
            assertTrue("byte " + di, verifier().baca(diubah).stream().noneMatch(t -> t.utuh() && t.seluruhnya()));
        }
    }

    @Test
    public void yangDitambahkanSesudahnyaTidakTercakup() {
        byte[] hasil = signer().sign(permintaan());
        byte[] tambah = Arrays.copyOf(hasil, hasil.length + 20);
        Arrays.fill(tambah, hasil.length, tambah.length, (byte) '\n');

        assertTrue(verifier().baca(tambah).stream().noneMatch(TandaPdf::seluruhnya));
    }

    @Test
    public void sandiYangSalahAtauTidakAdaDitolakDanYangBenarSesudahnyaBerlaku() {
        assertEquals("ttd.sandi-salah", ditolak(permintaan(PEJABAT, "keliru-1", pdf(), saat())));
        assertEquals("ttd.sandi-salah", ditolak(permintaan(PEJABAT, "", pdf(), saat())));
        PermintaanTtd tanpa = permintaan();
        assertEquals("ttd.sandi-wajib", ditolak(new PermintaanTtd(tanpa.surat(), tanpa.pejabat(), tanpa.nik(),
                Optional.empty(), tanpa.pdf(), tanpa.alasan(), tanpa.tempat(), tanpa.saat())));

        assertEquals(1, verifier().baca(signer().sign(permintaan())).size());
    }

    @Test
    public void sandiTidakDapatDitebakTerus() {
        Signer satu = signer();
        for (int n = 0; n < 5; n++) {
            int ke = n;
            assertThrows(InvalidInput.class, () -> satu.sign(permintaan(PEJABAT, "tebak-" + ke, pdf(), saat())));
        }
        assertThrows(TooMany.class, () -> satu.sign(permintaan()));
        assertEquals(1, verifier().baca(satu.sign(permintaan(PEJABAT, RAHASIA, pdf(), saat().plus(Duration.ofMinutes(6))))).size());
    }

    @Test
    public void sertifikatYangTelahBerakhirDitolak() {
        kedaluwarsa();
        assertEquals("ttd.sertifikat-kedaluwarsa", ditolak(permintaan()));
    }

    @Test
    public void sertifikatOrangLainDitolak() {
        sertifikatOrangLain();
        assertEquals("ttd.sertifikat-orang-lain", ditolak(permintaan()));
    }

    @Test
    public void yangBukanPdfDitolak() {
        assertEquals("ttd.pdf-rusak", ditolak(permintaan(PEJABAT, RAHASIA, "bukan pdf".getBytes(StandardCharsets.UTF_8), saat())));
        assertEquals("ttd.pdf-rusak", ditolak(permintaan(PEJABAT, RAHASIA, new byte[0], saat())));
    }
}
