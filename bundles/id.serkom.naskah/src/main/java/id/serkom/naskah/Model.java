package id.serkom.naskah;

import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.DasarHukum;
import id.serkom.spi.naskah.Konteks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a template may name. */
final class Model {

    static final Set<String> AKAR = Set.of("surat", "tujuan", "berkas", "skema", "isi", "dasarHukum", "batas", "lampiran");

    private Model() {
    }

    /** The model of a letter's body; {@code lampiran} is the annex that is being written, empty for the letter itself. */
    static Map<String, Object> surat(Konteks k, List<DasarHukum> dasarHukum) {
        Map<String, Object> surat = new LinkedHashMap<>();
        surat.put("nomor", k.nomor());
        surat.put("tanggal", Tanggal.panjang(k.tanggal()));
        surat.put("hari", Tanggal.hari(k.tanggal()));
        surat.put("hariTerbilang", Tanggal.denganHuruf(k.tanggal()));
        surat.put("sifat", k.jenis().sifat());
        surat.put("klasifikasi", k.jenis().klasifikasi());
        surat.put("jabatan", k.penandatangan().map(p -> p.jabatan().nama()).orElse(""));
        int lampiran = k.surat().lampiran().size();
        surat.put("jumlahLampiran", (long) lampiran);
        surat.put("lampiran", lampiran == 0 ? "-" : lampiran + " (" + Tanggal.terbilang(lampiran) + ") berkas");
        surat.putAll(k.nomorLain());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("surat", surat);
        model.put("tujuan", Map.of("yth", k.surat().tujuan().yth(), "tempat", k.surat().tujuan().tempat()));
        model.put("berkas", Map.of("nama", k.berkas().nama()));
        // Of an SOP without a skema there is none to name: a template that does so fails.
        model.put("skema", k.skema().kode().isEmpty() ? Map.of() : Map.of("kode", k.skema().kode(),
                "judul", k.skema().judul(), "versi", k.skema().versi(),
                "jenis", k.skema().jenis(), "dasar", k.skema().dasar(), "contoh", k.skema().contoh()));
        model.put("isi", k.surat().isi().asMap());
        model.put("dasarHukum",
                dasarHukum.stream().map(d -> Map.<String, Object>of("kode", d.kode(), "judul", d.judul())).toList());
        model.put("batas", batas(k));
        model.put("lampiran", Map.of("judul", "", "urut", ""));
        return model;
    }

    /** Of a kind without a last day nothing: a template that names one fails then. */
    private static Map<String, Object> batas(Konteks k) {
        return k.batas().<Map<String, Object>>map(b -> Map.of("tanggal", Tanggal.panjang(b), "hariKerja",
                (long) k.jenis().batasHariKerja().orElseThrow())).orElse(Map.of());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> dengan(Map<String, Object> model, String akar, String kunci, Object nilai) {
        Map<String, Object> salinan = new LinkedHashMap<>(model);
        Map<String, Object> dalam = new LinkedHashMap<>((Map<String, Object>) model.get(akar));
        dalam.put(kunci, nilai);
        salinan.put(akar, dalam);
        return salinan;
    }

    static Map<String, Object> denganLampiran(Map<String, Object> model, String judul, String urut, Data isi) {
        Map<String, Object> salinan = new LinkedHashMap<>(model);
        salinan.put("isi", isi.asMap());
        salinan.put("lampiran", Map.of("judul", judul, "urut", urut));
        return salinan;
    }
}
