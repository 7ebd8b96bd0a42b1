package id.serkom.itests.bench;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.HasilPeriksa;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.spi.store.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The entries of one berkas as the actions of a round leave them, up to the tahap that it stands in;
 * its letters are {@link SkalaSurat}.
 */
final class SkalaBerkas {

    static final List<String> TAHAP = List.of("informasi", "permohonan", "verifikasi", "rencana", "pelaksanaan", "rapat", "penetapan",
            "penerbitan");
    static final int SELESAI = TAHAP.size();

    private static final ZoneId KANTOR = ZoneId.of("Asia/Makassar");
    private static final List<Integer> WAKTU = List.of(0, 5, 10, 5, 3, 1, 1, 5);
    private static final List<AsesiStatus> STATUS = List.of(AsesiStatus.DIAJUKAN, AsesiStatus.DIAJUKAN, AsesiStatus.DIAJUKAN,
            AsesiStatus.MEMENUHI, AsesiStatus.HADIR, AsesiStatus.DINILAI, AsesiStatus.KOMPETEN, AsesiStatus.KOMPETEN,
            AsesiStatus.BERSERTIFIKAT);
    private static final int SEREMPAK = 20;

    final String id;
    final int ke;
    final int sampai;
    final LocalDate dibuka;
    final Instant saat;
    final SkalaRencana rencana;
    final String dokumen;
    final List<Permohonan> permohonan = new ArrayList<>();
    final List<Asesi> asesi = new ArrayList<>();
    private final List<Sesi> sesi = new ArrayList<>();

    /**
     * @param ke which of them it is
     * @param sampai how many tahap it has behind it, {@link #SELESAI} when all
     * @param perPermohonan how many asesi each of its applications names
     * @param dokumen the paper that every scan is
     */
    SkalaBerkas(SkalaRencana rencana, int ke, int sampai, List<Integer> perPermohonan, String dokumen) {
        this.rencana = rencana;
        this.ke = ke;
        this.sampai = sampai;
        this.dibuka = rencana.dibuka(ke);
        this.saat = dibuka.atTime(9, 0).atZone(KANTOR).toInstant();
        this.dokumen = dokumen;
        this.id = baru();
        if (sampai > 0) {
            perPermohonan.forEach(this::permohonan);
        }
    }

    String baru() {
        return Ids.baru(saat);
    }

    /** The day on which it entered a tahap. */
    LocalDate masuk(int tahap) {
        return dibuka.plusDays(4L * tahap);
    }

    private void permohonan(int banyak) {
        String instansi = rencana.kodeInstansi(ke + permohonan.size());
        Permohonan p = new Permohonan(baru(), 0, id, instansi, baru(), "800/" + ke + "." + permohonan.size() + "/BKPSDM", masuk(1),
                "Permohonan sertifikasi kompetensi", masuk(1), sampai == 1 ? PermohonanStatus.DIAJUKAN : PermohonanStatus.DITERIMA,
                Optional.empty(), Optional.empty(), banyak);
        permohonan.add(p);
        for (int i = 0; i < banyak; i++) {
            asesi.add(asesi(p));
        }
    }

    private Asesi asesi(Permohonan p) {
        int urut = asesi.size() + 1;
        if (sampai >= 4 && (urut - 1) % SEREMPAK == 0) {
            sesi.add(new Sesi(baru(), 0, id, sesi.size() + 1, "tuk-bpsdm", masuk(4), LocalTime.of(8, 0), LocalTime.of(16, 0),
                    Optional.empty(), Optional.empty()));
        }
        boolean terjadwal = sampai >= 4;
        Identitas orang = new Identitas("Asesi " + ke + " nomor " + urut,
                String.format("7602%06d%06d", ke % 1_000_000, urut), Optional.empty(),
                "Majene", LocalDate.of(1990, 1, 1).plusDays(urut % 300), "Pengelola Perkantoran", "Subbagian Umum", Optional.of("S1"),
                Optional.empty(), Optional.empty());
        return new Asesi(baru(), 0, id, p.id(), p.instansi(), urut, orang, STATUS.get(sampai),
                Optional.of(rencana.kodeAsesor(ke)).filter(a -> terjadwal),
                terjadwal ? Optional.of(sesi.get(sesi.size() - 1).id()) : Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** All but the letters, in the order in which they came to be. */
    List<Catatan> catatan() {
        List<Catatan> semua = new ArrayList<>();
        boolean selesai = sampai == SELESAI;
        int kini = Math.min(sampai, TAHAP.size() - 1);
        semua.add(new Berkas(id, 0, "sertifikasi", "1", "PPD", "1.0", "Sertifikasi putaran " + ke, TAHAP.get(kini),
                selesai ? BerkasStatus.SELESAI : BerkasStatus.BERJALAN, 1, 0,
                Optional.of(masuk(4)).filter(d -> sampai >= 4), saat, "bidang", Optional.empty()));
        for (int t = 0; t <= kini; t++) {
            Data data = t == 4 && sampai > 3 ? kehadiran() : Data.KOSONG;
            semua.add(new PosisiTahap(baru(), 0, id, TAHAP.get(t), 1, masuk(t), t < kini || selesai ? Optional.of(masuk(t + 1))
                    : Optional.empty(), WAKTU.get(t), List.of(), "surat", data, false));
            jam(t, t < kini || selesai, semua);
        }
        if (sampai > 0) {
            semua.add(new Pengumuman(baru(), 0, id, permohonan.stream().map(Permohonan::instansi).distinct().toList(),
                    masuk(1), masuk(2), 0));
        }
        semua.addAll(permohonan);
        semua.addAll(sesi);
        asesi.forEach(a -> orang(a, semua));
        return semua;
    }

    private Data kehadiran() {
        return Data.KOSONG.with("versi", 1).with("asesor", sesi.stream().map(s -> Data.KOSONG.with("sesi", s.id())
                .with("asesor", rencana.kodeAsesor(ke)).with("hadir", true)).toList());
    }

    /** Those of tahap 2 and 3 run per application; running ones fall due around the office date. */
    private void jam(int tahap, boolean lewat, List<Catatan> semua) {
        List<Optional<Permohonan>> milik = tahap == 1 || tahap == 2 ? permohonan.stream().map(Optional::of).toList()
                : List.of(Optional.empty());
        for (Optional<Permohonan> p : WAKTU.get(tahap) == 0 ? List.<Optional<Permohonan>>of() : milik) {
            LocalDate tempo = lewat ? masuk(tahap + 1) : rencana.hariIni().plusDays(ke % 60 - 30L);
            semua.add(new Tenggat(baru(), 0, id, TAHAP.get(tahap), 1, p.map(Permohonan::id), p.map(Permohonan::instansi), masuk(tahap),
                    WAKTU.get(tahap), true, tempo,
                    lewat ? TenggatStatus.SELESAI : TenggatStatus.BERJALAN, lewat ? Optional.of(masuk(tahap + 1)) : Optional.empty(),
                    List.of()));
        }
    }

    private void orang(Asesi a, List<Catatan> semua) {
        semua.add(a);
        semua.add(new Kelengkapan(baru(), 0, id, "permohonan", 1, "portofolio", "ijazah", Optional.of(a.permohonan()), Optional.of(a.id()),
                Optional.of(dokumen), Optional.empty()));
        if (sampai >= 3) {
            semua.add(new Pemeriksaan(baru(), 0, id, a.id(), "ijazah", 1, HasilPeriksa.MEMENUHI, Optional.empty(), "bidang"));
        }
        if (sampai >= 5) {
            SkalaRencana.UNIT.forEach(u -> semua.add(new Nilai(baru(), 0, id, a.id(), u, 1, Optional.of(true),
                    Optional.empty(), "Observasi", rencana.kodeAsesor(ke), Optional.empty())));
        }
        if (sampai >= 6) {
            semua.add(new Putusan(baru(), 0, id, a.id(), 1, 1, Verdict.KOMPETEN, Verdict.KOMPETEN, Optional.empty(), "fariq-wajidi",
                    "Dr. Fariq Wajidi, M.Pd."));
        }
    }

    /** In which stage a berkas of the common mix stands: each as often, done three times in eleven. */
    static int tahap(int ke) {
        return Math.min(ke % 11, SELESAI);
    }

    static List<Integer> berbagi(int asesi, int sekali) {
        return IntStream.iterate(asesi, sisa -> sisa > 0, sisa -> sisa - sekali).map(sisa -> Math.min(sisa, sekali)).boxed().toList();
    }
}
