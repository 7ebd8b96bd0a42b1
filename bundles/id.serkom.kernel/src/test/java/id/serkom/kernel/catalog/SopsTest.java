package id.serkom.kernel.catalog;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.Sop;
import id.serkom.api.tahap.MulaiHitung;
import id.serkom.testing.tahap.JamPalsu;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

public class SopsTest {

    private static Sops terpasang(String... versi) {
        return new Sops(Stream.of(versi).map(SopsTest::sop).toList(), tahap(), pid -> Map.of());
    }

    private static TahapCatalog tahap() {
        return new TahapCatalog(new JamPalsu(LocalDate.of(2026, 1, 5)));
    }

    private static SopFile sop(String versi) {
        return new SopFile("s", versi, "SOP", Data.KOSONG, List.of(new Facts("s", "coba", "Coba",
                List.of(Pelaksana.BIDANG_SERTIFIKASI), List.of(), "", 1, MulaiHitung.MASUK_TAHAP, "surat")), false, Map.of());
    }

    private static Berkas dibuka(String versi) {
        return new Berkas("b", 1, "s", versi, "PPD", "1", "Berkas", "coba", BerkasStatus.BERJALAN, 1, 0, Optional.empty(),
                Instant.EPOCH, "bidang");
    }

    @Test
    public void berkasBaruMengambilVersiTertinggi() {
        Sops sops = terpasang("1.9", "2.0", "1.10");

        assertEquals("2.0", sops.file("s").orElseThrow().versi());
        assertEquals(List.of("2.0"), sops.list().stream().map(Sop::versi).toList());
    }

    @Test
    public void berkasYangBerjalanTetapPadaVersiKetikaDibuka() {
        Sops sops = terpasang("1", "1.1", "2.0");

        assertEquals("1", sops.file(dibuka("1")).versi());
        assertEquals("2.0", sops.file(dibuka("2.0")).versi());
    }

    @Test
    public void versiYangDigantiPenerusnyaMemakaiYangTertinggiDalamMayorYangSama() {
        assertEquals("1.10", terpasang("1.9", "1.10", "2.0").file(dibuka("1.2")).versi());
    }

    @Test
    public void tanpaVersiSemayorBerkasMenunggu() {
        TahapUnavailable away = assertThrows(TahapUnavailable.class, () -> terpasang("2.0").file(dibuka("1")));

        assertEquals("sop.tidak-terpasang", away.reasons().get(0).code());
        assertEquals("1", away.reasons().get(0).data().get("versi"));
    }

    @Test
    public void versiYangTidakTerbacaDitolakSaatDipasang() {
        assertThrows(IllegalArgumentException.class, () -> sop("dua"));
    }

    @Test
    public void setelanYangSalahTulisTidakMenghentikanSiapaPun() {
        Sops sops = new Sops(List.of(sop("1")), tahap(), pid -> Map.of("coba.waktu", "satu", "coba.hitung", "besok",
                "coba.keluaran", "sertifikat", "pembuka.instansi", "banyak"));

        Facts facts = sops.facts(sops.file("s").orElseThrow(), "coba");

        assertEquals(1, facts.waktu());
        assertEquals(MulaiHitung.MASUK_TAHAP, facts.hitung());
        assertEquals("sertifikat", facts.keluaran());
        assertEquals(20, sops.bukaanTerbanyak(sops.file("s").orElseThrow()));
        assertEquals(List.of("0", "500"), Stream.of("0", "500", "501", "9999", "-1").filter(n -> !new PengaturanSop().sah("p",
                Map.of("pembuka.instansi", n)).isEmpty()).toList());
        assertEquals(List.of("coba.waktu"), Stream.of("-1", "3661", "99999", "").map(salah -> new PengaturanSop().sah("p",
                Map.of("coba.waktu", salah)).isEmpty() ? "coba.waktu" : salah).distinct().toList());
    }

    @Test
    public void kepalaSopMengikutiPengaturanBegituDisimpan() {
        Data kepala = Data.of(Map.of("nomor", "1/2023", "unit", "Bidang", "disahkan", Map.of("nama", "Lama", "nip", "1"),
                "peralatan", List.of("ATK"), "dasarHukum", List.of(Map.of("kode", "uu"))));
        Map<String, String> etc = new HashMap<>();
        Sops sops = new Sops(List.of(SopFile.of(Data.of(Map.of("kode", "s", "versi", "1", "judul", "SOP", "kepala", kepala, "tahap",
                List.of(Map.of("kode", "coba", "kegiatan", "Coba", "keluaran", "surat")))))), tahap(), pid -> Map.copyOf(etc));
        assertEquals(kepala, sops.find("s").orElseThrow().kepala());

        etc.putAll(Map.of("kepala.nomor", " 2/2026 ", "kepala.tanggal", "2026-07-01", "kepala.disahkan.nama", "Baru",
                "kepala.peralatan", "Komputer, printer | ATK |", "coba.waktu", "9"));

        Data kini = sops.find("s").orElseThrow().kepala();
        assertEquals("2/2026", kini.text("nomor"));
        assertEquals("2026-07-01", kini.text("tanggal"));
        assertEquals(Map.of("nama", "Baru", "nip", "1"), kini.object("disahkan").asMap());
        assertEquals(List.of("Komputer, printer", "ATK"), kini.texts("peralatan"));
        assertEquals("Bidang", kini.text("unit"));
        assertEquals(1, kini.objects("dasarHukum").size());
        etc.clear();
        assertEquals(kepala, sops.find("s").orElseThrow().kepala());
    }

    @Test
    public void kepalaYangSalahTulisTidakDipakai() {
        Map<String, String> salah = Map.of("kepala.tanggal", "1 Juli 2026", "kepala.nomer", "2", "kepala.unit", "", "kepala.peralatan", "|",
                "kepala.disahkan.gelar", "Dr.", "kepala.disahkan", "Baru", "kepala.dasarHukum", "uu", "kepala.instansi", "a\u0007b",
                "kepala.peringatan", "x".repeat(2001));
        Sops sops = new Sops(List.of(sop("1")), tahap(), pid -> salah);

        assertEquals(Data.KOSONG, sops.find("s").orElseThrow().kepala());
    }
}
