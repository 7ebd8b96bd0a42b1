package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.HasilPeriksa;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.berkas.Jeda;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.SuratBaru;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What is written is read as it was, in every field. */
public abstract class CatatanContract extends StoreContract {

    @Test
    public void berkasDanPosisinya() {
        Berkas berkas = new Berkas(id(), 0, "sertifikasi", "1", "PPD", "1.0", EMOJI, "rapat", BerkasStatus.MENUNGGU_SURAT, 2,
                0, Optional.of(TANGGAL), SAAT, "budi", Optional.of(id()), Map.of("rapat", 12, "informasi", 1));
        PosisiTahap posisi = new PosisiTahap(id(), 0, berkas.id(), "rapat", 2, TANGGAL, Optional.of(TANGGAL.plusDays(1)), 10,
                List.of("surat-permohonan", "portofolio"), "surat",
                Data.of(Map.of("versi", 1, "nilai", new BigDecimal("7.50"), "daftar", List.of(Map.of("ya", true)))), true);

        simpan(berkas, posisi);

        assertEquals(Optional.of(tersimpan(berkas)), ports().berkas().find(berkas.id()));
        assertEquals(List.of(tersimpan(posisi)), ports().berkas().perjalanan(berkas.id()));
    }

    @Test
    public void permohonanDanPengumuman() {
        String berkas = id();
        Permohonan permohonan = new Permohonan(id(), 0, berkas, "instansi-a", id(), "005 / X - 1", TANGGAL, "Permohonan", TANGGAL,
                PermohonanStatus.DITOLAK, Optional.of("tidak lengkap"), Optional.of(TANGGAL), 12);
        Pengumuman pengumuman = new Pengumuman(id(), 0, berkas, List.of("instansi-b", "instansi-a"), TANGGAL,
                TANGGAL.plusDays(9), 30);

        simpan(permohonan, pengumuman);

        assertEquals(Optional.of(tersimpan(permohonan)), ports().berkas().isi(berkas).permohonan(permohonan.id()));
        assertEquals(Optional.of(tersimpan(pengumuman)), ports().berkas().isi(berkas).pengumuman());
    }

    @Test
    public void asesiDenganSeluruhIdentitasnya() {
        String berkas = id();
        Identitas identitas = new Identitas(EMOJI, "7601010101900001", Optional.of("199001012015031001"), "Majene",
                LocalDate.of(1990, 2, 28), "Analis", "Bidang A", Optional.of("S2"), Optional.of("r@contoh.id"),
                Optional.of("0812"));
        Asesi asesi = new Asesi(id(), 0, berkas, id(), "instansi-a", 3, identitas, AsesiStatus.TIDAK_DIREKOMENDASIKAN,
                Optional.of("asesor-a"), Optional.of(id()), Optional.of("alasan"), Optional.of(id()));

        simpan(asesi);

        assertEquals(Optional.of(tersimpan(asesi)), ports().berkas().isi(berkas).asesi(asesi.id()));
    }

    @Test
    public void pemeriksaanNilaiPutusanDanKelengkapan() {
        String berkas = id();
        String asesi = id();
        Pemeriksaan pemeriksaan = new Pemeriksaan(id(), 0, berkas, asesi, "ktp", 1, HasilPeriksa.BELUM_ADA,
                Optional.of("buram"), "budi");
        Nilai nilai = new Nilai(id(), 0, berkas, asesi, "N.821100.053.02", 1, Optional.of(true),
                Optional.of(new BigDecimal("85.50")), "observasi", "asesor-a", Optional.empty());
        Putusan putusan = new Putusan(id(), 0, berkas, asesi, 1, 1, Verdict.TUNDA, Verdict.KOMPETEN, Optional.of("sakit"),
                "kepala", "Kepala");
        Kelengkapan kelengkapan = new Kelengkapan(id(), 0, berkas, "permohonan", 1, "portofolio", "ijazah",
                Optional.of(id()), Optional.of(asesi), Optional.of(id()), Optional.of(id()));

        simpan(pemeriksaan, nilai, putusan, kelengkapan);

        assertEquals(List.of(tersimpan(pemeriksaan)), ports().berkas().riwayatPemeriksaan(asesi));
        assertEquals(List.of(tersimpan(nilai)), ports().berkas().riwayatNilai(asesi));
        assertEquals(List.of(tersimpan(putusan)), ports().berkas().riwayatPutusan(asesi));
        assertEquals(List.of(tersimpan(kelengkapan)), ports().berkas().isi(berkas).kelengkapan("portofolio"));
        assertEquals(List.of(berkas), ports().dokumen().pemilik(kelengkapan.dokumen().stream().toList(), 5).get(0).berkas());
        assertEquals(List.of(tersimpan(kelengkapan)), ports().berkas().kelengkapan(List.of(id(), kelengkapan.id())));
        assertEquals(List.of(), ports().berkas().kelengkapan(List.of()));
    }

    @Test
    public void formulirDenganSeluruhIsinya() {
        String berkas = id();
        String asesi = id();
        Data isi = Data.of(Map.of("teks", EMOJI, "angka", new BigDecimal("1.50"), "benar", true, "daftar",
                List.of(Map.of("unit", "N.821100.053.02", "elemen", 1))));
        Formulir tercetak = new Formulir(id(), 0, berkas, asesi, "APL-02", 1, isi, "instansi-a", TANGGAL, Optional.of(id()));
        Formulir tambahan = new Formulir(id(), 0, berkas, asesi, Formulir.kodeTambahan("nilai"), 1, isi, "asesor-a", TANGGAL,
                Optional.empty());

        simpan(tercetak, tambahan);

        assertEquals(List.of(tersimpan(tercetak), tersimpan(tambahan)), ports().berkas().riwayatFormulir(asesi));
        assertEquals(List.of(tersimpan(tercetak)), ports().berkas().isi(berkas).formulir("APL-02", List.of(asesi)));
    }

    @Test
    public void sesiTenggatDanDokumen() {
        String berkas = id();
        Sesi sesi = new Sesi(id(), 0, berkas, 1, "tuk-a", TANGGAL, LocalTime.of(8, 30), LocalTime.of(16, 0),
                Optional.of("banjir"), Optional.of(id()));
        Tenggat tenggat = new Tenggat(id(), 0, berkas, "verifikasi", 1, Optional.of(id()), Optional.of("instansi-a"), TANGGAL, 10, true,
                TANGGAL.plusDays(14), TenggatStatus.JEDA, Optional.empty(),
                List.of(new Jeda(TANGGAL, Optional.of(TANGGAL.plusDays(2)), "menunggu"),
                        new Jeda(TANGGAL.plusDays(5), Optional.empty(), "lagi")));
        Dokumen dokumen = new Dokumen(id(), 0, "ab".repeat(32), EMOJI + ".pdf", 5_000_000_000L, "application/pdf", "budi",
                Optional.of("instansi-a"), SAAT);

        simpan(sesi, tenggat, dokumen);

        assertEquals(List.of(tersimpan(sesi)), ports().berkas().isi(berkas).sesi());
        assertEquals(Optional.of(tersimpan(tenggat)), ports().berkas().tenggatById(tenggat.id()));
        assertEquals(Optional.of(tersimpan(dokumen)), ports().dokumen().find(dokumen.id()));
        assertEquals(Optional.of(tersimpan(dokumen)), ports().berkas().isi(id()).dokumen(dokumen.id()));
    }

    @Test
    public void suratParafDanDisposisi() {
        Surat surat = new Surat(id(), 0, Arah.MASUK, "permohonan-ralat", SuratStatus.DICABUT, "agenda", 2026, Optional.of(7),
                Optional.of("005-X"), Optional.of("7"), TANGGAL, Optional.of(TANGGAL), Optional.of(TANGGAL.plusDays(1)), EMOJI,
                "BKPSDM", Optional.of("instansi-a"), "800.1.4", "Segera", 3, Optional.of(id()), Optional.of("rapat"), 2,
                Optional.of(id()), Optional.of(id()), Optional.of("plt"),
                Optional.of(new Rujukan(JenisRujukan.PERUBAHAN, id())), Optional.of(id()), "ab".repeat(32),
                Optional.of("keterangan"), SAAT, "budi", Optional.of("hasnah"), Optional.of("1 berkas"), Optional.of(TANGGAL),
                Optional.of(id()));
        Paraf paraf = new Paraf(id(), 0, surat.id(), 1, "kabid", Optional.of(false), Optional.of("ani"), Optional.of(SAAT),
                Optional.of("perbaiki"));
        Disposisi disposisi = new Disposisi(id(), 0, surat.id(), "ani", "Telaah", TANGGAL, "budi", SAAT, Optional.of(TANGGAL));

        simpan(surat, paraf, disposisi);

        assertEquals(Optional.of(tersimpan(surat)), ports().surat().find(surat.id()));
        assertEquals(List.of(tersimpan(paraf)), ports().surat().paraf(surat.id()));
        assertEquals(Optional.of(tersimpan(disposisi)), ports().surat().disposisiById(disposisi.id()));
        assertEquals(List.of(tersimpan(disposisi)), ports().surat().disposisi(surat.id()));
    }

    /** The sender's code may become known later: from then on the entry is known by it. */
    @Test
    public void kunciSuratMasukMengikutiPengirimnya() {
        String id = id();
        String nomor = kode("nomor");
        simpan(masuk(id, "instansi-a", nomor));

        simpan(Simpan.denganRevisi(masuk(id, "instansi-b", nomor), 1));

        assertThrows(Conflict.class, () -> simpan(masuk(id(), "instansi-b", nomor)));
        simpan(masuk(id(), "instansi-a", nomor));
    }

    @Test
    public void naskahPanjangDanModelnyaUtuh() {
        String id = id();
        String html = "<p>" + EMOJI.repeat(20_000) + "</p>";
        Data model = Data.of(Map.of("daftar", List.of("a", "b"), "teks", "x".repeat(100_000)));

        ports().committer().commit(surat(List.of(), new SuratBaru(keluar(id, SuratStatus.BEKU, Optional.empty()), html, model,
                List.of())));

        assertEquals(html, ports().surat().isi(id).orElseThrow().html());
        assertEquals(model, ports().surat().isi(id).orElseThrow().model());
    }

    @Test
    public void sertifikatYangDiserahkan() {
        Sertifikat sertifikat = sertifikat(id(), id(), id(), kode("no"), SertifikatStatus.DIBEKUKAN)
                .diserahkan(TANGGAL, "Ani (kuasa)", id());

        simpan(sertifikat);

        assertEquals(Optional.of(tersimpan(sertifikat)), ports().sertifikat().find(sertifikat.id()));
    }

    @Test
    public void sertifikatYangDikurangiDanMenggantikanDanDiberitahukan() {
        Sertifikat s = sertifikat(id(), id(), id(), kode("no"), SertifikatStatus.BERLAKU);
        Sertifikat sertifikat = new Sertifikat(s.id(), s.revision(), s.berkas(), s.asesi(), s.instansi(), s.nama(), s.skema(),
                s.skemaVersi(), s.surat(), s.nomor(), s.registrasi(), s.tanggal(), s.berlakuSampai(), s.status(), s.penerbit(),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of("N.821100.053.02", "N.821100.056.02"), Optional.of(id()),
                Optional.of(id()), Optional.of(id()), Optional.of(TANGGAL.plusDays(3)), Optional.of(TANGGAL.plusDays(9)));

        simpan(sertifikat);

        assertEquals(Optional.of(tersimpan(sertifikat)), ports().sertifikat().find(sertifikat.id()));
    }
}
