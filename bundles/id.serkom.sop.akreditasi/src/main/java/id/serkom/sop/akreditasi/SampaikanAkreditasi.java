package id.serkom.sop.akreditasi;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Akreditasi;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the SK grants enters the register and the applicant is told; closes the berkas. A step of its own because an SK that waits for
 * initials has no number yet, and may be sent back: until then nothing rests on it.
 */
final class SampaikanAkreditasi {

    private static final String SURAT = "penyampaian-akreditasi";

    private SampaikanAkreditasi() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Optional<KeadaanKeputusan> keadaan = KeadaanKeputusan.dari(context);
        if (keadaan.isEmpty()) {
            return Outcome.refuse("keputusan.belum-ditetapkan");
        }
        Surat sk = keadaan.get().surat(context);
        if (sk.nomor().isEmpty()) {
            return Outcome.refuse("keputusan.sk-menunggu-paraf");
        }
        Cakupan cakupan = Cakupan.dari(berkas, context);
        Optional<Instansi> pemohon = cakupan.pemohon(context);
        if (pemohon.isEmpty()) {
            return Outcome.refuse(Reason.of("keputusan.instansi-tidak-terdaftar", "kode", cakupan.permohonan().instansi()));
        }
        // An SK under initials is dated on the day of the last of them: it may be later than the day that was asked for.
        LocalDate mulai = sk.tanggal().isAfter(keadaan.get().mulai()) ? sk.tanggal() : keadaan.get().mulai();
        if (mulai.isAfter(keadaan.get().sampai())) {
            return Outcome.refuse(Reason.of("keputusan.sk-sesudah-masa", "tanggal", Tanggal.panjang(sk.tanggal()))
                    .with("sampai", Tanggal.panjang(keadaan.get().sampai())));
        }
        return tutup(berkas, keadaan.get().sejak(mulai), sk, cakupan, pemohon.get(), context);
    }

    private static Outcome tutup(Berkas berkas, KeadaanKeputusan k, Surat sk, Cakupan cakupan, Instansi pemohon, Context context) {
        Map<String, Object> isi = new LinkedHashMap<>(cakupan.isi(context));
        isi.put("nomorSk", sk.nomor().orElseThrow());
        isi.put("tanggalSk", Tanggal.panjang(sk.tanggal()));
        isi.put("skema", Cakupan.baris(k.skema(), context));
        isi.put("mulai", Tanggal.panjang(k.mulai()));
        isi.put("sampai", Tanggal.panjang(k.sampai()));
        return Perubahan.baru()
                .daftarkan(context.idBaru(), new Akreditasi("akr-" + berkas.id().toLowerCase(Locale.ROOT),
                        Masa.antara(k.mulai(), k.sampai()),
                        cakupan.jenis(), cakupan.perihal(), k.skema(), sk.nomor().orElseThrow(), Optional.of(berkas.id())))
                .simpan(cakupan.permohonan().menjadi(PermohonanStatus.DITERIMA, Optional.empty()))
                .surat(SuratRequest.baru(context.idBaru(), SURAT, Tujuan.kepada(pemohon), Data.of(isi))
                        .tentangPermohonan(cakupan.permohonan().id()))
                .advance();
    }
}
