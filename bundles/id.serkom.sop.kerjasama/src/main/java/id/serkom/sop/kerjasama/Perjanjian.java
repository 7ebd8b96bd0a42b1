package id.serkom.sop.kerjasama;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 3 of the SOP Kerjasama: the Instansi yang Berwenang agrees, or refuses; either ends the berkas. */
@Component(name = "id.serkom.sop.kerjasama.perjanjian", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "kerjasama", kode = "perjanjian", kegiatan = "Menyepakati atau menolak usulan kerja sama",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_BERWENANG}, kelengkapan = Keputusan.KELENGKAPAN,
        mutuKelengkapan = "Naskah perjanjian yang ditandatangani kedua pihak, atau surat penolakan", waktu = 10, keluaran = "surat")
public final class Perjanjian implements Tahap {

    @Override
    public Map<String, Action> actions() {
        return Map.of("sepakati", Sepakati::decide, "tolak-usulan", Keputusan::tolak);
    }
}
