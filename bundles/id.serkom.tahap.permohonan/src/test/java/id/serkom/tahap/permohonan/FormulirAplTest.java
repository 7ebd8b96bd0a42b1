package id.serkom.tahap.permohonan;

import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Data;
import id.serkom.api.skema.Unit;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class FormulirAplTest {

    private static final Asesi RAHMA = asesi(AsesiStatus.DIAJUKAN);

    private final TahapTester tahap = TahapTester.of(new TahapPermohonan()).with(RAHMA, portofolio("ijazah", 1), portofolio("cv", 2))
            .as(Contoh.instansi(Contoh.POLMAN)).about(RAHMA);

    private static Asesi asesi(AsesiStatus status) {
        return new Asesi(Contoh.id("ASESI", 1), 1, Contoh.BERKAS, Contoh.id("PERMOHONAN", 1), Contoh.POLMAN, 1,
                Contoh.identitas("Rahma Wati", 1), status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Kelengkapan portofolio(String jenis, int urut) {
        return new Kelengkapan(Contoh.id("KELENGKAPAN", urut), 1, Contoh.BERKAS, "permohonan", 1, "portofolio", jenis,
                Optional.of(RAHMA.permohonan()), Optional.of(RAHMA.id()), Optional.of(Contoh.id("DOKUMEN", urut)), Optional.empty());
    }

    private static Data apl01(String... bukti) {
        return input("jenisKelamin", "perempuan", "kebangsaan", "Indonesia", "alamat", "Jalan Contoh 2, Polewali", "tujuan",
                "sertifikasi", "bukti", List.of(bukti));
    }

    /** Every elemen K on the CV. */
    private static List<Data> mandiri() {
        List<Data> butir = new ArrayList<>();
        for (Unit unit : Contoh.skema().unit()) {
            butir.add(elemen(unit.kode(), 1, true, "cv"));
        }
        return butir;
    }

    private static Data elemen(String unit, int elemen, boolean kompeten, String... bukti) {
        return input("unit", unit, "elemen", elemen, "kompeten", kompeten, "bukti", List.of(bukti));
    }

    private TahapTester mandiri(List<Data> butir) {
        return tahap.run("isi-apl-02", input("penilaian", butir));
    }

    @Test
    public void permohonanAsesiDisimpanSebagaiDataDanKertasTakBernomor() {
        tahap.run("isi-apl-01", apl01("ijazah")).stayed().askedForSurat("apl-01");

        Formulir formulir = tahap.isi().list(Formulir.class).get(0);
        assertEquals("APL-01/1", formulir.kode() + "/" + formulir.ke());
        assertEquals(RAHMA.id(), formulir.perihal());
        assertEquals(Contoh.POLMAN, formulir.oleh());
        assertEquals(apl01("ijazah"), formulir.isi());
        Surat surat = tahap.isi().suratById(formulir.surat().orElseThrow()).orElseThrow();
        assertEquals(SuratStatus.BEKU, surat.status());
        assertEquals(Optional.of(Contoh.POLMAN), surat.instansi());
        assertEquals(Optional.of(RAHMA.id()), surat.asesi());
        Data isi = tahap.surat("apl-01").isi();
        assertFalse("NIK utuh", isi.toString().contains(RAHMA.identitas().nik()));
        assertEquals("Dilampirkan", isi.objects("bukti").get(0).text("ada"));
        assertEquals("Tidak dilampirkan", isi.objects("bukti").get(3).text("ada"));
    }

    @Test
    public void diisiLagiMenjadiYangBerikutnyaDanYangLamaTetap() {
        tahap.run("isi-apl-01", apl01("ijazah")).run("isi-apl-01", apl01("ijazah", "cv")).stayed();

        assertEquals(List.of(1, 2), tahap.isi().list(Formulir.class).stream().map(Formulir::ke).toList());
        assertEquals(2, tahap.isi().surat("apl-01").size());
    }

    @Test
    public void buktiHarusPersyaratanSkemaYangSudahDilampirkan() {
        tahap.run("isi-apl-01", apl01("ijazah", "ktp", "paspor"));

        tahap.refused().because("permohonan.bukti-belum-dilampirkan", "/bukti/1").because("permohonan.bukti-tidak-dikenal", "/bukti/2");
    }

    @Test
    public void asesmenMandiriMenilaiSetiapElemenSatuKali() {
        mandiri(mandiri()).stayed().askedForSurat("apl-02");

        Data unit = tahap.surat("apl-02").isi().objects("unit").get(0);
        assertEquals("K", unit.objects("elemen").get(0).text("hasil"));
        assertEquals("Daftar riwayat hidup", unit.objects("elemen").get(0).text("bukti"));
    }

    @Test
    public void asesmenMandiriYangTidakSesuaiSkemaDitolakPadaTempatnya() {
        List<Data> butir = mandiri();
        String unit = butir.get(0).text("unit");
        butir.set(1, elemen(unit, 1, false));
        butir.set(2, elemen(unit, 2, false));
        butir.add(elemen("X.000000.000.00", 1, false));
        butir.add(elemen(butir.get(3).text("unit"), 1, true));

        mandiri(butir).refused().because("permohonan.elemen-ganda", "/penilaian/1")
                .because("permohonan.elemen-tidak-dikenal", "/penilaian/2/elemen")
                .because("permohonan.unit-tidak-dikenal", "/penilaian/4/unit")
                .because("permohonan.elemen-tanpa-bukti", "/penilaian/5/bukti")
                .saying("permohonan.elemen-belum-dinilai", "elemen", "N.821100.056.02 elemen 1; N.821100.058.02 elemen 1");
    }

    @Test
    public void sesudahIdentitasDiperbaikiFormulirMencatatPerbaikanKeBerapa() {
        tahap.run("isi-apl-01", apl01("ijazah")).stayed();
        tahap.with(new Kelengkapan(Contoh.id("IDENT", 1), 1, Contoh.BERKAS, "permohonan", 1, "perbaikan-identitas", "nama",
                Optional.empty(), Optional.of(RAHMA.id()), Optional.empty(), Optional.empty()));
        tahap.run("isi-apl-01", apl01("ijazah")).stayed();

        assertEquals(List.of(Optional.empty(), Optional.of(1)), tahap.isi().list(Formulir.class).stream()
                .map(f -> f.isi().optNumber("perbaikanIdentitas")).toList());
    }

    @Test
    public void formulirYangTidakDipakaiSkemaDitolak() {
        tahap.withSkema(Contoh.berformulir("AK-01"));

        tahap.run("isi-apl-01", apl01("ijazah")).refused().onlyBecause("permohonan.formulir-tidak-dipakai");
        mandiri(mandiri()).refused().onlyBecause("permohonan.formulir-tidak-dipakai");
    }

    @Test
    public void yangSudahGugurTidakMengisiLagi() {
        tahap.with(asesi(AsesiStatus.TIDAK_MEMENUHI)).inTahap("verifikasi");

        tahap.run("isi-apl-01", apl01("ijazah")).refused().onlyBecause("permohonan.asesi-gugur");
    }
}
