package id.serkom.kernel.action;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.Aksi;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratMasuk;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.kernel.clock.Clocks;
import id.serkom.kernel.letter.AkibatSurat;
import id.serkom.kernel.letter.Lanjutan;
import id.serkom.kernel.letter.LetterDesk;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Kunci;
import id.serkom.spi.store.SuratBaru;
import id.serkom.spi.store.TakBoleh;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Turns the outcome of one run into what is written: rows, letters, clocks, the move. Used once. */
final class ChangeBuilder {

    private final Ports ports;
    private final Run run;
    private final RunContext context;
    private final Moves moves;
    private final LetterDesk desk;
    private final Incoming incoming;
    private final Clocks clocks;
    private final List<Catatan> rows = new ArrayList<>();
    private final List<SuratBaru> letters = new ArrayList<>();
    private final List<Kunci> bersama = new ArrayList<>();
    private final Map<String, Surat> terdahulu = new LinkedHashMap<>();
    private final List<Kelengkapan> filed = new ArrayList<>();
    private PosisiTahap sendiri;
    private Set<AsesiStatus> takBoleh = Set.of();
    private boolean eksklusif;
    private final Prasyaratan prasyarat;
    private String hasil = "tetap";
    private String menjadiTahap;
    private BerkasStatus menjadiStatus;

    ChangeBuilder(Ports ports, Run run, RunContext context) {
        this.ports = ports;
        this.run = run;
        this.context = context;
        this.moves = new Moves(ports);
        this.desk = new LetterDesk(ports);
        this.incoming = new Incoming(ports);
        this.clocks = Clocks.of(ports, run.berkas().id());
        this.sendiri = run.sendiri();
        this.prasyarat = new Prasyaratan(ports, run, context);
        this.menjadiTahap = run.berkas().tahap();
        this.menjadiStatus = run.berkas().status();
    }

    void stay(Perubahan asked) {
        eksklusif = asked.eksklusif();
        takBoleh = asked.takBoleh();
        Perubahan change = referring(asked);
        keep(change);
        letters(change, false);
        if (change.data().isPresent()) {
            rows.add(sendiri);
        }
        if (change.pelaksanaan().isPresent() || movesRevision()) {
            rows.add(change.pelaksanaan().map(run.berkas()::dilaksanakan).orElse(run.berkas()));
        }
        rows.addAll(clocks.changed());
    }

    /** Who names the revision of a berkas is told of what others did to it meanwhile; the steps of a job are one action. */
    private boolean movesRevision() {
        Aksi aksi = run.action().aksi();
        return aksi.perihal().equals("berkas") && !aksi.pekerjaan();
    }

    void advance(Perubahan asked) {
        Perubahan change = referring(asked);
        eksklusif = true;
        takBoleh = change.takBoleh();
        keep(change);
        boolean waits = desk.menunggu(meja(), change);
        letters(change, waits);
        List<Kelengkapan> gate = new ArrayList<>(filed);
        if (waits) {
            change.surat().forEach(s -> gate.addAll(desk.kelengkapan(meja(), s)));
        }
        List<Reason> reasons = new ArrayList<>(new Gate(ports).check(run, gate, letters, terdahulu.values()));
        reasons.addAll(prasyarat.keberatan());
        if (!reasons.isEmpty()) {
            throw new InvalidInput(reasons);
        }
        Berkas berkas = change.pelaksanaan().map(run.berkas()::dilaksanakan).orElse(run.berkas());
        if (waits) {
            hasil = "menunggu-surat";
            menjadiStatus = BerkasStatus.MENUNGGU_SURAT;
            rows.add(berkas.pindah(berkas.tahap(), BerkasStatus.MENUNGGU_SURAT, berkas.putaran()));
            if (change.data().isPresent()) {
                rows.add(sendiri);
            }
        } else {
            hasil = "maju";
            moved(moves.close(berkas, sendiri, run.sop(), run.skema(), clocks, run.tanggal()));
        }
        rows.addAll(clocks.changed());
    }

    void back(Outcome.Back back) {
        eksklusif = true;
        takBoleh = back.perubahan().takBoleh();
        hasil = "kembali";
        if (!Lanjutan.konsepTahap(ports, run.berkas().id()).isEmpty()) {
            throw new InvalidInput(Reason.of("gerbang.konsep-menunggu-paraf"));
        }
        Perubahan change = referring(back.perubahan());
        keep(change);
        letters(change, false);
        moved(moves.back(run.berkas(), sendiri, back, run.sop(), run.skema(), clocks, run.tanggal()));
        rows.addAll(clocks.changed());
    }

    private void moved(List<Catatan> move) {
        rows.addAll(move);
        move.stream().filter(Berkas.class::isInstance).map(Berkas.class::cast).forEach(b -> {
            menjadiTahap = b.tahap();
            menjadiStatus = b.status();
        });
    }

    /** What came in and is in the book already is not entered again: the change refers to the earlier entry. */
    private Perubahan referring(Perubahan change) {
        change.masuk().forEach(this::lookUp);
        Map<String, String> ids = new HashMap<>();
        terdahulu.forEach((id, surat) -> ids.put(id, surat.id()));
        return Terdahulu.refer(change, ids);
    }

    private void lookUp(SuratMasuk masuk) {
        incoming.terdahulu(context.isi(), masuk).ifPresent(surat -> terdahulu.put(masuk.id(), surat));
    }

    private void keep(Perubahan change) {
        rows.addAll(change.catatan());
        for (Catatan row : change.catatan()) {
            if (row instanceof Permohonan p && p.revision() == 0) {
                moves.receive(p, run.berkas(), run.sop(), run.skema(), clocks);
            }
            if (row instanceof Permohonan p && !p.status().aktif()) {
                clocks.end(p, run.tanggal());
            }
            if (row instanceof Kelengkapan k) {
                filed.add(k);
                context.dipegang(k).filter(held -> !bersama.contains(held)).ifPresent(bersama::add);
            }
        }
        rows.addAll(prasyarat.tanya(change.tanya()).rows());
        change.data().ifPresent(data -> sendiri = sendiri.dengan(data.with("versi", run.tahap().tahap().versiData())));
        change.jam().forEach(this::clock);
        change.masuk().forEach(this::receive);
        run.pelaku().kertas().filter(paper -> change.masuk().stream().noneMatch(m -> incoming.same(context.isi(), m, paper)))
                .map(paper -> incoming.kertas(run, paper)).ifPresent(paper -> {
                    lookUp(paper);
                    receive(paper);
                });
    }

    /**
     * A tahap that is not entered yet may have its date already: its clock then starts there, not on entry. Those of a permohonan have
     * run since its receipt.
     */
    private void clock(Jam jam) {
        String kode = run.tahap().facts().kode();
        boolean ahead = run.sop().urut(kode) > run.sop().urut(run.berkas().tahap());
        if (jam instanceof Jam.Ulang anew && ahead && jam.permohonan().isEmpty() && !clocks.runs(kode, Optional.empty())) {
            clocks.start(moves.facts(run.sop(), run.skema(), kode), run.berkas().id(), run.berkas().putaran(), anew.mulai());
        } else {
            clocks.apply(kode, jam, run.tanggal());
        }
    }

    private void receive(SuratMasuk masuk) {
        Optional<Surat> entered = Optional.ofNullable(terdahulu.get(masuk.id()));
        entered.ifPresentOrElse(surat -> place(surat, masuk),
                () -> letters.add(incoming.surat(run, context.isi(), masuk)));
        file(incoming.kelengkapan(run, masuk, entered.map(Surat::id).orElse(masuk.id())));
    }

    private void place(Surat surat, SuratMasuk masuk) {
        Terdahulu.placed(surat, run, masuk).ifPresent(placed -> {
            rows.add(placed);
            terdahulu.put(masuk.id(), placed);
        });
    }

    private void letters(Perubahan change, boolean allWait) {
        for (SuratRequest request : change.surat()) {
            boolean draft = allWait || desk.berparaf(meja(), request);
            LetterDesk.Siap ready = draft
                    ? desk.konsep(meja(), request, allWait, context.ditanyakan(request.jenis()))
                    : desk.terbit(meja(), request, 0);
            letters.add(ready.surat());
            if (!draft) {
                desk.dicabut(request).ifPresent(rows::add);
                AkibatSurat.of(ports, meja(), request, clocks).ke(rows, bersama);
                request.jeda().ifPresent(alasan -> clock(new Jam.Jeda(request.permohonan(), alasan)));
            }
            rows.addAll(ready.paraf());
            ready.kelengkapan().forEach(this::file);
        }
    }

    private void file(Kelengkapan item) {
        filed.add(item);
        rows.add(item);
    }

    private LetterDesk.Meja meja() {
        return new LetterDesk.Meja(run.berkas(), run.tahap().facts().kode(), run.berkas().putaran(), run.skema(),
                run.tanggal(), run.saat(), run.actor().akun(), run.tahap().bundel());
    }

    String hasil() {
        return hasil;
    }

    String tahapSesudah() {
        return menjadiTahap;
    }

    BerkasStatus statusSesudah() {
        return menjadiStatus;
    }

    List<Catatan> rows() {
        return rows;
    }

    List<SuratBaru> letters() {
        return letters;
    }

    /** Letters that the book had already and that this change refers to. */
    List<Surat> terdahulu() {
        return terdahulu.values().stream().distinct().toList();
    }

    /** What linked SOPs were asked, and answered. */
    List<Map<String, Object>> prasyarat() {
        return prasyarat.jurnal();
    }

    void add(Catatan row) {
        rows.add(row);
    }

    Optional<Kunci> kunci() {
        return Optional.of(new Kunci(run.berkas().id(), run.berkas().epoch(), eksklusif,
                eksklusif ? OptionalLong.of(run.ke()) : OptionalLong.empty()));
    }

    List<Kunci> bersama() {
        return bersama;
    }

    List<TakBoleh> syarat() {
        return takBoleh.isEmpty() ? List.of() : List.of(new TakBoleh(run.berkas().id(), takBoleh));
    }

    /** More than one commit takes is refused whole. */
    void checkSize() {
        if (rows.size() + letters.size() > ChangeSet.CATATAN_TERBANYAK || letters.size() > ChangeSet.SURAT_TERBANYAK) {
            throw new InvalidInput(Reason.of("aksi.terlalu-besar", "catatan", rows.size() + letters.size())
                    .with("surat", letters.size()));
        }
    }
}
