package id.serkom.itests.cerita;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.service.Karantina;
import id.serkom.api.surat.Surat;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** A version of a skema brings its own words for a letter: its berkas use them, and no others do. */
public class NaskahSkemaTest {

    private static final String KATA = "Kata skema ini sendiri";

    @Rule
    public final Kantor kantor = new Kantor();

    private Bundle pasang(String versi, String badan) {
        String ppd = kantor.kerangka.teks("id.serkom.skema.contoh", "SERKOM-INF/skema/ppd.yaml");
        return kantor.kerangka.pasang("uji.skema" + versi, Map.of("SERKOM-INF/skema/ppd.yaml", ppd.replace("versi: \"1.0\"",
                "versi: \"" + versi + "\"") + "\nnaskah:\n  pemberitahuan:\n    hal: Pemberitahuan khusus $skema.judul\n    badan: |\n"
                + "      <p>Pembuka.</p>\n      <p>" + badan + "</p>\n    contoh: { kuota: 4 }\n"));
    }

    private List<Surat> surat(Putaran putaran) {
        return putaran.surat("pemberitahuan");
    }

    private boolean berkata(Putaran putaran) {
        List<Surat> surat = surat(putaran);
        assertFalse(surat.isEmpty());
        return surat.stream().allMatch(s -> kantor.surat.isi(Orang.BIDANG, s.id()).contains(KATA));
    }

    @Test
    public void hanyaBerkasVersinyaYangMemakaiKatanya() {
        Putaran biasa = new Putaran(kantor);
        Bundle sendiri = pasang("2.0", KATA + ": $isi.kuota orang.");
        Putaran khusus = new Putaran(kantor);
        kantor.kerangka.lepas(sendiri);

        biasa.umumkan();
        assertEquals("id.serkom.tahap.informasi " + kantor.kerangka.versi("id.serkom.tahap.informasi").versi(), naskahnya());
        khusus.umumkan();
        assertEquals("skema PPD 2.0", naskahnya());

        assertFalse(berkata(biasa));
        assertTrue("walau paketnya sudah dilepas", berkata(khusus));
        assertEquals("Pemberitahuan khusus Pengelolaan Perkantoran Digital", surat(khusus).get(0).hal());
    }

    private String naskahnya() {
        return kantor.jurnal("informasi.umumkan").isi().objects("surat").get(0).text("naskah");
    }

    @Test
    public void naskahYangCacatMenolakSkemanyaDenganBarisDanLetak() {
        pasang("2.0", "$isi.tidakAda");

        Karantina ditolak = kantor.skema.karantina().get(0);

        assertEquals("uji.skema2.0/1.0.0/SERKOM-INF/skema/ppd.yaml", ditolak.asal());
        assertTrue(ditolak.alasan(), ditolak.alasan()
                .matches("baris \\d+, /naskah/pemberitahuan/badan: naskah/pemberitahuan/badan.*tidakAda.*"));
        assertEquals("1.0", new Putaran(kantor).berkas().skemaVersi());
    }
}
