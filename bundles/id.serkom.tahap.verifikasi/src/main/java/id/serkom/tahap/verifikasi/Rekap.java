package id.serkom.tahap.verifikasi;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.PengisianFormulir;
import id.serkom.api.tahap.Perubahan;
import java.util.ArrayList;
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
 * <p>Thousands who let their dates pass are worked off in steps; each finds what is left by their status.
 */
final class Rekap {

    private static final int DISEBUT_TERBANYAK = 20;
    private static final int BARIS_TERBANYAK = 400;
    /** A letter, itself and its annex on file. */
    private static final int BARIS_PER_SURAT = 3;

    private final Context context;
    private final List<Permohonan> diterima;
    /** Who is still asked, of each permohonan of which somebody is. */
    private final Map<Permohonan, List<Asesi>> diminta = new LinkedHashMap<>();

    private Rekap(Context context) {
        this.context = context;
        this.diterima = context.isi().permohonan().stream().filter(p -> p.status() == PermohonanStatus.DITERIMA).toList();
        diterima.stream().filter(p -> p.lengkapiSampai().isPresent()).forEach(p -> {
            List<Asesi> asesi = context.isi().asesiPermohonan(p.id()).stream()
                    .filter(a -> a.status() == AsesiStatus.DIMINTA_LENGKAP).toList();
            if (!asesi.isEmpty()) {
                diminta.put(p, asesi);
            }
        });
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new Rekap(context).decide(berkas);
    }

    private Outcome decide(Berkas berkas) {
        Map<String, Instansi> instansi = instansi();
        List<Reason> keberatan = new ArrayList<>(belumDiputuskan());
        keberatan.addAll(belumDiminta());
        keberatan.addAll(formulirKurang(new PengisianFormulir(berkas, context)));
        diterima.stream().map(Permohonan::instansi).distinct().filter(kode -> !instansi.containsKey(kode))
                .forEach(kode -> keberatan.add(Reason.of("verifikasi.instansi-tidak-terdaftar", "kode", kode)));
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        int baris = diminta.entrySet().stream().mapToInt(Rekap::baris).sum() + BARIS_PER_SURAT * instansi.size();
        return baris <= BARIS_TERBANYAK ? tutup(instansi) : langkah();
    }

    private List<Reason> formulirKurang(PengisianFormulir pengisian) {
        if (!pengisian.wajib()) {
            return List.of();
        }
        List<Reason> kurang = pengisian.kurang("verifikasi.formulir-belum-lengkap", f -> f.startsWith("APL-"),
                Set.of(AsesiStatus.MEMENUHI));
        if (pengisian.dipakai("APL-01")) {
            beridentitasLama().ifPresent(kurang::add);
        }
        return kurang;
    }

    /** Whose application form knows of fewer corrections of his identity than are on file. */
    private Optional<Reason> beridentitasLama() {
        Map<String, Long> perbaikan = context.isi().kelengkapan("perbaikan-identitas").stream()
                .collect(Collectors.groupingBy(k -> k.asesi().orElseThrow(), Collectors.counting()));
        Set<String> lama = context.isi().formulir("APL-01", perbaikan.keySet()).stream()
                .filter(f -> f.isi().optNumber("perbaikanIdentitas").orElse(0) < perbaikan.get(f.perihal()))
                .map(Formulir::perihal).collect(Collectors.toSet());
        List<Asesi> siapa = context.isi().asesi(lama).stream().filter(a -> a.status() == AsesiStatus.MEMENUHI).toList();
        return siapa.isEmpty() ? Optional.empty() : Optional.of(Reason.of("verifikasi.formulir-beridentitas-lama", "jumlah", siapa.size())
                .with("asesi", siapa.stream().limit(DISEBUT_TERBANYAK).map(Asesi::nama).collect(Collectors.joining("; "))));
    }

    /** Each of its asesi, and its clock. */
    private static int baris(Map.Entry<Permohonan, List<Asesi>> satu) {
        return satu.getValue().size() + 1;
    }

    private List<Reason> belumDiputuskan() {
        List<Permohonan> ditunggu = diminta.keySet().stream()
                .filter(p -> p.lengkapiSampai().filter(sampai -> !context.tanggal().isAfter(sampai)).isPresent()).toList();
        List<Asesi> belum = new ArrayList<>(context.isi().asesi(Set.of(AsesiStatus.DIAJUKAN), DISEBUT_TERBANYAK));
        ditunggu.forEach(p -> belum.addAll(diminta.get(p)));
        int jumlah = context.isi().jumlah().getOrDefault(AsesiStatus.DIAJUKAN, 0)
                + ditunggu.stream().mapToInt(p -> diminta.get(p).size()).sum();
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
        return diminta.keySet().stream().filter(p -> context.tanggal().isAfter(p.lengkapiSampai().orElseThrow()))
                .filter(this::adaYangTidakTahu).limit(DISEBUT_TERBANYAK)
                .map(p -> Reason.of("verifikasi.permintaan-belum-terbit", "nomor", p.nomorSurat())).toList();
    }

    private boolean adaYangTidakTahu(Permohonan satu) {
        Permintaan permintaan = Permintaan.atas(satu, context);
        return !diminta.get(satu).stream().allMatch(permintaan::memberitahu);
    }

    /** As many permohonan as fit in a commit, at least one. */
    private Outcome langkah() {
        Perubahan.Builder perubahan = Perubahan.baru();
        int terpakai = 0;
        for (Map.Entry<Permohonan, List<Asesi>> satu : diminta.entrySet()) {
            if (terpakai > 0 && terpakai + baris(satu) > BARIS_TERBANYAK) {
                break;
            }
            terpakai += baris(satu);
            perubahan.simpan(tidakMelengkapi(satu)).jam(selesai(satu.getKey()));
        }
        return perubahan.lagi().stay();
    }

    private static Jam selesai(Permohonan permohonan) {
        return new Jam.Selesai(Optional.of(permohonan.id()));
    }

    private static List<Asesi> tidakMelengkapi(Map.Entry<Permohonan, List<Asesi>> satu) {
        String batas = satu.getKey().lengkapiSampai().map(Tanggal::panjang).orElseThrow();
        return satu.getValue().stream().map(a -> a.menjadi(AsesiStatus.TIDAK_MELENGKAPI, Uraian.potong(
                "Tidak melengkapi sampai dengan " + batas + ". " + a.alasan().orElse("")))).toList();
    }

    /** The clocks that still run end when the tahap closes, which may be later, with the last letter. */
    private Outcome tutup(Map<String, Instansi> instansi) {
        Perubahan.Builder perubahan = Perubahan.baru();
        Map<String, Asesi> lewat = new LinkedHashMap<>();
        diminta.entrySet().forEach(satu -> tidakMelengkapi(satu).forEach(a -> lewat.put(a.id(), a)));
        lewat.values().forEach(perubahan::simpan);
        List<Asesi> semua = new ArrayList<>();
        diterima.forEach(p -> context.isi().asesiPermohonan(p.id()).forEach(a -> semua.add(lewat.getOrDefault(a.id(), a))));
        kabarkan(perubahan, instansi, semua);
        perubahan.takBoleh(Penyelesaian.TERBUKA);
        if (semua.stream().noneMatch(a -> a.status() == AsesiStatus.MEMENUHI)) {
            diminta.keySet().forEach(p -> perubahan.jam(selesai(p)));
            return perubahan.back("permohonan", List.of("Tidak ada asesi yang memenuhi persyaratan; penerimaan permohonan "
                    + "dibuka kembali setelah masa penerimaan diperpanjang dengan surat susulan"));
        }
        return perubahan.advance();
    }

    private void kabarkan(Perubahan.Builder perubahan, Map<String, Instansi> instansi, List<Asesi> semua) {
        Kabar kabar = Kabar.dari(context);
        instansi.forEach((kode, satu) -> {
            List<Permohonan> permohonan = diterima.stream().filter(p -> p.instansi().equals(kode)).toList();
            List<Asesi> asesi = semua.stream().filter(a -> a.instansi().equals(kode)).toList();
            if (kabar.belumTahu(kode, permohonan, asesi)) {
                perubahan.surat(NaskahVerifikasi.hasil(satu, permohonan, asesi, kabar.terakhir(kode), context));
            }
        });
    }

    private Map<String, Instansi> instansi() {
        Map<String, Instansi> found = new LinkedHashMap<>();
        diterima.forEach(p -> context.referensi().find(Instansi.class, p.instansi(), context.tanggal())
                .ifPresent(i -> found.putIfAbsent(i.kode(), i)));
        return found;
    }
}
