package id.serkom.referensi.akun;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Entri;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.AkunInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an account and its password must be like. Each role that sees a part only has its scope, and no scope is without its role. */
final class AkunRules {

    static final int SANDI_TERPANJANG = 200;
    private static final int NAMA_TERPANJANG = 200;
    private static final Pattern AKUN = Pattern.compile("[a-z0-9][a-z0-9.-]{1,38}[a-z0-9]");
    /** Names under which the server itself and Karaf's own console act. */
    private static final Set<String> TERPAKAI = Set.of(Actor.SISTEM.akun(), "karaf");

    /** Who may be an official without deciding as one: whoever puts his initials to a letter does so as holder of a jabatan. */
    private static final Set<Peran> PEMARAF = Set.of(Peran.BIDANG_SERTIFIKASI);

    private final Referensi referensi;

    AkunRules(Referensi referensi) {
        this.referensi = referensi;
    }

    /** As accounts are named in the store: people do not mind capitals when they log in. */
    static Optional<String> nama(String akun) {
        String nama = akun.strip().toLowerCase(Locale.ROOT);
        return AKUN.matcher(nama).matches() ? Optional.of(nama) : Optional.empty();
    }

    List<Reason> periksa(AkunInfo akun, LocalDate pada) {
        List<Reason> alasan = new ArrayList<>();
        if (!AKUN.matcher(akun.akun()).matches() || TERPAKAI.contains(akun.akun())) {
            alasan.add(Reason.of("akun.nama-akun").at("/akun"));
        }
        String nama = akun.nama().strip();
        if (nama.isEmpty() || nama.length() > NAMA_TERPANJANG || nama.codePoints().anyMatch(Character::isISOControl)) {
            alasan.add(Reason.of("akun.nama-orang", "maks", NAMA_TERPANJANG).at("/nama"));
        }
        if (akun.peran().isEmpty()) {
            alasan.add(Reason.of("akun.tanpa-peran").at("/peran"));
        }
        // An institution's account sees its own part only; any other role would open the rest to it.
        if (akun.peran().contains(Peran.INSTANSI_TERKAIT) && akun.peran().size() > 1) {
            alasan.add(Reason.of("akun.instansi-peran-lain").at("/peran"));
        }
        scope(akun, Peran.INSTANSI_TERKAIT, Set.of(), akun.instansi(), Instansi.class, "instansi", pada).ifPresent(alasan::add);
        scope(akun, Peran.ASESOR, Set.of(), akun.asesor(), Asesor.class, "asesor", pada).ifPresent(alasan::add);
        scope(akun, Peran.INSTANSI_BERWENANG, PEMARAF, akun.pejabat(), Pejabat.class, "pejabat", pada).ifPresent(alasan::add);
        return alasan;
    }

    private Optional<Reason> scope(AkunInfo akun, Peran peran, Set<Peran> boleh, Optional<String> kode,
            Class<? extends Entri> jenis, String register, LocalDate pada) {
        String code = null;
        if (akun.peran().contains(peran) && kode.isEmpty()) {
            code = "akun.perlu-lingkup";
        } else if (kode.isPresent() && !akun.peran().contains(peran) && Collections.disjoint(akun.peran(), boleh)) {
            code = "akun.lingkup-tanpa-peran";
        } else if (kode.isPresent() && referensi.find(jenis, kode.get(), pada).isEmpty()) {
            code = "akun.lingkup-tidak-terdaftar";
        }
        return Optional.ofNullable(code)
                .map(c -> Reason.of(c, "register", register).with("kode", kode.orElse("")).at("/" + register));
    }

    /** Length is what counts; the name of the account is the first thing that anybody tries. */
    static List<Reason> sandi(String akun, char[] sandi, int terpendek, String field) {
        List<Reason> alasan = new ArrayList<>();
        if (sandi.length < terpendek || sandi.length > SANDI_TERPANJANG) {
            alasan.add(Reason.of("akun.panjang-sandi", "min", terpendek).with("maks", SANDI_TERPANJANG).at(field));
        }
        if (sandi.length <= SANDI_TERPANJANG && new String(sandi).strip().equalsIgnoreCase(akun)) {
            alasan.add(Reason.of("akun.sandi-nama-akun").at(field));
        }
        return alasan;
    }

    static void refuse(List<Reason> alasan) {
        if (!alasan.isEmpty()) {
            throw new InvalidInput(alasan);
        }
    }
}
