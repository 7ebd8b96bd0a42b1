package id.serkom.pasang;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;

/**
 * Hears commands of the console that change features: Karaf changes their bundles in a thread of its own, which does not tell whose
 * command it serves. What the server works with otherwise when such a line is done is put down to whoever entered it.
 */
final class PerintahKonsol implements CommandSessionListener {

    private static final Pattern MENGUBAH = Pattern.compile(
            "\\b(?:feature:(?:install|uninstall|start|stop|upgrade|requirement-(?:add|remove)|repo-(?:add|remove|refresh))"
                    + "|kar:(?:install|uninstall))\\b");
    /** Who logs in at a repository stands in its address. */
    private static final Pattern SANDI = Pattern.compile("://\\S+@");
    /** Karaf's name for the group of commands that a session has gone into. */
    private static final String DI_DALAM = "SUBSHELL";

    private final Pencatat pencatat;
    private final Supplier<Map<String, String>> kini;
    private final Supplier<Optional<Subject>> masuk;
    private final Map<CommandSession, Berjalan> sebelum = new ConcurrentHashMap<>();

    /**
     * @param dulu what the server worked with before
     * @param utas where the session waits for it to end
     */
    private record Berjalan(CharSequence baris, Map<String, String> dulu, Thread utas) {
    }

    /** @param kini what the server works with now */
    PerintahKonsol(Pencatat pencatat, Supplier<Map<String, String>> kini) {
        this(pencatat, kini, PemakaiKonsol::subjek);
    }

    PerintahKonsol(Pencatat pencatat, Supplier<Map<String, String>> kini, Supplier<Optional<Subject>> masuk) {
        this.pencatat = pencatat;
        this.kini = kini;
        this.masuk = masuk;
    }

    /** Whether one is being run. Of one that ends in an Error nobody tells: it is over when its session is, or goes on. */
    boolean berjalan() {
        sebelum.values().removeIf(b -> !b.utas().isAlive());
        return !sebelum.isEmpty();
    }

    @Override
    public void beforeExecute(CommandSession sesi, CharSequence baris) {
        Berjalan tadi = sebelum.get(sesi);
        if (tadi != null) {
            selesai(sesi, tadi.baris());
        }
        if (MENGUBAH.matcher(lengkap(sesi, baris)).find()) {
            sebelum.put(sesi, new Berjalan(baris.toString(), kini.get(), Thread.currentThread()));
        }
    }

    @Override
    public void afterExecute(CommandSession sesi, CharSequence baris, Exception galat) {
        selesai(sesi, baris);
    }

    @Override
    public void afterExecute(CommandSession sesi, CharSequence baris, Object hasil) {
        selesai(sesi, baris);
    }

    private void selesai(CommandSession sesi, CharSequence baris) {
        Berjalan tadi = sebelum.get(sesi);
        if (tadi != null) {
            try {
                masuk.get().flatMap(PemakaiKonsol::dari).ifPresent(p -> pencatat.terjadi(new Sebab(Sebab.PERINTAH, lengkap(sesi, baris),
                        p.akun(), "konsol", "", bundel(tadi.dulu(), kini.get()), p.pengguna(), List.of())));
            } finally {
                sebelum.remove(sesi);
            }
        }
    }

    private static Set<String> bundel(Map<String, String> dulu, Map<String, String> kini) {
        Set<String> semua = new HashSet<>(dulu.keySet());
        semua.addAll(kini.keySet());
        return semua.stream().filter(h -> h.startsWith(KeadaanServer.BUNDEL) && !Optional.ofNullable(dulu.get(h)).equals(
                Optional.ofNullable(kini.get(h)))).map(h -> h.substring(KeadaanServer.BUNDEL.length())).collect(Collectors.toSet());
    }

    private static String lengkap(CommandSession sesi, CharSequence baris) {
        Object dalam = sesi.get(DI_DALAM);
        String teks = SANDI.matcher(baris.toString().strip()).replaceAll("://***@");
        return dalam == null || dalam.toString().isEmpty() ? teks : dalam + ":" + teks;
    }
}
