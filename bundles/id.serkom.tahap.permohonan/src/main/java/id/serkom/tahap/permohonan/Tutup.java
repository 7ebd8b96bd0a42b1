package id.serkom.tahap.permohonan;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.Tanya;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The Bidang takes in no more. No status of an asesi stands in the way; that no application slips in while this commits is kept
 * by the epoch of the berkas.
 */
final class Tutup {

    private static final int DISEBUT_TERBANYAK = 20;

    /** What the form asks; the reason only while the window that was promised is still open. */
    record Isian(Optional<String> alasan) {
    }

    private Tutup() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        List<Reason> keberatan = new ArrayList<>();
        List<Permohonan> semua = context.isi().permohonan();
        List<Permohonan> belum = semua.stream().filter(p -> p.status() == PermohonanStatus.DIAJUKAN).toList();
        if (!belum.isEmpty()) {
            keberatan.add(Reason.of("permohonan.belum-diputuskan", "jumlah", belum.size()).with("nomor", belum.stream()
                    .limit(DISEBUT_TERBANYAK).map(Permohonan::nomorSurat).collect(Collectors.joining(", "))));
        } else if (PeriksaPenerimaan.asesiAktif(context) == 0) {
            keberatan.add(Reason.of("permohonan.tidak-ada-permohonan"));
        }
        tanpaSurat(semua, context).stream().limit(DISEBUT_TERBANYAK).forEach(p -> keberatan.add(
                Reason.of("permohonan.penolakan-belum-terbit", "nomor", p.nomorSurat())));
        Optional<Pengumuman> masihDibuka = context.isi().pengumuman().filter(p -> masihDibuka(p, context));
        if (isian.alasan().isEmpty()) {
            masihDibuka.ifPresent(p -> keberatan.add(Reason.of("permohonan.masih-dibuka", "sampai",
                    Tanggal.panjang(p.sampai())).at("/alasan")));
        }
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        Map<String, Object> data = new LinkedHashMap<>(context.data().asMap());
        data.put("versi", 1);
        isian.alasan().ifPresent(a -> data.put("alasanDitutupDini", a));
        Perubahan.Builder perubahan = Perubahan.baru().data(Data.of(data));
        kerjasama(semua, context).forEach(perubahan::tanya);
        return perubahan.advance();
    }

    /** Of each institution whose application was received, once. */
    private static List<Tanya> kerjasama(List<Permohonan> semua, Context context) {
        Map<String, List<Permohonan>> miliknya = semua.stream()
                .collect(Collectors.groupingBy(Permohonan::instansi, TreeMap::new, Collectors.toList()));
        return miliknya.entrySet().stream().flatMap(e -> SyaratKerjasama.diterima(e.getValue())
                .flatMap(pada -> SyaratKerjasama.tentang(e.getKey(), pada, context)).stream()).toList();
    }

    /** Who was refused by a letter that was sent back in paraf has not been told yet. */
    private static List<Permohonan> tanpaSurat(List<Permohonan> semua, Context context) {
        List<Permohonan> ditolak = semua.stream().filter(p -> p.status() == PermohonanStatus.DITOLAK).toList();
        if (ditolak.isEmpty()) {
            return List.of();
        }
        Map<String, List<Surat>> surat = context.isi().suratDanKonsep(NaskahPermohonan.PENOLAKAN).stream()
                .filter(s -> s.permohonan().isPresent()).collect(Collectors.groupingBy(s -> s.permohonan().orElseThrow()));
        return ditolak.stream().filter(p -> TerimaTolak.dikembalikan(surat.getOrDefault(p.id(), List.of()))).toList();
    }

    private static boolean masihDibuka(Pengumuman pengumuman, Context context) {
        boolean penuh = pengumuman.kuota() > 0 && PeriksaPenerimaan.asesiAktif(context) >= pengumuman.kuota();
        return !penuh && !context.tanggal().isAfter(pengumuman.sampai());
    }
}
