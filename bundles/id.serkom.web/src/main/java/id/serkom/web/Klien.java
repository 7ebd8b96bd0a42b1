package id.serkom.web;

import id.serkom.api.service.Settings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;

/**
 * Who asks: the address that the connection comes from; behind proxies that are trusted by {@code proksi-tepercaya}, the last address in
 * X-Forwarded-For that is none of theirs, since whatever stands before it anybody may have written.
 */
final class Klien {

    private static final String KEPALA = "X-Forwarded-For";
    private static final Pattern ANGKA = Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Pattern HEKSA = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int BITA_JARINGAN = 8;
    private static final int IPV6 = 16;
    private static final int TERBANYAK = 20;

    private Klien() {
    }

    static String alamat(HttpServletRequest request, Settings settings) {
        String dekat = request.getRemoteAddr();
        Set<String> tepercaya = tepercaya(settings);
        Optional<InetAddress> langsung = baca(dekat);
        if (langsung.isEmpty() || !tepercaya.contains(kunci(langsung.get()))) {
            return langsung.map(Klien::jaringan).orElse(dekat);
        }
        InetAddress siapa = langsung.get();
        List<String> rantai = rantai(request);
        for (int i = rantai.size() - 1; i >= Math.max(0, rantai.size() - TERBANYAK); i--) {
            Optional<InetAddress> satu = baca(rantai.get(i).strip());
            if (satu.isEmpty()) {
                break;
            }
            siapa = satu.get();
            if (!tepercaya.contains(kunci(siapa))) {
                break;
            }
        }
        return jaringan(siapa);
    }

    private static Set<String> tepercaya(Settings settings) {
        return Arrays.stream(settings.get(WebServer.PID, "proksi-tepercaya", "").split(",")).map(String::strip)
                .flatMap(a -> baca(a).stream()).map(Klien::kunci).collect(Collectors.toSet());
    }

    /** What an operator should hear whose proxy, close by, is not trusted: then everybody behind it is one client. */
    static Optional<String> peringatan(HttpServletRequest request, Settings settings) {
        if (request.getHeader(KEPALA) == null) {
            return Optional.empty();
        }
        return baca(request.getRemoteAddr()).filter(a -> a.isLoopbackAddress() || a.isSiteLocalAddress()).map(Klien::kunci)
                .filter(a -> !tepercaya(settings).contains(a)).map(a -> "Permintaan datang lewat proksi " + a
                        + " yang tidak tercantum, sehingga semua orang di belakangnya berbagi satu batas permintaan. Bila itu proksi"
                        + " kantor, isi proksi-tepercaya = " + a + " di etc/" + WebServer.PID + ".cfg.");
    }

    private static List<String> rantai(HttpServletRequest request) {
        StringBuilder semua = new StringBuilder();
        Enumeration<String> baris = request.getHeaders(KEPALA);
        while (baris.hasMoreElements()) {
            semua.append(semua.length() == 0 ? "" : ",").append(baris.nextElement());
        }
        return semua.length() == 0 ? List.of() : List.of(semua.toString().split(",", -1));
    }

    /** Only what is an address already: nothing is ever looked up. */
    private static Optional<InetAddress> baca(String teks) {
        boolean sah = teks.indexOf(':') >= 0 ? HEKSA.matcher(teks).matches() : ANGKA.matcher(teks).matches();
        try {
            return sah ? Optional.of(InetAddress.getByName(teks)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static String kunci(InetAddress alamat) {
        return alamat.getHostAddress();
    }

    /** One who has IPv6 has a network of it. */
    private static String jaringan(InetAddress alamat) {
        byte[] bita = alamat.getAddress();
        if (bita.length != IPV6) {
            return alamat.getHostAddress();
        }
        StringBuilder teks = new StringBuilder("v6:");
        for (int i = 0; i < BITA_JARINGAN; i++) {
            teks.append(String.format("%02x", bita[i]));
        }
        return teks.toString();
    }
}
