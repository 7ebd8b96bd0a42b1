package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.Kunci;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SidikBaris;
import id.serkom.spi.store.TakBoleh;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.Test;

/** Many at once. */
public abstract class SerentakContract extends StoreContract {

    private static final int UTAS = 32;
    private static final int KALI = 8;
    private static final int UBAH = 300;
    private static final int SABAR = 5;

    @Test
    public void tigaPuluhDuaPengambilNomorTanpaCelahDanTanpaGanda() throws Exception {
        String seri = kode("keluar");

        serentak(UTAS, i -> {
            for (int k = 0; k < KALI; k++) {
                ports().committer().commit(surat(List.of(), bernomor(id(), seri)));
            }
            return true;
        });

        List<NomorSurat> nomor = semua(50, p -> ports().surat().nomor(seri, 2026, p));
        assertEquals(IntStream.rangeClosed(1, UTAS * KALI).boxed().toList(), nomor.stream().map(NomorSurat::urut).toList());
        assertEquals(UTAS * KALI, nomor.stream().map(n -> n.surat().orElseThrow()).distinct().count());
        assertEquals(UTAS * KALI, ports().surat().seri(seri, 2026).orElseThrow().terakhir());
    }

    /** The proof reads while everybody writes: what it reads of a row is the row of one moment. */
    @Test
    public void sidikSebuahBarisTidakPernahCampuranDuaRevisi() throws Exception {
        NomorSurat baris = new NomorSurat(id(), 0, kode("keluar"), 2026, 1, "", id(), NomorStatus.DICADANGKAN, Optional.empty(),
                Optional.of("0"), TANGGAL, "budi", Arah.KELUAR);
        simpan(baris);
        AtomicBoolean selesai = new AtomicBoolean();
        Map<Long, String> harus = new ConcurrentHashMap<>();
        IntFunction<NomorSurat> ke = n -> new NomorSurat(baris.id(), n, baris.seri(), 2026, 1, "", baris.nomor(), baris.status(),
                Optional.empty(), Optional.of(Integer.toString(n)), TANGGAL, "budi", Arah.KELUAR);
        for (int n = 1; n <= UBAH + 1; n++) {
            harus.put((long) n, sidik(ke.apply(n), n - 1));
        }
        Set<Boolean> benar = Set.copyOf(serentak(3, i -> {
            if (i == 0) {
                for (int n = 1; n <= UBAH; n++) {
                    simpan(ke.apply(n));
                }
                selesai.set(true);
                return true;
            }
            boolean sama = true;
            while (!selesai.get()) {
                SidikBaris dibaca = ports().sidik().baca(SidikBaris.jenis(NomorSurat.class), List.of(baris.id())).get(baris.id());
                sama &= harus.get(dibaca.revision()).equals(dibaca.sidik());
            }
            return sama;
        }));
        assertEquals(Set.of(true), benar);
    }

    /** Of the row that the change of that revision leaves. */
    private static String sidik(NomorSurat n, int alasan) {
        return SidikBaris.tersimpan(new NomorSurat(n.id(), n.revision(), n.seri(), n.tahun(), n.urut(), n.sisipan(), n.nomor(), n.status(),
                n.surat(), Optional.of(Integer.toString(alasan)), n.tanggal(), n.oleh(), n.arah())).sidik();
    }

    @Test
    public void yangUsangGugurSendiriDanYangLainTetapTertulis() throws Exception {
        String seri = kode("keluar");
        Berkas berkas = berkas();
        simpan(berkas);

        List<Boolean> diterima = serentak(UTAS, i -> {
            try {
                ports().committer().commit(surat(i % 4 == 0 ? List.of(tersimpan(berkas)) : List.of(), bernomor(id(), seri)));
                return true;
            } catch (StaleRevision e) {
                return false;
            }
        });

        long tertulis = diterima.stream().filter(b -> b).count();
        assertEquals(UTAS - UTAS / 4 + 1, tertulis);
        List<NomorSurat> nomor = semua(50, p -> ports().surat().nomor(seri, 2026, p));
        assertEquals(IntStream.rangeClosed(1, (int) tertulis).boxed().toList(),
                nomor.stream().map(NomorSurat::urut).toList());
    }

    @Test
    public void penutupanDanPenilaianTerakhirTidakPernahKeduanyaBenar() throws Exception {
        for (int ulang = 0; ulang < 20; ulang++) {
            Berkas berkas = berkas();
            Asesi masih = asesi(berkas.id(), 1, "instansi-a", AsesiStatus.DINILAI);
            simpan(berkas, masih);
            TakBoleh takBoleh = new TakBoleh(berkas.id(), Set.of(AsesiStatus.HADIR));

            List<Boolean> hasil = serentak(2, i -> {
                try {
                    ports().committer().commit(i == 0 ? set(List.of(), new Kunci(berkas.id(), 0, true), takBoleh)
                            : set(List.of(tersimpan(masih).menjadi(AsesiStatus.HADIR)), new Kunci(berkas.id(), 0, false)));
                    return true;
                } catch (SerkomException e) {
                    return false;
                }
            });

            boolean adaHadir = ports().berkas().jumlah(berkas.id(), Lingkup.SEMUA).containsKey(AsesiStatus.HADIR);
            boolean ditutup = ports().berkas().find(berkas.id()).orElseThrow().epoch() == 1;
            assertTrue("ditutup dengan asesi yang belum dinilai", !(adaHadir && ditutup));
            assertEquals(1, hasil.stream().filter(b -> b).count());
        }
    }

    @Test
    public void penutupanTidakPernahMelewatkanPermohonanYangMasukSaatItu() throws Exception {
        for (int ulang = 0; ulang < 20; ulang++) {
            Berkas berkas = berkas();
            simpan(berkas);
            long dibaca = ports().journal().ke(berkas.id());

            serentak(3, i -> {
                try {
                    ports().committer().commit(i == 0
                            ? tentang(berkas.id(), List.of(), new Kunci(berkas.id(), 0, true, OptionalLong.of(dibaca)))
                            : tentang(berkas.id(), List.of(asesi(berkas.id(), i)), new Kunci(berkas.id(), 0, false)));
                    return true;
                } catch (SerkomException e) {
                    return false;
                }
            });

            boolean masuk = !ports().berkas().jumlah(berkas.id(), Lingkup.SEMUA).isEmpty();
            boolean ditutup = ports().berkas().find(berkas.id()).orElseThrow().epoch() == 1;
            assertTrue("tepat satu yang menang", masuk != ditutup);
        }
    }

    /** Both hold it shared: who rests on what the other writes into comes before him, or not at all. */
    @Test
    public void yangBertumpuPadaBerkasLainTidakPernahMelewatkanYangDitulisDiSana() throws Exception {
        for (int ulang = 0; ulang < 20; ulang++) {
            Berkas lain = berkas();
            simpan(lain);
            Kunci dibaca = new Kunci(lain.id(), 0, false, OptionalLong.of(ports().journal().ke(lain.id())));
            long[] posisi = new long[2];
            serentak(2, i -> {
                try {
                    posisi[i] = ports().committer().commit(i == 0 ? tentang(lain.id(), List.of(), new Kunci(lain.id(), 0, false))
                            : set(List.of()).bersama(List.of(dibaca))).posisi();
                    return true;
                } catch (StaleRevision e) {
                    return false;
                }
            });
            assertTrue(posisi[0] + " " + posisi[1], posisi[1] < posisi[0]);
        }
    }

    @Test
    public void duaAsesorMenilaiDuaAsesiTidakSalingMenghalangi() throws Exception {
        Berkas berkas = berkas();
        List<Asesi> asesi = IntStream.rangeClosed(1, UTAS).mapToObj(i -> asesi(berkas.id(), i)).toList();
        simpan(berkas);
        ports().committer().commit(set(asesi));

        List<Boolean> hasil = serentak(UTAS, i -> {
            ports().committer().commit(set(List.of(tersimpan(asesi.get(i)).menjadi(AsesiStatus.DINILAI)),
                    new Kunci(berkas.id(), 0, false)));
            return true;
        });

        assertEquals(Collections.nCopies(UTAS, true), hasil);
        assertEquals(UTAS, (int) ports().berkas().jumlah(berkas.id(), Lingkup.SEMUA).get(AsesiStatus.DINILAI));
    }

    @Test
    public void kunciUnikYangSamaHanyaSatuYangMenang() throws Exception {
        String berkas = id();

        List<Boolean> hasil = serentak(UTAS, i -> {
            try {
                simpan(asesi(berkas, 7));
                return true;
            } catch (Conflict e) {
                return false;
            }
        });

        assertEquals(1, hasil.stream().filter(b -> b).count());
    }

    @Test
    public void rantaiJurnalTetapUtuhSaatBanyakYangMenulis() throws Exception {
        String rantai = kode("rantai");

        serentak(UTAS, i -> {
            for (int k = 0; k < KALI; k++) {
                ports().committer().commit(ChangeSet.of(SAAT, List.of(), jurnal(rantai)));
            }
            return true;
        });

        String hash = "";
        List<JournalEntry> entri = ports().journal().rantai(rantai, 0, UTAS * KALI + 1);
        assertEquals(UTAS * KALI, entri.size());
        for (int i = 0; i < entri.size(); i++) {
            assertEquals(i + 1L, entri.get(i).ke());
            assertEquals(JournalHash.of(entri.get(i), hash), entri.get(i).hash());
            hash = entri.get(i).hash();
        }
    }

    @Test
    public void pembacaJurnalTidakPernahMelewatkanPosisi() throws Exception {
        long awal = simpan(berkas()).posisi();
        AtomicBoolean selesai = new AtomicBoolean();
        ExecutorService pembaca = Executors.newSingleThreadExecutor();
        Future<List<Long>> terbaca = pembaca.submit(() -> {
            List<Long> posisi = new ArrayList<>();
            boolean akhir;
            do {
                akhir = selesai.get();
                long sesudah = posisi.isEmpty() ? awal : posisi.get(posisi.size() - 1);
                ports().journal().sesudah(sesudah, 500).forEach(e -> posisi.add(e.posisi()));
            } while (!akhir);
            return posisi;
        });

        serentak(8, i -> {
            for (int k = 0; k < 20; k++) {
                ports().committer().commit(set(List.of()));
            }
            return true;
        });
        selesai.set(true);

        List<Long> posisi = terbaca.get(SABAR, TimeUnit.MINUTES);
        pembaca.shutdown();
        assertEquals(IntStream.rangeClosed(1, 160).mapToObj(i -> awal + i).toList(), posisi);
    }

    private interface Tugas {

        boolean jalan(int nomor) throws Exception;
    }

    private static List<Boolean> serentak(int utas, Tugas tugas) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(utas);
        CyclicBarrier mulai = new CyclicBarrier(utas);
        try {
            List<Callable<Boolean>> semua = IntStream.range(0, utas).<Callable<Boolean>>mapToObj(i -> () -> {
                mulai.await(SABAR, TimeUnit.MINUTES);
                return tugas.jalan(i);
            }).toList();
            List<Boolean> hasil = new ArrayList<>();
            for (Future<Boolean> satu : pool.invokeAll(semua, SABAR, TimeUnit.MINUTES)) {
                hasil.add(satu.get());
            }
            return hasil;
        } finally {
            pool.shutdownNow();
        }
    }
}
