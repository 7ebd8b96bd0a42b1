package id.serkom.tahap.rapat;

import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.skema.AturanKeputusan;
import id.serkom.api.skema.Skala;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class KoreksiTest {

    private static final String UNIT = "N.821100.056.02";
    private static final Asesi RAHIM = ContohHasil.asesi("Abd. Rahim", 2, Contoh.MAMASA, AsesiStatus.DINILAI);

    private final TahapTester tahap = TahapTester.of(new Rapat()).with(RAHIM)
            .with(ContohHasil.nilai(RAHIM, Contoh.ANDI, 2)).as(Contoh.asesor(Contoh.ANDI));

    @Test
    public void koreksiMenambahNilaiBaruDanNilaiLamaTetapTersimpan() {
        koreksi(input("unit", UNIT, "kompeten", true, "bukti", "Portofolio diperiksa ulang"));

        tahap.stayed().askedForNoSurat();
        List<Nilai> riwayat = tahap.isi().riwayatNilai(List.of(RAHIM.id())).stream().filter(n -> n.unit().equals(UNIT)).toList();
        assertEquals(List.of(false, true), riwayat.stream().map(n -> n.kompeten().orElseThrow()).toList());
        assertEquals(2, riwayat.get(1).ke());
        assertEquals(Optional.of("Salah catat"), riwayat.get(1).alasan());
    }

    @Test
    public void koreksiMengusangkanPutusanYangMembacaNilaiLama() {
        koreksi(input("unit", UNIT, "kompeten", true, "bukti", "Portofolio diperiksa ulang"));

        assertEquals(RAHIM.revision() + 1, tahap.asesi(RAHIM.nama()).asesi().revision());
    }

    @Test
    public void hanyaPenilaiNyaSendiriYangMengoreksi() {
        tahap.as(Contoh.asesor(Contoh.SITTI));

        koreksi(input("unit", UNIT, "kompeten", true, "bukti", "Portofolio diperiksa ulang"));

        tahap.refused().onlyBecause("rapat.bukan-penilai");
    }

    @Test
    public void nilaiAsesorYangDigantiDikoreksiPenggantinyaDanTetapTertelusur() {
        tahap.with(RAHIM.ditugaskan(Contoh.SITTI, RAHIM.sesi().orElseThrow()).menjadi(AsesiStatus.DINILAI))
                .as(Contoh.asesor(Contoh.SITTI));

        koreksi(input("unit", UNIT, "kompeten", true, "bukti", "Portofolio diperiksa ulang"));

        Nilai baru = tahap.isi().nilai(List.of(RAHIM.id())).stream().filter(n -> n.unit().equals(UNIT)).findFirst().orElseThrow();
        assertEquals(Contoh.SITTI, baru.asesor());
        assertEquals(Optional.of("Salah catat (semula dinilai oleh Andi Saputra)"), baru.alasan());
    }

    @Test
    public void koreksiTanpaPerubahanDitolak() {
        koreksi(input("unit", UNIT, "kompeten", false, "bukti", "Sama saja"));

        tahap.refused().because("rapat.koreksi-tanpa-perubahan", "/nilai/0").onlyBecause("rapat.koreksi-tanpa-perubahan");
    }

    @Test
    public void unitGandaDanUnitAsingDisebutSekaligus() {
        koreksi(input("unit", UNIT, "kompeten", true, "bukti", "Bukti satu"),
                input("unit", UNIT, "kompeten", true, "bukti", "Bukti dua"),
                input("unit", "X.000", "kompeten", true, "bukti", "Bukti tiga"));

        tahap.refused().because("rapat.unit-ganda", "/nilai/1/unit").because("rapat.unit-belum-dinilai", "/nilai/2/unit")
                .onlyBecause("rapat.unit-ganda", "rapat.unit-belum-dinilai");
    }

    @Test
    public void angkaDitolakPadaSkalaKompetensi() {
        koreksi(input("unit", UNIT, "angka", 80, "bukti", "Tes tertulis"));

        tahap.refused().onlyBecause("rapat.skala-kompetensi");
    }

    @Test
    public void setiapSkalaMemintaBentuknyaSendiri() {
        tahap.withSkema(Contoh.skema(Skala.ANGKA, new AturanKeputusan("semua-unit", new BigDecimal("70"), 0)));
        koreksi(input("unit", UNIT, "kompeten", true, "bukti", "Observasi"));
        tahap.refused().onlyBecause("rapat.skala-angka");

        tahap.withSkema(Contoh.skema(Skala.KEDUANYA, new AturanKeputusan("semua-unit", new BigDecimal("70"), 0)));
        koreksi(input("unit", UNIT, "kompeten", true, "bukti", "Observasi"));
        tahap.refused().onlyBecause("rapat.skala-keduanya");
    }

    @Test
    public void angkaDiAtasSeratusDitolakSkema() {
        koreksi(input("unit", UNIT, "angka", 101, "bukti", "Tes tertulis"));

        tahap.refusedBySchemaAt("/nilai/0/angka");
    }

    @Test
    public void nilaiYangSudahDiputuskanTerkunci() {
        tahap.with(RAHIM.menjadi(AsesiStatus.BELUM_KOMPETEN), ContohHasil.putusan(RAHIM, 1, Verdict.BELUM_KOMPETEN));

        koreksi(input("unit", UNIT, "kompeten", true, "bukti", "Portofolio diperiksa ulang"));

        tahap.refused().onlyBecause("rapat.nilai-terkunci");
    }

    @Test
    public void setelahDikembalikanKoreksiMenggugurkanPutusanLama() {
        tahap.with(RAHIM.menjadi(AsesiStatus.BELUM_KOMPETEN), ContohHasil.putusan(RAHIM, 1, Verdict.BELUM_KOMPETEN));
        tahap.withBerkas(tahap.berkas().pindah("rapat", BerkasStatus.BERJALAN, 2));

        koreksi(input("unit", UNIT, "kompeten", true, "bukti", "Portofolio diperiksa ulang"));

        tahap.asesi(RAHIM.nama()).is(AsesiStatus.DINILAI);
    }

    @Test
    public void yangTidakHadirTidakPunyaNilaiUntukDikoreksi() {
        tahap.with(RAHIM.menjadi(AsesiStatus.TIDAK_HADIR));

        koreksi(input("unit", UNIT, "kompeten", true, "bukti", "Portofolio diperiksa ulang"));

        tahap.refused().onlyBecause("rapat.nilai-terkunci");
    }

    private void koreksi(Data... nilai) {
        tahap.about(RAHIM).run("koreksi", input("nilai", List.of(nilai), "alasan", "Salah catat"));
    }
}
