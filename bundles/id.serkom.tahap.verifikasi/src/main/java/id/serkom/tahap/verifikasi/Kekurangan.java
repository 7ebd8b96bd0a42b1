package id.serkom.tahap.verifikasi;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.HasilPeriksa;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.skema.Persyaratan;
import id.serkom.api.tahap.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is still missing of each asesi: a compulsory requirement found "belum ada" for which nothing has come in since.
 */
final class Kekurangan {

    /** One missing requirement and the word of who checked it. */
    record Butir(String persyaratan, String catatan) {
    }

    private final Map<String, List<Butir>> perAsesi = new LinkedHashMap<>();

    private Kekurangan() {
    }

    static Kekurangan dari(Collection<Asesi> asesi, Context context) {
        List<String> ids = asesi.stream().map(Asesi::id).toList();
        Map<String, List<Kelengkapan>> diarsip = context.isi().kelengkapan(ids).stream()
                .filter(k -> k.dokumen().isPresent() && k.asesi().isPresent())
                .collect(Collectors.groupingBy(k -> k.asesi().orElseThrow()));
        Kekurangan semua = new Kekurangan();
        List<String> urutan = context.skema().persyaratan().stream().map(Persyaratan::kode).toList();
        context.isi().pemeriksaan(ids).stream()
                .sorted(Comparator.comparingInt(p -> urutan.indexOf(p.persyaratan())))
                .filter(p -> p.hasil() == HasilPeriksa.BELUM_ADA
                        && context.skema().persyaratan(p.persyaratan()).map(Persyaratan::wajib).orElse(false)
                        && !menyusul(p, diarsip.getOrDefault(p.asesi(), List.of())))
                .forEach(p -> semua.perAsesi.computeIfAbsent(p.asesi(), k -> new ArrayList<>())
                        .add(new Butir(p.persyaratan(), p.catatan().orElse("-"))));
        return semua;
    }

    /** Ids sort by time. */
    private static boolean menyusul(Pemeriksaan pemeriksaan, List<Kelengkapan> diarsip) {
        return diarsip.stream().anyMatch(k -> k.jenis().equals(pemeriksaan.persyaratan())
                && k.id().compareTo(pemeriksaan.id()) > 0);
    }

    List<Butir> dari(Asesi asesi) {
        return List.copyOf(perAsesi.getOrDefault(asesi.id(), List.of()));
    }
}
