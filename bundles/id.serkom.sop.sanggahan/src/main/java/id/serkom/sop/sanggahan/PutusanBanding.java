package id.serkom.sop.sanggahan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MulaiHitung;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 2: the appeal against an assessment (FR.AK.04) is decided by people who had no part in what it is about, and answered. */
@Component(name = "id.serkom.sop.sanggahan.putusan-banding", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "banding", kode = "putusan-banding", kegiatan = "Memutuskan banding asesmen",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_BERWENANG}, kelengkapan = "penerimaan-sanggahan",
        mutuKelengkapan = "Surat penerimaan", waktu = 5, hitung = MulaiHitung.PENERIMAAN_PERMOHONAN, keluaran = "surat")
public final class PutusanBanding implements Tahap {

    @Override
    public Map<String, Action> actions() {
        return Map.of("putuskan-banding", (berkas, input, context) -> PutuskanSanggahan.decide(Sanggahan.BANDING, berkas, input, context));
    }
}
