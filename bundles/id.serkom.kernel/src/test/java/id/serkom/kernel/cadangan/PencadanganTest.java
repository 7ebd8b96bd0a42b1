package id.serkom.kernel.cadangan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.Bukti;
import id.serkom.api.service.CadanganService.Cadangan;
import id.serkom.api.service.CadanganService.Pemulihan;
import id.serkom.api.service.Settings;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.naskah.CetakanHandler;
import id.serkom.spi.store.BasisDataStore;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.JournalHash;
import id.serkom.testing.dokumen.MemoryBlobStore;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.JamPalsu;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.rules.TemporaryFolder;

/** A backup is there whole or not at all; a restore as well. */
public class PencadanganTest {

    private static final Instant SAAT = Instant.parse("2026-03-02T01:00:00Z");
    private static final Bukti UTUH = new Bukti(SAAT, Map.of(), List.of(), List.of());
    private static final Settings BAWAAN = pid -> Map.of();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final MemoryBlobStore blob = new MemoryBlobStore();
    private final JamPalsu jam = new JamPalsu(LocalDate.of(2026, 3, 2));
    private final Map<String, String> tercetak = new HashMap<>();
    private final Set<String> takTerbaca = new HashSet<>();
    private Path base;

    @Before
    public void server() throws IOException {
        base = folder.newFolder("server").toPath();
        Files.createDirectories(base.resolve("etc"));
    }

    private String unggah(String isi) throws IOException {
        return blob.simpan(new ByteArrayInputStream(isi.getBytes(UTF_8)), Long.MAX_VALUE).sha256();
    }

    private Cadangan cadangkan(MemoryStore dari) throws IOException {
        return cadangkan(dari, Ruang.cakram());
    }

    private Cadangan cadangkan(MemoryStore dari, Ruang ruang) throws IOException {
        return cadangkan(dari, ruang, blob);
    }

    private Cadangan cadangkan(MemoryStore dari, Ruang ruang, BlobStore isi) throws IOException {
        return new Pencadangan(dari.basis(), isi, dari, jam, new FolderCadangan(base, BAWAAN), new EtcKantor(base, BAWAAN), ruang, "1.0.0",
                new IsiHilang(isi, dari.cetakan(), dari.surat(), pencetak(dari))).jalankan(Actor.SISTEM);
    }

    /** The same documents, each reading told of beforehand; the disk may fail it. */
    private BlobStore dibaca(Pembacaan saat) {
        return (BlobStore) Proxy.newProxyInstance(PencadanganTest.class.getClassLoader(), new Class<?>[] {BlobStore.class},
                (proxy, method, args) -> {
                    saat.dibaca(method.getName(), (String) args[0]);
                    return method.getName().equals("buka") ? blob.buka((String) args[0]) : blob.utuh((String) args[0]);
                });
    }

    private interface Pembacaan {

        void dibaca(String cara, String sha256) throws IOException;
    }

    private Pemulihan pulihkan(BasisDataStore basis, BlobStore ke, String arsip, String versi) throws IOException {
        return pulihkan(basis, ke, arsip, versi, BAWAAN);
    }

    private Pemulihan pulihkan(BasisDataStore basis, BlobStore ke, String arsip, String versi, Settings settings) throws IOException {
        return new PemulihanArsip(basis, ke, jam, new FolderCadangan(base, settings), new EtcKantor(base, settings), base, versi)
                .jalankan(Actor.SISTEM, arsip, () -> UTUH);
    }

    private static Berkas berkas(String id) {
        return new Berkas(id, 0, "sertifikasi", "1", "PPD", "1.0", "Sertifikasi I/2026", "verifikasi", BerkasStatus.BERJALAN, 1, 0,
                Optional.empty(), SAAT, "budi", Optional.empty());
    }

    /** A book of two berkas, with documents. */
    private MemoryStore buku(String... sha256) {
        List<Catatan> isi = new ArrayList<>(List.of(berkas("satu"), berkas("dua")));
        for (String satu : sha256) {
            isi.add(new Dokumen("dok-" + isi.size(), 0, satu, "a.pdf", 1, "application/pdf", "budi", Optional.empty(), SAAT));
        }
        MemoryStore buku = new MemoryStore();
        buku.commit(ChangeSet.of(SAAT, isi, JournalEntry.baru("uji", SAAT, "budi", Optional.empty(), "uji.tulis", Optional.empty(), "",
                Data.KOSONG)));
        return buku;
    }

    private List<String> folderCadangan() throws IOException {
        try (Stream<Path> isi = Files.list(base.resolve("cadangan"))) {
            return isi.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private static void kode(String kode, Class<? extends SerkomException> jenis, ThrowingRunnable kerja) {
        assertEquals(kode, assertThrows(jenis, kerja).reasons().get(0).code());
    }

    @Test
    public void yangDicadangkanDapatDipulihkanDenganDokumennya() throws IOException {
        String[] sha256 = Stream.iterate(0, i -> i + 1).limit(300).map(i -> {
            try {
                return unggah("dokumen " + i);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }).toArray(String[]::new);
        MemoryStore buku = buku(sha256);
        Cadangan arsip = cadangkan(buku);
        MemoryStore kosong = new MemoryStore();
        MemoryBlobStore ke = new MemoryBlobStore();
        Files.createDirectories(base.resolve("serkom"));
        Files.writeString(base.resolve("serkom/admin-awal.txt"), "sandi: lama");

        Pemulihan pulih = pulihkan(kosong.basis(), ke, arsip.arsip(), "1.0.0");

        assertEquals(buku.berkas().find("dua"), kosong.berkas().find("dua"));
        assertEquals(List.of("uji.tulis", "cadangan.dipulihkan"), kosong.journal().sesudah(0, 10).stream()
                .map(JournalEntry::kejadian).toList());
        assertEquals(300, pulih.dokumen());
        // Berkas, documents, one entry of the journal, the head of its chain, and the position.
        assertEquals(2 + 300 + 1 + 1 + 1, pulih.baris());
        assertArrayEquals("dokumen 7".getBytes(UTF_8),
                Channels.newInputStream(ke.buka(JournalHash.sha256("dokumen 7")).orElseThrow()).readAllBytes());
        assertTrue(Files.exists(Path.of(pulih.lama()).resolve("admin-awal.txt")));
        assertFalse(Files.exists(base.resolve("serkom/admin-awal.txt")));
    }

    @Test
    public void arsipTercatatDalamJurnalDanSisaYangMatiDiTengahDihapus() throws IOException {
        Files.createDirectories(base.resolve("cadangan/.sementara-1/basis-data"));
        Files.writeString(base.resolve("cadangan/.sementara-1/arsip"), "separuh");

        MemoryStore buku = buku(unggah("isi"));

        Cadangan arsip = cadangkan(buku);

        assertEquals(List.of(arsip.arsip()), folderCadangan());
        JournalEntry catatan = buku.journal().rantai("cadangan", 0, 10).get(0);
        assertEquals("cadangan.dibuat", catatan.kejadian());
        assertEquals(arsip.sha256(), catatan.isi().text("sha256"));
        kode("cadangan.sudah-ada", Conflict.class, () -> cadangkan(buku()));
    }

    /** Prints what stands in {@link #tercetak} again, and nothing else. */
    private CetakanHandler pencetak(MemoryStore buku) {
        return (CetakanHandler) Proxy.newProxyInstance(PencadanganTest.class.getClassLoader(), new Class<?>[] {CetakanHandler.class},
                (proxy, method, args) -> {
                    assertEquals("pulihkan", method.getName());
                    String id = ((Surat) args[0]).id();
                    if (takTerbaca.contains(id)) {
                        // As the printer does, who reads what is there before he prints anew.
                        throw new StoreUnavailable(Reason.of("cetakan.tidak-terbaca"), new IOException("sektor rusak"));
                    }
                    Optional<String> isi = Optional.ofNullable(tercetak.get(id));
                    return isi.isPresent() && unggah(isi.get()).equals(((Cetakan) args[1]).pdf().orElseThrow());
                });
    }

    private static void tulis(MemoryStore buku, Catatan... isi) {
        buku.commit(ChangeSet.of(SAAT, List.of(isi), JournalEntry.baru("uji", SAAT, "budi", Optional.empty(), "uji.tulis",
                Optional.empty(), "", Data.KOSONG)));
    }

    private static Surat surat(String id) {
        return new Surat(id, 0, Arah.KELUAR, "undangan", SuratStatus.BERNOMOR, "", 2026, Optional.empty(), Optional.of("800/" + id),
                Optional.empty(), LocalDate.of(2026, 3, 2), Optional.empty(), Optional.empty(), "Undangan", "BKPSDM", Optional.empty(),
                "800.1.4", "Biasa", 0, Optional.empty(), Optional.empty(), 1, Optional.empty(), Optional.empty(), Optional.of("kepala"),
                Optional.empty(), Optional.empty(), "", Optional.empty(), SAAT, "budi");
    }

    private static Cetakan cetakan(String surat) {
        return Cetakan.beku(surat, "0".repeat(26 - surat.length()) + surat, CaraTtd.BASAH, Optional.of("kepala"), false);
    }

    @Test
    public void dokumenYangHilangAtauRusakDisebutDanYangLainTetapDicadangkan() throws IOException {
        String rusak = unggah("semula");
        blob.ubah(rusak, "lain".getBytes(UTF_8));
        String hilang = JournalHash.sha256("tidak pernah diunggah");
        MemoryStore buku = buku(rusak, hilang, unggah("baik"));

        Cadangan arsip = cadangkan(buku);

        assertEquals(Map.of(rusak, "cadangan.dokumen-rusak", hilang, "cadangan.dokumen-hilang"), arsip.temuan().stream()
                .collect(Collectors.toMap(r -> r.data().get("sha256"), r -> r.code())));
        assertEquals(List.of(2L, 1L, false), List.of(arsip.hilang(), arsip.dokumen(), arsip.lengkap()));
        JournalEntry catatan = buku.journal().rantai("cadangan", 0, 10).get(0);
        assertEquals("2", catatan.isi().text("hilang"));
        MemoryStore kosong = new MemoryStore();
        MemoryBlobStore ke = new MemoryBlobStore();
        assertEquals(1, pulihkan(kosong.basis(), ke, arsip.arsip(), "1.0.0").dokumen());
        assertEquals(buku.berkas().find("dua"), kosong.berkas().find("dua"));
        assertTrue(ke.utuh(JournalHash.sha256("baik")).orElseThrow());
        assertTrue(ke.buka(rusak).isEmpty());
    }

    @Test
    public void pdfTanpaTandaTanganYangHilangDibuatLagiDanIkutDicadangkan() throws IOException {
        MemoryStore buku = buku();
        tulis(buku, surat("a"), surat("b"), cetakan("a").tercetak(unggah("pdf a")), cetakan("b").tercetak(unggah("pdf b")));
        blob.ubah(JournalHash.sha256("pdf a"), "lain".getBytes(UTF_8));
        tercetak.put("a", "pdf a");

        Cadangan arsip = cadangkan(buku);

        assertEquals(List.of(1L, 0L, 2L, true), List.of(arsip.dibuatUlang(), arsip.hilang(), arsip.dokumen(), arsip.lengkap()));
        assertTrue(blob.utuh(JournalHash.sha256("pdf a")).orElseThrow());
    }

    @Test
    public void pdfYangTidakTerbacaDisebutDanYangLainTetapDicadangkan() throws IOException {
        MemoryStore buku = buku(unggah("baik"));
        String rusak = unggah("pdf a");
        tulis(buku, surat("a"), surat("b"), cetakan("a").tercetak(rusak), cetakan("b").tercetak(unggah("pdf b")));
        takTerbaca.add("a");

        Cadangan arsip = cadangkan(buku, Ruang.cakram(), dibaca((cara, sha256) -> {
            if (sha256.equals(rusak)) {
                throw new IOException("sektor rusak");
            }
        }));

        assertEquals(List.of(2L, 1L, false), List.of(arsip.dokumen(), arsip.hilang(), arsip.lengkap()));
        assertEquals(Map.of("cadangan.cetakan-hilang", rusak), arsip.temuan().stream()
                .collect(Collectors.toMap(r -> r.code(), r -> r.data().get("sha256"))));
    }

    /** A large one is looked at first: half of it in an archive would end that. */
    @Test
    public void setiapDokumenDibacaSekaliKecualiYangBesar() throws IOException {
        String besar = blob.simpan(new ByteArrayInputStream(new byte[Pencadangan.SEKALI_BACA + 1]), Long.MAX_VALUE).sha256();
        String kecil = blob.simpan(new ByteArrayInputStream(new byte[Pencadangan.SEKALI_BACA]), Long.MAX_VALUE).sha256();
        String kosong = unggah("");
        List<String> bacaan = new ArrayList<>();

        Cadangan arsip = cadangkan(buku(besar, kecil, kosong), Ruang.cakram(), dibaca((cara, sha256) -> bacaan.add(cara + " " + sha256)));

        assertEquals(1, bacaan.stream().filter(("buka " + kecil)::equals).count());
        assertEquals(List.of("utuh " + besar), bacaan.stream().filter(b -> b.startsWith("utuh")).toList());
        assertEquals(List.of(3L, true), List.of(arsip.dokumen(), arsip.lengkap()));
        MemoryBlobStore ke = new MemoryBlobStore();
        pulihkan(new MemoryStore().basis(), ke, arsip.arsip(), "1.0.0");
        for (String satu : List.of(besar, kecil, kosong)) {
            assertTrue(ke.utuh(satu).orElseThrow());
        }
    }

    @Test
    public void yangBertandaDipindaiAtauTidakLagiTercetakSamaDisebutDenganSuratnya() throws IOException {
        MemoryStore buku = buku(JournalHash.sha256("pindaian"));
        tulis(buku, surat("a"), surat("b"), surat("c"),
                cetakan("a").tercetak(unggah("pdf a")).bertanda(JournalHash.sha256("bertanda"), SAAT),
                cetakan("b").tercetak(unggah("pdf b")).dipindai("dok-2", SAAT), cetakan("c").tercetak(JournalHash.sha256("pdf c")));
        tercetak.put("a", "bukan yang bertanda");
        tercetak.put("c", "versi lain");

        Cadangan arsip = cadangkan(buku);

        assertEquals(Map.of("cadangan.bertanda-hilang", "a", "cadangan.pindaian-hilang", "b", "cadangan.cetakan-hilang", "c"),
                arsip.temuan().stream().collect(Collectors.toMap(r -> r.code(), r -> r.data().get("id"))));
        assertEquals(2, arsip.dokumen());
    }

    /** Before it begins, and while it writes: whatever else is on the disk keeps its room. */
    @Test
    public void diskYangHampirPenuhMenghentikanPencadanganTanpaSisa() throws IOException {
        MemoryStore buku = buku(blob.simpan(new ByteArrayInputStream(new byte[8 << 20]), Long.MAX_VALUE).sha256());
        AtomicLong sisa = new AtomicLong(Ruang.CADANGAN - 1);

        kode("cadangan.ruang", Conflict.class, () -> cadangkan(buku, new Ruang(folder -> sisa.get())));
        sisa.set(Ruang.CADANGAN + (3 << 20));
        kode("cadangan.ruang", Conflict.class, () -> cadangkan(buku, new Ruang(folder -> sisa.getAndAdd(-1 << 20))));

        assertEquals(List.of(), folderCadangan());
        sisa.set(Ruang.CADANGAN + (16 << 20));
        cadangkan(buku, new Ruang(folder -> sisa.getAndAdd(-1 << 20)));
        assertTrue("looked at " + sisa.get(), sisa.get() < Ruang.CADANGAN + (10 << 20));
    }

    @Test
    public void versiSkemaAtauServerYangTidakCocokDitolakSebelumAdaYangDitulis() throws IOException {
        Cadangan arsip = cadangkan(buku(unggah("isi")));
        MemoryBlobStore ke = new MemoryBlobStore();
        MemoryStore kosong = new MemoryStore();

        kode("pulihkan.versi-lain", Conflict.class, () -> pulihkan(kosong.basis(), ke, arsip.arsip(), "1.1.0"));
        kode("pulihkan.versi-lain", Conflict.class, () -> pulihkan(new MemoryStore().basis().skema("lain"), ke, arsip.arsip(), "1.0.0"));
        kode("simpan.tidak-kosong", Conflict.class, () -> pulihkan(buku().basis(), ke, arsip.arsip(), "1.0.0"));
        kode("pulihkan.tidak-ada", NotFound.class, () -> pulihkan(kosong.basis(), ke, "../server/cadangan/" + arsip.arsip(), "1.0.0"));

        assertEquals(List.of(), kosong.basis().terisi());
        assertTrue(ke.buka(JournalHash.sha256("isi")).isEmpty());
    }

    @Test
    public void arsipYangRusakDitolakSebelumAdaYangDitulis() throws IOException {
        Cadangan arsip = cadangkan(buku(unggah("isi")));
        Path file = base.resolve("cadangan").resolve(arsip.arsip());
        byte[] isi = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(isi, isi.length / 2));
        MemoryBlobStore ke = new MemoryBlobStore();
        MemoryStore kosong = new MemoryStore();

        assertThrows(InvalidInput.class, () -> pulihkan(kosong.basis(), ke, arsip.arsip(), "1.0.0"));

        assertEquals(List.of(), kosong.basis().terisi());
        assertTrue(ke.buka(JournalHash.sha256("isi")).isEmpty());
    }

    /** The settings are those of before, too. */
    @Test
    public void pemulihanYangGagalDiTengahMeninggalkanServerSepertiSemula() throws IOException {
        Files.writeString(base.resolve("etc/id.serkom.buku.cfg"), "");
        Cadangan arsip = cadangkan(buku());
        Files.delete(base.resolve("etc/id.serkom.buku.cfg"));
        Files.writeString(base.resolve("etc/id.serkom.akun.cfg"), "token.menit = 5\n");
        MemoryStore kosong = new MemoryStore();

        assertThrows(IOException.class, () -> pulihkan(BasisTerganggu.penuh(kosong.basis()), blob, arsip.arsip(), "1.0.0"));

        assertEquals(List.of(), kosong.basis().terisi());
        assertFalse(Files.exists(base.resolve("etc/id.serkom.buku.cfg")));
        assertEquals("token.menit = 5\n", Files.readString(base.resolve("etc/id.serkom.akun.cfg")));
    }

    /** The book may be in, and its numbers are given by these settings. */
    @Test
    public void pemulihanYangTidakPastiMembiarkanSetelanArsip() throws IOException {
        Files.writeString(base.resolve("etc/id.serkom.buku.cfg"), "unit = ARSIP\n");
        Cadangan arsip = cadangkan(buku());
        Files.writeString(base.resolve("etc/id.serkom.buku.cfg"), "unit = SINI\n");
        Settings terbaca = pid -> pid.equals("id.serkom.buku") ? Map.of("unit", "ARSIP") : Map.of();

        StoreUnavailable galat = assertThrows(StoreUnavailable.class, () ->
                pulihkan(BasisTerganggu.takPasti(new MemoryStore().basis()), blob, arsip.arsip(), "1.0.0", terbaca));

        assertEquals("pulihkan.hasil-tidak-pasti", galat.reasons().get(0).code());
        assertEquals("unit = ARSIP\n", Files.readString(base.resolve("etc/id.serkom.buku.cfg")));
        assertEquals("unit = SINI\n", Files.readString(Path.of(galat.reasons().get(0).data().get("folder"))
                .resolve("etc/id.serkom.buku.cfg")));
    }

    @Test
    public void pemulihanYangGagalMengembalikanSetelanJugaBilaArsipTidakMemuatnya() throws IOException {
        Cadangan arsip = cadangkan(buku());
        Files.writeString(base.resolve("etc/id.serkom.akun.cfg"), "token.menit = 5\n");

        assertThrows(IOException.class, () -> pulihkan(BasisTerganggu.penuh(new MemoryStore().basis()), blob, arsip.arsip(), "1.0.0"));

        assertEquals("token.menit = 5\n", Files.readString(base.resolve("etc/id.serkom.akun.cfg")));
    }
}
