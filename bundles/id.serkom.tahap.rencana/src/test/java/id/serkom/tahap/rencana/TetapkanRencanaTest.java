package id.serkom.tahap.rencana;

import static id.serkom.tahap.rencana.RencanaUji.SELASA;
import static id.serkom.tahap.rencana.RencanaUji.SENIN;
import static id.serkom.tahap.rencana.RencanaUji.oleh;
import static id.serkom.tahap.rencana.RencanaUji.pagi;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.data.Data;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class TetapkanRencanaTest {

    private final RencanaUji uji = new RencanaUji();
    private final TahapTester tahap = uji.tahap;

    @Test
    public void undanganPerInstansiDanSuratTugasPerAsesorSendiri() {
        uji.direkomendasikan();

        tahap.run("tetapkan-rencana", input("catatan", "Membawa komputer jinjing."));

        tahap.advanced().askedForSurat("jadwal-undangan", "jadwal-undangan", "surat-tugas");
        assertEquals(LocalDate.parse(SENIN), tahap.berkas().tanggalPelaksanaan().orElseThrow());
        assertTrue(tahap.perubahan().takBoleh().contains(AsesiStatus.MEMENUHI));
        Data tugas = tahap.surat("surat-tugas").isi();
        assertEquals("Andi Saputra", tugas.object("asesor").text("nama"));
        assertEquals(3, tugas.objects("sesi").get(0).objects("peserta").size());
        assertEquals("formulir-daftar-hadir", tahap.surat("surat-tugas").lampiran().get(0).jenis());
    }

    @Test
    public void undanganHanyaMemuatAsesiInstansiItu() {
        uji.ditetapkan();

        SuratRequest polman = tahap.perubahan().surat().stream()
                .filter(s -> s.tujuan().instansi().equals(Optional.of(Contoh.POLMAN))).findFirst().orElseThrow();
        assertEquals(List.of("Citra"), polman.isi().objects("peserta").stream().map(p -> p.text("nama")).toList());
        assertEquals("Senin, 9 Maret 2026", polman.isi().objects("peserta").get(0).text("hariTanggal"));
        assertEquals("Jalan Contoh 1, Mamuju", polman.isi().objects("peserta").get(0).text("alamat"));
        assertEquals("08.00 s.d. 12.00 WITA", polman.isi().objects("peserta").get(0).text("pukul"));
    }

    @Test
    public void asesorInstansiLainDimohonkanKepadaInstansinya() {
        uji.susun(pagi(1, SELASA, oleh(Contoh.SITTI, uji.rahma, uji.budi)), pagi(2, SENIN, oleh(Contoh.ANDI, uji.citra)));
        skSendiri();

        tahap.as(Contoh.bidang()).run("tetapkan-rencana", input());

        tahap.advanced().askedForSurat("jadwal-undangan", "jadwal-undangan", "permohonan-penugasan", "surat-tugas");
        assertEquals(Optional.of(Contoh.BKD), tahap.surat("permohonan-penugasan").tujuan().instansi());
        assertEquals(LocalDate.parse(SENIN), tahap.berkas().tanggalPelaksanaan().orElseThrow());
    }

    @Test
    public void instansiSendiriMenurutSetelan() {
        tahap.withSetting("instansi-sendiri", Contoh.BKD);
        uji.direkomendasikan();

        tahap.run("tetapkan-rencana", input());

        tahap.advanced().askedForSurat("jadwal-undangan", "jadwal-undangan", "permohonan-penugasan");
    }

    @Test
    public void tanpaRekomendasiRencanaTidakDitetapkan() {
        uji.tersusun();

        tahap.run("tetapkan-rencana", input());

        tahap.refused().onlyBecause("rencana.belum-direkomendasikan");
    }

    @Test
    public void skYangBelumBernomorMenahanPenetapan() {
        uji.direkomendasikan();
        String sk = uji.surat("sk-rekomendasi").id();
        uji.tungguParaf(uji.surat("sk-rekomendasi"));

        tahap.run("tetapkan-rencana", input());
        tahap.refused().onlyBecause("rencana.sk-belum-bernomor");

        uji.kembalikan(tahap.isi().suratById(sk).orElseThrow());
        tahap.run("tetapkan-rencana", input());
        tahap.refused().onlyBecause("rencana.belum-direkomendasikan");
    }

    @Test
    public void selamaAdaYangBelumTerencanaRencanaTidakDitetapkan() {
        uji.direkomendasikan();
        tahap.with(RencanaUji.asesi("Dewi", 4, Contoh.MAMASA, AsesiStatus.MEMENUHI));

        tahap.run("tetapkan-rencana", input());

        tahap.refused().onlyBecause("rencana.asesi-belum-terencana")
                .saying("rencana.asesi-belum-terencana", "asesi", "Dewi");
    }

    @Test
    public void rencanaYangKosongTidakDitetapkan() {
        tahap.isi().put(dengan(uji.rahma), dengan(uji.budi), dengan(uji.citra));

        tahap.run("tetapkan-rencana", input());

        tahap.refused().onlyBecause("rencana.belum-direkomendasikan", "rencana.belum-ada-rencana");
    }

    @Test
    public void rekomendasiYangTerlambatMenahanSesiYangSudahLewat() {
        uji.direkomendasikan();
        tahap.jam().ke(SELASA);

        tahap.run("tetapkan-rencana", input());
        tahap.refused().onlyBecause("rencana.tanggal-lewat");

        uji.susun(pagi(1, "2026-03-16", oleh(Contoh.ANDI, uji.rahma, uji.budi, uji.citra)));
        tahap.run("tetapkan-rencana", input());
        tahap.refused().onlyBecause("rencana.berbeda-dari-sk");
        skSendiri();
        tahap.as(Contoh.bidang()).run("tetapkan-rencana", input()).advanced();
    }

    @Test
    public void lisensiYangBerakhirSesudahDisusunMenahanPenetapan() {
        uji.direkomendasikan();
        uji.gantiRegister(Contoh.ANDI, "Andi Saputra", "198001012005011001", Contoh.BPSDM, LocalDate.of(2026, 3, 6),
                List.of());

        tahap.run("tetapkan-rencana", input());

        tahap.refused().onlyBecause("rencana.lisensi-tidak-berlaku");
    }

    @Test
    public void asesorYangPindahKeKantorAsesiMenahanPenetapan() {
        uji.direkomendasikan();
        tahap.referensi().ganti(Contoh.asesor(Contoh.ANDI, "Andi Saputra", "198001012005011001", Contoh.POLMAN));

        tahap.run("tetapkan-rencana", input());

        tahap.refused().onlyBecause("rencana.konflik-instansi").saying("rencana.konflik-instansi", "asesi", "Citra");
    }

    @Test
    public void instansiDiberiTahuAsesinyaYangTidakDirekomendasikanBesertaAlasannya() {
        uji.tersusun();
        tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("rekomendasi", input("untuk", "sebagian", "penerbit", "sendiri",
                "tidakDirekomendasikan", List.of(input("asesi", uji.budi.id(), "alasan", "Tugas belajar"),
                        input("asesi", uji.citra.id(), "alasan", "Hukuman disiplin")))).stayed();

        tahap.as(Contoh.bidang()).run("tetapkan-rencana", input());

        tahap.advanced().askedForSurat("jadwal-undangan", "pemberitahuan-rekomendasi", "surat-tugas");
        Data majene = tahap.surat("jadwal-undangan").isi();
        assertEquals(1, majene.objects("peserta").size());
        assertEquals("Budi", majene.objects("tidak").get(0).text("nama"));
        assertEquals("Tugas belajar", majene.objects("tidak").get(0).text("alasan"));
        SuratRequest polman = tahap.surat("pemberitahuan-rekomendasi");
        assertEquals(Optional.of(Contoh.POLMAN), polman.tujuan().instansi());
        assertEquals("Hukuman disiplin", polman.isi().objects("tidak").get(0).text("alasan"));
    }

    @Test
    public void instansiDanAsesorHarusMasihTerdaftar() {
        uji.direkomendasikan();
        tahap.referensi().tanpa(Instansi.class, Contoh.POLMAN).tanpa(Instansi.class, Contoh.BKD);
        tahap.referensi().ganti(Contoh.asesor(Contoh.ANDI, "Andi Saputra", "198001012005011001", Contoh.BKD));

        tahap.run("tetapkan-rencana", input());

        tahap.refused().onlyBecause("rencana.instansi-tidak-terdaftar", "rencana.kantor-asesor-tidak-terdaftar");
    }

    @Test
    public void asesorYangKeluarDariRegisterMenahanPenetapan() {
        uji.direkomendasikan();
        tahap.referensi().tanpa(Asesor.class, Contoh.ANDI);

        tahap.run("tetapkan-rencana", input());

        tahap.refused().onlyBecause("rencana.asesor-tidak-terdaftar");
    }

    @Test
    public void asesorTidakDiRegisterSaatSuratSisanyaTerbit() {
        banyakInstansi(95);
        tahap.run("tetapkan-rencana", input()).stayed();
        tahap.referensi().tanpa(Asesor.class, Contoh.ANDI);

        tahap.run("tetapkan-rencana", input());

        tahap.refused().because("rencana.asesor-tidak-di-register");
    }

    @Test
    public void registerDibacaSekaliBagiSemuaAsesi() {
        Asesi[] sepuluh = new Asesi[10];
        for (int i = 0; i < sepuluh.length; i++) {
            sepuluh[i] = RencanaUji.asesi("Asesi " + i, 10 + i, Contoh.MAJENE, AsesiStatus.MEMENUHI);
        }
        tahap.with(sepuluh).isi().put(dengan(uji.rahma), dengan(uji.budi), dengan(uji.citra));

        int sebelum = tahap.referensi().dibaca();
        uji.susun(pagi(1, SENIN, oleh(Contoh.ANDI, sepuluh)));
        assertEquals("asesor, kantornya, TUK", 3, tahap.referensi().dibaca() - sebelum);
        tahap.run("mohon-rekomendasi", input("kepada", Contoh.BKD)).stayed();

        assertEquals("instansi tujuan dan asesi, asesor, kantornya, TUK, dan TUK untuk prasyaratnya", 9,
                tahap.referensi().dibaca() - sebelum);
    }

    @Test
    public void lebihDariSembilanPuluhSuratTerbitDalamBeberapaKali() {
        banyakInstansi(95);

        tahap.run("tetapkan-rencana", input());
        tahap.stayed();
        assertEquals(90, tahap.perubahan().surat().size());
        tahap.run("susun", input("sesi", List.of()));
        tahap.refused().onlyBecause("rencana.undangan-sudah-terbit");
        tahap.run("tetapkan-rencana", input());

        tahap.advanced();
        assertEquals("lima undangan dan sepuluh surat tugas", 15, tahap.perubahan().surat().size());
        assertEquals(95, tahap.isi().surat("jadwal-undangan").size());
        assertEquals(10, tahap.isi().surat("surat-tugas").size());
    }

    @Test
    public void suratYangDitolakDalamParafDimintaLagi() {
        uji.ditetapkan();
        uji.kembalikan(uji.surat("surat-tugas"));

        tahap.run("tetapkan-rencana", input());

        tahap.advanced().askedForSurat("surat-tugas");
    }

    /** One asesi of each institution, ten to an asesor. */
    private void banyakInstansi(int berapa) {
        tahap.isi().put(dengan(uji.rahma), dengan(uji.budi), dengan(uji.citra));
        List<Data> sesi = new ArrayList<>();
        List<Asesi> asesi = new ArrayList<>();
        for (int i = 0; i < berapa; i++) {
            tahap.referensi().daftar(Contoh.instansi("instansi-" + i, "Instansi " + i, "Mamuju", true));
            asesi.add(RencanaUji.asesi("Asesi " + i, 10 + i, "instansi-" + i, AsesiStatus.MEMENUHI));
        }
        tahap.with(asesi.toArray(Asesi[]::new));
        for (int i = 0; i * 10 < berapa; i++) {
            String kode = i == 0 ? Contoh.ANDI : "asesor-" + i;
            tahap.referensi().ganti(Contoh.asesor(kode, "Asesor " + i, "1980010120050110" + (10 + i), Contoh.BPSDM));
            sesi.add(pagi(i + 1, LocalDate.parse(SENIN).plusDays(7L * i).toString(),
                    oleh(kode, asesi.subList(i * 10, Math.min(berapa, i * 10 + 10)).toArray(Asesi[]::new))));
        }
        uji.susun(sesi.toArray(Data[]::new));
        tahap.stayed();
        skSendiri();
        tahap.as(Contoh.bidang());
    }

    private void skSendiri() {
        tahap.as(Contoh.berwenang(Contoh.KEPALA)).run("rekomendasi", input("untuk", "semua", "penerbit", "sendiri"));
        tahap.stayed();
    }

    private static Asesi dengan(Asesi a) {
        return a.menjadi(AsesiStatus.TIDAK_MEMENUHI);
    }
}
