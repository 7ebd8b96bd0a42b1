package id.serkom.kernel.action;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Data;
import id.serkom.api.skema.Skema;
import id.serkom.api.tahap.MulaiHitung;
import id.serkom.api.tahap.Outcome;
import id.serkom.kernel.catalog.Facts;
import id.serkom.kernel.catalog.SopFile;
import id.serkom.kernel.clock.Clocks;
import id.serkom.kernel.port.Ports;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A berkas enters, leaves and goes back to a tahap: its row, its positions, its clocks. */
final class Moves {

    private final Ports ports;

    Moves(Ports ports) {
        this.ports = ports;
    }

    /** The facts that bind a berkas that enters the tahap now: the skema's own days over the office's. */
    Facts facts(SopFile sop, Skema skema, String tahap) {
        Facts now = ports.sops.facts(sop, tahap);
        return skema.waktu().containsKey(tahap) ? now.waktu(skema.waktu().get(tahap)) : now;
    }

    /** A position to be entered on that date. */
    PosisiTahap enter(Facts facts, String berkas, int putaran, LocalDate tanggal) {
        return new PosisiTahap(ports.idBaru(), 0, berkas, facts.kode(), putaran, tanggal, Optional.empty(), facts.waktu(),
                facts.kelengkapan(), facts.keluaran(), Data.KOSONG, false);
    }

    /**
     * Closes the present tahap and enters the next, or ends the berkas.
     *
     * @param posisi the present position, with what the decision changed in it
     */
    List<Catatan> close(Berkas berkas, PosisiTahap posisi, SopFile sop, Skema skema, Clocks clocks, LocalDate tanggal) {
        List<Catatan> rows = new ArrayList<>();
        rows.add(posisi.keluar(tanggal));
        clocks.end(posisi.tahap(), tanggal);
        Optional<Facts> next = sop.sesudah(posisi.tahap()).map(f -> facts(sop, skema, f.kode()));
        if (next.isEmpty()) {
            rows.add(berkas.pindah(berkas.tahap(), BerkasStatus.SELESAI, berkas.putaran()));
            return rows;
        }
        Facts facts = next.get();
        rows.add(berkas.pindah(facts.kode(), BerkasStatus.BERJALAN, berkas.putaran()));
        rows.add(ports.berkas.posisi(berkas.id(), facts.kode(), berkas.putaran())
                .map(early -> entered(early, facts, tanggal))
                .orElseGet(() -> enter(facts, berkas.id(), berkas.putaran(), tanggal)));
        start(facts, berkas, clocks, tanggal);
        return rows;
    }

    /** A tahap some of whose actions were run before it was entered keeps what they wrote. */
    private static PosisiTahap entered(PosisiTahap early, Facts facts, LocalDate tanggal) {
        return new PosisiTahap(early.id(), early.revision(), early.berkas(), early.tahap(), early.putaran(), tanggal,
                Optional.empty(), facts.waktu(), facts.kelengkapan(), facts.keluaran(), early.data(), false);
    }

    /** Back to an earlier tahap: the tahap from there on are superseded, a new putaran begins. */
    List<Catatan> back(Berkas berkas, PosisiTahap posisi, Outcome.Back back, SopFile sop, Skema skema, Clocks clocks,
            LocalDate tanggal) {
        String target = back.tahap();
        int from = sop.urut(target);
        if (from >= sop.urut(berkas.tahap())) {
            throw new IllegalStateException(target + " bukan tahap yang lebih awal dari " + berkas.tahap());
        }
        List<Catatan> rows = new ArrayList<>();
        for (PosisiTahap earlier : ports.berkas.perjalanan(berkas.id())) {
            if (!earlier.digantikan() && sop.urut(earlier.tahap()) >= from) {
                PosisiTahap present = earlier.id().equals(posisi.id()) ? posisi : earlier;
                rows.add((present.tahap().equals(berkas.tahap()) ? present.keluar(tanggal) : present).digantikanOlehPutaranBaru());
            }
        }
        clocks.supersede(sop.tahap().stream().map(Facts::kode).filter(k -> sop.urut(k) >= from).toList());
        Berkas moved = berkas.pindah(target, BerkasStatus.BERJALAN, berkas.putaran() + 1);
        Facts facts = facts(sop, skema, target);
        rows.add(moved);
        rows.add(enter(facts, berkas.id(), moved.putaran(), tanggal)
                .dengan(Data.of(Map.of(Outcome.Back.PENGEMBALIAN, back.alasan()))));
        start(facts, moved, clocks, tanggal);
        return rows;
    }

    /** Clocks of a permohonan that is received: of every tahap that counts from its receipt. */
    void receive(Permohonan permohonan, Berkas berkas, SopFile sop, Skema skema, Clocks clocks) {
        for (Facts row : sop.tahap()) {
            Facts facts = facts(sop, skema, row.kode());
            if (facts.hitung() == MulaiHitung.PENERIMAAN_PERMOHONAN) {
                clocks.start(facts, permohonan, berkas.putaran());
            }
        }
    }

    void start(Facts facts, Berkas berkas, Clocks clocks, LocalDate tanggal) {
        switch (facts.hitung()) {
            case MASUK_TAHAP -> clocks.start(facts, berkas.id(), berkas.putaran(), tanggal);
            case TANGGAL_PELAKSANAAN -> clocks.start(facts, berkas.id(), berkas.putaran(), berkas.tanggalPelaksanaan().orElse(tanggal));
            case PENERIMAAN_PERMOHONAN -> { }
        }
    }
}
