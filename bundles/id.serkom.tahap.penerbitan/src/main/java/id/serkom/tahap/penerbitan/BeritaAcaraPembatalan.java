package id.serkom.tahap.penerbitan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Minutes of a certificate that was spoiled before anybody fetched it: which, why, and which one is there in its place. */
final class BeritaAcaraPembatalan {

    private BeritaAcaraPembatalan() {
    }

    /** @param baru the entry that takes its place: its numbers may still be marks, filled in when it commits */
    static SuratRequest surat(Sertifikat lama, Sertifikat baru, String alasan, Asesi asesi, Context context) {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("nama", lama.nama());
        isi.put("instansi", context.referensi().find(Instansi.class, lama.instansi(), context.tanggal()).map(Instansi::nama)
                .orElse(lama.instansi()));
        isi.put("nomorSertifikat", lama.nomor());
        isi.put("registrasi", lama.registrasi());
        isi.put("tanggalSertifikat", Tanggal.panjang(lama.tanggal()));
        isi.put("berlakuSampai", Tanggal.panjang(lama.berlakuSampai()));
        isi.put("alasan", alasan);
        isi.put("nomorPengganti", baru.nomor());
        isi.put("registrasiPengganti", baru.registrasi());
        isi.put("namaPengganti", baru.nama());
        isi.put("hariTanggal", Tanggal.hari(context.tanggal()));
        return SuratRequest.baru(context.idBaru(), "berita-acara-pembatalan", new Tujuan(Optional.of(lama.instansi()), "-", "-"),
                Data.of(isi)).tentangPermohonan(asesi.permohonan()).tentangAsesi(asesi);
    }
}
