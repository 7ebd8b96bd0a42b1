package id.serkom.tahap.verifikasi;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sums up: who let his last date pass has not completed, each institution learns its results. Nobody is left undecided. With
 * nobody who meets the requirements there is nothing to plan, and permohonan are taken in anew.
 *
 * <p>A berkas of thousands is worked off in steps; how many permohonan are done is kept in the private data.
 */
final class Rekap {

    private static final int DISEBUT_TERBANYAK = 20;
    private static final int BARIS_TERBANYAK = 400;
    /** A letter, itself and its annex on file. */
    private static final int BARIS_PER_SURAT = 3;
    private static final Set<AsesiStatus> BELUM = Set.of(AsesiStatus.DIAJUKAN, AsesiStatus.DIMINTA_LENGKAP);

    private final Context context;
    private final List<Permohonan> permohonan;
    private final List<Permohonan> diterima;
    private final int selesai;

    private Rekap(Context context) {
        this.context = context;
        this.permohonan = context.isi().permohonan();
        this.diterima = permohonan.stream().filter(p -> p.status() == PermohonanStatus.DITERIMA).toList();
        this.selesai = context.data().optNumber("direkap").orElse(0);
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new Rekap(context).decide();
    }

    private Outcome decide() {
        Map<String, Instansi> instansi = instansi();
        List<Reason> keberatan = new ArrayList<>(belumDiputuskan());
        keberatan.addAll(belumDiminta());
        diterima.stream().map(Permohonan::instansi).distinct().filter(kode -> !instansi.containsKey(kode))
                .forEach(kode -> keberatan.add(Reason.of("verifikasi.instansi-tidak-terdaftar", "kode", kode)));
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        Perubahan.Builder perubahan = Perubahan.baru();
        int sampai = langkah(perubahan, BARIS_TERBANYAK - BARIS_PER_SURAT * instansi.size());
        if (sampai == permohonan.size()) {
            return tutup(instansi, perubahan);
        }
        Perubahan.Builder langkah = Perubahan.baru();
        return langkah.data(Data.of(Map.of("versi", 1, "direkap", langkah(langkah, BARIS_TERBANYAK)))).lagi().stay();
    }

    private List<Reason> belumDiputuskan() {
        List<Permohonan> ditunggu = diterima.stream()
                .filter(p -> p.lengkapiSampai().filter(sampai -> !context.tanggal().isAfter(sampai)).isPresent()).toList();
        List<Asesi> belum = new ArrayList<>(context.isi().asesi(Set.of(AsesiStatus.DIAJUKAN), DISEBUT_TERBANYAK));
        int jumlah = context.isi().jumlah().getOrDefault(AsesiStatus.DIAJUKAN, 0);
        for (Permohonan satu : ditunggu) {
            List<Asesi> diminta = diminta(satu);
            belum.addAll(diminta);
            jumlah += diminta.size();
        }
        if (jumlah == 0) {
            return List.of();
        }
        List<Reason> keberatan = new ArrayList<>();
        keberatan.add(Reason.of("verifikasi.belum-diputuskan", "jumlah", jumlah).with("urut", belum.stream()
                .map(Asesi::urut).sorted().limit(DISEBUT_TERBANYAK).map(String::valueOf)
                .collect(Collectors.joining(", "))));
        ditunggu.stream().limit(DISEBUT_TERBANYAK).forEach(p -> keberatan.add(
                Reason.of("verifikasi.masih-ditunggu", "nomor", p.nomorSurat())
                        .with("sampai", p.lengkapiSampai().map(Tanggal::panjang).orElseThrow())));
        return keberatan;
    }

    /** Nobody has let a date pass that no letter told him. */
    private List<Reason> belumDiminta() {
        Set<String> diminta = NaskahVerifikasi.diminta(context);
        return diterima.stream().filter(p -> !diminta.contains(p.id()) && !lewatBatas(p).isEmpty()).limit(DISEBUT_TERBANYAK)
                .map(p -> Reason.of("verifikasi.permintaan-belum-terbit", "nomor", p.nomorSurat())).toList();
    }

    private List<Asesi> diminta(Permohonan satu) {
        return context.isi().asesiPermohonan(satu.id()).stream()
                .filter(a -> a.status() == AsesiStatus.DIMINTA_LENGKAP).toList();
    }

    /** Works off permohonan while their rows fit, at least one; answers how many are done by then. */
    private int langkah(Perubahan.Builder perubahan, int baris) {
        int terpakai = 0;
        int sampai = selesai;
        while (sampai < permohonan.size()) {
            Permohonan satu = permohonan.get(sampai);
            List<Asesi> lewat = lewatBatas(satu);
            terpakai += 1 + lewat.size();
            if (terpakai > baris && sampai > selesai) {
                break;
            }
            lewat.forEach(a -> perubahan.simpan(tidakMelengkapi(a, satu)));
            perubahan.jam(new Jam.Selesai(Optional.of(satu.id())));
            sampai++;
        }
        return sampai;
    }

    private List<Asesi> lewatBatas(Permohonan satu) {
        return satu.lengkapiSampai().isEmpty() ? List.of() : diminta(satu);
    }

    private static Asesi tidakMelengkapi(Asesi asesi, Permohonan permohonan) {
        String batas = permohonan.lengkapiSampai().map(Tanggal::panjang).orElseThrow();
        return asesi.menjadi(AsesiStatus.TIDAK_MELENGKAPI, Uraian.potong("Tidak melengkapi sampai dengan " + batas + ". "
                + asesi.alasan().orElse("")));
    }

    private Outcome tutup(Map<String, Instansi> instansi, Perubahan.Builder perubahan) {
        Map<AsesiStatus, Integer> jumlah = new EnumMap<>(AsesiStatus.class);
        Map<String, List<Asesi>> perInstansi = new LinkedHashMap<>();
        for (Permohonan satu : diterima) {
            for (Asesi asesi : context.isi().asesiPermohonan(satu.id())) {
                Asesi akhir = asesi.status() == AsesiStatus.DIMINTA_LENGKAP ? tidakMelengkapi(asesi, satu) : asesi;
                perInstansi.computeIfAbsent(satu.instansi(), k -> new ArrayList<>()).add(akhir);
                jumlah.merge(akhir.status(), 1, Integer::sum);
            }
        }
        perInstansi.keySet().retainAll(belumDikabari());
        perInstansi.forEach((kode, asesi) -> perubahan.surat(NaskahVerifikasi.hasil(instansi.get(kode),
                diterima.stream().filter(p -> p.instansi().equals(kode)).toList(), asesi, context)));
        perubahan.takBoleh(BELUM);
        if (jumlah.getOrDefault(AsesiStatus.MEMENUHI, 0) == 0) {
            return perubahan.back("permohonan", List.of("Tidak ada asesi yang memenuhi persyaratan; penerimaan permohonan "
                    + "dibuka kembali setelah masa penerimaan diperpanjang dengan surat susulan"));
        }
        return perubahan.advance();
    }

    /** After a return to permohonan only who has applied since is told. */
    private Set<String> belumDikabari() {
        Map<String, LocalDate> kabar = new HashMap<>();
        context.isi().surat(NaskahVerifikasi.HASIL)
                .forEach(s -> s.instansi().ifPresent(kode -> kabar.merge(kode, s.tanggal(), (a, b) -> a.isAfter(b) ? a : b)));
        return diterima.stream().filter(p -> !p.diterimaTanggal().isBefore(kabar.getOrDefault(p.instansi(), LocalDate.MIN)))
                .map(Permohonan::instansi).collect(Collectors.toSet());
    }

    private Map<String, Instansi> instansi() {
        Map<String, Instansi> found = new LinkedHashMap<>();
        diterima.forEach(p -> context.referensi().find(Instansi.class, p.instansi(), context.tanggal())
                .ifPresent(i -> found.putIfAbsent(i.kode(), i)));
        return found;
    }
}
