package id.serkom.tahap.penetapan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Row 7 of the SOP: the Instansi yang Berwenang signs the SK Penetapan, or returns the results to the meeting; the Bidang tells the
 * institutions and, by hand, those not competent.
 */
@Component(name = "id.serkom.tahap.penetapan", configurationPolicy = ConfigurationPolicy.IGNORE, service = Tahap.class)
@MutuBaku(sop = "sertifikasi", kode = "penetapan", kegiatan = "Mengeluarkan surat penetapan",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.INSTANSI_BERWENANG},
        kelengkapan = "sk-penetapan", mutuKelengkapan = "SK Penetapan", waktu = 1, keluaran = "surat")
public final class Penetapan implements Tahap {

    @Activate
    public Penetapan() {
    }

    @Override
    public Map<String, Action> actions() {
        return Map.of("tetapkan", Tetapkan::tetapkan, "ubah-sk", Tetapkan::ubah, "kembalikan", Kembalikan::kembalikan,
                "sampaikan-hasil", Sampaikan::sampaikan, "beritahu-belum-kompeten", Pemberitahuan::beritahu);
    }
}
