package id.serkom.sop.sanggahan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 1: the appeal against an assessment (FR.AK.04) comes in, on paper or from the institution itself, and is acknowledged. */
@Component(name = "id.serkom.sop.sanggahan.terima-banding", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "banding", kode = "terima-banding", kegiatan = "Menerima banding asesmen",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_TERKAIT}, kelengkapan = "surat-banding",
        mutuKelengkapan = "Surat banding asesmen (FR.AK.04)", waktu = 2, keluaran = "surat")
public final class TerimaBanding implements Tahap {

    @Override
    public Map<String, Action> actions() {
        return Sanggahan.BANDING.aksiTerima();
    }
}
