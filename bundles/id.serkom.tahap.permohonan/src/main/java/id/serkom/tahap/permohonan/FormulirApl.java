package id.serkom.tahap.permohonan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.PengisianFormulir;
import id.serkom.api.tahap.Tujuan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the two forms of the applicant have in common: who he is, what proves something, how they are kept. */
final class FormulirApl {

    private final String kode;
    private final Context context;
    private final Asesi asesi;
    private final PengisianFormulir pengisian;
    private Optional<Set<String>> dilampirkan = Optional.empty();

    FormulirApl(String kode, Berkas berkas, Context context) {
        this.kode = kode;
        this.context = context;
        this.asesi = context.asesi();
        this.pengisian = new PengisianFormulir(berkas, context);
    }

    /** Whether it may be filled in of him at all. */
    List<Reason> keberatan() {
        List<Reason> tidakDipakai = pengisian.tidakDipakai("permohonan.formulir-tidak-dipakai", kode);
        return tidakDipakai.isEmpty() && AsesiStatus.GUGUR.contains(asesi.status())
                ? List.of(Reason.of("permohonan.asesi-gugur", "nama", asesi.nama())) : tidakDipakai;
    }

    /** A document that is named as proof is one that the skema asks for, and is in his portfolio. */
    List<Reason> bukti(String persyaratan, String tempat) {
        if (context.skema().persyaratan(persyaratan).isEmpty()) {
            return List.of(Reason.of("permohonan.bukti-tidak-dikenal", "bukti", persyaratan).with("skema", context.skema().judul())
                    .at(tempat));
        }
        return dilampirkan().contains(persyaratan) ? List.of()
                : List.of(Reason.of("permohonan.bukti-belum-dilampirkan", "bukti", judul(persyaratan)).with("nama", asesi.nama())
                        .at(tempat));
    }

    private Set<String> dilampirkan() {
        if (dilampirkan.isEmpty()) {
            dilampirkan = Optional.of(context.isi().kelengkapan(List.of(asesi.id())).stream().filter(k -> k.dokumen().isPresent())
                    .map(Kelengkapan::jenis).collect(Collectors.toSet()));
        }
        return dilampirkan.get();
    }

    String judul(String persyaratan) {
        return context.skema().persyaratan(persyaratan).orElseThrow().judul();
    }

    /** Who fills it in, as both print it. */
    Map<String, Object> kepala() {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("nama", asesi.nama());
        isi.put("nip", asesi.identitas().nip().orElse("-"));
        isi.put("jabatan", asesi.identitas().jabatan());
        isi.put("unitKerja", asesi.identitas().unitKerja());
        isi.put("instansi", instansi().map(Instansi::nama).orElse(asesi.instansi()));
        return isi;
    }

    private Optional<Instansi> instansi() {
        return context.referensi().find(Instansi.class, asesi.instansi(), context.tanggal());
    }

    Outcome simpan(Data isian, Data cetak) {
        Tujuan tujuan = instansi().map(Tujuan::kepada).orElseGet(Tujuan::tanpa);
        return pengisian.terisi(kode, asesi.id(), isian, tujuan, Optional.of(asesi), cetak).stay();
    }
}
