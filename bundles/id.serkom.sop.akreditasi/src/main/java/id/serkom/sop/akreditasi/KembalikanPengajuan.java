package id.serkom.sop.akreditasi;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The application is not good enough for a visit, or for the end of one: back to the applicant, with reasons and another last day. */
final class KembalikanPengajuan {

    static final String SURAT = "pengembalian-pengajuan";

    /** What the form asks. */
    record Isian(List<String> alasan, LocalDate sampai) {
    }

    private KembalikanPengajuan() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        Cakupan cakupan = Cakupan.dari(berkas, context);
        KeadaanVisitasi keadaan = KeadaanVisitasi.dari(context);
        Map<String, Surat> tugas = keadaan.tugas(berkas, context);
        Optional<Instansi> pemohon = cakupan.pemohon(context);
        List<Reason> keberatan = new ArrayList<>();
        if (pemohon.isEmpty()) {
            keberatan.add(Reason.of("visitasi.instansi-tidak-terdaftar", "kode", cakupan.permohonan().instansi()));
        }
        if (isian.sampai().isBefore(context.tanggal())) {
            keberatan.add(Reason.of("visitasi.hari-terakhir-lewat", "tanggal", Tanggal.panjang(isian.sampai())).at("/sampai"));
        }
        tugas.forEach((kode, surat) -> {
            if (surat.nomor().isEmpty()) {
                keberatan.add(Reason.of("visitasi.surat-tugas-belum-bernomor", "penilai",
                        SuratPenilai.nama(kode, surat.tanggal(), context)));
            }
        });
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        String teks = String.join("; ", isian.alasan());
        Pengumuman lama = context.isi().pengumuman().orElseThrow();
        Perubahan.Builder perubahan = Perubahan.baru()
                .simpan(new Pengumuman(lama.id(), lama.revision(), lama.berkas(), lama.penerima(), lama.mulai(),
                        isian.sampai(), lama.kuota()))
                .simpan(cakupan.permohonan().menjadi(PermohonanStatus.DITOLAK, Optional.of(teks)))
                .surat(surat(cakupan, pemohon.orElseThrow(), isian, context));
        if (keadaan.tanggal().filter(context.tanggal()::isBefore).isPresent()) {
            // The visit will not take place: who was sent there need not go.
            SuratPenilai penilai = new SuratPenilai(cakupan, context);
            tugas.forEach((kode, surat) -> keadaan.asesor(kode, context)
                    .ifPresent(a -> perubahan.surat(penilai.cabut(a, surat, "pengajuan akreditasi dikembalikan kepada pemohon"))));
        }
        return perubahan.back(Pengajuan.KODE, isian.alasan());
    }

    private static SuratRequest surat(Cakupan cakupan, Instansi pemohon, Isian isian, Context context) {
        Map<String, Object> isi = new LinkedHashMap<>(cakupan.isi(context));
        isi.put("nomorSurat", cakupan.permohonan().nomorSurat());
        isi.put("tanggalSurat", Tanggal.panjang(cakupan.permohonan().tanggalSurat()));
        isi.put("alasan", Alasan.baris(isian.alasan()));
        isi.put("sampai", Tanggal.panjang(isian.sampai()));
        return SuratRequest.baru(context.idBaru(), SURAT, Tujuan.kepada(pemohon), Data.of(isi))
                .tentangPermohonan(cakupan.permohonan().id());
    }
}
