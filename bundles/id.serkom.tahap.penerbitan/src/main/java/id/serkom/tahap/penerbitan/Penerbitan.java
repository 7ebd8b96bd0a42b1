package id.serkom.tahap.penerbitan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Row 8 of the SOP: one certificate for each asesi on the SK, handed over to his institution; with the last of them the berkas
 * closes. Where nobody was competent it closes with a report of that.
 */
@Component(name = "id.serkom.tahap.penerbitan", configurationPolicy = ConfigurationPolicy.IGNORE, service = Tahap.class)
@MutuBaku(sop = "sertifikasi", kode = "penerbitan", kegiatan = "Menerbitkan sertifikat",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_TERKAIT, Pelaksana.INSTANSI_BERWENANG},
        kelengkapan = "sertifikat", mutuKelengkapan = "Sertifikat", waktu = 5, keluaran = "sertifikat")
public final class Penerbitan implements Tahap {

    @Activate
    public Penerbitan() {
    }

    @Override
    public Map<String, Action> actions() {
        return Map.of("terbitkan", Terbitkan::terbitkan, "ganti-sertifikat", GantiSertifikat::ganti,
                "serahkan", Serahkan::serahkan, "tutup-nihil", TutupNihil::tutup);
    }
}
