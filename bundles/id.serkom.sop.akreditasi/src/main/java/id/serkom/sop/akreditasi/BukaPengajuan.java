package id.serkom.sop.akreditasi;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The Bidang invites one institution to apply until a last day; run again it moves that day, with a letter that refers to the first. */
final class BukaPengajuan {

    static final String UNDANGAN = "undangan-pengajuan";
    private static final Set<SuratStatus> TIDAK_BERLAKU = Set.of(SuratStatus.DITOLAK, SuratStatus.DICABUT);

    /** What the form asks. */
    record Isian(String instansi, LocalDate sampai, Optional<String> keterangan) {
    }

    private BukaPengajuan() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        Optional<Instansi> instansi = context.referensi().find(Instansi.class, isian.instansi(), context.tanggal());
        Optional<Pengumuman> lama = context.isi().pengumuman();
        Optional<Surat> undangan = context.isi().suratDanKonsep(UNDANGAN).stream().filter(s -> !TIDAK_BERLAKU.contains(s.status()))
                .reduce((dulu, kemudian) -> kemudian);
        List<Reason> keberatan = new ArrayList<>();
        if (instansi.isEmpty()) {
            keberatan.add(Reason.of("pengajuan.instansi-tidak-terdaftar", "kode", isian.instansi()).at("/instansi"));
        }
        if (isian.sampai().isBefore(context.tanggal())) {
            keberatan.add(Reason.of("pengajuan.hari-terakhir-lewat", "tanggal", Tanggal.panjang(isian.sampai())).at("/sampai"));
        }
        if (undangan.filter(s -> s.nomor().isEmpty()).isPresent()) {
            keberatan.add(Reason.of("pengajuan.undangan-belum-bernomor"));
        } else if (undangan.isPresent()) {
            keberatan.addAll(periksaLama(lama.orElseThrow(), isian, tersampaikan(context)));
        }
        return keberatan.isEmpty() ? undang(berkas, isian, instansi.orElseThrow(), lama, undangan, context) : Outcome.refuse(keberatan);
    }

    /**
     * Whether the newest letter about the last day reached him. Of one that was sent back he knows nothing, although the day has moved;
     * a letter of return is then of an earlier putaran and cannot be submitted again.
     */
    private static boolean tersampaikan(Context context) {
        return Stream.of(UNDANGAN, KembalikanPengajuan.SURAT).flatMap(jenis -> context.isi().suratDanKonsep(jenis).stream())
                // A letter of return ends its putaran, so it comes after each invitation of that.
                .sorted(Comparator.comparing(Surat::putaran)).reduce((dulu, kemudian) -> kemudian)
                .filter(s -> TIDAK_BERLAKU.contains(s.status())).isEmpty();
    }

    private static List<Reason> periksaLama(Pengumuman lama, Isian isian, boolean tersampaikan) {
        if (!lama.penerima().contains(isian.instansi())) {
            return List.of(Reason.of("pengajuan.instansi-lain-diundang", "kode", String.join(", ", lama.penerima())).at("/instansi"));
        }
        return tersampaikan && lama.sampai().equals(isian.sampai()) && isian.keterangan().isEmpty()
                ? List.of(Reason.of("pengajuan.sudah-diundang", "sampai", Tanggal.panjang(lama.sampai())).at("/sampai")) : List.of();
    }

    private static Outcome undang(Berkas berkas, Isian isian, Instansi instansi, Optional<Pengumuman> lama, Optional<Surat> undangan,
            Context context) {
        Pengumuman pengumuman = new Pengumuman(lama.map(Pengumuman::id).orElseGet(context::idBaru),
                lama.map(Pengumuman::revision).orElse(0L),
                berkas.id(), List.of(instansi.kode()), lama.map(Pengumuman::mulai).orElse(context.tanggal()), isian.sampai(), 0);
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("sampai", Tanggal.panjang(isian.sampai()));
        isi.put("susulan", undangan.isPresent());
        isi.put("nomorPertama", undangan.flatMap(Surat::nomor).orElse("-"));
        isi.put("tanggalPertama", undangan.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"));
        isi.put("adaKeterangan", isian.keterangan().isPresent());
        isi.put("keterangan", isian.keterangan().orElse("-"));
        SuratRequest surat = SuratRequest.baru(context.idBaru(), UNDANGAN, Tujuan.kepada(instansi), Data.of(isi));
        return Perubahan.baru().simpan(pengumuman)
                .surat(undangan.map(s -> surat.merujuk(new Rujukan(JenisRujukan.SUSULAN, s.id()))).orElse(surat)).stay();
    }
}
