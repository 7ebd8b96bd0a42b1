package id.serkom.sop.pemeliharaan;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Akibat;
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
import java.util.TreeMap;

/**
 * Letters to the institutions whose people's certificates end soon, each certificate in one letter and never in another: its entry notes
 * the day in the commit that numbers the letter. As many as a commit takes at a time; the job goes through the register behind the last
 * one that it looked at, then once more for those whose letter was sent back, and closes when every letter has its number.
 */
final class BeritahukanMasa {

    private static final String SURAT = "pemberitahuan-masa-berlaku";
    private static final String TERAKHIR = "terakhir";
    private static final String HARI = "90";
    private static final int SEKALI = 200;
    private static final int SURAT_SEKALI = 100;

    /**
     * What the form asks.
     *
     * @param hari how many days ahead, where it is not what the setting says
     */
    record Isian(Optional<Integer> hari) {
    }

    private BeritahukanMasa() {
    }

    /** The last certificate that the pass through the register has looked at. */
    record Terakhir(LocalDate tanggal, String sertifikat) {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        LocalDate hariIni = context.tanggal();
        String setelan = context.setting("hari-sebelum-habis", HARI);
        if (!setelan.matches("\\d{1,4}")) {
            return Outcome.refuse(Reason.of("pemberitahuan.setelan-salah"));
        }
        LocalDate sampai = hariIni.plusDays(input.as(Isian.class).hari().orElse(Integer.parseInt(setelan)));
        Optional<Terakhir> terakhir = context.data().has(TERAKHIR) ? Optional.of(context.data().object(TERAKHIR).as(Terakhir.class))
                : Optional.empty();
        if (terakhir.isEmpty() && context.isi().suratDanKonsep(SURAT).stream().anyMatch(s -> s.status() == SuratStatus.KONSEP)) {
            return Outcome.refuse(Reason.of("pemberitahuan.konsep-menunggu"));
        }
        List<Sertifikat> habis = habis(terakhir, sampai, context);
        if (habis.isEmpty() && terakhir.isEmpty()) {
            return context.isi().surat(SURAT).isEmpty()
                    ? Outcome.refuse(Reason.of("pemberitahuan.tidak-ada", "sampai", Tanggal.panjang(sampai))) : Perubahan.baru().advance();
        }
        Map<String, List<Sertifikat>> menurutInstansi = new TreeMap<>();
        int banyak = 0;
        while (banyak < Math.min(habis.size(), SEKALI) && (menurutInstansi.size() < SURAT_SEKALI
                || menurutInstansi.containsKey(habis.get(banyak).instansi()))) {
            menurutInstansi.computeIfAbsent(habis.get(banyak).instansi(), k -> new ArrayList<>()).add(habis.get(banyak));
            banyak++;
        }
        Perubahan.Builder perubahan = Perubahan.baru();
        menurutInstansi.values().forEach(milik -> perubahan.surat(surat(milik, context)));
        if (banyak < habis.size()) {
            Sertifikat s = habis.get(banyak - 1);
            Data sampaiSini = Data.of(new Terakhir(s.berlakuSampai(), s.id()));
            return perubahan.data(Data.of(Map.of("versi", 1, TERAKHIR, sampaiSini.asMap()))).lagi().stay();
        }
        // Drafts of earlier steps may have been sent back, or wait still: another pass finds out.
        return terakhir.isPresent() ? perubahan.data(Data.of(Map.of("versi", 1))).lagi().stay() : perubahan.advance();
    }

    /** One more than is written at a time, so that it is seen whether there are others. What ended meanwhile is not told of any more. */
    private static List<Sertifikat> habis(Optional<Terakhir> terakhir, LocalDate sampai, Context context) {
        Optional<Terakhir> sesudah = terakhir.filter(t -> !t.tanggal().isBefore(context.tanggal()));
        return context.isi().sertifikatAkanHabis(sesudah.map(Terakhir::tanggal).orElse(context.tanggal()), sampai,
                sesudah.map(Terakhir::sertifikat), SEKALI + 1);
    }

    /** To the institution, or to the holders themselves where it is not on the register any more. */
    private static SuratRequest surat(List<Sertifikat> milik, Context context) {
        Sertifikat pertama = milik.get(0);
        Tujuan tujuan = Terdaftar.tujuan(pertama, context);
        boolean bubar = milik.size() > 1 && context.referensi().find(Instansi.class, pertama.instansi(), context.tanggal()).isEmpty();
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Sertifikat s : milik) {
            Map<String, Object> satu = new LinkedHashMap<>();
            satu.put("no", baris.size() + 1);
            satu.put("nama", s.nama());
            satu.put("nomor", s.nomor());
            satu.put("skema", context.skema(s.skema()).map(k -> k.judul()).orElse(s.skema()));
            satu.put("berlakuSampai", Tanggal.panjang(s.berlakuSampai()));
            baris.add(satu);
        }
        return SuratRequest.baru(context.idBaru(), SURAT, bubar
                ? new Tujuan(tujuan.instansi(), "Para pemegang sertifikat kompetensi dalam surat ini", tujuan.tempat()) : tujuan,
                Data.of(Map.of("instansi", Terdaftar.instansi(pertama, context), "jumlah",
                milik.size(), "sertifikat", baris, "terakhir", Tanggal.panjang(milik.get(milik.size() - 1).berlakuSampai()))))
                .berakibat(Akibat.diberitahukan(milik));
    }
}
