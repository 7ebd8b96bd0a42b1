package id.serkom.kernel.letter;

import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.NotFound;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.kernel.port.Ports;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Kinds of letter that the kernel itself makes about an earlier one. They belong to no tahap: none is an item on file, and a draft of one
 * neither holds a closing up nor goes with it.
 */
public final class Lanjutan {

    public static final String RALAT = "ralat";
    public static final String PENCABUTAN = "pencabutan";
    public static final String PETIKAN = "petikan";
    public static final String SALINAN = "salinan";

    private static final Set<SuratStatus> BERLAKU = Set.of(SuratStatus.BERNOMOR, SuratStatus.DIKIRIM);
    private static final Map<String, JenisRujukan> RUJUKAN = Map.of(RALAT, JenisRujukan.RALAT, PENCABUTAN,
            JenisRujukan.PENCABUTAN, PETIKAN, JenisRujukan.PETIKAN, SALINAN, JenisRujukan.SALINAN);

    private Lanjutan() {
    }

    public static boolean jenis(String jenis) {
        return RUJUKAN.containsKey(jenis);
    }

    /** How a letter of that kind refers to the earlier one. */
    public static JenisRujukan rujukan(String jenis) {
        return RUJUKAN.get(jenis);
    }

    /** Whether a later letter may refer to it: a numbered one of ours that no other has withdrawn. */
    public static boolean berlaku(Surat surat) {
        return surat.arah() == Arah.KELUAR && BERLAKU.contains(surat.status());
    }

    /**
     * The letter that a later one of these kinds is about, which may have been withdrawn while that waited for its initials.
     *
     * @throws Conflict when it is not in force
     */
    public static Surat asal(Ports ports, String id) {
        Surat surat = ports.surat.find(id).orElseThrow(() -> new NotFound(Reason.of("surat.tidak-ada")));
        if (!berlaku(surat)) {
            throw new Conflict(Reason.of("lanjutan.tidak-berlaku", "status", RecordBinder.kode(surat.status())));
        }
        return surat;
    }

    /**
     * A copy or an excerpt says what was signed.
     *
     * @throws Conflict while it waits for its signature in the PDF
     */
    public static void ditandatangani(Ports ports, Surat surat) {
        boolean menunggu = ports.berkas.isi(surat.berkas().orElseThrow()).cetakan(List.of(surat.id())).stream()
                .anyMatch(c -> c.cara() == CaraTtd.ELEKTRONIK && c.status() != CetakanStatus.DITANDATANGANI);
        if (menunggu) {
            throw new Conflict(Reason.of("lanjutan.belum-ditandatangani", "nomor", surat.nomor().orElse("-")));
        }
    }

    /** Drafts that the tahap of a berkas asked for. */
    public static List<Surat> konsepTahap(Ports ports, String berkas) {
        return ports.surat.konsep(berkas).stream().filter(s -> !jenis(s.jenis())).toList();
    }
}
