package id.serkom.sop.sanggahan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 2: a complaint (ISO/IEC 17024 clause 9.9) is decided by people who had no part in what it is about, and answered. */
@Component(name = "id.serkom.sop.sanggahan.putusan-keluhan", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "keluhan", kode = "putusan-keluhan", kegiatan = "Menjawab keluhan",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_BERWENANG}, kelengkapan = "penerimaan-sanggahan",
        mutuKelengkapan = "Surat penerimaan", waktu = 10, keluaran = "surat")
public final class PutusanKeluhan implements Tahap {

    @Override
    public Map<String, Action> actions() {
        return Map.of("jawab-keluhan", (berkas, input, context) -> PutuskanSanggahan.decide(Sanggahan.KELUHAN, berkas, input, context));
    }
}
