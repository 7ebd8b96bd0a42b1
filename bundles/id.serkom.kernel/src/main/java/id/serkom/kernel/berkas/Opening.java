package id.serkom.kernel.berkas;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.skema.Skema;
import id.serkom.kernel.port.Ports;
import id.serkom.kernel.catalog.Facts;
import id.serkom.kernel.catalog.SopFile;
import id.serkom.kernel.clock.Clocks;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.Kanonik;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens a berkas, by whom the SOP lets: the SOP and the skema are named, both versions pinned, the first tahap entered. */
final class Opening {

    private static final int NAME_LENGTH = 200;

    private final Ports ports;

    Opening(Ports ports) {
        this.ports = ports;
    }

    Berkas open(Actor actor, BukaBerkas request, Optional<String> key) {
        Pembuka pembuka = Pembuka.of(ports, actor);
        Idempotensi.check(key);
        String sidik = JournalHash.sha256(Kanonik.teks(request));
        Optional<Idempotensi> first = key.flatMap(k -> ports.idempotensi.find(actor.akun(), k));
        if (first.isPresent()) {
            if (!first.get().sidik().equals(sidik)) {
                throw new InvalidInput(Reason.of("idempotensi.isi-lain"));
            }
            return first.get().jawaban().as(Berkas.class);
        }
        pembuka.berhak(request.sop());
        List<Reason> reasons = new ArrayList<>();
        Optional<Berkas> rujukan = request.merujukBerkas().flatMap(pembuka::rujukan);
        Optional<SopFile> sop = ports.sops.mengikat(request.sop());
        if (sop.isEmpty()) {
            reasons.add(Reason.of("berkas.sop-tidak-dikenal", "sop", request.sop()).at("/sop"));
        }
        boolean tanpa = sop.filter(SopFile::tanpaSkema).isPresent();
        boolean asal = sop.filter(SopFile::skemaAsal).isPresent();
        Optional<Skema> skema = tanpa ? Optional.of(Skema.TANPA) : asal ? rujukan.flatMap(this::skemaAsal) : skema(request);
        if (asal && request.merujukBerkas().isEmpty()) {
            reasons.add(Reason.of("berkas.rujukan-wajib", "sop", request.sop()).at("/merujukBerkas"));
        } else if ((tanpa || asal) && (request.skema().isPresent() || request.versiSkema().isPresent())) {
            reasons.add(Reason.of("berkas.sop-tanpa-skema", "sop", request.sop()).at("/skema"));
        } else if (!tanpa && !asal && request.skema().isEmpty()) {
            reasons.add(Reason.of("berkas.skema-wajib").at("/skema"));
        } else if (asal && skema.isEmpty()) {
            reasons.add(Reason.of("berkas.rujukan-tanpa-skema").at("/merujukBerkas"));
        } else if (skema.isEmpty()) {
            reasons.add(Reason.of("berkas.skema-tidak-dikenal", "skema", request.skema().orElseThrow()).at("/skema"));
        }
        if (request.nama().isBlank() || request.nama().length() > NAME_LENGTH) {
            reasons.add(Reason.of("berkas.nama-salah", "panjang", NAME_LENGTH).at("/nama"));
        }
        request.merujukBerkas().flatMap(id -> refused(rujukan, request, sop)).map(r -> r.at("/merujukBerkas")).ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            throw new InvalidInput(reasons);
        }
        pembuka.terbatas(sop.get(), request.merujukBerkas());
        return write(actor, request, key, sidik, sop.get(), skema.get(), pembuka);
    }

    /** Only who is decided goes over, and only to a round of the same skema. A linked SOP takes nobody over: it may be about any. */
    private Optional<Reason> refused(Optional<Berkas> earlier, BukaBerkas request, Optional<SopFile> sop) {
        if (earlier.isEmpty()) {
            return Optional.of(Reason.of("berkas.rujukan-tidak-ada"));
        }
        if (sop.filter(s -> s.tanpaSkema() || s.skemaAsal()).isPresent()) {
            return Optional.empty();
        }
        Berkas berkas = earlier.get();
        if (!berkas.skema().equals(request.skema().orElse(""))) {
            return Optional.of(Reason.of("berkas.rujukan-skema-lain", "skema", berkas.skema()));
        }
        boolean last = sop.filter(s -> s.kode().equals(berkas.sop()))
                .filter(s -> s.tahap().get(s.tahap().size() - 1).kode().equals(berkas.tahap())).isPresent();
        return berkas.status() == BerkasStatus.SELESAI || last ? Optional.empty()
                : Optional.of(Reason.of("berkas.rujukan-belum-selesai", "tahap", berkas.tahap()));
    }

    /** In the version that the other is pinned to. */
    private Optional<Skema> skemaAsal(Berkas rujukan) {
        return Optional.of(rujukan).filter(b -> !b.skema().isEmpty()).flatMap(b -> ports.skema.find(b.skema(), b.skemaVersi()));
    }

    private Optional<Skema> skema(BukaBerkas request) {
        Optional<Skema> open = request.skema().flatMap(ports.skema::find);
        return request.versiSkema().isEmpty() ? open : open.flatMap(s -> ports.skema.find(s.kode(), request.versiSkema().get()));
    }

    private Berkas write(Actor actor, BukaBerkas request, Optional<String> key, String sidik, SopFile sop, Skema skema,
            Pembuka pembuka) {
        Instant now = ports.clock.saat();
        LocalDate today = ports.clock.tanggal();
        String id = ports.idBaru();
        Facts present = ports.sops.facts(sop, sop.pertama().kode());
        Facts facts = skema.waktu().containsKey(present.kode()) ? present.waktu(skema.waktu().get(present.kode())) : present;
        Berkas berkas = new Berkas(id, 0, sop.kode(), sop.versi(), skema.kode(), skema.versi(), request.nama().strip(),
                facts.kode(), BerkasStatus.BERJALAN, 1, 0, Optional.empty(), now, actor.akun(), request.merujukBerkas(),
                sop.mayor());
        Clocks clocks = Clocks.of(ports, berkas.id());
        clocks.start(facts, id, 1, today);
        List<Catatan> rows = new ArrayList<>();
        rows.add(berkas);
        rows.add(new PosisiTahap(ports.idBaru(), 0, id, facts.kode(), 1, today, Optional.empty(), facts.waktu(),
                facts.kelengkapan(), facts.keluaran(), Data.KOSONG, false));
        rows.addAll(pembuka.milik(id, facts, clocks, today));
        rows.addAll(clocks.changed());
        JournalEntry entry = JournalEntry.baru(id, now, actor.akun(), Optional.empty(), "berkas.buka", Optional.of(id), id,
                Data.of(request).with("sopVersi", sop.versi()).with("skemaVersi", skema.versi()).with("sidikSkema",
                        skema.sha256()));
        Data answer = Data.of(berkas).with("revision", 1);
        Optional<Idempotensi> first = key.map(k -> new Idempotensi(actor.akun(), k, sidik, answer, now));
        try {
            ports.committer.commit(new ChangeSet(now, rows, List.of(), Optional.empty(), List.of(), List.of(entry), first));
        } catch (Conflict e) {
            if (key.isPresent() && "simpan.permintaan-ganda".equals(e.reasons().get(0).code())) {
                return open(actor, request, key);
            }
            throw e;
        }
        return answer.as(Berkas.class);
    }
}
