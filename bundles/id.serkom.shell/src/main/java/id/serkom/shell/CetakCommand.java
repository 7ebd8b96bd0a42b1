package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.Settings;
import id.serkom.api.service.SuratService;
import id.serkom.api.surat.Cetakan;
import id.serkom.spi.naskah.AlamatPublik;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code serkom:cetak}: letters whose PDF could not be made, why, and when they are tried again; tries them at once. */
final class CetakCommand extends SerkomCommand {

    private static final String ULANG = "--ulang";

    private final Desk desk;
    private final SuratService surat;
    private final Settings settings;

    CetakCommand(Desk desk, SuratService surat, Settings settings) {
        super(desk, Usage.of("cetak", "Menampilkan surat yang PDF-nya gagal dibuat, atau mencobanya lagi")
                .argument("surat", "Id surat; tanpa id: semua yang gagal", Choices.NONE)
                .flag(ULANG, "Mencoba lagi sekarang")
                .paged()
                .example("serkom:cetak")
                .example("serkom:cetak --ulang")
                .example("serkom:cetak 01KGZ0M3V5T1X8Q4R7N2C6B9DG --ulang"));
        this.desk = desk;
        this.surat = surat;
        this.settings = settings;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        Optional<String> id = args.argument(0);
        if (id.isPresent()) {
            List<Cetakan> satu = args.flag(ULANG) ? List.of(surat.cetakUlang(actor, id.get()))
                    : surat.cetakan(actor, id.get()).stream().toList();
            return Answer.of(Lists.list(satu.stream().map(this::item).toList()), () -> table(satu));
        }
        Halaman<Cetakan> page = surat.cetakanGagal(actor, args.page());
        List<Cetakan> semua = new ArrayList<>();
        page.isi().forEach(c -> semua.add(args.flag(ULANG) ? surat.cetakUlang(actor, c.id()) : c));
        List<String> warnings = AlamatPublik.peringatan(settings).stream().toList();
        Data data = Data.KOSONG.with("isi", semua.stream().map(this::item).toList()).with("lanjut", page.lanjut()).with("peringatan",
                warnings);
        return Answer.of(data, () -> String.join("", warnings.stream().map(w -> w + "\n").toList())
                + (semua.isEmpty() ? "Tidak ada surat yang PDF-nya gagal dibuat.\n" : table(semua)) + Lists.more(page.lanjut()));
    }

    private Data item(Cetakan c) {
        return Data.of(c).with("menyerah", c.menyerah()).with("kegagalan", c.kegagalan().map(desk::item));
    }

    private String table(List<Cetakan> semua) {
        Tabel table = Tabel.of("Surat", "Keadaan", "Percobaan", "Sebab", "Dicoba lagi");
        semua.forEach(c -> table.row(c.id(), c.menyerah() ? "menyerah" : RecordBinder.kode(c.status()), c.percobaan(), c.galat(),
                c.menyerah() ? "tidak, sampai " + ULANG : c.berikut()));
        StringBuilder text = new StringBuilder(table.toString());
        semua.stream().filter(Cetakan::menyerah).forEach(c -> c.kegagalan().ifPresent(
                r -> text.append(c.id()).append(": ").append(desk.text(r)).append('\n')));
        return text.toString();
    }

    /** How far a document is, in a line. */
    static String keadaan(Cetakan c) {
        return (c.menyerah() ? "menyerah sesudah " + c.percobaan() + " kali" : RecordBinder.kode(c.status())) + ", tanda tangan "
                + RecordBinder.kode(c.cara())
                + (c.ujiCoba() ? ", uji coba" : "") + c.galat().map(g -> " (" + g + ")").orElse("");
    }
}
