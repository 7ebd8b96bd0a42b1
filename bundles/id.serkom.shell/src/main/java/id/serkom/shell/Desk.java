package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.Unauthenticated;
import id.serkom.api.service.AkunService;
import id.serkom.api.service.PesanCatalog;
import id.serkom.spi.calendar.OfficeClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every command needs: who acts, today's date, files that are sent along, and the texts of what went wrong. */
final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Supplier<Optional<String>> account;
    private final AkunService accounts;
    private final PesanCatalog pesan;
    private final OfficeClock clock;
    private final Inbox inbox;

    Desk(Supplier<Optional<String>> account, AkunService accounts, PesanCatalog pesan, OfficeClock clock, Inbox inbox) {
        this.account = account;
        this.accounts = accounts;
        this.pesan = pesan;
        this.clock = clock;
        this.inbox = inbox;
    }

    /** The actor of the session, with his roles and scope as they are now, not as they were at login. */
    Actor actor() {
        return account.get().flatMap(accounts::aktor)
                .orElseThrow(() -> new Unauthenticated(Reason.of("shell.bukan-akun")));
    }

    LocalDate today() {
        return clock.tanggal();
    }

    Inbox inbox() {
        return inbox;
    }

    /** Why a call failed. What is no fault of ours but a bug is logged, under an id that finds the line. */
    List<Reason> reasons(Exception fault) {
        if (fault instanceof SerkomException known) {
            return known.reasons();
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Galat {}", id, fault);
        return List.of(Reason.of("shell.galat", "id", id));
    }

    String text(Reason reason) {
        return pesan.text(reason) + (reason.field().isEmpty() ? "" : " [" + reason.field() + "]");
    }

    Map<String, Object> item(Reason reason) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("kode", reason.code());
        item.put("pesan", pesan.text(reason));
        item.put("bidang", reason.field());
        return item;
    }
}
