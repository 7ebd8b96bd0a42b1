package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.IRWAN;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static id.serkom.itests.cerita.Putaran.jatuhTempo;
import static id.serkom.itests.cerita.Putaran.penguji;
import static id.serkom.itests.cerita.Putaran.sesi;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Kertas;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Tahap 4: the plan is recommended for some, for none, by another body; an asesor is prevented before the day. */
public class RencanaTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    @Before
    public void rencanaDimohonkanRekomendasinya() {
        putaran = Putaran.sampai(kantor, "rencana");
        kantor.hari("2026-03-11");
        putaran.susun();
        putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        kantor.terbit("permohonan-rekomendasi");
        kantor.hari("2026-03-13");
    }

    private void tetapkan() {
        putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
    }

    @Test
    public void direkomendasikanSebagianYangLainKeluarDenganAlasan() {
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "sebagian", "penerbit", "sendiri", "tidakDirekomendasikan",
                List.of(Map.of("asesi", putaran.asesi(AKBAR).id(), "alasan", "Sedang menjalani hukuman disiplin"))));

        putaran.status(AKBAR, AsesiStatus.TIDAK_DIREKOMENDASIKAN);
        assertEquals(Optional.of("Sedang menjalani hukuman disiplin"), putaran.asesi(AKBAR).alasan());
        String sk = kantor.surat.isi(Orang.BIDANG, kantor.terbit("sk-rekomendasi").get(0).id());
        assertTrue(sk.contains("Sedang menjalani hukuman disiplin"));
        tetapkan();
        putaran.di("pelaksanaan");
        kantor.terbit("jadwal-undangan", "jadwal-undangan", "surat-tugas", "permohonan-penugasan");
        assertEquals(List.of(RAHMA, DARMA, IRWAN), putaran.semua(AsesiStatus.TERJADWAL).stream().map(a -> a.nama()).toList());
    }

    @Test
    public void tidakDirekomendasikanSamaSekaliRencanaDisusunUlangLaluDimohonkanLagi() {
        jatuhTempo(putaran.tenggat("rencana"), "2026-03-17");
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "tidak-ada", "penerbit", "sendiri", "alasan",
                "Bertepatan dengan agenda provinsi"));
        assertEquals(TenggatStatus.BERJALAN, putaran.tenggat("rencana").status());
        kantor.terbit();
        kantor.ditolak(InvalidInput.class, "rencana.belum-direkomendasikan", this::tetapkan);
        kantor.ditolak(InvalidInput.class, "rencana.harus-disusun-ulang",
                () -> putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar")));

        putaran.aksi(Orang.BIDANG, "susun", data("sesi", List.of(sesi(1, "2026-03-31",
                penguji("hasnah", Stream.of(putaran.asesi(RAHMA), putaran.asesi(AKBAR))),
                penguji("ilham", Stream.of(putaran.asesi(DARMA), putaran.asesi(IRWAN)))))));
        putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        kantor.hari("2026-03-16");
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        tetapkan();

        putaran.di("pelaksanaan");
        kantor.terbit("permohonan-rekomendasi", "sk-rekomendasi", "jadwal-undangan", "jadwal-undangan", "surat-tugas",
                "permohonan-penugasan");
        assertEquals("31 Maret", 31, putaran.berkas().tanggalPelaksanaan().orElseThrow().getDayOfMonth());
    }

    @Test
    public void asesorMelihatSuratTugasnyaSendiriDanBukanMilikAsesorLain() {
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        tetapkan();
        kantor.terbit("sk-rekomendasi", "jadwal-undangan", "jadwal-undangan", "surat-tugas", "permohonan-penugasan");
        Surat tugas = putaran.surat("surat-tugas").get(0);

        assertEquals(Optional.of("hasnah"), tugas.asesor());
        assertEquals(tugas.id(), kantor.surat.find(Orang.HASNAH, tugas.id()).id());
        assertEquals(List.of(tugas.id()), kantor.surat.list(Orang.HASNAH, SuratQuery.SEMUA, Potongan.awal(100)).isi().stream()
                .filter(s -> s.jenis().equals("surat-tugas")).map(Surat::id).toList());
        assertThrows(NotFound.class, () -> kantor.surat.find(Orang.ILHAM, tugas.id()));
        assertEquals(List.of(), kantor.surat.list(Orang.ILHAM, SuratQuery.SEMUA, Potongan.awal(100)).isi().stream()
                .filter(s -> s.jenis().equals("surat-tugas")).toList());
    }

    @Test
    public void rekomendasiLembagaLainMasukBukuDenganNomornyaApaAdanya() {
        String pindaian = kantor.unggah(Orang.BIDANG, "SK lembaga lain");
        Kertas kertas = new Kertas(Pelaksana.INSTANSI_BERWENANG, "fariq-wajidi", "Fariq Wajidi", "KEP. 12 / BKN - VI/2026",
                kantor.jam.tanggal(), pindaian);

        putaran.dariKertas("rekomendasi", Optional.empty(), data("untuk", "semua", "penerbit", "lain", "surat",
                Map.of("nomor", "KEP. 12 / BKN - VI/2026", "tanggal", "2026-03-13", "hal", "Rekomendasi uji kompetensi",
                        "dokumen", pindaian)), kertas);
        tetapkan();

        putaran.di("pelaksanaan");
        List<Surat> terbit = kantor.terbit("sk-rekomendasi", "jadwal-undangan", "jadwal-undangan", "surat-tugas",
                "permohonan-penugasan");
        Surat sk = terbit.get(0);
        assertEquals(SuratStatus.DITERIMA, sk.status());
        assertEquals(Optional.of("KEP. 12 / BKN - VI/2026"), sk.nomor());
        assertEquals(Optional.of("3/2026"), sk.agenda());
        assertTrue(kantor.surat.isi(Orang.BIDANG, terbit.get(1).id()).contains("KEP. 12 / BKN - VI/2026"));
    }

    @Test
    public void asesorBerhalanganSebelumHariPelaksanaanSuratTugasnyaDicabutDanDiganti() {
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        tetapkan();
        kantor.terbit("sk-rekomendasi", "jadwal-undangan", "jadwal-undangan", "surat-tugas", "permohonan-penugasan");
        Surat lama = putaran.surat("surat-tugas").get(0);
        kantor.hari("2026-03-26");

        putaran.aksi(Orang.BIDANG, "ganti-asesor", data("lama", "hasnah", "baru", "salma", "alasan", "Sakit"));

        List<Surat> terbit = kantor.terbit("pencabutan-surat-tugas", "surat-tugas");
        Surat cabut = terbit.stream().filter(s -> s.jenis().equals("pencabutan-surat-tugas")).findFirst().orElseThrow();
        assertEquals(JenisRujukan.PENCABUTAN, cabut.merujuk().orElseThrow().jenis());
        assertEquals(lama.id(), cabut.merujuk().orElseThrow().surat());
        Surat dicabut = kantor.surat.find(Orang.BIDANG, lama.id());
        assertEquals(SuratStatus.DICABUT, dicabut.status());
        assertEquals("nomornya tetap", lama.nomor(), dicabut.nomor());
        assertEquals(lama.sha256(), dicabut.sha256());
        assertEquals(Optional.of("salma"), putaran.asesi(RAHMA).asesor());
        assertEquals(Optional.of("ilham"), putaran.asesi(DARMA).asesor());
    }

    @Test
    public void penggantiDiperiksaSepertiYangPertama() {
        kantor.daftarkan("asesor", "kode", "nurdin", "masa", Map.of("mulai", "2025-01-01"), "nama", "Nurdin", "instansi",
                "bkpsdm-polman", "penguji", false, "nomorLisensi", "MET.1", "lisensi",
                Map.of("mulai", "2025-01-01", "sampai", "2026-03-20"), "skema", List.of("PPD"));

        List<String> alasan = kantor.ditolak(InvalidInput.class, "rencana.lisensi-tidak-berlaku",
                () -> putaran.aksi(Orang.BIDANG, "ganti-asesor", data("lama", "hasnah", "baru", "nurdin", "alasan", "Sakit")));

        assertEquals("lisensi, lalu kantor yang sama dengan tiap asesi", 3, alasan.size());
    }

    @Test
    public void tanpaSkAtauRekomendasiRencanaTidakDitetapkan() {
        kantor.ditolak(InvalidInput.class, "rencana.belum-direkomendasikan", this::tetapkan);
        putaran.di("rencana");
    }
}
