package id.serkom.soap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.soap.v1.CalonAsesi;
import id.serkom.soap.v1.Dokumen;
import id.serkom.soap.v1.DokumenKelengkapan;
import id.serkom.soap.v1.DokumenPortofolio;
import id.serkom.soap.v1.Masalah;
import id.serkom.soap.v1.MasalahFault;
import id.serkom.soap.v1.Sertifikasi;
import id.serkom.soap.v1.SuratInstansi;
import java.time.LocalDate;
import java.util.List;
import javax.activation.DataHandler;
import org.apache.cxf.attachment.ByteDataSource;
import org.junit.function.ThrowingRunnable;

/** What an institution's program sends, and that it is refused. */
final class Permintaan {

    private Permintaan() {
    }

    static Dokumen dokumen(String nama, int ukuran) {
        Dokumen dokumen = new Dokumen();
        dokumen.setNama(nama);
        dokumen.setTipe("application/pdf");
        dokumen.setIsi(new DataHandler(new ByteDataSource(new byte[ukuran], "application/pdf")));
        return dokumen;
    }

    static SuratInstansi surat(int ukuran) {
        SuratInstansi surat = new SuratInstansi();
        surat.setNomor("800/12/BKPSDM/2026");
        surat.setTanggal(LocalDate.of(2026, 3, 2));
        surat.setPerihal("Permohonan sertifikasi");
        surat.setDokumen(dokumen("surat.pdf", ukuran));
        return surat;
    }

    static CalonAsesi calon(String nama, int... ukuranDokumen) {
        CalonAsesi calon = new CalonAsesi();
        calon.setNama(nama);
        calon.setNik("7605010101900001");
        calon.setTempatLahir("Majene");
        calon.setTanggalLahir(LocalDate.of(1990, 1, 1));
        calon.setJabatan("Analis");
        calon.setUnitKerja("BKPSDM");
        for (int ukuran : ukuranDokumen) {
            DokumenPortofolio bukti = new DokumenPortofolio();
            bukti.setJenis("ijazah");
            bukti.setDokumen(dokumen("ijazah.pdf", ukuran));
            calon.getDokumen().add(bukti);
        }
        return calon;
    }

    static Masalah ditolak(ThrowingRunnable panggilan) {
        return assertThrows(MasalahFault.class, panggilan).getFaultInfo();
    }

    static DokumenKelengkapan bukti() {
        DokumenKelengkapan bukti = new DokumenKelengkapan();
        bukti.setAsesi(Dunia.ASESI);
        bukti.setJenis("ktp");
        bukti.setDokumen(dokumen("ktp.pdf", 40_000));
        return bukti;
    }

    /** All but masuk; an operation that this test does not know would be one too many. */
    static List<ThrowingRunnable> semuaOperasi(Sertifikasi klien) {
        List<ThrowingRunnable> operasi = List.of(klien::keluar, klien::daftarSkema, () -> klien.daftarBerkas(null, null),
                () -> klien.statusPermohonan(Dunia.BERKAS, Dunia.PERMOHONAN),
                () -> klien.kirimPermohonan(Dunia.BERKAS, null, surat(10), List.of(calon("Rahma"))),
                () -> klien.lengkapiPermohonan(Dunia.BERKAS, Dunia.PERMOHONAN, null, null, List.of(bukti())),
                () -> klien.daftarSurat(null, null, null, null, null, null, null, null), () -> klien.ambilSurat(Dunia.SURAT_KELUAR),
                () -> klien.daftarSertifikat(null, null, null, null), () -> klien.ambilSertifikat(Dunia.SERTIFIKAT),
                () -> klien.ambilPdf(Dunia.SURAT_KELUAR, null), () -> klien.daftarIsian(Dunia.BERKAS),
                () -> klien.daftarBerkasSaya(null, null, null, null), () -> klien.lihatBerkas(Dunia.BERKAS),
                () -> klien.bukaBerkas("banding", "Banding", Dunia.BERKAS, null),
                () -> klien.jalankanAksi(Dunia.BERKAS, "usul", null, null, null, "{}", List.of()),
                () -> klien.lihatCetakan(Dunia.SURAT_KELUAR), () -> klien.ambilKredensial(Dunia.SERTIFIKAT));
        assertEquals(Sertifikasi.class.getMethods().length - 1, operasi.size());
        return operasi;
    }
}
