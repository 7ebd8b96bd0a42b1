package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Kertas;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.PermintaanAksi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code serkom:aksi}: which actions there are, what an action asks, and running it. It runs only with {@code --isi}. */
final class AksiCommand extends SerkomCommand {

    private static final String ISI = "--isi";
    private static final String KERTAS = "--kertas";
    private static final String KUNCI = "--kunci";
    private static final String REVISI = "--revisi";
    private static final String PERIHAL = "--perihal";

    private final BerkasService berkas;
    private final Desk desk;

    AksiCommand(Desk desk, Offers offers, BerkasService berkas) {
        super(desk, Usage.of("aksi", "Menampilkan aksi suatu berkas dan isiannya, atau menjalankannya")
                .argument("berkas", "Id berkas", offers.berkas())
                .argument("aksi", "Nama aksi; tanpa nama: daftar aksi", offers.aksi())
                .option(ISI, "JSON", "Menjalankan aksi dengan isian ini: '{…}', nama kiriman, atau - untuk masukan baku",
                        Choices.NONE)
                .option(PERIHAL, "ID", "Permohonan atau asesi yang dimaksud", Choices.NONE)
                .option(REVISI, "N", "Hanya bila belum berubah sejak revisi ini dibaca", Choices.NONE)
                .option(KUNCI, "KUNCI", "Kunci pengulangan: ulangan dengan kunci sama mendapat jawaban yang sama",
                        Choices.NONE)
                .option(KERTAS, "JSON", "Surat yang menjadi dasar, bila dicatat oleh Bidang; seperti --isi", Choices.NONE)
                .flag("--schema", "Menampilkan JSON Schema isiannya")
                .example("serkom:aksi 01KGZ0M3V5T1X8Q4R7N2C6B9DF")
                .example("serkom:aksi 01KGZ0M3V5T1X8Q4R7N2C6B9DF tutup --isi '{}'")
                .example("ssh -p 8101 bidang@127.0.0.1 \"serkom:aksi 01KGZ… ajukan --isi - --json\" < isi.json"));
        this.desk = desk;
        this.berkas = berkas;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) throws IOException {
        whole(args);
        String id = args.required(0, "berkas");
        Berkas b = berkas.find(actor, id);
        Optional<String> nama = args.argument(1);
        if (nama.isPresent() && args.flag(ISI)) {
            return run(actor, id, nama.get(), args, console);
        }
        List<Aksi> all = berkas.aksi(actor, id);
        if (nama.isEmpty()) {
            return Answer.of(Lists.list(all), () -> table(all, b));
        }
        Aksi aksi = all.stream().filter(a -> a.nama().equals(nama.get())).findFirst()
                .orElseThrow(() -> new NotFound(Reason.of("shell.aksi-tidak-dikenal", "aksi", nama.get())));
        return args.flag("--schema") ? Answer.of(aksi.schema(), () -> Json.pretty(aksi.schema()))
                : Answer.of(Data.of(aksi), () -> FormText.of(aksi));
    }

    /** A call that asks for something to be done, and lacks a part, would only show something: that is no success. */
    private static void whole(Args args) {
        if (args.flag(ISI) && args.argument(1).isEmpty()) {
            throw new InvalidInput(Reason.of("shell.argumen-wajib", "argumen", "nama aksi"));
        }
        for (String option : List.of(KERTAS, PERIHAL, REVISI, KUNCI)) {
            if (args.flag(option) && !args.flag(ISI)) {
                throw new InvalidInput(Reason.of("shell.opsi-hanya-bersama", "opsi", option).with("bersama", ISI));
            }
        }
        if (Stream.of(ISI, KERTAS).allMatch(o -> args.option(o).equals(Optional.of(Inbox.STDIN)))) {
            throw new InvalidInput(Reason.of("shell.masukan-dua-kali"));
        }
    }

    private Answer run(Actor actor, String id, String nama, Args args, Console console) throws IOException {
        Data isi = json(actor, args, ISI, console);
        Optional<Kertas> kertas = args.flag(KERTAS)
                ? Optional.of(Json.bind(json(actor, args, KERTAS, console), Kertas.class, KERTAS)) : Optional.empty();
        HasilAksi hasil = berkas.jalankan(actor, new PermintaanAksi(id, nama, args.option(PERIHAL), isi,
                args.number(REVISI), args.option(KUNCI), kertas));
        return Answer.of(Data.of(hasil), () -> text(hasil));
    }

    private Data json(Actor actor, Args args, String option, Console console) throws IOException {
        String given = args.option(option).orElse("");
        return Json.read(given.startsWith("{") ? given : desk.inbox().text(actor, given, console), option);
    }

    private static String table(List<Aksi> all, Berkas b) {
        Tabel table = Tabel.of("Aksi", "Judul", "Tahap", "Perihal", "Pelaksana", "Terbuka");
        all.forEach(a -> table.row(a.nama(), a.judul(), String.join(", ", a.diTahap()), a.perihal(),
                Lists.codes(a.pelaksana()), a.diTahap().contains(b.tahap()) ? "ya" : "tidak"));
        return table.toString();
    }

    private static String text(HasilAksi hasil) {
        Map<String, String> words = Map.of("maju", "tahap ditutup", "kembali", "kembali ke tahap terdahulu",
                "tetap", "tersimpan");
        StringBuilder text = new StringBuilder("%s: %s; berkas di tahap %s (%s), revisi %d%n".formatted(hasil.aksi(),
                words.getOrDefault(hasil.hasil(), hasil.hasil()), hasil.tahap(), hasil.status(), hasil.revisi()));
        if (!hasil.surat().isEmpty()) {
            Tabel table = Tabel.of("Surat", "Arah", "Keadaan", "Nomor", "Pihak", "Id");
            hasil.surat().forEach(s -> table.row(s.jenis(), s.arah(), s.status(), s.nomor().isEmpty() ? "-" : s.nomor(),
                    s.kepada(), s.id()));
            text.append('\n').append(table);
        }
        hasil.surat().forEach(s -> s.peringatan()
                .forEach(p -> text.append("Peringatan, ").append(s.jenis()).append(": ").append(p).append('\n')));
        hasil.baru().forEach(n -> text.append(n.jenis()).append(' ').append(n.id()).append('\n'));
        hasil.pekerjaan().ifPresent(p -> text.append("Berjalan terus sebagai pekerjaan ").append(p)
                .append("; kemajuannya: serkom:berkas ").append(hasil.berkas()).append('\n'));
        return text.toString();
    }
}
