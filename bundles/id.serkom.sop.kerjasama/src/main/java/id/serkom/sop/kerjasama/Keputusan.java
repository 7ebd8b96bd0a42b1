package id.serkom.sop.kerjasama;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import java.util.List;
import java.util.Optional;

/** What closes the last tahap: the agreement that both have signed, or the letter of refusal. Either is its kelengkapan. */
final class Keputusan {

    static final String KELENGKAPAN = "keputusan-kerja-sama";
    static final String NASKAH = "naskah-perjanjian";

    /** What the form of a refusal asks. */
    record Penolakan(List<String> alasan) {
    }

    private Keputusan() {
    }

    static Outcome tolak(Berkas berkas, Input input, Context context) {
        List<String> alasan = input.as(Penolakan.class).alasan();
        Optional<UsulanKini> usulan = UsulanKini.baca(context);
        if (usulan.isEmpty()) {
            return Outcome.refuse(UsulanKini.tanpaInstansi(context));
        }
        SuratRequest surat = NaskahKerjasama.penolakan(usulan.get(), alasan, context);
        return Perubahan.baru()
                .simpan(usulan.get().permohonan().menjadi(PermohonanStatus.DITOLAK, Optional.of(String.join("; ", alasan))))
                .simpan(berkas(berkas, surat.jenis(), usulan.get(), Optional.empty(), Optional.of(surat.id()), context))
                .surat(surat)
                .advance();
    }

    static Kelengkapan berkas(Berkas berkas, String jenis, UsulanKini usulan, Optional<String> dokumen, Optional<String> surat,
            Context context) {
        return new Kelengkapan(context.idBaru(), 0, berkas.id(), "perjanjian", berkas.putaran(), KELENGKAPAN, jenis,
                Optional.of(usulan.permohonan().id()), Optional.empty(), dokumen, surat);
    }

    /** Whether the Bidang recommended it: what its newest review says. */
    static boolean direkomendasikan(Context context) {
        Surat telaah = context.isi().surat(NaskahKerjasama.TELAAH).stream().reduce((lama, baru) -> baru).orElseThrow();
        return context.isi().isiSurat(List.of(telaah.id())).get(telaah.id()).flag("lanjut");
    }
}
