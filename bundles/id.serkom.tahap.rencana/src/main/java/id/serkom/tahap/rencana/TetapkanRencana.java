package id.serkom.tahap.rencana;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.AturanPenugasan;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Closes the plan: invitations to the institutions, the asesor's letters. More letters than one commit takes go out in several
 * runs of the action; the last closes the tahap.
 */
final class TetapkanRencana {

    static final String UNDANGAN = "jadwal-undangan";
    static final int SURAT_TERBANYAK = 90;
    private static final Set<AsesiStatus> BELUM = Set.of(AsesiStatus.DIAJUKAN, AsesiStatus.DIMINTA_LENGKAP,
            AsesiStatus.MEMENUHI);

    record Masukan(Optional<String> catatan) {
    }

    private final Context context;
    private final Masukan masukan;
    private final Jadwal jadwal;
    private final SuratPenugasan penugasan;
    private final List<Reason> salah = new ArrayList<>();
    private final List<SuratRequest> surat = new ArrayList<>();
    private KeadaanRencana keadaan;
    private boolean lengkap = true;

    private TetapkanRencana(Masukan masukan, Context context) {
        this.masukan = masukan;
        this.context = context;
        this.keadaan = KeadaanRencana.dari(context.data())
                .tanpaSurat(id -> MohonRekomendasi.ditolakParaf(Optional.of(id), context));
        this.jadwal = new Jadwal(context, context.isi().sesi(), MohonRekomendasi.terjadwal(context));
        this.penugasan = new SuratPenugasan(context, jadwal);
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new TetapkanRencana(input.as(Masukan.class), context).decide(berkas);
    }

    private Outcome decide(Berkas berkas) {
        salah.addAll(MohonRekomendasi.belumTerencana(context));
        if (!keadaan.direkomendasikan()) {
            salah.add(Reason.of("rencana.belum-direkomendasikan"));
        } else if (SuratPenugasan.skTerakhir(context).isEmpty()) {
            salah.add(Reason.of("rencana.sk-belum-bernomor"));
        }
        if (jadwal.asesi().isEmpty()) {
            salah.add(Reason.of("rencana.belum-ada-rencana"));
        } else {
            periksaUlang(berkas);
        }
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        undang();
        tugaskan();
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        Perubahan.Builder perubahan = Perubahan.baru().data(keadaan.data());
        surat.forEach(perubahan::surat);
        return lengkap ? perubahan.pelaksanaan(jadwal.mulai()).takBoleh(BELUM).advance() : perubahan.stay();
    }

    /** Since the plan was made a licence may have ended, a date have passed, another berkas have taken the asesor or the TUK. */
    private void periksaUlang(Berkas berkas) {
        if (!keadaan.penugasan().isEmpty() || !keadaan.undangan().isEmpty()) {
            return;
        }
        Susunan susunan = new Susunan(berkas, context);
        AturanPenugasan aturan = susunan.aturan();
        for (Sesi s : susunan.dipakai()) {
            salah.addAll(aturan.sesi(s));
            susunan.beban(s.id()).keySet().forEach(kode -> salah.addAll(aturan.asesor(s, kode)));
        }
    }

    private void undang() {
        Optional<Surat> sk = SuratPenugasan.skTerakhir(context);
        for (String kode : jadwal.kodeInstansi()) {
            Optional<Instansi> instansi = context.referensi().find(Instansi.class, kode, context.tanggal());
            if (instansi.isEmpty()) {
                salah.add(Reason.of("rencana.instansi-tidak-terdaftar", "instansi", kode));
            } else if (!keadaan.diundang(kode) && muat()) {
                Jadwal milik = jadwal.untukInstansi(kode);
                Data isi = Data.of(milik.ringkas()).with("peserta", milik.perAsesi())
                        .with("nomorSk", sk.flatMap(Surat::nomor).orElse("-"))
                        .with("tanggalSk", sk.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"))
                        .with("catatan", masukan.catatan().orElse("-")).with("adaCatatan", masukan.catatan().isPresent());
                SuratRequest satu = SuratRequest.baru(context.idBaru(), UNDANGAN, Tujuan.kepada(instansi.get()), isi);
                surat.add(satu);
                keadaan = keadaan.mengundang(kode, satu.id());
            }
        }
    }

    private void tugaskan() {
        for (String kode : jadwal.kodeAsesor()) {
            Optional<Asesor> found = context.referensi().find(Asesor.class, kode, jadwal.untukAsesor(kode).mulai());
            if (found.isEmpty()) {
                salah.add(Reason.of("rencana.asesor-tidak-di-register", "asesor", kode));
            } else if (!penugasan.sendiri(found.get()) && penugasan.kantor(found.get()).isEmpty()) {
                salah.add(Reason.of("rencana.kantor-asesor-tidak-terdaftar", "asesor", found.get().nama()).with("instansi",
                        found.get().instansi()));
            } else if (keadaan.suratTugas(kode).isEmpty() && muat()) {
                SuratRequest satu = penugasan.tugas(found.get(), Optional.empty());
                surat.add(satu);
                keadaan = keadaan.bertugas(kode, satu.id());
            }
        }
    }

    private boolean muat() {
        lengkap = lengkap && surat.size() < SURAT_TERBANYAK;
        return surat.size() < SURAT_TERBANYAK;
    }
}
