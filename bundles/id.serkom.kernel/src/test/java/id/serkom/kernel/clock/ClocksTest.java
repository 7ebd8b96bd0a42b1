package id.serkom.kernel.clock;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.HariTenggat;
import id.serkom.api.berkas.Jeda;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.MulaiHitung;
import id.serkom.kernel.catalog.Facts;
import id.serkom.spi.calendar.Kalender;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class ClocksTest {

    private static final LocalDate SENIN = LocalDate.of(2026, 3, 2);
    private static final Optional<String> SATU = Optional.of("p1");

    private final AtomicInteger ids = new AtomicInteger();
    private Clocks clocks = clocks(List.of());

    @Test
    public void tahapTanpaWaktuTidakPunyaTenggat() {
        clocks.start(facts("informasi", 0), "b", 1, SENIN);

        assertEquals(List.of(), clocks.changed());
    }

    @Test
    public void hariPenerimaanTidakDihitung() {
        clocks.start(facts("permohonan", 5), permohonan("p1"), 1);

        assertEquals(SENIN.plusDays(5), clocks.changed().get(0).jatuhTempo());
        assertEquals(SATU, clocks.changed().get(0).permohonan());
    }

    @Test
    public void jedaMenggeserTenggatPermohonanItuSaja() {
        clocks.start(facts("verifikasi", 10), permohonan("p1"), 1);
        clocks.start(facts("verifikasi", 10), permohonan("p2"), 1);
        clocks.apply("verifikasi", new Jam.Jeda(SATU, "menunggu kelengkapan"), SENIN.plusDays(2));
        clocks.apply("verifikasi", new Jam.Lanjut(SATU), SENIN.plusDays(4));

        assertEquals(SENIN.plusDays(13), of("p1").jatuhTempo());
        assertEquals(TenggatStatus.BERJALAN, of("p1").status());
        assertEquals(SENIN.plusDays(10), of("p2").jatuhTempo());
    }

    @Test
    public void jedaBerakhirPadaHariJawabannyaDatangWalauDicatatKemudian() {
        clocks.start(facts("verifikasi", 10), permohonan("p1"), 1);
        clocks.apply("verifikasi", new Jam.Jeda(SATU, "menunggu kelengkapan"), SENIN.plusDays(2));
        clocks.apply("verifikasi", new Jam.Lanjut(SATU, Optional.of(SENIN.plusDays(4))), SENIN.plusDays(7));

        assertEquals(Optional.of(SENIN.plusDays(4)), of("p1").jeda().get(0).sampai());
        assertEquals(SENIN.plusDays(13), of("p1").jatuhTempo());
    }

    @Test
    public void jedaYangSudahDiakhiriTanggalTerakhirDipendekkanOlehJawabanYangDatangSebelumnya() {
        clocks.start(facts("verifikasi", 10), permohonan("p1"), 1);
        clocks.apply("verifikasi", new Jam.Jeda(SATU, "menunggu kelengkapan"), SENIN.plusDays(2));
        clocks.apply("verifikasi", new Jam.Lanjut(SATU), SENIN.plusDays(5));
        clocks.apply("verifikasi", new Jam.Lanjut(SATU, Optional.of(SENIN.plusDays(3))), SENIN.plusDays(7));
        assertEquals(Optional.of(SENIN.plusDays(3)), of("p1").jeda().get(0).sampai());

        clocks.apply("verifikasi", new Jam.Lanjut(SATU, Optional.of(SENIN)), SENIN.plusDays(7));

        assertEquals("tidak sebelum mulai", Optional.of(SENIN.plusDays(2)), of("p1").jeda().get(0).sampai());
    }

    @Test
    public void yangSelesaiLaluDibukaLagiBerjalanSepertiTidakPernahSelesai() {
        clocks.start(facts("verifikasi", 10), permohonan("p1"), 1);
        clocks.apply("verifikasi", new Jam.Selesai(SATU), SENIN.plusDays(2));
        Clocks later = clocks(clocks.changed());
        later.apply("verifikasi", new Jam.Buka(SATU), SENIN.plusDays(4));
        later.apply("verifikasi", new Jam.Buka(SATU), SENIN.plusDays(4));

        Tenggat dibuka = later.changed().get(0);
        assertEquals(1, later.changed().size());
        assertEquals(TenggatStatus.BERJALAN, dibuka.status());
        assertEquals(Optional.empty(), dibuka.selesai());
        assertEquals(SENIN.plusDays(10), dibuka.jatuhTempo());
    }

    @Test
    public void aksiTentangSatuPermohonanTidakMembacaTenggatYangLain() {
        clocks.start(facts("verifikasi", 10), permohonan("p1"), 1);
        List<Tenggat> ada = clocks.changed();
        Clocks satu = new Clocks(new Clocks.Present() {
            @Override
            public List<Tenggat> all() {
                throw new AssertionError("semua tenggat berkas dibaca");
            }

            @Override
            public List<Tenggat> of(String permohonan) {
                return permohonan.equals("p1") ? ada : List.of();
            }
        }, new SetiapHari(), pid -> Map.of(), () -> "t" + ids.incrementAndGet());

        satu.apply("verifikasi", new Jam.Selesai(SATU), SENIN.plusDays(1));
        satu.end(permohonan("p1"), SENIN.plusDays(1));
        satu.start(facts("verifikasi", 10), permohonan("p9"), 1);

        assertEquals(List.of(TenggatStatus.SELESAI, TenggatStatus.BERJALAN),
                satu.changed().stream().map(Tenggat::status).toList());
    }

    @Test
    public void yangDijedaLaluSelesaiMenutupJedanya() {
        clocks.start(facts("rencana", 5), "b", 1, SENIN);
        clocks.apply("rencana", new Jam.Jeda(Optional.empty(), "menunggu rekomendasi"), SENIN.plusDays(1));
        clocks.end("rencana", SENIN.plusDays(3));

        Tenggat done = clocks.changed().get(0);
        assertEquals(TenggatStatus.SELESAI, done.status());
        assertEquals(Optional.of(SENIN.plusDays(3)), done.jeda().get(0).sampai());
        assertTrue(done.tepatWaktu(SENIN.plusDays(30)));
    }

    @Test
    public void penundaanMemulaiTenggatBaruDanYangLamaDiganti() {
        clocks.start(facts("pelaksanaan", 3), "b", 1, SENIN);
        clocks.apply("pelaksanaan", new Jam.Ulang(Optional.empty(), SENIN.plusDays(7)), SENIN);

        assertEquals(List.of(TenggatStatus.DIGANTI, TenggatStatus.BERJALAN),
                clocks.changed().stream().map(Tenggat::status).toList());
        assertEquals(SENIN.plusDays(10), clocks.changed().get(1).jatuhTempo());
    }

    @Test
    public void permohonanYangGugurTidakLagiBertenggat() {
        clocks.start(facts("permohonan", 5), permohonan("p1"), 1);
        clocks.start(facts("verifikasi", 10), permohonan("p1"), 1);
        clocks.end(permohonan("p1").menjadi(PermohonanStatus.DITARIK, Optional.of("batal")), SENIN.plusDays(1));

        assertTrue(clocks.changed().stream().allMatch(t -> t.status() == TenggatStatus.SELESAI));
    }

    @Test
    public void kembaliKeTahapLamaMenggantiTenggatSesudahnya() {
        clocks.start(facts("penetapan", 1), "b", 1, SENIN);
        Clocks later = clocks(clocks.changed());
        later.supersede(List.of("rapat", "penetapan"));

        assertEquals(TenggatStatus.DIGANTI, later.changed().get(0).status());
    }

    @Test
    public void tenggatYangSudahSelesaiTidakDisentuhLagi() {
        clocks.start(facts("rencana", 5), "b", 1, SENIN);
        clocks.end("rencana", SENIN.plusDays(1));
        Clocks later = clocks(clocks.changed());
        later.end("rencana", SENIN.plusDays(2));
        later.apply("rencana", new Jam.Jeda(Optional.empty(), "x"), SENIN.plusDays(2));

        assertEquals(List.of(), later.changed());
    }

    private Tenggat of(String permohonan) {
        return clocks.changed().stream().filter(t -> t.permohonan().equals(Optional.of(permohonan))).findFirst()
                .orElseThrow();
    }

    private Clocks clocks(List<Tenggat> present) {
        return new Clocks(new Clocks.Present() {
            @Override
            public List<Tenggat> all() {
                return present;
            }

            @Override
            public List<Tenggat> of(String permohonan) {
                return present.stream().filter(t -> t.permohonan().equals(Optional.of(permohonan))).toList();
            }
        }, new SetiapHari(), pid -> Map.of(), () -> "t" + ids.incrementAndGet());
    }

    private static Facts facts(String kode, int waktu) {
        return new Facts("s", kode, "", List.of(Pelaksana.BIDANG_SERTIFIKASI), List.of(), "", waktu,
                MulaiHitung.MASUK_TAHAP, "surat");
    }

    private static Permohonan permohonan(String id) {
        return new Permohonan(id, 0, "b", "i", "s", "1", SENIN, "x", SENIN, PermohonanStatus.DIAJUKAN, Optional.empty(),
                Optional.empty(), 1);
    }

    /** Every day is an office day; of a closed pause each day from its first to its last is not counted. */
    private static final class SetiapHari implements Kalender {

        @Override
        public Optional<String> libur(LocalDate tanggal) {
            return Optional.empty();
        }

        @Override
        public LocalDate jatuhTempo(LocalDate mulai, int hari, boolean hariKerja, List<Jeda> jeda) {
            long paused = jeda.stream().filter(j -> j.sampai().isPresent())
                    .mapToLong(j -> j.sampai().get().toEpochDay() - j.sejak().toEpochDay() + 1).sum();
            return mulai.plusDays(hari + paused);
        }

        @Override
        public List<HariTenggat> urai(Tenggat tenggat) {
            return List.of();
        }

        @Override
        public long versi() {
            return 1;
        }

        @Override
        public List<Integer> tahun() {
            return List.of();
        }
    }
}
