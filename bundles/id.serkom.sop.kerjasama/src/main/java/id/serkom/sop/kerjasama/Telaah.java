package id.serkom.sop.kerjasama;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MulaiHitung;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 2 of the SOP Kerjasama: the Bidang reviews the proposal, or sends it back. */
@Component(name = "id.serkom.sop.kerjasama.telaah", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "kerjasama", kode = "telaah", kegiatan = "Menelaah usulan kerja sama", pelaksana = Pelaksana.BIDANG_SERTIFIKASI,
        kelengkapan = "surat-usulan", mutuKelengkapan = "Surat usulan kerja sama", waktu = 5,
        hitung = MulaiHitung.PENERIMAAN_PERMOHONAN, keluaran = "surat")
public final class Telaah implements Tahap {

    @Override
    public Map<String, Action> actions() {
        return Map.of("telaah", Penelaahan::telaah, "kembalikan-usulan", Penelaahan::kembalikan);
    }
}
