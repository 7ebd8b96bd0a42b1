package id.serkom.tahap.verifikasi;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MulaiHitung;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 3 of the SOP: each requirement of each asesi is checked, what is missing is asked for, the results are summed up. */
@Component(name = "id.serkom.tahap.verifikasi", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "sertifikasi", kode = "verifikasi", kegiatan = "Verifikasi persyaratan asesi dan merekap data",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_TERKAIT},
        kelengkapan = {"surat-permohonan", "portofolio"}, mutuKelengkapan = "Surat dan dokumen portofolio", waktu = 10,
        hitung = MulaiHitung.PENERIMAAN_PERMOHONAN, keluaran = "surat")
public final class Verifikasi implements Tahap {

    @Override
    public Map<String, Action> actions() {
        return Map.of("periksa", Periksa::decide, "minta-kelengkapan", MintaKelengkapan::decide, "lengkapi",
                Lengkapi::decide, "rekap", Rekap::decide);
    }
}
