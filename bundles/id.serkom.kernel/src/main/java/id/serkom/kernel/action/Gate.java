package id.serkom.kernel.action;

import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Reason;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.kernel.letter.Lanjutan;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.SuratBaru;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The gate of a tahap: it does not close before each kelengkapan is on file and not without its numbered letter. What the closing
 * itself files counts. What linked SOPs say is {@link Prasyaratan}.
 */
final class Gate {

    private final Ports ports;

    Gate(Ports ports) {
        this.ports = ports;
    }

    /** @param terdahulu letters that came in with the closing and that the book had already: they count like those that it enters */
    List<Reason> check(Run run, List<Kelengkapan> filed, List<SuratBaru> letters, Collection<Surat> terdahulu) {
        List<Reason> reasons = new ArrayList<>();
        PosisiTahap posisi = run.posisi();
        Set<String> now = filed.stream().map(Kelengkapan::kode).collect(Collectors.toSet());
        for (String kode : posisi.kelengkapan()) {
            if (!now.contains(kode) && !ports.berkas.adaKelengkapan(run.berkas().id(), kode)) {
                reasons.add(Reason.of("gerbang.kelengkapan-belum-ada", "kelengkapan", kode).with("tahap", posisi.tahap()));
            }
        }
        if (!Lanjutan.konsepTahap(ports, run.berkas().id()).isEmpty()) {
            reasons.add(Reason.of("gerbang.konsep-menunggu-paraf"));
        }
        if (letters.stream().noneMatch(Gate::numbered) && terdahulu.stream().noneMatch(s -> ofTahap(s, run)) && !hasLetter(run)) {
            reasons.add(Reason.of("gerbang.tanpa-surat", "tahap", posisi.tahap()));
        }
        return reasons;
    }

    /** A draft of the closing counts: the tahap closes in the commit that numbers it. */
    private static boolean numbered(SuratBaru letter) {
        return !letter.nomor().isEmpty() || letter.surat().status() == SuratStatus.KONSEP
                || letter.surat().nomor().isPresent();
    }

    private static boolean ofTahap(Surat surat, Run run) {
        return surat.nomor().isPresent() && surat.putaran() == run.berkas().putaran()
                && surat.tahap().filter(run.posisi().tahap()::equals).isPresent();
    }

    private boolean hasLetter(Run run) {
        return ports.surat.adaBernomor(run.berkas().id(), run.posisi().tahap(), run.berkas().putaran());
    }
}
