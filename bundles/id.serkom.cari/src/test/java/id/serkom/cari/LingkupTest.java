package id.serkom.cari;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.data.Potongan;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/**
 * What the actor may not see is not found. Where nothing else is said, the rows leave it in doubt and the service of documents shows all:
 * it is the query that does not find.
 */
public class LingkupTest extends DenganIndeks {

    @Before
    public void hanyaKuerinya() {
        kantor.terpotong = true;
    }

    @Test
    public void suratHanyaDalamLingkupnya() {
        Surat majene = kantor.surat("1", "Hal", "i-majene", "", SuratStatus.BERNOMOR, "<p>Rapat</p>");
        Surat polman = kantor.surat("2", "Hal", "i-polman", "a-andi", SuratStatus.BERNOMOR, "<p>Rapat</p>");

        assertEquals(List.of(majene.id()), id(Kantor.MAJENE, "rapat"));
        assertEquals(List.of(polman.id()), id(Kantor.POLMAN, "rapat"));
        assertEquals(List.of(polman.id()), id(Kantor.ANDI, "rapat"));
        assertEquals(List.of(), id(Kantor.HASNAH, "rapat"));
        for (Actor semua : List.of(Kantor.BIDANG, Kantor.KEPALA, Kantor.OPERATOR)) {
            assertEquals(2, id(semua, "rapat").size());
        }
    }

    @Test
    public void tanpaPeranAtauLingkupTidakAdaPencarian() {
        cari.lihat();
        for (Actor tanpa : List.of(Actor.SISTEM, Kantor.actor("x", Peran.INSTANSI_TERKAIT, "", ""),
                Kantor.actor("x", Peran.ASESOR, "", ""))) {
            assertThrows(Forbidden.class, () -> cari.search(tanpa, "rapat", Potongan.awal(1)));
            assertThrows(Forbidden.class, () -> cari.keadaan(tanpa));
            assertThrows(Forbidden.class, () -> cari.bangunUlang(tanpa));
        }
        assertThrows(Forbidden.class, () -> cari.keadaan(Kantor.MAJENE));
        assertThrows(Forbidden.class, () -> cari.bangunUlang(Kantor.KEPALA));
    }

    @Test
    public void dokumenInstansiTidakAdaBagiInstansiLain() throws IOException {
        Dokumen d = kantor.unggah("ijazah rahma.pdf", "image/png", new byte[] {1}, "majene", Optional.of("i-majene"));

        assertEquals(List.of(d.id()), id(Kantor.MAJENE, "rahma"));
        assertEquals(List.of(d.id()), id(Kantor.BIDANG, "rahma"));
        for (Actor lain : List.of(Kantor.POLMAN, Kantor.ANDI, Kantor.KEPALA, Kantor.OPERATOR)) {
            assertEquals(lain.akun(), List.of(), id(lain, "rahma"));
        }
        assertEquals("yang pindah meninggalkan unggahannya", List.of(),
                id(Kantor.actor("majene", Peran.INSTANSI_TERKAIT, "i-polman", ""), "rahma"));
    }

    @Test
    public void dokumenBerkasMengikutiAsesorYangDitugaskan() throws IOException {
        Dokumen d = kantor.unggah("portofolio.png", "image/png", new byte[] {2}, "majene", Optional.of("i-majene"));
        assertEquals(List.of(), id(Kantor.KEPALA, "portofolio"));
        Asesi asesi = kantor.asesi();
        kantor.lekatkan(d, asesi);

        assertEquals(List.of(d.id()), id(Kantor.KEPALA, "portofolio"));
        assertEquals(List.of(), id(Kantor.ANDI, "portofolio"));

        kantor.tugaskan(asesi, "a-andi");
        assertEquals(List.of(d.id()), id(Kantor.ANDI, "portofolio"));
        assertEquals(List.of(), id(Kantor.HASNAH, "portofolio"));

        kantor.tugaskan(asesi, "a-hasnah");
        assertEquals(List.of(), id(Kantor.ANDI, "portofolio"));
        assertEquals(List.of(d.id()), id(Kantor.HASNAH, "portofolio"));
    }

    @Test
    public void pindaianSuratYangDitandatanganiDenganTanganBagiYangMelihatSuratnya() throws IOException {
        Surat s = kantor.surat("1", "Hal", "i-majene", "a-andi", SuratStatus.BERNOMOR, "<p>Rapat</p>");
        Dokumen d = kantor.unggah("pindaian bertanda.png", "image/png", new byte[] {5}, "bidang", Optional.empty());
        assertEquals(List.of(), id(Kantor.MAJENE, "pindaian"));
        Cetakan beku = Cetakan.beku(s.id(), "KODE-1", CaraTtd.BASAH, Optional.of("kepala"), false);
        kantor.simpan(beku);
        kantor.simpan(kantor.store.cetakan().find(s.id()).orElseThrow().dipindai(d.id(), kantor.jam.saat()));

        for (Actor boleh : List.of(Kantor.MAJENE, Kantor.ANDI, Kantor.OPERATOR, Kantor.BIDANG)) {
            assertEquals(boleh.akun(), List.of(d.id()), id(boleh, "pindaian"));
        }
        for (Actor lain : List.of(Kantor.POLMAN, Kantor.HASNAH)) {
            assertEquals(lain.akun(), List.of(), id(lain, "pindaian"));
        }
    }

    @Test
    public void yangTidakDitunjukkanLayanannyaTidakDitunjukkan() throws IOException {
        Dokumen d = kantor.unggah("rapat.png", "image/png", new byte[] {3}, "bidang", Optional.empty());
        Asesi asesi = kantor.asesi();
        kantor.lekatkan(d, asesi);
        kantor.tugaskan(asesi, "a-andi");
        cari.lihat();
        kantor.tugaskan(asesi, "a-hasnah");
        assertEquals("indeksnya belum mengikuti, layanannya menunjukkan", List.of(d.id()), Kantor.id(cari, Kantor.ANDI, "rapat"));

        kantor.tertutup.add(d.id());

        assertEquals(List.of(), Kantor.id(cari, Kantor.ANDI, "rapat"));
    }

    @Test
    public void yangTidakDibenarkanBukuTidakDitunjukkanWalauIndeksnyaBelumMengikuti() throws IOException {
        kantor.terpotong = false;
        Dokumen d = kantor.unggah("rapat.png", "image/png", new byte[] {3}, "bidang", Optional.empty());
        Asesi asesi = kantor.asesi();
        kantor.lekatkan(d, asesi);
        kantor.tugaskan(asesi, "a-andi");
        assertEquals(List.of(d.id()), id(Kantor.ANDI, "rapat"));

        kantor.tugaskan(asesi, "a-hasnah");

        assertEquals(List.of(), Kantor.id(cari, Kantor.ANDI, "rapat"));
    }

    @Test
    public void duaPeranMelihatKeduanya() throws IOException {
        Dokumen d = kantor.unggah("rapat.png", "image/png", new byte[] {4}, "majene", Optional.of("i-majene"));
        Actor keduanya = new Actor("x", "x", Set.of(Peran.OPERATOR, Peran.INSTANSI_TERKAIT), Optional.of("i-majene"), Optional.empty(),
                Optional.empty());

        assertEquals(List.of(d.id()), id(keduanya, "rapat"));
    }
}
