package id.serkom.kernel.action;

import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.PrasyaratStatus;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.BuktiPrasyarat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.JawabanPrasyarat;
import id.serkom.api.tahap.Tanya;
import id.serkom.kernel.catalog.PrasyaratCatalog.Terpasang;
import id.serkom.kernel.port.Ports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the questions of a decision to the linked SOPs. An SOP that is not installed stops nobody, unless the setting {@code
 * prasyarat.<kode> = wajib} of the asking SOP says so; and what a person proved on paper counts, whatever is installed.
 */
final class Prasyaratan {

    private static final String WAJIB = "wajib";

    private final Ports ports;
    private final Run run;
    private final Context context;
    private final List<PrasyaratBerkas> rows = new ArrayList<>();
    private final List<Reason> keberatan = new ArrayList<>();
    private final List<Map<String, Object>> jurnal = new ArrayList<>();

    Prasyaratan(Ports ports, Run run, Context context) {
        this.ports = ports;
        this.run = run;
        this.context = context;
    }

    /** What is asked of one perihal as of several days gets one answer: it must hold on all of them. */
    Prasyaratan tanya(List<Tanya> semua) {
        Map<List<String>, List<Tanya>> perPerihal = semua.stream()
                .collect(Collectors.groupingBy(t -> List.of(t.kode(), t.perihal()), LinkedHashMap::new, Collectors.toList()));
        if (perPerihal.size() == 1) {
            tanya(semua, context.isi().prasyarat(run.tahap().facts().kode(), semua.get(0).kode(), semua.get(0).perihal()));
        } else if (!semua.isEmpty()) {
            List<PrasyaratBerkas> dijawab = context.isi().prasyarat();
            perPerihal.values().forEach(t -> tanya(t, dijawab.stream().filter(p -> p.tahap().equals(run.tahap().facts().kode())
                    && p.kode().equals(t.get(0).kode()) && p.perihal().equals(t.get(0).perihal())).findFirst()));
        }
        return this;
    }

    private void tanya(List<Tanya> tentang, Optional<PrasyaratBerkas> ada) {
        Tanya satu = tentang.get(0);
        Optional<Terpasang> terpasang = ports.prasyarat.find(satu.kode());
        Jawaban dijawab = terpasang.map(t -> jawaban(t, tentang)).orElseGet(() -> tidakDiperiksa(satu));
        Jawaban jawaban = dijawab.status() == PrasyaratStatus.TERPENUHI ? dijawab : atasKertas(tentang, ada).orElse(dijawab);
        PrasyaratBerkas kini = ada.orElseGet(() -> baru(satu)).menjadi(jawaban.status(), jawaban.dasar(), jawaban.rujukan());
        if (kini.status() == PrasyaratStatus.BELUM) {
            jawaban.alasan().ifPresent(keberatan::add);
        }
        if (!ada.equals(Optional.of(kini))) {
            rows.add(kini);
        }
        jurnal.add(entri(kini, terpasang));
    }

    private record Jawaban(PrasyaratStatus status, String dasar, Optional<String> rujukan, Optional<Reason> alasan) {

        Jawaban(PrasyaratStatus status, Optional<Reason> alasan) {
            this(status, "", Optional.empty(), alasan);
        }

        Jawaban(PrasyaratBerkas kertas) {
            this(PrasyaratStatus.ATAS_KERTAS, kertas.dasar(), kertas.rujukan(), Optional.empty());
        }
    }

    /** What was proved to this tahap, or to another one of the berkas about the same perihal. */
    private Optional<Jawaban> atasKertas(List<Tanya> tentang, Optional<PrasyaratBerkas> ada) {
        return ada.filter(Prasyaratan::diKertas).or(() -> dariTahapLain(tentang)).map(Jawaban::new);
    }

    private Optional<PrasyaratBerkas> dariTahapLain(List<Tanya> tentang) {
        Tanya satu = tentang.get(0);
        List<PrasyaratBerkas> lain = context.isi().prasyarat().stream().filter(p -> diKertas(p) && p.kode().equals(satu.kode())
                && p.perihal().equals(satu.perihal())).toList();
        if (lain.isEmpty()) {
            return Optional.empty();
        }
        Set<String> cocok = context.isi().surat(BuktiPrasyarat.jenis(satu.kode())).stream().filter(s -> cocok(s, tentang)).map(Surat::id)
                .collect(Collectors.toSet());
        return lain.stream().filter(p -> p.rujukan().filter(cocok::contains).isPresent()).findFirst();
    }

    /** A letter that still stands and is younger than none of the days that are asked about. */
    static boolean cocok(Surat surat, List<Tanya> tentang) {
        return surat.status() != SuratStatus.DICABUT && tentang.stream().noneMatch(t -> surat.tanggal().isAfter(t.pada()));
    }

    private static boolean diKertas(PrasyaratBerkas satu) {
        return satu.status() == PrasyaratStatus.ATAS_KERTAS;
    }

    /** The first no, or the answer as of the last day. */
    private Jawaban jawaban(Terpasang terpasang, List<Tanya> tentang) {
        List<Jawaban> semua = tentang.stream().map(t -> jawaban(terpasang, t)).toList();
        return semua.stream().filter(j -> j.status() == PrasyaratStatus.BELUM).findFirst().orElse(semua.get(semua.size() - 1));
    }

    private Jawaban jawaban(Terpasang terpasang, Tanya satu) {
        JawabanPrasyarat jawaban = terpasang.periksa(satu, context);
        if (jawaban instanceof JawabanPrasyarat.Terpenuhi ya) {
            return new Jawaban(PrasyaratStatus.TERPENUHI, ya.dasar(), ya.berkas(), Optional.empty());
        }
        Reason alasan = ((JawabanPrasyarat.Belum) jawaban).alasan();
        return new Jawaban(PrasyaratStatus.BELUM, Optional.of(alasan.dari(terpasang.bundel())));
    }

    private Jawaban tidakDiperiksa(Tanya satu) {
        String setelan = ports.settings.get("id.serkom.sop." + run.sop().kode(), "prasyarat." + satu.kode(), "catat");
        return setelan.strip().equals(WAJIB)
                ? new Jawaban(PrasyaratStatus.BELUM, Optional.of(Reason.of("gerbang.prasyarat-tidak-diperiksa", "prasyarat", satu.kode())
                        .with("perihal", satu.nama())))
                : new Jawaban(PrasyaratStatus.TIDAK_DIPERIKSA, Optional.empty());
    }

    private PrasyaratBerkas baru(Tanya satu) {
        return new PrasyaratBerkas(ports.idBaru(), 0, run.berkas().id(), run.tahap().facts().kode(), satu.kode(), satu.perihal(),
                PrasyaratStatus.BELUM, "", Optional.empty());
    }

    private static Map<String, Object> entri(PrasyaratBerkas kini, Optional<Terpasang> terpasang) {
        Map<String, Object> entri = new LinkedHashMap<>();
        entri.put("kode", kini.kode());
        entri.put("perihal", kini.perihal());
        entri.put("status", RecordBinder.kode(kini.status()));
        entri.put("dasar", kini.dasar());
        kini.rujukan().ifPresent(r -> entri.put("rujukan", r));
        terpasang.ifPresent(t -> t.bundel().ifPresent(b -> entri.put("bundel", b)));
        return entri;
    }

    /** Answers that are new or other than before. */
    List<PrasyaratBerkas> rows() {
        return rows;
    }

    /** Why the tahap may not close. */
    List<Reason> keberatan() {
        return keberatan;
    }

    List<Map<String, Object>> jurnal() {
        return jurnal;
    }
}
