package id.serkom.tahap.rencana;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratMasuk;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import id.serkom.tahap.rencana.KeadaanRencana.Langkah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    record Masukan(Untuk untuk, Penerbit penerbit, List<Dikecualikan> tidakDirekomendasikan, Optional<String> alasan,
            Optional<SuratLain> surat) {
    }

    record Dikecualikan(String asesi, String alasan) {
    }

    record SuratLain(String nomor, LocalDate tanggal, String hal, String dokumen) {
    }

    private final Context context;
    private final Masukan masukan;
    private final KeadaanRencana keadaan;
    private final List<Reason> salah = new ArrayList<>();
    private final Susunan susunan;

    private Rekomendasi(Berkas berkas, Masukan masukan, Context context) {
        this.masukan = masukan;
        this.context = context;
        this.keadaan = KeadaanRencana.dari(context.data());
        this.susunan = new Susunan(berkas, context);
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
        if (keadaan.langkah() == Langkah.DITOLAK) {
            salah.add(Reason.of("rencana.harus-disusun-ulang"));
        } else if (keadaan.direkomendasikan() && !MohonRekomendasi.ditolakParaf(keadaan.sk(), context)) {
            salah.add(Reason.of("rencana.sudah-direkomendasikan"));
        } else if (masukan.penerbit() == Penerbit.LAIN && !keadaan.menunggu()) {
            salah.add(Reason.of("rencana.belum-dimohonkan"));
        }
    }

    private void periksaSurat() {
        if (masukan.penerbit() == Penerbit.SENDIRI && masukan.surat().isPresent()) {
            salah.add(Reason.of("rencana.surat-tidak-perlu").at("/surat"));
        }
        if (masukan.penerbit() == Penerbit.LAIN) {
            if (masukan.surat().isEmpty()) {
                salah.add(Reason.of("rencana.surat-wajib").at("/surat"));
            }
            masukan.surat().ifPresent(s -> {
                if (s.tanggal().isAfter(context.tanggal())) {
                    salah.add(Reason.of("rencana.surat-bertanggal-depan", "tanggal", Tanggal.panjang(s.tanggal()))
                            .at("/surat/tanggal"));
                }
                if (context.isi().dokumen(s.dokumen()).isEmpty()) {
                    salah.add(Reason.of("rencana.dokumen-tidak-ada", "dokumen", s.dokumen()).at("/surat/dokumen"));
                }
            });
        }
    }

    private void periksaIsi() {
        boolean bernama = !masukan.tidakDirekomendasikan().isEmpty();
        if (bernama != (masukan.untuk() == Untuk.SEBAGIAN)) {
            salah.add(Reason.of(bernama ? "rencana.pengecualian-tidak-perlu" : "rencana.pengecualian-wajib")
                    .at("/tidakDirekomendasikan"));
        }
        if (masukan.untuk() == Untuk.TIDAK_ADA && masukan.alasan().isEmpty()) {
            salah.add(Reason.of("rencana.alasan-wajib").at("/alasan"));
        }
    }

    private Outcome tidakAda() {
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        Perubahan.Builder perubahan = Perubahan.baru().data(keadaan.menjadi(Langkah.DITOLAK).data());
        masukan.surat().ifPresent(s -> perubahan.masuk(masuk(PENOLAKAN, s)));
        return lanjut(perubahan).stay();
    }

    private Outcome ada() {
        List<Asesi> keluar = dikecualikan();
        List<Asesi> terjadwal = new ArrayList<>(MohonRekomendasi.terjadwal(context));
        salah.addAll(MohonRekomendasi.belumTerencana(context.isi().asesi(Set.of(AsesiStatus.MEMENUHI), 10_000)
                .stream().filter(a -> keluar.stream().noneMatch(k -> k.id().equals(a.id()))).toList()));
        terjadwal.removeIf(a -> keluar.stream().anyMatch(k -> k.id().equals(a.id())));
        if (terjadwal.isEmpty()) {
            salah.add(Reason.of("rencana.tidak-ada-yang-direkomendasikan"));
        }
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        Perubahan.Builder perubahan = Perubahan.baru().simpan(keluar).simpan(susunan.berubah());
        if (masukan.penerbit() == Penerbit.LAIN) {
            perubahan.masuk(masuk(SK, masukan.surat().orElseThrow())).data(keadaan.direkomendasikan(Optional.empty()).data());
        } else {
            SuratRequest sk = skSendiri(new Jadwal(context, context.isi().sesi(), terjadwal), keluar);
            perubahan.surat(sk).data(keadaan.direkomendasikan(Optional.of(sk.id())).data());
        }
        return lanjut(perubahan).stay();
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
            } else if (asesi.status() != AsesiStatus.TERJADWAL && asesi.status() != AsesiStatus.MEMENUHI) {
                salah.add(Reason.of("rencana.asesi-tidak-memenuhi", "asesi", asesi.nama()).at("/tidakDirekomendasikan"));
            } else {
                susunan.keluarkan(asesi);
                keluar.add(Susunan.lepas(asesi, AsesiStatus.TIDAK_DIREKOMENDASIKAN, Optional.of(mengapa)));
            }
        });
        return keluar;
    }

    private Perubahan.Builder lanjut(Perubahan.Builder perubahan) {
        return keadaan.menunggu() ? perubahan.jam(new Jam.Lanjut(Optional.empty())) : perubahan;
    }

    private SuratMasuk masuk(String jenis, SuratLain s) {
        Optional<Instansi> pengirim = context.referensi().find(Pejabat.class, context.pelaku().kode(), context.tanggal())
                .flatMap(p -> context.referensi().find(Instansi.class, p.instansi(), context.tanggal()));
        return new SuratMasuk(context.idBaru(), jenis, pengirim.map(Instansi::kode),
                pengirim.map(Instansi::nama).orElse(context.pelaku().nama()), s.nomor(), s.tanggal(), s.hal(), s.dokumen(),
                Optional.empty());
    }

    private SuratRequest skSendiri(Jadwal jadwal, List<Asesi> keluar) {
        Optional<Surat> mohon = keadaan.permohonan().flatMap(context.isi()::suratById).filter(s -> s.nomor().isPresent());
        Data isi = Data.of(jadwal.ringkas())
                .with("dimohonkan", mohon.isPresent()).with("nomorMohon", mohon.flatMap(Surat::nomor).orElse("-"))
                .with("tanggalMohon", mohon.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"))
                .with("sebagian", !keluar.isEmpty()).with("jumlahTidak", keluar.size());
        List<Data> tidak = new ArrayList<>();
        keluar.forEach(a -> tidak.add(Data.of(Map.of("no", tidak.size() + 1, "nama", a.nama(), "alasan",
                a.alasan().orElse("-")))));
        return SuratRequest.baru(context.idBaru(), SK, Tujuan.tanpa(), isi)
                .lampiran(new LampiranSurat("peserta-rekomendasi", "Daftar Peserta yang Direkomendasikan",
                        Data.of(Map.of("peserta", jadwal.perAsesi(), "sebagian", !keluar.isEmpty(), "tidak", tidak))));
    }
}
