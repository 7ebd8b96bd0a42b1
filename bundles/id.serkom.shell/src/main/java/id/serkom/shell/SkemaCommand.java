package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.api.skema.Skema;
import java.util.List;

/** {@code serkom:skema}: the schemes that are open to new berkas, and one of them whole. */
final class SkemaCommand extends SerkomCommand {

    private final SkemaCatalog skema;

    SkemaCommand(Desk desk, Offers offers, SkemaCatalog skema) {
        super(desk, Usage.of("skema", "Menampilkan skema sertifikasi")
                .argument("skema", "Kode skema; tanpa kode: daftar", offers.skema())
                .argument("versi", "Versi; tanpa versi: yang terbaru", Choices.NONE)
                .example("serkom:skema").example("serkom:skema PPD"));
        this.skema = skema;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        if (args.argument(0).isEmpty()) {
            return list(skema.list());
        }
        String kode = args.argument(0).get();
        Skema s = args.argument(1).map(v -> skema.find(kode, v)).orElseGet(() -> skema.find(kode))
                .orElseThrow(() -> new NotFound(Reason.of("shell.skema-tidak-ada", "skema", kode)));
        return Answer.of(Data.of(s), () -> text(s));
    }

    private static Answer list(List<Skema> all) {
        return Answer.of(Lists.list(all), () -> {
            Tabel table = Tabel.of("Kode", "Versi", "Judul", "Jenis", "Unit", "Tanggal edisi", "");
            all.forEach(s -> table.row(s.kode(), s.versi(), s.judul(), s.jenis(), s.unit().size(), s.tanggalEdisi(),
                    s.contoh() ? "contoh" : ""));
            return table.toString();
        });
    }

    private static String text(Skema s) {
        Tabel units = Tabel.of("Kode unit", "Judul", "Elemen");
        s.unit().forEach(u -> units.row(u.kode(), u.judul(), u.elemen().size()));
        Tabel needs = Tabel.of("Persyaratan", "Judul", "Wajib");
        s.persyaratan().forEach(p -> needs.row(p.kode(), p.judul(), p.wajib() ? "ya" : "tidak"));
        return "%s versi %s: %s%s%n%s, edisi %s, %s%nSkala %s, aturan %s%nSertifikat berlaku %d bulan; %d asesi per asesor%n%n"
                .formatted(s.kode(), s.versi(), s.judul(), s.contoh() ? " (contoh)" : "", s.jenis(), s.tanggalEdisi(), s.dasar(),
                        RecordBinder.kode(s.skala()), s.aturan().nama(), s.masaBerlakuBulan(), s.asesiPerAsesor())
                + units + "\n" + needs;
    }
}
