package id.serkom.spi.store;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.surat.Surat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose a document is, by what is on file, and for whom it therefore exists: its uploader, while he is where he uploaded it; the Bidang;
 * the Instansi yang Berwenang once it is on file in a berkas; the institution in whose scope it was uploaded or, when nobody's, to whose
 * permohonan or asesi it belongs; the asesor of the asesi it belongs to; and as the scan of a letter whoever sees the letter. What one
 * institution uploaded never exists for another, wherever it is attached.
 *
 * @param dokumen id of the document
 * @param berkas in which it is on file, oldest item first, each once
 * @param instansi whose permohonan or asesi an item of it is about
 * @param asesor to whom such an asesi is assigned
 * @param asesi whom an item of it is about
 * @param surat letters that have it for a scan: of the paper, of the copy that came first, or as it was signed by hand; by id
 * @param terpotong there is more than was read: what is missing here may be true all the same
 */
public record PemilikDokumen(String dokumen, List<String> berkas, Set<String> instansi, Set<String> asesor, Set<String> asesi,
        List<Surat> surat, boolean terpotong) {

    public PemilikDokumen {
        berkas = List.copyOf(berkas);
        instansi = Set.copyOf(instansi);
        asesor = Set.copyOf(asesor);
        asesi = Set.copyOf(asesi);
        surat = List.copyOf(surat);
    }

    /** Whether it exists for the actor whatever is on file. */
    public static boolean selaluTerlihat(Actor actor, Dokumen dokumen) {
        return actor.adalah(Peran.BIDANG_SERTIFIKASI) || actor.akun().equals(dokumen.diunggahOleh()) && !asing(actor, dokumen);
    }

    /** Whether a letter that he sees shows it to the actor. */
    public static boolean lewatSurat(Actor actor, Dokumen dokumen) {
        return !asing(actor, dokumen) && !actor.peran().isEmpty();
    }

    private static boolean asing(Actor actor, Dokumen dokumen) {
        return dokumen.instansi().isPresent() && actor.adalah(Peran.INSTANSI_TERKAIT) && !dokumen.instansi().equals(actor.instansi());
    }

    /** Whether the document, whose owners these are, exists for the actor by what was read; no only counts when nothing was cut off. */
    public boolean terlihat(Actor actor, Dokumen milik) {
        return selaluTerlihat(actor, milik)
                || actor.adalah(Peran.INSTANSI_BERWENANG) && !berkas.isEmpty()
                || actor.adalah(Peran.INSTANSI_TERKAIT)
                        && actor.instansi().filter(i -> milik.instansi().map(i::equals).orElseGet(() -> instansi.contains(i))).isPresent()
                || actor.adalah(Peran.ASESOR) && actor.asesor().filter(asesor::contains).isPresent()
                || lewatSurat(actor, milik) && tersurat(Lingkup.of(actor));
    }

    /** Whether a letter within the scope has it for a scan; for whoever sees not all, a frozen one. */
    public boolean tersurat(Lingkup lingkup) {
        return surat.stream().anyMatch(s -> lingkup.semua() || Terisi.beku(s) && (lingkup.instansi().isPresent()
                && s.instansi().equals(lingkup.instansi()) || lingkup.asesor().isPresent() && s.asesor().equals(lingkup.asesor())));
    }

    /**
     * What these rows say.
     *
     * @param pemakaian items that point to it, by id, perhaps more than {@code batas}
     * @param asesi those that the items name, by id; likewise {@code permohonan}. What is of another berkas than the item counts
     *        for nothing
     * @param surat by id, perhaps more than {@code batas}
     * @param batas so many items and so many letters count
     */
    public static PemilikDokumen dari(String dokumen, List<Kelengkapan> pemakaian, Map<String, Asesi> asesi,
            Map<String, Permohonan> permohonan, List<Surat> surat, int batas) {
        List<String> berkas = new ArrayList<>();
        Set<String> instansi = new TreeSet<>();
        Set<String> asesor = new TreeSet<>();
        Set<String> siapa = new TreeSet<>();
        for (Kelengkapan k : pemakaian.subList(0, Math.min(batas, pemakaian.size()))) {
            if (!berkas.contains(k.berkas())) {
                berkas.add(k.berkas());
            }
            k.permohonan().flatMap(p -> Optional.ofNullable(permohonan.get(p))).filter(p -> p.berkas().equals(k.berkas()))
                    .ifPresent(p -> instansi.add(p.instansi()));
            k.asesi().flatMap(a -> Optional.ofNullable(asesi.get(a))).filter(a -> a.berkas().equals(k.berkas())).ifPresent(a -> {
                siapa.add(a.id());
                instansi.add(a.instansi());
                a.asesor().ifPresent(asesor::add);
            });
        }
        return new PemilikDokumen(dokumen, berkas, instansi, asesor, siapa, surat.subList(0, Math.min(batas, surat.size())),
                pemakaian.size() > batas || surat.size() > batas);
    }
}
