package id.serkom.tahap.penetapan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.skema.PenentuKeputusan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who took part, and the check that status, decisions and the minutes of the meeting name the same persons as competent. */
final class Daftar {

    static final String KODE_SIDIK = "daftar-kompeten";

    private static final int SEMUA = 20_000;
    private static final int DISEBUT = 10;
    private static final Set<AsesiStatus> PESERTA = Set.copyOf(EnumSet.of(AsesiStatus.KOMPETEN, AsesiStatus.BELUM_KOMPETEN,
            AsesiStatus.TUNDA, AsesiStatus.TIDAK_HADIR, AsesiStatus.BERSERTIFIKAT));

    private final List<Asesi> peserta;
    private final Map<String, Putusan> putusan;
    private final Context context;

    private Daftar(List<Asesi> peserta, Map<String, Putusan> putusan, Context context) {
        this.peserta = peserta;
        this.putusan = putusan;
        this.context = context;
    }

    static Daftar baca(Context context) {
        List<Asesi> peserta = context.isi().asesi(PESERTA, SEMUA);
        Map<String, Putusan> putusan = context.isi().putusan(peserta.stream().map(Asesi::id).toList()).stream()
                .collect(Collectors.toMap(Putusan::asesi, Function.identity()));
        return new Daftar(peserta, putusan, context);
    }

    List<Asesi> peserta() {
        return peserta;
    }

    List<Asesi> kompeten() {
        return peserta.stream().filter(Daftar::kompeten).toList();
    }

    private static boolean kompeten(Asesi asesi) {
        return asesi.status() == AsesiStatus.KOMPETEN || asesi.status() == AsesiStatus.BERSERTIFIKAT;
    }

    Optional<Putusan> putusan(Asesi asesi) {
        return Optional.ofNullable(putusan.get(asesi.id()));
    }

    static String namaInstansi(String kode, Context context) {
        return context.referensi().find(Instansi.class, kode, context.tanggal()).map(Instansi::nama).orElse(kode);
    }

    /** The minutes of the meeting that closed in this putaran. */
    static Optional<Surat> beritaAcara(Berkas berkas, Context context) {
        return context.isi().surat("berita-acara-rapat").stream()
                .filter(s -> s.putaran() == berkas.putaran() && s.nomor().isPresent() && s.status() != SuratStatus.DICABUT)
                .reduce((lama, baru) -> baru);
    }

    /** Reasons why the list cannot be frozen: it differs from the decisions, or from the minutes. */
    List<Reason> berbeda(Surat beritaAcara) {
        List<Asesi> tanpaPutusan = kompeten().stream().filter(a -> !diputusKompeten(a)).toList();
        List<Asesi> tertinggal = peserta.stream().filter(a -> !kompeten(a) && diputusKompeten(a)).toList();
        if (!tanpaPutusan.isEmpty() || !tertinggal.isEmpty()) {
            return List.of(Reason.of("penetapan.daftar-berbeda-dari-putusan", "lebih", nama(tanpaPutusan))
                    .with("kurang", nama(tertinggal)));
        }
        // A name corrected since then still names the person whom the minutes name.
        return membekukan(beritaAcara, Asesi.sidik(kompeten())) ? List.of()
                : List.of(Reason.of("penetapan.daftar-berbeda-dari-berita-acara", "nomor", beritaAcara.nomor().orElseThrow()));
    }

    /** Whether that SK froze the list of names as it stands now. */
    boolean sesuai(Surat sk) {
        return membekukan(sk, Asesi.sidikNama(kompeten()));
    }

    private boolean membekukan(Surat surat, String sidik) {
        return context.isi().kelengkapan(KODE_SIDIK).stream()
                .filter(k -> k.rujukan().filter(surat.id()::equals).isPresent()).map(Kelengkapan::jenis)
                .anyMatch(sidik::equals);
    }

    /** Those decided competent who passed no unit at all: there is nothing that their certificate could certify. */
    Optional<Reason> tanpaUnitLulus() {
        PenentuKeputusan aturan = context.aturan();
        Set<String> lulus = context.isi().nilai(kompeten().stream().map(Asesi::id).toList()).stream()
                .filter(n -> aturan.lulus(context.skema(), n)).map(Nilai::asesi).collect(Collectors.toSet());
        List<Asesi> tanpa = kompeten().stream().filter(a -> !lulus.contains(a.id())).toList();
        return tanpa.isEmpty() ? Optional.empty()
                : Optional.of(Reason.of("penetapan.tanpa-unit-lulus", "nama", nama(tanpa)));
    }

    /** What the list as named by the actor lacks and has too many. */
    Optional<Reason> berbeda(Collection<String> disebut) {
        List<Asesi> kurang = kompeten().stream().filter(a -> !disebut.contains(a.id())).toList();
        Set<String> benar = kompeten().stream().map(Asesi::id).collect(Collectors.toSet());
        List<String> lebih = disebut.stream().filter(id -> !benar.contains(id)).toList();
        if (kurang.isEmpty() && lebih.isEmpty()) {
            return Optional.empty();
        }
        List<Asesi> dikenal = context.isi().asesi(lebih);
        List<String> sebutan = new ArrayList<>(dikenal.stream().map(Asesi::nama).toList());
        Set<String> idDikenal = dikenal.stream().map(Asesi::id).collect(Collectors.toSet());
        lebih.stream().filter(id -> !idDikenal.contains(id)).forEach(sebutan::add);
        return Optional.of(Reason.of("penetapan.daftar-berbeda", "kurang", nama(kurang))
                .with("lebih", gabung(sebutan)).at("/asesi"));
    }

    private boolean diputusKompeten(Asesi asesi) {
        return putusan(asesi).filter(p -> p.verdict() == Verdict.KOMPETEN).isPresent();
    }

    static String nama(List<Asesi> asesi) {
        return gabung(asesi.stream().map(Asesi::nama).toList());
    }

    private static String gabung(List<String> nama) {
        String sebut = nama.stream().limit(DISEBUT).collect(Collectors.joining(", "));
        int sisa = nama.size() - DISEBUT;
        return nama.isEmpty() ? "-" : sisa > 0 ? sebut + ", dan " + sisa + " lainnya" : sebut;
    }
}
