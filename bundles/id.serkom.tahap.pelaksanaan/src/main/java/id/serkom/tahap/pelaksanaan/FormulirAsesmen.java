package id.serkom.tahap.pelaksanaan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.PengisianFormulir;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the forms of the examination of one asesi have in common: when they are filled in, who he is, how they are kept. */
final class FormulirAsesmen {

    static final Set<AsesiStatus> DIUJI = Set.of(AsesiStatus.HADIR, AsesiStatus.DINILAI);

    private final String kode;
    private final Context context;
    private final Asesi asesi;
    private final PengisianFormulir pengisian;

    FormulirAsesmen(String kode, Berkas berkas, Context context) {
        this.kode = kode;
        this.context = context;
        this.asesi = context.asesi();
        this.pengisian = new PengisianFormulir(berkas, context);
    }

    /** Whether it may be filled in of him now. */
    List<Reason> keberatan(Set<AsesiStatus> status) {
        List<Reason> salah = new ArrayList<>(pengisian.tidakDipakai("pelaksanaan.formulir-tidak-dipakai", kode));
        if (!status.contains(asesi.status())) {
            salah.add(Reason.of("pelaksanaan.formulir-bukan-saatnya", "formulir", kode).with("asesi", asesi.nama()));
        }
        return salah;
    }

    /** Who is examined, by whom and where, as all of them print it. */
    Map<String, Object> kepala() {
        IsiNaskah naskah = new IsiNaskah(context);
        Optional<Sesi> sesi = asesi.sesi().flatMap(context.isi()::sesi);
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("nama", asesi.nama());
        isi.put("nip", asesi.identitas().nip().orElse("-"));
        isi.put("instansi", instansi().map(Instansi::nama).orElse(asesi.instansi()));
        isi.put("asesor", asesi.asesor().map(a -> naskah.namaAsesor(a, context.tanggal())).orElse("-"));
        isi.put("tuk", sesi.map(s -> naskah.sesi(s).text("tuk")).orElse("-"));
        isi.put("hariTanggal", sesi.map(s -> naskah.sesi(s).text("hariTanggal")).orElse("-"));
        return isi;
    }

    private Optional<Instansi> instansi() {
        return context.referensi().find(Instansi.class, asesi.instansi(), context.tanggal());
    }

    /** A form that his institution may see. */
    Perubahan.Builder bagiInstansi(Data isian, Data cetak) {
        return simpan(isian, cetak, instansi().map(Tujuan::kepada).orElseGet(Tujuan::tanpa));
    }

    /** One that tells how he is judged. */
    Perubahan.Builder tertutup(Data isian, Data cetak) {
        return simpan(isian, cetak, Tujuan.tanpa());
    }

    private Perubahan.Builder simpan(Data isian, Data cetak, Tujuan tujuan) {
        return pengisian.terisi(kode, asesi.id(), isian, tujuan, Optional.of(asesi), cetak);
    }
}
