package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static id.serkom.itests.cerita.SertifikatUji.serah;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.testing.sign.MemorySigner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The paper of a certificate is spoiled: another takes its place, and the old number is void. */
public class PenggantianSertifikatTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private SertifikatUji uji;

    @Before
    public void sudahTerbit() {
        uji = new SertifikatUji(kantor);
    }

    @Test
    public void sertifikatRusakDigantiDenganNomorBaruDanNomorLamanyaBatalDenganBeritaAcara() {
        Sertifikat lama = uji.sertifikat(RAHMA);
        BerkasUji berkas = uji.diusulkan(RAHMA, "ganti-rusak");
        kantor.ditolak(InvalidInput.class, "pemeliharaan.pengganti-belum-terbit", () -> berkas.aksi(Orang.BIDANG, "serahkan-pengganti",
                serah()));
        berkas.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        kantor.ditolak(InvalidInput.class, "pemeliharaan.pengganti-sudah-terbit",
                () -> berkas.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG));
        kantor.ditolak(InvalidInput.class, "pemeliharaan.pengganti-sudah-terbit",
                () -> berkas.aksi(Orang.KEPALA, "tolak-perubahan", data("alasan", List.of("Terlambat"))));
        berkas.di("putusan-perubahan");

        Sertifikat baru = uji.sertifikat(RAHMA);
        assertEquals("800.1.4/00005/SERT/BPSDM/2026", baru.nomor());
        assertEquals("REG.2026.000005", baru.registrasi());
        assertEquals(Optional.of(lama.id()), baru.menggantikan());
        assertEquals(lama.berlakuSampai(), baru.berlakuSampai());
        assertEquals(SertifikatStatus.DIGANTI, kantor.store.sertifikat().find(lama.id()).orElseThrow().status());
        Surat kertasLama = kantor.store.surat().find(lama.surat()).orElseThrow();
        assertEquals(SuratStatus.DICABUT, kertasLama.status());
        assertTrue(kertasLama.keterangan().orElse("").startsWith("Diganti karena: Surveilans"));

        berkas.aksi(Orang.BIDANG, "serahkan-pengganti", serah());

        List<Surat> terbit = kantor.terbit("sertifikat", "berita-acara-penggantian");
        String ba = kantor.surat.isi(Orang.BIDANG, terbit.get(1).id());
        assertTrue(ba.contains(lama.nomor()) && ba.contains(baru.nomor()) && ba.contains("dinyatakan batal"));
        assertEquals(Optional.of(kantor.jam.tanggal()), uji.sertifikat(RAHMA).diserahkan());
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
        kantor.ditolak(Conflict.class, "berkas.selesai", () -> berkas.aksi(Orang.BIDANG, "serahkan-pengganti", serah()));
    }

    @Test
    public void penggantiDiserahkanSesudahDitandatanganiSajaDanTidakSelamaDibekukan() {
        kantor.peladen.pasangSigner("pkcs12", new MemorySigner());
        kantor.setel("id.serkom.naskah", "sertifikat.ttd", "elektronik");
        BerkasUji berkas = uji.diusulkan(RAHMA, "ganti-rusak");
        berkas.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        kantor.terbit("sertifikat");
        kantor.ditolak(InvalidInput.class, "pemeliharaan.pengganti-belum-ditandatangani", () -> berkas.aksi(Orang.BIDANG,
                "serahkan-pengganti", serah()));
        assertEquals(Optional.empty(), uji.sertifikat(RAHMA).diserahkan());
        kantor.setel("id.serkom.naskah", "sertifikat.ttd", "basah");

        BerkasUji kedua = uji.diusulkan(AKBAR, "ganti-rusak");
        kedua.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        kantor.terbit("sertifikat");
        kantor.setel("id.serkom.ttd", "pindaian-sebelum-kirim", "ya");
        kantor.ditolak(InvalidInput.class, "pemeliharaan.pengganti-belum-dipindai", () -> kedua.aksi(Orang.BIDANG,
                "serahkan-pengganti", serah()));
        kantor.setel("id.serkom.ttd", "pindaian-sebelum-kirim", "tidak");
        uji.disetujui(AKBAR, "bekukan", "pembekuan-sertifikat");
        kantor.ditolak(InvalidInput.class, "pemeliharaan.pengganti-dibekukan", () -> kedua.aksi(Orang.BIDANG,
                "serahkan-pengganti", serah()));
        uji.disetujui(AKBAR, "pulihkan", "pemulihan-sertifikat");
        kedua.aksi(Orang.BIDANG, "serahkan-pengganti", serah());
        kantor.terbit("berita-acara-penggantian");
    }

    @Test
    public void penggantiYangDitandatanganiUntukUjiCobaTidakDiserahkanSesudahUjiCobaBerakhir() {
        MemorySigner signer = new MemorySigner().ujiCoba(true);
        kantor.peladen.pasangSigner("pkcs12", signer);
        kantor.setel("id.serkom.naskah", "sertifikat.ttd", "elektronik");
        BerkasUji berkas = uji.diusulkan(RAHMA, "ganti-rusak");
        berkas.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        Surat surat = kantor.terbit("sertifikat").get(0);
        uji.simpan(kantor.store.cetakan().find(surat.id()).orElseThrow().tercetak(uji.isiPdf()).bertanda(uji.isiPdf(), kantor.jam.saat()));
        signer.ujiCoba(false);

        kantor.ditolak(InvalidInput.class, "pemeliharaan.pengganti-uji-coba", () -> berkas.aksi(Orang.BIDANG, "serahkan-pengganti",
                serah()));

        assertEquals(Optional.empty(), uji.sertifikat(RAHMA).diserahkan());
        signer.ujiCoba(true);
        berkas.aksi(Orang.BIDANG, "serahkan-pengganti", serah());
        kantor.terbit("berita-acara-penggantian");
    }

    @Test
    public void penggantiYangRusakDigantiLagi() {
        List<String> nomor = new ArrayList<>();
        uji.simpan(uji.sertifikat(RAHMA).diberitahukan(LocalDate.of(2026, 8, 9)));
        for (int i = 0; i < 3; i++) {
            BerkasUji berkas = uji.diusulkan(RAHMA, "ganti-rusak");
            berkas.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
            berkas.aksi(Orang.BIDANG, "serahkan-pengganti", serah());
            nomor.add(uji.sertifikat(RAHMA).nomor());
            String naskah = kantor.surat.isi(Orang.POLMAN, kantor.terbit("sertifikat", "berita-acara-penggantian").get(0).id());
            assertTrue(naskah.contains(RAHMA) && naskah.contains("5 April 2029") && naskah.contains(uji.sertifikat(RAHMA).nomor()));
        }
        assertEquals(3, nomor.stream().distinct().count());
        assertEquals("sekali diberi tahu", Optional.of(LocalDate.of(2026, 8, 9)), uji.sertifikat(RAHMA).diberitahukan());
    }

    @Test
    public void penggantiYangSudahDicabutTidakDiserahkanTetapiBerkasnyaSelesai() {
        BerkasUji berkas = uji.diusulkan(RAHMA, "ganti-rusak");
        berkas.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        kantor.terbit("sertifikat");
        uji.disetujui(RAHMA, "cabut", "pencabutan-sertifikat");
        berkas.aksi(Orang.BIDANG, "serahkan-pengganti", serah());
        Surat ba = kantor.terbit("berita-acara-penggantian").get(0);
        assertTrue(kantor.surat.isi(Orang.BIDANG, ba.id()).contains("tidak diserahkan karena sudah dicabut"));
        assertEquals(Optional.empty(), uji.sertifikat(RAHMA).diserahkan());
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
    }

    @Test
    public void beritaAcaraYangDikembalikanDibuatLagiDanPenyerahanTidakDuaKali() {
        kantor.setel("id.serkom.naskah", "berita-acara-penggantian.paraf", "kepala-bidang");
        BerkasUji berkas = uji.diusulkan(RAHMA, "ganti-rusak");
        berkas.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        berkas.aksi(Orang.BIDANG, "serahkan-pengganti", serah());
        Surat konsep = kantor.terbit("sertifikat", "konsep berita-acara-penggantian").get(1);
        kantor.surat.tarikKonsep(Orang.BIDANG, konsep.id(), "Penerimanya keliru");
        berkas.di("putusan-perubahan");
        berkas.aksi(Orang.BIDANG, "serahkan-pengganti", serah());
        Surat lagi = kantor.terbit("konsep berita-acara-penggantian").get(0);
        kantor.surat.paraf(Orang.KABID, lagi.id(), true, Optional.empty());
        kantor.terbit("berita-acara-penggantian");
        assertEquals(Optional.of(lagi.id()), uji.sertifikat(RAHMA).pengantar());
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
    }
}
