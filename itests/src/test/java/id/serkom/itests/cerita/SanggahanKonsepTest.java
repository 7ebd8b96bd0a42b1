package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Putaran.IRWAN;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static id.serkom.itests.cerita.SanggahanUji.putusan;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.surat.Surat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** While the answer to an appeal or objection is a draft, nothing is decided yet. */
public class SanggahanKonsepTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private SanggahanUji uji;

    @Before
    public void terpasang() {
        uji = new SanggahanUji(kantor);
    }

    @Test
    public void penerimaanYangParafnyaDitolakDicatatUlangTanpaPermohonanKedua() {
        uji.sampai("rapat");
        kantor.setel("id.serkom.naskah", "penerimaan-sanggahan.paraf", "kepala-bidang");
        kantor.hari("2026-03-31");
        BerkasUji banding = uji.buka("banding");
        Data isi = uji.surat(IRWAN).with("asesi", uji.putaran.asesi(IRWAN).id());
        banding.aksi(Orang.BIDANG, "catat-banding", isi);
        Surat konsep = banding.isi().suratDanKonsep("penerimaan-sanggahan").get(0);
        assertEquals("sejak diterima", List.of("diajukan"), uji.padaBerkas("banding", IRWAN));
        kantor.surat.paraf(Orang.KABID, konsep.id(), false, Optional.of("Alamatnya keliru"));
        banding.aksi(Orang.BIDANG, "catat-banding", isi);
        kantor.surat.paraf(Orang.KABID, banding.isi().suratDanKonsep("penerimaan-sanggahan").get(1).id(), true, Optional.empty());
        kantor.terbit("surat-banding", "penerimaan-sanggahan");
        banding.di("putusan-banding");
        assertEquals(1, banding.isi().permohonan().size());
        assertEquals(List.of("diajukan"), uji.padaBerkas("banding", IRWAN));
    }

    @Test
    public void suratTanpaNomorDariSatuPengirimPadaSatuHariDibedakanMenurutPindaiannya() {
        uji.sampai("penerbitan");
        Data isi = uji.surat("BKPSDM Majene", "pengaju", Map.of("nama", "BKPSDM Majene", "alamat", "Majene", "instansi", "bkpsdm-majene"));
        Data lain = isi.with("surat", isi.object("surat").with("dokumen", kantor.unggah(Orang.BIDANG, "keluhan kedua")).asMap());
        Data ulang = isi.with("surat", isi.object("surat").with("dokumen", kantor.unggah(Orang.BIDANG, "keluhan kedua")).asMap());
        for (Data surat : List.of(isi, lain, ulang)) {
            uji.buka("keluhan").aksi(Orang.BIDANG, "catat-keluhan", surat);
        }

        assertEquals("pindaian yang sama surat yang sama", 2, kantor.semuaSurat().stream()
                .filter(s -> s.jenis().equals("surat-keluhan")).map(Surat::agenda).distinct().count());
        kantor.semuaTerbit();
    }

    @Test
    public void penerimaanYangDitolakDicatatUlangDariSuratTanpaNomorYangLain() {
        uji.sampai("rapat");
        kantor.setel("id.serkom.naskah", "penerimaan-sanggahan.paraf", "kepala-bidang");
        kantor.hari("2026-03-31");
        BerkasUji banding = uji.buka("banding");
        Data isi = uji.surat(IRWAN).with("asesi", uji.putaran.asesi(IRWAN).id());
        banding.aksi(Orang.BIDANG, "catat-banding", isi);
        kantor.surat.paraf(Orang.KABID, banding.isi().suratDanKonsep("penerimaan-sanggahan").get(0).id(), false,
                Optional.of("Bukan suratnya"));

        banding.aksi(Orang.BIDANG, "catat-banding",
                isi.with("surat", isi.object("surat").with("dokumen", kantor.unggah(Orang.BIDANG, "surat yang benar")).asMap()));

        assertEquals(2, banding.isi().surat("surat-banding").size());
        assertEquals(List.of("bkpsdm-majene DITARIK", "bkpsdm-majene DIAJUKAN"), permohonan(banding));
        assertEquals(List.of("diajukan"), uji.padaBerkas("banding", IRWAN));
        kantor.semuaTerbit();
    }

    @Test
    public void bandingMenahanRapatSejakDiterimaWalauSuratPenerimaannyaMenungguParaf() {
        uji.sampai("rapat");
        kantor.setel("id.serkom.naskah", "penerimaan-sanggahan.paraf", "kepala-bidang");
        kantor.hari("2026-03-31");
        BerkasUji banding = uji.buka("banding");
        banding.aksi(Orang.BIDANG, "catat-banding", uji.surat(IRWAN).with("asesi", uji.putaran.asesi(IRWAN).id()));
        BerkasUji kedua = uji.buka("banding");
        Data lagi = uji.surat(IRWAN).with("asesi", uji.putaran.asesi(IRWAN).id());
        kantor.ditolak(InvalidInput.class, "sanggahan.masih-diproses", () -> kedua.aksi(Orang.BIDANG, "catat-banding", lagi));
        uji.putaran.undang("2026-04-01");
        kantor.hari("2026-04-01");
        uji.putaran.semua(AsesiStatus.DINILAI).forEach(a -> uji.putaran.putuskan(Orang.KEPALA, a.nama(), "kompeten"));
        kantor.ditolak(InvalidInput.class, "rapat.banding-belum-diputuskan", uji.putaran::tutupRapat);
        assertEquals("berkas.arsip", kantor.jurnal("berkas.arsip").kejadian());
        kantor.semuaTerbit();
    }

    @Test
    public void bandingYangDicatatUlangAtasNamaAsesiLainTidakMenahanYangPertama() {
        uji.sampai("rapat");
        kantor.setel("id.serkom.naskah", "penerimaan-sanggahan.paraf", "kepala-bidang");
        kantor.hari("2026-03-31");
        BerkasUji banding = uji.buka("banding");
        Data isi = uji.surat(IRWAN);
        banding.aksi(Orang.BIDANG, "catat-banding", isi.with("asesi", uji.putaran.asesi(RAHMA).id()));
        kantor.surat.paraf(Orang.KABID, banding.isi().suratDanKonsep("penerimaan-sanggahan").get(0).id(), false,
                Optional.of("Asesinya keliru"));
        banding.aksi(Orang.BIDANG, "catat-banding", isi.with("asesi", uji.putaran.asesi(IRWAN).id()));
        kantor.surat.paraf(Orang.KABID, banding.isi().suratDanKonsep("penerimaan-sanggahan").get(1).id(), true, Optional.empty());
        assertEquals(List.of("diajukan", "dicatat-ulang"), uji.padaBerkas("banding", RAHMA));
        assertEquals(List.of("diajukan"), uji.padaBerkas("banding", IRWAN));
        assertEquals(List.of("bkpsdm-polman DITARIK", "bkpsdm-majene DIAJUKAN"), permohonan(banding));
        assertEquals(TenggatStatus.BERJALAN, banding.tenggat("putusan-banding", banding.permohonanOf("bkpsdm-majene")).status());
        assertEquals(TenggatStatus.SELESAI, banding.tenggat("putusan-banding", banding.permohonanOf("bkpsdm-polman")).status());
        banding.aksi(Orang.SEKRETARIS, "putuskan-banding", putusan("ditolak"));
        assertEquals(List.of("bkpsdm-polman DITARIK", "bkpsdm-majene DITOLAK"), permohonan(banding));
        kantor.semuaTerbit();
        uji.putaran.lanjut("penetapan");
    }

    private static List<String> permohonan(BerkasUji banding) {
        return banding.isi().permohonan().stream().sorted(Comparator.comparing(Permohonan::id)).map(p -> p.instansi() + " " + p.status())
                .toList();
    }

    @Test
    public void putusanYangKonsepnyaDikembalikanTidakMemutuskanApaPun() {
        uji.sampai("rapat");
        kantor.setel("id.serkom.naskah", "hasil-banding.paraf", "kepala-bidang");
        kantor.hari("2026-03-31");
        BerkasUji banding = uji.diajukan("banding", IRWAN);
        banding.aksi(Orang.SEKRETARIS, "putuskan-banding", putusan("ditolak"));
        Surat konsep = kantor.terbit("konsep hasil-banding").get(0);
        assertEquals(PermohonanStatus.DIAJUKAN, banding.isi().permohonan().get(0).status());
        kantor.surat.paraf(Orang.KABID, konsep.id(), false, Optional.of("Pertimbangannya kurang"));
        assertEquals(PermohonanStatus.DIAJUKAN, banding.isi().permohonan().get(0).status());
        assertEquals(Optional.empty(), banding.isi().permohonan().get(0).alasan());
        assertEquals(TenggatStatus.BERJALAN, banding.tenggat("putusan-banding", banding.permohonanOf("bkpsdm-majene")).status());

        banding.aksi(Orang.SEKRETARIS, "putuskan-banding", putusan("diterima"));
        Surat lagi = kantor.terbit("konsep hasil-banding").get(0);
        kantor.surat.paraf(Orang.KABID, lagi.id(), true, Optional.empty());

        kantor.terbit("hasil-banding");
        assertEquals(PermohonanStatus.DITERIMA, banding.isi().permohonan().get(0).status());
        assertEquals(List.of("diajukan", "diterima"), uji.padaBerkas("banding", IRWAN));
        assertEquals(TenggatStatus.SELESAI, banding.tenggat("putusan-banding", banding.permohonanOf("bkpsdm-majene")).status());
    }

    @Test
    public void jawabanYangMenjanjikanRapatTidakBernomorSesudahSertifikatTerbit() {
        uji.sampai("penerbitan");
        kantor.setel("id.serkom.naskah", "jawaban-keberatan.paraf", "kepala-bidang");
        kantor.hari("2026-04-06");
        BerkasUji keberatan = uji.diajukan("keberatan", IRWAN);
        keberatan.aksi(Orang.SEKRETARIS, "putuskan-keberatan", putusan("diterima"));
        Surat konsep = kantor.terbit("konsep jawaban-keberatan").get(0);
        uji.putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.semuaTerbit();

        kantor.ditolak(Conflict.class, "surat.akibat-berkas-bergerak",
                () -> kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty()));

        kantor.surat.tarikKonsep(Orang.BIDANG, konsep.id(), "Sertifikatnya sudah terbit");
        keberatan.aksi(Orang.SEKRETARIS, "putuskan-keberatan", putusan("diterima"));
        Surat lagi = kantor.terbit("konsep jawaban-keberatan").get(0);
        kantor.surat.paraf(Orang.KABID, lagi.id(), true, Optional.empty());
        kantor.terbit("jawaban-keberatan");
        assertTrue(kantor.surat.isi(Orang.MAJENE, lagi.id()).contains("putaran berikutnya"));
    }

    @Test
    public void nilaiYangDiperbaikiSebelumHasilBandingBernomorBukanPenilaianKembali() {
        uji.sampai("rapat");
        kantor.setel("id.serkom.naskah", "hasil-banding.paraf", "kepala-bidang");
        kantor.hari("2026-03-31");
        BerkasUji pertama = uji.diajukan("banding", IRWAN);
        pertama.aksi(Orang.SEKRETARIS, "putuskan-banding", putusan("diterima"));
        Surat konsep = kantor.terbit("konsep hasil-banding").get(0);
        uji.koreksi(IRWAN, Orang.ILHAM, false);
        kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty());
        kantor.terbit("hasil-banding");
        uji.putaran.undang("2026-04-01");
        kantor.hari("2026-04-01");
        uji.putaran.semua(AsesiStatus.DINILAI).forEach(a -> uji.putaran.putuskan(Orang.KEPALA, a.nama(),
                a.nama().equals(IRWAN) ? "belum-kompeten" : "kompeten"));

        kantor.ditolak(InvalidInput.class, "rapat.banding-belum-dinilai-ulang", uji.putaran::tutupRapat);

        kantor.terbit("undangan-rapat");
    }
}
