package id.serkom.tahap.informasi;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 1 of the SOP: the institutions are told of the process and the skema. */
@Component(name = "id.serkom.tahap.informasi", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "sertifikasi", kode = "informasi", kegiatan = "Memberikan informasi proses dan skema sertifikasi",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_TERKAIT}, kelengkapan = "skema-sertifikasi",
        mutuKelengkapan = "Skema sertifikasi", keluaran = "surat")
public final class Informasi implements Tahap {

    @Override
    public Map<String, Action> actions() {
        return Map.of("umumkan", Umumkan::decide, "susulkan", Susulkan::decide);
    }
}
