package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.IRWAN;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static id.serkom.itests.cerita.SanggahanUji.tentang;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.surat.Surat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Who may open what, what he may rest it on, and how little an institution learns or holds up by that. */
public class PembukaInstansiTest {

    /** An institution that has no part in anything. */
    private static final Actor LUAR = new Actor("mamasa", "Operator Mamasa", Set.of(Peran.INSTANSI_TERKAIT),
            Optional.of("satpolpp-mamasa"), Optional.empty(), Optional.empty());

    @Rule
    public final Kantor kantor = new Kantor();

    private SanggahanUji uji;

    @Before
    public void terpasang() {
        uji = new SanggahanUji(kantor);
    }

    private void terlarang(Actor siapa, BukaBerkas apa) {
        kantor.ditolak(Forbidden.class, "berkas.hanya-bidang", () -> kantor.berkas().buka(siapa, apa, Optional.empty()));
    }

    @Test
    public void instansiTidakMembukaSopLainDanPeranLainTidakMembukaApaPun() {
        uji.sampai("rapat");
        String id = uji.putaran.id;
        terlarang(Orang.MAJENE, new BukaBerkas("sertifikasi", Optional.of("PPD"), Optional.empty(), "Putaran sendiri", Optional.empty()));
        terlarang(Orang.MAJENE, tentang("sertifikasi", id));
        terlarang(Orang.MAJENE, tentang("pemeliharaan", id));
        terlarang(Orang.MAJENE, tentang("tidak-ada", id));
        for (Actor lain : List.of(Orang.HASNAH, Orang.KEPALA, Orang.ADMIN, Actor.SISTEM)) {
            terlarang(lain, tentang("banding", id));
        }
        Actor tanpaInstansi = new Actor("x", "X", Set.of(Peran.INSTANSI_TERKAIT), Optional.empty(), Optional.empty(), Optional.empty());
        kantor.ditolak(Forbidden.class, "akses.tanpa-lingkup", () -> kantor.berkas().buka(tanpaInstansi, tentang("banding", id),
                Optional.empty()));
    }

    private List<Reason> alasan(Actor siapa, String sop, String rujukan) {
        return assertThrows(InvalidInput.class, () -> kantor.berkas().buka(siapa, tentang(sop, rujukan), Optional.empty())).reasons();
    }

    @Test
    public void berkasTempatInstansiTidakIkutSertaSepertiTidakAda() {
        uji.sampai("rapat");
        BerkasUji milikMajene = uji.buka(Orang.MAJENE, "banding");
        for (String sop : List.of("banding", "keberatan", "keluhan")) {
            assertEquals(alasan(LUAR, sop, "01ARZ3NDEKTSV4RRFFQ69G5FAV"), alasan(LUAR, sop, uji.putaran.id));
            assertEquals(alasan(Orang.POLMAN, sop, "01ARZ3NDEKTSV4RRFFQ69G5FAV"), alasan(Orang.POLMAN, sop, milikMajene.id));
        }
        kantor.ditolak(InvalidInput.class, "berkas.rujukan-tidak-ada",
                () -> kantor.berkas().buka(LUAR, tentang("keluhan", uji.putaran.id), Optional.empty()));
        kantor.ditolak(InvalidInput.class, "berkas.rujukan-wajib", () -> kantor.berkas().buka(Orang.MAJENE, new BukaBerkas("banding",
                Optional.empty(), Optional.empty(), "Banding", Optional.empty()), Optional.empty()));
    }

    @Test
    public void yangHanyaDiumumiBelumIkutSerta() {
        uji.putaran = Putaran.sampai(kantor, "permohonan");
        kantor.semuaTerbit();
        kantor.ditolak(InvalidInput.class, "berkas.rujukan-tidak-ada",
                () -> kantor.berkas().buka(Orang.MAJENE, tentang("keluhan", uji.putaran.id), Optional.empty()));
    }

    @Test
    public void asesiInstansiLainSepertiTidakAda() {
        uji.sampai("rapat");
        kantor.hari("2026-03-31");
        BerkasUji banding = uji.buka(Orang.MAJENE, "banding");
        for (String asesi : List.of(uji.putaran.asesi(RAHMA).id(), "01ARZ3NDEKTSV4RRFFQ69G5FAV")) {
            Data isi = uji.ajuan(Orang.MAJENE, "893.3/51/2026", "asesi", asesi);
            List<Reason> semua = assertThrows(InvalidInput.class, () -> banding.aksi(Orang.MAJENE, "ajukan-banding", isi)).reasons();
            assertEquals(List.of("sanggahan.asesi-tidak-ada"), semua.stream().map(Reason::code).toList());
        }
        assertEquals(List.of(), uji.padaBerkas("banding", RAHMA));
    }

    @Test
    public void berkasInstansiLainTidakTersentuh() {
        uji.sampai("rapat");
        kantor.hari("2026-03-31");
        BerkasUji milikMajene = uji.buka(Orang.MAJENE, "banding");
        BerkasUji milikBidang = uji.buka("banding");
        Data isi = uji.ajuan(Orang.POLMAN, "800/150/2026", "asesi", uji.putaran.asesi(RAHMA).id());
        for (BerkasUji berkas : List.of(milikMajene, milikBidang)) {
            kantor.ditolak(NotFound.class, "berkas.tidak-ada", () -> berkas.aksi(Orang.POLMAN, "ajukan-banding", isi));
            kantor.ditolak(NotFound.class, "berkas.tidak-ada", () -> kantor.berkas().pengumuman(Orang.POLMAN, berkas.id));
        }
        Data catat = uji.surat(IRWAN).with("asesi", uji.putaran.asesi(IRWAN).id());
        for (String aksi : List.of("catat-banding", "akui-banding")) {
            kantor.ditolak(Forbidden.class, "aksi.peran-tidak-boleh",
                    () -> milikMajene.aksi(Orang.MAJENE, aksi, aksi.startsWith("catat") ? catat : Data.KOSONG));
        }
        assertEquals(List.of(milikMajene.id), kantor.berkas().lanjutan(Orang.MAJENE, uji.putaran.id).stream().map(Berkas::id).toList());
        assertEquals(List.of(), kantor.berkas().lanjutan(Orang.POLMAN, uji.putaran.id));
    }

    @Test
    public void berkasYangDibukaBidangTidakMenjadiTempatInstansiMengajukan() {
        uji.sampai("rapat");
        kantor.setel("id.serkom.naskah", "penerimaan-sanggahan.paraf", "kepala-bidang");
        kantor.hari("2026-03-31");
        BerkasUji milikBidang = uji.buka("banding");
        milikBidang.aksi(Orang.BIDANG, "catat-banding", uji.surat(IRWAN).with("asesi", uji.putaran.asesi(IRWAN).id()));
        kantor.surat.paraf(Orang.KABID, milikBidang.isi().suratDanKonsep("penerimaan-sanggahan").get(0).id(), false, Optional.of("Keliru"));
        kantor.semuaTerbit();
        assertEquals("terlihat karena permohonannya", 1, kantor.berkas().permohonan(Orang.MAJENE, milikBidang.id).size());

        Data isi = uji.ajuan(Orang.MAJENE, "893.3/51/2026", "asesi", uji.putaran.asesi(IRWAN).id());
        kantor.ditolak(InvalidInput.class, "sanggahan.bukan-pembuka", () -> milikBidang.aksi(Orang.MAJENE, "ajukan-banding", isi));
        BerkasUji miliknya = uji.buka(Orang.MAJENE, "banding");
        kantor.ditolak(InvalidInput.class, "sanggahan.masih-diproses", () -> miliknya.aksi(Orang.MAJENE, "ajukan-banding", isi));
    }

    @Test
    public void duaKaliSatuHalDitolakDanPermintaanYangSamaDijawabSama() {
        uji.sampai("rapat");
        kantor.hari("2026-03-31");
        BukaBerkas buka = tentang("banding", uji.putaran.id);
        Berkas pertama = kantor.berkas().buka(Orang.MAJENE, buka, Optional.of("kunci-1"));
        assertEquals(pertama, kantor.berkas().buka(Orang.MAJENE, buka, Optional.of("kunci-1")));
        kantor.ditolak(InvalidInput.class, "idempotensi.isi-lain",
                () -> kantor.berkas().buka(Orang.MAJENE, tentang("keberatan", uji.putaran.id), Optional.of("kunci-1")));
        Data isi = uji.ajuan(Orang.MAJENE, "893.3/51/2026", "asesi", uji.putaran.asesi(IRWAN).id());
        PermintaanAksi ajukan = new PermintaanAksi(pertama.id(), "ajukan-banding", Optional.empty(), isi, Optional.empty(),
                Optional.empty(), Optional.empty());
        assertEquals(kantor.berkas().jalankan(Orang.MAJENE, ajukan), kantor.berkas().jalankan(Orang.MAJENE, ajukan));
        kantor.terbit("surat-banding");
        kantor.ditolak(Conflict.class, "aksi.surat-sama-isi-lain", () -> kantor.berkas().jalankan(Orang.MAJENE, new PermintaanAksi(
                pertama.id(), "ajukan-banding", Optional.empty(), isi.with("asesi", uji.putaran.asesi(DARMA).id()), Optional.empty(),
                Optional.empty(), Optional.empty())));

        BerkasUji kedua = uji.buka(Orang.MAJENE, "banding");
        Data lagi = uji.ajuan(Orang.MAJENE, "893.3/52/2026", "asesi", uji.putaran.asesi(IRWAN).id());
        kantor.ditolak(InvalidInput.class, "sanggahan.masih-diproses", () -> kedua.aksi(Orang.MAJENE, "ajukan-banding", lagi));
        assertEquals(List.of("diajukan"), uji.padaBerkas("banding", IRWAN));
    }

    @Test
    public void suratInstansiTanpaNomorDibedakanMenurutPindaiannya() {
        uji.sampai("rapat");
        kantor.hari("2026-03-31");
        Data isi = uji.ajuan(Orang.MAJENE, "-");
        Data lain = isi.with("surat", isi.object("surat").with("dokumen", kantor.unggah(Orang.MAJENE, "surat kedua")).asMap());
        BerkasUji pertama = uji.buka(Orang.MAJENE, "keluhan");
        assertEquals(pertama.aksi(Orang.MAJENE, "ajukan-keluhan", isi), pertama.aksi(Orang.MAJENE, "ajukan-keluhan", isi));
        kantor.ditolak(InvalidInput.class, "sanggahan.sudah-diajukan", () -> pertama.aksi(Orang.MAJENE, "ajukan-keluhan", lain));

        uji.buka(Orang.MAJENE, "keluhan").aksi(Orang.MAJENE, "ajukan-keluhan", lain);

        assertEquals(2, kantor.terbit("surat-keluhan", "surat-keluhan").stream().map(Surat::agenda).distinct().count());
    }

    @Test
    public void satuSuratUntukDuaAsesiDalamDuaBerkasTetapSatuNomorAgenda() {
        uji.sampai("rapat");
        kantor.hari("2026-03-31");
        Data isi = uji.ajuan(Orang.MAJENE, "893.3/51/2026");
        BerkasUji irwan = uji.buka(Orang.MAJENE, "banding");
        irwan.aksi(Orang.MAJENE, "ajukan-banding", isi.with("asesi", uji.putaran.asesi(IRWAN).id()));
        BerkasUji darma = uji.buka(Orang.MAJENE, "banding");
        darma.aksi(Orang.MAJENE, "ajukan-banding", isi.with("asesi", uji.putaran.asesi(DARMA).id()));
        kantor.terbit("surat-banding");
        assertEquals(List.of("diajukan"), uji.padaBerkas("banding", DARMA));
        Data lagi = uji.ajuan(Orang.MAJENE, "893.3/53/2026", "asesi", uji.putaran.asesi(DARMA).id());
        kantor.ditolak(InvalidInput.class, "sanggahan.sudah-diajukan", () -> darma.aksi(Orang.MAJENE, "ajukan-banding", lagi));

        darma.aksi(Orang.BIDANG, "akui-banding", Data.KOSONG);
        darma.aksi(Orang.SEKRETARIS, "putuskan-banding", SanggahanUji.putusan("ditolak"));

        kantor.terbit("penerimaan-sanggahan", "hasil-banding");
        assertEquals(List.of("diajukan", "ditolak"), uji.padaBerkas("banding", DARMA));
        assertEquals(List.of("diajukan"), uji.padaBerkas("banding", IRWAN));
    }

    @Test
    public void hanyaSuratSendiriBertanggalTidakSesudahHariIniDanBukanDariKertas() {
        uji.sampai("rapat");
        kantor.hari("2026-03-31");
        BerkasUji banding = uji.buka(Orang.MAJENE, "banding");
        Data isi = uji.ajuan(Orang.MAJENE, "893.3/51/2026", "asesi", uji.putaran.asesi(IRWAN).id());
        for (Actor pengunggah : List.of(Orang.POLMAN, Orang.BIDANG)) {
            Data lain = isi.with("surat", isi.object("surat").with("dokumen", kantor.unggah(pengunggah, "milik lain")).asMap());
            kantor.ditolak(InvalidInput.class, "sanggahan.dokumen-tidak-dikenal",
                    () -> banding.aksi(Orang.MAJENE, "ajukan-banding", lain));
        }
        Data besok = isi.with("surat", isi.object("surat").with("tanggal", "2026-04-01").asMap());
        kantor.ditolak(InvalidInput.class, "sanggahan.tanggal-surat-di-depan",
                () -> banding.aksi(Orang.MAJENE, "ajukan-banding", besok));
        Data unit = isi.with("unit", List.of("X.1"));
        kantor.ditolak(InvalidInput.class, "sanggahan.unit-tidak-dikenal", () -> banding.aksi(Orang.MAJENE, "ajukan-banding", unit));
        kantor.ditolak(InvalidInput.class, "sanggahan.kertas-dicatat", () -> banding.dariKertas("ajukan-banding", Optional.empty(), isi,
                banding.kertas(Pelaksana.INSTANSI_TERKAIT, "bkpsdm-majene", "BKPSDM Kabupaten Majene", "893.3/51/2026")));
        Actor ganda = new Actor("ganda", "Ganda", Set.of(Peran.BIDANG_SERTIFIKASI, Peran.INSTANSI_TERKAIT),
                Optional.of("bkpsdm-majene"), Optional.empty(), Optional.empty());
        BerkasUji milikBidang = uji.buka(ganda, "banding");
        kantor.ditolak(InvalidInput.class, "sanggahan.bukan-pembuka", () -> milikBidang.aksi(ganda, "ajukan-banding", isi));
    }

    @Test
    public void sebanyakSetelanSajaYangDibukaInstansiDanMenungguDiTahapPertama() {
        uji.sampai("rapat");
        kantor.hari("2026-03-31");
        kantor.setel("id.serkom.sop.banding", "pembuka.instansi", "2");
        BerkasUji pertama = uji.ajukan(Orang.MAJENE, "banding", IRWAN, "893.3/51/2026");
        uji.buka(Orang.MAJENE, "banding");
        kantor.ditolak(Conflict.class, "berkas.terlalu-banyak-terbuka", () -> uji.buka(Orang.MAJENE, "banding"));
        uji.buka(Orang.POLMAN, "banding");
        uji.buka(Orang.MAJENE, "keberatan");
        uji.buka("banding");

        pertama.aksi(Orang.BIDANG, "akui-banding", Data.KOSONG);

        kantor.terbit("penerimaan-sanggahan");
        uji.buka(Orang.MAJENE, "banding");
        kantor.setel("id.serkom.sop.banding", "pembuka.instansi", "0");
        terlarang(Orang.POLMAN, tentang("banding", uji.putaran.id));
        kantor.berkas().buka(Orang.BIDANG, tentang("banding", uji.putaran.id), Optional.empty());
        assertEquals(4, kantor.berkas().list(Orang.MAJENE, new BerkasQuery(Optional.empty(), Optional.of("PPD"), Optional.empty(),
                Optional.empty()), Potongan.awal(10)).isi().stream().filter(b -> b.sop().equals("banding")
                        || b.sop().equals("keberatan")).count());
    }

    @Test
    public void yangMenungguTentangSatuBerkasTidakMenghabiskanBagianBerkasLain() {
        uji.sampai("rapat");
        kantor.setel("id.serkom.sop.keluhan", "pembuka.instansi", "1");
        BukaBerkas tanpa = new BukaBerkas("keluhan", Optional.empty(), Optional.empty(), "Keluhan", Optional.empty());
        uji.buka(Orang.MAJENE, "keluhan");
        BerkasUji keluhan = new BerkasUji(kantor, Orang.MAJENE, tanpa);
        kantor.ditolak(Conflict.class, "berkas.terlalu-banyak-terbuka", () -> uji.buka(Orang.MAJENE, "keluhan"));
        kantor.ditolak(Conflict.class, "berkas.terlalu-banyak-terbuka", () -> new BerkasUji(kantor, Orang.MAJENE, tanpa));
        keluhan.di("terima-keluhan");
    }

    @Test
    public void duaPengajuanBersamaanDalamSatuBerkasHanyaSatuYangDiterima() {
        uji.sampai("rapat");
        kantor.hari("2026-03-31");
        BerkasUji banding = uji.buka(Orang.MAJENE, "banding");
        Data irwan = uji.ajuan(Orang.MAJENE, "893.3/51/2026", "asesi", uji.putaran.asesi(IRWAN).id());
        Data darma = uji.ajuan(Orang.MAJENE, "893.3/52/2026", "asesi", uji.putaran.asesi(DARMA).id());
        kantor.sebelumPertama("terima-banding.ajukan-banding", () -> banding.aksi(Orang.MAJENE, "ajukan-banding", darma));

        InvalidInput kalah = assertThrows(InvalidInput.class, () -> banding.aksi(Orang.MAJENE, "ajukan-banding", irwan));

        assertEquals("sanggahan.sudah-diajukan", kalah.reasons().get(0).code());
        kantor.terbit("surat-banding");
        assertEquals(List.of(), uji.padaBerkas("banding", IRWAN));
        assertEquals(List.of("diajukan"), uji.padaBerkas("banding", DARMA));
    }

    @Test
    public void duaBerkasBersamaanTentangSatuAsesiHanyaSatuYangDiterima() {
        uji.sampai("rapat");
        kantor.hari("2026-03-31");
        BerkasUji pertama = uji.buka(Orang.MAJENE, "banding");
        BerkasUji kedua = uji.buka(Orang.MAJENE, "banding");
        Data satu = uji.ajuan(Orang.MAJENE, "893.3/51/2026", "asesi", uji.putaran.asesi(IRWAN).id());
        Data dua = uji.ajuan(Orang.MAJENE, "893.3/52/2026", "asesi", uji.putaran.asesi(IRWAN).id());
        kantor.sebelumPertama("terima-banding.ajukan-banding", () -> kedua.aksi(Orang.MAJENE, "ajukan-banding", dua));

        InvalidInput kalah = assertThrows(InvalidInput.class, () -> pertama.aksi(Orang.MAJENE, "ajukan-banding", satu));

        assertEquals("sanggahan.masih-diproses", kalah.reasons().get(0).code());
        kantor.terbit("surat-banding");
        assertEquals(List.of("diajukan"), uji.padaBerkas("banding", IRWAN));
    }
}
