package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.IRWAN;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Kertas;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.surat.Surat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** Drafts of the first three tahap that are sent back in paraf: what was decided can be put right, and nobody is left without word. */
public class DikembalikanTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;
    private String majene;

    private void rantai(String jenis) {
        kantor.setel("id.serkom.naskah", jenis + ".paraf", "kepala-bidang");
    }

    private void paraf(Surat surat) {
        kantor.surat.paraf(Orang.KABID, surat.id(), true, Optional.empty());
    }

    private void kembalikan(Surat surat) {
        kantor.surat.paraf(Orang.KABID, surat.id(), false, Optional.of("Perbaiki"));
    }

    /** Everybody meets the requirements but Irwan, whose ijazah is missing. */
    private void irwanTanpaIjazah() {
        putaran = Putaran.sampai(kantor, "verifikasi");
        majene = putaran.permohonanOf("bkpsdm-majene");
        putaran.daftar().stream().filter(a -> !a.nama().equals(IRWAN)).forEach(a -> putaran.periksa(a.nama()));
        putaran.periksa(IRWAN, "ijazah");
    }

    private void minta(String sampai) {
        putaran.tentang(majene, Orang.BIDANG, "minta-kelengkapan", data("sampai", sampai));
    }

    private Data ijazah() {
        return data("dokumen", List.of(Map.of("asesi", putaran.asesi(IRWAN).id(), "jenis", "ijazah", "dokumen",
                kantor.unggah(Orang.BIDANG, "ijazah"))));
    }

    private void lengkapiDariKertas(String diterima) {
        Kertas kertas = new Kertas(Pelaksana.INSTANSI_TERKAIT, "bkpsdm-majene", "Kepala BKPSDM Kabupaten Majene", "893.3/051",
                LocalDate.parse(diterima), kantor.unggah(Orang.BIDANG, "kertas"));
        putaran.dariKertas("lengkapi", Optional.of(majene), ijazah().with("diterima", diterima), kertas);
    }

    @Test
    public void kelengkapanYangTernyataTepatWaktuDicatatSetelahKonsepHasilnyaDikembalikan() {
        irwanTanpaIjazah();
        minta("2026-03-13");
        kantor.terbit("permintaan-kelengkapan");
        rantai("hasil-verifikasi");
        kantor.hari("2026-03-16");
        putaran.rekap();
        putaran.status(IRWAN, AsesiStatus.TIDAK_MELENGKAPI);
        assertEquals("tahapnya belum ditutup", TenggatStatus.BERJALAN, putaran.tenggat("verifikasi", majene).status());
        kembalikan(kantor.terbit("konsep hasil-verifikasi", "konsep hasil-verifikasi").get(0));

        lengkapiDariKertas("2026-03-12");

        putaran.status(IRWAN, AsesiStatus.DIAJUKAN);
        assertEquals(Optional.of(LocalDate.of(2026, 3, 12)), putaran.tenggat("verifikasi", majene).jeda().get(0).sampai());
        putaran.periksa(IRWAN);
        assertEquals(TenggatStatus.SELESAI, putaran.tenggat("verifikasi", majene).status());
        putaran.rekap();
        kantor.terbit("dasar-pencatatan", "konsep hasil-verifikasi", "konsep hasil-verifikasi").stream()
                .filter(s -> s.jenis().equals("hasil-verifikasi")).forEach(this::paraf);
        putaran.di("rencana");
        putaran.status(IRWAN, AsesiStatus.MEMENUHI);
        kantor.terbit("hasil-verifikasi", "hasil-verifikasi");
    }

    @Test
    public void jedaBaruMulaiPadaHariSuratPermintaannyaBernomor() {
        irwanTanpaIjazah();
        rantai("permintaan-kelengkapan");
        minta("2026-03-17");
        assertEquals("belum diminta", TenggatStatus.BERJALAN, putaran.tenggat("verifikasi", majene).status());

        kantor.hari("2026-03-11");
        paraf(kantor.terbit("konsep permintaan-kelengkapan").get(0));

        assertEquals(TenggatStatus.JEDA, putaran.tenggat("verifikasi", majene).status());
        assertEquals(LocalDate.of(2026, 3, 11), putaran.tenggat("verifikasi", majene).jeda().get(0).sejak());
        kantor.terbit("permintaan-kelengkapan");
    }

    @Test
    public void yangSudahDilengkapiSebelumSuratnyaBernomorTidakDitungguLagi() {
        irwanTanpaIjazah();
        rantai("permintaan-kelengkapan");
        minta("2026-03-17");
        Surat konsep = kantor.terbit("konsep permintaan-kelengkapan").get(0);
        lengkapiDariKertas("2026-03-09");

        paraf(konsep);

        assertEquals(TenggatStatus.BERJALAN, putaran.tenggat("verifikasi", majene).status());
        kantor.terbit("dasar-pencatatan", "permintaan-kelengkapan");
    }

    /** A letter that got its number after the date it names has told nobody that date in time. */
    @Test
    public void permintaanYangBaruBernomorSesudahBatasnyaTidakMenggugurkanSiapaPun() {
        irwanTanpaIjazah();
        rantai("permintaan-kelengkapan");
        minta("2026-03-13");
        Surat konsep = kantor.terbit("konsep permintaan-kelengkapan").get(0);
        kantor.hari("2026-03-16");
        paraf(konsep);
        kantor.terbit("permintaan-kelengkapan");

        kantor.ditolak(InvalidInput.class, "verifikasi.permintaan-belum-terbit", putaran::rekap);

        putaran.status(IRWAN, AsesiStatus.DIMINTA_LENGKAP);
        minta("2026-03-26");
        paraf(kantor.terbit("konsep permintaan-kelengkapan").get(0));
        kantor.terbit("permintaan-kelengkapan");
        kantor.hari("2026-03-27");
        putaran.rekap();
        putaran.status(IRWAN, AsesiStatus.TIDAK_MELENGKAPI);
        kantor.terbit("hasil-verifikasi", "hasil-verifikasi");
    }

    @Test
    public void penolakanYangDikembalikanDitolakLagiDenganAlasanYangDiperbaiki() {
        putaran = Putaran.sampai(kantor, "permohonan");
        majene = putaran.ajukan(Orang.MAJENE, "893.3/045", putaran.calon(Orang.MAJENE, DARMA));
        rantai("penolakan-permohonan");
        putaran.tentang(majene, Orang.BIDANG, "tolak", data("alasan", List.of("Surat tidak lengkap")));
        kembalikan(kantor.terbit("surat-permohonan", "konsep penolakan-permohonan").get(1));
        kantor.hari("2026-03-09");
        kantor.ditolak(InvalidInput.class, "permohonan.penolakan-belum-terbit",
                () -> putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG));

        putaran.tentang(majene, Orang.BIDANG, "tolak", data("alasan", List.of("Surat tidak ditandatangani")));

        paraf(kantor.terbit("konsep penolakan-permohonan").get(0));
        Surat surat = kantor.terbit("penolakan-permohonan").get(0);
        assertTrue(kantor.surat.isi(Orang.MAJENE, surat.id()).contains("Surat tidak ditandatangani"));
        assertEquals(Optional.of("Surat tidak ditandatangani"), putaran.permohonan(majene).alasan());
    }

    @Test
    public void susulanYangDikembalikanDisusulkanLagiKepadaYangBelumTahu() {
        putaran = Putaran.sampai(kantor, "permohonan");
        rantai("pemberitahuan-susulan");
        putaran.aksi(Orang.BIDANG, "susulkan", data("sampai", "2026-03-11"));
        List<Surat> konsep = kantor.terbit("konsep pemberitahuan-susulan", "konsep pemberitahuan-susulan");
        paraf(konsep.get(0));
        kembalikan(konsep.get(1));
        kantor.terbit("pemberitahuan-susulan");

        putaran.aksi(Orang.BIDANG, "susulkan", Data.KOSONG);

        Surat lagi = kantor.terbit("konsep pemberitahuan-susulan").get(0);
        assertEquals(konsep.get(1).instansi(), lagi.instansi());
        assertTrue(kantor.surat.isi(Orang.BIDANG, lagi.id()).contains("6 Maret 2026"));
        kantor.ditolak(InvalidInput.class, "informasi.susulan-tanpa-perubahan",
                () -> putaran.aksi(Orang.BIDANG, "susulkan", Data.KOSONG));
        paraf(lagi);
        kantor.terbit("pemberitahuan-susulan");
    }
}
