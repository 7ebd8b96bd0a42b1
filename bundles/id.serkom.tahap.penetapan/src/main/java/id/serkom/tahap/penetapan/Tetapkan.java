package id.serkom.tahap.penetapan;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Reason;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The SK Penetapan, ours or another issuing body's, over exactly those whom the closed meeting found competent. After a return, and
 * after a correction of a name, it is an SK perubahan: the earlier number stands.
 */
final class Tetapkan {

    private static final String HASIL_RAPAT = "berdasarkan hasil rapat sebagaimana dimaksud dalam huruf b";

    private Tetapkan() {
    }

    record Masukan(List<String> asesi, Optional<SuratSk.Lain> sk) {
    }

    record MasukanUbah(String alasan, List<String> asesi, Optional<SuratSk.Lain> sk) {
    }

    static Outcome tetapkan(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        List<Reason> alasan = new ArrayList<>();
        Keadaan.dari(context).sk(context).ifPresent(s -> alasan.add(s.nomor()
                .map(n -> Reason.of("penetapan.sudah-ditetapkan", "nomor", n))
                .orElseGet(() -> Reason.of("penetapan.sk-menunggu-paraf"))));
        alasan.addAll(Sanggahan.keberatan(context));
        return atas(berkas, Daftar.baca(context), input, masukan, HASIL_RAPAT, alasan, context);
    }

    /** A name on the SK is wrong and has been corrected since: an SK perubahan with the names as they stand now. */
    static Outcome ubah(Berkas berkas, Input input, Context context) {
        MasukanUbah masukan = input.as(MasukanUbah.class);
        Keadaan keadaan = Keadaan.dari(context);
        Daftar daftar = Daftar.baca(context);
        List<Reason> alasan = new ArrayList<>();
        keadaan.belumDitetapkan(context).ifPresentOrElse(alasan::add, () -> {
            Surat sk = keadaan.sk(context).orElseThrow();
            if (daftar.sesuai(sk)) {
                alasan.add(Reason.of("penetapan.tidak-ada-yang-diubah", "nomor", sk.nomor().orElseThrow()));
            }
        });
        return atas(berkas, daftar, input, new Masukan(masukan.asesi(), masukan.sk()),
                "karena kekeliruan dalam Lampirannya, yaitu " + masukan.alasan(), alasan, context);
    }

    private static Outcome atas(Berkas berkas, Daftar daftar, Input input, Masukan masukan, String sebab, List<Reason> alasan,
            Context context) {
        Optional<Surat> beritaAcara = Daftar.beritaAcara(berkas, context);
        beritaAcara.ifPresentOrElse(b -> alasan.addAll(daftar.berbeda(b)),
                () -> alasan.add(Reason.of("penetapan.berita-acara-belum-bernomor")));
        if (input.data().has("asesi")) {
            daftar.berbeda(masukan.asesi()).ifPresent(alasan::add);
        } else if (masukan.sk().isPresent()) {
            alasan.add(Reason.of("penetapan.daftar-sk-wajib").at("/asesi"));
        }
        daftar.tanpaUnitLulus().ifPresent(alasan::add);
        alasan.addAll(new PemisahanTugas(berkas, daftar, context).periksa(masukan.sk().isEmpty()));
        masukan.sk().ifPresent(s -> alasan.addAll(s.periksa(beritaAcara, context)));
        if (!alasan.isEmpty()) {
            return Outcome.refuse(alasan);
        }
        SuratSk surat = new SuratSk(berkas, daftar, beritaAcara.orElseThrow(), Keadaan.dari(context), context);
        return masukan.sk().map(surat::masuk).orElseGet(() -> surat.keluar(sebab)).stay();
    }
}
