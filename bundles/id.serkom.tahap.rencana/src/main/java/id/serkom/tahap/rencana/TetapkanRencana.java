package id.serkom.tahap.rencana;

import id.serkom.api.berkas.Asesi;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Closes the plan: letters to the institutions, which also name those not recommended, and the asesor's letters. More letters than
 * one commit takes go out in several runs of the action; the last closes the tahap.
 */
final class TetapkanRencana {

    static final String UNDANGAN = "jadwal-undangan";
    /** For an institution none of whose asesi is left. */
    static final String PEMBERITAHUAN = "pemberitahuan-rekomendasi";
    static final int SURAT_TERBANYAK = 90;
    private static final Set<AsesiStatus> BELUM = Set.of(AsesiStatus.DIAJUKAN, AsesiStatus.DIMINTA_LENGKAP,
            AsesiStatus.MEMENUHI);

    record Masukan(Optional<String> catatan) {
    }

    private final Context context;
    private final Masukan masukan;
    private final Jadwal jadwal;
    private final Map<String, List<Asesi>> tidakDirekomendasikan = new TreeMap<>();
    private final SuratPenugasan penugasan;
    private final List<Reason> salah = new ArrayList<>();
    private final List<SuratRequest> surat = new ArrayList<>();
    private KeadaanRencana keadaan;
    private boolean lengkap = true;

    private TetapkanRencana(Masukan masukan, Context context) {
        this.masukan = masukan;
        this.context = context;
        this.keadaan = KeadaanRencana.dari(context);
        this.jadwal = new Jadwal(context, context.isi().sesi(), MohonRekomendasi.terjadwal(context));
        MohonRekomendasi.tidakDirekomendasikan(context)
                .forEach(a -> tidakDirekomendasikan.computeIfAbsent(a.instansi(), k -> new ArrayList<>()).add(a));
        this.penugasan = new SuratPenugasan(context, jadwal);
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new TetapkanRencana(input.as(Masukan.class), context).decide(berkas);
    }

    private Outcome decide(Berkas berkas) {
        salah.addAll(MohonRekomendasi.belumTerencana(context));
        salah.addAll(IsiMapa01.kurang(berkas, context));
        if (!keadaan.direkomendasikan()) {
            salah.add(Reason.of(SuratPenugasan.skTerakhir(context).isPresent() ? "rencana.berbeda-dari-sk"
                    : "rencana.belum-direkomendasikan"));
        } else if (SuratPenugasan.sk(keadaan, context).isEmpty()) {
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
        SyaratAkreditasi.tentang(jadwal.dipakai(), context).forEach(perubahan::tanya);
        return lengkap ? perubahan.pelaksanaan(jadwal.mulai()).takBoleh(BELUM).advance() : perubahan.stay();
    }

    /**
     * Since the plan was made a licence may have ended, a date have passed, another berkas have taken the asesor or the TUK, the
     * asesor have moved to the office of an asesi.
     */
    private void periksaUlang(Berkas berkas) {
        if (keadaan.adaSuratTerbit()) {
            return;
        }
        Susunan susunan = new Susunan(berkas, context);
        AturanPenugasan aturan = susunan.aturan();
        for (Sesi s : susunan.dipakai()) {
            salah.addAll(aturan.sesi(s));
            susunan.beban(s.id()).keySet().forEach(kode -> salah.addAll(aturan.asesor(s, kode)));
        }
        for (Asesi a : jadwal.asesi()) {
            salah.addAll(aturan.konflik(susunan.sesi(a.sesi().get()).orElseThrow(), a.asesor().get(), a));
        }
        Benturan.dilanggar(keadaan, jadwal.asesi()).forEach(salah::add);
    }

    private void undang() {
        Set<String> semua = new TreeSet<>(jadwal.kodeInstansi());
        semua.addAll(tidakDirekomendasikan.keySet());
        for (String kode : semua) {
            Optional<Instansi> instansi = context.referensi().find(Instansi.class, kode, context.tanggal());
            if (instansi.isEmpty()) {
                salah.add(Reason.of("rencana.instansi-tidak-terdaftar", "instansi", kode));
            } else if (!keadaan.diundang(kode) && muat()) {
                SuratRequest satu = kepada(instansi.get(), jadwal.untukInstansi(kode));
                surat.add(satu);
                keadaan = keadaan.mengundang(kode, satu.id());
            }
        }
    }

    private SuratRequest kepada(Instansi instansi, Jadwal milik) {
        Optional<Surat> sk = SuratPenugasan.sk(keadaan, context);
        List<Asesi> keluar = tidakDirekomendasikan.getOrDefault(instansi.kode(), List.of());
        Data isi = Data.of(Map.of("nomorSk", sk.flatMap(Surat::nomor).orElse("-"), "tanggalSk",
                sk.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"), "adaTidak", !keluar.isEmpty(), "tidak",
                SkRekomendasi.tidakDirekomendasikan(keluar)));
        if (milik.asesi().isEmpty()) {
            return SuratRequest.baru(context.idBaru(), PEMBERITAHUAN, Tujuan.kepada(instansi), isi);
        }
        for (Map.Entry<String, Object> satu : milik.ringkas().entrySet()) {
            isi = isi.with(satu.getKey(), satu.getValue());
        }
        return SuratRequest.baru(context.idBaru(), UNDANGAN, Tujuan.kepada(instansi), isi.with("peserta", milik.perAsesi())
                .with("catatan", masukan.catatan().orElse("-")).with("adaCatatan", masukan.catatan().isPresent()));
    }

    private void tugaskan() {
        for (String kode : jadwal.kodeAsesor()) {
            Optional<Asesor> found = context.referensi().find(Asesor.class, kode, jadwal.untukAsesor(kode).mulai());
            if (found.isEmpty()) {
                salah.add(Reason.of("rencana.asesor-tidak-di-register", "asesor", kode));
            } else if (!penugasan.sendiri(found.get()) && penugasan.kantor(found.get()).isEmpty()) {
                salah.add(Reason.of("rencana.kantor-asesor-tidak-terdaftar", "asesor", found.get().nama()).with("instansi",
                        found.get().instansi()));
            } else if (!keadaan.tugas().lengkap(kode) && muat()) {
                SuratRequest satu = penugasan.tugas(found.get(), keadaan.tugas().surat(kode));
                surat.add(satu);
                keadaan = keadaan.tugas(keadaan.tugas().bertugas(kode, satu.id()));
            }
        }
    }

    private boolean muat() {
        lengkap = lengkap && surat.size() < SURAT_TERBANYAK;
        return surat.size() < SURAT_TERBANYAK;
    }
}
