package id.serkom.sop.pemeliharaan;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.sertifikat.JenisPerubahan;
import id.serkom.api.sertifikat.PerubahanSertifikat;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.skema.Unit;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One certificate of the berkas that this one rests on is named, what is to become of it, and why; the proposal goes to who decides. */
final class UsulkanPerubahan {

    static final String SURAT = "usulan-perubahan-sertifikat";
    static final String BUKTI = "bukti-perubahan";
    private static final String SENDIRI = "sendiri";

    /**
     * What the form asks.
     *
     * @param nomor number of the certificate
     * @param penerbit its issuing body, when that is not ourselves
     * @param unit kode of the units to be taken out of the scope
     * @param pembaruan number of the newer certificate that takes its place
     * @param batas until when the holder may put right what it was suspended for
     */
    record Isian(String nomor, Optional<String> penerbit, JenisPerubahan jenis, List<String> alasan, String dokumen,
            Optional<List<String>> unit, Optional<String> pembaruan, Optional<LocalDate> batas) {
    }

    private final Berkas berkas;
    private final Isian isian;
    private final Context context;
    private final List<Reason> keberatan = new ArrayList<>();

    private UsulkanPerubahan(Berkas berkas, Isian isian, Context context) {
        this.berkas = berkas;
        this.isian = isian;
        this.context = context;
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new UsulkanPerubahan(berkas, input.as(Isian.class), context).decide();
    }

    private Outcome decide() {
        Optional<Sertifikat> sertifikat = Terdaftar.bernomor(isian.penerbit().orElse(SENDIRI), isian.nomor(), context);
        sertifikat.ifPresentOrElse(this::periksa,
                () -> keberatan.add(Reason.of("pemeliharaan.sertifikat-tidak-ada", "nomor", isian.nomor()).at("/nomor")));
        Optional<Sertifikat> pembaruan = sertifikat.flatMap(this::pembaruan);
        if (context.isi().dokumen(isian.dokumen()).isEmpty()) {
            keberatan.add(Reason.of("pemeliharaan.dokumen-tidak-dikenal", "dokumen", isian.dokumen()).at("/dokumen"));
        }
        batas();
        return keberatan.isEmpty() ? usulkan(sertifikat.orElseThrow(), pembaruan) : Outcome.refuse(keberatan);
    }

    private void periksa(Sertifikat sertifikat) {
        Terdaftar.halangan(isian.jenis(), sertifikat, context).map(r -> r.at("/jenis")).ifPresent(keberatan::add);
        if (isian.jenis() == JenisPerubahan.GANTI_RUSAK && !sertifikat.penerbit().equals(SENDIRI)) {
            keberatan.add(Reason.of("pemeliharaan.penerbit-lain", "penerbit", sertifikat.penerbit()).at("/jenis"));
        }
        if ((isian.jenis() == JenisPerubahan.KURANGI_LINGKUP) != isian.unit().isPresent()) {
            keberatan.add(Reason.of(isian.unit().isPresent() ? "pemeliharaan.unit-tidak-dipakai" : "pemeliharaan.unit-wajib").at("/unit"));
        }
        if ((isian.jenis() == JenisPerubahan.PERBARUI) != isian.pembaruan().isPresent()) {
            keberatan.add(Reason.of(isian.pembaruan().isPresent() ? "pemeliharaan.pembaruan-tidak-dipakai" : "pemeliharaan.pembaruan-wajib")
                    .at("/pembaruan"));
        }
        isian.unit().ifPresent(unit -> unit(sertifikat, unit));
    }

    /** What is in the scope may be taken out of it, but not all of it: that would be a withdrawal. */
    private void unit(Sertifikat sertifikat, List<String> unit) {
        Set<String> lingkup = Terdaftar.lingkup(sertifikat, context).stream().map(Unit::kode).collect(Collectors.toSet());
        for (int i = 0; i < unit.size(); i++) {
            if (!lingkup.contains(unit.get(i))) {
                keberatan.add(Reason.of("pemeliharaan.unit-di-luar-lingkup", "unit", unit.get(i)).with("nomor", sertifikat.nomor())
                        .at("/unit/" + i));
            }
        }
        if (unit.containsAll(lingkup)) {
            keberatan.add(Reason.of("pemeliharaan.unit-habis", "nomor", sertifikat.nomor()).at("/unit"));
        }
    }

    private Optional<Sertifikat> pembaruan(Sertifikat lama) {
        Optional<Sertifikat> baru = isian.pembaruan().flatMap(nomor -> context.isi()
                .sertifikatBernomor(lama.penerbit(), List.of(nomor), List.of()).stream().filter(s -> s.nomor().equals(nomor)).findFirst());
        if (isian.pembaruan().isPresent() && baru.filter(s -> PerubahanSertifikat.pembaru(s, context.tanggal())
                && s.skema().equals(lama.skema()) && s.nama().equalsIgnoreCase(lama.nama())
                && s.berlakuSampai().isAfter(lama.berlakuSampai())).isEmpty()) {
            keberatan.add(Reason.of("pemeliharaan.pembaruan-tidak-cocok", "nomor", isian.pembaruan().get()).with("nama", lama.nama())
                    .at("/pembaruan"));
        }
        return baru;
    }

    private void batas() {
        isian.batas().ifPresent(batas -> {
            if (isian.jenis() != JenisPerubahan.BEKUKAN) {
                keberatan.add(Reason.of("pemeliharaan.batas-tidak-dipakai").at("/batas"));
            } else if (!batas.isAfter(context.tanggal())) {
                keberatan.add(Reason.of("pemeliharaan.batas-lewat", "tanggal", Tanggal.panjang(batas)).at("/batas"));
            }
        });
    }

    private Outcome usulkan(Sertifikat sertifikat, Optional<Sertifikat> pembaruan) {
        List<String> pengusul = Stream.concat(Stream.of(context.pelaku().kode()), context.pelaku().kodeLain().stream()).sorted().toList();
        Usulan usulan = new Usulan(sertifikat.id(), isian.jenis(), isian.alasan(), isian.unit().orElse(List.of()),
                pembaruan.map(Sertifikat::id),
                isian.batas(), pengusul);
        Kelengkapan bukti = new Kelengkapan(context.idBaru(), 0, berkas.id(), UsulPerubahan.KODE, berkas.putaran(), BUKTI, BUKTI,
                Optional.empty(), Optional.empty(), Optional.of(isian.dokumen()), Optional.empty());
        String kepada = context.penandatangan("pembekuan-sertifikat").map(p -> p.jabatan().nama()).orElse("Instansi yang Berwenang");
        return Perubahan.baru().simpan(bukti)
                .surat(SuratRequest.baru(context.idBaru(), SURAT, Tujuan.kepada(kepada, "Tempat"), usulan.isi(sertifikat, pembaruan,
                        context))).advance();
    }
}
