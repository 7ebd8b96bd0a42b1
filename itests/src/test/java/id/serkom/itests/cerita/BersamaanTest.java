package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.AKBAR;
import static id.serkom.itests.cerita.Putaran.DARMA;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Kertas;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.Pekerjaan;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.surat.Surat;
import id.serkom.kernel.action.ActionRunner.JobOrder;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;

/** What somebody else writes between the reading and the commit, and what stands in the way afterwards. */
public class BersamaanTest {

    private static final List<String> SYARAT = List.of("ijazah", "ktp", "pas-foto", "cv", "contoh-surat", "contoh-dokumen",
            "sertifikat-pengalaman");

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    private void diterimaSatu() {
        putaran = Putaran.sampai(kantor, "permohonan");
        putaran.terima(putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, RAHMA)));
        kantor.terbit("surat-permohonan", "tanda-terima");
        kantor.hari("2026-03-09");
    }

    @Test
    public void permohonanYangMasukSaatPenerimaanDitutupTidakTertinggalTanpaKeputusan() {
        diterimaSatu();
        kantor.hari("2026-03-06");
        kantor.sebelumPertama("permohonan.tutup", () -> putaran.ajukan(Orang.MAJENE, "893.3/045", putaran.calon(Orang.MAJENE, AKBAR)));

        assertEquals("permohonan.belum-diputuskan", assertThrows(InvalidInput.class, () -> putaran.aksi(Orang.BIDANG, "tutup",
                data("alasan", "Kuota dialihkan"))).reasons().get(0).code());

        putaran.di("permohonan");
        putaran.status(AKBAR, AsesiStatus.DIAJUKAN);
        kantor.terbit("surat-permohonan");
    }

    @Test
    public void tigaPuluhDuaPermohonanSekaligusSemuanyaDiterima() throws Exception {
        int banyak = 32;
        putaran = Putaran.sampai(kantor, "permohonan");
        putaran.aksi(Orang.BIDANG, "susulkan", data("kuota", 0));
        kantor.terbit("pemberitahuan-susulan", "pemberitahuan-susulan");
        CyclicBarrier sudahMemutuskan = new CyclicBarrier(banyak);
        ThreadLocal<Boolean> pertama = ThreadLocal.withInitial(() -> true);
        List<Callable<HasilAksi>> surat = new ArrayList<>();
        for (int i = 1; i <= banyak; i++) {
            Data satu = putaran.surat(Orang.POLMAN, "800/" + i, putaran.calon("Asesi " + i, List.of()));
            surat.add(() -> putaran.aksi(Orang.POLMAN, "ajukan", satu));
        }
        kantor.sebelumCommit(set -> {
            if (pertama.get()) {
                pertama.set(false);
                tunggu(sudahMemutuskan);
            }
        });

        ExecutorService orang = Executors.newFixedThreadPool(banyak);
        try {
            for (Future<HasilAksi> satu : orang.invokeAll(surat)) {
                satu.get();
            }
        } finally {
            orang.shutdownNow();
        }

        assertEquals(IntStream.rangeClosed(1, banyak).boxed().toList(),
                putaran.daftar().stream().map(Asesi::urut).toList());
        kantor.terbit(Collections.nCopies(banyak, "surat-permohonan").toArray(String[]::new));
    }

    @Test
    public void permohonanYangSepuluhKaliKalahCepatTetapDiterima() {
        putaran = Putaran.sampai(kantor, "permohonan");
        Data surat = putaran.surat(Orang.MAJENE, "893.3/045", putaran.calon("Suriani", List.of()));
        AtomicInteger kalah = new AtomicInteger();
        kantor.sebelumCommit(set -> {
            if (set.catatan().stream().anyMatch(c -> c instanceof Permohonan p && p.instansi().equals("bkpsdm-majene"))
                    && kalah.incrementAndGet() <= 10) {
                putaran.ajukan(Orang.POLMAN, "800/" + kalah, putaran.calon("Asesi " + kalah, List.of()));
            }
        });

        putaran.aksi(Orang.MAJENE, "ajukan", surat);

        assertEquals(11, putaran.asesi("Suriani").urut());
        kantor.terbit(Collections.nCopies(11, "surat-permohonan").toArray(String[]::new));
    }

    private static void tunggu(CyclicBarrier sudahMemutuskan) {
        try {
            sudahMemutuskan.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    public void kuotaYangDiturunkanSaatPermohonanMasukTidakTerlampaui() {
        putaran = Putaran.sampai(kantor, "permohonan");
        kantor.sebelumPertama("informasi.susulkan", () -> putaran.ajukan(Orang.POLMAN, "800/117", putaran.calon(Orang.POLMAN, RAHMA),
                putaran.calon(Orang.POLMAN, AKBAR)));

        assertEquals("informasi.kuota-di-bawah-jumlah", assertThrows(InvalidInput.class, () -> putaran.aksi(Orang.BIDANG,
                "susulkan", data("kuota", 1))).reasons().get(0).code());

        kantor.terbit("surat-permohonan");
    }

    @Test
    public void permohonanYangMasukSesudahSisaKuotaDihitungTidakMelampauiKuota() {
        putaran = Putaran.sampai(kantor, "permohonan");
        putaran.aksi(Orang.BIDANG, "susulkan", data("kuota", 1));
        kantor.terbit("pemberitahuan-susulan", "pemberitahuan-susulan");
        Data majene = putaran.surat(Orang.MAJENE, "893.3/045", putaran.calon(Orang.MAJENE, DARMA));
        kantor.sesudahBaca("jumlah", () -> putaran.ajukan(Orang.POLMAN, "800/117", putaran.calon(Orang.POLMAN, RAHMA)));

        assertEquals("permohonan.kuota-terlampaui", assertThrows(InvalidInput.class, () -> putaran.aksi(Orang.MAJENE, "ajukan",
                majene)).reasons().get(0).code());

        assertEquals(List.of(RAHMA), putaran.daftar().stream().map(Asesi::nama).toList());
        kantor.terbit("surat-permohonan");
    }

    @Test
    public void rekapMencetakHasilPemeriksaanYangBerubahSaatDirekap() {
        putaran = Putaran.sampai(kantor, "verifikasi");
        putaran.semua(AsesiStatus.DIAJUKAN).forEach(a -> putaran.periksa(a.nama()));
        kantor.sebelumPertama("verifikasi.rekap", () -> putaran.tentang(putaran.asesi(AKBAR).id(), Orang.BIDANG, "periksa",
                data("pemeriksaan", SYARAT.stream().map(s -> data("persyaratan", s, "hasil", "tidak-memenuhi", "catatan",
                        "Bukan miliknya")).toList())));

        putaran.rekap();

        putaran.status(AKBAR, AsesiStatus.TIDAK_MEMENUHI);
        List<Surat> hasil = kantor.terbit("hasil-verifikasi", "hasil-verifikasi");
        assertTrue(hasil.stream().anyMatch(s -> kantor.surat.isi(Orang.BIDANG, s.id()).contains("Bukan miliknya")));
    }

    @Test
    public void duaParafTerakhirPadaSaatYangSamaTetapMenutupTahap() {
        kantor.setel("id.serkom.naskah", "hasil-verifikasi.paraf", "kepala-bidang");
        putaran = Putaran.sampai(kantor, "verifikasi");
        putaran.semua(AsesiStatus.DIAJUKAN).forEach(a -> putaran.periksa(a.nama()));
        putaran.rekap();
        List<Surat> konsep = kantor.terbit("konsep hasil-verifikasi", "konsep hasil-verifikasi");
        kantor.sebelumPertama("surat.paraf", () -> paraf(konsep.get(1)));

        paraf(konsep.get(0));

        putaran.di("rencana");
        kantor.terbit("hasil-verifikasi", "hasil-verifikasi");
    }

    private void paraf(Surat surat) {
        kantor.surat.paraf(Orang.KABID, surat.id(), true, Optional.empty());
    }

    @Test
    public void pekerjaanYangTersendatDigantikanOlehYangDimintaLagi() {
        putaran = Putaran.sampai(kantor, "penerbitan");
        String tersendat = pekerjaan("gagal", kantor.jam.saat());

        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);

        assertEquals("diganti", pekerjaan(tersendat).status());
        assertEquals(4, putaran.semua(AsesiStatus.BERSERTIFIKAT).size());
        kantor.terbit("sertifikat", "sertifikat", "sertifikat", "sertifikat");
    }

    @Test
    public void pekerjaanYangBerjalanDitunggu() {
        putaran = Putaran.sampai(kantor, "penerbitan");
        pekerjaan("berjalan", kantor.jam.saat());

        kantor.ditolak(Conflict.class, "pekerjaan.sedang-berjalan",
                () -> putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG));
    }

    @Test
    public void pekerjaanYangLamaTersendatMakinJarangDicoba() {
        putaran = Putaran.sampai(kantor, "permohonan");
        Instant kini = kantor.jam.saat();
        String baru = pekerjaan("berjalan", kini);
        String lama = pekerjaan("berjalan", kini.minus(Duration.ofHours(4)));

        kantor.kerjakan();

        assertEquals(List.of("gagal", "gagal"), List.of(pekerjaan(baru).status(), pekerjaan(lama).status()));
        assertEquals(1, Duration.between(kini, pekerjaan(baru).sampai()).toMinutes());
        assertEquals(120, Duration.between(kini, pekerjaan(lama).sampai()).toMinutes());
        assertEquals(List.of("aksi.bukan-di-tahap-ini"), pekerjaan(lama).alasan().stream().map(Reason::code).toList());
    }

    private String pekerjaan(String status, Instant dibuat) {
        String id = Ids.baru(dibuat);
        Data perintah = Data.of(new JobOrder(Data.KOSONG, Orang.BIDANG, Optional.empty()));
        Pekerjaan baru = new Pekerjaan(id, 0, putaran.id, "terbitkan", perintah, Orang.BIDANG.akun(), status, 1,
                Optional.empty(), List.of(), Optional.empty(), dibuat, dibuat);
        kantor.store.committer().commit(ChangeSet.of(dibuat, List.of(baru), JournalEntry.baru("pekerjaan", dibuat, Orang.BIDANG.akun(),
                Optional.empty(), "pekerjaan." + status, Optional.of(putaran.id), id, Data.KOSONG)));
        return id;
    }

    private Pekerjaan pekerjaan(String id) {
        return kantor.store.pekerjaan().find(id).orElseThrow();
    }

    @Test
    public void instansiTidakDapatMencariTahuSiapaLagiYangIkut() {
        putaran = Putaran.sampai(kantor, "permohonan");

        assertEquals(1, berkasDengan("bkpsdm-polman"));
        assertEquals("penerima lain", 0, berkasDengan("bkpsdm-majene"));
    }

    private int berkasDengan(String instansi) {
        return kantor.berkas().list(Orang.POLMAN, new BerkasQuery(Optional.empty(), Optional.empty(), Optional.of(instansi),
                Optional.empty()), Potongan.awal(10)).isi().size();
    }

    @Test
    public void instansiTidakDapatMencobaNomorSuratInstansiLain() {
        putaran = Putaran.sampai(kantor, "permohonan");
        Data surat = putaran.surat(Orang.MAJENE, "893.3/045", putaran.calon(Orang.MAJENE, AKBAR));
        putaran.aksi(Orang.MAJENE, "ajukan", surat);
        kantor.terbit("surat-permohonan");
        Kertas kertas = new Kertas(Pelaksana.INSTANSI_TERKAIT, "bkpsdm-majene", "Kepala", "893.3/045", kantor.jam.tanggal(),
                kantor.unggah(Orang.POLMAN, "kertas"));

        kantor.ditolak(Forbidden.class, "kertas.hanya-bidang", () -> putaran.jalankan(Orang.POLMAN, new PermintaanAksi(putaran.id,
                "ajukan", Optional.empty(), surat, Optional.empty(), Optional.empty(), Optional.of(kertas))));
    }

    @Test
    public void namaYangTidakDapatDicetakDitolakSaatDiajukanBukanSaatDirekap() {
        putaran = Putaran.sampai(kantor, "permohonan");

        for (String nama : List.of("Rahma \u27e6nomor:x\u27e7", "Rahma \uffff")) {
            kantor.ditolak(InvalidInput.class, "masukan.huruf",
                    () -> putaran.ajukan(Orang.POLMAN, "800/117", putaran.calon(Orang.POLMAN, nama)));
        }
    }
}
