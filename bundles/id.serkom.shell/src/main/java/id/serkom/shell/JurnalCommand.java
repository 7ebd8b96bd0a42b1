package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Halaman;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.JournalService;

/** {@code serkom:jurnal}: what happened, in the order in which it was committed. */
final class JurnalCommand extends SerkomCommand {

    private final JournalService journal;

    JurnalCommand(Desk desk, Offers offers, JournalService journal) {
        super(desk, Usage.of("jurnal", "Menampilkan jurnal menurut urutan kejadiannya")
                .option("--berkas", "ID", "Hanya berkas ini", offers.berkas())
                .paged()
                .example("serkom:jurnal --berkas 01KGZ0M3V5T1X8Q4R7N2C6B9DF --batas 500 --json"));
        this.journal = journal;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        Halaman<JournalEntry> page = journal.list(actor, args.option("--berkas"), args.page());
        return Answer.of(Lists.page(page), () -> {
            Tabel table = Tabel.of("Posisi", "Saat", "Akun", "Untuk", "Kejadian", "Rantai", "Ke", "Perihal");
            page.isi().forEach(e -> table.row(e.posisi(), e.saat(), e.akun(), e.untuk(), e.kejadian(), e.rantai(), e.ke(),
                    e.perihal()));
            return table + Lists.more(page.lanjut());
        });
    }
}
