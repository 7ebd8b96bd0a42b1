package id.serkom.tahap.pelaksanaan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Entri;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.Tuk;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions and people as the minutes print them. */
final class IsiNaskah {

    private final Context context;
    private final Map<String, Optional<? extends Entri>> dibaca = new HashMap<>();

    IsiNaskah(Context context) {
        this.context = context;
    }

    Data sesi(Sesi s) {
        Optional<Tuk> tuk = find(Tuk.class, s.tuk(), s.tanggal());
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("nomor", s.nomor());
        isi.put("tuk", tuk.map(Tuk::nama).orElse(s.tuk()));
        isi.put("alamat", tuk.map(t -> t.alamat() + ", " + t.kota()).orElse("-"));
        isi.put("hariTanggal", Tanggal.hari(s.tanggal()) + ", " + Tanggal.panjang(s.tanggal()));
        isi.put("pukul", pukul(s.mulai()) + " s.d. " + pukul(s.selesai()) + " "
                + context.setting("zona-waktu-cetak", "WITA"));
        return Data.of(isi);
    }

    List<Data> peserta(List<Asesi> asesi, LocalDate pada) {
        List<Data> baris = new ArrayList<>();
        for (Asesi a : asesi) {
            Map<String, Object> isi = new LinkedHashMap<>();
            isi.put("no", baris.size() + 1);
            isi.put("nama", a.nama());
            isi.put("nip", a.identitas().nip().orElse("-"));
            isi.put("instansi", instansi(a.instansi()));
            isi.put("asesor", a.asesor().map(k -> namaAsesor(k, pada)).orElse("-"));
            isi.put("hadir", a.status() == AsesiStatus.TIDAK_HADIR ? "Tidak hadir" : "Hadir");
            isi.put("keterangan", a.alasan().orElse("-"));
            baris.add(Data.of(isi));
        }
        return baris;
    }

    List<Data> asesor(List<String> kode, LocalDate pada) {
        List<Data> baris = new ArrayList<>();
        for (String satu : kode) {
            Optional<Asesor> asesor = find(Asesor.class, satu, pada);
            baris.add(Data.of(Map.of("nama", namaAsesor(satu, pada), "nip", asesor.flatMap(Asesor::nip).orElse("-"),
                    "lisensi", asesor.map(Asesor::nomorLisensi).orElse("-"))));
        }
        return baris;
    }

    /** Rows with room to sign: each asesor once. */
    static List<Data> penandatangan(List<Data> asesor) {
        List<Data> baris = new ArrayList<>();
        for (String nama : asesor.stream().map(a -> a.text("nama")).distinct().toList()) {
            baris.add(Data.of(Map.of("no", baris.size() + 1, "nama", nama, "kedudukan", "Asesor/penguji")));
        }
        return baris;
    }

    String namaAsesor(String kode, LocalDate pada) {
        return find(Asesor.class, kode, pada).map(Asesor::nama).orElse(kode);
    }

    /** "Kepala Badan Kepegawaian ...", as copies go to. */
    String pimpinan(String kode) {
        return find(Instansi.class, kode, context.tanggal()).map(i -> i.pimpinan() + " " + i.nama()).orElse(kode);
    }

    private String instansi(String kode) {
        return find(Instansi.class, kode, context.tanggal()).map(Instansi::nama).orElse(kode);
    }

    private <T extends Entri> Optional<T> find(Class<T> jenis, String kode, LocalDate pada) {
        return dibaca.computeIfAbsent(jenis.getSimpleName() + ' ' + kode + ' ' + pada,
                k -> context.referensi().find(jenis, kode, pada)).map(jenis::cast);
    }

    private static String pukul(LocalTime jam) {
        return "%02d.%02d".formatted(jam.getHour(), jam.getMinute());
    }
}
