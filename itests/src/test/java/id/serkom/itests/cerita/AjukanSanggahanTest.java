package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.IRWAN;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static id.serkom.itests.cerita.Putaran.UNIT;
import static id.serkom.itests.cerita.SanggahanUji.putusan;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.TugasSaya;
import id.serkom.api.surat.Surat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** An institution opens and files its appeal, objection and complaint itself, follows it, and gets its answer. */
public class AjukanSanggahanTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private SanggahanUji uji;

    @Before
    public void terpasang() {
        uji = new SanggahanUji(kantor);
    }

    private List<String> terlihat(Actor actor) {
        return kantor.berkas().list(actor, BerkasQuery.SEMUA, Potongan.awal(Potongan.TERBANYAK)).isi().stream().map(Berkas::id).toList();
    }

    private List<String> ditunggu(Actor actor, BerkasUji berkas) {
        return kantor.tenggat.tugas(actor).stream().filter(t -> t.jenis().equals("aksi") && t.perihal().equals(berkas.id))
                .map(TugasSaya::judul).toList();
    }

    @Test
    public void bandingInstansiMenahanRapatSejakDiajukanDanDijawabDenganSurat() {
        uji.sampai("rapat");
        kantor.hari("2026-03-31");
        BerkasUji banding = uji.buka(Orang.MAJENE, "banding");
        assertEquals(List.of(banding.id, uji.putaran.id), terlihat(Orang.MAJENE));
        assertEquals(List.of(uji.putaran.id), terlihat(Orang.POLMAN));
        assertEquals("menunggu surat instansi", TenggatStatus.JEDA, banding.tenggat("terima-banding").status());
        assertEquals(List.of(), ditunggu(Orang.BIDANG, banding));
        assertEquals(List.of("ajukan-banding"), kantor.berkas().aksi(Orang.MAJENE, banding.id).stream().map(Aksi::nama).toList());

        kantor.hari("2026-04-01");
        HasilAksi hasil = banding.aksi(Orang.MAJENE, "ajukan-banding", uji.ajuan(Orang.MAJENE, "893.3/51/2026", "asesi",
                uji.putaran.asesi(IRWAN).id(), "unit", List.of(UNIT.get(1)), "sudahDibahas", true));

        Surat masuk = kantor.terbit("surat-banding").get(0);
        assertEquals(masuk.agenda().orElseThrow(), hasil.surat().get(0).nomor());
        assertEquals(Optional.of("bkpsdm-majene"), masuk.instansi());
        assertEquals(List.of("diajukan"), uji.padaBerkas("banding", IRWAN));
        banding.di("terima-banding");
        BerkasUji.jatuhTempo(banding.tenggat("terima-banding"), "2026-04-06");
        BerkasUji.jatuhTempo(banding.tenggat("putusan-banding", banding.permohonanOf("bkpsdm-majene")), "2026-04-09");
        assertEquals(List.of("Akui banding asesmen"), ditunggu(Orang.BIDANG, banding));
        uji.putaran.undang("2026-04-02");
        kantor.hari("2026-04-02");
        uji.putaran.semua(AsesiStatus.DINILAI).forEach(a -> uji.putaran.putuskan(Orang.KEPALA, a.nama(), "kompeten"));
        kantor.ditolak(InvalidInput.class, "rapat.banding-belum-diputuskan", uji.putaran::tutupRapat);

        banding.aksi(Orang.BIDANG, "akui-banding", Data.KOSONG);

        Surat penerimaan = kantor.terbit("undangan-rapat", "penerimaan-sanggahan").get(1);
        String isi = kantor.surat.isi(Orang.MAJENE, penerimaan.id());
        assertTrue(isi, isi.contains("893.3/51/2026") && isi.contains(IRWAN) && isi.contains(UNIT.get(1)) && isi.contains("1 April 2026"));
        assertTrue(isi, isi.contains("hal ini sudah dibahas dengan asesornya"));
        assertEquals(List.of(), ditunggu(Orang.BIDANG, banding));
        banding.di("putusan-banding");
        kantor.ditolak(InvalidInput.class, "sanggahan.pemutus-terlibat",
                () -> banding.aksi(Orang.KEPALA, "putuskan-banding", putusan("ditolak")));
        banding.aksi(Orang.SEKRETARIS, "putuskan-banding", putusan("ditolak"));
        Surat jawaban = kantor.terbit("hasil-banding").get(0);
        assertTrue(kantor.surat.isi(Orang.MAJENE, jawaban.id()).contains("ditolak"));
        kantor.ditolak(NotFound.class, "surat.tidak-ada", () -> kantor.surat.isi(Orang.POLMAN, jawaban.id()));
        assertEquals(PermohonanStatus.DITOLAK, kantor.berkas().permohonan(Orang.MAJENE, banding.id).get(0).status());
        assertEquals(BerkasStatus.SELESAI, kantor.berkas().find(Orang.MAJENE, banding.id).status());
        assertEquals(List.of("diajukan", "ditolak"), uji.padaBerkas("banding", IRWAN));
        uji.putaran.tutupRapat();
        kantor.terbit("berita-acara-rapat");
    }

    @Test
    public void keberatanInstansiBerjalanSejakDiajukanDanDiputuskanYangTidakTerlibat() {
        uji.sampai("penerbitan");
        kantor.hari("2026-04-06");
        BerkasUji keberatan = uji.ajukan(Orang.MAJENE, "keberatan", DARMA, "893.3/60/2026");
        BerkasUji.jatuhTempo(keberatan.tenggat("putusan-keberatan", keberatan.permohonanOf("bkpsdm-majene")), "2026-04-20");
        kantor.hari("2026-04-08");

        keberatan.aksi(Orang.BIDANG, "akui-keberatan", Data.KOSONG);

        kantor.terbit("penerimaan-sanggahan");
        BerkasUji.jatuhTempo(keberatan.tenggat("putusan-keberatan", keberatan.permohonanOf("bkpsdm-majene")), "2026-04-20");
        kantor.ditolak(InvalidInput.class, "sanggahan.pemutus-terlibat",
                () -> keberatan.aksi(Orang.KEPALA, "putuskan-keberatan", putusan("diterima")));
        keberatan.aksi(Orang.SEKRETARIS, "putuskan-keberatan", putusan("diterima"));
        assertTrue(kantor.surat.isi(Orang.MAJENE, kantor.terbit("jawaban-keberatan").get(0).id()).contains("SK perubahan"));
        assertEquals(List.of("diajukan", "diterima"), uji.padaBerkas("keberatan", DARMA));
    }

    @Test
    public void keluhanInstansiDijawabKepadanyaOlehYangTidakDikeluhkan() {
        uji.atasNama();
        BukaBerkas tanpaRujukan = new BukaBerkas("keluhan", Optional.empty(), Optional.empty(), "Keluhan jadwal", Optional.empty());
        BerkasUji keluhan = new BerkasUji(kantor, Orang.MAJENE, tanpaRujukan);
        keluhan.aksi(Orang.MAJENE, "ajukan-keluhan", uji.ajuan(Orang.MAJENE, "893.3/70/2026"));
        kantor.terbit("surat-keluhan");

        keluhan.aksi(Orang.BIDANG, "akui-keluhan", data("terlapor", List.of("fariq-wajidi")));

        Surat penerimaan = kantor.terbit("penerimaan-sanggahan").get(0);
        assertEquals(Optional.of("bkpsdm-majene"), penerimaan.instansi());
        kantor.ditolak(InvalidInput.class, "sanggahan.pemutus-terlibat",
                () -> keluhan.aksi(Orang.KEPALA, "jawab-keluhan", putusan("ditolak")));
        keluhan.aksi(Orang.SEKRETARIS, "jawab-keluhan", putusan("diterima").with("tindakLanjut", "Jadwal diumumkan lebih awal."));
        Surat jawaban = kantor.terbit("jawaban-keluhan").get(0);
        assertTrue(kantor.surat.isi(Orang.MAJENE, jawaban.id()).contains("Jadwal diumumkan lebih awal"));
        assertEquals(BerkasStatus.SELESAI, kantor.berkas().find(Orang.MAJENE, keluhan.id).status());
        kantor.ditolak(NotFound.class, "berkas.tidak-ada", () -> kantor.berkas().find(Orang.POLMAN, keluhan.id));
    }

    @Test
    public void keluhanTentangPutaranTercatatPadaAsesiInstansinyaSendiri() {
        uji.sampai("penerbitan");
        BerkasUji keluhan = uji.buka(Orang.MAJENE, "keluhan");
        kantor.ditolak(InvalidInput.class, "sanggahan.asesi-tidak-ada", () -> keluhan.aksi(Orang.MAJENE, "ajukan-keluhan",
                uji.ajuan(Orang.MAJENE, "893.3/71/2026", "asesi", uji.putaran.asesi(RAHMA).id())));

        keluhan.aksi(Orang.MAJENE, "ajukan-keluhan", uji.ajuan(Orang.MAJENE, "893.3/71/2026", "asesi", uji.putaran.asesi(IRWAN).id()));

        kantor.terbit("surat-keluhan");
        assertEquals(List.of("diajukan"), uji.padaBerkas("keluhan", IRWAN));
        assertEquals(List.of(), keluhan.isi().permohonan());
    }

    @Test
    public void keluhanPihakLainTentangAsesinyaTidakDiketahuiInstansiDanPenilainya() {
        uji.sampai("penerbitan");
        String irwan = uji.putaran.asesi(IRWAN).id();
        BerkasUji warga = uji.buka("keluhan");
        warga.aksi(Orang.BIDANG, "catat-keluhan", uji.surat("Ahmad Syukri").with("asesi", irwan));
        kantor.terbit("surat-keluhan", "penerimaan-sanggahan");
        assertEquals(List.of(), keluhanTerlihat(Orang.MAJENE, irwan));

        BerkasUji sendiri = uji.ajukan(Orang.MAJENE, "keluhan", IRWAN, "893.3/72/2026");
        assertEquals(List.of("diajukan"), keluhanTerlihat(Orang.MAJENE, irwan));
        warga.aksi(Orang.SEKRETARIS, "jawab-keluhan", putusan("ditolak"));
        kantor.terbit("jawaban-keluhan");
        assertEquals(List.of("diajukan"), keluhanTerlihat(Orang.MAJENE, irwan));
        sendiri.aksi(Orang.BIDANG, "akui-keluhan", Data.KOSONG);
        sendiri.aksi(Orang.SEKRETARIS, "jawab-keluhan", putusan("diterima"));
        kantor.terbit("penerimaan-sanggahan", "jawaban-keluhan");
        assertEquals(List.of("diajukan", "diterima"), keluhanTerlihat(Orang.MAJENE, irwan));
        Actor penilai = uji.putaran.asesi(IRWAN).asesor().equals(Orang.HASNAH.asesor()) ? Orang.HASNAH : Orang.ILHAM;
        assertEquals("yang mungkin dikeluhkan", List.of(), keluhanTerlihat(penilai, irwan));
        for (Actor kantorSendiri : List.of(Orang.BIDANG, Orang.KEPALA)) {
            assertEquals(List.of("diajukan", "diajukan", "ditolak", "diterima"), keluhanTerlihat(kantorSendiri, irwan));
        }
        assertEquals(List.of(sendiri.id), kantor.berkas().lanjutan(Orang.MAJENE, uji.putaran.id).stream().map(Berkas::id).toList());
    }

    private List<String> keluhanTerlihat(Actor actor, String asesi) {
        return kantor.berkas().asesi(actor, uji.putaran.id, asesi).dokumen().stream().filter(k -> k.kode().equals("keluhan"))
                .map(Kelengkapan::jenis).toList();
    }

    @Test
    public void keluhanPihakLainTentangAsesinyaTidakDiketahuiDanTidakMenghalanginya() {
        uji.sampai("penerbitan");
        String irwan = uji.putaran.asesi(IRWAN).id();
        BerkasUji pihakLain = uji.buka("keluhan");
        pihakLain.aksi(Orang.BIDANG, "catat-keluhan", uji.surat("Ahmad Syukri").with("asesi", irwan));
        Surat penerimaan = kantor.terbit("surat-keluhan", "penerimaan-sanggahan").get(1);
        String isi = kantor.surat.isi(Orang.BIDANG, penerimaan.id());
        assertTrue(isi, isi.contains("Surat Ahmad Syukri tanpa nomor tanggal"));

        BerkasUji keluhan = uji.ajukan(Orang.MAJENE, "keluhan", IRWAN, "893.3/72/2026");

        assertEquals(List.of("diajukan", "diajukan"), uji.padaBerkas("keluhan", IRWAN));
        keluhan.aksi(Orang.BIDANG, "akui-keluhan", Data.KOSONG);
        kantor.terbit("penerimaan-sanggahan");
        BerkasUji kertas = uji.buka("keluhan");
        kantor.ditolak(InvalidInput.class, "sanggahan.masih-diproses", () -> kertas.aksi(Orang.BIDANG, "catat-keluhan",
                uji.surat("Syamsul").with("asesi", irwan)));
    }

    @Test
    public void yangLewatWaktuDiterimaDanBidangMenyebutAlasanDiperiksa() {
        uji.sampai("rapat");
        kantor.hari("2026-04-10");
        BerkasUji banding = uji.ajukan(Orang.POLMAN, "banding", RAHMA, "800/140/2026");
        assertEquals("berlaku sejak diterima", List.of("diajukan"), uji.padaBerkas("banding", RAHMA));
        kantor.ditolak(InvalidInput.class, "sanggahan.lewat-waktu", () -> banding.aksi(Orang.BIDANG, "akui-banding", Data.KOSONG));

        banding.aksi(Orang.BIDANG, "akui-banding", data("alasanLewatWaktu", "Asesi dirawat di rumah sakit."));

        String isi = kantor.surat.isi(Orang.POLMAN, kantor.terbit("penerimaan-sanggahan").get(0).id());
        assertTrue(isi, isi.contains("dirawat di rumah sakit") && isi.contains("ikut dipertimbangkan dalam putusan"));
        assertFalse("tidak menjanjikan lebih", isi.contains("tetap diperiksa"));
        assertFalse("tidak ditanya, tidak disebut", isi.contains("dibahas dengan asesornya"));
        banding.di("putusan-banding");
    }

    @Test
    public void batasWaktuDihitungSampaiDiajukanBukanSampaiDiakui() {
        uji.sampai("rapat");
        kantor.hari("2026-04-02");
        BerkasUji banding = uji.ajukan(Orang.POLMAN, "banding", RAHMA, "800/141/2026");
        kantor.hari("2026-04-10");

        banding.aksi(Orang.BIDANG, "akui-banding", Data.KOSONG);

        String isi = kantor.surat.isi(Orang.POLMAN, kantor.terbit("penerimaan-sanggahan").get(0).id());
        assertFalse(isi, isi.contains("sesudah batas waktu"));
    }

    @Test
    public void skYangBelumDisampaikanTidakDiketahuiInstansiDenganBertanya() {
        uji.sampai("penetapan");
        kantor.hari("2026-04-02");
        BerkasUji terlaluDini = uji.buka(Orang.MAJENE, "keberatan");
        Data dini = uji.ajuan(Orang.MAJENE, "893.3/79/2026", "asesi", uji.putaran.asesi(IRWAN).id());
        List<String> sebelum = kantor.ditolak(InvalidInput.class, "sanggahan.belum-disampaikan",
                () -> terlaluDini.aksi(Orang.MAJENE, "ajukan-keberatan", dini));
        uji.putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        Surat sk = kantor.terbit("sk-penetapan").get(0);
        for (String sop : List.of("banding", "keberatan")) {
            BerkasUji berkas = uji.buka(Orang.MAJENE, sop);
            Data isi = uji.ajuan(Orang.MAJENE, "893.3/80/2026", "asesi", uji.putaran.asesi(IRWAN).id());
            List<String> alasan = kantor.ditolak(InvalidInput.class, "sanggahan.belum-disampaikan",
                    () -> berkas.aksi(Orang.MAJENE, "ajukan-" + sop, isi));
            assertEquals("seperti sebelum ditetapkan", sebelum, alasan);
            assertFalse(alasan.get(0), alasan.get(0).contains(sk.nomor().orElseThrow()));
        }
        uji.putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        kantor.terbit("surat-penyampaian", "surat-penyampaian");
        BerkasUji banding = uji.buka(Orang.MAJENE, "banding");
        Data terlambat = uji.ajuan(Orang.MAJENE, "893.3/81/2026", "asesi", uji.putaran.asesi(IRWAN).id());
        kantor.ditolak(InvalidInput.class, "sanggahan.sudah-ditetapkan", () -> banding.aksi(Orang.MAJENE, "ajukan-banding", terlambat));
        uji.ajukan(Orang.MAJENE, "keberatan", IRWAN, "893.3/82/2026");
    }

    @Test
    public void penerimaanYangParafnyaDitolakDiakuiLagiTanpaDiajukanLagi() {
        uji.sampai("rapat");
        kantor.setel("id.serkom.naskah", "penerimaan-sanggahan.paraf", "kepala-bidang");
        kantor.hari("2026-03-31");
        BerkasUji banding = uji.ajukan(Orang.MAJENE, "banding", IRWAN, "893.3/51/2026");
        banding.aksi(Orang.BIDANG, "akui-banding", Data.KOSONG);
        assertEquals("konsepnya menunggu paraf", List.of(), ditunggu(Orang.BIDANG, banding));
        kantor.surat.paraf(Orang.KABID, banding.isi().suratDanKonsep("penerimaan-sanggahan").get(0).id(), false, Optional.of("Keliru"));
        assertEquals(List.of("Akui banding asesmen"), ditunggu(Orang.BIDANG, banding));
        Data lagi = uji.ajuan(Orang.MAJENE, "893.3/52/2026", "asesi", uji.putaran.asesi(IRWAN).id());
        kantor.ditolak(InvalidInput.class, "sanggahan.sudah-diajukan", () -> banding.aksi(Orang.MAJENE, "ajukan-banding", lagi));

        banding.aksi(Orang.BIDANG, "akui-banding", Data.KOSONG);

        kantor.surat.paraf(Orang.KABID, banding.isi().suratDanKonsep("penerimaan-sanggahan").get(1).id(), true, Optional.empty());
        kantor.terbit("penerimaan-sanggahan");
        banding.di("putusan-banding");
        assertEquals(1, banding.isi().permohonan().size());
        assertEquals(List.of("diajukan"), uji.padaBerkas("banding", IRWAN));
    }

    @Test
    public void yangDiKertasTetapDicatatBidangDalamBerkasYangDibukaInstansi() {
        uji.sampai("rapat");
        kantor.hari("2026-03-31");
        BerkasUji banding = uji.buka(Orang.MAJENE, "banding");
        Data asesiLain = uji.surat(RAHMA).with("asesi", uji.putaran.asesi(RAHMA).id());
        kantor.ditolak(InvalidInput.class, "sanggahan.berkas-instansi-lain", () -> banding.aksi(Orang.BIDANG, "catat-banding", asesiLain));
        kantor.ditolak(InvalidInput.class, "sanggahan.belum-diajukan", () -> banding.aksi(Orang.BIDANG, "akui-banding", Data.KOSONG));

        banding.aksi(Orang.BIDANG, "catat-banding", uji.surat(IRWAN).with("asesi", uji.putaran.asesi(IRWAN).id()));

        kantor.terbit("surat-banding", "penerimaan-sanggahan");
        banding.di("putusan-banding");
        assertEquals(TenggatStatus.SELESAI, banding.tenggat("terima-banding").status());
        BerkasUji kedua = uji.ajukan(Orang.MAJENE, "banding", DARMA, "893.3/52/2026");
        Data lain = uji.surat(DARMA).with("asesi", uji.putaran.asesi(DARMA).id());
        kantor.ditolak(InvalidInput.class, "sanggahan.akui-saja", () -> kedua.aksi(Orang.BIDANG, "catat-banding", lain));
        BerkasUji keluhan = uji.buka(Orang.MAJENE, "keluhan");
        kantor.ditolak(InvalidInput.class, "sanggahan.berkas-instansi-lain",
                () -> keluhan.aksi(Orang.BIDANG, "catat-keluhan", uji.surat("Ahmad Syukri")));
        keluhan.aksi(Orang.BIDANG, "catat-keluhan", uji.surat("BKPSDM Majene", "pengaju", Map.of("nama", "BKPSDM Majene", "alamat",
                "Majene", "instansi", "bkpsdm-majene")));
        kantor.terbit("surat-keluhan", "penerimaan-sanggahan");
    }
}
