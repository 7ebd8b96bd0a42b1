package id.serkom.sop.sanggahan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.api.tahap.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is brought, kept in the letter that acknowledges it, where the decision finds it.
 *
 * @param asesi id of the asesi of the other berkas whom it is about
 * @param instansi kode of the institution that gets the answer
 * @param terlapor kode of those whom a complaint is about: they do not decide on it
 * @param pencatat codes of who took it in
 */
record Perkara(Optional<String> asesi, Optional<String> instansi, String pengaju, String alamat, List<String> alasan, List<String> terlapor,
        List<String> pencatat) {

    private static final String PERKARA = "perkara";
    private static final Set<String> SESUDAH_RAPAT = Set.of("penetapan", "penerbitan");

    Perkara {
        alasan = List.copyOf(alasan);
        terlapor = List.copyOf(terlapor);
        pencatat = List.copyOf(pencatat);
    }

    static Perkara dari(Context context) {
        return context.isi().isiSurat(List.of(penerimaan(context).id())).values().iterator().next().object(PERKARA).as(Perkara.class);
    }

    /** The numbered acknowledgement. */
    static Surat penerimaan(Context context) {
        List<Surat> semua = context.isi().surat(Ajuan.PENERIMAAN);
        return semua.get(semua.size() - 1);
    }

    Data isi() {
        return Data.of(Map.of(PERKARA, Data.of(this).asMap()));
    }

    /** The SK over the results as they stand now: after a return to the meeting there is none until it has decided again. */
    static Optional<Surat> skPutaranIni(Context context) {
        return context.asal().flatMap(asal -> semuaSk(context).filter(s -> s.putaran() == asal.putaran())
                .reduce((dulu, kemudian) -> kemudian));
    }

    /** The SK in force of the berkas that it is about, ours or another issuing body's. */
    static Optional<Surat> sk(Context context) {
        return semuaSk(context).reduce((dulu, kemudian) -> kemudian);
    }

    private static Stream<Surat> semuaSk(Context context) {
        return context.isiAsal().stream().flatMap(asal -> asal.surat("sk-penetapan").stream())
                .filter(s -> s.nomor().isPresent() && s.status() != SuratStatus.DICABUT);
    }

    /**
     * Where one accepted is decided again: in the meeting that is still to close, in that meeting once the result has been sent back to it,
     * or, when certificates are out or the berkas is closed, in the next round. The letter promises no other.
     */
    static String jalan(Context context) {
        Optional<Berkas> asal = context.asal();
        boolean terbit = context.isiAsal().filter(i -> i.jumlah().getOrDefault(AsesiStatus.BERSERTIFIKAT, 0) > 0).isPresent();
        if (terbit || asal.filter(b -> b.status() != BerkasStatus.SELESAI).isEmpty()) {
            return "putaran-baru";
        }
        return SESUDAH_RAPAT.contains(asal.get().tahap()) ? "kembali" : "rapat";
    }

    /** How it stands from now on, on file where it is about. */
    static Kelengkapan arsip(Sanggahan jenis, String menjadi, Optional<Asesi> asesi, String surat, Context context) {
        Berkas asal = context.asal().orElseThrow();
        return new Kelengkapan(context.idBaru(), 0, asal.id(), asal.tahap(), asal.putaran(), jenis.kode(), menjadi,
                asesi.map(Asesi::permohonan), asesi.map(Asesi::id), Optional.empty(), Optional.of(surat));
    }

    /**
     * Why who acts may not decide it: he assessed the asesi, decided on him, signed the SK, is complained of, or took the matter in.
     * Whoever would sign the answer must be none of these either.
     */
    List<Reason> pemisahanTugas(Sanggahan jenis, Context context) {
        Orang orang = new Orang(context);
        Set<String> terlibat = new HashSet<>(penguji(context));
        terlibat.addAll(terlibat(context));
        terlibat.addAll(terlapor);
        List<Reason> keberatan = new ArrayList<>();
        if (orang.pelakuAdalah(terlibat)) {
            keberatan.add(Reason.of("sanggahan.pemutus-terlibat", "nama", context.pelaku().nama()).with("sanggahan", jenis.sebutan()));
        }
        if (orang.pelakuAdalah(pencatat)) {
            keberatan.add(Reason.of("sanggahan.pemutus-pencatat", "nama", context.pelaku().nama()).with("sanggahan", jenis.sebutan()));
        }
        terlibat.addAll(pencatat);
        context.penandatangan(jenis.hasil()).map(Penandatangan::pejabat).filter(p -> orang.adalah(p.kode(), terlibat))
                .ifPresent(p -> keberatan.add(Reason.of("sanggahan.penandatangan-terlibat", "nama", p.namaGelar())
                        .with("sanggahan", jenis.sebutan())));
        return keberatan;
    }

    private Set<String> penguji(Context context) {
        return asesi.flatMap(id -> context.isiAsal().map(asal -> asal.riwayatNilai(List.of(id)))).stream().flatMap(Collection::stream)
                .map(Nilai::asesor).collect(Collectors.toSet());
    }

    /** Officials who decided on him, and who signed an SK of that berkas. */
    private Set<String> terlibat(Context context) {
        Set<String> terlibat = new HashSet<>();
        Optional<BerkasReader> asal = context.isiAsal();
        asesi.ifPresent(id -> asal.ifPresent(a -> a.putusan(List.of(id)).stream().map(Putusan::oleh).forEach(terlibat::add)));
        semuaSk(context).forEach(sk -> sk.penandatangan().flatMap(m -> context.referensi().find(Mandat.class, m, sk.tanggal()))
                .map(Mandat::pejabat).ifPresent(terlibat::add));
        return terlibat;
    }
}
