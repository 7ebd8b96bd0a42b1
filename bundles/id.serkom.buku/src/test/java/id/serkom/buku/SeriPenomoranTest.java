package id.serkom.buku;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.store.NomorDiminta;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class SeriPenomoranTest {

    private static final LocalDate TANGGAL = LocalDate.of(2026, 4, 9);

    private final Map<String, String> setelan = new HashMap<>();
    private final SeriPenomoran penomoran = new SeriPenomoran(new PengaturanBuku(pid -> Map.copyOf(setelan)),
            new Kantor.RendererPalsu());

    @Test
    public void polaYangDitemuiDalamSuratNyata() {
        assertEquals("002.00.01/45/2023", cetak("{klasifikasi}/{urut}/{tahun}", "002.00.01", "Biasa", LocalDate.of(2023, 1, 2), 45));
        setelan.put("unit", "OR");
        assertEquals("000.8.3.3/15/OR", cetak("{klasifikasi}/{urut}/{unit}", "000.8.3.3", "Biasa", TANGGAL, 15));
        assertEquals("23 TAHUN 2020", cetak("{urut} TAHUN {tahun}", "", "Biasa", LocalDate.of(2020, 5, 5), 23));
        setelan.put("unit", "IJ");
        assertEquals("R-99/IJ/KP.07.6/04/2020",
                cetak("{sifat}-{urut}/{unit}/{klasifikasi}/{bulan}/{tahun}", "KP.07.6", "Rahasia", LocalDate.of(2020, 4, 1), 99));
        assertEquals("001/LSP-KAP/SER.20.07/IV/2026",
                cetak("{urut:3}/LSP-KAP/{klasifikasi}/{bulan-romawi}/{tahun}", "SER.20.07", "Biasa", TANGGAL, 1));
    }

    @Test
    public void tanpaSetelanSeriMengikutiNaskahnya() {
        NomorDiminta diminta = penomoran.surat(jenis("sk-penetapan", "800.1.4", "keputusan"), TANGGAL, "T");

        assertEquals("keputusan", diminta.seri());
        assertEquals(2026, diminta.tahun());
        assertEquals(0, diminta.saldo());
        assertEquals("800.1.4/{urut}/BPSDM/2026", diminta.pola());
    }

    @Test
    public void berbagiSemuaPerJenisAtauPerKlasifikasi() {
        JenisSurat sk = jenis("sk-penetapan", "800.1.4", "keputusan");
        setelan.put("berbagi", "semua");
        assertEquals("keluar", penomoran.surat(sk, TANGGAL, "T").seri());
        setelan.put("berbagi", "jenis");
        setelan.put("pola", "{klasifikasi}/{urut}/{jenis}/{tahun}");
        assertEquals("jenis-sk-penetapan", penomoran.surat(sk, TANGGAL, "T").seri());
        setelan.put("berbagi", "klasifikasi");
        assertEquals("klasifikasi-800.1.4", penomoran.surat(sk, TANGGAL, "T").seri());
        setelan.put("seri.sk-penetapan", "hukum");
        assertEquals("hukum", penomoran.surat(sk, TANGGAL, "T").seri());
    }

    @Test
    public void duaSeriYangAkanTercetakSamaTidakDiberiNomorSampaiPolanyaDibedakan() {
        setelan.put("berbagi", "jenis");
        JenisSurat kembar = jenis("notula-rapat", "000.1.5", "keluar");

        Reason alasan = assertThrows(Conflict.class, () -> penomoran.surat(kembar, TANGGAL, "T")).reasons().get(0);
        assertEquals("buku.pola-bertabrakan", alasan.code());
        assertEquals("pola.notula-rapat", alasan.data().get("kunci"));

        setelan.put("pola.notula-rapat", "{klasifikasi}/{urut:3}/{unit}/{tahun}");
        assertThrows(Conflict.class, () -> penomoran.surat(kembar, TANGGAL, "T"));

        setelan.remove("pola.notula-rapat");
        setelan.put("pola", "{klasifikasi}/{urut}/{jenis}/{tahun}");
        assertEquals("000.1.5/7/notula-rapat/2026", penomoran.surat(kembar, TANGGAL, "T").cetak(7));
        setelan.remove("pola");
        setelan.put("berbagi", "klasifikasi");
        assertEquals("000.1.5/7/BPSDM/2026", penomoran.surat(kembar, TANGGAL, "T").cetak(7));
    }

    @Test
    public void suratMasukTerpisahAtauBersama() {
        assertEquals("masuk", penomoran.agenda(TANGGAL, "T").seri());
        assertEquals("{urut}/2026", penomoran.agenda(TANGGAL, "T").pola());
        setelan.put("masuk", "bersama");
        setelan.put("masuk.pola", "AG-{urut:4}");
        assertEquals("keluar", penomoran.agenda(TANGGAL, "T").seri());
        assertEquals("AG-0007", penomoran.agenda(TANGGAL, "T").cetak(7));
    }

    @Test
    public void saldoAwalDanPolaPerJenis() {
        setelan.put("saldo.keluar.2026", "345");
        setelan.put("pola.undangan-rapat", "{urut}/RAPAT/{tahun}");
        setelan.put("pola.undangan-rapat.registrasi", "R{urut:5}");

        assertEquals(345, penomoran.surat(Kantor.UNDANGAN, TANGGAL, "T").saldo());
        assertEquals(0, penomoran.surat(Kantor.UNDANGAN, LocalDate.of(2027, 1, 1), "T").saldo());
        assertEquals("346/RAPAT/2026", penomoran.surat(Kantor.UNDANGAN, TANGGAL, "T").cetak(346));
        assertEquals("R00012", penomoran.lain(Kantor.UNDANGAN, "registrasi", TANGGAL, "T").cetak(12));
        assertEquals("registrasi", penomoran.lain(Kantor.UNDANGAN, "registrasi", TANGGAL, "T").seri());
    }

    @Test
    public void setelanYangKeliruDitolakDanYangTerakhirBenarTetapBerlaku() {
        setelan.put("saldo.keluar.2026", "345");
        assertEquals(345, penomoran.surat(Kantor.UNDANGAN, TANGGAL, "T").saldo());

        setelan.put("saldo.keluar.2026", "tiga ratus");
        assertEquals(345, penomoran.surat(Kantor.UNDANGAN, TANGGAL, "T").saldo());

        setelan.put("saldo.keluar.2026", "400");
        assertEquals(400, penomoran.surat(Kantor.UNDANGAN, TANGGAL, "T").saldo());
    }

    @Test
    public void setelanYangKeliruSejakAwalTidakMemberiNomor() {
        setelan.put("saldo.keluar.2026", "-1");
        setelan.put("berbagi", "entah");

        Conflict gagal = assertThrows(Conflict.class, () -> penomoran.surat(Kantor.UNDANGAN, TANGGAL, "T"));

        Reason alasan = gagal.reasons().get(0);
        assertEquals("buku.pengaturan-tidak-sah", alasan.code());
        assertTrue(alasan.data().get("rincian").contains("saldo.keluar.2026"));
        assertTrue(alasan.data().get("rincian").contains("berbagi"));
    }

    @Test
    public void setiapSetelanYangKeliruDisebut() {
        Map<String, String> keliru = Map.of("berbagi", "x", "masuk", "x", "masuk.pola", "x", "sisipan", "x", "tanggal-mundur", "x",
                "unit", "a b", "pola.a", "{urut}{urut}", "seri.a", "A B", "saldo.keluar", "1", "lain", "x");

        keliru.forEach((kunci, nilai) -> {
            List<String> salah = new ArrayList<>();
            Pengaturan.baca(Map.of(kunci, nilai), salah);
            assertEquals(kunci, 1, salah.size());
            assertTrue(salah.get(0), salah.get(0).startsWith(kunci));
        });
    }

    @Test
    public void polaYangTidakSah() {
        for (String pola : List.of("", "x", "{urut}{urut}", "{urut:0}", "{urut:x}", "{urutan}", "{urut", "urut}", "{urut}<b>", "{urut}\n",
                "{urut}" + "x".repeat(200), "{}", "{urut}{bulan romawi}", "{urut}\u27e6")) {
            assertTrue(pola, Pola.salah(pola).isPresent());
        }
        assertEquals(Optional.empty(), Pola.salah("{sifat}-{urut:3}/{unit}/{klasifikasi}/{bulan}/{bulan-romawi}/{tahun}"));
    }

    @Test
    public void polaNaskahYangTidakSahDitolakDenganNamaJenisnya() {
        setelan.put("unit", "BPSDM");
        JenisSurat buruk = new JenisSurat("x", "X", "surat-dinas", "1", "Biasa", Optional.of("a"), true, "keluar", "{entah}",
                List.of(), Map.of(), "uji");

        Conflict gagal = assertThrows(Conflict.class, () -> penomoran.surat(buruk, TANGGAL, "T"));

        assertEquals("buku.pola-tidak-sah", gagal.reasons().get(0).code());
    }

    private String cetak(String pola, String klasifikasi, String sifat, LocalDate tanggal, int urut) {
        JenisSurat jenis = new JenisSurat("uji", "Uji", "surat-dinas", klasifikasi, sifat, Optional.of("a"), true, "keluar", pola,
                List.of(), Map.of(), "uji");
        return penomoran.surat(jenis, tanggal, "T").cetak(urut);
    }

    private static JenisSurat jenis(String jenis, String klasifikasi, String seri) {
        return new JenisSurat(jenis, "Uji", "surat-dinas", klasifikasi, "Biasa", Optional.of("kepala-badan"), true, seri,
                "{klasifikasi}/{urut}/{unit}/{tahun}", List.of(), Map.of(), "uji");
    }
}
