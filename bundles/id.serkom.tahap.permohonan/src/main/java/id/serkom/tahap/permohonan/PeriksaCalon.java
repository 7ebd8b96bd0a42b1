package id.serkom.tahap.permohonan;

import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whether the persons named can be these persons: each once, and of an age to work. Reasons name the row, never the NIK. */
final class PeriksaCalon {

    private static final int TERMUDA = 17;
    private static final int TERTUA = 75;

    private final List<IsianAjukan.Calon> calon;
    private final LocalDate diterima;
    private final Context context;
    private final List<Reason> keberatan = new ArrayList<>();

    PeriksaCalon(List<IsianAjukan.Calon> calon, LocalDate diterima, Context context) {
        this.calon = calon;
        this.diterima = diterima;
        this.context = context;
    }

    List<Reason> keberatan() {
        ganda("nik", c -> Optional.of(c.nik()));
        ganda("nip", IsianAjukan.Calon::nip);
        terdaftar();
        umur();
        return List.copyOf(keberatan);
    }

    private void ganda(String apa, Function<IsianAjukan.Calon, Optional<String>> nomor) {
        Map<String, Integer> pertama = new HashMap<>();
        for (int i = 0; i < calon.size(); i++) {
            Optional<Integer> sebelumnya = nomor.apply(calon.get(i)).map(pertama::get);
            if (sebelumnya.isPresent()) {
                keberatan.add(Reason.of("permohonan." + apa + "-ganda", "baris", i + 1)
                        .with("sama", sebelumnya.get() + 1).at("/asesi/" + i + "/" + apa));
            } else {
                int baris = i;
                nomor.apply(calon.get(i)).ifPresent(n -> pertama.put(n, baris));
            }
        }
    }

    private void terdaftar() {
        Set<String> sudah = context.isi().nikTerdaftar(calon.stream().map(IsianAjukan.Calon::nik).toList());
        for (int i = 0; i < calon.size(); i++) {
            if (sudah.contains(calon.get(i).nik())) {
                keberatan.add(Reason.of("permohonan.nik-sudah-terdaftar", "baris", i + 1).at("/asesi/" + i + "/nik"));
            }
        }
    }

    private void umur() {
        for (int i = 0; i < calon.size(); i++) {
            int umur = Period.between(calon.get(i).tanggalLahir(), diterima).getYears();
            if (umur < TERMUDA || umur > TERTUA) {
                keberatan.add(Reason.of("permohonan.tanggal-lahir-tidak-wajar", "baris", i + 1)
                        .with("tanggal", Tanggal.panjang(calon.get(i).tanggalLahir())).with("termuda", TERMUDA)
                        .with("tertua", TERTUA).at("/asesi/" + i + "/tanggalLahir"));
            }
        }
    }
}
