package id.serkom.tahap.informasi;

import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.skema.Persyaratan;
import id.serkom.api.skema.Skema;
import id.serkom.api.skema.Unit;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the letters of this tahap say. */
final class NaskahInformasi {

    static final String PEMBERITAHUAN = "pemberitahuan";
    static final String SUSULAN = "pemberitahuan-susulan";

    private NaskahInformasi() {
    }

    /** The first letter to an institution, with the skema. */
    static SuratRequest pemberitahuan(Instansi kepada, Pengumuman pengumuman, Optional<String> keterangan,
            Context context) {
        Map<String, Object> isi = new LinkedHashMap<>(jadwal(pengumuman));
        isi.put("syarat", syarat(context.skema()));
        isi.put("adaKeterangan", keterangan.isPresent());
        isi.put("keterangan", keterangan.orElse(""));
        return SuratRequest.baru(context.idBaru(), PEMBERITAHUAN, Tujuan.kepada(kepada), Data.of(isi))
                .lampiran(new LampiranSurat("skema-sertifikasi", "Skema Sertifikasi " + context.skema().judul(),
                        skema(context.skema())));
    }

    /**
     * A later letter that refers to the first.
     *
     * @param semula what the institution was told last, as {@link #jadwal(Data)}
     */
    static SuratRequest susulan(Instansi kepada, Map<String, Object> semula, Pengumuman baru, Optional<String> keterangan,
            Surat pertama, Context context) {
        Map<String, Object> jadwal = jadwal(baru);
        Map<String, Object> isi = new LinkedHashMap<>(jadwal);
        isi.put("nomorPertama", pertama.nomor().orElseThrow());
        isi.put("tanggalPertama", Tanggal.panjang(pertama.tanggal()));
        isi.put("jadwalBerubah", !semula.get("mulai").equals(jadwal.get("mulai"))
                || !semula.get("sampai").equals(jadwal.get("sampai")));
        isi.put("mulaiSemula", semula.get("mulai"));
        isi.put("sampaiSemula", semula.get("sampai"));
        isi.put("kuotaBerubah", !semula.get("kuota").equals(jadwal.get("kuota")));
        isi.put("kuotaSemula", semula.get("kuota"));
        isi.put("adaKeterangan", keterangan.isPresent());
        isi.put("keterangan", keterangan.orElse(""));
        return SuratRequest.baru(context.idBaru(), SUSULAN, Tujuan.kepada(kepada), Data.of(isi))
                .merujuk(new Rujukan(JenisRujukan.SUSULAN, pertama.id()));
    }

    /** Window and quota in the words of the letters. */
    static Map<String, Object> jadwal(Pengumuman pengumuman) {
        return Map.of("mulai", Tanggal.panjang(pengumuman.mulai()), "sampai", Tanggal.panjang(pengumuman.sampai()),
                "kuota", kuota(pengumuman));
    }

    /** Window and quota as a letter of this tahap says them. */
    static Map<String, Object> jadwal(Data surat) {
        return Map.of("mulai", surat.text("mulai"), "sampai", surat.text("sampai"), "kuota", surat.text("kuota"));
    }

    private static String kuota(Pengumuman pengumuman) {
        return pengumuman.kuota() == 0 ? "tidak dibatasi" : pengumuman.kuota() + " orang";
    }

    private static Data skema(Skema skema) {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("tanggalEdisi", Tanggal.panjang(skema.tanggalEdisi()));
        isi.put("dasar", skema.dasar());
        List<Map<String, Object>> unit = new ArrayList<>();
        for (Unit satu : skema.unit()) {
            unit.add(Map.of("no", unit.size() + 1, "kode", satu.kode(), "judul", satu.judul()));
        }
        isi.put("unit", unit);
        isi.put("syarat", syarat(skema));
        isi.put("metode", String.join(", ", skema.metode()));
        isi.put("formulir", String.join(", ", skema.formulir()));
        isi.put("masaBerlaku", skema.masaBerlakuBulan() + " bulan");
        isi.put("biaya", skema.biaya().filter(b -> b.signum() > 0)
                .map(b -> "Rp" + String.format(new Locale("id", "ID"), "%,.0f", b)).orElse("tidak dipungut biaya"));
        isi.put("adaHakKewajiban", !skema.hakKewajiban().isEmpty());
        isi.put("hakKewajiban", skema.hakKewajiban());
        return Data.of(isi);
    }

    private static List<Map<String, Object>> syarat(Skema skema) {
        List<Map<String, Object>> syarat = new ArrayList<>();
        for (Persyaratan satu : skema.persyaratan()) {
            syarat.add(Map.of("no", syarat.size() + 1, "judul", satu.judul(), "sifat",
                    satu.wajib() ? "wajib" : "tidak wajib"));
        }
        return syarat;
    }
}
