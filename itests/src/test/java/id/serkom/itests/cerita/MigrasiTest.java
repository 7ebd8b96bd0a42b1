package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.PratinjauMigrasi;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.Tahap;
import id.serkom.kernel.catalog.InstalledTahap;
import id.serkom.spi.store.ChangeSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.Rule;
import org.junit.Test;

/** A new major of a tahap counts for new berkas; an old one follows only when somebody brings it there. */
public class MigrasiTest {

    private static final String RENCANA = "rencana";

    @Rule
    public final Kantor kantor = new Kantor();

    /** The next major: its data has a version more, and one action is no longer there. */
    private record MayorDua(Tahap satu) implements Tahap {

        @Override
        public Map<String, Action> actions() {
            Map<String, Action> actions = new HashMap<>(satu.actions());
            actions.remove("ulangi-surat-tugas");
            return actions;
        }

        @Override
        public int versiData() {
            return satu.versiData() + 1;
        }

        @Override
        public Data upgrade(int versi, Data data) {
            if (data.has("tidakTerbaca")) {
                throw new IllegalStateException("sesi tidak terbaca");
            }
            return data.with("dibawa", versi);
        }
    }

    private InstalledTahap pasangMayorDua() {
        return pasangMayorDua(() -> true);
    }

    private InstalledTahap pasangMayorDua(BooleanSupplier diterima) {
        InstalledTahap satu = kantor.tahap.find("sertifikasi", RENCANA, 1).orElseThrow();
        InstalledTahap dua = new InstalledTahap(new MayorDua(satu.tahap()), satu.facts(), "2.0.0", satu.bundel(), diterima,
                path -> kantor.kerangka.buka("id.serkom.tahap.rencana", path));
        kantor.tahap.add(dua);
        return dua;
    }

    private static Data posisi(Putaran putaran) {
        return putaran.kantor.store.berkas().perjalanan(putaran.id).stream().filter(p -> p.tahap().equals(RENCANA)).map(PosisiTahap::data)
                .findFirst().orElseThrow();
    }

    private void disusun(Putaran putaran) {
        kantor.hari("2026-03-12");
        putaran.susun();
        putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        kantor.terbit("permohonan-rekomendasi");
    }

    @Test
    public void mayorBaruUntukBerkasBaruDanBerkasLamaTetapSampaiDimigrasi() {
        Putaran lama = Putaran.sampai(kantor, RENCANA);
        InstalledTahap satu = kantor.tahap.find("sertifikasi", RENCANA, 1).orElseThrow();
        InstalledTahap dua = pasangMayorDua();
        assertEquals(1, lama.berkas().mayor().get(RENCANA).intValue());
        assertTrue(kantor.berkas().aksi(Orang.BIDANG, lama.id).stream().anyMatch(a -> a.nama().equals("ulangi-surat-tugas")));
        Putaran baru = new Putaran(kantor);
        assertEquals(2, baru.berkas().mayor().get(RENCANA).intValue());
        assertTrue(kantor.berkas().aksi(Orang.BIDANG, baru.id).stream().noneMatch(a -> a.nama().equals("ulangi-surat-tugas")));
        disusun(lama);

        long tertulis = kantor.jurnal().size();
        PratinjauMigrasi dilihat = kantor.berkas().pratinjauMigrasi(Orang.ADMIN, lama.id, RENCANA, 2);
        assertEquals(tertulis, kantor.jurnal().size());
        assertEquals(List.of("ulangi-surat-tugas"), dilihat.aksiHilang());
        assertEquals(List.of(), dilihat.aksiBaru());
        assertEquals(List.of(), dilihat.keberatan());
        assertEquals(dilihat.dataDari() + 1, dilihat.dataKe());
        assertEquals("2.0.0", dilihat.versi());
        kantor.ditolak(Forbidden.class, "akses.migrasi",
                () -> kantor.berkas().migrasi(Orang.BIDANG, lama.id, RENCANA, 2, "Uji"));
        kantor.ditolak(InvalidInput.class, "migrasi.alasan-salah",
                () -> kantor.berkas().migrasi(Orang.ADMIN, lama.id, RENCANA, 2, " "));
        kantor.ditolak(InvalidInput.class, "migrasi.bukan-tahap",
                () -> kantor.berkas().migrasi(Orang.ADMIN, lama.id, "lain", 2, "Uji"));
        kantor.ditolak(Conflict.class, "migrasi.tidak-terpasang",
                () -> kantor.berkas().migrasi(Orang.ADMIN, lama.id, RENCANA, 3, "Uji"));
        kantor.ditolak(Conflict.class, "migrasi.sudah", () -> kantor.berkas().migrasi(Orang.ADMIN, lama.id, RENCANA, 1, "Uji"));

        assertEquals(List.of(lama.id), kantor.berkas().calonMigrasi(Orang.ADMIN, RENCANA, 2, Potongan.awal(50)).isi().stream()
                .map(Berkas::id).toList());
        kantor.berkas().migrasi(Orang.ADMIN, lama.id, RENCANA, 2, "Formulir baru");
        assertEquals(2, lama.berkas().mayor().get(RENCANA).intValue());
        assertEquals(Optional.of(dilihat.dataDari()), posisi(lama).optNumber("dibawa"));
        Data jurnal = kantor.jurnal("berkas.migrasi").isi();
        assertEquals("Formulir baru", jurnal.text("alasan"));
        assertEquals("2.0.0", jurnal.text("versiTahap"));
        kantor.ditolak(Conflict.class, "migrasi.data-lebih-baru",
                () -> kantor.berkas().migrasi(Orang.ADMIN, lama.id, RENCANA, 1, "Kembali"));

        kantor.tahap.remove(satu.tahap());
        kantor.hari("2026-03-13");
        lama.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        kantor.tahap.remove(dua.tahap());
        kantor.ditolak(TahapUnavailable.class, "tahap.tidak-tersedia", () -> lama.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG));
        kantor.semuaTerbit();
    }

    /** Who installs it may yet take it back: then there is nothing that a berkas is bound to. */
    @Test
    public void mayorYangMasihDicobaTidakMengikatBerkas() {
        Putaran lama = new Putaran(kantor);
        AtomicBoolean diterima = new AtomicBoolean();
        InstalledTahap satu = kantor.tahap.find("sertifikasi", RENCANA, 1).orElseThrow();
        InstalledTahap dua = pasangMayorDua(diterima::get);

        assertEquals(1, new Putaran(kantor).berkas().mayor().get(RENCANA).intValue());
        kantor.ditolak(Conflict.class, "migrasi.sedang-dipasang", () -> kantor.berkas().migrasi(Orang.ADMIN, lama.id, RENCANA, 2, "Uji"));
        kantor.tahap.remove(satu.tahap());
        kantor.ditolak(TahapUnavailable.class, "sop.sedang-dipasang", () -> new Putaran(kantor));
        kantor.tahap.add(satu);

        diterima.set(true);
        assertEquals(2, new Putaran(kantor).berkas().mayor().get(RENCANA).intValue());
        kantor.berkas().migrasi(Orang.ADMIN, lama.id, RENCANA, dua.major(), "Uji");
        kantor.semuaTerbit();
    }

    @Test
    public void yangTidakDapatDibawaDitolakUtuh() {
        Putaran putaran = Putaran.sampai(kantor, RENCANA);
        pasangMayorDua();
        kantor.hari("2026-03-12");
        putaran.susun();
        kantor.setel("id.serkom.naskah", "permohonan-rekomendasi.paraf", "kepala-bidang");
        putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));
        kantor.ditolak(Conflict.class, "migrasi.konsep-menunggu-paraf",
                () -> kantor.berkas().migrasi(Orang.ADMIN, putaran.id, RENCANA, 2, "Uji"));
        kantor.surat.paraf(Orang.KABID, putaran.isi().suratDanKonsep("permohonan-rekomendasi").get(0).id(), true, Optional.empty());

        PosisiTahap posisi = kantor.store.berkas().perjalanan(putaran.id).stream().filter(p -> p.tahap().equals(RENCANA)).findFirst()
                .orElseThrow();
        kantor.store.committer().commit(ChangeSet.of(kantor.jam.saat(), List.of(posisi.dengan(posisi.data().with("tidakTerbaca", true))),
                JournalEntry.baru(putaran.id, kantor.jam.saat(), "uji", Optional.empty(), "uji.data", Optional.of(putaran.id), putaran.id,
                        Data.KOSONG)));
        List<String> teks = kantor.ditolak(Conflict.class, "migrasi.data-gagal",
                () -> kantor.berkas().migrasi(Orang.ADMIN, putaran.id, RENCANA, 2, "Uji"));
        assertTrue(teks.get(0), teks.get(0).contains("sesi tidak terbaca"));
        assertEquals(1, putaran.berkas().mayor().get(RENCANA).intValue());

        kantor.hari("2026-03-13");
        putaran.aksi(Orang.KEPALA, "rekomendasi", data("untuk", "semua", "penerbit", "sendiri"));
        putaran.aksi(Orang.BIDANG, "tetapkan-rencana", Data.KOSONG);
        kantor.semuaTerbit();
        putaran.lanjut("penerbitan");
        putaran.penerbitan();
        kantor.ditolak(Conflict.class, "berkas.selesai", () -> kantor.berkas().migrasi(Orang.ADMIN, putaran.id, "rapat", 2, "Uji"));
        kantor.semuaTerbit();
    }
}
