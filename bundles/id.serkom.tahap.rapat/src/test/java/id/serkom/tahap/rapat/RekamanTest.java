package id.serkom.tahap.rapat;

import static id.serkom.testing.tahap.TahapTester.input;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.data.Data;
import id.serkom.api.skema.Unit;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** The meeting corrected a mark of Abd. Rahim; his record (AK-02) says what it said before. */
public class RekamanTest {

    private static final Asesi RAHIM = ContohHasil.asesi("Abd. Rahim", 2, Contoh.MAMASA, AsesiStatus.DINILAI);

    private final TahapTester tahap = TahapTester.of(new Rapat()).with(RAHIM).with(ContohHasil.nilai(RAHIM, Contoh.ANDI, 2))
            .withSkema(Contoh.berformulir("AK-02")).with(rekaman(1, true));

    public RekamanTest() {
        tahap.referensi().daftar(ContohHasil.sekretaris());
    }

    private static Formulir rekaman(int ke, boolean kompeten) {
        List<Data> unit = new ArrayList<>();
        for (Unit u : Contoh.skema().unit()) {
            unit.add(input("unit", u.kode(), "kompeten", kompeten || unit.size() != 1, "bukti", List.of("observasi")));
        }
        return new Formulir(Contoh.id("AK", ke), 1, Contoh.BERKAS, RAHIM.id(), "AK-02", ke,
                input("unit", unit, "rekomendasi", kompeten ? "kompeten" : "belum-kompeten", "catatan", "-"), Contoh.ANDI,
                LocalDate.of(2026, 3, 2), Optional.empty());
    }

    private void tutup() {
        tahap.as(Contoh.bidang()).run("undang", RapatTest.undangan("2026-03-02"));
        tahap.as(Contoh.berwenang(Contoh.KEPALA)).about(RAHIM).run("putuskan", input("verdict", "belum-kompeten"));
        tahap.as(Contoh.bidang()).run("tutup-rapat", RapatTest.penutupan());
    }

    @Test
    public void rekamanYangUsangMenahanPenutupanBilaFormulirDiwajibkan() {
        tahap.withSetting("formulir-wajib", "ya");

        tutup();
        tahap.refused().onlyBecause("rapat.rekaman-usang").saying("rapat.rekaman-usang", "nama", RAHIM.nama());

        tahap.with(rekaman(2, false));
        tahap.run("tutup-rapat", RapatTest.penutupan());
        tahap.advanced();
    }

    @Test
    public void tanpaSetelanRekamanTidakDitanya() {
        tutup();

        tahap.advanced();
    }
}
