package id.serkom.tahap.penetapan;

import id.serkom.api.actor.Pelaku;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who examined anybody on the list, or is an asesi himself, does not establish it: neither who acts nor, of our own SK, who signs
 * it today, a Plh. say (ISO/IEC 17024 clause 9.2.7).
 */
final class PemisahanTugas {

    private final Berkas berkas;
    private final Daftar daftar;
    private final Context context;
    private final List<Nilai> riwayat;

    PemisahanTugas(Berkas berkas, Daftar daftar, Context context) {
        this.berkas = berkas;
        this.daftar = daftar;
        this.context = context;
        this.riwayat = context.isi().riwayatNilai(daftar.kompeten().stream().map(Asesi::id).toList());
    }

    /** @param sendiri whether the SK is our own, so that an official of ours signs it */
    List<Reason> periksa(boolean sendiri) {
        LocalDate dinilai = berkas.tanggalPelaksanaan().orElse(context.tanggal());
        Referensi register = context.referensi();
        Pelaku pelaku = context.pelaku();
        List<Reason> alasan = new ArrayList<>();
        menguji(a -> register.orangYangSama(pelaku, context.tanggal(), a, dinilai), pelaku.nama()).ifPresent(alasan::add);
        diriSendiri(pelaku.kode(), pelaku.nama()).ifPresent(alasan::add);
        if (sendiri) {
            context.penandatangan(SuratSk.JENIS).map(Penandatangan::pejabat).filter(p -> !p.kode().equals(pelaku.kode()))
                    .ifPresent(p -> {
                        menguji(a -> register.orangYangSama(p.kode(), context.tanggal(), a, dinilai), p.namaGelar())
                                .ifPresent(alasan::add);
                        diriSendiri(p.kode(), p.namaGelar()).ifPresent(alasan::add);
                    });
        }
        return alasan;
    }

    private Optional<Reason> menguji(Predicate<String> diaAsesor, String nama) {
        Set<String> penguji = new HashSet<>();
        daftar.kompeten().forEach(a -> a.asesor().ifPresent(penguji::add));
        riwayat.forEach(n -> penguji.add(n.asesor()));
        penguji.removeIf(diaAsesor.negate());
        if (penguji.isEmpty()) {
            return Optional.empty();
        }
        Set<String> diuji = new HashSet<>();
        riwayat.stream().filter(n -> penguji.contains(n.asesor())).forEach(n -> diuji.add(n.asesi()));
        List<Asesi> mereka = daftar.kompeten().stream()
                .filter(a -> diuji.contains(a.id()) || a.asesor().filter(penguji::contains).isPresent()).toList();
        return Optional.of(Reason.of("penetapan.pelaku-menguji", "pelaku", nama).with("nama", Daftar.nama(mereka)));
    }

    private Optional<Reason> diriSendiri(String pejabat, String nama) {
        Optional<String> nip = context.referensi().find(Pejabat.class, pejabat, context.tanggal()).flatMap(Pejabat::nip)
                .map(PemisahanTugas::angka);
        return nip.isPresent() && daftar.peserta().stream()
                .anyMatch(a -> a.identitas().nip().map(PemisahanTugas::angka).equals(nip))
                ? Optional.of(Reason.of("penetapan.menetapkan-diri-sendiri", "pelaku", nama)) : Optional.empty();
    }

    private static String angka(String nip) {
        return nip.replaceAll("\\D", "");
    }
}
