package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static id.serkom.itests.cerita.Putaran.UNIT;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** The SOP Pemeliharaan Sertifikat: what becomes of a certificate after its round has ended. */
public class PemeliharaanTest extends DenganSertifikatUji {

    @Test
    public void pembekuanBerlakuSejakSuratnyaBernomorDanPemulihanMencabutnya() {
        BerkasUji beku = uji.diusulkan(RAHMA, "bekukan", "batas", "2026-09-30");
        assertEquals("usulan saja tidak membekukan", SertifikatStatus.BERLAKU, uji.sertifikat(RAHMA).status());
        kantor.hari("2026-08-12");
        beku.aksi(Orang.KEPALA, "setujui-perubahan", data("catatan", "Surveilans ulang bulan September."));

        Surat surat = kantor.terbit("pembekuan-sertifikat").get(0);
        Sertifikat rahma = uji.sertifikat(RAHMA);
        assertEquals(SertifikatStatus.DIBEKUKAN, rahma.status());
        assertEquals(Optional.of(surat.id()), rahma.dasar());
        assertEquals(Optional.of(LocalDate.of(2026, 8, 12)), rahma.sejak());
        String naskah = kantor.surat.isi(Orang.POLMAN, surat.id());
        assertTrue(naskah.contains(rahma.nomor()) && naskah.contains("30 September 2026") && naskah.contains("Surveilans ulang"));
        assertEquals("register membacanya dari sini", Optional.of("2026-09-30"), kantor.store.surat().isi(surat.id()).orElseThrow().model()
                .object("akibat").object("sertifikat").optText("batas"));
        assertEquals("yang lain tidak ikut", SertifikatStatus.BERLAKU, uji.sertifikat(AKBAR).status());
        JournalEntry jurnal = kantor.jurnal("sertifikat.ubah");
        assertEquals("berkas asalnya menceritakannya", uji.putaran.id, jurnal.rantai());
        assertEquals(beku.id, jurnal.isi().text("olehBerkas"));

        kantor.hari("2026-09-21");
        uji.disetujui(RAHMA, "pulihkan", "pemulihan-sertifikat");
        assertEquals(SertifikatStatus.BERLAKU, uji.sertifikat(RAHMA).status());
        assertEquals(Optional.of(LocalDate.of(2026, 9, 21)), uji.sertifikat(RAHMA).sejak());
        assertEquals("berkas asal menyebut keduanya", 2, kantor.berkas().lanjutan(Orang.BIDANG, uji.putaran.id).size());
    }

    @Test
    public void pencabutanMembatalkanSuratnyaDalamBukuDenganAlasannyaDanTidakDapatDipulihkan() {
        uji.disetujui(RAHMA, "cabut", "pencabutan-sertifikat");

        Sertifikat rahma = uji.sertifikat(RAHMA);
        Surat lama = kantor.store.surat().find(rahma.surat()).orElseThrow();
        assertEquals(SertifikatStatus.DICABUT, rahma.status());
        assertEquals(SuratStatus.DICABUT, lama.status());
        assertTrue(lama.keterangan().orElse("").contains("Surveilans tanggal 3 Agustus 2026"));
        uji.ditolakKarena("pemeliharaan.sudah-dicabut", RAHMA, "pulihkan");
        uji.ditolakKarena("pemeliharaan.sudah-dicabut", RAHMA, "bekukan");
        uji.ditolakKarena("pemeliharaan.sudah-dicabut", RAHMA, "ganti-rusak");
    }

    @Test
    public void yangKeadaannyaTidakSesuaiDitolakUtuh() {
        uji.ditolakKarena("pemeliharaan.tidak-dibekukan", RAHMA, "pulihkan");
        uji.ditolakKarena("pemeliharaan.unit-wajib", RAHMA, "kurangi-lingkup");
        uji.ditolakKarena("pemeliharaan.unit-habis", RAHMA, "kurangi-lingkup", "unit", UNIT);
        uji.ditolakKarena("pemeliharaan.unit-di-luar-lingkup", RAHMA, "kurangi-lingkup", "unit", List.of("X.1"));
        uji.ditolakKarena("pemeliharaan.unit-tidak-dipakai", RAHMA, "cabut", "unit", UNIT);
        uji.ditolakKarena("pemeliharaan.batas-lewat", RAHMA, "bekukan", "batas", "2026-08-10");
        uji.ditolakKarena("pemeliharaan.batas-tidak-dipakai", RAHMA, "cabut", "batas", "2026-09-10");
        uji.ditolakKarena("pemeliharaan.pembaruan-wajib", RAHMA, "perbarui");
        uji.ditolakKarena("pemeliharaan.pembaruan-tidak-cocok", RAHMA, "perbarui", "pembaruan", uji.sertifikat(AKBAR).nomor());
        uji.ditolakKarena("pemeliharaan.pembaruan-tidak-cocok", RAHMA, "perbarui", "pembaruan", uji.sertifikat(RAHMA).nomor());
        uji.ditolakKarena("pemeliharaan.dokumen-tidak-dikenal", RAHMA, "cabut", "dokumen", "tidak-ada");
        BerkasUji lain = uji.buka();
        Data tidakAda = uji.usul("800.1.4/99999/SERT/BPSDM/2026", "cabut");
        kantor.ditolak(InvalidInput.class, "pemeliharaan.sertifikat-tidak-ada", () -> lain.aksi(Orang.BIDANG, "usulkan-perubahan",
                tidakAda));
        kantor.hari("2029-04-06");
        uji.ditolakKarena("pemeliharaan.sudah-kedaluwarsa", RAHMA, "bekukan");
        uji.disetujui(DARMA, "cabut", "pencabutan-sertifikat");
    }

    @Test
    public void berkasPemeliharaanSelaluTentangBerkasSertifikasi() {
        kantor.ditolak(InvalidInput.class, "berkas.rujukan-wajib", () -> kantor.berkas().buka(Orang.BIDANG,
                new BukaBerkas("pemeliharaan", Optional.empty(), Optional.empty(), "Tanpa rujukan", Optional.empty()), Optional.empty()));
        kantor.ditolak(InvalidInput.class, "berkas.sop-tanpa-skema", () -> kantor.berkas().buka(Orang.BIDANG,
                new BukaBerkas("pemeliharaan", Optional.of("PPD"), Optional.empty(), "Dengan skema", Optional.of(uji.putaran.id)),
                        Optional.empty()));
        BerkasUji satu = uji.buka();
        kantor.ditolak(InvalidInput.class, "berkas.rujukan-tanpa-skema", () -> kantor.berkas().buka(Orang.BIDANG,
                new BukaBerkas("pemeliharaan", Optional.empty(), Optional.empty(), "Tidak ada", Optional.of("0".repeat(26))),
                        Optional.empty()));
        Berkas asal = uji.putaran.berkas();
        assertEquals(asal.skema(), satu.berkas().skema());
        assertEquals(asal.skemaVersi(), satu.berkas().skemaVersi());
    }

    @Test
    public void unitYangDikeluarkanTidakDikeluarkanLagiDanTidakMunculPadaPengganti() {
        uji.disetujui(RAHMA, "kurangi-lingkup", "pengurangan-lingkup", "unit", List.of(UNIT.get(1)));
        assertEquals(List.of(UNIT.get(1)), uji.sertifikat(RAHMA).unitDikurangi());
        assertEquals(SertifikatStatus.BERLAKU, uji.sertifikat(RAHMA).status());
        uji.ditolakKarena("pemeliharaan.unit-di-luar-lingkup", RAHMA, "kurangi-lingkup", "unit", List.of(UNIT.get(1)));
        uji.disetujui(RAHMA, "kurangi-lingkup", "pengurangan-lingkup", "unit", List.of(UNIT.get(2)));
        assertEquals(List.of(UNIT.get(1), UNIT.get(2)), uji.sertifikat(RAHMA).unitDikurangi());

        BerkasUji ganti = uji.diusulkan(RAHMA, "ganti-rusak");
        ganti.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        String naskah = kantor.surat.isi(Orang.POLMAN, kantor.terbit("sertifikat").get(0).id());
        assertTrue(naskah.contains(UNIT.get(0)) && naskah.contains(UNIT.get(3)));
        assertTrue(!naskah.contains(UNIT.get(1)) && !naskah.contains(UNIT.get(2)));
        assertEquals(List.of(UNIT.get(1), UNIT.get(2)), uji.sertifikat(RAHMA).unitDikurangi());
    }

    @Test
    public void duaPenguranganBersamaTidakMengosongkanRuangLingkup() {
        BerkasUji satu = uji.diusulkan(RAHMA, "kurangi-lingkup", "unit", List.of(UNIT.get(0), UNIT.get(1)));
        BerkasUji dua = uji.diusulkan(RAHMA, "kurangi-lingkup", "unit", List.of(UNIT.get(2), UNIT.get(3)));
        BerkasUji sama = uji.diusulkan(RAHMA, "kurangi-lingkup", "unit", List.of(UNIT.get(1), UNIT.get(2)));
        satu.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        kantor.terbit("pengurangan-lingkup");
        kantor.ditolak(InvalidInput.class, "pemeliharaan.unit-habis", () -> dua.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG));
        kantor.ditolak(InvalidInput.class, "pemeliharaan.unit-sudah-dikeluarkan",
                () -> sama.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG));
        assertEquals(List.of(UNIT.get(0), UNIT.get(1)), uji.sertifikat(RAHMA).unitDikurangi());

        kantor.setel("id.serkom.naskah", "pengurangan-lingkup.paraf", "kepala-bidang");
        BerkasUji konsep = uji.diusulkan(AKBAR, "kurangi-lingkup", "unit", List.of(UNIT.get(0), UNIT.get(1)));
        BerkasUji lain = uji.diusulkan(AKBAR, "kurangi-lingkup", "unit", List.of(UNIT.get(2), UNIT.get(3)));
        konsep.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        lain.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        List<Surat> surat = kantor.terbit("konsep pengurangan-lingkup", "konsep pengurangan-lingkup");
        kantor.surat.paraf(Orang.KABID, surat.get(0).id(), true, Optional.empty());
        kantor.terbit("pengurangan-lingkup");
        kantor.ditolak(Conflict.class, "surat.akibat-lingkup",
                () -> kantor.surat.paraf(Orang.KABID, surat.get(1).id(), true, Optional.empty()));
        assertEquals(2, uji.sertifikat(AKBAR).unitDikurangi().size());
    }

    @Test
    public void selamaDibekukanRuangLingkupTidakDikurangi() {
        uji.disetujui(RAHMA, "bekukan", "pembekuan-sertifikat");
        Optional<String> dasar = uji.sertifikat(RAHMA).dasar();
        uji.ditolakKarena("pemeliharaan.masih-dibekukan", RAHMA, "kurangi-lingkup", "unit", List.of(UNIT.get(0)));
        assertEquals(dasar, uji.sertifikat(RAHMA).dasar());
    }
}
