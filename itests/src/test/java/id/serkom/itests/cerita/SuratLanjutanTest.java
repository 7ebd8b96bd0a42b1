package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Ralat;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** Later papers refer to earlier ones and never change them: ralat, pencabutan, petikan, salinan. */
public class SuratLanjutanTest {

    private static final List<Ralat> GELAR = List.of(new Ralat("Rahma Yusuf, S.E.", "Rahma Yusuf, S.Pd."));

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    private void sampai(String tahap) {
        putaran = Putaran.sampai(kantor, tahap);
    }

    private void selesai() {
        sampai("penerbitan");
        putaran.penerbitan();
        assertEquals(BerkasStatus.SELESAI, putaran.berkas().status());
        kantor.terbit("sertifikat", "sertifikat", "sertifikat", "sertifikat", "surat-pengantar", "surat-pengantar",
                "tanda-terima-sertifikat", "tanda-terima-sertifikat");
    }

    private Surat surat(String jenis) {
        return kantor.semuaSurat().stream().filter(s -> s.jenis().equals(jenis)).findFirst().orElseThrow();
    }

    private Surat untuk(String jenis, String instansi) {
        return kantor.semuaSurat().stream().filter(s -> s.jenis().equals(jenis) && s.instansi().filter(instansi::equals).isPresent())
                .findFirst().orElseThrow();
    }

    private void rantai(String jenis, String paraf) {
        kantor.setel("id.serkom.naskah", jenis + ".paraf", paraf);
    }

    private Surat ralat(Surat asal) {
        return kantor.surat.ralat(Orang.BIDANG, asal.id(), GELAR, "salah ketik gelar", Optional.empty());
    }

    private Surat cabut(Surat asal) {
        return kantor.surat.cabut(Orang.BIDANG, asal.id(), "terkirim dua kali", Optional.empty());
    }

    private Surat petikan(Surat asal, String nama) {
        return kantor.surat.petikan(Orang.BIDANG, asal.id(), putaran.asesi(nama).id(), Optional.empty());
    }

    private Surat salinan(Surat asal) {
        return kantor.surat.salinan(Orang.BIDANG, asal.id(), Optional.empty());
    }

    private SuratStatus status(Surat surat) {
        return kantor.surat.find(Orang.BIDANG, surat.id()).status();
    }

    private String naskah(Surat surat) {
        return kantor.surat.isi(Orang.BIDANG, surat.id());
    }

    private boolean kelengkapan(Surat surat) {
        return kantor.store.berkas().kelengkapanBerkas(putaran.id).stream()
                .anyMatch(k -> k.rujukan().filter(surat.id()::equals).isPresent());
    }

    @Test
    public void hasilVerifikasiYangSudahDikirimDiralatDenganSuratSendiriDanTidakBerubah() {
        sampai("rencana");
        Surat asal = untuk("hasil-verifikasi", "bkpsdm-polman");
        kantor.surat.kirim(Orang.BIDANG, asal.id(), kantor.jam.tanggal(), "pos");
        String semula = naskah(asal);

        Surat ralat = ralat(asal);

        kantor.terbit("ralat");
        assertEquals(Optional.of(new Rujukan(JenisRujukan.RALAT, asal.id())), ralat.merujuk());
        assertEquals(SuratStatus.BERNOMOR, ralat.status());
        assertEquals(asal.pihak(), ralat.pihak());
        assertEquals(asal.instansi(), ralat.instansi());
        String isi = naskah(ralat);
        assertTrue(isi.contains(asal.nomor().orElseThrow()) && isi.contains("S.Pd.") && isi.contains("salah ketik gelar"));
        assertEquals(SuratStatus.DIKIRIM, status(asal));
        assertEquals(semula, naskah(asal));
        assertEquals("salah ketik gelar", kantor.jurnal("surat.ralat").isi().text("catatan"));
        assertFalse("bukan kelengkapan", kelengkapan(ralat));
        assertEquals(List.of(ralat.id()), ralatYangTerlihat(Orang.POLMAN));
        assertEquals(List.of(), ralatYangTerlihat(Orang.MAJENE));
        assertTrue(kantor.bukuTercetak(Arah.KELUAR, LocalDate.of(2026, 1, 1), kantor.jam.tanggal())
                .contains(ralat.nomor().orElseThrow()));
    }

    private List<String> ralatYangTerlihat(Actor siapa) {
        SuratQuery ralat = new SuratQuery(Optional.empty(), Optional.of("ralat"), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
        return kantor.surat.list(siapa, ralat, Potongan.awal(10)).isi().stream().map(Surat::id).toList();
    }

    @Test
    public void permintaanYangDiulangMendapatSuratYangSamaDanYangLainDitolak() {
        sampai("rencana");
        Surat asal = surat("hasil-verifikasi");
        Optional<String> kunci = Optional.of("ralat-1");

        Surat sekali = kantor.surat.ralat(Orang.BIDANG, asal.id(), GELAR, "salah ketik", kunci);

        assertEquals(sekali.id(), kantor.surat.ralat(Orang.BIDANG, asal.id(), GELAR, "salah ketik", kunci).id());
        kantor.terbit("ralat");
        kantor.ditolak(InvalidInput.class, "idempotensi.isi-lain",
                () -> kantor.surat.ralat(Orang.BIDANG, asal.id(), GELAR, "alasan lain", kunci));
        kantor.ditolak(InvalidInput.class, "idempotensi.isi-lain", () -> kantor.surat.cabut(Orang.BIDANG, asal.id(), "x", kunci));
    }

    @Test
    public void isianRalatDiperiksaSekaligus() {
        sampai("rencana");
        String id = surat("hasil-verifikasi").id();

        List<String> salah = kantor.ditolak(InvalidInput.class, "masukan.maxLength", () -> kantor.surat.ralat(Orang.BIDANG, id,
                List.of(new Ralat("x".repeat(501), " "), new Ralat("sama", "sama "), new Ralat("\u27e6", "y")), "", Optional.empty()));

        assertEquals(salah.toString(), 5, salah.size());
        kantor.ditolak(InvalidInput.class, "masukan.minItems",
                () -> kantor.surat.ralat(Orang.BIDANG, id, List.of(), "alasan", Optional.empty()));
        kantor.ditolak(InvalidInput.class, "masukan.maxItems", () -> kantor.surat.ralat(Orang.BIDANG, id,
                Collections.nCopies(21, new Ralat("a", "b")), "alasan", Optional.empty()));
        kantor.ditolak(InvalidInput.class, "masukan.required", () -> kantor.surat.cabut(Orang.BIDANG, id, " ", Optional.empty()));
        kantor.ditolak(Forbidden.class, "buku.hanya-bidang",
                () -> kantor.surat.ralat(Orang.KEPALA, id, GELAR, "alasan", Optional.empty()));
    }

    @Test
    public void suratBaruDicabutBilaPencabutannyaSudahBernomor() {
        selesai();
        rantai("pencabutan", "kepala-bidang");
        Surat asal = untuk("jadwal-undangan", "bkpsdm-majene");

        Surat konsep = cabut(asal);

        kantor.terbit("konsep pencabutan");
        assertEquals(SuratStatus.BERNOMOR, status(asal));
        kantor.ditolak(Conflict.class, "lanjutan.sedang-dicabut", () -> cabut(asal));
        kantor.surat.paraf(Orang.KABID, konsep.id(), false, Optional.of("Alasan kurang jelas"));
        assertEquals(SuratStatus.BERNOMOR, status(asal));
        Surat kedua = cabut(asal);
        kantor.ditolak(Conflict.class, "konsep.sudah-diganti", () -> kantor.surat.ajukanUlang(Orang.BIDANG, konsep.id()));
        kantor.surat.tarikKonsep(Orang.BIDANG, kedua.id(), "cukup satu");
        kantor.surat.ajukanUlang(Orang.BIDANG, konsep.id());
        kantor.hari("2026-04-09");
        Surat pencabutan = kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty());

        kantor.terbit("pencabutan");
        assertEquals(SuratStatus.BERNOMOR, pencabutan.status());
        assertEquals(LocalDate.of(2026, 4, 9), pencabutan.tanggal());
        assertEquals(SuratStatus.DICABUT, status(asal));
        assertEquals(BerkasStatus.SELESAI, putaran.berkas().status());
        kantor.ditolak(Conflict.class, "lanjutan.tidak-berlaku", () -> cabut(asal));
        kantor.ditolak(Conflict.class, "lanjutan.tidak-berlaku", () -> ralat(asal));
        kantor.ditolak(Conflict.class, "lanjutan.pencabutan-tetap", () -> cabut(pencabutan));
    }

    @Test
    public void konsepTentangSuratYangDicabutTidakPernahBernomor() {
        sampai("pelaksanaan");
        rantai("ralat", "kepala-bidang");
        Surat asal = untuk("jadwal-undangan", "bkpsdm-polman");
        Surat ralat = ralat(asal);
        cabut(asal);
        kantor.terbit("konsep ralat", "pencabutan");

        kantor.ditolak(Conflict.class, "lanjutan.tidak-berlaku",
                () -> kantor.surat.paraf(Orang.KABID, ralat.id(), true, Optional.empty()));

        assertEquals(SuratStatus.DITOLAK, kantor.surat.tarikKonsep(Orang.BIDANG, ralat.id(), "suratnya dicabut").status());
        kantor.ditolak(Conflict.class, "lanjutan.tidak-berlaku", () -> kantor.surat.ajukanUlang(Orang.BIDANG, ralat.id()));
    }

    @Test
    public void yangMelandasiTahapTidakDicabutDanPenolakannyaMenyebutJalannya() {
        selesai();

        assertTrue(kantor.ditolak(Conflict.class, "lanjutan.landasan-tahap", () -> cabut(surat("sk-penetapan"))).get(0)
                .contains("ubah-sk"));
        assertTrue(kantor.ditolak(Conflict.class, "lanjutan.landasan-tahap", () -> cabut(surat("sertifikat"))).get(0)
                .contains("ganti-sertifikat"));
        kantor.ditolak(Conflict.class, "lanjutan.landasan-tahap", () -> cabut(surat("berita-acara-rapat")));
        kantor.ditolak(Conflict.class, "lanjutan.landasan-tahap", () -> cabut(surat("berita-acara-asesmen")));
        kantor.ditolak(Conflict.class, "lanjutan.dicabut-tahapnya", () -> cabut(surat("surat-tugas")));
        kantor.ditolak(Conflict.class, "lanjutan.tidak-diralat", () -> ralat(surat("sk-penetapan")));
        kantor.ditolak(Conflict.class, "lanjutan.tidak-diralat", () -> ralat(surat("sertifikat")));
        kantor.ditolak(Conflict.class, "lanjutan.tidak-berlaku", () -> ralat(surat("surat-permohonan")));
        kantor.ditolak(NotFound.class, "surat.tidak-ada",
                () -> kantor.surat.salinan(Orang.BIDANG, "tidak-ada", Optional.empty()));
    }

    @Test
    public void hasilYangTerakhirDariTahapYangDitutupTidakDicabut() {
        selesai();

        assertEquals(SuratStatus.BERNOMOR, cabut(untuk("hasil-verifikasi", "bkpsdm-polman")).status());

        kantor.terbit("pencabutan");
        assertEquals(SuratStatus.DICABUT, status(untuk("hasil-verifikasi", "bkpsdm-polman")));
        kantor.ditolak(Conflict.class, "lanjutan.landasan-tahap", () -> cabut(untuk("hasil-verifikasi", "bkpsdm-majene")));
    }

    private void kembaliKeRapat(String... kelengkapan) {
        sampai("penetapan");
        kantor.setel("id.serkom.sop.sertifikasi", "rapat.kelengkapan", String.join(",", kelengkapan));
        putaran.aksi(Orang.KEPALA, "kembalikan", data("alasan", "Notula belum lengkap"));
        putaran.di("rapat");
    }

    @Test
    public void suratPutaranTerdahuluYangDimintaTahapKiniTidakDicabut() {
        kembaliKeRapat("rekap-nilai", "hasil-verifikasi");

        assertTrue(kantor.ditolak(Conflict.class, "lanjutan.landasan-tahap", () -> cabut(untuk("hasil-verifikasi", "bkpsdm-polman")))
                .get(0).contains("rapat"));
    }

    /** The gate does not count it any more. */
    @Test
    public void suratTahapYangDigantikanTidakMelandasiTahapPutaranKini() {
        kembaliKeRapat("rekap-nilai", "undangan-rapat");

        assertEquals(SuratStatus.BERNOMOR, cabut(surat("undangan-rapat")).status());
        kantor.terbit("pencabutan");
    }

    @Test
    public void konsepRalatTidakMenahanPenutupanDanTidakIkutDengannya() {
        sampai("verifikasi");
        putaran.daftar().forEach(a -> putaran.periksa(a.nama()));
        rantai("ralat", "kepala-badan");
        rantai("hasil-verifikasi", "kepala-bidang");
        Surat ralat = ralat(surat("pemberitahuan"));
        putaran.rekap();
        assertEquals(BerkasStatus.MENUNGGU_SURAT, putaran.berkas().status());
        List<Surat> hasil = kantor.terbit("konsep ralat", "konsep hasil-verifikasi", "konsep hasil-verifikasi").stream()
                .filter(s -> !s.id().equals(ralat.id())).toList();

        assertEquals(SuratStatus.BERNOMOR, kantor.surat.paraf(Orang.KEPALA, ralat.id(), true, Optional.empty()).status());
        kantor.terbit("ralat");
        assertFalse("bukan kelengkapan", kelengkapan(ralat));
        assertEquals(BerkasStatus.MENUNGGU_SURAT, putaran.berkas().status());
        Surat lain = ralat(surat("pemberitahuan"));
        hasil.forEach(s -> kantor.surat.paraf(Orang.KABID, s.id(), true, Optional.empty()));

        putaran.di("rencana");
        assertEquals(SuratStatus.KONSEP, status(lain));
        kantor.surat.tarikKonsep(Orang.BIDANG, lain.id(), "tidak jadi");
        putaran.di("rencana");
        kantor.terbit("hasil-verifikasi", "hasil-verifikasi");
    }

    @Test
    public void petikanKeputusanMenyebutSatuAsesiDenganNomorKeputusanItu() {
        selesai();
        Surat sk = surat("sk-penetapan");

        Surat petikan = petikan(sk, RAHMA);

        kantor.terbit("petikan");
        assertEquals(SuratStatus.BEKU, petikan.status());
        assertEquals(Optional.empty(), petikan.nomor());
        assertEquals(Optional.of(new Rujukan(JenisRujukan.PETIKAN, sk.id())), petikan.merujuk());
        assertEquals(Optional.of(putaran.asesi(RAHMA).id()), petikan.asesi());
        assertTrue(petikan.pihak(), petikan.pihak().startsWith(RAHMA + " melalui "));
        String isi = naskah(petikan);
        assertTrue(isi.contains("PETIKAN") && isi.contains(sk.nomor().orElseThrow()) && isi.contains(RAHMA));
        assertFalse("hanya tentang dia", isi.contains(AKBAR));
        assertEquals(petikan, kantor.surat.find(Orang.POLMAN, petikan.id()));
        kantor.ditolak(NotFound.class, "surat.tidak-ada", () -> kantor.surat.find(Orang.MAJENE, petikan.id()));
        kantor.ditolak(Conflict.class, "lanjutan.bukan-keputusan", () -> petikan(surat("hasil-verifikasi"), RAHMA));
        kantor.ditolak(NotFound.class, "asesi.tidak-ada",
                () -> kantor.surat.petikan(Orang.BIDANG, sk.id(), "bukan-asesi", Optional.empty()));
    }

    @Test
    public void yangTidakTercantumDalamKeputusanTidakMendapatPetikan() {
        sampai("rapat");
        putaran.undang("2026-04-01");
        kantor.hari("2026-04-01");
        for (Asesi a : putaran.daftar()) {
            putaran.tentang(a.id(), Orang.KEPALA, "putuskan", a.nama().equals(AKBAR)
                    ? data("verdict", "belum-kompeten", "alasan", "Bukti unit keempat tidak asli") : data("verdict", "kompeten"));
        }
        putaran.tutupRapat();
        putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        kantor.terbit("undangan-rapat", "berita-acara-rapat", "sk-penetapan");

        kantor.ditolak(Conflict.class, "lanjutan.tidak-tercantum", () -> petikan(surat("sk-penetapan"), AKBAR));
    }

    @Test
    public void salinanBerbunyiSepertiAslinyaDanDisahkan() {
        sampai("penerbitan");
        Surat sk = surat("sk-penetapan");
        String asli = naskah(sk);

        Surat salinan = salinan(sk);

        kantor.terbit("salinan");
        assertEquals(SuratStatus.BEKU, salinan.status());
        assertEquals(Optional.empty(), salinan.nomor());
        assertEquals(Optional.of(new Rujukan(JenisRujukan.SALINAN, sk.id())), salinan.merujuk());
        String isi = naskah(salinan);
        String badan = asli.substring(asli.indexOf('>', asli.indexOf("<body")) + 1, asli.lastIndexOf("</body>"));
        assertTrue("seluruh naskah aslinya", isi.contains(badan));
        assertTrue(isi.contains("<b>SALINAN</b>") && isi.contains("SALINAN SESUAI DENGAN ASLINYA"));
        assertEquals("satu dokumen", isi.indexOf("<html"), isi.lastIndexOf("<html"));
        assertEquals(asli, naskah(sk));

        Surat hasil = untuk("hasil-verifikasi", "bkpsdm-majene");
        assertEquals(hasil.pihak(), salinan(hasil).pihak());
        assertEquals(hasil.instansi(), kantor.terbit("salinan").get(0).instansi());
    }

    @Test
    public void salinanDenganParafBekuSesudahParafTerakhir() {
        sampai("penerbitan");
        rantai("salinan", "kepala-bidang");

        Surat konsep = salinan(surat("sk-penetapan"));

        kantor.terbit("konsep salinan");
        assertEquals(SuratStatus.BEKU, kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty()).status());
        kantor.terbit("salinan");
    }
}
