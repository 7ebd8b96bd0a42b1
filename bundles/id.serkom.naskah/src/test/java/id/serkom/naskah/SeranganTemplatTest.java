package id.serkom.naskah;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.Karantina;
import id.serkom.api.skema.NaskahSkema;
import id.serkom.spi.naskah.CacatNaskah;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.Test;

/** What a template written by a stranger may try; each is refused when its pack comes, before any letter. */
public class SeranganTemplatTest {

    private static final String CONTOH = "{\"nama\": \"Rahma\", \"ada\": true, \"daftar\": [{\"nama\": \"a\"}]}";

    private static final List<String> SERANGAN = List.of(
            "$isi.class.forName('java.lang.Runtime')",
            "$isi.getClass()",
            "$isi.nama.getClass().getClassLoader()",
            "$isi.nama.class",
            "$isi.nama.concat('x')",
            "$isi.nama.length()",
            "$isi.put('a', 'b')",
            "$isi.get('nama')",
            "$isi.daftar.get(0)",
            "$isi.daftar[0]",
            "$isi['nama']",
            "$isi.daftar.clear()",
            "$isi.daftar.add('x')",
            "$isi.daftar.iterator()",
            "#set($x = 'a')$x",
            "#set($isi.nama = 'x')",
            "#evaluate('$isi.nama')",
            "#parse('/etc/passwd')",
            "#include('/etc/passwd')",
            "#parse(\"naskah/uji.vm\")",
            "#macro(m)x#end#m()",
            "#@foreach($x in $isi.daftar)x#end",
            "#define($d)x#end$d",
            "#stop",
            "#break",
            "#foreach($x in [1..1000000000])x#end",
            "#foreach($x in ['a','b'])x#end",
            "#foreach($x in {'a':'b'})x#end",
            "#foreach($isi in $isi.daftar)x#end",
            "#foreach($surat in $isi.daftar)x#end",
            "#foreach($foreach in $isi.daftar)x#end",
            "#foreach($x in $isi)x#end",
            "#foreach($x in $isi.nama)x#end",
            "#foreach($a in $isi.daftar)#foreach($b in $isi.daftar)#foreach($c in $isi.daftar)#foreach($d in $isi.daftar)"
                    + "x#end#end#end#end",
            "#if($isi.nama == \"$isi.nama\")x#end",
            "#if(\"#evaluate('x')\" == 'x')x#end",
            "#if(1 + 1 == 2)x#end",
            "#if($tidakAda)x#end",
            "#if($isi.tidakAda)x#end",
            "#if(" + "(".repeat(20_000) + "$isi.ada" + ")".repeat(20_000) + ")x#end",
            "#if(!$tidakAda)x#end",
            "$!isi.nama",
            "$!{isi.tidakAda}",
            "${isi.tidakAda|'x'}",
            "$isi.tidakAda",
            "$tidakAda",
            "$isi",
            "$isi.daftar",
            "$foreach.count",
            "#foreach($x in $isi.daftar)$foreach.parent#end",
            "#foreach($x in $isi.daftar)$foreach.stop()#end",
            "#foreach($x in $isi.daftar)$foreach.info#end",
            "$velocityCount",
            "$kop.baris",
            "$badan",
            "#[[ $isi.nama ]]#",
            "#if($isi.ada)x",
            "#end",
            "<p>",
            "<p>a & b</p>",
            "<p>&nbsp;</p>",
            "</div><div>",
            "<script>alert(1)</script>",
            "<p onclick=\"x()\">x</p>",
            "<a href=\"javascript:x()\">x</a>",
            "<img src=\"http://contoh.id/x.png\"/>",
            "<iframe src=\"file:///etc/passwd\"></iframe>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
            "<style>p { }</style>",
            "<link rel=\"stylesheet\" href=\"x\"/>",
            "<meta http-equiv=\"refresh\" content=\"0\"/>",
            "<form action=\"http://contoh.id\"></form>",
            "<p style=\"background: url(http://contoh.id/x)\">x</p>",
            "<p style=\"background: u\\72l(http://contoh.id/x)\">x</p>",
            "<?php echo 1 ?>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p>&e;</p>",
            "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>",
            "#if($isi.ada)".repeat(60) + "x" + "#end".repeat(60),
            "x".repeat(Mesin.TEMPLAT_TERPANJANG + 1));

    @Test
    public void setiapSeranganMasukKarantinaDanTidakPernahMenjadiSurat() {
        Uji uji = new Uji();
        for (int i = 0; i < SERANGAN.size(); i++) {
            uji.paket(Uji.paket("serangan " + i, 0, Uji.naskah("uji-" + i, "surat-dinas", SERANGAN.get(i), CONTOH)));
        }

        VelocityRenderer renderer = uji.renderer();

        Map<String, String> ditolak = renderer.karantina().stream()
                .collect(Collectors.toMap(Karantina::asal, Karantina::alasan));
        for (int i = 0; i < SERANGAN.size(); i++) {
            String potongan = SERANGAN.get(i).substring(0, Math.min(80, SERANGAN.get(i).length()));
            assertFalse(potongan, ditolak.getOrDefault("serangan " + i, "").isBlank());
        }
        assertEquals(List.of(), renderer.jenis());
    }

    /** A skema is written by a stranger too: its words may no more than a template's. */
    @Test
    public void seranganLewatNaskahSkemaDitolakJuga() {
        VelocityRenderer renderer = new Uji().renderer();
        Data contoh = Data.of(Map.of("nama", "Rahma", "ada", true, "daftar", List.of(Map.of("nama", "a"))));
        for (String serangan : SERANGAN) {
            String potongan = serangan.substring(0, Math.min(80, serangan.length()));
            CacatNaskah badan = renderer.cacat("uji", new NaskahSkema(serangan, Optional.empty(), contoh)).orElseThrow(
                    () -> new AssertionError(potongan));
            assertEquals(potongan, "badan", badan.bagian());
            assertFalse(potongan, badan.pesan().isBlank());
            if (!serangan.startsWith("<") && !serangan.startsWith("</")) {
                assertEquals(potongan, "hal", renderer.cacat("uji", new NaskahSkema("<p>x</p>", Optional.of(serangan), contoh)).orElseThrow(
                        () -> new AssertionError(potongan)).bagian());
            }
        }
        assertEquals(Optional.empty(), renderer.cacat("uji", new NaskahSkema("<p>$isi.nama</p>", Optional.of("Hal $isi.nama"), contoh)));
    }

    @Test
    public void contohSkemaYangSusunannyaKeliruDitolakSebagaiContoh() {
        VelocityRenderer renderer = new Uji().renderer();
        for (Map<String, Object> contoh : List.<Map<String, Object>>of(Map.of("isi", Map.of(), "surat", "x"), Map.of("isi", Map.of(),
                "lampiran", List.of(1L)),
                Map.of("isi", Map.of(), "lampiran", List.of(Map.of("jenis", "a"))), Map.of("isi", Map.of(), "tujuan", List.of()))) {
            assertEquals(contoh.toString(), "contoh",
                    renderer.cacat("uji", new NaskahSkema("<p>x</p>", Optional.empty(), Data.of(contoh))).orElseThrow().bagian());
        }
    }

    @Test
    public void yangDiperbolehkanTetapBerjalan() {
        String vm = "## catatan\n<div>#if($isi.daftar.size() > 0 && $isi.ada)<p>ada</p>#elseif($isi.nama == 'x')<p>x</p>#else<p>-</p>#end"
                + "#foreach($x in $isi.daftar)<p>$foreach.count ${x.nama}#if($foreach.hasNext), #end</p>#end"
                + "#if(!$isi.daftar.isEmpty() || $isi.nama != 'y')<p>Rp5.000 #1 a@b.id</p>#end</div>";

        String html = new Uji().templat(vm, CONTOH)
                .tulis(Map.of("nama", "n", "ada", true, "daftar", List.of(Map.of("nama", "A"), Map.of("nama", "B")))).html();

        assertTrue(html, html.contains("<p>ada</p><p>1 A, </p><p>2 B</p><p>Rp5.000 #1 a@b.id</p>"));
    }

    @Test
    public void alasanKarantinaMenyebutBerkasDanBaris() {
        Karantina satu = new Uji().templat("<p>satu</p>\n<p>#set($x = 1)</p>", CONTOH).renderer().karantina().get(0);

        assertEquals("uji", satu.asal());
        assertTrue(satu.alasan(), satu.alasan().contains("naskah/uji.vm baris 2"));
    }

    @Test
    public void hasilYangTerlaluBesarDitolakBukanDipotong() {
        Uji uji = new Uji().templat("#foreach($x in $isi.daftar)<p>$isi.nama</p>#end", CONTOH);
        Map<String, Object> isi = Map.of("nama", "x".repeat(10_000), "daftar", Collections.nCopies(1_000, Map.of("nama", "a")));

        InvalidInput gagal = assertThrows(InvalidInput.class, () -> uji.tulis(isi));

        assertEquals("naskah.terlalu-panjang", gagal.reasons().get(0).code());
    }

    @Test
    public void putaranYangTerlaluBanyakDitolakBukanDipotong() {
        Uji uji = new Uji().templat("#foreach($x in $isi.daftar)#foreach($y in $isi.daftar)#end#end", CONTOH);
        Map<String, Object> isi = Map.of("daftar", Collections.nCopies(1_000, Map.of("nama", "a")));

        InvalidInput gagal = assertThrows(InvalidInput.class, () -> uji.tulis(isi));

        assertEquals("naskah.terlalu-panjang", gagal.reasons().get(0).code());
    }

    @Test
    public void waktuYangHabisMenghentikanSurat() {
        Anggaran habis = new Anggaran(10, 10, -1);

        NaskahException gagal = assertThrows(NaskahException.class, habis::putar);

        assertEquals("naskah.terlalu-lama", gagal.code());
    }

    @Test
    public void isianYangMenyerupaiTemplatTetapTeks() {
        Uji uji = new Uji().templat("<p>$isi.nama</p>", CONTOH);

        String html = uji.tulis(Map.of("nama", "$surat.nomor #set($x=1) #parse('x') ${isi.nama}")).html();

        assertTrue(html.contains("<p>$surat.nomor #set($x=1) #parse(&#39;x&#39;) ${isi.nama}</p>"));
    }

    @Test
    public void aksaraYangTidakDapatDicetakDitolak() {
        Uji uji = new Uji().templat("<p>$isi.nama</p>", CONTOH);

        for (String buruk : List.of("a\u0000b", "a\u0008b", "a\ud800b", "a\uffffb", "a\u202eb", "a\u0085b")) {
            InvalidInput gagal = assertThrows(InvalidInput.class, () -> uji.tulis(Map.of("nama", buruk)));
            assertEquals("naskah.aksara-terlarang", gagal.reasons().get(0).code());
        }
    }
}
