package id.serkom.sop.sanggahan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 1: a complaint (ISO/IEC 17024 clause 9.9) comes in, on paper or from the institution itself, and is acknowledged. */
@Component(name = "id.serkom.sop.sanggahan.terima-keluhan", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "keluhan", kode = "terima-keluhan", kegiatan = "Menerima keluhan",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_TERKAIT}, kelengkapan = "surat-keluhan",
        mutuKelengkapan = "Surat keluhan", waktu = 2, keluaran = "surat")
public final class TerimaKeluhan implements Tahap {

    @Override
    public Map<String, Action> actions() {
        return Sanggahan.KELUHAN.aksiTerima();
    }
}
