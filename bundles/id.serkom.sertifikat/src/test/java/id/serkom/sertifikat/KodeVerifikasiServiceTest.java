package id.serkom.sertifikat;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.DokumenTerverifikasi;
import id.serkom.api.service.HasilVerifikasi;
import id.serkom.api.service.Keabsahan;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.testing.tahap.Contoh;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;

/** A letter or certificate of which somebody has the code. */
public class KodeVerifikasiServiceTest extends DenganKode {

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
}
