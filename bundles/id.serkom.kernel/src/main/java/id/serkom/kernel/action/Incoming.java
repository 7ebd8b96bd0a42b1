package id.serkom.kernel.action;

import id.serkom.api.actor.Kertas;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.api.tahap.SuratMasuk;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.KunciSurat;
import id.serkom.spi.store.SuratBaru;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Letters that come in with an action: the applicant's own, another body's decree, the paper that the Bidang records from. */
final class Incoming {

    /** Kind of the paper on which an action is recorded for somebody. */
    static final String DASAR_PENCATATAN = "dasar-pencatatan";

    private final Ports ports;
    private final Terdahulu terdahulu;

    Incoming(Ports ports) {
        this.ports = ports;
        this.terdahulu = new Terdahulu(ports);
    }

    /** The entry that the book has of the letter already. */
    Optional<Surat> terdahulu(BerkasReader isi, SuratMasuk masuk) {
        return terdahulu.find(isi, masuk, scan(isi, masuk).sha256());
    }

    private static Dokumen scan(BerkasReader isi, SuratMasuk masuk) {
        return isi.dokumen(masuk.dokumen())
                .orElseThrow(() -> new InvalidInput(Reason.of("dokumen.tidak-dikenal", "dokumen", masuk.dokumen())));
    }

    SuratBaru surat(Run run, BerkasReader isi, SuratMasuk masuk) {
        Dokumen scan = scan(isi, masuk);
        String mark = Nomor.tanda(masuk.id());
        Berkas berkas = run.berkas();
        LocalDate received = masuk.diterima().orElse(run.tanggal());
        Surat surat = new Surat(masuk.id(), 0, Arah.MASUK, masuk.jenis(), SuratStatus.DITERIMA, "", received.getYear(),
                Optional.empty(), Optional.of(masuk.nomor()), Optional.empty(), masuk.tanggal(), Optional.of(received),
                Optional.empty(), masuk.hal(), masuk.pengirim(), masuk.instansi(), "", "Biasa", 0,
                Optional.of(berkas.id()), Optional.of(run.tahap().facts().kode()), berkas.putaran(), masuk.permohonan(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(scan.id()), scan.sha256(),
                Optional.empty(), run.saat(), run.actor().akun());
        return new SuratBaru(surat, "", Data.KOSONG, List.of(ports.penomoran.agenda(received, mark)));
    }

    /** @param surat id of the letter in the book */
    Kelengkapan kelengkapan(Run run, SuratMasuk masuk, String surat) {
        return new Kelengkapan(ports.idBaru(), 0, run.berkas().id(), run.tahap().facts().kode(), run.berkas().putaran(),
                masuk.jenis(), masuk.jenis(), masuk.permohonan(), Optional.empty(), Optional.of(masuk.dokumen()),
                Optional.of(surat));
    }

    /** Of an application on paper, the paper is the application itself: one entry in the book. */
    boolean same(BerkasReader isi, SuratMasuk masuk, Kertas paper) {
        return masuk.nomor().equals(paper.nomor()) && masuk.tanggal().equals(paper.tanggal())
                && (!paper.nomor().equals(KunciSurat.TANPA_NOMOR)
                || isi.dokumen(paper.dokumen()).map(Dokumen::sha256).equals(Optional.of(scan(isi, masuk).sha256())));
    }

    SuratMasuk kertas(Run run, Kertas paper) {
        Optional<String> instansi = paper.sebagai() == Pelaksana.INSTANSI_TERKAIT ? Optional.of(paper.kode())
                : Optional.empty();
        return new SuratMasuk(ports.idBaru(), DASAR_PENCATATAN, instansi, run.pelaku().nama(), paper.nomor(), paper.tanggal(),
                "Dasar pencatatan " + run.action().aksi().judul(), paper.dokumen(),
                run.sasaran().permohonan().map(p -> p.id()));
    }
}
