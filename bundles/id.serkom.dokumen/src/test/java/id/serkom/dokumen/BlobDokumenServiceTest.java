package id.serkom.dokumen;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.fault.UnsupportedContent;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.IsiDokumen;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.PemilikDokumen;
import id.serkom.testing.store.MemoryStore;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.JamPalsu;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class BlobDokumenServiceTest {

    private static final Actor BIDANG = actor("bidang", Peran.BIDANG_SERTIFIKASI, "", "");
    private static final Actor POLMAN = actor("polman", Peran.INSTANSI_TERKAIT, Contoh.POLMAN, "");
    private static final Actor POLMAN_LAIN = actor("polman2", Peran.INSTANSI_TERKAIT, Contoh.POLMAN, "");
    private static final Actor MAJENE = actor("majene", Peran.INSTANSI_TERKAIT, Contoh.MAJENE, "");
    private static final Actor ANDI = actor("andi", Peran.ASESOR, "", Contoh.ANDI);
    private static final Actor SITTI = actor("sitti", Peran.ASESOR, "", Contoh.SITTI);
    private static final Actor KEPALA = actor("kepala", Peran.INSTANSI_BERWENANG, "", "");
    private static final Actor ADMINISTRATOR = actor("admin", Peran.ADMINISTRATOR, "", "");
    private static final String PERMOHONAN = Contoh.id("PMH", 1);
    private static final String ASESI = Contoh.id("ASESI", 1);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final MemoryStore store = new MemoryStore();
    private final JamPalsu jam = new JamPalsu(LocalDate.of(2026, 1, 5));
    private final Map<String, String> setelan = new HashMap<>();
    private BlobDokumenService service;
    private int lekat;

    @Before
    public void service() {
        setelan.put("folder", folder.getRoot().getPath());
        service = baru();
        simpan(new Permohonan(PERMOHONAN, 0, Contoh.BERKAS, Contoh.POLMAN, Contoh.id("SURAT", 1), "800/1", LocalDate.of(2026, 1, 2),
                        "Permohonan", LocalDate.of(2026, 1, 5), PermohonanStatus.DITERIMA, Optional.empty(), Optional.empty(), 1),
                new Asesi(ASESI, 0, Contoh.BERKAS, PERMOHONAN, Contoh.POLMAN, 1, Contoh.identitas("Rahma", 1), AsesiStatus.TERJADWAL,
                        Optional.of(Contoh.ANDI), Optional.of(Contoh.id("SESI", 1)), Optional.empty()));
    }

    @Test
    public void dokumenYangDiunggahTercatatDenganHashDanJurnalnya() throws IOException {
        Dokumen dokumen = unggah(POLMAN, "ijazah.pdf", "application/pdf", ContohIsi.PDF);

        assertEquals("ijazah.pdf", dokumen.nama());
        assertEquals("application/pdf", dokumen.tipe());
        assertEquals(ContohIsi.PDF.length, dokumen.ukuran());
        assertEquals(Optional.of(Contoh.POLMAN), dokumen.instansi());
        assertEquals("polman", dokumen.diunggahOleh());
        assertArrayEquals(ContohIsi.PDF, isi(POLMAN, dokumen.id()));
        JournalEntry entry = store.journal().rantai("dokumen", 0, 10).get(0);
        assertEquals("dokumen.unggah", entry.kejadian());
        assertEquals(dokumen.id(), entry.perihal());
        assertEquals(dokumen.sha256(), entry.isi().text("sha256"));
    }

    @Test
    public void yangHanyaDisimpanBelumAdaSebelumDicatatPengunggahnya() throws IOException {
        Dokumen tersimpan = service.simpan(POLMAN, "ijazah.pdf", "application/pdf", new ByteArrayInputStream(ContohIsi.PDF));

        assertThrows(NotFound.class, () -> service.find(POLMAN, tersimpan.id()));
        assertEquals(List.of(), store.journal().rantai("dokumen", 0, 10));
        assertThrows(Forbidden.class, () -> service.catat(POLMAN_LAIN, List.of(tersimpan)));

        service.catat(POLMAN, List.of(tersimpan));
        assertEquals(tersimpan.sha256(), service.find(POLMAN, tersimpan.id()).sha256());
        assertEquals(1, store.journal().rantai("dokumen", 0, 10).size());
    }

    @Test
    public void isiYangSamaDuaKaliMenjadiDuaDokumenAtasSatuIsi() throws IOException {
        Dokumen satu = unggah(POLMAN, "a.pdf", "application/pdf", ContohIsi.PDF);
        Dokumen dua = unggah(MAJENE, "b.pdf", "application/pdf", ContohIsi.PDF);

        assertNotEquals(satu.id(), dua.id());
        assertEquals(satu.sha256(), dua.sha256());
        assertEquals(1, isiTersimpan());
    }

    @Test
    public void tipeYangTidakDisebutDitetapkanDariIsinya() throws IOException {
        assertEquals("image/png", unggah(POLMAN, "foto.png", "application/octet-stream", ContohIsi.PNG).tipe());
        assertEquals("image/jpeg", unggah(POLMAN, "foto.JPG", "image/jpg", ContohIsi.JPEG).tipe());
        assertEquals("application/pdf", unggah(POLMAN, "a.pdf", "Application/PDF; charset=x", ContohIsi.PDF).tipe());
    }

    @Test
    public void isiDanTipeYangTidakBenarDitolakTanpaMenyimpanApaPun() throws IOException {
        ditolak(UnsupportedContent.class, "dokumen.tipe-tidak-diterima", "a.pdf", "text/html", ContohIsi.PDF);
        ditolak(UnsupportedContent.class, "dokumen.tipe-tidak-diterima", "a.pdf", "application/pdf", ContohIsi.ascii("<html/>"));
        ditolak(UnsupportedContent.class, "dokumen.tipe-tidak-diterima", "a.docx", "", ContohIsi.DOCX);
        ditolak(UnsupportedContent.class, "dokumen.tipe-tidak-cocok", "a.pdf", "image/png", ContohIsi.PDF);
        ditolak(UnsupportedContent.class, "dokumen.akhiran-tidak-cocok", "a.png", "application/pdf", ContohIsi.PDF);
        ditolak(UnsupportedContent.class, "dokumen.akhiran-tidak-cocok", "a.pdf.exe", "application/pdf", ContohIsi.PDF);
        ditolak(UnsupportedContent.class, "dokumen.terpotong", "a.pdf", "application/pdf", Arrays.copyOf(ContohIsi.PDF, 30));
        ditolak(InvalidInput.class, "dokumen.kosong", "a.pdf", "application/pdf", new byte[0]);
        ditolak(InvalidInput.class, "dokumen.nama-berjalur", "../a.pdf", "application/pdf", ContohIsi.PDF);

        assertEquals(0, isiTersimpan());
        assertTrue(store.dokumen().list(Potongan.awal(1)).isi().isEmpty());
        assertEquals(List.of(), store.journal().rantai("dokumen", 0, 10));
    }

    @Test
    public void batasUkuranDanTipeMenurutSetelanSeketika() throws IOException {
        byte[] besar = Arrays.copyOf(ContohIsi.PDF, 2 * 1024 * 1024);
        System.arraycopy(ContohIsi.PDF, 0, besar, besar.length - ContohIsi.PDF.length, ContohIsi.PDF.length);
        setelan.put("batas-mb", "1");
        ditolak(TooLarge.class, "dokumen.terlalu-besar", "a.pdf", "application/pdf", besar);

        setelan.put("batas-mb", "2");
        setelan.put("tipe", "application/pdf, application/vnd.oasis.opendocument.text, text/html");
        assertEquals(besar.length, unggah(BIDANG, "a.pdf", "application/pdf", besar).ukuran());
        assertEquals(TipeDokumen.ODT.mime(), unggah(BIDANG, "a.odt", "", ContohIsi.ODT).tipe());
        ditolak(UnsupportedContent.class, "dokumen.tipe-tidak-diterima", "a.png", "image/png", ContohIsi.PNG);
    }

    @Test
    public void yangBukanPelaksanaTidakMengunggah() {
        assertThrows(Forbidden.class, () -> unggah(ADMINISTRATOR, "a.pdf", "application/pdf", ContohIsi.PDF));
    }

    @Test
    public void dokumenInstansiHanyaAdaBagiInstansinyaDanBidang() throws IOException {
        String id = unggah(POLMAN, "a.pdf", "application/pdf", ContohIsi.PDF).id();

        terlihat(id, POLMAN, POLMAN_LAIN, BIDANG);
        tidakAda(id, MAJENE, ANDI, KEPALA, ADMINISTRATOR, Actor.SISTEM);
    }

    @Test
    public void dokumenAsesiAdaBagiAsesorYangDitugaskanDanInstansiBerwenang() throws IOException {
        String id = unggah(POLMAN, "a.pdf", "application/pdf", ContohIsi.PDF).id();
        lekatkan(id, Optional.of(PERMOHONAN), Optional.of(ASESI));

        terlihat(id, POLMAN, POLMAN_LAIN, BIDANG, ANDI, KEPALA);
        tidakAda(id, MAJENE, SITTI, ADMINISTRATOR);
    }

    @Test
    public void pindaianBidangAdaBagiInstansiPermohonannya() throws IOException {
        String id = unggah(BIDANG, "surat.pdf", "application/pdf", ContohIsi.PDF).id();
        tidakAda(id, POLMAN, KEPALA);

        lekatkan(id, Optional.of(PERMOHONAN), Optional.empty());

        terlihat(id, BIDANG, POLMAN, KEPALA);
        tidakAda(id, MAJENE, ANDI);
    }

    @Test
    public void yangDipakaiDiManaManaAdaJugaBagiPemakaiTerakhirnya() throws IOException {
        String id = unggah(BIDANG, "panduan.pdf", "application/pdf", ContohIsi.PDF).id();
        for (int i = 0; i < 50; i++) {
            lekatkan(id, Optional.empty(), Optional.empty());
        }
        tidakAda(id, POLMAN, ANDI);
        lekatkan(id, Optional.of(PERMOHONAN), Optional.of(ASESI));

        terlihat(id, POLMAN, ANDI, KEPALA);
        tidakAda(id, MAJENE, SITTI);
    }

    @Test
    public void yangDipakaiRibuanKaliAdaBagiYangTerakhirMemakainya() throws IOException {
        String id = unggah(BIDANG, "panduan.pdf", "application/pdf", ContohIsi.PDF).id();
        Kelengkapan[] semua = new Kelengkapan[2100];
        Arrays.setAll(semua, i -> item(id, Optional.empty(), Optional.empty()));
        simpan(semua);
        tidakAda(id, POLMAN, ANDI);
        lekatkan(id, Optional.of(PERMOHONAN), Optional.of(ASESI));

        terlihat(id, POLMAN, ANDI, KEPALA);
        tidakAda(id, MAJENE, SITTI, ADMINISTRATOR);
    }

    @Test
    public void pindaianBanyakSuratAdaBagiYangMelihatYangTerakhir() throws IOException {
        String id = unggah(BIDANG, "edaran.pdf", "application/pdf", ContohIsi.PDF).id();
        for (int i = 0; i < 30; i++) {
            simpan(surat(100 + i, id, Contoh.MAJENE));
        }
        tidakAda(id, POLMAN);
        simpan(surat(200, id, Contoh.POLMAN));

        terlihat(id, POLMAN, MAJENE, ADMINISTRATOR);
        tidakAda(id, ANDI, actor("x", Peran.INSTANSI_TERKAIT, "i-lain", ""));
    }

    @Test
    public void yangTidakTerlihatDiputuskanDenganSatuPertanyaanSaja() throws IOException {
        String id = unggah(POLMAN, "a.pdf", "application/pdf", ContohIsi.PDF).id();
        lekatkan(id, Optional.of(PERMOHONAN), Optional.of(ASESI));
        List<Integer> batas = new ArrayList<>();
        DokumenStore dihitung = (DokumenStore) Proxy.newProxyInstance(DokumenStore.class.getClassLoader(),
                new Class<?>[] {DokumenStore.class}, (p, m, a) -> {
                    if (m.getName().equals("pemilik")) {
                        batas.add((Integer) a[1]);
                    }
                    return m.invoke(store.dokumen(), a);
                });
        DokumenAccess access = new DokumenAccess(dihitung, store.surat());
        Dokumen dokumen = store.dokumen().find(id).orElseThrow();

        assertTrue(access.terlihat(POLMAN, dokumen));
        assertTrue(access.terlihat(BIDANG, dokumen));
        assertEquals("tanpa bertanya", List.of(), batas);
        assertTrue(access.terlihat(ANDI, dokumen));
        assertFalse(access.terlihat(SITTI, dokumen));
        assertEquals(List.of(20, 20), batas);
    }

    @Test
    public void dokumenInstansiLainTidakTerbukaWalauDilekatkanPadaPermohonanSendiri() throws IOException {
        String id = unggah(MAJENE, "a.pdf", "application/pdf", ContohIsi.PDF).id();
        lekatkan(id, Optional.of(PERMOHONAN), Optional.of(ASESI));

        tidakAda(id, POLMAN);
        terlihat(id, MAJENE);
    }

    @Test
    public void pindaianSuratAdaBagiYangMelihatSuratnya() throws IOException {
        String id = unggah(BIDANG, "surat.pdf", "application/pdf", ContohIsi.PDF).id();
        tidakAda(id, KEPALA, ADMINISTRATOR, POLMAN);

        simpan(surat(2, id, Contoh.POLMAN));

        terlihat(id, KEPALA, ADMINISTRATOR, POLMAN);
        tidakAda(id, MAJENE, ANDI);
    }

    @Test
    public void yangPindahInstansiTidakMembawaDokumenInstansinya() throws IOException {
        String id = unggah(POLMAN, "a.pdf", "application/pdf", ContohIsi.PDF).id();

        tidakAda(id, actor(POLMAN.akun(), Peran.INSTANSI_TERKAIT, Contoh.MAJENE, ""));
    }

    @Test
    public void isiYangBerubahAtauHilangTidakDibuka() throws IOException {
        Dokumen dokumen = unggah(BIDANG, "a.pdf", "application/pdf", ContohIsi.PDF);
        Path file = folder.getRoot().toPath().resolve(dokumen.sha256().substring(0, 2)).resolve(dokumen.sha256());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        byte[] ubahan = ContohIsi.PDF.clone();
        ubahan[10] ^= 1;
        Files.write(file, ubahan);
        rusak(dokumen.id());

        Files.write(file, ContohIsi.PDF);
        assertArrayEquals(ContohIsi.PDF, isi(BIDANG, dokumen.id()));

        Files.write(file, Arrays.copyOf(ContohIsi.PDF, 20));
        rusak(dokumen.id());

        Files.delete(file);
        rusak(dokumen.id());
        service = baru();
        rusak(dokumen.id());
    }

    @Test
    public void setiapAlasanPunyaPesan() throws IOException {
        Properties pesan = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/SERKOM-INF/pesan_id.properties"))) {
            pesan.load(reader);
        }
        try (Stream<Path> sumber = Files.walk(Path.of("src/main/java"))) {
            for (Path satu : sumber.filter(Files::isRegularFile).toList()) {
                java.util.regex.Pattern.compile("(?:reason|Reason\\.of)\\(\"(dokumen\\.[a-z-]+)\"")
                        .matcher(Files.readString(satu)).results().forEach(m -> assertTrue(m.group(1), pesan.containsKey(m.group(1))));
            }
        }
    }

    private void rusak(String id) {
        Conflict rusak = assertThrows(Conflict.class, () -> service.buka(BIDANG, id));
        assertEquals("dokumen.rusak", rusak.reasons().get(0).code());
    }

    private void terlihat(String id, Actor... actors) {
        for (Actor actor : actors) {
            assertEquals(actor.akun(), id, service.find(actor, id).id());
            PemilikDokumen pemilik = pemilik(id);
            assertTrue(actor.akun(), pemilik.terpotong() || pemilik.terlihat(actor, service.find(actor, id)));
        }
    }

    private void tidakAda(String id, Actor... actors) {
        for (Actor actor : actors) {
            assertThrows(actor.akun(), NotFound.class, () -> service.find(actor, id));
            assertFalse(actor.akun(), pemilik(id).terlihat(actor, store.dokumen().find(id).orElseThrow()));
            assertThrows(actor.akun(), NotFound.class, () -> service.buka(actor, id));
        }
    }

    private PemilikDokumen pemilik(String id) {
        return store.dokumen().pemilik(List.of(id), 20).get(0);
    }

    private void ditolak(Class<? extends SerkomException> fault, String code, String nama, String tipe, byte[] isi) {
        SerkomException e = assertThrows(code, fault, () -> unggah(POLMAN, nama, tipe, isi));
        assertTrue(e.reasons().toString(), e.reasons().stream().map(Reason::code).toList().contains(code));
    }

    private void lekatkan(String dokumen, Optional<String> permohonan, Optional<String> asesi) {
        simpan(item(dokumen, permohonan, asesi));
    }

    private Kelengkapan item(String dokumen, Optional<String> permohonan, Optional<String> asesi) {
        return new Kelengkapan(Contoh.id("KEL", ++lekat), 0, Contoh.BERKAS, "permohonan", 1, "portofolio", "ijazah", permohonan, asesi,
                Optional.of(dokumen), Optional.empty());
    }

    private Surat surat(int ke, String dokumen, String instansi) {
        return new Surat(Contoh.id("SURAT", ke), 0, Arah.MASUK, "surat-lain", SuratStatus.DITERIMA, "", 2026, Optional.empty(),
                Optional.of("800/" + ke), Optional.of("1"), LocalDate.of(2026, 1, 2), Optional.of(LocalDate.of(2026, 1, 5)),
                Optional.empty(), "Hal", "BKPSDM", Optional.of(instansi), "", "Biasa", 0, Optional.empty(), Optional.empty(), 1,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(dokumen), "ab".repeat(32),
                Optional.empty(), jam.saat(), "bidang");
    }

    private void simpan(Catatan... catatan) {
        store.commit(ChangeSet.of(jam.saat(), List.of(catatan), JournalEntry.baru("uji", jam.saat(), "uji", Optional.empty(), "uji",
                Optional.empty(), "uji", Data.KOSONG)));
    }

    private BlobDokumenService baru() {
        return new BlobDokumenService(new FolderBlobStore(pid -> setelan), store.dokumen(), store.surat(), store, jam,
                pid -> setelan);
    }

    private Dokumen unggah(Actor actor, String nama, String tipe, byte[] isi) throws IOException {
        return service.unggah(actor, nama, tipe, new ByteArrayInputStream(isi));
    }

    private byte[] isi(Actor actor, String id) throws IOException {
        IsiDokumen buka = service.buka(actor, id);
        try (var channel = buka.isi()) {
            ByteBuffer buffer = ByteBuffer.allocate((int) channel.size());
            channel.read(buffer);
            return buffer.array();
        }
    }

    private long isiTersimpan() throws IOException {
        try (Stream<Path> semua = Files.walk(folder.getRoot().toPath())) {
            return semua.filter(Files::isRegularFile).count();
        }
    }

    private static Actor actor(String akun, Peran peran, String instansi, String asesor) {
        return new Actor(akun, akun, Set.of(peran), Optional.of(instansi).filter(s -> !s.isEmpty()),
                Optional.of(asesor).filter(s -> !s.isEmpty()), Optional.empty());
    }
}
