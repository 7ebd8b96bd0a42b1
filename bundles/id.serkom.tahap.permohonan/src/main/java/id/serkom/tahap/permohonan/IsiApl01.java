package id.serkom.tahap.permohonan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.skema.Persyaratan;
import id.serkom.api.skema.Unit;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * FR.APL.01: the asesi applies for certification. What the application said of him is printed as it is; he adds what it did not ask,
 * why he wants to be assessed, and which documents of his prove the basic requirements.
 */
final class IsiApl01 {

    static final String KODE = "APL-01";

    /** The middle of a NIK: what is printed outside the office does not show it. */
    private static final String TERTUTUP = "(?<=^.{6}).{6}";

    /** Why he wants to be assessed. */
    enum Tujuan {
        SERTIFIKASI("Sertifikasi"), SERTIFIKASI_ULANG("Sertifikasi ulang"),
        PENGAKUAN_KOMPETENSI_TERKINI("Pengakuan Kompetensi Terkini (PKT)"),
        REKOGNISI_PEMBELAJARAN_LAMPAU("Rekognisi Pembelajaran Lampau (RPL)"), LAINNYA("Lainnya");

        private final String tertulis;

        Tujuan(String tertulis) {
            this.tertulis = tertulis;
        }
    }

    /** As the form of BNSP has it. */
    enum JenisKelamin {
        LAKI_LAKI("Laki-laki"), PEREMPUAN("Perempuan");

        private final String tertulis;

        JenisKelamin(String tertulis) {
            this.tertulis = tertulis;
        }
    }

    /** What the form asks. */
    record Isian(JenisKelamin jenisKelamin, String kebangsaan, String alamat, Optional<String> alamatKantor, Tujuan tujuan,
            List<String> bukti) {
    }

    private final Isian isian;
    private final Context context;
    private final Asesi asesi;
    private final FormulirApl formulir;

    private IsiApl01(Berkas berkas, Isian isian, Context context) {
        this.isian = isian;
        this.context = context;
        this.asesi = context.asesi();
        this.formulir = new FormulirApl(KODE, berkas, context);
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new IsiApl01(berkas, input.as(Isian.class), context).decide(input);
    }

    private Outcome decide(Input input) {
        List<Reason> keberatan = new ArrayList<>(formulir.keberatan());
        for (int i = 0; i < isian.bukti().size(); i++) {
            keberatan.addAll(formulir.bukti(isian.bukti().get(i), "/bukti/" + i));
        }
        return keberatan.isEmpty() ? formulir.simpan(isi(input.data()), cetak()) : Outcome.refuse(keberatan);
    }

    /** Which correction of his identity it knows: one that knows fewer than there are prints what was wrong. */
    private Data isi(Data masukan) {
        int diketahui = (int) context.isi().kelengkapan(List.of(asesi.id())).stream()
                .filter(k -> k.kode().equals(PerbaikiIdentitas.TERCATAT)).count();
        return diketahui == 0 ? masukan : masukan.with("perbaikanIdentitas", diketahui);
    }

    private Data cetak() {
        Identitas i = asesi.identitas();
        Map<String, Object> isi = new LinkedHashMap<>(formulir.kepala());
        isi.put("nik", i.nik().replaceFirst(TERTUTUP, "******"));
        isi.put("lahir", i.tempatLahir() + ", " + Tanggal.panjang(i.tanggalLahir()));
        isi.put("jenisKelamin", isian.jenisKelamin().tertulis);
        isi.put("kebangsaan", isian.kebangsaan());
        isi.put("alamat", isian.alamat());
        isi.put("alamatKantor", isian.alamatKantor().orElse("-"));
        isi.put("telepon", i.telepon().orElse("-"));
        isi.put("surel", i.surel().orElse("-"));
        isi.put("pendidikan", i.pendidikan().orElse("-"));
        isi.put("tujuan", isian.tujuan().tertulis);
        isi.put("unit", unit());
        isi.put("bukti", bukti());
        return Data.of(isi);
    }

    private List<Data> unit() {
        List<Data> baris = new ArrayList<>();
        for (Unit satu : context.skema().unit()) {
            baris.add(Data.of(Map.of("no", baris.size() + 1, "kode", satu.kode(), "judul", satu.judul())));
        }
        return baris;
    }

    private List<Data> bukti() {
        List<Data> baris = new ArrayList<>();
        for (Persyaratan satu : context.skema().persyaratan()) {
            baris.add(Data.of(Map.of("no", baris.size() + 1, "judul", satu.judul(), "ada",
                    isian.bukti().contains(satu.kode()) ? "Dilampirkan" : "Tidak dilampirkan")));
        }
        return baris;
    }
}
