package id.serkom.naskah;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Kop;
import id.serkom.api.service.Dampak;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.paket.IsiPaket;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class PaketNaskahTest {

    private static final String CONTOH = "{\"nama\": \"Rahma\"}";

    @Test
    public void paketBerpangkatLebihTinggiMengalahkanYangLainApaPunUrutannya() {
        PaketNaskah tahap = Uji.paket("tahap", 0, Uji.naskah("uji", "surat-dinas", "<p>tahap</p>", CONTOH));
        PaketNaskah kantor = Uji.paket("kantor", 10, Uji.naskah("uji", "surat-dinas", "<p>kantor</p>", CONTOH));

        assertTrue(new Uji().paket(tahap).paket(kantor).tulis(Map.of()).html().contains("<p>kantor</p>"));
        assertTrue(new Uji().paket(kantor).paket(tahap).tulis(Map.of()).html().contains("<p>kantor</p>"));
    }

    @Test
    public void padaPangkatYangSamaYangLebihDahuluBerlaku() {
        VelocityRenderer renderer = new Uji().paket(Uji.paket("satu", 0, Uji.naskah("uji", "surat-dinas", "<p>1</p>", CONTOH)))
                .paket(Uji.paket("dua", 0, Uji.naskah("uji", "surat-dinas", "<p>2</p>", CONTOH))).renderer();

        assertEquals("satu", renderer.jenis("uji", Uji.TANGGAL).map(JenisSurat::asal).orElseThrow());
    }

    @Test
    public void dampakMenyebutNaskahSiapaYangDigantiDanYangKalahPangkat() {
        VelocityRenderer renderer = new Uji().paket(Uji.paket("kantor 1.0.0", 5, Uji.naskah("uji", "surat-dinas", "<p>1</p>", CONTOH)))
                .renderer();

        assertEquals(List.of("uji kantor 1.0.0 → x.paket 1.0.0 surat yang dibuat sesudahnya memakai naskah ini"),
                dampak(renderer, isi("10", "uji")));
        assertEquals(List.of("lain - → x.paket 1.0.0 jenis surat baru"), dampak(renderer, isi("10", "lain")));
        assertEquals(List.of("uji kantor 1.0.0 → kantor 1.0.0 naskah dari x.paket 1.0.0 tidak dipakai: "
                + "kantor 1.0.0 mendahuluinya; naikkan"
                + " pangkatnya"), dampak(renderer, isi("0", "uji")));
        assertEquals(List.of("uji kantor 1.0.0 → - surat jenis ini tidak dapat dibuat lagi"), renderer.dampak(List.of(
                new IsiPaket("kantor", "1.0.0", Map.of(), Map.of())), List.of()).stream().map(PaketNaskahTest::ringkas).toList());
        assertEquals("kantor 1.0.0", renderer.jenis("uji", Uji.TANGGAL).map(JenisSurat::asal).orElseThrow());
    }

    private static List<String> dampak(VelocityRenderer renderer, IsiPaket datang) {
        return renderer.dampak(List.of(), List.of(datang)).stream().map(PaketNaskahTest::ringkas).toList();
    }

    private static String ringkas(Dampak d) {
        return d.apa() + " " + d.sebelum() + " → " + d.sesudah() + " " + d.akibat();
    }

    private static IsiPaket isi(String pangkat, String jenis) {
        Map<String, byte[]> berkas = new HashMap<>();
        Uji.naskah(jenis, "surat-dinas", "<p>2</p>", CONTOH).forEach((jalur, teks) -> berkas.put("SERKOM-INF/" + jalur,
                teks.getBytes(UTF_8)));
        berkas.put("OSGI-INF/x.xml", new byte[0]);
        return new IsiPaket("x.paket", "1.0.0", Map.of("Serkom-Pangkat", pangkat), berkas);
    }

    @Test
    public void paketYangCacatDitolakSeluruhnyaDanYangBerjalanTetapBerjalan() {
        Map<String, String> cacat = new HashMap<>(Uji.naskah("uji", "surat-dinas", "<p>baru</p>", CONTOH));
        cacat.putAll(Uji.naskah("lain", "surat-dinas", "<p>$isi.tidakAda</p>", CONTOH));
        Uji uji = new Uji().paket(Uji.paket("lama", 0, Uji.naskah("uji", "surat-dinas", "<p>lama</p>", CONTOH)))
                .paket(Uji.paket("baru", 5, cacat));

        VelocityRenderer renderer = uji.renderer();

        assertEquals("lama", renderer.jenis("uji", Uji.TANGGAL).map(JenisSurat::asal).orElseThrow());
        assertEquals(Optional.empty(), renderer.jenis("lain", Uji.TANGGAL));
        assertEquals(List.of("baru"), renderer.karantina().stream().map(k -> k.asal()).toList());
    }

    @Test
    public void ketentuanYangKeliruMasukKarantinaDenganAlasan() {
        Map<String, String> keliru = Map.of(
                "tata-letak = surat-dinas\n", "judul belum diisi",
                "judul = A\ntata-letak = poster\nklasifikasi = 1\njabatan = x\n", "tata-letak tidak dikenal",
                "judul = A\nklasifikasi = 1\njabatan = x\njudl = B\n", "kunci tidak dikenal",
                "judul = A\nklasifikasi = 1\njabatan = x\nbernomor = mungkin\n", "harus \"ya\" atau \"tidak\"",
                "judul = A\njabatan = x\n", "klasifikasi belum diisi",
                "judul = A\nklasifikasi = 1\n", "jabatan belum diisi",
                "judul = A\nklasifikasi = 1\njabatan = x\nnomor.registrasi.seri = r\n", "nomor.registrasi.pola belum diisi",
                "judul = A\nklasifikasi = 1\njabatan = x\nbatas.hari-kerja = banyak\n", "batas.hari-kerja harus bilangan hari kerja");

        keliru.forEach((properties, alasan) -> {
            VelocityRenderer renderer = new Uji()
                    .paket(Uji.paket("uji", 0, Uji.naskahDengan("uji", properties, "<p>x</p>", CONTOH))).renderer();
            assertEquals(properties, 1, renderer.karantina().size());
            assertTrue(properties, renderer.karantina().get(0).alasan().contains(alasan));
        });
    }

    @Test
    public void berkasYangTidakLengkapMasukKarantina() {
        for (String hilang : List.of("naskah/uji.properties", "naskah/uji.contoh.json", "naskah/uji.vm")) {
            Map<String, String> teks = new HashMap<>(Uji.naskah("uji", "surat-dinas", "<p>x</p>", CONTOH));
            teks.remove(hilang);

            assertEquals(hilang, 1, new Uji().paket(Uji.paket("uji", 0, teks)).renderer().karantina().size());
        }
    }

    @Test
    public void contohYangBukanJsonMasukKarantina() {
        for (String contoh : List.of("", "[]", "{\"a\": }", "{\"a\": 1, \"a\": 2}", "{} {}", "[".repeat(100_000))) {
            assertEquals(contoh, 1, new Uji().templat("<p>x</p>", contoh).renderer().karantina().size());
        }
    }

    @Test
    public void contohDapatBerupaSeluruhModel() {
        Uji uji = new Uji().templat("<p>$tujuan.yth $isi.nama</p>",
                "{\"tujuan\": {\"yth\": \"Kepala X\"}, \"isi\": {\"nama\": \"Rahma\"}}");

        assertTrue(uji.tulis(Map.of("nama", "Ilham")).html().contains("<p>Kepala BKPSDM Kabupaten Majene Ilham</p>"));
    }

    @Test
    public void paketKantorMenggantiTataLetakGayaDanTeks() {
        Uji uji = new Uji().templat("<p>x</p>", CONTOH)
                .paket(Uji.paket("kantor", 10, Map.of("tata-letak/kop.vm", "<p>KOP $kop.tempat</p>", "tata-letak/cetak.css",
                        "p { margin: 0; }", "tata-letak/kantor.properties", "teks.kaki = Kaki & catatan\nuji.sifat = Penting")));

        String html = uji.tulis(Map.of()).html();

        assertTrue(html.contains("<p>KOP Mamuju</p>"));
        assertTrue(html.contains("<style>\np { margin: 0; }\n</style>"));
        assertTrue(html.contains("Kaki &amp; catatan"));
        assertEquals("Penting", uji.renderer().jenis("uji", Uji.TANGGAL).orElseThrow().sifat());
        assertEquals("Segera", uji.setel("uji.sifat", "Segera").renderer().jenis("uji", Uji.TANGGAL).orElseThrow().sifat());
    }

    @Test
    public void tataLetakYangCacatMasukKarantinaSebelumSebuahSuratMemakainya() {
        Map<String, String> cacat = Map.of("surat-dinas", "<p>1</p>\n<p>$surat.nomer</p>", "keputusan", "<p>1</p>\n<p>$kop.telepon</p>",
                "tembusan", "\n#if($tembusan.size() > 0)$kantor.tembusan#end", "lampiran", "\n#if($surat.nomor == \"\")$kop.x#end",
                "tanda-tangan", "\n$ttd.jabatan", "dokumen", "\n<html><script>x</script></html>");
        cacat.forEach((tataLetak, vm) -> {
            Uji uji = new Uji().templat("<p>x</p>", CONTOH)
                    .paket(Uji.paket("kantor", 10, Map.of("tata-letak/" + tataLetak + ".vm", vm)));

            assertEquals(tataLetak, List.of("kantor"), uji.renderer().karantina().stream().map(k -> k.asal()).toList());
            String alasan = uji.renderer().karantina().get(0).alasan();
            assertTrue(alasan, alasan.contains("baris 2"));
            assertTrue("yang berjalan tetap berjalan", uji.tulis(Map.of()).html().contains("BADAN PENGEMBANGAN"));
        });
        assertEquals(1, new Uji().paket(Uji.paket("kantor", 10, Map.of("tata-letak/surat-dina.vm", "<p>x</p>"))).renderer()
                .karantina().size());
    }

    @Test
    public void paketYangSuratnyaTidakCocokDenganTataLetakYangBerlakuDitolak() {
        Uji uji = new Uji().paket(Uji.paket("uji", 0, Uji.naskah("uji", "surat-dinas", "<p>x</p>", CONTOH)))
                .paket(Uji.paket("lain", 0, Uji.naskahDengan("lain", "judul = A\nklasifikasi = 1\njabatan = x\nhal = \u202e\n", "<p>x</p>",
                        CONTOH)));

        assertEquals(List.of("lain"), uji.renderer().karantina().stream().map(k -> k.asal()).toList());
    }

    @Test
    public void setelanKantorYangTidakDikenalMasukKarantinaDenganBarisnya() {
        for (String keliru : List.of("ttd.tata-letak.keputusan.gelar = tida", "ttd.uji.gelarr = ya", "ttd.uji.a.b.nip = ya", "koop = x",
                "uji.jabatn = x", "uji.batas = lama", "teks. = x")) {
            VelocityRenderer renderer = new Uji()
                    .paket(Uji.paket("kantor", 10, Map.of("tata-letak/kantor.properties", "# kantor\n" + keliru))).renderer();

            assertEquals(keliru, 1, renderer.karantina().size());
            assertTrue(renderer.karantina().get(0).alasan(),
                    renderer.karantina().get(0).alasan().startsWith("tata-letak/kantor.properties baris 2: "));
        }
    }

    @Test
    public void ragamContohDicobaJugaDenganLampirannyaDanNomorJenisnya() {
        Map<String, String> teks = new HashMap<>(Uji.naskahDengan("uji",
                "judul = SK\ntata-letak = keputusan\nklasifikasi = 1\njabatan = x\npola = {urut:5} TAHUN {tahun}\n",
                "<p>#if($isi.baru)$isi.nama#end</p>", "{\"baru\": false}"));
        teks.putAll(Uji.naskahDengan("lampiran-daftar", "judul = Daftar\ntata-letak = lampiran\n", "<p>Daftar $isi.isinya</p>",
                "{\"isinya\": \"x\"}"));
        teks.put("naskah/uji.contoh-baru.json", "{\"isi\": {\"baru\": true, \"nama\": \"Rahma\"}, \"lampiran\": [{\"jenis\": \"daftar\", "
                + "\"judul\": \"Daftar\", \"isi\": {\"isinya\": \"nama\"}}]}");

        Map<String, String> contoh = VelocityRenderer.contoh(Uji.paket("uji", 0, teks));

        assertEquals(Set.of("uji", "uji.baru", "lampiran-daftar"), contoh.keySet());
        assertTrue(contoh.get("uji.baru").contains("NOMOR 00346 TAHUN 2026"));
        assertTrue(contoh.get("uji.baru").contains("<p>Daftar nama</p>"));
        teks.put("naskah/uji.contoh-baru.json", "{\"baru\": true}");
        assertEquals(1, new Uji().paket(Uji.paket("uji", 0, teks)).renderer().karantina().size());
        teks.remove("naskah/uji.contoh-baru.json");
        teks.put("naskah/lain.contoh-baru.json", "{}");
        assertEquals(1, new Uji().paket(Uji.paket("uji", 0, teks)).renderer().karantina().size());
    }

    @Test
    public void kopMemuatGambarLambangnyaDanPaketKantorMenggantinya() {
        Uji uji = new Uji().templat("<p>x</p>", CONTOH);
        assertTrue(uji.tulis(Map.of()).html().contains("<title>Tempat lambang daerah</title>"));

        uji.paket(Uji.paket("kantor", 10, Map.of("lambang/daerah.svg",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path "
                        + "d=\"M0 0 H1 Z\" fill=\"#0a0\"/></svg>")));

        String html = uji.tulis(Map.of()).html();
        assertTrue(html.contains("<div class=\"lambang lambang-daerah\"><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">"
                + "<path d=\"M0 0 H1 Z\" fill=\"#0a0\"/></svg></div>"));
        assertFalse(html.contains("Tempat lambang daerah"));
    }

    @Test
    public void suratGubernurMemakaiLambangNegara() {
        Uji uji = new Uji().templat("<p>x</p>", CONTOH).ganti(new Kop("bpsdm", Masa.sejak(LocalDate.of(2020, 1, 1)),
                List.of("GUBERNUR"), "Alamat", "garuda", "Mamuju"));

        assertTrue(uji.tulis(Map.of()).html().contains("<title>Tempat lambang negara</title>"));
    }

    @Test
    public void lambangYangMemuatSelainGambarMasukKarantina() {
        for (String isi : List.of("<script>alert(1)</script>", "<image href='x.png'/>", "<use href='#a'/>", "<a href='x'><g/></a>",
                "<style>p{}</style>", "<foreignObject><p/></foreignObject>", "<animate/>", "<path onclick='x'/>", "<path style='a'/>",
                "<path fill='url(#a)'/>", "<path fill='URL(http://x)'/>", "<path fill='\\75rl(x)'/>", "<svg><p/></svg>",
                        "<?xml-stylesheet?>",
                "<svg xmlns='http://www.w3.org/1999/xhtml'/>", "<path xlink:href='x'/>", "<path fill='&#x75;rl(x)'/>")) {
            karantina("<svg xmlns='http://www.w3.org/2000/svg'>\n" + isi + "</svg>", "lambang/daerah.svg baris 2: ");
        }
        karantina("<svg><g/></svg>", "tanpa xmlns");
        karantina("<p>x</p>", "di luar <svg>");
        karantina("x", "lambang/daerah.svg baris 1");
        karantina("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>", "<!DOCTYPE>");
        karantina("<svg xmlns='http://www.w3.org/2000/svg'>" + " ".repeat(64 * 1024) + "</svg>", "lebih dari");
    }

    private static void karantina(String svg, String alasan) {
        VelocityRenderer renderer = new Uji().paket(Uji.paket("kantor", 10, Map.of("lambang/daerah.svg", svg))).renderer();
        assertEquals(svg, 1, renderer.karantina().size());
        assertTrue(renderer.karantina().get(0).alasan(), renderer.karantina().get(0).alasan().contains(alasan));
    }

    @Test
    public void badanSuratTidakDapatMemuatGambar() {
        assertEquals(1, new Uji().templat("<svg xmlns='http://www.w3.org/2000/svg'></svg>", CONTOH).renderer().karantina().size());
    }

    @Test
    public void gayaYangMerujukKeLuarMasukKarantina() {
        for (String gaya : List.of("p { background: url(x) }", "@import 'x';", "</style><script>", "p { b: \\75rl(x) }")) {
            assertEquals(gaya, 1, new Uji().paket(Uji.paket("kantor", 0, Map.of("tata-letak/cetak.css", gaya))).renderer()
                    .karantina().size());
        }
    }

    @Test
    public void keberatanMenyebutAlasanKarantinaTanpaMengubahApaPun() {
        VelocityRenderer renderer = new Uji().templat("<p>lama</p>", CONTOH).renderer();

        assertEquals(List.of(), renderer.keberatan(isi("<p>baru</p>")));
        String alasan = renderer.keberatan(isi("<p>satu</p>\n<p>#set($x = 1)</p>")).get(0);
        assertTrue(alasan, alasan.contains("naskah/uji.vm") && alasan.contains("baris 2"));
        assertEquals(List.of(), renderer.karantina());
        assertEquals("uji", renderer.jenis("uji", Uji.TANGGAL).orElseThrow().asal());
        assertEquals(List.of(), renderer.keberatan(new IsiPaket("x", "1.0.0", Map.of(), Map.of())));
    }

    private static IsiPaket isi(String vm) {
        Map<String, byte[]> berkas = new HashMap<>();
        Uji.naskah("uji", "surat-dinas", vm, CONTOH).forEach((nama, teks) -> berkas.put("SERKOM-INF/" + nama, teks.getBytes(UTF_8)));
        return new IsiPaket("kantor", "1.0.0", Map.of("Serkom-Pangkat", "10"), berkas);
    }
}
