package id.serkom.tahap.rencana;

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
import id.serkom.tahap.rencana.KeadaanRencana.Konflik;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plans sessions. Each session named is set to exactly what is given: an asesi who sat there and is not named any more is
 * unplanned again; one named who sat elsewhere moves. Sessions not named stay. {@code batal} empties sessions.
 */
final class Susun {

    static final int PENUGASAN_TERBANYAK = 400;
    static final int BARIS_TERBANYAK = 480;
    private static final Set<AsesiStatus> DAPAT_DIRENCANAKAN = Set.of(AsesiStatus.MEMENUHI, AsesiStatus.TERJADWAL);

    record Masukan(List<SesiMasukan> sesi, List<Integer> batal, List<Konflik> konflik) {
    }

    record SesiMasukan(int nomor, String tuk, LocalDate tanggal, LocalTime mulai, LocalTime selesai,
            List<AsesorMasukan> asesor) {
    }

    record AsesorMasukan(String kode, List<String> asesi) {
    }

    private final Context context;
    private final Berkas berkas;
    private final Masukan masukan;
    private final KeadaanRencana keadaan;
    private final Susunan susunan;
    private final List<Reason> salah = new ArrayList<>();
    private final Map<String, Asesi> disebut = new LinkedHashMap<>();
    private final Map<String, Asesi> semula = new LinkedHashMap<>();
    private final Map<String, Asesi> hasil = new LinkedHashMap<>();
    private final Benturan benturan;
    private final List<Sesi> dinamai = new ArrayList<>();

    private Susun(Berkas berkas, Masukan masukan, Context context) {
        this.berkas = berkas;
        this.masukan = masukan;
        this.context = context;
        this.keadaan = KeadaanRencana.dari(context).berkonflik(masukan.konflik());
        this.susunan = new Susunan(berkas, context);
        this.benturan = new Benturan(context, masukan.konflik());
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new Susun(berkas, input.as(Masukan.class), context).decide();
    }

    private Outcome decide() {
        if (keadaan.adaSuratTerbit()) {
            return Outcome.refuse("rencana.undangan-sudah-terbit");
        }
        if (SuratPenugasan.skMenungguParaf(keadaan, context)) {
            return Outcome.refuse("rencana.sk-menunggu-paraf");
        }
        bacaAsesi();
        periksaNomor();
        salah.addAll(benturan.tidakDikenal(Stream.concat(susunan.dipakai().stream().map(Sesi::tanggal),
                masukan.sesi().stream().map(SesiMasukan::tanggal))));
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        kosongkan();
        isi();
        List<HariSesi> hari = periksa();
        salah.addAll(benturan.tetapMenguji(hasil.keySet()));
        periksaDirekomendasikan();
        List<Sesi> sesi = susunan.berubah();
        int baris = sesi.size() + hasil.size() + hari.size();
        if (baris > BARIS_TERBANYAK) {
            salah.add(Reason.of("rencana.terlalu-banyak-baris", "baris", baris));
        }
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        KeadaanRencana menjadi = keadaan.merencanakan(disebut.keySet());
        Perubahan.Builder perubahan = Perubahan.baru().simpan(sesi).simpan(hari).simpan(List.copyOf(hasil.values()))
                .data((tetapSepertiSk() ? menjadi : menjadi.berubah()).data());
        if (keadaan.mungkinJeda()) {
            perubahan.jam(new Jam.Lanjut(Optional.empty()));
        }
        return perubahan.stay();
    }

    private void bacaAsesi() {
        Set<String> ids = new LinkedHashSet<>();
        int jumlah = 0;
        for (SesiMasukan s : masukan.sesi()) {
            for (AsesorMasukan a : s.asesor()) {
                for (String id : a.asesi()) {
                    jumlah++;
                    if (!ids.add(id)) {
                        salah.add(Reason.of("rencana.asesi-ganda", "asesi", id));
                    }
                }
            }
        }
        if (jumlah > PENUGASAN_TERBANYAK) {
            salah.add(Reason.of("rencana.terlalu-banyak-penugasan", "jumlah", jumlah).with("terbanyak", PENUGASAN_TERBANYAK));
            return;
        }
        context.isi().asesi(ids).forEach(a -> disebut.put(a.id(), a));
        for (String id : ids) {
            Asesi asesi = disebut.get(id);
            if (asesi == null) {
                salah.add(Reason.of("rencana.asesi-tidak-dikenal", "asesi", id));
            } else if (!DAPAT_DIRENCANAKAN.contains(asesi.status()) && !keadaan.belumTetapKeluar(id)) {
                salah.add(Reason.of("rencana.asesi-tidak-memenuhi", "asesi", asesi.nama()));
            }
        }
    }

    private void periksaNomor() {
        Set<Integer> nomor = new HashSet<>();
        for (int i = 0; i < masukan.sesi().size(); i++) {
            SesiMasukan s = masukan.sesi().get(i);
            if (!nomor.add(s.nomor())) {
                salah.add(Reason.of("rencana.sesi-ganda", "sesi", s.nomor()).at("/sesi/" + i + "/nomor"));
            }
            Set<String> asesor = new HashSet<>();
            s.asesor().stream().filter(a -> !asesor.add(a.kode())).forEach(a -> salah.add(
                    Reason.of("rencana.asesor-ganda", "asesor", a.kode()).with("sesi", s.nomor())));
        }
        for (int satu : masukan.batal()) {
            if (nomor.contains(satu)) {
                salah.add(Reason.of("rencana.sesi-ganda", "sesi", satu).at("/batal"));
            } else if (susunan.bernomor(satu).isEmpty()) {
                salah.add(Reason.of("rencana.sesi-tidak-dikenal", "sesi", satu).at("/batal"));
            }
        }
    }

    /** Who sat in the sessions named is unplanned, until he is named again. */
    private void kosongkan() {
        List<Integer> nomor = new ArrayList<>(masukan.batal());
        masukan.sesi().forEach(s -> nomor.add(s.nomor()));
        for (int satu : nomor) {
            susunan.bernomor(satu).ifPresent(s -> context.isi().asesiSesi(s.id()).forEach(a -> {
                susunan.keluarkan(a);
                semula.put(a.id(), a);
                hasil.put(a.id(), Susunan.lepas(a, AsesiStatus.MEMENUHI, Optional.empty()));
            }));
        }
        disebut.values().stream().filter(a -> !hasil.containsKey(a.id())).forEach(susunan::keluarkan);
        semula.putAll(disebut);
    }

    private void isi() {
        for (SesiMasukan s : masukan.sesi()) {
            Optional<Sesi> lama = susunan.bernomor(s.nomor());
            Sesi sesi = new Sesi(lama.map(Sesi::id).orElseGet(context::idBaru), lama.map(Sesi::revision).orElse(0L),
                    berkas.id(), s.nomor(), s.tuk(), s.tanggal(), s.mulai(), s.selesai(), Optional.empty(),
                    Optional.empty());
            susunan.taruh(sesi);
            dinamai.add(sesi);
            for (AsesorMasukan a : s.asesor()) {
                susunan.tugaskan(sesi.id(), a.kode(), a.asesi().size());
                a.asesi().forEach(id -> hasil.put(id, disebut.get(id).ditugaskan(a.kode(), sesi.id())));
            }
        }
    }

    /** @return the days that the plan takes */
    private List<HariSesi> periksa() {
        AturanPenugasan aturan = susunan.aturan();
        for (int i = 0; i < dinamai.size(); i++) {
            Sesi sesi = dinamai.get(i);
            String tempat = "/sesi/" + i;
            aturan.sesi(sesi).forEach(r -> salah.add(r.at(tempat)));
            List<AsesorMasukan> asesor = masukan.sesi().get(i).asesor();
            for (int j = 0; j < asesor.size(); j++) {
                String kode = asesor.get(j).kode();
                String diSini = tempat + "/asesor/" + j;
                aturan.asesor(sesi, kode).forEach(r -> salah.add(r.at(diSini)));
                asesor.get(j).asesi().forEach(id -> aturan.konflik(sesi, kode, disebut.get(id))
                        .forEach(r -> salah.add(r.at(diSini))));
            }
        }
        Benturan.dilanggar(keadaan, hasil.values()).forEach(salah::add);
        return aturan.hari();
    }

    /** What was recommended may move to other sessions, never drop out of the plan. */
    private void periksaDirekomendasikan() {
        List<Asesi> keluar = hasil.values().stream().filter(a -> a.status() == AsesiStatus.MEMENUHI).toList();
        if (!keluar.isEmpty() && SuratPenugasan.skTerakhir(context).isPresent()) {
            salah.add(Reason.of("rencana.peserta-sudah-direkomendasikan", "asesi", Nama.daftar(keluar)));
        }
    }

    private boolean tetapSepertiSk() {
        return keadaan.direkomendasikan()
                && hasil.values().stream().noneMatch(a -> susunan.berbeda(semula.get(a.id()), a));
    }
}
