package id.serkom.tahap.rencana;

import id.serkom.tahap.rencana.Penugasan.Cabut;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The letters that the asesor examine on.
 *
 * @param penugasan numbered or on their way, oldest first
 * @param terutang asesor whose newest letter was sent back: he needs another
 */
record Tugas(List<Penugasan> penugasan, List<String> terutang) {

    Tugas {
        penugasan = List.copyOf(penugasan);
        terutang = List.copyOf(terutang);
    }

    boolean kosong() {
        return penugasan.isEmpty();
    }

    /** The letter that holds for the asesor. */
    Optional<String> surat(String asesor) {
        List<Penugasan> semua = berlaku(asesor);
        return semua.stream().filter(p -> p.cabut().isEmpty()).reduce((a, b) -> b).or(() -> semua.stream().reduce((a, b) -> b))
                .map(Penugasan::surat);
    }

    /** All letters of the asesor that nothing withdraws. */
    List<Penugasan> berlaku(String asesor) {
        return penugasan.stream().filter(p -> p.asesor().equals(asesor) && p.berlaku()).toList();
    }

    /** He has a letter that tells what he examines now. */
    boolean lengkap(String asesor) {
        return surat(asesor).isPresent() && !terutang.contains(asesor);
    }

    /** Letters whose withdrawal was sent back. */
    List<Penugasan> harusDicabut() {
        return penugasan.stream().filter(Penugasan::harusDicabut).toList();
    }

    Tugas bertugas(String asesor, String surat) {
        Optional<String> dahulu = surat(asesor);
        List<Penugasan> baru = new ArrayList<>(penugasan);
        baru.removeIf(p -> dahulu.filter(p.surat()::equals).isPresent());
        baru.add(Penugasan.baru(asesor, surat, dahulu));
        return new Tugas(baru, terutang.stream().filter(k -> !k.equals(asesor)).toList());
    }

    Tugas mencabut(String surat, Cabut dengan) {
        return new Tugas(penugasan.stream().map(p -> p.surat().equals(surat) ? p.dicabut(dengan) : p).toList(), terutang);
    }

    /** A letter sent back was never issued: the one before it holds; one whose withdrawal was sent back holds on. */
    Tugas menurut(StatusSurat status) {
        List<Penugasan> baru = new ArrayList<>();
        Set<String> kurang = new LinkedHashSet<>(terutang);
        for (Penugasan p : penugasan) {
            if (status.ditolak(p.surat())) {
                kurang.add(p.asesor());
                p.dahulu().ifPresent(d -> baru.add(Penugasan.baru(p.asesor(), d, Optional.empty())));
            } else {
                p.menurut(status).ifPresent(baru::add);
            }
        }
        return new Tugas(baru, List.copyOf(kurang));
    }
}
