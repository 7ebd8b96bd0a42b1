package id.serkom.sop.akreditasi;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 1 of the SOP Akreditasi: an institution is invited to apply for the accreditation of a TUK or of itself, and applies. */
@Component(name = "id.serkom.sop.akreditasi.pengajuan", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "akreditasi", kode = Pengajuan.KODE, kegiatan = "Menerima pengajuan akreditasi",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_TERKAIT},
        kelengkapan = {"surat-pengajuan", "borang-akreditasi"}, mutuKelengkapan = "Surat pengajuan dan borang akreditasi",
        keluaran = "surat")
public final class Pengajuan implements Tahap {

    static final String KODE = "pengajuan";

    @Override
    public Map<String, Action> actions() {
        return Map.of("buka-pengajuan", BukaPengajuan::decide, "ajukan-akreditasi", AjukanAkreditasi::decide);
    }
}
