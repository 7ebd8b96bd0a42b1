package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.service.HasilItem;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.kernel.report.KernelJournalService;
import id.serkom.spi.store.ChangeSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;

/** What who may learn from lists and answers, and what a caller learns of a batch that went wrong in the middle. */
public class BacaanTest {

    @Rule
    public final Kantor kantor = new Kantor();

    @Test
    public void sebelumDisampaikanYangDinilaiTercatatHadirDalamDaftarDanHitungan() {
        Putaran putaran = Putaran.sampai(kantor, "rapat");

        assertEquals(List.of(Putaran.RAHMA, Putaran.AKBAR), nama(putaran, Orang.POLMAN, AsesiStatus.HADIR));
        assertEquals(Map.of(AsesiStatus.HADIR, 2), kantor.berkas().jumlah(Orang.POLMAN, putaran.id));
        assertEquals(List.of(), nama(putaran, Orang.POLMAN, AsesiStatus.DINILAI));
        assertEquals(4, nama(putaran, Orang.BIDANG, AsesiStatus.DINILAI).size());
    }

    private List<String> nama(Putaran putaran, Actor actor, AsesiStatus status) {
        return kantor.berkas().asesi(actor, putaran.id, Optional.of(status), Potongan.awal(10)).isi().stream().map(Asesi::nama)
                .toList();
    }

    @Test
    public void permohonanInstansiLainDijawabSamaDenganYangTidakAda() {
        Putaran putaran = Putaran.sampai(kantor, "verifikasi");
        String milikPolman = putaran.permohonanOf("bkpsdm-polman");
        for (String perihal : List.of(milikPolman, "0".repeat(26))) {
            kantor.ditolak(NotFound.class, "aksi.perihal-tidak-ada",
                    () -> putaran.tentang(perihal, Orang.MAJENE, "tarik", data("alasan", "Bukan milik kami")));
        }
    }

    @Test
    public void asesiAsesorLainDijawabSamaDenganYangTidakAda() {
        Putaran nilai = Putaran.sampai(kantor, "pelaksanaan");
        for (String perihal : List.of(nilai.asesi(Putaran.RAHMA).id(), "0".repeat(26))) {
            kantor.ditolak(NotFound.class, "aksi.perihal-tidak-ada",
                    () -> nilai.tentang(perihal, Orang.ILHAM, "nilai", Putaran.nilai()));
        }
    }

    @Test
    public void galatPadaSatuButirTidakMenghapusJawabanButirYangLain() {
        Putaran putaran = Putaran.sampai(kantor, "pelaksanaan");
        kantor.hari("2026-03-30");
        putaran.hadir(putaran.sesi(1));
        AtomicInteger ke = new AtomicInteger();
        kantor.sebelumCommit(set -> {
            if (ke.incrementAndGet() == 1) {
                throw new IllegalStateException("basis data hilang");
            }
        });

        List<HasilItem> hasil = kantor.berkas().jalankan(Orang.HASNAH, Stream.of(Putaran.RAHMA, Putaran.AKBAR)
                .map(nama -> putaran.minta("nilai", Optional.of(putaran.asesi(nama).id()), Putaran.nilai())).toList());

        assertEquals(List.of(false, true), hasil.stream().map(h -> h.hasil().isPresent()).toList());
        assertEquals("aksi.galat", hasil.get(0).alasan().get(0).code());
        assertTrue(hasil.get(0).alasan().get(0).data().get("id").matches("[0-9a-f-]{36}"));
    }

    @Test
    public void batchKosongDitolak() {
        kantor.ditolak(InvalidInput.class, "aksi.batch-ukuran", () -> kantor.berkas().jalankan(Orang.BIDANG, List.of()));
    }

    @Test
    public void kunciYangBukanKunciDitolakDiManaPun() {
        Putaran putaran = new Putaran(kantor);
        for (String kunci : List.of("", "  ", "k".repeat(101), "k".repeat(251))) {
            kantor.ditolak(InvalidInput.class, "idempotensi.kunci-salah", () -> kantor.berkas().buka(Orang.BIDANG,
                    new BukaBerkas("sertifikasi", Optional.of("PPD"), Optional.empty(), "Uji", Optional.empty()), Optional.of(kunci)));
            kantor.ditolak(InvalidInput.class, "idempotensi.kunci-salah", () -> putaran.jalankan(Orang.BIDANG,
                    new PermintaanAksi(putaran.id, "umumkan", Optional.empty(), Data.KOSONG, Optional.empty(),
                            Optional.of(kunci), Optional.empty())));
        }
    }

    @Test
    public void isiJurnalAkunHanyaBagiAdministrator() {
        Data isi = data("peran", List.of("operator"));
        kantor.store.committer().commit(ChangeSet.of(kantor.jam.saat(), List.of(), JournalEntry.baru("akun", kantor.jam.saat(), "admin",
                Optional.empty(), "akun.ubah", Optional.empty(), "operator", isi)));

        assertEquals(isi, terakhir(Orang.ADMIN).isi());
        assertEquals(Data.KOSONG, terakhir(Orang.BIDANG).isi());
        assertEquals(terakhir(Orang.ADMIN).hash(), terakhir(Orang.BIDANG).hash());
    }

    private JournalEntry terakhir(Actor actor) {
        List<JournalEntry> semua = new KernelJournalService(kantor.store.journal())
                .list(actor, Optional.empty(), Potongan.awal(Potongan.TERBANYAK)).isi();
        return semua.get(semua.size() - 1);
    }
}
