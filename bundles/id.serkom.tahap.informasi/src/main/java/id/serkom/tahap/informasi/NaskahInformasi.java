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

    /** A later letter that refers to the first. */
    static SuratRequest susulan(Instansi kepada, Pengumuman lama, Pengumuman baru, Optional<String> keterangan,
            Surat pertama, Context context) {
        Map<String, Object> isi = new LinkedHashMap<>(jadwal(baru));
        isi.put("nomorPertama", pertama.nomor().orElseThrow());
        isi.put("tanggalPertama", Tanggal.panjang(pertama.tanggal()));
        isi.put("jadwalBerubah", !lama.mulai().equals(baru.mulai()) || !lama.sampai().equals(baru.sampai()));
        isi.put("mulaiSemula", Tanggal.panjang(lama.mulai()));
        isi.put("sampaiSemula", Tanggal.panjang(lama.sampai()));
        isi.put("kuotaBerubah", lama.kuota() != baru.kuota());
        isi.put("kuotaSemula", kuota(lama));
        isi.put("adaKeterangan", keterangan.isPresent());
        isi.put("keterangan", keterangan.orElse(""));
        return SuratRequest.baru(context.idBaru(), "pemberitahuan-susulan", Tujuan.kepada(kepada), Data.of(isi))
                .merujuk(new Rujukan(JenisRujukan.SUSULAN, pertama.id()));
    }

    private static Map<String, Object> jadwal(Pengumuman pengumuman) {
        return Map.of("mulai", Tanggal.panjang(pengumuman.mulai()), "sampai", Tanggal.panjang(pengumuman.sampai()),
                "kuota", kuota(pengumuman));
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
