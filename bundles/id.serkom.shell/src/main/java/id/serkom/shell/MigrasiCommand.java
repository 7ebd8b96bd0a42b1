package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.PratinjauMigrasi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code serkom:migrasi}: brings berkas that run to another major of a tahap; without a reason it only shows what that would change. */
final class MigrasiCommand extends SerkomCommand {

    private static final String SEMUA = "semua";

    private final Desk desk;
    private final BerkasService berkas;

    MigrasiCommand(Desk desk, Offers offers, BerkasService berkas) {
        super(desk, Usage.of("migrasi", "Membawa berkas yang berjalan ke mayor lain dari sebuah tahap; tanpa --alasan hanya pratinjau")
                .argument("berkas", "Id berkas, atau \"" + SEMUA + "\"", offers.berkas())
                .argument("tahap", "Kode tahap", offers.tahap())
                .argument("mayor", "Mayor yang dituju, misalnya 2", Choices.NONE)
                .option("--alasan", "TEKS", "Alasan migrasi, untuk jurnal; dengan ini migrasi dijalankan", Choices.NONE)
                .example("serkom:migrasi 01KGZ0M3V5T1X8Q4R7N2C6B9DF verifikasi 2")
                .example("serkom:migrasi semua verifikasi 2 --alasan \"Formulir verifikasi baru berlaku untuk semua\""));
        this.desk = desk;
        this.berkas = berkas;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        String which = args.required(0, "berkas");
        String tahap = args.required(1, "tahap");
        int mayor = mayor(args.required(2, "mayor"));
        List<PratinjauMigrasi> all = new ArrayList<>();
        if (which.equals(SEMUA)) {
            Optional<String> cursor = Optional.empty();
            do {
                Halaman<Berkas> page = berkas.calonMigrasi(actor, tahap, mayor, new Potongan(cursor, Potongan.TERBANYAK));
                page.isi().forEach(b -> all.add(one(actor, b.id(), tahap, mayor, args.option("--alasan"))));
                cursor = page.lanjut();
            } while (cursor.isPresent());
        } else {
            all.add(one(actor, which, tahap, mayor, args.option("--alasan")));
        }
        boolean done = args.option("--alasan").isPresent();
        return Answer.of(Data.KOSONG.with("dijalankan", done).with("berkas", all), () -> text(all, done));
    }

    private static int mayor(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new InvalidInput(Reason.of("shell.angka-salah", "opsi", "mayor"));
        }
    }

    /** Each by itself: one that cannot follow holds no other up. Where nothing can be written that is no fault of a berkas. */
    private PratinjauMigrasi one(Actor actor, String id, String tahap, int mayor, Optional<String> alasan) {
        PratinjauMigrasi seen = berkas.pratinjauMigrasi(actor, id, tahap, mayor);
        if (alasan.isEmpty() || !seen.keberatan().isEmpty()) {
            return seen;
        }
        try {
            berkas.migrasi(actor, id, tahap, mayor, alasan.get());
            return seen;
        } catch (Forbidden | InvalidInput | StoreUnavailable e) {
            throw e;
        } catch (SerkomException e) {
            return new PratinjauMigrasi(id, tahap, seen.dari(), mayor, seen.versi(), seen.aksiBaru(), seen.aksiHilang(),
                    seen.formulirBerubah(),
                    seen.dataDari(), seen.dataKe(), e.reasons());
        }
    }

    private String text(List<PratinjauMigrasi> all, boolean done) {
        if (all.isEmpty()) {
            return "Tidak ada berkas berjalan yang perlu dimigrasi.\n";
        }
        Tabel table = Tabel.of("Berkas", "Tahap", "Mayor", "Versi", "Aksi baru", "Aksi hilang", "Formulir berubah", "Data", "Keterangan");
        all.forEach(p -> table.row(p.berkas(), p.tahap(), p.dari() + " -> " + p.ke(), p.versi(), String.join(", ", p.aksiBaru()),
                String.join(", ", p.aksiHilang()), String.join(", ", p.formulirBerubah()), p.dataDari() + " -> " + p.dataKe(),
                p.keberatan().isEmpty() ? done ? "dimigrasi" : "dapat dimigrasi"
                        : p.keberatan().stream().map(desk::text).collect(Collectors.joining(" "))));
        return table + (done ? "" : "Pratinjau saja; tidak ada yang berubah. Jalankan dengan --alasan.\n");
    }
}
