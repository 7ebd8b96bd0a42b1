package id.serkom.tahap.penerbitan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Reason;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Certificates for those on the SK who have none yet, at most 50 a step. What is still to do is read from the berkas, so that a step
 * run twice or resumed issues nothing twice.
 */
final class Terbitkan {

    static final int SELANGKAH = 50;

    private Terbitkan() {
    }

    record Masukan(Optional<PenerbitLain> penerbit) {
    }

    static Outcome terbitkan(Berkas berkas, Input input, Context context) {
        Optional<PenerbitLain> penerbit = input.as(Masukan.class).penerbit();
        Optional<SkPenetapan> sk = SkPenetapan.berlaku(berkas, context);
        if (sk.isEmpty()) {
            return Outcome.refuse("penerbitan.sk-belum-ada");
        }
        List<Reason> belum = TandaTangan.sk(sk.get(), context);
        if (!belum.isEmpty()) {
            return Outcome.refuse(belum);
        }
        Map<AsesiStatus, Integer> jumlah = context.isi().jumlah();
        if (SkPenetapan.DITETAPKAN.stream().noneMatch(s -> jumlah.getOrDefault(s, 0) > 0)) {
            return Outcome.refuse("penerbitan.tidak-ada-kompeten");
        }
        Optional<Reason> sanggahan = Sanggahan.menunggu(context);
        if (sanggahan.isPresent()) {
            return Outcome.refuse(sanggahan.get());
        }
        if (!sk.get().menyebutSemua(context)) {
            return Outcome.refuse(Reason.of("penerbitan.daftar-berbeda-dari-sk", "nomor", sk.get().nomor()));
        }
        return langkah(berkas, penerbit, sk.get(), jumlah, context);
    }

    private static Outcome langkah(Berkas berkas, Optional<PenerbitLain> penerbit, SkPenetapan sk, Map<AsesiStatus, Integer> jumlah,
            Context context) {
        List<Reason> alasan = new ArrayList<>();
        List<Asesi> sisa = penerbit.isPresent() ? penerbit.get().belumTerbit(sk, context, alasan)
                : context.isi().asesi(Set.of(AsesiStatus.KOMPETEN), SELANGKAH + 1);
        List<Asesi> sekarang = sisa.stream().limit(SELANGKAH).toList();
        List<String> ids = sekarang.stream().map(Asesi::id).toList();
        Map<String, Putusan> putusan = context.isi().putusan(ids).stream()
                .collect(Collectors.toMap(Putusan::asesi, p -> p));
        sekarang.stream().filter(a -> !putusan.containsKey(a.id()) || putusan.get(a.id()).verdict() != Verdict.KOMPETEN)
                .forEach(a -> alasan.add(Reason.of("penerbitan.tanpa-putusan-kompeten", "nama", a.nama())));
        Set<String> punya = context.isi().sertifikat(ids).stream().map(Sertifikat::asesi).collect(Collectors.toSet());
        sekarang.stream().filter(a -> punya.contains(a.id()))
                .forEach(a -> alasan.add(Reason.of("penerbitan.sudah-bersertifikat", "nama", a.nama())));
        if (!alasan.isEmpty()) {
            return Outcome.refuse(alasan);
        }
        Perubahan.Builder baru = Perubahan.baru();
        if (!sk.dicocokkan(context)) {
            baru.data(sk.dicatatCocok(context));
        }
        SuratSertifikat surat = new SuratSertifikat(berkas, sk, sekarang, context);
        Map<String, PenerbitLain.Satu> nomor = penerbit.map(PenerbitLain::perAsesi).orElse(Map.of());
        for (Asesi a : sekarang) {
            if (penerbit.isPresent()) {
                surat.lain(a, penerbit.get(), nomor.get(a.id()), Optional.empty(), baru);
            } else {
                surat.sendiri(a, Optional.empty(), baru);
            }
            baru.simpan(a.menjadi(AsesiStatus.BERSERTIFIKAT));
        }
        int sudah = jumlah.getOrDefault(AsesiStatus.BERSERTIFIKAT, 0);
        baru.kemajuan(sudah + sekarang.size(), sudah + jumlah.getOrDefault(AsesiStatus.KOMPETEN, 0));
        return (sisa.size() > SELANGKAH ? baru.lagi() : baru).stay();
    }
}
