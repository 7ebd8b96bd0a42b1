package id.serkom.sop.akreditasi;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Row 3 of the SOP Akreditasi: the Instansi yang Berwenang accredits for all skema asked for or some, or refuses. What is granted enters
 * the register once its SK has a number.
 */
@Component(name = "id.serkom.sop.akreditasi.keputusan", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "akreditasi", kode = Keputusan.KODE, kegiatan = "Memutuskan akreditasi",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_BERWENANG},
        kelengkapan = "berita-acara-visitasi", mutuKelengkapan = "Berita acara visitasi", waktu = 5, keluaran = "surat")
public final class Keputusan implements Tahap {

    static final String KODE = "keputusan";

    @Override
    public Map<String, Action> actions() {
        return Map.of("tetapkan-akreditasi", TetapkanAkreditasi::decide, "sampaikan-akreditasi", SampaikanAkreditasi::decide,
                "tolak-akreditasi", TolakAkreditasi::decide);
    }
}
