package id.serkom.referensi.register;

import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.JenisMandat;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold between entries: one entry of a kode at a time, what is referred to exists, and a jabatan has one holder of
 * each sort (definitive, Plt., Plh.) at a time. A reference is looked at on the first day only: an office may be renamed or an
 * official may leave without the entries that name them being touched first; whoever reads on a later date looks again.
 */
public final class Aturan {

    private static final Set<JenisMandat> MEMEGANG = Set.of(JenisMandat.DEFINITIF, JenisMandat.PLT, JenisMandat.PLH);

    private Aturan() {
    }

    /** Every reason against the entry, which may already be stored with other content. */
    public static List<Reason> periksa(Register register, EntriReferensi entri, Pandangan pandangan) {
        List<Reason> alasan = new ArrayList<>();
        overlap(entri, pandangan).ifPresent(alasan::add);
        register.rujukan().forEach(r -> reference(r, entri, pandangan).ifPresent(alasan::add));
        if (register.tipe() == Mandat.class) {
            mandat(entri, pandangan, alasan);
        }
        return alasan;
    }

    /**
     * Entries that the change must hold while it commits, so that two that contradict each other cannot both pass: for a mandate
     * those of its jabatan.
     */
    public static List<EntriReferensi> penjaga(EntriReferensi entri, Pandangan pandangan) {
        if (!entri.jenis().equals("mandat")) {
            return List.of();
        }
        return pandangan.riwayat("jabatan", entri.isi().text("jabatan")).stream()
                .filter(j -> Pandangan.masa(j).beririsan(Pandangan.masa(entri))).toList();
    }

    private static Optional<Reason> overlap(EntriReferensi entri, Pandangan pandangan) {
        return pandangan.riwayat(entri.jenis(), entri.kode()).stream().filter(e -> !e.id().equals(entri.id()))
                .filter(e -> Pandangan.masa(e).beririsan(Pandangan.masa(entri))).findFirst()
                .map(e -> Reason.of("referensi.masa-beririsan", values(entri.kode(), e)).at("/masa/mulai"));
    }

    private static Map<String, String> values(String kode, EntriReferensi lain) {
        return Map.of("kode", kode, "lain", lain.kode(), "mulai", Tanggal.pendek(lain.mulai()), "sampai",
                lain.sampai().map(Tanggal::pendek).orElse("seterusnya"));
    }

    private static Optional<Reason> reference(Register.Rujukan rujukan, EntriReferensi entri, Pandangan pandangan) {
        Optional<String> kode = entri.isi().optText(rujukan.kolom());
        if (kode.isEmpty()) {
            return Optional.empty();
        }
        Reason reason = Reason.of("referensi.rujukan-tidak-ada", Map.of("register", rujukan.jenis(), "kode", kode.get(),
                "pada", Tanggal.pendek(entri.mulai()))).at("/" + rujukan.kolom());
        if (rujukan.jenis().equals(entri.jenis()) && kode.get().equals(entri.kode())) {
            return Optional.of(Reason.of("referensi.menunjuk-diri").at("/" + rujukan.kolom()));
        }
        boolean ada = pandangan.riwayat(rujukan.jenis(), kode.get()).stream()
                .anyMatch(e -> !rujukan.padaMulai() || Pandangan.masa(e).berlaku(entri.mulai()));
        return ada ? Optional.empty() : Optional.of(reason);
    }

    private static void mandat(EntriReferensi entri, Pandangan pandangan, List<Reason> alasan) {
        Mandat mandat = entri.isi().as(Mandat.class);
        boolean memegang = MEMEGANG.contains(mandat.jenis());
        if (memegang && mandat.sebagai().isPresent()) {
            alasan.add(Reason.of("referensi.mandat-tanpa-sebagai").at("/sebagai"));
        }
        if (memegang && !mandat.jenisSurat().isEmpty()) {
            alasan.add(Reason.of("referensi.mandat-tanpa-jenis-surat").at("/jenisSurat"));
        }
        if (!memegang && mandat.sebagai().isEmpty()) {
            alasan.add(Reason.of("referensi.mandat-perlu-sebagai").at("/sebagai"));
        }
        if (!memegang && mandat.sebagai().equals(Optional.of(mandat.jabatan()))) {
            alasan.add(Reason.of("referensi.mandat-kepada-diri").at("/sebagai"));
        }
        if (!memegang && mandat.jenisSurat().isEmpty()) {
            alasan.add(Reason.of("referensi.mandat-perlu-jenis-surat").at("/jenisSurat"));
        }
        pandangan.semua("mandat").stream().filter(e -> !e.id().equals(entri.id()) && !e.kode().equals(entri.kode()))
                .filter(e -> bersaing(mandat, e.isi())).findFirst()
                .ifPresent(e -> alasan.add(Reason.of("referensi.mandat-ganda", values(entri.kode(), e)).at("/masa/mulai")));
    }

    /** Two holders of the same sort, or two who were handed the same kind of letter, on one day. */
    private static boolean bersaing(Mandat satu, Data isi) {
        Mandat dua = isi.as(Mandat.class);
        Masa masa = satu.masa();
        return satu.jabatan().equals(dua.jabatan()) && satu.jenis() == dua.jenis() && masa.beririsan(dua.masa())
                && (MEMEGANG.contains(satu.jenis()) || satu.jenisSurat().stream().anyMatch(dua.jenisSurat()::contains));
    }
}
