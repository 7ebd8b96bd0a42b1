package id.serkom.tahap.permohonan;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Reason;
import id.serkom.api.tahap.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the documents named are there, are the applicant's own, and prove something the skema asks. That some are missing is
 * no matter here: verifikasi asks for them.
 */
final class PeriksaDokumen {

    private final IsianAjukan isian;
    private final Context context;
    private final List<Reason> keberatan = new ArrayList<>();

    PeriksaDokumen(IsianAjukan isian, Context context) {
        this.isian = isian;
        this.context = context;
    }

    List<Reason> keberatan() {
        Set<String> ada = yangBolehDipakai();
        if (!ada.contains(isian.surat().dokumen())) {
            keberatan.add(Reason.of("permohonan.dokumen-tidak-dikenal", "dokumen", isian.surat().dokumen())
                    .at("/surat/dokumen"));
        }
        for (int i = 0; i < isian.asesi().size(); i++) {
            bukti(isian.asesi().get(i).dokumen(), "/asesi/" + i + "/dokumen/", ada);
        }
        return List.copyOf(keberatan);
    }

    private void bukti(List<IsianAjukan.Bukti> bukti, String pointer, Set<String> ada) {
        Set<IsianAjukan.Bukti> sudah = new HashSet<>();
        for (int j = 0; j < bukti.size(); j++) {
            IsianAjukan.Bukti satu = bukti.get(j);
            if (context.skema().persyaratan(satu.jenis()).isEmpty()) {
                keberatan.add(Reason.of("permohonan.persyaratan-tidak-dikenal", "jenis", satu.jenis())
                        .at(pointer + j + "/jenis"));
            }
            if (!ada.contains(satu.dokumen())) {
                keberatan.add(Reason.of("permohonan.dokumen-tidak-dikenal", "dokumen", satu.dokumen())
                        .at(pointer + j + "/dokumen"));
            }
            if (!sudah.add(satu)) {
                keberatan.add(Reason.of("permohonan.dokumen-ganda", "jenis", satu.jenis()).at(pointer + j));
            }
        }
    }

    private Set<String> yangBolehDipakai() {
        List<String> disebut = new ArrayList<>();
        disebut.add(isian.surat().dokumen());
        isian.asesi().forEach(a -> a.dokumen().forEach(d -> disebut.add(d.dokumen())));
        return context.isi().dokumen(disebut).stream().filter(this::milikPemohon).map(Dokumen::id)
                .collect(Collectors.toSet());
    }

    /** What the Bidang scanned belongs to nobody's scope, and goes with a paper only. */
    private boolean milikPemohon(Dokumen dokumen) {
        return dokumen.instansi().map(context.pelaku().kode()::equals).orElse(context.pelaku().kertas().isPresent());
    }
}
