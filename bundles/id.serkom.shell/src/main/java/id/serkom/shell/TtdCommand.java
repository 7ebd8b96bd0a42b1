package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.AntreanTtd;
import id.serkom.api.service.HasilTtd;
import id.serkom.api.service.TtdService;
import id.serkom.api.surat.Cetakan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code serkom:ttd}: what waits for my signature, signing it, and scans of papers signed by hand. */
final class TtdCommand extends SerkomCommand {

    private static final String TANDA = "--tanda";
    private static final String SEMUA = "--semua";
    private static final String PINDAIAN = "--pindaian";
    private static final String GANTI = "--ganti";
    private static final String KERTAS = "--kertas";
    private static final String KESIAPAN = "--kesiapan";
    private static final String SANDI = "Sandi kunci tanda tangan: ";
    private static final int SEKALI = 100;
    /** After these the rest would be refused alike. */
    private static final Set<String> SELESAI = Set.of("ttd.sandi-salah", "ttd.sandi-wajib", "ttd.sandi-terlalu-sering",
            "ttd.layanan-tidak-menjawab");

    private final Desk desk;
    private final TtdService ttd;

    TtdCommand(Desk desk, TtdService ttd) {
        super(desk, Usage.of("ttd", "Menampilkan antrean tanda tangan saya, menandatanganinya, atau melampirkan pindaian")
                .argument("surat", "Id surat, beberapa dipisahkan koma; tanpa id: antrean", Choices.NONE)
                .flag(TANDA, "Menandatangani surat itu; sandinya diketik (atau satu baris masukan baku), tidak pernah sebagai argumen")
                .flag(SEMUA, "Menandatangani semua surat dalam antrean")
                .option(PINDAIAN, "DOKUMEN", "Melampirkan pindaian surat yang ditandatangani di kertas", Choices.NONE)
                .option(GANTI, "ALASAN", "Bersama --pindaian: mengganti pindaian yang keliru", Choices.NONE)
                .option(KERTAS, "ALASAN", "Surat yang tidak dapat ditandatangani di PDF-nya ditandatangani di kertas", Choices.NONE)
                .flag(KESIAPAN, "Menampilkan apa yang menghalangi tanda tangan elektronik, atau segera akan")
                .paged()
                .example("serkom:ttd")
                .example("serkom:ttd --semua")
                .example("serkom:ttd 01KGZ0M3V5T1X8Q4R7N2C6B9DG --pindaian 01KGZ0M3V5T1X8Q4R7N2C6B9DH"));
        this.desk = desk;
        this.ttd = ttd;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        if (args.flag(KESIAPAN)) {
            return kesiapan(actor);
        }
        if (args.option(PINDAIAN).isPresent()) {
            String id = args.required(0, "id surat");
            Cetakan hasil = args.option(GANTI).isPresent()
                    ? ttd.gantiPindaian(actor, id, args.option(PINDAIAN).get(), args.option(GANTI).get())
                    : ttd.lampirkanPindaian(actor, id, args.option(PINDAIAN).get());
            return Answer.of(Data.of(hasil), () -> "Surat " + id + ": " + RecordBinder.kode(hasil.status()) + ".\n");
        }
        if (args.option(KERTAS).isPresent()) {
            String id = args.required(0, "id surat");
            Cetakan hasil = ttd.alihkanKeKertas(actor, id, args.option(KERTAS).get());
            return Answer.of(Data.of(hasil), () -> "Surat " + id
                    + " ditandatangani di kertas. Cetak PDF-nya, lalu lampirkan pindaiannya.\n");
        }
        if (args.flag(SEMUA)) {
            return semua(actor, console);
        }
        if (args.flag(TANDA)) {
            return tanda(actor, List.of(args.required(0, "id surat").split(",")), console);
        }
        if (args.argument(0).isPresent()) {
            throw new InvalidInput(Reason.of("shell.ttd-apa"));
        }
        return antrean(ttd.antrean(actor, args.page()));
    }

    private Answer kesiapan(Actor actor) {
        List<Reason> temuan = ttd.kesiapan(actor);
        return Answer.of(Lists.list(temuan.stream().map(desk::item).toList()), () -> temuan.isEmpty()
                ? "Tidak ada yang menghalangi tanda tangan elektronik, atau tidak ada surat yang ditandatangani demikian.\n"
                : temuan.stream().map(r -> "- " + desk.text(r) + "\n").collect(Collectors.joining()));
    }

    /** Page after page; what is refused stays in the queue and holds up nothing behind it. */
    private Answer semua(Actor actor, Console console) {
        Halaman<AntreanTtd> halaman = ttd.antrean(actor, Potongan.awal(SEKALI));
        if (halaman.isi().isEmpty() && halaman.lanjut().isEmpty()) {
            return Answer.of(Lists.list(List.of()), () -> "Tidak ada yang menunggu.\n");
        }
        Optional<char[]> sandi = console.secret(SANDI).filter(s -> s.length > 0);
        try {
            List<HasilTtd> hasil = new ArrayList<>();
            boolean lagi = true;
            while (lagi) {
                List<String> surat = halaman.isi().stream().map(a -> a.surat().id()).toList();
                List<HasilTtd> kini = surat.isEmpty() ? List.of() : sehalaman(actor, surat, sandi.map(char[]::clone));
                hasil.addAll(kini);
                lagi = halaman.lanjut().isPresent() && kini.stream().flatMap(h -> h.alasan().stream())
                        .noneMatch(r -> SELESAI.contains(r.code()));
                halaman = lagi ? ttd.antrean(actor, new Potongan(halaman.lanjut(), SEKALI)) : halaman;
            }
            return jawaban(hasil);
        } finally {
            sandi.ifPresent(s -> Arrays.fill(s, '\0'));
        }
    }

    private List<HasilTtd> sehalaman(Actor actor, List<String> surat, Optional<char[]> sandi) {
        try {
            return ttd.tandaTangani(actor, surat, sandi);
        } finally {
            sandi.ifPresent(s -> Arrays.fill(s, '\0'));
        }
    }

    private static Answer antrean(Halaman<AntreanTtd> page) {
        return Answer.of(Lists.page(page), () -> {
            Tabel table = Tabel.of("Tanggal", "Nomor", "Jenis", "Hal", "Uji coba", "Id");
            page.isi().forEach(a -> table.row(a.surat().tanggal(), a.surat().nomor(), a.surat().jenis(), a.surat().hal(),
                    a.cetakan().ujiCoba() ? "ya" : "", a.surat().id()));
            return table + Lists.more(page.lanjut());
        });
    }

    private Answer tanda(Actor actor, List<String> surat, Console console) {
        Optional<char[]> sandi = console.secret(SANDI).filter(s -> s.length > 0);
        try {
            return jawaban(ttd.tandaTangani(actor, surat, sandi));
        } finally {
            sandi.ifPresent(s -> Arrays.fill(s, '\0'));
        }
    }

    private Answer jawaban(List<HasilTtd> hasil) {
        int status = hasil.stream().allMatch(h -> h.cetakan().isPresent()) ? 0 : 1;
        return new Answer(Lists.list(hasil.stream().map(this::item).toList()), () -> tabel(hasil), status);
    }

    private Map<String, Object> item(HasilTtd satu) {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("surat", satu.surat());
        isi.put("ditandatangani", satu.cetakan().isPresent());
        isi.put("kesalahan", satu.alasan().stream().map(desk::item).toList());
        return isi;
    }

    private String tabel(List<HasilTtd> hasil) {
        Tabel table = Tabel.of("Surat", "Hasil");
        hasil.forEach(h -> table.row(h.surat(), h.cetakan().isPresent() ? "ditandatangani"
                : h.alasan().stream().map(desk::text).collect(Collectors.joining("; "))));
        return table.toString();
    }
}
