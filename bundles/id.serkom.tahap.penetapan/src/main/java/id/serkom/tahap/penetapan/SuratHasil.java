package id.serkom.tahap.penetapan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The letters that tell an institution the results. An outcome's words come from its status; a status that is none has no words. */
final class SuratHasil {

    private final Surat sk;
    private final Daftar daftar;
    private final Context context;

    SuratHasil(Surat sk, Daftar daftar, Context context) {
        this.sk = sk;
        this.daftar = daftar;
        this.context = context;
    }

    SuratRequest penyampaian(Instansi instansi) {
        List<Asesi> asesi = daftar.peserta().stream().filter(a -> a.instansi().equals(instansi.kode())).toList();
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Asesi a : asesi) {
            Map<String, Object> satu = new LinkedHashMap<>();
            satu.put("no", baris.size() + 1);
            satu.put("nama", a.nama());
            satu.put("nip", a.identitas().nip().orElse("-"));
            satu.put("hasil", sebutan(a.status()));
            satu.put("keterangan", keterangan(a));
            baris.add(satu);
        }
        Map<String, Object> isi = dasar(sk);
        isi.put("asesi", baris);
        isi.put("adaKompeten", ada(asesi, AsesiStatus.KOMPETEN));
        isi.put("adaBelumKompeten", ada(asesi, AsesiStatus.BELUM_KOMPETEN));
        isi.put("adaTunda", ada(asesi, AsesiStatus.TUNDA));
        return SuratRequest.baru(context.idBaru(), "surat-penyampaian", Tujuan.kepada(instansi), Data.of(isi));
    }

    /** What each letter that tells a result says of the SK. */
    static Map<String, Object> dasar(Surat sk) {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("nomorSk", sk.nomor().orElseThrow());
        isi.put("tanggalSk", Tanggal.panjang(sk.tanggal()));
        return isi;
    }

    private static boolean ada(List<Asesi> asesi, AsesiStatus status) {
        return asesi.stream().anyMatch(a -> a.status() == status);
    }

    private static String sebutan(AsesiStatus status) {
        return switch (status) {
            case KOMPETEN, BERSERTIFIKAT -> "Kompeten";
            case BELUM_KOMPETEN -> "Belum kompeten";
            case TUNDA -> "Putusan ditunda";
            case TIDAK_HADIR -> "Tidak hadir pada asesmen";
            case DIAJUKAN, DITARIK, DITOLAK, DIMINTA_LENGKAP, MEMENUHI, TIDAK_MEMENUHI, TIDAK_MELENGKAPI, TERJADWAL,
                    TIDAK_DIREKOMENDASIKAN, HADIR, DINILAI ->
                throw new IllegalStateException("bukan hasil: " + status);
        };
    }

    private String keterangan(Asesi asesi) {
        return switch (asesi.status()) {
            case KOMPETEN -> "Sertifikat diterbitkan kemudian";
            case BERSERTIFIKAT -> "Sertifikat sudah diterbitkan";
            case BELUM_KOMPETEN -> "Dapat mengikuti asesmen ulang";
            case TUNDA -> "Dialihkan ke berkas berikutnya: " + daftar.putusan(asesi).flatMap(Putusan::alasan)
                    .orElseThrow(() -> new IllegalStateException("tunda tanpa alasan: " + asesi.id()));
            case TIDAK_HADIR -> "Tidak diasesmen, tidak ada putusan";
            case DIAJUKAN, DITARIK, DITOLAK, DIMINTA_LENGKAP, MEMENUHI, TIDAK_MEMENUHI, TIDAK_MELENGKAPI, TERJADWAL,
                    TIDAK_DIREKOMENDASIKAN, HADIR, DINILAI ->
                throw new IllegalStateException("bukan hasil: " + asesi.status());
        };
    }
}
