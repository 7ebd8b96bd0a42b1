package id.serkom.sop.akreditasi;

import static org.junit.Assert.assertEquals;

import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Akreditasi;
import id.serkom.api.referensi.JenisAkreditasi;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.JawabanPrasyarat;
import id.serkom.api.tahap.Tanya;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ReferensiPalsu;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class PrasyaratAkreditasiTest {

    private static final String SKEMA = Contoh.skema().kode();
    private static final LocalDate AKHIR = LocalDate.of(2028, 2, 29);

    private final ReferensiPalsu referensi = Contoh.referensi();

    private JawabanPrasyarat tanya(String pada) {
        Context context = (Context) Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[] {Context.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "referensi" -> referensi;
                    case "skema" -> Contoh.skema();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new PrasyaratAkreditasi().periksa(new Tanya("akreditasi", Contoh.TUK, "TUK BPSDM", LocalDate.parse(pada)), context);
    }

    private void terakreditasi(String kode, JenisAkreditasi jenis, LocalDate sampai, String... skema) {
        referensi.daftar(new Akreditasi(kode, Masa.antara(LocalDate.of(2026, 3, 1), sampai), jenis, Contoh.TUK,
                List.of(skema), kode + "/2026", Optional.of(Contoh.BERKAS)));
    }

    private static String alasan(JawabanPrasyarat jawaban) {
        return ((JawabanPrasyarat.Belum) jawaban).alasan().code();
    }

    @Test
    public void akreditasiYangMencakupSkemaMemenuhi() {
        terakreditasi("1", JenisAkreditasi.TUK, AKHIR, SKEMA);

        assertEquals(new JawabanPrasyarat.Terpenuhi("SK Nomor 1/2026, berlaku sampai 29 Februari 2028", Optional.of(Contoh.BERKAS)),
                tanya("2028-02-29"));
    }

    @Test
    public void yangBerlakuPalingLamaMenjadiDasar() {
        terakreditasi("1", JenisAkreditasi.TUK, AKHIR, SKEMA);
        terakreditasi("2", JenisAkreditasi.TUK, AKHIR.plusYears(1), SKEMA);

        assertEquals("SK Nomor 2/2026, berlaku sampai 28 Februari 2029", ((JawabanPrasyarat.Terpenuhi) tanya("2026-03-02")).dasar());
    }

    @Test
    public void akreditasiTanpaDaftarSkemaMencakupSemua() {
        referensi.daftar(new Akreditasi("lama", Masa.sejak(LocalDate.of(2020, 1, 1)), JenisAkreditasi.TUK, Contoh.TUK, List.of(), "7/2020",
                Optional.empty()));

        assertEquals(new JawabanPrasyarat.Terpenuhi("SK Nomor 7/2020", Optional.empty()), tanya("2026-03-02"));
    }

    @Test
    public void sesudahMasaBerlakunyaBelumTerpenuhi() {
        terakreditasi("1", JenisAkreditasi.TUK, AKHIR, SKEMA);

        assertEquals("akreditasi.belum-terakreditasi", alasan(tanya("2028-03-01")));
    }

    @Test
    public void akreditasiUntukSkemaLainTidakMencakup() {
        terakreditasi("1", JenisAkreditasi.TUK, AKHIR, "LAIN");

        assertEquals("akreditasi.skema-tidak-tercakup", alasan(tanya("2026-03-02")));
    }

    @Test
    public void lembagaDenganKodeYangSamaBukanTuk() {
        terakreditasi("1", JenisAkreditasi.LEMBAGA, AKHIR, SKEMA);

        assertEquals("akreditasi.belum-terakreditasi", alasan(tanya("2026-03-02")));
    }
}
