package id.serkom.buku;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Surat;
import id.serkom.buku.Meja.Kejadian;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.SuratStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notes that the paper of a letter came whose scan had come first: the entry stays one. */
final class AsliDiterima {

    private final SuratStore surat;
    private final DokumenStore dokumen;
    private final Akses akses;
    private final Meja meja;

    AsliDiterima(SuratStore surat, DokumenStore dokumen, Akses akses, Meja meja) {
        this.surat = surat;
        this.dokumen = dokumen;
        this.akses = akses;
        this.meja = meja;
    }

    Surat diterima(Actor actor, String id, LocalDate tanggal, Optional<String> scan) {
        Akses.bidang(actor);
        Surat s = akses.terlihat(actor, id);
        if (s.arah() != Arah.MASUK) {
            throw new Conflict(Reason.of("buku.asli-hanya-masuk"));
        }
        if (s.asliDiterima().isPresent()) {
            throw new Conflict(Reason.of("buku.asli-sudah-diterima", "agenda", s.agenda().orElse("-")));
        }
        new Isian().tolakBila(tanggal.isAfter(meja.hariIni()), Reason.of("buku.diterima-kemudian").at("/tanggal"))
                .tolakBila(tanggal.isBefore(s.tanggal()), Reason.of("buku.diterima-sebelum-tanggal").at("/tanggal"))
                .tolakBila(scan.filter(d -> dokumen.find(d).isEmpty()).isPresent(),
                        Reason.of("dokumen.tidak-dikenal", "dokumen", scan.orElse("")).at("/dokumen"))
                .periksa();
        Surat lengkap = new Surat(s.id(), s.revision(), s.arah(), s.jenis(), s.status(), s.seri(), s.tahun(), s.urut(), s.nomor(),
                s.agenda(), s.tanggal(), s.diterima(), s.dikirim(), s.hal(), s.pihak(), s.instansi(), s.klasifikasi(), s.sifat(),
                s.jumlahLampiran(), s.berkas(), s.tahap(), s.putaran(), s.permohonan(), s.asesi(), s.penandatangan(), s.merujuk(),
                s.dokumen(), s.sha256(), s.keterangan(), s.dicatat(), s.dicatatOleh(), s.asesor(), s.lampiran(), Optional.of(tanggal),
                scan);
        Data isi = Data.of(Map.of("tanggal", tanggal.toString(), "dokumen", scan.orElse("-")));
        meja.tulis(new Kejadian(actor, "asli-diterima", s.berkas(), id, isi), List.of(lengkap));
        return surat.find(id).orElseThrow();
    }
}
