package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.service.CadanganService;
import id.serkom.api.service.CadanganService.Cadangan;

/** {@code serkom:cadangan}: a backup of everything, while everybody works. */
final class CadanganCommand extends SerkomCommand {

    /** There is an archive, of all but what the server has no more. */
    static final int INCOMPLETE = 2;

    private final CadanganService service;
    private final Desk desk;

    CadanganCommand(Desk desk, CadanganService service) {
        super(desk, Usage.of("cadangan", "Mencadangkan basis data, dokumen dan setelan ke satu arsip, selagi server dipakai;"
                + " berakhir dengan 0 hanya bila lengkap, 2 bila ada dokumen yang hilang dari server")
                .example("ssh -p 8101 operator@127.0.0.1 serkom:cadangan"));
        this.service = service;
        this.desk = desk;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) {
        Cadangan made = service.cadangkan(actor);
        Data data = Data.of(made).with("lengkap", made.lengkap()).with("temuan", made.temuan().stream().map(desk::item).toList());
        return new Answer(data, () -> findings(made) + "Arsip " + made.arsip() + ": " + made.ukuran() + " bita, " + made.baris()
                + " baris, "
                + made.dokumen() + " dokumen, jurnal sampai " + made.posisi() + "\nSHA-256 " + made.sha256()
                + "\nArsip memuat data pribadi dan kunci server: simpan juga di mesin lain, di tempat yang terjaga.\n",
                made.lengkap() ? 0 : INCOMPLETE);
    }

    private String findings(Cadangan made) {
        StringBuilder text = new StringBuilder();
        if (made.dibuatUlang() > 0) {
            text.append(made.dibuatUlang()).append(" PDF surat hilang dari server dan dibuat lagi, sama isinya."
                    + " Periksa cakram tempat dokumen.\n");
        }
        if (!made.lengkap()) {
            text.append("PERHATIAN: arsip TIDAK LENGKAP. ").append(made.hilang())
                    .append(" dokumen hilang atau rusak di server; jangan hapus cadangan lama yang masih memuatnya.\n");
            made.temuan().forEach(r -> text.append("- ").append(desk.text(r)).append('\n'));
            text.append(made.hilang() > made.temuan().size() ? "- dan lainnya: jalankan serkom:bukti\n" : "").append('\n');
        }
        return text.toString();
    }
}
