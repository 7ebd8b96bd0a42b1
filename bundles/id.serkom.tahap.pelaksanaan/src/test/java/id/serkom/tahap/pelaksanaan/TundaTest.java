package id.serkom.tahap.pelaksanaan;

import static id.serkom.tahap.pelaksanaan.PelaksanaanUji.SESI;
import static id.serkom.tahap.pelaksanaan.PelaksanaanUji.tunda;
import static id.serkom.testing.tahap.TahapTester.input;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.PrasyaratStatus;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.JenisTuk;
import id.serkom.api.referensi.Tuk;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.Tanya;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class TundaTest {

    private static final String RABU = "2026-03-04";

    private final PelaksanaanUji uji = new PelaksanaanUji();
    private final TahapTester tahap = uji.tahap;

    @Test
    public void sesiYangDitundaMendapatSesiPenggantiDanBeritaAcara() {
        tahap.run("tunda", tunda(RABU));

        tahap.stayed().askedForSurat("berita-acara-penundaan", "perubahan-jadwal", "perubahan-jadwal", "perubahan-tugas",
                "perubahan-tugas");
        Sesi lama = sesi(1);
        Sesi baru = sesi(2);
        assertEquals(Optional.of("Listrik padam"), lama.ditunda());
        assertEquals(Optional.of(baru.id()), lama.pengganti());
        assertEquals(LocalDate.parse(RABU), baru.tanggal());
        assertEquals(Optional.of(baru.id()), tahap.asesi("Rahma").is(AsesiStatus.TERJADWAL).asesi().sesi());
        assertEquals("asesor tetap", Optional.of(Contoh.SITTI), uji.kini(uji.citra).asesor());
        assertEquals(List.of(new Jam.Ulang(Optional.empty(), LocalDate.parse(RABU))), tahap.perubahan().jam());
        assertEquals(LocalDate.parse(RABU), tahap.berkas().tanggalPelaksanaan().orElseThrow());
        assertEquals(3, tahap.surat("berita-acara-penundaan").isi().objects("peserta").size());
        assertEquals("nama asesi instansi lain tidak disampaikan", List.of(),
                tahap.surat("berita-acara-penundaan").tembusan());
        assertEquals(List.of("Andi Saputra", "Sitti Aminah"), tahap.surat("berita-acara-penundaan").isi()
                .objects("penandatangan").stream().map(p -> p.text("nama")).toList());
    }

    @Test
    public void sesiPenggantiDapatDicatatKehadirannya() {
        tahap.run("tunda", tunda(RABU));
        tahap.jam().ke(RABU);

        tahap.run("hadir", PelaksanaanUji.daftar(
                List.of(PelaksanaanUji.hadir(uji.rahma), PelaksanaanUji.hadir(uji.budi), PelaksanaanUji.hadir(uji.citra)),
                List.of(PelaksanaanUji.ada(Contoh.ANDI), PelaksanaanUji.ada(Contoh.SITTI))).with("sesi", sesi(2).id()));

        tahap.stayed();
    }

    @Test
    public void asesiYangTidakHadirDapatMengikutiSesiSusulan() {
        uji.tercatat();
        uji.dinilai(uji.rahma, Contoh.ANDI);

        tahap.run("tunda", tunda(RABU).with("asesi", List.of(uji.budi.id())));

        tahap.stayed().askedForSurat("berita-acara-penundaan", "perubahan-jadwal", "perubahan-tugas");
        tahap.asesi("Budi").is(AsesiStatus.TERJADWAL);
        tahap.asesi("Rahma").is(AsesiStatus.DINILAI);
        assertTrue("sesi yang terlaksana tidak ditandai ditunda", sesi(1).ditunda().isEmpty());
        assertTrue("tanggal pertama tetap", tahap.perubahan().pelaksanaan().isEmpty());
    }

    @Test
    public void asesorYangSeluruhAsesinyaDipindahDapatMengujiPadaHariYangSama() {
        tahap.run("tunda", tunda(PelaksanaanUji.SENIN).with("asesi", List.of(uji.rahma.id(), uji.budi.id()))
                .with("pengganti", PelaksanaanUji.pengganti(PelaksanaanUji.SENIN).with("mulai", "10:00")));
        tahap.stayed();

        tahap.run("tunda", tunda(PelaksanaanUji.SENIN).with("sesi", sesi(2).id()).with("asesi", List.of(uji.rahma.id()))
                .with("pengganti", PelaksanaanUji.pengganti(PelaksanaanUji.SENIN).with("mulai", "11:00")));
        tahap.refused().onlyBecause("pelaksanaan.asesor-dua-tempat");
    }

    @Test
    public void sesiYangSudahAdaNilainyaTidakDitundaSeluruhnya() {
        uji.tercatat();
        uji.dinilai(uji.rahma, Contoh.ANDI);

        tahap.run("tunda", tunda(RABU));

        tahap.refused().onlyBecause("pelaksanaan.sesi-sudah-dinilai")
                .saying("pelaksanaan.sesi-sudah-dinilai", "asesi", "Rahma");
    }

    @Test
    public void penggantiHarusLebihLambat() {
        tahap.run("tunda", tunda(PelaksanaanUji.SENIN));

        tahap.refused().onlyBecause("pelaksanaan.pengganti-tidak-lebih-lambat");
    }

    @Test
    public void sesiPenggantiDiperiksaKembali() {
        tahap.jam().libur(RABU);
        tahap.referensi().ganti(new Tuk(Contoh.TUK, Masa.sejak(LocalDate.of(2020, 1, 1)), "TUK", JenisTuk.SEWAKTU, 2,
                "Jalan", "Mamuju"));
        ganti(Contoh.ANDI, Contoh.BPSDM, LocalDate.of(2026, 3, 3), List.of());
        ganti(Contoh.SITTI, Contoh.POLMAN, LocalDate.of(2026, 12, 31), List.of("skema-lain"));
        tahap.isi().sesiBerkasLain(Contoh.ANDI, new Sesi(Contoh.id("SESIZAN", 9), 1, Contoh.id("BERKASZAN", 2), 1, "tuk-lain",
                LocalDate.parse(RABU), LocalTime.of(9, 0), LocalTime.of(10, 0), Optional.empty(), Optional.empty()), 1);

        tahap.run("tunda", tunda(RABU));

        tahap.refused().onlyBecause("pelaksanaan.bukan-hari-kerja", "pelaksanaan.tuk-penuh",
                "pelaksanaan.lisensi-tidak-berlaku", "pelaksanaan.asesor-dua-tempat", "pelaksanaan.asesor-bukan-skema",
                "pelaksanaan.konflik-instansi");
    }

    @Test
    public void sesiPenggantiTidakDiMasaLalu() {
        tahap.jam().ke("2026-03-06");

        tahap.run("tunda", tunda(RABU));

        tahap.refused().onlyBecause("pelaksanaan.tanggal-lewat");
    }

    @Test
    public void tukDanAsesorPenggantiHarusTerdaftar() {
        tahap.referensi().tanpa(Tuk.class, Contoh.TUK).tanpa(Asesor.class, Contoh.SITTI);

        tahap.run("tunda", tunda(RABU));

        tahap.refused().onlyBecause("pelaksanaan.tuk-tidak-terdaftar", "pelaksanaan.asesor-tidak-terdaftar");
    }

    @Test
    public void pukulPenggantiHarusBenar() {
        tahap.run("tunda", tunda(RABU).with("pengganti", PelaksanaanUji.pengganti(RABU).with("selesai", "07:00")));

        tahap.refused().onlyBecause("pelaksanaan.jam-terbalik");
    }

    @Test
    public void bebanSesiPenggantiMengikutiRasioSkema() {
        for (int i = 0; i < 9; i++) {
            tahap.with(PelaksanaanUji.asesi("Asesi " + i, 10 + i, Contoh.MAJENE, Contoh.ANDI));
        }

        tahap.run("tunda", tunda(RABU));

        tahap.refused().onlyBecause("pelaksanaan.asesor-kelebihan-beban");
    }

    @Test
    public void asesorYangTernyataAsesiItuSendiriDitolak() {
        tahap.referensi().ganti(Contoh.asesor(Contoh.SITTI, "Sitti Aminah", uji.citra.identitas().nip().orElseThrow(),
                Contoh.BKD));

        tahap.run("tunda", tunda(RABU));

        tahap.refused().onlyBecause("pelaksanaan.konflik-diri-sendiri");
    }

    @Test
    public void penundaanKeduaTidakMemendekkanWaktu() {
        Sesi kedua = PelaksanaanUji.sesi(2, "2026-03-16", "08:00", "12:00");
        Asesi dewi = PelaksanaanUji.asesi("Dewi", 4, Contoh.MAJENE, Contoh.ANDI).ditugaskan(Contoh.ANDI, kedua.id());
        tahap.with(kedua, dewi);
        tahap.run("tunda", tunda("2026-03-18").with("sesi", kedua.id())).stayed();

        tahap.run("tunda", tunda(RABU)).stayed();

        assertEquals(List.of(new Jam.Ulang(Optional.empty(), LocalDate.of(2026, 3, 18))), tahap.perubahan().jam());
        assertEquals(LocalDate.parse(RABU), tahap.berkas().tanggalPelaksanaan().orElseThrow());
    }

    @Test
    public void yangDitundaHarusPesertaSesiYangAda() {
        tahap.run("tunda", tunda(RABU).with("asesi", List.of(Contoh.id("ASING", 1))));
        tahap.refused().onlyBecause("pelaksanaan.asesi-bukan-peserta");

        tahap.run("tunda", tunda(RABU).with("sesi", Contoh.id("ZAN", 1)));
        tahap.refused().onlyBecause("pelaksanaan.sesi-tidak-dikenal");

        tahap.with(PelaksanaanUji.sesi(2, "2026-03-03", "08:00", "12:00"));
        tahap.run("tunda", tunda(RABU).with("sesi", Contoh.id("SESI", 2)));
        tahap.refused().onlyBecause("pelaksanaan.sesi-kosong");

        tahap.run("tunda", tunda(RABU)).stayed();
        tahap.run("tunda", tunda("2026-03-05"));
        tahap.refused().onlyBecause("pelaksanaan.sesi-ditunda");
    }

    @Test
    public void sekaliTundaPalingBanyakDuaRatusLimaPuluhAsesi() {
        for (int i = 0; i < 250; i++) {
            tahap.with(PelaksanaanUji.asesi("Asesi " + i, 10 + i, Contoh.MAJENE, Contoh.ANDI));
        }

        tahap.run("tunda", tunda(RABU));

        tahap.refused().onlyBecause("pelaksanaan.terlalu-banyak-asesi");
    }

    @Test
    public void alasanDanJadwalPenggantiWajib() {
        tahap.run("tunda", input("sesi", SESI.id(), "alasan", " "));

        tahap.refusedBySchemaAt("/alasan").refusedBySchemaAt("");
    }

    private Sesi sesi(int nomor) {
        return tahap.isi().sesi().stream().filter(s -> s.nomor() == nomor).findFirst().orElseThrow();
    }

    private void ganti(String kode, String instansi, LocalDate lisensiSampai, List<String> skema) {
        Asesor dasar = Contoh.asesor(kode, kode, "198404042008041004", instansi);
        tahap.referensi().ganti(new Asesor(kode, dasar.masa(), kode, dasar.nip(), instansi, false, dasar.nomorLisensi(),
                Masa.antara(LocalDate.of(2024, 1, 1), lisensiSampai), skema));
    }

    @Test
    public void akreditasiTukPenggantiDitanyakanSaatDitundaDanSaatSelesai() {
        Tanya akreditasi = new Tanya("akreditasi", Contoh.TUK, "TUK BPSDM Provinsi Sulawesi Barat", LocalDate.of(2026, 3, 3));
        tahap.as(Contoh.bidang()).run("tunda", PelaksanaanUji.tunda("2026-03-03")).stayed();
        assertEquals(List.of(akreditasi), tahap.perubahan().tanya());

        tahap.with(new PrasyaratBerkas(Contoh.id("SYARAT", 1), 1, Contoh.BERKAS, "pelaksanaan", "akreditasi", Contoh.TUK,
                PrasyaratStatus.TERPENUHI, "SK Nomor 7", Optional.empty()));
        tahap.jam().ke("2026-03-03");
        String pengganti = tahap.isi().sesi().get(1).id();
        tahap.run("hadir", PelaksanaanUji.daftar(List.of(PelaksanaanUji.tidak(uji.rahma), PelaksanaanUji.tidak(uji.budi),
                PelaksanaanUji.tidak(uji.citra)), List.of(PelaksanaanUji.ada(Contoh.ANDI), PelaksanaanUji.ada(Contoh.SITTI)))
                .with("sesi", pengganti)).stayed();
        tahap.run("selesai", input()).advanced();

        assertEquals(List.of(akreditasi), tahap.perubahan().tanya());
    }
}
