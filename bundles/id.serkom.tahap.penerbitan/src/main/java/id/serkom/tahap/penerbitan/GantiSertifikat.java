package id.serkom.tahap.penerbitan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Reason;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.tahap.penerbitan.SuratSertifikat.Mengganti;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A certificate that nobody has been handed yet, with a wrong name say, is withdrawn and issued again under new numbers. The old
 * paper and its numbers stay in the book, withdrawn; its entry in the register is DIGANTI.
 */
final class GantiSertifikat {

    private GantiSertifikat() {
    }

    record Penerbit(LocalDate tanggal, String nomor, String registrasi, Optional<LocalDate> berlakuSampai) {

        PenerbitLain sebagai(String nama, Asesi asesi) {
            return new PenerbitLain(nama, tanggal,
                    List.of(new PenerbitLain.Satu(asesi.id(), nomor, registrasi, berlakuSampai)));
        }
    }

    record Masukan(String alasan, Optional<Penerbit> penerbit) {
    }

    static Outcome ganti(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        Asesi asesi = context.asesi();
        Optional<Sertifikat> lama = context.isi().sertifikat(List.of(asesi.id())).stream()
                .filter(s -> s.status() != SertifikatStatus.DIGANTI).findFirst();
        Optional<SkPenetapan> sk = SkPenetapan.berlaku(berkas, context);
        if (lama.isEmpty()) {
            return Outcome.refuse(Reason.of("penerbitan.belum-bersertifikat", "nama", asesi.nama()));
        }
        if (sk.isEmpty()) {
            return Outcome.refuse("penerbitan.sk-belum-ada");
        }
        List<Reason> alasan = new ArrayList<>();
        if (PilihanSerah.halangan(lama.get(), context).isPresent()) {
            alasan.add(Reason.of("penerbitan.tidak-dapat-diganti", "nomor", lama.get().nomor()));
        }
        if (!sk.get().menyebutSemua(context)) {
            alasan.add(Reason.of("penerbitan.daftar-berbeda-dari-sk", "nomor", sk.get().nomor()));
        }
        Optional<PenerbitLain> penerbit = masukan.penerbit().map(p -> p.sebagai(lama.get().penerbit(), asesi));
        alasan.addAll(periksa(lama.get(), penerbit, sk.get(), context));
        if (!alasan.isEmpty()) {
            return Outcome.refuse(alasan);
        }
        Perubahan.Builder baru = Perubahan.baru().simpan(lama.get().diganti());
        Optional<Mengganti> mengganti = Optional.of(new Mengganti(lama.get().surat(), masukan.alasan()));
        SuratSertifikat surat = new SuratSertifikat(berkas, sk.get(), List.of(asesi), lama, context);
        Sertifikat pengganti = penerbit.map(p -> surat.lain(asesi, p, p.sertifikat().get(0), mengganti, baru))
                .orElseGet(() -> surat.sendiri(asesi, mengganti, baru));
        baru.surat(BeritaAcaraPembatalan.surat(lama.get(), pengganti, masukan.alasan(), asesi, context));
        return baru.stay();
    }

    /** A certificate of another body is replaced by that body, under a number that it gave. */
    private static List<Reason> periksa(Sertifikat lama, Optional<PenerbitLain> penerbit, SkPenetapan sk, Context context) {
        if (lama.penerbit().equals("sendiri") != penerbit.isEmpty()) {
            return List.of(Reason.of(penerbit.isEmpty() ? "penerbitan.nomor-pengganti-wajib"
                    : "penerbitan.nomor-pengganti-sendiri", "penerbit", lama.penerbit()).at("/penerbit"));
        }
        List<Reason> alasan = new ArrayList<>();
        penerbit.ifPresent(p -> {
            alasan.addAll(p.periksaTanggal(sk, context));
            PenerbitLain.Satu satu = p.sertifikat().get(0);
            List<Sertifikat> sama = context.isi().sertifikatBernomor(p.nama(), List.of(satu.nomor()),
                    List.of(satu.registrasi()));
            if (sama.stream().anyMatch(s -> s.nomor().equals(satu.nomor()))) {
                alasan.add(Reason.of("penerbitan.nomor-terpakai", "nomor", satu.nomor()).at("/penerbit/nomor"));
            }
            if (sama.stream().anyMatch(s -> s.registrasi().equals(satu.registrasi()) && !s.asesi().equals(lama.asesi()))) {
                alasan.add(Reason.of("penerbitan.registrasi-ganda", "registrasi", satu.registrasi()).at("/penerbit/registrasi"));
            }
        });
        return alasan;
    }
}
