package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static org.junit.Assert.assertEquals;

import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.BukaBerkas;
import id.serkom.sop.pemeliharaan.PutusanPerubahan;
import id.serkom.sop.pemeliharaan.UsulPerubahan;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Lingkup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** A certificate may take the place of an older one as long as it is valid itself: asked when it is proposed, as when it is decided. */
public class PembaruanKedaluwarsaTest {

    private static final String BUNDEL = "id.serkom.sop.pemeliharaan";
    private static final String NOMOR = "800.1.4/7/SERT/BPSDM/2028";

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;
    private Sertifikat lama;

    @Before
    public void yangLebihBaruSudahTerbit() {
        kantor.kerangka.pasangLagi(BUNDEL);
        kantor.pasangTahap(new UsulPerubahan(), "1.0.0", kantor.kerangka.versi(BUNDEL));
        kantor.pasangTahap(new PutusanPerubahan(), "1.0.0", kantor.kerangka.versi(BUNDEL));
        putaran = Putaran.sampai(kantor, "penerbitan");
        putaran.penerbitan();
        kantor.semuaTerbit();
        lama = kantor.store.sertifikat().list(Optional.of(putaran.id), Optional.empty(), Lingkup.SEMUA, Potongan.awal(100)).isi().stream()
                .filter(s -> s.nama().equals(RAHMA)).findFirst().orElseThrow();
        Sertifikat baru = new Sertifikat("BARU" + lama.id().substring(4), 0, "LAIN" + lama.berkas().substring(4),
                "LAIN" + lama.asesi().substring(4), lama.instansi(), lama.nama(), lama.skema(), lama.skemaVersi(),
                "LAIN" + lama.surat().substring(4), NOMOR, "REG-7", lama.tanggal().plusDays(30), sampai(), SertifikatStatus.BERLAKU,
                lama.penerbit(), Optional.empty(), Optional.empty());
        kantor.store.committer().commit(ChangeSet.of(kantor.jam.saat(), List.of(baru), JournalEntry.baru("uji", kantor.jam.saat(), "uji",
                Optional.empty(), "uji", Optional.empty(), baru.id(), Data.KOSONG)));
    }

    private LocalDate sampai() {
        return lama.berlakuSampai().plusDays(30);
    }

    private BerkasUji buka() {
        return new BerkasUji(kantor, new BukaBerkas("pemeliharaan", Optional.empty(), Optional.empty(), "Pemeliharaan",
                Optional.of(putaran.id)));
    }

    private Data usul() {
        return data("nomor", lama.nomor(), "jenis", "perbarui", "alasan", List.of("Sertifikat yang lebih baru sudah terbit."), "dokumen",
                kantor.unggah(Orang.BIDANG, "bukti"), "pembaruan", NOMOR);
    }

    @Test
    public void padaHariTerakhirnyaMasihMemperbarui() {
        kantor.hari(sampai().toString());

        BerkasUji berkas = buka();

        berkas.aksi(Orang.BIDANG, "usulkan-perubahan", usul());

        kantor.terbit("usulan-perubahan-sertifikat");
        berkas.di("putusan-perubahan");
        assertEquals(SertifikatStatus.BERLAKU, kantor.store.sertifikat().find(lama.id()).orElseThrow().status());
    }

    @Test
    public void sesudahnyaTidakDapatDiusulkan() {
        kantor.hari(sampai().plusDays(1).toString());

        BerkasUji berkas = buka();
        Data usul = usul();

        kantor.ditolak(InvalidInput.class, "pemeliharaan.pembaruan-tidak-cocok",
                () -> berkas.aksi(Orang.BIDANG, "usulkan-perubahan", usul));
    }
}
