package id.serkom.dokumen;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.BerkasStore;
import java.util.List;

/**
 * For whom a document exists: its uploader; the Bidang; the Instansi yang Berwenang once it is on file in a berkas; the
 * institution in whose scope it was uploaded or, when nobody's, to whose permohonan or asesi it belongs; the asesor of the asesi
 * it belongs to. What one institution uploaded never exists for another, wherever it is attached.
 */
final class DokumenAccess {

    private final BerkasStore berkas;

    DokumenAccess(BerkasStore berkas) {
        this.berkas = berkas;
    }

    boolean terlihat(Actor actor, Dokumen dokumen) {
        if (actor.adalah(Peran.BIDANG_SERTIFIKASI) || actor.akun().equals(dokumen.diunggahOleh())) {
            return true;
        }
        List<Kelengkapan> pemakaian = berkas.pemakaian(dokumen.id());
        return actor.adalah(Peran.INSTANSI_BERWENANG) && !pemakaian.isEmpty()
                || actor.adalah(Peran.INSTANSI_TERKAIT)
                        && actor.instansi().map(i -> milikInstansi(i, dokumen, pemakaian)).orElse(false)
                || actor.adalah(Peran.ASESOR) && actor.asesor().map(a -> milikAsesor(a, pemakaian)).orElse(false);
    }

    private boolean milikInstansi(String instansi, Dokumen dokumen, List<Kelengkapan> pemakaian) {
        return dokumen.instansi().map(instansi::equals)
                .orElseGet(() -> pemakaian.stream().anyMatch(k -> milikInstansi(instansi, k)));
    }

    private boolean milikInstansi(String instansi, Kelengkapan k) {
        BerkasReader isi = berkas.isi(k.berkas());
        return k.permohonan().flatMap(isi::permohonan).map(p -> p.instansi().equals(instansi)).orElse(false)
                || k.asesi().flatMap(isi::asesi).map(a -> a.instansi().equals(instansi)).orElse(false);
    }

    private boolean milikAsesor(String asesor, List<Kelengkapan> pemakaian) {
        return pemakaian.stream().anyMatch(k -> k.asesi().flatMap(berkas.isi(k.berkas())::asesi)
                .flatMap(a -> a.asesor()).map(asesor::equals).orElse(false));
    }
}
