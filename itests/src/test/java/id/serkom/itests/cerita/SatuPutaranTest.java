package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.jatuhTempo;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.service.Bukti;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Surat;
import java.time.LocalDate;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

/** The whole SOP without a turn. */
public class SatuPutaranTest {

    @Rule
    public final Kantor kantor = new Kantor();

    @Test
    public void delapanTahapDariPemberitahuanSampaiPenyerahanTepatWaktu() {
        Putaran putaran = new Putaran(kantor);
        putaran.di("informasi");
        putaran.umumkan();

        kantor.hari("2026-03-03");
        String polman = putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA));
        String majene = putaran.ajukan(Orang.MAJENE, "893.3/ 045 - BKPSDM", putaran.calon(Orang.MAJENE, Putaran.DARMA));
        kantor.terbit("surat-permohonan", "surat-permohonan");
        jatuhTempo(putaran.tenggat("permohonan", polman), "2026-03-10");
        jatuhTempo(putaran.tenggat("verifikasi", polman), "2026-03-17");
        putaran.terima(polman);
        putaran.terima(majene);
        kantor.terbit("tanda-terima", "tanda-terima");
        assertEquals(TenggatStatus.SELESAI, putaran.tenggat("permohonan", majene).status());
        kantor.hari("2026-03-09");
        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        putaran.di("verifikasi");

        kantor.hari("2026-03-10");
        putaran.periksa(Putaran.RAHMA);
        putaran.periksa(Putaran.DARMA);
        putaran.rekap();
        kantor.terbit("hasil-verifikasi", "hasil-verifikasi");
        putaran.di("rencana");
        jatuhTempo(putaran.tenggat("rencana"), "2026-03-17");

        kantor.hari("2026-03-12");
        putaran.susun();
        putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        assertEquals(TenggatStatus.JEDA, putaran.tenggat("rencana").status());
        kantor.terbit("permohonan-rekomendasi");
        kantor.hari("2026-03-17");
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        kantor.terbit("sk-rekomendasi");
        jatuhTempo(putaran.tenggat("rencana"), "2026-03-30");
        putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        kantor.terbit("jadwal-undangan", "jadwal-undangan", "surat-tugas", "permohonan-penugasan");
        putaran.di("pelaksanaan");
        jatuhTempo(putaran.tenggat("pelaksanaan"), "2026-04-02");

        kantor.hari("2026-03-30");
        putaran.hadir(putaran.sesi(1));
        putaran.nilai(Putaran.RAHMA);
        putaran.nilai(Putaran.DARMA);
        putaran.aksi(Orang.BIDANG, "selesai", Data.KOSONG);
        kantor.terbit("berita-acara-asesmen");
        putaran.di("rapat");

        putaran.undang("2026-04-01");
        kantor.terbit("undangan-rapat");
        jatuhTempo(putaran.tenggat("rapat"), "2026-04-02");
        kantor.hari("2026-04-01");
        putaran.putuskan(Orang.KEPALA, Putaran.RAHMA, "kompeten");
        putaran.putuskan(Orang.SEKRETARIS, Putaran.DARMA, "kompeten");
        putaran.tutupRapat();
        kantor.terbit("berita-acara-rapat");
        putaran.di("penetapan");
        jatuhTempo(putaran.tenggat("penetapan"), "2026-04-02");

        kantor.hari("2026-04-02");
        putaran.aksi(Orang.KEPALA, "tetapkan", Data.KOSONG);
        putaran.aksi(Orang.BIDANG, "sampaikan-hasil", Data.KOSONG);
        kantor.terbit("sk-penetapan", "surat-penyampaian", "surat-penyampaian");
        putaran.di("penerbitan");
        jatuhTempo(putaran.tenggat("penerbitan"), "2026-04-10");

        kantor.hari("2026-04-06");
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.terbit("sertifikat", "sertifikat");
        kantor.hari("2026-04-08");
        putaran.serahkan("bkpsdm-polman");
        putaran.di("penerbitan");
        putaran.serahkan("bkpsdm-majene");
        kantor.terbit("surat-pengantar", "tanda-terima-sertifikat", "surat-pengantar", "tanda-terima-sertifikat");

        assertEquals(BerkasStatus.SELESAI, putaran.berkas().status());
        putaran.status(Putaran.RAHMA, AsesiStatus.BERSERTIFIKAT);
        assertEquals(List.of("informasi", "permohonan", "verifikasi", "rencana", "pelaksanaan", "rapat", "penetapan",
                "penerbitan"), kantor.store.berkas().perjalanan(putaran.id).stream().map(PosisiTahap::tahap).toList());
        kantor.tenggat.berkas(Orang.BIDANG, putaran.id).stream().filter(t -> t.status() != TenggatStatus.DIGANTI)
                .forEach(t -> assertTrue(t.toString(), t.selesai().isPresent() && t.tepatWaktu(kantor.jam.tanggal())));
    }

    @Test
    public void bukuSuratMelanjutkanBukuKertasDanMemuatSetiapSuratDenganNomornya() {
        Putaran putaran = Putaran.sampai(kantor, "penerbitan");
        kantor.hari("2026-04-06");
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        kantor.terbit("sertifikat", "sertifikat", "sertifikat", "sertifikat");

        assertEquals(List.of("800.1.4/346/BPSDM/2026", "800.1.4/347/BPSDM/2026", "800.1.4/348/BPSDM/2026",
                "800.1.4/349/BPSDM/2026", "800.1.4/350/BPSDM/2026", "1 TAHUN 2026", "800.1.4/351/BPSDM/2026",
                "800.1.4/352/BPSDM/2026", "800.1.11.1/353/BPSDM/2026", "800.1.11.1/354/BPSDM/2026", "800.1.4/1/BA/BPSDM/2026",
                "000.1.5/355/BPSDM/2026", "000.1.5/2/BA/BPSDM/2026", "2 TAHUN 2026", "800.1.4/356/BPSDM/2026",
                "800.1.4/357/BPSDM/2026", "800.1.4/00001/SERT/BPSDM/2026", "800.1.4/00002/SERT/BPSDM/2026",
                "800.1.4/00003/SERT/BPSDM/2026", "800.1.4/00004/SERT/BPSDM/2026"),
                kantor.semuaSurat().stream().filter(s -> s.arah() == Arah.KELUAR).flatMap(s -> s.nomor().stream()).toList());
        assertEquals(List.of("1/2026", "2/2026"), kantor.semuaSurat().stream().flatMap(s -> s.agenda().stream()).toList());
        String keluar = kantor.bukuTercetak(Arah.KELUAR, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        String masuk = kantor.bukuTercetak(Arah.MASUK, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        for (Surat surat : kantor.semuaSurat()) {
            String nomor = surat.nomor().orElse("");
            assertTrue(nomor, (surat.arah() == Arah.KELUAR ? keluar : masuk).contains(nomor));
            assertTrue(surat.jenis(), surat.arah() == Arah.MASUK || kantor.surat.isi(Orang.BIDANG, surat.id()).contains(nomor));
        }
        Bukti bukti = kantor.buktikan();
        assertTrue(bukti.temuan().toString(), bukti.utuh());
        assertEquals(7L, bukti.diperiksa().get("tahap").longValue());
        assertEquals(4L, bukti.diperiksa().get("sertifikat").longValue());
    }
}
