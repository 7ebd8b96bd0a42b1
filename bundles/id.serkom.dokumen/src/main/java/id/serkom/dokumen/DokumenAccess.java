package id.serkom.dokumen;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SuratStore;
import java.util.List;

/**
 * For whom a document exists: its uploader, while he is where he uploaded it; the Bidang; the Instansi yang Berwenang once it is on
 * file in a berkas; the institution in whose scope it was uploaded or, when nobody's, to whose permohonan or asesi it belongs; the
 * asesor of the asesi it belongs to; and as the scan of a letter whoever sees the letter. What one institution uploaded never exists
 * for another, wherever it is attached.
 */
final class DokumenAccess {

    private final BerkasStore berkas;
    private final SuratStore surat;

    DokumenAccess(BerkasStore berkas, SuratStore surat) {
        this.berkas = berkas;
        this.surat = surat;
    }

    boolean terlihat(Actor actor, Dokumen dokumen) {
        boolean asing = dokumen.instansi().isPresent() && actor.adalah(Peran.INSTANSI_TERKAIT)
                && !dokumen.instansi().equals(actor.instansi());
        if (actor.adalah(Peran.BIDANG_SERTIFIKASI) || actor.akun().equals(dokumen.diunggahOleh()) && !asing) {
            return true;
        }
        List<Kelengkapan> pemakaian = berkas.pemakaian(dokumen.id());
        return actor.adalah(Peran.INSTANSI_BERWENANG) && !pemakaian.isEmpty()
                || actor.adalah(Peran.INSTANSI_TERKAIT)
                        && actor.instansi().map(i -> milikInstansi(i, dokumen, pemakaian)).orElse(false)
                || actor.adalah(Peran.ASESOR) && actor.asesor().map(a -> milikAsesor(a, pemakaian)).orElse(false)
                || !asing && !actor.peran().isEmpty() && surat.menyebut(dokumen.id(), Lingkup.of(actor));
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
