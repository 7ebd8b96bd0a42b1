package id.serkom.tahap.pelaksanaan;

import static id.serkom.tahap.pelaksanaan.PelaksanaanUji.kompeten;
import static id.serkom.tahap.pelaksanaan.PelaksanaanUji.unit;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.skema.AturanKeputusan;
import id.serkom.api.skema.Skala;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class BeriNilaiTest {

    private final PelaksanaanUji uji = new PelaksanaanUji();
    private final TahapTester tahap = uji.tahap;

    @Before
    public void semuaTercatat() {
        uji.tercatat();
    }

    @Test
    public void asesiDinilaiSetelahSetiapUnitBernilai() {
        uji.nilai(uji.rahma, Contoh.ANDI, kompeten(1, true), kompeten(2, false)).stayed().askedForNoSurat();
        tahap.asesi("Rahma").is(AsesiStatus.HADIR);

        uji.nilai(uji.rahma, Contoh.ANDI, kompeten(3, true), kompeten(4, true)).stayed();

        tahap.asesi("Rahma").is(AsesiStatus.DINILAI);
        Nilai kedua = nilai(2);
        assertEquals(Optional.of(false), kedua.kompeten());
        assertEquals(1, kedua.ke());
        assertEquals(Contoh.ANDI, kedua.asesor());
        assertEquals("IA-01 butir 2", kedua.bukti());
    }

    @Test
    public void nilaiSebagianJugaMengubahRevisiAsesi() {
        uji.nilai(uji.rahma, Contoh.ANDI, kompeten(1, true));

        assertTrue(tahap.perubahan().catatan().stream().map(Catatan::id).anyMatch(uji.rahma.id()::equals));
    }

    @Test
    public void hanyaAsesorYangDitugaskanMenilai() {
        uji.nilai(uji.rahma, Contoh.SITTI, kompeten(1, true));

        tahap.refused().onlyBecause("pelaksanaan.bukan-asesornya");
    }

    @Test
    public void hanyaAsesiYangHadirDinilai() {
        uji.nilai(uji.budi, Contoh.ANDI, kompeten(1, true));

        tahap.refused().onlyBecause("pelaksanaan.belum-hadir");
    }

    @Test
    public void unitHarusDikenalDanTidakGanda() {
        uji.nilai(uji.rahma, Contoh.ANDI, kompeten(1, true), kompeten(1, false),
                kompeten(2, true).with("unit", "X.000000.000.00"));

        tahap.refused().onlyBecause("pelaksanaan.unit-ganda", "pelaksanaan.unit-tidak-dikenal")
                .because("pelaksanaan.unit-tidak-dikenal", "/nilai/2/unit");
    }

    @Test
    public void nilaiUlangMenjadiNilaiBerikutnyaDenganAlasanWajib() {
        uji.dinilai(uji.rahma, Contoh.ANDI);

        uji.nilai(uji.rahma, Contoh.ANDI, kompeten(1, false));
        tahap.refused().onlyBecause("pelaksanaan.alasan-wajib");
        uji.nilai(uji.rahma, Contoh.ANDI, kompeten(1, false).with("alasan", "Salah baca formulir"));

        tahap.stayed();
        tahap.asesi("Rahma").is(AsesiStatus.DINILAI);
        assertEquals(2, nilai(1).ke());
        assertEquals(Optional.of("Salah baca formulir"), nilai(1).alasan());
        assertEquals("nilai lama tetap ada", 2, tahap.isi().riwayatNilai(List.of(uji.rahma.id())).stream()
                .filter(n -> n.unit().equals(unit(1))).count());
    }

    @Test
    public void alasanHanyaUntukNilaiUlang() {
        uji.nilai(uji.rahma, Contoh.ANDI, kompeten(1, true).with("alasan", "Koreksi"));

        tahap.refused().onlyBecause("pelaksanaan.alasan-tanpa-koreksi");
    }

    @Test
    public void skalaKompetensiTanpaAngka() {
        uji.nilai(uji.rahma, Contoh.ANDI, input("unit", unit(1), "angka", 80, "bukti", "IA-01"));

        tahap.refused().onlyBecause("pelaksanaan.kompeten-wajib", "pelaksanaan.angka-tidak-berlaku");
    }

    @Test
    public void skalaAngkaTanpaKompeten() {
        skala(Skala.ANGKA);

        uji.nilai(uji.rahma, Contoh.ANDI, kompeten(1, true));
        tahap.refused().onlyBecause("pelaksanaan.kompeten-tidak-berlaku", "pelaksanaan.angka-wajib");
        uji.nilai(uji.rahma, Contoh.ANDI, input("unit", unit(1), "angka", new BigDecimal("82.505"), "bukti", "IA-01"));
        tahap.refused().onlyBecause("pelaksanaan.angka-terlalu-rinci");
        uji.nilai(uji.rahma, Contoh.ANDI, input("unit", unit(1), "angka", new BigDecimal("82.50"), "bukti", "IA-01"));

        tahap.stayed();
        assertEquals(Optional.of(new BigDecimal("82.50")), nilai(1).angka());
    }

    @Test
    public void skalaKeduanyaMemerlukanKeduanya() {
        skala(Skala.KEDUANYA);

        uji.nilai(uji.rahma, Contoh.ANDI, kompeten(1, true));
        tahap.refused().onlyBecause("pelaksanaan.angka-wajib");
        uji.nilai(uji.rahma, Contoh.ANDI, kompeten(1, true).with("angka", 75));

        tahap.stayed();
    }

    @Test
    public void buktiWajibDanAngkaDalamRentang() {
        uji.nilai(uji.rahma, Contoh.ANDI, input("unit", unit(1), "kompeten", true),
                input("unit", unit(2), "kompeten", true, "bukti", " ", "angka", 101));

        tahap.refusedBySchemaAt("/nilai/0").refusedBySchemaAt("/nilai/1/bukti").refusedBySchemaAt("/nilai/1/angka");
    }

    @Test
    public void asesorPenggantiMelanjutkanUnitYangBelumDinilai() {
        uji.nilai(uji.rahma, Contoh.ANDI, kompeten(1, true), kompeten(2, true)).stayed();
        tahap.with(uji.kini(uji.rahma).ditugaskan(Contoh.SITTI, PelaksanaanUji.SESI.id()).menjadi(AsesiStatus.HADIR));

        uji.nilai(uji.rahma, Contoh.SITTI, kompeten(3, true), kompeten(4, true)).stayed();

        tahap.asesi("Rahma").is(AsesiStatus.DINILAI);
        assertEquals(Contoh.ANDI, nilai(1).asesor());
        assertEquals(Contoh.SITTI, nilai(3).asesor());
    }

    private void skala(Skala skala) {
        tahap.withSkema(Contoh.skema(skala, new AturanKeputusan("semua-unit", BigDecimal.valueOf(70), 0)));
    }

    private Nilai nilai(int unit) {
        return tahap.isi().nilai(List.of(uji.rahma.id())).stream().filter(n -> n.unit().equals(unit(unit))).findFirst()
                .orElseThrow();
    }
}
