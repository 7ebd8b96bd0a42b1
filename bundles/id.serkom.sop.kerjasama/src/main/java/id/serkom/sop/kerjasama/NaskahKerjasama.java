package id.serkom.sop.kerjasama;

import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the letters of a cooperation say. */
final class NaskahKerjasama {

    static final String UNDANGAN = "undangan-usulan";
    static final String TANDA_TERIMA = "tanda-terima-usulan";
    static final String PENGEMBALIAN = "pengembalian-usulan";
    static final String TELAAH = "hasil-telaah";
    static final String PERJANJIAN = "perjanjian-kerja-sama";

    private NaskahKerjasama() {
    }

    static SuratRequest undangan(Instansi kepada, BukaUsulan.Isian isian, Context context) {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("instansi", kepada.nama());
        isi.put("sampai", Tanggal.panjang(isian.sampai()));
        isi.put("adaKeterangan", isian.keterangan().isPresent());
        isi.put("keterangan", isian.keterangan().orElse("-"));
        return SuratRequest.baru(context.idBaru(), UNDANGAN, Tujuan.kepada(kepada), Data.of(isi))
                .menunggu("Menunggu usulan " + kepada.nama());
    }

    static SuratRequest tandaTerima(Instansi dari, Permohonan permohonan, IsianUsul isian, Context context) {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("instansi", dari.nama());
        isi.put("nomorSurat", permohonan.nomorSurat());
        isi.put("tanggalSurat", Tanggal.panjang(permohonan.tanggalSurat()));
        isi.put("perihal", permohonan.perihal());
        isi.put("diterima", Tanggal.panjang(permohonan.diterimaTanggal()));
        isi.put("ruangLingkup", isian.ruangLingkup());
        isi.put("lama", isian.lamaBulan() + " (" + Tanggal.terbilang(isian.lamaBulan()) + ") bulan");
        return balasan(TANDA_TERIMA, dari, permohonan, isi, context);
    }

    /** A service note inside the house: the institution does not see it. */
    static SuratRequest telaah(UsulanKini usulan, Penelaahan.Hasil hasil, String pimpinan, Context context) {
        Map<String, Object> isi = usulan.pokok();
        isi.put("lanjut", hasil.lanjut());
        isi.put("alasan", bernomor(hasil.alasan()));
        return SuratRequest.baru(context.idBaru(), TELAAH, Tujuan.kepada(pimpinan, "Tempat"), Data.of(isi))
                .merujuk(new Rujukan(JenisRujukan.BALASAN, usulan.permohonan().surat()));
    }

    static SuratRequest pengembalian(UsulanKini usulan, Penelaahan.Pengembalian isian, Context context) {
        Map<String, Object> isi = usulan.pokok();
        isi.put("alasan", bernomor(isian.alasan()));
        isi.put("sampai", Tanggal.panjang(isian.sampai()));
        return balasan(PENGEMBALIAN, usulan.instansi(), usulan.permohonan(), isi, context);
    }

    static SuratRequest penolakan(UsulanKini usulan, List<String> alasan, Context context) {
        Map<String, Object> isi = usulan.pokok();
        isi.put("alasan", bernomor(alasan));
        return balasan("penolakan-kerja-sama", usulan.instansi(), usulan.permohonan(), isi, context);
    }

    static SuratRequest perjanjian(UsulanKini usulan, Sepakati.Isian isian, Context context) {
        Sepakati.Orang pihakLain = isian.penandatanganPihakLain();
        Map<String, Object> isi = usulan.pokok();
        isi.put("mulai", Tanggal.panjang(isian.mulai()));
        isi.put("sampai", Tanggal.panjang(isian.sampai()));
        isi.put("nomorPihakLain", isian.nomorPihakLain());
        isi.put("namaPihakLain", pihakLain.nama());
        isi.put("jabatanPihakLain", pihakLain.jabatan());
        isi.put("penandatangan", List.of(Map.of("no", 1, "nama", pihakLain.nama(), "kedudukan", pihakLain.jabatan(), "sebutan",
                "PIHAK KEDUA", "pihak", usulan.instansi().nama().toUpperCase(Locale.ROOT), "nomor", isian.nomorPihakLain())));
        return balasan(PERJANJIAN, usulan.instansi(), usulan.permohonan(), isi, context);
    }

    private static List<Map<String, Object>> bernomor(List<String> teks) {
        List<Map<String, Object>> baris = new ArrayList<>();
        for (String satu : teks) {
            baris.add(Map.of("no", baris.size() + 1, "teks", satu));
        }
        return baris;
    }

    private static SuratRequest balasan(String jenis, Instansi kepada, Permohonan permohonan, Map<String, Object> isi, Context context) {
        return SuratRequest.baru(context.idBaru(), jenis, Tujuan.kepada(kepada), Data.of(isi)).tentangPermohonan(permohonan.id())
                .merujuk(new Rujukan(JenisRujukan.BALASAN, permohonan.surat()));
    }
}
