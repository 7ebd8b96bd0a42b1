package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.surat.Surat;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What becomes of certificates that nobody fetched yet, and of the berkas that waits for their hand-over. */
public class PemeliharaanSebelumSerahTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private SertifikatUji uji;

    private Putaran putaran;

    @Before
    public void sudahTerbitBelumDiserahkan() {
        uji = SertifikatUji.belumDiserahkan(kantor);
        putaran = uji.putaran;
    }

    @Test
    public void unitYangDikeluarkanTidakKembaliPadaSertifikatYangDigantiSebelumDiserahkan() {
        uji.disetujui(RAHMA, "kurangi-lingkup", "pengurangan-lingkup", "unit", List.of(Putaran.UNIT.get(1)));
        Sertifikat lama = uji.sertifikat(RAHMA);
        putaran.tentang(putaran.asesi(RAHMA).id(), Orang.BIDANG, "ganti-sertifikat", data("alasan", "Salah cetak"));
        String naskah = kantor.surat.isi(Orang.BIDANG, kantor.terbit("sertifikat", "berita-acara-pembatalan").get(0).id());
        assertTrue(naskah.contains(Putaran.UNIT.get(0)));
        assertTrue(!naskah.contains(Putaran.UNIT.get(1)));
        assertEquals(List.of(Putaran.UNIT.get(1)), uji.sertifikat(RAHMA).unitDikurangi());
        assertEquals(Optional.of(lama.id()), uji.sertifikat(RAHMA).menggantikan());
    }

    @Test
    public void berkasYangSertifikatTerakhirnyaDicabutSebelumDiserahkanDapatDitutup() {
        Data tutup = data("keterangan", "Sertifikat yang belum diambil sudah dicabut.");
        putaran.serahkan("bkpsdm-majene");
        kantor.terbit("surat-pengantar", "tanda-terima-sertifikat");
        List<String> polman = uji.semua().stream().filter(s -> s.diserahkan().isEmpty()).map(Sertifikat::nama).toList();
        for (String nama : polman) {
            kantor.ditolak(InvalidInput.class, "penerbitan.bukan-nihil", () -> putaran.aksi(Orang.BIDANG, "tutup-nihil", tutup));
            uji.disetujui(nama, "cabut", "pencabutan-sertifikat");
        }

        putaran.aksi(Orang.BIDANG, "tutup-nihil", tutup);

        Surat laporan = kantor.terbit("laporan-nihil").get(0);
        String naskah = kantor.surat.isi(Orang.BIDANG, laporan.id());
        assertTrue(laporan.hal(), laporan.hal().startsWith("Laporan Penutupan Penyerahan Sertifikat"));
        assertTrue(naskah.contains("sudah dicabut atau diganti") && naskah.contains("<td>4</td>"));
        assertEquals(BerkasStatus.SELESAI, putaran.berkas().status());
    }

    @Test
    public void penggantiYangDiserahkanBersamaPutarannyaTidakDiserahkanLagi() {
        BerkasUji berkas = uji.diusulkan(RAHMA, "ganti-rusak");
        berkas.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        putaran.serahkan("bkpsdm-polman");
        kantor.terbit("sertifikat", "surat-pengantar", "tanda-terima-sertifikat");
        Optional<String> pengantar = uji.sertifikat(RAHMA).pengantar();
        berkas.aksi(Orang.BIDANG, "serahkan-pengganti", SertifikatUji.serah());
        Surat ba = kantor.terbit("berita-acara-penggantian").get(0);
        assertTrue(kantor.surat.isi(Orang.BIDANG, ba.id()).contains("sudah diserahkan kepada Petugas bkpsdm-polman"));
        assertEquals(pengantar, uji.sertifikat(RAHMA).pengantar());
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
    }
}
