package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.IRWAN;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static id.serkom.itests.cerita.Putaran.UNIT;
import static id.serkom.itests.cerita.Putaran.jatuhTempo;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Kertas;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.ChangeSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** Tahap 6: the meeting lacks its quorum, a mark is corrected, a decision deviates, who examined does not decide. */
public class RapatTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    private void diRapat() {
        putaran = Putaran.sampai(kantor, "rapat");
        putaran.undang("2026-04-01");
        kantor.terbit("undangan-rapat");
        kantor.hari("2026-04-01");
    }

    private void putuskanSemua(String... kecuali) {
        putaran.semua(AsesiStatus.DINILAI).stream().filter(a -> !List.of(kecuali).contains(a.nama()))
                .forEach(a -> putaran.putuskan(Orang.KEPALA, a.nama(), "kompeten"));
    }

    private static List<Data> tanpaKepala() {
        List<Data> hadir = new ArrayList<>(Putaran.peserta());
        hadir.removeIf(p -> p.text("kode").equals("fariq-wajidi"));
        return hadir;
    }

    @Test
    public void tanpaKuorumRapatDiskorsTidakAdaYangDiputuskanLaluDiundangLagi() {
        diRapat();
        putaran.putuskan(Orang.SEKRETARIS, RAHMA, "kompeten");
        Data hadir = data("hadir", tanpaKepala(), "jalannya", "Rapat dibuka oleh pimpinan.");
        kantor.ditolak(InvalidInput.class, "rapat.tidak-kuorum", () -> putaran.aksi(Orang.BIDANG, "tutup-rapat", hadir));
        Data skors = data("alasan", "Kepala Badan berhalangan", "hadir", tanpaKepala());
        kantor.ditolak(InvalidInput.class, "rapat.skors-menggugurkan", () -> putaran.aksi(Orang.BIDANG, "skors", skors));

        putaran.aksi(Orang.BIDANG, "skors", skors.with("gugurkanPutusan", true));

        putaran.status(RAHMA, AsesiStatus.DINILAI);
        kantor.terbit();
        kantor.ditolak(InvalidInput.class, "rapat.diskors", () -> putaran.putuskan(Orang.KEPALA, RAHMA, "kompeten"));
        putaran.undang("2026-04-02");
        Surat kedua = kantor.terbit("undangan-rapat").get(0);
        assertTrue(kantor.surat.isi(Orang.BIDANG, kedua.id()).contains("pada tanggal 1 April 2026 diskors dengan alasan"));
        assertEquals(putaran.surat("undangan-rapat").get(0).id(), kedua.merujuk().orElseThrow().surat());
        jatuhTempo(putaran.tenggat("rapat"), "2026-04-06");
        kantor.hari("2026-04-02");
        putuskanSemua();
        putaran.tutupRapat();
        putaran.di("penetapan");
        String ba = kantor.surat.isi(Orang.BIDANG, kantor.terbit("berita-acara-rapat").get(0).id());
        assertTrue("sidang yang diskors, dengan alasannya", ba.contains("Kepala Badan berhalangan"));
        assertTrue("ruang tanda tangan pemutus", ba.contains("Pemutus, Sekretaris Badan"));
        assertEquals("putusan yang gugur tetap tercatat", 2,
                kantor.store.berkas().riwayatPutusan(putaran.asesi(RAHMA).id()).size());
    }

    @Test
    public void rapatBesarYangDiskorsMenggugurkanPutusannyaSebagaiPekerjaan() {
        diRapat();
        Asesi contoh = putaran.asesi(RAHMA);
        for (int i = 0; i < 500; i += 100) {
            List<Catatan> baris = new ArrayList<>();
            for (int urut = 1000 + i; urut < 1100 + i; urut++) {
                String id = "0000000000000000000ASES" + urut;
                baris.add(new Asesi(id, 0, putaran.id, contoh.permohonan(), contoh.instansi(), urut, new Identitas("Asesi " + urut,
                        "760209999999" + urut, Optional.empty(), "Majene", LocalDate.of(1990, 1, 1), "Staf", "Umum",
                        Optional.empty(), Optional.empty(), Optional.empty()),
                        AsesiStatus.KOMPETEN, contoh.asesor(), contoh.sesi(), Optional.empty()));
                baris.add(new Putusan("0000000000000000000PUTS" + urut, 0, putaran.id, id, 1, 1, Verdict.KOMPETEN, Verdict.KOMPETEN,
                        Optional.empty(), "sekretaris-badan", "Abdul Rahman Saleh"));
            }
            kantor.store.committer().commit(ChangeSet.of(kantor.jam.saat(), baris, JournalEntry.baru("uji", kantor.jam.saat(), "uji",
                    Optional.empty(), "uji.tambah", Optional.empty(), "uji" + i, Data.KOSONG)));
        }

        HasilAksi hasil = putaran.aksi(Orang.BIDANG, "skors", data("alasan", "Kepala Badan berhalangan", "gugurkanPutusan", true,
                "hadir", tanpaKepala()));
        assertTrue(hasil.pekerjaan().isPresent());
        kantor.ditolak(InvalidInput.class, "rapat.diskors", () -> putaran.putuskan(Orang.KEPALA, RAHMA, "kompeten"));
        kantor.ditolak(InvalidInput.class, "rapat.skors-belum-tuntas", () -> putaran.undang("2026-04-02"));
        kantor.kerjakan();

        assertEquals(List.of(), putaran.semua(AsesiStatus.KOMPETEN));
        putaran.undang("2026-04-02");
        kantor.terbit("undangan-rapat");
    }

    @Test
    public void undanganSebelumHariRapatTidakMembuatRapatTerlambat() {
        putaran = Putaran.sampai(kantor, "pelaksanaan");
        kantor.hari("2026-03-30");
        putaran.undang("2026-04-06");
        assertFalse("asesmen belum selesai",
                kantor.surat.isi(Orang.BIDANG, kantor.terbit("undangan-rapat").get(0).id()).contains("telah selesainya"));
        putaran.hadir(putaran.sesi(1));
        putaran.semua(AsesiStatus.HADIR).forEach(a -> putaran.nilai(a.nama()));
        putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG);
        kantor.terbit("berita-acara-asesmen");

        jatuhTempo(putaran.tenggat("rapat"), "2026-04-07");
        assertEquals(1, kantor.tenggat.berkas(Orang.BIDANG, putaran.id).stream().filter(t -> t.tahap().equals("rapat")).count());
        kantor.hari("2026-04-06");
        putuskanSemua();
        putaran.tutupRapat();
        assertTrue(putaran.tenggat("rapat").tepatWaktu(kantor.jam.tanggal()));
        kantor.terbit("berita-acara-rapat");
    }

    @Test
    public void nilaiYangDikoreksiTertelusurKepadaAsesornyaDanYangLamaTetapAda() {
        diRapat();
        Data koreksi = data("alasan", "Salah baca lembar observasi", "nilai", List.of(Map.of("unit", UNIT.get(0), "kompeten",
                false, "bukti", "Lembar observasi halaman 2")));
        String rahma = putaran.asesi(RAHMA).id();
        kantor.ditolak(Forbidden.class, "aksi.catat-dari-kertas",
                () -> putaran.tentang(rahma, Orang.BIDANG, "koreksi", koreksi));
        Kertas orangLain = putaran.kertas(Pelaksana.ASESOR, "ilham", "Ilham Jaya", "FR.AK.02/2");
        kantor.ditolak(InvalidInput.class, "kertas.bukan-miliknya",
                () -> putaran.dariKertas("koreksi", Optional.of(rahma), koreksi, orangLain));

        putaran.tentang(rahma, Orang.HASNAH, "koreksi", koreksi);

        List<Nilai> unit = kantor.store.berkas().riwayatNilai(rahma).stream().filter(n -> n.unit().equals(UNIT.get(0))).toList();
        assertEquals(List.of(Optional.of(true), Optional.of(false)), unit.stream().map(Nilai::kompeten).toList());
        assertEquals("hasnah", unit.get(1).asesor());
        assertEquals(Optional.of("Salah baca lembar observasi"), unit.get(1).alasan());
        kantor.ditolak(InvalidInput.class, "rapat.simpangan-tanpa-alasan",
                () -> putaran.putuskan(Orang.KEPALA, RAHMA, "kompeten"));
        putaran.putuskan(Orang.KEPALA, RAHMA, "belum-kompeten");
        kantor.ditolak(InvalidInput.class, "rapat.nilai-terkunci", () -> putaran.tentang(rahma, Orang.HASNAH, "koreksi",
                data("alasan", "Berubah lagi", "nilai", koreksi.objects("nilai"))));
    }

    @Test
    public void nilaiAsesorYangDigantiDikoreksiPenggantinyaDanTetapTertelusurKepadaKeduanya() {
        putaran = Putaran.sampai(kantor, "pelaksanaan");
        kantor.hari("2026-03-30");
        putaran.hadir(putaran.sesi(1));
        String rahma = putaran.asesi(RAHMA).id();
        putaran.tentang(rahma, Orang.HASNAH, "nilai", data("nilai", Putaran.nilai().objects("nilai").subList(0, 2)));
        putaran.aksi(Orang.BIDANG, "ganti-asesor", data("lama", "hasnah", "baru", "salma", "alasan", "Sakit mendadak"));
        putaran.hadir(putaran.sesi(1));
        putaran.tentang(rahma, Orang.SALMA, "nilai", data("nilai", Putaran.nilai().objects("nilai").subList(2, 4)));
        for (String nama : List.of(AKBAR, DARMA, IRWAN)) {
            putaran.nilai(nama);
        }
        putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG);
        putaran.undang("2026-04-01");
        kantor.terbit("pencabutan-surat-tugas", "surat-tugas", "berita-acara-asesmen", "undangan-rapat");
        Data koreksi = data("alasan", "Salah baca lembar observasi", "nilai", List.of(Map.of("unit", UNIT.get(0), "kompeten",
                false, "bukti", "Lembar observasi halaman 2")));
        kantor.ditolak(NotFound.class, "berkas.tidak-ada", () -> putaran.tentang(rahma, Orang.HASNAH, "koreksi", koreksi));

        putaran.tentang(rahma, Orang.SALMA, "koreksi", koreksi);

        List<Nilai> unit = kantor.store.berkas().riwayatNilai(rahma).stream().filter(n -> n.unit().equals(UNIT.get(0))).toList();
        assertEquals(List.of("hasnah", "salma"), unit.stream().map(Nilai::asesor).toList());
        assertTrue(unit.get(1).alasan().orElseThrow().startsWith("Salah baca lembar observasi (semula dinilai oleh Hasnah"));
        kantor.hari("2026-04-01");
        putaran.semua(AsesiStatus.DINILAI).forEach(
                a -> putaran.putuskan(Orang.KEPALA, a.nama(), a.nama().equals(RAHMA) ? "belum-kompeten" : "kompeten"));
        putaran.tutupRapat();
        String ba = kantor.surat.isi(Orang.BIDANG, kantor.terbit("berita-acara-rapat").get(0).id());
        assertTrue("rekap menyebut kedua penilai", ba.contains("Hasnah Mustafa, Salma Rauf"));
    }

    @Test
    public void simpanganDariAturanSkemaPerluAlasanYangTercatat() {
        putaran = Putaran.sampai(kantor, "pelaksanaan");
        kantor.hari("2026-03-30");
        putaran.hadir(putaran.sesi(1));
        putaran.nilai(RAHMA, 3);
        for (String nama : List.of(AKBAR, DARMA, IRWAN)) {
            putaran.nilai(nama);
        }
        putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG);
        putaran.undang("2026-04-01");
        kantor.terbit("berita-acara-asesmen", "undangan-rapat");
        kantor.hari("2026-04-01");
        kantor.ditolak(InvalidInput.class, "rapat.simpangan-tanpa-alasan",
                () -> putaran.putuskan(Orang.KEPALA, RAHMA, "kompeten"));

        putaran.tentang(putaran.asesi(RAHMA).id(), Orang.KEPALA, "putuskan",
                data("verdict", "kompeten", "alasan", "Bukti pengalaman setara dengan unit ketiga"));

        Putusan putusan = putaran.isi().putusan(List.of(putaran.asesi(RAHMA).id())).get(0);
        assertEquals(Verdict.KOMPETEN, putusan.verdict());
        assertEquals(Verdict.BELUM_KOMPETEN, putusan.aturan());
        assertEquals(Optional.of("Bukti pengalaman setara dengan unit ketiga"), putusan.alasan());
        putuskanSemua();
        putaran.tutupRapat();
        Surat ba = kantor.terbit("berita-acara-rapat").get(0);
        assertTrue(kantor.surat.isi(Orang.BIDANG, ba.id()).contains("Bukti pengalaman setara dengan unit ketiga"));
    }

    @Test
    public void yangMengujiTidakMemutusJugaBilaDicatatDariKertas() {
        putaran = Putaran.sampai(kantor, "pelaksanaan");
        putaran.aksi(Orang.BIDANG, "ganti-asesor", data("lama", "hasnah", "baru", "salma", "alasan", "Sakit"));
        kantor.hari("2026-03-30");
        putaran.hadir(putaran.sesi(1));
        putaran.semua(AsesiStatus.HADIR).forEach(a -> putaran.nilai(a.nama()));
        putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG);
        List<Data> peserta = new ArrayList<>(Putaran.peserta());
        peserta.add(data("kapasitas", "pemutus", "kode", "salma-rauf", "jabatan", "Widyaiswara"));
        putaran.aksi(Orang.BIDANG, "undang", data("tanggal", "2026-04-01", "mulai", "09:00", "tempat", "Ruang Rapat", "acara",
                "Rapat hasil", "peserta", peserta));
        kantor.terbit("pencabutan-surat-tugas", "surat-tugas", "berita-acara-asesmen", "undangan-rapat");
        kantor.hari("2026-04-01");
        String rahma = putaran.asesi(RAHMA).id();
        Data kompeten = data("verdict", "kompeten");

        kantor.ditolak(InvalidInput.class, "rapat.pemutus-menguji",
                () -> putaran.putuskan(Orang.SALMA_PEJABAT, RAHMA, "kompeten"));
        Kertas kertas = putaran.kertas(Pelaksana.INSTANSI_BERWENANG, "salma-rauf", "Salma Rauf", "NOTA/1");
        kantor.ditolak(InvalidInput.class, "rapat.pemutus-menguji",
                () -> putaran.dariKertas("putuskan", Optional.of(rahma), kompeten, kertas));

        putaran.putuskan(Orang.SALMA_PEJABAT, DARMA, "kompeten");
        putaran.dariKertas("putuskan", Optional.of(rahma), kompeten,
                putaran.kertas(Pelaksana.INSTANSI_BERWENANG, "sekretaris-badan", "Abdul Rahman Saleh", "NOTA/2"));
        assertEquals("sekretaris-badan", putaran.isi().putusan(List.of(rahma)).get(0).oleh());
        kantor.terbit("dasar-pencatatan");
    }

    @Test
    public void rapatTidakDitutupSelamaAdaYangBelumDiputuskan() {
        diRapat();
        putuskanSemua(IRWAN);

        List<String> alasan = kantor.ditolak(InvalidInput.class, "rapat.belum-diputuskan", putaran::tutupRapat);

        assertTrue(alasan.toString(), alasan.get(0).contains(IRWAN));
        putaran.di("rapat");
    }
}
