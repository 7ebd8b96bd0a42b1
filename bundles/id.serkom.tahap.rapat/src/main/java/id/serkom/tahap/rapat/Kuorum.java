package id.serkom.tahap.rapat;

import id.serkom.api.data.Reason;
import id.serkom.api.tahap.Context;
import java.util.Optional;

/**
 * When the meeting may decide, after {@code etc/id.serkom.tahap.rapat.cfg}: at least {@code kuorum.pemutus} deciders are present
 * (2), and more than {@code kuorum.persen} per cent of those invited (50).
 */
record Kuorum(int sekurangnya, int persen) {

    /** What the settings say was no number from 1 to 100, or from 0 to 99 per cent. */
    static final Reason SETELAN_SALAH = Reason.of("rapat.setelan-kuorum-salah");

    static Optional<Kuorum> dari(Context context) {
        return bilangan(context.setting("kuorum.pemutus", "2"), 1, 100).flatMap(pemutus ->
                bilangan(context.setting("kuorum.persen", "50"), 0, 99).map(persen -> new Kuorum(pemutus, persen)));
    }

    private static Optional<Integer> bilangan(String teks, int dari, int sampai) {
        return Optional.of(teks.strip()).filter(t -> t.matches("[0-9]{1,3}")).map(Integer::valueOf)
                .filter(n -> n >= dari && n <= sampai);
    }

    boolean tercapai(int hadir, int diundang) {
        return hadir >= sekurangnya && hadir * 100L > (long) diundang * persen;
    }
}
