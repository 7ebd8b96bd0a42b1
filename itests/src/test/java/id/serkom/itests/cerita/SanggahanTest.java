package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.IRWAN;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static id.serkom.itests.cerita.Putaran.UNIT;
import static id.serkom.itests.cerita.SanggahanUji.putusan;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.surat.Surat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The SOPs Banding, Keberatan and Keluhan: brought by one, decided by others, answered by letter. */
public class SanggahanTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private SanggahanUji uji;

    @Before
    public void terpasang() {
        uji = new SanggahanUji(kantor);
    }

    private void ditolakKarena(String sop, String alasan, String nama, Object... lagi) {
        BerkasUji berkas = uji.buka(sop);
        Data isi = uji.surat(nama, lagi).with("asesi", uji.putaran.asesi(nama).id());
        kantor.ditolak(InvalidInput.class, alasan, () -> berkas.aksi(Orang.BIDANG, "catat-" + sop, isi));
    }

    @Test
    public void bandingYangDiterimaMembukaNilaiDanRapatMenungguPenilaianKembali() {
        uji.sampai("rapat");
        kantor.hari("2026-03-31");
        BerkasUji banding = uji.diajukan("banding", IRWAN, "unit", List.of(UNIT.get(1)));
        assertEquals("berkas yang dibanding menyebutnya", List.of("diajukan"), uji.padaBerkas("banding", IRWAN));
        BerkasUji.jatuhTempo(banding.tenggat("putusan-banding", banding.permohonanOf("bkpsdm-majene")), "2026-04-08");
        uji.putaran.undang("2026-04-01");
        kantor.hari("2026-04-01");
        uji.putaran.semua(AsesiStatus.DINILAI).forEach(a -> uji.putaran.putuskan(Orang.KEPALA, a.nama(), "kompeten"));
        kantor.ditolak(InvalidInput.class, "rapat.banding-belum-diputuskan", uji.putaran::tutupRapat);
        kantor.ditolak(InvalidInput.class, "sanggahan.pemutus-terlibat",
                () -> banding.aksi(Orang.KEPALA, "putuskan-banding", putusan("diterima")));

        banding.aksi(Orang.SEKRETARIS, "putuskan-banding", putusan("diterima"));

        List<Surat> terbit = kantor.terbit("undangan-rapat", "hasil-banding");
        assertTrue(kantor.surat.isi(Orang.MAJENE, terbit.get(1).id()).contains("dinilai kembali"));
        assertEquals(List.of("diajukan", "diterima"), uji.padaBerkas("banding", IRWAN));
        assertEquals(BerkasStatus.SELESAI, banding.berkas().status());
        assertEquals(TenggatStatus.SELESAI, banding.tenggat("putusan-banding", banding.permohonanOf("bkpsdm-majene")).status());
        kantor.ditolak(InvalidInput.class, "rapat.banding-belum-dinilai-ulang", uji.putaran::tutupRapat);
        kantor.ditolak(InvalidInput.class, "rapat.nilai-terkunci", () -> uji.koreksi(RAHMA, Orang.HASNAH, false));
        uji.koreksi(IRWAN, Orang.ILHAM, true);
        uji.putaran.status(IRWAN, AsesiStatus.DINILAI);
        uji.putaran.putuskan(Orang.KEPALA, IRWAN, "kompeten");
        uji.putaran.tutupRapat();
        kantor.terbit("berita-acara-rapat");
        uji.putaran.di("penetapan");
    }

    private void kembalikan(String nama) {
        uji.putaran.aksi(Orang.KEPALA, "kembalikan", data("asesi", List.of(Map.of("id", uji.putaran.asesi(nama).id(), "alasan",
                "Sanggahannya diterima"))));
    }

    /** He is marked and decided on again, and the meeting closes. */
    private void diputuskanKembali(String nama, String tanggal, boolean kompeten) {
        uji.putaran.undang(tanggal);
        kantor.hari(tanggal);
        uji.koreksi(nama, Orang.ILHAM, kompeten);
        uji.putaran.putuskan(Orang.KEPALA, nama, kompeten ? "kompeten" : "belum-kompeten");
        uji.putaran.tutupRapat();
        kantor.terbit("undangan-rapat", "berita-acara-rapat");
        uji.putaran.di("penetapan");
    }

    @Test
    public void bandingSesudahRapatMenahanSkSampaiDiputuskanDanDinilaiKembali() {
        uji.sampai("penetapan");
        kantor.hari("2026-04-02");
        BerkasUji banding = uji.diajukan("banding", IRWAN);
        kantor.ditolak(InvalidInput.class, "penetapan.banding-belum-diputuskan",
                () -> uji.putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG));
        banding.aksi(Orang.SEKRETARIS, "putuskan-banding", putusan("diterima"));
        Surat hasil = kantor.terbit("hasil-banding").get(0);
        kantor.ditolak(InvalidInput.class, "penetapan.banding-belum-dinilai-ulang",
                () -> uji.putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG));

        kembalikan(IRWAN);

        diputuskanKembali(IRWAN, "2026-04-06", false);
        uji.putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        uji.putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        kantor.terbit("sk-penetapan", "surat-penyampaian", "surat-penyampaian");
        uji.putaran.status(IRWAN, AsesiStatus.BELUM_KOMPETEN);
        uji.putaran.di("penerbitan");
        assertTrue(kantor.surat.isi(Orang.MAJENE, hasil.id()).contains("dinilai kembali"));
    }

    private Surat keberatanDiterima(String nama) {
        BerkasUji keberatan = uji.diajukan("keberatan", nama);
        keberatan.aksi(Orang.SEKRETARIS, "putuskan-keberatan", putusan("diterima"));
        return kantor.terbit("jawaban-keberatan").get(0);
    }

    @Test
    public void keberatanYangDiterimaMembukaPengembalianUntukAsesinyaDanDiputuskanLagiDenganSkPerubahan() {
        uji.sampai("penerbitan");
        kantor.hari("2026-04-06");
        kantor.ditolak(InvalidInput.class, "penetapan.sudah-disampaikan", () -> kembalikan(IRWAN));
        Surat jawaban = keberatanDiterima(IRWAN);
        assertTrue(kantor.surat.isi(Orang.MAJENE, jawaban.id()).contains("SK perubahan"));
        kantor.ditolak(InvalidInput.class, "penerbitan.sanggahan-diterima", () -> uji.putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG));
        kantor.ditolak(InvalidInput.class, "penetapan.sudah-disampaikan", () -> kembalikan(RAHMA));

        kembalikan(IRWAN);

        uji.putaran.di("rapat");
        diputuskanKembali(IRWAN, "2026-04-08", false);
        uji.putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        uji.putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        List<Surat> terbit = kantor.terbit("sk-penetapan", "surat-penyampaian", "surat-penyampaian");
        assertTrue(kantor.surat.isi(Orang.BIDANG, terbit.get(0).id()).contains("Perubahan atas Penetapan"));
        uji.putaran.di("penerbitan");
        uji.putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.semuaTerbit();
        uji.putaran.status(IRWAN, AsesiStatus.BELUM_KOMPETEN);
        uji.putaran.status(DARMA, AsesiStatus.BERSERTIFIKAT);
    }

    @Test
    public void jawabanKeberatanSesudahSertifikatTerbitMenjanjikanPutaranBerikutnyaSaja() {
        uji.sampai("penerbitan");
        kantor.hari("2026-04-06");
        uji.putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.semuaTerbit();
        String jawaban = kantor.surat.isi(Orang.MAJENE, keberatanDiterima(IRWAN).id());
        assertTrue(jawaban, jawaban.contains("putaran berikutnya") && !jawaban.contains("SK perubahan"));
        kantor.ditolak(InvalidInput.class, "penetapan.sertifikat-sudah-terbit", () -> kembalikan(IRWAN));
        kantor.hari("2026-04-08");
        uji.putaran.serahkan("bkpsdm-polman");
        uji.putaran.serahkan("bkpsdm-majene");
        kantor.semuaTerbit();
        assertEquals(BerkasStatus.SELESAI, uji.putaran.berkas().status());
        jawaban = kantor.surat.isi(Orang.MAJENE, keberatanDiterima(DARMA).id());
        assertTrue(jawaban, jawaban.contains("putaran berikutnya") && !jawaban.contains("SK perubahan"));
    }

    @Test
    public void bandingYangDitolakMembiarkanNilaiDanRapatBerjalan() {
        uji.sampai("rapat");
        kantor.hari("2026-03-31");
        BerkasUji banding = uji.diajukan("banding", IRWAN);
        ditolakKarena("banding", "sanggahan.masih-diproses", IRWAN);
        banding.dariKertas("putuskan-banding", Optional.empty(), putusan("ditolak"), banding.kertas(Pelaksana.INSTANSI_BERWENANG,
                "sekretaris-badan", "Abdul Rahman Saleh", "7/KB/2026"));
        List<Surat> terbit = kantor.terbit("hasil-banding", "dasar-pencatatan");
        assertEquals(List.of("diajukan", "ditolak"), uji.padaBerkas("banding", IRWAN));
        String hasil = terbit.stream().filter(s -> s.jenis().equals("hasil-banding")).findFirst().orElseThrow().id();
        kantor.ditolak(Conflict.class, "lanjutan.berakibat", () -> cabut(hasil));
        List<String> alasan = kantor.ditolak(Conflict.class, "lanjutan.landasan-tahap",
                () -> cabut(banding.isi().surat("penerimaan-sanggahan").get(0).id()));
        assertTrue(alasan.toString(), alasan.get(0).contains("putusan-banding"));
        uji.putaran.lanjut("penetapan");
    }

    private void cabut(String surat) {
        kantor.surat.cabut(Orang.BIDANG, surat, "Keliru.", Optional.empty());
    }

    @Test
    public void bandingHanyaAntaraPenilaianDanPenetapan() {
        uji.sampai("pelaksanaan");
        ditolakKarena("banding", "sanggahan.belum-dinilai", RAHMA);
        ditolakKarena("keberatan", "sanggahan.belum-ditetapkan", RAHMA);
        uji.putaran.lanjut("rapat");
        kantor.semuaTerbit();
        ditolakKarena("banding", "sanggahan.unit-tidak-dikenal", RAHMA, "unit", List.of("X.1"));
        ditolakKarena("banding", "sanggahan.dokumen-tidak-dikenal", RAHMA, "surat", Map.of("nomor", "1", "tanggal", "2026-03-30", "hal",
                "Banding",
                "dokumen", "tidak-ada"));
        ditolakKarena("banding", "sanggahan.tanggal-keliru", RAHMA, "diterima", "2026-12-01");
        kantor.hari("2026-04-10");
        ditolakKarena("banding", "sanggahan.lewat-waktu", RAHMA);
        kantor.setel("id.serkom.tahap.terima-banding", "batas-hari", "tiga");
        ditolakKarena("banding", "sanggahan.setelan-salah", RAHMA);
        kantor.setel("id.serkom.tahap.terima-banding", "batas-hari", "3");
        uji.diajukan("banding", AKBAR, "alasanLewatWaktu", "Asesi dirawat di rumah sakit.");
    }

    @Test
    public void keberatanDiputuskanYangTidakMemutuskanDanTidakMenandatanganiSkDalamDuaPuluhSatuHariKerja() {
        uji.sampai("penerbitan");
        ditolakKarena("banding", "sanggahan.sudah-ditetapkan", DARMA);
        kantor.hari("2026-04-06");
        Surat keMajene = uji.putaran.isi().surat("surat-penyampaian").stream()
                .filter(s -> s.instansi().equals(Optional.of("bkpsdm-majene"))).findFirst().orElseThrow();
        kantor.surat.kirim(Orang.BIDANG, keMajene.id(), kantor.jam.tanggal(), "pos");
        kantor.hari("2026-05-06");
        BerkasUji tepat = uji.diajukan("keberatan", DARMA);
        BerkasUji.jatuhTempo(tepat.tenggat("putusan-keberatan", tepat.permohonanOf("bkpsdm-majene")), "2026-05-22");
        kantor.hari("2026-05-07");
        ditolakKarena("keberatan", "sanggahan.lewat-waktu", IRWAN);
        uji.diajukan("keberatan", AKBAR);
        assertEquals("suratnya belum dikirim: belum ada batas yang lewat", List.of("diajukan"), uji.padaBerkas("keberatan", AKBAR));
        kantor.ditolak(InvalidInput.class, "sanggahan.pemutus-terlibat",
                () -> tepat.aksi(Orang.KEPALA, "putuskan-keberatan", putusan("diterima")));
        kantor.ditolak(InvalidInput.class, "sanggahan.pemutus-terlibat", () -> tepat.dariKertas("putuskan-keberatan", Optional.empty(),
                putusan("diterima"), tepat.kertas(Pelaksana.INSTANSI_BERWENANG, "fariq-wajidi", "Fariq Wajidi", "8/KB/2026")));

        tepat.aksi(Orang.SEKRETARIS, "putuskan-keberatan", putusan("diterima"));

        Surat jawaban = kantor.terbit("jawaban-keberatan").get(0);
        assertTrue(kantor.surat.isi(Orang.MAJENE, jawaban.id()).contains("SK perubahan"));
        assertEquals(List.of("diajukan", "diterima"), uji.padaBerkas("keberatan", DARMA));
        assertTrue("asesinya menunjukkannya", kantor.berkas().asesi(Orang.BIDANG, uji.putaran.id, uji.putaran.asesi(DARMA).id()).dokumen()
                .stream().anyMatch(k -> k.kode().equals("keberatan") && k.rujukan().equals(Optional.of(jawaban.id()))));
    }

    @Test
    public void asesorYangJugaPejabatTidakMemutuskanBandingAtasNilainya() {
        uji.sampai("rapat");
        kantor.hari("2026-03-31");
        BerkasUji banding = uji.diajukan("banding", RAHMA);
        Actor hasnahPejabat = new Actor("hasnah-p", "Hasnah Mustafa", Orang.KEPALA.peran(), Optional.empty(), Optional.of("hasnah"),
                Optional.of("sekretaris-badan"));
        kantor.ditolak(InvalidInput.class, "sanggahan.pemutus-terlibat",
                () -> banding.aksi(hasnahPejabat, "putuskan-banding", putusan("ditolak")));
        banding.aksi(Orang.SEKRETARIS, "putuskan-banding", putusan("ditolak"));
        kantor.terbit("hasil-banding");
    }

    @Test
    public void keluhanSiapaPunDijawabYangTidakDikeluhkan() {
        BerkasUji keluhan = new BerkasUji(kantor, new BukaBerkas("keluhan", Optional.empty(), Optional.empty(), "Keluhan masyarakat",
                Optional.empty()));
        keluhan.aksi(Orang.BIDANG, "catat-keluhan", uji.surat("Ahmad Syukri", "terlapor", List.of("fariq-wajidi", "bidang")));
        kantor.terbit("surat-keluhan", "penerimaan-sanggahan");
        BerkasUji.jatuhTempo(keluhan.tenggat("putusan-keluhan"), "2026-03-16");
        kantor.ditolak(InvalidInput.class, "sanggahan.penandatangan-terlibat", () -> keluhan.aksi(Orang.SEKRETARIS, "jawab-keluhan",
                putusan("diterima")));
        uji.atasNama();
        kantor.ditolak(InvalidInput.class, "sanggahan.pemutus-terlibat", () -> keluhan.aksi(Orang.KEPALA, "jawab-keluhan",
                putusan("ditolak")));
        keluhan.aksi(Orang.SEKRETARIS, "jawab-keluhan", putusan("diterima").with("tindakLanjut", "Jadwal diumumkan lebih awal."));
        Surat jawaban = kantor.terbit("jawaban-keluhan").get(0);
        assertTrue(kantor.surat.isi(Orang.BIDANG, jawaban.id()).contains("Jadwal diumumkan lebih awal"));
        assertEquals("Ahmad Syukri", jawaban.pihak());
        assertEquals(BerkasStatus.SELESAI, keluhan.berkas().status());
    }

    @Test
    public void yangMenandatanganiSkTidakMenandatanganiJawabanKeberatan() {
        uji.putaran = Putaran.sampai(kantor, "penerbitan");
        kantor.semuaTerbit();
        BerkasUji keberatan = uji.diajukan("keberatan", IRWAN);
        kantor.ditolak(InvalidInput.class, "sanggahan.penandatangan-terlibat",
                () -> keberatan.aksi(Orang.SEKRETARIS, "putuskan-keberatan", putusan("ditolak")));
        uji.atasNama();
        keberatan.aksi(Orang.SEKRETARIS, "putuskan-keberatan", putusan("ditolak"));
        assertEquals(Optional.of("an-sekretaris"), kantor.terbit("jawaban-keberatan").get(0).penandatangan());
    }

    @Test
    public void keluhanTentangAsesiDijawabKepadaYangMengeluhBukanInstansinya() {
        uji.sampai("penerbitan");
        BerkasUji keluhan = uji.buka("keluhan");
        keluhan.aksi(Orang.BIDANG, "catat-keluhan", uji.surat("Ahmad Syukri").with("asesi", uji.putaran.asesi(IRWAN).id()));
        Surat penerimaan = kantor.terbit("surat-keluhan", "penerimaan-sanggahan").get(1);
        keluhan.aksi(Orang.SEKRETARIS, "jawab-keluhan", putusan("ditolak"));
        for (Surat s : List.of(penerimaan, kantor.terbit("jawaban-keluhan").get(0))) {
            assertEquals("Ahmad Syukri", s.pihak());
            assertEquals(Optional.empty(), s.instansi());
        }
    }

    @Test
    public void bandingAtasNilaiBaruSesudahPengembalianTidakTertahanSkLama() {
        uji.sampai("penetapan");
        kantor.hari("2026-04-02");
        uji.putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        kantor.terbit("sk-penetapan");
        ditolakKarena("banding", "sanggahan.sudah-ditetapkan", IRWAN);
        kembalikan(IRWAN);
        uji.diajukan("banding", IRWAN);
        assertEquals(List.of("diajukan"), uji.padaBerkas("banding", IRWAN));
    }
}
