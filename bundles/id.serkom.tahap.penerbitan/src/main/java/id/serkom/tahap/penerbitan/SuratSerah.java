package id.serkom.tahap.penerbitan;

import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The papers of a hand-over: the numbered covering letter and the receipt. */
final class SuratSerah {

    private final Serahkan.Masukan masukan;
    private final Instansi instansi;
    private final List<Sertifikat> sertifikat;
    private final Optional<String> kuasa;
    private final Context context;

    /** @param kuasa id of the surat kuasa in the letter book */
    SuratSerah(Serahkan.Masukan masukan, Instansi instansi, List<Sertifikat> sertifikat, Optional<String> kuasa,
            Context context) {
        this.masukan = masukan;
        this.instansi = instansi;
        this.sertifikat = sertifikat;
        this.kuasa = kuasa;
        this.context = context;
    }

    /** As the register keeps it: who fetched them, and on which surat kuasa. */
    String kepada() {
        String orang = masukan.penerima().nama() + " (" + masukan.penerima().jabatan() + ")";
        return masukan.kuasa().map(k -> orang + ", kuasa dari " + k.pemberi() + ", surat kuasa Nomor " + k.nomor()
                + " tanggal " + Tanggal.panjang(k.tanggal())).orElse(orang);
    }

    SuratRequest pengantar() {
        SuratRequest surat = SuratRequest.baru(context.idBaru(), "surat-pengantar", Tujuan.kepada(instansi), Data.of(isi()));
        return kuasa.map(k -> surat.merujuk(new Rujukan(JenisRujukan.BALASAN, k))).orElse(surat);
    }

    SuratRequest tandaTerima() {
        return SuratRequest.baru(context.idBaru(), "tanda-terima-sertifikat", Tujuan.kepada(instansi), Data.of(isi()));
    }

    private Map<String, Object> isi() {
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Sertifikat s : sertifikat) {
            Map<String, Object> satu = new LinkedHashMap<>();
            satu.put("no", baris.size() + 1);
            satu.put("nama", s.nama());
            satu.put("nomor", s.nomor());
            satu.put("registrasi", s.registrasi());
            satu.put("berlakuSampai", Tanggal.panjang(s.berlakuSampai()));
            baris.add(satu);
        }
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("instansi", instansi.nama());
        isi.put("sertifikat", baris);
        isi.put("jumlah", baris.size());
        isi.put("jumlahTerbilang", Tanggal.terbilang(baris.size()));
        isi.put("tanggalSerah", Tanggal.panjang(context.tanggal()));
        isi.put("hariSerah", Tanggal.hari(context.tanggal()));
        isi.put("namaPenerima", masukan.penerima().nama());
        isi.put("jabatanPenerima", masukan.penerima().jabatan());
        isi.put("nipPenerima", masukan.penerima().nip().orElse("-"));
        isi.put("berkuasa", masukan.kuasa().isPresent());
        isi.put("pemberiKuasa", masukan.kuasa().map(Serahkan.Kuasa::pemberi).orElse("-"));
        isi.put("nomorKuasa", masukan.kuasa().map(Serahkan.Kuasa::nomor).orElse("-"));
        isi.put("tanggalKuasa", masukan.kuasa().map(k -> Tanggal.panjang(k.tanggal())).orElse("-"));
        isi.put("petugas", context.pelaku().nama());
        return isi;
    }
}
