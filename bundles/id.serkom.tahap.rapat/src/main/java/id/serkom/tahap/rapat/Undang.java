package id.serkom.tahap.rapat;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The invitation sets the date of the meeting. It may go out while the examination still runs; once the berkas is in the meeting's
 * tahap, the one day of the SOP is counted from the date that it sets.
 */
final class Undang {

    private static final String RAPAT = "rapat";

    private Undang() {
    }

    record Masukan(LocalDate tanggal, LocalTime mulai, String tempat, String acara, List<Peserta> peserta) {
    }

    static Outcome undang(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        Optional<Sidang> sebelumnya = Sidang.terakhir(context);
        List<Reason> alasan = new ArrayList<>();
        if (masukan.tanggal().isBefore(context.tanggal())) {
            alasan.add(Reason.of("rapat.tanggal-lampau", "hariIni", Tanggal.panjang(context.tanggal())).at("/tanggal"));
        }
        berkas.tanggalPelaksanaan().filter(t -> masukan.tanggal().isBefore(t)).ifPresent(t -> alasan.add(
                Reason.of("rapat.sebelum-pelaksanaan", "tanggal", Tanggal.panjang(t)).at("/tanggal")));
        alasan.addAll(Peserta.periksa(masukan.peserta(), "peserta", context.referensi(), masukan.tanggal()));
        if (masukan.peserta().stream().filter(p -> p.kapasitas() == Kapasitas.PIMPINAN).count() != 1) {
            alasan.add(Reason.of("rapat.pimpinan-harus-satu").at("/peserta"));
        }
        Kuorum.dari(context).ifPresentOrElse(kuorum -> pemutusKurang(masukan, kuorum).ifPresent(alasan::add),
                () -> alasan.add(Kuorum.SETELAN_SALAH));
        sebelumnya.flatMap(s -> halangan(berkas, s, context)).ifPresent(alasan::add);
        if (!alasan.isEmpty()) {
            return Outcome.refuse(alasan);
        }
        Perubahan.Builder perubahan = terima(berkas, masukan, context);
        // A decision that read the sitting in place of which this one comes must not be written into it.
        boolean dapatMemutus = sebelumnya.isPresent() && RAPAT.equals(berkas.tahap());
        return (dapatMemutus ? perubahan.eksklusif() : perubahan).stay();
    }

    private static Optional<Reason> pemutusKurang(Masukan masukan, Kuorum kuorum) {
        int pemutus = Peserta.pemutus(masukan.peserta()).size();
        return pemutus >= kuorum.sekurangnya() ? Optional.empty()
                : Optional.of(Reason.of("rapat.pemutus-undangan-kurang", "diundang", pemutus)
                        .with("perlu", kuorum.sekurangnya()).at("/peserta"));
    }

    private static Optional<Reason> halangan(Berkas berkas, Sidang sebelumnya, Context context) {
        if (sebelumnya.statusUndangan(context) == SuratStatus.KONSEP) {
            return Optional.of(Reason.of("rapat.undangan-menunggu-paraf"));
        }
        int diputuskan = Hasil.diputuskanPadaPutaranIni(berkas, context).size();
        if (diputuskan == 0) {
            return Optional.empty();
        }
        return Optional.of(sebelumnya.skors().isPresent() ? Reason.of("rapat.skors-belum-tuntas", "jumlah", diputuskan)
                : Reason.of("rapat.sedang-memutus"));
    }

    private static Perubahan.Builder terima(Berkas berkas, Masukan masukan, Context context) {
        List<Peserta> peserta = masukan.peserta().stream().map(p -> p.bernama(context.referensi(), masukan.tanggal()))
                .toList();
        Optional<Sidang> sebelumnya = Sidang.terakhirDiundang(context);
        Optional<Sidang.Skors> skors = sebelumnya.flatMap(Sidang::skors);
        Optional<Surat> lama = sebelumnya.map(s -> s.surat(context));
        String id = context.idBaru();
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("hari", Tanggal.hari(masukan.tanggal()));
        isi.put("tanggalRapat", Tanggal.panjang(masukan.tanggal()));
        isi.put("pukul", masukan.mulai().toString().replace(':', '.'));
        isi.put("tempat", masukan.tempat());
        isi.put("acara", masukan.acara());
        isi.put("peserta", Peserta.baris(peserta));
        isi.put("asesmenSelesai", RAPAT.equals(berkas.tahap()));
        isi.put("susulan", lama.isPresent());
        isi.put("diskors", skors.isPresent());
        isi.put("tanggalSkors", sebelumnya.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"));
        isi.put("alasanSkors", skors.map(Sidang.Skors::alasan).orElse("-"));
        isi.put("nomorSebelumnya", lama.flatMap(Surat::nomor).orElse("-"));
        isi.put("tanggalSebelumnya", lama.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"));
        SuratRequest undangan = SuratRequest.baru(id, "undangan-rapat",
                Tujuan.kepada("Para Peserta Rapat sebagaimana daftar dalam surat ini", "Tempat"), Data.of(isi));
        Sidang sidang = new Sidang(id, masukan.tanggal(), masukan.mulai(), masukan.tempat(), peserta, Optional.empty());
        return Perubahan.baru()
                .surat(lama.map(s -> undangan.merujuk(new Rujukan(JenisRujukan.SUSULAN, s.id()))).orElse(undangan))
                .data(sidang.tambahkan(context))
                .jam(new Jam.Ulang(Optional.empty(), masukan.tanggal()));
    }
}
