package id.serkom.skema;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.serkom.api.skema.AturanKeputusan;
import id.serkom.api.skema.Skala;
import id.serkom.api.skema.Skema;
import id.serkom.spi.store.JournalHash;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class SkemaReaderTest {

    private final SkemaReader reader = Naskah.reader();

    @Test
    public void skemaContohTerbacaSeluruhnya() throws PaketSalah {
        Skema skema = reader.read(Naskah.contoh());

        assertEquals("PPD", skema.kode());
        assertEquals("1.0", skema.versi());
        assertEquals(LocalDate.of(2026, 1, 2), skema.tanggalEdisi());
        assertEquals(List.of("N.821100.053.02", "N.821100.056.02", "N.821100.058.02", "N.821100.060.02"),
                skema.unit().stream().map(u -> u.kode()).toList());
        assertEquals(7, skema.persyaratan().size());
        assertFalse(skema.persyaratan("sertifikat-pengalaman").orElseThrow().wajib());
        assertEquals(Skala.KOMPETENSI, skema.skala());
        assertEquals("semua-unit", skema.aturan().nama());
        assertEquals(36, skema.masaBerlakuBulan());
        assertEquals(10, skema.asesiPerAsesor());
        assertTrue(skema.contoh());
        assertTrue(skema.unit().stream().flatMap(u -> u.elemen().stream()).allMatch(e -> e.judul().endsWith("(contoh)")));
        assertEquals(JournalHash.sha256(Naskah.contoh()), skema.sha256());
    }

    @Test
    public void yangTidakDisebutMendapatNilaiBawaan() throws PaketSalah {
        Skema skema = reader.read(Naskah.KECIL);

        assertEquals(36, skema.masaBerlakuBulan());
        assertEquals(Optional.empty(), skema.biaya());
        assertEquals(Map.of(), skema.waktu());
        assertEquals(List.of(), skema.formulir());
        assertFalse(skema.contoh());
    }

    @Test
    public void waktuAngkaDanIsianTambahanTerbaca() throws PaketSalah {
        Skema skema = reader.read(Naskah.KECIL.replace("skala: kompetensi", "skala: keduanya")
                .replace("nama: semua-unit", "nama: minimal-unit, minimal: 1, batasLulus: 70.5") + """
                biaya: 750000
                waktu: { verifikasi: 12 }
                tambahan:
                  ajukan:
                    lamaBekerja: { type: integer, title: Lama bekerja, minimum: 0, maximum: 60 }
                """);

        assertEquals(Map.of("verifikasi", 12), skema.waktu());
        assertEquals(new BigDecimal("70.5"), skema.aturan().batasLulus());
        assertEquals(1, skema.aturan().minimal());
        assertEquals(Optional.of(new BigDecimal("750000")), skema.biaya());
        assertEquals("Lama bekerja", skema.tambahan().object("ajukan").object("lamaBekerja").text("title"));
    }

    @Test
    public void kesalahanBangunDisebutDenganBarisDanLetak() {
        ditolak("judul: Skema uji", "judull: Skema uji", "baris 3, /judull: kunci tidak dikenal; periksa ejaannya atau hapus");
        ditolak("judul: Skema uji\n", "", "baris 1: kunci judul harus ada");
        ditolak("\"1.0\"", "1.0", "baris 2, /versi: harus berupa teks (beri tanda kutip)");
        ditolak("kode: UJI", "kode: uji", "baris 1, /kode: bentuknya tidak sesuai");
        ditolak("2026-01-02", "2026-02-30", "baris 5, /tanggalEdisi: harus tanggal yang ada");
        ditolak("jenis: klaster", "jenis: lain", "baris 4, /jenis: harus salah satu dari [\"kkni\",\"okupasi\",\"klaster\"]");
        ditolak("asesiPerAsesor: 10", "asesiPerAsesor: 0", "baris 19, /asesiPerAsesor: terlalu kecil; terkecil 1");
        ditolak("kuk: [Kriteria dua]", "kuk: []", "baris 13, /unit/1/elemen/0/kuk: terlalu sedikit; tersedikit 1");
        ditolak("wajib: true", "wajib: \"ya\"", "/persyaratan/0/wajib: harus berupa true atau false");
        ditolak("metode: [Observasi]", "metode: [Observasi]\nwaktu: { rapat: 0 }", "/waktu/rapat: terlalu kecil");
        ditolak("metode: [Observasi]", "metode: [Observasi]\nformulir: [XX-1]", "/formulir/0: bentuknya tidak sesuai");
        ditolak("metode: [Observasi]", "metode: [Observasi]\ntambahan: { putuskan: {} }", "/tambahan/putuskan: kunci tidak dikenal");
        ditolak("Skema uji", "x".repeat(201), "/judul: terlalu panjang; terbanyak 200 huruf");
    }

    @Test
    public void kesalahanIsiDisebutDenganBarisDanLetak() {
        ditolak("J.630PR00.001.2", "J.630.001", "baris 11, /unit/1/kode: kode unit \"J.630.001\" tidak dikenal bentuknya");
        ditolak("J.630PR00.001.2", "N.821100.053.02", "baris 11, /unit/1/kode: \"N.821100.053.02\" disebut dua kali");
        ditolak("metode: [Observasi]", "metode: [Lisan, Lisan]", "baris 16, /metode/1: \"Lisan\" disebut dua kali");
        ditolak("wajib: true", "wajib: false", "baris 14, /persyaratan: sekurang-kurangnya satu persyaratan harus wajib");
        ditolak("nama: semua-unit", "nama: minimal-unit", "baris 18, /aturan: aturan minimal-unit memerlukan minimal");
        ditolak("nama: semua-unit", "nama: minimal-unit, minimal: 3", "/aturan/minimal: lebih banyak daripada unitnya (2)");
        ditolak("nama: semua-unit", "nama: semua-unit, minimal: 1", "/aturan/minimal: minimal hanya untuk aturan minimal-unit");
        ditolak("nama: semua-unit", "nama: semua-unit, batasLulus: 70", "/aturan: batasLulus hanya untuk skala angka");
        ditolak("skala: kompetensi", "skala: angka", "/aturan: skala dengan angka memerlukan batasLulus");
        ditolak("nama: semua-unit", "nama: minimal-unit, minimal: 1, unitWajib: [N.821100.053.99]",
                "/aturan/unitWajib/0: unit \"N.821100.053.99\" tidak ada dalam skema ini");
        ditolak("nama: semua-unit", "nama: rata-rata", "/aturan/nama: rata-rata memerlukan skala angka atau keduanya");
        ditolak("nama: semua-unit", "nama: layanan", "/aturan: aturan layanan memerlukan layanan");
        ditolak("nama: semua-unit", "nama: layanan, layanan: Bukan Nama", "/aturan/layanan: bentuknya tidak sesuai");
        ditolak("nama: semua-unit", "nama: semua-unit, bobot: { N.821100.053.02: 1 }", "/aturan/bobot: bobot hanya untuk aturan rata-rata");
        ditolak("nama: semua-unit", "nama: entah", "/aturan/nama: harus salah satu dari");
        rataRata("bobot: { N.821100.053.02: 2 }", "/aturan/bobot: belum ada bobot untuk unit J.630PR00.001.2");
        rataRata("bobot: { N.821100.053.02: 2, J.630PR00.001.2: 0 }", "/aturan/bobot/J.630PR00.001.2");
        rataRata("bobot: { N.821100.053.02: 2, J.630PR00.001.2: 1, X: 1 }", "/aturan/bobot/X: unit \"X\" tidak ada dalam skema ini");
        rataRata("angkaTerendah: 71", "/aturan/angkaTerendah: melebihi batasLulus");
        tambahan("{ type: string, title: Catatan }", "isian teks memerlukan maxLength, enum, atau format");
        tambahan("{ type: integer, title: Lama, maxLength: 3 }", "hanya untuk isian teks");
        tambahan("{ type: boolean, title: Setuju, minimum: 3 }", "hanya untuk isian angka");
        tambahan("{ type: integer, title: Lama, minimum: 3, maximum: 2 }", "batas bawah melebihi batas atas");
    }

    private void rataRata(String parameter, String pesan) {
        PaketSalah e = assertThrows(PaketSalah.class, () -> reader.read(Naskah.KECIL.replace("skala: kompetensi", "skala: angka")
                .replace("nama: semua-unit", "nama: rata-rata, batasLulus: 70, " + parameter)));
        assertTrue(e.getMessage(), e.getMessage().contains(pesan));
    }

    @Test
    public void aturanDenganParameternya() throws PaketSalah {
        AturanKeputusan minimal = reader.read(Naskah.KECIL.replace("nama: semua-unit",
                "nama: minimal-unit, minimal: 1, unitWajib: [J.630PR00.001.2]")).aturan();
        AturanKeputusan rata = reader.read(Naskah.KECIL.replace("skala: kompetensi", "skala: angka").replace("nama: semua-unit",
                "nama: rata-rata, batasLulus: 70, angkaTerendah: 55.5, bobot: { N.821100.053.02: 2, J.630PR00.001.2: 1 }")).aturan();
        AturanKeputusan layanan = reader.read(Naskah.KECIL.replace("nama: semua-unit", "nama: layanan, layanan: lembaga-x")).aturan();

        assertEquals(new AturanKeputusan("minimal-unit", BigDecimal.ZERO, 1, List.of("J.630PR00.001.2"), Map.of(), Optional.empty(),
                Optional.empty()), minimal);
        assertEquals(new AturanKeputusan("rata-rata", BigDecimal.valueOf(70), 0, List.of(), Map.of("N.821100.053.02", BigDecimal.valueOf(2),
                "J.630PR00.001.2", BigDecimal.ONE), Optional.of(new BigDecimal("55.5")), Optional.empty()), rata);
        assertEquals(Optional.of("lembaga-x"), layanan.layanan());
    }

    @Test
    public void aturanYangDikenalSamaDenganYangDitawarkan() throws IOException {
        JsonNode schema;
        try (InputStream in = SkemaReader.class.getResourceAsStream("/SERKOM-INF/skema.schema.json")) {
            schema = new ObjectMapper().readTree(in);
        }
        List<String> ditawarkan = new ArrayList<>();
        schema.at("/properties/aturan/properties/nama/enum").forEach(n -> ditawarkan.add(n.asText()));

        assertEquals(AturanRules.nama(), ditawarkan);
    }

    @Test
    public void kodeUnitYangDikenalBentuknyaDiterima() throws PaketSalah {
        for (String kode : List.of("N.821100.053.02", "J.630PR00.001.2", "TIK.TE02.001.01", "J.61ISP00.001.1", "O.842340.001.01")) {
            assertEquals(kode, reader.read(Naskah.KECIL.replace("N.821100.053.02", "M.701001.001.01").replace("J.630PR00.001.2", kode))
                    .unit().get(1).kode());
        }
    }

    @Test
    public void semuaKesalahanDisebutSekaligus() {
        PaketSalah salah = assertThrows(PaketSalah.class,
                () -> reader.read(Naskah.KECIL.replace("jenis: klaster", "jenis: lain").replace("kode: UJI", "kode: uji")));

        assertEquals(List.of(1, 4), salah.kesalahan().stream().map(Kesalahan::baris).sorted().toList());
    }

    @Test
    public void yangSudahDiterimaTetapTerbacaWalauAturanKiniLebihKetat() throws PaketSalah {
        assertEquals("J.630.001", reader.diterima(Naskah.KECIL.replace("J.630PR00.001.2", "J.630.001")).unit().get(1).kode());
    }

    private void tambahan(String isian, String pesan) {
        ditolak("metode: [Observasi]", "metode: [Observasi]\ntambahan: { ajukan: { isi: " + isian + " } }",
                "baris 17, /tambahan/ajukan/isi: ");
        ditolak("metode: [Observasi]", "metode: [Observasi]\ntambahan: { ajukan: { isi: " + isian + " } }", pesan);
    }

    private void ditolak(String apa, String menjadi, String pesan) {
        String naskah = Naskah.KECIL.replace(apa, menjadi);
        assertFalse(apa, naskah.equals(Naskah.KECIL));
        PaketSalah salah = assertThrows(pesan, PaketSalah.class, () -> reader.read(naskah));
        assertTrue(salah.getMessage(), salah.getMessage().contains(pesan));
    }
}
