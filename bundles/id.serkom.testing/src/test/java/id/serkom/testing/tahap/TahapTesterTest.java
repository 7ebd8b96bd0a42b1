package id.serkom.testing.tahap;

import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tahap;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class TahapTesterTest {

    private static final Asesi RAHMA = new Asesi(Contoh.id("ASESJ", 1), 3, Contoh.BERKAS, Contoh.id("PERMOHONAN", 1),
            Contoh.POLMAN, 1, Contoh.identitas("Rahma", 1), AsesiStatus.DIAJUKAN, Optional.empty(), Optional.empty(),
            Optional.empty());

    /** Does what the test says. */
    private static final class Patuh implements Tahap {

        @Override
        public Map<String, Action> actions() {
            return Map.of("catat", Patuh::catat);
        }

        static Outcome catat(Berkas berkas, Input input, Context context) {
            Asesi rahma = context.isi().asesi(RAHMA.id()).orElse(RAHMA);
            return switch (input.data().text("apa")) {
                case "memenuhi" -> Perubahan.baru().simpan(rahma.menjadi(AsesiStatus.MEMENUHI)).stay();
                case "usang" -> Perubahan.baru().simpan(RAHMA.menjadi(AsesiStatus.MEMENUHI)).stay();
                case "surat" -> surat(context, Data.of(Map.of("nama", "Rahma"))).advance();
                case "surat-kosong" -> surat(context, Data.KOSONG).stay();
                case "maju-tanpa-surat" -> Perubahan.baru().advance();
                case "maju-selagi-diajukan" -> surat(context, Data.of(Map.of("nama", "Rahma")))
                        .takBoleh(Set.of(AsesiStatus.DIAJUKAN)).advance();
                case "mundur" -> Perubahan.baru().back("awal", List.of("keliru"));
                case "tolak" -> Outcome.refuse(Reason.of("uji.ditolak", "sebab", "bentuk").at("/apa"));
                case "tolak-tanpa-data" -> Outcome.refuse("uji.ditolak");
                default -> Outcome.refuse("uji.tanpa-pesan");
            };
        }

        private static Perubahan.Builder surat(Context context, Data isi) {
            return Perubahan.baru().surat(SuratRequest.baru(context.idBaru(), "surat-uji", Tujuan.tanpa(), isi));
        }
    }

    private final TahapTester tahap = TahapTester.of(new Patuh(), "uji").with(RAHMA);

    private TahapTester catat(String apa) {
        return tahap.run("catat", input("apa", apa));
    }

    @Test
    public void yangDisimpanTerlihatOlehAksiBerikutnyaDenganRevisiBaru() {
        catat("memenuhi").stayed().askedForNoSurat();
        tahap.asesi("Rahma").is(AsesiStatus.MEMENUHI);
        assertEquals(4, tahap.asesi("Rahma").asesi().revision());

        catat("memenuhi").stayed();
        assertEquals(5, tahap.asesi("Rahma").asesi().revision());
    }

    @Test
    public void tulisanAtasRevisiYangUsangTertangkap() {
        catat("memenuhi").stayed();

        assertThrows(AssertionError.class, () -> catat("usang"));
    }

    @Test
    public void suratBernomorDanTerarsip() {
        catat("surat").advanced().askedForSurat("surat-uji");

        assertEquals(Optional.of("1/2026"), tahap.isi().surat("surat-uji").get(0).nomor());
        assertEquals(1, tahap.isi().kelengkapan("surat-uji").size());
    }

    @Test
    public void nilaiYangDisebutNaskahTetapiTidakDiisiTertangkap() {
        assertThrows(AssertionError.class, () -> catat("surat-kosong"));
    }

    @Test
    public void penutupanTanpaSuratAtauDenganAsesiYangTakBolehTertangkap() {
        catat("maju-tanpa-surat");
        assertThrows(AssertionError.class, tahap::advanced);
        assertThrows(AssertionError.class, () -> catat("maju-selagi-diajukan"));
    }

    @Test
    public void penutupanTanpaKelengkapanTertangkap() {
        TahapTester berkelengkapan = TahapTester.of(new Patuh(), "uji", "portofolio").with(RAHMA);
        berkelengkapan.run("catat", input("apa", "surat"));

        assertThrows(AssertionError.class, berkelengkapan::advanced);
    }

    @Test
    public void penolakanMenyebutAlasanDanTempatnya() {
        catat("tolak").refused().onlyBecause("uji.ditolak").because("uji.ditolak", "/apa")
                .saying("uji.ditolak", "sebab", "bentuk");
        assertThrows(AssertionError.class, () -> tahap.refused().because("uji.lain"));
        assertThrows(AssertionError.class, tahap::stayed);
    }

    @Test
    public void alasanTanpaPesanAtauTanpaNilaiYangDisebutPesannyaTertangkap() {
        assertThrows(AssertionError.class, () -> catat("tanpa-pesan"));
        assertThrows(AssertionError.class, () -> catat("tolak-tanpa-data"));
    }

    @Test
    public void kembaliMemulaiPutaranBaru() {
        catat("mundur").wentBackTo("awal");

        assertEquals(2, tahap.berkas().putaran());
        assertEquals("awal", tahap.berkas().tahap());
    }

    @Test
    public void isianDiperiksaSkemaTermasukFormatTanggal() {
        tahap.run("catat", input("apa", "memenuhi", "tanggal", "2026-02-30")).refusedBySchemaAt("/tanggal");
        assertThrows(AssertionError.class, tahap::stayed);
        tahap.asesi("Rahma").is(AsesiStatus.DIAJUKAN);
    }

    @Test
    public void pelaksanaLainDanTahapLainTertangkap() {
        assertThrows(AssertionError.class, () -> tahap.inTahap("lain").run("catat", input("apa", "memenuhi")));
        assertThrows(AssertionError.class,
                () -> tahap.inTahap("uji").as(Contoh.asesor(Contoh.ANDI)).run("catat", input("apa", "memenuhi")));
    }

    @Test
    public void jamMelewatiAkhirPekanDanHariLibur() {
        JamPalsu jam = new JamPalsu(LocalDate.of(2026, 3, 5)).libur("2026-03-06");

        assertEquals(LocalDate.of(2026, 3, 10), jam.majuHariKerja(2).tanggal());
    }
}
