package id.serkom.tahap.rencana;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays the plan before the Instansi yang Berwenang; our clock waits for its answer from the day on which the letter is numbered. */
final class MohonRekomendasi {

    static final String JENIS = "permohonan-rekomendasi";
    static final int SEMUA = 10_000;

    record Masukan(String kepada, Optional<String> catatan) {
    }

    private MohonRekomendasi() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        KeadaanRencana keadaan = KeadaanRencana.dari(context);
        List<Reason> salah = new ArrayList<>(belumBoleh(keadaan));
        Optional<Instansi> kepada = context.referensi().find(Instansi.class, masukan.kepada(), context.tanggal());
        if (kepada.isEmpty()) {
            salah.add(Reason.of("rencana.instansi-tidak-terdaftar", "instansi", masukan.kepada()).at("/kepada"));
        }
        List<Asesi> terjadwal = terjadwal(context);
        salah.addAll(belumTerencana(context));
        if (terjadwal.isEmpty()) {
            salah.add(Reason.of("rencana.belum-ada-rencana"));
        }
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        Jadwal jadwal = new Jadwal(context, context.isi().sesi(), terjadwal);
        Optional<Surat> dahulu = terakhir(context);
        Optional<Surat> sk = SuratPenugasan.skTerakhir(context);
        String id = context.idBaru();
        Data isi = Data.of(jadwal.ringkas()).with("catatan", masukan.catatan().orElse("-"))
                .with("adaCatatan", masukan.catatan().isPresent()).with("pengganti", dahulu.isPresent())
                .with("adaSk", sk.isPresent()).with("nomorSk", sk.flatMap(Surat::nomor).orElse("-"))
                .with("tanggalSk", sk.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"))
                .with("nomorDahulu", dahulu.flatMap(Surat::nomor).orElse("-"))
                .with("tanggalDahulu", dahulu.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"));
        SuratRequest surat = SuratRequest.baru(id, JENIS, Tujuan.kepada(kepada.get()), isi)
                .lampiran(new LampiranSurat("rencana-sertifikasi", "Rencana Sertifikasi Kompetensi",
                        Data.of(Map.of("sesi", jadwal.perSesi(), "masa", jadwal.masa()))))
                .menunggu("menunggu rekomendasi " + kepada.get().nama());
        if (dahulu.isPresent()) {
            surat = surat.merujuk(new Rujukan(JenisRujukan.SUSULAN, dahulu.get().id()));
        }
        Perubahan.Builder perubahan = Perubahan.baru();
        SyaratAkreditasi.tentang(jadwal.dipakai(), context).forEach(perubahan::tanya);
        perubahan.surat(surat).data(keadaan.dimohonkan(id).data());
        if (keadaan.mungkinJeda()) {
            // An earlier request that got its number after the plan had changed is waited for no more.
            perubahan.jam(new Jam.Lanjut(Optional.empty()));
        }
        return perubahan.stay();
    }

    private static List<Reason> belumBoleh(KeadaanRencana keadaan) {
        return switch (keadaan.langkah()) {
            case DISUSUN -> List.of();
            case DIMOHONKAN -> List.of(Reason.of("rencana.sudah-dimohonkan"));
            case DITOLAK -> List.of(Reason.of("rencana.harus-disusun-ulang"));
            case DIREKOMENDASIKAN -> List.of(Reason.of("rencana.sudah-direkomendasikan"));
        };
    }

    /** The newest request that went out. */
    static Optional<Surat> terakhir(Context context) {
        return context.isi().surat(JENIS).stream().filter(s -> s.nomor().isPresent()).reduce((a, b) -> b);
    }

    static List<Asesi> terjadwal(Context context) {
        return context.isi().asesi(Set.of(AsesiStatus.TERJADWAL), SEMUA);
    }

    static List<Asesi> tidakDirekomendasikan(Context context) {
        return context.isi().asesi(Set.of(AsesiStatus.TIDAK_DIREKOMENDASIKAN), SEMUA);
    }

    /** Those who meet the requirements and have no session. */
    static List<Reason> belumTerencana(Context context) {
        return belumTerencana(context.isi().asesi(Set.of(AsesiStatus.MEMENUHI), SEMUA));
    }

    static List<Reason> belumTerencana(List<Asesi> asesi) {
        return asesi.isEmpty() ? List.of()
                : List.of(Reason.of("rencana.asesi-belum-terencana", "jumlah", asesi.size()).with("asesi", Nama.daftar(asesi)));
    }
}
