package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.IRWAN;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static id.serkom.itests.cerita.Putaran.jatuhTempo;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.HariTenggat;
import id.serkom.api.berkas.Jeda;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.surat.Surat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Tahap 3: an incomplete portfolio is asked for, comes, or does not come. */
public class VerifikasiTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;
    private String polman;
    private String majene;

    @Before
    public void irwanBelumMelampirkanIjazahDanCv() {
        putaran = new Putaran(kantor);
        putaran.umumkan();
        kantor.hari("2026-03-03");
        polman = putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, RAHMA),
                putaran.calon(Orang.POLMAN, AKBAR));
        majene = putaran.ajukan(Orang.MAJENE, "893.3/ 045 - BKPSDM", putaran.calon(Orang.MAJENE, IRWAN, "ijazah", "cv"));
        putaran.terima(polman);
        putaran.terima(majene);
        kantor.hari("2026-03-09");
        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        kantor.terbit("surat-permohonan", "surat-permohonan", "tanda-terima", "tanda-terima");
        putaran.periksa(RAHMA);
        putaran.periksa(AKBAR);
        putaran.periksa(IRWAN, "ijazah", "cv");
    }

    private void mintaSampai(String tanggal) {
        putaran.tentang(majene, Orang.BIDANG, "minta-kelengkapan", data("sampai", tanggal));
    }

    private void lengkapi(String... jenis) {
        List<Map<String, String>> dokumen = List.of(jenis).stream().map(j -> Map.of("asesi", putaran.asesi(IRWAN).id(), "jenis",
                j, "dokumen", kantor.unggah(Orang.MAJENE, j + " susulan"))).toList();
        putaran.tentang(majene, Orang.MAJENE, "lengkapi", data("dokumen", dokumen));
    }

    @Test
    public void yangBelumLengkapDimintaDenganAlasanTiapButirDanJamPermohonanItuSajaDijeda() {
        mintaSampai("2026-03-13");

        Surat surat = kantor.terbit("permintaan-kelengkapan").get(0);
        String isi = kantor.surat.isi(Orang.MAJENE, surat.id());
        assertTrue(isi.contains("ijazah belum dilampirkan") && isi.contains("cv belum dilampirkan"));
        assertTrue(isi.contains("13 Maret 2026"));
        putaran.status(IRWAN, AsesiStatus.DIMINTA_LENGKAP);
        assertEquals(TenggatStatus.JEDA, putaran.tenggat("verifikasi", majene).status());
        assertEquals(TenggatStatus.SELESAI, putaran.tenggat("verifikasi", polman).status());
        kantor.ditolak(InvalidInput.class, "verifikasi.belum-diputuskan", putaran::rekap);

        kantor.hari("2026-03-12");
        lengkapi("ijazah", "cv");
        Tenggat jam = putaran.tenggat("verifikasi", majene);
        assertEquals(1, jam.jeda().size());
        Jeda jeda = jam.jeda().get(0);
        assertEquals(LocalDate.of(2026, 3, 9), jeda.sejak());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 12)), jeda.sampai());
        jatuhTempo(jam, "2026-03-30");
        List<HariTenggat> mengapa = kantor.tenggat.mengapa(Orang.MAJENE, jam.id());
        assertEquals(4, mengapa.stream().filter(h -> h.nilai().equals("dijeda")).count());
        assertEquals(10, mengapa.stream().filter(h -> h.nilai().equals("dihitung")).count());

        putaran.periksa(IRWAN);
        putaran.rekap();
        putaran.status(IRWAN, AsesiStatus.MEMENUHI);
        putaran.di("rencana");
        kantor.terbit("hasil-verifikasi", "hasil-verifikasi");
    }

    @Test
    public void lewatTanggalTerakhirAsesiTidakMelengkapiDanYangLainJalanTerus() {
        mintaSampai("2026-03-11");
        kantor.hari("2026-03-11");
        assertEquals("pada tanggal terakhir masih ditunggu", TenggatStatus.JEDA, putaran.tenggat("verifikasi", majene).status());
        lengkapi("cv");
        assertEquals("belum semua datang", TenggatStatus.JEDA, putaran.tenggat("verifikasi", majene).status());

        kantor.hari("2026-03-12");
        Tenggat jam = putaran.tenggat("verifikasi", majene);
        assertEquals("jam jalan lagi sesudah tanggal terakhir", TenggatStatus.BERJALAN, jam.status());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 11)), jam.jeda().get(0).sampai());
        jatuhTempo(jam, "2026-03-27");
        assertEquals("sistem", kantor.jurnal("tenggat.lanjut").akun());
        kantor.ditolak(InvalidInput.class, "verifikasi.lewat-batas-kelengkapan", () -> lengkapi("ijazah"));

        putaran.rekap();
        putaran.status(IRWAN, AsesiStatus.TIDAK_MELENGKAPI);
        assertTrue(putaran.asesi(IRWAN).alasan().orElseThrow().contains("11 Maret 2026"));
        putaran.di("rencana");
        assertEquals(List.of(RAHMA, AKBAR), putaran.semua(AsesiStatus.MEMENUHI).stream().map(a -> a.nama()).toList());
        List<Surat> terbit = kantor.terbit("permintaan-kelengkapan", "hasil-verifikasi", "hasil-verifikasi");
        Surat kabar = terbit.stream().filter(s -> s.instansi().equals(Optional.of("bkpsdm-majene"))
                && s.jenis().equals("hasil-verifikasi")).findFirst().orElseThrow();
        assertTrue(kantor.surat.isi(Orang.MAJENE, kabar.id()).contains("Tidak melengkapi"));
    }

    @Test
    public void jamPermohonanBerakhirDenganKeputusanAtasAsesiTerakhirnyaDanJalanLagiBilaDibetulkan() {
        Tenggat jam = putaran.tenggat("verifikasi", polman);
        assertEquals(TenggatStatus.SELESAI, jam.status());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 9)), jam.selesai());
        assertEquals("yang lain belum diputuskan", TenggatStatus.BERJALAN, putaran.tenggat("verifikasi", majene).status());

        kantor.hari("2026-03-10");
        putaran.periksa(AKBAR, "ijazah");
        assertEquals(TenggatStatus.BERJALAN, putaran.tenggat("verifikasi", polman).status());
        kantor.hari("2026-03-11");
        putaran.periksa(AKBAR);

        assertEquals(jam.id(), putaran.tenggat("verifikasi", polman).id());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 11)), putaran.tenggat("verifikasi", polman).selesai());
    }

    @Test
    public void diperpanjangSetelahTanggalTerakhirLewatJamnyaDijedaLagi() {
        mintaSampai("2026-03-11");
        kantor.hari("2026-03-12");
        assertEquals(TenggatStatus.BERJALAN, putaran.tenggat("verifikasi", majene).status());

        mintaSampai("2026-03-17");

        assertEquals(TenggatStatus.JEDA, putaran.tenggat("verifikasi", majene).status());
        assertEquals(2, putaran.tenggat("verifikasi", majene).jeda().size());
        List<Surat> surat = kantor.terbit("permintaan-kelengkapan", "permintaan-kelengkapan");
        assertTrue("menyebut surat sebelumnya", kantor.surat.isi(Orang.MAJENE, surat.get(1).id())
                .contains(surat.get(0).nomor().orElseThrow()));
    }

    @Test
    public void dimintaLagiMerujukPermintaanSebelumnyaDanTidakMemendekkanWaktu() {
        mintaSampai("2026-03-12");
        Surat pertama = kantor.terbit("permintaan-kelengkapan").get(0);
        kantor.hari("2026-03-10");

        kantor.ditolak(InvalidInput.class, "verifikasi.tanggal-terakhir-mundur", () -> mintaSampai("2026-03-11"));
        mintaSampai("2026-03-13");

        Surat kedua = kantor.terbit("permintaan-kelengkapan").get(0);
        assertEquals(pertama.id(), kedua.merujuk().orElseThrow().surat());
        assertEquals(1, putaran.tenggat("verifikasi", majene).jeda().size());
        lengkapi("ijazah", "cv");
        assertEquals(TenggatStatus.BERJALAN, putaran.tenggat("verifikasi", majene).status());
    }

    @Test
    public void permohonanYangDitarikSelamaVerifikasiMenghentikanJamDanTidakMenahanRekap() {
        mintaSampai("2026-03-13");
        kantor.hari("2026-03-10");

        putaran.tentang(majene, Orang.MAJENE, "tarik", data("alasan", "Ijazah asli hilang"));

        putaran.status(IRWAN, AsesiStatus.DITARIK);
        assertEquals(TenggatStatus.SELESAI, putaran.tenggat("verifikasi", majene).status());
        putaran.rekap();
        putaran.di("rencana");
        kantor.terbit("permintaan-kelengkapan", "hasil-verifikasi");
    }

    @Test
    public void tidakSeorangPunMemenuhiMakaPenerimaanDibukaKembali() {
        for (String nama : List.of(RAHMA, AKBAR, IRWAN)) {
            putaran.tentang(putaran.asesi(nama).id(), Orang.BIDANG, "periksa", data("pemeriksaan", Stream.of("ijazah", "ktp",
                    "pas-foto", "cv", "contoh-surat", "contoh-dokumen", "sertifikat-pengalaman").map(p -> Map.of("persyaratan", p,
                            "hasil", "tidak-memenuhi", "catatan", "Tidak sesuai ketentuan")).toList()));
        }

        putaran.rekap();

        putaran.di("permohonan");
        assertEquals(2, putaran.berkas().putaran());
        kantor.terbit("hasil-verifikasi", "hasil-verifikasi");
        putaran.aksi(Orang.BIDANG, "susulkan", data("sampai", "2026-03-17"));
        kantor.hari("2026-03-16");
        String lagi = putaran.ajukan(Orang.POLMAN, "800/130/BKPSDM/2026", putaran.calon(Orang.POLMAN, "Sitti Nurbaya"));
        jatuhTempo(putaran.tenggat("verifikasi", lagi), "2026-04-07");
        putaran.terima(lagi);
        kantor.hari("2026-03-25");
        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        putaran.periksa("Sitti Nurbaya");
        putaran.rekap();
        putaran.di("rencana");
        kantor.terbit("pemberitahuan-susulan", "pemberitahuan-susulan", "surat-permohonan", "tanda-terima", "hasil-verifikasi");
    }

    @Test
    public void semuaPermohonanDitarikMakaPenerimaanDibukaKembaliTanpaSurat() {
        Data alasan = data("alasan", "Seluruh pegawai dimutasi");
        putaran.tentang(polman, Orang.POLMAN, "tarik", alasan);
        putaran.tentang(majene, Orang.MAJENE, "tarik", alasan);

        putaran.rekap();

        putaran.di("permohonan");
        assertEquals(2, putaran.berkas().putaran());
        kantor.terbit();
    }
}
