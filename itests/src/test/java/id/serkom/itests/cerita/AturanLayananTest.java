package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Putaran.RAHMA;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.skema.PenentuKeputusan;
import id.serkom.api.skema.Skema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** A skema whose rule no named rule can say: a service decides, comes and goes, and nobody decides in its place. */
public class AturanLayananTest {

    private static final String NAMA = "lembaga-x";
    private static final String CONTOH = "SERKOM-INF/skema/ppd.yaml";

    @Rule
    public final Kantor kantor = new Kantor();

    /** Competent by its first unit alone, which is the only one that it counts as passed. */
    private static final class SatuUnit implements PenentuKeputusan {

        @Override
        public Verdict terapkan(Skema skema, Collection<Nilai> terbaru) {
            return terbaru.stream().anyMatch(n -> lulus(skema, n)) ? Verdict.KOMPETEN : Verdict.BELUM_KOMPETEN;
        }

        @Override
        public boolean lulus(Skema skema, Nilai nilai) {
            return nilai.unit().equals(skema.unit().get(0).kode()) && nilai.kompeten().orElseThrow();
        }
    }

    private record Gagal(Verdict jawaban) implements PenentuKeputusan {

        @Override
        public Verdict terapkan(Skema skema, Collection<Nilai> terbaru) {
            if (jawaban == null) {
                throw new IllegalStateException("rumus tidak lengkap");
            }
            return jawaban;
        }

        @Override
        public boolean lulus(Skema skema, Nilai nilai) {
            throw new IllegalStateException("rumus tidak lengkap");
        }
    }

    private Putaran diRapat() {
        kantor.kerangka.pasang("uji.aturan", Map.of("SERKOM-INF/skema/ppd-2.yaml", kantor.kerangka.teks("id.serkom.skema.contoh", CONTOH)
                .replace("versi: \"1.0\"", "versi: \"2.0\"").replace("  nama: semua-unit", "  nama: layanan\n  layanan: " + NAMA)));
        Putaran putaran = Putaran.sampai(kantor, "pelaksanaan");
        assertEquals("2.0", putaran.berkas().skemaVersi());
        kantor.hari("2026-03-30");
        putaran.hadir(putaran.sesi(1));
        putaran.semua(AsesiStatus.HADIR).stream().filter(a -> !a.nama().equals(RAHMA)).forEach(a -> putaran.nilai(a.nama()));
        putaran.nilai(RAHMA, 3);
        putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG);
        putaran.undang("2026-04-01");
        kantor.terbit("berita-acara-asesmen", "undangan-rapat");
        kantor.hari("2026-04-01");
        return putaran;
    }

    @Test
    public void layananMemutuskanDanTanpaDiaTidakAdaYangDiputuskan() {
        Putaran putaran = diRapat();

        kantor.ditolak(TahapUnavailable.class, "skema.aturan-tidak-terpasang", () -> putaran.putuskan(Orang.KEPALA, RAHMA, "kompeten"));
        Runnable lepas = kantor.pasangAturan(NAMA, new SatuUnit());
        putaran.putuskan(Orang.KEPALA, RAHMA, "kompeten");

        assertEquals("unit pertama saja yang dihitung", Verdict.KOMPETEN,
                putaran.isi().putusan(List.of(putaran.asesi(RAHMA).id())).get(0).aturan());
        lepas.run();
        String lain = putaran.semua(AsesiStatus.DINILAI).get(0).nama();
        kantor.ditolak(TahapUnavailable.class, "skema.aturan-tidak-terpasang", () -> putaran.putuskan(Orang.KEPALA, lain, "kompeten"));
        putaran.status(lain, AsesiStatus.DINILAI);
    }

    @Test
    public void layananYangGagalAtauTidakMemutusTidakDigantikan() {
        Putaran putaran = diRapat();
        for (Gagal gagal : List.of(new Gagal(null), new Gagal(Verdict.TUNDA))) {
            Runnable lepas = kantor.pasangAturan(NAMA, gagal);
            assertTrue(String.join(" ", kantor.ditolak(Conflict.class, "skema.aturan-gagal",
                    () -> putaran.putuskan(Orang.KEPALA, RAHMA, "kompeten"))).contains(NAMA));
            lepas.run();
        }
        putaran.status(RAHMA, AsesiStatus.DINILAI);
    }
}
