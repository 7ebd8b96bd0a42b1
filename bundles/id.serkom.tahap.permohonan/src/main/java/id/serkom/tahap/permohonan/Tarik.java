package id.serkom.tahap.permohonan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The institution takes its application back; possible until the results of verifikasi have been summed up. */
final class Tarik {

    private static final Set<AsesiStatus> BELUM_DIREKAP = Set.of(AsesiStatus.DIAJUKAN, AsesiStatus.DIMINTA_LENGKAP,
            AsesiStatus.MEMENUHI);

    /** What the form asks. */
    record Isian(String alasan) {
    }

    private Tarik() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Permohonan permohonan = context.permohonan();
        String alasan = input.as(Isian.class).alasan();
        if (!permohonan.status().aktif()) {
            return Outcome.refuse(TerimaTolak.bukan("permohonan.tidak-aktif", permohonan));
        }
        List<Asesi> masih = context.isi().asesiPermohonan(permohonan.id()).stream()
                .filter(a -> !AsesiStatus.GUGUR.contains(a.status())).toList();
        if (!masih.stream().map(Asesi::status).allMatch(BELUM_DIREKAP::contains)) {
            return Outcome.refuse("permohonan.sudah-direkap");
        }
        return Perubahan.baru()
                .simpan(permohonan.menjadi(PermohonanStatus.DITARIK, Optional.of(alasan)).dimintaLengkap(Optional.empty()))
                .simpan(masih.stream().map(a -> a.menjadi(AsesiStatus.DITARIK, alasan)).toList())
                .jam(new Jam.Selesai(Optional.of(permohonan.id())))
                .stay();
    }
}
