package id.serkom.sertifikat;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Data;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.HasilVerifikasi;
import id.serkom.api.service.Keabsahan;
import id.serkom.api.service.KecocokanBerkas;
import id.serkom.api.service.VerifikasiService;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.PindaianLama;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.Test;

/** A file that somebody was given: whether it is what was issued. */
public class VerifikasiBerkasTest extends DenganKode {

    private static HasilVerifikasi periksa(VerifikasiService v, byte[] isi, String kode) {
        try {
            return v.periksa(new ByteArrayInputStream(isi), Optional.of(kode).filter(k -> !k.isEmpty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf(byte[] aliran) {
        ByteArrayOutputStream keluar = new ByteArrayOutputStream();
        keluar.writeBytes("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\r\n".getBytes(StandardCharsets.US_ASCII));
        keluar.writeBytes(aliran);
        keluar.writeBytes("\r\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return keluar.toByteArray();
    }

    private static byte[] padat(String isi) {
        ByteArrayOutputStream keluar = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(keluar)) {
            deflater.write(isi.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keluar.toByteArray();
    }

    @Test
    public void berkasYangDiterbitkanDikenaliDariTautannya() {
        byte[] asli = pdf(padat("<</A<</URI(https://serkom.example/verifikasi/" + KODE + ")>>>>"));
        kantor.ganti(surat(CaraTtd.BASAH, SuratStatus.BERNOMOR).tercetak(sha256(asli)));

        HasilVerifikasi hasil = periksa(verifikasi, asli, "");

        assertEquals(KecocokanBerkas.DITERBITKAN, hasil.berkas());
        assertEquals(Keabsahan.BELUM_BERLAKU, hasil.keabsahan());
    }

    @Test
    public void berkasSertifikatDikenaliDariKredensialnya() {
        String isi = Base64.getUrlEncoder().withoutPadding().encodeToString(
                ("{\"jti\":\"https://serkom.example/verifikasi/" + KODE + "\"}").getBytes(StandardCharsets.UTF_8));
        byte[] asli = pdf(padat("eyJhbGciOiJFUzI1NiJ9." + isi + ".c2ln"));
        kantor.ganti(surat(CaraTtd.ELEKTRONIK, SuratStatus.BERNOMOR).bertanda(sha256(asli), Kantor.SAAT));

        assertEquals(KecocokanBerkas.DITERBITKAN, periksa(verifikasi, asli, "").berkas());
    }

    @Test
    public void berkasYangDiubahDenganKodeYangBenarKetahuan() {
        byte[] asli = pdf(padat("https://serkom.example/verifikasi/" + KODE));
        kantor.ganti(surat(CaraTtd.BASAH, SuratStatus.BERNOMOR).tercetak(sha256(asli)));
        byte[] ubahan = asli.clone();
        ubahan[7] ^= 1;

        assertEquals(KecocokanBerkas.BERBEDA, periksa(verifikasi, ubahan, "").berkas());
        assertEquals(KecocokanBerkas.BERBEDA, periksa(verifikasi, ubahan, KODE).berkas());
    }

    @Test
    public void yangBelumBertandaTanganBukanYangDiterbitkan() {
        byte[] asli = pdf(padat("https://serkom.example/verifikasi/" + KODE));
        kantor.ganti(kantor.ganti(surat(CaraTtd.ELEKTRONIK, SuratStatus.BERNOMOR).tercetak(sha256(asli)))
                .bertanda("cd".repeat(32), Kantor.SAAT));

        assertEquals(KecocokanBerkas.TANPA_TANDA_TANGAN, periksa(verifikasi, asli, "").berkas());
    }

    @Test
    public void kodeOrangLainDalamBerkasTidakMenutupiYangAsli() {
        byte[] asli = pdf(padat("verifikasi/" + LAIN + " verifikasi/" + KODE));
        kantor.ganti(surat(CaraTtd.BASAH, SuratStatus.BERNOMOR).tercetak(sha256(asli)));

        assertEquals(KecocokanBerkas.DITERBITKAN, periksa(verifikasi, asli, LAIN).berkas());
    }

    @Test
    public void bitaYangDiterbitkanDikenalTanpaKodeDiDalamnya() {
        byte[] asli = pdf(padat("surat tanpa kode yang terbaca"));
        kantor.ganti(surat(CaraTtd.BASAH, SuratStatus.BERNOMOR).tercetak(sha256(asli)));

        assertEquals(KecocokanBerkas.DITERBITKAN, periksa(verifikasi, asli, "").berkas());
    }

    @Test
    public void pindaianSuratBasahAdalahYangDiterbitkan() {
        byte[] pindai = "kertas yang dipindai".getBytes(StandardCharsets.US_ASCII);
        kantor.ganti(surat(CaraTtd.BASAH, SuratStatus.BERNOMOR).dipindai(pindaian(pindai).id(), Kantor.SAAT));

        HasilVerifikasi hasil = periksa(verifikasi, pindai, "");

        assertEquals(List.of(KecocokanBerkas.DITERBITKAN, Keabsahan.BERLAKU), List.of(hasil.berkas(), hasil.keabsahan()));
        assertEquals(KODE, hasil.tentang().orElseThrow().kode());
        pindai[0] ^= 1;
        assertEquals(HasilVerifikasi.tidakDikenal(KecocokanBerkas.TANPA_KODE), periksa(verifikasi, pindai, ""));
    }

    @Test
    public void pindaianYangDigantiDisebutPindaianTerdahuluSuratnya() {
        byte[] buram = "pindaian buram".getBytes(StandardCharsets.US_ASCII);
        byte[] jelas = "pindaian jelas".getBytes(StandardCharsets.US_ASCII);
        Dokumen lama = pindaian(buram);
        Cetakan surat = kantor.ganti(surat(CaraTtd.BASAH, SuratStatus.BERNOMOR).dipindai(pindaian(jelas).id(), Kantor.SAAT));
        assertEquals(HasilVerifikasi.tidakDikenal(KecocokanBerkas.TANPA_KODE), periksa(verifikasi, buram, ""));
        kantor.store.committer().commit(ChangeSet.of(Kantor.SAAT, List.of(), JournalEntry.baru(
                PindaianLama.rantai(kantor.store.dokumen(), lama), Kantor.SAAT, "bidang", Optional.empty(), "surat.pindaian-diganti",
                Optional.empty(), surat.id(), Data.KOSONG)));

        HasilVerifikasi hasil = periksa(verifikasi, buram, "");

        assertEquals(List.of(KecocokanBerkas.PINDAIAN_LAMA, Optional.of(Kantor.TANGGAL), Keabsahan.BERLAKU),
                List.of(hasil.berkas(), hasil.diganti(), hasil.keabsahan()));
        assertEquals(KODE, hasil.tentang().orElseThrow().kode());
        assertEquals(List.of(KecocokanBerkas.DITERBITKAN, Optional.empty()),
                List.of(periksa(verifikasi, jelas, "").berkas(), periksa(verifikasi, jelas, "").diganti()));
    }

    private Dokumen pindaian(byte[] isi) {
        return kantor.simpan(new Dokumen(Ids.baru(Kantor.SAAT), 0, sha256(isi), "pindai.jpg", isi.length, "image/jpeg", "bidang",
                Optional.empty(), Kantor.SAAT));
    }

    @Test
    public void suratYangDiubahTanpaDiketikKodenyaDikatakanBerbeda() throws IOException {
        byte[] asli = SuratPdf.berkode("https://serkom.example/verifikasi/" + KODE).simpan();
        kantor.ganti(surat(CaraTtd.BASAH, SuratStatus.BERNOMOR).tercetak(sha256(asli)));
        assertEquals(KecocokanBerkas.DITERBITKAN, periksa(verifikasi, asli, "").berkas());

        HasilVerifikasi hasil = periksa(verifikasi, SuratPdf.diubah(asli), "");

        assertEquals(KecocokanBerkas.BERBEDA, hasil.berkas());
        assertEquals(Optional.of("800/7/" + kantor.store.cetakan().berkode(KODE).orElseThrow().id()),
                hasil.tentang().orElseThrow().nomor());
    }

    /** Who writes a code of somebody else's letter into a file hears what he hears who types it. */
    @Test
    public void kodeOrangLainDalamBerkasTidakMengatakanLebihDaripadaMengetiknya() throws IOException {
        sertifikat(SertifikatStatus.DIBEKUKAN);
        byte[] titipan = SuratPdf.berkode("https://jahat.example/verifikasi/" + KODE).simpan();

        HasilVerifikasi dariBerkas = periksa(verifikasi, titipan, "");

        assertEquals(periksa(verifikasi, pdf(padat("halo")), KODE), dariBerkas);
        assertEquals(verifikasi.periksa(KODE).tentang(), dariBerkas.tentang());
        assertEquals(HasilVerifikasi.tidakDikenal(KecocokanBerkas.BERBEDA),
                periksa(verifikasi, SuratPdf.berkode("https://jahat.example/verifikasi/" + LAIN).simpan(), ""));
    }

    @Test
    public void berkasTanpaKodeDimintaiKode() {
        assertEquals(HasilVerifikasi.tidakDikenal(KecocokanBerkas.TANPA_KODE), periksa(verifikasi, pdf(padat("halo")), ""));
        assertEquals(KecocokanBerkas.TANPA_KODE, periksa(verifikasi, new byte[0], "").berkas());
        assertEquals(HasilVerifikasi.tidakDikenal(KecocokanBerkas.BERBEDA), periksa(verifikasi, pdf(padat("halo")), "bukan kode"));
    }

    @Test
    public void bomZipDalamBerkasDiuraikanSampaiBatasnyaSaja() {
        ByteArrayOutputStream bom = new ByteArrayOutputStream();
        byte[] satu = pdf(padat("0".repeat(64 << 20)));
        while (bom.size() + satu.length < VerifikasiService.BITA_TERBANYAK) {
            bom.writeBytes(satu);
        }

        assertEquals(KecocokanBerkas.TANPA_KODE, periksa(verifikasi, bom.toByteArray(), "").berkas());
        KodeDalamPdf pembaca = new KodeDalamPdf(bom.toByteArray());
        assertEquals(List.of(), pembaca.cari());
        assertEquals(KodeDalamPdf.SEMUA, pembaca.terurai());
    }

    @Test
    public void berkasYangTerlaluBesarDitolakTanpaDibacaHabis() throws IOException {
        long[] dibaca = {0};
        InputStream takHabis = new InputStream() {
            @Override
            public int read() {
                dibaca[0]++;
                return 0;
            }
        };
        assertThrows(TooLarge.class, () -> verifikasi.periksa(takHabis, Optional.empty()));
        assertEquals(VerifikasiService.BITA_TERBANYAK + 1, dibaca[0]);
    }

    private static String sha256(byte[] isi) {
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(isi));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
