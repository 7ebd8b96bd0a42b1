package id.serkom.tahap.permohonan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MulaiHitung;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 2 of the SOP: applications of the institutions are received, or refused on form only. */
@Component(name = "id.serkom.tahap.permohonan", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "sertifikasi", kode = "permohonan", kegiatan = "Menerima permohonan sertifikasi",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_TERKAIT},
        kelengkapan = {"surat-permohonan", "portofolio"}, mutuKelengkapan = "Surat dan dokumen portofolio", waktu = 5,
        hitung = MulaiHitung.PENERIMAAN_PERMOHONAN, keluaran = "surat")
public final class TahapPermohonan implements Tahap {

    @Override
    public Map<String, Action> actions() {
        return Map.of("ajukan", Ajukan::decide, "tarik", Tarik::decide, "terima", TerimaTolak::terima,
                "tolak", TerimaTolak::tolak, "tutup", Tutup::decide, "perbaiki-identitas", PerbaikiIdentitas::decide,
                "lampirkan-kerjasama", SyaratKerjasama::lampirkan, "isi-apl-01", IsiApl01::decide, "isi-apl-02", IsiApl02::decide);
    }
}
