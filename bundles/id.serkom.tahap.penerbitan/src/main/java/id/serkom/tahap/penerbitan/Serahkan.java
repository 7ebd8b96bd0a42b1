package id.serkom.tahap.penerbitan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Certificates are handed over to an institution, to its own officer or to a proxy with a surat kuasa, and entered in the register.
 * With the last certificate of the berkas the tahap closes.
 */
final class Serahkan {

    private static final int SEKALI_TERBANYAK = 400;
    private static final int SEMUA = 20_000;

    private Serahkan() {
    }

    record Kuasa(String nomor, LocalDate tanggal, String pemberi, String dokumen) {
    }

    record Penerima(String nama, String jabatan, Optional<String> nip) {
    }

    record Masukan(String instansi, List<String> sertifikat, Penerima penerima, Optional<Kuasa> kuasa) {
    }

    static Outcome serahkan(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        List<Asesi> pemilik = context.isi().asesi(Set.of(AsesiStatus.BERSERTIFIKAT), SEMUA);
        List<Sertifikat> semua = context.isi().sertifikat(pemilik.stream().map(Asesi::id).toList());
        List<Reason> alasan = new ArrayList<>();
        Optional<Instansi> instansi = context.referensi().find(Instansi.class, masukan.instansi(), context.tanggal());
        if (instansi.isEmpty()) {
            alasan.add(Reason.of("penerbitan.instansi-tidak-terdaftar", "instansi", masukan.instansi()).at("/instansi"));
        }
        masukan.kuasa().ifPresent(k -> alasan.addAll(periksa(k, context)));
        Set<String> ulang = Penyerahan.ditolak(context);
        List<Sertifikat> diserahkan = pilih(masukan, semua, ulang, alasan);
        Set<String> ids = diserahkan.stream().map(Sertifikat::id).collect(Collectors.toSet());
        boolean terakhir = context.isi().jumlah().getOrDefault(AsesiStatus.KOMPETEN, 0) == 0
                && semua.stream().noneMatch(s -> menunggu(s, ulang) && !ids.contains(s.id()));
        if (terakhir) {
            cocok(berkas, pemilik, semua, context).ifPresent(alasan::add);
        }
        return alasan.isEmpty() ? terima(berkas, masukan, instansi.orElseThrow(), diserahkan, terakhir, context)
                : Outcome.refuse(alasan);
    }

    private static List<Reason> periksa(Kuasa kuasa, Context context) {
        List<Reason> alasan = new ArrayList<>();
        if (context.isi().dokumen(kuasa.dokumen()).isEmpty()) {
            alasan.add(Reason.of("penerbitan.dokumen-tidak-ada", "dokumen", kuasa.dokumen()).at("/kuasa/dokumen"));
        }
        if (kuasa.tanggal().isAfter(context.tanggal())) {
            alasan.add(Reason.of("penerbitan.kuasa-mendatang").at("/kuasa/tanggal"));
        }
        return alasan;
    }

    private static List<Sertifikat> pilih(Masukan masukan, List<Sertifikat> semua, Set<String> ulang,
            List<Reason> alasan) {
        List<Sertifikat> milik = semua.stream().filter(s -> s.instansi().equals(masukan.instansi())).toList();
        List<Sertifikat> dipilih = new ArrayList<>();
        if (masukan.sertifikat().isEmpty()) {
            milik.stream().filter(s -> halangan(s, ulang).isEmpty()).forEach(dipilih::add);
            if (dipilih.isEmpty()) {
                alasan.add(Reason.of("penerbitan.tidak-ada-yang-diserahkan", "instansi", masukan.instansi()).at("/instansi"));
            }
        }
        Map<String, Sertifikat> perId = milik.stream().collect(Collectors.toMap(Sertifikat::id, Function.identity()));
        for (String id : new LinkedHashSet<>(masukan.sertifikat())) {
            Optional<Sertifikat> satu = Optional.ofNullable(perId.get(id));
            satu.ifPresent(dipilih::add);
            satu.map(s -> halangan(s, ulang)).orElseGet(() -> Optional.of(Reason.of("penerbitan.sertifikat-tidak-ada",
                    "sertifikat", id).with("instansi", masukan.instansi()))).map(r -> r.at("/sertifikat"))
                    .ifPresent(alasan::add);
        }
        if (dipilih.size() > SEKALI_TERBANYAK) {
            alasan.add(Reason.of("penerbitan.terlalu-banyak", "jumlah", dipilih.size()).with("batas", SEKALI_TERBANYAK)
                    .at("/sertifikat"));
        }
        return dipilih;
    }

    private static Optional<Reason> halangan(Sertifikat sertifikat, Set<String> ulang) {
        if (sertifikat.diserahkan().isPresent() && !ulang.contains(sertifikat.id())) {
            return Optional.of(Reason.of("penerbitan.sudah-diserahkan", "nomor", sertifikat.nomor())
                    .with("kepada", sertifikat.diserahkanKepada().orElse("-")));
        }
        return sertifikat.status() == SertifikatStatus.BERLAKU ? Optional.empty()
                : Optional.of(Reason.of("penerbitan.tidak-berlaku", "nomor", sertifikat.nomor()));
    }

    /** A withdrawn or replaced certificate is not handed over any more. */
    private static boolean menunggu(Sertifikat sertifikat, Set<String> ulang) {
        return (sertifikat.diserahkan().isEmpty() || ulang.contains(sertifikat.id())) && switch (sertifikat.status()) {
            case BERLAKU, DIBEKUKAN -> true;
            case DICABUT, DIGANTI -> false;
        };
    }

    /** Certificates, SK and register name the same persons before the berkas closes. */
    private static Optional<Reason> cocok(Berkas berkas, List<Asesi> pemilik, List<Sertifikat> semua, Context context) {
        Map<String, String> nama = semua.stream()
                .collect(Collectors.toMap(Sertifikat::asesi, Sertifikat::nama, (lama, baru) -> baru));
        String berbeda = pemilik.stream().filter(a -> !a.nama().equals(nama.get(a.id()))).map(Asesi::nama).limit(10)
                .collect(Collectors.joining(", "));
        if (!berbeda.isEmpty()) {
            return Optional.of(Reason.of("penerbitan.sertifikat-tidak-cocok", "nama", berbeda));
        }
        return SkPenetapan.berlaku(berkas, context).filter(sk -> sk.menyebut(pemilik, context)).isPresent()
                ? Optional.empty() : Optional.of(Reason.of("penerbitan.daftar-berbeda-dari-sk", "nomor",
                        SkPenetapan.berlaku(berkas, context).map(SkPenetapan::nomor).orElse("-")));
    }

    private static Outcome terima(Berkas berkas, Masukan masukan, Instansi instansi, List<Sertifikat> diserahkan,
            boolean terakhir, Context context) {
        SuratSerah surat = new SuratSerah(masukan, instansi, diserahkan, context);
        String kepada = surat.kepada();
        SuratRequest pengantar = surat.pengantar();
        Data data = Penyerahan.catat(context, pengantar.id(), diserahkan);
        Perubahan.Builder baru = Perubahan.baru()
                .simpan(diserahkan.stream().map(s -> s.diserahkan(context.tanggal(), kepada)).toList())
                .surat(pengantar).surat(surat.tandaTerima());
        masukan.kuasa().ifPresent(k -> baru.simpan(new Kelengkapan(context.idBaru(), 0, berkas.id(), "penerbitan",
                berkas.putaran(), "surat-kuasa", "surat-kuasa", Optional.empty(), Optional.empty(),
                Optional.of(k.dokumen()), Optional.empty())));
        if (!terakhir) {
            return baru.data(data).stay();
        }
        List<String> dialihkan = context.isi().asesi(Set.of(AsesiStatus.TUNDA), SEMUA).stream().map(Asesi::id).toList();
        return baru.data(data.with("dialihkan", dialihkan)).takBoleh(Set.of(AsesiStatus.KOMPETEN)).advance();
    }
}
