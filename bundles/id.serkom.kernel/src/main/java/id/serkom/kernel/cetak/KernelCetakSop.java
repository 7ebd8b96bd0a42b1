package id.serkom.kernel.cetak;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.CetakSop;
import id.serkom.api.service.PdfSop;
import id.serkom.api.service.Sop;
import id.serkom.api.service.SopCatalog;
import id.serkom.kernel.catalog.CetakCatalog;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.naskah.NaskahBeku;
import id.serkom.spi.naskah.PdfRenderer;
import id.serkom.spi.naskah.Renderer;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Prints an SOP as it stands when it is asked for. */
@Component(name = "id.serkom.kernel.cetak-sop", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class KernelCetakSop implements CetakSop {

    private static final int LAGI_DETIK = 30;

    private final SopCatalog sops;
    private final CetakCatalog cetak;
    private final Renderer renderer;
    private final OfficeClock clock;

    @Activate
    public KernelCetakSop(@Reference SopCatalog sops, @Reference CetakCatalog cetak, @Reference Renderer renderer,
            @Reference OfficeClock clock) {
        this.sops = sops;
        this.cetak = cetak;
        this.renderer = renderer;
        this.clock = clock;
    }

    @Override
    public Optional<PdfSop> pdf(String kode) {
        return sops.find(kode).map(this::cetak);
    }

    private PdfSop cetak(Sop sop) {
        PdfRenderer pdf = cetak.pdf()
                .orElseThrow(() -> new TahapUnavailable(Reason.of("cetakan.pencetak-tidak-terpasang"), LAGI_DETIK));
        LocalDate hari = clock.tanggal();
        String html = renderer.sop(sop, sops.aksi(sop.kode()), hari);
        // The day, not the moment: who prints it twice on one day gets the same bytes.
        byte[] isi = pdf.render(new NaskahBeku("sop-" + sop.kode(), html, "SOP " + sop.judul(),
                hari.atStartOfDay(ZoneOffset.UTC).toInstant(), false, List.of()));
        return new PdfSop("sop-" + sop.kode().replaceAll("[^A-Za-z0-9]+", "-") + ".pdf", IsiPdf.sidik(isi), ByteBuffer.wrap(isi));
    }
}
