package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Data;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.surat.Surat;
import id.serkom.tahap.informasi.Informasi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** Two versions of one tahap stand side by side while one takes over from the other: each speaks and writes as itself. */
public class DuaVersiTest {

    private static final String INFORMASI = "id.serkom.tahap.informasi";
    private static final BundelVersi BARU = new BundelVersi(INFORMASI, "1.99.0");
    private static final String SALAM = "Salam dari versi baru.";

    @Rule
    public final Kantor kantor = new Kantor();

    /** The letters and texts of the newer version are there, its tahap is not yet. */
    private void pasangIsiVersiBaru() {
        Map<String, String> paket = new HashMap<>(Map.of("META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\nBundle-Version: " + BARU.versi() + "\n", "SERKOM-INF/pesan_id.properties",
                kantor.kerangka.teks(INFORMASI, "SERKOM-INF/pesan_id.properties").replaceAll("(?m) = ", " = Versi baru: ")));
        for (String akhiran : List.of(".properties", ".contoh.json", ".vm")) {
            String path = "SERKOM-INF/naskah/pemberitahuan" + akhiran;
            paket.put(path, kantor.kerangka.teks(INFORMASI, path));
        }
        paket.merge("SERKOM-INF/naskah/pemberitahuan.vm", "<p>" + SALAM + "</p>", (isi, awal) -> awal + isi);
        kantor.kerangka.pasang(INFORMASI, paket);
    }

    private boolean salam(Putaran putaran) {
        List<Surat> surat = putaran.surat("pemberitahuan");
        assertFalse(surat.isEmpty());
        return surat.stream().allMatch(s -> kantor.surat.isi(Orang.BIDANG, s.id()).contains(SALAM));
    }

    private String penolakan(Putaran putaran) {
        Data terbalik = data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-03-06", "sampai", "2026-03-02", "kuota", 1);
        return String.join(" ", kantor.ditolak(InvalidInput.class, "informasi.jendela-terbalik",
                () -> putaran.aksi(Orang.BIDANG, "umumkan", terbalik)));
    }

    @Test
    public void versiYangBertindakMemakaiNaskahDanKatanyaSendiri() {
        pasangIsiVersiBaru();
        Putaran lama = new Putaran(kantor);

        String kata = penolakan(lama);
        lama.umumkan();

        assertFalse(kata, kata.startsWith("Versi baru: "));
        assertFalse("naskah versi yang belum bertindak", salam(lama));

        kantor.pasangTahap(new Informasi(), BARU.versi(), BARU);
        Putaran baru = new Putaran(kantor);
        kata = penolakan(baru);
        baru.umumkan();

        assertTrue(kata, kata.startsWith("Versi baru: "));
        assertTrue(salam(baru));
        assertEquals("surat yang sudah keluar", false, salam(lama));
    }
}
