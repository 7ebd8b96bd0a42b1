package id.serkom.rest;

import id.serkom.api.actor.Actor;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.service.AkunService;
import id.serkom.api.service.Settings;
import id.serkom.api.service.Token;
import id.serkom.api.service.TtdService;
import id.serkom.spi.calendar.Kalender;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.calendar.TabelTahun;
import id.serkom.spi.naskah.AlamatPublik;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Logging in and out, and one's own account. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MasukResource {

    /** Room for a name and two passwords; who is not logged in is not listened to any longer. */
    private static final int LIMIT = 8 * 1024;
    private static final int USANG_DETIK = 30;

    private final AkunService accounts;
    private final OfficeClock clock;
    private final Kalender kalender;
    private final Settings settings;
    private final TtdService ttd;
    private volatile Kesiapan kesiapan;

    MasukResource(AkunService accounts, OfficeClock clock, Kalender kalender, Settings settings, TtdService ttd) {
        this.ttd = ttd;
        this.clock = clock;
        this.kalender = kalender;
        this.settings = settings;
        this.accounts = accounts;
    }

    /** What a login sends. */
    public record MasukBody(String akun, String sandi) {
    }

    /** What a change of one's own password sends. */
    public record SandiBody(String lama, String baru) {
    }

    /** What an operator looks at from outside. */
    public record Sehat(boolean sehat, LocalDate tanggal, List<String> peringatan) {
    }

    @Isi(MasukBody.class)
    @POST
    @Path("masuk")
    @Terbuka
    public Token masuk(InputStream body) {
        MasukBody login = Body.read(body, MasukBody.class, LIMIT);
        return accounts.masuk(login.akun(), login.sandi().toCharArray());
    }

    @POST
    @Path("keluar")
    @UntukDiri
    @Consumes(MediaType.WILDCARD)
    public void keluar(@Context SecurityContext security) {
        accounts.keluar(ActorPrincipal.principal(security).token());
    }

    @GET
    @Path("saya")
    @UntukDiri
    public Actor saya(@Context SecurityContext security) {
        return ActorPrincipal.of(security);
    }

    @Isi(SandiBody.class)
    @POST
    @Path("saya/sandi")
    @UntukDiri
    public void sandi(@Context SecurityContext security, InputStream body) {
        SandiBody change = Body.read(body, SandiBody.class, LIMIT);
        accounts.gantiSandi(ActorPrincipal.of(security), change.lama().toCharArray(), change.baru().toCharArray());
    }

    /** Anybody may ask as often as he likes; the registers and the calendar's folder are read for it twice a minute. */
    private Kesiapan kesiapan() {
        Kesiapan ada = kesiapan;
        Instant saat = clock.saat();
        if (ada == null || !saat.isBefore(ada.saat().plusSeconds(USANG_DETIK)) || saat.isBefore(ada.saat())) {
            ada = new Kesiapan(saat, hitung(ada), TabelTahun.peringatan(kalender, clock.tanggal(saat)));
            kesiapan = ada;
        }
        return ada;
    }

    /** While the registers cannot be read it is as before: whether the server answers does not hang on them. */
    private int hitung(Kesiapan ada) {
        try {
            return ttd.peringatan().size();
        } catch (StoreUnavailable e) {
            return ada == null ? 0 : ada.jumlah();
        }
    }

    private record Kesiapan(Instant saat, int jumlah, Optional<String> kalender) {
    }

    /** Whether the server answers, its office date, and what an operator should set right. */
    @GET
    @Path("sehat")
    @Terbuka
    public Sehat sehat() {
        List<String> peringatan = new ArrayList<>(AlamatPublik.peringatan(settings).stream().toList());
        Kesiapan kini = kesiapan();
        kini.kalender().ifPresent(peringatan::add);
        int tanda = kini.jumlah();
        if (tanda > 0) {
            // Anybody reads this: which official it is about is said in the office.
            peringatan.add("Tanda tangan elektronik atau alamat publik: " + tanda + " hal perlu dibenahi; lihat serkom:ttd --kesiapan.");
        }
        return new Sehat(true, clock.tanggal(), peringatan);
    }
}
