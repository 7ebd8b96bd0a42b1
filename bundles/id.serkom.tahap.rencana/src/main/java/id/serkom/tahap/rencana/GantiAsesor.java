package id.serkom.tahap.rencana;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.AturanPenugasan;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.tahap.rencana.KeadaanRencana.Konflik;
import id.serkom.tahap.rencana.Penugasan.Cabut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts another asesor in the place of one who is prevented, for all his sessions, for some, or for single asesi, while the plan is
 * made and while it is carried out. Everything is checked anew. An asesi already marked whole stays with who marked him; one who was
 * present and is not is to be recorded present again, with the new asesor. Letters already out are withdrawn and replaced.
 */
final class GantiAsesor {

    private static final Set<AsesiStatus> DAPAT_DIALIHKAN = Set.of(AsesiStatus.TERJADWAL, AsesiStatus.HADIR);

    record Masukan(String lama, String baru, List<String> sesi, List<String> asesi, String alasan,
            List<Konflik> konflik) {
    }

    private final Berkas berkas;
    private final Context context;
    private final Masukan masukan;
    private final Susunan susunan;
    private final Benturan benturan;
    private final List<Reason> salah = new ArrayList<>();
    private final Map<String, Asesi> dialihkan = new LinkedHashMap<>();
    private final List<SuratRequest> surat = new ArrayList<>();
    private KeadaanRencana keadaan;

    private GantiAsesor(Berkas berkas, Masukan masukan, Context context) {
        this.berkas = berkas;
        this.masukan = masukan;
        this.context = context;
        this.susunan = new Susunan(berkas, context);
        this.benturan = new Benturan(context, masukan.konflik());
        this.keadaan = KeadaanRencana.dari(context).berkonflik(masukan.konflik());
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new GantiAsesor(berkas, input.as(Masukan.class), context).decide();
    }

    private Outcome decide() {
        if (masukan.lama().equals(masukan.baru())) {
            return Outcome.refuse(Reason.of("rencana.asesor-sama").at("/baru"));
        }
        if (!adaSurat() && SuratPenugasan.skMenungguParaf(keadaan, context)) {
            return Outcome.refuse("rencana.sk-menunggu-paraf");
        }
        salah.addAll(benturan.tidakDikenal(susunan.dipakai().stream().map(Sesi::tanggal)));
        List<Sesi> sesi = sesiDimaksud();
        alihkan(sesi);
        if (salah.isEmpty() && dialihkan.isEmpty()) {
            salah.add(Reason.of("rencana.asesor-tanpa-tugas", "asesor", masukan.lama()).at("/lama"));
        }
        if (dialihkan.size() > Susun.PENUGASAN_TERBANYAK) {
            salah.add(Reason.of("rencana.terlalu-banyak-penugasan", "jumlah", dialihkan.size()).with("terbanyak",
                    Susun.PENUGASAN_TERBANYAK));
        }
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        List<HariSesi> hari = periksa(sesi);
        gantiSurat();
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        // Once letters are out, letters tell of the change; before, the recommendation is asked for again.
        Perubahan.Builder perubahan = Perubahan.baru().simpan(hari).simpan(List.copyOf(dialihkan.values()))
                .data((adaSurat() ? keadaan : keadaan.berubah()).data());
        surat.forEach(perubahan::surat);
        if (keadaan.mungkinJeda()) {
            perubahan.jam(new Jam.Lanjut(Optional.empty()));
        }
        return perubahan.stay();
    }

    private boolean adaSurat() {
        return !berkas.tahap().equals(Rencana.KODE) || keadaan.adaSuratTerbit();
    }

    private List<Sesi> sesiDimaksud() {
        if (masukan.sesi().isEmpty()) {
            return susunan.dipakai().stream().filter(s -> susunan.beban(s.id()).containsKey(masukan.lama())).toList();
        }
        List<Sesi> sesi = new ArrayList<>();
        for (String id : new LinkedHashSet<>(masukan.sesi())) {
            Optional<Sesi> satu = susunan.sesi(id).filter(s -> susunan.beban(id).containsKey(masukan.lama()));
            satu.ifPresentOrElse(sesi::add, () -> salah.add(
                    Reason.of("rencana.bukan-sesi-asesor", "sesi", id).with("asesor", masukan.lama()).at("/sesi")));
        }
        return sesi;
    }

    private void alihkan(List<Sesi> sesi) {
        Set<String> dicari = new LinkedHashSet<>(masukan.asesi());
        for (Sesi s : sesi) {
            for (Asesi a : context.isi().asesiSesi(s.id())) {
                if (a.asesor().filter(masukan.lama()::equals).isPresent() && DAPAT_DIALIHKAN.contains(a.status())
                        && (masukan.asesi().isEmpty() || dicari.remove(a.id()))) {
                    susunan.keluarkan(a);
                    susunan.tugaskan(s.id(), masukan.baru(), 1);
                    dialihkan.put(a.id(), a.ditugaskan(masukan.baru(), s.id()));
                }
            }
        }
        dicari.forEach(id -> salah.add(
                Reason.of("rencana.bukan-asesi-asesor", "asesi", id).with("asesor", masukan.lama()).at("/asesi")));
    }

    /** @return the days that the new asesor is taken */
    private List<HariSesi> periksa(List<Sesi> sesi) {
        AturanPenugasan aturan = susunan.aturan();
        for (Sesi s : sesi) {
            if (dialihkan.values().stream().anyMatch(a -> a.sesi().filter(s.id()::equals).isPresent())) {
                aturan.asesor(s, masukan.baru()).forEach(r -> salah.add(r.at("/baru")));
            }
        }
        for (Asesi a : dialihkan.values()) {
            aturan.konflik(susunan.sesi(a.sesi().get()).orElseThrow(), masukan.baru(), a)
                    .forEach(r -> salah.add(r.at("/baru")));
        }
        Benturan.dilanggar(keadaan, dialihkan.values()).forEach(r -> salah.add(r.at("/baru")));
        benturan.tetapMenguji(dialihkan.keySet()).forEach(r -> salah.add(r.at("/konflik")));
        return aturan.hari();
    }

    /** While the plan is not established nobody has a letter yet: its establishment writes them. */
    private void gantiSurat() {
        List<Penugasan> suratLama = keadaan.tugas().berlaku(masukan.lama());
        Optional<String> suratBaru = keadaan.tugas().surat(masukan.baru());
        boolean ditetapkan = !berkas.tahap().equals(Rencana.KODE);
        if (!salah.isEmpty() || !ditetapkan && suratLama.isEmpty() && suratBaru.isEmpty()) {
            return;
        }
        Jadwal jadwalBaru = tugas(masukan.baru());
        Asesor baru = context.referensi().find(Asesor.class, masukan.baru(), jadwalBaru.mulai()).orElseThrow();
        SuratPenugasan pembuat = new SuratPenugasan(context, jadwalBaru);
        Stream.concat(suratLama.stream().map(Penugasan::surat), suratBaru.stream()).filter(id -> bernomor(id).isEmpty())
                .forEach(id -> salah.add(Reason.of("rencana.surat-tugas-belum-bernomor", "asesor",
                        suratBaru.filter(id::equals).isPresent() ? masukan.baru() : masukan.lama())));
        if (!pembuat.sendiri(baru) && pembuat.kantor(baru).isEmpty()) {
            salah.add(Reason.of("rencana.kantor-asesor-tidak-terdaftar", "asesor", baru.nama()).with("instansi",
                    baru.instansi()));
        }
        Jadwal sisa = tugas(masukan.lama());
        boolean masih = !sisa.asesi().isEmpty();
        Jadwal dilepas = new Jadwal(context, susunan.dipakai(), dialihkan.values());
        Optional<Asesor> lama = lama(suratLama, dilepas);
        boolean suratBagiLama = !suratLama.isEmpty() || masih && ditetapkan;
        if (suratBagiLama && lama.isEmpty()) {
            salah.add(Reason.of("rencana.asesor-tidak-di-register", "asesor", masukan.lama()).at("/lama"));
        }
        if (!salah.isEmpty()) {
            return;
        }
        suratLama.forEach(p -> cabut(pembuat, lama.get(), p.surat(), baru, masih, dilepas));
        if (suratBagiLama && masih) {
            terbitkan(new SuratPenugasan(context, sisa), lama.get());
        }
        terbitkan(pembuat, baru);
    }

    /** He may have left the register since his letter was written. */
    private Optional<Asesor> lama(List<Penugasan> surat, Jadwal dilepas) {
        Stream<LocalDate> hariSurat = surat.stream().flatMap(p -> bernomor(p.surat()).map(Surat::tanggal).stream());
        return Stream.of(Stream.of(context.tanggal()), hariSurat, Stream.of(dilepas.mulai())).flatMap(hari -> hari)
                .flatMap(hari -> context.referensi().find(Asesor.class, masukan.lama(), hari).stream()).findFirst();
    }

    private void cabut(SuratPenugasan pembuat, Asesor asesor, String idLama, Asesor pengganti, boolean masih, Jadwal dilepas) {
        Surat lama = bernomor(idLama).orElseThrow();
        SuratRequest satu = pembuat.cabut(asesor, lama, masukan.alasan(), pengganti.nama(), masih, dilepas.perSesi());
        surat.add(satu);
        keadaan = keadaan.tugas(keadaan.tugas().mencabut(lama.id(),
                new Cabut(Optional.of(satu.id()), masukan.alasan(), pengganti.nama())));
    }

    private Optional<Surat> bernomor(String id) {
        return context.isi().suratById(id).filter(s -> s.nomor().isPresent());
    }

    private void terbitkan(SuratPenugasan pembuat, Asesor asesor) {
        SuratRequest satu = pembuat.tugas(asesor, keadaan.tugas().surat(asesor.kode()));
        surat.add(satu);
        keadaan = keadaan.tugas(keadaan.tugas().bertugas(asesor.kode(), satu.id()));
    }

    /** Everybody whom that asesor examines after the change. */
    private Jadwal tugas(String kode) {
        List<Asesi> asesi = new ArrayList<>();
        for (Sesi s : susunan.dipakai()) {
            if (susunan.beban(s.id()).containsKey(kode)) {
                context.isi().asesiSesi(s.id()).stream().map(a -> dialihkan.getOrDefault(a.id(), a))
                        .filter(a -> a.asesor().filter(kode::equals).isPresent()).forEach(asesi::add);
            }
        }
        return new Jadwal(context, susunan.dipakai(), asesi);
    }
}
