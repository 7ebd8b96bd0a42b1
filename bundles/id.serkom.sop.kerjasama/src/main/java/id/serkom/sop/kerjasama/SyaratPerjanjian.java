package id.serkom.sop.kerjasama;

import id.serkom.api.data.Masa;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Kerjasama;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.JawabanPrasyarat;
import id.serkom.api.tahap.Prasyarat;
import id.serkom.api.tahap.Tanya;
import java.time.LocalDate;
import java.util.Comparator;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Whether an institution has an agreement in force on the date that is asked about. Of several counts the one that lasts longest. */
@Component(name = "id.serkom.sop.kerjasama.prasyarat", property = Prasyarat.KODE + "=kerjasama",
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SyaratPerjanjian implements Prasyarat {

    /** What an answer may say of the number: 300 characters are all there is. */
    private static final int NOMOR_TERPANJANG = 200;

    @Override
    public JawabanPrasyarat periksa(Tanya tanya, Context context) {
        return context.referensi().list(Kerjasama.class, tanya.pada()).stream().filter(k -> k.instansi().equals(tanya.perihal()))
                .max(Comparator.comparing(k -> k.masa().sampai().orElse(LocalDate.MAX)))
                .<JawabanPrasyarat>map(k -> new JawabanPrasyarat.Terpenuhi(dasar(k), k.berkas()))
                .orElseGet(() -> new JawabanPrasyarat.Belum(Reason.of("kerjasama.tanpa-perjanjian", "instansi", tanya.nama())
                        .with("pada", Tanggal.panjang(tanya.pada()))));
    }

    private static String dasar(Kerjasama kerjasama) {
        String nomor = kerjasama.nomor();
        return "Perjanjian Nomor " + (nomor.length() > NOMOR_TERPANJANG ? nomor.substring(0, NOMOR_TERPANJANG) + "…" : nomor) + ", "
                + berlaku(kerjasama.masa());
    }

    private static String berlaku(Masa masa) {
        return masa.sampai().map(s -> "berlaku sampai " + Tanggal.panjang(s)).orElse("berlaku sejak " + Tanggal.panjang(masa.mulai()));
    }
}
