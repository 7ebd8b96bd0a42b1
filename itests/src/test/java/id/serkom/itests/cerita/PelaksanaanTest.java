package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.IRWAN;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static id.serkom.itests.cerita.Putaran.jatuhTempo;
import static id.serkom.itests.cerita.Putaran.nilai;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.JawabanPrasyarat;
import id.serkom.api.surat.SuratStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Tahap 5: somebody is absent, the session is postponed, the asesor is prevented on the day. */
public class PelaksanaanTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    @Before
    public void hariUji() {
        putaran = Putaran.sampai(kantor, "pelaksanaan");
        kantor.hari("2026-03-30");
    }

    private void selesai() {
        putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG);
    }

    private Map<String, String> sesiKedua(String tanggal) {
        return Map.of("tuk", "tuk-bpsdm", "tanggal", tanggal, "mulai", "08:00", "selesai", "16:00");
    }

    @Test
    public void asesiYangTidakHadirTidakMendapatPutusan() {
        putaran.hadir(putaran.sesi(1), IRWAN);
        for (String nama : List.of(RAHMA, AKBAR, DARMA)) {
            putaran.nilai(nama);
        }
        selesai();
        putaran.undang("2026-03-31");
        kantor.hari("2026-03-31");
        kantor.ditolak(InvalidInput.class, "rapat.tidak-hadir", () -> putaran.putuskan(Orang.KEPALA, IRWAN, "kompeten"));
        for (String nama : List.of(RAHMA, AKBAR, DARMA)) {
            putaran.putuskan(Orang.KEPALA, nama, "kompeten");
        }
        putaran.tutupRapat();

        putaran.status(IRWAN, AsesiStatus.TIDAK_HADIR);
        assertEquals(List.of(), kantor.store.berkas().riwayatPutusan(putaran.asesi(IRWAN).id()));
        putaran.di("penetapan");
        Surat ba = kantor.terbit("berita-acara-asesmen", "undangan-rapat", "berita-acara-rapat").get(2);
        assertTrue(kantor.surat.isi(Orang.BIDANG, ba.id()).contains(IRWAN));
    }

    @Test
    public void sesiYangDitundaMendapatBeritaAcaraDanSesiKeduaJamnyaMulaiLagi() {
        jatuhTempo(putaran.tenggat("pelaksanaan"), "2026-04-02");
        Sesi pertama = putaran.sesi(1);

        putaran.aksi(Orang.BIDANG, "tunda", data("sesi", pertama.id(), "alasan", "Listrik padam", "pengganti",
                sesiKedua("2026-04-06")));

        List<Surat> terbit = kantor.terbit("berita-acara-penundaan", "perubahan-jadwal", "perubahan-jadwal", "perubahan-tugas",
                "perubahan-tugas");
        assertTrue(kantor.surat.isi(Orang.BIDANG, terbit.get(0).id()).contains("Listrik padam"));
        assertEquals(Optional.of("Listrik padam"), putaran.sesi(1).ditunda());
        assertEquals(Optional.of(putaran.sesi(2).id()), putaran.sesi(1).pengganti());
        assertEquals(Optional.of(LocalDate.of(2026, 4, 6)), putaran.berkas().tanggalPelaksanaan());
        jatuhTempo(putaran.tenggat("pelaksanaan"), "2026-04-09");
        assertEquals(1, kantor.tenggat.berkas(Orang.BIDANG, putaran.id).stream()
                .filter(t -> t.tahap().equals("pelaksanaan") && t.status() == TenggatStatus.DIGANTI).count());
        Data daftarLama = putaran.daftarHadir(putaran.sesi(2), List.of()).with("sesi", pertama.id());
        kantor.ditolak(InvalidInput.class, "pelaksanaan.sesi-ditunda",
                () -> putaran.aksi(Orang.BIDANG, "hadir", daftarLama));

        kantor.hari("2026-04-06");
        putaran.hadir(putaran.sesi(2));
        putaran.semua(AsesiStatus.HADIR).forEach(a -> putaran.nilai(a.nama()));
        selesai();
        putaran.di("rapat");
        kantor.terbit("berita-acara-asesmen");
    }

    @Test
    public void penundaanSampaiKepadaSetiapInstansiDanAsesorTanpaNamaAsesiInstansiLain() {
        Surat tugasHasnah = putaran.surat("surat-tugas").get(0);

        putaran.aksi(Orang.BIDANG, "tunda", data("sesi", putaran.sesi(1).id(), "alasan", "Listrik padam", "pengganti",
                sesiKedua("2026-04-06")));

        kantor.terbit("berita-acara-penundaan", "perubahan-jadwal", "perubahan-jadwal", "perubahan-tugas", "perubahan-tugas");
        String polman = satuSatunya(Orang.POLMAN, "perubahan-jadwal");
        assertTrue(polman.contains("Senin, 6 April 2026") && polman.contains(RAHMA) && polman.contains(AKBAR));
        assertFalse(polman.contains(DARMA) || polman.contains(IRWAN));
        assertTrue(satuSatunya(Orang.MAJENE, "perubahan-jadwal").contains(DARMA));
        String hasnah = satuSatunya(Orang.HASNAH, "perubahan-tugas");
        assertTrue(hasnah.contains("Senin, 6 April 2026") && hasnah.contains(tugasHasnah.nomor().orElseThrow()));
        assertTrue(hasnah.contains(RAHMA) && !hasnah.contains(DARMA));
        String ilham = satuSatunya(Orang.ILHAM, "perubahan-tugas");
        assertTrue("petugas instansi lain", ilham.contains("agar surat tugasnya disesuaikan") && ilham.contains(IRWAN));
        assertEquals(List.of(), melihat(Orang.POLMAN, "berita-acara-penundaan"));
    }

    private String satuSatunya(Actor siapa, String jenis) {
        List<Surat> miliknya = melihat(siapa, jenis);
        assertEquals(siapa + " " + jenis, 1, miliknya.size());
        return kantor.surat.isi(siapa, miliknya.get(0).id());
    }

    private List<Surat> melihat(Actor siapa, String jenis) {
        return kantor.surat.list(siapa, SuratQuery.SEMUA, Potongan.awal(100)).isi().stream().filter(s -> s.jenis().equals(jenis))
                .toList();
    }

    @Test
    public void tukSesiKeduaYangTidakTerakreditasiMenahanPenutupanSampaiDibuktikan() {
        Runnable lepas = kantor.pasangPrasyarat("akreditasi", (tanya, context) -> tanya.pada().isBefore(LocalDate.of(2026, 4, 6))
                ? new JawabanPrasyarat.Terpenuhi("SK Nomor 7", Optional.empty())
                : new JawabanPrasyarat.Belum(Reason.of("pelaksanaan.belum-hadir", "asesi", tanya.nama())), "id.serkom.tahap.pelaksanaan");
        putaran.aksi(Orang.BIDANG, "tunda", data("sesi", putaran.sesi(1).id(), "alasan", "Listrik padam", "pengganti",
                sesiKedua("2026-04-06")));
        kantor.hari("2026-04-06");
        putaran.hadir(putaran.sesi(2));
        for (String nama : List.of(RAHMA, AKBAR, DARMA, IRWAN)) {
            putaran.nilai(nama);
        }
        kantor.ditolak(InvalidInput.class, "pelaksanaan.belum-hadir", this::selesai);

        putaran.aksi(Orang.BIDANG, "lampirkan-akreditasi", data("tuk", putaran.sesi(2).tuk(), "surat", data("nomor", "7/SK-AKR/2026",
                "tanggal", "2026-04-01", "hal", "Akreditasi TUK", "dokumen", kantor.unggah(Orang.BIDANG, "akreditasi")).asMap()));
        selesai();

        putaran.di("rapat");
        lepas.run();
        kantor.semuaTerbit();
    }

    @Test
    public void asesiYangBerhalanganMendapatSesiKeduaSendiri() {
        putaran.hadir(putaran.sesi(1), IRWAN);
        for (String nama : List.of(RAHMA, AKBAR, DARMA)) {
            putaran.nilai(nama);
        }

        putaran.aksi(Orang.BIDANG, "tunda", data("sesi", putaran.sesi(1).id(), "alasan", "Sakit dengan surat dokter", "asesi",
                List.of(putaran.asesi(IRWAN).id()), "pengganti", sesiKedua("2026-04-02")));

        kantor.terbit("berita-acara-penundaan", "perubahan-jadwal", "perubahan-tugas");
        assertEquals("sesi pertama tetap terjadi", Optional.empty(), putaran.sesi(1).ditunda());
        kantor.ditolak(InvalidInput.class, "pelaksanaan.kehadiran-belum-dicatat", this::selesai);
        kantor.hari("2026-04-02");
        putaran.hadir(putaran.sesi(2));
        putaran.nilai(IRWAN);
        selesai();
        putaran.di("rapat");
        assertTrue(putaran.tenggat("pelaksanaan").tepatWaktu(kantor.jam.tanggal()));
        kantor.terbit("berita-acara-asesmen");
    }

    @Test
    public void asesorBerhalanganPadaHariUjiDigantiLaluKehadiranDicatatLagi() {
        Surat lama = putaran.surat("surat-tugas").get(0);
        Data tanpaHasnah = putaran.daftarHadir(putaran.sesi(1), List.of("hasnah"));
        kantor.ditolak(InvalidInput.class, "pelaksanaan.asesor-tidak-hadir",
                () -> putaran.aksi(Orang.BIDANG, "hadir", tanpaHasnah));

        putaran.aksi(Orang.BIDANG, "ganti-asesor", data("lama", "hasnah", "baru", "salma", "alasan", "Kecelakaan di jalan"));

        kantor.terbit("pencabutan-surat-tugas", "surat-tugas");
        assertEquals(SuratStatus.DICABUT, kantor.surat.find(Orang.BIDANG, lama.id()).status());
        putaran.hadir(putaran.sesi(1));
        String rahma = putaran.asesi(RAHMA).id();
        kantor.ditolak(NotFound.class, "berkas.tidak-ada", () -> putaran.tentang(rahma, Orang.HASNAH, "nilai", nilai()));
        kantor.ditolak(NotFound.class, "aksi.perihal-tidak-ada", () -> putaran.tentang(rahma, Orang.ILHAM, "nilai", nilai()));
        putaran.semua(AsesiStatus.HADIR).forEach(a -> putaran.nilai(a.nama()));
        selesai();
        kantor.terbit("berita-acara-asesmen");
        assertTrue(putaran.isi().nilai(List.of(rahma)).stream().map(Nilai::asesor).allMatch("salma"::equals));
    }

    @Test
    public void nilaiAsesorDiAtasKertasDicatatBidangAtasNamaAsesorItu() {
        putaran.hadir(putaran.sesi(1));
        String rahma = putaran.asesi(RAHMA).id();
        kantor.ditolak(Forbidden.class, "aksi.catat-dari-kertas", () -> putaran.tentang(rahma, Orang.BIDANG, "nilai", nilai()));

        putaran.dariKertas("nilai", Optional.of(rahma), nilai(),
                putaran.kertas(Pelaksana.ASESOR, "hasnah", "Hasnah Mustafa", "FR.AK.02/1"));

        putaran.status(RAHMA, AsesiStatus.DINILAI);
        assertTrue(putaran.isi().nilai(List.of(rahma)).stream().map(Nilai::asesor).allMatch("hasnah"::equals));
        assertEquals("FR.AK.02/1", kantor.terbit("dasar-pencatatan").get(0).nomor().orElseThrow());
    }

    @Test
    public void pelaksanaanTidakSelesaiSebelumSetiapYangHadirDinilaiSeluruhUnitnya() {
        putaran.hadir(putaran.sesi(1));
        for (String nama : List.of(RAHMA, AKBAR, DARMA)) {
            putaran.nilai(nama);
        }
        Data sebagian = data("nilai", nilai().objects("nilai").subList(0, 3));
        putaran.tentang(putaran.asesi(IRWAN).id(), Orang.ILHAM, "nilai", sebagian);

        kantor.ditolak(InvalidInput.class, "pelaksanaan.belum-dinilai", this::selesai);

        putaran.tentang(putaran.asesi(IRWAN).id(), Orang.ILHAM, "nilai",
                data("nilai", nilai().objects("nilai").subList(3, 4)));
        selesai();
        putaran.di("rapat");
        kantor.terbit("berita-acara-asesmen");
    }
}
