package id.serkom.contoh;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tahap;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** A row of an SOP as small as it can be: the Bidang files the minutes of a tinjauan and reports it by letter. */
@Component(name = "id.serkom.contoh", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "sertifikasi", kode = "tinjauan", kegiatan = "Melaksanakan tinjauan", pelaksana = Pelaksana.BIDANG_SERTIFIKASI,
        kelengkapan = "notula-tinjauan", mutuKelengkapan = "Notula tinjauan", waktu = 2, keluaran = "surat")
public final class Tinjauan implements Tahap {

    /** What the form asks. */
    record Isian(LocalDate tanggal, String ringkasan, boolean disetujui, String notula) {
    }

    @Override
    public Map<String, Action> actions() {
        return Map.of("laporkan", Tinjauan::laporkan);
    }

    /** Closes the tahap when what was examined is approved; else the minutes are kept and the tahap goes on. */
    static Outcome laporkan(Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        if (context.isi().dokumen(isian.notula()).isEmpty()) {
            return Outcome.refuse("tinjauan.notula-tidak-ada");
        }
        Perubahan.Builder perubahan = Perubahan.baru().simpan(new Kelengkapan(context.idBaru(), 0, berkas.id(), "tinjauan",
                berkas.putaran(), "notula-tinjauan", "notula-tinjauan", Optional.empty(), Optional.empty(),
                Optional.of(isian.notula()), Optional.empty()));
        if (!isian.disetujui()) {
            return perubahan.stay();
        }
        return perubahan.surat(SuratRequest.baru(context.idBaru(), "laporan-tinjauan", Tujuan.kepada("Kepala Badan", "Mamuju"),
                Data.of(Map.of("tanggal", Tanggal.panjang(isian.tanggal()), "ringkasan", isian.ringkasan())))).advance();
    }
}
