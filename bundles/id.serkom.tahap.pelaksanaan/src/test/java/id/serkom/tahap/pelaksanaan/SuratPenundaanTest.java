package id.serkom.tahap.pelaksanaan;

import static id.serkom.tahap.pelaksanaan.PelaksanaanUji.tunda;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Masa;
import id.serkom.api.referensi.JenisTuk;
import id.serkom.api.referensi.Tuk;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class SuratPenundaanTest {

    private static final String RABU = "2026-03-04";

    private final PelaksanaanUji uji = new PelaksanaanUji();
    private final TahapTester tahap = uji.tahap;

    @Test
    public void setiapInstansiDiberiTahuAsesinyaSendiriDenganMerujukUndangannya() {
        Surat undangan = terbit(1, "jadwal-undangan", Optional.of(Contoh.MAJENE), "Kepala BKPSDM Majene");
        terbit(2, "jadwal-undangan", Optional.of(Contoh.POLMAN), "Kepala BKPSDM Polman");

        tahap.run("tunda", tunda(RABU)).stayed();

        SuratRequest majene = kepada(Contoh.MAJENE);
        assertEquals("perubahan-jadwal", majene.jenis());
        assertEquals(Optional.of(new Rujukan(JenisRujukan.SUSULAN, undangan.id())), majene.merujuk());
        assertEquals(List.of("Rahma", "Budi"), nama(majene));
        assertEquals("Rabu, 4 Maret 2026", majene.isi().object("baru").text("hariTanggal"));
        assertTrue(majene.isi().text("sebelumnya").startsWith("Nomor 1/X tanggal"));
        assertEquals(List.of("Citra"), nama(kepada(Contoh.POLMAN)));
    }

    @Test
    public void setiapAsesorDiberiTahuDenganMerujukSuratTugasnya() {
        Surat dicabut = tugas(1, Contoh.ANDI);
        tahap.with(ContohHasil.menjadi(dicabut, SuratStatus.DICABUT));
        Surat tugas = tugas(2, Contoh.ANDI);
        tugas(3, "orang-lain");

        tahap.run("tunda", tunda(RABU)).stayed();

        SuratRequest andi = kepada(Contoh.ANDI);
        assertEquals("perubahan-tugas", andi.jenis());
        assertEquals(Optional.of(new Rujukan(JenisRujukan.SUSULAN, tugas.id())), andi.merujuk());
        assertEquals(List.of("Rahma", "Budi"), nama(andi));
        assertFalse(andi.isi().flag("kantorLain"));
        assertEquals(List.of(), andi.tembusan());
    }

    @Test
    public void asesorInstansiLainDiberiTahuBesertaInstansinya() {
        Surat permohonan = terbit(1, "permohonan-penugasan", Optional.of(Contoh.BKD), "Kepala BKD");

        tahap.run("tunda", tunda(RABU)).stayed();

        SuratRequest sitti = kepada(Contoh.SITTI);
        assertEquals(Optional.of(new Rujukan(JenisRujukan.SUSULAN, permohonan.id())), sitti.merujuk());
        assertTrue(sitti.isi().flag("kantorLain"));
        assertEquals(1, sitti.tembusan().size());
        assertEquals(List.of("Citra"), nama(sitti));
    }

    @Test
    public void beberapaPermohonanKepadaSatuInstansiDisebutSemuaTanpaMenebakMilikSiapa() {
        terbit(1, "permohonan-penugasan", Optional.of(Contoh.BKD), "Kepala BKD");
        terbit(2, "permohonan-penugasan", Optional.of(Contoh.BKD), "Kepala BKD");

        tahap.run("tunda", tunda(RABU)).stayed();

        SuratRequest sitti = kepada(Contoh.SITTI);
        assertEquals(Optional.empty(), sitti.merujuk());
        assertEquals("Nomor 1/X tanggal 27 Februari 2026; Nomor 2/X tanggal 27 Februari 2026", sitti.isi().text("sebelumnya"));
    }

    @Test
    public void penundaanKeduaMenyebutBahwaUndanganSudahPernahDiubah() {
        terbit(1, "jadwal-undangan", Optional.of(Contoh.MAJENE), "Kepala BKPSDM Majene");
        tahap.run("tunda", tunda(RABU)).stayed();
        assertFalse(kepada(Contoh.MAJENE).isi().flag("diubah"));
        String kedua = tahap.isi().sesi().get(1).id();

        tahap.run("tunda", tunda("2026-03-05").with("sesi", kedua)).stayed();

        assertTrue(kepada(Contoh.MAJENE).isi().flag("diubah"));
    }

    @Test
    public void suratPenundaanTidakMelebihiSatuCommit() {
        tahap.referensi().ganti(new Tuk(Contoh.TUK, Masa.sejak(LocalDate.of(2020, 1, 1)), "TUK", JenisTuk.SEWAKTU, 200, "Jalan",
                "Mamuju"));
        for (int i = 0; i < 97; i++) {
            String asesor = "asesor-" + i;
            tahap.referensi().daftar(Contoh.asesor(asesor, "Asesor " + i, "1980010120050%05d".formatted(i), Contoh.BPSDM));
            tahap.with(PelaksanaanUji.asesi("Asesi " + i, 10 + i, Contoh.MAJENE, asesor));
        }

        tahap.run("tunda", tunda(RABU));

        tahap.refused().onlyBecause("pelaksanaan.terlalu-banyak-surat")
                .saying("pelaksanaan.terlalu-banyak-surat", "jumlah", "102");
    }

    private Surat tugas(int urut, String asesor) {
        return terbit(urut, "surat-tugas", Optional.empty(), "Asesor " + asesor, Optional.of(asesor));
    }

    private Surat terbit(int urut, String jenis, Optional<String> instansi, String pihak) {
        return terbit(urut, jenis, instansi, pihak, Optional.empty());
    }

    private Surat terbit(int urut, String jenis, Optional<String> instansi, String pihak, Optional<String> asesor) {
        Surat s = ContohHasil.surat(Contoh.id("SURAT", urut), jenis, "rencana", 1, urut + "/X");
        Surat surat = new Surat(s.id(), s.revision(), s.arah(), s.jenis(), s.status(), s.seri(), s.tahun(), s.urut(), s.nomor(),
                s.agenda(), s.tanggal(), s.diterima(), s.dikirim(), s.hal(), pihak, instansi, s.klasifikasi(), s.sifat(),
                s.jumlahLampiran(), s.berkas(), s.tahap(), s.putaran(), s.permohonan(), s.asesi(), s.penandatangan(),
                s.merujuk(), s.dokumen(), s.sha256(), s.keterangan(), s.dicatat(), s.dicatatOleh(), asesor, s.lampiran(),
                s.asliDiterima(), s.dokumenAsli());
        tahap.with(surat);
        return surat;
    }

    private SuratRequest kepada(String kode) {
        return tahap.perubahan().surat().stream().filter(s -> s.tujuan().instansi().or(s.tujuan()::asesor).filter(kode::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> nama(SuratRequest surat) {
        return surat.isi().objects("peserta").stream().map(p -> p.text("nama")).toList();
    }
}
