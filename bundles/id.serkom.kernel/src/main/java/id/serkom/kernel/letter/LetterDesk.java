package id.serkom.kernel.letter;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.BundelVersi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Akibat;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Konteks;
import id.serkom.spi.naskah.NaskahSiap;
import id.serkom.spi.store.NomorDiminta;
import id.serkom.spi.store.SuratBaru;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes letters ready for a commit: signer, text, number asked for; or a draft with its chain of initials. */
public final class LetterDesk {

    private static final String KONSEP = "KONSEP";

    private final Ports ports;
    private final Pembekuan beku;

    public LetterDesk(Ports ports) {
        this.ports = ports;
        this.beku = new Pembekuan(ports);
    }

    /**
     * Where a letter is made.
     *
     * @param putaran that the letter belongs to: of a draft the one it was asked for in, wherever the berkas is when it gets its number
     * @param peminta the bundle that acts for the tahap
     */
    public record Meja(Berkas berkas, String tahap, int putaran, Skema skema, LocalDate tanggal, Instant saat, String akun,
            Optional<BundelVersi> peminta) {
    }

    /** Where a draft is made anew: in the tahap and putaran that it belongs to, by whoever asked for it. */
    public Meja lagi(Berkas berkas, Surat draft, Skema skema, LocalDate tanggal, Instant saat) {
        String tahap = draft.tahap().orElseThrow();
        return new Meja(berkas, tahap, draft.putaran(), skema, tanggal, saat, draft.dicatatOleh(), Kinds.peminta(ports, berkas, tahap));
    }

    /**
     * What a letter adds to a change set.
     *
     * @param kelengkapan the letter and its annexes as items on file; of a draft none yet
     */
    public record Siap(SuratBaru surat, List<Catatan> paraf, List<Kelengkapan> kelengkapan) {
    }

    /**
     * Whether letters of this kind wait for initials. A paper with further numbers (a certificate) cannot: its register entry is
     * written with it.
     */
    public boolean berparaf(Meja meja, SuratRequest request) {
        JenisSurat jenis = jenis(meja, request);
        if (!jenis.paraf().isEmpty() && !jenis.nomorLain().isEmpty()) {
            throw new InvalidInput(Reason.of("surat.paraf-tidak-berlaku", "jenis", jenis.judul()));
        }
        return request.nomorAsing().isEmpty() && !jenis.paraf().isEmpty();
    }

    /**
     * Whether a closing waits for initials. One that enters something in a register cannot: the entry would hold while its letter is a
     * draft, and stay when that is sent back, so that the closing could not be run again.
     */
    public boolean menunggu(Meja meja, Perubahan penutupan) {
        Optional<SuratRequest> draft = penutupan.surat().stream().filter(s -> berparaf(meja, s)).findFirst();
        penutupan.catatan().stream().filter(EntriReferensi.class::isInstance).map(EntriReferensi.class::cast).findFirst()
                .filter(entri -> draft.isPresent()).ifPresent(entri -> {
                    throw new InvalidInput(Reason.of("gerbang.register-menunggu-paraf", "register", entri.jenis())
                            .with("surat", jenis(meja, draft.get()).judul()));
                });
        return draft.isPresent();
    }

    /** A letter to be numbered in the commit, or frozen without one. */
    public Siap terbit(Meja meja, SuratRequest request, long revision) {
        JenisSurat jenis = jenis(meja, request);
        Optional<Penandatangan> signer = signer(jenis, request, meja.tanggal());
        List<NomorDiminta> numbers = new ArrayList<>();
        Map<String, String> other = new TreeMap<>();
        String printed = "";
        SuratStatus status = SuratStatus.BEKU;
        if (request.nomorAsing().isPresent()) {
            printed = request.nomorAsing().get().nomor();
            status = SuratStatus.BERNOMOR;
        } else if (jenis.bernomor()) {
            printed = Nomor.tanda(request.id());
            numbers.add(ports.penomoran.surat(jenis, meja.tanggal(), printed));
            status = SuratStatus.BERNOMOR;
            for (String nama : new TreeMap<>(jenis.nomorLain()).keySet()) {
                String mark = Nomor.tanda(request.id(), nama);
                numbers.add(ports.penomoran.lain(jenis, nama, meja.tanggal(), mark));
                other.put(nama, mark);
            }
        }
        Cetakan cetakan = beku.cetakan(request.id(), jenis, signer, KodeCetakan.baru());
        NaskahSiap text = render(meja, request, new Rupa(jenis, printed, other, signer, Optional.of(cetakan.kode())));
        Surat surat = surat(meja, request, jenis, status, text.hal(), signer, revision);
        return new Siap(new SuratBaru(surat, text.html(), Data.of(request), numbers, rupa(text), Optional.of(cetakan)), List.of(),
                kelengkapan(meja, request));
    }

    /**
     * A draft with the steps of its chain; a letter without a chain that waits for the others of its closing has none.
     *
     * @param penutupan whether a closing waits for it
     * @param pejabat whom the tahap checked as its signer, by code
     */
    public Siap konsep(Meja meja, SuratRequest request, boolean penutupan, Optional<String> pejabat) {
        return konsep(meja, KonsepModel.of(request, penutupan, pejabat), 0, List.of());
    }

    /**
     * The same draft once more after it was sent back: earlier initials and remarks stay as they are, the chain begins anew behind
     * them.
     */
    public Siap konsepLagi(Meja meja, KonsepModel model, Surat dahulu, List<Paraf> sebelumnya) {
        Siap ready = konsep(meja, model, dahulu.revision(), sebelumnya);
        SuratBaru baru = ready.surat();
        return new Siap(new SuratBaru(baru.surat().menjadi(SuratStatus.KONSEP, dahulu.keterangan()), baru.html(), baru.model(),
                List.of(), baru.rupa()), ready.paraf(), List.of());
    }

    /**
     * Who signs is found anew by the date of the number; but whom the tahap checked, that he examined nobody on the list, say, is
     * not exchanged for somebody whom it did not.
     *
     * @throws Conflict when somebody else would sign on that date
     */
    public void samaPenandatangan(Meja meja, KonsepModel model) {
        JenisSurat jenis = jenis(meja, model.request());
        model.pejabat().flatMap(diperiksa -> signer(jenis, model.request(), meja.tanggal()).map(Penandatangan::pejabat)
                .filter(p -> !p.kode().equals(diperiksa))).ifPresent(p -> {
                    throw new Conflict(Reason.of("surat.penandatangan-berganti", "jenis", jenis.judul())
                            .with("pejabat", p.namaGelar()));
                });
    }

    private Siap konsep(Meja meja, KonsepModel model, long revision, List<Paraf> sebelumnya) {
        SuratRequest request = model.request();
        JenisSurat jenis = jenis(meja, request);
        Optional<Penandatangan> signer = signer(jenis, request, meja.tanggal());
        Map<String, String> other = new LinkedHashMap<>();
        jenis.nomorLain().keySet().forEach(nama -> other.put(nama, KONSEP));
        NaskahSiap text = render(meja, request, new Rupa(jenis, KONSEP, other, signer, Optional.empty()));
        List<String> chain = request.nomorAsing().isPresent() ? List.of() : jenis.paraf();
        Surat surat = surat(meja, request, jenis, SuratStatus.KONSEP, text.hal(), signer, revision);
        return new Siap(new SuratBaru(surat, text.html(), model.data(), List.of(), rupa(text)),
                new Rantai(ports, jenis, meja).langkah(request.id(), chain, sebelumnya), List.of());
    }

    /** The earlier letter that this one withdraws, as it stands from now on; its text and number stay. */
    public Optional<Surat> dicabut(SuratRequest request) {
        return request.merujuk().filter(r -> r.jenis() == JenisRujukan.PENCABUTAN)
                .map(r -> ports.surat.find(r.surat()).orElseThrow())
                .map(s -> s.menjadi(SuratStatus.DICABUT, request.akibat().flatMap(Akibat::keterangan).or(s::keterangan)));
    }

    /** The rules of its kind as they are on its own date. */
    private JenisSurat jenis(Meja meja, SuratRequest request) {
        return Kinds.find(ports, meja.berkas(), meja.tahap(), meja.peminta(), request.jenis(), tanggal(meja, request))
                .orElseThrow(() -> new InvalidInput(Reason.of("naskah.jenis-tidak-terpasang", "jenis", request.jenis())));
    }

    /** A letter whose number another party gave has that party's date. */
    private static LocalDate tanggal(Meja meja, SuratRequest request) {
        return request.nomorAsing().map(n -> n.tanggal()).orElse(meja.tanggal());
    }

    private Optional<Penandatangan> signer(JenisSurat jenis, SuratRequest request, LocalDate tanggal) {
        if (request.nomorAsing().isPresent() || jenis.jabatan().isEmpty()) {
            return Optional.empty();
        }
        String jabatan = jenis.jabatan().get();
        return Optional.of(ports.referensi.penandatangan(jabatan, jenis.jenis(), tanggal)
                .orElseThrow(() -> new InvalidInput(Reason.of("surat.penandatangan-tidak-berwenang", "jabatan", jabatan)
                        .with("jenis", jenis.judul()).with("tanggal", Tanggal.panjang(tanggal)))));
    }

    /** What is printed on a letter beside its words. */
    private record Rupa(JenisSurat jenis, String nomor, Map<String, String> nomorLain, Optional<Penandatangan> signer,
            Optional<String> kode) {
    }

    private NaskahSiap render(Meja meja, SuratRequest request, Rupa rupa) {
        LocalDate date = tanggal(meja, request);
        JenisSurat jenis = rupa.jenis();
        Optional<LocalDate> batas = jenis.batasHariKerja().map(hari -> ports.kalender.jatuhTempo(date, hari, true, List.of()));
        NaskahSiap rendered = ports.renderer.render(new Konteks(request, jenis, meja.berkas(), meja.skema(), date, rupa.nomor(),
                rupa.nomorLain(), rupa.signer(), batas, meja.peminta(), rupa.kode()));
        NaskahSiap text = Lanjutan.jenis(jenis.jenis()) ? lanjutan(request, rendered) : rendered;
        beku.dapatDicetak(jenis, text.html());
        return text;
    }

    /** For the journal: with which packs its text was made, and what a clerk was told of it. */
    public static Map<String, Object> rupa(SuratBaru letter) {
        Map<String, Object> isi = new LinkedHashMap<>();
        letter.rupa().ifPresent(r -> {
            isi.put("naskah", r.naskah());
            isi.put("tataLetak", r.tataLetak());
            if (!r.peringatan().isEmpty()) {
                isi.put("peringatan", r.peringatan());
            }
        });
        return isi;
    }

    private static Optional<SuratBaru.Rupa> rupa(NaskahSiap text) {
        return Optional.of(new SuratBaru.Rupa(text.asal(), text.tataLetak(), text.peringatan()));
    }

    private NaskahSiap lanjutan(SuratRequest request, NaskahSiap text) {
        String asal = Lanjutan.asal(ports, request.merujuk().orElseThrow().surat()).id();
        return Lanjutan.SALINAN.equals(request.jenis())
                ? text.dengan(NaskahSalinan.dari(ports.surat.isi(asal).orElseThrow().html(), text.html())) : text;
    }

    private Surat surat(Meja meja, SuratRequest request, JenisSurat jenis, SuratStatus status, String hal,
            Optional<Penandatangan> signer, long revision) {
        LocalDate date = tanggal(meja, request);
        return new Surat(request.id(), revision, Arah.KELUAR, jenis.jenis(), status, "", date.getYear(), Optional.empty(),
                request.nomorAsing().map(n -> n.nomor()), Optional.empty(), date, Optional.empty(), Optional.empty(), hal,
                request.tujuan().yth(), request.tujuan().instansi(), jenis.klasifikasi(), jenis.sifat(),
                request.lampiran().size(), Optional.of(meja.berkas().id()), Optional.of(meja.tahap()),
                meja.putaran(), request.permohonan(), request.asesi(), signer.map(s -> s.mandat().kode()),
                request.merujuk(), Optional.empty(), "", request.nomorAsing().map(n -> "Penerbit: " + n.penerbit()),
                meja.saat(), meja.akun()).kepadaAsesor(request.tujuan().asesor());
    }

    /** The letter and its annexes as items on file; none of a letter that belongs to no tahap. */
    public List<Kelengkapan> kelengkapan(Meja meja, SuratRequest request) {
        if (Lanjutan.jenis(request.jenis())) {
            return List.of();
        }
        List<Kelengkapan> items = new ArrayList<>();
        items.add(item(meja, request, request.jenis()));
        for (LampiranSurat annex : request.lampiran()) {
            items.add(item(meja, request, annex.jenis()));
        }
        return items;
    }

    private Kelengkapan item(Meja meja, SuratRequest request, String kode) {
        return new Kelengkapan(ports.idBaru(), 0, meja.berkas().id(), meja.tahap(), meja.putaran(), kode, kode,
                request.permohonan(), request.asesi(), Optional.empty(), Optional.of(request.id()));
    }
}
