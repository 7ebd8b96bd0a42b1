package id.serkom.buku;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Penomoran;
import id.serkom.spi.naskah.Renderer;
import id.serkom.spi.store.NomorDiminta;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Numbers by the series and patterns that the office has set, after those of each kind's template. A number whose pattern is that of
 * another series is refused before any is given: two letters would bear the same number one day.
 */
@Component(name = "id.serkom.buku.penomoran", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SeriPenomoran implements Penomoran {

    private final PengaturanBuku pengaturan;
    private final Renderer renderer;

    @Activate
    public SeriPenomoran(@Reference PengaturanBuku pengaturan, @Reference Renderer renderer) {
        this.pengaturan = pengaturan;
        this.renderer = renderer;
    }

    @Override
    public NomorDiminta surat(JenisSurat jenis, LocalDate tanggal, String tanda) {
        Pengaturan kini = pengaturan.kini();
        return diminta(kini, Deret.utama(kini, jenis), tanggal, tanda);
    }

    @Override
    public NomorDiminta lain(JenisSurat jenis, String nama, LocalDate tanggal, String tanda) {
        Pengaturan kini = pengaturan.kini();
        return diminta(kini, Deret.lain(kini, jenis, nama), tanggal, tanda);
    }

    @Override
    public NomorDiminta agenda(LocalDate diterima, String tanda) {
        Pengaturan kini = pengaturan.kini();
        String seri = kini.masukBersama() ? Pengaturan.SERI_KELUAR : Pengaturan.SERI_MASUK;
        return new NomorDiminta(tanda, seri, diterima.getYear(), new Pola(kini.agenda()).isi(diterima, kini.unit(), "", "", ""),
                kini.saldo(seri, diterima.getYear()));
    }

    private NomorDiminta diminta(Pengaturan kini, Deret deret, LocalDate tanggal, String tanda) {
        Pola.salah(deret.pola()).ifPresent(salah -> {
            throw new Conflict(Reason.of("buku.pola-tidak-sah", "jenis", deret.jenis().jenis())
                    .with("rincian", deret.pola() + ": " + salah));
        });
        for (Deret lain : Deret.semua(kini, renderer.jenis())) {
            if (deret.bertabrakan(lain, kini, tanggal)) {
                throw new Conflict(Reason.of("buku.pola-bertabrakan", "surat", deret.judul()).with("lain", lain.judul())
                        .with("pola", deret.contoh(kini, tanggal)).with("kunci", deret.kunci()));
            }
        }
        return new NomorDiminta(tanda, deret.seri(), tanggal.getYear(), deret.isi(kini, tanggal),
                kini.saldo(deret.seri(), tanggal.getYear()));
    }
}
