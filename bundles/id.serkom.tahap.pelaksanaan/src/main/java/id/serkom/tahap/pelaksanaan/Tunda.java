package id.serkom.tahap.pelaksanaan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Reason;
import id.serkom.api.tahap.AturanPenugasan;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A session that could not be held, or some asesi who could not sit it, get a second session, with minutes, and a letter to each
 * institution and asesor concerned. The same asesor examine; everything is checked anew.
 * A session is marked postponed when nobody is left in it.
 */
final class Tunda {

    /** With {@link #SURAT_TERBANYAK} letters, each of them on file too, what one commit takes. */
    private static final int ASESI_TERBANYAK = 250;
    private static final int SURAT_TERBANYAK = 100;

    record Masukan(String sesi, String alasan, List<String> asesi, Pengganti pengganti) {
    }

    record Pengganti(String tuk, LocalDate tanggal, LocalTime mulai, LocalTime selesai) {
    }

    private final Context context;
    private final Berkas berkas;
    private final Masukan masukan;
    private final List<Reason> salah = new ArrayList<>();
    private final List<Sesi> semua;

    private Tunda(Berkas berkas, Masukan masukan, Context context) {
        this.berkas = berkas;
        this.masukan = masukan;
        this.context = context;
        this.semua = context.isi().sesi();
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new Tunda(berkas, input.as(Masukan.class), context).decide();
    }

    private Outcome decide() {
        Optional<Sesi> found = semua.stream().filter(s -> s.id().equals(masukan.sesi())).findFirst();
        if (found.isEmpty()) {
            return Outcome.refuse(Reason.of("pelaksanaan.sesi-tidak-dikenal", "sesi", masukan.sesi()).at("/sesi"));
        }
        Sesi lama = found.get();
        if (lama.ditunda().isPresent()) {
            return Outcome.refuse(Reason.of("pelaksanaan.sesi-ditunda", "sesi", lama.nomor()).at("/sesi"));
        }
        List<Asesi> peserta = context.isi().asesiSesi(lama.id());
        List<Asesi> dipindah = dipindah(lama, peserta);
        Sesi baru = pengganti(lama);
        if (!baru.tanggal().atTime(baru.mulai()).isAfter(lama.tanggal().atTime(lama.mulai()))) {
            salah.add(Reason.of("pelaksanaan.pengganti-tidak-lebih-lambat", "sesi", lama.nomor()).at("/pengganti"));
        }
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        boolean seluruhnya = dipindah.size() == peserta.size();
        List<Asesi> terjadwal = dipindah.stream().map(a -> a.ditugaskan(a.asesor().orElseThrow(), baru.id())).toList();
        List<Sesi> sesudah = sesudah(lama, seluruhnya, baru);
        List<HariSesi> hari = periksa(baru, terjadwal, sesudah, dipindah, lama);
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        List<SuratRequest> surat = new SuratPenundaan(context, lama, baru, terjadwal, masukan.alasan()).semua(seluruhnya);
        if (surat.size() > SURAT_TERBANYAK) {
            return Outcome.refuse(Reason.of("pelaksanaan.terlalu-banyak-surat", "jumlah", surat.size())
                    .with("terbanyak", SURAT_TERBANYAK).at("/asesi"));
        }
        Perubahan.Builder perubahan = Perubahan.baru().simpan(baru).simpan(hari).simpan(terjadwal)
                .jam(new Jam.Ulang(Optional.empty(), mulaiUlang(sesudah))).tanya(SyaratAkreditasi.tentang(baru, context));
        surat.forEach(perubahan::surat);
        LocalDate pertama = sesudah.stream().map(Sesi::tanggal).min(Comparator.naturalOrder()).orElseThrow();
        if (!berkas.tanggalPelaksanaan().equals(Optional.of(pertama))) {
            perubahan.pelaksanaan(pertama);
        }
        if (seluruhnya) {
            perubahan.simpan(lama.ditunda(masukan.alasan(), baru.id()));
        }
        return perubahan.stay();
    }

    private List<Asesi> dipindah(Sesi lama, List<Asesi> peserta) {
        Set<String> disebut = new HashSet<>(masukan.asesi());
        disebut.stream().filter(id -> peserta.stream().noneMatch(a -> a.id().equals(id)))
                .forEach(id -> salah.add(Reason.of("pelaksanaan.asesi-bukan-peserta", "asesi", id).at("/asesi")));
        List<Asesi> dipindah = peserta.stream().filter(a -> disebut.isEmpty() || disebut.contains(a.id())).toList();
        List<Asesi> dinilai = dipindah.stream().filter(a -> a.status() == AsesiStatus.DINILAI).toList();
        if (!dinilai.isEmpty()) {
            salah.add(Reason.of("pelaksanaan.sesi-sudah-dinilai", "sesi", lama.nomor()).with("asesi", Nama.daftar(dinilai))
                    .at("/asesi"));
        }
        if (peserta.isEmpty()) {
            salah.add(Reason.of("pelaksanaan.sesi-kosong", "sesi", lama.nomor()).at("/sesi"));
        }
        if (dipindah.size() > ASESI_TERBANYAK) {
            salah.add(Reason.of("pelaksanaan.terlalu-banyak-asesi", "jumlah", dipindah.size())
                    .with("terbanyak", ASESI_TERBANYAK).at("/asesi"));
        }
        return dipindah;
    }

    private Sesi pengganti(Sesi lama) {
        Pengganti p = masukan.pengganti();
        int nomor = semua.stream().mapToInt(Sesi::nomor).max().orElse(lama.nomor()) + 1;
        return new Sesi(context.idBaru(), 0, berkas.id(), nomor, p.tuk(), p.tanggal(), p.mulai(), p.selesai(),
                Optional.empty(), Optional.empty());
    }

    private List<Sesi> sesudah(Sesi lama, boolean seluruhnya, Sesi baru) {
        return Stream.concat(semua.stream().filter(s -> s.ditunda().isEmpty())
                .filter(s -> !seluruhnya || !s.id().equals(lama.id())), Stream.of(baru)).toList();
    }

    /** @return the days that the second session takes */
    private List<HariSesi> periksa(Sesi baru, List<Asesi> terjadwal, List<Sesi> sesudah, List<Asesi> dipindah, Sesi lama) {
        Map<String, Map<String, Integer>> beban = new HashMap<>();
        context.isi().beban().forEach((s, perAsesor) -> beban.put(s, new HashMap<>(perAsesor)));
        dipindah.forEach(a -> beban.get(lama.id()).computeIfPresent(a.asesor().orElseThrow(), (k, n) -> n > 1 ? n - 1 : null));
        Map<String, Integer> diBaru = new HashMap<>();
        terjadwal.forEach(a -> diBaru.merge(a.asesor().orElseThrow(), 1, Integer::sum));
        beban.put(baru.id(), diBaru);
        AturanPenugasan aturan = new AturanPenugasan(Pelaksanaan.KODE, berkas, context, sesudah, beban);
        aturan.sesi(baru).forEach(r -> salah.add(r.at("/pengganti")));
        diBaru.keySet().stream().sorted()
                .forEach(k -> aturan.asesor(baru, k).forEach(r -> salah.add(r.at("/pengganti"))));
        terjadwal.forEach(a -> salah.addAll(aturan.konflik(baru, a.asesor().orElseThrow(), a)));
        return aturan.hari();
    }

    /** The latest of the second sessions: a later postponement never makes the days shorter. */
    private LocalDate mulaiUlang(List<Sesi> sesudah) {
        Set<String> pengganti = new HashSet<>();
        semua.forEach(s -> s.pengganti().ifPresent(pengganti::add));
        return sesudah.stream().filter(s -> s.revision() == 0 || pengganti.contains(s.id())).map(Sesi::tanggal)
                .max(Comparator.naturalOrder()).orElseThrow();
    }
}
