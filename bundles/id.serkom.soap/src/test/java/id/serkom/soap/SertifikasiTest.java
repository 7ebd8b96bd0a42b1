package id.serkom.soap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.soap.v1.ArahSurat;
import id.serkom.soap.v1.AsesiStatus;
import id.serkom.soap.v1.CalonAsesi;
import id.serkom.soap.v1.Dokumen;
import id.serkom.soap.v1.DokumenKelengkapan;
import id.serkom.soap.v1.DokumenPortofolio;
import id.serkom.soap.v1.HalamanBerkas;
import id.serkom.soap.v1.HasilPeriksa;
import id.serkom.soap.v1.Masalah;
import id.serkom.soap.v1.MasalahFault;
import id.serkom.soap.v1.Naskah;
import id.serkom.soap.v1.Permohonan;
import id.serkom.soap.v1.Sertifikasi;
import id.serkom.soap.v1.SuratInstansi;
import id.serkom.soap.v1.TandaTerima;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.activation.DataHandler;
import org.apache.cxf.attachment.ByteDataSource;
import org.apache.cxf.helpers.FileUtils;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;

/** What an institution's program does, with a client made by CXF's own tools. */
public class SertifikasiTest {

    @ClassRule
    public static final Peladen peladen = new Peladen();

    @Before
    public void mulai() {
        peladen.dunia().bersihkan();
    }

    @After
    public void tidakAdaSisaDiDisk() {
        String[] sisa = FileUtils.getDefaultTempDir().list();
        assertEquals(0, sisa == null ? 0 : sisa.length);
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

    private static Masalah ditolak(ThrowingRunnable panggilan) {
        return assertThrows(MasalahFault.class, panggilan).getFaultInfo();
    }

    @Test
    public void permohonanDikirimDenganDokumenSebagaiLampiran() throws Exception {
        TandaTerima tanda = peladen.majene().kirimPermohonan(Dunia.BERKAS, "kunci-1", surat(100_000),
                List.of(calon("Rahma, S.E.", 200_000, 10), calon("Sudirman", 30_000)));

        assertEquals(Dunia.PERMOHONAN, tanda.getPermohonan());
        assertEquals("17", tanda.getAgenda());
        assertEquals(List.of("Rahma, S.E.", "Sudirman"), tanda.getAsesi().stream().map(a -> a.getNama()).toList());
        PermintaanAksi aksi = peladen.dunia().dijalankan.get(0);
        assertEquals("ajukan", aksi.aksi());
        assertEquals(Optional.of("kunci-1"), aksi.kunci());
        assertEquals(Optional.empty(), aksi.kertas());
        Data rahma = aksi.masukan().objects("asesi").get(0);
        assertEquals("7605010101900001", rahma.text("nik"));
        assertEquals("1990-01-01", rahma.text("tanggalLahir"));
        assertEquals(false, rahma.has("nip"));
        assertEquals(peladen.dunia().dokumen.get(2).id(), rahma.objects("dokumen").get(1).text("dokumen"));
        assertEquals(List.of(100_000L, 200_000L, 10L, 30_000L), peladen.dunia().dokumen.stream().map(d -> d.ukuran()).toList());
    }

    @Test
    public void dokumenKecilBolehDikirimSebagaiBase64() throws Exception {
        peladen.klien("Bearer token-majene", false).kirimPermohonan(Dunia.BERKAS, null, surat(900_000), List.of(calon("Rahma", 5)));

        assertEquals(List.of(900_000L, 5L), peladen.dunia().dokumen.stream().map(d -> d.ukuran()).toList());
        assertEquals(Optional.empty(), peladen.dunia().dijalankan.get(0).kunci());
    }

    @Test
    public void namaSampaiApaAdanyaJugaTanpaPengodeanPadaKepala() throws Exception {
        String tubuh = "<t:kirimPermohonan><t:berkas>" + Dunia.BERKAS + "</t:berkas><t:surat><t:nomor>1</t:nomor><t:tanggal>2026-03-02"
                + "</t:tanggal><t:perihal>Permohonan</t:perihal><t:dokumen><t:nama>s.pdf</t:nama><t:tipe>application/pdf</t:tipe><t:isi>"
                + "JVBERg==</t:isi></t:dokumen></t:surat><t:asesi><t:nama>Ren\u00e9 \u2013 Andi</t:nama><t:nik>7605010101900001</t:nik>"
                + "<t:tempatLahir>Majene</t:tempatLahir><t:tanggalLahir>1990-01-01</t:tanggalLahir><t:jabatan>Analis</t:jabatan>"
                + "<t:unitKerja>BKPSDM</t:unitKerja></t:asesi></t:kirimPermohonan>";

        Peladen.Jawaban jawaban = peladen.kirim("Bearer token-majene", "text/xml",
                BodyPublishers.ofString(String.format(Peladen.AMPLOP, tubuh)));

        assertEquals(jawaban.teks(), 200, jawaban.status());
        assertEquals("Ren\u00e9 \u2013 Andi", peladen.dunia().dijalankan.get(0).masukan().objects("asesi").get(0).text("nama"));
    }

    @Test
    public void dokumenBesarSebagaiBase64DitolakSebelumDibaca() {
        Masalah masalah = ditolak(() -> peladen.klien("Bearer token-majene", false)
                .kirimPermohonan(Dunia.BERKAS, null, surat(4_000_000), List.of(calon("Rahma"))));

        assertEquals(400, masalah.getStatus());
        assertEquals("soap.xml-rusak", masalah.getKode());
        assertTrue(masalah.getPesan(), masalah.getPesan().contains("MTOM"));
        assertEquals(List.of(), peladen.dunia().dokumen);
    }

    @Test
    public void lampiranLebihBesarDariBatasDitolakDanTidakAdaYangDijalankan() {
        Masalah masalah = ditolak(() -> peladen.majene().kirimPermohonan(Dunia.BERKAS, null, surat(10),
                List.of(calon("Rahma", Dunia.BATAS + 1))));

        assertEquals(413, masalah.getStatus());
        assertEquals(List.of(), peladen.dunia().dokumen);
        assertEquals(List.of(), peladen.dunia().dijalankan);
    }

    @Test
    public void dokumenYangDitolakMenyebutTempatnyaDanTidakAdaYangDijalankan() {
        CalonAsesi calon = calon("Rahma", 10, 20);
        calon.getDokumen().get(1).getDokumen().setNama("../../etc/passwd");

        Masalah masalah = ditolak(() -> peladen.majene().kirimPermohonan(Dunia.BERKAS, null, surat(10), List.of(calon)));

        assertEquals(422, masalah.getStatus());
        assertEquals("/asesi/0/dokumen/1/dokumen/nama", masalah.getBidang().get(0).getLetak());
        assertEquals(List.of(), peladen.dunia().dijalankan);
    }

    @Test
    public void penolakanAksiSampaiSebagaiMasalahDenganBidangnya() {
        peladen.dunia().galat = new Conflict(List.of(Reason.of("aksi.surat-sama-isi-lain").at("/surat/nomor"), Reason.of("lain")));

        Masalah masalah = ditolak(() -> peladen.majene().kirimPermohonan(Dunia.BERKAS, null, surat(10), List.of(calon("Rahma"))));

        assertEquals(409, masalah.getStatus());
        assertEquals("aksi.surat-sama-isi-lain", masalah.getKode());
        assertEquals(List.of("/surat/nomor", ""), masalah.getBidang().stream().map(b -> b.getLetak()).toList());
    }

    @Test
    public void yangDitolakAtauDiulangTidakMencatatDokumen() throws Exception {
        peladen.dunia().galat = new Conflict(Reason.of("aksi.surat-sama-isi-lain"));
        ditolak(() -> peladen.majene().kirimPermohonan(Dunia.BERKAS, null, surat(10), List.of(calon("Rahma", 20))));
        ditolak(() -> peladen.majene().lengkapiPermohonan(Dunia.BERKAS, Dunia.PERMOHONAN, null, null, List.of(bukti())));

        peladen.dunia().galat = null;
        peladen.dunia().pertama = Optional.of("ulang");
        assertEquals(Dunia.PERMOHONAN, peladen.majene().kirimPermohonan(Dunia.BERKAS, null, surat(10), List.of(calon("Rahma", 20)))
                .getPermohonan());

        assertEquals(List.of(), peladen.dunia().dokumen);
        assertEquals(List.of(), peladen.dunia().dijalankan);
    }

    @Test
    public void galatYangTakDidugaTidakMembukaIsinya() {
        peladen.dunia().galat = new IllegalStateException("rahasia dapur");

        Masalah masalah = ditolak(() -> peladen.majene().kirimPermohonan(Dunia.BERKAS, null, surat(10), List.of(calon("Rahma"))));

        assertEquals(500, masalah.getStatus());
        assertEquals("soap.galat", masalah.getKode());
        assertTrue(masalah.getPesan(), !masalah.getPesan().contains("rahasia"));
    }

    @Test
    public void bidangTidakDapatMengirimAtasNamaInstansi() {
        Sertifikasi bidang = peladen.klien("Bearer token-bidang", true);

        assertEquals("soap.hanya-instansi", ditolak(() -> bidang.kirimPermohonan(Dunia.BERKAS, null, surat(10),
                List.of(calon("Rahma")))).getKode());
        assertEquals(403, ditolak(() -> bidang.lengkapiPermohonan(Dunia.BERKAS, Dunia.PERMOHONAN, null, null, List.of(bukti())))
                .getStatus());
        assertEquals(List.of(), peladen.dunia().dokumen);
    }

    @Test
    public void berkasYangBukanMiliknyaTidakAdaBaginyaSebelumAdaYangDiunggah() {
        Masalah masalah = ditolak(() -> peladen.majene().kirimPermohonan(Dunia.id("ENTAH"), null, surat(10), List.of(calon("Rahma"))));

        assertEquals(404, masalah.getStatus());
        assertEquals(List.of(), peladen.dunia().dokumen);
    }

    private static DokumenKelengkapan bukti() {
        DokumenKelengkapan bukti = new DokumenKelengkapan();
        bukti.setAsesi(Dunia.ASESI);
        bukti.setJenis("ktp");
        bukti.setDokumen(dokumen("ktp.pdf", 40_000));
        return bukti;
    }

    @Test
    public void yangKurangDilengkapiDanKeadaannyaDijawab() throws Exception {
        Permohonan keadaan = peladen.majene().lengkapiPermohonan(Dunia.BERKAS, Dunia.PERMOHONAN, null, null, List.of(bukti()));

        PermintaanAksi aksi = peladen.dunia().dijalankan.get(0);
        assertEquals("lengkapi", aksi.aksi());
        assertEquals(Optional.of(Dunia.PERMOHONAN), aksi.perihal());
        Data dokumen = aksi.masukan().objects("dokumen").get(0);
        assertEquals(Dunia.ASESI, dokumen.text("asesi"));
        assertEquals("ktp", dokumen.text("jenis"));
        assertEquals(peladen.dunia().dokumen.get(0).id(), dokumen.text("dokumen"));
        assertEquals(false, aksi.masukan().has("surat"));
        assertEquals(Dunia.PERMOHONAN, keadaan.getId());
    }

    @Test
    public void keadaanPermohonanMenyebutTenggatAsesiDanYangMasihKurang() throws Exception {
        Permohonan keadaan = peladen.majene().statusPermohonan(Dunia.BERKAS, Dunia.PERMOHONAN);

        assertEquals(LocalDate.of(2026, 3, 17), keadaan.getLengkapiSampai());
        assertEquals(1, keadaan.getTenggat().size());
        assertEquals("menunggu instansi", keadaan.getTenggat().get(0).getAlasan());
        assertEquals(List.of("Rahma", "Sudirman"), keadaan.getAsesi().stream().map(a -> a.getNama()).toList());
        assertEquals(AsesiStatus.DIMINTA_LENGKAP, keadaan.getAsesi().get(0).getStatus());
        assertEquals(1, keadaan.getAsesi().get(0).getKekurangan().size());
        assertEquals("ktp", keadaan.getAsesi().get(0).getKekurangan().get(0).getPersyaratan());
        assertEquals(HasilPeriksa.TIDAK_MEMENUHI, keadaan.getAsesi().get(0).getKekurangan().get(0).getHasil());
        assertEquals(List.of(), keadaan.getAsesi().get(1).getKekurangan());
    }

    @Test
    public void berkasYangMenerimaPermohonanDisebutDenganMasanya() throws Exception {
        HalamanBerkas halaman = peladen.majene().daftarBerkas(null, 7);

        assertEquals(Dunia.BERKAS, halaman.getBerkas().get(0).getId());
        assertEquals(LocalDate.of(2026, 3, 20), halaman.getBerkas().get(0).getSampai());
        assertEquals("kursor-7", halaman.getLanjut());
    }

    @Test
    public void skemaDisebutDenganUnitDanPersyaratannya() throws Exception {
        assertTrue(peladen.majene().daftarSkema().get(0).getUnit().size() > 0);
        assertTrue(peladen.majene().daftarSkema().get(0).getPersyaratan().size() > 0);
    }

    @Test
    public void suratDisaringMenurutArahnya() throws Exception {
        assertEquals(List.of(Dunia.SURAT_MASUK), peladen.majene().daftarSurat(null, ArahSurat.MASUK, null, null, null, null, null, null)
                .getSurat().stream().map(s -> s.getId()).toList());
        assertEquals(2, peladen.majene().daftarSurat(Dunia.BERKAS, null, null, null, null, null, null, 500).getSurat().size());
    }

    @Test
    public void naskahBekuDiambilUtuhSampaiKeGantiBarisnya() throws Exception {
        for (boolean mtom : new boolean[] {true, false}) {
            Naskah naskah = peladen.klien("Bearer token-majene", mtom).ambilSurat(Dunia.SURAT_KELUAR);

            assertEquals(Dunia.NASKAH, new String(naskah.getIsi().getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            assertEquals("ab".repeat(32), naskah.getSha256());
            assertEquals("800.1.4/346/BPSDM/2026", naskah.getSurat().getNomor());
        }
    }

    @Test
    public void pindaianSuratMasukDiambil() throws Exception {
        Naskah naskah = peladen.majene().ambilSurat(Dunia.SURAT_MASUK);

        assertEquals("surat.pdf", naskah.getNama());
        assertEquals("%PDF", new String(naskah.getIsi().getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    public void sertifikatDidaftarDanDiambil() throws Exception {
        assertEquals("S-1", peladen.majene().daftarSertifikat(null, null, null, null).getSertifikat().get(0).getNomor());
        assertEquals(Dunia.SURAT_KELUAR, peladen.majene().ambilSertifikat(Dunia.SERTIFIKAT).getSurat().getId());
    }

    @Test
    public void masukMemberiTokenDanKeluarMencabutnya() throws Exception {
        String token = peladen.klien("", true).masuk("majene", "sandi:rahasia").getToken();
        Sertifikasi klien = peladen.klien("Bearer " + token, true);

        klien.daftarSkema();
        klien.keluar();

        assertEquals(401, ditolak(klien::daftarSkema).getStatus());
    }

    @Test
    public void sandiPadaTiapPermintaanJugaBerlaku() throws Exception {
        String basic = Base64.getEncoder().encodeToString("majene:sandi:rahasia".getBytes(StandardCharsets.UTF_8));

        peladen.klien("Basic " + basic, true).daftarSkema();

        assertEquals(List.of("majene"), peladen.dunia().masukDenganSandi);
        assertEquals(422, ditolak(peladen.klien("Basic " + basic, true)::keluar).getStatus());
    }

    @Test
    public void tanpaLoginAtauDenganLoginSalahTidakAdaOperasiYangTerbuka() {
        for (String login : List.of("", "Bearer entah", "Basic " + Base64.getEncoder().encodeToString("majene:salah".getBytes()),
                "Basic %%%", "Basic", "Digest x", "Basic " + Base64.getEncoder().encodeToString("majene".getBytes()))) {
            semuaOperasi(peladen.klien(login, true)).forEach(o -> assertEquals(login, 401, ditolak(o).getStatus()));
        }
        assertEquals(List.of(), peladen.dunia().dokumen);
    }

    /** All but masuk; an operation that this test does not know would be one too many. */
    private static List<ThrowingRunnable> semuaOperasi(Sertifikasi klien) {
        List<ThrowingRunnable> operasi = List.of(klien::keluar, klien::daftarSkema, () -> klien.daftarBerkas(null, null),
                () -> klien.statusPermohonan(Dunia.BERKAS, Dunia.PERMOHONAN),
                () -> klien.kirimPermohonan(Dunia.BERKAS, null, surat(10), List.of(calon("Rahma"))),
                () -> klien.lengkapiPermohonan(Dunia.BERKAS, Dunia.PERMOHONAN, null, null, List.of(bukti())),
                () -> klien.daftarSurat(null, null, null, null, null, null, null, null), () -> klien.ambilSurat(Dunia.SURAT_KELUAR),
                () -> klien.daftarSertifikat(null, null, null, null), () -> klien.ambilSertifikat(Dunia.SERTIFIKAT));
        assertEquals(Sertifikasi.class.getMethods().length - 1, operasi.size());
        return operasi;
    }

    @Test
    public void akunTanpaPeranHanyaDapatKeluar() throws Exception {
        List<ThrowingRunnable> operasi = semuaOperasi(peladen.klien("Bearer token-baru", true));

        operasi.subList(1, operasi.size()).forEach(o -> assertEquals("soap.tanpa-peran", ditolak(o).getKode()));
        peladen.klien("Bearer token-baru", true).keluar();
    }

    @Test
    public void sandiSalahSaatMasukDitolak() {
        Masalah masalah = ditolak(() -> peladen.klien("", false).masuk("majene", "salah"));

        assertEquals(401, masalah.getStatus());
        assertEquals("akun.login-salah", masalah.getKode());
    }
}
