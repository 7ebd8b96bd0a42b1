package id.serkom.naskah;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Jabatan;
import id.serkom.api.referensi.JenisMandat;
import id.serkom.api.referensi.Kop;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.testing.tahap.Contoh;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class TandaTanganTest {

    private static final Masa MASA = Masa.sejak(LocalDate.of(2020, 1, 1));
    private static final Pejabat KABID = new Pejabat(Contoh.KABID, MASA, "Nur Aeni", "Nur Aeni, S.Sos.",
            Optional.of("197504042000042004"), Optional.of("Pembina"), Optional.of("IV/a"), Contoh.BPSDM);

    private final Uji uji = new Uji();

    @Test
    public void pltDanPlhMenyebutJabatanYangDijabatnya() {
        assertEquals(List.of("Plt. Kepala Badan Pengembangan Sumber Daya Manusia,"), baris(JenisMandat.PLT, Optional.empty()));
        assertEquals(List.of("Plh. Kepala Badan Pengembangan Sumber Daya Manusia,"), baris(JenisMandat.PLH, Optional.empty()));
    }

    @Test
    public void atasNamaMenyebutJabatanSendiri() {
        assertEquals(List.of("a.n. Kepala Badan Pengembangan Sumber Daya Manusia", "Kepala Bidang Sertifikasi Kompetensi,"),
                baris(JenisMandat.ATAS_NAMA, Optional.of("kepala-bidang")));
    }

    @Test
    public void untukBeliauMenyebutJugaYangAtasNama() {
        uji.daftar(new Jabatan("sekretaris", MASA, "Sekretaris", "bpsdm", List.of()));
        Mandat an = new Mandat("an", MASA, "kepala-badan", "sekretaris-badan", JenisMandat.ATAS_NAMA, Optional.of("sekretaris"), "SP 1");
        Mandat ub = new Mandat("ub", MASA, "kepala-badan", KABID.kode(), JenisMandat.UNTUK_BELIAU, Optional.of("kepala-bidang"),
                "SP 2");

        assertEquals(List.of("a.n. Kepala Badan Pengembangan Sumber Daya Manusia", "Sekretaris,", "u.b.",
                "Kepala Bidang Sertifikasi Kompetensi,"),
                tandaTangan("surat-dinas", "daerah", KABID, ub, Optional.of(an)).get("baris"));
        assertThrows(IllegalArgumentException.class, () -> baris(JenisMandat.UNTUK_BELIAU, Optional.of("kepala-bidang")));
    }

    @Test
    public void suratDinasMencetakGelarPangkatDanNip() {
        Map<String, Object> blok = blok(KABID, "surat-dinas", "daerah");

        assertEquals("Nur Aeni, S.Sos.", blok.get("nama"));
        assertEquals(List.of("Pembina (IV/a)", "NIP 19750404 200004 2 004"), blok.get("keterangan"));
    }

    @Test
    public void penetapanTanpaGelar() {
        assertEquals("Nur Aeni", blok(KABID, "keputusan", "daerah").get("nama"));
    }

    @Test
    public void kepalaDaerahTanpaPangkatDanNip() {
        assertEquals(List.of(), blok(KABID, "surat-dinas", "garuda").get("keterangan"));
    }

    @Test
    public void pppkMencetakGolonganDanNiPppk() {
        Pejabat pppk = new Pejabat("p", MASA, "Ilham", "Ilham, S.Kom.", Optional.of("199001012023211001"), Optional.empty(),
                Optional.of("IX"), Contoh.BPSDM);

        assertEquals(List.of("Golongan IX", "NI PPPK 19900101 202321 1 001"),
                blok(pppk, "surat-dinas", "daerah").get("keterangan"));
    }

    @Test
    public void setelanYangPalingKhususMenang() {
        uji.setel("ttd.tata-letak.surat-dinas.gelar", "tidak");
        assertEquals("Nur Aeni", blok(KABID, "surat-dinas", "daerah").get("nama"));
        uji.setel("ttd.jabatan.kepala-badan.gelar", "ya");
        assertEquals("Nur Aeni, S.Sos.", blok(KABID, "surat-dinas", "daerah").get("nama"));
        uji.setel("ttd.uji.gelar", "tidak");
        assertEquals("Nur Aeni", blok(KABID, "surat-dinas", "daerah").get("nama"));
        uji.setel("ttd.uji.kepala-badan.gelar", "ya").setel("ttd.uji.kepala-badan.nip", "tidak");
        assertEquals("Nur Aeni, S.Sos.", blok(KABID, "surat-dinas", "daerah").get("nama"));
        assertEquals(List.of("Pembina (IV/a)"), blok(KABID, "surat-dinas", "daerah").get("keterangan"));
    }

    @Test
    public void setelanYangBukanYaAtauTidakMenolakSurat() {
        uji.setel("ttd.uji.gelar", "tida");

        NaskahException gagal = assertThrows(NaskahException.class, () -> blok(KABID, "surat-dinas", "daerah"));

        assertEquals("naskah.setelan-keliru", gagal.code());
    }

    @Test
    public void suratYangDitandatanganiPltMencetaknya() {
        uji.templat("<p>x</p>", "{}").daftar(
                new Mandat("plt", MASA, "kepala-badan", Contoh.KABID, JenisMandat.PLT, Optional.empty(), "SP 1"));

        String html = uji.tulis(Map.of()).html();

        assertTrue(html.contains("<p>Plt. Kepala Badan Pengembangan Sumber Daya Manusia,</p>"));
        assertTrue(html.contains("Nur Aeni, S.Sos."));
        assertFalse(html.contains("Hasan Basri"));
    }

    private Object baris(JenisMandat jenis, Optional<String> sebagai) {
        return tandaTangan("surat-dinas", "daerah", KABID,
                new Mandat("m", MASA, "kepala-badan", KABID.kode(), jenis, sebagai, "SP 1")).get("baris");
    }

    private Map<String, Object> blok(Pejabat pejabat, String tataLetak, String lambang) {
        return tandaTangan(tataLetak, lambang, pejabat, new Mandat("m", MASA, "kepala-badan", pejabat.kode(),
                JenisMandat.DEFINITIF, Optional.empty(), "SK 1"));
    }

    private Map<String, Object> tandaTangan(String tataLetak, String lambang, Pejabat pejabat, Mandat mandat) {
        return tandaTangan(tataLetak, lambang, pejabat, mandat, Optional.empty());
    }

    private Map<String, Object> tandaTangan(String tataLetak, String lambang, Pejabat pejabat, Mandat mandat,
            Optional<Mandat> atasNama) {
        Jabatan jabatan = uji.referensi().find(Jabatan.class, "kepala-badan", Uji.TANGGAL).orElseThrow();
        Kop kop = new Kop("bpsdm", MASA, List.of("A"), "B", lambang, "Mamuju");
        Ketentuan ketentuan = Ketentuan.baca("uji", Map.of("judul", "Uji", "tata-letak", tataLetak, "klasifikasi", "1", "jabatan",
                "kepala-badan"));
        return new TandaTangan(uji.setelan(), uji.referensi()).blok(new Penandatangan(jabatan, pejabat, mandat, atasNama),
                ketentuan.jenis("uji", "uji", Map.of()), kop, Uji.TANGGAL);
    }
}
