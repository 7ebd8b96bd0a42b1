package id.serkom.tahap.rencana;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.tahap.rencana.Penugasan.Cabut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks again for what {@code ganti-asesor} asked for and the chain of initials sent back: nobody examines without a letter, and no
 * letter of one who was replaced stays in force.
 */
final class UlangiSuratTugas {

    private static final Set<AsesiStatus> DIUJI = Set.of(AsesiStatus.TERJADWAL, AsesiStatus.HADIR, AsesiStatus.DINILAI);

    private final Context context;
    private final Jadwal jadwal;
    private final SuratPenugasan pembuat;
    private final List<Reason> salah = new ArrayList<>();
    private final List<SuratRequest> surat = new ArrayList<>();
    private KeadaanRencana keadaan;

    private UlangiSuratTugas(Context context) {
        this.context = context;
        this.keadaan = KeadaanRencana.dari(context);
        List<Asesi> diuji = context.isi().asesi(DIUJI, MohonRekomendasi.SEMUA);
        this.jadwal = new Jadwal(context, context.isi().sesi(), diuji);
        this.pembuat = new SuratPenugasan(context, jadwal);
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new UlangiSuratTugas(context).decide();
    }

    private Outcome decide() {
        for (Penugasan p : keadaan.tugas().harusDicabut()) {
            cabut(p, p.cabut().orElseThrow());
        }
        for (String kode : keadaan.terutang()) {
            if (jadwal.kodeAsesor().contains(kode)) {
                tugaskan(kode);
            }
        }
        if (salah.isEmpty() && surat.isEmpty()) {
            salah.add(Reason.of("rencana.surat-tugas-lengkap"));
        }
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        Perubahan.Builder perubahan = Perubahan.baru().data(keadaan.data());
        surat.forEach(perubahan::surat);
        return perubahan.stay();
    }

    private void cabut(Penugasan p, Cabut dahulu) {
        Surat lama = context.isi().suratById(p.surat()).orElseThrow();
        asesor(p.asesor(), lama.tanggal()).filter(a -> muat()).ifPresent(asesor -> {
            SuratRequest satu = pembuat.cabut(asesor, lama, dahulu.alasan(), dahulu.pengganti(),
                    jadwal.kodeAsesor().contains(p.asesor()), List.of());
            surat.add(satu);
            keadaan = keadaan.tugas(keadaan.tugas().mencabut(lama.id(),
                    new Cabut(Optional.of(satu.id()), dahulu.alasan(), dahulu.pengganti())));
        });
    }

    private void tugaskan(String kode) {
        asesor(kode, jadwal.untukAsesor(kode).mulai()).filter(a -> muat()).ifPresent(asesor -> {
            SuratRequest satu = pembuat.tugas(asesor, keadaan.tugas().surat(kode));
            surat.add(satu);
            keadaan = keadaan.tugas(keadaan.tugas().bertugas(kode, satu.id()));
        });
    }

    private Optional<Asesor> asesor(String kode, LocalDate pada) {
        Optional<Asesor> found = context.referensi().find(Asesor.class, kode, context.tanggal())
                .or(() -> context.referensi().find(Asesor.class, kode, pada));
        if (found.isEmpty()) {
            salah.add(Reason.of("rencana.asesor-tidak-di-register", "asesor", kode));
        } else if (!pembuat.sendiri(found.get()) && pembuat.kantor(found.get()).isEmpty()) {
            salah.add(Reason.of("rencana.kantor-asesor-tidak-terdaftar", "asesor", found.get().nama()).with("instansi",
                    found.get().instansi()));
        }
        return found;
    }

    /** What does not fit is asked for by the next run. */
    private boolean muat() {
        return surat.size() < TetapkanRencana.SURAT_TERBANYAK;
    }
}
