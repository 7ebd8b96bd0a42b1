package id.serkom.sop.pemeliharaan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** The only row of the SOP Sertifikasi Ulang: holders are told, through their institutions, when their certificates end. */
@Component(name = "id.serkom.sop.pemeliharaan.pemberitahuan", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "sertifikasi-ulang", kode = PemberitahuanMasa.KODE, kegiatan = "Memberitahukan sertifikat yang akan habis masa berlakunya",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_TERKAIT}, mutuKelengkapan = "Register sertifikat", waktu = 5,
        keluaran = "surat")
public final class PemberitahuanMasa implements Tahap {

    static final String KODE = "pemberitahuan-masa";

    @Override
    public Map<String, Action> actions() {
        return Map.of("beritahukan-masa", BeritahukanMasa::decide);
    }
}
