package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Kertas;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.PrasyaratStatus;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.surat.Surat;
import id.serkom.sop.kerjasama.Perjanjian;
import id.serkom.sop.kerjasama.SyaratPerjanjian;
import id.serkom.sop.kerjasama.Telaah;
import id.serkom.sop.kerjasama.Usulan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The linked SOP Kerjasama, from the invitation to the agreement that a round of certification rests on. */
public class KerjasamaTest {

    private static final String BUNDEL = "id.serkom.sop.kerjasama";

    @Rule
    public final Kantor kantor = new Kantor();

    private Runnable lepas;
    private BerkasUji berkas;

    @Before
    public void terpasang() {
        pasang();
        kantor.hari("2026-02-09");
        berkas = buka();
    }

    private void pasang() {
        lepas = kantor.pasangSop(BUNDEL, List.of(new Usulan(), new Telaah(), new Perjanjian()), "kerjasama", new SyaratPerjanjian());
    }

    private BerkasUji buka() {
        return new BerkasUji(kantor, new BukaBerkas("kerjasama", Optional.empty(), Optional.empty(), "Kerja sama sertifikasi 2026",
                Optional.empty()));
    }

    private void undang(String instansi, String sampai) {
        berkas.aksi(Orang.BIDANG, "buka-usulan", data("instansi", instansi, "sampai", sampai));
    }

    private Data usul(Actor pengunggah, String nomor) {
        return data("surat", Map.of("nomor", nomor, "tanggal", kantor.jam.tanggal().toString(), "perihal", "Usulan kerja sama", "dokumen",
                kantor.unggah(pengunggah, "usulan " + nomor)), "ruangLingkup", "Sertifikasi kompetensi aparatur", "lamaBulan", 36);
    }

    private static Data telaah(String rekomendasi) {
        return data("rekomendasi", rekomendasi, "alasan", List.of("Sesuai dengan kewenangan"));
    }

    private static Data sepakat() {
        return data("mulai", "2026-02-27", "sampai", "2029-02-26", "nomorPihakLain", "415.4/07/PKS/2026", "penandatanganPihakLain",
                Map.of("nama", "Drs. Ahmad Syarif", "jabatan", "Kepala BKPSDM"));
    }

    private Data denganNaskah() {
        return sepakat().with("naskah", kantor.unggah(Orang.BIDANG, "naskah perjanjian"));
    }

    /** Up to the agreement, by the institution's own account. */
    private void ditelaah() {
        undang("bkpsdm-polman", "2026-02-13");
        kantor.hari("2026-02-11");
        berkas.aksi(Orang.POLMAN, "usul", usul(Orang.POLMAN, "415/1/BKPSDM"));
        kantor.hari("2026-02-13");
        berkas.aksi(Orang.BIDANG, "telaah", telaah("lanjut"));
        kantor.terbit("undangan-usulan", "surat-usulan", "tanda-terima-usulan", "hasil-telaah");
    }

    private Optional<EntriReferensi> register() {
        return kantor.store.referensi().find("kerjasama", "pks-" + berkas.id.toLowerCase(Locale.ROOT), LocalDate.of(2026, 3, 2));
    }

    @Test
    public void instansiYangDiundangMengusulkanDanBerkasnyaDitelaah() {
        kantor.ditolak(NotFound.class, "berkas.tidak-ada", () -> berkas.aksi(Orang.POLMAN, "usul", usul(Orang.POLMAN, "415/1")));
        BerkasUji.jatuhTempo(berkas.tenggat("usulan"), "2026-02-18");
        undang("bkpsdm-polman", "2026-02-13");
        kantor.terbit("undangan-usulan");
        assertEquals("yang ditunggu bukan kami", TenggatStatus.JEDA, berkas.tenggat("usulan").status());
        kantor.ditolak(InvalidInput.class, "kerjasama.sudah-diundang", () -> undang("bkpsdm-polman", "2026-02-20"));
        kantor.ditolak(NotFound.class, "berkas.tidak-ada", () -> berkas.aksi(Orang.MAJENE, "usul", usul(Orang.MAJENE, "893.3/1")));
        kantor.ditolak(Forbidden.class, "aksi.catat-dari-kertas", () -> berkas.aksi(Orang.BIDANG, "usul", usul(Orang.BIDANG, "415/1")));
        kantor.ditolak(Forbidden.class, "aksi.peran-tidak-boleh", () -> berkas.aksi(Orang.POLMAN, "buka-usulan",
                data("instansi", "bkpsdm-polman", "sampai", "2026-02-20")));

        kantor.hari("2026-02-11");
        berkas.aksi(Orang.POLMAN, "usul", usul(Orang.POLMAN, "415/1/BKPSDM"));

        berkas.di("telaah");
        List<Surat> baru = kantor.terbit("surat-usulan", "tanda-terima-usulan");
        assertTrue(baru.toString(), baru.stream().anyMatch(s -> s.jenis().equals("surat-usulan") && s.agenda().isPresent()));
        String usulan = berkas.permohonanOf("bkpsdm-polman");
        BerkasUji.jatuhTempo(berkas.tenggat("telaah", usulan), "2026-02-20");
        kantor.ditolak(Conflict.class, "aksi.bukan-di-tahap-ini", () -> berkas.aksi(Orang.POLMAN, "usul", usul(Orang.POLMAN, "415/2")));

        kantor.hari("2026-02-13");
        berkas.aksi(Orang.BIDANG, "telaah", telaah("lanjut"));
        berkas.di("perjanjian");
        assertEquals(TenggatStatus.SELESAI, berkas.tenggat("telaah", usulan).status());
        BerkasUji.jatuhTempo(berkas.tenggat("perjanjian"), "2026-03-03");
        Surat telaah = kantor.terbit("hasil-telaah").get(0);
        assertTrue(telaah.pihak(), telaah.pihak().startsWith("Kepala Badan"));
        assertEquals("yang di dalam tidak dilihat instansi", Optional.empty(), telaah.instansi());
    }

    @Test
    public void perjanjianMenjadiDasarPutaranSertifikasiInstansiItu() {
        ditelaah();
        kantor.hari("2026-02-27");
        kantor.ditolak(Forbidden.class, "aksi.catat-dari-kertas", () -> berkas.aksi(Orang.BIDANG, "sepakati", denganNaskah()));
        kantor.ditolak(InvalidInput.class, "gerbang.kelengkapan-belum-ada", () -> berkas.aksi(Orang.KEPALA, "sepakati", sepakat()));
        assertEquals(Optional.empty(), register());

        berkas.aksi(Orang.KEPALA, "sepakati", denganNaskah());

        Surat perjanjian = kantor.terbit("perjanjian-kerja-sama").get(0);
        assertEquals("seri sendiri", "1/PKS/BPSDM/2026", perjanjian.nomor().orElseThrow());
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
        EntriReferensi entri = register().orElseThrow();
        assertEquals("1/PKS/BPSDM/2026", entri.isi().text("nomor"));
        assertEquals(entri.id(), kantor.jurnal("referensi.tambah").perihal());
        assertEquals("1/PKS/BPSDM/2026", kantor.jurnal("referensi.tambah").isi().object("sesudah").text("nomor"));
        kantor.ditolak(Conflict.class, "berkas.selesai", () -> berkas.aksi(Orang.KEPALA, "sepakati", denganNaskah()));

        Putaran putaran = diajukan();
        PrasyaratBerkas polman = prasyarat(putaran, "bkpsdm-polman");
        assertEquals(PrasyaratStatus.TERPENUHI, polman.status());
        assertEquals("Perjanjian Nomor 1/PKS/BPSDM/2026, berlaku sampai 26 Februari 2029", polman.dasar());
        assertEquals("berkas yang menjadi dasarnya", Optional.of(berkas.id), polman.rujukan());
        List<String> teks = kantor.ditolak(InvalidInput.class, "kerjasama.tanpa-perjanjian",
                () -> putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG));
        assertEquals(List.of(true), teks.stream().map(t -> t.contains("BKPSDM Kabupaten Majene") && t.contains("buka-usulan")).toList());

        putaran.aksi(Orang.BIDANG, "lampirkan-kerjasama", data("instansi", "bkpsdm-majene", "surat",
                data("nomor", "019/PKS/2025", "tanggal",
                "2025-06-02", "hal", "Perjanjian kerja sama", "dokumen", kantor.unggah(Orang.BIDANG, "bukti")).asMap()));
        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        putaran.di("verifikasi");
        assertEquals(Optional.of(berkas.id), prasyarat(putaran, "bkpsdm-polman").rujukan());
        kantor.terbit("bukti-kerjasama");
    }

    private Putaran diajukan() {
        Putaran putaran = new Putaran(kantor);
        putaran.umumkan();
        kantor.hari("2026-03-03");
        putaran.terima(putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA)));
        putaran.terima(putaran.ajukan(Orang.MAJENE, "893.3/ 045 - BKPSDM", putaran.calon(Orang.MAJENE, Putaran.DARMA)));
        kantor.hari("2026-03-09");
        kantor.terbit("surat-permohonan", "surat-permohonan", "tanda-terima", "tanda-terima");
        return putaran;
    }

    private PrasyaratBerkas prasyarat(Putaran putaran, String instansi) {
        return kantor.berkas().prasyarat(Orang.BIDANG, putaran.id).stream().filter(p -> p.perihal().equals(instansi)).findFirst()
                .orElseThrow();
    }

    private Kertas kertas(Pelaksana sebagai, String kode, String nama, String nomor) {
        return berkas.kertas(sebagai, kode, nama, nomor);
    }

    @Test
    public void suratKertasDikembalikanDiperbaikiDanDisepakatiDariKertasMeskiTidakDirekomendasikan() {
        Kertas surat = kertas(Pelaksana.INSTANSI_TERKAIT, "bkpsdm-majene", "BKPSDM Kabupaten Majene", "893.3/1");
        Map<String, Object> isi = new HashMap<>(usul(Orang.BIDANG, "893.3/1").asMap());
        berkas.dariKertas("usul", Optional.empty(), Data.of(isi), surat);
        berkas.di("telaah");
        kantor.terbit("surat-usulan", "tanda-terima-usulan");

        kantor.hari("2026-02-11");
        berkas.aksi(Orang.BIDANG, "kembalikan-usulan", data("alasan", List.of("Ruang lingkup belum dirinci"), "sampai", "2026-02-20"));
        berkas.di("usulan");
        assertEquals(2, berkas.berkas().putaran());
        assertEquals(PermohonanStatus.DITOLAK, berkas.permohonan(berkas.permohonanOf("bkpsdm-majene")).status());
        kantor.terbit("pengembalian-usulan");
        kantor.ditolak(Conflict.class, "aksi.bukan-di-tahap-ini", () -> berkas.aksi(Orang.BIDANG, "telaah", telaah("lanjut")));

        kantor.ditolak(InvalidInput.class, "kerjasama.nomor-surat-sudah-ada",
                () -> berkas.aksi(Orang.MAJENE, "usul", usul(Orang.MAJENE, "893.3 / 1")));
        kantor.hari("2026-02-23");
        kantor.ditolak(InvalidInput.class, "kerjasama.usulan-ditutup", () -> berkas.aksi(Orang.MAJENE, "usul",
                usul(Orang.MAJENE, "893.3/2")));
        undang("bkpsdm-majene", "2026-02-24");
        berkas.aksi(Orang.MAJENE, "usul", usul(Orang.MAJENE, "893.3/2"));
        kantor.terbit("undangan-usulan", "surat-usulan", "tanda-terima-usulan");

        berkas.aksi(Orang.BIDANG, "telaah", telaah("tidak"));
        kantor.terbit("hasil-telaah");
        kantor.hari("2026-02-27");
        Kertas arahan = kertas(Pelaksana.INSTANSI_BERWENANG, "fariq-wajidi", "Fariq Wajidi", "ND-7");
        kantor.ditolak(InvalidInput.class, "kerjasama.tidak-direkomendasikan",
                () -> berkas.dariKertas("sepakati", Optional.empty(), denganNaskah(), arahan));
        berkas.dariKertas("sepakati", Optional.empty(), denganNaskah().with("alasan", "Arahan Gubernur"), arahan);
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
        assertEquals("bkpsdm-majene", register().orElseThrow().isi().text("instansi"));
        kantor.terbit("dasar-pencatatan", "perjanjian-kerja-sama");
    }

    @Test
    public void usulanYangDitolakMengakhiriBerkasTanpaPerjanjian() {
        ditelaah();
        kantor.ditolak(Forbidden.class, "aksi.peran-tidak-boleh",
                () -> berkas.aksi(Orang.POLMAN, "tolak-usulan", data("alasan", List.of("Di luar kewenangan"))));
        berkas.aksi(Orang.KEPALA, "tolak-usulan", data("alasan", List.of("Di luar kewenangan")));

        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
        assertEquals(PermohonanStatus.DITOLAK, berkas.permohonan(berkas.permohonanOf("bkpsdm-polman")).status());
        assertEquals(Optional.of("bkpsdm-polman"), kantor.terbit("penolakan-kerja-sama").get(0).instansi());
        assertEquals(Optional.empty(), register());
        kantor.ditolak(Conflict.class, "berkas.selesai",
                () -> berkas.aksi(Orang.KEPALA, "tolak-usulan", data("alasan", List.of("Di luar kewenangan"))));
    }

    @Test
    public void dariDuaKeputusanYangBersamaanHanyaSatuYangBerlaku() {
        ditelaah();
        Data sepakat = denganNaskah();
        kantor.sebelumPertama("perjanjian.sepakati",
                () -> berkas.aksi(Orang.SEKRETARIS, "tolak-usulan", data("alasan", List.of("Di luar kewenangan"))));

        Conflict kalah = assertThrows(Conflict.class, () -> berkas.aksi(Orang.KEPALA, "sepakati", sepakat));

        assertEquals("berkas.selesai", kalah.reasons().get(0).code());
        kantor.terbit("penolakan-kerja-sama");
        assertEquals(Optional.empty(), register());
    }

    /** The register names the number for good, so the agreement itself takes no initials; the review before it may. */
    @Test
    public void telaahMenungguParafDanPerjanjianTidak() {
        kantor.setel("id.serkom.naskah", "hasil-telaah.paraf", "kepala-bidang");
        undang("bkpsdm-polman", "2026-02-13");
        berkas.aksi(Orang.POLMAN, "usul", usul(Orang.POLMAN, "415/1"));
        berkas.aksi(Orang.BIDANG, "telaah", telaah("lanjut"));
        assertEquals(BerkasStatus.MENUNGGU_SURAT, berkas.berkas().status());
        Surat konsep = kantor.terbit("undangan-usulan", "surat-usulan", "tanda-terima-usulan", "konsep hasil-telaah").stream()
                .filter(s -> s.jenis().equals("hasil-telaah")).findFirst().orElseThrow();
        kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty());
        kantor.terbit("hasil-telaah");
        berkas.di("perjanjian");

        kantor.hari("2026-02-27");
        kantor.setel("id.serkom.naskah", "perjanjian-kerja-sama.paraf", "kepala-bidang");
        kantor.ditolak(InvalidInput.class, "gerbang.register-menunggu-paraf",
                () -> berkas.aksi(Orang.KEPALA, "sepakati", denganNaskah()));
        kantor.setel("id.serkom.naskah", "perjanjian-kerja-sama.paraf", "");
        berkas.aksi(Orang.KEPALA, "sepakati", denganNaskah());
        kantor.terbit("perjanjian-kerja-sama");
    }

    @Test
    public void penolakanYangKonsepnyaDikembalikanDiputuskanLagi() {
        ditelaah();
        kantor.hari("2026-02-27");
        kantor.setel("id.serkom.naskah", "penolakan-kerja-sama.paraf", "kepala-bidang");
        berkas.aksi(Orang.KEPALA, "tolak-usulan", data("alasan", List.of("Di luar kewenangan")));
        Surat konsep = kantor.terbit("konsep penolakan-kerja-sama").get(0);
        kantor.surat.paraf(Orang.KABID, konsep.id(), false, Optional.of("Alasannya belum jelas"));
        assertEquals(BerkasStatus.BERJALAN, berkas.berkas().status());

        kantor.ditolak(InvalidInput.class, "gerbang.kelengkapan-belum-ada", () -> berkas.aksi(Orang.KEPALA, "sepakati", sepakat()));
        berkas.aksi(Orang.KEPALA, "tolak-usulan", data("alasan", List.of("Di luar kewenangan kabupaten")));
        Surat lagi = kantor.terbit("konsep penolakan-kerja-sama").get(0);
        kantor.surat.paraf(Orang.KABID, lagi.id(), false, Optional.of("Disepakati saja"));
        berkas.aksi(Orang.KEPALA, "sepakati", denganNaskah());

        kantor.terbit("perjanjian-kerja-sama");
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
        assertEquals(PermohonanStatus.DITERIMA, berkas.permohonan(berkas.permohonanOf("bkpsdm-polman")).status());
    }

    @Test
    public void sopYangDilepasTidakMenahanSertifikasiDanBerkasnyaJalanLagiBegituTerpasang() {
        ditelaah();
        lepas.run();
        kantor.ditolak(TahapUnavailable.class, "sop.tidak-terpasang", () -> berkas.aksi(Orang.KEPALA, "sepakati", denganNaskah()));
        Putaran putaran = diajukan();
        assertEquals(PrasyaratStatus.TIDAK_DIPERIKSA, prasyarat(putaran, "bkpsdm-polman").status());

        pasang();
        berkas.aksi(Orang.KEPALA, "sepakati", denganNaskah());
        kantor.terbit("perjanjian-kerja-sama");
        kantor.ditolak(InvalidInput.class, "kerjasama.tanpa-perjanjian", () -> putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG));
        lepas.run();
        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        putaran.di("verifikasi");
    }

    @Test
    public void tanpaDimintaSopTerkaitTidakTerpasang() {
        lepas.run();
        kantor.ditolak(InvalidInput.class, "berkas.sop-tidak-dikenal", this::buka);
        pasang();
        assertEquals("usulan", buka().berkas().tahap());
    }
}
