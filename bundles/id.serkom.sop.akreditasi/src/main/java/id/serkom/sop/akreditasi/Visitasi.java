package id.serkom.sop.akreditasi;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Row 2 of the SOP Akreditasi: asesor visit the place and hold it against the standards. Its days are counted from the entry until a date
 * is set, and anew from that date.
 */
@Component(name = "id.serkom.sop.akreditasi.visitasi", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "akreditasi", kode = Visitasi.KODE, kegiatan = "Melaksanakan visitasi",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.ASESOR},
        kelengkapan = {"surat-tugas-visitasi", "hasil-visitasi"}, mutuKelengkapan = "Surat tugas penilai, berita acara bertanda tangan",
        waktu = 10, keluaran = "surat")
public final class Visitasi implements Tahap {

    static final String KODE = "visitasi";

    @Override
    public Map<String, Action> actions() {
        return Map.of("tugaskan-penilai", TugaskanPenilai::decide, "catat-visitasi", CatatVisitasi::decide, "kembalikan-pengajuan",
                KembalikanPengajuan::decide);
    }
}
