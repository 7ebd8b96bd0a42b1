package id.serkom.sop.pemeliharaan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 1 of the SOP Pemeliharaan Sertifikat: the Bidang proposes what is to become of a certificate, with its grounds. */
@Component(name = "id.serkom.sop.pemeliharaan.usul", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "pemeliharaan", kode = UsulPerubahan.KODE, kegiatan = "Mengusulkan perubahan sertifikat",
        pelaksana = Pelaksana.BIDANG_SERTIFIKASI, kelengkapan = UsulkanPerubahan.BUKTI,
        mutuKelengkapan = "Bukti yang mendasari perubahan", waktu = 3, keluaran = "surat")
public final class UsulPerubahan implements Tahap {

    static final String KODE = "usul-perubahan";

    @Override
    public Map<String, Action> actions() {
        return Map.of("usulkan-perubahan", UsulkanPerubahan::decide);
    }
}
