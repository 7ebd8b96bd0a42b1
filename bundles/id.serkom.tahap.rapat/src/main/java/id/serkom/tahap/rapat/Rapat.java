package id.serkom.tahap.rapat;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Row 6 of the SOP: the meeting on the results. The Bidang invites and chairs, the asesor report without a vote, the Instansi yang
 * Berwenang decides on each asesi.
 */
@Component(name = "id.serkom.tahap.rapat", configurationPolicy = ConfigurationPolicy.IGNORE, service = Tahap.class)
@MutuBaku(sop = "sertifikasi", kode = "rapat", kegiatan = "Melaksanakan rapat hasil sertifikasi",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.ASESOR, Pelaksana.INSTANSI_BERWENANG},
        kelengkapan = "rekap-nilai", mutuKelengkapan = "Rekap nilai hasil", waktu = 1, keluaran = "surat")
public final class Rapat implements Tahap {

    @Activate
    public Rapat() {
    }

    @Override
    public Map<String, Action> actions() {
        return Map.of("undang", Undang::undang, "koreksi", Koreksi::koreksi, "putuskan", Putuskan::putuskan,
                "skors", Penskorsan::skors, "tutup-rapat", Penutupan::tutup);
    }
}
