package id.serkom.tahap.penerbitan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratMasuk;
import id.serkom.api.tahap.SuratRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Certificates are handed over to an institution, to its own officer or to a proxy on a surat kuasa, which is entered in the
 * letter book, and the hand-over in the register. With the last certificate of the berkas the tahap closes.
 */
final class Serahkan {

    private static final String KUASA = "surat-kuasa";
    private static final String PENYERAHAN = "penyerahan";
    private static final int SEMUA = 20_000;

    private Serahkan() {
    }

    /** In which capacity somebody fetches them. */
    enum Selaku {
        INSTANSI, KUASA
    }

    record Kuasa(String nomor, LocalDate tanggal, String pemberi, String dokumen) {
    }

    record Penerima(String nama, String jabatan, Optional<String> nip) {
    }

    record Masukan(String instansi, List<String> sertifikat, Penerima penerima, Selaku selaku, Optional<Kuasa> kuasa) {
    }

    static Outcome serahkan(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        List<Reason> alasan = new ArrayList<>();
        Optional<Instansi> instansi = context.referensi().find(Instansi.class, masukan.instansi(), context.tanggal());
        if (instansi.isEmpty()) {
            alasan.add(Reason.of("penerbitan.instansi-tidak-terdaftar", "instansi", masukan.instansi()).at("/instansi"));
        }
        alasan.addAll(periksaKuasa(masukan, context));
        List<Sertifikat> diserahkan = new PilihanSerah(context, alasan).pilih(masukan.instansi(), masukan.sertifikat());
        boolean terakhir = context.isi().jumlah().getOrDefault(AsesiStatus.KOMPETEN, 0) == 0
                && context.isi().sertifikatMenunggu() == diserahkan.size();
        if (terakhir && alasan.isEmpty()) {
            cocok(berkas, context).ifPresent(alasan::add);
        }
        return alasan.isEmpty() ? terima(masukan, instansi.orElseThrow(), diserahkan, terakhir, context)
                : Outcome.refuse(alasan);
    }

    private static List<Reason> periksaKuasa(Masukan masukan, Context context) {
        if ((masukan.selaku() == Selaku.KUASA) != masukan.kuasa().isPresent()) {
            return List.of(Reason.of(masukan.kuasa().isPresent() ? "penerbitan.bukan-kuasa" : "penerbitan.kuasa-wajib")
                    .at("/kuasa"));
        }
        List<Reason> alasan = new ArrayList<>();
        masukan.kuasa().ifPresent(k -> {
            if (context.isi().dokumen(k.dokumen()).isEmpty()) {
                alasan.add(Reason.of("penerbitan.dokumen-tidak-ada", "dokumen", k.dokumen()).at("/kuasa/dokumen"));
            }
            if (k.tanggal().isAfter(context.tanggal())) {
                alasan.add(Reason.of("penerbitan.kuasa-mendatang").at("/kuasa/tanggal"));
            }
        });
        return alasan;
    }

    /** Certificates, SK and register name the same persons before the berkas closes. */
    static Optional<Reason> cocok(Berkas berkas, Context context) {
        List<Asesi> pemilik = context.isi().asesi(Set.of(AsesiStatus.BERSERTIFIKAT), SEMUA);
        Set<String> bernama = context.isi().sertifikat(pemilik.stream().map(Asesi::id).toList()).stream()
                .filter(s -> s.status() != SertifikatStatus.DIGANTI).map(s -> s.asesi() + '\t' + s.nama())
                .collect(Collectors.toSet());
        String berbeda = pemilik.stream().filter(a -> !bernama.contains(a.id() + '\t' + a.nama())).map(Asesi::nama).limit(10)
                .collect(Collectors.joining(", "));
        if (!berbeda.isEmpty()) {
            return Optional.of(Reason.of("penerbitan.sertifikat-tidak-cocok", "nama", berbeda));
        }
        Optional<SkPenetapan> sk = SkPenetapan.berlaku(berkas, context);
        return sk.filter(s -> s.menyebut(pemilik, context)).isPresent() ? Optional.empty()
                : Optional.of(Reason.of("penerbitan.daftar-berbeda-dari-sk", "nomor", sk.map(SkPenetapan::nomor).orElse("-")));
    }

    private static Outcome terima(Masukan masukan, Instansi instansi, List<Sertifikat> diserahkan, boolean terakhir,
            Context context) {
        Optional<String> tercatat = masukan.kuasa().flatMap(k -> tercatat(k, instansi, context));
        Optional<SuratMasuk> masuk = masukan.kuasa().filter(k -> tercatat.isEmpty())
                .map(k -> new SuratMasuk(context.idBaru(), KUASA, Optional.of(instansi.kode()), k.pemberi(), k.nomor(),
                        k.tanggal(), "Kuasa pengambilan sertifikat kompetensi", k.dokumen(), Optional.empty()));
        SuratSerah surat = new SuratSerah(masukan, instansi, diserahkan, tercatat.or(() -> masuk.map(SuratMasuk::id)),
                context);
        String kepada = surat.kepada();
        SuratRequest pengantar = surat.pengantar();
        // Of two last hand-overs at once neither would see that it is the last: one row that both write lets one pass.
        Data data = context.data().with("versi", 1).with(PENYERAHAN, context.data().optNumber(PENYERAHAN).orElse(0) + 1);
        Perubahan.Builder baru = Perubahan.baru().data(data)
                .simpan(diserahkan.stream().map(s -> s.diserahkan(context.tanggal(), kepada, pengantar.id())).toList())
                .surat(pengantar).surat(surat.tandaTerima());
        masuk.ifPresent(baru::masuk);
        return terakhir ? baru.takBoleh(Set.of(AsesiStatus.KOMPETEN)).advance() : baru.stay();
    }

    /** Handed over in parts on one surat kuasa, it is in the book already. */
    private static Optional<String> tercatat(Kuasa kuasa, Instansi instansi, Context context) {
        return context.isi().surat(KUASA).stream().filter(s -> s.instansi().filter(instansi.kode()::equals).isPresent()
                && s.nomor().filter(kuasa.nomor()::equals).isPresent() && s.tanggal().equals(kuasa.tanggal()))
                .map(Surat::id).findFirst();
    }
}
