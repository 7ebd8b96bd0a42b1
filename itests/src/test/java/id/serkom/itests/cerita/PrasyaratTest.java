package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.PrasyaratStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.JawabanPrasyarat;
import id.serkom.api.tahap.Prasyarat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;

/** What a linked SOP says stands at the gate; without it the berkas says that nobody looked, or what a person attached. */
public class PrasyaratTest {

    private static final String RUJUKAN = "01KJ5WAS0V8S5PT7BM7PRBKS01";
    /** Polewali Mandar has an agreement, nobody else. */
    private static final Prasyarat KERJASAMA = (tanya, context) -> tanya.perihal().equals("bkpsdm-polman")
            ? new JawabanPrasyarat.Terpenuhi("Perjanjian Nomor 12/PKS/2026", Optional.of(RUJUKAN))
            : new JawabanPrasyarat.Belum(Reason.of("permohonan.instansi-tanpa-permohonan", "instansi", tanya.nama()));

    @Rule
    public final Kantor kantor = new Kantor();

    private final Putaran putaran = new Putaran(kantor);

    private void diajukan() {
        putaran.umumkan();
        kantor.hari("2026-03-03");
        String polman = putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA));
        String majene = putaran.ajukan(Orang.MAJENE, "893.3/ 045 - BKPSDM", putaran.calon(Orang.MAJENE, Putaran.DARMA));
        putaran.terima(polman);
        putaran.terima(majene);
        kantor.terbit("surat-permohonan", "surat-permohonan", "tanda-terima", "tanda-terima");
        kantor.hari("2026-03-09");
    }

    private PrasyaratBerkas tentang(String perihal) {
        return kantor.berkas().prasyarat(Orang.BIDANG, putaran.id).stream().filter(p -> p.perihal().equals(perihal)).findFirst()
                .orElseThrow();
    }

    private Data bukti(String instansi) {
        return data("instansi", instansi, "surat", data("nomor", "019/PKS/2025", "tanggal", "2025-06-02", "hal", "Perjanjian kerja sama",
                "dokumen", kantor.unggah(Orang.BIDANG, "perjanjian " + instansi)).asMap());
    }

    @Test
    public void tanpaSopTerkaitBerkasBerkataTidakDiperiksaDanGerbangTerbuka() {
        diajukan();
        assertEquals(PrasyaratStatus.TIDAK_DIPERIKSA, tentang("bkpsdm-majene").status());

        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        putaran.di("verifikasi");
        assertEquals("satu jawaban untuk satu instansi", 2, kantor.berkas().prasyarat(Orang.BIDANG, putaran.id).size());
        assertEquals("instansi melihat miliknya", List.of("bkpsdm-polman"),
                kantor.berkas().prasyarat(Orang.POLMAN, putaran.id).stream().map(PrasyaratBerkas::perihal).toList());
    }

    @Test
    public void bilaWajibSuratBuktiYangMembukaGerbang() {
        kantor.setel("id.serkom.sop.sertifikasi", "prasyarat.kerjasama", "wajib");
        diajukan();
        assertEquals(PrasyaratStatus.BELUM, tentang("bkpsdm-majene").status());
        List<String> teks = kantor.ditolak(InvalidInput.class, "gerbang.prasyarat-tidak-diperiksa",
                () -> putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG));
        assertEquals(2, teks.size());
        assertTrue(teks.get(0), teks.get(0).contains("BKPSDM Kabupaten Majene"));

        kantor.ditolak(InvalidInput.class, "permohonan.kerjasama-tidak-diminta",
                () -> putaran.aksi(Orang.BIDANG, "lampirkan-kerjasama", bukti("diskominfo-sulbar")));
        kantor.ditolak(InvalidInput.class, "permohonan.instansi-tanpa-permohonan",
                () -> putaran.aksi(Orang.BIDANG, "lampirkan-kerjasama", bukti("satpolpp-mamasa")));
        putaran.aksi(Orang.BIDANG, "lampirkan-kerjasama", bukti("bkpsdm-polman"));
        putaran.aksi(Orang.BIDANG, "lampirkan-kerjasama", bukti("bkpsdm-majene"));
        List<Surat> masuk = kantor.terbit("bukti-kerjasama", "bukti-kerjasama");
        PrasyaratBerkas majene = tentang("bkpsdm-majene");
        assertEquals(PrasyaratStatus.ATAS_KERTAS, majene.status());
        assertEquals("Surat Nomor 019/PKS/2025 tanggal 2 Juni 2025", majene.dasar());
        assertEquals(masuk.get(1).id(), majene.rujukan().orElseThrow());

        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        putaran.di("verifikasi");
        assertEquals(PrasyaratStatus.ATAS_KERTAS, tentang("bkpsdm-majene").status());
    }

    @Test
    public void sopYangTerpasangMenjawabDanBerkasMenyebutBerkasYangMenjadiDasarnya() {
        Runnable lepas = kantor.pasangPrasyarat("kerjasama", KERJASAMA, "id.serkom.tahap.permohonan");
        diajukan();
        PrasyaratBerkas polman = tentang("bkpsdm-polman");
        assertEquals(PrasyaratStatus.TERPENUHI, polman.status());
        assertEquals(Optional.of(RUJUKAN), polman.rujukan());
        List<String> teks = kantor.ditolak(InvalidInput.class, "permohonan.instansi-tanpa-permohonan",
                () -> putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG));
        assertTrue(teks.get(0), teks.get(0).contains("BKPSDM Kabupaten Majene"));

        putaran.aksi(Orang.BIDANG, "lampirkan-kerjasama", bukti("bkpsdm-majene"));
        kantor.terbit("bukti-kerjasama");
        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        assertEquals("yang dibuktikan orang tetap terbukti", PrasyaratStatus.ATAS_KERTAS, tentang("bkpsdm-majene").status());
        assertEquals(List.of("atas-kertas", "terpenuhi"), kantor.jurnal("permohonan.tutup").isi().objects("prasyarat").stream()
                .map(p -> p.text("status")).toList());
        lepas.run();
        assertEquals("yang sudah dijawab tetap", PrasyaratStatus.TERPENUHI, tentang("bkpsdm-polman").status());
    }

    @Test
    public void yangGagalMenjawabTidakDianggapTerpenuhi() {
        Runnable lepas = kantor.pasangPrasyarat("kerjasama", (tanya, context) -> null, "id.serkom.tahap.permohonan");
        putaran.umumkan();
        kantor.hari("2026-03-03");
        String polman = putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA));
        kantor.ditolak(Conflict.class, "gerbang.prasyarat-gagal", () -> putaran.terima(polman));

        lepas.run();
        putaran.terima(polman);
        kantor.terbit("surat-permohonan", "tanda-terima");
    }

    @Test
    public void tukDitanyakanSaatRencanaDimohonkanDanSaatDitetapkan() {
        Putaran lain = Putaran.sampai(kantor, "rencana");
        Runnable lepas = kantor.pasangPrasyarat("akreditasi", (tanya, context) -> new JawabanPrasyarat.Belum(
                Reason.of("rencana.tuk-tidak-dipakai", "tuk", tanya.perihal())), "id.serkom.tahap.rencana");
        kantor.hari("2026-03-12");
        lain.susun();
        lain.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        PrasyaratBerkas tuk = kantor.berkas().prasyarat(Orang.BIDANG, lain.id).stream().filter(p -> p.kode().equals("akreditasi"))
                .findFirst().orElseThrow();
        assertEquals(PrasyaratStatus.BELUM, tuk.status());
        kantor.hari("2026-03-13");
        lain.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        kantor.ditolak(InvalidInput.class, "rencana.tuk-tidak-dipakai", () -> lain.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG));

        kantor.ditolak(InvalidInput.class, "rencana.tuk-tidak-dipakai",
                () -> lain.aksi(Orang.BIDANG, "lampirkan-akreditasi", akreditasi("lain")));
        lain.aksi(Orang.BIDANG, "lampirkan-akreditasi", akreditasi(tuk.perihal()));
        lain.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        lain.di("pelaksanaan");
        lepas.run();
        kantor.semuaTerbit();
    }

    @Test
    public void tukDitanyakanAtasHariPertamaDanHariTerakhirnyaDalamSatuBaris() {
        Putaran lain = Putaran.sampai(kantor, "rencana");
        Runnable lepas = kantor.pasangPrasyarat("akreditasi", (tanya, context) -> tanya.pada().isBefore(LocalDate.of(2026, 3, 31))
                ? new JawabanPrasyarat.Belum(Reason.of("rencana.tuk-tidak-dipakai", "tuk", tanya.perihal()))
                : new JawabanPrasyarat.Terpenuhi("SK Nomor 7", Optional.empty()), "id.serkom.tahap.rencana");
        kantor.hari("2026-03-12");
        lain.susun();
        lain.aksi(Orang.BIDANG, "susun", data("sesi", List.of(
                Putaran.sesi(1, "2026-03-30", Putaran.penguji("hasnah", asesi(lain, "bkpsdm-polman"))),
                Putaran.sesi(2, "2026-03-31", Putaran.penguji("ilham", asesi(lain, "bkpsdm-majene"))))));
        lain.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));

        assertEquals(List.of(PrasyaratStatus.BELUM), kantor.berkas().prasyarat(Orang.BIDANG, lain.id).stream()
                .filter(p -> p.kode().equals("akreditasi")).map(PrasyaratBerkas::status).toList());
        kantor.hari("2026-03-13");
        lain.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        kantor.ditolak(InvalidInput.class, "rencana.tuk-tidak-dipakai", () -> lain.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG));
        lepas.run();
        kantor.semuaTerbit();
    }

    private PrasyaratBerkas akreditasi(Putaran lain, String tahap) {
        return kantor.berkas().prasyarat(Orang.BIDANG, lain.id).stream()
                .filter(p -> p.kode().equals("akreditasi") && p.tahap().equals(tahap)).findFirst().orElseThrow();
    }

    /** Nobody may prove it again in pelaksanaan: what was proved about the TUK of the plan must hold there. */
    @Test
    public void yangDibuktikanDiRencanaBerlakuBilaSesiPindahHariDiTukYangSama() {
        Putaran lain = Putaran.sampai(kantor, "rencana");
        Runnable lepas = kantor.pasangPrasyarat("akreditasi", (tanya, context) -> new JawabanPrasyarat.Belum(
                Reason.of("rencana.tuk-tidak-dipakai", "tuk", tanya.perihal())), "id.serkom.tahap.rencana");
        kantor.hari("2026-03-12");
        lain.susun();
        lain.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        kantor.hari("2026-03-13");
        lain.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        String tuk = akreditasi(lain, "rencana").perihal();
        lain.aksi(Orang.BIDANG, "lampirkan-akreditasi", akreditasi(tuk));
        lain.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        lain.di("pelaksanaan");

        lain.aksi(Orang.BIDANG, "tunda", data("sesi", lain.sesi(1).id(), "alasan", "Listrik padam", "asesi", List.of(),
                "pengganti", data("tuk", tuk, "tanggal", "2026-04-06", "mulai", "08:00", "selesai", "16:00").asMap()));
        PrasyaratBerkas dibuktikan = akreditasi(lain, "pelaksanaan");
        assertEquals(PrasyaratStatus.ATAS_KERTAS, dibuktikan.status());
        assertEquals(akreditasi(lain, "rencana").dasar(), dibuktikan.dasar());
        assertEquals(akreditasi(lain, "rencana").rujukan(), dibuktikan.rujukan());
        assertEquals("ditunda ke TUK lain: yang dibuktikan bukan tentangnya", PrasyaratStatus.BELUM, keTukLain(lain, tuk).status());
        lepas.run();
        kantor.semuaTerbit();
    }

    private PrasyaratBerkas keTukLain(Putaran lain, String tuk) {
        String lainnya = tuk + "-dua";
        kantor.daftarkan("tuk", "kode", lainnya, "masa", Map.of("mulai", "2025-01-01"), "nama", "TUK kedua", "jenis", "sewaktu",
                "kapasitas", 20, "alamat", "Jalan Contoh 2", "kota", "Mamuju");
        lain.aksi(Orang.BIDANG, "tunda", data("sesi", lain.sesi(2).id(), "alasan", "Listrik padam lagi", "asesi", List.of(),
                "pengganti", data("tuk", lainnya, "tanggal", "2026-04-08", "mulai", "08:00", "selesai", "16:00").asMap()));
        return kantor.berkas().prasyarat(Orang.BIDANG, lain.id).stream()
                .filter(p -> p.tahap().equals("pelaksanaan") && p.perihal().equals(lainnya)).findFirst().orElseThrow();
    }

    private static Stream<Asesi> asesi(Putaran putaran, String instansi) {
        return putaran.semua(AsesiStatus.TERJADWAL).stream().filter(a -> a.instansi().equals(instansi));
    }

    private Data akreditasi(String tuk) {
        return data("tuk", tuk, "surat", data("nomor", "7/SK-AKR/2025", "tanggal", "2025-06-02", "hal", "Akreditasi TUK", "dokumen",
                kantor.unggah(Orang.BIDANG, "akreditasi " + tuk)).asMap());
    }
}
