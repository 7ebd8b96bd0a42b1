package id.serkom.buku;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.JenisSurat.NomorLain;
import id.serkom.spi.naskah.Penomoran;
import id.serkom.spi.store.NomorDiminta;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Numbers by the series and patterns that the office has set, after those of each kind's template. */
@Component(name = "id.serkom.buku.penomoran", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SeriPenomoran implements Penomoran {

    private final PengaturanBuku pengaturan;

    @Activate
    public SeriPenomoran(@Reference PengaturanBuku pengaturan) {
        this.pengaturan = pengaturan;
    }

    @Override
    public NomorDiminta surat(JenisSurat jenis, LocalDate tanggal, String tanda) {
        Pengaturan kini = pengaturan.kini();
        String seri = kini.seri().getOrDefault(jenis.jenis(), switch (kini.berbagi()) {
            case TEMPLAT -> jenis.seri();
            case SEMUA -> Pengaturan.SERI_KELUAR;
            case JENIS -> "jenis-" + jenis.jenis();
            case KLASIFIKASI -> "klasifikasi-" + jenis.klasifikasi();
        });
        return diminta(kini, jenis, seri, kini.pola().getOrDefault(jenis.jenis(), jenis.pola()), tanggal, tanda);
    }

    @Override
    public NomorDiminta lain(JenisSurat jenis, String nama, LocalDate tanggal, String tanda) {
        Pengaturan kini = pengaturan.kini();
        NomorLain lain = jenis.nomorLain().get(nama);
        String kunci = jenis.jenis() + "." + nama;
        return diminta(kini, jenis, kini.seri().getOrDefault(kunci, lain.seri()), kini.pola().getOrDefault(kunci, lain.pola()),
                tanggal, tanda);
    }

    @Override
    public NomorDiminta agenda(LocalDate diterima, String tanda) {
        Pengaturan kini = pengaturan.kini();
        String seri = kini.masukBersama() ? Pengaturan.SERI_KELUAR : Pengaturan.SERI_MASUK;
        return new NomorDiminta(tanda, seri, diterima.getYear(), new Pola(kini.agenda()).isi(diterima, kini.unit(), "", ""),
                kini.saldo(seri, diterima.getYear()));
    }

    private static NomorDiminta diminta(Pengaturan kini, JenisSurat jenis, String seri, String pola, LocalDate tanggal,
            String tanda) {
        Pola.salah(pola).ifPresent(salah -> {
            throw new Conflict(Reason.of("buku.pola-tidak-sah", "jenis", jenis.jenis()).with("rincian", pola + ": " + salah));
        });
        return new NomorDiminta(tanda, seri, tanggal.getYear(),
                new Pola(pola).isi(tanggal, kini.unit(), jenis.klasifikasi(), jenis.sifat()),
                kini.saldo(seri, tanggal.getYear()));
    }
}
