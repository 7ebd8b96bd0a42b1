package id.serkom.soap;

import static id.serkom.soap.Permintaan.ditolak;
import static id.serkom.soap.Permintaan.dokumen;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.surat.CaraTtd;
import id.serkom.soap.v1.HasilAksiBerkas;
import id.serkom.soap.v1.KeadaanBerkas;
import id.serkom.soap.v1.KeadaanCetakan;
import id.serkom.soap.v1.LampiranAksi;
import id.serkom.soap.v1.Masalah;
import id.serkom.soap.v1.RingkasBerkas;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** Berkas of any SOP, such as kerja sama, akreditasi and banding: seen, acted in, and their papers fetched, without REST. */
public class BerkasSayaTest {

    private static final String ISIAN = "{\"surat\":{\"nomor\":\"1/2026\"},"
            + "\"ruangLingkup\":\"Uji kompetensi\",\"nilai\":1.5,\"daftar\":[]}";

    @ClassRule
    public static final Peladen peladen = new Peladen();

    @Rule
    public final Bersih bersih = new Bersih(peladen);

    private static LampiranAksi lampiran(String letak) {
        LampiranAksi satu = new LampiranAksi();
        satu.setLetak(letak);
        satu.setDokumen(dokumen("usulan.pdf", 30_000));
        return satu;
    }

    private static HasilAksiBerkas usul(String isian, LampiranAksi... lampiran) throws Exception {
        return peladen.majene().jalankanAksi(Dunia.BERKAS, "usul", null, 3L, "k-1", isian, List.of(lampiran));
    }

    @Test
    public void berkasSemuaSopDidaftar() throws Exception {
        RingkasBerkas satu = peladen.majene().daftarBerkasSaya(null, null, null, 9).getBerkas().get(0);

        assertEquals(Dunia.BERKAS, satu.getId());
        assertEquals("sertifikasi", satu.getSop());
        assertEquals("perkantoran", satu.getSkema());
        assertEquals("kursor-9", peladen.majene().daftarBerkasSaya(null, null, null, 9).getLanjut());
    }

    @Test
    public void satuBerkasDilihatDenganPerjalananTenggatPrasyaratDanAksinya() throws Exception {
        KeadaanBerkas keadaan = peladen.majene().lihatBerkas(Dunia.BERKAS);

        assertEquals(List.of("permohonan true", "verifikasi false"),
                keadaan.getTahap().stream().map(t -> t.getKode() + " " + t.isTerpasang()).toList());
        assertEquals("2026-03-01", keadaan.getPerjalanan().get(0).getMasuk().toString());
        assertNull(keadaan.getPerjalanan().get(0).getSelesai());
        assertEquals("yang sudah diganti tidak ikut", 2, keadaan.getTenggat().size());
        assertEquals("terpenuhi", keadaan.getPrasyarat().get(0).getStatus());
        assertEquals(Dunia.PERMOHONAN, keadaan.getPermohonan().get(0).getId());
        assertEquals(List.of("usul true", "lain false"), keadaan.getAksi().stream().map(a -> a.getNama() + " " + a.isTerbuka()).toList());
        assertTrue(keadaan.getAksi().get(0).getIsian(), keadaan.getAksi().get(0).getIsian().contains("\"ruangLingkup\""));
        assertEquals(404, ditolak(() -> peladen.majene().lihatBerkas(Dunia.id("ENTAH"))).getStatus());
    }

    @Test
    public void aksiDijalankanDenganDokumenDiTempatnya() throws Exception {
        HasilAksiBerkas hasil = usul(ISIAN, lampiran("/surat/dokumen"), lampiran("/daftar/0"), lampiran("/daftar/1"));

        PermintaanAksi aksi = peladen.dunia().dijalankan.get(0);
        assertEquals("usul", aksi.aksi());
        assertEquals(Optional.of(3L), aksi.revisi());
        assertEquals(Optional.of("k-1"), aksi.kunci());
        assertEquals(Optional.empty(), aksi.kertas());
        List<String> id = peladen.dunia().dokumen.stream().map(d -> d.id()).toList();
        assertEquals(3, id.size());
        assertEquals(Map.of("nomor", "1/2026", "dokumen", id.get(0)), aksi.masukan().object("surat").asMap());
        assertEquals(id.subList(1, 3), aksi.masukan().texts("daftar"));
        assertEquals("1.5", aksi.masukan().asMap().get("nilai").toString());
        assertEquals("tetap", hasil.getHasil());
        assertEquals("17", hasil.getSurat().get(0).getNomor());
        assertEquals("permohonan", hasil.getBaru().get(0).getJenis());
    }

    @Test
    public void letakLampiranYangTidakAdaAtauTerisiDitolakDanTidakAdaYangDicatat() {
        for (String letak : List.of("/surat/nomor", "/entah/dokumen", "/daftar/7", "/daftar/x", "/daftar/99999999999", "/ruangLingkup/0")) {
            Masalah masalah = ditolak(() -> usul(ISIAN, lampiran("/surat/dokumen"), lampiran(letak)));

            assertEquals(letak, 422, masalah.getStatus());
            assertEquals("soap.letak-lampiran", masalah.getKode());
            assertEquals("/lampiran/1/letak", masalah.getBidang().get(0).getLetak());
        }
        assertEquals("masukan.pattern", ditolak(() -> usul(ISIAN, lampiran("surat"))).getKode());
        assertEquals(List.of(), peladen.dunia().dokumen);
        assertEquals(List.of(), peladen.dunia().dijalankan);
    }

    @Test
    public void isianYangBukanSatuObjekJsonDitolak() {
        for (String isian : List.of("[]", "null", "{\"a\":1,\"a\":2}", "{\"a\":1} {}", "{a:1}", "{\"a\":")) {
            Masalah masalah = ditolak(() -> usul(isian));

            assertEquals(isian, 422, masalah.getStatus());
            assertEquals(isian, "soap.json-rusak", masalah.getKode());
            assertEquals("/masukan", masalah.getBidang().get(0).getLetak());
        }
        for (String isian : List.of("{\"a\":".repeat(70) + "1" + "}".repeat(70), "{\"a\":" + "1".repeat(60) + "}",
                "{\"" + "a".repeat(300) + "\":1}", "{\"a\":[" + "1,".repeat(100_000) + "1]}")) {
            assertEquals("soap.json-terlalu-besar", ditolak(() -> usul(isian)).getKode());
        }
        for (String nama : List.of("\\u0001", "\\ud800", "\\uffff")) {
            assertEquals("soap.json-nama", ditolak(() -> usul("{\"a\":[{\"" + nama + "\":1}]}")).getKode());
        }
        assertEquals("masukan.maxLength", ditolak(() -> usul("{\"a\":\"" + "x".repeat(500_000) + "\"}")).getKode());
        assertEquals(List.of(), peladen.dunia().dijalankan);
    }

    @Test
    public void penolakanTahapMenyebutTempatnyaDalamIsianDanTidakMencatatApaPun() throws Exception {
        peladen.dunia().galat = new InvalidInput(List.of(Reason.of("masukan.required").at("/ruangLingkup"),
                Reason.of("aksi.bukan-tahapnya")));
        Masalah salah = ditolak(() -> usul(ISIAN, lampiran("/surat/dokumen")));
        assertEquals(List.of("/masukan/ruangLingkup", ""), salah.getBidang().stream().map(b -> b.getLetak()).toList());

        peladen.dunia().galat = new StaleRevision(Reason.of("aksi.sudah-berubah"));
        assertEquals(412, ditolak(() -> usul(ISIAN)).getStatus());

        peladen.dunia().galat = null;
        peladen.dunia().pertama = Optional.of("ulang");
        assertEquals("usul", usul(ISIAN, lampiran("/surat/dokumen")).getAksi());
        assertEquals(List.of(), peladen.dunia().dokumen);
        assertEquals(List.of(), peladen.dunia().dijalankan);
    }

    @Test
    public void berkasDibukaInstansiSajaDenganKuncinyaDanPenolakannyaMenyebutTempatnya() throws Exception {
        RingkasBerkas dibuka = peladen.majene().bukaBerkas("banding", "Banding Rahma", Dunia.BERKAS, "k-2");

        assertEquals(Dunia.BERKAS, dibuka.getId());
        BukaBerkas minta = new BukaBerkas("banding", Optional.empty(), Optional.empty(), "Banding Rahma", Optional.of(Dunia.BERKAS));
        assertEquals(List.of(minta + " Optional[k-2]"), peladen.dunia().dibuka);
        assertEquals("soap.hanya-instansi", ditolak(() -> peladen.klien("Bearer token-bidang", true)
                .bukaBerkas("banding", "Banding", Dunia.BERKAS, null)).getKode());
        peladen.dunia().galat = new InvalidInput(List.of(Reason.of("berkas.rujukan-tidak-ada").at("/merujukBerkas")));
        Masalah salah = ditolak(() -> peladen.majene().bukaBerkas("keluhan", "Keluhan", Dunia.id("ENTAH"), null));
        assertEquals("422 /merujukBerkas", salah.getStatus() + " " + salah.getBidang().get(0).getLetak());
        assertEquals("masukan.pattern", ditolak(() -> peladen.majene().bukaBerkas("Banding!", "Banding", null, null)).getKode());
        assertEquals(1, peladen.dunia().dibuka.size());
    }

    @Test
    public void hanyaInstansiYangMenjalankanAksiDanHanyaDiBerkasnya() {
        assertEquals("soap.hanya-instansi", ditolak(() -> peladen.klien("Bearer token-bidang", true)
                .jalankanAksi(Dunia.BERKAS, "usul", null, null, null, ISIAN, List.of())).getKode());
        assertEquals(404, ditolak(() -> peladen.majene().jalankanAksi(Dunia.id("ENTAH"), "usul", null, null, null, ISIAN,
                List.of(lampiran("/surat/dokumen")))).getStatus());
        assertEquals(List.of(), peladen.dunia().dokumen);
    }

    @Test
    public void keadaanDokumenDanKredensialnyaDiambil() throws Exception {
        KeadaanCetakan cetakan = peladen.majene().lihatCetakan(Dunia.SURAT_KELUAR);

        assertEquals("tercetak elektronik", cetakan.getStatus() + " " + cetakan.getTandaTangan());
        assertNull("yang diberikan ambilPdf baru yang bertanda", cetakan.getSha256());
        peladen.dunia().cetakan = c -> c.bertanda("ef".repeat(32), Instant.EPOCH);
        assertEquals("ef".repeat(32), peladen.majene().lihatCetakan(Dunia.SURAT_KELUAR).getSha256());
        peladen.dunia().cetakan = c -> c;
        peladen.dunia().cara = CaraTtd.BASAH;
        assertEquals("cd".repeat(32), peladen.majene().lihatCetakan(Dunia.SURAT_KELUAR).getSha256());
        assertEquals("soap.tanpa-cetakan", ditolak(() -> peladen.majene().lihatCetakan(Dunia.SURAT_MASUK)).getKode());
        assertEquals("eyJ." + Dunia.SERTIFIKAT + ".tanda", peladen.majene().ambilKredensial(Dunia.SERTIFIKAT));
        peladen.dunia().galat = new Conflict(Reason.of("kredensial.tanpa-alamat"));
        assertEquals(409, ditolak(() -> peladen.majene().ambilKredensial(Dunia.SERTIFIKAT)).getStatus());
    }
}
