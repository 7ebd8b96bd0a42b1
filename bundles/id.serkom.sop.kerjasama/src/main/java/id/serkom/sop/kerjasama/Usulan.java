package id.serkom.sop.kerjasama;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 1 of the SOP Kerjasama: an institution outside our own government is invited, and proposes a cooperation. */
@Component(name = "id.serkom.sop.kerjasama.usulan", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "kerjasama", kode = "usulan", kegiatan = "Mengundang dan menerima usulan kerja sama",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_TERKAIT}, kelengkapan = "surat-usulan",
        mutuKelengkapan = "Surat usulan kerja sama", waktu = 5, keluaran = "surat")
public final class Usulan implements Tahap {

    @Override
    public Map<String, Action> actions() {
        return Map.of("buka-usulan", BukaUsulan::decide, "usul", Usul::decide);
    }
}
