package id.serkom.shell;

import id.serkom.api.service.AkunService;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.BukuSurat;
import id.serkom.api.service.CadanganService;
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
import id.serkom.api.service.VerifikasiService;
import id.serkom.spi.calendar.OfficeClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Gives the commands {@code serkom:*} to the shell, and takes them back. Who may run what: {@code etc/org.apache.karaf.command.acl.*}. */
@Component(name = "id.serkom.shell", configurationPolicy = ConfigurationPolicy.IGNORE, service = {})
public final class SerkomShell {

    private final SessionFactory shell;
    private final List<SerkomCommand> commands;

    @Activate
    public SerkomShell(@Reference SessionFactory shell, @Reference AkunService accounts, @Reference BerkasService berkas,
            @Reference TenggatService tenggat, @Reference PekerjaanService pekerjaan, @Reference JournalService journal,
            @Reference SuratService surat, @Reference BukuSurat buku, @Reference CadanganService cadangan,
            @Reference DokumenService dokumen, @Reference ReferensiService referensi, @Reference SertifikatService sertifikat,
            @Reference SopCatalog sops, @Reference CetakSop cetakSop, @Reference SkemaCatalog skema, @Reference PaketService paket,
            @Reference SimpulService simpul,
            @Reference CariService cari, @Reference KredensialService kredensial, @Reference TtdService ttd,
            @Reference VerifikasiService verifikasi,
            @Reference PesanCatalog pesan, @Reference Settings settings,
            @Reference OfficeClock clock, BundleContext context) {
        Path base = Path.of(Optional.ofNullable(context.getProperty("karaf.base")).orElse("."));
        Desk desk = new Desk(new SessionAccount(), accounts, pesan, clock, new Inbox(settings, base));
        Offers offers = new Offers(berkas, sops, skema, referensi);
        Outbox outbox = new Outbox(settings, base);
        this.shell = shell;
        this.commands = List.of(new AkunCommand(desk, accounts), new AksiCommand(desk, offers, berkas),
                new BerkasCommand(desk, offers, berkas, tenggat, pekerjaan), new BuktiCommand(desk, buku),
                new BukuCommand(desk, buku), new CadanganCommand(desk, cadangan), new CariCommand(desk, cari),
                new CetakCommand(desk, surat, settings), new DokumenCommand(desk, dokumen),
                new JurnalCommand(desk, offers, journal), new KarantinaCommand(desk, paket), new KunciBaruCommand(desk, kredensial),
                new LepasCommand(desk, paket), new MesinWaktuCommand(desk, paket), new PaketCommand(desk, paket),
                new PasangCommand(desk, paket), new PlanCommand(desk, paket),
                new MigrasiCommand(desk, offers, berkas),
                new PindahCommand(desk, cadangan), new PulihkanCommand(desk, cadangan),
                new ReferensiCommand(desk, offers, referensi), new SertifikatCommand(desk, offers, sertifikat, kredensial, surat, outbox),
                new SimpulCommand(desk, simpul), new SkemaCommand(desk, offers, skema),
                new SopCommand(desk, offers, sops, cetakSop, outbox), new SuratCommand(desk, offers, surat, outbox),
                new TenggatCommand(desk, offers, tenggat), new TtdCommand(desk, ttd), new VerifikasiCommand(desk, verifikasi));
        commands.forEach(shell.getRegistry()::register);
    }

    @Deactivate
    public void close() {
        commands.forEach(shell.getRegistry()::unregister);
    }
}
