package id.serkom.sop.kerjasama;

import static id.serkom.testing.tahap.TahapTester.input;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Tahap;
import id.serkom.testing.tahap.Contoh;
import id.serkom.testing.tahap.TahapTester;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A berkas of the SOP Kerjasama in each of its tahap: invited on 2 March until the 13th, proposed by letter 415/1. */
final class KerjasamaFixture {

    static final String SURAT_POLMAN = Contoh.id("DSURAT", 1);
    static final String SURAT_MAJENE = Contoh.id("DSURAT", 2);
    static final String PINDAIAN = Contoh.id("DPNDAJAN", 1);
    static final String USULAN = Contoh.id("PERMOHAN", 1);
    static final String LINGKUP = "Penyelenggaraan sertifikasi kompetensi aparatur";

    private static final String SURAT_USULAN = Contoh.id("SRATMASK", 1);

    private KerjasamaFixture() {
    }

    static TahapTester diTahap(Tahap tahap, String kode) {
        return TahapTester.of(tahap).withSkema(Skema.TANPA)
                .withBerkas(new Berkas(Contoh.BERKAS, 1, "kerjasama", "1", "", "", "Kerja sama BKPSDM Polewali Mandar", kode,
                        BerkasStatus.BERJALAN, 1, 0, Optional.empty(), Instant.parse("2026-01-05T01:00:00Z"), "bidang"))
                .with(dokumen(SURAT_POLMAN, Contoh.POLMAN), dokumen(SURAT_MAJENE, Contoh.MAJENE), dokumen(PINDAIAN, null));
    }

    static TahapTester diundang() {
        return diTahap(new Usulan(), "usulan").with(undangan()).as(Contoh.instansi(Contoh.POLMAN));
    }

    static Pengumuman undangan() {
        return new Pengumuman(Contoh.id("PENGMMAN", 1), 1, Contoh.BERKAS, List.of(Contoh.POLMAN), LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 13), 0);
    }

    /** What the tahap usulan has left. */
    static TahapTester diusulkan(Tahap tahap, String kode) {
        TahapTester tester = diTahap(tahap, kode).with(undangan(),
                new Permohonan(USULAN, 1, Contoh.BERKAS, Contoh.POLMAN, SURAT_USULAN, "415/1", LocalDate.of(2026, 3, 2),
                        "Usulan kerja sama", LocalDate.of(2026, 3, 2), PermohonanStatus.DIAJUKAN, Optional.empty(), Optional.empty(), 0));
        return surat(surat(tester, SURAT_USULAN, "surat-usulan", Arah.MASUK, SuratStatus.DITERIMA, Data.KOSONG), Contoh.id("SRATFRMR", 1),
                "tanda-terima-usulan", Arah.KELUAR, SuratStatus.BEKU, input("ruangLingkup", LINGKUP, "lama", "36 (tiga puluh enam) bulan"));
    }

    /** What the tahap telaah has left. */
    static TahapTester ditelaah(boolean lanjut) {
        return surat(diusulkan(new Perjanjian(), "perjanjian"), Contoh.id("SRATTEZAAH", 1), "hasil-telaah", Arah.KELUAR,
                SuratStatus.BERNOMOR, input("lanjut", lanjut)).as(Contoh.berwenang(Contoh.KEPALA));
    }

    static TahapTester surat(TahapTester tester, String id, String jenis, Arah arah, SuratStatus status, Data isi) {
        boolean bernomor = status == SuratStatus.BERNOMOR;
        tester.with(new Surat(id, 1, arah, jenis, status, "keluar", 2026, Optional.empty(),
                bernomor ? Optional.of("9/2026") : Optional.empty(),
                Optional.empty(), LocalDate.of(2026, 3, 2), Optional.empty(), Optional.empty(), jenis, "-", Optional.of(Contoh.POLMAN), "",
                "Biasa", 0, Optional.of(Contoh.BERKAS), Optional.of("usulan"), 1, Optional.of(USULAN), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), "", Optional.empty(), Instant.parse("2026-03-02T01:00:00Z"), "bidang"));
        tester.isi().isiSurat(id, isi);
        return tester;
    }

    static Dokumen dokumen(String id, String instansi) {
        return new Dokumen(id, 1, "0".repeat(64), "dokumen.pdf", 1000, "application/pdf", "akun", Optional.ofNullable(instansi),
                Instant.parse("2026-03-02T00:00:00Z"));
    }

    static Data usul(String nomor, String tanggal, String dokumen) {
        return input("surat", Map.of("nomor", nomor, "tanggal", tanggal, "perihal", "Usulan kerja sama", "dokumen", dokumen),
                "ruangLingkup", LINGKUP, "lamaBulan", 36);
    }

    static Data sepakat() {
        return input("mulai", "2026-03-02", "sampai", "2029-03-01", "nomorPihakLain", "415.4/07/PKS/2026", "penandatanganPihakLain",
                Map.of("nama", "Drs. Ahmad Syarif", "jabatan", "Kepala BKPSDM"), "naskah", PINDAIAN);
    }

    static Kelengkapan kelengkapan(String kode) {
        return new Kelengkapan(Contoh.id("KEZENGKAPAN", 1), 1, Contoh.BERKAS, "usulan", 1, kode, kode,
                Optional.of(USULAN), Optional.empty(), Optional.of(SURAT_POLMAN), Optional.of(SURAT_USULAN));
    }

    static Data tanpa(Data isian, String kunci) {
        Map<String, Object> baru = new LinkedHashMap<>(isian.asMap());
        baru.remove(kunci);
        return Data.of(baru);
    }
}
