package id.serkom.buku;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.CatatMasuk;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

public class KelolaNomorTest {

    private final Kantor kantor = new Kantor();

    @Test
    public void jenisYangBundelnyaSedangDigantiTidakDitolakSebagaiTidakDikenal() {
        TahapUnavailable nanti = assertThrows(TahapUnavailable.class,
                () -> kantor.surat.cadangkan(Kantor.BIDANG, "jadwal-undangan", "x"));

        assertEquals("buku.jenis-terhenti", nanti.reasons().get(0).code());
        assertEquals(2, nanti.retryAfterSeconds());
    }

    @Test
    public void nomorDicadangkanSetelahSaldoLaluDiikatPadaKertasnya() {
        kantor.setelan.put("saldo.keluar.2026", "345");
        NomorSurat nomor = kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "Dibuat sekretariat");
        assertEquals("000.1.5/346/BPSDM/2026", nomor.nomor());
        CatatMasuk kertas = kertas(nomor.nomor(), kantor.jam.tanggal());

        Surat surat = kantor.surat.ikat(Kantor.BIDANG, nomor.id(), kertas);

        assertEquals(Optional.of(346), surat.urut());
        assertEquals(Arah.KELUAR, surat.arah());
        assertEquals(NomorStatus.TERIKAT, kantor.store.surat().nomor(nomor.id()).orElseThrow().status());
        assertEquals("buku.nomor-terikat", Kantor.ditolak(Conflict.class, () -> kantor.surat.batalkan(Kantor.BIDANG, nomor.id(), "x")));
        assertEquals("buku.nomor-terikat", Kantor.ditolak(Conflict.class, () -> kantor.surat.ikat(Kantor.BIDANG, nomor.id(), kertas)));
        assertEquals("000.1.5/347/BPSDM/2026", kantor.keluar(Kantor.UNDANGAN, s -> s).nomor().orElseThrow());
        assertTrue(kantor.buku().buktikan(Kantor.BIDANG, kantor.jam.tanggal(), kantor.jam.tanggal()).utuh());
    }

    @Test
    public void kertasYangBertanggalMundurTundukKebijakan() {
        NomorSurat nomor = kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "x");
        CatatMasuk kertas = kertas(nomor.nomor(), kantor.jam.tanggal().minusDays(2));

        assertEquals("buku.tanggal-mundur",
                Kantor.ditolak(InvalidInput.class, () -> kantor.surat.ikat(Kantor.BIDANG, nomor.id(), kertas)));
        kantor.setelan.put("tanggal-mundur", "2");
        assertEquals(kertas.tanggal(), kantor.surat.ikat(Kantor.BIDANG, nomor.id(), kertas).tanggal());
    }

    @Test
    public void kertasBernomorLainDitolak() {
        NomorSurat nomor = kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "x");

        assertEquals("buku.nomor-kertas-lain", Kantor.ditolak(InvalidInput.class,
                () -> kantor.surat.ikat(Kantor.BIDANG, nomor.id(), kertas("1/2026", kantor.jam.tanggal()))));
    }

    @Test
    public void nomorBatalTidakPernahDipakaiLagi() {
        NomorSurat nomor = kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "x");

        NomorSurat batal = kantor.surat.batalkan(Kantor.BIDANG, nomor.id(), "Kertas rusak");

        assertEquals(NomorStatus.BATAL, batal.status());
        assertEquals(Optional.of("Kertas rusak"), batal.alasan());
        assertEquals(2, kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "x").urut());
        assertEquals("buku.nomor-batal", Kantor.ditolak(Conflict.class,
                () -> kantor.surat.ikat(Kantor.BIDANG, nomor.id(), kertas(nomor.nomor(), kantor.jam.tanggal()))));
        assertEquals("buku.wajib-diisi", Kantor.ditolak(InvalidInput.class, () -> kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat",
                " ")));
    }

    @Test
    public void nomorSisipanHanyaBilaDiizinkanDanSetelahNomorYangTerpakai() {
        kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "x");
        assertEquals("buku.sisipan-tidak-diizinkan", Kantor.ditolak(Conflict.class,
                () -> kantor.surat.sisipkan(Kantor.BIDANG, "undangan-rapat", 2026, 1, "x")));
        kantor.setelan.put("sisipan", "ya");

        assertEquals("000.1.5/1.a/BPSDM/2026", kantor.surat.sisipkan(Kantor.BIDANG, "undangan-rapat", 2026, 1, "x").nomor());
        assertEquals("000.1.5/1.b/BPSDM/2026", kantor.surat.sisipkan(Kantor.BIDANG, "undangan-rapat", 2026, 1, "x").nomor());
        assertEquals("buku.sisipan-tanpa-induk", Kantor.ditolak(Conflict.class,
                () -> kantor.surat.sisipkan(Kantor.BIDANG, "undangan-rapat", 2026, 2, "x")));
        assertEquals(2, kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "x").urut());
    }

    @Test
    public void jenisTanpaNomorAtauTidakDikenalDitolak() {
        assertEquals("buku.jenis-tidak-ada",
                Kantor.ditolak(InvalidInput.class, () -> kantor.surat.cadangkan(Kantor.BIDANG, "entah", "x")));
        assertEquals("buku.jenis-tidak-bernomor",
                Kantor.ditolak(InvalidInput.class, () -> kantor.surat.cadangkan(Kantor.BIDANG, "daftar-hadir", "x")));
    }

    @Test
    public void saldoAwalHanyaSebelumNomorPertama() {
        kantor.surat.saldoAwal(Kantor.BIDANG, "keluar", 2026, 345, "Buku kertas berakhir pada 345");

        assertEquals(346, kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "x").urut());
        assertEquals("buku.seri-sudah-dipakai", Kantor.ditolak(Conflict.class,
                () -> kantor.surat.saldoAwal(Kantor.BIDANG, "keluar", 2026, 400, "x")));
        assertEquals("buku.saldo-keliru", Kantor.ditolak(InvalidInput.class,
                () -> kantor.surat.saldoAwal(Kantor.BIDANG, "keluar", 2027, -1, "x")));
        assertEquals(1, kantor.surat.nomor(Kantor.BIDANG, "keluar", 2026, Potongan.awal(10)).isi().size());
    }

    @Test
    public void saldoAwalHanyaUntukSeriYangDipakaiSuatuJenis() {
        assertEquals("buku.seri-tidak-dikenal", Kantor.ditolak(InvalidInput.class,
                () -> kantor.surat.saldoAwal(Kantor.BIDANG, "kelaur", 2026, 345, "x")));

        kantor.setelan.put("seri.surat-tugas", "klasifikasi-KP.07.6");
        kantor.surat.saldoAwal(Kantor.BIDANG, "klasifikasi-KP.07.6", 2026, 11, "x");
        assertEquals(12, kantor.surat.cadangkan(Kantor.BIDANG, "surat-tugas", "x").urut());
    }

    @Test
    public void suratPencabutanDariLuarMencabutSuratnyaBersamaNomornya() {
        Surat lama = kantor.keluar(Kantor.UNDANGAN, s -> s);
        NomorSurat nomor = kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "Pencabutan");
        CatatMasuk k = kertas(nomor.nomor(), kantor.jam.tanggal());

        Surat cabut = kantor.surat.ikat(Kantor.BIDANG, nomor.id(), pencabutan(k, lama));

        assertEquals(new Rujukan(JenisRujukan.PENCABUTAN, lama.id()), cabut.merujuk().orElseThrow());
        assertEquals(SuratStatus.DICABUT, kantor.store.surat().find(lama.id()).orElseThrow().status());
        assertTrue(kantor.buku().buktikan(Kantor.BIDANG, kantor.jam.tanggal(), kantor.jam.tanggal()).utuh());
        NomorSurat lagi = kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "Pencabutan");
        assertEquals("buku.tidak-dapat-dicabut", Kantor.ditolak(Conflict.class, () -> kantor.surat.ikat(Kantor.BIDANG, lagi.id(),
                pencabutan(kertas(lagi.nomor(), kantor.jam.tanggal()), lama))));
        assertEquals(NomorStatus.DICADANGKAN, kantor.store.surat().nomor(lagi.id()).orElseThrow().status());
    }

    @Test
    public void suratYangDicabutTahapnyaSendiriTidakDicabutDariLuar() {
        Surat tugas = kantor.keluar(Kantor.DICABUT_TAHAP, s -> s);
        NomorSurat nomor = kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "Pencabutan");

        assertEquals("buku.dicabut-tahapnya", Kantor.ditolak(Conflict.class, () -> kantor.surat.ikat(Kantor.BIDANG, nomor.id(),
                pencabutan(kertas(nomor.nomor(), kantor.jam.tanggal()), tugas))));
        assertEquals(SuratStatus.BERNOMOR, kantor.store.surat().find(tugas.id()).orElseThrow().status());
    }

    @Test
    public void suratYangSudahBerakibatTidakDicabutDariLuar() {
        Surat pembekuan = kantor.keluar(Kantor.UNDANGAN, s -> s, Data.of(Map.of("akibat", Map.of("arsip", List.of()))));
        NomorSurat nomor = kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "Pencabutan");

        assertEquals("buku.dicabut-berakibat", Kantor.ditolak(Conflict.class, () -> kantor.surat.ikat(Kantor.BIDANG, nomor.id(),
                pencabutan(kertas(nomor.nomor(), kantor.jam.tanggal()), pembekuan))));
        assertEquals(SuratStatus.BERNOMOR, kantor.store.surat().find(pembekuan.id()).orElseThrow().status());
        assertEquals(NomorStatus.DICADANGKAN, kantor.store.surat().nomor(nomor.id()).orElseThrow().status());
    }

    private static CatatMasuk pencabutan(CatatMasuk k, Surat lama) {
        return new CatatMasuk(k.jenis(), k.instansi(), k.pengirim(), k.nomor(), k.tanggal(), k.diterima(), k.hal(), k.dokumen(), k.berkas(),
                Optional.empty(), Optional.empty(), Optional.of(new Rujukan(JenisRujukan.PENCABUTAN, lama.id())));
    }

    @Test
    public void kertasDariJenisYangMemakaiSeriLainDitolak() {
        NomorSurat nomor = kantor.surat.cadangkan(Kantor.BIDANG, "surat-tugas", "x");

        assertEquals("buku.seri-lain", Kantor.ditolak(InvalidInput.class,
                () -> kantor.surat.ikat(Kantor.BIDANG, nomor.id(), kertas(nomor.nomor(), kantor.jam.tanggal()))));
    }

    @Test
    public void suratBernomorSisipanTidakBertanggalSesudahNomorBerikutnya() {
        kantor.setelan.put("sisipan", "ya");
        kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "x");
        NomorSurat sisipan = kantor.surat.sisipkan(Kantor.BIDANG, "undangan-rapat", 2026, 1, "x");
        kantor.jam.majuHari(1);
        kantor.surat.cadangkan(Kantor.BIDANG, "undangan-rapat", "x");
        LocalDate hariNomorDua = kantor.jam.tanggal();
        kantor.jam.majuHari(1);

        assertEquals("buku.sisipan-sesudah-induk", Kantor.ditolak(InvalidInput.class,
                () -> kantor.surat.ikat(Kantor.BIDANG, sisipan.id(), kertas(sisipan.nomor(), kantor.jam.tanggal()))));
        assertEquals(hariNomorDua, kantor.surat.ikat(Kantor.BIDANG, sisipan.id(), kertas(sisipan.nomor(), hariNomorDua)).tanggal());
    }

    @Test
    public void tigaPuluhDuaOrangMencadangkanSekaligusPadaDuaServerTanpaNomorGandaDanTanpaLubang() throws Exception {
        ExecutorService orang = Executors.newFixedThreadPool(32);
        try {
            Suratan lain = kantor.simpul();
            List<Callable<Integer>> kerja = new ArrayList<>();
            for (int i = 0; i < 128; i++) {
                Suratan simpul = i % 2 == 0 ? kantor.surat : lain;
                kerja.add(() -> simpul.cadangkan(Kantor.BIDANG, "undangan-rapat", "x").urut());
            }
            Set<Integer> nomor = new HashSet<>();
            for (Future<Integer> satu : orang.invokeAll(kerja)) {
                assertTrue(nomor.add(satu.get()));
            }
            assertEquals(128, nomor.stream().mapToInt(i -> i).max().orElseThrow());
        } finally {
            orang.shutdownNow();
        }
    }

    private CatatMasuk kertas(String nomor, LocalDate tanggal) {
        return new CatatMasuk("undangan-rapat", Optional.empty(), "Sekretaris Daerah", nomor, tanggal, tanggal, "Undangan",
                kantor.unggah("d".repeat(64)).id(), Optional.empty());
    }
}
