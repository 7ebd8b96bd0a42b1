package id.serkom.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Unauthenticated;
import id.serkom.api.service.CariService;
import id.serkom.api.service.Cuplikan;
import id.serkom.api.service.HasilCari;
import id.serkom.api.service.JenisHasil;
import id.serkom.api.service.KeadaanCari;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.junit.Test;

/** Searching over HTTP: what was asked reaches the service as it was asked, by whom, and nothing else does. */
public class CariResourceTest {

    private static final Actor MAJENE = new Actor("majene", "Majene", Set.of(Peran.INSTANSI_TERKAIT), Optional.of("i-majene"),
            Optional.empty(), Optional.empty());
    private static final HasilCari SURAT = new HasilCari(JenisHasil.SURAT, "01S", Optional.of("005/1"), "Undangan",
            LocalDate.of(2026, 3, 2), Optional.of("BKPSDM"), List.of(new Cuplikan("Yth. ", false), new Cuplikan("Rahma", true)),
            Optional.of("01B"), Optional.empty());

    private final List<String> ditanya = new ArrayList<>();
    private final CariResource resource = new CariResource(new Palsu());
    private final SecurityContext security = siapa(new ActorPrincipal(MAJENE, "token"));

    private static SecurityContext siapa(ActorPrincipal principal) {
        return (SecurityContext) Proxy.newProxyInstance(CariResourceTest.class.getClassLoader(), new Class<?>[] {SecurityContext.class},
                (proxy, method, arguments) -> principal);
    }

    private final class Palsu implements CariService {

        @Override
        public Halaman<HasilCari> search(Actor actor, String teks, Potongan potongan) {
            ditanya.add(actor.akun() + " " + teks + " " + potongan.sesudah().orElse("-") + " " + potongan.batas());
            return new Halaman<>(List.of(SURAT), Optional.of("lanjut"));
        }

        @Override
        public KeadaanCari keadaan(Actor actor) {
            ditanya.add("keadaan " + actor.akun());
            return new KeadaanCari(true, true, 9, 7, 3, 1, Map.of("terkunci", 2L), Optional.of("diminta"));
        }

        @Override
        public KeadaanCari bangunUlang(Actor actor) {
            throw new AssertionError("tidak ditanyakan");
        }
    }

    @Test
    public void yangDiketikSampaiSebagaimanaDiketik() {
        Halaman<HasilCari> halaman = resource.search(security, "\"rapat pleno\" 45/2023 & *:*", "K", "7");
        resource.search(security, null, null, null);

        assertEquals(List.of("majene \"rapat pleno\" 45/2023 & *:* K 7", "majene null - 50"), ditanya);
        assertEquals(List.of(SURAT), halaman.isi());
        assertEquals(Optional.of("lanjut"), halaman.lanjut());
    }

    @Test
    public void batasYangKeliruTidakSampai() {
        for (String batas : new String[] {"0", "-1", "501", "banyak", "", "1e2", "99999999999"}) {
            BadRequest galat = assertThrows(batas, BadRequest.class, () -> resource.search(security, "rapat", null, batas));
            assertEquals(batas, "kueri.batas-salah", galat.reasons().get(0).code());
        }
        assertEquals(List.of(), ditanya);
    }

    @Test
    public void tanpaAkunTidakAdaYangDicari() {
        assertThrows(Unauthenticated.class, () -> resource.search(siapa(null), "rapat", null, null));
        assertThrows(Unauthenticated.class, () -> resource.keadaan(siapa(null)));
        assertEquals(List.of(), ditanya);
    }

    @Test
    public void keadaanMenyebutYangMasihDitunggu() {
        KeadaanCari keadaan = resource.keadaan(security);

        assertEquals(List.of("keadaan majene"), ditanya);
        assertEquals(1, keadaan.menunggu());
        assertEquals(Optional.of("diminta"), keadaan.sebab());
    }

    @Test
    public void uraiannyaMenyebutMasukanDanYangMungkinTerjadi() throws NoSuchMethodException {
        Map<String, Object> operation = Operation.of(CariResource.class.getMethod("search", SecurityContext.class, String.class,
                String.class, String.class));

        for (String nama : List.of("teks", "kursor", "batas")) {
            assertTrue(nama, operation.get("parameters").toString().contains("name=" + nama));
        }
        assertEquals(Set.of("200", "400", "401", "403", "422", "503", "default"), ((Map<?, ?>) operation.get("responses")).keySet());
    }
}
