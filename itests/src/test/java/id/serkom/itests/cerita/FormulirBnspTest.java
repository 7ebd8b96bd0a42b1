package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** The forms that a skema asks for, and the fields that it adds to those of the actions, from the application to the closing. */
public class FormulirBnspTest {

    private static final String TAMBAHAN = """

            tambahan:
              ajukan:
                lamaBekerja: {type: integer, title: Lama bekerja (tahun), minimum: 0, maximum: 60, wajib: true}
              periksa:
                tempatPemeriksaan: {type: string, title: Tempat pemeriksaan, maxLength: 100}
              nilai:
                durasiMenit: {type: integer, title: Lama asesmen (menit), minimum: 1, wajib: true}
            """;

    @Rule
    public final Kantor kantor = new Kantor();

    /** The example in a newer version with something more. */
    private void pasang(String versi, String tambahan) {
        String ppd = kantor.kerangka.teks("id.serkom.skema.contoh", "SERKOM-INF/skema/ppd.yaml");
        kantor.kerangka.pasang("uji.skema" + versi,
                Map.of("SERKOM-INF/skema/ppd.yaml", ppd.replace("versi: \"1.0\"", "versi: \"" + versi + "\"") + tambahan));
    }

    private static Data menambah(Data masukan, Object... isian) {
        return masukan.with("tambahan", data(isian));
    }

    private List<Formulir> formulir(Putaran putaran, Actor siapa, String nama) {
        return kantor.berkas().asesi(siapa, putaran.id, putaran.asesi(nama).id()).formulir();
    }

    private static List<String> kode(List<Formulir> formulir) {
        return formulir.stream().map(f -> f.kode() + "/" + f.ke()).toList();
    }

    @Test
    public void isianTambahanSkemaDimintaDisimpanDanTampakBagiYangBerhak() {
        pasang("2.0", TAMBAHAN);
        Putaran putaran = new Putaran(kantor);
        putaran.umumkan();
        kantor.hari("2026-03-03");
        Data rahma = putaran.calon(Orang.POLMAN, Putaran.RAHMA);
        Data tanpa = putaran.surat(Orang.POLMAN, "800/1", rahma);
        Data keliru = putaran.surat(Orang.POLMAN, "800/1", menambah(rahma, "lamaBekerja", 3, "hobi", "catur"));

        kantor.ditolak(InvalidInput.class, "masukan.required", () -> putaran.aksi(Orang.POLMAN, "ajukan", tanpa));
        kantor.ditolak(InvalidInput.class, "masukan.additionalProperties", () -> putaran.aksi(Orang.POLMAN, "ajukan", keliru));
        assertEquals(List.of("masukan.maximum /asesi/0/tambahan/lamaBekerja"), alasan(() -> putaran.aksi(Orang.POLMAN, "ajukan",
                putaran.surat(Orang.POLMAN, "800/1", menambah(rahma, "lamaBekerja", 61)))));
        putaran.terima(putaran.ajukan(Orang.POLMAN, "800/1", menambah(rahma, "lamaBekerja", 12)));
        kantor.hari("2026-03-09");
        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        String id = putaran.asesi(Putaran.RAHMA).id();
        putaran.tentang(id, Orang.BIDANG, "periksa", menambah(Putaran.periksaan(), "tempatPemeriksaan", "Ruang arsip"));
        putaran.tentang(id, Orang.BIDANG, "periksa", menambah(Putaran.periksaan(), "tempatPemeriksaan", "Aula"));

        List<Formulir> tersimpan = formulir(putaran, Orang.POLMAN, Putaran.RAHMA);
        assertEquals(List.of("tambahan-ajukan/1", "tambahan-periksa/1", "tambahan-periksa/2"), kode(tersimpan));
        assertEquals(data("lamaBekerja", 12), tersimpan.get(0).isi());
        assertEquals("bkpsdm-polman", tersimpan.get(0).oleh());
        assertEquals(data("tempatPemeriksaan", "Aula"), tersimpan.get(2).isi());
        assertThrows(NotFound.class, () -> formulir(putaran, Orang.MAJENE, Putaran.RAHMA));
        kantor.semuaTerbit();
    }

    @Test
    public void isianTambahanPenilaianTertutupBagiInstansiSampaiHasilnyaDibuka() {
        pasang("2.0", TAMBAHAN.replace("maximum: 60, wajib: true", "maximum: 60"));
        Putaran putaran = Putaran.sampai(kantor, "pelaksanaan");
        kantor.hari("2026-03-30");
        putaran.hadir(putaran.sesi(1));
        String id = putaran.asesi(Putaran.RAHMA).id();

        kantor.ditolak(InvalidInput.class, "masukan.required", () -> putaran.tentang(id, Orang.HASNAH, "nilai", Putaran.nilai()));
        putaran.tentang(id, Orang.HASNAH, "nilai", menambah(Putaran.nilai(), "durasiMenit", 90));

        assertEquals(List.of("tambahan-nilai/1"), kode(formulir(putaran, Orang.BIDANG, Putaran.RAHMA)));
        assertEquals(List.of("tambahan-nilai/1"), kode(formulir(putaran, Orang.HASNAH, Putaran.RAHMA)));
        assertEquals(List.of(), formulir(putaran, Orang.POLMAN, Putaran.RAHMA));
    }

    @Test
    public void aksiDitawarkanDenganIsianSkemaBerkasnya() {
        Putaran lama = new Putaran(kantor);
        pasang("2.0", TAMBAHAN);
        Putaran baru = new Putaran(kantor);

        assertTrue(calon(baru).toString(), calon(baru).object("tambahan").object("properties").has("lamaBekerja"));
        assertFalse(calon(lama).toString(), calon(lama).has("tambahan"));
    }

    private Data calon(Putaran putaran) {
        Aksi ajukan = kantor.berkas().aksi(Orang.BIDANG, putaran.id).stream().filter(a -> a.nama().equals("ajukan")).findFirst()
                .orElseThrow();
        return ajukan.schema().object("properties").object("asesi").object("items").object("properties");
    }

    private void pakai(String formulir) {
        String ppd = kantor.kerangka.teks("id.serkom.skema.contoh", "SERKOM-INF/skema/ppd.yaml");
        kantor.kerangka.pasang("uji.skema.formulir", Map.of("SERKOM-INF/skema/ppd.yaml", ppd.replace("versi: \"1.0\"", "versi: \"2.0\"")
                .replaceAll("(?m)^formulir: .*$", "formulir: [" + formulir + "]")));
        for (String tahap : List.of("verifikasi", "rencana", "pelaksanaan")) {
            kantor.setel("id.serkom.tahap." + tahap, "formulir-wajib", "ya");
        }
    }

    /** One after the other in one request; each is answered for itself. */
    private List<String> sekaligus(Putaran putaran, Actor siapa, String aksi, List<Data> masukan, String... nama) {
        List<PermintaanAksi> semua = new ArrayList<>();
        for (int i = 0; i < nama.length; i++) {
            semua.add(putaran.minta(aksi, Optional.of(putaran.asesi(nama[i]).id()), masukan.get(i)));
        }
        return kantor.berkas().jalankan(siapa, semua).stream()
                .map(h -> h.hasil().map(b -> "terisi").orElseGet(() -> h.alasan().get(0).code())).toList();
    }

    private static Data apl01() {
        return data("jenisKelamin", "perempuan", "kebangsaan", "Indonesia", "alamat", "Jalan Mawar 2", "tujuan", "sertifikasi", "bukti",
                List.of("ijazah", "ktp"));
    }

    private static Data apl02() {
        List<Data> butir = new ArrayList<>();
        for (String unit : Putaran.UNIT) {
            butir.add(data("unit", unit, "elemen", 1, "kompeten", true, "bukti", List.of("contoh-dokumen")));
            butir.add(data("unit", unit, "elemen", 2, "kompeten", false));
        }
        return data("penilaian", butir);
    }

    private static Data mapa01() {
        return data("pendekatan", "pekerja-berpengalaman", "lingkungan", "tempat-kerja-simulasi", "rencana", Putaran.UNIT.stream()
                .map(u -> data("unit", u, "bukti", "Hasil praktik", "metode", List.of("Tes lisan"), "perangkat", List.of("IA-07")))
                .toList());
    }

    private static Data ak02(Integer... belum) {
        List<Data> unit = new ArrayList<>();
        for (String kode : Putaran.UNIT) {
            unit.add(data("unit", kode, "kompeten", !List.of(belum).contains(unit.size() + 1), "bukti", List.of("Tes lisan")));
        }
        return data("unit", unit, "rekomendasi", belum.length == 0 ? "kompeten" : "belum-kompeten");
    }

    private static Data ia07() {
        return data("kode", "IA-07", "butir", List.of(data("unit", Putaran.UNIT.get(0), "pertanyaan", "Bagaimana menyimpan dokumen?",
                "jawaban", "Menurut klasifikasi", "tercapai", true)));
    }

    @Test
    public void formulirDitungguDiisiDanDicetakDariPermohonanSampaiPelaksanaan() {
        pakai("APL-01, APL-02, MAPA-01, AK-01, AK-02, AK-05, IA-07");
        Putaran putaran = new Putaran(kantor);
        putaran.lanjut("verifikasi");
        kantor.hari("2026-03-10");
        putaran.daftar().forEach(a -> putaran.periksa(a.nama()));
        String teks = String.join(" ", kantor.ditolak(InvalidInput.class, "verifikasi.formulir-belum-lengkap", putaran::rekap));
        assertTrue(teks, teks.contains("Formulir APL-02 belum diisi oleh asesi: " + Putaran.RAHMA + "; " + Putaran.AKBAR));
        assertEquals(List.of("terisi", "terisi"), sekaligus(putaran, Orang.POLMAN, "isi-apl-01", List.of(apl01(), apl01()), Putaran.RAHMA,
                Putaran.AKBAR));
        assertEquals(List.of("terisi", "permohonan.elemen-belum-dinilai"), sekaligus(putaran, Orang.POLMAN, "isi-apl-02", List.of(apl02(),
                data("penilaian", apl02().objects("penilaian").subList(0, 7))), Putaran.RAHMA, Putaran.AKBAR));
        assertEquals(List.of("terisi"), sekaligus(putaran, Orang.POLMAN, "isi-apl-02", List.of(apl02()), Putaran.AKBAR));
        for (String aksi : List.of("isi-apl-01", "isi-apl-02")) {
            Data isi = aksi.endsWith("1") ? apl01() : apl02();
            assertEquals(List.of("terisi", "terisi"), sekaligus(putaran, Orang.MAJENE, aksi, List.of(isi, isi),
                    Putaran.DARMA, Putaran.IRWAN));
        }
        putaran.rekap();
        kantor.terbit("apl-01", "apl-01", "apl-01", "apl-01", "apl-02", "apl-02", "apl-02", "apl-02", "hasil-verifikasi",
                "hasil-verifikasi");

        kantor.hari("2026-03-12");
        putaran.susun();
        putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        kantor.hari("2026-03-13");
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        kantor.ditolak(InvalidInput.class, "rencana.formulir-belum-lengkap",
                () -> putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG));
        putaran.aksi(Orang.BIDANG, "isi-mapa-01", mapa01());
        putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        kantor.terbit("permohonan-rekomendasi", "sk-rekomendasi", "mapa-01", "jadwal-undangan", "jadwal-undangan", "surat-tugas",
                "permohonan-penugasan");

        kantor.hari("2026-03-30");
        putaran.hadir(putaran.sesi(1), Putaran.AKBAR);
        Data setuju = data("bukti", List.of("Tes lisan"), "setuju", true);
        for (String nama : List.of(Putaran.RAHMA, Putaran.DARMA, Putaran.IRWAN)) {
            Actor asesor = nama.equals(Putaran.RAHMA) ? Orang.HASNAH : Orang.ILHAM;
            assertEquals(List.of("terisi"), sekaligus(putaran, asesor, "isi-ak-01", List.of(setuju), nama));
            assertEquals(List.of("terisi"), sekaligus(putaran, asesor, "isi-ia", List.of(ia07()), nama));
        }
        putaran.nilai(Putaran.RAHMA, 2);
        putaran.nilai(Putaran.DARMA);
        putaran.nilai(Putaran.IRWAN);
        assertEquals(List.of("pelaksanaan.rekaman-berbeda-dari-nilai"), sekaligus(putaran, Orang.HASNAH, "isi-ak-02",
                List.of(ak02()), Putaran.RAHMA));
        assertEquals(List.of("terisi"), sekaligus(putaran, Orang.HASNAH, "isi-ak-02", List.of(ak02(2)), Putaran.RAHMA));
        assertEquals(List.of("terisi", "terisi"), sekaligus(putaran, Orang.ILHAM, "isi-ak-02", List.of(ak02(), ak02()),
                Putaran.DARMA, Putaran.IRWAN));
        teks = String.join(" ", kantor.ditolak(InvalidInput.class, "pelaksanaan.laporan-belum-ada",
                () -> putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG)));
        assertTrue(teks, teks.contains("Laporan Hasnah Mustafa atas sesi 1"));
        for (Actor asesor : List.of(Orang.HASNAH, Orang.ILHAM)) {
            putaran.aksi(asesor, "isi-ak-05", data("sesi", putaran.sesi(1).id(), "aspek", "Peralatan lengkap"));
        }
        putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG);

        List<Surat> surat = kantor.terbit("ak-01", "ak-01", "ak-01", "ia", "ia", "ia", "ak-02", "ak-02", "ak-02", "ak-05", "ak-05",
                "berita-acara-asesmen");
        kertasRekaman(surat.stream().filter(s -> s.jenis().equals("ak-02")).findFirst().orElseThrow());
        assertEquals(List.of("APL-01/1", "APL-02/1", "AK-01/1", "IA-07/1", "AK-02/1"),
                kode(formulir(putaran, Orang.BIDANG, Putaran.RAHMA)));
        assertEquals(List.of("APL-01/1", "APL-02/1", "AK-01/1"), kode(formulir(putaran, Orang.POLMAN, Putaran.RAHMA)));
        assertFalse(kantor.berkas().asesi(Orang.POLMAN, putaran.id, putaran.asesi(Putaran.RAHMA).id()).dokumen().stream()
                .anyMatch(k -> List.of("ak-02", "ia").contains(k.kode())));
        assertEquals(List.of("MAPA-01/1", "AK-05/1", "AK-05/1"), formulirBerkas(putaran, Orang.BIDANG));
        assertEquals(List.of("MAPA-01/1", "AK-05/1"), formulirBerkas(putaran, Orang.HASNAH));
        assertEquals(List.of(), formulirBerkas(putaran, Orang.POLMAN));
    }

    private List<String> formulirBerkas(Putaran putaran, Actor siapa) {
        return kode(kantor.berkas().formulir(siapa, putaran.id, Potongan.awal(10)).isi());
    }

    /** Frozen without a number; the asesor sees it, the institution does not. */
    private void kertasRekaman(Surat rekaman) {
        assertEquals(SuratStatus.BEKU, rekaman.status());
        assertEquals(Optional.empty(), rekaman.nomor());
        String isi = kantor.surat.isi(Orang.HASNAH, rekaman.id());
        assertTrue(isi, isi.contains("N.821100.056.02 Memelihara Data di Komputer</td><td>Tes lisan</td><td>BK</td>"));
        assertThrows(NotFound.class, () -> kantor.surat.isi(Orang.POLMAN, rekaman.id()));
    }

    @Test
    public void duaYangMengisiBersamaanMenjadiDuaFormulir() {
        Putaran putaran = Putaran.sampai(kantor, "verifikasi");
        String id = putaran.asesi(Putaran.RAHMA).id();
        kantor.sebelumPertama("permohonan.isi-apl-01", () -> putaran.tentang(id, Orang.POLMAN, "isi-apl-01", apl01()));

        putaran.tentang(id, Orang.POLMAN, "isi-apl-01", apl01());

        assertEquals(List.of("APL-01/1", "APL-01/2"), kode(formulir(putaran, Orang.BIDANG, Putaran.RAHMA)));
        kantor.terbit("apl-01", "apl-01");
    }

    private static List<String> alasan(Runnable kerja) {
        return assertThrows(InvalidInput.class, kerja::run).reasons().stream().map(FormulirBnspTest::singkat).toList();
    }

    private static String singkat(Reason alasan) {
        return alasan.code() + " " + alasan.field();
    }
}
