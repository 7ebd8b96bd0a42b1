package id.serkom.referensi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Data;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.DasarHukum;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.testing.store.MemoryStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

public class StoreReferensiTest {

    private static final Actor BIDANG = new Actor("bidang", "Bidang", Set.of(Peran.BIDANG_SERTIFIKASI), Optional.empty(),
            Optional.empty(), Optional.empty());

    private final MemoryStore store = new MemoryStore();
    private final JournaledReferensiService service = new JournaledReferensiService(store.referensi(), store, new JamUji(),
            pid -> Map.of());
    private final StoreReferensi referensi = new StoreReferensi(store.referensi());

    @Before
    public void kantorDenganDataAwal() {
        new SeedReferensi(store.referensi(), store, new JamUji(), pid -> Map.of());
    }

    private EntriReferensi tambah(String jenis, Data isi) {
        return service.tambah(BIDANG, jenis, isi);
    }

    private String penanda(String jabatan, String jenisSurat, String pada) {
        return referensi.penandatangan(jabatan, jenisSurat, LocalDate.parse(pada))
                .map(p -> p.mandat().jenis() + " " + p.pejabat().kode()).orElse("tidak ada");
    }

    @Test
    public void kepalaBadanMenandatanganiSejakSopBerlaku() {
        assertEquals("DEFINITIF fariq-wajidi", penanda("kepala-badan", "pemberitahuan", "2026-03-02"));
        assertEquals("tidak ada", penanda("kepala-badan", "pemberitahuan", "2023-01-01"));
        assertEquals("tidak ada", penanda("kepala-bidang", "pemberitahuan", "2026-03-02"));
    }

    @Test
    public void plhMendahuluiPltDanPltMendahuluiDefinitifSelamaMandatnya() {
        tambah("pejabat", Isi.pejabat("hasan"));
        tambah("pejabat", Isi.pejabat("aeni"));
        tambah("mandat", Isi.sampai(Isi.mandat("plt", "kepala-badan", "hasan", "plt", "2026-03-01"), "2026-03-31"));
        tambah("mandat", Isi.sampai(Isi.mandat("plh", "kepala-badan", "aeni", "plh", "2026-03-10"), "2026-03-12"));

        assertEquals("DEFINITIF fariq-wajidi", penanda("kepala-badan", "sk", "2026-02-28"));
        assertEquals("PLT hasan", penanda("kepala-badan", "sk", "2026-03-09"));
        assertEquals("PLH aeni", penanda("kepala-badan", "sk", "2026-03-12"));
        assertEquals("PLT hasan", penanda("kepala-badan", "sk", "2026-03-13"));
        assertEquals("DEFINITIF fariq-wajidi", penanda("kepala-badan", "sk", "2026-04-01"));
    }

    @Test
    public void pejabatYangSudahBerhentiTidakMenandatanganiDanYangDigantikannyaPunTidak() {
        EntriReferensi hasan = tambah("pejabat", Isi.pejabat("hasan"));
        tambah("mandat", Isi.mandat("plt", "kepala-badan", "hasan", "plt", "2026-03-01"));
        service.ubah(BIDANG, "pejabat", hasan.id(), 1, Isi.sampai(Isi.pejabat("hasan"), "2026-03-31"));

        assertEquals("tidak ada", penanda("kepala-badan", "sk", "2026-04-01"));
    }

    @Test
    public void atasNamaHanyaUntukJenisSuratYangDilimpahkanSelamaJabatannyaDipegang() {
        tambah("pejabat", Isi.pejabat("hasan"));
        tambah("mandat", Isi.sampai(Isi.mandat("kabid", "kepala-bidang", "hasan", "definitif", "2026-01-01"), "2026-05-31"));
        tambah("mandat", Isi.limpahan("an", "kepala-badan", "hasan", "atas-nama", "kepala-bidang", "undangan-rapat"));

        assertEquals("ATAS_NAMA hasan", penanda("kepala-badan", "undangan-rapat", "2026-03-02"));
        assertEquals("DEFINITIF fariq-wajidi", penanda("kepala-badan", "sk-penetapan", "2026-03-02"));
        assertEquals("DEFINITIF fariq-wajidi", penanda("kepala-badan", "undangan-rapat", "2026-06-01"));
    }

    @Test
    public void untukBeliauHanyaDiBelakangAtasNama() {
        tambah("jabatan", Isi.jabatan("kepala-subbidang"));
        tambah("pejabat", Isi.pejabat("hasan"));
        tambah("pejabat", Isi.pejabat("aeni"));
        tambah("mandat", Isi.mandat("kabid", "kepala-bidang", "hasan", "definitif", "2026-01-01"));
        tambah("mandat", Isi.mandat("kasubbid", "kepala-subbidang", "aeni", "definitif", "2026-01-01"));
        tambah("mandat", Isi.limpahan("ub", "kepala-badan", "aeni", "untuk-beliau", "kepala-subbidang", "undangan-rapat"));
        assertEquals("DEFINITIF fariq-wajidi", penanda("kepala-badan", "undangan-rapat", "2026-03-02"));

        tambah("mandat", Isi.limpahan("an", "kepala-badan", "hasan", "atas-nama", "kepala-bidang", "undangan-rapat"));

        assertEquals("UNTUK_BELIAU aeni", penanda("kepala-badan", "undangan-rapat", "2026-03-02"));
        assertEquals("an", referensi.penandatangan("kepala-badan", "undangan-rapat", LocalDate.parse("2026-03-02")).orElseThrow()
                .atasNama().orElseThrow().kode());
    }

    @Test
    public void yangTidakDipegangSiapaPunTidakDapatDilimpahkan() {
        tambah("pejabat", Isi.pejabat("hasan"));
        tambah("jabatan", Isi.jabatan("sekretaris"));
        tambah("mandat", Isi.mandat("sekr", "sekretaris", "hasan", "definitif", "2026-01-01"));
        tambah("mandat", Isi.limpahan("an", "kepala-bidang", "hasan", "atas-nama", "sekretaris", "undangan-rapat"));

        assertEquals("tidak ada", penanda("kepala-bidang", "undangan-rapat", "2026-03-02"));
    }

    @Test
    public void jabatanHanyaMenandatanganiJenisSuratnya() {
        tambah("jabatan", Isi.jabatan("sekretaris").with("jenisSurat", List.of("undangan-rapat")));
        tambah("mandat", Isi.mandat("sekr", "sekretaris", "fariq-wajidi", "plt", "2026-01-01"));

        assertEquals("PLT fariq-wajidi", penanda("sekretaris", "undangan-rapat", "2026-03-02"));
        assertEquals("tidak ada", penanda("sekretaris", "sk-penetapan", "2026-03-02"));
    }

    @Test
    public void dasarHukumDikutipMenurutTanggalSurat() {
        assertEquals(true, referensi.find(DasarHukum.class, "uu-5-2014", LocalDate.of(2023, 10, 30)).isPresent());
        assertEquals(false, referensi.find(DasarHukum.class, "uu-5-2014", LocalDate.of(2023, 10, 31)).isPresent());
        assertEquals(true, referensi.find(DasarHukum.class, "uu-20-2023", LocalDate.of(2023, 10, 31)).isPresent());
    }

    @Test
    public void daftarPanjangTerbacaSeluruhnya() {
        StringBuilder csv = new StringBuilder("kode,mulai,nama,instansi,nomorLisensi,lisensi-mulai\n");
        for (int i = 0; i < 500; i++) {
            csv.append("a%03d,2026-01-01,Asesor %d,bpsdm-sulbar,MET %d,2025-01-01%n".formatted(i, i, i));
        }
        service.impor(BIDANG, "asesor", csv.toString());
        tambah("asesor", Isi.asesor("z", "bpsdm-sulbar"));

        List<Asesor> semua = referensi.list(Asesor.class, LocalDate.of(2026, 3, 2));

        assertEquals(501, semua.size());
        assertEquals("z", semua.get(500).kode());
    }

    @Test
    public void pejabatDanAsesorTanpaNipDikenaliSebagaiSatuOrangDariRujukannya() {
        tambah("pejabat", Isi.pejabat("ketua-lsp").with("orang", "7602 0115 0179 0002"));
        tambah("asesor", Isi.asesor("hasnah", "bpsdm-sulbar").with("orang", "7602011501790002"));
        tambah("asesor", Isi.asesor("ilham", "bpsdm-sulbar").with("orang", "7602011501790003"));
        LocalDate pada = LocalDate.parse("2026-03-02");

        assertTrue(referensi.orangYangSama("ketua-lsp", pada, "hasnah", pada));
        assertFalse(referensi.orangYangSama("ketua-lsp", pada, "ilham", pada));
        assertFalse(referensi.orangYangSama("ketua-lsp", pada, List.of("ilham"), pada));
        assertFalse("siapa pun yang tidak terdaftar", referensi.orangYangSama("lain", pada, "hasnah", pada));
    }

    /** Whichever of the registers says so: of one asesor as of several. */
    @Test
    public void duaKodeAsesorSatuOrangDikenaliDariRegisterAsesor() {
        tambah("asesor", Isi.asesor("hasnah", "bpsdm-sulbar").with("orang", "7602 0115 0179 0002"));
        tambah("asesor", Isi.asesor("hasnah-lama", "bpsdm-sulbar").with("orang", "7602011501790002"));
        LocalDate pada = LocalDate.parse("2026-03-02");

        assertTrue(referensi.orangYangSama("hasnah", pada, List.of("ilham", "hasnah-lama"), pada));
        assertTrue(referensi.orangYangSama("hasnah", pada, "hasnah-lama", pada));
    }
}
