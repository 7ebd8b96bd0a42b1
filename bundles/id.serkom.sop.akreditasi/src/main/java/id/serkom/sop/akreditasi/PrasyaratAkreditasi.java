package id.serkom.sop.akreditasi;

import id.serkom.api.data.Masa;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Akreditasi;
import id.serkom.api.referensi.JenisAkreditasi;
import id.serkom.api.skema.Skema;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.JawabanPrasyarat;
import id.serkom.api.tahap.Prasyarat;
import id.serkom.api.tahap.Tanya;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Answers whether a TUK is accredited for the skema of the berkas on the date, as the register has it. */
@Component(name = "id.serkom.sop.akreditasi.prasyarat", configurationPolicy = ConfigurationPolicy.IGNORE,
        property = Prasyarat.KODE + "=akreditasi")
public final class PrasyaratAkreditasi implements Prasyarat {

    @Override
    public JawabanPrasyarat periksa(Tanya tanya, Context context) {
        List<Akreditasi> milik = context.referensi().list(Akreditasi.class, tanya.pada()).stream()
                .filter(a -> a.jenis() == JenisAkreditasi.TUK && a.perihal().equals(tanya.perihal())).toList();
        Skema skema = context.skema();
        return milik.stream().filter(a -> a.untuk(skema.kode())).max(Comparator.comparing(a -> akhir(a.masa())))
                .<JawabanPrasyarat>map(a -> new JawabanPrasyarat.Terpenuhi(dasar(a), a.berkas()))
                .orElseGet(() -> new JawabanPrasyarat.Belum(Reason.of(milik.isEmpty() ? "akreditasi.belum-terakreditasi"
                        : "akreditasi.skema-tidak-tercakup", "tuk", tanya.nama()).with("skema", skema.judul())
                        .with("tanggal", Tanggal.panjang(tanya.pada()))));
    }

    private static LocalDate akhir(Masa masa) {
        return masa.sampai().orElse(LocalDate.MAX);
    }

    private static String dasar(Akreditasi a) {
        return "SK Nomor " + a.nomor() + a.masa().sampai().map(s -> ", berlaku sampai " + Tanggal.panjang(s)).orElse("");
    }
}
