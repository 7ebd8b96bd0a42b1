package id.serkom.tahap.penetapan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The results are told: one letter to each institution. The tahap closes when the last one has been told; more than a commit can
 * hold is told in parts. After an SK perubahan the institutions are told again, in penerbitan too.
 */
final class Sampaikan {

    private static final int SURAT_TERBANYAK = 100;
    private static final Set<AsesiStatus> BELUM_DIPUTUSKAN = Set.copyOf(
            EnumSet.of(AsesiStatus.TERJADWAL, AsesiStatus.HADIR, AsesiStatus.DINILAI));

    private Sampaikan() {
    }

    record Masukan(List<String> instansi) {
    }

    static Outcome sampaikan(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        Keadaan keadaan = Keadaan.dari(context);
        Daftar daftar = Daftar.baca(context);
        List<Reason> alasan = new ArrayList<>();
        keadaan.belumDitetapkan(context).ifPresentOrElse(alasan::add, () -> {
            Surat sk = keadaan.sk(context).orElseThrow();
            if (!daftar.sesuai(sk)) {
                alasan.add(Reason.of("penetapan.daftar-berbeda-dari-sk", "nomor", sk.nomor().orElseThrow()));
            }
            if (belumDitandatangani(sk, context)) {
                alasan.add(Reason.of("penetapan.sk-belum-ditandatangani", "nomor", sk.nomor().orElseThrow()));
            }
        });
        if (berkas.tahap().equals("penetapan")) {
            // One may have come while the SK waited for its number.
            alasan.addAll(Sanggahan.keberatan(context));
        }
        Set<String> belum = new TreeSet<>(daftar.peserta().stream().map(Asesi::instansi).toList());
        belum.removeAll(keadaan.disampaikan(context));
        List<String> kepada = masukan.instansi().isEmpty() ? List.copyOf(belum) : masukan.instansi();
        alasan.addAll(periksaInstansi(kepada, belum, context));
        if (belum.isEmpty()) {
            alasan.add(Reason.of("penetapan.semua-sudah-disampaikan"));
        }
        if (kepada.size() > SURAT_TERBANYAK) {
            alasan.add(Reason.of("penetapan.terlalu-banyak-surat", "jumlah", kepada.size()).with("batas", SURAT_TERBANYAK));
        }
        boolean terakhir = berkas.tahap().equals("penetapan") && kepada.containsAll(belum);
        return alasan.isEmpty() ? terima(keadaan, daftar, kepada, terakhir, context) : Outcome.refuse(alasan);
    }

    /** In its PDF, where it is signed there; for trial only while such letters are for trial. */
    private static boolean belumDitandatangani(Surat sk, Context context) {
        return context.isi().cetakan(List.of(sk.id())).stream().anyMatch(c -> c.cara() == CaraTtd.ELEKTRONIK
                && (c.status() != CetakanStatus.DITANDATANGANI || c.ujiCoba() && !context.ujiCoba(sk.jenis())));
    }

    private static List<Reason> periksaInstansi(List<String> kepada, Set<String> belum, Context context) {
        List<Reason> alasan = new ArrayList<>();
        for (String kode : kepada) {
            if (!belum.contains(kode)) {
                alasan.add(Reason.of("penetapan.instansi-bukan-penerima", "instansi", kode).at("/instansi"));
            } else if (context.referensi().find(Instansi.class, kode, context.tanggal()).isEmpty()) {
                alasan.add(Reason.of("penetapan.instansi-tidak-terdaftar", "instansi", kode));
            }
        }
        return alasan;
    }

    private static Outcome terima(Keadaan keadaan, Daftar daftar, List<String> kepada, boolean terakhir, Context context) {
        SuratHasil surat = new SuratHasil(keadaan.sk(context).orElseThrow(), daftar, context);
        Map<String, SuratRequest> penyampaian = new LinkedHashMap<>();
        kepada.forEach(kode -> penyampaian.put(kode, surat.penyampaian(
                context.referensi().find(Instansi.class, kode, context.tanggal()).orElseThrow())));
        Perubahan.Builder baru = Perubahan.baru().data(keadaan.ditambah(id(penyampaian)));
        penyampaian.values().forEach(baru::surat);
        return terakhir ? baru.takBoleh(BELUM_DIPUTUSKAN).advance() : baru.stay();
    }

    private static Map<String, String> id(Map<String, SuratRequest> surat) {
        return surat.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().id()));
    }
}
