package id.serkom.sop.kerjasama;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Bidang recommends a proposal to who would sign the agreement, or against it; or sends it back to be repaired. */
final class Penelaahan {

    private static final String LANJUT = "lanjut";

    /** What the form of the review asks. */
    record Hasil(String rekomendasi, List<String> alasan) {

        boolean lanjut() {
            return rekomendasi.equals(LANJUT);
        }
    }

    /** What the form of a return asks. */
    record Pengembalian(List<String> alasan, LocalDate sampai) {
    }

    private Penelaahan() {
    }

    static Outcome telaah(Berkas berkas, Input input, Context context) {
        Hasil hasil = input.as(Hasil.class);
        Optional<UsulanKini> usulan = UsulanKini.baca(context);
        Optional<Penandatangan> pimpinan = context.penandatangan(NaskahKerjasama.PERJANJIAN);
        List<Reason> keberatan = new ArrayList<>();
        if (usulan.isEmpty()) {
            keberatan.add(UsulanKini.tanpaInstansi(context));
        }
        if (pimpinan.isEmpty()) {
            keberatan.add(Reason.of("kerjasama.pimpinan-kosong"));
        }
        return keberatan.isEmpty()
                ? Perubahan.baru().surat(NaskahKerjasama.telaah(usulan.get(), hasil, pimpinan.get().jabatan().nama(), context)).advance()
                : Outcome.refuse(keberatan);
    }

    static Outcome kembalikan(Berkas berkas, Input input, Context context) {
        Pengembalian isian = input.as(Pengembalian.class);
        Optional<UsulanKini> usulan = UsulanKini.baca(context);
        List<Reason> keberatan = new ArrayList<>();
        if (usulan.isEmpty()) {
            keberatan.add(UsulanKini.tanpaInstansi(context));
        }
        BukaUsulan.terlewat(isian.sampai(), context).ifPresent(keberatan::add);
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        Pengumuman undangan = context.isi().pengumuman().orElseThrow();
        return Perubahan.baru()
                .simpan(usulan.get().permohonan().menjadi(PermohonanStatus.DITOLAK,
                        Optional.of("Dikembalikan: " + String.join("; ", isian.alasan()))))
                .simpan(new Pengumuman(undangan.id(), undangan.revision(), berkas.id(), undangan.penerima(), undangan.mulai(),
                        isian.sampai(), undangan.kuota()))
                .surat(NaskahKerjasama.pengembalian(usulan.get(), isian, context))
                .back("usulan", isian.alasan());
    }
}
