package id.serkom.sop.pemeliharaan;

import id.serkom.api.data.Data;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.data.Tanggal;
import id.serkom.api.sertifikat.JenisPerubahan;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was proposed, kept in its letter, where the decision finds it.
 *
 * @param pengusul every code of who proposed it: he does not decide
 */
record Usulan(String sertifikat, JenisPerubahan jenis, List<String> alasan, List<String> unit, Optional<String> pembaruan,
        Optional<LocalDate> batas, List<String> pengusul) {

    private static final String USULAN = "usulan";
    private static final Map<JenisPerubahan, String> SEBUTAN = Map.of(JenisPerubahan.BEKUKAN, "Pembekuan", JenisPerubahan.PULIHKAN,
            "Pemulihan", JenisPerubahan.CABUT, "Pencabutan", JenisPerubahan.KURANGI_LINGKUP, "Pengurangan Ruang Lingkup",
            JenisPerubahan.GANTI_RUSAK, "Penggantian", JenisPerubahan.PERBARUI, "Pembaruan");

    Usulan {
        alasan = List.copyOf(alasan);
        unit = List.copyOf(unit);
        pengusul = List.copyOf(pengusul);
    }

    static Usulan dari(Context context) {
        return context.isi().isiSurat(List.of(surat(context).id())).values().iterator().next().object(USULAN).as(Usulan.class);
    }

    /** The numbered proposal. */
    static Surat surat(Context context) {
        List<Surat> semua = context.isi().surat(UsulkanPerubahan.SURAT);
        return semua.get(semua.size() - 1);
    }

    String sebutan() {
        return SEBUTAN.get(jenis);
    }

    /** What every letter about it says. */
    Data isi(Sertifikat s, Optional<Sertifikat> baru, Context context) {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put(USULAN, Data.of(this).asMap());
        isi.put("perbuatan", sebutan());
        isi.put("jenis", RecordBinder.kode(jenis));
        isi.put("nama", s.nama());
        isi.put("instansi", Terdaftar.instansi(s, context));
        isi.put("nomorSertifikat", s.nomor());
        isi.put("registrasi", s.registrasi());
        isi.put("tanggalSertifikat", Tanggal.panjang(s.tanggal()));
        isi.put("berlakuSampai", Tanggal.panjang(s.berlakuSampai()));
        isi.put("alasan", baris(alasan));
        List<Map<String, Object>> dikurangi = new ArrayList<>();
        context.skema().unit().stream().filter(u -> unit.contains(u.kode()))
                .forEach(u -> dikurangi.add(Map.of("no", dikurangi.size() + 1, "kode", u.kode(), "judul", u.judul())));
        isi.put("unit", dikurangi);
        isi.put("adaUnit", !dikurangi.isEmpty());
        isi.put("adaBatas", batas.isPresent());
        isi.put("batas", batas.map(Tanggal::panjang).orElse("-"));
        isi.put("adaPembaruan", baru.isPresent());
        isi.put("nomorPembaruan", baru.map(Sertifikat::nomor).orElse("-"));
        isi.put("tanggalPembaruan", baru.map(b -> Tanggal.panjang(b.tanggal())).orElse("-"));
        return Data.of(isi);
    }

    static List<Map<String, Object>> baris(List<String> teks) {
        List<Map<String, Object>> baris = new ArrayList<>();
        teks.forEach(t -> baris.add(Map.of("no", baris.size() + 1, "teks", t)));
        return baris;
    }
}
