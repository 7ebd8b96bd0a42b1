package id.serkom.sop.akreditasi;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
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
import java.util.stream.Collectors;

/** What the visit found, each standard once, with the minutes that were signed there; closes the tahap. */
final class CatatVisitasi {

    private static final String HASIL = "hasil-visitasi";

    /** What the form asks. */
    record Isian(List<Temuan> hasil, String dokumen, Optional<String> catatan) {
    }

    /** @param catatan what is missing, where something is */
    record Temuan(String standar, boolean terpenuhi, Optional<String> catatan) {
    }

    private final Berkas berkas;
    private final Isian isian;
    private final Context context;
    private final KeadaanVisitasi keadaan;
    private final List<Standar> standar;
    private final List<Reason> keberatan = new ArrayList<>();

    private CatatVisitasi(Berkas berkas, Isian isian, Context context) {
        this.berkas = berkas;
        this.isian = isian;
        this.context = context;
        this.keadaan = KeadaanVisitasi.dari(context);
        this.standar = Standar.semua(context);
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new CatatVisitasi(berkas, input.as(Isian.class), context).decide();
    }

    private Outcome decide() {
        keberatan.addAll(keadaan.belumDitugaskan(berkas, context));
        keadaan.tanggal().filter(context.tanggal()::isBefore).ifPresent(t -> keberatan.add(
                Reason.of("visitasi.belum-tiba", "tanggal", Tanggal.panjang(t))));
        if (context.pelaku().adalah(Pelaksana.ASESOR) && !keadaan.penilai().contains(context.pelaku().kode())) {
            keberatan.add(Reason.of("visitasi.bukan-penilai", "nama", context.pelaku().nama()));
        }
        temuan();
        if (context.isi().dokumen(isian.dokumen()).isEmpty()) {
            keberatan.add(Reason.of("visitasi.dokumen-tidak-dikenal", "dokumen", isian.dokumen()).at("/dokumen"));
        }
        return keberatan.isEmpty() ? catat() : Outcome.refuse(keberatan);
    }

    private void temuan() {
        List<String> dikenal = standar.stream().map(Standar::kode).toList();
        List<String> disebut = new ArrayList<>();
        for (int i = 0; i < isian.hasil().size(); i++) {
            Temuan satu = isian.hasil().get(i);
            String di = "/hasil/" + i;
            if (!dikenal.contains(satu.standar())) {
                keberatan.add(Reason.of("visitasi.standar-tidak-dikenal", "standar", satu.standar())
                        .with("dikenal", String.join(", ", dikenal)).at(di + "/standar"));
            } else if (disebut.contains(satu.standar())) {
                keberatan.add(Reason.of("visitasi.standar-ganda", "standar", satu.standar()).at(di + "/standar"));
            }
            if (!satu.terpenuhi() && satu.catatan().isEmpty()) {
                keberatan.add(Reason.of("visitasi.catatan-wajib", "standar", satu.standar()).at(di + "/catatan"));
            }
            disebut.add(satu.standar());
        }
        List<String> belum = dikenal.stream().filter(kode -> !disebut.contains(kode)).toList();
        if (!belum.isEmpty()) {
            keberatan.add(Reason.of("visitasi.standar-belum-dinilai", "standar", String.join(", ", belum)).at("/hasil"));
        }
    }

    private Outcome catat() {
        Cakupan cakupan = Cakupan.dari(berkas, context);
        LocalDate tanggal = keadaan.tanggal().orElseThrow();
        Map<String, Temuan> temuan = isian.hasil().stream().collect(Collectors.toMap(Temuan::standar, t -> t));
        List<Map<String, Object>> baris = new ArrayList<>();
        standar.forEach(s -> baris.add(baris(baris.size() + 1, s, temuan.get(s.kode()))));
        Map<String, Object> isi = new LinkedHashMap<>(cakupan.isi(context));
        isi.put("tanggalVisitasi", Tanggal.denganHuruf(tanggal));
        isi.put("penilai", new SuratPenilai(cakupan, context).daftar(keadaan.penilai(), tanggal));
        isi.put(HasilVisitasi.STANDAR, baris);
        isi.put("jumlah", baris.size());
        isi.put("jumlahTerpenuhi", (int) isian.hasil().stream().filter(Temuan::terpenuhi).count());
        isi.put("adaCatatan", isian.catatan().isPresent());
        isi.put("catatan", isian.catatan().orElse("-"));
        Tujuan pemohon = new Tujuan(Optional.of(cakupan.permohonan().instansi()), "-", "-");
        return Perubahan.baru()
                .simpan(new Kelengkapan(context.idBaru(), 0, berkas.id(), Visitasi.KODE, berkas.putaran(), HASIL, HASIL,
                        Optional.of(cakupan.permohonan().id()), Optional.empty(), Optional.of(isian.dokumen()), Optional.empty()))
                .surat(SuratRequest.baru(context.idBaru(), HasilVisitasi.BERITA_ACARA, pemohon, Data.of(isi))
                        .tentangPermohonan(cakupan.permohonan().id()))
                .advance();
    }

    private static Map<String, Object> baris(int no, Standar standar, Temuan temuan) {
        Map<String, Object> baris = new LinkedHashMap<>();
        baris.put("no", no);
        baris.put("kode", standar.kode());
        baris.put("judul", standar.judul());
        baris.put("wajib", standar.wajib());
        baris.put("sifat", standar.wajib() ? "wajib" : "tidak wajib");
        baris.put("terpenuhi", temuan.terpenuhi());
        baris.put("hasil", temuan.terpenuhi() ? "terpenuhi" : "tidak terpenuhi");
        baris.put("catatan", temuan.catatan().orElse("-"));
        return baris;
    }
}
