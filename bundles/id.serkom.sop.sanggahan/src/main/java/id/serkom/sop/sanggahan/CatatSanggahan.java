package id.serkom.sop.sanggahan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SanggahanAsesi;
import id.serkom.api.tahap.SuratMasuk;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An appeal, objection or complaint is taken in: its letter enters the book, and whoever brought it is told until when it is answered. */
final class CatatSanggahan {

    static final String SURAT = "penerimaan-sanggahan";
    private static final String DICATAT_ULANG = "dicatat-ulang";
    private static final Map<Sanggahan, String> BATAS = Map.of(Sanggahan.BANDING, "3", Sanggahan.KEBERATAN, "21");

    /**
     * What the form asks.
     *
     * @param asesi id of the asesi, in the berkas that this one rests on
     * @param unit kode of the units whose assessment he appeals against
     * @param alasanLewatWaktu why it is looked at although it came after its last day
     */
    record Isian(Optional<String> asesi, Pengaju pengaju, Pengantar surat, Optional<LocalDate> diterima, List<String> alasan,
            Optional<List<String>> unit, Optional<Boolean> sudahDibahas, Optional<List<String>> terlapor,
                    Optional<String> alasanLewatWaktu) {
    }

    /** Who brings it: the asesi himself, an institution, anybody who complains. */
    record Pengaju(String nama, String alamat, Optional<String> instansi) {
    }

    /** The letter. */
    record Pengantar(String nomor, LocalDate tanggal, String hal, String dokumen) {
    }

    private final Sanggahan jenis;
    private final Berkas berkas;
    private final Isian isian;
    private final Context context;
    private final LocalDate diterima;
    private final List<Reason> keberatan = new ArrayList<>();

    private CatatSanggahan(Sanggahan jenis, Berkas berkas, Isian isian, Context context) {
        this.jenis = jenis;
        this.berkas = berkas;
        this.isian = isian;
        this.context = context;
        this.diterima = isian.diterima().orElse(context.tanggal());
    }

    static Outcome decide(Sanggahan jenis, Berkas berkas, Input input, Context context) {
        return new CatatSanggahan(jenis, berkas, input.as(Isian.class), context).decide();
    }

    private Outcome decide() {
        Optional<Asesi> asesi = isian.asesi().flatMap(id -> context.isiAsal().flatMap(asal -> asal.asesi(id)));
        if (isian.asesi().isPresent() && asesi.isEmpty()) {
            keberatan.add(Reason.of("sanggahan.asesi-tidak-ada").at("/asesi"));
        }
        asesi.ifPresent(this::asesi);
        // A complaint is answered to whoever complains; nothing of it goes to the institution of the asesi that it may be about.
        Optional<String> kode = jenis == Sanggahan.KELUHAN ? isian.pengaju().instansi()
                : asesi.map(Asesi::instansi).or(() -> isian.pengaju().instansi());
        Optional<Instansi> instansi = kode.flatMap(k -> context.referensi().find(Instansi.class, k, context.tanggal()));
        if (kode.isPresent() && instansi.isEmpty()) {
            keberatan.add(Reason.of("sanggahan.instansi-tidak-terdaftar", "kode", kode.get()));
        }
        if (context.isi().dokumen(isian.surat().dokumen()).isEmpty()) {
            keberatan.add(Reason.of("sanggahan.dokumen-tidak-dikenal", "dokumen", isian.surat().dokumen()).at("/surat/dokumen"));
        }
        if (isian.surat().tanggal().isAfter(diterima) || diterima.isAfter(context.tanggal())) {
            keberatan.add(Reason.of("sanggahan.tanggal-keliru").at("/diterima"));
        }
        return keberatan.isEmpty() ? terima(asesi, instansi) : Outcome.refuse(keberatan);
    }

    private void asesi(Asesi asesi) {
        boolean diproses = context.isiAsal().map(SanggahanAsesi::new).filter(s -> s.terbuka(jenis.kode()).contains(asesi.id())).isPresent();
        if (diproses && diajukanDiSini().flatMap(Kelengkapan::asesi).filter(asesi.id()::equals).isEmpty()) {
            keberatan.add(Reason.of("sanggahan.masih-diproses", "nama", asesi.nama()).with("sanggahan", jenis.sebutan()).at("/asesi"));
        }
        Optional<Surat> sk = Perkara.sk(context);
        switch (jenis) {
            case BANDING -> banding(asesi, Perkara.skPutaranIni(context));
            case KEBERATAN -> sk.ifPresentOrElse(s -> disampaikan(asesi).ifPresent(this::batas),
                    () -> keberatan.add(Reason.of("sanggahan.belum-ditetapkan", "nama", asesi.nama()).at("/asesi")));
            case KELUHAN -> { }
        }
    }

    private void banding(Asesi asesi, Optional<Surat> sk) {
        if (context.isiAsal().orElseThrow().riwayatNilai(List.of(asesi.id())).isEmpty()) {
            keberatan.add(Reason.of("sanggahan.belum-dinilai", "nama", asesi.nama()).at("/asesi"));
        } else if (sk.isPresent()) {
            keberatan.add(Reason.of("sanggahan.sudah-ditetapkan", "nomor", sk.get().nomor().orElse("-")).at("/asesi"));
        } else {
            context.asal().flatMap(Berkas::tanggalPelaksanaan).ifPresent(this::batas);
        }
        List<String> dikenal = context.skema().unit().stream().map(u -> u.kode()).toList();
        isian.unit().orElse(List.of()).stream().filter(u -> !dikenal.contains(u))
                .forEach(u -> keberatan.add(Reason.of("sanggahan.unit-tidak-dikenal", "unit", u).at("/unit")));
    }

    /**
     * The SK counts for him from the day on which his institution was first sent the decision on him that stands; a letter that waits in
     * the office has begun nothing, and one about others begins nothing anew.
     */
    private Optional<LocalDate> disampaikan(Asesi asesi) {
        BerkasReader asal = context.isiAsal().orElseThrow();
        int diputuskan = asal.putusan(List.of(asesi.id())).stream().mapToInt(Putusan::putaran).max().orElse(0);
        return asal.surat("surat-penyampaian").stream().filter(s -> s.instansi().filter(asesi.instansi()::equals).isPresent())
                .filter(s -> s.putaran() >= diputuskan && s.status() != SuratStatus.DICABUT).flatMap(s -> s.dikirim().stream())
                .min(LocalDate::compareTo);
    }

    /** A last day does not decide: who takes it in later says why. */
    private void batas(LocalDate sejak) {
        String setelan = context.setting("batas-hari", BATAS.get(jenis));
        if (!setelan.matches("\\d{1,3}")) {
            keberatan.add(Reason.of("sanggahan.setelan-salah", "tahap", jenis.tahapTerima()));
            return;
        }
        int hari = Integer.parseInt(setelan);
        LocalDate terakhir = context.tambahHariKerja(sejak, hari);
        if (diterima.isAfter(terakhir) && isian.alasanLewatWaktu().isEmpty()) {
            keberatan.add(Reason.of("sanggahan.lewat-waktu", "terakhir", Tanggal.panjang(terakhir)).with("hari", hari)
                    .with("sanggahan", jenis.sebutan()).at("/alasanLewatWaktu"));
        }
    }

    private Outcome terima(Optional<Asesi> asesi, Optional<Instansi> instansi) {
        String masuk = context.idBaru();
        Optional<Surat> dahulu = dalamBuku();
        String surat = dahulu.map(Surat::id).orElse(masuk);
        Perubahan.Builder perubahan = Perubahan.baru();
        Optional<Permohonan> permohonan = jenis == Sanggahan.KELUHAN ? Optional.empty()
                : instansi.map(i -> new Permohonan(context.idBaru(), 0,
                berkas.id(), i.kode(), surat, isian.surat().nomor(), isian.surat().tanggal(), isian.surat().hal(), diterima,
                PermohonanStatus.DIAJUKAN, Optional.empty(), Optional.empty(), 0));
        permohonan(permohonan, perubahan);
        if (dahulu.isEmpty()) {
            perubahan.masuk(new SuratMasuk(masuk, jenis.masuk(), isian.pengaju().instansi(), isian.pengaju().nama(), isian.surat().nomor(),
                    isian.surat().tanggal(), isian.surat().hal(), isian.surat().dokumen(), permohonan.map(Permohonan::id),
                    isian.diterima()));
        }
        Tujuan kepada = instansi.map(Tujuan::kepada).orElseGet(() -> Tujuan.kepada(isian.pengaju().nama(), isian.pengaju().alamat()));
        arsip(asesi, surat).forEach(perubahan::simpan);
        return perubahan.surat(SuratRequest.baru(context.idBaru(), SURAT, kepada, isi(asesi, instansi))).advance();
    }

    /** Taken in anew: that of the same letter from the same institution stays, with its clocks; what was taken in wrongly is withdrawn. */
    private void permohonan(Optional<Permohonan> baru, Perubahan.Builder perubahan) {
        List<Permohonan> dahulu = context.isi().permohonan().stream().filter(p -> p.status().aktif()).toList();
        baru.filter(b -> dahulu.stream().noneMatch(p -> sama(p, b))).ifPresent(perubahan::simpan);
        dahulu.stream().filter(p -> baru.filter(b -> sama(p, b)).isEmpty())
                .forEach(p -> perubahan.simpan(p.menjadi(PermohonanStatus.DITARIK, Optional.of("Dicatat ulang"))));
    }

    private static boolean sama(Permohonan dahulu, Permohonan baru) {
        return dahulu.instansi().equals(baru.instansi()) && dahulu.surat().equals(baru.surat());
    }

    /**
     * On file where it is about from the commit that takes it in, whenever its acknowledgement gets its number: nothing there closes over
     * it meanwhile. Taken in anew, it stays on file, or moves to the asesi whom it is about after all.
     */
    private List<Kelengkapan> arsip(Optional<Asesi> asesi, String surat) {
        if (context.asal().isEmpty()) {
            return List.of();
        }
        Optional<Kelengkapan> dahulu = diajukanDiSini();
        if (dahulu.filter(k -> k.asesi().equals(asesi.map(Asesi::id))).isPresent()) {
            return List.of();
        }
        List<Kelengkapan> semua = new ArrayList<>();
        dahulu.flatMap(Kelengkapan::asesi).flatMap(id -> context.isiAsal().orElseThrow().asesi(id))
                .ifPresent(a -> semua.add(Perkara.arsip(jenis, DICATAT_ULANG, Optional.of(a), surat, context)));
        semua.add(Perkara.arsip(jenis, SanggahanAsesi.DIAJUKAN, asesi, surat, context));
        return semua;
    }

    /** What this berkas has on file there already, from when it was taken in before. */
    private Optional<Kelengkapan> diajukanDiSini() {
        Set<String> surat = context.isi().surat(jenis.masuk()).stream().map(Surat::id).collect(Collectors.toSet());
        return context.isiAsal().stream().flatMap(asal -> asal.kelengkapan(jenis.kode()).stream())
                .filter(k -> k.jenis().equals(SanggahanAsesi.DIAJUKAN) && k.rujukan().filter(surat::contains).isPresent())
                .max(Comparator.comparing(Kelengkapan::id));
    }

    /** An acknowledgement whose draft was sent back is asked for again: what it acknowledges came once, and its clock runs already. */
    private Optional<Surat> dalamBuku() {
        return context.isi().surat(jenis.masuk()).stream().filter(s -> s.nomor().filter(isian.surat().nomor()::equals).isPresent()
                && s.tanggal().equals(isian.surat().tanggal())).findFirst();
    }

    private Data isi(Optional<Asesi> asesi, Optional<Instansi> instansi) {
        List<String> pencatat = Stream.concat(Stream.of(context.pelaku().kode()), context.pelaku().kodeLain().stream()).sorted().toList();
        Perkara perkara = new Perkara(asesi.map(Asesi::id), instansi.map(Instansi::kode), isian.pengaju().nama(), isian.pengaju().alamat(),
                isian.alasan(), isian.terlapor().orElse(List.of()), pencatat);
        Map<String, Object> isi = new LinkedHashMap<>(perkara.isi().asMap());
        isi.put("judul", jenis.judul());
        isi.put("sebutan", jenis.sebutan());
        isi.put("pengaju", isian.pengaju().nama());
        isi.put("nomorSurat", isian.surat().nomor());
        isi.put("tanggalSurat", Tanggal.panjang(isian.surat().tanggal()));
        isi.put("diterima", Tanggal.panjang(diterima));
        isi.put("adaAsesi", asesi.isPresent());
        isi.put("nama", asesi.map(Asesi::nama).orElse("-"));
        isi.put("berkas", context.asal().map(Berkas::nama).orElse("-"));
        isi.put("alasan", baris(isian.alasan()));
        isi.put("unit", String.join(", ", isian.unit().orElse(List.of())));
        isi.put("adaUnit", isian.unit().isPresent());
        isi.put("adaLewatWaktu", isian.alasanLewatWaktu().isPresent());
        isi.put("alasanLewatWaktu", isian.alasanLewatWaktu().orElse("-"));
        return Data.of(isi);
    }

    static List<Map<String, Object>> baris(List<String> teks) {
        List<Map<String, Object>> baris = new ArrayList<>();
        teks.forEach(t -> baris.add(Map.of("no", baris.size() + 1, "teks", t)));
        return baris;
    }
}
