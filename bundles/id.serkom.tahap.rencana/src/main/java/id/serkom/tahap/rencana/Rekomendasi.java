package id.serkom.tahap.rencana;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratMasuk;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.tahap.rencana.KeadaanRencana.Langkah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Instansi yang Berwenang answers: for all, for some (the others leave with a reason), for none (the plan is revised and asked
 * for again). Its paper comes in as theirs, or goes out as our own SK when our own head is the authority.
 */
final class Rekomendasi {

    static final String SK = "sk-rekomendasi";
    /** A refusal is kept apart from the SK, whose kelengkapan it must not stand for. */
    static final String PENOLAKAN = "penolakan-rekomendasi";

    enum Untuk {
        SEMUA, SEBAGIAN, TIDAK_ADA
    }

    enum Penerbit {
        SENDIRI, LAIN
    }

    /** @param berlanjut more of those not recommended follow; the last part gives the SK or names the paper */
    record Masukan(Untuk untuk, Penerbit penerbit, List<Dikecualikan> tidakDirekomendasikan, Optional<Boolean> berlanjut,
            Optional<String> alasan, Optional<SuratLain> surat) {

        boolean bersambung() {
            return berlanjut.orElse(false);
        }
    }

    record Dikecualikan(String asesi, String alasan) {
    }

    record SuratLain(String nomor, LocalDate tanggal, Optional<LocalDate> diterima, String hal, String dokumen) {
    }

    private final Context context;
    private final Masukan masukan;
    private final KeadaanRencana keadaan;
    private final List<Reason> salah = new ArrayList<>();
    private final Susunan susunan;
    private final Kewenangan kewenangan;

    private Rekomendasi(Berkas berkas, Masukan masukan, Context context) {
        this.masukan = masukan;
        this.context = context;
        this.keadaan = KeadaanRencana.dari(context);
        this.susunan = new Susunan(berkas, context);
        this.kewenangan = new Kewenangan(context);
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new Rekomendasi(berkas, input.as(Masukan.class), context).decide();
    }

    private Outcome decide() {
        periksaLangkah();
        periksaSurat();
        periksaIsi();
        return masukan.untuk() == Untuk.TIDAK_ADA ? tidakAda() : ada();
    }

    private void periksaLangkah() {
        Optional<Surat> permohonan = keadaan.permohonan().flatMap(context.isi()::suratById);
        if (keadaan.langkah() == Langkah.DITOLAK) {
            salah.add(Reason.of("rencana.harus-disusun-ulang"));
        } else if (keadaan.direkomendasikan()) {
            salah.add(Reason.of("rencana.sudah-direkomendasikan"));
        } else if (keadaan.menunggu() && permohonan.filter(s -> s.nomor().isPresent()).isEmpty()) {
            salah.add(Reason.of("rencana.permohonan-belum-bernomor"));
        } else if (masukan.penerbit() == Penerbit.SENDIRI) {
            salah.addAll(kewenangan.sendiri());
        } else if (keadaan.menunggu()) {
            salah.addAll(kewenangan.lain(permohonan.orElseThrow()));
        } else {
            salah.add(Reason.of("rencana.belum-dimohonkan"));
        }
    }

    private void periksaSurat() {
        if (masukan.penerbit() == Penerbit.SENDIRI && masukan.surat().isPresent()) {
            salah.add(Reason.of("rencana.surat-tidak-perlu").at("/surat"));
        }
        if (masukan.penerbit() == Penerbit.LAIN) {
            if (masukan.surat().isPresent() == masukan.bersambung()) {
                salah.add(Reason.of(masukan.bersambung() ? "rencana.surat-pada-bagian-terakhir" : "rencana.surat-wajib")
                        .at("/surat"));
            }
            masukan.surat().ifPresent(s -> {
                if (s.tanggal().isAfter(context.tanggal())) {
                    salah.add(Reason.of("rencana.surat-bertanggal-depan", "tanggal", Tanggal.panjang(s.tanggal()))
                            .at("/surat/tanggal"));
                }
                s.diterima().filter(d -> d.isBefore(s.tanggal()) || d.isAfter(context.tanggal())).ifPresent(d -> salah.add(
                        Reason.of("rencana.tanggal-terima-keliru", "diterima", Tanggal.panjang(d)).at("/surat/diterima")));
                if (context.isi().dokumen(s.dokumen()).isEmpty()) {
                    salah.add(Reason.of("rencana.dokumen-tidak-ada", "dokumen", s.dokumen()).at("/surat/dokumen"));
                }
            });
        }
    }

    private void periksaIsi() {
        boolean sebagian = masukan.untuk() == Untuk.SEBAGIAN;
        boolean bernama = !masukan.tidakDirekomendasikan().isEmpty();
        if (!sebagian && (bernama || masukan.bersambung())) {
            salah.add(Reason.of("rencana.pengecualian-tidak-perlu").at("/tidakDirekomendasikan"));
        } else if (sebagian && !bernama && (masukan.bersambung() || keadaan.dikecualikan().isEmpty())) {
            salah.add(Reason.of("rencana.pengecualian-wajib").at("/tidakDirekomendasikan"));
        }
        if (masukan.untuk() == Untuk.TIDAK_ADA && masukan.alasan().isEmpty()) {
            salah.add(Reason.of("rencana.alasan-wajib").at("/alasan"));
        }
    }

    private Outcome tidakAda() {
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        Perubahan.Builder perubahan = Perubahan.baru().data(keadaan.tidakDirekomendasikan().data());
        masukan.surat().ifPresent(s -> perubahan.masuk(masuk(PENOLAKAN, s)));
        return lanjut(perubahan).stay();
    }

    private Outcome ada() {
        List<Asesi> keluar = dikecualikan();
        Set<String> ids = keluar.stream().map(Asesi::id).collect(Collectors.toSet());
        List<Asesi> terjadwal = new ArrayList<>(MohonRekomendasi.terjadwal(context));
        terjadwal.removeIf(a -> ids.contains(a.id()));
        if (terjadwal.isEmpty()) {
            salah.add(Reason.of("rencana.tidak-ada-yang-direkomendasikan"));
        }
        if (!masukan.bersambung()) {
            salah.addAll(MohonRekomendasi.belumTerencana(context.isi().asesi(Set.of(AsesiStatus.MEMENUHI), MohonRekomendasi.SEMUA)
                    .stream().filter(a -> !ids.contains(a.id())).toList()));
            salah.addAll(belumDiputuskan(ids));
        }
        List<Sesi> sesi = susunan.berubah();
        if (sesi.size() + keluar.size() > Susun.BARIS_TERBANYAK) {
            salah.add(Reason.of("rencana.terlalu-banyak-baris", "baris", sesi.size() + keluar.size()));
        }
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        KeadaanRencana kini = keadaan.mengecualikan(ids);
        Perubahan.Builder perubahan = Perubahan.baru().simpan(keluar).simpan(sesi);
        if (masukan.bersambung()) {
            return perubahan.data(kini.data()).stay();
        }
        if (masukan.penerbit() == Penerbit.LAIN) {
            perubahan.masuk(masuk(SK, masukan.surat().orElseThrow())).data(kini.direkomendasikan(Optional.empty()).data());
        } else {
            SuratRequest sk = SkRekomendasi.surat(context, new Jadwal(context, context.isi().sesi(), terjadwal),
                    semuaKeluar(keluar));
            perubahan.surat(sk).data(kini.direkomendasikan(Optional.of(sk.id())).data());
        }
        return lanjut(perubahan).stay();
    }

    /** With those of earlier parts, by urut. */
    private List<Asesi> semuaKeluar(List<Asesi> keluar) {
        Set<String> kini = keluar.stream().map(Asesi::id).collect(Collectors.toSet());
        Stream<Asesi> dahulu = context.isi().asesi(keadaan.dikecualikan()).stream()
                .filter(a -> a.status() == AsesiStatus.TIDAK_DIREKOMENDASIKAN && !kini.contains(a.id()));
        return Stream.concat(dahulu, keluar.stream()).sorted(Comparator.comparingInt(Asesi::urut)).toList();
    }

    /** Whom only a draft that was sent back, or an answer that was given up, did not recommend: an answer passes over nobody. */
    private List<Reason> belumDiputuskan(Set<String> keluar) {
        Set<String> ids = new LinkedHashSet<>(keadaan.gugur());
        if (masukan.untuk() == Untuk.SEMUA) {
            ids.addAll(keadaan.dikecualikan());
        }
        ids.removeAll(keluar);
        List<Asesi> belum = context.isi().asesi(ids).stream()
                .filter(a -> a.status() == AsesiStatus.TIDAK_DIREKOMENDASIKAN).toList();
        return belum.isEmpty() ? List.of()
                : List.of(Reason.of("rencana.pengecualian-belum-diputuskan", "asesi", Nama.daftar(belum)));
    }

    /** Those who leave, with their reasons. */
    private List<Asesi> dikecualikan() {
        Map<String, String> alasan = new LinkedHashMap<>();
        for (Dikecualikan satu : masukan.tidakDirekomendasikan()) {
            if (alasan.put(satu.asesi(), satu.alasan()) != null) {
                salah.add(Reason.of("rencana.asesi-ganda", "asesi", satu.asesi()).at("/tidakDirekomendasikan"));
            }
        }
        Map<String, Asesi> dikenal = new LinkedHashMap<>();
        context.isi().asesi(alasan.keySet()).forEach(a -> dikenal.put(a.id(), a));
        List<Asesi> keluar = new ArrayList<>();
        alasan.forEach((id, mengapa) -> {
            Asesi asesi = dikenal.get(id);
            if (asesi == null) {
                salah.add(Reason.of("rencana.asesi-tidak-dikenal", "asesi", id).at("/tidakDirekomendasikan"));
            } else if (asesi.status() != AsesiStatus.TERJADWAL && asesi.status() != AsesiStatus.MEMENUHI
                    && !keadaan.belumTetapKeluar(id)) {
                salah.add(Reason.of("rencana.asesi-tidak-memenuhi", "asesi", asesi.nama()).at("/tidakDirekomendasikan"));
            } else {
                susunan.keluarkan(asesi);
                keluar.add(Susunan.lepas(asesi, AsesiStatus.TIDAK_DIREKOMENDASIKAN, Optional.of(mengapa)));
            }
        });
        return keluar;
    }

    private Perubahan.Builder lanjut(Perubahan.Builder perubahan) {
        return keadaan.mungkinJeda() ? perubahan.jam(new Jam.Lanjut(Optional.empty())) : perubahan;
    }

    private SuratMasuk masuk(String jenis, SuratLain s) {
        Optional<Instansi> pengirim = kewenangan.instansi();
        return new SuratMasuk(context.idBaru(), jenis, pengirim.map(Instansi::kode),
                pengirim.map(Instansi::nama).orElse(context.pelaku().nama()), s.nomor(), s.tanggal(), s.hal(), s.dokumen(),
                Optional.empty(), s.diterima());
    }
}
