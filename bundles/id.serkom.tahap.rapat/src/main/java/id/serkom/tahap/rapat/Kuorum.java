package id.serkom.tahap.rapat;

import id.serkom.api.tahap.Context;

/**
 * When the meeting may decide, after {@code etc/id.serkom.tahap.rapat.cfg}: at least {@code kuorum.pemutus} deciders are present
 * (2), and more than {@code kuorum.persen} per cent of those invited (50).
 */
record Kuorum(int sekurangnya, int persen) {

    static Kuorum dari(Context context) {
        return new Kuorum(Integer.parseInt(context.setting("kuorum.pemutus", "2").trim()),
                Integer.parseInt(context.setting("kuorum.persen", "50").trim()));
    }

    boolean tercapai(int hadir, int diundang) {
        return hadir >= sekurangnya && hadir * 100L > (long) diundang * persen;
    }
}
