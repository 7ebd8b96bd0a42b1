package id.serkom.sop.akreditasi;

import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The letters on which an asesor visits, or visits no more. The applicant, and the office of an asesor of another agency, get a copy. */
final class SuratPenilai {

    static final String TUGAS = "surat-tugas-visitasi";
    static final String PENCABUTAN = "pencabutan-tugas-visitasi";
    /** What of a surat tugas says the date, as the tahap reads it again. */
    static final String TANGGAL = "tanggalVisitasi";
    private static final String INSTANSI_SENDIRI = "instansi-sendiri";
    private static final String INSTANSI_SENDIRI_BAWAAN = "bpsdm-sulbar";

    private final Cakupan cakupan;
    private final Context context;

    SuratPenilai(Cakupan cakupan, Context context) {
        this.cakupan = cakupan;
        this.context = context;
    }

    /** @param lama the letter that this one changes */
    SuratRequest tugas(Asesor asesor, LocalDate tanggal, Optional<Surat> lama) {
        Map<String, Object> isi = new LinkedHashMap<>(cakupan.isi(context));
        isi.put("penilai", orang(asesor));
        isi.put(TANGGAL, tanggal.toString());
        isi.put("hariTanggal", hariTanggal(tanggal));
        lama(isi, lama);
        SuratRequest surat = SuratRequest.baru(context.idBaru(), TUGAS, Tujuan.kepada(asesor), Data.of(isi)).tembusan(tembusan(asesor));
        return lama.map(s -> surat.merujuk(new Rujukan(JenisRujukan.PERUBAHAN, s.id()))).orElse(surat);
    }

    SuratRequest cabut(Asesor asesor, Surat lama, String alasan) {
        Map<String, Object> isi = new LinkedHashMap<>(cakupan.isi(context));
        isi.put("penilai", orang(asesor));
        isi.put("alasan", alasan);
        lama(isi, Optional.of(lama));
        return SuratRequest.baru(context.idBaru(), PENCABUTAN, Tujuan.kepada(asesor), Data.of(isi)).tembusan(tembusan(asesor))
                .merujuk(new Rujukan(JenisRujukan.PENCABUTAN, lama.id()));
    }

    private static void lama(Map<String, Object> isi, Optional<Surat> lama) {
        isi.put("mengubah", lama.isPresent());
        isi.put("nomorLama", lama.flatMap(Surat::nomor).orElse("-"));
        isi.put("tanggalLama", lama.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"));
    }

    private List<String> tembusan(Asesor asesor) {
        List<String> tembusan = new ArrayList<>();
        cakupan.pemohon(context).map(SuratPenilai::pimpinan).ifPresent(tembusan::add);
        if (!asesor.instansi().equals(context.setting(INSTANSI_SENDIRI, INSTANSI_SENDIRI_BAWAAN))) {
            context.referensi().find(Instansi.class, asesor.instansi(), context.tanggal()).map(SuratPenilai::pimpinan)
                    .ifPresent(tembusan::add);
        }
        return tembusan;
    }

    private static String pimpinan(Instansi instansi) {
        return instansi.pimpinan() + " " + instansi.nama();
    }

    private Map<String, Object> orang(Asesor asesor) {
        return Map.of("kode", asesor.kode(), "nama", asesor.nama(), "nip", asesor.nip().orElse("-"), "lisensi",
                asesor.nomorLisensi(), "instansi",
                context.referensi().find(Instansi.class, asesor.instansi(), context.tanggal()).map(Instansi::nama)
                .orElse(asesor.instansi()));
    }

    /** The team as the minutes list it. */
    List<Map<String, Object>> daftar(List<String> kode, LocalDate tanggal) {
        List<Map<String, Object>> baris = new ArrayList<>();
        for (String satu : kode) {
            Map<String, Object> orang = new LinkedHashMap<>();
            orang.put("no", baris.size() + 1);
            orang.putAll(context.referensi().find(Asesor.class, satu, tanggal).map(this::orang)
                    .orElseGet(() -> Map.of("kode", satu, "nama", satu, "nip", "-", "lisensi", "-", "instansi", "-")));
            baris.add(orang);
        }
        return baris;
    }

    static String nama(String kode, LocalDate pada, Context context) {
        return context.referensi().find(Asesor.class, kode, pada).map(Asesor::nama).orElse(kode);
    }

    static String hariTanggal(LocalDate tanggal) {
        return Tanggal.hari(tanggal) + ", " + Tanggal.panjang(tanggal);
    }
}
