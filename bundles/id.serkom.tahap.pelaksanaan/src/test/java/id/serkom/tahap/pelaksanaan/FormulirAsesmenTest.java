package id.serkom.tahap.pelaksanaan;

import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.data.Data;
import id.serkom.api.skema.Unit;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Rahma and Citra came, Budi did not; the skema asks for all the forms of the examination. */
public class FormulirAsesmenTest {

    private static final List<String> PERNYATAAN = List.of("penjelasanProses", "mempelajariStandar", "diskusiMetode", "penggalianBukti",
            "kesempatanDemonstrasi", "penjelasanKeputusan", "umpanBalik", "mempelajariDokumen", "jaminanKerahasiaan", "komunikasi");

    private final PelaksanaanUji uji = new PelaksanaanUji().tercatat();
    private final TahapTester tahap = uji.tahap.withSkema(Contoh.berformulir("AK-01", "AK-02", "AK-03", "AK-05", "IA-01", "IA-07"));

    private TahapTester asesor(String aksi, Data masukan) {
        return tahap.as(Contoh.asesor(Contoh.ANDI)).about(uji.rahma).run(aksi, masukan);
    }

    private static Data persetujuan() {
        return input("bukti", List.of("observasi"), "setuju", true);
    }

    /** Every unit K, but for those of the numbers. */
    private static List<Data> rekaman(Integer... belum) {
        List<Data> unit = new ArrayList<>();
        for (Unit u : Contoh.skema().unit()) {
            unit.add(input("unit", u.kode(), "kompeten", !List.of(belum).contains(unit.size() + 1), "bukti", List.of("observasi")));
        }
        return unit;
    }

    private TahapTester ak02(List<Data> unit, String rekomendasi) {
        return asesor("isi-ak-02", input("unit", unit, "rekomendasi", rekomendasi));
    }

    private static Data umpanBalik() {
        Map<String, Object> jawaban = new LinkedHashMap<>();
        PERNYATAAN.forEach(p -> jawaban.put(p, Map.of("ya", true)));
        jawaban.put("diskusiMetode", Map.of("ya", false, "komentar", "Jadwal sudah ditetapkan"));
        return input("jawaban", jawaban);
    }

    private static Data kuk(int unit, boolean tercapai) {
        return input("unit", PelaksanaanUji.unit(unit), "elemen", 1, "kuk", 1, "tercapai", tercapai);
    }

    private List<String> tersimpan() {
        return tahap.isi().list(Formulir.class).stream().map(f -> f.kode() + "/" + f.ke()).toList();
    }

    @Test
    public void persetujuanMendahuluiNilaiDanTampakBagiInstansinya() {
        asesor("isi-ak-01", persetujuan()).stayed().askedForSurat("ak-01");
        assertEquals(Optional.of(Contoh.MAJENE), tahap.surat("ak-01").tujuan().instansi());

        uji.dinilai(uji.rahma, Contoh.ANDI);
        asesor("isi-ak-01", persetujuan()).refused().onlyBecause("pelaksanaan.persetujuan-sesudah-nilai");

        tahap.as(Contoh.diAtasKertas(Contoh.asesor(Contoh.ANDI), "1", LocalDate.of(2026, 3, 2), PelaksanaanUji.SCAN))
                .run("isi-ak-01", persetujuan()).stayed();
        assertEquals(List.of("AK-01/1", "AK-01/2"), tersimpan());
    }

    @Test
    public void persetujuanDiAtasKertasTidakBolehBertanggalSesudahSesinya() {
        uji.dinilai(uji.rahma, Contoh.ANDI);
        tahap.jam().ke("2026-03-10");

        tahap.as(Contoh.diAtasKertas(Contoh.asesor(Contoh.ANDI), "1", LocalDate.of(2026, 3, 3), PelaksanaanUji.SCAN)).about(uji.rahma)
                .run("isi-ak-01", persetujuan()).refused().onlyBecause("pelaksanaan.persetujuan-sesudah-sesi")
                .saying("pelaksanaan.persetujuan-sesudah-sesi", "tanggal", "3 Maret 2026");
    }

    @Test
    public void kertasYangDicatatKemudianMenyebutTanggalnyaSendiri() {
        tahap.jam().ke("2026-03-10");
        tahap.as(Contoh.diAtasKertas(Contoh.asesor(Contoh.ANDI), "1", LocalDate.of(2026, 3, 2), PelaksanaanUji.SCAN))
                .about(uji.rahma).run("isi-ak-01", persetujuan()).stayed();

        assertEquals("2 Maret 2026", tahap.surat("ak-01").isi().text("diisiPada"));
        assertEquals(LocalDate.of(2026, 3, 2), tahap.isi().list(Formulir.class).get(0).tanggal());
    }

    @Test
    public void persetujuanHarusDisetujuiDenganMetodeSkema() {
        asesor("isi-ak-01", persetujuan().with("setuju", false)).refusedBySchemaAt("/setuju");
        asesor("isi-ak-01", persetujuan().with("bukti", List.of("observasi", "wawancara"))).refused()
                .because("pelaksanaan.metode-tidak-dikenal", "/bukti/1");
    }

    @Test
    public void rekamanSamaDenganNilaiDanTertutupBagiInstansi() {
        uji.nilai(uji.rahma, Contoh.ANDI, PelaksanaanUji.kompeten(1, true), PelaksanaanUji.kompeten(2, false),
                PelaksanaanUji.kompeten(3, true), PelaksanaanUji.kompeten(4, true)).stayed();

        ak02(rekaman(), "kompeten").refused().onlyBecause("pelaksanaan.rekaman-berbeda-dari-nilai",
                "pelaksanaan.rekomendasi-berbeda-dari-nilai").because("pelaksanaan.rekaman-berbeda-dari-nilai", "/unit/1/kompeten");
        ak02(rekaman(2), "belum-kompeten").stayed().askedForSurat("ak-02");

        assertEquals(Optional.empty(), tahap.surat("ak-02").tujuan().instansi());
        assertEquals(Optional.of(Contoh.ANDI), tahap.surat("ak-02").tujuan().asesor());
        assertEquals("BK", tahap.surat("ak-02").isi().objects("unit").get(1).text("hasil"));
        assertTrue("asesinya ikut tertulis, agar perbaikan nilai bersamaan diputus ulang", tahap.perubahan().catatan().stream()
                .anyMatch(c -> c.id().equals(uji.rahma.id())));
    }

    @Test
    public void rekamanMenyebutSetiapUnitSatuKaliSesudahDinilai() {
        ak02(rekaman(), "kompeten").refused().because("pelaksanaan.formulir-bukan-saatnya");
        uji.dinilai(uji.rahma, Contoh.ANDI);
        List<Data> unit = rekaman();
        unit.set(1, unit.get(0));

        ak02(unit, "kompeten").refused().because("pelaksanaan.unit-ganda", "/unit/1").because("pelaksanaan.unit-belum-disebut", "/unit");
    }

    @Test
    public void nilaiYangDiperbaikiMenuntutRekamanBaruSebelumSelesai() {
        uji.dinilai(uji.rahma, Contoh.ANDI);
        uji.dinilai(uji.citra, Contoh.SITTI);
        ak02(rekaman(), "kompeten").stayed();
        uji.nilai(uji.rahma, Contoh.ANDI, PelaksanaanUji.kompeten(1, false).with("alasan", "Salah baca")).stayed();

        tahap.as(Contoh.bidang()).run("selesai", input());
        tahap.refused().onlyBecause("pelaksanaan.rekaman-usang").saying("pelaksanaan.rekaman-usang", "asesi", "Rahma");

        ak02(rekaman(1), "belum-kompeten").stayed();
        tahap.as(Contoh.bidang()).run("selesai", input());
        tahap.advanced();
    }

    @Test
    public void umpanBalikMenjawabSetiapPernyataan() {
        tahap.as(Contoh.instansi(Contoh.MAJENE)).about(uji.rahma).run("isi-ak-03", umpanBalik()).stayed().askedForSurat("ak-03");
        assertEquals("Tidak", tahap.surat("ak-03").isi().object("diskusiMetode").text("jawaban"));

        tahap.run("isi-ak-03", input("jawaban", Map.of("komunikasi", Map.of("ya", true)))).refusedBySchemaAt("/jawaban");
    }

    @Test
    public void yangTidakHadirTidakMengisiUmpanBalik() {
        tahap.as(Contoh.instansi(Contoh.MAJENE)).about(uji.budi).run("isi-ak-03", umpanBalik()).refused()
                .onlyBecause("pelaksanaan.formulir-bukan-saatnya");
    }

    @Test
    public void observasiMengamatiSetiapKukDariUnitYangDisebut() {
        asesor("isi-ia", input("kode", "IA-01", "butir", List.of(kuk(1, true), kuk(2, false)))).stayed().askedForSurat("ia");
        Data isi = tahap.surat("ia").isi();
        assertEquals("FR.IA.01", isi.text("kode"));
        assertEquals(List.of("Elemen contoh", "Kriteria unjuk kerja contoh"), isi.objects("butir").get(0).texts("uraian"));

        asesor("isi-ia", input("kode", "IA-01", "butir", List.of(kuk(1, true),
                input("unit", PelaksanaanUji.unit(2), "pertanyaan", "Apa?", "tercapai", true)))).refused()
                .onlyBecause("pelaksanaan.kuk-belum-diamati").saying("pelaksanaan.kuk-belum-diamati", "unit", PelaksanaanUji.unit(2));
    }

    @Test
    public void instrumenLainBolehTentangUnitSajaTetapiMenurutSkema() {
        Data tanya = input("unit", PelaksanaanUji.unit(1), "pertanyaan", "Apa itu margin?", "jawaban", "Jarak tepi", "tercapai", true);
        asesor("isi-ia", input("kode", "IA-07", "butir", List.of(tanya))).stayed();

        asesor("isi-ia", input("kode", "IA-07", "butir", List.of(tanya, tanya, tanya.with("unit", "X.000000.000.00"),
                kuk(1, true).with("elemen", 2), kuk(1, true).with("kuk", 2),
                input("unit", PelaksanaanUji.unit(2), "kuk", 1, "tercapai", true)))).refused()
                .because("pelaksanaan.butir-ganda", "/butir/1").because("pelaksanaan.unit-tidak-dikenal", "/butir/2/unit")
                .because("pelaksanaan.elemen-tidak-dikenal", "/butir/3/elemen").because("pelaksanaan.kuk-tidak-dikenal", "/butir/4/kuk")
                .because("pelaksanaan.kuk-tidak-dikenal", "/butir/5/kuk");
    }

    @Test
    public void laporanAsesorMengambilHasilDariNilai() {
        tahap.as(Contoh.asesor(Contoh.ANDI)).run("isi-ak-05", laporan());
        tahap.refused().onlyBecause("pelaksanaan.laporan-belum-saatnya").saying("pelaksanaan.laporan-belum-saatnya", "asesi", "Rahma");

        uji.dinilai(uji.rahma, Contoh.ANDI);
        tahap.as(Contoh.asesor(Contoh.ANDI)).run("isi-ak-05", laporan()).stayed().askedForSurat("ak-05");

        List<Data> peserta = tahap.surat("ak-05").isi().objects("peserta");
        assertEquals(List.of("Rahma K", "Budi Tidak hadir"), peserta.stream().map(p -> p.text("nama") + " " + p.text("hasil")).toList());
        Formulir formulir = tahap.isi().list(Formulir.class).get(0);
        assertEquals(PelaksanaanUji.SESI.id() + "/" + Contoh.ANDI, formulir.perihal());
        assertEquals("K", formulir.isi().objects("hasil").get(0).text("hasil"));
    }

    @Test
    public void nilaiYangDiperbaikiMenuntutLaporanBaruSebelumSelesai() {
        uji.dinilai(uji.rahma, Contoh.ANDI);
        uji.dinilai(uji.citra, Contoh.SITTI);
        tahap.as(Contoh.asesor(Contoh.ANDI)).run("isi-ak-05", laporan()).stayed();
        uji.nilai(uji.rahma, Contoh.ANDI, PelaksanaanUji.kompeten(1, false).with("alasan", "Salah baca")).stayed();

        tahap.as(Contoh.bidang()).run("selesai", input());
        tahap.refused().onlyBecause("pelaksanaan.laporan-usang").saying("pelaksanaan.laporan-usang", "asesor", "Andi Saputra")
                .saying("pelaksanaan.laporan-usang", "asesi", "Rahma");

        tahap.as(Contoh.asesor(Contoh.ANDI)).run("isi-ak-05", laporan()).stayed();
        tahap.as(Contoh.bidang()).run("selesai", input());
        tahap.advanced();
    }

    private static Data laporan() {
        return input("sesi", PelaksanaanUji.SESI.id(), "aspek", "Waktu praktik terlalu singkat");
    }

    @Test
    public void nilaiYangDikoreksiRapatBolehDitulisUlangPadaFormulirnya() {
        uji.dinilai(uji.rahma, Contoh.ANDI);
        ak02(rekaman(), "kompeten").stayed();
        uji.nilai(uji.rahma, Contoh.ANDI, PelaksanaanUji.kompeten(1, false).with("alasan", "Salah baca")).stayed();
        tahap.with(uji.kini(uji.rahma).menjadi(AsesiStatus.BELUM_KOMPETEN));

        ak02(rekaman(1), "belum-kompeten").refused().onlyBecause("pelaksanaan.formulir-bukan-saatnya");
        tahap.inTahap("rapat");
        ak02(rekaman(1), "belum-kompeten").stayed();
        asesor("isi-ak-05", laporan()).stayed();

        assertEquals(List.of("Rahma BK", "Budi Tidak hadir"), tahap.surat("ak-05").isi().objects("peserta").stream()
                .map(p -> p.text("nama") + " " + p.text("hasil")).toList());
    }

    @Test
    public void laporanHanyaAtasSesiYangDiuji() {
        tahap.as(Contoh.asesor("asesor-lain")).run("isi-ak-05", laporan()).refused().onlyBecause("pelaksanaan.bukan-asesor-sesi");
        tahap.run("isi-ak-05", laporan().with("sesi", Contoh.id("SESI", 9))).refused().onlyBecause("pelaksanaan.sesi-tidak-dikenal");
    }

    @Test
    public void formulirYangTidakDipakaiSkemaDitolak() {
        tahap.withSkema(Contoh.berformulir("IA-02"));
        uji.dinilai(uji.rahma, Contoh.ANDI);

        ak02(rekaman(), "kompeten").refused().onlyBecause("pelaksanaan.formulir-tidak-dipakai");
        asesor("isi-ia", input("kode", "IA-01", "butir", List.of(kuk(1, true)))).refused()
                .onlyBecause("pelaksanaan.formulir-tidak-dipakai");
        asesor("isi-ak-05", laporan()).refused().onlyBecause("pelaksanaan.formulir-tidak-dipakai");
        tahap.as(Contoh.instansi(Contoh.MAJENE)).about(uji.rahma).run("isi-ak-03", umpanBalik()).refused()
                .onlyBecause("pelaksanaan.formulir-tidak-dipakai");
    }

    @Test
    public void formulirYangDiwajibkanDitungguSampaiLengkap() {
        uji.dinilai(uji.rahma, Contoh.ANDI);
        uji.dinilai(uji.citra, Contoh.SITTI);
        tahap.withSkema(Contoh.berformulir("APL-01", "AK-02", "AK-05", "IA-07")).withSetting("formulir-wajib", "ya");
        ak02(rekaman(), "kompeten").stayed();

        tahap.as(Contoh.bidang()).run("selesai", input());

        tahap.refused().onlyBecause("pelaksanaan.formulir-belum-lengkap", "pelaksanaan.formulir-belum-lengkap",
                "pelaksanaan.laporan-belum-ada", "pelaksanaan.laporan-belum-ada");
        assertEquals(List.of("AK-02: Citra", "IA-07: Rahma; Citra"), tahap.refused().reasons().stream()
                .filter(r -> r.code().equals("pelaksanaan.formulir-belum-lengkap"))
                .map(r -> r.data().get("formulir") + ": " + r.data().get("asesi")).toList());
    }

    @Test
    public void observasiYangDiwajibkanMencakupSetiapUnit() {
        uji.dinilai(uji.rahma, Contoh.ANDI);
        uji.dinilai(uji.citra, Contoh.SITTI);
        tahap.withSkema(Contoh.berformulir("MAPA-01", "IA-01")).withSetting("formulir-wajib", "ya");
        asesor("isi-ia", observasi(1, 2)).stayed();
        tahap.as(Contoh.asesor(Contoh.SITTI)).about(uji.citra).run("isi-ia", observasi(1, 2, 3, 4)).stayed();
        asesor("isi-ia", observasi(3)).stayed();

        tahap.as(Contoh.bidang()).run("selesai", input());
        tahap.refused().onlyBecause("pelaksanaan.observasi-belum-lengkap")
                .saying("pelaksanaan.observasi-belum-lengkap", "asesi", "Rahma (" + PelaksanaanUji.unit(4) + ")");

        tahap.with(rencana(1, 2, 3));
        tahap.as(Contoh.bidang()).run("selesai", input());
        tahap.advanced();
    }

    private static Data observasi(Integer... unit) {
        return input("kode", "IA-01", "butir", List.of(unit).stream().map(u -> kuk(u, true)).toList());
    }

    /** The plan that observes these units. */
    private static Formulir rencana(Integer... diobservasi) {
        List<Data> baris = new ArrayList<>();
        for (Unit u : Contoh.skema().unit()) {
            baris.add(input("unit", u.kode(), "bukti", "Hasil kerja", "metode", List.of("observasi"), "perangkat",
                    List.of(diobservasi).contains(baris.size() + 1) ? List.of("IA-01") : List.of()));
        }
        return new Formulir(Contoh.id("MAPA", 1), 1, Contoh.BERKAS, Contoh.BERKAS, "MAPA-01", 1, input("rencana", baris), Contoh.ANDI,
                LocalDate.of(2026, 2, 2), Optional.empty());
    }

    @Test
    public void tanpaSetelanFormulirTidakDitunggu() {
        uji.dinilai(uji.rahma, Contoh.ANDI);
        uji.dinilai(uji.citra, Contoh.SITTI);

        tahap.as(Contoh.bidang()).run("selesai", input());

        tahap.advanced();
    }
}
