package id.serkom.tahap.rapat;

import static id.serkom.tahap.rapat.RapatTest.orang;
import static id.serkom.tahap.rapat.RapatTest.penutupan;
import static id.serkom.tahap.rapat.RapatTest.undangan;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class SkorsTest {

    private static final Asesi RAHMA = ContohHasil.asesi("Rahma Wati, S.E.", 1, Contoh.MAJENE, AsesiStatus.DINILAI);

    private final TahapTester tahap = TahapTester.of(new Rapat()).with(RAHMA).with(ContohHasil.nilai(RAHMA, Contoh.ANDI));

    public SkorsTest() {
        tahap.referensi().daftar(ContohHasil.sekretaris());
        tahap.run("undang", undangan("2026-03-02")).stayed();
    }

    @Test
    public void skorsMenghentikanPutusanSampaiDiundangLagi() {
        tahap.run("skors", skors());
        tahap.stayed().askedForNoSurat();

        putuskan(RAHMA);
        tahap.refused().onlyBecause("rapat.diskors");
        tahap.as(Contoh.bidang()).run("tutup-rapat", penutupan());
        tahap.refused().because("rapat.diskors");

        tahap.run("undang", undangan("2026-03-02"));
        putuskan(RAHMA);
        tahap.asesi(RAHMA.nama()).is(AsesiStatus.KOMPETEN);
    }

    @Test
    public void skorsMenggugurkanPutusanHanyaBilaDinyatakan() {
        putuskan(RAHMA);
        tahap.as(Contoh.bidang());

        tahap.run("skors", skors());
        tahap.refused().onlyBecause("rapat.skors-menggugurkan");

        tahap.run("skors", skors().with("gugurkanPutusan", true));
        tahap.stayed();
        tahap.asesi(RAHMA.nama()).is(AsesiStatus.DINILAI).because("Rapat diskors: Tidak kuorum");
    }

    @Test
    public void rapatBesarTanpaKuorumDiskorsDahuluLaluPutusannyaDigugurkanBertahap() {
        for (int i = 2; i <= 1001; i++) {
            Asesi asesi = ContohHasil.asesi("Asesi " + i, i, Contoh.MAJENE, AsesiStatus.KOMPETEN);
            tahap.with(asesi, ContohHasil.putusan(asesi, 1, Verdict.KOMPETEN));
        }

        tahap.run("skors", skors().with("gugurkanPutusan", true)).stayed();
        assertTrue("masih ada yang harus digugurkan", tahap.perubahan().lagi());
        assertTrue("tidak ada putusan yang menyusul ke dalamnya", tahap.perubahan().eksklusif());
        assertEquals(600, diputuskan());
        putuskan(RAHMA);
        tahap.refused().onlyBecause("rapat.diskors");
        tahap.as(Contoh.bidang()).run("undang", undangan("2026-03-03"));
        tahap.refused().onlyBecause("rapat.skors-belum-tuntas").saying("rapat.skors-belum-tuntas", "jumlah", "600");

        tahap.run("skors", skors().with("gugurkanPutusan", true));
        assertEquals(200, diputuskan());
        tahap.run("skors", skors().with("gugurkanPutusan", true));
        assertFalse(tahap.perubahan().lagi());

        assertEquals(0, diputuskan());
        tahap.asesi("Asesi 1001").because("Rapat diskors: Tidak kuorum");
        tahap.run("skors", skors());
        tahap.refused().onlyBecause("rapat.diskors");
        tahap.run("undang", undangan("2026-03-03"));
        tahap.stayed();
    }

    @Test
    public void undanganSesudahDiskorsMenyebutAlasannya() {
        tahap.run("skors", skors()).stayed();

        tahap.run("undang", undangan("2026-03-03"));
        Data isi = tahap.surat("undangan-rapat").isi();
        assertTrue(isi.flag("diskors"));
        assertEquals("Tidak kuorum", isi.text("alasanSkors"));
        assertTrue("tidak ada putusan yang menyusul ke sidang lama", tahap.perubahan().eksklusif());
    }

    @Test
    public void undanganYangDitolakDalamParafTidakMenghapusPenskorsanDariUndanganBerikutnya() {
        tahap.run("skors", skors()).run("undang", undangan("2026-03-03"));
        tahap.with(ContohHasil.menjadi(tahap.isi().suratById(tahap.surat("undangan-rapat").id()).orElseThrow(),
                SuratStatus.DITOLAK));

        tahap.run("undang", undangan("2026-03-04"));

        assertEquals("Tidak kuorum", tahap.surat("undangan-rapat").isi().text("alasanSkors"));
    }

    @Test
    public void beritaAcaraMenyebutSidangYangDiskorsDanYangHadirSertaYangMenandatangani() {
        tahap.run("skors", skors()).run("undang", undangan("2026-03-03"));
        tahap.jam().ke("2026-03-03");
        putuskan(RAHMA);

        tahap.as(Contoh.bidang()).run("tutup-rapat", penutupan());

        tahap.advanced();
        Data isi = tahap.surat("berita-acara-rapat").isi();
        Data diskors = isi.objects("diskors").get(0);
        assertEquals("Tidak kuorum", diskors.text("alasan"));
        assertEquals("2 Maret 2026", diskors.text("tanggal"));
        assertEquals("Dr. Hasan Basri, M.Si. (Pemutus)", diskors.text("hadir"));
        assertEquals(List.of("Nur Aeni, S.Sos.", "Dr. Hasan Basri, M.Si.", "Drs. Muhammad Yusuf"),
                isi.objects("penandatangan").stream().map(p -> p.text("nama")).toList());
    }

    @Test
    public void kehadiranDiperiksaMenurutHariRapatBukanHariPencatatannya() {
        putuskan(RAHMA);
        Pejabat lama = ContohHasil.sekretaris();
        tahap.referensi().ganti(new Pejabat(lama.kode(), Masa.antara(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 3, 2)),
                lama.nama(), lama.namaGelar(), lama.nip(), lama.pangkat(), lama.golongan(), lama.instansi()));
        tahap.jam().ke("2026-03-05");

        tahap.as(Contoh.bidang()).run("tutup-rapat", penutupan());

        tahap.advanced();
    }

    private long diputuskan() {
        return tahap.isi().asesi(Set.of(AsesiStatus.KOMPETEN), 2000).size();
    }

    private void putuskan(Asesi asesi) {
        tahap.as(Contoh.berwenang(Contoh.KEPALA)).about(asesi).run("putuskan", input("verdict", "kompeten"));
    }

    private static Data skors() {
        return input("alasan", "Tidak kuorum", "hadir", List.of(orang("pemutus", Contoh.KEPALA)));
    }
}
