package id.serkom.sop.sanggahan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.SanggahanAsesi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is on file where it is about, from the commit that takes it in, whenever its acknowledgement gets its number: nothing there closes
 * over it meanwhile.
 */
final class PadaAsal {

    private static final String DICATAT_ULANG = "dicatat-ulang";

    private final Sanggahan jenis;
    private final Context context;

    PadaAsal(Sanggahan jenis, Context context) {
        this.jenis = jenis;
        this.context = context;
    }

    /** Taken in anew, it stays on file, or moves to the asesi whom it is about after all. */
    List<Kelengkapan> arsip(Optional<Asesi> asesi, String surat) {
        if (context.asal().isEmpty()) {
            return List.of();
        }
        Optional<Kelengkapan> dahulu = diajukan();
        if (dahulu.filter(k -> k.asesi().equals(asesi.map(Asesi::id))).isPresent()) {
            return List.of();
        }
        List<Kelengkapan> semua = new ArrayList<>();
        dahulu.flatMap(Kelengkapan::asesi).flatMap(id -> context.isiAsal().orElseThrow().asesi(id))
                .ifPresent(a -> semua.add(Perkara.arsip(jenis, DICATAT_ULANG, Optional.of(a), surat, context)));
        semua.add(Perkara.arsip(jenis, SanggahanAsesi.DIAJUKAN, asesi, surat, context));
        return semua;
    }

    /** What this berkas has on file there already, from when it was taken in before. */
    Optional<Kelengkapan> diajukan() {
        Set<String> surat = context.isi().surat(jenis.masuk()).stream().map(Surat::id).collect(Collectors.toSet());
        return context.isiAsal().stream().flatMap(asal -> asal.kelengkapan(jenis.kode()).stream())
                .filter(k -> k.jenis().equals(SanggahanAsesi.DIAJUKAN) && k.rujukan().filter(surat::contains).isPresent())
                .max(Comparator.comparing(Kelengkapan::id));
    }
}
