package id.serkom.sop.kerjasama;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratMasuk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An institution proposes a cooperation for itself: when it was invited, or by a letter on paper, which needs no invitation. The tahap
 * closes.
 */
final class Usul {

    private Usul() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        IsianUsul isian = input.as(IsianUsul.class);
        LocalDate diterima = isian.diterima().orElse(context.tanggal());
        Optional<Pengumuman> undangan = context.isi().pengumuman();
        Mitra mitra = Mitra.cari(context.pelaku().kode(), "", context);
        List<Reason> keberatan = new ArrayList<>(mitra.keberatan());
        keberatan.addAll(new PeriksaUsul(isian, diterima, undangan, context).keberatan());
        return keberatan.isEmpty() ? terdaftar(berkas, isian, diterima, undangan, mitra.instansi().orElseThrow(), context)
                : Outcome.refuse(keberatan);
    }

    private static Outcome terdaftar(Berkas berkas, IsianUsul isian, LocalDate diterima, Optional<Pengumuman> undangan, Instansi instansi,
            Context context) {
        IsianUsul.Surat surat = isian.surat();
        Permohonan permohonan = new Permohonan(context.idBaru(), 0, berkas.id(), instansi.kode(), context.idBaru(), surat.nomor(),
                surat.tanggal(), surat.perihal(), diterima, PermohonanStatus.DIAJUKAN, Optional.empty(), Optional.empty(), 0);
        Perubahan.Builder perubahan = Perubahan.baru().simpan(permohonan)
                .masuk(new SuratMasuk(permohonan.surat(), "surat-usulan", Optional.of(instansi.kode()), instansi.nama(), surat.nomor(),
                        surat.tanggal(), surat.perihal(), surat.dokumen(), Optional.of(permohonan.id()), isian.diterima()))
                .surat(NaskahKerjasama.tandaTerima(instansi, permohonan, isian, context));
        if (undangan.isEmpty()) {
            // Whoever was not invited is the one whom the berkas is about from now on.
            perubahan.simpan(new Pengumuman(context.idBaru(), 0, berkas.id(), List.of(instansi.kode()), diterima, diterima, 0));
        }
        return perubahan.advance();
    }
}
