package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.data.Data;
import id.serkom.api.service.TugasSaya;
import id.serkom.api.surat.Surat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** What waits for whom: each sees what is his to do, until he has done it. */
public class TugasTest {

    @Rule
    public final Kantor kantor = new Kantor();

    @Test
    public void asesorMelihatAsesiYangHarusDinilainyaSampaiDinilai() {
        Putaran putaran = Putaran.sampai(kantor, "pelaksanaan");
        assertEquals("belum hadir", List.of(), aksi(Orang.HASNAH));
        kantor.hari("2026-03-30");
        putaran.hadir(putaran.sesi(1));

        assertEquals(ids(putaran, "bkpsdm-polman"), perihal(Orang.HASNAH));
        assertEquals(ids(putaran, "bkpsdm-majene"), perihal(Orang.ILHAM));
        assertEquals(putaran.tenggat("pelaksanaan").jatuhTempo(), aksi(Orang.HASNAH).get(0).jatuhTempo().orElseThrow());
        assertEquals(List.of(), aksi(Orang.SALMA));

        putaran.nilai(Putaran.RAHMA);
        assertEquals(List.of(putaran.asesi(Putaran.AKBAR).id()), perihal(Orang.HASNAH));
    }

    @Test
    public void instansiYangDimintaMelengkapiMelihatTanggalnyaSendiriMeskipunJamnyaDijeda() {
        Putaran putaran = Putaran.sampai(kantor, "verifikasi");
        kantor.hari("2026-03-10");
        String majene = putaran.permohonanOf("bkpsdm-majene");
        putaran.periksa(Putaran.IRWAN, "ijazah");
        putaran.tentang(majene, Orang.BIDANG, "minta-kelengkapan", data("sampai", "2026-03-17"));
        kantor.terbit("permintaan-kelengkapan");

        TugasSaya tugas = aksi(Orang.MAJENE).get(0);
        assertEquals(majene, tugas.perihal());
        assertEquals("terbuka", tugas.keadaan());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 17)), tugas.jatuhTempo());
        assertEquals("bukan urusan instansi lain", List.of(), aksi(Orang.POLMAN));
        kantor.hari("2026-03-16");
        assertEquals("segera", aksi(Orang.MAJENE).get(0).keadaan());

        putaran.tentang(majene, Orang.MAJENE, "lengkapi", data("dokumen", List.of(data("asesi", putaran.asesi(Putaran.IRWAN).id(),
                "jenis", "ijazah", "dokumen", kantor.unggah(Orang.MAJENE, "ijazah susulan")))));
        putaran.periksa(Putaran.IRWAN);
        assertEquals(List.of(), aksi(Orang.MAJENE));
    }

    @Test
    public void instansiBerwenangMelihatRekomendasiPutusanDanPenetapanYangDitunggu() {
        Putaran putaran = Putaran.sampai(kantor, "rencana");
        putaran.susun();
        assertEquals("belum dimohon", List.of(), aksi(Orang.KEPALA));
        putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        assertEquals(List.of(putaran.id), perihal(Orang.KEPALA));
        assertEquals("bukan tugas Bidang", List.of(), aksi(Orang.BIDANG));
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        assertEquals(List.of(), aksi(Orang.KEPALA));
        kantor.terbit("permohonan-rekomendasi", "sk-rekomendasi");
    }

    @Test
    public void yangMasihKonsepBelumMenungguSiapaPun() {
        kantor.setel("id.serkom.naskah", "permintaan-kelengkapan.paraf", "kepala-bidang");
        kantor.setel("id.serkom.naskah", "permohonan-rekomendasi.paraf", "kepala-bidang");
        Putaran putaran = Putaran.sampai(kantor, "verifikasi");
        kantor.hari("2026-03-10");
        putaran.semua(AsesiStatus.DIAJUKAN).stream().filter(a -> !a.nama().equals(Putaran.IRWAN)).forEach(a -> putaran.periksa(a.nama()));
        putaran.periksa(Putaran.IRWAN, "ijazah");
        String majene = putaran.permohonanOf("bkpsdm-majene");
        putaran.tentang(majene, Orang.BIDANG, "minta-kelengkapan", data("sampai", "2026-03-17"));
        assertEquals("permintaannya belum keluar", List.of(), aksi(Orang.MAJENE));
        paraf(kantor.terbit("konsep permintaan-kelengkapan").get(0));
        assertEquals(List.of(majene), perihal(Orang.MAJENE));

        kantor.hari("2026-03-18");
        putaran.rekap();
        putaran.di("rencana");
        putaran.susun();
        putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        assertEquals("belum dimohon", List.of(), aksi(Orang.KEPALA));
        paraf(putaran.isi().suratDanKonsep("permohonan-rekomendasi").get(0));
        assertEquals(List.of(putaran.id), perihal(Orang.KEPALA));
        kantor.terbit("permintaan-kelengkapan", "hasil-verifikasi", "hasil-verifikasi", "permohonan-rekomendasi");
    }

    @Test
    public void yangTidakMelengkapiSampaiTanggalTerakhirTidakDitungguLagi() {
        Putaran putaran = Putaran.sampai(kantor, "verifikasi");
        kantor.setel("id.serkom.naskah", "hasil-verifikasi.paraf", "kepala-bidang");
        kantor.hari("2026-03-10");
        putaran.semua(AsesiStatus.DIAJUKAN).stream().filter(a -> !a.nama().equals(Putaran.IRWAN)).forEach(a -> putaran.periksa(a.nama()));
        putaran.periksa(Putaran.IRWAN, "ijazah");
        String majene = putaran.permohonanOf("bkpsdm-majene");
        putaran.tentang(majene, Orang.BIDANG, "minta-kelengkapan", data("sampai", "2026-03-17"));
        kantor.hari("2026-03-18");

        putaran.rekap();

        putaran.status(Putaran.IRWAN, AsesiStatus.TIDAK_MELENGKAPI);
        kantor.surat.tarikKonsep(Orang.BIDANG, putaran.isi().suratDanKonsep("hasil-verifikasi").get(0).id(), "Keliru");
        putaran.di("verifikasi");
        assertEquals(List.of(), aksi(Orang.MAJENE));
        kantor.terbit("permintaan-kelengkapan");
    }

    private void paraf(Surat surat) {
        kantor.surat.paraf(Orang.KABID, surat.id(), true, Optional.empty());
    }

    @Test
    public void pemutusMelihatYangBelumDiputuskanLaluSkYangBelumTerbit() {
        Putaran putaran = Putaran.sampai(kantor, "rapat");
        assertEquals(4, aksi(Orang.KEPALA).size());
        putaran.undang("2026-04-01");
        kantor.hari("2026-04-01");
        putaran.semua(AsesiStatus.DINILAI).forEach(a -> putaran.putuskan(Orang.KEPALA, a.nama(), "kompeten"));
        assertEquals(List.of(), aksi(Orang.KEPALA));
        putaran.tutupRapat();
        kantor.terbit("undangan-rapat", "berita-acara-rapat");

        assertEquals(List.of(putaran.id), perihal(Orang.SEKRETARIS));
        putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        assertEquals(List.of(), aksi(Orang.SEKRETARIS));
        kantor.terbit("sk-penetapan");
    }

    private static List<String> ids(Putaran putaran, String instansi) {
        return putaran.daftar().stream().filter(a -> a.instansi().equals(instansi)).map(Asesi::id).toList();
    }

    private List<TugasSaya> aksi(Actor actor) {
        return kantor.tenggat.tugas(actor).stream().filter(t -> t.jenis().equals("aksi")).toList();
    }

    private List<String> perihal(Actor actor) {
        return aksi(actor).stream().map(TugasSaya::perihal).toList();
    }
}
