package id.serkom.tahap.pelaksanaan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.PengisianFormulir;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * FR.AK.05: an asesor's report on the asesi whom he examined at one session. How each came out follows from the marks and is not asked
 * again; he adds what he noticed.
 */
final class IsiAk05 {

    static final String KODE = "AK-05";

    record Isian(String sesi, String aspek, Optional<String> penolakan, Optional<String> saran) {
    }

    private final Isian isian;
    private final Berkas berkas;
    private final Context context;
    private final PengisianFormulir pengisian;

    private IsiAk05(Berkas berkas, Isian isian, Context context) {
        this.isian = isian;
        this.berkas = berkas;
        this.context = context;
        this.pengisian = new PengisianFormulir(berkas, context);
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new IsiAk05(berkas, input.as(Isian.class), context).decide(input.data());
    }

    private Outcome decide(Data masukan) {
        List<Reason> salah = new ArrayList<>(pengisian.tidakDipakai("pelaksanaan.formulir-tidak-dipakai", KODE));
        Optional<Sesi> sesi = context.isi().sesi(isian.sesi());
        List<Asesi> asesi = sesi.map(s -> context.isi().asesiSesi(s.id())).orElse(List.of()).stream()
                .filter(a -> a.asesor().filter(context.pelaku().kode()::equals).isPresent()).toList();
        if (sesi.isEmpty()) {
            salah.add(Reason.of("pelaksanaan.sesi-tidak-dikenal", "sesi", isian.sesi()).at("/sesi"));
        } else if (asesi.isEmpty()) {
            salah.add(Reason.of("pelaksanaan.bukan-asesor-sesi", "sesi", sesi.get().nomor()).at("/sesi"));
        }
        List<Asesi> belum = asesi.stream().filter(a -> Selesai.BELUM.contains(a.status())).toList();
        if (!belum.isEmpty()) {
            salah.add(Reason.of("pelaksanaan.laporan-belum-saatnya", "asesi", Nama.daftar(belum)));
        }
        return salah.isEmpty() ? dilaporkan(masukan, sesi.orElseThrow(), asesi) : Outcome.refuse(salah);
    }

    private Outcome dilaporkan(Data masukan, Sesi sesi, List<Asesi> asesi) {
        IsiNaskah naskah = new IsiNaskah(context);
        List<Data> baris = baris(asesi, naskah.peserta(asesi, sesi.tanggal()));
        Map<String, Object> cetak = new LinkedHashMap<>(naskah.sesi(sesi).asMap());
        cetak.put("asesor", naskah.namaAsesor(context.pelaku().kode(), sesi.tanggal()));
        cetak.put("peserta", baris);
        cetak.put("aspek", isian.aspek());
        cetak.put("penolakan", isian.penolakan().orElse("-"));
        cetak.put("saran", isian.saran().orElse("-"));
        Data isi = masukan.with("hasil", baris.stream().map(b -> Map.of("asesi", b.text("id"), "hasil", b.text("hasil"))).toList());
        String kode = context.pelaku().kode();
        return pengisian.terisi(KODE, Formulir.perihalLaporan(sesi.id(), kode), isi,
                new Tujuan(Optional.empty(), "-", "-", Optional.of(kode)), Optional.empty(), Data.of(cetak)).stay();
    }

    private List<Data> baris(List<Asesi> asesi, List<Data> peserta) {
        Map<String, String> hasil = hasil(asesi, context);
        List<Data> baris = new ArrayList<>();
        for (int i = 0; i < asesi.size(); i++) {
            String id = asesi.get(i).id();
            baris.add(peserta.get(i).with("id", id).with("hasil", hasil.get(id)));
        }
        return baris;
    }

    /** How each came out, by id. */
    private static Map<String, String> hasil(List<Asesi> asesi, Context context) {
        Map<String, List<Nilai>> nilai = context.isi().nilai(asesi.stream().map(Asesi::id).toList()).stream()
                .collect(Collectors.groupingBy(Nilai::asesi));
        return asesi.stream().collect(Collectors.toMap(Asesi::id, a -> a.status() == AsesiStatus.TIDAK_HADIR ? "Tidak hadir"
                : context.aturan().terapkan(context.skema(), nilai.get(a.id())) == Verdict.KOMPETEN ? "K" : "BK"));
    }

    /** Reports that no longer say of those who are examined at that session by that asesor how they came out. */
    static List<Reason> usang(List<Asesi> peserta, Context context) {
        if (!context.skema().formulir().contains(KODE)) {
            return List.of();
        }
        Map<String, List<Asesi>> perLaporan = peserta.stream().filter(a -> a.sesi().isPresent() && a.asesor().isPresent())
                .collect(Collectors.groupingBy(a -> Formulir.perihalLaporan(a.sesi().orElseThrow(), a.asesor().orElseThrow()), TreeMap::new,
                        Collectors.toList()));
        Map<String, Formulir> laporan = context.isi().formulir(KODE, perLaporan.keySet()).stream()
                .collect(Collectors.toMap(Formulir::perihal, Function.identity()));
        perLaporan.keySet().retainAll(laporan.keySet());
        Map<String, String> kini = hasil(perLaporan.values().stream().flatMap(List::stream).toList(), context);
        List<Reason> usang = new ArrayList<>();
        perLaporan.forEach((perihal, asesi) -> {
            Map<String, String> tertulis = laporan.get(perihal).isi().objects("hasil").stream()
                    .collect(Collectors.toMap(h -> h.text("asesi"), h -> h.text("hasil")));
            List<Asesi> berbeda = asesi.stream().filter(a -> !kini.get(a.id()).equals(tertulis.get(a.id()))).toList();
            if (!berbeda.isEmpty()) {
                usang.add(tentang("pelaksanaan.laporan-usang", asesi.get(0), context).with("asesi", Nama.daftar(berbeda)));
            }
        });
        return usang.stream().limit(Nama.TERBANYAK).toList();
    }

    /** About the report of his asesor on his session. */
    private static Reason tentang(String alasan, Asesi satu, Context context) {
        return Reason.of(alasan, "asesor", new IsiNaskah(context).namaAsesor(satu.asesor().orElseThrow(), context.tanggal()))
                .with("sesi", satu.sesi().flatMap(context.isi()::sesi).map(Sesi::nomor).orElseThrow());
    }

    /** Reports that are missing of those who examined. */
    static List<Reason> kurang(List<Asesi> dinilai, Context context) {
        if (!context.skema().formulir().contains(KODE)) {
            return List.of();
        }
        Map<String, Asesi> perLaporan = new TreeMap<>();
        dinilai.forEach(a -> perLaporan.putIfAbsent(Formulir.perihalLaporan(a.sesi().orElseThrow(), a.asesor().orElseThrow()), a));
        Set<String> ada = context.isi().formulir(KODE, perLaporan.keySet()).stream().map(Formulir::perihal).collect(Collectors.toSet());
        return perLaporan.entrySet().stream().filter(l -> !ada.contains(l.getKey())).limit(Nama.TERBANYAK)
                .map(l -> tentang("pelaksanaan.laporan-belum-ada", l.getValue(), context)).toList();
    }
}
