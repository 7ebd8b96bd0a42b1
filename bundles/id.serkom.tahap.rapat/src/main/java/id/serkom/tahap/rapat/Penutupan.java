package id.serkom.tahap.rapat;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.data.Reason;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The meeting closes with its minutes when it had its quorum and has decided on everybody who was marked. Who was absent from the
 * examination gets no verdict. The fingerprint of those found competent goes on file for the SK and the certificates.
 */
final class Penutupan {

    private static final Set<AsesiStatus> BELUM_DIPUTUSKAN = Set.copyOf(
            EnumSet.of(AsesiStatus.TERJADWAL, AsesiStatus.HADIR, AsesiStatus.DINILAI));
    private static final int DISEBUT = 5;

    private Penutupan() {
    }

    record Masukan(List<Peserta> hadir, String jalannya, Optional<String> daftarHadir) {
    }

    static Outcome tutup(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        List<Asesi> peserta = context.isi().asesi(Hasil.PESERTA, Hasil.SEMUA);
        Map<String, Putusan> putusan = Hasil.putusan(peserta, context);
        List<Reason> alasan = new ArrayList<>();
        Sidang.tertutup(context).ifPresentOrElse(alasan::add,
                () -> alasan.addAll(kehadiran(berkas, masukan, putusan, context)));
        belumDiputuskan(context).ifPresent(alasan::add);
        alasan.addAll(Banding.keberatan(context));
        tidakCocok(peserta, putusan).ifPresent(alasan::add);
        Rekaman.usang(peserta, berkas, context).ifPresent(alasan::add);
        if (masukan.daftarHadir().isPresent() && masukan.daftarHadir().flatMap(context.isi()::dokumen).isEmpty()) {
            alasan.add(Reason.of("rapat.dokumen-tidak-ada", "dokumen", masukan.daftarHadir().get()).at("/daftarHadir"));
        }
        return alasan.isEmpty() ? terima(berkas, masukan, peserta, putusan, context) : Outcome.refuse(alasan);
    }

    private static List<Reason> kehadiran(Berkas berkas, Masukan masukan, Map<String, Putusan> putusan, Context context) {
        Sidang sidang = Sidang.terakhir(context).orElseThrow();
        Set<String> diundang = kode(Peserta.pemutus(sidang.peserta()));
        List<Peserta> pemutus = Peserta.pemutus(masukan.hadir());
        Set<String> hadir = kode(pemutus);
        List<Reason> alasan = new ArrayList<>(
                Peserta.periksa(masukan.hadir(), "hadir", context.referensi(), sidang.tanggal()));
        if (masukan.hadir().stream().filter(p -> p.kapasitas() == Kapasitas.PIMPINAN).count() != 1) {
            alasan.add(Reason.of("rapat.pimpinan-harus-satu").at("/hadir"));
        }
        pemutus.stream().flatMap(p -> p.kode().stream()).filter(k -> !diundang.contains(k)).distinct()
                .forEach(k -> alasan.add(Reason.of("rapat.pemutus-tidak-diundang", "nama", k).at("/hadir")));
        int dihitung = (int) hadir.stream().filter(diundang::contains).count();
        Optional<Kuorum> kuorum = Kuorum.dari(context);
        kuorum.filter(k -> !k.tercapai(dihitung, diundang.size())).ifPresent(k -> alasan.add(
                Reason.of("rapat.tidak-kuorum", "hadir", dihitung).with("diundang", diundang.size())
                        .with("sekurangnya", k.sekurangnya()).with("persen", k.persen()).at("/hadir")));
        if (kuorum.isEmpty()) {
            alasan.add(Kuorum.SETELAN_SALAH);
        }
        putusan.values().stream().filter(p -> p.putaran() == berkas.putaran() && !hadir.contains(p.oleh()))
                .map(Putusan::namaPemutus).distinct().sorted()
                .forEach(n -> alasan.add(Reason.of("rapat.pemutus-tidak-hadir", "nama", n).at("/hadir")));
        return alasan;
    }

    private static Set<String> kode(List<Peserta> peserta) {
        return peserta.stream().flatMap(p -> p.kode().stream()).collect(Collectors.toSet());
    }

    private static Optional<Reason> belumDiputuskan(Context context) {
        Map<AsesiStatus, Integer> jumlah = context.isi().jumlah();
        int belum = BELUM_DIPUTUSKAN.stream().mapToInt(s -> jumlah.getOrDefault(s, 0)).sum();
        if (belum == 0) {
            return Optional.empty();
        }
        String nama = context.isi().asesi(BELUM_DIPUTUSKAN, DISEBUT).stream().map(Asesi::nama)
                .collect(Collectors.joining(", "));
        return Optional.of(Reason.of("rapat.belum-diputuskan", "jumlah", belum).with("nama", nama));
    }

    /** Status and newest decision must say the same of everybody before anything is frozen. */
    private static Optional<Reason> tidakCocok(List<Asesi> peserta, Map<String, Putusan> putusan) {
        String nama = peserta.stream().filter(a -> a.status() != AsesiStatus.TIDAK_HADIR)
                .filter(a -> !putusan.containsKey(a.id()) || putusan.get(a.id()).verdict().status() != a.status())
                .map(Asesi::nama).limit(DISEBUT).collect(Collectors.joining(", "));
        return nama.isEmpty() ? Optional.empty() : Optional.of(Reason.of("rapat.putusan-tidak-cocok", "nama", nama));
    }

    private static Outcome terima(Berkas berkas, Masukan masukan, List<Asesi> peserta, Map<String, Putusan> putusan,
            Context context) {
        LocalDate hariRapat = Sidang.terakhir(context).orElseThrow().tanggal();
        List<Peserta> hadir = masukan.hadir().stream().map(p -> p.bernama(context.referensi(), hariRapat)).toList();
        String surat = context.idBaru();
        SuratRequest minutes = new BeritaAcara(berkas, peserta, putusan, context).surat(surat, hadir, masukan.jalannya());
        String sidik = Asesi.sidik(peserta.stream().filter(a -> a.status() == AsesiStatus.KOMPETEN).toList());
        Perubahan.Builder baru = Perubahan.baru().surat(minutes)
                .simpan(new Kelengkapan(context.idBaru(), 0, berkas.id(), "rapat", berkas.putaran(), "daftar-kompeten", sidik,
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(surat)))
                .data(context.data().with("hadir", hadir))
                .takBoleh(BELUM_DIPUTUSKAN);
        masukan.daftarHadir().ifPresent(d -> baru.simpan(new Kelengkapan(context.idBaru(), 0, berkas.id(), "rapat",
                berkas.putaran(), "daftar-hadir-rapat", "daftar-hadir-rapat", Optional.empty(), Optional.empty(),
                Optional.of(d), Optional.empty())));
        return baru.advance();
    }
}
