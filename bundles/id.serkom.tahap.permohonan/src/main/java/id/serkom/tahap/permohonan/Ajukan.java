package id.serkom.tahap.permohonan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.PengisianFormulir;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratMasuk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An institution applies: its letter, the persons it names, and their portfolio. */
final class Ajukan {

    private final Berkas berkas;
    private final IsianAjukan isian;
    private final Context context;
    private final LocalDate diterima;

    private Ajukan(Berkas berkas, IsianAjukan isian, Context context) {
        this.berkas = berkas;
        this.isian = isian;
        this.context = context;
        this.diterima = isian.diterima().orElse(context.tanggal());
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new Ajukan(berkas, input.as(IsianAjukan.class), context).decide();
    }

    private Outcome decide() {
        // Read before all that is counted: two applications at once would share urut, quota and NIK, and the announcement, which
        // both write as they found it, lets one of them pass.
        Optional<Pengumuman> pengumuman = context.isi().pengumuman();
        Optional<Instansi> instansi = context.referensi().find(Instansi.class, context.pelaku().kode(), context.tanggal());
        List<Reason> keberatan = new ArrayList<>();
        if (instansi.isEmpty()) {
            keberatan.add(Reason.of("permohonan.instansi-tidak-terdaftar", "kode", context.pelaku().kode()));
        }
        keberatan.addAll(new PeriksaPenerimaan(isian, diterima, pengumuman, context).keberatan());
        keberatan.addAll(new PeriksaCalon(isian.asesi(), diterima, context).keberatan());
        keberatan.addAll(new PeriksaDokumen(isian, context).keberatan());
        return instansi.isPresent() && keberatan.isEmpty()
                ? terdaftar(instansi.get(), pengumuman.orElseThrow()) : Outcome.refuse(keberatan);
    }

    private Outcome terdaftar(Instansi instansi, Pengumuman pengumuman) {
        Permohonan permohonan = new Permohonan(context.idBaru(), 0, berkas.id(), instansi.kode(), context.idBaru(),
                isian.surat().nomor(), isian.surat().tanggal(), isian.surat().perihal(), diterima,
                PermohonanStatus.DIAJUKAN, Optional.empty(), Optional.empty(), isian.asesi().size());
        Perubahan.Builder perubahan = Perubahan.baru().simpan(pengumuman).simpan(permohonan)
                .masuk(new SuratMasuk(permohonan.surat(), "surat-permohonan", Optional.of(instansi.kode()), instansi.nama(),
                        permohonan.nomorSurat(), permohonan.tanggalSurat(), permohonan.perihal(), isian.surat().dokumen(),
                        Optional.of(permohonan.id()), isian.diterima()));
        Map<String, String> tertunda = tertunda();
        PengisianFormulir pengisian = new PengisianFormulir(berkas, context);
        int urut = context.isi().jumlah().values().stream().mapToInt(Integer::intValue).sum();
        for (IsianAjukan.Calon calon : isian.asesi()) {
            urut++;
            Asesi asesi = new Asesi(context.idBaru(), 0, berkas.id(), permohonan.id(), instansi.kode(), urut,
                    calon.identitas(), AsesiStatus.DIAJUKAN, Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.ofNullable(tertunda.get(calon.nik())));
            perubahan.simpan(asesi);
            pengisian.tambahanPertama("ajukan", asesi.id(), calon.tambahan()).ifPresent(perubahan::simpan);
            calon.dokumen().forEach(bukti -> perubahan.simpan(new Kelengkapan(context.idBaru(), 0, berkas.id(),
                    "permohonan", berkas.putaran(), "portofolio", bukti.jenis(), Optional.of(permohonan.id()),
                    Optional.of(asesi.id()), Optional.of(bukti.dokumen()), Optional.empty())));
        }
        return perubahan.stay();
    }

    /** By NIK, who comes over from the berkas that this one rests on. */
    private Map<String, String> tertunda() {
        return berkas.merujukBerkas().map(asal -> context.isi().tertunda(asal,
                isian.asesi().stream().map(IsianAjukan.Calon::nik).toList()).stream()
                .collect(Collectors.toMap(a -> a.identitas().nik(), Asesi::id, (pertama, lagi) -> pertama))).orElse(Map.of());
    }
}
