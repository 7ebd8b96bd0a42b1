package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.IRWAN;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.AsesiLengkap;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.Lingkup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** Tahap 8: certificates of our own and of another body, fetched by proxy; nobody competent; who goes over. */
public class PenerbitanTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    private void diPenerbitan() {
        putaran = Putaran.sampai(kantor, "penerbitan");
        kantor.hari("2026-04-06");
    }

    /** An ordinary round up to the meeting, each asesi decided like that. */
    private void diputuskan(Map<String, String> verdict) {
        putaran = Putaran.sampai(kantor, "rapat");
        putaran.undang("2026-03-31");
        kantor.hari("2026-03-31");
        verdict.forEach((nama, v) -> putaran.tentang(putaran.asesi(nama).id(), Orang.KEPALA, "putuskan",
                data("verdict", v, "alasan", "Putusan rapat")));
        putaran.tutupRapat();
        putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        kantor.terbit("undangan-rapat", "berita-acara-rapat", "sk-penetapan", "surat-penyampaian", "surat-penyampaian");
        putaran.di("penerbitan");
    }

    private List<Sertifikat> sertifikat() {
        return kantor.store.sertifikat().list(Optional.of(putaran.id), Optional.empty(), Lingkup.SEMUA,
                Potongan.awal(Potongan.TERBANYAK)).isi();
    }

    @Test
    public void sertifikatBernomorSendiriDanRegistrasiDanBerlakuTigaTahun() {
        diPenerbitan();

        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);

        kantor.terbit("sertifikat", "sertifikat", "sertifikat", "sertifikat");
        Sertifikat rahma = sertifikat().stream().filter(s -> s.nama().equals(RAHMA)).findFirst().orElseThrow();
        assertEquals("800.1.4/00001/SERT/BPSDM/2026", rahma.nomor());
        assertEquals("REG.2026.000001", rahma.registrasi());
        assertEquals(LocalDate.of(2029, 4, 5), rahma.berlakuSampai());
        String naskah = kantor.surat.isi(Orang.POLMAN, rahma.surat());
        assertTrue(naskah.contains(rahma.nomor()) && naskah.contains(rahma.registrasi()) && naskah.contains(RAHMA));
    }

    @Test
    public void sertifikatPenerbitLainDicatatDenganNomorPemberiannya() {
        diPenerbitan();
        List<Map<String, String>> nomor = new ArrayList<>();
        putaran.daftar().forEach(a -> nomor.add(Map.of("asesi", a.id(), "nomor", "82110 4131 " + a.urut() + " 2026", "registrasi",
                "PPD. 1290." + a.urut())));
        Map<String, Object> bnsp = Map.of("nama", "BNSP", "tanggal", "2026-04-04", "sertifikat", nomor);
        Map<String, Object> nomorGanda = Map.of("nama", "BNSP", "tanggal", "2026-04-04", "sertifikat", List.of(nomor.get(0),
                Map.of("asesi", nomor.get(1).get("asesi"), "nomor", nomor.get(0).get("nomor"), "registrasi", "x")));
        kantor.ditolak(InvalidInput.class, "penerbitan.nomor-ganda",
                () -> putaran.aksi(Orang.BIDANG, "terbitkan", data("penerbit", nomorGanda)));

        putaran.aksi(Orang.BIDANG, "terbitkan", data("penerbit", bnsp));

        List<Surat> terbit = kantor.terbit("sertifikat-penerbit-lain", "sertifikat-penerbit-lain", "sertifikat-penerbit-lain",
                "sertifikat-penerbit-lain");
        assertEquals(Optional.of("82110 4131 1 2026"), terbit.get(0).nomor());
        assertEquals(Optional.empty(), terbit.get(0).urut());
        assertEquals(LocalDate.of(2026, 4, 4), terbit.get(0).tanggal());
        assertEquals("tidak mengambil nomor kita", List.of(),
                kantor.surat.nomor(Orang.BIDANG, "sertifikat", 2026, Potongan.awal(10)).isi());
        assertEquals("BNSP", sertifikat().get(0).penerbit());
        putaran.serahkan("bkpsdm-polman");
        putaran.serahkan("bkpsdm-majene");
        assertEquals(BerkasStatus.SELESAI, putaran.berkas().status());
        kantor.terbit("surat-pengantar", "surat-pengantar", "tanda-terima-sertifikat", "tanda-terima-sertifikat");
    }

    @Test
    public void sertifikatYangDiambilKuasanyaDisertaiSuratKuasaDanSisanyaTetapDitunggu() {
        diPenerbitan();
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.terbit("sertifikat", "sertifikat", "sertifikat", "sertifikat");
        String akbar = sertifikat().stream().filter(s -> s.nama().equals(AKBAR)).findFirst().orElseThrow().id();
        Data masukan = data("instansi", "bkpsdm-polman", "sertifikat", List.of(akbar), "penerima",
                Map.of("nama", "Muliadi", "jabatan", "Sopir"), "selaku", "kuasa", "kuasa",
                Map.of("nomor", "800/140/BKPSDM", "tanggal", "2026-04-06",
                        "pemberi", "Kepala BKPSDM", "dokumen", kantor.unggah(Orang.BIDANG, "surat kuasa")));

        putaran.aksi(Orang.BIDANG, "serahkan", masukan);

        List<Surat> surat = kantor.terbit("surat-kuasa", "surat-pengantar", "tanda-terima-sertifikat");
        Surat kuasa = surat.stream().filter(s -> s.jenis().equals("surat-kuasa")).findFirst().orElseThrow();
        assertTrue(kuasa.toString(), kuasa.agenda().isPresent());
        assertEquals(Optional.of(new Rujukan(JenisRujukan.BALASAN, kuasa.id())), surat.stream()
                .filter(s -> s.jenis().equals("surat-pengantar")).findFirst().orElseThrow().merujuk());
        Surat tandaTerima = surat.stream().filter(s -> s.jenis().equals("tanda-terima-sertifikat")).findFirst().orElseThrow();
        assertTrue(kantor.surat.isi(Orang.BIDANG, tandaTerima.id()).contains("800/140/BKPSDM"));
        Sertifikat diserahkan = kantor.store.sertifikat().find(akbar).orElseThrow();
        assertEquals(Optional.of(LocalDate.of(2026, 4, 6)), diserahkan.diserahkan());
        assertTrue(diserahkan.diserahkanKepada().orElseThrow().contains("Muliadi"));
        kantor.ditolak(InvalidInput.class, "penerbitan.sudah-diserahkan",
                () -> putaran.aksi(Orang.BIDANG, "serahkan", masukan));
        putaran.di("penerbitan");
        putaran.serahkan("bkpsdm-majene");
        putaran.di("penerbitan");
        putaran.serahkan("bkpsdm-polman");
        assertEquals(BerkasStatus.SELESAI, putaran.berkas().status());
        kantor.terbit("surat-pengantar", "surat-pengantar", "tanda-terima-sertifikat", "tanda-terima-sertifikat");
    }

    @Test
    public void yangDitundaBeralihKeBerkasBerikutnyaDanTampakDiKeduanya() {
        diputuskan(Map.of(RAHMA, "kompeten", AKBAR, "tunda", DARMA, "kompeten", IRWAN, "kompeten"));
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        putaran.serahkan("bkpsdm-polman");
        putaran.serahkan("bkpsdm-majene");

        assertEquals(BerkasStatus.SELESAI, putaran.berkas().status());
        putaran.status(AKBAR, AsesiStatus.TUNDA);
        String lama = putaran.asesi(AKBAR).id();
        assertEquals(List.of(lama), tertunda());
        kantor.terbit("sertifikat", "sertifikat", "sertifikat", "surat-pengantar", "surat-pengantar", "tanda-terima-sertifikat",
                "tanda-terima-sertifikat");

        Putaran kedua = new Putaran(kantor, Optional.of(putaran.id));
        assertEquals(Optional.of(putaran.id), kedua.berkas().merujukBerkas());
        assertEquals(List.of(kedua.id), kantor.berkas().lanjutan(Orang.BIDANG, putaran.id).stream().map(b -> b.id()).toList());
        kedua.aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-04-01", "sampai",
                "2026-04-08", "kuota", 0));
        kantor.hari("2026-04-01");
        Putaran ketiga = new Putaran(kantor, Optional.of(putaran.id));
        ketiga.aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-04-01", "sampai",
                "2026-04-08", "kuota", 0));
        kantor.sebelumPertama("permohonan.ajukan", () -> lagi(kedua, "800/170/BKPSDM/2026"));
        lagi(ketiga, "800/171/BKPSDM/2026");
        assertEquals("dua berkas tidak meneruskan orang yang sama", Optional.empty(), ketiga.asesi(AKBAR).asalAsesi());
        kedua.status(AKBAR, AsesiStatus.DIAJUKAN);
        assertEquals(Optional.of(lama), kedua.asesi(AKBAR).asalAsesi());
        assertEquals(Optional.of(new AsesiLengkap.Penerus(kedua.id, kedua.asesi(AKBAR).id())),
                kantor.berkas().asesi(Orang.POLMAN, putaran.id, lama).penerus());
        assertEquals(List.of(), tertunda());
        kantor.terbit("pemberitahuan", "surat-permohonan", "pemberitahuan", "surat-permohonan");
    }

    private void lagi(Putaran berikut, String nomor) {
        berikut.ajukan(Orang.POLMAN, nomor,
                berikut.calon(Orang.POLMAN, AKBAR).with("nik", putaran.asesi(AKBAR).identitas().nik()));
    }

    private List<String> tertunda() {
        return kantor.berkas().tertunda(Orang.BIDANG, putaran.id, Potongan.awal(10)).isi().stream().map(Asesi::id).toList();
    }

    @Test
    public void berkasHanyaMerujukBerkasYangSudahDiPenerbitan() {
        putaran = Putaran.sampai(kantor, "penetapan");

        List<String> alasan = kantor.ditolak(InvalidInput.class, "berkas.rujukan-belum-selesai",
                () -> new Putaran(kantor, Optional.of(putaran.id)));

        assertTrue(alasan.toString(), alasan.get(0).contains("penetapan"));
    }

    @Test
    public void berkasHanyaMerujukBerkasDenganSkemaYangSama() {
        diPenerbitan();

        List<String> alasan = kantor.ditolak(InvalidInput.class, "berkas.rujukan-skema-lain",
                () -> kantor.berkas().buka(Orang.BIDANG, new BukaBerkas("sertifikasi", Optional.of("lain"), Optional.empty(), "Lanjutan",
                        Optional.of(putaran.id)), Optional.empty()));

        assertTrue(alasan.toString(), alasan.stream().anyMatch(a -> a.contains(putaran.berkas().skema())));
    }

    @Test
    public void namaKeliruSetelahTerbitDiperbaikiDenganSkPerubahanDanSertifikatPengganti() {
        diPenerbitan();
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.terbit("sertifikat", "sertifikat", "sertifikat", "sertifikat");
        Sertifikat lama = milik(DARMA);
        String darma = putaran.asesi(DARMA).id();
        String benar = "Darmawati Saleh, S.E.";
        putaran.tentang(darma, Orang.BIDANG, "perbaiki-identitas", data("nama", benar, "alasan", "Gelar keliru", "dokumen",
                kantor.unggah(Orang.BIDANG, "ijazah")));
        assertEquals(DARMA, kantor.jurnal("permohonan.perbaiki-identitas").isi().object("identitasSebelum").text("nama"));
        kantor.ditolak(InvalidInput.class, "penerbitan.nama-lama", () -> putaran.serahkan("bkpsdm-majene"));
        kantor.ditolak(InvalidInput.class, "penerbitan.daftar-berbeda-dari-sk", () -> ganti(darma));

        putaran.aksi(Orang.KEPALA, "ubah-sk", data("alasan", "gelar Darmawati Saleh tertulis S.Pd., seharusnya S.E."));
        putaran.aksi(Orang.BIDANG, "sampaikan-hasil", data("instansi", List.of("bkpsdm-majene")));
        ganti(darma);

        List<Surat> surat = kantor.terbit("sk-penetapan", "surat-penyampaian", "sertifikat", "berita-acara-pembatalan");
        String sk = surat.get(0).nomor().orElseThrow();
        assertTrue(kantor.surat.isi(Orang.BIDANG, surat.get(0).id()).contains("seharusnya S.E."));
        assertEquals(SuratStatus.DICABUT, kantor.surat.find(Orang.BIDANG, lama.surat()).status());
        assertEquals(SertifikatStatus.DIGANTI, kantor.store.sertifikat().find(lama.id()).orElseThrow().status());
        Sertifikat baru = milik(benar);
        assertEquals("800.1.4/00005/SERT/BPSDM/2026", baru.nomor());
        assertTrue(kantor.surat.isi(Orang.BIDANG, baru.surat()).contains(sk));
        String beritaAcara = kantor.surat.isi(Orang.BIDANG, surat.get(3).id());
        assertTrue(beritaAcara, beritaAcara.contains(lama.nomor()) && beritaAcara.contains(baru.nomor())
                && beritaAcara.contains(baru.registrasi()) && beritaAcara.contains("Gelar keliru"));
        assertEquals(Optional.of("Diganti karena: Gelar keliru"), kantor.surat.find(Orang.BIDANG, lama.surat()).keterangan());
        putaran.serahkan("bkpsdm-polman");
        putaran.serahkan("bkpsdm-majene");
        assertEquals(BerkasStatus.SELESAI, putaran.berkas().status());
        kantor.terbit("surat-pengantar", "surat-pengantar", "tanda-terima-sertifikat", "tanda-terima-sertifikat");
    }

    private Sertifikat milik(String nama) {
        return sertifikat().stream().filter(s -> s.nama().equals(nama)).findFirst().orElseThrow();
    }

    private void ganti(String asesi) {
        putaran.tentang(asesi, Orang.BIDANG, "ganti-sertifikat", data("alasan", "Gelar keliru"));
    }

    @Test
    public void tidakAdaYangKompetenBerkasDitutupNihilDenganLaporan() {
        diputuskan(Map.of(RAHMA, "belum-kompeten", AKBAR, "belum-kompeten", DARMA, "tunda", IRWAN, "belum-kompeten"));
        kantor.ditolak(InvalidInput.class, "penerbitan.tidak-ada-kompeten",
                () -> putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG));

        putaran.aksi(Orang.BIDANG, "tutup-nihil", data("keterangan", "Tidak seorang pun asesi dinyatakan kompeten."));

        assertEquals(BerkasStatus.SELESAI, putaran.berkas().status());
        kantor.terbit("laporan-nihil");
        assertEquals(List.of(), sertifikat());
    }

    @Test
    public void berkasYangAdaKompetennyaTidakDapatDitutupNihil() {
        diPenerbitan();

        kantor.ditolak(InvalidInput.class, "penerbitan.bukan-nihil",
                () -> putaran.aksi(Orang.BIDANG, "tutup-nihil", data("keterangan", "Keliru.")));
    }
}
