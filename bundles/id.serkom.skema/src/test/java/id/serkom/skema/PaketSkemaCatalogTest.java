package id.serkom.skema;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.Dampak;
import id.serkom.api.service.Karantina;
import id.serkom.api.skema.Skema;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.PaketSkema;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.JamPalsu;
import id.serkom.spi.naskah.CacatNaskah;
import java.util.HashMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.BundleEvent;

public class PaketSkemaCatalogTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static final Duration SEBENTAR = Duration.ofMillis(10);

    private final MemoryStore store = new MemoryStore();
    private final JamPalsu jam = new JamPalsu(LocalDate.of(2026, 1, 5));
    private final BundelPalsu bundel = new BundelPalsu();

    @Test
    public void keberatanMenyebutBarisDanVersiYangSudahAdaTanpaMengubahApaPun() throws IOException {
        PaketSkemaCatalog katalog = katalog(store);
        bundel.pasang("a", folder.newFolder().toPath(), Map.of("uji.yaml", Naskah.KECIL));

        assertEquals(List.of(), katalog.keberatan(paket("uji.yaml", Naskah.KECIL)));
        assertEquals(List.of(), katalog.keberatan(paket("baru.yaml", Naskah.versi("1.1"))));
        assertEquals(List.of(), katalog.keberatan(paket("catatan.txt", "kode: [")));
        assertTrue(katalog.keberatan(paket("uji.yaml", "kode: [")).get(0).startsWith("baris "));
        assertTrue(katalog.keberatan(paket("uji.yaml", Naskah.KECIL.replace("Skema uji", "Skema lain"))).get(0).contains("naikkan versi"));
        assertEquals(1, jurnal().size());
        assertEquals("1.0", katalog.find("UJI").orElseThrow().versi());
    }

    @Test
    public void dampakMenyebutYangBerubahBagiBerkasBaruTanpaMengubahApaPun() throws IOException {
        PaketSkemaCatalog katalog = katalog(store);
        bundel.pasang("a", folder.newFolder().toPath(), Map.of("uji.yaml", Naskah.versi("1.9")));

        assertEquals("- → 1.0 skema baru, terbuka bagi berkas baru", dampak(katalog.dampak(List.of(),
                List.of(paket("lain.yaml", Naskah.KECIL.replace("kode: UJI", "kode: LAIN"))))));
        assertEquals("1.9 → 1.10 versi baru bagi berkas baru; berkas yang berjalan tetap pada versinya",
                dampak(katalog.dampak(List.of(paket("uji.yaml", Naskah.versi("1.10"))), List.of(paket("uji.yaml", Naskah.versi("1.10"))))));
        assertEquals("1.9 → 1.8 versi lebih rendah; berkas baru tetap memakai versi 1.9",
                dampak(katalog.dampak(List.of(), List.of(paket("uji.yaml", Naskah.versi("1.8"))))));
        assertEquals("1.9 → 1.9 versi itu sudah diterima dan terbuka; tidak ada yang berubah",
                dampak(katalog.dampak(List.of(), List.of(paket("uji.yaml", Naskah.versi("1.9"))))));
        assertEquals("1.9 → - versi 1.9 ditutup bagi berkas baru, kecuali paket lain membawanya; berkas yang berjalan tetap memakainya",
                dampak(katalog.dampak(List.of(paket("uji.yaml", Naskah.versi("1.9"))), List.of())));
        assertEquals(List.of(), katalog.dampak(List.of(), List.of(paket("uji.yaml", "kode: ["))));
        assertEquals(1, jurnal().size());
    }

    /** In whatever order they come: a server that starts refuses nothing, and one who looks sees it as it is now. */
    @Test
    public void naskahYangTidakCocokDenganJenisYangTerpasangDitolakSaatDipasangDanDisebutBilaJenisnyaDatangKemudian() throws IOException {
        Map<String, CacatNaskah> terpasang = new HashMap<>(Map.of("undangan", new CacatNaskah(CacatNaskah.JENIS, "tidak terpasang")));
        PaketSkemaCatalog katalog = new PaketSkemaCatalog(bundel.context(), store.skema(), store, jam,
                new SkemaReader((jenis, satu) -> Optional.empty(), (jenis, satu) -> Optional.ofNullable(terpasang.get(jenis))), SEBENTAR);
        String yaml = Naskah.KECIL + "naskah:\n  undangan:\n    badan: <p>x</p>\n    contoh: {nama: Rahma}\n";
        bundel.pasang("a", folder.newFolder().toPath(), Map.of("uji.yaml", yaml));

        assertEquals(List.of(), katalog.karantina());
        assertEquals(List.of("skema UJI 1.0 peringatan baris 21, /naskah/undangan: tidak terpasang"), peringatan(katalog));
        assertEquals(List.of(), katalog.keberatan(paket("uji.yaml", yaml)));
        assertEquals("peringatan", katalog.dampak(List.of(), List.of(paket("uji.yaml", yaml))).get(1).jenis());
        IsiPaket bersama = new IsiPaket("uji", "1.0.0", Map.of(), Map.of("SERKOM-INF/naskah/undangan.vm", new byte[0],
                "SERKOM-INF/skema/uji.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        assertEquals("its kind comes along", 1, katalog.dampak(List.of(), List.of(bersama)).size());

        terpasang.put("undangan", new CacatNaskah("badan", "isi.gelar tidak ada"));
        assertEquals(List.of("skema UJI 1.0 peringatan baris 22, /naskah/undangan/badan: isi.gelar tidak ada"), peringatan(katalog));
        assertEquals(List.of("baris 22, /naskah/undangan/badan: isi.gelar tidak ada"), katalog.keberatan(paket("uji.yaml", yaml)));
        assertEquals(List.of(), katalog.keberatan(bersama));
        assertEquals("what is accepted stays", List.of(), katalog.karantina());

        terpasang.clear();
        assertEquals(List.of(), peringatan(katalog));
        katalog.close();
    }

    private static List<String> peringatan(PaketSkemaCatalog katalog) {
        return katalog.peringatan().stream().map(k -> k.asal() + " " + k.jenis() + " " + k.alasan()).toList();
    }

    private static String dampak(List<Dampak> dampak) {
        assertEquals(dampak.toString(), 1, dampak.size());
        return dampak.get(0).sebelum() + " → " + dampak.get(0).sesudah() + " " + dampak.get(0).akibat();
    }

    private static IsiPaket paket(String file, String isi) {
        return new IsiPaket("uji", "1.0.0", Map.of(), Map.of("SERKOM-INF/skema/" + file, isi.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    public void paketYangDipasangTerbukaDanTercatat() throws IOException {
        PaketSkemaCatalog katalog = katalog(store);

        bundel.pasang("a", folder.newFolder().toPath(), Map.of("ppd.yaml", Naskah.contoh()));

        assertEquals("Pengelolaan Perkantoran Digital", katalog.find("PPD").orElseThrow().judul());
        assertEquals(List.of("PPD"), katalog.list().stream().map(Skema::kode).toList());
        assertEquals(List.of(), katalog.karantina());
        JournalEntry entry = jurnal().get(0);
        assertEquals("skema.diterima", entry.kejadian());
        assertEquals("PPD/1.0", entry.perihal());
        assertEquals("a/0.0.0/SERKOM-INF/skema/ppd.yaml", entry.isi().text("asal"));
    }

    @Test
    public void paketYangSudahAdaSaatMulaiTidakDicatatDuaKali() throws IOException {
        bundel.pasang("a", folder.newFolder().toPath(), Map.of("uji.yaml", Naskah.KECIL));

        katalog(store).close();
        PaketSkemaCatalog katalog = katalog(store);

        assertTrue(katalog.find("UJI").isPresent());
        assertEquals(1, jurnal().size());
    }

    /** Nobody installs or removes the pack again. */
    @Test(timeout = 300_000)
    public void yangDipasangAtauDilepasSelagiBasisDataPergiDiterimaKetikaKembali() throws Exception {
        CountDownLatch diterima = new CountDownLatch(1);
        CountDownLatch ditarik = new CountDownLatch(1);
        PaketSkemaCatalog katalog = katalog(set -> {
            Committed committed = store.commit(set);
            (set.journal().get(0).kejadian().equals("skema.diterima") ? diterima : ditarik).countDown();
            return committed;
        });

        store.pergi(true);
        BundelPalsu.Satu satu = bundel.pasang("a", folder.newFolder().toPath(), Map.of("uji.yaml", Naskah.KECIL));
        assertEquals(List.of(), katalog.karantina());
        store.pergi(false);
        diterima.await();
        assertTrue(katalog.find("UJI").isPresent());

        store.pergi(true);
        satu.lepas();
        store.pergi(false);
        ditarik.await();
        assertEquals(Optional.empty(), katalog.find("UJI"));
        assertEquals(List.of("skema.diterima", "skema.ditarik"), jurnal().stream().map(JournalEntry::kejadian).toList());
        katalog.close();
    }

    @Test
    public void versiBaruMendampingiYangLama() throws IOException {
        PaketSkemaCatalog katalog = katalog(store);
        bundel.pasang("a", folder.newFolder().toPath(), Map.of("a.yaml", Naskah.versi("1.9"), "b.yml", Naskah.versi("1.10")));

        assertEquals("1.10", katalog.find("UJI").orElseThrow().versi());
        assertEquals(List.of("1.10"), katalog.list().stream().map(Skema::versi).toList());
        assertEquals("1.9", katalog.find("UJI", "1.9").orElseThrow().versi());
        assertEquals(Optional.empty(), katalog.find("UJI", "2.0"));
    }

    @Test
    public void pelepasanPaketHanyaMenutupBagiBerkasBaru() throws IOException {
        PaketSkemaCatalog katalog = katalog(store);
        BundelPalsu.Satu satu = bundel.pasang("a", folder.newFolder().toPath(), Map.of("uji.yaml", Naskah.KECIL));

        satu.umumkan(BundleEvent.STOPPED);
        assertTrue(katalog.find("UJI").isPresent());

        satu.lepas();
        assertEquals(Optional.empty(), katalog.find("UJI"));
        assertEquals(List.of(), katalog.list());
        assertEquals("Skema uji", katalog.find("UJI", "1.0").orElseThrow().judul());

        bundel.pasang("a", folder.newFolder().toPath(), Map.of("uji.yaml", Naskah.KECIL));
        assertTrue(katalog.find("UJI").isPresent());
        assertEquals(List.of("skema.diterima", "skema.ditarik", "skema.dibuka"), jurnal().stream().map(JournalEntry::kejadian).toList());
    }

    @Test
    public void versiYangMasihDibawaPaketLainTetapTerbuka() throws IOException {
        PaketSkemaCatalog katalog = katalog(store);
        BundelPalsu.Satu satu = bundel.pasang("a", folder.newFolder().toPath(), Map.of("uji.yaml", Naskah.KECIL));
        bundel.pasang("b", folder.newFolder().toPath(), Map.of("uji.yaml", Naskah.KECIL));

        satu.lepas();

        assertTrue(katalog.find("UJI").isPresent());
    }

    @Test
    public void versiSamaDenganIsiLainDikarantina() throws IOException {
        PaketSkemaCatalog katalog = katalog(store);
        bundel.pasang("a", folder.newFolder().toPath(), Map.of("uji.yaml", Naskah.KECIL));

        BundelPalsu.Satu dua = bundel.pasang("b", folder.newFolder().toPath(), Map.of("uji.yaml",
                Naskah.KECIL.replace("Skema uji", "Skema lain")));

        Karantina karantina = katalog.karantina().get(0);
        assertEquals("b/0.0.0/SERKOM-INF/skema/uji.yaml", karantina.asal());
        assertTrue(karantina.alasan(), karantina.alasan().contains("naikkan versi"));
        assertEquals("Skema uji", katalog.find("UJI").orElseThrow().judul());

        dua.lepas();
        assertEquals(List.of(), katalog.karantina());
        assertTrue(katalog.find("UJI").isPresent());
    }

    @Test
    public void satuBerkasYangRusakTidakMenggugurkanYangLain() throws IOException {
        PaketSkemaCatalog katalog = katalog(store);

        bundel.pasang("a", folder.newFolder().toPath(), Map.of("rusak.yaml", "kode: [", "uji.yaml", Naskah.KECIL, "catatan.txt", "x"));

        assertTrue(katalog.find("UJI").isPresent());
        assertEquals(1, katalog.karantina().size());
        assertTrue(katalog.karantina().get(0).alasan().startsWith("baris "));
    }

    @Test
    public void pembaruanYangRusakMembiarkanYangBerjalan() throws IOException {
        PaketSkemaCatalog katalog = katalog(store);
        BundelPalsu.Satu satu = bundel.pasang("a", folder.newFolder().toPath(), Map.of("uji.yaml", Naskah.KECIL));

        satu.perbarui(Map.of("uji.yaml", Naskah.versi("1.1").replace("kode: UJI", "kode: uji")));
        assertEquals("1.0", katalog.find("UJI").orElseThrow().versi());
        assertEquals(1, katalog.karantina().size());

        satu.perbarui(Map.of("uji.yaml", Naskah.versi("1.1")));
        assertEquals("1.1", katalog.find("UJI").orElseThrow().versi());
        assertEquals(List.of(), katalog.karantina());
        assertEquals(List.of("skema.diterima", "skema.diterima", "skema.ditarik"), jurnal().stream().map(JournalEntry::kejadian).toList());
    }

    @Test
    public void simpulLainYangMendahuluiBukanKesalahan() throws IOException {
        AtomicInteger kali = new AtomicInteger();
        Committer didahului = perubahan -> {
            if (kali.incrementAndGet() == 1) {
                store.commit(perubahan);
                throw new Conflict(Reason.of("simpan.sudah-ada"));
            }
            return store.commit(perubahan);
        };
        PaketSkemaCatalog katalog = katalog(didahului);

        bundel.pasang("a", folder.newFolder().toPath(), Map.of("uji.yaml", Naskah.KECIL));

        assertEquals(List.of(), katalog.karantina());
        assertEquals(1, jurnal().size());
    }

    @Test
    public void penyimpananYangGagalMenjadiKarantinaBukanKegagalanMulai() throws IOException {
        bundel.pasang("a", folder.newFolder().toPath(), Map.of("uji.yaml", Naskah.KECIL));

        PaketSkemaCatalog katalog = katalog(perubahan -> {
            throw new IllegalStateException("basis data tidak terhubung");
        });

        assertTrue(katalog.karantina().get(0).alasan().contains("basis data tidak terhubung"));
    }

    @Test
    public void barisYangDiubahTanganTidakDipakai() {
        store.commit(ChangeSet.of(jam.saat(), List.of(new PaketSkema("UJI/1.0", 0, "UJI", "1.0", Naskah.KECIL, "00", true, jam.saat())),
                JournalEntry.baru("paket", jam.saat(), "uji", Optional.empty(), "uji", Optional.empty(), "uji", Data.KOSONG)));

        Conflict rusak = assertThrows(Conflict.class, () -> katalog(store).find("UJI", "1.0"));

        assertEquals("skema.rusak", rusak.reasons().get(0).code());
    }

    private PaketSkemaCatalog katalog(Committer committer) {
        return new PaketSkemaCatalog(bundel.context(), store.skema(), committer, jam, Naskah.reader(), SEBENTAR);
    }

    private List<JournalEntry> jurnal() {
        return store.journal().rantai("paket", 0, 100);
    }
}
