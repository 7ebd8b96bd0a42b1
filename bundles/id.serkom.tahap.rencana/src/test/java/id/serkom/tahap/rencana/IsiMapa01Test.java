package id.serkom.tahap.rencana;

import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.Formulir;
import id.serkom.api.data.Data;
import id.serkom.api.skema.Unit;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class IsiMapa01Test {

    private final RencanaUji uji = new RencanaUji();
    private final TahapTester tahap = uji.tahap.withSkema(Contoh.berformulir("MAPA-01", "IA-01"));

    private static Data butir(String unit, String metode, String... perangkat) {
        return input("unit", unit, "bukti", "Dokumen hasil praktik", "metode", List.of(metode), "perangkat", List.of(perangkat));
    }

    private static List<Data> semua() {
        List<Data> butir = new ArrayList<>();
        for (Unit unit : Contoh.skema().unit()) {
            butir.add(butir(unit.kode(), "observasi", "IA-01"));
        }
        return butir;
    }

    private TahapTester isi(List<Data> butir) {
        return tahap.run("isi-mapa-01", input("pendekatan", "pekerja-berpengalaman", "lingkungan", "tempat-kerja-nyata", "rencana", butir));
    }

    @Test
    public void rencanaAsesmenDisimpanDanDicetakPerUnit() {
        tahap.as(Contoh.asesor(Contoh.ANDI));

        isi(semua()).stayed().askedForSurat("mapa-01");

        Formulir formulir = tahap.isi().list(Formulir.class).get(0);
        assertEquals("MAPA-01", formulir.kode());
        assertEquals(Contoh.BERKAS, formulir.perihal());
        assertEquals("asesornya melihat kertasnya", Optional.of(Contoh.ANDI), tahap.surat("mapa-01").tujuan().asesor());
        assertEquals(4, tahap.surat("mapa-01").isi().objects("unit").size());
        assertEquals("Pekerja berpengalaman", tahap.surat("mapa-01").isi().text("pendekatan"));
    }

    @Test
    public void yangTidakSesuaiSkemaDitolakPadaTempatnya() {
        List<Data> butir = semua();
        butir.set(1, butir(butir.get(0).text("unit"), "observasi"));
        butir.set(2, butir("X.000000.000.00", "wawancara", "IA-01", "IA-07"));

        isi(butir).refused().because("rencana.unit-ganda", "/rencana/1").because("rencana.unit-tidak-dikenal", "/rencana/2/unit")
                .because("rencana.metode-tidak-dikenal", "/rencana/2/metode/0")
                .because("rencana.perangkat-tidak-dikenal", "/rencana/2/perangkat/1")
                .saying("rencana.unit-belum-direncanakan", "unit", "N.821100.056.02");
    }

    @Test
    public void formulirYangTidakDipakaiSkemaDitolak() {
        tahap.withSkema(Contoh.berformulir("IA-01"));

        isi(semua()).refused().onlyBecause("rencana.formulir-tidak-dipakai");
    }

    @Test
    public void rencanaDitetapkanSesudahFormulirnyaAdaBilaDiwajibkan() {
        uji.direkomendasikan();
        tahap.withSetting("formulir-wajib", "ya").run("tetapkan-rencana", input());
        tahap.refused().onlyBecause("rencana.formulir-belum-lengkap").saying("rencana.formulir-belum-lengkap", "formulir", "MAPA-01");

        isi(semua()).stayed();
        tahap.run("tetapkan-rencana", input());

        tahap.advanced();
    }

    @Test
    public void tanpaSetelanTidakDitunggu() {
        uji.direkomendasikan();

        tahap.run("tetapkan-rencana", input());

        tahap.advanced();
    }
}
