package id.serkom.tahap.penerbitan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.data.Reason;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which certificates are handed over: those named, or all of the institution that wait. */
final class PilihanSerah {

    private static final int SEKALI_TERBANYAK = 400;

    private final Context context;
    private final List<Reason> alasan;

    /** @param alasan where the reasons against the choice go */
    PilihanSerah(Context context, List<Reason> alasan) {
        this.context = context;
        this.alasan = alasan;
    }

    List<Sertifikat> pilih(String instansi, List<String> disebut) {
        List<Sertifikat> dipilih = disebut.isEmpty() ? menunggu(instansi) : bernama(instansi, disebut);
        if (dipilih.size() > SEKALI_TERBANYAK) {
            alasan.add(Reason.of("penerbitan.terlalu-banyak", "batas", SEKALI_TERBANYAK).at("/sertifikat"));
        }
        namaLama(dipilih);
        alasan.addAll(TandaTangan.sertifikat(dipilih, context));
        return dipilih;
    }

    private List<Sertifikat> menunggu(String instansi) {
        List<Sertifikat> menunggu = context.isi().sertifikatMenunggu(instansi, SEKALI_TERBANYAK + 1);
        if (menunggu.isEmpty()) {
            alasan.add(Reason.of("penerbitan.tidak-ada-yang-diserahkan", "instansi", instansi).at("/instansi"));
        }
        return menunggu;
    }

    private List<Sertifikat> bernama(String instansi, List<String> disebut) {
        Map<String, Sertifikat> perId = context.isi().sertifikatById(disebut).stream()
                .filter(s -> s.instansi().equals(instansi)).collect(Collectors.toMap(Sertifikat::id, Function.identity()));
        Set<String> ditolak = ditolak(perId.values().stream().flatMap(s -> s.pengantar().stream()).toList(), context);
        List<Sertifikat> dipilih = new ArrayList<>();
        for (String id : new LinkedHashSet<>(disebut)) {
            Optional<Sertifikat> satu = Optional.ofNullable(perId.get(id));
            satu.ifPresent(dipilih::add);
            satu.map(s -> halangan(s, ditolak)).orElseGet(() -> Optional.of(Reason.of("penerbitan.sertifikat-tidak-ada",
                    "sertifikat", id).with("instansi", instansi))).map(r -> r.at("/sertifikat")).ifPresent(alasan::add);
        }
        return dipilih;
    }

    /** A name corrected since is not handed over as it was. */
    private void namaLama(List<Sertifikat> dipilih) {
        Map<String, String> nama = context.isi().asesi(dipilih.stream().map(Sertifikat::asesi).toList()).stream()
                .collect(Collectors.toMap(Asesi::id, Asesi::nama));
        dipilih.stream().filter(s -> !s.nama().equals(nama.get(s.asesi()))).forEach(s -> alasan.add(
                Reason.of("penerbitan.nama-lama", "nomor", s.nomor()).with("nama", nama.getOrDefault(s.asesi(), "-"))
                        .at("/sertifikat")));
    }

    /** Why this one cannot be handed over, or replaced before it is. */
    static Optional<Reason> halangan(Sertifikat sertifikat, Context context) {
        return halangan(sertifikat, ditolak(sertifikat.pengantar().stream().toList(), context));
    }

    private static Optional<Reason> halangan(Sertifikat sertifikat, Set<String> ditolak) {
        if (sertifikat.diserahkan().isPresent() && sertifikat.pengantar().filter(ditolak::contains).isEmpty()) {
            return Optional.of(Reason.of("penerbitan.sudah-diserahkan", "nomor", sertifikat.nomor())
                    .with("kepada", sertifikat.diserahkanKepada().orElse("-")));
        }
        return sertifikat.status() == SertifikatStatus.BERLAKU ? Optional.empty()
                : Optional.of(Reason.of("penerbitan.tidak-berlaku", "nomor", sertifikat.nomor()));
    }

    /** Covering letters whose draft was sent back: the hand-over's papers are made again. */
    private static Set<String> ditolak(List<String> pengantar, Context context) {
        return context.isi().suratById(pengantar).stream().filter(s -> s.status() == SuratStatus.DITOLAK).map(Surat::id)
                .collect(Collectors.toSet());
    }
}
