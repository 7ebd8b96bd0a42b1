package id.serkom.referensi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.service.Karantina;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.referensi.register.Register;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.store.Committer;
import id.serkom.testing.store.MemoryStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;

public class PaketReferensiTest {

    private static final String KOP = "kode,mulai,sampai,baris,alamat,lambang,tempat\n";
    private static final String KOP_LAMA = "dinas,2024-01-01,,DINAS,Jalan Satu,daerah,Mamuju\n";
    private static final String JABATAN = "kode,mulai,sampai,nama,kop,jenisSurat\nkepala-dinas,2024-01-01,,Kepala Dinas,dinas,\n";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final MemoryStore store = new MemoryStore();
    private BundelLembar bundel;
    private Path etc;
    private PaketReferensi paket;
    private int detik;

    @Before
    public void mulai() {
        bundel = new BundelLembar(folder.getRoot().toPath());
        etc = folder.getRoot().toPath().resolve("etc-referensi");
        paket = paket(store);
    }

    private PaketReferensi paket(Committer committer) {
        return new PaketReferensi(bundel.context(), store.referensi(), committer, new JamUji(), alasan -> alasan.code(), etc, false);
    }

    /** As an editor saves it: at another time than before. */
    private void simpan(String nama, String isi) throws IOException {
        BundelLembar.tulis(etc, Map.of(nama, isi));
        Files.setLastModifiedTime(etc.resolve(nama), FileTime.from(Instant.parse("2026-03-02T01:00:00Z")
                .plus(Duration.ofSeconds(++detik))));
        paket.lihat();
        paket.lihat();
    }

    private List<EntriReferensi> kop() {
        return store.referensi().riwayat("kop", "dinas");
    }

    private List<String> karantina() {
        return paket.karantina().stream().map(k -> k.asal() + ": " + k.alasan()).toList();
    }

    private List<String> kejadian() {
        return store.journal().sesudah(0, 500).stream().map(e -> e.akun() + " " + e.kejadian()).toList();
    }

    @Test
    public void lembarPaketYangSalingMerujukMenambahSebagaiSistem() {
        bundel.pasang(Map.of("jabatan.csv", JABATAN, "kop.csv", KOP + KOP_LAMA));

        paket.lihat();

        assertEquals(List.of(), karantina());
        assertEquals("Jalan Satu", kop().get(0).isi().text("alamat"));
        assertEquals(1, store.referensi().riwayat("jabatan", "kepala-dinas").size());
        assertEquals(List.of("sistem referensi.tambah", "sistem referensi.tambah"), kejadian());
    }

    @Test
    public void paketTidakMengubahYangSudahAdaDanTidakMenghapusApaPun() throws IOException {
        simpan("kop.csv", KOP + KOP_LAMA);
        Bundle satu = bundel.pasang(Map.of("kop.csv", KOP + KOP_LAMA.replace("Jalan Satu", "Jalan Lain")));

        paket.lihat();
        bundel.lepas(satu);
        Files.delete(etc.resolve("kop.csv"));
        paket.lihat();
        paket.lihat();

        assertEquals(List.of("Jalan Satu"), kop().stream().map(e -> e.isi().text("alamat")).toList());
        assertEquals(1, kejadian().size());
    }

    @Test
    public void berkasKantorYangDisimpanMengubahMengakhiriDanMemulai() throws IOException {
        simpan("kop.csv", KOP + KOP_LAMA);
        simpan("kop.csv", KOP + KOP_LAMA.replace("2024-01-01,,", "2024-01-01,2026-06-30,").replace("Jalan Satu", "Jalan Dua")
                + "dinas,2026-07-01,,DINAS BARU,Jalan Tiga,daerah,Mamuju\n");

        assertEquals(List.of(), karantina());
        assertEquals(List.of("Jalan Dua", "Jalan Tiga"), kop().stream().map(e -> e.isi().text("alamat")).toList());
        assertEquals(List.of("sistem referensi.tambah", "sistem referensi.ubah", "sistem referensi.tambah"), kejadian());
        assertEquals("Jalan Satu", store.journal().sesudah(0, 500).get(1).isi().object("sebelum").text("alamat"));
    }

    @Test
    public void yangSamaTidakDitulisLagi() throws IOException {
        simpan("kop.csv", KOP + KOP_LAMA);
        simpan("kop.csv", KOP + KOP_LAMA);
        paket = paket(store);
        paket.lihat();
        paket.lihat();

        assertEquals(1, kejadian().size());
    }

    @Test
    public void yangMasihDitulisTidakDibaca() throws IOException {
        BundelLembar.tulis(etc, Map.of("kop.csv", KOP + KOP_LAMA));
        paket.lihat();
        BundelLembar.tulis(etc, Map.of("kop.csv", KOP + KOP_LAMA + "lain,2024-01-01,,LAIN,Jalan Satu,daerah,Mamuju\n"));
        paket.lihat();
        assertEquals(List.of(), kop());

        paket.lihat();

        assertEquals(1, kop().size());
    }

    @Test
    public void lembarKantorYangSalahDikarantinaDenganBarisnyaDanYangLainTetapMasuk() throws IOException {
        simpan("kop.csv", KOP + KOP_LAMA);
        simpan("jabatan.csv", JABATAN + "kepala-lain,2024-01-01,,Kepala Lain,tidak-ada,\n");
        simpan("pegawai.csv", "kode\n");
        simpan("instansi.csv", "kode,mulai\nx,2024-01-01\n");

        assertEquals(List.of("etc/referensi/instansi.csv", "etc/referensi/jabatan.csv", "etc/referensi/pegawai.csv"),
                paket.karantina().stream().map(Karantina::asal).sorted().toList());
        assertTrue(karantina().toString(), karantina()
                .contains("etc/referensi/jabatan.csv: jabatan.csv baris 3, kolom kop: referensi.rujukan-tidak-ada"));
        assertEquals(List.of(), store.referensi().riwayat("jabatan", "kepala-dinas"));
        assertEquals(1, kop().size());

        simpan("jabatan.csv", JABATAN);
        Files.delete(etc.resolve("pegawai.csv"));
        simpan("instansi.csv", "kode,mulai,sampai,nama,pimpinan,alamat,kota,luar,surel\n");

        assertEquals(List.of(), karantina());
        assertEquals(1, store.referensi().riwayat("jabatan", "kepala-dinas").size());
    }

    @Test
    public void yangDiubahPetugasTetapSelagiLembarLainDikarantinaAtauDisimpan() throws IOException {
        simpan("kop.csv", KOP + KOP_LAMA);
        simpan("kop-lama.csv", KOP);
        simpan("jabatan.csv", JABATAN.replace(",dinas,", ",cabang,"));
        ubahAlamat("Jalan Petugas");
        paket.lihat();
        paket.lihat();
        assertEquals("a change of the registers retries what was refused only", "Jalan Petugas", kop().get(0).isi().text("alamat"));

        simpan("klasifikasi.csv", "kode,mulai,sampai,uraian\n800.9,2024-01-01,,Uji\n");
        assertEquals("Jalan Petugas", kop().get(0).isi().text("alamat"));

        simpan("kop.csv", KOP + KOP_LAMA + KOP_LAMA.replace("dinas,", "cabang,"));
        paket.lihat();
        assertEquals("saved again it says its word again", "Jalan Satu", kop().get(0).isi().text("alamat"));
        assertEquals("and what waited for it is in", 1, store.referensi().riwayat("jabatan", "kepala-dinas").size());
        assertEquals(List.of("etc/referensi/kop-lama.csv"), paket.karantina().stream().map(Karantina::asal).toList());
    }

    private void ubahAlamat(String alamat) {
        EntriReferensi e = kop().get(0);
        Register register = Register.SEMUA.stream().filter(r -> r.kode().equals("kop")).findFirst().orElseThrow();
        new RegisterWriter(store.referensi(), store, new JamUji()).ubah("bidang", register, e.id(), e.revision(),
                e.isi().with("alamat", alamat));
    }

    @Test
    public void berkasYangTidakTerbacaAtauTerlaluBesarTidakMenahanYangLain() throws IOException {
        Files.createDirectories(etc);
        Files.createSymbolicLink(etc.resolve(".#kop.csv"), Path.of("orang@mesin.1:2"));
        Files.createSymbolicLink(etc.resolve("tuk.csv"), Path.of("tidak-ada"));
        BundelLembar.tulis(etc, Map.of("~kop.csv", "x", "#kop.csv", "x"));
        simpan("asesor.csv", "x".repeat(LembarRegister.BITA_TERBANYAK + 1));
        simpan("kop.csv", KOP + KOP_LAMA);

        assertEquals(1, kop().size());
        assertEquals(List.of("etc/referensi/asesor.csv", "etc/referensi/tuk.csv"), paket.karantina().stream()
                .map(Karantina::asal).toList());
        assertTrue(karantina().toString(), karantina().get(0).endsWith("referensi.csv-terlalu-besar"));
        assertTrue(karantina().toString(), karantina().get(1).contains("tidak terbaca"));

        Files.delete(etc.resolve("tuk.csv"));
        Files.delete(etc.resolve("asesor.csv"));
        paket.lihat();
        paket.lihat();
        assertEquals(List.of(), karantina());
    }

    @Test
    public void duaBarisUntukKodeDanHariPertamaYangSamaDitolak() throws IOException {
        simpan("kop.csv", KOP + KOP_LAMA);
        simpan("kop.csv", KOP + KOP_LAMA.replace("Satu", "Dua") + KOP_LAMA.replace("Satu", "Tiga"));

        assertEquals(List.of("etc/referensi/kop.csv: kop.csv baris 3, kolom kode: referensi.baris-ganda"), karantina());
        assertEquals("Jalan Satu", kop().get(0).isi().text("alamat"));
    }

    @Test
    public void paketDenganSatuLembarSalahDitolakSeluruhnyaSampaiYangDirujukAda() throws IOException {
        bundel.pasang(Map.of("jabatan.csv", JABATAN, "klasifikasi.csv", "kode,mulai,sampai,uraian\n800.9,2024-01-01,,Uji\n"));
        paket.lihat();
        assertEquals(List.of("paket-1/0.0.0/SERKOM-INF/referensi/jabatan.csv: jabatan.csv baris 2, kolom kop: referensi.rujukan-tidak-ada"),
                karantina());
        assertEquals(List.of(), store.referensi().riwayat("klasifikasi", "800.9"));
        paket.lihat();

        simpan("kop.csv", KOP + KOP_LAMA);
        paket.lihat();

        assertEquals(List.of(), karantina());
        assertEquals(1, store.referensi().riwayat("klasifikasi", "800.9").size());
        assertEquals(1, store.referensi().riwayat("jabatan", "kepala-dinas").size());
    }

    /** Before the next look, where nothing tells it from what was there. */
    @Test
    public void yangDitolakDicobaLagiWalauYangDirujukDatangSebelumDilihatLagi() throws IOException {
        bundel.pasang(Map.of("jabatan.csv", JABATAN));
        paket.lihat();
        assertEquals(1, karantina().size());

        kopDatang();
        paket.lihat();

        assertEquals(List.of(), karantina());
        assertEquals(1, store.referensi().riwayat("jabatan", "kepala-dinas").size());
    }

    @Test
    public void lembarKantorYangDitolakDicobaLagiWalauYangDirujukDatangSebelumDilihatLagi() throws IOException {
        BundelLembar.tulis(etc, Map.of("jabatan.csv", JABATAN));
        paket.lihat();
        paket.lihat();
        assertEquals(1, karantina().size());

        kopDatang();
        paket.lihat();
        paket.lihat();

        assertEquals(List.of(), karantina());
        assertEquals(1, store.referensi().riwayat("jabatan", "kepala-dinas").size());
    }

    @Test
    public void paketDanLembarKantorYangDirujuknyaDapatDilihatSekaligus() throws IOException {
        BundelLembar.tulis(etc, Map.of("kop.csv", KOP + KOP_LAMA));
        paket.lihat();
        bundel.pasang(Map.of("jabatan.csv", JABATAN));
        paket.lihat();
        assertEquals(1, kop().size());
        paket.lihat();

        assertEquals(List.of(), karantina());
        assertEquals(1, store.referensi().riwayat("jabatan", "kepala-dinas").size());
    }

    /** By another server. */
    private void kopDatang() throws IOException {
        Path lain = Files.createDirectories(folder.getRoot().toPath().resolve("etc-lain"));
        BundelLembar.tulis(lain, Map.of("kop.csv", KOP + KOP_LAMA));
        PaketReferensi server = new PaketReferensi(new BundelLembar(lain).context(), store.referensi(), store, new JamUji(),
                alasan -> alasan.code(), lain, false);
        server.lihat();
        server.lihat();
        assertEquals(1, kop().size());
    }

    @Test
    public void karantinaPergiBersamaPaketnya() {
        Bundle satu = bundel.pasang(Map.of("jabatan.csv", JABATAN));
        paket.lihat();
        assertEquals(1, karantina().size());

        bundel.lepas(satu);

        assertEquals(List.of(), karantina());
    }

    @Test
    public void basisDataYangPergiDitunggu() throws IOException {
        store.pergi(true);
        bundel.pasang(Map.of("kop.csv", KOP + KOP_LAMA));
        simpan("klasifikasi.csv", "kode,mulai,sampai,uraian\n800.9,2024-01-01,,Uji\n");
        assertEquals(List.of(), karantina());

        store.pergi(false);
        paket.lihat();
        paket.lihat();

        assertEquals(1, kop().size());
        assertEquals(1, store.referensi().riwayat("klasifikasi", "800.9").size());
    }

    @Test
    public void simpulLainYangMendahuluiDitemui() throws IOException {
        AtomicBoolean sekali = new AtomicBoolean(true);
        PaketReferensi lain = paket(store);
        paket = paket(set -> {
            if (sekali.getAndSet(false)) {
                lain.lihat();
                lain.lihat();
            }
            return store.commit(set);
        });

        simpan("kop.csv", KOP + KOP_LAMA);

        assertEquals(List.of(), karantina());
        assertEquals(1, kop().size());
        assertEquals(1, kejadian().size());
    }

    @Test
    public void banyakBarisMasukSeluruhnya() throws IOException {
        StringBuilder csv = new StringBuilder("kode,mulai,sampai,uraian\n");
        for (int i = 0; i < 901; i++) {
            csv.append("900.").append(i).append(",2024-01-01,,Uraian ").append(i).append('\n');
        }

        simpan("klasifikasi.csv", csv.toString());

        assertEquals(List.of(), karantina());
        assertEquals(1, store.referensi().riwayat("klasifikasi", "900.900").size());
    }

    @Test
    public void sebelumDipasangLembarnyaDiperiksaTanpaMenulis() {
        assertEquals(List.of(), keberatan(Map.of("kop.csv", KOP + KOP_LAMA, "jabatan.csv", JABATAN)));
        assertEquals(List.of("SERKOM-INF/referensi/jabatan.csv baris 2, kolom kop: referensi.rujukan-tidak-ada"),
                keberatan(Map.of("jabatan.csv", JABATAN)));
        assertEquals(1, keberatan(Map.of("pegawai.csv", "kode\n")).size());
        assertEquals(List.of("SERKOM-INF/referensi/kop.csv referensi.csv-rusak"), keberatan(Map.of("kop.csv", "kode\n\"x")));
        assertEquals(List.of("SERKOM-INF/referensi/kop.csv referensi.csv-bukan-utf8"), paket.keberatan(new IsiPaket("uji", "1.0.0",
                Map.of(), Map.of(PaketReferensi.FOLDER + "kop.csv", "kode\nTah\u00fan".getBytes(StandardCharsets.ISO_8859_1)))));
        assertEquals(List.of(), kejadian());
    }

    private List<String> keberatan(Map<String, String> lembar) {
        return paket.keberatan(new IsiPaket("uji", "1.0.0", Map.of(), lembar.entrySet().stream().collect(Collectors.toMap(
                e -> PaketReferensi.FOLDER + e.getKey(), e -> e.getValue().getBytes(StandardCharsets.UTF_8)))));
    }
}
