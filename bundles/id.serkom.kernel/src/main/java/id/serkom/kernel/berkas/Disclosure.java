package id.serkom.kernel.berkas;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.service.AsesiLengkap;
import id.serkom.api.surat.Surat;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.Lingkup;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an institution may know of the outcome: marks, decisions and what follows from them stay with us until the tahap that
 * releases them has closed ({@code etc/id.serkom.kernel.cfg}: {@code hasil-dibuka-sesudah = penetapan}). Until then an asesi who
 * was examined is shown as present. A decision that goes back to the meeting is covered again.
 */
final class Disclosure {

    private static final Set<AsesiStatus> HASIL = Set.copyOf(EnumSet.of(AsesiStatus.DINILAI, AsesiStatus.KOMPETEN,
            AsesiStatus.BELUM_KOMPETEN, AsesiStatus.TUNDA, AsesiStatus.BERSERTIFIKAT));

    /** Kode under which the SOP Keluhan has its letters on file with the asesi that they are about. */
    private static final String KELUHAN = "keluhan";

    private final Ports ports;

    Disclosure(Ports ports) {
        this.ports = ports;
    }

    /** Whether the outcome is covered for whoever sees only this. */
    boolean covered(Berkas berkas, Lingkup lingkup) {
        if (lingkup.instansi().isEmpty()) {
            return false;
        }
        String releasing = ports.settings.get("id.serkom.kernel", "hasil-dibuka-sesudah", "penetapan");
        return ports.berkas.perjalanan(berkas.id()).stream()
                .filter(p -> p.tahap().equals(releasing) && !p.digantikan()).noneMatch(p -> p.keluar().isPresent());
    }

    static boolean tells(AsesiStatus status) {
        return HASIL.contains(status);
    }

    /** Who is found under that state while the outcome is covered: those shown as present are among the present; empty for nobody. */
    static Set<AsesiStatus> shownAs(AsesiStatus status) {
        if (tells(status)) {
            return Set.of();
        }
        Set<AsesiStatus> all = EnumSet.of(status);
        if (status == AsesiStatus.HADIR) {
            all.addAll(HASIL);
        }
        return all;
    }

    static Asesi cover(Asesi asesi) {
        return tells(asesi.status()) ? asesi.menjadi(AsesiStatus.HADIR) : asesi;
    }

    /** What an institution may see of him at any time: the asesor's own papers are not its business, nor that they are there. */
    static AsesiLengkap withoutExaminers(AsesiLengkap all) {
        return new AsesiLengkap(all.asesi(), all.dokumen().stream().filter(k -> !Formulir.kertasPenguji(k.kode())).toList(),
                all.pemeriksaan(), all.nilai(), all.putusan(), all.sertifikat(), all.penerus(),
                all.formulir().stream().filter(f -> !f.milikPenguji()).toList());
    }

    /**
     * A complaint is between the office and whoever complains: an institution sees of its asesi the items whose letter came from it or
     * went to it, nobody else's, nor any whose letter is not found; an asesor, whom it may be about, none.
     */
    AsesiLengkap withoutComplaintsOfOthers(AsesiLengkap all, Lingkup lingkup) {
        List<String> letters = all.dokumen().stream().filter(k -> k.kode().equals(KELUHAN)).flatMap(k -> k.rujukan().stream()).toList();
        Set<String> own = letters.isEmpty() ? Set.of() : ports.surat.find(letters).stream()
                .filter(s -> s.instansi().isPresent() && s.instansi().equals(lingkup.instansi())).map(Surat::id)
                .collect(Collectors.toSet());
        return new AsesiLengkap(all.asesi(),
                all.dokumen().stream().filter(k -> !k.kode().equals(KELUHAN) || k.rujukan().filter(own::contains).isPresent()).toList(),
                all.pemeriksaan(), all.nilai(), all.putusan(), all.sertifikat(), all.penerus(), all.formulir());
    }

    static AsesiLengkap cover(AsesiLengkap all) {
        return new AsesiLengkap(cover(all.asesi()), all.dokumen(), all.pemeriksaan(), List.of(), List.of(),
                all.sertifikat(), all.penerus(), all.formulir().stream().filter(f -> !f.mengungkapHasil()).toList());
    }

    static Map<AsesiStatus, Integer> cover(Map<AsesiStatus, Integer> counts) {
        Map<AsesiStatus, Integer> covered = new EnumMap<>(AsesiStatus.class);
        counts.forEach((status, n) -> covered.merge(tells(status) ? AsesiStatus.HADIR : status, n, Integer::sum));
        return covered;
    }
}
