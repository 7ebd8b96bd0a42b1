package id.serkom.sop.akreditasi;

import static id.serkom.testing.tahap.TahapTester.input;

import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Tahap;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.ContohHasil;
import id.serkom.testing.tahap.TahapTester;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A berkas that the office of Majene applies in, for the TUK of the samples; each tahap begins with what those before it left. */
final class AkreditasiUji {

    static final String SCAN = Contoh.id("SCAN", 1);
    static final String MILIK_MAJENE = Contoh.id("SCAN", 2);
    static final String SKEMA = Contoh.skema().kode();
    static final String SELASA = "2026-03-10";
    static final Permohonan PERMOHONAN = new Permohonan(Contoh.id("PERMOHONAN", 1), 1, Contoh.BERKAS, Contoh.MAJENE, Contoh.id("SURAT", 1),
            "893.3/045/BKPSDM", LocalDate.of(2026, 3, 2), "Akreditasi TUK", LocalDate.of(2026, 3, 2), PermohonanStatus.DIAJUKAN,
            Optional.empty(), Optional.empty(), 0);

    final TahapTester tahap;

    AkreditasiUji(Tahap satu) {
        tahap = TahapTester.of(satu).with(Contoh.dokumen(SCAN), new Dokumen(MILIK_MAJENE, 1, "0".repeat(64), "borang.pdf", 100,
                "application/pdf", "majene", Optional.of(Contoh.MAJENE), Instant.parse("2026-03-01T00:00:00Z")));
    }

    AkreditasiUji diundang(String sampai) {
        tahap.with(new Pengumuman(Contoh.id("PENGUMUMAN", 1), 1, Contoh.BERKAS, List.of(Contoh.MAJENE), LocalDate.of(2026, 2, 27),
                LocalDate.parse(sampai), 0));
        return this;
    }

    /** What the first tahap has filed. */
    AkreditasiUji diajukan(String... skema) {
        diundang("2026-03-20");
        tahap.with(PERMOHONAN, arsip(1, "akreditasi-tuk", Contoh.TUK), arsip(2, "surat-pengajuan", "surat-pengajuan"));
        for (int i = 0; i < skema.length; i++) {
            tahap.with(arsip(10 + i, "akreditasi-skema", skema[i]));
        }
        return this;
    }

    private static Kelengkapan arsip(int urut, String kode, String jenis) {
        return new Kelengkapan(Contoh.id("ARSZP", urut), 1, Contoh.BERKAS, "pengajuan", 1, kode, jenis, Optional.of(PERMOHONAN.id()),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Numbered minutes of a visit by these asesor in which the first standard, a compulsory one, is met or not. */
    AkreditasiUji divisitasi(boolean wajibTerpenuhi, String... penilai) {
        diajukan(SKEMA, "LAIN");
        Surat ba = ContohHasil.surat(Contoh.id("BA", 1), "berita-acara-visitasi", "visitasi", 1, "3/BA/2026");
        tahap.with(ba, arsip(3, "berita-acara-visitasi", "berita-acara-visitasi"));
        List<Data> tim = new ArrayList<>();
        List.of(penilai).forEach(p -> tim.add(input("kode", p)));
        tahap.isi().isiSurat(ba.id(), input("penilai", tim, "standar", List.of(
                input("kode", "tempat", "judul", "Tempat dan ruang", "wajib", true, "terpenuhi", wajibTerpenuhi),
                input("kode", "akses", "judul", "Kemudahan akses", "wajib", false, "terpenuhi", false))));
        return this;
    }

    /** The letter of that kind as it is after its draft was sent back, or while it waits for initials. */
    void menjadi(String jenis, SuratStatus status) {
        tahap.isi().suratDanKonsep(jenis).forEach(s -> tahap.with(ContohHasil.menjadi(s, status)));
    }
}
