package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.IRWAN;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** Verifikasi: what somebody else decides of the same permohonan, or of the same person, between the reading and the commit. */
public class BersamaanVerifikasiTest {

    private static final List<String> SYARAT = List.of("ijazah", "ktp", "pas-foto", "cv", "contoh-surat", "contoh-dokumen",
            "sertifikat-pengalaman");

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    @Test
    public void orangYangSamaTidakIkutDuaKaliBilaTemuannyaDibetulkanSaatIaDiajukanLagi() {
        putaran = Putaran.sampai(kantor, "permohonan");
        Data rahma = putaran.calon(Orang.POLMAN, RAHMA);
        putaran.terima(putaran.ajukan(Orang.POLMAN, "800/117", rahma));
        tidakMemenuhi(RAHMA);
        String pertama = putaran.asesi(RAHMA).id();
        kantor.sebelumPertama("verifikasi.periksa", () -> putaran.ajukan(Orang.POLMAN, "800/118", rahma));

        assertEquals("verifikasi.sudah-ikut-lagi", assertThrows(InvalidInput.class, () -> putaran.periksa(RAHMA)).reasons()
                .get(0).code());

        assertEquals(AsesiStatus.TIDAK_MEMENUHI, putaran.isi().asesi(pertama).orElseThrow().status());
        kantor.terbit("surat-permohonan", "tanda-terima", "surat-permohonan");
    }

    @Test
    public void yangIkutLagiSesudahSisaKuotaDihitungTidakMelampauiKuota() {
        putaran = Putaran.sampai(kantor, "permohonan");
        putaran.terima(putaran.ajukan(Orang.POLMAN, "800/117", putaran.calon(Orang.POLMAN, RAHMA)));
        tidakMemenuhi(RAHMA);
        putaran.aksi(Orang.BIDANG, "susulkan", data("kuota", 1));
        kantor.sesudahBaca("jumlah", () -> putaran.ajukan(Orang.MAJENE, "893.3/045", putaran.calon(Orang.MAJENE, DARMA)));

        assertEquals("verifikasi.kuota-terlampaui", assertThrows(InvalidInput.class, () -> putaran.periksa(RAHMA)).reasons()
                .get(0).code());

        putaran.status(RAHMA, AsesiStatus.TIDAK_MEMENUHI);
        kantor.terbit("surat-permohonan", "tanda-terima", "pemberitahuan-susulan", "pemberitahuan-susulan", "surat-permohonan");
    }

    private void tidakMemenuhi(String nama) {
        putaran.tentang(putaran.asesi(nama).id(), Orang.BIDANG, "periksa", data("pemeriksaan", SYARAT.stream()
                .map(s -> data("persyaratan", s, "hasil", "tidak-memenuhi", "catatan", "Bukan miliknya")).toList()));
    }

    @Test
    public void duaKelengkapanTerakhirSekaligusMelanjutkanJamPermohonannya() {
        putaran = Putaran.sampai(kantor, "verifikasi");
        String majene = putaran.permohonanOf("bkpsdm-majene");
        putaran.periksa(DARMA, "ijazah");
        putaran.periksa(IRWAN, "ijazah");
        putaran.tentang(majene, Orang.BIDANG, "minta-kelengkapan", data("sampai", "2026-03-13"));
        kantor.terbit("permintaan-kelengkapan");
        kantor.sebelumPertama("verifikasi.lengkapi", () -> lengkapi(majene, IRWAN));

        lengkapi(majene, DARMA);

        assertEquals(2, putaran.semua(AsesiStatus.DIAJUKAN).stream().filter(a -> a.permohonan().equals(majene)).count());
        assertEquals(TenggatStatus.BERJALAN, putaran.tenggat("verifikasi", majene).status());
        assertEquals(Optional.empty(), putaran.permohonan(majene).lengkapiSampai());
    }

    private void lengkapi(String permohonan, String nama) {
        putaran.tentang(permohonan, Orang.MAJENE, "lengkapi", data("dokumen", List.of(Map.of("asesi", putaran.asesi(nama).id(),
                "jenis", "ijazah", "dokumen", kantor.unggah(Orang.MAJENE, "ijazah susulan " + nama)))));
    }

    @Test
    public void duaKeputusanTerakhirSekaligusMengakhiriJamPermohonannya() {
        putaran = Putaran.sampai(kantor, "verifikasi");
        kantor.sebelumPertama("verifikasi.periksa", () -> putaran.periksa(IRWAN));

        putaran.periksa(DARMA);

        assertEquals(TenggatStatus.SELESAI, putaran.tenggat("verifikasi", putaran.permohonanOf("bkpsdm-majene")).status());
    }
}
