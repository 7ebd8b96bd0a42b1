package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Test;

/** The decision on a certificate: who may take and sign it, and when its letter counts. */
public class PutusanPemeliharaanTest extends DenganSertifikatUji {

    @Test
    public void pengusulTidakMemutuskanJugaBilaDicatatDariKertas() {
        BerkasUji berkas = uji.buka();
        berkas.aksi(Orang.KABID, "usulkan-perubahan", uji.usul(uji.sertifikat(RAHMA).nomor(), "cabut"));
        Actor kabid = new Actor("kabid-wenang", "Nurhayati Arsyad", Set.of(Peran.INSTANSI_BERWENANG), Optional.empty(), Optional.empty(),
                Optional.of("kabid-sertifikasi"));
        kantor.ditolak(InvalidInput.class, "pemeliharaan.pemutus-pengusul", () -> berkas.aksi(kabid, "setujui-perubahan", Data.KOSONG));
        kantor.ditolak(InvalidInput.class, "pemeliharaan.pemutus-pengusul",
                () -> berkas.aksi(kabid, "tolak-perubahan", data("alasan", List.of("Tidak perlu"))));
        kantor.ditolak(Forbidden.class, "aksi.catat-dari-kertas", () -> berkas.aksi(Orang.BIDANG, "setujui-perubahan", Data.KOSONG));

        berkas.dariKertas("setujui-perubahan", Optional.empty(), Data.KOSONG, berkas.kertas(Pelaksana.INSTANSI_BERWENANG,
                "sekretaris-badan",
                "Abdul Rahman Saleh", "12/PTS/2026"));

        kantor.terbit("usulan-perubahan-sertifikat", "pencabutan-sertifikat", "dasar-pencatatan");
        assertEquals(SertifikatStatus.DICABUT, uji.sertifikat(RAHMA).status());
    }

    @Test
    public void yangMengusulkanAtauMenandatanganiUsulanTidakMenandatanganiKeputusannya() {
        BerkasUji berkas = uji.diusulkan(RAHMA, "bekukan");
        BerkasUji ganti = uji.diusulkan(AKBAR, "ganti-rusak");
        BerkasUji pertama = uji.buka();
        Actor kepala = new Actor("kepala-bidang", "Fariq Wajidi", Set.of(Peran.BIDANG_SERTIFIKASI), Optional.empty(), Optional.empty(),
                Optional.of("fariq-wajidi"));
        pertama.aksi(kepala, "usulkan-perubahan", uji.usul(uji.sertifikat(AKBAR).nomor(), "cabut"));
        kantor.ditolak(InvalidInput.class, "pemeliharaan.penandatangan-pengusul",
                () -> pertama.aksi(Orang.SEKRETARIS, "setujui-perubahan", Data.KOSONG));
        kantor.ditolak(InvalidInput.class, "pemeliharaan.penandatangan-pengusul",
                () -> pertama.aksi(Orang.SEKRETARIS, "tolak-perubahan", data("alasan", List.of("Tidak perlu"))));
        kantor.terbit("usulan-perubahan-sertifikat");

        kantor.hari("2026-08-11");
        kantor.daftarkan("mandat", "kode", "plh-agustus", "jabatan", "kepala-badan", "pejabat", "kabid-sertifikasi", "jenis", "plh",
                "dasar", "Surat Perintah", "masa", Map.of("mulai", "2026-08-11", "sampai", "2026-08-12"));
        for (BerkasUji b : List.of(berkas, ganti)) {
            kantor.ditolak(InvalidInput.class, "pemeliharaan.penandatangan-pengusul",
                    () -> b.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG));
        }
        Actor kabid = new Actor("kabid-plh", "Nurhayati Arsyad", Set.of(Peran.INSTANSI_BERWENANG), Optional.empty(), Optional.empty(),
                Optional.of("kabid-sertifikasi"));
        kantor.ditolak(InvalidInput.class, "pemeliharaan.pemutus-pengusul", () -> berkas.aksi(kabid, "setujui-perubahan", Data.KOSONG));
        assertEquals(SertifikatStatus.BERLAKU, uji.sertifikat(RAHMA).status());

        kantor.hari("2026-08-13");
        berkas.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        kantor.terbit("pembekuan-sertifikat");
        assertEquals(SertifikatStatus.DIBEKUKAN, uji.sertifikat(RAHMA).status());
    }

    @Test
    public void duaPejabatDenganNipYangSamaAdalahSatuOrangJugaSesudahPengusulnyaKeluarDariRegister() {
        Map<String, Object> pejabat = new TreeMap<>(kantor.store.referensi().find("pejabat", "kabid-sertifikasi", kantor.jam.tanggal())
                .orElseThrow().isi().asMap());
        BerkasUji berkas = uji.buka();
        berkas.aksi(Orang.KABID, "usulkan-perubahan", uji.usul(uji.sertifikat(RAHMA).nomor(), "cabut"));
        pejabat.put("kode", "kabid-wenang");
        pejabat.put("nip", String.valueOf(pejabat.get("nip")).replace(" ", ""));
        kantor.daftarkan("pejabat", pejabat.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray());
        kantor.akhiri("pejabat", "kabid-sertifikasi", "2026-08-10");
        kantor.hari("2026-08-11");
        Actor lain = new Actor("wenang", "Nurhayati Arsyad", Set.of(Peran.INSTANSI_BERWENANG), Optional.empty(), Optional.empty(),
                Optional.of("kabid-wenang"));
        kantor.ditolak(InvalidInput.class, "pemeliharaan.pemutus-pengusul", () -> berkas.aksi(lain, "setujui-perubahan", Data.KOSONG));
        berkas.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        kantor.terbit("usulan-perubahan-sertifikat", "pencabutan-sertifikat");
    }

    @Test
    public void suratYangMengubahSertifikatTidakDicabutTersendiriJugaBilaPutusannyaDicatatDariKertas() {
        BerkasUji berkas = uji.diusulkan(RAHMA, "bekukan");
        berkas.dariKertas("setujui-perubahan", Optional.empty(), Data.KOSONG, berkas.kertas(Pelaksana.INSTANSI_BERWENANG,
                "sekretaris-badan", "Abdul Rahman Saleh", "13/PTS/2026"));
        Surat surat = kantor.terbit("pembekuan-sertifikat", "dasar-pencatatan").stream()
                .filter(s -> s.jenis().equals("pembekuan-sertifikat")).findFirst().orElseThrow();

        kantor.ditolak(Conflict.class, "lanjutan.berakibat",
                () -> kantor.surat.cabut(Orang.BIDANG, surat.id(), "Salah orang.", Optional.empty()));

        assertEquals(SuratStatus.BERNOMOR, kantor.store.surat().find(surat.id()).orElseThrow().status());
        assertEquals(SertifikatStatus.DIBEKUKAN, uji.sertifikat(RAHMA).status());
    }

    @Test
    public void usulanYangDitolakMembiarkanSertifikatDenganSuratPenolakan() {
        BerkasUji berkas = uji.diusulkan(DARMA, "bekukan");
        berkas.aksi(Orang.KEPALA, "tolak-perubahan", data("alasan", List.of("Bukti belum cukup untuk membekukan.")));
        kantor.terbit("penolakan-perubahan-sertifikat");
        assertEquals(SertifikatStatus.BERLAKU, uji.sertifikat(DARMA).status());
        assertEquals(Optional.empty(), uji.sertifikat(DARMA).dasar());
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
    }

    @Test
    public void duaUsulanAtasSertifikatYangSamaHanyaSatuYangBerlaku() {
        BerkasUji satu = uji.diusulkan(RAHMA, "cabut");
        BerkasUji dua = uji.diusulkan(RAHMA, "bekukan");
        satu.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        kantor.terbit("pencabutan-sertifikat");
        kantor.ditolak(InvalidInput.class, "pemeliharaan.sudah-dicabut", () -> dua.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG));
        dua.aksi(Orang.KEPALA, "tolak-perubahan", data("alasan", List.of("Sertifikatnya sudah dicabut.")));
        kantor.terbit("penolakan-perubahan-sertifikat");
    }

    @Test
    public void duaYangDisetujuiPadaSaatYangSamaHanyaSatuYangBerlaku() {
        BerkasUji satu = uji.diusulkan(RAHMA, "cabut");
        BerkasUji dua = uji.diusulkan(RAHMA, "bekukan");
        kantor.sebelumPertama("putusan-perubahan.setujui-perubahan", () -> satu.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG));
        InvalidInput gagal = org.junit.Assert.assertThrows(InvalidInput.class,
                () -> dua.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG));
        assertEquals("pemeliharaan.sudah-dicabut", gagal.reasons().get(0).code());
        kantor.terbit("pencabutan-sertifikat");
        assertEquals(SertifikatStatus.DICABUT, uji.sertifikat(RAHMA).status());
    }

    @Test
    public void suratYangMenungguParafBerlakuSejakParafTerakhirDanTidakBilaKeadaanSudahLain() {
        kantor.setel("id.serkom.naskah", "pembekuan-sertifikat.paraf", "kepala-bidang");
        BerkasUji beku = uji.diusulkan(RAHMA, "bekukan");
        beku.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        Surat konsep = kantor.terbit("konsep pembekuan-sertifikat").get(0);
        assertEquals(BerkasStatus.MENUNGGU_SURAT, beku.berkas().status());
        assertEquals("konsep belum membekukan", SertifikatStatus.BERLAKU, uji.sertifikat(RAHMA).status());
        kantor.hari("2026-08-13");
        kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty());
        kantor.terbit("pembekuan-sertifikat");
        assertEquals(SertifikatStatus.DIBEKUKAN, uji.sertifikat(RAHMA).status());
        assertEquals(Optional.of(LocalDate.of(2026, 8, 13)), uji.sertifikat(RAHMA).sejak());
        String naskah = kantor.surat.isi(Orang.POLMAN, konsep.id());
        assertTrue(naskah, naskah.contains("terhitung mulai tanggal 13 Agustus 2026") && !naskah.contains("tanggal 10 Agustus 2026:"));
        assertEquals(BerkasStatus.SELESAI, beku.berkas().status());

        BerkasUji lagi = uji.diusulkan(AKBAR, "bekukan");
        lagi.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        Surat kedua = kantor.terbit("konsep pembekuan-sertifikat").get(0);
        uji.disetujui(AKBAR, "cabut", "pencabutan-sertifikat");
        kantor.ditolak(Conflict.class, "surat.akibat-tidak-berlaku", () -> kantor.surat.paraf(Orang.KABID, kedua.id(), true,
                Optional.empty()));
        kantor.surat.tarikKonsep(Orang.BIDANG, kedua.id(), "Sertifikatnya sudah dicabut");
        lagi.di("putusan-perubahan");
        lagi.aksi(Orang.KEPALA, "tolak-perubahan", data("alasan", List.of("Sertifikatnya sudah dicabut.")));
        kantor.terbit("penolakan-perubahan-sertifikat");
    }

    @Test
    public void batasPerbaikanYangLewatSebelumSuratnyaBernomorTidakDisurati() {
        kantor.setel("id.serkom.naskah", "pembekuan-sertifikat.paraf", "kepala-bidang");
        BerkasUji beku = uji.diusulkan(RAHMA, "bekukan", "batas", "2026-08-20");
        BerkasUji terlambat = uji.diusulkan(AKBAR, "bekukan", "batas", "2026-08-20");
        beku.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        Surat konsep = kantor.terbit("konsep pembekuan-sertifikat").get(0);
        kantor.hari("2026-08-20");

        kantor.ditolak(Conflict.class, "surat.akibat-batas", () -> kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty()));
        kantor.ditolak(InvalidInput.class, "pemeliharaan.batas-usulan-lewat",
                () -> terlambat.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG));

        assertEquals(SertifikatStatus.BERLAKU, uji.sertifikat(RAHMA).status());
        terlambat.aksi(Orang.KEPALA, "tolak-perubahan", data("alasan", List.of("Batasnya sudah lewat.")));
        kantor.terbit("penolakan-perubahan-sertifikat");
    }

    @Test
    public void suratAtasSertifikatYangHabisMasanyaSelamaMenungguParafDitolakDenganHariTerakhirnya() {
        kantor.setel("id.serkom.naskah", "pembekuan-sertifikat.paraf", "kepala-bidang");
        kantor.hari("2029-04-05");
        uji.diusulkan(RAHMA, "bekukan").aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        Surat konsep = kantor.terbit("konsep pembekuan-sertifikat").get(0);
        kantor.hari("2029-04-06");
        List<String> teks = kantor.ditolak(Conflict.class, "surat.akibat-kedaluwarsa",
                () -> kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty()));
        assertTrue(teks.toString(), teks.get(0).contains("5 April 2029"));
    }

    @Test
    public void kunciYangSamaMemberiJawabanPertamaDanRevisiUsangDitolak() {
        BerkasUji berkas = uji.diusulkan(RAHMA, "bekukan");
        PermintaanAksi usang = new PermintaanAksi(berkas.id, "setujui-perubahan", Optional.empty(), Data.KOSONG, Optional.of(1L),
                Optional.empty(),
                Optional.empty());
        kantor.ditolak(StaleRevision.class, "simpan.revisi-usang", () -> berkas.jalankan(Orang.KEPALA, usang));
        PermintaanAksi satu = new PermintaanAksi(berkas.id, "setujui-perubahan", Optional.empty(), Data.KOSONG, Optional.empty(),
                Optional.of("kunci-pembekuan-1"), Optional.empty());
        HasilAksi pertama = berkas.jalankan(Orang.KEPALA, satu);
        assertEquals(pertama, berkas.jalankan(Orang.KEPALA, satu));
        kantor.terbit("pembekuan-sertifikat");
    }
}
