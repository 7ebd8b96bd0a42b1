package id.serkom.sertifikat;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Data;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.DokumenTerverifikasi;
import id.serkom.api.service.HasilVerifikasi;
import id.serkom.api.service.Keabsahan;
import id.serkom.api.service.KecocokanBerkas;
import id.serkom.api.service.VerifikasiService;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.PindaianLama;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.JamPalsu;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.Test;

public class KodeVerifikasiServiceTest {

    private static final String KODE = "7Q0V5XJ2M8KD3TZ9WC4RB6HNPA";
    private static final String LAIN = "00000000000000000000000000";

    private final Kantor kantor = new Kantor();
    private final JamPalsu jam = new JamPalsu(Kantor.TANGGAL);
    private final VerifikasiService verifikasi = new KodeVerifikasiService(kantor.store.cetakan(), kantor.store.surat(),
            kantor.store.sertifikat(), kantor.store.dokumen(), kantor.store.journal(), new Kantor.SatuSkema(), new Kantor.JudulSurat(),
            jam);

    private Cetakan surat(CaraTtd cara, SuratStatus status) {
        return surat(cara, status, false);
    }

    private Cetakan surat(CaraTtd cara, SuratStatus status, boolean ujiCoba) {
        Surat surat = kantor.simpan(Kantor.surat("hasil-verifikasi", "Dinas 198503152010011002 Polman", status, Optional.empty()));
        return kantor.ganti(Cetakan.beku(surat.id(), KODE, cara, Optional.of("kepala"), ujiCoba));
    }

    private Cetakan sertifikat(SertifikatStatus status) {
        Surat surat = kantor.simpan(Kantor.surat("sertifikat", "Rahma", SuratStatus.BERNOMOR, Optional.empty()));
        kantor.simpan(Kantor.sertifikat(surat.id(), "Rahma", status));
        return kantor.ganti(kantor.ganti(Cetakan.beku(surat.id(), KODE, CaraTtd.ELEKTRONIK, Optional.of("kepala"), false))
                .bertanda("cd".repeat(32), Kantor.SAAT));
    }

    private Keabsahan keabsahan() {
        return verifikasi.periksa(KODE).keabsahan();
    }

    @Test
    public void suratElektronikBelumBerlakuSebelumTandaTangannyaTerperiksa() {
        Cetakan beku = surat(CaraTtd.ELEKTRONIK, SuratStatus.BERNOMOR);
        assertEquals(Keabsahan.BELUM_BERLAKU, keabsahan());

        Cetakan tercetak = kantor.ganti(beku.tercetak("ab".repeat(32)));
        assertEquals(Keabsahan.BELUM_BERLAKU, keabsahan());

        kantor.ganti(tercetak.bertanda("cd".repeat(32), Kantor.SAAT));
        assertEquals(Keabsahan.BERLAKU, keabsahan());
    }

    /** Whatever it bears: what reads one word of the answer must not take it for a letter that counts. */
    @Test
    public void suratUjiCobaTidakPernahBerlaku() {
        Cetakan beku = surat(CaraTtd.ELEKTRONIK, SuratStatus.BERNOMOR, true);
        assertEquals(Keabsahan.BELUM_BERLAKU, keabsahan());

        kantor.ganti(beku.bertanda("cd".repeat(32), Kantor.SAAT));
        assertEquals(Keabsahan.UJI_COBA, keabsahan());
    }

    @Test
    public void suratBasahBelumBerlakuSebelumDikirim() {
        surat(CaraTtd.BASAH, SuratStatus.BERNOMOR);
        assertEquals(Keabsahan.BELUM_BERLAKU, keabsahan());
    }

    @Test
    public void suratBasahBerlakuBilaDikirimDiserahkanAtauDipindai() {
        Surat dikirim = kantor.simpan(Kantor.surat("undangan", "A", SuratStatus.DIKIRIM, Optional.of(Kantor.TANGGAL)));
        kantor.ganti(Cetakan.beku(dikirim.id(), KODE, CaraTtd.BASAH, Optional.of("kepala"), false));
        assertEquals(Keabsahan.BERLAKU, keabsahan());

        Surat dipindai = kantor.simpan(Kantor.surat("undangan", "A", SuratStatus.BERNOMOR, Optional.empty()));
        kantor.ganti(kantor.ganti(Cetakan.beku(dipindai.id(), LAIN, CaraTtd.BASAH, Optional.of("kepala"), false))
                .dipindai("dok", Kantor.SAAT));
        assertEquals(Keabsahan.BERLAKU, verifikasi.periksa(LAIN).keabsahan());
    }

    @Test
    public void sertifikatBasahBerlakuSejakDiserahkan() {
        Surat surat = kantor.simpan(Kantor.surat("sertifikat", "Rahma", SuratStatus.BERNOMOR, Optional.empty()));
        Sertifikat baru = kantor.simpan(Kantor.sertifikat(surat.id(), "Rahma", SertifikatStatus.BERLAKU));
        kantor.ganti(Cetakan.beku(surat.id(), KODE, CaraTtd.BASAH, Optional.of("kepala"), false));
        assertEquals(Keabsahan.BELUM_BERLAKU, keabsahan());

        kantor.simpan(kantor.store.sertifikat().find(baru.id()).orElseThrow().diserahkan(Kantor.TANGGAL, "Rahma", "x"));
        assertEquals(Keabsahan.BERLAKU, keabsahan());
    }

    @Test
    public void yangTanpaTandaTanganBerlakuSejakDibekukan() {
        surat(CaraTtd.TANPA, SuratStatus.BEKU);
        assertEquals(Keabsahan.BERLAKU, keabsahan());
    }

    @Test
    public void suratYangDicabutTidakBerlakuLagi() {
        surat(CaraTtd.ELEKTRONIK, SuratStatus.DICABUT);
        assertEquals(Keabsahan.DICABUT, keabsahan());
    }

    @Test
    public void hidupSertifikatTerbaca() {
        sertifikat(SertifikatStatus.DIBEKUKAN);
        assertEquals(Keabsahan.DIBEKUKAN, keabsahan());
    }

    @Test
    public void sertifikatDicabutTidakMenjadiKedaluwarsa() {
        sertifikat(SertifikatStatus.DICABUT);
        jam.ke(Kantor.TANGGAL.plusYears(4));
        assertEquals(Keabsahan.DICABUT, keabsahan());
    }

    @Test
    public void sertifikatDigantiDikatakanDiganti() {
        sertifikat(SertifikatStatus.DIGANTI);
        assertEquals(Keabsahan.DIGANTI, keabsahan());
    }

    @Test
    public void sertifikatBerlakuSampaiHariTerakhirnya() {
        sertifikat(SertifikatStatus.BERLAKU);
        jam.ke(Kantor.TANGGAL.plusYears(3));
        assertEquals(Keabsahan.BERLAKU, keabsahan());
        jam.ke(Kantor.TANGGAL.plusYears(3).plusDays(1));
        assertEquals(Keabsahan.KEDALUWARSA, keabsahan());
    }

    @Test
    public void jawabannyaMenyebutApaUntukSiapaDanUnitnyaTanpaNip() {
        sertifikat(SertifikatStatus.BERLAKU);

        DokumenTerverifikasi tentang = verifikasi.periksa(KODE).tentang().orElseThrow();

        assertEquals(List.of("Sertifikat kompetensi", "Rahma", Kantor.TANGGAL),
                List.of(tentang.judul(), tentang.kepada(), tentang.tanggal()));
        assertTrue(tentang.nomor().orElseThrow().startsWith("SERT/"));
        DokumenTerverifikasi.LingkupSertifikat isi = tentang.sertifikat().orElseThrow();
        assertEquals(List.of(Contoh.skema().judul(), "1.0.0", Kantor.TANGGAL.plusYears(3)),
                List.of(isi.skema(), isi.versiSkema(), isi.berlakuSampai()));
        assertEquals(Contoh.skema().unit().size(), isi.unit().size());
    }

    @Test
    public void unitYangDikeluarkanDariLingkupTidakDisebut() {
        Surat surat = kantor.simpan(Kantor.surat("sertifikat", "Rahma", SuratStatus.BERNOMOR, Optional.empty()));
        Sertifikat s = Kantor.sertifikat(surat.id(), "Rahma", SertifikatStatus.BERLAKU);
        String unit = Contoh.skema().unit().get(0).kode();
        kantor.simpan(new Sertifikat(s.id(), 0, s.berkas(), s.asesi(), s.instansi(), s.nama(), s.skema(), s.skemaVersi(), s.surat(),
                s.nomor(), s.registrasi(), s.tanggal(), s.berlakuSampai(), s.status(), s.penerbit(), Optional.empty(), Optional.empty(),
                Optional.empty(),
                List.of(unit), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Kantor.TANGGAL), Optional.empty()));
        kantor.ganti(Cetakan.beku(surat.id(), KODE, CaraTtd.TANPA, Optional.empty(), false));

        DokumenTerverifikasi.LingkupSertifikat isi = verifikasi.periksa(KODE).tentang().orElseThrow().sertifikat().orElseThrow();

        assertFalse(isi.unit().stream().anyMatch(u -> u.kode().equals(unit)));
        assertEquals(Optional.of(Kantor.TANGGAL), isi.sejak());
    }

    @Test
    public void nomorOrangDalamNamaTidakDisebut() {
        surat(CaraTtd.TANPA, SuratStatus.BERNOMOR, true);

        DokumenTerverifikasi tentang = verifikasi.periksa(KODE).tentang().orElseThrow();

        assertEquals("Dinas … Polman", tentang.kepada());
        assertEquals("hasil verifikasi", tentang.judul());
        assertTrue(tentang.ujiCoba());
    }

    @Test
    public void nomorOrangDikenalJugaBilaBerkelompok() {
        int ke = 0;
        for (String nomor : List.of("7604010101900001", "19850315 201001 1 002", "7604-0101-0190-0001", "76.04.01.01.01.90.00.01",
                "19850315\u00a0201001\u00a01\u00a0002", "19850315  201001", "7604/0101/0190", "7604\u20130101\u20130190")) {
            Surat surat = kantor.simpan(Kantor.surat("undangan", "Rahma, NIK " + nomor + ", di Polman", SuratStatus.BERNOMOR,
                    Optional.empty()));
            String kode = "%026d".formatted(++ke);
            kantor.ganti(Cetakan.beku(surat.id(), kode, CaraTtd.TANPA, Optional.empty(), false));

            assertEquals(nomor, "Rahma, NIK …, di Polman", verifikasi.periksa(kode).tentang().orElseThrow().kepada());
        }
    }

    @Test
    public void kodeDibacaSepertiDiketikOrang() {
        surat(CaraTtd.TANPA, SuratStatus.BERNOMOR);
        String diketik = KODE.toLowerCase(Locale.ROOT).replace('0', 'o').replaceAll("(.{5})", "$1-");
        assertEquals(Keabsahan.BERLAKU, verifikasi.periksa(" " + diketik).keabsahan());
    }

    @Test
    public void yangTidakDikenalDanYangBukanKodeDijawabSama() {
        surat(CaraTtd.TANPA, SuratStatus.BERNOMOR);
        HasilVerifikasi tidakDikenal = verifikasi.periksa(LAIN);

        assertEquals(Keabsahan.TIDAK_DIKENAL, tidakDikenal.keabsahan());
        for (String bukan : List.of("", "-", "../../etc/passwd", "<script>", "\u0000", "7".repeat(100_000),
                "'; DROP TABLE surat", KODE + KODE)) {
            assertEquals(bukan, tidakDikenal, verifikasi.periksa(bukan));
        }
    }

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
