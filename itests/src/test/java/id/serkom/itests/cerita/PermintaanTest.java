package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.HasilItem;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.kernel.catalog.InstalledTahap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** One request: repeated, stale, in the wrong tahap, by the wrong person, while a tahap is not there. */
public class PermintaanTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    @Before
    public void berkasDibuka() {
        putaran = new Putaran(kantor);
    }

    private PermintaanAksi berkunci(String aksi, String kunci, Data masukan) {
        return new PermintaanAksi(putaran.id, aksi, Optional.empty(), masukan, Optional.empty(), Optional.of(kunci),
                Optional.empty());
    }

    private PermintaanAksi padaRevisi(String aksi, String perihal, long revisi, Data masukan) {
        return new PermintaanAksi(putaran.id, aksi, Optional.of(perihal), masukan, Optional.of(revisi), Optional.empty(),
                Optional.empty());
    }

    private static Data pengumuman(int kuota) {
        return data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-03-02", "sampai", "2026-03-06", "kuota", kuota);
    }

    @Test
    public void permintaanYangDiulangMendapatJawabanPertamaSampaiHurufTerakhir() {
        HasilAksi pertama = putaran.jalankan(Orang.BIDANG, berkunci("umumkan", "kunci-1", pengumuman(20)));
        kantor.terbit("pemberitahuan");
        assertEquals("800.1.4/346/BPSDM/2026", pertama.surat().get(0).nomor());

        assertEquals(pertama, putaran.jalankan(Orang.BIDANG, berkunci("umumkan", "kunci-1", pengumuman(20))));

        kantor.ditolak(InvalidInput.class, "idempotensi.isi-lain",
                () -> putaran.jalankan(Orang.BIDANG, berkunci("umumkan", "kunci-1", pengumuman(30))));
        kantor.hidupkanLagi();
        assertEquals(pertama, putaran.jalankan(Orang.BIDANG, berkunci("umumkan", "kunci-1", pengumuman(20))));
        kantor.hari("2026-03-10");
        kantor.ditolak(Conflict.class, "aksi.bukan-di-tahap-ini",
                () -> putaran.jalankan(Orang.KABID, berkunci("umumkan", "kunci-1", pengumuman(20))));
    }

    @Test
    public void pembukaanYangDiulangMendapatJawabanPertamaJugaSesudahBerkasnyaMaju() {
        BukaBerkas buka = new BukaBerkas("sertifikasi", Optional.of("PPD"), Optional.empty(), "Perkantoran Digital II", Optional.empty());
        Berkas pertama = kantor.berkas().buka(Orang.BIDANG, buka, Optional.of("kunci-0"));
        assertEquals(pertama, kantor.store.berkas().find(pertama.id()).orElseThrow());
        putaran.jalankan(Orang.BIDANG, new PermintaanAksi(pertama.id(), "umumkan", Optional.empty(), pengumuman(20), Optional.empty(),
                Optional.empty(), Optional.empty()));
        kantor.terbit("pemberitahuan");

        assertEquals(pertama, kantor.berkas().buka(Orang.BIDANG, buka, Optional.of("kunci-0")));
    }

    @Test
    public void penolakanTidakMenyimpanApaPunSehinggaKuncinyaDapatDipakaiLagi() {
        Data keliru = pengumuman(20).with("sampai", "2026-03-01");
        kantor.ditolak(InvalidInput.class, "informasi.jendela-terbalik",
                () -> putaran.jalankan(Orang.BIDANG, berkunci("umumkan", "kunci-2", keliru)));

        putaran.jalankan(Orang.BIDANG, berkunci("umumkan", "kunci-2", pengumuman(20)));

        kantor.terbit("pemberitahuan");
    }

    @Test
    public void revisiYangUsangDitolakDanTidakMenimpaPekerjaanOrangLain() {
        putaran.umumkan();
        String polman = putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA));
        long dibaca = putaran.permohonan(polman).revision();
        putaran.jalankan(Orang.BIDANG, padaRevisi("terima", polman, dibaca, Data.KOSONG));

        kantor.ditolak(StaleRevision.class, "simpan.revisi-usang", () -> putaran.jalankan(Orang.KABID,
                padaRevisi("tolak", polman, dibaca, data("alasan", List.of("Tidak ditandatangani")))));

        kantor.terbit("surat-permohonan", "tanda-terima");
    }

    @Test
    public void rencanaYangDisusunOrangLainSesudahBerkasDibacaTidakTertimpa() {
        putaran = Putaran.sampai(kantor, "rencana");
        long dibaca = putaran.berkas().revision();
        Data hariLain = Putaran.sesi(1, "2026-03-31", Putaran.penguji("hasnah", putaran.daftar().stream()));
        putaran.susun();

        kantor.ditolak(StaleRevision.class, "simpan.revisi-usang", () -> putaran.jalankan(Orang.KABID, new PermintaanAksi(putaran.id,
                "susun", Optional.empty(), data("sesi", List.of(hariLain)), Optional.of(dibaca), Optional.empty(),
                Optional.empty())));
    }

    @Test
    public void aksiDiTahapYangSalahMenyebutTahapYangBenar() {
        List<String> alasan = kantor.ditolak(Conflict.class, "aksi.bukan-di-tahap-ini",
                () -> putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG));

        assertTrue(alasan.get(0), alasan.get(0).contains("pelaksanaan"));
        kantor.ditolak(NotFound.class, "aksi.tidak-dikenal", () -> putaran.aksi(Orang.BIDANG, "terbang", Data.KOSONG));
    }

    @Test
    public void isianYangTidakSahDitolakPadaSetiapBidangnya() {
        Data keliru = data("penerima", List.of("BKPSDM POLMAN"), "mulai", "2 Maret", "kuota", -1, "lain", true);

        List<String> alasan = kantor.ditolak(InvalidInput.class, "masukan.required",
                () -> putaran.aksi(Orang.BIDANG, "umumkan", keliru));

        assertEquals(alasan.toString(), 5, alasan.size());
    }

    @Test
    public void yangBukanPelaksanaDanYangBukanMiliknyaTidakDapatBerbuat() {
        kantor.ditolak(NotFound.class, "berkas.tidak-ada", () -> putaran.aksi(Orang.POLMAN, "umumkan", pengumuman(20)));
        kantor.ditolak(Forbidden.class, "aksi.peran-tidak-boleh",
                () -> putaran.aksi(Orang.KEPALA, "umumkan", pengumuman(20)));
        putaran.umumkan();
        String polman = putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA));
        kantor.terbit("surat-permohonan");

        kantor.ditolak(NotFound.class, "aksi.perihal-tidak-ada",
                () -> putaran.tentang(polman, Orang.MAJENE, "tarik", data("alasan", "Bukan milik kami")));
        kantor.ditolak(Forbidden.class, "aksi.peran-tidak-boleh",
                () -> putaran.tentang(polman, Orang.POLMAN, "terima", Data.KOSONG));
    }

    @Test
    public void batchMenjawabTiapButirDanYangDitolakTidakMengganggu() {
        putaran.umumkan();
        String polman = putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA));
        String majene = putaran.ajukan(Orang.MAJENE, "893.3/ 045", putaran.calon(Orang.MAJENE, Putaran.DARMA));
        putaran.terima(majene);

        List<HasilItem> hasil = kantor.berkas().jalankan(Orang.BIDANG, List.of(
                putaran.minta("terima", Optional.of(majene), Data.KOSONG),
                putaran.minta("terima", Optional.of("0".repeat(26)), Data.KOSONG),
                putaran.minta("terima", Optional.of(polman), Data.KOSONG)));

        assertEquals(List.of("permohonan.sudah-diputuskan", "aksi.perihal-tidak-ada"), hasil.stream()
                .flatMap(h -> h.alasan().stream()).map(r -> r.code()).toList());
        assertTrue(hasil.get(2).hasil().isPresent());
        kantor.terbit("surat-permohonan", "surat-permohonan", "tanda-terima", "tanda-terima");
    }

    @Test
    public void tahapYangDilepasTidakTersediaBerkasnyaUtuhDanJalanLagiBegituTerpasang() {
        putaran.umumkan();
        String polman = putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA));
        Berkas sebelum = putaran.berkas();
        InstalledTahap permohonan = kantor.tahap.find("sertifikasi", "permohonan", 1).orElseThrow();
        kantor.tahap.remove(permohonan.tahap());

        kantor.ditolak(TahapUnavailable.class, "tahap.tidak-tersedia",
                () -> putaran.tentang(polman, Orang.BIDANG, "terima", Data.KOSONG));
        assertEquals(sebelum, putaran.berkas());
        assertEquals("yang lain tetap dapat dibaca", 1, kantor.berkas().permohonan(Orang.POLMAN, putaran.id).size());

        kantor.pasangTahap();
        putaran.terima(polman);
        kantor.terbit("surat-permohonan", "tanda-terima");
    }

    @Test
    public void paketNaskahKantorMengunggulkanTulisannyaTanpaMengubahSuratLama() {
        putaran.umumkan();
        String lama = putaran.surat("pemberitahuan").get(0).id();
        String naskahLama = kantor.surat.isi(Orang.BIDANG, lama);
        Map<String, String> paket = new HashMap<>(Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nSerkom-Pangkat: 10\n"));
        for (String akhiran : List.of(".properties", ".contoh.json", ".vm")) {
            String path = "SERKOM-INF/naskah/pemberitahuan" + akhiran;
            paket.put(path, kantor.kerangka.teks("id.serkom.tahap.informasi", path));
        }
        paket.merge("SERKOM-INF/naskah/pemberitahuan.vm", "<p>Salam dari kantor baru.</p>", (isi, awal) -> awal + isi);
        kantor.kerangka.pasang("naskah.kantor", paket);

        Putaran kedua = new Putaran(kantor);
        kedua.umumkan();

        assertTrue(kantor.surat.isi(Orang.BIDANG, kedua.surat("pemberitahuan").get(0).id())
                .contains("Salam dari kantor baru."));
        assertEquals(naskahLama, kantor.surat.isi(Orang.BIDANG, lama));
    }
}
