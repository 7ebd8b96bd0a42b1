package id.serkom.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.service.Settings;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.junit.Test;

/** Who asks, as far as the address of a connection and what a proxy adds to it tell. */
public class KlienTest {

    private static HttpServletRequest dari(String dekat, String... diteruskan) {
        return (HttpServletRequest) Proxy.newProxyInstance(KlienTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getRemoteAddr" -> dekat;
                    case "getHeaders" -> Collections.enumeration(List.of(diteruskan));
                    case "getHeader" -> diteruskan.length == 0 ? null : diteruskan[0];
                    default -> throw new AssertionError("tidak terduga: " + method.getName());
                });
    }

    private static Settings tepercaya(String proksi) {
        return pid -> Map.of("proksi-tepercaya", proksi);
    }

    private static String alamat(String tepercaya, String dekat, String... diteruskan) {
        return Klien.alamat(dari(dekat, diteruskan), tepercaya(tepercaya));
    }

    @Test
    public void kepalaDariSiapaPunTidakMengubahAlamatnya() {
        assertEquals("198.51.100.7", alamat("", "198.51.100.7", "203.0.113.9"));
        assertEquals("127.0.0.1", alamat("", "127.0.0.1", "203.0.113.9"));
        assertEquals("198.51.100.7", alamat("127.0.0.1", "198.51.100.7", "127.0.0.1"));
    }

    @Test
    public void dariProksiTepercayaDihitungAlamatTerakhirYangBukanProksi() {
        assertEquals("203.0.113.9", alamat("127.0.0.1", "127.0.0.1", "10.0.0.1, 203.0.113.9"));
        assertEquals("two lines are one", "203.0.113.9", alamat("127.0.0.1, 10.9.9.9", "127.0.0.1", "1.1.1.1, 203.0.113.9", "10.9.9.9"));
        assertEquals("written as IPv6", "203.0.113.9", alamat("127.0.0.1", "::ffff:127.0.0.1", "::ffff:203.0.113.9"));
        assertEquals("v6:20010db800010002", alamat("::1", "0:0:0:0:0:0:0:1", "2001:db8:1:2:aaaa::1"));
        assertEquals("one network", alamat("::1", "::1", "2001:db8:1:2:aaaa::1"), alamat("::1", "::1", "2001:db8:1:2:bbbb::2"));
    }

    @Test
    public void yangBukanAlamatTidakMemberiEmberBaru() {
        for (String aneh : List.of("", "unknown", "_gizmo", "203.0.113.9:4711", "[2001:db8::1]", "1.2.3", "1.2.3.4.5", "999.1.1.1", "a,")) {
            assertEquals(aneh, "127.0.0.1", alamat("127.0.0.1", "127.0.0.1", "203.0.113.1, " + aneh));
        }
    }

    @Test
    public void proksiDiDekatYangTidakTepercayaDikatakanKepadaPengelola() {
        String peringatan = Klien.peringatan(dari("10.1.1.1", "203.0.113.9"), tepercaya("127.0.0.1")).orElseThrow();

        assertTrue(peringatan, peringatan.contains("proksi-tepercaya = 10.1.1.1 di etc/id.serkom.web.cfg"));
        assertEquals("nobody behind it", Optional.empty(), Klien.peringatan(dari("10.1.1.1"), tepercaya("")));
        assertEquals("trusted", Optional.empty(), Klien.peringatan(dari("10.1.1.1", "203.0.113.9"), tepercaya("10.1.1.1")));
        assertEquals("a stranger's", Optional.empty(), Klien.peringatan(dari("198.51.100.7", "203.0.113.9"), tepercaya("")));
    }
}
