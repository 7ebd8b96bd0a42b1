package id.serkom.pasang;

import id.serkom.spi.paket.KeadaanSimpul;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** A server whose settings a test changes. */
final class SimpulPalsu implements KeadaanSimpul {

    final Map<String, String> setelan = new ConcurrentSkipListMap<>(Map.of("kalender", "1"));

    @Override
    public String nama() {
        return "uji /srv/serkom";
    }

    @Override
    public Map<String, String> setelan() {
        return setelan;
    }
}
