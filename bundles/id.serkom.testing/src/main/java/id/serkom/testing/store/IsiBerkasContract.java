package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.HasilPeriksa;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.Lingkup;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;

/** What a tahap reads of one berkas. */
public abstract class IsiBerkasContract extends StoreContract {

    @Test
    public void yangTerbaruSajaDariTiapPersyaratanUnitDanAsesi() {
        String berkas = id();
        String a = id();
        simpan(periksa(berkas, a, 1, HasilPeriksa.BELUM_ADA), periksa(berkas, a, 2, HasilPeriksa.MEMENUHI));
        simpan(nilai(berkas, a, 1, true), nilai(berkas, a, 2, false));
        simpan(putusan(berkas, a, 1, Verdict.TUNDA), putusan(berkas, a, 2, Verdict.KOMPETEN));
        BerkasReader isi = ports().berkas().isi(berkas);

        assertEquals(List.of(HasilPeriksa.MEMENUHI), isi.pemeriksaan(List.of(a, id())).stream().map(Pemeriksaan::hasil).toList());
        assertEquals(List.of(Optional.of(false)), isi.nilai(List.of(a)).stream().map(Nilai::kompeten).toList());
        assertEquals(List.of(Verdict.KOMPETEN), isi.putusan(List.of(a)).stream().map(Putusan::verdict).toList());
        assertEquals(2, isi.riwayatNilai(List.of(a)).size());
        assertEquals(2, ports().berkas().riwayatPemeriksaan(a).size());
        assertEquals(List.of(), isi.nilai(List.of()));
    }

    private static Pemeriksaan periksa(String berkas, String asesi, int ke, HasilPeriksa hasil) {
        return new Pemeriksaan(id(), 0, berkas, asesi, "ktp", ke, hasil, Optional.empty(), "budi");
    }

    private static Nilai nilai(String berkas, String asesi, int ke, boolean kompeten) {
        return new Nilai(id(), 0, berkas, asesi, "U1", ke, Optional.of(kompeten), Optional.empty(), "b", "a", Optional.empty());
    }

    private static Putusan putusan(String berkas, String asesi, int ke, Verdict verdict) {
        return new Putusan(id(), 0, berkas, asesi, 1, ke, verdict, verdict, Optional.empty(), "k", "Kepala");
    }

    @Test
    public void formulirTerbaruDanSiapaYangBelumMengisi() {
        Asesi satu = asesi(id(), 1);
        Asesi dua = asesi(satu.berkas(), 2);
        simpan(satu, dua, formulir(satu.berkas(), satu.id(), "AK-01", 1), formulir(satu.berkas(), satu.id(), "AK-01", 2),
                formulir(satu.berkas(), dua.id(), "AK-03", 1));
        BerkasReader isi = ports().berkas().isi(satu.berkas());

        assertEquals(List.of(2), isi.formulir("AK-01", List.of(satu.id(), dua.id())).stream().map(Formulir::ke).toList());
        assertEquals(List.of(), isi.formulir("AK-01", List.of()));
        assertEquals(List.of(), ports().berkas().isi(id()).formulir("AK-01", List.of(satu.id())));
        assertEquals(2, ports().berkas().riwayatFormulir(satu.id()).size());
        assertEquals(List.of(dua.id()), belumMengisi(isi, "AK-01", 10, satu.status()));
        assertEquals(List.of(satu.id()), belumMengisi(isi, "AK-03", 10, satu.status()));
        assertEquals(List.of(satu.id()), belumMengisi(isi, "AK-05", 1, satu.status()));
        assertEquals(List.of(), isi.asesiTanpaFormulir("AK-05", Set.of(), 10));
        assertEquals(List.of(), belumMengisi(isi, "AK-05", 10, AsesiStatus.GUGUR.iterator().next()));
    }

    @Test
    public void formulirBerkasMenurutLingkup() {
        String berkas = id();
        Formulir rencana = new Formulir(id(), 0, berkas, berkas, "MAPA-01", 1, Data.KOSONG, "bidang", TANGGAL, Optional.empty());
        Formulir andi = laporan(berkas, "asesor-a");
        Formulir sitti = laporan(berkas, "asesor-b");
        simpan(rencana, andi, sitti, laporan(id(), "asesor-a"), formulir(berkas, id(), "AK-02", 1));

        assertEquals(List.of(rencana.id(), andi.id(), sitti.id()), formulirBerkas(berkas, Lingkup.SEMUA, Potongan.awal(10)).isi().stream()
                .map(Formulir::id).toList());
        assertEquals(List.of(rencana.id(), andi.id()), formulirBerkas(berkas, Lingkup.asesor("asesor-a"), Potongan.awal(10)).isi().stream()
                .map(Formulir::id).toList());
        assertEquals(List.of(), formulirBerkas(berkas, Lingkup.instansi("instansi-a"), Potongan.awal(10)).isi());
        Halaman<Formulir> dua = formulirBerkas(berkas, Lingkup.SEMUA, Potongan.awal(2));
        assertEquals(List.of(tersimpan(sitti)), formulirBerkas(berkas, Lingkup.SEMUA, new Potongan(dua.lanjut(), 2)).isi());
    }

    private Halaman<Formulir> formulirBerkas(String berkas, Lingkup lingkup, Potongan potongan) {
        return ports().berkas().formulir(berkas, lingkup, potongan);
    }

    private static Formulir laporan(String berkas, String asesor) {
        return new Formulir(id(), 0, berkas, Formulir.perihalLaporan(id(), asesor), "AK-05", 1, Data.KOSONG, asesor,
                TANGGAL, Optional.empty());
    }

    private static List<String> belumMengisi(BerkasReader isi, String kode, int batas, AsesiStatus status) {
        return isi.asesiTanpaFormulir(kode, Set.of(status), batas).stream().map(Asesi::id).toList();
    }

    private static Formulir formulir(String berkas, String asesi, String kode, int ke) {
        return new Formulir(id(), 0, berkas, asesi, kode, ke, Data.of(Map.of("ke", ke)), "instansi-a", TANGGAL, Optional.empty());
    }

    @Test
    public void milikBerkasLainTidakDitemukan() {
        Asesi asesi = asesi(id(), 1);
        Permohonan permohonan = permohonan(asesi.berkas(), "instansi-a", TANGGAL);
        simpan(asesi, permohonan);
        BerkasReader lain = ports().berkas().isi(id());

        assertEquals(Optional.empty(), lain.asesi(asesi.id()));
        assertEquals(List.of(), lain.asesi(List.of(asesi.id())));
        assertEquals(Optional.empty(), lain.permohonan(permohonan.id()));
        assertEquals(List.of(tersimpan(permohonan)), ports().berkas().isi(asesi.berkas()).permohonan());
    }

    @Test
    public void asesiBanyakSekaligusMenurutUrut() {
        String berkas = id();
        List<Asesi> semua = IntStream.rangeClosed(1, 1200).mapToObj(i -> asesi(berkas, i)).toList();
        for (int i = 0; i < 1200; i += 400) {
            ports().committer().commit(set(semua.subList(i, i + 400)));
        }
        BerkasReader isi = ports().berkas().isi(berkas);

        List<Asesi> terbaca = isi.asesi(semua.stream().map(Asesi::id).toList());

        assertEquals(IntStream.rangeClosed(1, 1200).boxed().toList(), terbaca.stream().map(Asesi::urut).toList());
        assertEquals(List.of(3), isi.asesi(List.of(semua.get(2).id())).stream().map(Asesi::urut).toList());
        assertEquals(List.of(1, 2), isi.asesi(Set.of(AsesiStatus.DIAJUKAN), 2).stream().map(Asesi::urut).toList());
        assertEquals(List.of(), isi.asesi(Set.of(), 2));
        assertEquals(Map.of(AsesiStatus.DIAJUKAN, 1200), isi.jumlah());
        assertEquals(1200, isi.asesiPermohonan("permohonan-" + berkas).size());
    }

    @Test
    public void nikTerdaftarHanyaYangMasihIkut() {
        String berkas = id();
        Asesi ikut = asesi(berkas, 1);
        Asesi gugur = asesi(berkas, 2).menjadi(AsesiStatus.TIDAK_MEMENUHI, "ijazah");
        simpan(ikut, gugur);

        assertEquals(Set.of(ikut.identitas().nik()), ports().berkas().isi(berkas)
                .nikTerdaftar(List.of(ikut.identitas().nik(), gugur.identitas().nik(), "9999")));
    }

    @Test
    public void sesiBerkasLainDenganBebannya() {
        String asesor = kode("asesor");
        String tuk = kode("tuk");
        String berkas = id();
        Sesi sesi = new Sesi(id(), 0, berkas, 1, tuk, TANGGAL, LocalTime.of(8, 0), LocalTime.of(12, 0), Optional.empty(),
                Optional.empty());
        Sesi ditunda = new Sesi(id(), 0, berkas, 2, tuk, TANGGAL, LocalTime.of(13, 0), LocalTime.of(15, 0), Optional.of("banjir"),
                Optional.empty());
        simpan(sesi, ditunda, asesi(berkas, 1).ditugaskan(asesor, sesi.id()), asesi(berkas, 2).ditugaskan(asesor, sesi.id()),
                asesi(berkas, 3).ditugaskan("lain", sesi.id()), asesi(berkas, 4).ditugaskan(asesor, ditunda.id()));
        BerkasReader lain = ports().berkas().isi(id());

        List<String> keduanya = List.of(sesi.id(), ditunda.id(), id());
        assertEquals(List.of(tersimpan(sesi)), lain.sesiBerkasLain(keduanya));
        assertEquals(List.of(), lain.sesiBerkasLain(List.of()));
        assertEquals(List.of(), ports().berkas().isi(berkas).sesiBerkasLain(keduanya));
        assertEquals(Map.of(sesi.id(), Map.of(asesor, 2, "lain", 1)), lain.bebanSesi(List.of(sesi.id(), id())));
        assertEquals(Map.of(), lain.bebanSesi(List.of()));
        assertEquals(Map.of(asesor, 2, "lain", 1), ports().berkas().isi(berkas).beban().get(sesi.id()));
        assertEquals(List.of(1, 2, 3), ports().berkas().isi(berkas).asesiSesi(sesi.id()).stream().map(Asesi::urut).toList());
        assertEquals(List.of(), lain.asesiSesi(sesi.id()));
    }

    @Test
    public void kelengkapanMilikAsesiDanMilikBerkas() {
        String berkas = id();
        String asesi = id();
        Kelengkapan ijazah = kelengkapan(berkas, "portofolio", Optional.of(asesi));
        Kelengkapan surat = kelengkapan(berkas, "surat-permohonan", Optional.empty());
        simpan(ijazah, surat);

        assertEquals(List.of(tersimpan(ijazah)), ports().berkas().isi(berkas).kelengkapan(List.of(asesi)));
        assertEquals(List.of(tersimpan(surat)), ports().berkas().isi(berkas).kelengkapan("surat-permohonan"));
        assertEquals(List.of(tersimpan(surat)), ports().berkas().kelengkapanBerkas(berkas));
    }

    private static Kelengkapan kelengkapan(String berkas, String kode, Optional<String> asesi) {
        return new Kelengkapan(id(), 0, berkas, "permohonan", 1, kode, kode, Optional.empty(), asesi, Optional.of(id()),
                Optional.empty());
    }

    @Test
    public void permohonanBernomorDariInstansiItu() {
        String instansi = kode("a");
        Permohonan permohonan = permohonan(id(), instansi, TANGGAL);
        simpan(permohonan);

        assertEquals(List.of(tersimpan(permohonan)), ports().berkas().permohonanBernomor(instansi, "005/" + instansi));
        assertEquals(List.of(), ports().berkas().permohonanBernomor("lain", "005/" + instansi));
    }
}
