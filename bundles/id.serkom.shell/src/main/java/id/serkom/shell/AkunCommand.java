package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.AkunInfo;
import id.serkom.api.service.AkunService;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code serkom:akun}: accounts, for administrators. A password is never a word of the call, which stands in histories and
 * logs: it is made here and shown once, or typed unseen.
 */
final class AkunCommand extends SerkomCommand {

    private static final String KETIK = "--ketik";

    private final AkunService accounts;

    AkunCommand(Desk desk, AkunService accounts) {
        super(desk, Usage.of("akun", "Menampilkan, menambah, mengaktifkan, menonaktifkan, atau menyetel ulang akun")
                .argument("kerja", "tambah, aktifkan, nonaktifkan, atau setel-ulang; tanpa ini: daftar akun",
                        Choices.fixed("tambah", "aktifkan", "nonaktifkan", "setel-ulang"))
                .argument("akun", "Nama akun", (actor, before) -> accounts.list(actor).stream().map(AkunInfo::akun).toList())
                .option("--nama", "NAMA", "Nama orangnya, wajib untuk tambah", Choices.NONE)
                .option("--peran", "PERAN", "Satu peran atau beberapa, dipisahkan koma", Choices.codes(Peran.class))
                .option("--instansi", "KODE", "Instansi yang diwakili akun instansi-terkait", Choices.NONE)
                .option("--asesor", "KODE", "Asesor pemilik akun asesor", Choices.NONE)
                .option("--pejabat", "KODE", "Pejabat pemilik akun instansi-berwenang", Choices.NONE)
                .flag("--tetap", "Kata sandinya tidak wajib diganti pada saat masuk pertama (untuk program)")
                .flag(KETIK, "Kata sandi diketik (atau satu baris masukan baku); tanpa ini: dibuatkan dan ditampilkan sekali")
                .example("serkom:akun tambah majene --nama 'Operator BKPSDM Majene' --peran instansi-terkait "
                        + "--instansi bkpsdm-majene")
                .example("serkom:akun setel-ulang majene"));
        this.accounts = accounts;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        if (args.argument(0).isEmpty()) {
            List<AkunInfo> all = accounts.list(actor);
            return Answer.of(Lists.list(all), () -> table(all));
        }
        String akun = args.required(1, "akun");
        return switch (args.required(0, "kerja")) {
            case "tambah" -> add(actor, akun, args, console);
            case "aktifkan" -> changed(accounts.aktifkan(actor, akun, true));
            case "nonaktifkan" -> changed(accounts.aktifkan(actor, akun, false));
            case "setel-ulang" -> reset(actor, akun, args, console);
            default -> throw new InvalidInput(Reason.of("shell.kerja-akun", "kerja", args.required(0, "kerja")));
        };
    }

    private Answer add(Actor actor, String akun, Args args, Console console) {
        Set<Peran> peran = Arrays.stream(args.option("--peran").orElse("").split(",")).map(String::strip)
                .filter(p -> !p.isEmpty()).map(p -> Args.code(Peran.class, "--peran", p)).collect(Collectors.toSet());
        String nama = args.option("--nama")
                .orElseThrow(() -> new InvalidInput(Reason.of("shell.opsi-wajib", "opsi", "--nama")));
        // Refused before a password is asked for.
        accounts.list(actor);
        Secret secret = secret(args, console);
        AkunInfo added = accounts.tambah(actor, new AkunInfo(akun, nama, peran, args.option("--instansi"),
                args.option("--asesor"), args.option("--pejabat"), true, !args.flag("--tetap"), 0), secret.value().clone());
        return withSecret(Data.KOSONG.with("akun", added), "Akun " + added.akun() + " ditambahkan.\n", secret);
    }

    private Answer reset(Actor actor, String akun, Args args, Console console) {
        accounts.list(actor);
        Secret secret = secret(args, console);
        accounts.setelSandi(actor, akun, secret.value().clone());
        return withSecret(Data.KOSONG.with("akun", akun), "Kata sandi akun " + akun + " disetel ulang.\n", secret);
    }

    /**
     * A password.
     *
     * @param made whether it was made here, so that somebody must be told
     */
    private record Secret(char[] value, boolean made) {
    }

    private static Secret secret(Args args, Console console) {
        if (!args.flag(KETIK)) {
            return new Secret(Sandi.baru(), true);
        }
        Optional<char[]> typed = console.secret("Kata sandi: ");
        if (typed.isEmpty() || console.in().isEmpty() && !Arrays.equals(typed.get(),
                console.secret("Sekali lagi: ").orElse(new char[0]))) {
            throw new InvalidInput(Reason.of("shell.sandi-tidak-sama"));
        }
        return new Secret(typed.get(), false);
    }

    private static Answer withSecret(Data data, String text, Secret secret) {
        return secret.made()
                ? Answer.of(data.with("sandi", String.valueOf(secret.value())), () -> text
                        + "Kata sandi, ditampilkan sekali ini saja: " + String.valueOf(secret.value()) + "\n")
                : Answer.of(data, () -> text);
    }

    private static Answer changed(AkunInfo info) {
        return Answer.of(Data.of(info), () -> table(List.of(info)));
    }

    private static String table(List<AkunInfo> all) {
        Tabel table = Tabel.of("Akun", "Nama", "Peran", "Lingkup", "Keadaan");
        all.forEach(a -> table.row(a.akun(), a.nama(), Lists.codes(a.peran().stream().sorted().toList()),
                a.instansi().or(a::asesor).or(a::pejabat),
                (a.aktif() ? "aktif" : "nonaktif") + (a.gantiSandi() ? ", harus mengganti kata sandi" : "")));
        return table.toString();
    }
}
