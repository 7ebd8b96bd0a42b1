package id.serkom.sop.kerjasama;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Kerjasama;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.JawabanPrasyarat;
import id.serkom.api.tahap.Tanya;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ReferensiPalsu;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.Test;

public class SyaratPerjanjianTest {

    private final ReferensiPalsu register = Contoh.referensi();

    private JawabanPrasyarat tanya(String instansi, String pada) {
        Context context = (Context) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Context.class},
                (proxy, method, arguments) -> {
                    assertEquals("hanya register yang dibaca", Referensi.class, method.getReturnType());
                    return register;
                });
        return new SyaratPerjanjian().periksa(new Tanya("kerjasama", instansi, "BKPSDM", LocalDate.parse(pada)), context);
    }

    private void perjanjian(String kode, String instansi, String nomor, String sampai, String berkas) {
        register.daftar(new Kerjasama(kode, sampai == null ? Masa.sejak(LocalDate.of(2025, 1, 1))
                : Masa.antara(LocalDate.of(2025, 1, 1), LocalDate.parse(sampai)), instansi, nomor, "Sertifikasi",
                Optional.ofNullable(berkas)));
    }

    @Test
    public void yangBerlakuPadaTanggalnyaMenjadiDasar() {
        perjanjian("pks-1", Contoh.POLMAN, "7/PKS/BPSDM/2025", "2026-06-30", Contoh.BERKAS);

        assertEquals(new JawabanPrasyarat.Terpenuhi("Perjanjian Nomor 7/PKS/BPSDM/2025, berlaku sampai 30 Juni 2026",
                Optional.of(Contoh.BERKAS)), tanya(Contoh.POLMAN, "2026-06-30"));
    }

    @Test
    public void yangBerakhirAtauMilikInstansiLainBukanDasarDanAlasannyaBerkataApaYangDilakukan() {
        perjanjian("pks-1", Contoh.POLMAN, "7/PKS/BPSDM/2025", "2026-06-30", Contoh.BERKAS);

        for (JawabanPrasyarat jawaban : new JawabanPrasyarat[] {tanya(Contoh.POLMAN, "2026-07-01"), tanya(Contoh.POLMAN, "2024-12-31"),
            tanya(Contoh.MAJENE, "2026-06-30")}) {
            JawabanPrasyarat.Belum belum = (JawabanPrasyarat.Belum) jawaban;
            assertEquals("kerjasama.tanpa-perjanjian", belum.alasan().code());
            assertEquals("BKPSDM", belum.alasan().data().get("instansi"));
        }
    }

    @Test
    public void dariBeberapaYangTerlamaDanYangSebelumAdaBerkasTidakMenyebutBerkas() {
        perjanjian("pks-1", Contoh.POLMAN, "7/PKS/BPSDM/2025", "2026-06-30", Contoh.BERKAS);
        perjanjian("pks-2", Contoh.POLMAN, "019/PKS/2025", null, null);

        assertEquals(new JawabanPrasyarat.Terpenuhi("Perjanjian Nomor 019/PKS/2025, berlaku sejak 1 Januari 2025", Optional.empty()),
                tanya(Contoh.POLMAN, "2026-03-02"));
    }

    @Test
    public void nomorYangPanjangTidakMelampauiTempatnya() {
        perjanjian("pks-1", Contoh.POLMAN, "7/".repeat(300), "2026-06-30", null);

        String dasar = ((JawabanPrasyarat.Terpenuhi) tanya(Contoh.POLMAN, "2026-03-02")).dasar();
        assertTrue(dasar, dasar.length() <= PrasyaratBerkas.DASAR_TERPANJANG && dasar.endsWith("30 Juni 2026"));
    }
}
