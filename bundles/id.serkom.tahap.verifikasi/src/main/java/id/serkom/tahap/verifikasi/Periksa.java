package id.serkom.tahap.verifikasi;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.HasilPeriksa;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.skema.Persyaratan;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.PengisianFormulir;
import id.serkom.api.tahap.Perubahan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Bidang checks every requirement of one asesi. A finding may be corrected until the results are summed up; while the
 * institution is asked to complete, it is waited for. Who had left by it takes part again where there is still room for him.
 */
final class Periksa {

    private static final Set<AsesiStatus> DAPAT_DIPERIKSA = Set.of(AsesiStatus.DIAJUKAN, AsesiStatus.MEMENUHI,
            AsesiStatus.TIDAK_MEMENUHI);

    /** What the form asks: one finding for each requirement of the skema, and what it asks beside. */
    record Isian(List<Butir> pemeriksaan, Data tambahan) {
    }

    /** One finding. */
    record Butir(String persyaratan, HasilPeriksa hasil, Optional<String> catatan) {
    }

    private final Berkas berkas;
    private final List<Butir> hasil;
    private final Data tambahan;
    private final Context context;
    private final Asesi asesi;
    private final Permohonan permohonan;
    private final List<Reason> keberatan = new ArrayList<>();

    private Periksa(Berkas berkas, Isian isian, Context context) {
        this.berkas = berkas;
        this.hasil = isian.pemeriksaan();
        this.tambahan = isian.tambahan();
        this.context = context;
        this.asesi = context.asesi();
        this.permohonan = context.isi().permohonan(asesi.permohonan()).orElseThrow();
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new Periksa(berkas, input.as(Isian.class), context).decide();
    }

    private Outcome decide() {
        kedudukan();
        daftar();
        catatan();
        dokumen();
        Asesi sesudah = kedudukanBaru();
        IkutLagi ikutLagi = new IkutLagi(AsesiStatus.GUGUR.contains(sesudah.status()) ? List.of() : List.of(asesi), context);
        if (keberatan.isEmpty()) {
            keberatan.addAll(ikutLagi.keberatan());
        }
        return keberatan.isEmpty() ? dicatat(sesudah, ikutLagi) : Outcome.refuse(keberatan);
    }

    private void kedudukan() {
        if (asesi.status() == AsesiStatus.DIMINTA_LENGKAP) {
            keberatan.add(Reason.of("verifikasi.menunggu-kelengkapan"));
        } else if (!DAPAT_DIPERIKSA.contains(asesi.status())
                && Kabar.dapatDibukaLagi(List.of(asesi), permohonan, context).isEmpty()) {
            keberatan.add(Reason.of("verifikasi.asesi-tidak-diperiksa-lagi", "status", RecordBinder.kode(asesi.status())));
        } else if (permohonan.status() != PermohonanStatus.DITERIMA) {
            keberatan.add(Reason.of("verifikasi.permohonan-belum-diterima"));
        }
    }

    private void daftar() {
        Set<String> disebut = new HashSet<>();
        for (int i = 0; i < hasil.size(); i++) {
            String kode = hasil.get(i).persyaratan();
            if (context.skema().persyaratan(kode).isEmpty()) {
                keberatan.add(Reason.of("verifikasi.persyaratan-tidak-dikenal", "persyaratan", kode)
                        .at("/pemeriksaan/" + i + "/persyaratan"));
            } else if (!disebut.add(kode)) {
                keberatan.add(Reason.of("verifikasi.persyaratan-ganda", "persyaratan", kode)
                        .at("/pemeriksaan/" + i + "/persyaratan"));
            }
        }
        context.skema().persyaratan().stream().filter(p -> !disebut.contains(p.kode())).forEach(p -> keberatan.add(
                Reason.of("verifikasi.persyaratan-belum-diperiksa", "persyaratan", p.judul()).at("/pemeriksaan")));
    }

    private void catatan() {
        for (int i = 0; i < hasil.size(); i++) {
            Butir satu = hasil.get(i);
            if (perluCatatan(satu) && satu.catatan().isEmpty()) {
                keberatan.add(Reason.of("verifikasi.catatan-wajib", "persyaratan", satu.persyaratan())
                        .at("/pemeriksaan/" + i + "/catatan"));
            }
        }
    }

    /** That something optional is not there needs no word. */
    private boolean perluCatatan(Butir satu) {
        boolean wajib = context.skema().persyaratan(satu.persyaratan()).map(Persyaratan::wajib).orElse(true);
        return satu.hasil() == HasilPeriksa.TIDAK_MEMENUHI || satu.hasil() == HasilPeriksa.BELUM_ADA && wajib;
    }

    /** What is not on file cannot have been found good. */
    private void dokumen() {
        Set<String> ada = context.isi().kelengkapan(List.of(asesi.id())).stream().filter(k -> k.dokumen().isPresent())
                .map(Kelengkapan::jenis).collect(Collectors.toSet());
        for (int i = 0; i < hasil.size(); i++) {
            Butir satu = hasil.get(i);
            if (satu.hasil() == HasilPeriksa.MEMENUHI && context.skema().persyaratan(satu.persyaratan()).isPresent()
                    && !ada.contains(satu.persyaratan())) {
                keberatan.add(Reason.of("verifikasi.dokumen-tidak-ada", "persyaratan", satu.persyaratan())
                        .at("/pemeriksaan/" + i + "/hasil"));
            }
        }
    }

    private Outcome dicatat(Asesi sesudah, IkutLagi ikutLagi) {
        Map<String, Integer> ke = new HashMap<>();
        context.isi().pemeriksaan(List.of(asesi.id())).forEach(p -> ke.put(p.persyaratan(), p.ke()));
        Perubahan.Builder perubahan = Perubahan.baru();
        hasil.forEach(b -> perubahan.simpan(new Pemeriksaan(context.idBaru(), 0, berkas.id(), asesi.id(), b.persyaratan(),
                ke.getOrDefault(b.persyaratan(), 0) + 1, b.hasil(), b.catatan(), context.pelaku().kode())));
        new PengisianFormulir(berkas, context).tambahan("periksa", asesi.id(), tambahan).ifPresent(perubahan::simpan);
        perubahan.simpan(sesudah);
        ikutLagi.catat(perubahan);
        if (Penyelesaian.terbuka(asesi) != Penyelesaian.terbuka(sesudah)) {
            new Penyelesaian(permohonan, context.isi().asesiPermohonan(permohonan.id()), List.of(sesudah)).catat(perubahan);
        }
        return perubahan.stay();
    }

    private Asesi kedudukanBaru() {
        List<Butir> gagal = wajib(HasilPeriksa.TIDAK_MEMENUHI);
        if (!gagal.isEmpty()) {
            return asesi.menjadi(AsesiStatus.TIDAK_MEMENUHI, Uraian.dari(context.skema(), gagal));
        }
        return asesi.menjadi(wajib(HasilPeriksa.BELUM_ADA).isEmpty() ? AsesiStatus.MEMENUHI : AsesiStatus.DIAJUKAN);
    }

    private List<Butir> wajib(HasilPeriksa yang) {
        return hasil.stream().filter(b -> b.hasil() == yang)
                .filter(b -> context.skema().persyaratan(b.persyaratan()).map(Persyaratan::wajib).orElse(false)).toList();
    }
}
