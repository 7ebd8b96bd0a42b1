package id.serkom.tahap.pelaksanaan;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.MulaiHitung;
import id.serkom.api.tahap.MutuBaku;
import id.serkom.api.tahap.Tahap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Row 5 of the SOP: the examination itself. Its days run from the date of the examination. */
@Component(name = "id.serkom.tahap.pelaksanaan", configurationPolicy = ConfigurationPolicy.IGNORE)
@MutuBaku(sop = "sertifikasi", kode = Pelaksanaan.KODE, kegiatan = "Pelaksanaan Sertifikasi Kompetensi",
        pelaksana = {Pelaksana.BIDANG_SERTIFIKASI, Pelaksana.ASESOR}, kelengkapan = {"tuk", "daftar-hadir"},
        mutuKelengkapan = "TUK, daftar hadir peserta", waktu = 3, hitung = MulaiHitung.TANGGAL_PELAKSANAAN,
        keluaran = "surat")
public final class Pelaksanaan implements Tahap {

    static final String KODE = "pelaksanaan";

    @Override
    public Map<String, Action> actions() {
        return Map.of("hadir", Hadir::decide, "nilai", BeriNilai::decide, "tunda", Tunda::decide, "selesai",
                Selesai::decide, "isi-ak-01", IsiAk01::decide, "isi-ak-02", IsiAk02::decide, "isi-ak-03", IsiAk03::decide, "isi-ak-05",
                IsiAk05::decide, "isi-ia", IsiIa::decide);
    }

    @Override
    public int versiData() {
        return KeadaanPelaksanaan.VERSI;
    }
}
