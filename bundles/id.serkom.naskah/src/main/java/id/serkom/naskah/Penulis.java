package id.serkom.naskah;

import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.DasarHukum;
import id.serkom.api.referensi.Jabatan;
import id.serkom.api.referensi.Kop;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.naskah.KatalogNaskah.Gambar;
import id.serkom.spi.naskah.AlamatPublik;
import id.serkom.spi.naskah.Konteks;
import id.serkom.spi.naskah.NaskahSiap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Puts one letter together: subject, body, annexes, and around them the layout of its kind. */
final class Penulis {

    private static final String[] ROMAWI = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};
    private static final String PASAL = "<p class=\"pasal\">";
    private static final String DIKTUM = "<table class=\"diktum\">";

    /** Key of a letter's content that its layout prints: who signs beside the official, each with {@code no, nama, kedudukan}. */
    private static final String PENANDATANGAN = "penandatangan";

    /** Layouts with a place of their own for what tells where they are checked. */
    private static final Set<String> BERTEMPAT_QR = Set.of("sertifikat", "perjanjian");

    /** What a text says of itself in its head: where it is checked. */
    private static final String PENGENAL = "dcterms.identifier";
    private static final String KODE_QR = "kodeQr";
    private static final String TANDA_TANGAN = "tandaTangan";
    private static final String TTD = "ttd";

    private final Mesin mesin;
    private final PemeriksaXhtml pemeriksa;
    private final Gambar gambar;
    private final Referensi referensi;
    private final Map<String, String> setelan;
    private final UnaryOperator<Naskah> kata;

    /** In the words of the packs. */
    Penulis(Mesin mesin, PemeriksaXhtml pemeriksa, Gambar gambar, Referensi referensi, Map<String, String> setelan) {
        this(mesin, pemeriksa, gambar, referensi, setelan, UnaryOperator.identity());
    }

    /**
     * @param setelan rules of the office: those of the packs, overridden by {@code etc/}
     * @param kata what is said in place of a template of the packs
     */
    Penulis(Mesin mesin, PemeriksaXhtml pemeriksa, Gambar gambar, Referensi referensi, Map<String, String> setelan,
            UnaryOperator<Naskah> kata) {
        this.kata = kata;
        this.mesin = mesin;
        this.pemeriksa = pemeriksa;
        this.gambar = gambar;
        this.referensi = referensi;
        this.setelan = setelan;
    }

    NaskahSiap tulis(Konteks k) {
        Anggaran anggaran = Anggaran.biasa();
        Naskah naskah = naskah(k.jenis().jenis());
        Map<String, Object> model = Model.surat(k, dasarHukum(k));
        String hal = mesin.polos(naskah.hal(), model, anggaran);
        model = Model.dengan(model, "surat", "hal", hal);
        Xhtml badan = badan(naskah, model, anggaran);
        Map<String, Object> luar = luar(k, model, hal, anggaran);
        luar.put("badan", badan);
        int penutup = penutup(badan.teks());
        luar.put("pokok", new Xhtml(badan.teks().substring(0, penutup)));
        luar.put("penutup", new Xhtml(badan.teks().substring(penutup).strip()));
        luar.put("isiLampiran", lampiran(k, model, luar, anggaran));
        // Once: an annex that is signed too belongs to the letter.
        luar.put(TANDA_TANGAN, disahkan(k, luar, anggaran));
        luar.put("isiDokumen", berpemeriksaan(k, bagian(k.jenis().tataLetak(), luar, anggaran), luar));
        return new NaskahSiap(dokumen(k, luar, anggaran), hal, naskah.asal(), tataLetak(k.jenis().tataLetak()).asal(),
                new HukumBerakhir(referensi).peringatan(sitasi(k, naskah), k.tanggal()));
    }

    /** An annex by itself, as it follows a letter: for samples. */
    String tulisLampiran(Konteks k) {
        Anggaran anggaran = Anggaran.biasa();
        Map<String, Object> model = Model.dengan(Model.surat(k, dasarHukum(k)), "surat",
                "hal", k.jenis().judul());
        Map<String, Object> luar = luar(k, model, k.jenis().judul(), anggaran);
        luar.put("isiDokumen", satuLampiran(k.jenis().jenis(),
                Model.denganLampiran(model, k.jenis().judul(), "", k.surat().isi()), luar, anggaran));
        return dokumen(k, luar, anggaran);
    }

    private String dokumen(Konteks k, Map<String, Object> luar, Anggaran anggaran) {
        String html = berpengenal(k, bagian("dokumen", luar, anggaran).teks());
        pemeriksa.dokumen(k.jenis().jenis(), html);
        return html;
    }

    /**
     * With its address in the head, so that a program finds it in the text and in what is printed from it. At the end, where no layout
     * of an office names another.
     */
    private String berpengenal(Konteks k, String html) {
        int akhir = html.indexOf("</head>");
        return akhir < 0 ? html : alamat(k).map(a -> html.substring(0, akhir) + "<meta name=\"" + PENGENAL + "\" content=\"" + a + "\"/>\n"
                + html.substring(akhir)).orElse(html);
    }

    /** Where it is checked: not of a draft, nor while the office has no public address. */
    private Optional<String> alamat(Konteks k) {
        Optional<AlamatPublik> alamat = Optional.ofNullable(setelan.get(AlamatPublik.KUNCI)).map(AlamatPublik::new);
        return k.kode().flatMap(kode -> alamat.map(a -> a.pemeriksaan(kode)));
    }

    /** What a layout may name beside the letter's own model. */
    private Map<String, Object> luar(Konteks k, Map<String, Object> model, String hal, Anggaran anggaran) {
        Kop kop = kop(k);
        Map<String, Object> luar = new LinkedHashMap<>(model);
        luar.remove("isi");
        luar.put("penandatangan", k.surat().isi().asMap().getOrDefault(PENANDATANGAN, List.of()));
        luar.put("surat", surat(k, model));
        luar.put("kop", Map.of("baris", kop.baris(), "alamat", kop.alamat(), "lambang", kop.lambang(), "gambar",
                lambang(kop), "tempat", kop.tempat()));
        luar.put("kantor", kantor(setelan));
        luar.put("jenis", Map.of("kode", k.jenis().jenis(), "judul", k.jenis().judul(), "judulBesar",
                besar(k.jenis().judul()), "tataLetak", k.jenis().tataLetak(), "halBesar", besar(hal), "berpejabat",
                k.penandatangan().isPresent(), "jabatanBesar",
                besar(k.penandatangan().map(p -> p.jabatan().nama()).orElse(""))));
        luar.put("tembusan", k.surat().tembusan());
        luar.put("gaya", new Xhtml(gambar.gaya()));
        luar.put("kepala", bagian("kop", luar, anggaran));
        luar.put("kaki", bagian("tembusan", luar, anggaran));
        luar.put(KODE_QR, pemeriksaan(k, luar, anggaran));
        luar.put(TTD, k.penandatangan().map(siapa -> new TandaTangan(setelan, referensi).blok(siapa, k.jenis(), kop, k.tanggal()))
                .orElse(TandaTangan.KOSONG));
        luar.put(TANDA_TANGAN, tandaTangan(k, luar, anggaran));
        if (luar.get(TANDA_TANGAN) == Xhtml.KOSONG && !BERTEMPAT_QR.contains(k.jenis().tataLetak())) {
            // Nobody signs it: at its foot, before its annexes.
            luar.put("kaki", new Xhtml(((Xhtml) luar.get("kaki")).teks() + ((Xhtml) luar.get(KODE_QR)).teks()));
        }
        return luar;
    }

    /** How anybody finds out whether the letter is valid; nothing of a draft, nor while the office has no public address. */
    private Xhtml pemeriksaan(Konteks k, Map<String, Object> luar, Anggaran anggaran) {
        Optional<String> alamat = alamat(k);
        if (alamat.isEmpty()) {
            return Xhtml.KOSONG;
        }
        String penuh = alamat.get();
        Map<String, Object> model = new LinkedHashMap<>(luar);
        model.put("pemeriksaan", Map.of("gambar", KodeQr.gambar(penuh), "awal", penuh.substring(0, penuh.lastIndexOf('/') + 1), "kode",
                k.kode().orElseThrow()));
        return bagian("pemeriksaan", model, anggaran);
    }

    /** Beside the signature block, whose height it never exceeds; a certificate has a place of its own for it. */
    private Xhtml disahkan(Konteks k, Map<String, Object> luar, Anggaran anggaran) {
        Xhtml tandaTangan = (Xhtml) luar.get(TANDA_TANGAN);
        Xhtml qr = (Xhtml) luar.get(KODE_QR);
        if (qr == Xhtml.KOSONG || tandaTangan == Xhtml.KOSONG || BERTEMPAT_QR.contains(k.jenis().tataLetak())) {
            return tandaTangan;
        }
        Map<String, Object> model = new LinkedHashMap<>(luar);
        model.put("badan", qr);
        return bagian("pengesahan", model, anggaran);
    }

    /** Behind a letter whose layout has no place for it. */
    private static Xhtml berpemeriksaan(Konteks k, Xhtml isi, Map<String, Object> luar) {
        Xhtml qr = (Xhtml) luar.get(KODE_QR);
        return qr == Xhtml.KOSONG || k.kode().filter(isi.teks()::contains).isPresent() ? isi : new Xhtml(isi.teks() + qr.teks());
    }

    private Xhtml badan(Naskah naskah, Map<String, Object> model, Anggaran anggaran) {
        Xhtml badan = mesin.xhtml(naskah.badan(), model, anggaran);
        pemeriksa.bagian(naskah.jenis(), badan.teks());
        return badan;
    }

    /**
     * Where the last paragraph (with the heading right above it), or the last table of a decree's dicta, begins; the end when the body
     * ends otherwise. A layout keeps it with the signature block, which must not stand on a page of its own: browsers do not do so after a
     * table by themselves.
     */
    private static int penutup(String badan) {
        String isi = badan.stripTrailing();
        if (isi.endsWith("</p>")) {
            int alinea = awalAlinea(isi);
            int judul = awalAlinea(isi.substring(0, alinea));
            return judul >= 0 && isi.startsWith(PASAL, judul) && isi.substring(0, alinea).stripTrailing().endsWith("</p>") ? judul : alinea;
        }
        boolean diktum = isi.endsWith("</table>") && isi.startsWith(DIKTUM, isi.lastIndexOf("<table"));
        return diktum ? isi.lastIndexOf(DIKTUM) : badan.length();
    }

    private static int awalAlinea(String isi) {
        return Math.max(isi.lastIndexOf("<p>"), isi.lastIndexOf("<p "));
    }

    /** A layout may ask whether the paper bears a registration number; a body that names one must have it. */
    private static Object surat(Konteks k, Map<String, Object> model) {
        return Model.dengan(model, "surat", "registrasi", k.nomorLain().getOrDefault("registrasi", "")).get("surat");
    }

    private Xhtml tandaTangan(Konteks k, Map<String, Object> luar, Anggaran anggaran) {
        if (k.penandatangan().isEmpty()) {
            if (k.jenis().jabatan().isPresent() && k.surat().nomorAsing().isEmpty()) {
                throw new NaskahException("naskah.tanpa-penandatangan", k.jenis().jenis());
            }
            return Xhtml.KOSONG;
        }
        return bagian("tanda-tangan", luar, anggaran);
    }

    private Xhtml lampiran(Konteks k, Map<String, Object> model, Map<String, Object> luar, Anggaran anggaran) {
        StringBuilder semua = new StringBuilder();
        List<LampiranSurat> daftar = k.surat().lampiran();
        for (int i = 0; i < daftar.size(); i++) {
            LampiranSurat satu = daftar.get(i);
            String urut = daftar.size() == 1 ? "" : i < ROMAWI.length ? ROMAWI[i] : Integer.toString(i + 1);
            Map<String, Object> modelLampiran = Model.denganLampiran(model, satu.judul(), urut, satu.isi());
            semua.append(satuLampiran("lampiran-" + satu.jenis(), modelLampiran, luar, anggaran));
        }
        return new Xhtml(semua.toString());
    }

    private Xhtml satuLampiran(String jenis, Map<String, Object> model, Map<String, Object> luar, Anggaran anggaran) {
        Xhtml badan = badan(naskah(jenis), model, anggaran);
        Map<String, Object> luarLampiran = new LinkedHashMap<>(luar);
        luarLampiran.put("lampiran", Model.dengan(model, "lampiran", "arah", Kolom.arah(badan.teks())).get("lampiran"));
        luarLampiran.put("badan", badan);
        luarLampiran.put("badanBertanda", new Xhtml(TabelBertanda.dengan(badan.teks(), luar.get(TANDA_TANGAN).toString())));
        return bagian("lampiran", luarLampiran, anggaran);
    }

    private Xhtml bagian(String tataLetak, Map<String, Object> model, Anggaran anggaran) {
        return mesin.xhtml(tataLetak(tataLetak).templat(), model, anggaran);
    }

    private TataLetak tataLetak(String nama) {
        return Optional.ofNullable(gambar.tataLetak().get(nama))
                .orElseThrow(() -> new NaskahException("naskah.tata-letak-tidak-ada", nama));
    }

    /** The laws that the templates of this letter name themselves. */
    private List<Sitasi> sitasi(Konteks k, Naskah naskah) {
        Stream<Sitasi> lampiran = k.surat().lampiran().stream().flatMap(l -> naskah("lampiran-" + l.jenis()).sitasi().stream());
        Stream<Sitasi> luar = Stream.of("dokumen", "kop", "tanda-tangan", "tembusan", k.jenis().tataLetak())
                .flatMap(nama -> tataLetak(nama).sitasi().stream());
        Stream<Sitasi> kantor = kantor(setelan).values().stream().flatMap(teks -> Sitasi.dalam(teks).stream());
        return Stream.of(naskah.sitasi().stream(), lampiran, luar, kantor).flatMap(s -> s).distinct().toList();
    }

    /** The template that counts for a kind of letter or annex. */
    Naskah naskah(String jenis) {
        return Optional.ofNullable(gambar.naskah().get(jenis)).map(kata)
                .orElseThrow(() -> new NaskahException("naskah.jenis-tidak-ada", jenis));
    }

    /** The kop of the jabatan that signs; a paper that nobody signs takes the office's own. */
    private Kop kop(Konteks k) {
        String kode = k.penandatangan().map(p -> p.jabatan().kop())
                .or(() -> k.jenis().jabatan().flatMap(j -> referensi.find(Jabatan.class, j, k.tanggal())).map(Jabatan::kop))
                .orElseGet(() -> setelan.getOrDefault("kop", "bpsdm"));
        return referensi.find(Kop.class, kode, k.tanggal()).orElseThrow(
                () -> new NaskahException("naskah.kop-tidak-ada", kode + " per " + Tanggal.panjang(k.tanggal())));
    }

    private Xhtml lambang(Kop kop) {
        return Optional.ofNullable(gambar.lambang().get(kop.lambang()))
                .orElseThrow(() -> new NaskahException("naskah.lambang-tidak-ada", kop.lambang()));
    }

    /** The office's texts: keys {@code teks.<nama>}. */
    static Map<String, String> kantor(Map<String, String> setelan) {
        Map<String, String> teks = new LinkedHashMap<>();
        setelan.forEach((kunci, nilai) -> {
            if (kunci.startsWith("teks.")) {
                teks.put(kunci.substring("teks.".length()), nilai);
            }
        });
        return teks;
    }

    private static String besar(String teks) {
        return teks.toUpperCase(new Locale("id", "ID"));
    }

    private List<DasarHukum> dasarHukum(Konteks k) {
        return referensi.list(DasarHukum.class, k.tanggal()).stream().sorted(DasarHukum.HIERARKI).toList();
    }
}
