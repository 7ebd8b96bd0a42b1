package id.serkom.kernel.action;

import id.serkom.api.actor.Kertas;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.actor.Pelaku;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.data.Tanggal;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.Aksi;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who acted on the paper that the Bidang records: the entry of the register under the paper's code, on the paper's date. Its name is
 * what letters print; the name that was keyed in must be the same, so that code and name are never two people.
 */
final class Papers {

    private final Referensi referensi;

    Papers(Referensi referensi) {
        this.referensi = referensi;
    }

    /**
     * An entry of a register.
     *
     * @param nama as it is printed
     * @param tertulis how else a paper may write it
     */
    private record Terdaftar(String nama, List<String> tertulis, boolean berhak) {
    }

    Pelaku pelaku(String akun, Aksi aksi, Kertas paper, LocalDate hariIni) {
        if (paper.sebagai() == Pelaksana.BIDANG_SERTIFIKASI || !aksi.pelaksana().contains(paper.sebagai())) {
            throw new InvalidInput(Reason.of("kertas.bukan-pelaksana", "aksi", aksi.nama())
                    .with("sebagai", RecordBinder.kode(paper.sebagai())).at("/kertas/sebagai"));
        }
        if (paper.tanggal().isAfter(hariIni)) {
            throw new InvalidInput(Reason.of("kertas.tanggal-depan").at("/kertas/tanggal"));
        }
        String tanggal = Tanggal.panjang(paper.tanggal());
        Terdaftar entry = find(paper).orElseThrow(() -> new InvalidInput(Reason.of("kertas.tidak-terdaftar", "kode", paper.kode())
                .with("tanggal", tanggal).at("/kertas/kode")));
        if (entry.tertulis().stream().noneMatch(nama -> NamaOrang.sama(nama, paper.nama()))) {
            throw new InvalidInput(Reason.of("kertas.nama-berbeda", "kode", paper.kode()).with("tertulis", paper.nama())
                    .with("terdaftar", entry.nama()).at("/kertas/nama"));
        }
        if (!entry.berhak()) {
            throw new InvalidInput(Reason.of("kertas.tidak-berwenang", "nama", entry.nama()).with("tanggal", tanggal)
                    .at("/kertas/kode"));
        }
        return new Pelaku(paper.sebagai(), paper.kode(), entry.nama(), akun, Optional.of(paper));
    }

    private Optional<Terdaftar> find(Kertas paper) {
        String kode = paper.kode();
        LocalDate pada = paper.tanggal();
        return switch (paper.sebagai()) {
            case INSTANSI_TERKAIT -> referensi.find(Instansi.class, kode, pada).map(Papers::instansi);
            case ASESOR -> referensi.find(Asesor.class, kode, pada)
                    .map(a -> new Terdaftar(a.nama(), List.of(a.nama()), true));
            case INSTANSI_BERWENANG -> referensi.find(Pejabat.class, kode, pada)
                    .map(p -> new Terdaftar(p.nama(), List.of(p.nama(), p.namaGelar()), p.berwenang()));
            case BIDANG_SERTIFIKASI -> Optional.empty();
        };
    }

    /** An office acts by whoever signs for it: its paper bears its own name, or that of its head's jabatan before it. */
    private static Terdaftar instansi(Instansi i) {
        return new Terdaftar(i.nama(), List.of(i.nama(), i.pimpinan(), i.pimpinan() + " " + i.nama()), true);
    }
}
