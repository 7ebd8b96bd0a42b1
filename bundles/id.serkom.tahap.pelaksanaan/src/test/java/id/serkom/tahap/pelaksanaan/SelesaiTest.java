package id.serkom.tahap.pelaksanaan;

import static id.serkom.tahap.pelaksanaan.PelaksanaanUji.kompeten;
import static id.serkom.tahap.pelaksanaan.PelaksanaanUji.unit;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.data.Data;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class SelesaiTest {

    private final PelaksanaanUji uji = new PelaksanaanUji();
    private final TahapTester tahap = uji.tahap;

    @Test
    public void pelaksanaanSelesaiSetelahSetiapYangHadirDinilai() {
        uji.tercatat();
        uji.dinilai(uji.rahma, Contoh.ANDI);
        uji.dinilai(uji.citra, Contoh.SITTI);

        tahap.run("selesai", input("catatan", "Berjalan tertib."));

        tahap.advanced().askedForSurat("berita-acara-asesmen");
        assertEquals(Set.of(AsesiStatus.TERJADWAL, AsesiStatus.HADIR), tahap.perubahan().takBoleh());
        Data isi = tahap.surat("berita-acara-asesmen").isi();
        assertEquals("2", isi.text("jumlahHadir"));
        assertEquals("1", isi.text("jumlahTidakHadir"));
        assertEquals(2, isi.objects("sesi").get(0).objects("asesor").size());
        assertEquals("ruang tanda tangan", List.of("Andi Saputra", "Sitti Aminah"),
                isi.objects("penandatangan").stream().map(p -> p.text("nama")).toList());
        Data peserta = tahap.surat("berita-acara-asesmen").lampiran().get(0).isi().objects("sesi").get(0);
        assertEquals(List.of("Hadir", "Tidak hadir", "Hadir"),
                peserta.objects("peserta").stream().map(p -> p.text("hadir")).toList());
    }

    @Test
    public void beritaAcaraMenyebutSesiYangDitunda() {
        tahap.run("tunda", PelaksanaanUji.tunda("2026-03-04")).stayed();
        tahap.jam().ke("2026-03-04");
        String baru = tahap.isi().sesi().get(1).id();
        tahap.run("hadir", PelaksanaanUji.daftar(
                List.of(PelaksanaanUji.hadir(uji.rahma), PelaksanaanUji.tidak(uji.budi), PelaksanaanUji.tidak(uji.citra)),
                List.of(PelaksanaanUji.ada(Contoh.ANDI), input("asesor", Contoh.SITTI, "hadir", false))).with("sesi", baru));
        uji.dinilai(uji.rahma, Contoh.ANDI);

        tahap.run("selesai", input());

        Data isi = tahap.advanced().surat("berita-acara-asesmen").isi();
        assertEquals("Listrik padam", isi.objects("ditunda").get(0).text("alasan"));
        assertEquals("hanya asesor yang hadir", 1, isi.objects("sesi").get(0).objects("asesor").size());
    }

    @Test
    public void asesorYangDigantiDisebutHanyaBilaIaSempatMenguji() {
        uji.tercatat();
        uji.nilai(uji.rahma, Contoh.ANDI, kompeten(1, true)).stayed();
        List.of(uji.rahma, uji.budi).forEach(a -> tahap.with(uji.kini(a).ditugaskan(Contoh.SITTI, PelaksanaanUji.SESI.id())));
        tercatatDenganSitti();
        uji.nilai(uji.rahma, Contoh.SITTI, kompeten(2, true), kompeten(3, true), kompeten(4, true)).stayed();
        uji.dinilai(uji.citra, Contoh.SITTI);

        tahap.run("selesai", input());

        assertEquals(List.of("Andi Saputra", "Sitti Aminah"), penandatangan());
    }

    @Test
    public void asesorYangKeliruDicatatHadirLaluDigantiTidakDisebut() {
        uji.tercatat();
        List.of(uji.rahma, uji.budi).forEach(a -> tahap.with(uji.kini(a).ditugaskan(Contoh.SITTI, PelaksanaanUji.SESI.id())));
        tercatatDenganSitti();
        uji.dinilai(uji.rahma, Contoh.SITTI);
        uji.dinilai(uji.citra, Contoh.SITTI);

        tahap.run("selesai", input());

        assertEquals(List.of("Sitti Aminah"), penandatangan());
    }

    private void tercatatDenganSitti() {
        tahap.as(Contoh.bidang()).run("hadir", PelaksanaanUji.daftar(List.of(PelaksanaanUji.hadir(uji.rahma),
                PelaksanaanUji.tidak(uji.budi), PelaksanaanUji.hadir(uji.citra)), List.of(PelaksanaanUji.ada(Contoh.SITTI))));
        tahap.stayed();
    }

    private List<String> penandatangan() {
        return tahap.advanced().surat("berita-acara-asesmen").isi().objects("penandatangan").stream().map(p -> p.text("nama"))
                .toList();
    }

    @Test
    public void yangBelumDinilaiDisebutDenganUnitnya() {
        uji.tercatat();
        uji.nilai(uji.rahma, Contoh.ANDI, kompeten(1, true), kompeten(2, true)).stayed();
        uji.dinilai(uji.citra, Contoh.SITTI);

        tahap.as(Contoh.bidang()).run("selesai", input());

        tahap.refused().onlyBecause("pelaksanaan.belum-dinilai").saying("pelaksanaan.belum-dinilai", "asesi",
                "Rahma (" + unit(3) + ", " + unit(4) + ")");
    }

    @Test
    public void kehadiranYangBelumDicatatMenahanPenutupan() {
        tahap.run("selesai", input());

        tahap.refused().onlyBecause("pelaksanaan.kehadiran-belum-dicatat")
                .saying("pelaksanaan.kehadiran-belum-dicatat", "asesi", "Rahma; Budi; Citra");
    }

    @Test
    public void daftarYangPanjangDiringkas() {
        for (int i = 0; i < 30; i++) {
            tahap.with(PelaksanaanUji.asesi("Asesi " + i, 10 + i, Contoh.MAJENE, Contoh.ANDI));
        }

        tahap.run("selesai", input());

        assertEquals("33", tahap.refused().reasons().get(0).data().get("jumlah"));
        assertTrue(tahap.refused().reasons().get(0).data().get("asesi").endsWith("; dan 8 lainnya"));
    }

    @Test
    public void pelaksanaanTanpaPesertaTidakDitutup() {
        tahap.isi().put(uji.rahma.menjadi(AsesiStatus.TIDAK_MEMENUHI), uji.budi.menjadi(AsesiStatus.TIDAK_MEMENUHI),
                uji.citra.menjadi(AsesiStatus.TIDAK_MEMENUHI));

        tahap.run("selesai", input());

        tahap.refused().onlyBecause("pelaksanaan.tanpa-peserta");
    }
}
