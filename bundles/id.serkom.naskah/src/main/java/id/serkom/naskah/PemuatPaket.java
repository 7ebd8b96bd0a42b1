package id.serkom.naskah;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.api.data.Data;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.paket.ArtiGalat;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.velocity.Template;

/**
 * Looks through a pack before it counts: every template is parsed, linted and rendered with its sample. One fault refuses the
 * whole pack.
 */
final class PemuatPaket {

    private static final String NASKAH = "naskah/";
    private static final String TATA_LETAK = "tata-letak/";
    private static final String LAMBANG = "lambang/";
    private static final Pattern RAGAM = Pattern.compile("(naskah/[^.]+)\\.contoh-([a-z][a-z0-9-]*)\\.json");
    private static final Set<String> BAGIAN = Set.of("dokumen", "kop", "tanda-tangan", "tembusan", "pemeriksaan",
            "pengesahan", PenulisSop.TATA_LETAK);
    private static final int GAMBAR_TERBESAR = 64 * 1024;
    private static final Pattern DEKLARASI = Pattern.compile("\\A\\s*(<\\?xml[^>]*\\?>)?\\s*");
    static final Pattern JENIS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> AKAR_TATA_LETAK;

    static {
        Set<String> akar = new LinkedHashSet<>(Model.AKAR);
        akar.remove("isi");
        akar.addAll(Set.of("kop", "kantor", "jenis", "tembusan", "penandatangan", "badan", "badanBertanda", "pokok", "penutup", "kepala",
                "tandaTangan", "kaki", "isiLampiran", "isiDokumen", "gaya", "ttd", "pemeriksaan",
                "kodeQr"));
        AKAR_TATA_LETAK = Set.copyOf(akar);
    }

    private final Mesin mesin;
    private final PemeriksaXhtml pemeriksa;
    private final long terlama;
    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build()).build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    PemuatPaket(Mesin mesin, PemeriksaXhtml pemeriksa) {
        this(mesin, pemeriksa, Tempo.PAKET_NANO);
    }

    /** @param terlama how long one pack may be tried, in nanoseconds */
    PemuatPaket(Mesin mesin, PemeriksaXhtml pemeriksa, long terlama) {
        this.terlama = terlama;
        this.mesin = mesin;
        this.pemeriksa = pemeriksa;
    }

    Paket muat(PaketNaskah paket) {
        Tempo tempo = new Tempo(terlama);
        Map<String, Naskah> naskah = new TreeMap<>();
        Map<String, TataLetak> tataLetak = new TreeMap<>();
        Map<String, Xhtml> lambang = new TreeMap<>();
        Map<String, String> kantor = Map.of();
        Optional<String> gaya = Optional.empty();
        for (String berkas : paket.teks().keySet()) {
            if (berkas.startsWith(NASKAH) && berkas.endsWith(".vm")) {
                String jenis = nama(berkas, NASKAH, ".vm");
                naskah.put(jenis, naskah(paket, jenis, tempo));
            } else if (berkas.startsWith(NASKAH)) {
                pasangan(paket, berkas);
            } else if (berkas.startsWith(LAMBANG) && berkas.endsWith(".svg")) {
                lambang.put(nama(berkas, LAMBANG, ".svg"), lambang(berkas, paket.teks().get(berkas)));
            } else if (berkas.startsWith(LAMBANG)) {
                throw new NaskahException("naskah.ketentuan", berkas + ": lambang hanya gambar SVG, lambang/<nama>.svg; gambar PNG atau"
                        + " JPEG tidak dipakai. Minta berkas SVG-nya, atau gambar ulang sebagai SVG");
            } else if (berkas.startsWith(TATA_LETAK) && berkas.endsWith(".vm")) {
                tataLetak.put(tataLetak(berkas), tataLetak(paket, berkas));
            } else if (berkas.equals(TATA_LETAK + "kantor.properties")) {
                kantor = PeriksaKantor.periksa(berkas, paket.teks().get(berkas), properties(berkas, paket.teks().get(berkas)));
            } else if (berkas.equals(TATA_LETAK + "cetak.css")) {
                gaya = Optional.of(gaya(berkas, paket.teks().get(berkas)));
            } else {
                throw new NaskahException("naskah.ketentuan", berkas + ": tidak dikenal");
            }
        }
        return new Paket(paket.asal(), paket.pangkat(), paket.masa(), Map.copyOf(naskah), Map.copyOf(tataLetak), kantor, gaya,
                Map.copyOf(lambang), paket.bundel());
    }

    private TataLetak tataLetak(PaketNaskah paket, String berkas) {
        String teks = paket.teks().get(berkas);
        boolean sop = berkas.equals(TATA_LETAK + PenulisSop.TATA_LETAK + ".vm");
        return new TataLetak(mesin.muat(berkas, teks, sop ? PenulisSop.AKAR : AKAR_TATA_LETAK), paket.asal(), sitasi(paket, teks));
    }

    /** What the pack says that it rests on, and what the texts name. */
    private static List<Sitasi> sitasi(PaketNaskah paket, String... teks) {
        return Stream.concat(paket.dasar().stream().map(Sitasi::kode), Arrays.stream(teks).flatMap(t -> Sitasi.dalam(t).stream()))
                .distinct().toList();
    }

    private Naskah naskah(PaketNaskah paket, String jenis, Tempo tempo) {
        String awalan = NASKAH + jenis;
        Ketentuan ketentuan = Ketentuan.baca(awalan + ".properties",
                properties(awalan + ".properties", teks(paket, awalan + ".properties")));
        Template badan = mesin.muat(awalan + ".vm", teks(paket, awalan + ".vm"), Model.AKAR);
        Template hal = mesin.muat(awalan + ".properties hal", ketentuan.hal(), Model.AKAR);
        Map<String, Object> contoh = contoh(awalan + ".contoh.json", teks(paket, awalan + ".contoh.json"));
        Map<String, Map<String, Object>> ragam = new TreeMap<>();
        for (String berkas : paket.teks().keySet()) {
            Matcher cocok = RAGAM.matcher(berkas);
            if (cocok.matches() && cocok.group(1).equals(awalan)) {
                ragam.put(cocok.group(2), contoh(berkas, teks(paket, berkas)));
            }
        }
        coba(jenis, ketentuan, badan, hal, contoh, paket.asal());
        for (Map<String, Object> satu : ragam.values()) {
            tempo.periksa(awalan + ".vm");
            coba(jenis, ketentuan, badan, hal, satu, paket.asal());
        }
        tempo.periksa(awalan + ".vm");
        return new Naskah(jenis, paket.asal(), ketentuan, badan, hal, contoh, ragam,
                sitasi(paket, teks(paket, awalan + ".vm"), ketentuan.hal()));
    }

    private void coba(String jenis, Ketentuan ketentuan, Template badan, Template hal, Map<String, Object> contoh,
            String asal) {
        JenisSurat rupa = ketentuan.jenis(jenis, asal, Map.of());
        Map<String, Object> model = Contoh.model(Contoh.konteks(rupa, contoh), contoh);
        Anggaran anggaran = Anggaran.biasa();
        String teksHal = mesin.polos(hal, model, anggaran);
        model = Model.dengan(model, "surat", "hal", teksHal);
        pemeriksa.bagian(badan.getName(), mesin.xhtml(badan, model, anggaran).teks());
    }

    private Map<String, Object> contoh(String berkas, String teks) {
        try {
            Map<String, Object> isi = json.readValue(teks, new TypeReference<LinkedHashMap<String, Object>>() {
            });
            return Data.of(isi).asMap();
        } catch (JsonProcessingException e) {
            throw new NaskahException("naskah.contoh", berkas + " baris " + (e.getLocation() == null ? 0
                    : e.getLocation().getLineNr()) + ": " + ArtiGalat.JSON.arti(e.getOriginalMessage()), e);
        }
    }

    private static String gaya(String berkas, String teks) {
        if (!PemeriksaXhtml.gayaAman(teks) || teks.indexOf('&') >= 0) {
            throw new NaskahException("naskah.dilarang", berkas + ": gaya yang merujuk ke luar atau memuat < \\ &");
        }
        return teks;
    }

    private Xhtml lambang(String berkas, String teks) {
        if (teks.length() > GAMBAR_TERBESAR) {
            throw new NaskahException("naskah.terlalu-panjang", berkas + ": lebih dari " + GAMBAR_TERBESAR
                    + " aksara; setiap surat memuat gambar ini, sederhanakan");
        }
        String svg = DEKLARASI.matcher(teks).replaceFirst("").strip();
        pemeriksa.gambar(berkas, svg);
        return new Xhtml(svg);
    }

    private static void pasangan(PaketNaskah paket, String berkas) {
        Matcher ragam = RAGAM.matcher(berkas);
        if (ragam.matches() && paket.teks().containsKey(ragam.group(1) + ".vm")) {
            return;
        }
        for (String akhiran : new String[] {".properties", ".contoh.json"}) {
            if (berkas.endsWith(akhiran)
                    && paket.teks().containsKey(berkas.substring(0, berkas.length() - akhiran.length()) + ".vm")) {
                return;
            }
        }
        throw new NaskahException("naskah.ketentuan", berkas + ": tanpa templat .vm yang sama namanya");
    }

    private static String tataLetak(String berkas) {
        String nama = nama(berkas, TATA_LETAK, ".vm");
        if (!BAGIAN.contains(nama) && !Ketentuan.TATA_LETAK.contains(nama)) {
            throw new NaskahException("naskah.ketentuan", berkas + ": bukan tata letak yang dikenal");
        }
        return nama;
    }

    private static String nama(String berkas, String folder, String akhiran) {
        String nama = berkas.substring(folder.length(), berkas.length() - akhiran.length());
        if (!JENIS.matcher(nama).matches()) {
            throw new NaskahException("naskah.ketentuan", berkas + ": nama hanya huruf kecil, angka, dan tanda hubung");
        }
        return nama;
    }

    private static String teks(PaketNaskah paket, String berkas) {
        String teks = paket.teks().get(berkas);
        if (teks == null) {
            throw new NaskahException("naskah.ketentuan", berkas + ": tidak ada");
        }
        return teks;
    }

    private static Map<String, String> properties(String berkas, String teks) {
        Properties isi = new Properties();
        try {
            isi.load(new StringReader(teks));
        } catch (IOException | IllegalArgumentException e) {
            throw new NaskahException("naskah.ketentuan", berkas + ": " + e.getMessage(), e);
        }
        Map<String, String> hasil = new TreeMap<>();
        isi.stringPropertyNames().forEach(kunci -> hasil.put(kunci, isi.getProperty(kunci).strip()));
        return Map.copyOf(hasil);
    }
}
