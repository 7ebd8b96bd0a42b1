package id.serkom.pasang;

import java.util.Map;

/**
 * How much of a file is taken, from {@code etc/id.serkom.pasang.cfg} at each use.
 *
 * @param entri entries of an archive, those of its jars included
 * @param mekar bytes of all entries together, unpacked
 * @param rasio unpacked bytes for a packed one, from {@link #RASIO_MULAI} on
 */
record Batas(long yaml, long zip, long jar, long kar, int entri, long mekar, long rasio) {

    static final String PID = "id.serkom.pasang";
    static final long RASIO_MULAI = 1L << 20;

    private static final long MB = 1L << 20;

    static Batas dari(Map<String, String> setelan) {
        return new Batas(mb(setelan, "yaml-mb", 1), mb(setelan, "zip-mb", 16), mb(setelan, "jar-mb", 64), mb(setelan, "kar-mb", 256),
                (int) bilangan(setelan, "entri", 10_000), mb(setelan, "mekar-mb", 512), bilangan(setelan, "rasio", 200));
    }

    private static long mb(Map<String, String> setelan, String kunci, int bawaan) {
        return bilangan(setelan, kunci, bawaan) * MB;
    }

    /** A value that is no sensible number leaves the limit as shipped: a slip in a file must not open the door. */
    private static long bilangan(Map<String, String> setelan, String kunci, int bawaan) {
        String nilai = setelan.getOrDefault(kunci, "").strip();
        return nilai.matches("[1-9][0-9]{0,5}") ? Long.parseLong(nilai) : bawaan;
    }
}
