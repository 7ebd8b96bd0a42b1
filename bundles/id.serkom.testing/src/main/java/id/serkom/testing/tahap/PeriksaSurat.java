package id.serkom.testing.tahap;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.SuratRequest;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That the bundle has the words for what its tahap decided: a template that finds its values, a text for each reason. */
final class PeriksaSurat {

    private static final Pattern ISI = Pattern.compile("\\$\\{?isi\\.([A-Za-z0-9_]+)");
    private static final Pattern SISIPAN = Pattern.compile("\\{([A-Za-z0-9_-]+)}");

    private final BundelTahap bundel;

    PeriksaSurat(BundelTahap bundel) {
        this.bundel = bundel;
    }

    void surat(SuratRequest surat) {
        naskah(surat.jenis(), surat.isi());
        for (LampiranSurat lampiran : surat.lampiran()) {
            naskah("lampiran-" + lampiran.jenis(), lampiran.isi());
        }
    }

    private void naskah(String nama, Data isi) {
        Properties sifat = bundel.properties("SERKOM-INF/naskah/" + nama + ".properties");
        assertFalse("tidak ada " + nama + ".properties", sifat.isEmpty());
        String naskah = bundel.teks("SERKOM-INF/naskah/" + nama + ".vm")
                .orElseThrow(() -> new AssertionError("tidak ada " + nama + ".vm"));
        Matcher acuan = ISI.matcher(naskah + sifat.getProperty("hal", ""));
        while (acuan.find()) {
            assertTrue(nama + ".vm menyebut $isi." + acuan.group(1) + " yang tidak diisi", isi.has(acuan.group(1)));
        }
        bundel.contoh(nama).ifPresent(contoh -> bentuk(nama + ".contoh.json", contoh, isi.asMap()));
    }

    /** The lint renders the sample: what it holds, the tahap must put in too, in every row. */
    private static void bentuk(String tempat, JsonNode contoh, Object isi) {
        if (contoh.isObject()) {
            assertTrue(tempat + " bukan objek dalam isi surat", isi instanceof Map);
            contoh.properties().forEach(f -> {
                Object ada = ((Map<?, ?>) isi).get(f.getKey());
                assertTrue(tempat + "/" + f.getKey() + " tidak diisi oleh tahap", ada != null);
                bentuk(tempat + "/" + f.getKey(), f.getValue(), ada);
            });
        } else if (contoh.isArray()) {
            assertTrue(tempat + " bukan daftar dalam isi surat", isi instanceof List);
            if (!contoh.isEmpty()) {
                ((List<?>) isi).forEach(satu -> bentuk(tempat + "/-", contoh.get(0), satu));
            }
        }
    }

    void alasan(Reason alasan) {
        String pesan = bundel.properties("SERKOM-INF/pesan_id.properties").getProperty(alasan.code());
        assertTrue("tidak ada pesan untuk " + alasan.code(), pesan != null && !pesan.isBlank());
        Matcher sisipan = SISIPAN.matcher(pesan);
        while (sisipan.find()) {
            assertTrue(alasan.code() + " tidak membawa {" + sisipan.group(1) + "}", alasan.data().containsKey(sisipan.group(1)));
        }
    }
}
