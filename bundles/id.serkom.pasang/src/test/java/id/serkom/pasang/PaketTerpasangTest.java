package id.serkom.pasang;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.service.Karantina;
import id.serkom.spi.paket.IsiPaket;
import id.serkom.spi.paket.PemeriksaPaket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class PaketTerpasangTest {

    @Test
    public void satuDaftarUntukSemuaYangDitolakMenurutAsalnya() {
        PaketTerpasang paket = new PaketTerpasang(pemeriksa("b"), pemeriksa("a"));

        assertEquals(List.of("a", "b"), paket.karantina(actor(Peran.OPERATOR)).stream().map(Karantina::asal).toList());
    }

    @Test
    public void karantinaHanyaUntukYangMengurusPaket() {
        PaketTerpasang paket = new PaketTerpasang(pemeriksa("b"), pemeriksa("a"));

        for (Peran peran : Peran.values()) {
            if (Set.of(Peran.BIDANG_SERTIFIKASI, Peran.ADMINISTRATOR, Peran.OPERATOR).contains(peran)) {
                assertEquals(2, paket.karantina(actor(peran)).size());
            } else {
                assertThrows(peran.toString(), Forbidden.class, () -> paket.karantina(actor(peran)));
            }
        }
    }

    private static Actor actor(Peran peran) {
        return new Actor("uji", "Uji", Set.of(peran), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static PemeriksaPaket pemeriksa(String asal) {
        return new PemeriksaPaket() {

            @Override
            public List<String> keberatan(IsiPaket paket) {
                return List.of();
            }

            @Override
            public List<Karantina> karantina() {
                return List.of(new Karantina(asal, "uji", "sebab", Instant.EPOCH));
            }
        };
    }
}
