package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.IRWAN;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static id.serkom.itests.cerita.Putaran.jatuhTempo;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Kertas;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.data.Data;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** Tahap 7: not agreed, an SK that is changed, an SK of another body, letters released by hand. */
public class PenetapanTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    private void diPenetapan() {
        putaran = Putaran.sampai(kantor, "penetapan");
        kantor.hari("2026-04-02");
    }

    private void tetapkan() {
        putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
    }

    private void beritahu(String nama) {
        putaran.tentang(putaran.asesi(nama).id(), Orang.BIDANG, "beritahu-belum-kompeten", Data.KOSONG);
    }

    private void kembalikan(String nama) {
        putaran.aksi(Orang.KEPALA, "kembalikan", data("asesi", List.of(Map.of("id", putaran.asesi(nama).id(), "alasan",
                "Bukti unit keempat perlu dibahas kembali"))));
    }

    private void rapatKedua(String nama, String verdict, String... alasan) {
        putaran.undang("2026-04-02");
        Data putusan = data("verdict", verdict);
        putaran.tentang(putaran.asesi(nama).id(), Orang.SEKRETARIS, "putuskan",
                alasan.length == 0 ? putusan : putusan.with("alasan", alasan[0]));
        putaran.tutupRapat();
        kantor.terbit("undangan-rapat", "berita-acara-rapat");
    }

    @Test
    public void yangTidakDisetujuiKembaliKeRapatDenganAlasanDanPutaranLamaTetapAda() {
        diPenetapan();

        kembalikan(AKBAR);

        putaran.di("rapat");
        assertEquals(2, putaran.berkas().putaran());
        putaran.status(AKBAR, AsesiStatus.DINILAI);
        putaran.status(RAHMA, AsesiStatus.KOMPETEN);
        assertTrue(kantor.jurnal("penetapan.kembalikan").isi().texts("alasan").get(0).contains("perlu dibahas kembali"));
        assertEquals(List.of("rapat", "penetapan"), kantor.store.berkas().perjalanan(putaran.id).stream()
                .filter(PosisiTahap::digantikan).map(PosisiTahap::tahap).toList());
        jatuhTempo(putaran.tenggat("rapat"), "2026-04-06");
        kantor.terbit();

        rapatKedua(AKBAR, "belum-kompeten", "Bukti unit keempat tidak asli");
        putaran.di("penetapan");
        assertEquals(List.of(1, 2), kantor.store.berkas().riwayatPutusan(putaran.asesi(AKBAR).id()).stream()
                .map(Putusan::putaran).toList());
        tetapkan();
        Surat sk = kantor.terbit("sk-penetapan").get(0);
        assertFalse(kantor.surat.isi(Orang.BIDANG, sk.id()).contains(AKBAR));
        assertTrue(kantor.surat.isi(Orang.BIDANG, sk.id()).contains(RAHMA));
    }

    @Test
    public void yangDikembalikanSeluruhnyaDibahasLagiDanPutusanYangTidakDibahasTetap() {
        diPenetapan();
        putaran.aksi(Orang.KEPALA, "kembalikan", data("alasan", "Notula belum lengkap"));
        putaran.di("rapat");

        putaran.undang("2026-04-02");
        putaran.tutupRapat();
        tetapkan();

        putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        putaran.di("penerbitan");
        assertEquals(4, putaran.semua(AsesiStatus.KOMPETEN).size());
        Surat ba = kantor.terbit("undangan-rapat", "berita-acara-rapat", "sk-penetapan", "surat-penyampaian",
                "surat-penyampaian").get(1);
        assertTrue("alasan pengembalian", kantor.surat.isi(Orang.BIDANG, ba.id()).contains("Notula belum lengkap"));
    }

    @Test
    public void rapatKeduaYangDiskorsMenggugurkanPutusannyaSendiriSaja() {
        diPenetapan();
        kembalikan(AKBAR);
        putaran.undang("2026-04-02");
        putaran.putuskan(Orang.SEKRETARIS, AKBAR, "kompeten");

        putaran.aksi(Orang.BIDANG, "skors", data("alasan", "Pemutus berhalangan", "gugurkanPutusan", true, "hadir",
                Putaran.peserta()));

        putaran.status(AKBAR, AsesiStatus.DINILAI);
        putaran.status(RAHMA, AsesiStatus.KOMPETEN);
        putaran.undang("2026-04-06");
        kantor.hari("2026-04-06");
        putaran.putuskan(Orang.SEKRETARIS, AKBAR, "kompeten");
        putaran.tutupRapat();
        tetapkan();
        kantor.terbit("undangan-rapat", "undangan-rapat", "berita-acara-rapat", "sk-penetapan");
    }

    @Test
    public void skYangSudahTerbitTidakDiubahMelainkanDisusulSkPerubahan() {
        diPenetapan();
        tetapkan();
        Surat pertama = kantor.terbit("sk-penetapan").get(0);

        kembalikan(AKBAR);
        rapatKedua(AKBAR, "belum-kompeten", "Bukti unit keempat tidak asli");
        tetapkan();

        Surat kedua = kantor.terbit("sk-penetapan").get(0);
        assertEquals(Optional.of(new Rujukan(JenisRujukan.PERUBAHAN, pertama.id())), kedua.merujuk());
        assertTrue(kantor.surat.isi(Orang.BIDANG, kedua.id()).contains(pertama.nomor().orElseThrow()));
        assertEquals("SK pertama tetap", pertama, kantor.surat.find(Orang.BIDANG, pertama.id()));
        putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        kantor.hari("2026-04-06");
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        List<Surat> sertifikat = kantor.terbit("surat-penyampaian", "surat-penyampaian", "sertifikat", "sertifikat",
                "sertifikat");
        assertTrue(kantor.surat.isi(Orang.BIDANG, sertifikat.get(2).id()).contains(kedua.nomor().orElseThrow()));
    }

    @Test
    public void skLembagaLainDicatatDenganNomornyaDanDaftarnyaHarusSamaDenganBeritaAcara() {
        diPenetapan();
        String pindaian = kantor.unggah(Orang.BIDANG, "SK BNSP");
        Map<String, String> sk = Map.of("penerbit", "BNSP", "nomor", "KEP.0045/BNSP/IV/2026", "tanggal", "2026-04-02", "hal",
                "Penetapan hasil uji kompetensi", "dokumen", pindaian);
        Kertas kertas = new Kertas(Pelaksana.INSTANSI_BERWENANG, "fariq-wajidi", "Fariq Wajidi", "KEP.0045/BNSP/IV/2026",
                kantor.jam.tanggal(), pindaian);
        List<String> semua = putaran.daftar().stream().map(a -> a.id()).toList();
        List<String> alasan = kantor.ditolak(InvalidInput.class, "penetapan.daftar-berbeda", () -> putaran.dariKertas("tetapkan",
                Optional.empty(), data("sk", sk, "asesi", semua.subList(0, 3)), kertas));
        assertTrue(alasan.toString(), alasan.get(0).contains(IRWAN));

        putaran.dariKertas("tetapkan", Optional.empty(), data("sk", sk, "asesi", semua), kertas);

        Surat masuk = kantor.terbit("sk-penetapan").get(0);
        assertEquals(SuratStatus.DITERIMA, masuk.status());
        assertEquals(Optional.of("KEP.0045/BNSP/IV/2026"), masuk.nomor());
        putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        putaran.di("penerbitan");
        kantor.terbit("surat-penyampaian", "surat-penyampaian");
    }

    @Test
    public void suratKepadaYangBelumKompetenHanyaYangDilepasDenganTangan() {
        putaran = Putaran.sampai(kantor, "pelaksanaan");
        kantor.hari("2026-03-30");
        putaran.hadir(putaran.sesi(1));
        putaran.nilai(RAHMA);
        putaran.nilai(AKBAR, 1);
        putaran.nilai(DARMA, 2);
        putaran.nilai(IRWAN);
        putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG);
        putaran.undang("2026-03-31");
        kantor.hari("2026-03-31");
        putaran.putuskan(Orang.KEPALA, RAHMA, "kompeten");
        putaran.putuskan(Orang.KEPALA, AKBAR, "belum-kompeten");
        putaran.putuskan(Orang.KEPALA, DARMA, "belum-kompeten");
        putaran.putuskan(Orang.KEPALA, IRWAN, "kompeten");
        putaran.tutupRapat();
        tetapkan();
        kantor.terbit("berita-acara-asesmen", "undangan-rapat", "berita-acara-rapat", "sk-penetapan");
        kantor.ditolak(InvalidInput.class, "penetapan.bukan-belum-kompeten", () -> beritahu(RAHMA));
        beritahu(AKBAR);
        kantor.ditolak(InvalidInput.class, "penetapan.sudah-diberitahu", () -> beritahu(AKBAR));
        putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        putaran.di("penerbitan");
        Surat surat = kantor.terbit("surat-penyampaian", "surat-penyampaian", "pemberitahuan-belum-kompeten").stream()
                .filter(s -> s.asesi().isPresent()).findFirst().orElseThrow();
        assertEquals(Optional.of(putaran.asesi(AKBAR).id()), surat.asesi());

        beritahu(DARMA);

        assertEquals(Optional.of(putaran.asesi(DARMA).id()), kantor.terbit("pemberitahuan-belum-kompeten").get(0).asesi());
    }
}
