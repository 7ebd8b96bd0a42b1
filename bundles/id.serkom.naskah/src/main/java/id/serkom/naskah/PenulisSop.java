package id.serkom.naskah;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.DasarHukum;
import id.serkom.api.referensi.Kop;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.Sop;
import id.serkom.naskah.KatalogNaskah.Gambar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the official document of an SOP. Its layout is a document of its own, with its own style. */
final class PenulisSop {

    static final String TATA_LETAK = "sop";

    /** What the layout may name. */
    static final Set<String> AKAR = Set.of("sop", "kop", "kantor", "gaya");

    private static final String TIDAK_ADA = "-";

    private final Mesin mesin;
    private final PemeriksaXhtml pemeriksa;
    private final Gambar gambar;
    private final Referensi referensi;
    private final Map<String, String> setelan;

    PenulisSop(Mesin mesin, PemeriksaXhtml pemeriksa, Gambar gambar, Referensi referensi, Map<String, String> setelan) {
        this.mesin = mesin;
        this.pemeriksa = pemeriksa;
        this.gambar = gambar;
        this.referensi = referensi;
        this.setelan = setelan;
    }

    String tulis(Sop sop, List<Aksi> aksi, LocalDate pada) {
        TataLetak tataLetak = Optional.ofNullable(gambar.tataLetak().get(TATA_LETAK))
                .orElseThrow(() -> new NaskahException("naskah.tata-letak-tidak-ada", TATA_LETAK));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("sop", sop(sop, aksi, pada));
        model.put("kop", Map.of("gambar", lambang(pada)));
        model.put("kantor", Penulis.kantor(setelan));
        model.put("gaya", new Xhtml(gambar.gaya()));
        String html = mesin.xhtml(tataLetak.templat(), model, Anggaran.biasa()).teks();
        pemeriksa.dokumen(TATA_LETAK, html);
        return html;
    }

    private Map<String, Object> sop(Sop sop, List<Aksi> aksi, LocalDate pada) {
        Data kepala = sop.kepala();
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("kode", sop.kode());
        isi.put("versi", sop.versi());
        isi.put("judul", sop.judul());
        isi.put("judulBesar", besar(sop.judul()));
        isi.put("nomor", kepala.optText("nomor").orElse(TIDAK_ADA));
        isi.put("instansi", kepala.optText("instansi").orElse(""));
        isi.put("instansiBesar", besar(kepala.optText("instansi").orElse("")));
        isi.put("unit", kepala.optText("unit").orElse(""));
        isi.put("tanggalPembuatan", tanggal(kepala, "tanggalPembuatan"));
        isi.put("tanggalRevisi", tanggal(kepala, "tanggalRevisi"));
        isi.put("tanggalEfektif", tanggal(kepala, "tanggal"));
        isi.put("disahkan", disahkan(kepala.object("disahkan")));
        isi.put("dasarHukum", kepala.objects("dasarHukum").stream().map(d -> dasar(d, kepala, pada)).toList());
        isi.put("kualifikasi", kepala.texts("kualifikasi"));
        isi.put("keterkaitan", kepala.texts("keterkaitan"));
        isi.put("peralatan", kepala.texts("peralatan"));
        isi.put("peringatan", kepala.optText("peringatan").orElse(TIDAK_ADA));
        isi.put("pencatatan", kepala.texts("pencatatan"));
        isi.put("pelaksana", Arrays.stream(Pelaksana.values()).map(Pelaksana::sebutan).toList());
        isi.put("tahap", BarisSop.baris(sop.tahap(), aksi));
        isi.put("dicetak", Tanggal.panjang(pada));
        return isi;
    }

    private static Map<String, Object> disahkan(Data pejabat) {
        String pangkat = pejabat.optText("pangkat").orElse("") + pejabat.optText("golongan").map(g -> " (" + g + ")").orElse("");
        return Map.of("jabatan", pejabat.optText("jabatan").orElse(""), "nama", pejabat.optText("nama").orElse(""),
                "pangkat", pangkat.strip(), "nip", pejabat.optText("nip").orElse(""));
    }

    /** A basis that no longer holds stays in the list: it was one when the SOP was made. */
    private Map<String, Object> dasar(Data d, Data kepala, LocalDate pada) {
        List<DasarHukum> riwayat = referensi.riwayat(DasarHukum.class);
        List<DasarHukum> dikenal = riwayat.stream().filter(r -> sama(r.kode(), d.text("kode"))).toList();
        Optional<DasarHukum> lewat = dikenal.stream().filter(r -> r.masa().sampai().filter(pada::isAfter).isPresent())
                .max(Comparator.comparing(r -> r.masa().mulai()));
        boolean berlaku = dikenal.stream().anyMatch(r -> r.masa().berlaku(pada));
        Optional<LocalDate> sampai = lewat.flatMap(r -> r.masa().sampai()).or(() -> d.optText("berlakuSampai").map(LocalDate::parse));
        boolean berakhir = !berlaku && (lewat.isPresent() || sampai.map(pada::isAfter).orElse(d.has("digantiOleh")));
        Optional<String> pengganti = lewat.flatMap(DasarHukum::digantiOleh).or(() -> d.optText("digantiOleh"))
                .flatMap(kode -> judul(kode, riwayat, kepala));
        String keterangan = berakhir ? "tidak berlaku lagi" + sampai.map(s -> " sejak " + Tanggal.panjang(s.plusDays(1))).orElse("")
                + pengganti.map(p -> "; diganti dengan " + p).orElse("") : "";
        return Map.of("kode", d.text("kode"), "judul", d.text("judul"), "berakhir", berakhir, "keterangan", keterangan);
    }

    private static Optional<String> judul(String kode, List<DasarHukum> riwayat, Data kepala) {
        return riwayat.stream().filter(r -> sama(r.kode(), kode)).map(DasarHukum::judul).findFirst()
                .or(() -> kepala.objects("dasarHukumPengganti").stream().filter(p -> p.optText("kode").filter(kode::equals).isPresent())
                        .map(p -> p.text("judul")).findFirst());
    }

    /** The register writes "permen-panrb-35-2012" where SOPs write "permenpanrb-35-2012". */
    private static boolean sama(String kode, String lain) {
        return kode.replaceAll("-(?=\\D)", "").equals(lain.replaceAll("-(?=\\D)", ""));
    }

    private static String tanggal(Data kepala, String kunci) {
        return kepala.optText(kunci).map(LocalDate::parse).map(Tanggal::panjang).orElse(TIDAK_ADA);
    }

    /** The arms of the office's own letterhead; an office that has none yet is drawn the region's. */
    private Xhtml lambang(LocalDate pada) {
        String nama = referensi.find(Kop.class, setelan.getOrDefault("kop", "bpsdm"), pada).map(Kop::lambang).orElse("daerah");
        return Optional.ofNullable(gambar.lambang().get(nama)).orElseThrow(() -> new NaskahException("naskah.lambang-tidak-ada", nama));
    }

    private static String besar(String teks) {
        return teks.toUpperCase(new Locale("id", "ID"));
    }
}
