package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.surat.Surat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Those whose certificates came from a round are told when these end, whatever became of certificate or institution since. */
public class PemberitahuanPutaranTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private SertifikatUji uji;

    @Before
    public void sudahTerbit() {
        uji = new SertifikatUji(kantor);
    }

    @Test
    public void setiapSertifikatYangAkanHabisDiberitahukanSatuKaliKepadaInstansinya() {
        uji.disetujui(AKBAR, "cabut", "pencabutan-sertifikat");
        kantor.hari("2029-01-04");
        BerkasUji berkas = SertifikatUji.pemberitahuan(kantor);
        kantor.ditolak(InvalidInput.class, "pemberitahuan.tidak-ada", () -> berkas.aksi(Orang.BIDANG, "beritahukan-masa", Data.KOSONG));
        kantor.ditolak(Forbidden.class, "aksi.peran-tidak-boleh", () -> berkas.aksi(Orang.KEPALA, "beritahukan-masa", Data.KOSONG));
        kantor.setel("id.serkom.tahap.pemberitahuan-masa", "hari-sebelum-habis", "tiga bulan");
        kantor.ditolak(InvalidInput.class, "pemberitahuan.setelan-salah", () -> berkas.aksi(Orang.BIDANG, "beritahukan-masa", Data.KOSONG));
        kantor.setel("id.serkom.tahap.pemberitahuan-masa", "hari-sebelum-habis", "90");
        kantor.hari("2029-01-05");

        berkas.aksi(Orang.BIDANG, "beritahukan-masa", Data.KOSONG);

        List<Surat> surat = kantor.terbit("pemberitahuan-masa-berlaku", "pemberitahuan-masa-berlaku");
        Surat polman = surat.stream().filter(s -> s.instansi().equals(Optional.of("bkpsdm-polman"))).findFirst().orElseThrow();
        String naskah = kantor.surat.isi(Orang.POLMAN, polman.id());
        assertTrue(naskah.contains(RAHMA) && naskah.contains("5 April 2029"));
        assertTrue("yang dicabut tidak diberitahukan", !naskah.contains(AKBAR));
        assertEquals(Optional.of(LocalDate.of(2029, 1, 5)), uji.sertifikat(RAHMA).diberitahukan());
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
        kantor.hari("2029-02-01");
        BerkasUji lagi = SertifikatUji.pemberitahuan(kantor);
        kantor.ditolak(InvalidInput.class, "pemberitahuan.tidak-ada",
                () -> lagi.aksi(Orang.BIDANG, "beritahukan-masa", data("hari", 365)));
    }

    @Test
    public void yangSuratPemberitahuannyaDicabutDiberitahukanLagiJugaBilaSertifikatnyaSudahDiganti() {
        kantor.hari("2029-01-05");
        beritahukan();
        List<Surat> surat = kantor.terbit("pemberitahuan-masa-berlaku", "pemberitahuan-masa-berlaku");
        BerkasUji ganti = uji.diusulkan(RAHMA, "ganti-rusak");
        ganti.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        kantor.terbit("sertifikat");
        kantor.setel("id.serkom.naskah", "pencabutan.paraf", "kepala-bidang");
        Surat polman = surat.stream().filter(s -> s.instansi().equals(Optional.of("bkpsdm-polman"))).findFirst().orElseThrow();
        kantor.surat.cabut(Orang.BIDANG, polman.id(), "Tanggal berakhirnya keliru.", Optional.empty());
        Surat konsep = kantor.terbit("konsep pencabutan").get(0);
        assertEquals("konsep belum mencabut", 0, belumDiberitahukan());

        kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty());

        kantor.terbit("pencabutan");
        assertEquals(Optional.empty(), uji.sertifikat(RAHMA).diberitahukan());
        assertEquals("yang diberitahukan surat lain tetap", Optional.of(LocalDate.of(2029, 1, 5)), uji.sertifikat(DARMA).diberitahukan());
        assertTrue("berkas asalnya menceritakannya", kantor.jurnal("sertifikat.ubah").isi().has("olehBerkas"));
        kantor.hari("2029-01-08");
        BerkasUji lagi = beritahukan();
        String naskah = kantor.surat.isi(Orang.POLMAN, kantor.terbit("pemberitahuan-masa-berlaku").get(0).id());
        assertTrue(naskah, naskah.contains(RAHMA) && naskah.contains(uji.sertifikat(RAHMA).nomor()) && !naskah.contains(DARMA));
        assertEquals(Optional.of(LocalDate.of(2029, 1, 8)), uji.sertifikat(RAHMA).diberitahukan());
        assertEquals(BerkasStatus.SELESAI, lagi.berkas().status());
    }

    @Test
    public void suratPemberitahuanYangLangsungDicabutTidakMemberitahukanSiapaPun() {
        kantor.hari("2029-01-05");
        beritahukan();
        List<Surat> dua = kantor.terbit("pemberitahuan-masa-berlaku", "pemberitahuan-masa-berlaku");
        Surat satu = dua.get(0);
        kantor.surat.cabut(Orang.BIDANG, satu.id(), "Tanggal berakhirnya keliru.", Optional.empty());
        kantor.terbit("pencabutan");
        List<Sertifikat> belum = uji.semua().stream().filter(s -> s.diberitahukan().isEmpty()).toList();
        assertTrue("semua milik instansi suratnya, dan hanya itu", !belum.isEmpty()
                && belum.stream().allMatch(s -> satu.instansi().equals(Optional.of(s.instansi()))));
        assertEquals(uji.semua().stream().filter(s -> satu.instansi().equals(Optional.of(s.instansi()))).count(), belum.size());

        kantor.surat.cabut(Orang.BIDANG, dua.get(1).id(), "Tanggal berakhirnya keliru.", Optional.empty());

        kantor.terbit("pencabutan");
        assertEquals("juga yang terakhir dari tahapnya", uji.semua().size(), belumDiberitahukan());
    }

    private BerkasUji beritahukan() {
        BerkasUji berkas = SertifikatUji.pemberitahuan(kantor);
        berkas.aksi(Orang.BIDANG, "beritahukan-masa", Data.KOSONG);
        return berkas;
    }

    private long belumDiberitahukan() {
        return uji.semua().stream().filter(s -> s.diberitahukan().isEmpty()).count();
    }

    @Test
    public void instansiYangSudahBubarTidakMenghalangiPutusanDanPemberitahuan() {
        kantor.akhiri("instansi", uji.sertifikat(RAHMA).instansi(), "2026-08-09");
        uji.disetujui(RAHMA, "bekukan", "pembekuan-sertifikat");
        assertEquals(SertifikatStatus.DIBEKUKAN, uji.sertifikat(RAHMA).status());
        assertEquals(RAHMA, kantor.store.surat().find(uji.sertifikat(RAHMA).dasar().orElseThrow()).orElseThrow().pihak());
        BerkasUji ditolak = uji.diusulkan(RAHMA, "cabut");
        ditolak.aksi(Orang.KEPALA, "tolak-perubahan", data("alasan", List.of("Masih dalam masa perbaikan.")));
        String naskah = kantor.surat.isi(Orang.BIDANG, kantor.terbit("penolakan-perubahan-sertifikat").get(0).id());
        assertTrue("nama terakhirnya", naskah.contains("Polewali Mandar"));
        uji.disetujui(RAHMA, "pulihkan", "pemulihan-sertifikat");
        kantor.hari("2029-01-05");
        BerkasUji berkas = SertifikatUji.pemberitahuan(kantor);
        berkas.aksi(Orang.BIDANG, "beritahukan-masa", Data.KOSONG);
        kantor.terbit("pemberitahuan-masa-berlaku", "pemberitahuan-masa-berlaku");
        assertEquals(Optional.of(LocalDate.of(2029, 1, 5)), uji.sertifikat(RAHMA).diberitahukan());
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
    }
}
