package id.serkom.sop.akreditasi;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Not accredited, with reasons: the applicant is told, the berkas closes. */
final class TolakAkreditasi {

    private static final String SURAT = "penolakan-akreditasi";

    /** What the form asks. */
    record Isian(List<String> alasan) {
    }

    private TolakAkreditasi() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        Cakupan cakupan = Cakupan.dari(berkas, context);
        HasilVisitasi hasil = HasilVisitasi.dari(berkas, context);
        Optional<Instansi> pemohon = cakupan.pemohon(context);
        List<Reason> keberatan = new ArrayList<>();
        KeadaanKeputusan.sudahDiputuskan(context).ifPresent(keberatan::add);
        keberatan.addAll(hasil.pemisahanTugas(berkas, List.of(SURAT), context));
        if (pemohon.isEmpty()) {
            keberatan.add(Reason.of("keputusan.instansi-tidak-terdaftar", "kode", cakupan.permohonan().instansi()));
        }
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        Map<String, Object> isi = new LinkedHashMap<>(cakupan.isi(context));
        isi.put("nomorSurat", cakupan.permohonan().nomorSurat());
        isi.put("tanggalSurat", Tanggal.panjang(cakupan.permohonan().tanggalSurat()));
        isi.putAll(TetapkanAkreditasi.beritaAcara(hasil.beritaAcara()));
        isi.put("alasan", Alasan.baris(isian.alasan()));
        return Perubahan.baru()
                .simpan(cakupan.permohonan().menjadi(PermohonanStatus.DITOLAK, Optional.of(String.join("; ", isian.alasan()))))
                .surat(SuratRequest.baru(context.idBaru(), SURAT, Tujuan.kepada(pemohon.orElseThrow()), Data.of(isi))
                        .tentangPermohonan(cakupan.permohonan().id()))
                .advance();
    }
}
