package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static id.serkom.itests.cerita.SertifikatUji.serah;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.testing.sign.MemorySigner;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** A newer certificate of the same holder takes the place of the older one. */
public class PembaruanSertifikatTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private SertifikatUji uji;

    @Before
    public void sudahTerbit() {
        uji = new SertifikatUji(kantor);
    }

    private List<String> antreanTtd() {
        return kantor.store.cetakan().menungguTtd("fariq-wajidi", Potongan.awal(100)).isi().stream().map(Cetakan::id).toList();
    }

    @Test
    public void sertifikatYangDigantiAtauDiperbaruiTidakMenungguTandaTanganLagi() {
        kantor.peladen.pasangSigner("pkcs12", new MemorySigner());
        kantor.setel("id.serkom.naskah", "sertifikat.ttd", "elektronik");
        uji.diusulkan(RAHMA, "ganti-rusak").aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        Surat surat = kantor.terbit("sertifikat").get(0);
        uji.simpan(kantor.store.cetakan().find(surat.id()).orElseThrow().tercetak(uji.isiPdf()));
        assertEquals(List.of(surat.id()), antreanTtd());
        Sertifikat baru = uji.lebihBaru(uji.sertifikat(RAHMA));
        kantor.hari("2029-03-05");

        uji.diusulkan(RAHMA, "perbarui", "pembaruan", baru.nomor()).aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);

        kantor.terbit("pembaruan-sertifikat");
        assertEquals(List.of(), antreanTtd());
        Surat lama = kantor.store.surat().find(surat.id()).orElseThrow();
        assertEquals(SuratStatus.DICABUT, lama.status());
        assertTrue(lama.keterangan().orElse(""), lama.keterangan().orElse("").startsWith("Diperbarui: "));
    }

    @Test
    public void pembaruanDiperiksaLagiSaatSuratnyaBernomor() {
        Sertifikat lama = uji.sertifikat(RAHMA);
        Sertifikat baru = uji.lebihBaru(lama);
        kantor.hari("2029-03-05");
        kantor.setel("id.serkom.naskah", "pembaruan-sertifikat.paraf", "kepala-bidang");
        BerkasUji berkas = uji.diusulkan(RAHMA, "perbarui", "pembaruan", baru.nomor());
        berkas.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        Surat konsep = kantor.terbit("konsep pembaruan-sertifikat").get(0);
        uji.simpan(kantor.store.sertifikat().find(baru.id()).orElseThrow().memperbarui(uji.sertifikat(AKBAR).id()));

        kantor.ditolak(Conflict.class, "surat.akibat-pembaruan",
                () -> kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty()));

        assertEquals(SertifikatStatus.BERLAKU, kantor.store.sertifikat().find(lama.id()).orElseThrow().status());
    }

    @Test
    public void sertifikatBaruHasilSertifikasiUlangMenggantikanYangLama() {
        Sertifikat lama = uji.sertifikat(RAHMA);
        Sertifikat baru = uji.lebihBaru(lama);
        kantor.hari("2029-03-05");
        BerkasUji berkas = uji.diusulkan(RAHMA, "perbarui", "pembaruan", baru.nomor());
        assertEquals("usulan saja tidak mengganti", SertifikatStatus.BERLAKU, kantor.store.sertifikat().find(lama.id()).orElseThrow()
                .status());

        berkas.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);

        kantor.terbit("pembaruan-sertifikat");
        assertEquals(SertifikatStatus.DIGANTI, kantor.store.sertifikat().find(lama.id()).orElseThrow().status());
        Sertifikat kini = kantor.store.sertifikat().find(baru.id()).orElseThrow();
        assertEquals(Optional.of(lama.id()), kini.memperbarui());
        assertEquals(SertifikatStatus.BERLAKU, kini.status());
        BerkasUji dua = uji.buka();
        Data usul = uji.usul(uji.sertifikat(AKBAR).nomor(), "perbarui", "pembaruan", baru.nomor());
        kantor.ditolak(InvalidInput.class, "pemeliharaan.pembaruan-tidak-cocok", () -> dua.aksi(Orang.BIDANG, "usulkan-perubahan", usul));
    }

    @Test
    public void penggantiDapatDiperbaruiDanPembaruanDapatDigantiTanpaKehilanganRujukannya() {
        Sertifikat pertama = uji.sertifikat(RAHMA);
        kantor.hari("2029-03-04");
        BerkasUji rusak = uji.diusulkan(RAHMA, "ganti-rusak");
        rusak.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        rusak.aksi(Orang.BIDANG, "serahkan-pengganti", serah());
        kantor.terbit("sertifikat", "berita-acara-penggantian");
        Sertifikat pengganti = uji.sertifikat(RAHMA);
        // Issued two days before the older one was replaced: the newer one is that which ends later.
        Sertifikat baru = uji.lebihBaru(pertama);
        uji.simpan(kantor.store.sertifikat().find(baru.id()).orElseThrow().menggantikan("lembar-rusak"));

        uji.diusulkan(RAHMA, "perbarui", "pembaruan", baru.nomor()).aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);

        kantor.terbit("pembaruan-sertifikat");
        Sertifikat kini = kantor.store.sertifikat().find(baru.id()).orElseThrow();
        assertEquals("yang diperbaruinya", Optional.of(pengganti.id()), kini.memperbarui());
        assertEquals("yang digantikannya tetap disebut", Optional.of("lembar-rusak"), kini.menggantikan());
        assertEquals(SertifikatStatus.DIGANTI, kantor.store.sertifikat().find(pengganti.id()).orElseThrow().status());
        assertEquals(Optional.of(pertama.id()), pengganti.menggantikan());
    }

    @Test
    public void penggantiPembaruanMemperbaruiYangLamaJuga() {
        uji.simpan(uji.sertifikat(RAHMA).memperbarui("putaran-lama"));
        BerkasUji rusak = uji.diusulkan(RAHMA, "ganti-rusak");
        rusak.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        kantor.terbit("sertifikat");
        assertEquals(Optional.of("putaran-lama"), uji.sertifikat(RAHMA).memperbarui());
        kantor.hari("2029-03-05");
        BerkasUji lain = uji.buka();
        Data usul = uji.usul(uji.sertifikat(AKBAR).nomor(), "perbarui", "pembaruan", uji.sertifikat(RAHMA).nomor());
        kantor.ditolak(InvalidInput.class, "pemeliharaan.pembaruan-tidak-cocok", () -> lain.aksi(Orang.BIDANG, "usulkan-perubahan", usul));
    }
}
