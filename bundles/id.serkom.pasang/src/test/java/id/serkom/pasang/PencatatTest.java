package id.serkom.pasang;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.MesinWaktu.Berlaku;
import id.serkom.pasang.Sebab.Pelaku;
import id.serkom.spi.store.ChangeSet;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.JamPalsu;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivilegedAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import org.apache.felix.service.command.CommandSession;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;

public class PencatatTest {

    @Rule
    public final TemporaryFolder temp = new TemporaryFolder();

    private final MemoryStore store = new MemoryStore();
    private final JamPalsu jam = new JamPalsu(LocalDate.of(2026, 1, 5));
    private final Map<String, String> kini = new TreeMap<>(Map.of("bundel x.tahap", "1.0.0", "kalender", "1"));
    private boolean basisDataPergi;
    private boolean jawabanHilang;
    private boolean sibuk;
    private Runnable sesudahDilihat = () -> { };
    private Runnable selagiDitulis = () -> { };
    private Pencatat pencatat = pencatat("satu");

    private Pencatat pencatat(String simpul) {
        return pencatat(simpul, simpul, kini);
    }

    private Pencatat pencatat(String simpul, String pemasangan, Map<String, String> keadaan) {
        return new Pencatat(set -> {
            if (basisDataPergi) {
                throw new StoreUnavailable(Reason.of("simpan.tidak-tersedia"), null);
            }
            selagiDitulis.run();
            var hasil = store.commit(set);
            if (jawabanHilang) {
                throw new StoreUnavailable(Reason.of("simpan.hasil-tidak-pasti"), null);
            }
            return hasil;
        }, store.journal(), jam, () -> simpul, pemasangan, () -> {
            Map<String, String> dilihat = new TreeMap<>(keadaan);
            sesudahDilihat.run();
            return dilihat;
        }, () -> sibuk);
    }

    @Test
    public void selagiBundelDipasangTidakAdaYangDicatatAtasNamaSistem() {
        tenang();
        sibuk = true;
        kini.put("bundel y", "1.0.0");
        tenang();
        assertEquals("it may be taken back", 1, jurnal().size());

        sibuk = false;
        pencatat.terjadi(Sebab.berkas(Sebab.DIPASANG, "y.jar", Pelaku.atasPerintah("admin"), "ab", Set.of("y")));
        tenang();
        assertEquals(List.of("admin paket.dipasang y.jar [bundel y: - → 1.0.0]"), jurnal().subList(1, jurnal().size()));
    }

    @Test
    public void yangTerjadiDicatatDenganVersiSaatItuWalauBundelLainSedangDipasang() {
        tenang();
        kini.put("bundel y", "1.0.0");
        pencatat.terjadi(Sebab.berkas(Sebab.DIPASANG, "y.jar", Pelaku.atasPerintah("admin"), "ab", Set.of("y")));
        sibuk = true;
        kini.put("bundel y", "1.0.0, 2.0.0");
        pencatat.catat();
        sibuk = false;
        kini.put("bundel y", "1.0.0");
        tenang();

        assertEquals("what was taken back is nowhere", List.of("admin paket.dipasang y.jar [bundel y: - → 1.0.0]"), jurnal()
                .subList(1, jurnal().size()));
    }

    @Test
    public void yangDilakukanDiKonsolMenungguSelagiBundelDipasang() {
        tenang();
        sibuk = true;
        kini.put("bundel x.tahap", "1.0.0, 2.0.0");
        PendengarKonsol konsol = new PendengarKonsol(pencatat, () -> false, () -> Optional.of(subjek("admin", "serkom")));
        konsol.bundleChanged(new BundleEvent(BundleEvent.STARTED, bundel(Bundle.ACTIVE)));
        pencatat.catat();
        kini.put("bundel x.tahap", "1.0.0");
        sibuk = false;
        tenang();

        assertEquals(List.of("admin paket.dimulai x.tahap []"), jurnal().subList(1, jurnal().size()));
    }

    @Test
    public void yangTerjadiDiKonsolSelagiCatatannyaDitulisAdalahCatatanLain() {
        tenang();
        PendengarKonsol konsol = new PendengarKonsol(pencatat, () -> false, () -> Optional.of(subjek("admin", "serkom")));
        kini.put("bundel x.tahap", "1.0.0 (berhenti)");
        konsol.bundleChanged(new BundleEvent(BundleEvent.INSTALLED, bundel(Bundle.INSTALLED)));
        selagiDitulis = () -> {
            selagiDitulis = () -> { };
            kini.put("bundel x.tahap", "1.0.0");
            konsol.bundleChanged(new BundleEvent(BundleEvent.STARTED, bundel(Bundle.ACTIVE)));
        };
        tenang();

        assertEquals(List.of("admin paket.dipasang x.tahap [bundel x.tahap: 1.0.0 → 1.0.0 (berhenti)]",
                "admin paket.dimulai x.tahap [bundel x.tahap: 1.0.0 (berhenti) → 1.0.0]"), jurnal().subList(1, jurnal().size()));
    }

    @Test
    public void yangTerjadiSetelahKeadaanDilihatDicatatBersamaAkibatnya() {
        tenang();
        sesudahDilihat = () -> {
            sesudahDilihat = () -> { };
            kini.put("bundel y", "1.0.0");
            pencatat.terjadi(Sebab.berkas(Sebab.DIPASANG, "y.jar", Pelaku.atasPerintah("admin"), "ab", Set.of("y")));
        };
        tenang();

        assertEquals(List.of("admin paket.dipasang y.jar [bundel y: - → 1.0.0]"), jurnal().subList(1, jurnal().size()));
    }

    @Test
    public void yangJawabannyaHilangTidakDicatatDuaKali() {
        tenang();
        jawabanHilang = true;
        kini.put("bundel y", "1.0.0");
        pencatat.terjadi(Sebab.berkas(Sebab.DIPASANG, "y.jar", Pelaku.atasPerintah("admin"), "ab", Set.of("y")));
        assertThrows(StoreUnavailable.class, pencatat::catat);
        jawabanHilang = false;
        tenang();

        assertEquals(List.of("admin paket.dipasang y.jar [bundel y: - → 1.0.0]"), jurnal().subList(1, jurnal().size()));
    }

    @Test
    public void duaServerBernamaSamaTidakSalingMembetulkan() {
        Pencatat satu = pencatat("localhost /opt/serkom", "a", Map.of("bundel x", "1"));
        Pencatat dua = pencatat("localhost /opt/serkom", "b", Map.of("bundel x", "2"));
        for (int i = 0; i < 20; i++) {
            satu.catat();
            dua.catat();
        }

        assertEquals("the second took the first for gone, which entered itself again", 3, jurnal().size());
    }

    @Test
    public void pemasanganTetapSamaSetelahMulaiLagi() throws Exception {
        Path berkas = temp.getRoot().toPath().resolve("pemasangan");
        String satu = Pencatat.pemasangan(berkas);

        assertEquals(satu, Pencatat.pemasangan(berkas));
        Files.writeString(berkas, "");
        assertEquals("half written counts for nothing", 36, Pencatat.pemasangan(berkas).length());
    }

    @Test
    public void mulaiPertamaAdalahSatuCatatanMilikSistemDanMulaiLagiTidakMenambahApaPun() {
        kini.put("setelan a", "abc");
        tenang();
        assertEquals(List.of("sistem paket.keadaan satu [bundel x.tahap: - → 1.0.0, kalender: - → 1, setelan a: - → abc]"), jurnal());

        pencatat = pencatat("satu");
        tenang();
        assertEquals(1, jurnal().size());
        pencatat = pencatat("dua");
        tenang();
        assertEquals("each server for itself", 2, jurnal().size());
    }

    @Test
    public void yangBerubahSelagiServerMatiDicatatSetelahTenang() {
        tenang();
        kini.put("kalender", "2");
        kini.remove("bundel x.tahap");
        pencatat = pencatat("satu");
        for (int i = 1; i < Pencatat.TENANG; i++) {
            pencatat.catat();
        }
        kini.put("kalender", "3");
        pencatat.catat();
        assertEquals("while it moves nothing is entered", 1, jurnal().size());

        tenang();
        assertEquals("sistem paket.keadaan satu [bundel x.tahap: 1.0.0 → -, kalender: 1 → 3]", jurnal().get(1));
    }

    @Test
    public void yangDipasangSeseorangDicatatSeketikaAtasNamanyaDenganVersiLamaDanBaru() {
        tenang();
        kini.put("bundel x.tahap", "1.1.0 abcdef");
        kini.put("setelan a", "abc");
        pencatat.terjadi(Sebab.berkas(Sebab.DIPERBARUI, "tahap.jar", Pelaku.atasPerintah("admin"), "abcdef", Set.of("x.tahap")));
        pencatat.catat();

        assertEquals("admin paket.diperbarui tahap.jar [bundel x.tahap: 1.0.0 → 1.1.0 abcdef]", jurnal().get(1));
        Data isi = entri().get(1).isi();
        assertEquals(List.of("pasang", "abcdef", "satu"), List.of(isi.text("cara"), isi.text("sha256"), isi.text("simpul")));
        tenang();
        assertEquals("sistem paket.keadaan satu [setelan a: - → abc]", jurnal().get(2));
    }

    @Test
    public void selamaBasisDataPergiTidakAdaYangHilangDanTidakAdaYangDicatatDuaKali() {
        tenang();
        basisDataPergi = true;
        kini.put("bundel x.tahap", "1.1.0");
        pencatat.terjadi(Sebab.berkas(Sebab.DIPERBARUI, "a.jar", Pelaku.FOLDER, "ab", Set.of("x.tahap")));
        pencatat.terjadi(Sebab.berkas(Sebab.DIPASANG, "b.jar", Pelaku.atasPerintah("admin"), "cd", Set.of("x.lain")));
        for (int i = 0; i < 5; i++) {
            assertThrows(StoreUnavailable.class, pencatat::catat);
        }
        basisDataPergi = false;
        tenang();

        assertEquals(List.of("sistem paket.diperbarui a.jar [bundel x.tahap: 1.0.0 → 1.1.0]", "admin paket.dipasang b.jar []"),
                jurnal().subList(1, 3));
        assertEquals(3, jurnal().size());
    }

    @Test
    public void yangDilakukanDiKonsolDicatatAtasNamaYangMasuk() {
        tenang();
        PendengarKonsol konsol = new PendengarKonsol(pencatat, () -> false, () -> Optional.of(subjek("admin", "serkom")));
        for (int peristiwa : List.of(BundleEvent.STOPPED, BundleEvent.UPDATED, BundleEvent.RESOLVED, BundleEvent.STARTED)) {
            konsol.bundleChanged(new BundleEvent(peristiwa, bundel(Bundle.ACTIVE)));
        }
        kini.put("bundel x.tahap", "1.0.1");
        pencatat.catat();
        assertEquals("an update is one change", List.of("admin paket.diperbarui x.tahap [bundel x.tahap: 1.0.0 → 1.0.1]"), jurnal()
                .subList(1, 2));
        assertEquals(64, entri().get(1).isi().text("sha256").length());

        new PendengarKonsol(pencatat, () -> false, () -> Optional.of(subjek("karaf", "admin"))).bundleChanged(
                new BundleEvent(BundleEvent.UNINSTALLED, bundel(Bundle.UNINSTALLED)));
        pencatat.catat();
        assertEquals("who has no account is named beside", List.of("sistem paket.dilepas x.tahap []", "Optional[karaf]"),
                List.of(jurnal().get(2), entri().get(2).isi().optText("pengguna").toString()));
    }

    @Test
    @SuppressWarnings("removal")
    public void utasFiturTidakMencatatAtasNamaYangPertamaMemakainya() throws InterruptedException {
        tenang();
        BundleEvent dimulai = new BundleEvent(BundleEvent.STARTED, bundel(Bundle.ACTIVE));
        for (String nama : List.of("features-3-thread-1", "Karaf ssh console user admin")) {
            Thread mewarisi = Subject.doAs(subjek("admin", "serkom"), (PrivilegedAction<Thread>) () -> new Thread(
                    () -> new PendengarKonsol(pencatat, () -> false).bundleChanged(dimulai), nama));
            mewarisi.start();
            mewarisi.join();
            pencatat.catat();
            assertEquals(nama, nama.startsWith("features-") ? 1 : 2, jurnal().size());
        }
        assertEquals("admin paket.dimulai x.tahap []", jurnal().get(1));
    }

    private static CommandSession sesi(String diDalam) {
        return (CommandSession) Proxy.newProxyInstance(PencatatTest.class.getClassLoader(), new Class<?>[] {CommandSession.class},
                (p, m, a) -> switch (m.getName()) {
                    case "get" -> a[0].equals("SUBSHELL") ? diDalam : null;
                    case "hashCode" -> System.identityHashCode(p);
                    case "equals" -> p == a[0];
                    default -> throw new AssertionError(m.getName());
                });
    }

    @Test
    public void yangDiubahPerintahFiturDicatatAtasNamaYangMemberikannya() {
        tenang();
        PerintahKonsol perintah = new PerintahKonsol(pencatat, () -> new TreeMap<>(kini), () -> Optional.of(subjek("admin", "serkom")));
        CommandSession sesi = sesi(null);

        perintah.beforeExecute(sesi, "feature:install x-lain");
        assertTrue("belum milik siapa pun", perintah.berjalan());
        kini.put("bundel x.lain", "2.0");
        kini.put("pustaka", "9 bundel");
        perintah.afterExecute(sesi, "feature:install x-lain", (Object) null);
        assertFalse(perintah.berjalan());
        tenang();

        assertEquals(List.of("admin paket.perintah feature:install x-lain [bundel x.lain: - → 2.0, pustaka: - → 9 bundel]"),
                jurnal().subList(1, jurnal().size()));
    }

    @Test
    public void perintahFiturYangGagalTercatatDanYangHanyaMelihatTidak() {
        tenang();
        PerintahKonsol perintah = new PerintahKonsol(pencatat, () -> new TreeMap<>(kini), () -> Optional.of(subjek("karaf", "admin")));
        for (String baris : List.of("feature:list", "bundle:install x", "echo feature")) {
            perintah.beforeExecute(sesi(null), baris);
            assertFalse(baris, perintah.berjalan());
        }
        CommandSession dalam = sesi("feature");
        perintah.beforeExecute(dalam, "repo-add https://ani:r@h/asia@repo/f.xml");
        perintah.afterExecute(dalam, "repo-add https://ani:r@h/asia@repo/f.xml", new IllegalArgumentException("tidak ada"));
        tenang();

        assertEquals(List.of("sistem paket.perintah feature:repo-add https://***@repo/f.xml []"), jurnal().subList(1, jurnal().size()));
        assertEquals(Optional.of("karaf"), entri().get(1).isi().optText("pengguna"));
        assertFalse(perintah.berjalan());
    }

    /** The console tells of an Error to nobody. */
    @Test
    public void perintahYangBerakhirDenganErrorTidakDianggapBerjalanTerus() throws InterruptedException {
        tenang();
        PerintahKonsol perintah = new PerintahKonsol(pencatat, () -> new TreeMap<>(kini), () -> Optional.of(subjek("admin", "serkom")));
        Thread sekali = new Thread(() -> perintah.beforeExecute(sesi(null), "feature:install x"));
        sekali.start();
        sekali.join();
        assertFalse("sesinya sudah tutup", perintah.berjalan());

        CommandSession sesi = sesi(null);
        perintah.beforeExecute(sesi, "feature:install y");
        assertTrue(perintah.berjalan());
        kini.put("bundel y", "1.0");
        perintah.beforeExecute(sesi, "feature:list");
        assertFalse("sesinya berlanjut", perintah.berjalan());
        perintah.afterExecute(sesi, "feature:list", (Object) null);
        tenang();

        assertEquals(List.of("admin paket.perintah feature:install y [bundel y: - → 1.0]"), jurnal().subList(1, jurnal().size()));
    }

    @Test
    public void yangDilakukanServerSendiriBukanAtasNamaSiapaPun() {
        tenang();
        BundleEvent dimulai = new BundleEvent(BundleEvent.STARTED, bundel(Bundle.ACTIVE));
        new PendengarKonsol(pencatat, () -> true, () -> Optional.of(subjek("admin", "serkom"))).bundleChanged(dimulai);
        new PendengarKonsol(pencatat, () -> false, Optional::empty).bundleChanged(dimulai);
        new PendengarKonsol(pencatat, () -> false).bundleChanged(dimulai);
        tenang();

        assertEquals(1, jurnal().size());
    }

    @Test
    public void mesinWaktuMenunjukkanYangBerlakuPadaAkhirHariKantor() {
        tenang();
        jam.ke("2026-01-06");
        skema("skema.diterima", "1.0");
        kini.put("bundel x.tahap", "1.1.0 abcdef");
        pencatat.terjadi(Sebab.berkas(Sebab.DIPERBARUI, "tahap.jar", Pelaku.atasPerintah("admin"), "abcdef", Set.of("x.tahap")));
        pencatat.catat();
        jam.ke("2026-01-07");
        skema("skema.ditarik", "1.0");
        kini.remove("bundel x.tahap");
        pencatat.terjadi(Sebab.berkas(Sebab.DILEPAS, "tahap.jar", Pelaku.FOLDER, "abcdef", Set.of("x.tahap")));
        pencatat.catat();

        assertEquals(List.of(), pada("2026-01-04"));
        assertEquals(List.of("satu bundel x.tahap 1.0.0 2026-01-05 sistem", "satu kalender 1 2026-01-05 sistem"), pada("2026-01-05"));
        assertEquals(List.of("semua skema PPD 1.0 s 2026-01-06 sistem", "satu bundel x.tahap 1.1.0 abcdef 2026-01-06 admin",
                "satu kalender 1 2026-01-05 sistem"), pada("2026-01-06"));
        assertEquals(List.of("satu kalender 1 2026-01-05 sistem"), pada("2026-01-08"));
    }

    /** What lies in data/ may be wiped, the id of the installation with it. */
    @Test
    public void setelahDataDikosongkanYangLamaTidakBerlakuLagi() {
        kini.put("bundel ppd", "1.0.0");
        tenang();
        jam.ke("2026-01-06");
        kini.remove("bundel ppd");
        pencatat = pencatat("satu", "baru", kini);
        pencatat.terjadi(Sebab.berkas(Sebab.DIPASANG, "tahap.jar", Pelaku.FOLDER, "ab", Set.of("x.tahap")));
        tenang();

        assertEquals(List.of("satu bundel ppd 1.0.0 2026-01-05 sistem", "satu bundel x.tahap 1.0.0 2026-01-05 sistem",
                "satu kalender 1 2026-01-05 sistem"), pada("2026-01-05"));
        assertEquals(List.of("satu bundel x.tahap 1.0.0 2026-01-06 sistem", "satu kalender 1 2026-01-06 sistem"), pada("2026-01-06"));
        assertEquals("only its first entry takes the place of another", List.of(List.of("satu"), List.of()),
                entri().stream().skip(1).map(e -> e.isi().texts("menggantikan")).toList());
    }

    @Test
    public void serverLainBernamaSamaTetapTampakWalauKeduanyaSalingMendahului() {
        Map<String, String> punyaDua = new TreeMap<>(Map.of("bundel x", "2"));
        Pencatat satu = pencatat("localhost", "a", Map.of("bundel x", "1"));
        Pencatat dua = pencatat("localhost", "b", punyaDua);
        for (int i = 0; i < 20; i++) {
            satu.catat();
            if (i > 10) {
                dua.catat();
            }
        }
        assertEquals(List.of("localhost bundel x 1 2026-01-05 sistem", "localhost bundel x 2 2026-01-05 sistem"),
                pada("2026-01-05").stream().sorted().toList());
        assertEquals("it takes it for gone, and is put right once", 3, jurnal().size());

        punyaDua.remove("bundel x");
        for (int i = 0; i < 20; i++) {
            satu.catat();
            dua.catat();
        }
        assertEquals(List.of("localhost bundel x 1 2026-01-05 sistem"), pada("2026-01-05"));
        assertEquals(4, jurnal().size());
    }

    /** More than is read at once. */
    @Test
    public void rantaiYangPanjangDibacaSeluruhnya() {
        for (int i = 0; i < 1_100; i++) {
            skema("skema.diterima", "1." + i);
        }
        tenang();

        assertEquals(1_100 + kini.size(), pada("2026-01-05").size());
        assertEquals(1, jurnal().size());
    }

    private List<String> pada(String tanggal) {
        return new PembacaWaktu(store.journal(), jam).pada(LocalDate.parse(tanggal)).isi().stream().map(this::ringkas).toList();
    }

    private String ringkas(Berlaku b) {
        return b.simpul().orElse("semua") + " " + b.hal() + " " + b.keadaan() + " " + jam.tanggal(b.sejak()) + " " + b.oleh();
    }

    private void skema(String kejadian, String versi) {
        store.commit(ChangeSet.of(jam.saat(), List.of(), JournalEntry.baru("paket", jam.saat(), "sistem", Optional.empty(), kejadian,
                Optional.empty(), "PPD/" + versi, Data.of(Map.of("kode", "PPD", "versi", versi, "sha256", "s", "asal", "uji")))));
    }

    private void tenang() {
        for (int i = 0; i <= Pencatat.TENANG; i++) {
            pencatat.catat();
        }
    }

    private List<JournalEntry> entri() {
        List<JournalEntry> semua = new ArrayList<>();
        long posisi = 0;
        for (List<JournalEntry> lagi = store.journal().sesudah(posisi, 500); !lagi.isEmpty(); lagi = store.journal().sesudah(posisi, 500)) {
            semua.addAll(lagi);
            posisi = lagi.get(lagi.size() - 1).posisi();
        }
        assertTrue(semua.stream().allMatch(e -> e.rantai().equals("paket")));
        return semua;
    }

    /** What this class wrote. */
    private List<String> jurnal() {
        return entri().stream().filter(e -> e.kejadian().startsWith("paket.")).map(e -> e.akun() + " " + e.kejadian() + " " + e.perihal()
                + " "
                + e.isi().objects("perubahan").stream().map(b -> b.text("hal") + ": " + b.text("dulu") + " → " + b.text("kini")).toList())
                .toList();
    }

    private static Subject subjek(String nama, String peran) {
        Subject subjek = new Subject();
        subjek.getPrincipals().add(new UserPrincipal(nama));
        Stream.of(peran).map(RolePrincipal::new).forEach(subjek.getPrincipals()::add);
        return subjek;
    }

    private static Bundle bundel(int keadaan) {
        return (Bundle) Proxy.newProxyInstance(PencatatTest.class.getClassLoader(), new Class<?>[] {Bundle.class},
                (p, m, args) -> switch (m.getName()) {
                    case "getSymbolicName", "toString" -> "x.tahap";
                    case "getBundleId" -> 7L;
                    case "getState" -> keadaan;
                    case "getEntryPaths" -> null;
                    case "hashCode" -> 7;
                    default -> throw new AssertionError(m.getName());
                });
    }
}
