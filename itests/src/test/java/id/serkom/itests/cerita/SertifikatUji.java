package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.RAHMA;
import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.BukaBerkas;
import id.serkom.sop.pemeliharaan.PemberitahuanMasa;
import id.serkom.sop.pemeliharaan.PutusanPerubahan;
import id.serkom.sop.pemeliharaan.UsulPerubahan;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Lingkup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Certificates of a round that has ended, and the berkas that change them. */
final class SertifikatUji {

    private static final String BUNDEL = "id.serkom.sop.pemeliharaan";

    final Putaran putaran;

    private final Kantor kantor;

    /** Handed over, and the round closed. */
    SertifikatUji(Kantor kantor) {
        this(kantor, Putaran::penerbitan);
        kantor.hari("2026-08-10");
    }

    private SertifikatUji(Kantor kantor, Consumer<Putaran> penerbitan) {
        this.kantor = kantor;
        kantor.kerangka.pasangLagi(BUNDEL);
        kantor.pasangTahap(new UsulPerubahan(), "1.0.0", kantor.kerangka.versi(BUNDEL));
        kantor.pasangTahap(new PutusanPerubahan(), "1.0.0", kantor.kerangka.versi(BUNDEL));
        kantor.pasangTahap(new PemberitahuanMasa(), "1.0.0", kantor.kerangka.versi(BUNDEL));
        putaran = Putaran.sampai(kantor, "penerbitan");
        penerbitan.accept(putaran);
        kantor.semuaTerbit();
    }

    /** Issued in a round that waits for their hand-over. */
    static SertifikatUji belumDiserahkan(Kantor kantor) {
        return new SertifikatUji(kantor, putaran -> {
            kantor.hari("2026-04-06");
            putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
        });
    }

    Sertifikat sertifikat(String nama) {
        return semua().stream().filter(s -> s.nama().equals(nama) && s.status() != SertifikatStatus.DIGANTI).findFirst().orElseThrow();
    }

    List<Sertifikat> semua() {
        return kantor.store.sertifikat().list(Optional.of(putaran.id), Optional.empty(), Lingkup.SEMUA, Potongan.awal(100)).isi();
    }

    BerkasUji buka() {
        return new BerkasUji(kantor, new BukaBerkas("pemeliharaan", Optional.empty(), Optional.empty(), "Pemeliharaan sertifikat",
                Optional.of(putaran.id)));
    }

    Data usul(String nomor, String jenis, Object... lagi) {
        Data isi = data("nomor", nomor, "jenis", jenis, "alasan", List.of("Surveilans tanggal 3 Agustus 2026 tidak dipenuhi."), "dokumen",
                kantor.unggah(Orang.BIDANG, "bukti " + kantor.jam.saat()));
        for (int i = 0; i < lagi.length; i += 2) {
            isi = isi.with((String) lagi[i], lagi[i + 1]);
        }
        return isi;
    }

    BerkasUji diusulkan(String nama, String jenis, Object... lagi) {
        BerkasUji berkas = buka();
        berkas.aksi(Orang.BIDANG, "usulkan-perubahan", usul(sertifikat(nama).nomor(), jenis, lagi));
        kantor.terbit("usulan-perubahan-sertifikat");
        berkas.di("putusan-perubahan");
        return berkas;
    }

    BerkasUji disetujui(String nama, String jenis, String surat, Object... lagi) {
        BerkasUji berkas = diusulkan(nama, jenis, lagi);
        berkas.aksi(Orang.KEPALA, "setujui-perubahan", Data.KOSONG);
        kantor.terbit(surat);
        assertEquals(BerkasStatus.SELESAI, berkas.berkas().status());
        return berkas;
    }

    void ditolakKarena(String alasan, String nama, String jenis, Object... lagi) {
        BerkasUji berkas = buka();
        Data usul = usul(sertifikat(nama).nomor(), jenis, lagi);
        kantor.ditolak(InvalidInput.class, alasan, () -> berkas.aksi(Orang.BIDANG, "usulkan-perubahan", usul));
    }

    void simpan(Catatan satu) {
        kantor.store.committer().commit(ChangeSet.of(kantor.jam.saat(), List.of(satu), JournalEntry.baru("uji",
                kantor.jam.saat(), "uji", Optional.empty(), "uji", Optional.empty(), satu.id(), Data.KOSONG)));
    }

    /** One of another round, in the same name. */
    Sertifikat lebihBaru(Sertifikat lama) {
        Sertifikat baru = new Sertifikat("2".repeat(26), 0, "0".repeat(26), "1".repeat(26), lama.instansi(),
                lama.nama(),
                lama.skema(), lama.skemaVersi(), lama.surat(), "800.1.4/00310/SERT/BPSDM/2029", "REG.2029.000310", LocalDate.of(2029, 3, 2),
                LocalDate.of(2032, 3, 1), SertifikatStatus.BERLAKU, "sendiri", Optional.empty(), Optional.empty());
        simpan(baru);
        return baru;
    }

    String isiPdf() {
        return kantor.store.dokumen().find(kantor.unggah(Orang.BIDANG, "sertifikat tercetak")).orElseThrow().sha256();
    }

    static Data serah() {
        return data("penerima", RAHMA, "jabatan", "pemegang sertifikat", "lembar", "ditarik");
    }

    /** A berkas in which holders are told when their certificates end. */
    static BerkasUji pemberitahuan(Kantor kantor) {
        return new BerkasUji(kantor, new BukaBerkas("sertifikasi-ulang", Optional.empty(), Optional.empty(), "Sertifikasi ulang",
                Optional.empty()));
    }
}
