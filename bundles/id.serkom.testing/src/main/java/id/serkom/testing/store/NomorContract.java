package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.NomorDiminta;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.SuratBaru;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** Numbers are taken in the commit, put in place of their marks, and the letter is frozen with them. */
public abstract class NomorContract extends StoreContract {

    @Test
    public void nomorMenggantikanTandaDalamNaskahJurnalDanJawaban() {
        String id = id();
        String rantai = kode("rantai");
        String seri = kode("keluar");
        Data sebutan = Data.of(Map.of("nomor", List.of(Map.of("surat", "No. " + Nomor.tanda(id)))));
        Idempotensi jawaban = new Idempotensi(kode("akun"), "k", "ab".repeat(32), sebutan, SAAT);
        ChangeSet set = new ChangeSet(SAAT, List.of(), List.of(bernomor(id, seri)), Optional.empty(), List.of(),
                List.of(jurnal(rantai, sebutan)), Optional.of(jawaban));

        Committed committed = ports().committer().commit(set);

        String nomor = pertama(seri);
        Data tertulis = Data.of(Map.of("nomor", List.of(Map.of("surat", "No. " + nomor))));
        assertEquals(Map.of(Nomor.tanda(id), nomor), committed.nomor());
        assertEquals("<p>Nomor " + nomor + "</p>", ports().surat().isi(id).orElseThrow().html());
        assertEquals(tertulis.objects("nomor"), ports().journal().rantai(rantai, 0, 1).get(0).isi().objects("nomor"));
        assertEquals(tertulis, ports().idempotensi().find(jawaban.akun(), "k").orElseThrow().jawaban());
    }

    @Test
    public void suratBernomorDibekukanDenganSidikNaskahnya() {
        String id = id();
        String seri = kode("keluar");

        Surat surat = ports().committer().commit(surat(List.of(), bernomor(id, seri))).surat().get(0);

        assertEquals(Optional.of(pertama(seri)), surat.nomor());
        assertEquals(Optional.of(1), surat.urut());
        assertEquals(seri, surat.seri());
        assertEquals(JournalHash.sha256("<p>Nomor " + pertama(seri) + "</p>"), surat.sha256());
        assertEquals(1, surat.revision());
        assertEquals(Optional.of(surat), ports().surat().find(id));
    }

    @Test
    public void tiapNomorYangDiambilTercatatTerikatPadaSuratnya() {
        String id = id();
        String seri = kode("keluar");
        ports().committer().commit(surat(List.of(), bernomor(id, seri)));

        NomorSurat nomor = ports().surat().nomor(seri, 2026, Potongan.awal(10)).isi().get(0);

        assertEquals(NomorStatus.TERIKAT, nomor.status());
        assertEquals(Optional.of(id), nomor.surat());
        assertEquals(1, nomor.urut());
        assertEquals("", nomor.sisipan());
        assertEquals(pertama(seri), nomor.nomor());
        assertEquals(TANGGAL, nomor.tanggal());
        assertEquals(Optional.of(nomor), ports().surat().nomor(nomor.id()));
    }

    @Test
    public void suratMasukMendapatNomorAgendaDanNomorPengirimTetap() {
        String id = id();
        NomorDiminta agenda = new NomorDiminta(Nomor.tanda(id), kode("agenda"), 2026, "{urut}", 12);

        Surat surat = ports().committer().commit(surat(List.of(),
                new SuratBaru(masuk(id, "instansi-a", "005 / X-1"), "", Data.KOSONG, List.of(agenda)))).surat().get(0);

        assertEquals(Optional.of("13"), surat.agenda());
        assertEquals(Optional.of("005 / X-1"), surat.nomor());
        assertEquals(Optional.of(13), surat.urut());
        assertEquals("ab".repeat(32), surat.sha256());
    }

    @Test
    public void nomorMelanjutkanSaldoBukuKertas() {
        String seri = kode("keluar");
        simpan(new Seri(seri + "/2026", 0, seri, 2026, 345, 345));
        String id = id();

        ports().committer().commit(surat(List.of(), bernomor(id, seri)));

        assertEquals(Optional.of(346), ports().surat().find(id).orElseThrow().urut());
        Seri kini = ports().surat().seri(seri, 2026).orElseThrow();
        assertEquals(346, kini.terakhir());
        assertEquals(345, kini.saldo());
        assertTrue(ports().surat().seri(2026).contains(kini));
    }

    @Test
    public void tiapTahunMulaiLagi() {
        String seri = kode("keluar");
        String lama = id();
        String baru = id();
        ports().committer().commit(surat(List.of(), bernomor(lama, seri)));

        ports().committer().commit(surat(List.of(), new SuratBaru(keluar(baru, SuratStatus.BERNOMOR, Optional.empty()), "<p/>",
                Data.KOSONG, List.of(new NomorDiminta(Nomor.tanda(baru), seri, 2027, "{urut}", 0)))));

        assertEquals(Optional.of("1"), ports().surat().find(baru).orElseThrow().nomor());
    }

    @Test
    public void seriYangDiubahBersamaanDenganPengambilanNomorUsang() {
        String seri = kode("keluar");
        Seri awal = new Seri(seri + "/2026", 0, seri, 2026, 5, 5);
        simpan(awal);
        ports().committer().commit(surat(List.of(), bernomor(id(), seri)));

        ditolak(StaleRevision.class, () -> simpan(new Seri(awal.id(), 1, seri, 2026, 5, 6)));
        simpan(new Seri(awal.id(), 2, seri, 2026, 5, 7));
        String id = id();
        ports().committer().commit(surat(List.of(), bernomor(id, seri)));

        assertEquals(Optional.of(8), ports().surat().find(id).orElseThrow().urut());
    }

    @Test
    public void perubahanYangDitolakMengembalikanNomornya() {
        String seri = kode("keluar");
        Berkas usang = tersimpan(berkas());

        ditolak(StaleRevision.class, () -> ports().committer().commit(surat(List.of(usang), bernomor(id(), seri))));
        String id = id();
        ports().committer().commit(surat(List.of(), bernomor(id, seri)));

        assertEquals(Optional.of(1), ports().surat().find(id).orElseThrow().urut());
        assertEquals(1, ports().surat().nomor(seri, 2026, Potongan.awal(10)).isi().size());
    }

    @Test
    public void sertifikatMendapatNomorDanNomorRegistrasi() {
        Berkas berkas = berkas();
        String asesi = id();
        String id = id();
        String seri = kode("sertifikat");
        String registrasi = Nomor.tanda(id, "registrasi");
        Sertifikat bertanda = new Sertifikat(id(), 0, berkas.id(), asesi, "instansi-a", "Rahma", "PPD", "1.0", id,
                Nomor.tanda(id), registrasi, TANGGAL, TANGGAL.plusYears(3), SertifikatStatus.BERLAKU, "sendiri",
                Optional.empty(), Optional.empty());
        SuratBaru surat = new SuratBaru(keluar(id, SuratStatus.BERNOMOR, Optional.of(berkas.id())),
                Nomor.tanda(id) + " " + registrasi, Data.KOSONG,
                List.of(new NomorDiminta(Nomor.tanda(id), seri, 2026, seri + "/{urut}", 0),
                        new NomorDiminta(registrasi, seri + "-reg", 2026, "REG.{urut:5}", 100)));

        ports().committer().commit(surat(List.of(berkas, bertanda), surat));

        Sertifikat kini = ports().berkas().isi(berkas.id()).sertifikat(List.of(asesi)).get(0);
        assertEquals(seri + "/1", kini.nomor());
        assertEquals("REG.00101", kini.registrasi());
        assertEquals(seri + "/1 REG.00101", ports().surat().isi(id).orElseThrow().html());
        assertEquals(Optional.of(seri + "/1"), ports().surat().find(id).orElseThrow().nomor());
    }

    @Test
    public void entriRegisterYangMenyebutSuratMendapatNomornya() {
        String id = id();
        String seri = kode("kerja-sama");
        String kode = kode("pks");
        EntriReferensi entri = new EntriReferensi(id(), 0, "kerjasama", kode, TANGGAL, Optional.empty(),
                Data.of(Map.of("nomor", Nomor.tanda(id))));

        ports().committer().commit(surat(List.of(entri), bernomor(id, seri)));

        assertEquals(pertama(seri), ports().referensi().find("kerjasama", kode, TANGGAL).orElseThrow().isi().text("nomor"));
        EntriReferensi mendahului = new EntriReferensi(id(), 0, "kerjasama", kode("pks"), TANGGAL, Optional.empty(),
                Data.of(Map.of("nomor", Nomor.tanda(id()))));
        Reason menunggu = ditolak(InvalidInput.class, () -> ports().committer().commit(surat(List.of(mendahului), bernomor(id(), seri))));
        assertEquals("simpan.nomor-register-menunggu-paraf", menunggu.code());
    }

    @Test
    public void dataTahapYangMenyebutSuratMendapatNomornya() {
        String berkas = id();
        String id = id();
        PosisiTahap posisi = new PosisiTahap(id(), 0, berkas, "rapat", 1, TANGGAL, Optional.empty(), 1, List.of("rekap-nilai"),
                "surat", Data.of(Map.of("undangan", Nomor.tanda(id))), false);

        String seri = kode("keluar");
        ports().committer().commit(surat(List.of(posisi), bernomor(id, seri)));

        assertEquals(pertama(seri),
                ports().berkas().posisi(berkas, "rapat", 1).orElseThrow().data().text("undangan"));
    }

    @Test
    public void nomorDitulisSebagaiTeksDalamNaskahXhtml() {
        String id = id();

        ports().committer().commit(surat(List.of(), new SuratBaru(keluar(id, SuratStatus.BERNOMOR, Optional.empty()),
                "<p>" + Nomor.tanda(id) + "</p>", Data.KOSONG,
                List.of(new NomorDiminta(Nomor.tanda(id), kode("keluar"), 2026, "A&B/{urut}", 0)))));

        assertEquals("<p>A&amp;B/1</p>", ports().surat().isi(id).orElseThrow().html());
        assertEquals(Optional.of("A&B/1"), ports().surat().find(id).orElseThrow().nomor());
    }

    @Test
    public void tandaYangTersisaDalamSuratBernomorDitolak() {
        String id = id();
        SuratBaru sisa = new SuratBaru(keluar(id, SuratStatus.BERNOMOR, Optional.empty()), "<p>" + Nomor.tanda(id()) + "</p>",
                Data.KOSONG, List.of(nomor(id, kode("keluar"))));

        assertEquals("simpan.tanda-tersisa",
                ditolak(InvalidInput.class, () -> ports().committer().commit(surat(List.of(), sisa))).code());
        assertTrue(ports().surat().find(id).isEmpty());
    }

    @Test
    public void konsepTidakBolehMemintaNomor() {
        String id = id();
        SuratBaru konsep = new SuratBaru(keluar(id, SuratStatus.KONSEP, Optional.empty()), "<p/>", Data.KOSONG,
                List.of(nomor(id, kode("keluar"))));

        assertThrows(IllegalArgumentException.class, () -> ports().committer().commit(surat(List.of(), konsep)));
        assertTrue(ports().surat().find(id).isEmpty());
    }

    @Test
    public void konsepDisimpanDenganTandanyaLaluDibekukanSaatBernomor() {
        String id = id();
        Data model = Data.of(Map.of("hal", "Uji"));
        String html = "<p>" + Nomor.tanda(id) + "</p>";
        ports().committer().commit(surat(List.of(),
                new SuratBaru(keluar(id, SuratStatus.KONSEP, Optional.empty()), html, model, List.of())));
        Surat konsep = ports().surat().find(id).orElseThrow();
        IsiSurat draf = ports().surat().isi(id).orElseThrow();

        String seri = kode("keluar");
        Surat bernomor = (Surat) Simpan.denganRevisi(keluar(id, SuratStatus.BERNOMOR, Optional.empty()), 1);
        ports().committer().commit(surat(List.of(),
                new SuratBaru(bernomor, html, model, List.of(nomor(id, seri)))));

        assertEquals("", konsep.sha256());
        assertEquals(Optional.empty(), konsep.nomor());
        assertEquals(new IsiSurat(id, html, model), draf);
        assertEquals("<p>" + pertama(seri) + "</p>", ports().surat().isi(id).orElseThrow().html());
        assertEquals(2, ports().surat().find(id).orElseThrow().revision());
    }

    @Test
    public void naskahSuratBernomorTidakPernahBerubahLagi() {
        String id = id();
        String seri = kode("keluar");
        ports().committer().commit(surat(List.of(), bernomor(id, seri)));
        Surat lagi = (Surat) Simpan.denganRevisi(keluar(id, SuratStatus.BERNOMOR, Optional.empty()), 1);

        ditolak(StaleRevision.class, () -> ports().committer().commit(surat(List.of(),
                new SuratBaru(lagi, "<p>lain</p>", Data.KOSONG, List.of(nomor(id, kode("keluar")))))));

        assertEquals("<p>Nomor " + pertama(seri) + "</p>", ports().surat().isi(id).orElseThrow().html());
    }

    @Test
    public void beberapaSuratDibacaSekaligusDenganNaskahDanNomornya() {
        List<String> id = List.of(id(), id(), id());
        String seri = kode("keluar");
        id.forEach(i -> ports().committer().commit(surat(List.of(), bernomor(i, seri))));
        List<String> dua = id.subList(0, 2);

        assertEquals(Set.copyOf(dua), ports().surat().find(dua).stream().map(Surat::id).collect(Collectors.toSet()));
        assertEquals(Set.copyOf(dua), ports().surat().isi(dua).stream().map(IsiSurat::surat).collect(Collectors.toSet()));
        assertEquals(Set.copyOf(dua), ports().surat().nomorTerikat(dua).stream().flatMap(n -> n.surat().stream())
                .collect(Collectors.toSet()));
        assertEquals(List.of(), ports().surat().find(List.of()));
    }
}
