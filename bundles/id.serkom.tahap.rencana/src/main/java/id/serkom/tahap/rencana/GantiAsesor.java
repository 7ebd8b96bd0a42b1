package id.serkom.tahap.rencana;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts another asesor in the place of one who is prevented, for all his sessions or for some, while the plan is made and while it is
 * carried out. Everything is checked anew. An asesi already marked whole stays with who marked him; one who was
 * present and is not is to be recorded present again, with the new asesor. Letters already out are withdrawn and replaced.
 */
final class GantiAsesor {

    private static final Set<AsesiStatus> DAPAT_DIALIHKAN = Set.of(AsesiStatus.TERJADWAL, AsesiStatus.HADIR);

    record Masukan(String lama, String baru, List<String> sesi, String alasan, List<Konflik> konflik) {
    }

    private final Context context;
    private final Masukan masukan;
    private final Susunan susunan;
    private final List<Reason> salah = new ArrayList<>();
    private final Map<String, Asesi> dialihkan = new LinkedHashMap<>();
    private final List<SuratRequest> surat = new ArrayList<>();
    private KeadaanRencana keadaan;

    private GantiAsesor(Berkas berkas, Masukan masukan, Context context) {
        this.masukan = masukan;
        this.context = context;
        this.susunan = new Susunan(berkas, context);
        this.keadaan = KeadaanRencana.dari(context.data()).berkonflik(masukan.konflik());
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new GantiAsesor(berkas, input.as(Masukan.class), context).decide();
    }

    private Outcome decide() {
        if (masukan.lama().equals(masukan.baru())) {
            return Outcome.refuse(Reason.of("rencana.asesor-sama").at("/baru"));
        }
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
        periksa(sesi);
        gantiSurat();
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        Perubahan.Builder perubahan = Perubahan.baru().simpan(List.copyOf(dialihkan.values()))
                .data(keadaan.berubah().data());
        surat.forEach(perubahan::surat);
        if (keadaan.menunggu()) {
            perubahan.jam(new Jam.Lanjut(Optional.empty()));
        }
        return perubahan.stay();
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
        for (Sesi s : sesi) {
            for (Asesi a : context.isi().asesiSesi(s.id())) {
                if (a.asesor().filter(masukan.lama()::equals).isPresent() && DAPAT_DIALIHKAN.contains(a.status())) {
                    susunan.keluarkan(a);
                    susunan.tugaskan(s.id(), masukan.baru(), 1);
                    dialihkan.put(a.id(), a.ditugaskan(masukan.baru(), s.id()));
                }
            }
        }
    }

    private void periksa(List<Sesi> sesi) {
        AturanPenugasan aturan = susunan.aturan();
        for (Sesi s : sesi) {
            aturan.asesor(s, masukan.baru()).forEach(r -> salah.add(r.at("/baru")));
        }
        for (Asesi a : dialihkan.values()) {
            aturan.konflik(susunan.sesi(a.sesi().get()).orElseThrow(), masukan.baru(), a)
                    .forEach(r -> salah.add(r.at("/baru")));
            keadaan.konflik(masukan.baru(), a.id()).ifPresent(k -> salah.add(Susun.dinyatakan(k, a).at("/baru")));
        }
    }

    /** Nothing to withdraw while the plan is not established. */
    private void gantiSurat() {
        Optional<String> idLama = keadaan.suratTugas(masukan.lama());
        if (idLama.isEmpty() || !salah.isEmpty()) {
            return;
        }
        Optional<Surat> suratLama = context.isi().suratById(idLama.get()).filter(s -> s.nomor().isPresent());
        Optional<Asesor> lama = suratLama.flatMap(s -> asesor(masukan.lama(), s.tanggal()));
        LocalDate mulai = tugas(masukan.baru()).mulai();
        Asesor baru = context.referensi().find(Asesor.class, masukan.baru(), mulai).orElseThrow();
        SuratPenugasan pembuat = new SuratPenugasan(context, tugas(masukan.baru()));
        if (lama.isEmpty()) {
            salah.add(Reason.of("rencana.surat-tugas-belum-bernomor", "asesor", masukan.lama()));
        }
        if (!pembuat.sendiri(baru) && pembuat.kantor(baru).isEmpty()) {
            salah.add(Reason.of("rencana.kantor-asesor-tidak-terdaftar", "asesor", baru.nama()).with("instansi",
                    baru.instansi()));
        }
        if (!salah.isEmpty()) {
            return;
        }
        Jadwal sisa = tugas(masukan.lama());
        boolean masih = !sisa.asesi().isEmpty();
        surat.add(pembuat.cabut(lama.get(), suratLama.get(), masukan.alasan(), baru.nama(), masih,
                new Jadwal(context, susunan.dipakai(), dialihkan.values())));
        keadaan = keadaan.tidakBertugas(masukan.lama());
        if (masih) {
            terbitkan(new SuratPenugasan(context, sisa).tugas(lama.get(), Optional.empty()), masukan.lama());
        }
        terbitkan(pembuat.tugas(baru, keadaan.suratTugas(masukan.baru())), masukan.baru());
    }

    private void terbitkan(SuratRequest satu, String kodeAsesor) {
        surat.add(satu);
        keadaan = keadaan.bertugas(kodeAsesor, satu.id());
    }

    private Optional<Asesor> asesor(String kode, LocalDate tanggalSurat) {
        return context.referensi().find(Asesor.class, kode, context.tanggal())
                .or(() -> context.referensi().find(Asesor.class, kode, tanggalSurat));
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
