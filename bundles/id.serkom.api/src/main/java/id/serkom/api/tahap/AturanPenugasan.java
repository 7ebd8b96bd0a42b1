package id.serkom.api.tahap;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Entri;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.Tuk;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that a session and an assignment to it keep, whichever tahap makes them: the plan, a change of asesor, the second
 * session after a postponement. It judges the sessions of a berkas as they will stand after the change, beside those of every
 * other berkas. For one decision, by one thread: what it read of the registers it keeps.
 *
 * <p>Each reason is raised under the kode of the tahap that asks, which brings the text: {@code tanggal-lewat},
 * {@code jam-terbalik}, {@code bukan-hari-kerja}, {@code tuk-tidak-terdaftar}, {@code tuk-penuh}, {@code asesor-tidak-terdaftar},
 * {@code lisensi-tidak-berlaku}, {@code asesor-bukan-skema}, {@code asesor-kelebihan-beban}, {@code asesor-dua-tempat},
 * {@code konflik-instansi}, {@code konflik-diri-sendiri}.
 */
public final class AturanPenugasan {

    /** Setting of a tahap: "ya" lets sessions be held on days that are no office days. */
    public static final String SESI_DI_HARI_LIBUR = "sesi-di-hari-libur";

    private final String tahap;
    private final Berkas berkas;
    private final Context context;
    private final List<Sesi> sesi;
    private final Map<String, Map<String, Integer>> beban;
    private final Map<List<Object>, Optional<? extends Entri>> dibaca = new HashMap<>();
    private final Map<List<Object>, HariSesi> hari = new LinkedHashMap<>();
    private final Set<String> sendiri;

    /**
     * @param tahap prefix of the reasons
     * @param sesi sessions of the berkas after the change, postponed ones left out
     * @param beban how many asesi each of them has after the change: session id, then asesor code
     */
    public AturanPenugasan(String tahap, Berkas berkas, Context context, List<Sesi> sesi,
            Map<String, Map<String, Integer>> beban) {
        this.tahap = tahap;
        this.berkas = berkas;
        this.context = context;
        this.sesi = List.copyOf(sesi);
        this.sendiri = sesi.stream().map(Sesi::id).collect(Collectors.toSet());
        this.beban = Map.copyOf(beban);
    }

    /** The days that the judgement so far rests on, with its sessions: who keeps the plan writes them with it. */
    public List<HariSesi> hari() {
        return List.copyOf(hari.values());
    }

    /** Sessions of other berkas on the day that overlap with that one. The day is read before them: it guards them. */
    private List<Sesi> diLain(String jenis, String kode, Sesi satu) {
        List<Object> kunci = List.of(jenis, kode, satu.tanggal());
        HariSesi semula = Optional.ofNullable(hari.get(kunci)).or(() -> context.isi().hariSesi(jenis, kode, satu.tanggal()))
                .orElseGet(() -> new HariSesi(context.idBaru(), 0, jenis, kode, satu.tanggal(), List.of()));
        hari.put(kunci, semula.dengan(satu));
        List<String> bersamaan = semula.bersamaan(satu).stream().filter(s -> !sendiri.contains(s)).toList();
        return context.isi().sesiBerkasLain(bersamaan).stream().filter(s -> s.bersamaan(satu)).toList();
    }

    private Map<String, Map<String, Integer>> bebanLain(List<Sesi> lain) {
        return context.isi().bebanSesi(lain.stream().map(Sesi::id).toList());
    }

    /** Why the session cannot be held: its date, its hours, its TUK. */
    public List<Reason> sesi(Sesi satu) {
        List<Reason> salah = new ArrayList<>();
        if (satu.tanggal().isBefore(context.tanggal())) {
            salah.add(alasan("tanggal-lewat", satu));
        } else if (!context.hariKerja(satu.tanggal()) && !"ya".equals(context.setting(SESI_DI_HARI_LIBUR, "tidak"))) {
            salah.add(alasan("bukan-hari-kerja", satu).with("hari", Tanggal.hari(satu.tanggal())));
        }
        if (!satu.mulai().isBefore(satu.selesai())) {
            salah.add(alasan("jam-terbalik", satu).with("mulai", satu.mulai()).with("selesai", satu.selesai()));
            return salah;
        }
        Optional<Tuk> tuk = cari(Tuk.class, satu.tuk(), satu.tanggal());
        if (tuk.isEmpty()) {
            salah.add(alasan("tuk-tidak-terdaftar", satu));
            return salah;
        }
        int peserta = terbanyak(satu);
        if (peserta > tuk.get().kapasitas()) {
            salah.add(alasan("tuk-penuh", satu).with("kapasitas", tuk.get().kapasitas()).with("peserta", peserta));
        }
        return salah;
    }

    /** Why the asesor cannot examine at the session: register, licence, skema, ratio, two places at once. */
    public List<Reason> asesor(Sesi satu, String kode) {
        Optional<Asesor> found = cari(Asesor.class, kode, satu.tanggal());
        if (found.isEmpty()) {
            return List.of(alasan("asesor-tidak-terdaftar", satu).with("asesor", kode));
        }
        Asesor asesor = found.get();
        List<Reason> salah = new ArrayList<>();
        if (!asesor.lisensi().berlaku(satu.tanggal())) {
            salah.add(alasan("lisensi-tidak-berlaku", satu, asesor).with("lisensi", asesor.nomorLisensi()));
        }
        if (!asesor.bolehMenguji(context.skema().kode())) {
            salah.add(alasan("asesor-bukan-skema", satu, asesor).with("skema", context.skema().judul()));
        }
        int jumlah = beban(satu.id()).getOrDefault(kode, 0);
        if (jumlah > context.skema().asesiPerAsesor()) {
            salah.add(alasan("asesor-kelebihan-beban", satu, asesor).with("jumlah", jumlah)
                    .with("terbanyak", context.skema().asesiPerAsesor()));
        }
        Stream<Sesi> diSini = sesi.stream().filter(s -> beban(s.id()).getOrDefault(kode, 0) > 0);
        List<Sesi> lain = diLain(HariSesi.ASESOR, kode, satu);
        Map<String, Map<String, Integer>> bebanLain = bebanLain(lain);
        Stream<Sesi> diLain = lain.stream().filter(s -> bebanLain.getOrDefault(s.id(), Map.of()).containsKey(kode));
        Stream.concat(diSini, diLain).filter(s -> !s.id().equals(satu.id()) && s.bersamaan(satu)).findFirst()
                .ifPresent(s -> salah.add(alasan("asesor-dua-tempat", satu, asesor).with("tukLain", s.tuk())
                        .with("pukulLain", s.mulai() + "-" + s.selesai())));
        return salah;
    }

    /**
     * Why the asesor may not examine this asesi: he is of the office that sent him or that he works in, or is himself. The
     * same provincial government is not the same office.
     */
    public List<Reason> konflik(Sesi satu, String kodeAsesor, Asesi asesi) {
        Optional<Asesor> found = cari(Asesor.class, kodeAsesor, satu.tanggal());
        if (found.isEmpty()) {
            return List.of();
        }
        Asesor asesor = found.get();
        List<Reason> salah = new ArrayList<>();
        if (asesor.nip().isPresent() && asesor.nip().equals(asesi.identitas().nip())) {
            salah.add(alasan("konflik-diri-sendiri", satu, asesor).with("asesi", asesi.nama()));
        } else if (asesor.instansi().equals(asesi.instansi()) || sekantor(asesor, asesi)) {
            salah.add(alasan("konflik-instansi", satu, asesor).with("asesi", asesi.nama()));
        }
        return salah;
    }

    private boolean sekantor(Asesor asesor, Asesi asesi) {
        return cari(Instansi.class, asesor.instansi(), context.tanggal())
                .filter(i -> rata(i.nama()).equals(rata(asesi.identitas().unitKerja()))).isPresent();
    }

    /** A register entry is read once for all assignments: a plan has ten thousand of few asesor. */
    private <T extends Entri> Optional<T> cari(Class<T> jenis, String kode, LocalDate pada) {
        return dibaca.computeIfAbsent(List.of(jenis, kode, pada), k -> context.referensi().find(jenis, kode, pada))
                .map(jenis::cast);
    }

    private static String rata(String nama) {
        return nama.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The most asesi that sit at the TUK at one moment of the session. */
    private int terbanyak(Sesi satu) {
        Map<Sesi, Integer> peserta = new HashMap<>();
        sesi.stream().filter(s -> s.tuk().equals(satu.tuk()) && s.bersamaan(satu)).forEach(s -> peserta.put(s, jumlah(s)));
        peserta.put(satu, jumlah(satu));
        List<Sesi> lain = diLain(HariSesi.TUK, satu.tuk(), satu).stream().filter(s -> s.tuk().equals(satu.tuk())).toList();
        Map<String, Map<String, Integer>> diLain = bebanLain(lain);
        lain.forEach(s -> peserta.put(s, jumlah(diLain.getOrDefault(s.id(), Map.of()))));
        return peserta.keySet().stream().map(Sesi::mulai).filter(m -> !m.isBefore(satu.mulai())).distinct()
                .mapToInt(m -> duduk(peserta, m)).max().orElse(0);
    }

    private static int duduk(Map<Sesi, Integer> peserta, LocalTime pada) {
        return peserta.entrySet().stream()
                .filter(e -> !e.getKey().mulai().isAfter(pada) && pada.isBefore(e.getKey().selesai()))
                .mapToInt(Map.Entry::getValue).sum();
    }

    private int jumlah(Sesi satu) {
        return jumlah(beban(satu.id()));
    }

    private static int jumlah(Map<String, Integer> perAsesor) {
        return perAsesor.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<String, Integer> beban(String idSesi) {
        return beban.getOrDefault(idSesi, Map.of());
    }

    private Reason alasan(String kode, Sesi satu) {
        return Reason.of(tahap + '.' + kode, Map.of("sesi", Integer.toString(satu.nomor()), "tuk", satu.tuk(), "tanggal",
                Tanggal.panjang(satu.tanggal())));
    }

    private Reason alasan(String kode, Sesi satu, Asesor asesor) {
        return alasan(kode, satu).with("asesor", asesor.nama());
    }
}
