package id.serkom.kernel.action;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Kertas;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.actor.Pelaku;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.Aksi;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who acts: the role of the account, or the person on the paper that the Bidang records; and whether it is his to act on. */
final class Actors {

    private final Papers papers;

    Actors(Referensi referensi) {
        this.papers = new Papers(referensi);
    }

    static boolean may(Actor actor, Aksi aksi) {
        return aksi.pelaksana().stream().anyMatch(p -> actor.adalah(p.peran()))
                || actor.adalah(Peran.BIDANG_SERTIFIKASI);
    }

    Pelaku pelaku(Actor actor, Aksi aksi, Optional<Kertas> kertas, LocalDate tanggal) {
        return kertas.map(paper -> onPaper(actor, aksi, paper, tanggal)).orElseGet(() -> own(actor, aksi));
    }

    private static Pelaku own(Actor actor, Aksi aksi) {
        Pelaksana as = aksi.pelaksana().stream().filter(p -> actor.adalah(p.peran())).findFirst()
                .orElseThrow(() -> new Forbidden(actor.adalah(Peran.BIDANG_SERTIFIKASI)
                        ? Reason.of("aksi.catat-dari-kertas", "aksi", aksi.nama())
                        : Reason.of("aksi.peran-tidak-boleh", "aksi", aksi.nama())));
        Set<String> codes = Stream.concat(actor.asesor().stream(), actor.pejabat().stream()).collect(Collectors.toSet());
        return new Pelaku(as, code(actor, as), actor.nama(), actor.akun(), Optional.empty(), codes);
    }

    private static String code(Actor actor, Pelaksana as) {
        return (switch (as) {
            case BIDANG_SERTIFIKASI -> Optional.of(actor.akun());
            case INSTANSI_TERKAIT -> actor.instansi();
            case ASESOR -> actor.asesor();
            case INSTANSI_BERWENANG -> actor.pejabat();
        }).orElseThrow(() -> new Forbidden(Reason.of("akses.tanpa-lingkup")));
    }

    private Pelaku onPaper(Actor actor, Aksi aksi, Kertas paper, LocalDate tanggal) {
        if (!actor.adalah(Peran.BIDANG_SERTIFIKASI)) {
            throw new Forbidden(Reason.of("kertas.hanya-bidang"));
        }
        return papers.pelaku(actor.akun(), aksi, paper, tanggal);
    }

    /** What is not his does not exist for him. */
    void mine(Pelaku pelaku, Sasaran sasaran) {
        if (pelaku.adalah(Pelaksana.INSTANSI_TERKAIT)) {
            String instansi = sasaran.permohonan().map(Permohonan::instansi)
                    .or(() -> sasaran.asesi().map(Asesi::instansi)).orElse(pelaku.kode());
            refuseUnless(instansi.equals(pelaku.kode()), pelaku);
        }
        if (pelaku.adalah(Pelaksana.ASESOR)) {
            refuseUnless(sasaran.asesi().map(a -> a.asesor().filter(pelaku.kode()::equals).isPresent()).orElse(true), pelaku);
        }
    }

    private static void refuseUnless(boolean his, Pelaku pelaku) {
        if (!his && pelaku.kertas().isPresent()) {
            throw new InvalidInput(Reason.of("kertas.bukan-miliknya", "kode", pelaku.kode()).at("/kertas/kode"));
        }
        if (!his) {
            throw Sasaran.absent();
        }
    }
}
