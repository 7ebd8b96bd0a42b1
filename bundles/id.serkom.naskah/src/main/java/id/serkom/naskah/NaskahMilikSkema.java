package id.serkom.naskah;

import id.serkom.api.skema.NaskahSkema;
import id.serkom.api.skema.Skema;
import id.serkom.spi.naskah.CacatNaskah;
import id.serkom.spi.naskah.JenisSurat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.velocity.Template;

/**
 * The wordings that skema have for themselves: parsed once, when the skema comes, and held by what they say, so that a version is
 * never answered with the words of another. The one that was longest not asked for goes first; it is parsed again when it is.
 */
final class NaskahMilikSkema {

    static final int TERSIMPAN = 64;

    private final Mesin mesin;
    private final PemeriksaXhtml pemeriksa;
    private final Map<Kunci, Terurai> terurai = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Kunci, Terurai> tertua) {
            return size() > TERSIMPAN;
        }
    };

    NaskahMilikSkema(Mesin mesin, PemeriksaXhtml pemeriksa) {
        this.mesin = mesin;
        this.pemeriksa = pemeriksa;
    }

    private record Kunci(String jenis, String badan, Optional<String> hal) {
    }

    /** A wording, parsed and looked through. */
    record Terurai(Template badan, Optional<Template> hal, List<Sitasi> sitasi) {
    }

    /** The words of a kind for berkas of that skema. */
    Naskah untuk(Skema skema, Naskah biasa) {
        NaskahSkema milik = skema.naskah().get(biasa.jenis());
        if (milik == null) {
            return biasa;
        }
        Terurai sendiri = urai(biasa.jenis(), milik);
        return new Naskah(biasa.jenis(), "skema " + skema.kode() + " " + skema.versi(), biasa.ketentuan(), sendiri.badan(),
                sendiri.hal().orElse(biasa.hal()), milik.contoh().asMap(), Map.of(), sendiri.sitasi());
    }

    /** The words in place of those of the kind, with all that letters of the kind give: its own samples. */
    Optional<CacatNaskah> cacat(NaskahSkema milik, Naskah biasa, Function<Naskah, PenulisContoh> penulis) {
        try {
            Terurai sendiri = urai(biasa.jenis(), milik);
            Naskah satu = new Naskah(biasa.jenis(), biasa.asal(), biasa.ketentuan(), sendiri.badan(), sendiri.hal().orElse(biasa.hal()),
                    biasa.contoh(), biasa.ragam(), sendiri.sitasi());
            penulis.apply(satu).tulis(satu);
            return Optional.empty();
        } catch (NaskahException e) {
            return Optional.of(new CacatNaskah(e.getMessage().startsWith(nama(biasa.jenis(), "hal")) ? "hal" : "badan", e.getMessage()
                    + "; surat jenis " + biasa.jenis() + " (" + biasa.asal() + ") tidak memberinya"));
        }
    }

    Terurai urai(String jenis, NaskahSkema milik) {
        Kunci kunci = new Kunci(jenis, milik.badan(), milik.hal());
        synchronized (terurai) {
            Terurai ada = terurai.get(kunci);
            if (ada == null) {
                ada = new Terurai(mesin.muat(nama(jenis, "badan"), milik.badan(), Model.AKAR),
                        milik.hal().map(h -> mesin.muat(nama(jenis, "hal"), h, Model.AKAR)),
                        Stream.of(milik.badan(), milik.hal().orElse("")).flatMap(t -> Sitasi.dalam(t).stream()).distinct().toList());
                terurai.put(kunci, ada);
            }
            return ada;
        }
    }

    /** By itself: what a skema says is right or wrong whatever bundles are there when it comes. */
    Optional<CacatNaskah> cacat(String jenis, NaskahSkema milik) {
        try {
            Terurai sendiri = urai(jenis, milik);
            JenisSurat rupa = Ketentuan.baca(jenis, Map.of("judul", jenis, "tata-letak", jenis.startsWith("lampiran-") ? Ketentuan.LAMPIRAN
                    : "surat-dinas", "klasifikasi", "800.1.4", "jabatan", "kepala-badan")).jenis(jenis, jenis, Map.of());
            Map<String, Object> contoh = milik.contoh().asMap();
            Map<String, Object> model = Contoh.model(Contoh.konteks(rupa, contoh), contoh);
            Anggaran anggaran = Anggaran.biasa();
            String hal = sendiri.hal().map(h -> mesin.polos(h, model, anggaran)).orElse(jenis);
            String badan = mesin.xhtml(sendiri.badan(), Model.dengan(model, "surat", "hal", hal), anggaran).teks();
            pemeriksa.bagian(nama(jenis, "badan"), badan);
            return Optional.empty();
        } catch (NaskahException e) {
            String bagian = "naskah.contoh".equals(e.code()) ? "contoh" : e.getMessage().startsWith(nama(jenis, "hal")) ? "hal" : "badan";
            return Optional.of(new CacatNaskah(bagian, e.getMessage()));
        }
    }

    private static String nama(String jenis, String bagian) {
        return "naskah/" + jenis + "/" + bagian;
    }
}
