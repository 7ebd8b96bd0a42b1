package id.serkom.soap;

import static id.serkom.soap.Permintaan.bukti;
import static id.serkom.soap.Permintaan.calon;
import static id.serkom.soap.Permintaan.ditolak;
import static id.serkom.soap.Permintaan.surat;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.soap.v1.ArahSurat;
import id.serkom.soap.v1.AsesiStatus;
import id.serkom.soap.v1.CalonAsesi;
import id.serkom.soap.v1.HalamanBerkas;
import id.serkom.soap.v1.HasilPeriksa;
import id.serkom.soap.v1.Masalah;
import id.serkom.soap.v1.Naskah;
import id.serkom.soap.v1.Pdf;
import id.serkom.soap.v1.Permohonan;
import id.serkom.soap.v1.Sertifikasi;
import id.serkom.soap.v1.TandaTerima;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** What an institution's program does, with a client made by CXF's own tools. */
public class SertifikasiTest {

    @ClassRule
    public static final Peladen peladen = new Peladen();

    @Rule
    public final Bersih bersih = new Bersih(peladen);

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
    public void pdfSuratDanSertifikatSampaiSebagaimanaDicetak() throws Exception {
        for (Pdf pdf : List.of(peladen.majene().ambilPdf(Dunia.SURAT_KELUAR, null), peladen.majene().ambilPdf(null, Dunia.SERTIFIKAT),
                peladen.klien("Bearer token-majene", false).ambilPdf(Dunia.SURAT_KELUAR, null))) {
            assertEquals(Dunia.SURAT_KELUAR, pdf.getSurat().getId());
            assertEquals("pemberitahuan-346.pdf", pdf.getNama());
            assertEquals("cd".repeat(32), pdf.getSha256());
            assertArrayEquals(Dunia.PDF, pdf.getIsi().getInputStream().readAllBytes());
        }
    }

    @Test
    public void pdfYangTidakAdaTidakTerlihatAtauBelumDapatDicetakDijawabMasalah() {
        for (String[] satu : new String[][] {{null, null}, {Dunia.SURAT_KELUAR, Dunia.SERTIFIKAT}}) {
            Masalah masalah = ditolak(() -> peladen.majene().ambilPdf(satu[0], satu[1]));
            assertEquals(422, masalah.getStatus());
            assertEquals("soap.surat-atau-sertifikat", masalah.getKode());
            assertTrue(masalah.getPesan(), masalah.getPesan().contains("tepat salah satu"));
        }
        assertEquals(404, ditolak(() -> peladen.majene().ambilPdf(Dunia.id("ZAKAT"), null)).getStatus());
        assertEquals(409, ditolak(() -> peladen.majene().ambilPdf(Dunia.SURAT_MASUK, null)).getStatus());
        peladen.dunia().galat = new TahapUnavailable(Reason.of("cetakan.pencetak-tidak-terpasang"), 30);
        Masalah belum = ditolak(() -> peladen.majene().ambilPdf(Dunia.SURAT_KELUAR, null));
        assertEquals(503, belum.getStatus());
        assertEquals(Integer.valueOf(30), belum.getTungguDetik());
    }
}
