package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.SertifikatQuery;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SuratBaru;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** What a store must do for the last tahap: certificates that wait to be handed over, and asesi who go over to a later berkas. */
public abstract class PenerbitanContract extends StoreContract {

    @Test
    public void yangMenungguDiserahkanDihitungDanDicariPerInstansi() {
        String berkas = id();
        Surat ditolak = keluar(id(), SuratStatus.DITOLAK, Optional.of(berkas));
        Surat pengantar = keluar(id(), SuratStatus.KONSEP, Optional.of(berkas));
        ports().committer().commit(new ChangeSet(SAAT, List.of(), List.of(new SuratBaru(ditolak, "", Data.KOSONG, List.of()),
                new SuratBaru(pengantar, "", Data.KOSONG, List.of())), Optional.empty(), List.of(), List.of(jurnal(berkas)),
                Optional.empty()));
        Sertifikat menunggu = sertifikat(berkas, SertifikatStatus.BERLAKU);
        Sertifikat kembali = sertifikat(berkas, SertifikatStatus.BERLAKU).diserahkan(TANGGAL, "Ani", ditolak.id());
        Sertifikat diserahkan = sertifikat(berkas, SertifikatStatus.BERLAKU).diserahkan(TANGGAL, "Ani", pengantar.id());
        Sertifikat dibekukan = sertifikat(berkas, SertifikatStatus.DIBEKUKAN);
        simpan(menunggu, kembali, diserahkan, dibekukan, sertifikat(berkas, SertifikatStatus.DICABUT),
                sertifikat(berkas, SertifikatStatus.DIGANTI), sertifikat(id(), SertifikatStatus.BERLAKU));
        BerkasReader isi = ports().berkas().isi(berkas);

        assertEquals(Set.of(menunggu.id(), kembali.id()), ids(isi.sertifikatMenunggu("instansi-a", 10)));
        assertEquals(1, isi.sertifikatMenunggu("instansi-a", 1).size());
        assertEquals(List.of(), isi.sertifikatMenunggu("instansi-b", 10));
        assertEquals(3, isi.sertifikatMenunggu());
        assertEquals(Set.of(diserahkan.id()), ids(isi.sertifikatById(List.of(diserahkan.id(), id()))));
        assertEquals(List.of(), ports().berkas().isi(id()).sertifikatById(List.of(diserahkan.id())));
        assertEquals(Set.of(ditolak.id(), pengantar.id()), isi.suratById(List.of(ditolak.id(), pengantar.id(), id())).stream()
                .map(Surat::id).collect(Collectors.toSet()));
    }

    private static Sertifikat sertifikat(String berkas, SertifikatStatus status) {
        return sertifikat(berkas, id(), id(), kode("no"), status);
    }

    private static Set<String> ids(List<Sertifikat> semua) {
        return semua.stream().map(Sertifikat::id).collect(Collectors.toSet());
    }

    @Test
    public void nomorDanRegistrasiDariPenerbitItuDikenaliDiBerkasManaPun() {
        Sertifikat satu = sertifikat(id(), SertifikatStatus.BERLAKU);
        simpan(satu);
        BerkasReader lain = ports().berkas().isi(id());

        assertEquals(Set.of(satu.id()), ids(lain.sertifikatBernomor("sendiri", List.of(satu.nomor()), List.of())));
        assertEquals(Set.of(satu.id()), ids(lain.sertifikatBernomor("sendiri", List.of("x"), List.of(satu.registrasi()))));
        assertEquals(List.of(), lain.sertifikatBernomor("BNSP", List.of(satu.nomor()), List.of(satu.registrasi())));
    }

    @Test
    public void yangDitundaTampakSampaiBerkasBerikutnyaMenerimanya() {
        Berkas awal = berkas();
        Berkas lanjutan = merujuk(awal.id());
        Asesi satu = asesi(awal.id(), 1, "instansi-a", AsesiStatus.TUNDA);
        Asesi dua = asesi(awal.id(), 2, "instansi-b", AsesiStatus.TUNDA);
        Asesi tiga = asesi(awal.id(), 3, "instansi-a", AsesiStatus.TUNDA);
        Asesi penerus = dari(lanjutan.id(), 1, satu.id(), AsesiStatus.DIAJUKAN);
        Asesi keluarLagi = dari(lanjutan.id(), 2, dua.id(), AsesiStatus.DITARIK);
        simpan(awal, lanjutan, satu, dua, tiga, asesi(awal.id(), 4, "instansi-a", AsesiStatus.KOMPETEN), penerus, keluarLagi);

        assertEquals(List.of(tersimpan(lanjutan)), ports().berkas().lanjutan(awal.id()));
        assertEquals(List.of(2, 3), semua(1, p -> ports().berkas().tertunda(awal.id(), Lingkup.SEMUA, p)).stream()
                .map(Asesi::urut).toList());
        Halaman<Asesi> milikB = ports().berkas().tertunda(awal.id(), Lingkup.instansi("instansi-b"), Potongan.awal(10));
        assertEquals(List.of(2), milikB.isi().stream().map(Asesi::urut).toList());
        assertEquals(Optional.of(tersimpan(penerus)), ports().berkas().penerus(satu.id()));
        assertEquals(Optional.empty(), ports().berkas().penerus(dua.id()));
        assertEquals(List.of(dua.id()), ports().berkas().isi(lanjutan.id())
                .tertunda(awal.id(), List.of(satu.identitas().nik(), dua.identitas().nik())).stream().map(Asesi::id).toList());
    }

    private static Berkas merujuk(String asal) {
        Berkas b = berkas();
        return new Berkas(b.id(), 0, b.sop(), b.sopVersi(), b.skema(), b.skemaVersi(), b.nama(), b.tahap(), b.status(), b.putaran(),
                b.epoch(), b.tanggalPelaksanaan(), b.dibuka(), b.dibukaOleh(), Optional.of(asal));
    }

    private static Asesi dari(String berkas, int urut, String asal, AsesiStatus status) {
        Asesi a = asesi(berkas, urut, "instansi-a", status);
        return new Asesi(a.id(), 0, a.berkas(), a.permohonan(), a.instansi(), a.urut(), a.identitas(), a.status(), a.asesor(),
                a.sesi(), a.alasan(), Optional.of(asal));
    }

    private static Sertifikat milik(String skema, String nama, String sampai, SertifikatStatus status) {
        String nomor = kode("no");
        return new Sertifikat(id(), 0, id(), id(), "instansi-a", nama, skema, "1.0", id(), nomor, "REG" + nomor, TANGGAL,
                LocalDate.parse(sampai), status, "sendiri", Optional.empty(), Optional.empty());
    }

    private List<String> dicari(SertifikatQuery query, Lingkup lingkup) {
        List<String> found = new ArrayList<>();
        Optional<String> kursor = Optional.empty();
        do {
            Halaman<Sertifikat> halaman = ports().sertifikat().cari(query, lingkup, new Potongan(kursor, 2));
            halaman.isi().forEach(s -> found.add(s.nama()));
            kursor = halaman.lanjut();
        } while (kursor.isPresent());
        return found;
    }

    private static SertifikatQuery query(String skema, String nama, SertifikatStatus status, String dari, String sampai,
            Boolean diserahkan) {
        return new SertifikatQuery(Optional.empty(), Optional.ofNullable(nama), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(skema), Optional.ofNullable(status), Optional.ofNullable(dari).map(LocalDate::parse),
                Optional.ofNullable(sampai).map(LocalDate::parse), Optional.ofNullable(diserahkan));
    }

    @Test
    public void registerDicariMenurutAwalNamaMasaDanKeadaanHalamanDemiHalaman() {
        String skema = kode("skema");
        Sertifikat zaenal = milik(skema, "Zaenal", "2029-01-05", SertifikatStatus.BERLAKU);
        Sertifikat rahma = milik(skema, "RAHMA Yusuf, S.E.", "2029-01-03", SertifikatStatus.BERLAKU).diserahkan(TANGGAL, "Ani", id());
        Sertifikat rahmawati = milik(skema, "Rahmawati", "2029-01-04", SertifikatStatus.DIBEKUKAN);
        Sertifikat rahmah = milik(skema, "Rahma-h", "2029-01-03", SertifikatStatus.BERLAKU);
        Sertifikat rasyid = milik(skema, "Rasyid", "2029-02-01", SertifikatStatus.DICABUT);
        simpan(zaenal, rahma, rahmawati, rahmah, rasyid);

        assertEquals(List.of("Rahma-h", "Rahmawati", "RAHMA Yusuf, S.E."), dicari(query(skema, "rahma", null, null, null, null),
                Lingkup.SEMUA));
        assertEquals(List.of("RAHMA Yusuf, S.E."), dicari(query(skema, " Rahma Y", null, null, null, null), Lingkup.SEMUA));
        assertEquals(List.of("Zaenal"), dicari(query(skema, "z", null, null, null, null), Lingkup.SEMUA));
        assertEquals(List.of(), dicari(query(skema, "rahmaz", null, null, null, null), Lingkup.SEMUA));
        assertEquals(List.of("RAHMA Yusuf, S.E.", "Rahma-h", "Zaenal").stream().sorted().toList(),
                dicari(query(skema, null, SertifikatStatus.BERLAKU, "2029-01-03", "2029-01-05", null), Lingkup.SEMUA).stream().sorted()
                        .toList());
        assertEquals("menurut hari terakhirnya", List.of("Rahmawati", "Zaenal", "Rasyid"),
                dicari(query(skema, null, null, "2029-01-04", null, null), Lingkup.SEMUA));
        assertEquals(List.of("RAHMA Yusuf, S.E."), dicari(query(skema, null, null, null, null, true), Lingkup.SEMUA));
        assertEquals("yang terbaru dahulu", 5, dicari(query(skema, null, null, null, null, null), Lingkup.SEMUA).size());
        assertEquals(List.of(), dicari(query(skema, null, null, null, null, null), Lingkup.instansi("lain")));
        assertEquals(5, dicari(query(skema, null, null, null, null, null), Lingkup.instansi("instansi-a")).size());
        assertEquals(List.of("Rasyid"), dicari(new SertifikatQuery(Optional.of(rasyid.berkas()), Optional.empty(),
                Optional.of(rasyid.nomor()),
                Optional.of(rasyid.registrasi()), Optional.of("instansi-a"), Optional.of(skema), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(false)), Lingkup.SEMUA));
    }

    @Test
    public void yangAkanHabisDanBelumDiberitahukanDitemukanMenurutHariTerakhirnya() {
        String skema = kode("skema");
        Sertifikat akhir = milik(skema, "C", "1999-03-31", SertifikatStatus.BERLAKU);
        Sertifikat awal = milik(skema, "A", "1999-01-01", SertifikatStatus.BERLAKU);
        Sertifikat tengah = milik(skema, "B", "1999-02-01", SertifikatStatus.BERLAKU);
        simpan(akhir, awal, tengah, milik(skema, "D", "1999-02-01", SertifikatStatus.DICABUT),
                milik(skema, "E", "1999-02-01", SertifikatStatus.BERLAKU).diberitahukan(TANGGAL), milik(skema, "F", "1999-04-01",
                        SertifikatStatus.BERLAKU));
        BerkasReader isi = ports().berkas().isi(id());

        assertEquals(List.of("A", "B", "C"), isi.sertifikatAkanHabis(LocalDate.of(1999, 1, 1), LocalDate.of(1999, 3, 31),
                Optional.empty(), 10).stream()
                .filter(s -> s.skema().equals(skema)).map(Sertifikat::nama).toList());
        assertEquals(1, isi.sertifikatAkanHabis(LocalDate.of(1999, 1, 1), LocalDate.of(1999, 3, 31), Optional.empty(), 1).size());
        assertEquals(List.of("B"), isi.sertifikatAkanHabis(LocalDate.of(1999, 1, 2), LocalDate.of(1999, 3, 30),
                Optional.empty(), 10).stream()
                .filter(s -> s.skema().equals(skema)).map(Sertifikat::nama).toList());
        assertEquals("sesudah yang terakhir dilihat", List.of("C"), isi.sertifikatAkanHabis(LocalDate.of(1999, 2, 1),
                LocalDate.of(1999, 3, 31), Optional.of(tengah.id()), 10).stream().filter(s -> s.skema().equals(skema))
                .map(Sertifikat::nama).toList());
        assertEquals("yang berakhir pada hari itu dan belum dilihat", List.of("B", "C"), isi.sertifikatAkanHabis(LocalDate.of(1999, 2, 1),
                LocalDate.of(1999, 3, 31), Optional.of("0"), 10).stream().filter(s -> s.skema().equals(skema)).map(Sertifikat::nama)
                .toList());
    }

    @Test
    public void yangPemberitahuannyaDicabutDitemukanLagi() {
        String skema = kode("skema");
        Sertifikat satu = milik(skema, "H", "1998-02-01", SertifikatStatus.BERLAKU).diberitahukan(TANGGAL);
        simpan(satu);
        assertEquals(List.of(), akanHabis(skema));

        simpan(ports().sertifikat().find(satu.id()).orElseThrow().belumDiberitahukan());

        assertEquals(List.of("H"), akanHabis(skema));
    }

    private List<String> akanHabis(String skema) {
        return ports().berkas().isi(id()).sertifikatAkanHabis(LocalDate.of(1998, 1, 1), LocalDate.of(1998, 3, 31), Optional.empty(), 10)
                .stream().filter(s -> s.skema().equals(skema)).map(Sertifikat::nama).toList();
    }

    @Test
    public void sertifikatMenyebutYangDigantikannyaDanYangDiperbaruinya() {
        Sertifikat satu = milik(kode("skema"), "G", "2029-02-01", SertifikatStatus.BERLAKU).menggantikan("lembar-lama")
                .memperbarui("putaran-lama");
        simpan(satu);

        Sertifikat kini = ports().sertifikat().find(satu.id()).orElseThrow();
        assertEquals(Optional.of("lembar-lama"), kini.menggantikan());
        assertEquals(Optional.of("putaran-lama"), kini.memperbarui());
    }
}
