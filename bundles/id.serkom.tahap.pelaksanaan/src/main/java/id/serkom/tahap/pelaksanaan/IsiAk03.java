package id.serkom.tahap.pelaksanaan;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** FR.AK.03: what the asesi thinks of how he was assessed. Its questions stand in the form and on the paper. */
final class IsiAk03 {

    static final String KODE = "AK-03";

    /** By the name of the question. */
    record Isian(Map<String, Jawaban> jawaban, Optional<String> catatan) {
    }

    record Jawaban(boolean ya, Optional<String> komentar) {
    }

    private IsiAk03() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        FormulirAsesmen formulir = new FormulirAsesmen(KODE, berkas, context);
        List<Reason> salah = formulir.keberatan(FormulirAsesmen.DIUJI);
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        Map<String, Object> cetak = new LinkedHashMap<>(formulir.kepala());
        isian.jawaban().forEach((butir, jawaban) -> cetak.put(butir,
                Map.of("jawaban", jawaban.ya() ? "Ya" : "Tidak", "komentar", jawaban.komentar().orElse("-"))));
        cetak.put("catatan", isian.catatan().orElse("-"));
        return formulir.bagiInstansi(input.data(), Data.of(cetak)).stay();
    }
}
