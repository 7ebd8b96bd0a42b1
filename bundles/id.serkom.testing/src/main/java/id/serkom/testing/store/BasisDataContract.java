package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.BasisDataStore.Pengisi;
import id.serkom.spi.store.BasisDataStore.Potret;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.SuratBaru;
import id.serkom.spi.store.TokenAkun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.rules.TemporaryFolder;

/** The database as a whole, out of one and into another: over whatever the other contracts left in it. */
public abstract class BasisDataContract extends StoreContract {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    /** An empty database, with its schema. */
    protected abstract StorePorts kosong();

    @Test
    public void yangDimasukkanSamaSepertiYangDikeluarkan() throws Exception {
        tulisAneka();
        Map<String, byte[]> keluar = keluarkan(ports());
        StorePorts lain = kosong();

        lain.basis().isi(catatan("cadangan.dipulihkan"), pengisi(keluar));

        Map<String, byte[]> lagi = keluarkan(lain);
        for (String tabel : keluar.keySet()) {
            if (!List.of("jurnal", "rantai", "urutan", "token_akun").contains(tabel)) {
                assertEquals(tabel, baris(keluar, tabel), baris(lagi, tabel));
            }
        }
        assertTrue(baris(lagi, "jurnal").containsAll(baris(keluar, "jurnal")));
        // The numbers go on where they stood.
        assertEquals(ports().sidik().posisi() + 2, lain.sidik().posisi());
        lain.tutup();
    }

    @Test
    public void tokenServerLamaTidakBerlakuLagi() throws Exception {
        TokenAkun berlaku = new TokenAkun(JournalHash.sha256(id()), 0, "budi", SAAT, SAAT.plus(Duration.ofHours(12)), Optional.empty());
        TokenAkun lewat = new TokenAkun(JournalHash.sha256(id()), 0, "budi", SAAT, SAAT, Optional.empty());
        simpan(berlaku, lewat);
        StorePorts lain = kosong();

        lain.basis().isi(catatan("cadangan.dipulihkan"), pengisi(keluarkan(ports())));

        assertEquals(Optional.of(SAAT), lain.akun().token(berlaku.id()).orElseThrow().dicabut());
        assertEquals(Optional.empty(), lain.akun().token(lewat.id()).orElseThrow().dicabut());
        List<JournalEntry> akhir = lain.journal().sesudah(lain.sidik().posisi() - 2, 10);
        assertEquals(List.of("akun.cabut-token", "cadangan.dipulihkan"), akhir.stream().map(JournalEntry::kejadian).toList());
        lain.tutup();
    }

    @Test
    public void potretTidakMelihatYangDitulisSesudahnyaDanTidakMenahanPenulis() throws Exception {
        tulisAneka();
        try (Potret potret = ports().basis().potret(folder.newFolder().toPath())) {
            long posisi = potret.posisi();
            long jumlah = potret.tulis("berkas", new ByteArrayOutputStream());
            AtomicBoolean cukup = new AtomicBoolean();
            CompletableFuture<Void> penulis = CompletableFuture.runAsync(() -> {
                while (!cukup.get()) {
                    simpan(berkas());
                }
            });
            for (int i = 0; i < 5; i++) {
                simpan(berkas());
                assertEquals(jumlah, potret.tulis("berkas", new ByteArrayOutputStream()));
                assertEquals(posisi, potret.posisi());
            }
            cukup.set(true);
            penulis.join();
            assertTrue(ports().sidik().posisi() > posisi);
        }
    }

    @Test
    public void yangGagalDiTengahTidakMeninggalkanApaApaDanPenulisMasukLagi() throws Exception {
        Map<String, byte[]> keluar = keluarkan(ports());
        StorePorts lain = kosong();
        byte[] jurnal = keluar.get("jurnal");
        keluar.put("jurnal", new String(jurnal, StandardCharsets.UTF_8).replaceFirst("\\n\\[", "\n[7,").getBytes(StandardCharsets.UTF_8));

        assertThrows(IOException.class, () -> lain.basis().isi(catatan("cadangan.dipulihkan"), pengisi(keluar)));
        keluar.put("jurnal", jurnal);
        keluar.remove("surat");
        assertEquals("simpan.isi-tabel-salah", kode(InvalidInput.class, () -> lain.basis().isi(catatan("c"), pengisi(keluar))));

        assertEquals(List.of(), lain.basis().terisi());
        assertEquals(0, lain.sidik().posisi());
        lain.committer().commit(set(List.of(berkas())));
        lain.tutup();
    }

    @Test
    public void selamaDimasukkanPembacaDanPenulisDitolak() throws Exception {
        Map<String, byte[]> keluar = keluarkan(ports());
        StorePorts lain = kosong();

        lain.basis().isi(catatan("cadangan.dipulihkan"), wadah -> {
            assertEquals("simpan.sedang-dipulihkan", kode(StoreUnavailable.class, () -> lain.berkas().find("x")));
            assertEquals("simpan.sedang-dipulihkan", kode(StoreUnavailable.class, () -> lain.committer().commit(set(List.of(berkas())))));
            pengisi(keluar).isi(wadah);
        });

        assertEquals(Optional.empty(), lain.berkas().find("x"));
        lain.tutup();
    }

    /** What whoever sets a server up leaves there. */
    @Test
    public void yangHanyaMasukTidakMembuatnyaBerisi() throws Exception {
        StorePorts lain = kosong();
        lain.committer().commit(ChangeSet.of(SAAT, List.of(new TokenAkun(JournalHash.sha256(id()), 0, "budi", SAAT,
                SAAT, Optional.empty())), catatan("akun.masuk")));

        assertEquals(List.of(), lain.basis().terisi());
        lain.basis().isi(catatan("cadangan.dipulihkan"), pengisi(keluarkan(ports())));
        lain.tutup();
    }

    @Test
    public void dokumenDisebutSekaliMenurutSidiknya() throws Exception {
        String b = JournalHash.sha256("b" + id());
        String a = JournalHash.sha256("a" + id());
        String c = JournalHash.sha256("c" + id());
        String d = JournalHash.sha256("d" + id());
        Cetakan cetakan = Cetakan.beku(id(), id(), CaraTtd.ELEKTRONIK, Optional.of("kepala"), false);
        simpan(dokumen(b), dokumen(a), dokumen(b), cetakan.tercetak(c).bertanda(d, SAAT), Cetakan.beku(id(), id(), CaraTtd.TANPA,
                Optional.empty(), false).tercetak(a));

        ByteArrayOutputStream ke = new ByteArrayOutputStream();
        try (Potret potret = ports().basis().potret(folder.newFolder().toPath())) {
            potret.dokumen(ke);
        }
        List<String> semua = ke.toString(StandardCharsets.US_ASCII).lines().toList();
        assertEquals(List.copyOf(new TreeSet<>(semua)), semua);
        assertTrue(semua.containsAll(List.of(a, b, c, d)));
    }

    @Test
    public void basisDataYangSudahBerisiDitolak() throws Exception {
        Map<String, byte[]> keluar = keluarkan(ports());
        StorePorts lain = kosong();
        lain.committer().commit(set(List.of(berkas())));
        List<Map.Entry<String, byte[]>> diminta = new ArrayList<>();

        assertEquals(List.of("berkas", "uji.tulis"), lain.basis().terisi());
        assertEquals("simpan.tidak-kosong", kode(Conflict.class, () -> lain.basis().isi(catatan("c"),
                w -> diminta.addAll(keluar.entrySet()))));

        assertEquals(List.of(), diminta);
        lain.tutup();
    }

    /** Texts that a format may break on. */
    private void tulisAneka() {
        String nama = "Kutip \" \\ garis\r\nbaru\t\u0001 \u2028 é 𝄞 ' ; -- null";
        simpan(bernama(nama), new TokenAkun(JournalHash.sha256(id()), 0, "budi", SAAT, SAAT.plus(Duration.ofHours(1)), Optional.empty()));
        ports().committer().commit(surat(List.of(), new SuratBaru(keluar(id(), SuratStatus.BEKU, Optional.empty()),
                "<p>" + nama.repeat(40_000) + "</p>", Data.KOSONG.with("teks", nama), List.of())));
    }

    private static Berkas bernama(String nama) {
        Berkas b = berkas();
        return new Berkas(b.id(), 0, b.sop(), b.sopVersi(), b.skema(), b.skemaVersi(), nama, b.tahap(), b.status(), b.putaran(), b.epoch(),
                b.tanggalPelaksanaan(), b.dibuka(), b.dibukaOleh(), b.merujukBerkas());
    }

    private static Dokumen dokumen(String sha256) {
        return new Dokumen(id(), 0, sha256, "a.pdf", 1, "application/pdf", "budi", Optional.empty(), SAAT);
    }

    protected static JournalEntry catatan(String kejadian) {
        return JournalEntry.baru("cadangan", SAAT, "budi", Optional.empty(), kejadian, Optional.empty(), "arsip", Data.KOSONG);
    }

    protected final Map<String, byte[]> keluarkan(StorePorts dari) throws IOException {
        try (Potret potret = dari.basis().potret(folder.newFolder().toPath())) {
            Map<String, byte[]> tabel = new LinkedHashMap<>();
            for (String satu : potret.tabel()) {
                ByteArrayOutputStream isi = new ByteArrayOutputStream();
                long baris = potret.tulis(satu, isi);
                tabel.put(satu, isi.toByteArray());
                assertEquals(satu, baris, baris(tabel, satu).size() - 1);
            }
            return tabel;
        }
    }

    protected static TreeSet<String> baris(Map<String, byte[]> tabel, String satu) {
        return new TreeSet<>(List.of(new String(tabel.get(satu), StandardCharsets.UTF_8).split("\n")));
    }

    protected static Pengisi pengisi(Map<String, byte[]> tabel) {
        return wadah -> {
            for (Map.Entry<String, byte[]> satu : tabel.entrySet()) {
                wadah.isi(satu.getKey(), new ByteArrayInputStream(satu.getValue()));
            }
        };
    }

    private static String kode(Class<? extends SerkomException> jenis, ThrowingRunnable kerja) {
        return assertThrows(jenis, kerja).reasons().get(0).code();
    }
}
