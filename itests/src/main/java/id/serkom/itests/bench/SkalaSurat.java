package id.serkom.itests.bench;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.NomorDiminta;
import id.serkom.spi.store.SuratBaru;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The letters of one berkas, each numbered in its commit, with two kilobytes of text as a rendered one has. */
final class SkalaSurat {

    /** Which letters close or follow each tahap. */
    private static final List<List<String>> JENIS = List.of(List.of("pemberitahuan"), List.of("tanda-terima"), List.of("hasil-verifikasi"),
            List.of("permohonan-rekomendasi", "sk-rekomendasi", "jadwal-undangan", "surat-tugas"), List.of("berita-acara-asesmen"),
            List.of("undangan-rapat", "berita-acara-rapat"), List.of("sk-penetapan", "surat-penyampaian"));
    private static final String ISI = "<p>" + "Sehubungan dengan pelaksanaan sertifikasi kompetensi, bersama ini disampaikan. ".repeat(20)
            + "</p>";

    private final SkalaBerkas berkas;
    private final String sha256;
    private final List<SuratBaru> surat = new ArrayList<>();
    private final List<Catatan> catatan = new ArrayList<>();

    /** @param sha256 of the document that every scan is */
    SkalaSurat(SkalaBerkas berkas, String sha256) {
        this.berkas = berkas;
        this.sha256 = sha256;
        for (int t = 0; t < Math.min(berkas.sampai, JENIS.size()); t++) {
            int tahap = t;
            if (t == 1) {
                berkas.permohonan.forEach(this::masuk);
            }
            JENIS.get(t).forEach(jenis -> surat.add(keluar(jenis, tahap, Optional.empty())));
        }
        if (berkas.sampai >= 6) {
            beku("berita-acara-rapat", "rapat", Asesi.sidik(berkas.asesi));
        }
        if (berkas.sampai >= 7) {
            beku("sk-penetapan", "penetapan", Asesi.sidikNama(berkas.asesi));
        }
        if (berkas.sampai == SkalaBerkas.SELESAI) {
            berkas.asesi.forEach(this::sertifikat);
        }
    }

    List<SuratBaru> surat() {
        return surat;
    }

    /** What goes on file with them. */
    List<Catatan> catatan() {
        return catatan;
    }

    private void beku(String jenis, String tahap, String sidik) {
        String id = surat.stream().map(SuratBaru::surat).filter(s -> s.jenis().equals(jenis)).findFirst().orElseThrow().id();
        catatan.add(new Kelengkapan(berkas.baru(), 0, berkas.id, tahap, 1, "daftar-kompeten", sidik, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(id)));
    }

    private void masuk(Permohonan p) {
        LocalDate hari = p.diterimaTanggal();
        Surat s = new Surat(p.surat(), 0, Arah.MASUK, "surat-permohonan", SuratStatus.DITERIMA, "", hari.getYear(), Optional.empty(),
                Optional.of(p.nomorSurat()), Optional.empty(), p.tanggalSurat(), Optional.of(hari), Optional.empty(), p.perihal(),
                "BKPSDM " + p.instansi(), Optional.of(p.instansi()), "", "Biasa", 0, Optional.of(berkas.id), Optional.of("permohonan"), 1,
                Optional.of(p.id()), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(berkas.dokumen), sha256,
                Optional.empty(), berkas.saat, "bidang");
        surat.add(new SuratBaru(s, "", Data.KOSONG, List.of(new NomorDiminta(Nomor.tanda(p.surat()), "masuk",
                hari.getYear(), "{urut}", 0))));
    }

    private SuratBaru keluar(String jenis, int tahap, Optional<Asesi> tentang) {
        String id = berkas.baru();
        LocalDate hari = berkas.masuk(tahap + 1);
        String hal = "Perihal " + jenis + " putaran " + berkas.ke;
        String pihak = tentang.map(Asesi::nama).orElse("Kepala BKPSDM " + berkas.rencana.kodeInstansi(berkas.ke));
        boolean tugas = jenis.equals("surat-tugas");
        Surat s = new Surat(id, 0, Arah.KELUAR, jenis, SuratStatus.BERNOMOR, "", hari.getYear(), Optional.empty(), Optional.empty(),
                Optional.empty(), hari, Optional.empty(), Optional.empty(), hal, pihak,
                tugas ? Optional.empty() : Optional.of(berkas.rencana.kodeInstansi(berkas.ke)), "800.1.4", "Biasa", 1,
                Optional.of(berkas.id),
                Optional.of(SkalaBerkas.TAHAP.get(tahap)), 1, tentang.map(Asesi::permohonan), tentang.map(Asesi::id),
                Optional.of("fariq-wajidi"), Optional.empty(), Optional.empty(), "", Optional.empty(), berkas.saat, "bidang",
                Optional.of(berkas.rencana.kodeAsesor(berkas.ke)).filter(a -> tugas || tentang.isPresent()), Optional.empty(),
                Optional.empty(), Optional.empty());
        String html = "<html><body><p>Nomor " + Nomor.tanda(id) + "</p><p>" + Tanggal.panjang(hari) + "</p><p>Hal "
                + hal + "</p><p>" + pihak
                + "</p>" + tentang.map(a -> "<p>" + Nomor.tanda(id, "registrasi") + "</p>").orElse("") + ISI + "</body></html>";
        List<NomorDiminta> nomor = new ArrayList<>(List.of(new NomorDiminta(Nomor.tanda(id), tentang.isPresent() ? "benih-sertifikat"
                : "benih", hari.getYear(), (tentang.isPresent() ? "SER." : "800.1.4/") + "{urut:3}/BENIH/" + hari.getYear(), 0)));
        if (tentang.isPresent()) {
            nomor.add(new NomorDiminta(Nomor.tanda(id, "registrasi"), "benih-registrasi", hari.getYear(),
                    "REG.{urut:7}." + hari.getYear(), 0));
        }
        return new SuratBaru(s, html, Data.of(Map.of("jenis", jenis)), nomor);
    }

    private void sertifikat(Asesi a) {
        SuratBaru baru = keluar("sertifikat", 7, Optional.of(a));
        surat.add(baru);
        String id = baru.surat().id();
        LocalDate hari = baru.surat().tanggal();
        catatan.add(new Sertifikat(berkas.baru(), 0, berkas.id, a.id(), a.instansi(), a.nama(), "PPD", "1.0", id, Nomor.tanda(id),
                Nomor.tanda(id, "registrasi"), hari, hari.plusYears(3), SertifikatStatus.BERLAKU, "sendiri", Optional.of(hari),
                Optional.of("Petugas"), Optional.empty()));
    }
}
