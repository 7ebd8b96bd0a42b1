package id.serkom.sop.akreditasi;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratMasuk;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accredited, for all skema asked for or some, from a day to a day: our own SK goes out, or another issuing body's comes in. */
final class TetapkanAkreditasi {

    static final String SK = "sk-akreditasi";
    private static final String TERLAMA = "masa-terlama-bulan";
    private static final String TERLAMA_BAWAAN = "36";

    /**
     * What the form asks.
     *
     * @param alasan why the skema that are left out are not granted
     */
    record Isian(LocalDate mulai, LocalDate sampai, List<String> skema, Optional<List<String>> alasan, Optional<Lain> sk) {
    }

    /** Another issuing body's SK, its number as given. */
    record Lain(String penerbit, Optional<String> instansi, String nomor, LocalDate tanggal, String hal, String dokumen) {
    }

    private final Isian isian;
    private final Context context;
    private final Cakupan cakupan;
    private final HasilVisitasi hasil;
    private final List<Reason> keberatan = new ArrayList<>();

    private TetapkanAkreditasi(Berkas berkas, Isian isian, Context context) {
        this.isian = isian;
        this.context = context;
        this.cakupan = Cakupan.dari(berkas, context);
        this.hasil = HasilVisitasi.dari(berkas, context);
        KeadaanKeputusan.sudahDiputuskan(context).ifPresent(keberatan::add);
        keberatan.addAll(hasil.pemisahanTugas(berkas, isian.sk().isEmpty() ? List.of(SK) : List.of(), context));
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new TetapkanAkreditasi(berkas, input.as(Isian.class), context).decide();
    }

    private Outcome decide() {
        List<String> belum = hasil.wajibBelumTerpenuhi();
        if (!belum.isEmpty()) {
            keberatan.add(Reason.of("keputusan.standar-wajib-belum-terpenuhi", "standar", String.join("; ", belum)));
        }
        masa();
        for (int i = 0; i < isian.skema().size(); i++) {
            if (!cakupan.skema().contains(isian.skema().get(i))) {
                keberatan.add(Reason.of("keputusan.skema-tidak-diajukan", "skema", isian.skema().get(i)).at("/skema/" + i));
            }
        }
        isian.sk().ifPresentOrElse(this::periksa, this::alasan);
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        String id = context.idBaru();
        Perubahan.Builder perubahan = Perubahan.baru().data(KeadaanKeputusan.ditetapkan(id, isian.mulai(), isian.sampai(), isian.skema()));
        isian.sk().ifPresentOrElse(sk -> perubahan.masuk(new SuratMasuk(id, SK, sk.instansi(), sk.penerbit(), sk.nomor(), sk.tanggal(),
                sk.hal(), sk.dokumen(), Optional.of(cakupan.permohonan().id()))), () -> perubahan.surat(surat(id)));
        return perubahan.stay();
    }

    private void masa() {
        LocalDate ditetapkan = isian.sk().map(Lain::tanggal).orElse(context.tanggal());
        int bulan = Integer.parseInt(context.setting(TERLAMA, TERLAMA_BAWAAN));
        if (isian.mulai().isBefore(ditetapkan)) {
            keberatan.add(Reason.of("keputusan.mulai-sebelum-sk", "tanggal", Tanggal.panjang(ditetapkan)).at("/mulai"));
        }
        if (isian.sampai().isBefore(isian.mulai())) {
            keberatan.add(Reason.of("keputusan.masa-terbalik").at("/sampai"));
        } else if (!isian.sampai().isBefore(isian.mulai().plusMonths(bulan))) {
            keberatan.add(Reason.of("keputusan.masa-terlalu-lama", "bulan", bulan)
                    .with("terakhir", Tanggal.panjang(isian.mulai().plusMonths(bulan).minusDays(1))).at("/sampai"));
        }
    }

    /** What is refused in our SK is refused with reasons; another issuing body gives its own. */
    private void alasan() {
        if (!ditolak().isEmpty() && isian.alasan().isEmpty()) {
            keberatan.add(Reason.of("keputusan.alasan-wajib", "skema", String.join(", ", ditolak())).at("/alasan"));
        }
    }

    private List<String> ditolak() {
        return cakupan.skema().stream().filter(s -> !isian.skema().contains(s)).toList();
    }

    private void periksa(Lain sk) {
        if (sk.tanggal().isAfter(context.tanggal()) || sk.tanggal().isBefore(hasil.beritaAcara().tanggal())) {
            keberatan.add(Reason.of("keputusan.tanggal-sk-keliru", "tanggal", Tanggal.panjang(hasil.beritaAcara().tanggal()))
                    .at("/sk/tanggal"));
        }
        if (context.isi().dokumen(sk.dokumen()).isEmpty()) {
            keberatan.add(Reason.of("keputusan.dokumen-tidak-dikenal", "dokumen", sk.dokumen()).at("/sk/dokumen"));
        }
    }

    private SuratRequest surat(String id) {
        List<String> tidak = ditolak();
        Map<String, Object> isi = new LinkedHashMap<>(cakupan.isi(context));
        isi.put("tentang", "Akreditasi " + isi.get("lengkap"));
        isi.put("nomorPengajuan", cakupan.permohonan().nomorSurat());
        isi.put("tanggalPengajuan", Tanggal.panjang(cakupan.permohonan().tanggalSurat()));
        isi.putAll(beritaAcara(hasil.beritaAcara()));
        isi.put("skema", Cakupan.baris(isian.skema(), context));
        isi.put("sebagian", !tidak.isEmpty());
        isi.put("tidak", Cakupan.baris(tidak, context));
        isi.put("alasan", Alasan.baris(isian.alasan().orElse(List.of())));
        isi.put("mulai", Tanggal.panjang(isian.mulai()));
        isi.put("sampai", Tanggal.panjang(isian.sampai()));
        return SuratRequest.baru(id, SK, new Tujuan(Optional.of(cakupan.permohonan().instansi()), "-", "-"), Data.of(isi))
                .tentangPermohonan(cakupan.permohonan().id());
    }

    static Map<String, Object> beritaAcara(Surat beritaAcara) {
        return Map.of("nomorBeritaAcara", beritaAcara.nomor().orElseThrow(), "tanggalBeritaAcara", Tanggal.panjang(beritaAcara.tanggal()));
    }
}
