package id.serkom.tahap.permohonan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The Bidang looks at the form of an application: it is received with a receipt, or refused with a letter. A refusal whose letter
 * was sent back in paraf is written anew, with other reasons.
 */
final class TerimaTolak {

    /** What the form of a refusal asks. */
    record Alasan(List<String> alasan) {
    }

    private TerimaTolak() {
    }

    static Outcome terima(Berkas berkas, Input input, Context context) {
        return putuskan(context, false, instansi -> {
            Permohonan permohonan = context.permohonan();
            Perubahan.Builder perubahan = Perubahan.baru();
            SyaratKerjasama.tentang(instansi, permohonan.diterimaTanggal()).ifPresent(perubahan::tanya);
            return perubahan.simpan(permohonan.menjadi(PermohonanStatus.DITERIMA, Optional.empty()))
                    .surat(NaskahPermohonan.tandaTerima(instansi, permohonan, context))
                    .jam(new Jam.Selesai(Optional.of(permohonan.id())))
                    .stay();
        });
    }

    static Outcome tolak(Berkas berkas, Input input, Context context) {
        List<String> alasan = input.as(Alasan.class).alasan();
        Permohonan permohonan = context.permohonan();
        boolean dikembalikan = permohonan.status() == PermohonanStatus.DITOLAK && dikembalikan(penolakan(permohonan, context));
        return putuskan(context, dikembalikan, instansi -> {
            String teks = String.join("; ", alasan);
            List<Asesi> ikut = context.isi().asesiPermohonan(permohonan.id()).stream()
                    .filter(a -> a.status() == AsesiStatus.DITOLAK || !AsesiStatus.GUGUR.contains(a.status())).toList();
            return Perubahan.baru()
                    .simpan(permohonan.menjadi(PermohonanStatus.DITOLAK, Optional.of(teks)))
                    .simpan(ikut.stream().map(a -> a.menjadi(AsesiStatus.DITOLAK, teks)).toList())
                    .surat(NaskahPermohonan.penolakan(instansi, permohonan, alasan, context))
                    .jam(new Jam.Selesai(Optional.of(permohonan.id())))
                    .stay();
        });
    }

    /** Letters of refusal of one permohonan. */
    private static List<Surat> penolakan(Permohonan permohonan, Context context) {
        return context.isi().suratPermohonan(permohonan.id(), NaskahPermohonan.PENOLAKAN);
    }

    /** Whether every letter was sent back: none has its number, none waits for initials. */
    static boolean dikembalikan(List<Surat> surat) {
        return surat.stream().allMatch(s -> s.status() == SuratStatus.DITOLAK);
    }

    private static Outcome putuskan(Context context, boolean lagi, Function<Instansi, Outcome> keputusan) {
        Permohonan permohonan = context.permohonan();
        Optional<Instansi> instansi = context.referensi().find(Instansi.class, permohonan.instansi(), context.tanggal());
        List<Reason> keberatan = new ArrayList<>();
        if (permohonan.status() != PermohonanStatus.DIAJUKAN && !lagi) {
            keberatan.add(bukan("permohonan.sudah-diputuskan", permohonan));
        }
        if (instansi.isEmpty()) {
            keberatan.add(Reason.of("permohonan.instansi-tidak-terdaftar", "kode", permohonan.instansi()));
        }
        return instansi.isPresent() && keberatan.isEmpty() ? keputusan.apply(instansi.get()) : Outcome.refuse(keberatan);
    }

    static Reason bukan(String code, Permohonan permohonan) {
        return Reason.of(code, "nomor", permohonan.nomorSurat()).with("status", RecordBinder.kode(permohonan.status()));
    }
}
