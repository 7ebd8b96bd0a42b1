package id.serkom.tahap.penerbitan;

import id.serkom.api.data.Reason;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.TandaTanganSah;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must be signed before certificates rest on it or leave the house ({@link TandaTanganSah}), and the SK signed by hand too where the
 * setting {@code ttd.wajib.sk-penetapan = ya} asks for its scan.
 */
final class TandaTangan {

    private TandaTangan() {
    }

    /** Reasons against issuing on that SK. */
    static List<Reason> sk(SkPenetapan sk, Context context) {
        boolean wajib = "ya".equals(context.setting("ttd.wajib.sk-penetapan", "tidak"));
        return context.isi().cetakan(List.of(sk.surat().id())).stream().flatMap(c -> sk(c, wajib, context).stream())
                .map(kode -> Reason.of("penerbitan.sk-" + kode, "nomor", sk.nomor())).toList();
    }

    private static Optional<String> sk(Cetakan cetakan, boolean wajib, Context context) {
        boolean dipindai = cetakan.cara() != CaraTtd.BASAH || cetakan.status() == CetakanStatus.DITANDATANGANI;
        return TandaTanganSah.halangan(cetakan, context)
                .or(() -> wajib && !dipindai ? Optional.of("belum-dipindai") : Optional.empty());
    }

    /** Reasons against handing over those of the certificates that are not signed yet, or not seen to be where that is asked for. */
    static List<Reason> sertifikat(List<Sertifikat> semua, Context context) {
        Map<String, String> menunggu = new HashMap<>();
        context.isi().cetakan(semua.stream().map(Sertifikat::surat).toList())
                .forEach(c -> TandaTanganSah.halanganSerah(c, context).ifPresent(h -> menunggu.put(c.id(), h)));
        return semua.stream().filter(s -> menunggu.containsKey(s.surat()))
                .map(s -> Reason.of("penerbitan.sertifikat-" + menunggu.get(s.surat()), "nomor", s.nomor()).at("/sertifikat")).toList();
    }
}
