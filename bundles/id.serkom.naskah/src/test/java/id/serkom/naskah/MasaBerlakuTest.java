package id.serkom.naskah;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.DasarHukum;
import id.serkom.api.referensi.Referensi;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.NaskahSiap;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.testing.tahap.Contoh;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** The letter's own date chooses among packs; what has ended is not cited in silence. */
public class MasaBerlakuTest {

    private static final String CONTOH = "{\"nama\": \"Rahma\"}";
    private static final LocalDate AKHIR = LocalDate.of(2023, 12, 31);
    private static final LocalDate AWAL = LocalDate.of(2024, 1, 1);
    private static final Masa LAMA = Masa.antara(LocalDate.of(2021, 1, 1), AKHIR);
    private static final Masa BARU = Masa.sejak(AWAL);
    private static final DasarHukum PERMENDAGRI_54 = new DasarHukum("permendagri-54-2009", Masa.antara(LocalDate.of(2023, 1, 2), AKHIR),
            "Peraturan Menteri Dalam Negeri Nomor 54 Tahun 2009 tentang Tata Naskah Dinas", Optional.of("permendagri-1-2023"));
    private static final DasarHukum PERMENDAGRI_1 = new DasarHukum("permendagri-1-2023", BARU,
            "Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023 tentang Tata Naskah Dinas", Optional.empty());
    private static final DasarHukum PERMEN_PANRB = new DasarHukum("permen-panrb-35-2012", Masa.antara(LocalDate.of(2012, 1, 2), AKHIR),
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman",
                    Optional.empty());

    private static Map<String, String> surat(String isi) {
        return Uji.naskah("uji", "surat-dinas", "<p>" + isi + "</p>", CONTOH);
    }

    private static String gambar(String warna) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\" fill=\"" + warna + "\"/></svg>";
    }

    @Test
    public void tanggalSuratMemilihNaskahTataLetakKopLambangDanTeks() {
        Map<String, String> lama = new HashMap<>(surat("naskah lama"));
        lama.putAll(Map.of("tata-letak/kop.vm", "<p>KOP 2009</p>$kop.gambar", "lambang/daerah.svg", gambar("#a00"),
                "tata-letak/kantor.properties",
                "teks.kaki = kaki 2009\nuji.sifat = Lama", "tata-letak/cetak.css", "p { margin: 9px; }"));
        Map<String, String> baru = new HashMap<>(surat("naskah baru"));
        baru.putAll(Map.of("tata-letak/kop.vm", "<p>KOP 2023</p>$kop.gambar", "lambang/daerah.svg", gambar("#0a0"),
                "tata-letak/kantor.properties",
                "teks.kaki = kaki 2023\nuji.sifat = Baru", "tata-letak/cetak.css", "p { margin: 23px; }"));
        Uji uji = new Uji().paket(Uji.paket("tahap", 0, surat("naskah tahap"))).paket(Uji.paket("2023", 10, BARU, baru))
                .paket(Uji.paket("2009", 10, LAMA, lama));

        String akhir = uji.tulis(AKHIR).html();
        String awal = uji.tulis(AWAL).html();
        String dahulu = uji.tulis(LocalDate.of(2020, 12, 31)).html();

        for (String satu : List.of("naskah lama", "KOP 2009", "#a00", "kaki 2009", "9px", "Lama")) {
            assertTrue(satu, akhir.contains(satu));
            assertFalse(satu, awal.contains(satu));
            assertFalse(satu, dahulu.contains(satu));
        }
        for (String satu : List.of("naskah baru", "KOP 2023", "#0a0", "kaki 2023", "23px", "Baru")) {
            assertTrue(satu, awal.contains(satu));
            assertFalse(satu, akhir.contains(satu));
        }
        assertTrue(dahulu.contains("naskah tahap"));
        assertEquals("tanpa masa berlaku pun", Set.of("tahap", "2009", "2023"),
                uji.renderer().jenis().stream().map(JenisSurat::asal).collect(Collectors.toSet()));
    }

    @Test
    public void jenisYangHanyaAdaDalamSuatuMasaTidakAdaDiLuarnyaDanBukanSekadarTerhenti() {
        VelocityRenderer renderer = new Uji().paket(Uji.paket("2023", 0, BARU, surat("baru"))).renderer();

        assertTrue(renderer.jenis("uji", AWAL).isPresent());
        assertFalse(renderer.jenis("uji", AKHIR).isPresent());
        assertFalse(renderer.terhenti("uji", AKHIR));
    }

    /** The order of the packs is that of their coming, which differs from node to node. */
    @Test
    public void masaYangBeririsanDiputusSamaApaPunUrutannya() {
        PaketNaskah selalu = Uji.paket("selalu", 10, surat("selalu"));
        PaketNaskah lama = Uji.paket("lama", 10, Masa.sejak(LocalDate.of(2010, 1, 1)), surat("lama"));
        PaketNaskah baru = Uji.paket("baru", 10, BARU, surat("baru"));
        PaketNaskah sebentar = Uji.paket("sebentar", 10, Masa.antara(AWAL, AWAL.plusDays(6)), surat("sebentar"));
        PaketNaskah kembar = Uji.paket("agar", 10, BARU, surat("agar"));
        PaketNaskah tinggi = Uji.paket("tinggi", 11, Masa.antara(LocalDate.of(2000, 1, 1), LocalDate.of(2001, 1, 1)), surat("tinggi"));
        for (List<PaketNaskah> urutan : List.of(List.of(selalu, lama, baru, sebentar, kembar, tinggi),
                List.of(tinggi, kembar, sebentar, baru, lama, selalu), List.of(baru, kembar, selalu, tinggi, lama, sebentar))) {
            Uji uji = new Uji();
            urutan.forEach(uji::paket);
            VelocityRenderer renderer = uji.renderer();

            assertEquals("selalu", asal(renderer, LocalDate.of(2009, 6, 1)));
            assertEquals("pangkat mendahului masa", "tinggi", asal(renderer, LocalDate.of(2000, 6, 1)));
            assertEquals("yang mulai kemudian", "lama", asal(renderer, AKHIR));
            assertEquals("lalu yang berakhir lebih dahulu", "sebentar", asal(renderer, AWAL));
            assertEquals("lalu menurut namanya", "agar", asal(renderer, AWAL.plusDays(7)));
        }
    }

    @Test
    public void masaMendahuluiBundelYangBertindak() {
        BundelVersi tahap = new BundelVersi("tahap", "1.0.0");
        VelocityRenderer renderer = new Uji().paket(new PaketNaskah("tahap 1.0.0", 0, surat("tahap"), Optional.of(tahap),
                PaketNaskah.SELALU,
                List.of())).paket(Uji.paket("2023", 0, BARU, surat("baru"))).renderer();

        assertEquals("2023", renderer.jenis("uji", AWAL, Optional.of(tahap)).orElseThrow().asal());
        assertEquals("tahap 1.0.0", renderer.jenis("uji", AKHIR, Optional.of(tahap)).orElseThrow().asal());
    }

    private static String asal(VelocityRenderer renderer, LocalDate pada) {
        return renderer.jenis("uji", pada).orElseThrow().asal();
    }

    /** Its annex is there since 2024 only: a letter of 2023 would fail. */
    @Test
    public void paketDicobaDalamSetiapMasaYangDiubahnya() {
        PaketNaskah lampiran = Uji.paket("lampiran", 0, BARU, Uji.naskah("lampiran-daftar", "lampiran", "<p>x</p>", "{}"));
        Map<String, String> surat = Uji.naskah("uji", "surat-dinas", "<p>x</p>",
                "{\"isi\": {}, \"lampiran\": [{\"jenis\": \"daftar\", \"judul\": \"Daftar\", \"isi\": {}}]}");

        assertEquals(List.of(), karantina(new Uji().paket(lampiran).paket(Uji.paket("uji", 0, BARU, surat))));
        assertEquals(List.of("uji"), karantina(new Uji().paket(lampiran).paket(Uji.paket("uji", 0, surat))));
        assertEquals(List.of("uji"), karantina(new Uji().paket(lampiran).paket(Uji.paket("uji", 0, LAMA, surat))));
    }

    private static List<String> karantina(Uji uji) {
        return uji.renderer().karantina().stream().map(k -> k.asal()).toList();
    }

    @Test
    public void masaYangKeliruDitolakDenganAlasannya() {
        VelocityRenderer renderer = new Uji().renderer();

        assertEquals(List.of(), renderer.keberatan(isi(Map.of("Serkom-Berlaku-Sejak", " 2024-01-01 ", "Serkom-Berlaku-Sampai",
                "2024-01-01"))));
        for (Map<String, String> kepala : List.of(Map.of("Serkom-Berlaku-Sejak", "1 Januari 2024"), Map.of("Serkom-Berlaku-Sampai",
                "+999999999-12-31"), Map.of("Serkom-Berlaku-Sampai", "2024-02-30"),
                Map.of("Serkom-Berlaku-Sejak", "2024-01-02", "Serkom-Berlaku-Sampai", "2024-01-01"), Map.of("Serkom-Dasar",
                        "Permendagri 1/2023"))) {
            List<String> keberatan = renderer.keberatan(isi(kepala));
            assertEquals(kepala.toString(), 1, keberatan.size());
            assertTrue(keberatan.get(0), keberatan.get(0).startsWith(kepala.keySet().stream().sorted().findFirst().orElseThrow()));
        }
    }

    private static IsiPaket isi(Map<String, String> kepala) {
        Map<String, byte[]> berkas = new HashMap<>();
        surat("x").forEach((nama, teks) -> berkas.put("SERKOM-INF/" + nama, teks.getBytes(UTF_8)));
        return new IsiPaket("kantor", "1.0.0", kepala, berkas);
    }

    @Test
    public void paketYangTerlaluBanyakAtauTerlaluBesarDitolak() {
        Map<String, byte[]> banyak = new HashMap<>();
        for (int i = 0; i <= PaketBundle.BERKAS_TERBANYAK; i++) {
            banyak.put("SERKOM-INF/lambang/a" + i + ".svg", gambar("#000").getBytes(UTF_8));
        }
        Map<String, byte[]> besar = new HashMap<>();
        for (int i = 0; i < 17; i++) {
            besar.put("SERKOM-INF/lambang/a" + i + ".svg", String.join("", Collections.nCopies(1024 * 1024, " ")).getBytes(UTF_8));
        }
        VelocityRenderer renderer = new Uji().renderer();

        assertTrue(renderer.keberatan(new IsiPaket("a", "1.0.0", Map.of(), banyak)).get(0).contains("lebih dari 500 berkas"));
        assertTrue(renderer.keberatan(new IsiPaket("a", "1.0.0", Map.of(), besar)).get(0).contains("melebihi 16777216 bita"));
        banyak.remove("SERKOM-INF/lambang/a0.svg");
        assertEquals(List.of(), renderer.keberatan(new IsiPaket("a", "1.0.0", Map.of(), banyak)));
    }

    @Test
    public void paketYangTerlaluLamaDicobaDitolak() {
        Mesin mesin = new Mesin();
        PaketNaskah paket = Uji.paket("uji", 0, surat("x"));

        NaskahException ditolak = assertThrows(NaskahException.class, () -> new PemuatPaket(mesin, new PemeriksaXhtml(), -1).muat(paket));

        assertEquals("naskah.terlalu-lama", ditolak.code());
        assertEquals(1, new PemuatPaket(mesin, new PemeriksaXhtml()).muat(paket).naskah().size());
    }

    @Test
    public void hukumYangTelahBerakhirDiperingatkanApaPunSebutannya() {
        for (String sebutan : List.of("Permendagri 54/2009", "PERMENDAGRI No. 54 Tahun 2009",
                "Peraturan Menteri Dalam Negeri Nomor 54 Tahun 2009",
                "Peraturan Menteri <b>Dalam Negeri</b>\n Nomor&#160;54 Tahun 2009")) {
            assertEquals(sebutan, List.of("Peraturan Menteri Dalam Negeri Nomor 54 Tahun 2009 disebut, padahal berakhir 31 Desember 2023, "
                    + "diganti oleh "
                    + "Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023. Periksa dan perbarui naskahnya."), peringatan("sesuai "
                            + sebutan + " ini", AWAL));
            assertEquals(sebutan, List.of(), peringatan(sebutan, AKHIR));
        }
        assertEquals(1, peringatan("Permen PANRB 35/2012", AWAL).size());
        assertEquals(1, peringatan("Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012", AWAL)
                .size());
    }

    @Test
    public void yangBerlakuAtauBukanHukumYangTerdaftarTidakDiperingatkan() {
        for (String sebutan : List.of("Permendagri 1/2023", "Permendagri 53/2009", "Permenkes 54/2009", "54/2009",
                "surat Nomor 54 Tahun 2009",
                "Peraturan Menteri Nomor 54 Tahun 2009")) {
            assertEquals(sebutan, List.of(), peringatan(sebutan, AWAL));
        }
    }

    @Test
    public void hukumYangBerlakuKembaliTidakDiperingatkan() {
        DasarHukum lagi = new DasarHukum(PERMENDAGRI_54.kode(), Masa.sejak(AWAL.plusYears(1)), PERMENDAGRI_54.judul(), Optional.empty());
        Uji uji = new Uji().daftar(PERMENDAGRI_54, lagi).paket(Uji.paket("uji", 0, surat("Permendagri 54/2009")));

        assertEquals(List.of(), uji.tulis(AWAL.plusYears(1)).peringatan());
        assertEquals(1, uji.tulis(AWAL).peringatan().size());
    }

    private static List<String> peringatan(String isi, LocalDate pada) {
        return new Uji().daftar(PERMENDAGRI_54, PERMENDAGRI_1, PERMEN_PANRB).paket(Uji.paket("uji", 0, surat(isi))).tulis(pada)
                .peringatan();
    }

    @Test
    public void dasarPaketHalLampiranDanTataLetakJugaDiperiksa() {
        Uji uji = new Uji().daftar(PERMENDAGRI_54, PERMENDAGRI_1);
        PaketNaskah polos = Uji.paket("uji", 0, surat("x"));
        assertEquals(List.of(), uji.paket(polos).tulis(AWAL).peringatan());

        for (PaketNaskah satu : List.of(Uji.paket("kaki", 10, Map.of("tata-letak/tembusan.vm", "<p>Permendagri 54/2009</p>")),
                Uji.paket("teks", 10, Map.of("tata-letak/kantor.properties", "teks.kaki = Permendagri 54/2009")),
                new PaketNaskah("dasar", 10, Map.of("tata-letak/tembusan.vm", "<p>x</p>"), Optional.empty(), PaketNaskah.SELALU,
                        List.of("permendagri-54-2009")),
                Uji.paket("hal", 10, Uji.naskahDengan("uji",
                        "judul = A\nhal = Permendagri 54/2009\nklasifikasi = 1\njabatan = kepala-badan\n",
                        "<p>x</p>", "{}")))) {
            NaskahSiap siap = new Uji().daftar(PERMENDAGRI_54, PERMENDAGRI_1).paket(polos).paket(satu).tulis(AWAL);
            assertEquals(satu.asal(), 1, siap.peringatan().size());
        }
    }

    @Test
    public void naskahTanpaSitasiTidakMembacaRegisterHukum() {
        Uji tanpa = new Uji().paket(Uji.paket("uji", 0, surat("x")));
        Uji dengan = new Uji().paket(Uji.paket("uji", 0, surat("Permendagri 1/2023")));

        assertTrue(dibaca(dengan) > dibaca(tanpa));
    }

    private static int dibaca(Uji uji) {
        VelocityRenderer renderer = uji.renderer();
        int sebelum = uji.dibaca();
        uji.tulis(renderer, AWAL, Optional.empty(), Contoh.skema());
        return uji.dibaca() - sebelum;
    }

    /** The database may be away when a pack comes: its letters are looked at when they are made. */
    @Test
    public void registerYangTidakTerbacaTidakMenahanPaket() {
        Referensi terputus = (Referensi) Proxy.newProxyInstance(Referensi.class.getClassLoader(), new Class<?>[] {Referensi.class},
                (proxy, method, args) -> {
                    throw new IllegalStateException("basis data tidak terhubung");
                });

        VelocityRenderer renderer = VelocityRenderer.dari(List.of(Uji.paket("uji", 0, surat("Permendagri 54/2009"))), terputus,
                pid -> Map.of(), Uji.JAM);

        assertEquals(List.of(), renderer.karantina());
        assertTrue(renderer.jenis("uji", AWAL).isPresent());
    }

    @Test
    public void suratMenyebutPaketNaskahDanPaketTataLetaknya() {
        NaskahSiap siap = new Uji().paket(Uji.paket("tahap 1.2.0", 0, surat("x"))).paket(Uji.paket("2023 1.0.0", 10, BARU,
                Map.of("tata-letak/surat-dinas.vm", "<p>$badan</p>"))).tulis(AWAL);

        assertEquals("tahap 1.2.0", siap.asal());
        assertEquals("2023 1.0.0", siap.tataLetak());
    }
}
