package id.serkom.tahap.verifikasi;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratMasuk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The institution adds documents: asked for, or of its own accord to an asesi not yet decided. Who was asked is checked again
 * once all that was asked of him has come, also when he was held to have let his date pass and no letter has said so yet; the clock
 * goes on from the day on which it came, when nobody of the permohonan is waited for any more.
 */
final class Lengkapi {

    static final String SURAT = "surat-kelengkapan";

    private final Berkas berkas;
    private final IsianLengkapi isian;
    private final Context context;
    private final Permohonan permohonan;
    private final Map<String, Asesi> anggota;
    private final IkutLagi ikutLagi;

    private Lengkapi(Berkas berkas, IsianLengkapi isian, Context context) {
        this.berkas = berkas;
        this.isian = isian;
        this.context = context;
        this.permohonan = context.permohonan();
        this.anggota = context.isi().asesiPermohonan(permohonan.id()).stream()
                .collect(Collectors.toMap(Asesi::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.ikutLagi = new IkutLagi(isian.asesi().stream().map(anggota::get).filter(Objects::nonNull).toList(), context);
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new Lengkapi(berkas, input.as(IsianLengkapi.class), context).decide();
    }

    private Outcome decide() {
        List<Reason> keberatan = new PeriksaLengkapi(isian, anggota, ikutLagi, context).keberatan();
        return keberatan.isEmpty() ? dilengkapi() : Outcome.refuse(keberatan);
    }

    private Outcome dilengkapi() {
        Perubahan.Builder perubahan = Perubahan.baru();
        isian.surat().ifPresent(s -> perubahan.masuk(new SuratMasuk(context.idBaru(), SURAT,
                Optional.of(permohonan.instansi()), pengirim(), s.nomor(), s.tanggal(), s.perihal(), s.dokumen(),
                Optional.of(permohonan.id()), isian.diterima())));
        isian.dokumen().forEach(bukti -> perubahan.simpan(new Kelengkapan(context.idBaru(), 0, berkas.id(), berkas.tahap(),
                berkas.putaran(), "portofolio", bukti.jenis(), Optional.of(permohonan.id()), Optional.of(bukti.asesi()),
                Optional.of(bukti.dokumen()), Optional.empty())));
        List<Asesi> lengkap = yangLengkap();
        List<Asesi> diajukan = lengkap.stream().map(a -> a.menjadi(AsesiStatus.DIAJUKAN)).toList();
        perubahan.simpan(diajukan);
        ikutLagi.catat(perubahan);
        Penyelesaian penyelesaian = new Penyelesaian(permohonan, anggota.values(), diajukan);
        penyelesaian.catat(perubahan);
        if (!lengkap.isEmpty() && !penyelesaian.adaYangDitunggu()) {
            perubahan.jam(new Jam.Lanjut(Optional.of(permohonan.id()), isian.diterima()));
        }
        return perubahan.stay();
    }

    private String pengirim() {
        return context.referensi().find(Instansi.class, permohonan.instansi(), context.tanggal()).map(Instansi::nama)
                .orElse(permohonan.instansi());
    }

    private List<Asesi> yangLengkap() {
        Map<String, Set<String>> dikirim = isian.dokumen().stream().collect(Collectors.groupingBy(
                IsianLengkapi.Bukti::asesi, Collectors.mapping(IsianLengkapi.Bukti::jenis, Collectors.toSet())));
        List<Asesi> diminta = anggota.values().stream()
                .filter(a -> a.status() != AsesiStatus.DIAJUKAN && dikirim.containsKey(a.id())).toList();
        Kekurangan kekurangan = Kekurangan.dari(diminta, context);
        return diminta.stream().filter(a -> kekurangan.dari(a).stream().map(Kekurangan.Butir::persyaratan)
                .allMatch(dikirim.get(a.id())::contains)).toList();
    }
}
