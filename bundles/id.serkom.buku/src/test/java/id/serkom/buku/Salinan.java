package id.serkom.buku;

import id.serkom.api.data.Data;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.Seri;
import java.time.LocalDate;
import java.util.Optional;

/** Rows with some of their columns altered. */
final class Salinan {

    private Salinan() {
    }

    static NomorSurat nomor(NomorSurat n, String cetak, NomorStatus status, Optional<String> idSurat,
            Optional<String> alasan) {
        return new NomorSurat(n.id(), n.revision(), n.seri(), n.tahun(), n.urut(), n.sisipan(), cetak, status, idSurat, alasan,
                n.tanggal(), n.oleh());
    }

    static Seri seri(Seri s, int saldo, int terakhir) {
        return s.seri().equals("keluar") ? new Seri(s.id(), s.revision(), s.seri(), s.tahun(), saldo, terakhir) : s;
    }

    static JournalEntry denganIsi(JournalEntry e) {
        return new JournalEntry(e.posisi(), e.rantai(), e.ke(), e.saat(), "orang-lain", e.untuk(), e.kejadian(), e.berkas(),
                e.perihal(), Data.KOSONG, e.hash());
    }

    static Surat denganUrut(Surat s, int urut) {
        return salin(s, s.status(), Optional.of(urut), s.nomor(), s.hal(), s.pihak(), s.tanggal());
    }

    static Surat salin(Surat s, SuratStatus status, Optional<Integer> urut, Optional<String> nomor, String hal,
            String pihak, LocalDate tanggal) {
        return new Surat(s.id(), s.revision(), s.arah(), s.jenis(), status, s.seri(), s.tahun(), urut, nomor, s.agenda(), tanggal,
                s.diterima(), s.dikirim(), hal, pihak, s.instansi(), s.klasifikasi(), s.sifat(), s.jumlahLampiran(), s.berkas(),
                s.tahap(), s.putaran(), s.permohonan(), s.asesi(), s.penandatangan(), s.merujuk(), s.dokumen(), s.sha256(),
                s.keterangan(), s.dicatat(), s.dicatatOleh());
    }
}
