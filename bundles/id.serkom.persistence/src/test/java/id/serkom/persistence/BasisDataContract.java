package id.serkom.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.BasisDataStore.Pengisi;
import id.serkom.spi.store.BasisDataStore.Potret;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.SuratBaru;
import id.serkom.spi.store.TokenAkun;
import id.serkom.testing.store.StoreContract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    @Override
    protected abstract JpaPorts ports();

    /** An empty database, with its schema. */
    protected abstract JpaPorts kosong();

    @Test
    public void yangDimasukkanSamaSepertiYangDikeluarkan() throws Exception {
        tulisAneka();
        Map<String, byte[]> keluar = keluarkan(ports());
        JpaPorts lain = kosong();

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
        JpaPorts lain = kosong();

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
        JpaPorts lain = kosong();
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
    public void basisDataYangSudahBerisiDitolak() throws Exception {
        Map<String, byte[]> keluar = keluarkan(ports());
        JpaPorts lain = kosong();
        lain.committer().commit(set(List.of(berkas())));
        List<Map.Entry<String, byte[]>> diminta = new ArrayList<>();

        assertEquals(List.of("berkas", "uji.tulis"), lain.basis().terisi());
        assertEquals("simpan.tidak-kosong", kode(Conflict.class, () -> lain.basis().isi(catatan("c"), w -> diminta.addAll(keluar.entrySet()))));

        assertEquals(List.of(), diminta);
        lain.tutup();
    }

    @Test
    public void setiapTabelIkutAtauDisebutTidakIkut() throws Exception {
        try (var connection = ports().sumber().getConnection();
                var rs = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            TreeSet<String> ada = new TreeSet<>();
            while (rs.next()) {
                ada.add(rs.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
            ada.removeAll(List.of("skema_basis", "simpul", "databasechangelog", "databasechangeloglock"));
            assertEquals(ada, new TreeSet<>(SeluruhTabel.SEMUA));
        }
    }

    /** Texts that a format may break on. */
    private void tulisAneka() {
        String nama = "Kutip \" \\ garis\r\nbaru\t\u0001 \u2028 é 𝄞 ' ; -- null";
        simpan(CommitBersamaTest.berkas(nama), new TokenAkun(JournalHash.sha256(id()), 0, "budi", SAAT, SAAT.plus(Duration.ofHours(1)), Optional.empty()));
        ports().committer().commit(surat(List.of(), new SuratBaru(keluar(id(), SuratStatus.BEKU, Optional.empty()),
                "<p>" + nama.repeat(40_000) + "</p>", Data.KOSONG.with("teks", nama), List.of())));
    }

    protected static JournalEntry catatan(String kejadian) {
        return JournalEntry.baru("cadangan", SAAT, "budi", Optional.empty(), kejadian, Optional.empty(), "arsip", Data.KOSONG);
    }

    protected final Map<String, byte[]> keluarkan(JpaPorts dari) throws IOException {
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
