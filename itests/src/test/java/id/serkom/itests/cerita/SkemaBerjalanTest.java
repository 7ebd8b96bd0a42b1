package id.serkom.itests.cerita;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.surat.Surat;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** A berkas keeps the version of the skema that it was opened with, with its days and its validity, whatever comes and goes meanwhile. */
public class SkemaBerjalanTest {

    private static final String MASA = "masaBerlakuBulan: 36";

    @Rule
    public final Kantor kantor = new Kantor();

    /** A version of the example in which verification takes so many days, and whose certificates are valid for so many months. */
    private Bundle pasang(String versi, int verifikasi, int bulan) {
        String ppd = kantor.kerangka.teks("id.serkom.skema.contoh", "SERKOM-INF/skema/ppd.yaml");
        assertTrue(ppd.contains(MASA));
        return kantor.kerangka.pasang("uji.skema" + versi, Map.of("SERKOM-INF/skema/ppd.yaml", ppd.replace("versi: \"1.0\"",
                "versi: \"" + versi + "\"").replace(MASA, "masaBerlakuBulan: " + bulan + "\nwaktu: {verifikasi: " + verifikasi + "}")));
    }

    private List<Integer> hariVerifikasi(Putaran putaran) {
        return putaran.isi().permohonan().stream().map(Permohonan::id).map(p -> putaran.tenggat("verifikasi", p))
                .map(Tenggat::hari).distinct().toList();
    }

    @Test
    public void berkasYangBerjalanMemakaiVersinyaSampaiSelesai() {
        Bundle dua = pasang("2.0", 7, 12);
        Putaran lama = new Putaran(kantor);
        assertEquals("2.0", lama.berkas().skemaVersi());
        lama.lanjut("permohonan");

        pasang("3.0", 4, 24);
        kantor.kerangka.lepas(dua);
        Putaran baru = new Putaran(kantor);
        lama.lanjut("penerbitan");
        lama.penerbitan();

        assertEquals("3.0", baru.berkas().skemaVersi());
        assertEquals("2.0", lama.berkas().skemaVersi());
        assertEquals("hari dari versinya, bukan dari mutu baku dan bukan dari versi baru", List.of(7), hariVerifikasi(lama));
        List<Surat> sertifikat = kantor.terbit("sertifikat", "sertifikat", "sertifikat", "sertifikat", "surat-pengantar",
                "surat-pengantar", "tanda-terima-sertifikat", "tanda-terima-sertifikat");
        String isi = kantor.surat.isi(Orang.BIDANG, sertifikat.get(0).id());
        assertTrue(isi, isi.contains("5 April 2027"));
    }
}
