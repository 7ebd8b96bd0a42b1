package id.serkom.tahap.rencana;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 4 of the SOP: sessions, asesor and TUK for every asesi who meets the requirements, recommended before they are invited. */
@Component(name = "id.serkom.tahap.rencana", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "sertifikasi", kode = Rencana.KODE, kegiatan = "Membuat rencana sertifikasi kompetensi",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.ASESOR, Pelaksana.INSTANSI_BERWENANG},
        kelengkapan = "sk-rekomendasi", mutuKelengkapan = "Surat Keputusan / Rekomendasi", waktu = 5, keluaran = "surat")
public final class Rencana implements Tahap {

    static final String KODE = "rencana";

    @Override
    public Map<String, Action> actions() {
        return Map.of("susun", Susun::decide, "mohon-rekomendasi", MohonRekomendasi::decide, "rekomendasi",
                Rekomendasi::decide, "ganti-asesor", GantiAsesor::decide, "ulangi-surat-tugas", UlangiSuratTugas::decide,
                "tetapkan-rencana", TetapkanRencana::decide, "lampirkan-akreditasi", SyaratAkreditasi::lampirkan, "isi-mapa-01",
                IsiMapa01::decide);
    }

    @Override
    public int versiData() {
        return KeadaanRencana.VERSI;
    }
}
