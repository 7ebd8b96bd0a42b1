package id.serkom.sop.sanggahan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 1: the objection to the SK (UU 30/2014 article 77) comes in, on paper or from the institution itself, and is acknowledged. */
@Component(name = "id.serkom.sop.sanggahan.terima-keberatan", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "keberatan", kode = "terima-keberatan", kegiatan = "Menerima keberatan atas SK Penetapan",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_TERKAIT}, kelengkapan = "surat-keberatan",
        mutuKelengkapan = "Surat keberatan", waktu = 2, keluaran = "surat")
public final class TerimaKeberatan implements Tahap {

    @Override
    public Map<String, Action> actions() {
        return Sanggahan.KEBERATAN.aksiTerima();
    }
}
