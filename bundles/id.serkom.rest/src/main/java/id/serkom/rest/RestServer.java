package id.serkom.rest;

import id.serkom.api.service.AkunService;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.BukuSurat;
import id.serkom.api.service.CariService;
import id.serkom.api.service.CetakSop;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.JournalService;
import id.serkom.api.service.KredensialService;
import id.serkom.api.service.PaketService;
import id.serkom.api.service.PekerjaanService;
import id.serkom.api.service.PesanCatalog;
import id.serkom.api.service.ReferensiService;
import id.serkom.api.service.SertifikatService;
import id.serkom.api.service.Settings;
import id.serkom.api.service.SimpulService;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.api.service.SopCatalog;
import id.serkom.api.service.SuratService;
import id.serkom.api.service.TenggatService;
import id.serkom.api.service.TtdService;
import id.serkom.spi.calendar.Kalender;
import id.serkom.spi.calendar.OfficeClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Publishes the REST interface. It waits for CXF's own services, or it would race them at the first boot.
 */
@Component(name = "id.serkom.rest", configurationPolicy = ConfigurationPolicy.IGNORE, service = {})
public final class RestServer {

    static final String ADDRESS = "/api/v1";

    private final Publication publication;

    @Activate
    public RestServer(@Reference HTTPTransportFactory http,
            @Reference(target = "(service.pid=org.apache.cxf.workqueues)") ManagedServiceFactory queues,
            @Reference AkunService accounts, @Reference BerkasService berkas, @Reference TenggatService tenggat,
            @Reference PekerjaanService pekerjaan, @Reference JournalService journal, @Reference SuratService surat,
            @Reference BukuSurat buku, @Reference DokumenService dokumen, @Reference ReferensiService referensi,
            @Reference SertifikatService sertifikat, @Reference KredensialService kredensial, @Reference SopCatalog sops,
            @Reference CetakSop cetakSop,
            @Reference SkemaCatalog skema, @Reference PaketService paket,
            @Reference SimpulService simpul, @Reference CariService cari, @Reference TtdService ttd, @Reference PesanCatalog pesan,
            @Reference OfficeClock clock, @Reference Kalender kalender, @Reference Settings settings) {
        Problems problems = new Problems(pesan);
        List<Object> resources = new ArrayList<>(List.of(new MasukResource(accounts, clock, kalender, settings, ttd),
                new BerkasResource(berkas, tenggat, pekerjaan, problems), new KatalogResource(sops, cetakSop, skema, paket, simpul),
                new TenggatResource(tenggat, pekerjaan, journal, problems), new SuratResource(surat, problems),
                new BukuResource(buku, surat),
                new DokumenResource(dokumen), new ReferensiResource(referensi, clock), new SertifikatResource(sertifikat, kredensial),
                new AkunResource(accounts), new PaketResource(paket), new CariResource(cari), new TtdResource(ttd, problems)));
        OpenApi description = new OpenApi(Collections.unmodifiableList(resources), sops, problems);
        resources.add(new OpenApiResource(description::json));
        publication = new Publication(http, ADDRESS, resources,
                List.of(problems, new Verbs(), new Doorkeeper(accounts, settings), new Headers(), new UploadBody.Reader(), new Writer()));
    }

    @Deactivate
    public void close() {
        publication.close();
    }
}
