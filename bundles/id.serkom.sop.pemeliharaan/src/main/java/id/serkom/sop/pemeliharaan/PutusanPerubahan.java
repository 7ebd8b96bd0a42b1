package id.serkom.sop.pemeliharaan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Row 2 of the SOP Pemeliharaan Sertifikat: the Instansi yang Berwenang agrees or refuses. What is agreed on holds from the commit in which
 * its letter gets its number.
 */
@Component(name = "id.serkom.sop.pemeliharaan.putusan", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "pemeliharaan", kode = PutusanPerubahan.KODE, kegiatan = "Memutuskan perubahan sertifikat",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_BERWENANG}, kelengkapan = UsulkanPerubahan.SURAT,
        mutuKelengkapan = "Usulan perubahan sertifikat", waktu = 5, keluaran = "surat")
public final class PutusanPerubahan implements Tahap {

    static final String KODE = "putusan-perubahan";

    @Override
    public Map<String, Action> actions() {
        return Map.of("setujui-perubahan", SetujuiPerubahan::decide, "tolak-perubahan", TolakPerubahan::decide,
                "serahkan-pengganti", SerahkanPengganti::decide);
    }
}
