package id.serkom.kernel.letter;

import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.referensi.Jabatan;
import id.serkom.api.surat.Paraf;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.naskah.JenisSurat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chain of initials of a draft. A jabatan that nobody could ever hold is found here, not by a draft that waits for it. */
final class Rantai {

    private static final String GUGUR = "Tidak dimintakan: langkah ini tidak ada lagi dalam rantai paraf.";

    private final Ports ports;
    private final JenisSurat jenis;
    private final LetterDesk.Meja meja;

    Rantai(Ports ports, JenisSurat jenis, LetterDesk.Meja meja) {
        this.ports = ports;
        this.jenis = jenis;
        this.meja = meja;
    }

    /**
     * The steps to write. Steps of an earlier round that were never reached become the first of this one; they are numbered on.
     *
     * @param sebelumnya all steps of earlier rounds, in order
     */
    List<Catatan> langkah(String surat, List<String> chain, List<Paraf> sebelumnya) {
        chain.forEach(this::check);
        List<Paraf> unreached = sebelumnya.stream().filter(p -> p.setuju().isEmpty()).toList();
        List<Catatan> steps = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            Optional<Paraf> old = i < unreached.size() ? Optional.of(unreached.get(i)) : Optional.empty();
            steps.add(new Paraf(old.map(Paraf::id).orElseGet(ports::idBaru), old.map(Paraf::revision).orElse(0L), surat,
                    old.map(Paraf::langkah).orElse(sebelumnya.size() + 1 + i - unreached.size()), chain.get(i), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty()));
        }
        unreached.stream().skip(chain.size()).map(this::dropped).forEach(steps::add);
        return steps;
    }

    private Paraf dropped(Paraf p) {
        return new Paraf(p.id(), p.revision(), p.surat(), p.langkah(), p.jabatan(), Optional.of(false), Optional.of(meja.akun()),
                Optional.of(meja.saat()), Optional.of(GUGUR));
    }

    private void check(String jabatan) {
        if (ports.referensi.find(Jabatan.class, jabatan, meja.tanggal()).isEmpty()) {
            throw new InvalidInput(Reason.of("surat.jabatan-paraf-tidak-dikenal", "jabatan", jabatan)
                    .with("setelan", jenis.jenis() + ".paraf").with("tanggal", Tanggal.panjang(meja.tanggal())));
        }
    }
}
