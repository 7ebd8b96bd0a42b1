package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.DokumenTerverifikasi;
import id.serkom.api.service.HasilVerifikasi;
import id.serkom.api.service.Keabsahan;
import id.serkom.api.service.KecocokanBerkas;
import id.serkom.api.service.VerifikasiService;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** {@code serkom:verifikasi}: what anybody is told who scans a code or shows a PDF. Ends with 2 when it does not count. */
final class VerifikasiCommand extends SerkomCommand {

    private static final String PDF = "--pdf";
    private static final int TIDAK_SAH = 2;
    private static final Map<KecocokanBerkas, String> BERKAS = Map.of(
            KecocokanBerkas.TIDAK_DIPERIKSA, "tidak diperiksa",
            KecocokanBerkas.DITERBITKAN, "persis yang diterbitkan",
            KecocokanBerkas.TANPA_TANDA_TANGAN, "isinya benar, tetapi tanpa tanda tangan; bukan yang diterbitkan",
            KecocokanBerkas.PINDAIAN_LAMA, "pernah dilampirkan sebagai pindaian dokumen ini, sudah diganti dengan pindaian lain",
            KecocokanBerkas.BERBEDA, "BERBEDA dari yang diterbitkan",
            KecocokanBerkas.TANPA_KODE, "tidak memuat kode; sebut kodenya bersama " + PDF);

    private final VerifikasiService verifikasi;
    private final Desk desk;

    VerifikasiCommand(Desk desk, VerifikasiService verifikasi) {
        super(desk, Usage.of("verifikasi", "Memeriksa apakah surat atau sertifikat berlaku, menurut kodenya atau PDF-nya")
                .argument("kode", "Kode pada kode QR-nya; boleh dikosongkan bila PDF-nya memuat kode itu", Choices.NONE)
                .option(PDF, "BERKAS", "Membandingkan PDF dengan yang diterbitkan: nama kiriman, atau - untuk masukan baku", Choices.NONE)
                .example("serkom:verifikasi 7K3M9QX2V5T1R8N4C6B0DFGHJW")
                .example("ssh -p 8101 bidang@127.0.0.1 serkom:verifikasi --pdf - --json < sertifikat.pdf"));
        this.verifikasi = verifikasi;
        this.desk = desk;
    }

    @Override
    Answer answer(Actor actor, Args args, Console console) throws IOException {
        Optional<String> kode = args.argument(0);
        HasilVerifikasi hasil;
        if (args.flag(PDF)) {
            try (InputStream in = desk.inbox().open(actor, args.option(PDF).orElse(""), console)) {
                hasil = verifikasi.periksa(in, kode);
            }
        } else {
            hasil = verifikasi.periksa(args.required(0, "kode"));
        }
        boolean sah = hasil.keabsahan() == Keabsahan.BERLAKU
                && (hasil.berkas() == KecocokanBerkas.DITERBITKAN || hasil.berkas() == KecocokanBerkas.TIDAK_DIPERIKSA);
        return new Answer(Data.of(hasil).with("sah", sah), () -> table(hasil), sah ? 0 : TIDAK_SAH);
    }

    private static String table(HasilVerifikasi hasil) {
        Tabel table = Tabel.of("Perihal", "Isi");
        table.row("keabsahan", RecordBinder.kode(hasil.keabsahan()));
        table.row("berkas", BERKAS.get(hasil.berkas()));
        hasil.diganti().ifPresent(d -> table.row("diganti pada", d));
        hasil.tentang().ifPresent(t -> about(table, t));
        return table.toString();
    }

    private static void about(Tabel table, DokumenTerverifikasi tentang) {
        table.row("dokumen", tentang.judul());
        table.row("kepada", tentang.kepada());
        table.row("nomor", tentang.nomor());
        table.row("tanggal", tentang.tanggal());
        tentang.sertifikat().ifPresent(s -> {
            table.row("registrasi", s.registrasi());
            table.row("skema", s.skema() + " (" + s.kodeSkema() + " " + s.versiSkema() + "), " + s.unit().size() + " unit");
            table.row("berlaku sampai", s.berlakuSampai());
            s.sejak().ifPresent(sejak -> table.row("sejak", sejak));
        });
        if (tentang.ujiCoba()) {
            table.row("uji coba", "ya: tidak pernah berlaku");
        }
    }
}
