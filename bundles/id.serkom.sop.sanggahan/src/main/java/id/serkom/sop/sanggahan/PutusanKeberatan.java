package id.serkom.sop.sanggahan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MulaiHitung;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 2: the objection to the SK (UU 30/2014 article 77) is decided by people who had no part in what it is about, and answered. */
@Component(name = "id.serkom.sop.sanggahan.putusan-keberatan", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "keberatan", kode = "putusan-keberatan", kegiatan = "Memutuskan keberatan",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_BERWENANG}, kelengkapan = "penerimaan-sanggahan",
        mutuKelengkapan = "Surat penerimaan", waktu = 10, hitung = MulaiHitung.PENERIMAAN_PERMOHONAN, keluaran = "surat")
public final class PutusanKeberatan implements Tahap {

    @Override
    public Map<String, Action> actions() {
        return Map.of("putuskan-keberatan", (berkas, input, context) -> PutuskanSanggahan.decide(Sanggahan.KEBERATAN, berkas, input,
                context));
    }
}
