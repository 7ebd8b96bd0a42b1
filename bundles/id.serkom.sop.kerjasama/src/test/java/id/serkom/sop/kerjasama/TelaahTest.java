package id.serkom.sop.kerjasama;

import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class TelaahTest {

    private final TahapTester tahap = KerjasamaFixture.diusulkan(new Telaah(), "telaah");

    private static Data hasil(String rekomendasi) {
        return input("rekomendasi", rekomendasi, "alasan", List.of("Sesuai kewenangan", "Anggaran tersedia"));
    }

    private static Data kembali(String sampai) {
        return input("alasan", List.of("Ruang lingkup belum dirinci"), "sampai", sampai);
    }

    @Test
    public void rekomendasiDisampaikanKepadaYangAkanMenandatanganiDanTidakTerlihatOlehInstansi() {
        // The letter that the tahap before filed is its kelengkapan.
        tahap.with(KerjasamaFixture.kelengkapan("surat-usulan"));
        tahap.run("telaah", hasil("lanjut"));

        tahap.advanced().askedForSurat("hasil-telaah");
        SuratRequest surat = tahap.surat("hasil-telaah");
        assertEquals("Kepala Badan Pengembangan Sumber Daya Manusia", surat.tujuan().yth());
        assertEquals(Optional.empty(), surat.tujuan().instansi());
        assertEquals(KerjasamaFixture.LINGKUP, surat.isi().text("ruangLingkup"));
        assertEquals(2, surat.isi().objects("alasan").size());
        assertTrue(surat.isi().flag("lanjut"));
        assertEquals(JenisRujukan.BALASAN, surat.merujuk().orElseThrow().jenis());
    }

    @Test
    public void rekomendasiTidakJugaDisampaikan() {
        tahap.with(KerjasamaFixture.kelengkapan("surat-usulan"));
        tahap.run("telaah", hasil("tidak"));

        tahap.advanced().askedForSurat("hasil-telaah");
        assertFalse(tahap.surat("hasil-telaah").isi().flag("lanjut"));
    }

    @Test
    public void tanpaYangBerwenangTelaahTidakDapatDialamatkan() {
        tahap.referensi().tanpa(Mandat.class, "mandat-kepala");
        tahap.run("telaah", hasil("lanjut"));
        tahap.refused().onlyBecause("kerjasama.pimpinan-kosong");
    }

    @Test
    public void instansiYangTidakTerdaftarLagiTidakDapatDisurati() {
        tahap.referensi().tanpa(Instansi.class, Contoh.POLMAN);
        tahap.run("telaah", hasil("lanjut"));
        tahap.refused().onlyBecause("kerjasama.instansi-tidak-terdaftar");
        tahap.run("kembalikan-usulan", kembali("2026-03-20"));
        tahap.refused().onlyBecause("kerjasama.instansi-tidak-terdaftar");
    }

    @Test
    public void usulanYangDikembalikanDitungguLagiDenganSuratBaru() {
        tahap.run("kembalikan-usulan", kembali("2026-03-20"));

        tahap.wentBackTo("usulan").askedForSurat("pengembalian-usulan");
        Permohonan usulan = tahap.isi().permohonan().get(0);
        assertEquals(PermohonanStatus.DITOLAK, usulan.status());
        assertEquals(Optional.of("Dikembalikan: Ruang lingkup belum dirinci"), usulan.alasan());
        assertEquals(LocalDate.of(2026, 3, 20), tahap.isi().pengumuman().orElseThrow().sampai());
        assertEquals(Optional.of(Contoh.POLMAN), tahap.surat("pengembalian-usulan").tujuan().instansi());
        assertEquals("20 Maret 2026", tahap.surat("pengembalian-usulan").isi().text("sampai"));
    }

    @Test
    public void usulanTidakDikembalikanUntukHariYangSudahLewat() {
        tahap.run("kembalikan-usulan", kembali("2026-03-01"));
        tahap.refused().because("kerjasama.batas-sudah-lewat", "/sampai");
    }

    @Test
    public void telaahDanPengembalianMenyebutAlasan() {
        tahap.run("telaah", input("rekomendasi", "lanjut", "alasan", List.of())).refusedBySchemaAt("/alasan");
        tahap.run("telaah", input("rekomendasi", "mungkin", "alasan", List.of("Sesuai kewenangan"))).refusedBySchemaAt("/rekomendasi");
        tahap.run("kembalikan-usulan", input("alasan", List.of(), "sampai", "2026-03-20")).refusedBySchemaAt("/alasan");
    }
}
