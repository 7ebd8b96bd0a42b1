package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.surat.Surat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** Who signs is found by the date of the letter; without authority nothing is written. */
public class PenandatanganTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private void mandat(String kode, String jenis, String mulai, String sampai, Object... lagi) {
        Data isi = data("kode", kode, "jabatan", "kepala-badan", "pejabat", "sekretaris-badan", "jenis", jenis, "dasar",
                "Surat Perintah Nomor 800/77/2026", "masa", Map.of("mulai", mulai, "sampai", sampai));
        for (int i = 0; i < lagi.length; i += 2) {
            isi = isi.with((String) lagi[i], lagi[i + 1]);
        }
        kantor.referensi.tambah(Orang.ADMIN, "mandat", isi);
    }

    private Surat umumkan(String tanggal) {
        Putaran putaran = new Putaran(kantor);
        kantor.hari(tanggal);
        putaran.aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman"), "mulai", tanggal, "sampai",
                "2026-12-30", "kuota", 0));
        return kantor.terbit("pemberitahuan").get(0);
    }

    private String naskah(Surat surat) {
        return kantor.surat.isi(Orang.BIDANG, surat.id());
    }

    @Test
    public void plhMenandatanganiSelamaMasanyaDanKepalaSesudahnya() {
        mandat("plh-maret", "plh", "2026-03-09", "2026-03-13");

        String sebelum = naskah(umumkan("2026-03-06"));
        Surat selama = umumkan("2026-03-10");
        String sesudah = naskah(umumkan("2026-03-16"));

        assertTrue(sebelum.contains("Dr. Fariq Wajidi, M.Pd.") && sesudah.contains("Dr. Fariq Wajidi, M.Pd."));
        assertEquals(Optional.of("plh-maret"), selama.penandatangan());
        assertTrue(naskah(selama).contains("Plh.") && naskah(selama).contains("Drs. Abdul Rahman Saleh, M.M."));
        assertFalse(naskah(selama).contains("Fariq Wajidi"));
    }

    @Test
    public void pltMenandatanganiBilaJabatanKosong() {
        kantor.akhiri("mandat", "kepala-badan", "2026-03-31");
        mandat("plt-april", "plt", "2026-04-06", "2026-09-30");

        String naskah = naskah(umumkan("2026-04-06"));

        assertTrue(naskah.contains("Plt.") && naskah.contains("Drs. Abdul Rahman Saleh, M.M."));
    }

    @Test
    public void atasNamaHanyaUntukJenisSuratYangDilimpahkan() {
        kantor.daftarkan("jabatan", "kode", "sekretaris", "masa", Map.of("mulai", "2025-01-01"), "nama", "Sekretaris", "kop",
                "bpsdm", "jenisSurat", List.of());
        kantor.daftarkan("mandat", "kode", "sekretaris", "jabatan", "sekretaris", "pejabat", "sekretaris-badan", "jenis",
                "definitif", "dasar", "SK", "masa", Map.of("mulai", "2025-01-01"));
        mandat("an-sekretaris", "atas-nama", "2026-03-01", "2026-12-31", "sebagai", "sekretaris", "jenisSurat",
                List.of("pemberitahuan"));

        Surat pemberitahuan = umumkan("2026-03-02");

        assertEquals(Optional.of("an-sekretaris"), pemberitahuan.penandatangan());
        assertTrue(naskah(pemberitahuan).contains("a.n."));
    }

    @Test
    public void tanpaPenandatanganBerwenangAksiDitolakDanTidakAdaYangTertulis() {
        kantor.akhiri("mandat", "kepala-badan", "2026-03-31");
        Putaran putaran = new Putaran(kantor);
        kantor.hari("2026-04-01");
        Data masukan = data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-04-01", "sampai", "2026-04-08", "kuota", 0);

        List<String> alasan = kantor.ditolak(InvalidInput.class, "surat.penandatangan-tidak-berwenang",
                () -> putaran.aksi(Orang.BIDANG, "umumkan", masukan));

        assertTrue(alasan.get(0), alasan.get(0).contains("1 April 2026"));
        putaran.di("informasi");
        kantor.terbit();
        mandat("plt-april", "plt", "2026-04-01", "2026-09-30");
        putaran.aksi(Orang.BIDANG, "umumkan", masukan);
        assertEquals(Optional.of("800.1.4/346/BPSDM/2026"), kantor.terbit("pemberitahuan").get(0).nomor());
    }

    @Test
    public void konsepYangPenandatangannyaBergantiDitandatanganiYangBerwenangPadaTanggalNomornya() {
        mandat("plh-maret", "plh", "2026-03-09", "2026-03-13");
        kantor.setel("id.serkom.naskah", "pemberitahuan.paraf", "kepala-bidang");
        Putaran putaran = new Putaran(kantor);
        kantor.hari("2026-03-06");
        putaran.aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-03-06", "sampai",
                "2026-12-30", "kuota", 0));
        Surat konsep = kantor.terbit("konsep pemberitahuan").get(0);
        kantor.hari("2026-03-09");

        kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty());

        Surat surat = kantor.terbit("pemberitahuan").get(0);
        assertEquals(Optional.of("plh-maret"), surat.penandatangan());
        assertTrue(naskah(surat).contains("Plh."));
        putaran.di("permohonan");
    }
}
